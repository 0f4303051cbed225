"""Who stands where around a word of a sentence: the clause it belongs to, who acts in it, with whom, since when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..guarded import guarded
from ..readings import Party
from .dates import Dated
from .parties import acting, country_of, parties_of, subnational
from .scene import Scene
from .tokens import ADJ, BODY, DATE, PERSON, PLACE, Item, Line

_LEFT = guarded(rf"[;:\"()|]|\. |, (?:but|while|whereas|although|which|who|whose|where|when|so)\b|, and (?=(?:it|they|he|she|we|the|its|their|our|{PLACE}|{BODY}|{PERSON})\b)|\b(?:while|whereas|because|under which|by which|after which)\b")
_RIGHT = guarded(rf"[;|]|\. |\"|, (?:but|while|whereas|although|said|told|which will|who)\b|, and (?=(?:it|they|he|she|we|the \w+ (?:is|are|has|will)|{PERSON})\b)|\b(?:while|whereas|although|because)\b")
_OBLIQUE = guarded(r"\b(?:in|at|from|to|of|with|between|near|outside|for|by|than|like|via|about|on|into|including|besides?|apart from|unlike|after|alongside)(?: the| its| their| our| his| a| an)?(?: [\w'-]+){0,2} $")
_PRONOUN = guarded(r"\b(?:it|its|they|their|we|our|us|I|my|he|she|his|her)\b", re.I)
_MANY = guarded(r"\b(?:they|we|both|the two|two|their|each other|the (?:sides|parties|partners|towns|cities|regions|governors|mayors|leaders|duo|pair|neighbou?rs))\b", re.I)
_GLUE = rf"(?:(?:the|its|their|our|his|her|a|an|both|twin|sister|partner|neighbou?ring|nearby|fellow|northern|southern|eastern|western|central|north-?eastern|south-?eastern|north-?western|south-?western|port|capital|city|town|state|province|county|region|island|prefecture|municipality|commune|district|government|administration|metropolitan|counterparts?|authorities|colleagues|friends|people|officials|representatives|from|of|in|by)\b[ -]|{ADJ} )"
ENTRY = guarded(
    rf"(?P<joint>,? and also with |,? and with |, with |,? as well as(?: with)? |,? and |, |; |,? & |)(?P<own>{_GLUE}{{0,6}}?)(?P<p>{PLACE}|{BODY}|{PERSON})(?:'s)?(?: \({PLACE}\)| in (?:the )?{PLACE}|, {PLACE}(?= \(|,? since|;))?"
    rf"(?P<date>,? ?\(?(?:{PLACE},? )?(?:since |in |from |signed (?:in |on )?|dated |of |established in |, )?{DATE}\)?)?")


@dataclass(frozen=True, slots=True)
class Partner:
    """A party named with a word, and the date told beside it."""

    party: Party
    dated: Dated | None
    end: int


def clause(line: Line, start: int, end: int, reach: int = 190) -> tuple[int, int]:
    """Where the clause around `start`–`end` begins and ends in the line, at most `reach` characters to each side."""
    left = max(0, start - reach)
    for match in _LEFT.finditer(line.chars, left, start):
        left = match.end()
    right = _RIGHT.search(line.chars, end, min(len(line.chars), end + reach))
    return left, right.start() if right else min(len(line.chars), end + reach)


def listed(line: Line, at: int, stop: int) -> list[Partner]:
    """The parties of a list that begins at `at`: "A (1986), B, in C, since 1990, and D"."""
    found: list[Partner] = []
    entry = ENTRY.match(line.chars, at)
    while entry and entry.end() <= stop + 40 and (not found or entry["joint"]) and len(entry["own"]) < 60:
        item = line.items[entry["p"]]
        dates = [i.dated for i in line.within(entry.end("p"), entry.end(), "date") if i.dated and not i.dated.period]
        found += [Partner(p, dates[0] if dates else None, entry.end()) for p in parties_of([item])]
        entry = ENTRY.match(line.chars, entry.end())
    return found


def actors(line: Line, start: int, stop: int) -> list[Party]:
    """The parties that act between two places of the line: those that no preposition makes a circumstance."""
    found: list[Item] = []
    for at in range(start, stop):
        item = line.items.get(line.chars[at])
        if item and item.sort in ("place", "body", "person") and acting(item) and not _OBLIQUE.search(line.chars, max(start, at - 34), at):
            found.append(item)
    return parties_of(found)


def apart_from_lead(line: Line, start: int, stop: int) -> list[Item]:
    """The parties listed before a verb, without the place or partner that leads the sentence as a circumstance: "In
    Venice, the Governor and …", "After the agreement with Telangana, Georgia …"."""
    held = line.within(start, stop)
    first = next((at for at in range(start, stop) if line.chars[at] in line.items), start)
    return held[1:] if len(held) > 1 and line.chars[first + 1 : first + 2] == "," and _LEADING.search(line.chars, max(0, first - 30), first) else held


_LEADING = guarded(r"\b(?:in|at|with|to|from|besides?|apart from|unlike|after|like)(?: the)? $", re.I)


def own(scene: Scene, line: Line, start: int, stop: int, but: list[Party]) -> Party | None:
    """The one party a clause speaks for: who acts in it, whom its pronoun means, else the text's own."""
    named = [p for p in actors(line, start, stop) if _apart(p, but) and p.kind not in ("country", "group", "person", "company")]
    home = scene.discourse.home
    if home and _apart(home, but) and _WE.search(line.chars, start, stop) and not any(subnational(p) for p in named):
        return home
    if named:
        return named[0]
    if _THIRD.search(line.chars, start, stop):
        at = scene.lines.index(line)
        before = scene.lines[at - 1] if at else line
        subject = next((p for p in actors(before, 0, len(before.chars)) if subnational(p)), None) or scene.subject(line)
        if subject and subnational(subject) and _apart(subject, but):
            return subject
    earlier = [p for p in actors(line, 0, start) if _apart(p, but) and subnational(p)]
    if earlier:
        return earlier[0]
    if home and _apart(home, but):
        return home
    other = scene.discourse.homes.get("municipality" if home and home.kind == "region" else "region")
    return other if other and _apart(other, but) else None


_WE = guarded(r"\b(?:we|our|us)\b", re.I)
_THIRD = guarded(r"\b(?:it|its|they|their|he|she)\b", re.I)


def _apart(party: Party, others: list[Party]) -> bool:
    """Whether a party can face these: none of them itself, nor (as far as known) of its own country."""
    mine = country_of(party)
    return not any(party.same_as(o) or mine and mine == country_of(o) for o in others)


def several(line: Line, start: int, stop: int) -> bool:
    """Whether a clause speaks of parties together without naming them."""
    return bool(_MANY.search(line.chars, start, stop))


def pronoun(line: Line, start: int, stop: int) -> bool:
    return bool(_PRONOUN.search(line.chars, start, stop))




def named_before(scene: Scene, line: Line, sort: str, word: str = "") -> Party | None:
    """The party of a sort (`body`, `place`) named last before a sentence, its name holding `word`."""
    for earlier in reversed(scene.lines[: scene.lines.index(line)]):
        for item in reversed(earlier.within(0, len(earlier.chars), sort)):
            if item.party and word.casefold() in item.party.name.casefold():
                return item.party
    return None
