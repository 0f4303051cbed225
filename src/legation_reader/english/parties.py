"""Party phrases of a line: "the government of Kaluga Oblast", "Portland, Oregon", "the Chinese city of Xi'an" and
"Kaluga Governor Vladislav Shapsha" each become one character."""

from __future__ import annotations

import re
from dataclasses import replace

from ..guarded import guarded
from ..readings import Party
from ..spans import Span
from .tokens import ACTOR, ADJ, PARTY, PLACE, Item, Line

_UNIT = (r"city|town|village|municipality|commune|borough|district|county|prefecture|province|state|region|oblast|republic|canton|"
         r"voivodeship|krai|territory|governorate|department|land|metropolis|autonomous region|island|ward|arrondissement|port city|capital city|capital")
_RULE = (r"governments?|governor's office|administrations?|executive committees?|akimat|hokimiyat|khokimiyat|mayor's office|city hall|mayoralty|"
         r"authorities|municipality|council of ministers|people's (?:government|committee)|governorate|local government|office of the mayor|cabinet of ministers")
_LEVEL = r"city|municipal|regional|provincial|state|oblast|county|town|local|prefectural|district|metropolitan|people's|district|republican"
_BEFORE = r"(?:twin|sister|partner|port|capital|neighbou?ring|northern|southern|eastern|western|central|north-?eastern|south-?eastern|north-?western|south-?western|industrial|coastal|historic|fellow|same)"

_OF = guarded(
    rf"(?<!{PLACE} )(?:\b[Tt]he )?(?:{ADJ} )?(?:{_BEFORE} )*(?:(?:{_LEVEL}) )*\b(?:{_RULE}|{_UNIT})(?: council| government)? of (?:the )?(?:{_UNIT} of )?(?P<p>{PLACE})", re.I)
_KIND_OF = guarded(rf"(?:\b[Tt]he )?(?:{ADJ}|{PLACE}'s|{PLACE}(?= (?:state|city|town|province|region|county) of )) (?:{_BEFORE} |and |largest |second )*(?:{_UNIT})(?: of)?,? (?P<p>{PLACE})", re.I)
_BELONGING = re.compile(rf"(?:\b[Tt]he )?(?P<q>{ADJ}) (?P<p>{PLACE})", re.I)
_SIDE = r"(?:central|(?:north|south)(?:[- ]?(?:east|west))?(?:ern)?|east(?:ern)?|west(?:ern)?|far eastern)"
_OWNED = guarded(rf"(?:\b[Tt]he )?(?:\b{_SIDE} (?={PLACE}'s))?(?P<q>{PLACE})(?:'s)? (?:{_BEFORE} |city of |state of )*(?P<p>{PLACE})", re.I)
_AFTER = guarded(rf"(?:\b[Tt]he )?(?P<p>{PLACE})(?:'s)?(?: (?:{_LEVEL}))*(?: (?:{_RULE}|{_UNIT}))\b(?! (?:of|council|assembly|parliament|university))", re.I)
_WITHIN = re.compile(rf"(?P<p>{PLACE})(?: (?:Region|Province|County|Oblast|District|Prefecture|State)(?= of (?:the )?{PLACE}))?(?:, (?P<q>{PLACE})(?:, (?P<r>{PLACE}))?(?=[,.;:)]|\W*$| (?!and {PLACE}(?:[.;]|$)))| \((?P<s>{PLACE})(?:, {PLACE})?\)| \((?P<u>{PLACE}), (?=[\uE800-\uE9FF]\))| (?:in|of)(?: the)? (?P<t>{PLACE}))")


def reduced(line: Line) -> Line:
    """The line with every party phrase as one character, the place's own party its meaning."""
    if not any(i.sort == "place" for i in line.items.values()):
        return line
    line = line.reduced(_WITHIN, _contained)
    line = line.reduced(_OWNED, _contained)
    line = line.reduced(_BELONGING, _contained)
    line = line.reduced(_KIND_OF, _meant)
    line = line.reduced(_OF, _meant)
    return line.reduced(_AFTER, _meant)


def _meant(line: Line, match: re.Match[str]) -> Item | None:
    inner = line.items[match["p"]]
    if _KIN.search(match.group()) and _INDEFINITE.search(line.chars, max(0, match.start() - 12), match.start()):
        return None
    return replace(inner, span=line.at(*match.span()))


_KIN = guarded(r"\b(?:twin|sister|partner|friendship)\b", re.I)
_INDEFINITE = guarded(r"\b(?:an?|become|becomes|became|be|as) $")


def _contained(line: Line, match: re.Match[str]) -> Item | None:
    """'Portland, Oregon', 'Lviv (Ukraine)': the first, when the second is what it lies in."""
    inner = line.items[match["p"]]
    outer = [line.items[match[g]].party for g in "qrstu" if match.groupdict().get(g)]
    if inner.party is None or not outer or not all(o and _lies_in(inner.party, o) for o in outer):
        return None
    if match.groupdict().get("t") and inner.party.kind == "municipality" and " in " in match.group() and outer[0] and outer[0].kind != "country":
        return replace(inner, span=line.at(*match.span()))
    last = outer[-1]
    country = inner.party.country or (last.country or (last.id or "")[:2] or None if last else None)
    return replace(inner, span=line.at(*match.span()), party=replace(inner.party, country=country))


_SIZE = {"municipality": 0, "region": 1, "country": 2, "group": 3}


def _lies_in(small: Party, large: Party) -> bool:
    if small.kind not in _SIZE or large.kind not in _SIZE or _SIZE[small.kind] >= _SIZE[large.kind]:
        return False
    own, other = country_of(small), country_of(large)
    return not (own and other) or own == other


def country_of(party: Party | None) -> str | None:
    """The ISO code of the country a party belongs to; None when nobody says."""
    if party is None:
        return None
    if party.country:
        return party.country
    return party.id[:2] if party.id and party.kind in ("country", "region") else None


LIST = rf"(?:the )?(?:both )?{ACTOR}(?:'s)?(?:(?:, and |, as well as | as well as |, | and | & | with )(?:the |its |by )?{ACTOR})*"
PLAIN_LIST = rf"(?:the )?{PARTY}(?:(?:, and |, as well as | as well as |, | and | & )(?:the )?{PARTY})*"


def acting(item: Item) -> Party | None:
    """Who stands behind an item as a party: a governor signing for a region is the region."""
    if item.sort == "person":
        return item.post[1] if item.post else None
    return item.party


def parties_of(items: list[Item]) -> list[Party]:
    """The parties behind the items, each once, in order."""
    found: list[Party] = []
    for item in items:
        for party in (acting(item), *item.also):
            if party and not any(party.same_as(p) for p in found):
                found.append(party)
    return found


def subnational(party: Party) -> bool:
    return party.kind in ("region", "municipality")


def spans_borders(parties: list[Party]) -> bool:
    """Whether the parties are of more than one country, as far as that is known."""
    countries = [country_of(p) for p in parties]
    known = {c for c in countries if c}
    return len(known) > 1 or (len(parties) > 1 and None in countries)


def place_in(line: Line, start: int, end: int) -> Party | None:
    """Where something takes place: the place after "in" or "at" between two places of the line."""
    match = _IN.search(line.chars, start, end)
    return line.items[match["p"]].party if match else None


# "… the conference, before moving on to X": "to" behind a going is not where the conference was.
_IN = guarded(rf"\b(?:in|at|(?<!\bon )(?<!ing )(?<!rip )(?<!isit )(?<!ack )(?<!orts )to)(?: the)?(?: (?:{_UNIT}|{ADJ}|{_BEFORE}))*(?: of)? (?P<p>{PLACE})(?!'s)", re.I)


_ITS_TWIN = guarded(r"'s (?:\w+ )?(?:sister|twin|partner|friendship)[ -](?!cities|states|city councils?)(?:city|town|state|province|county|region|prefecture)")


def means_its_twin(line: Line, end: int) -> bool:
    """Whether the place named up to `end` is only whose twin is meant: "visited X's sister state"."""
    return _ITS_TWIN.match(line.chars, end) is not None


def span_of(items: list[Item]) -> Span:
    return Span(items[0].span.start, max(i.span.end for i in items))
