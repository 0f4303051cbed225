"""Whose a post is by the words beside its title: "Mayor of Leeds", "Japan's Ambassador to Iceland", "Lublin was
represented by deputy mayor Doe", "Nova Lima, where the mayor, Roe, …"."""

from __future__ import annotations

import re
from itertools import dropwhile

from ..guarded import guarded
from ..lexicon.english_names import FOREIGN_BODIES, PARTICLES
from ..readings import Party
from .offices import CITY, ENVOY, REGION, of_size, place_within, seated, sizes
from .parties import country_of
from .tokens import ADJ, BODY, PLACE, Item, Line

_P = rf"(?P<p>{PLACE}|{BODY})(?:, {PLACE}(?=,)| \({PLACE}\)| of {PLACE})?"
_ITS = r"(?:the |its |their |by )*"
_BEHIND_PARTY = tuple(
    guarded(shape, re.I)
    for shape in (
        rf"{_P}[^,;.]{{0,30}}?,? (?:led|headed|chaired) by {_ITS}$",
        rf"{_P},? (?:\([^)]*\),? )?(?:and )?(?:where|whose) {_ITS}$",
        rf"{_P}(?:, [^,;.]{{3,50}})?,? (?:was|were|is|are|will be|had been|has been|being)? ?represented (?:\w+ ){{0,3}}?by {_ITS}$",
        rf"\bfor (?:the )?{_P},? (?:came|spoke|signed|attended|participated|took part|was|were)(?: \w+){{0,2}}? {_ITS}$",
        rf"(?:[,;:] |\band |\bwhile |^){_P} (?:by|through|with) {_ITS}$",
        rf"{_P} (?:has |had |also )?(?:sent|dispatched|delegated|appointed|named) {_ITS}$",
        rf"\bon behalf of (?:the )?{_P},? {_ITS}$",
        rf"(?:^|[,;:(] |\band )(?:for|from) (?:the )?{_P},? {_ITS}$",
        rf"(?:^|[,;:(] |\band )(?:for|from|on|by) the (?P<a>{ADJ})(?: side| part)?,? {_ITS}$",
        rf"{_P}: {_ITS}$",
        rf"{_P}(?: \w+){{1,3}}?,? (?:including|among them|such as) {_ITS}$",
    )
)
_BEFORE_PARTY = re.compile(
    rf" (?:\((?:of |from )?(?:the )?(?P<p>{PLACE}|{BODY})\)|(?:for|of|from) (?:the )?(?P<q>{PLACE})(?=[,;.:)]|$| and | said| signed| with))",
    re.I,
)
_UNKNOWN = re.compile(
    r" (?:of|from) (?:the )?(?P<name>(?-i:[A-ZÀ-Þ][\w'’-]+(?: (?:(?:do|da|de|del|la|al|el|upon|of|and|the|&) ){0,2}[A-ZÀ-Þ][\w'’-]+){0,5}))"
)
_TOPICS = guarded(
    r"^(?:Inter|Foreign|External|Econom|Cultur|Trade|Touris|Educat|Agricult|Transport|Financ|Health|Energ|Environment|Development|Industr|Fisher|Science|Sport|Youth|Labou?r|State|Plan|Public|Commun|Invest|Global|European|Federal|Social|Urban|Digital|Innovation|Commerce|Business|Art|Housing|Staff|Government|Department|Office|Division|Bureau|Unit|Section|Mobility|Operations|Research|Studies|Programmes|Projects|Policy|Protocol|Cooperation|Relations|Affairs|Services|Works|Justice|Interior|Defen)",
    re.I,
)
_OF_FIRM = guarded(r"director|manager|ceo|chief executive|owner|founder", re.I)
_OF_ANY = guarded(
    r"director|manager|ceo|chief executive|founder|chair|president|rector|head|coordinator|secretary general|dean|representative",
    re.I,
)


def stated(line: Line, match: re.Match[str]) -> Party | None:
    """The party that the title's own words or those around title and name give it; None where they give none."""
    told = _inside(line, match) or _around(line, match)
    return of_size(match["title"] + (match["tail"] or ""), told) if told is not None else None


def _inside(line: Line, match: re.Match[str]) -> Party | None:
    """What stands in the phrase itself: possessor, "of …", a seat behind the name."""
    title = match["title"]
    named = match.groupdict()
    owner = line.items[match["belongs"]] if match["belongs"] else None
    owner = owner if owner and _by_name(line, owner) else None
    inside = line.within(match.start("tail"), match.end("tail")) if match["tail"] else []
    inside = [i for i in inside if _by_name(line, i)]
    if ENVOY.search(title):
        return _sending(line, match)
    if owner and owner.sort == "place" and owner.party:
        return _narrowest([owner.party, *(i.party for i in inside if i.sort == "place" and i.party)])
    seat = [line.items[named["seat"]]] if named.get("seat") else []
    for sort in ("place", "body", "adjective"):
        held = [i.party for i in (*inside, *seat, *([owner] if owner else [])) if i.sort == sort and i.party]
        if held:
            told = _narrowest(held) if sort == "place" else seated(title, held[0]) if sort == "body" else held[0]
            if told is not None:
                return told
    return _unlisted(title, match["tail"] or "")


def _by_name(line: Line, item: Item) -> bool:
    """Whether a party is called by its name and not "the state" or "our city"."""
    return item.span.of(line.text) != item.span.of(line.text).lower()


def _sending(line: Line, match: re.Match[str]) -> Party | None:
    """Of a consul or ambassador the land that sends, not the one he is sent to."""
    owner = line.items[match["belongs"]].party if match["belongs"] else None
    if owner is not None:
        return owner
    tail = match["tail"] or ""
    sent = re.search(rf"\bof (?:the )?(?P<p>{PLACE}|{ADJ})", tail)
    return line.items[sent["p"]].party if sent else None


def _unlisted(title: str, tail: str) -> Party | None:
    """A town, firm or body that nothing else knows, by the name behind "of"."""
    unknown = _UNKNOWN.fullmatch(tail)
    if unknown is None:
        return None
    name = unknown["name"]
    if CITY.search(title) or REGION.search(title) or "counterpart" in title.casefold():
        known = place_within(name)
        if known is not None or _TOPICS.match(name) or _OFFICE.match(name):
            return known
        words = name.split()
        bare = " ".join(dropwhile(lambda word: word.casefold() in FOREIGN_BODIES or word in PARTICLES, words))
        return Party("region" if REGION.search(title) else "municipality", None, bare or name)
    if not _OF_ANY.search(title) or _TOPICS.match(name) or _OF_ITS_LAND.match(name):
        return None
    return Party("company" if _OF_FIRM.search(title) else "body", None, name)


# What a title goes on with that is no town: "President of the Senate", "Minister of the Presidency".
_OFFICE = guarded(r"^(?:Presidency|Senate|Principality|Junta|Autonomous|Cabinet|Chamber|Parliament|Provincial|Regional|County|City|Municipal|Administration|Military|Council|Assembly|House|Court|Region|Province|Treasury|Interior|Army|Board|Committee|Commission|People)\b")


# "the Regional Executive Committee": of the region the text is about, and no body of that name.
_OF_ITS_LAND = guarded(
    r"(?:(?:Regional|Municipal|Provincial|City|District|County|State|Local|Town|Oblast|Popular|People['’]s|Executive|Legislative|Party|Standing) )+"
    r"(?:Committee|Assembly|Council|Government|Administration|Parliament|Duma|Board|Congress)$")


def _around(line: Line, match: re.Match[str]) -> Party | None:
    """ "X was represented by its mayor Doe", "Mayor Doe (X)"."""
    kinds = sizes(match["title"])
    for shape in _BEHIND_PARTY:
        beside = shape.search(line.chars, 0, match.start())
        if beside:
            held = line.items[beside["p"] if beside.groupdict().get("p") else beside["a"]]
            if held.party and _possible(held.party, kinds):
                told = seated(match["title"], held.party) if held.sort == "body" else held.party
                if told is not None:
                    return told
    after = _BEFORE_PARTY.match(line.chars, match.end())
    if after:
        party = line.items[after["p"] or after["q"]].party
        if party and _possible(party, kinds):
            return party
    return None


def _possible(party: Party, kinds: tuple[str, ...]) -> bool:
    """Whether a title of these kinds may be of the party: a city's office of no country, a governor's of no club."""
    if party.kind == "country":
        return "country" in kinds
    if kinds == ("country",):
        return False
    return not kinds or party.kind in kinds or party.kind in ("region", "municipality") or "body" in kinds


def _narrowest(places: list[Party]) -> Party:
    """Of "Rwanda's Western Province" the province; else the place named first."""
    first = places[0]
    inner = next(
        (p for p in places[1:] if first.kind == "country" and p.kind != "country" and country_of(p) == first.id), None
    )
    return inner or first
