"""One title told of two people: "the rectors of the two universities, Jane Doe and John Roe"."""

from __future__ import annotations

from ..guarded import guarded
from ..readings import Proposal, propose
from .holders import Holders
from .parties import parties_of
from .tokens import PARTY, PERSON, Line

_SHARED = guarded(
    rf"\b(?:[Tt]he |[Tt]heir |[Bb]oth )?(?P<title>mayors|governors|rectors|presidents|heads|chairs|ministers|premiers|speakers|directors|vice-governors|deputy governors|deputy mayors) of "
    rf"(?P<of>(?:the )?{PARTY}(?:(?:, | and |, and )(?:the )?{PARTY})*),? (?P<who>{PERSON}(?:(?:, | and |, and ){PERSON})+)")


# "Councillors Jane Roe, John Doe and Ann Poe": one title of several people, whose it is told by nothing beside it.
_LISTED = guarded(
    rf"\b(?P<title>(?:[Dd]eputy )?(?:[Cc]ouncill?or|[Mm]ayor|[Gg]overnor|[Mm]inister|[Ss]enator|[Aa]lderman|[Cc]ommissioner|[Dd]eputy|[Dd]irector))s,? "
    rf"(?P<who>{PERSON}(?:(?:, | and |, and ){PERSON})+)")


def listed(line: Line, holders: Holders) -> None:
    """Makes known what the people of such a list are, each of whom the text most speaks for."""
    for match in _LISTED.finditer(line.chars):
        title = match["title"][:1].upper() + match["title"][1:]
        people = [i for i in line.within(*match.span("who"), "person") if i.party and not i.post]
        beside = [i.post[1] for i in line.within(0, match.start(), "person") if i.post and i.post[1]]
        if match["title"].casefold() in ("mayor", "governor"):  # of one place there is one, and each is of another
            for item in people:
                if item.party:
                    holders.known.setdefault(item.party.name, (title, holders.meant(line, *match.span(), title, item.party)))
            continue
        of = beside[-1] if beside else holders.meant(line, *match.span(), title, people[0].party) if people and people[0].party else None
        for item in people:
            if item.party:
                holders.known.setdefault(item.party.name, (title, of))


def shared_titles(line: Line) -> list[Proposal]:
    """A post for each person, in the order of the places, where there are as many of both."""
    found: list[Proposal] = []
    for match in _SHARED.finditer(line.chars):
        people = [i.party for i in line.within(*match.span("who"), "person") if i.party]
        places = parties_of(line.within(*match.span("of")))
        if len(people) != len(places):
            continue
        title = match["title"][:-1].capitalize()
        found += [propose("post", line.text, line.at(*match.span()), person=person, title=title, of=of) for person, of in zip(people, places, strict=True)]
    for match in _LISTED.finditer(line.chars):
        named = match["title"][:1].upper() + match["title"][1:]
        told = [(i.party, *i.post) for i in line.within(*match.span("who"), "person") if i.party and i.post and i.post[0] == named]
        found += [propose("post", line.text, line.at(*match.span()), person=person, title=title, of=of) for person, title, of in told]
    return found
