"""Events: sessions, forums, summits and round tables, those named in passing by their number too."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..dates import When
from ..guarded import guarded
from ..readings import Party, Proposal, propose
from ..spans import Span
from . import standing as claims
from .dates import Dated
from .numbers import ordinal
from .organisers import organisers
from .parties import parties_of, place_in
from .scene import Scene
from .series import EVENT, Named, generic, named, remembered
from .tokens import DATE, PERSON, PLACE, Line

_TELLS = guarded(
    r"\b(?:held|hold|holds|hosts?|hosted|hosting|take place|took place|takes place|taking place|opened|opens|open|kick(?:s|ed)? off|wrapp?ed up|conven\w+|returns?|returned|gathered|brought together|met|"
    r"attended|attend|attending|participat\w+|took part|take part|taking part|scheduled|postponed|cancel\w+|organi[sz]ed?|launched|concluded|began|starts?|started|chaired|during|within|drew|due|closes|"
    r"closed|ended|ends|preparations?|sidelines|margins|framework|initiative|success|results of|speaking at|spoke at|speech at|addressed|includes?|planned|proposed|invited|set for|will be|on the occasion|announced at|at the|at a)\b", re.I)
_HOST = guarded(rf"(?P<p>{PLACE})(?:,[^,;]{{0,60}},)? (?:will |is to |would |to |has |also |(?:has |had )?offered to |plans to |wants to |proposed to )*(?:host(?:s|ed|ing)?|be hosting|organi[sz]ed?|hold|held)(?: up)?(?: (?:in|on|from) {DATE}(?: to {DATE})?,?)?(?: the| a| an| its| their)?(?: \w+,?)? ?$", re.I)
_HOSTED_BY = guarded(rf",? (?:(?:which|that) )?(?:(?P<p>{PLACE}) (?:will |is to |would |shall )?(?:hosts?|hold|organi[sz]e)\b|(?:which )?(?:(?:will|is to|would) be |to be |is |was )?(?:hosted|staged) by (?:the )?(?P<q>{PLACE}))")
_COMMA_PLACE = re.compile(rf"^(?:[^,;]{{0,60}})?, (?P<p>{PLACE})(?=,|\.|$)")
_INITIAL = re.compile(rf"^\W*(?:[Ii]n|[Aa]t) (?P<p>{PLACE})\b")
_LED_IN = re.compile(r"^\W*(?:on|in|from|during)?[^,;]{0,60},? ?(?:an?|the)?[^,;]{0,40}$", re.I)
_TOOK_PLACE = guarded(r"\b(?:was|were|is|are|will be|to be|has been|being)? ?(?:held|hosted|organi[sz]ed|take place|took place|takes place|met|ended|open(?:s|ed)|kicks? off|wrapped up|gathered)\b", re.I)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a sentence that tells of one event: `start` and `stop` in the line, the event's own words between;
    `since` where what is told of it begins."""

    start: int
    stop: int
    match: re.Match[str]
    since: int


def events(scene: Scene) -> list[Proposal]:
    """Every session, forum, summit or round table the text tells of or names by its number."""
    found: list[Proposal] = []
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        matches = [m for m in EVENT.finditer(line.chars) if m.group().strip()]
        for i, match in enumerate(matches):
            after = matches[i + 1].start() if i + 1 < len(matches) else len(line.chars)
            before = matches[i - 1].end() if i else 0
            proposal = _event(scene, line, _stretch(line.chars, match, before, after), speaker)
            if proposal:
                found.append(proposal)
    return found


def _stretch(chars: str, match: re.Match[str], before: int, after: int) -> Stretch:
    """Not beyond another event, nor a semicolon."""
    start = max(before, match.start() - 110, chars.rfind(";", 0, match.start()) + 1)
    stop = chars.find(";", match.end())
    told = _TOLD.search(chars, match.end())
    after = min(after, told.start()) if told else after
    gone = _GONE.match(chars, match.end(), after)
    return Stretch(start, min(after, match.end() + 150, stop if stop >= 0 else len(chars)), match, gone.end() if gone else match.end())


_GONE = guarded(r",? which (?:had |was |has )?(?:last|previously|first|most recently) [^;]{4,60}? and (?=(?:will|is to|is due|would|shall|returns|moves)\b)")


_TOLD = guarded(rf",? (?:{PERSON}|the [\w ]{{3,40}}?)(?:,[^,]{{1,80}},)? (?:has |had |also )?(?:said|told|noted|stressed|announced|reported|added|informed|reports|says)\b")


def _event(scene: Scene, line: Line, told: Stretch, speaker: Party | None) -> Proposal | None:
    match = told.match
    number = ordinal(match["ord"] or match["alone"]) if match["ord"] or match["alone"] else None
    name = named(scene, line, match, number)
    if number is None and name.series in scene.numbers and re.search(r"\bnext\b", line.chars[max(0, match.start() - 10) : match.end()]):
        number = scene.numbers[name.series] + 1
    clause = line.chars[told.start : told.stop]
    dated, place = _date(line, told), _place(line, told, name)
    if not _counts(line, told, number, name, clause, dated, place):
        if name.series and not name.bare:
            remembered(scene, name, number)
        return None
    standing = claims.of_event(clause)
    when = scene.when(dated, standing)
    if when.ends is None and _ENDED_ON.search(line.chars[told.match.end() : told.stop]):
        when = When(None, when.starts)
    starts = when.starts or (scene.month(line) if standing == "held" and number is None and not when.ends and not _PAST_EDITION.search(clause) else None)
    if name.series:
        number = remembered(scene, name, number)
    return propose("event", scene.text, _span(line, told), standing=standing, speaker=speaker, type=name.type, series=name.series, ordinal=number,
                   title=name.series or line.words(*match.span()), starts=starts, ends=when.ends, place=place,
                   organisers=organisers(line, told.start, match.span(), told.stop),
                   participants=parties_of(line.within(match.start(), match.end(), "place")))


_ENDED_ON = guarded(rf"\b(?:ended|ends|closes|closed|concluded|wrapped up|wraps up|came to an end)\b[^,;]{{0,40}}?{DATE}", re.I)
_UNTIL = guarded(rf"\b(?:until|till|through|up to|by|since) (?:the end of )?{DATE}")
_PAST_EDITION = guarded(r"\b(?:previous|earlier|last|past|former|since|first)\b", re.I)


def _date(line: Line, told: Stretch) -> Dated | None:
    """The date told after the event, else one that leads the sentence in; spans of years are not an event's date."""
    until = _UNTIL.search(line.chars, told.since, told.stop)
    later = [i.dated for i in line.within(told.since, until.start() if until else told.stop, "date") if i.dated and not i.dated.period]
    lead = line.chars[told.start : told.match.start()]
    earlier = [i.dated for i in line.within(told.start, told.match.start(), "date") if i.dated and not i.dated.period] if told.start == 0 and _LED_IN.match(lead) else []
    exact = [d for d in later if d.when.starts and not d.relative]
    said = exact or [d for d in later if d.when.starts] or [d for d in reversed(earlier) if d.when.starts]
    return said[0] if said else None


def _place(line: Line, told: Stretch, name: Named) -> Party | None:
    after = place_in(line, told.since, told.stop)
    if after:
        return after
    by = _HOSTED_BY.match(line.chars, told.match.end(), told.stop)
    if by:
        return line.items[by["p"] or by["q"]].party
    host = _HOST.search(line.chars, told.start, told.match.start())
    comma = _COMMA_PLACE.match(line.chars[told.match.end() : told.stop])
    initial = _INITIAL.search(line.chars[: told.match.start()])
    hit = host or comma or initial
    if hit:
        return line.items[hit["p"]].party
    lead = max(told.start, told.match.start() - 30)
    near = None if "invit" in line.chars[max(0, lead - 24) : told.match.start()].lower() else place_in(line, lead, told.match.start())
    return near or name.seat


def _counts(line: Line, told: Stretch, number: int | None, name: Named, clause: str, dated: Dated | None, place: Party | None) -> bool:
    """Whether the words tell of an event, not merely of a kind of event or of a body."""
    located = bool(dated or place)
    if told.match["alone"] or told.match["bare"] and number is not None:
        return (bool(name.series) or bool(dated and place)) and (located or bool(_TELLS.search(clause)) or bool(told.match["of"]))
    if name.series is None and name.type == "session" and dated and place and _TOOK_PLACE.search(line.chars[told.match.end() : told.stop]):
        return bool(re.search(r"annual|joint|regular|next|plenary", told.match.group()))
    if name.series is None:
        return name.type in ("round_table", "working_group", "consultations", "forum", "summit") and bool(_TELLS.search(clause)) and located and not name.plural and not name.common
    if generic(name.series) or name.body and number is None and not name.session:
        return False
    if number is not None:
        return True
    if name.bare:
        return located and bool(_TOOK_PLACE.search(line.chars[told.match.end() : told.stop]) or _HOST.search(line.chars, told.start, told.match.start()))
    if name.session and number is None:
        return located and bool(_TOOK_PLACE.search(clause))
    return bool(_TELLS.search(clause)) and (located or bool(_ATTENDED.search(line.chars, 0, told.match.start())))


_ATTENDED = guarded(r"\b(?:(?:sidelines|margins|framework|fringes|opening|closing|part) of|during|attend(?:ed|ing)?|took part in|participat(?:ed|ing) in|sp(?:oke|eaking) at|addressed) (?:the |an? )?$", re.I)


def _span(line: Line, told: Stretch) -> Span:
    """From the event's name, with the hedge before it, to the end of what says when and where."""
    last = told.match.end()
    for at in range(told.match.end(), told.stop):
        item = line.items.get(line.chars[at])
        if item and item.sort in ("date", "place"):
            last = at + 1
    start = told.match.start()
    hedge = _HEDGE.search(line.chars[told.start : start])
    return line.at(told.start + hedge.start() if hedge else start, last)


_HEDGE = guarded(r"(?:initiative|propos\w+|plans?|prepar\w+|counting on|will (?:host|hold)|is to host|bid|offered|expected|may|could)\b[^;]*$", re.I)
