"""Where a delegation goes on to: "Today it tours the works in Nobol", "On Wednesday the guests will visit Zrenjanin"."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal, propose
from . import standing as claims
from .dates import Dated
from .parties import country_of, parties_of
from .scene import Scene
from .tokens import ADJ, DATE, NUM, PLACE, Line

_WHO = (rf"(?:(?:[Tt]he |{PLACE}'s )(?:(?:\w+|{ADJ}|{PLACE}|{NUM}[\w-]*) )?(?:delegation|guests|visitors|mission|party)(?: of {NUM})?(?: (?:from|of) {PLACE})?|[Tt]he (?:\w+ )?(?:Governor|Mayor|Premier|Minister|Rector|Ambassador|President|Khokim|Hokim|Akim|Vice-Governor)|"
        r"[Ii]t|[Tt]hey|[Hh]e|[Ss]he)")
_BETWEEN = rf"(?:,[^,;]{{1,60}},|,? (?:on |in |from )?{DATE},?| \([^)]{{1,20}}\)| (?:also|then|later|will|is to|are to|had|has|have|afterwards|next|further|would))*"
_DAYED = rf"(?: (?:on|in)? ?{DATE})?"
_GOES = (rf"(?:visit(?:s|ed)?|tour(?:s|ed)?|is visiting|inspect(?:s|ed)){_DAYED}(?: [^;,.]{{0,50}}? (?:in|at|of))?|"
         rf"(?:travel(?:s|l?ed)?|continues?d?|proceed(?:s|ed)?|go(?:es)?|went|move[sd]?|head(?:s|ed)?|return(?:s|ed)?|fl(?:y|ies)|flew|drove){_DAYED}(?: on)?{_DAYED} (?:on )?to|"
         rf"be{_DAYED} in|(?:arrive[sd]?|stop(?:s|ped)|stay(?:s|ed)?){_DAYED} (?:in|at)")
_ROUTE = guarded(rf"(?P<lead>^\W*(?:[Oo]n |[Ii]n )?(?:{DATE}|[Ii]n the (?:morning|afternoon|evening)|[Ff]rom {PLACE}|[Aa]fterwards|[Tt]hen|[Ll]ater),? )?(?P<who>\b{_WHO}){_BETWEEN} (?P<verb>{_GOES}) (?:the )?(?:(?:city|town|port|province|nearby|twin|sister) (?:of )?)*(?P<to>{PLACE})")
_ONLY = guarded(r"\b(?:not|never|no|want(?:s|ed)?|invit\w+|if|should|could|would like)\b", re.I)
_OWN_WORD = guarded(r"\b(?:delegation|guests|visitors|mission)\b")
_COMING = guarded(r"\b(?:delegation|visit\w*|guests|mission|toured|arrived|travelled)\b", re.I)
_STEMS = ("visit", "tour", "travel", "continue", "proceed", "go", "went", "move", "head", "return", "fly", "flie", "flew", "drove", "arrive", "stop", "stay", "inspect", " be")


def itineraries(scene: Scene, known: list[Proposal]) -> list[Proposal]:
    """The further visits of guests that the text told of before, none where another reading holds the words."""
    found: list[Proposal] = []
    for line in scene.lines:
        if not line.has(*_STEMS):
            continue
        for match in _ROUTE.finditer(line.chars):
            here = line.at(match.start("who"), match.end())
            if any(p.kind == "event" and any(s.overlaps(here) for s in p.spans) for p in known) or _ONLY.search(match.group()):
                continue
            made = _leg(scene, line, match, known)
            if made:
                found.append(made)
    return found


def _leg(scene: Scene, line: Line, match: re.Match[str], known: list[Proposal]) -> Proposal | None:
    to = line.items[match["to"]].party
    guest = _guest(scene, known, line, match, to) if to else None
    if to is None or guest is None or to.kind not in ("municipality", "region") or guest.same_as(to) or country_of(guest) == country_of(to):
        return None
    dated = _day(line, match)
    standing = claims.of_event(match.group()) if _AHEAD.search(match.group()) else "held"
    if _PRESENT.search(match["verb"]) and dated and dated.weekday is None and dated.relative:
        standing = "held"
    when = scene.when(dated, standing)
    starts = when.starts or (scene.month(line) if standing == "held" else None)
    return propose("event", scene.text, line.at(match.start(), match.end()), standing=standing, speaker=None, type="visit", series=None,
                   ordinal=None, title=None, starts=starts, ends=when.ends, place=to, organisers=[], participants=[guest])


_AHEAD = guarded(r"\b(?:will|is to|are to|[Tt]omorrow|would)\b")
_PRESENT = guarded(r"^(?:visits|tours|inspects|is visiting)\b")


def _day(line: Line, match: re.Match[str]) -> Dated | None:
    """The day of the leg: in its own words, else just behind it."""
    inside = [i.dated for i in line.within(match.start(), match.end(), "date") if i.dated]
    behind = re.compile(rf",? (?:on |in |from )?(?P<d>{DATE})").match(line.chars, match.end())
    return inside[-1] if inside else line.items[behind["d"]].dated if behind else None


def _guest(scene: Scene, known: list[Proposal], line: Line, match: re.Match[str], to: Party) -> Party | None:
    """Who travels: whom the words themselves name, else the guest of the visit or meeting told last, else the one of
    the text's two parties that is not of the place's own country."""
    named = [p for p in parties_of(line.within(match.start("who"), match.end("who"))) if p.kind in ("region", "municipality", "country")]
    if named:
        return named[0]
    before = [p for p in known if p.kind == "event" and p.fields.get("type") in ("visit", "meeting") and -2500 < p.spans[0].start - line.span.start < 0]
    for last in sorted(before, key=lambda p: -p.spans[0].start):
        away = [p for p in last.fields.get("participants") or [] if country_of(p) not in (None, country_of(to))]
        if away:
            return away[0]
    at = scene.lines.index(line)
    if not _OWN_WORD.search(match["who"]) and not any(_COMING.search(li.chars) for li in scene.lines[max(0, at - 3) : at]):
        return None
    away = [p for p in scene.discourse.two() if country_of(p) not in (None, country_of(to))]
    return away[0] if len(away) == 1 else None
