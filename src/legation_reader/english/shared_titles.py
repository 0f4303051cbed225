"""One title told of two people: "the rectors of the two universities, Jane Doe and John Roe"."""

from __future__ import annotations

from ..guarded import guarded
from ..readings import Proposal, propose
from .parties import parties_of
from .tokens import PARTY, PERSON, Line

_SHARED = guarded(
    rf"\b(?:[Tt]he |[Tt]heir |[Bb]oth )?(?P<title>mayors|governors|rectors|presidents|heads|chairs|ministers|premiers|speakers|directors|vice-governors|deputy governors|deputy mayors) of "
    rf"(?P<of>(?:the )?{PARTY}(?:(?:, | and |, and )(?:the )?{PARTY})*),? (?P<who>{PERSON}(?:(?:, | and |, and ){PERSON})+)")


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
    return found
