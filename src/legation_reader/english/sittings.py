"""Sittings: a body or a kind of event that is given a place or a day ("the third forum in Riga in May")."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party, Proposal
from .dates import Dated
from .numbers import ordinal
from .parties import place_in
from .scene import Scene
from .tokens import BODY, DATE, NUM, PLACE, Line
from .told_events import day_of, event_told, reach

_BODY_WORD = r"(?:committees?|commission|sub-?commission|council|group|board|assembly|network|panel|task force|secretariat|(?:two )?(?:sides|partners|parties|cities|regions|mayors|governors|rectors|chambers|committees)|consortium|union|association|it|they|we)"
_OFTEN = r"(?: (?:last|next|then|also|again|regularly|now|will|is to|are to|shall|would|had|has|have|not|for))*"
_SAT = guarded(rf"(?:\b{_BODY_WORD}|{BODY}|{PLACE}\)?){_OFTEN}(?: (?:of|for|on) [^,;]{{3,60}}?)?{_OFTEN},? (?P<verb>met|meets?|sat|sits?|convenes?|convened|gather(?:s|ed)?|get together|got together|assembles?d?|reconvenes?)\b", re.I)
_KIND = (r"meetings?|sessions?|sittings?|round[- ]?tables?|conferences?|symposium|seminars?|workshops?|fairs?|festivals?|expos?|exhibitions?|forums?|summits?|dialogues?|congress|conventions?|receptions?|dinner|picnic|ceremon(?:y|ies)|programme|assembl(?:y|ies)|assises|"
         r"edition|gathering|get-together|consultations|talks|plenary|panel|signing|celebrations?|games|contest|parade|jubilee|week|days")
_NAMED = guarded(rf"(?:\b(?P<ord>\d{{1,3}}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|nineteenth|twentieth|inaugural|(?-i:[IVX]{{1,6}})) )?(?:[\w'-]+ ){{0,3}}?\b(?P<kind>{_KIND})\b", re.I)
_ORDINAL = guarded(rf"\b[Tt]he (?P<ord>\d{{1,3}}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)(?: one| {NUM})? (?:\w+ ){{0,2}}?(?:gathered|met|goes? to|went to|was|will be|is|takes?|took|comes? to|returns? to|followed)\b[^;.]{{0,40}}?(?:{PLACE}|{DATE})")
_TITLE = re.compile(r"((?:(?-i:[A-ZÀ-Þ\uE000-\uE5FF][\w'&.]*)(?: (?:of|for|on|and|the|de|der|du))*[ -]){1,8})$")
_TITLED_OF = re.compile(r" (?:of|on|for)(?: the)? (?-i:[A-ZÀ-Þ\uE000-\uE5FF])(?:[\w'-]*)(?: (?:(?:of|and|the|for|on|in) )*(?-i:[A-ZÀ-Þ\uE000-\uE5FF])[\w'-]*){0,6}")
_HOLD = guarded(r"\b(?:held|hold|holds|holding|host(?:s|ed|ing|ed by)?|takes? place|took place|taking place|will be|would be|was|is|are|were|be|staged|opens?|opened|run|runs|ran|scheduled|set|called|pencilled|planned|due|slated|organi[sz]ed|gathers?|gathered|attend\w*|during|at|for|brings?|brought|marks?|marked|invit\w*|followed|next|in)\b", re.I)
_HABIT = guarded(r"\b(?:never|not had|no|hardly|usually|four times a year|every (?:year|month|quarter|spring|autumn|summer|winter|two years|second year)|times a year|each year|once a year)\b", re.I)
SITTINGS = (_SAT, _NAMED, _ORDINAL)


def sitting(scene: Scene, line: Line, match: re.Match[str], speaker: Party | None) -> Proposal | None:
    """The sitting that a match of one of SITTINGS tells; None where it has neither day nor place or is a habit."""
    start, stop = reach(line, match)
    words = line.chars[start:stop]
    named = match.groupdict()
    dated = day_of(line, match.start(), stop, start)
    place = place_in(line, match.end() if named.get("kind") else match.start(), stop) or _beside(line, match.end(), stop) or _hosted(line, start, stop)
    title = _title(line, match, start) if named.get("kind") else None
    number = ordinal(named["ord"]) if named.get("ord") else None
    if _HABIT.search(words) and not (dated and place) or not (dated or place):
        return None
    if named.get("kind") and _ANNIVERSARY_OF.search(line.chars, max(0, match.start("kind") - 50), match.start("kind")):
        return None
    if named.get("kind") and not _tells(line, match, start, stop, title, number, dated, place):
        return None
    if named.get("verb") and not dated and not (place and place.kind != "country"):
        return None
    if not named.get("kind") and not named.get("verb") and not scene.series:
        return None
    series = title or (scene.series[-1] if scene.series and (number is not None and (not named.get("kind") or named["kind"].casefold() in scene.series[-1].casefold() or named["kind"].casefold() in ("meeting", "session", "edition"))) else None)
    if not series and scene.series and named.get("kind") and _NEXT_ONE.search(line.chars, max(0, match.start() - 16), match.end()):
        series = scene.series[-1]
        number = scene.numbers[series] + 1 if series in scene.numbers else None
    if series and title:
        scene.series.append(series)
    kind = _TYPES.get((named.get("kind") or "meeting").casefold().rstrip("s"), "meeting")
    return event_told(scene, line, match, start, stop, words, speaker, kind, place, [], series, number, dated)


_ANNIVERSARY_OF = guarded(r"\banniversary of (?:the |their |its )?(?:\w+ )?\Z")
_NEXT_ONE = guarded(r"\b[Nn]ext (?:meeting|session|sitting|forum|summit|round table|conference|edition|assembly)\b")
_TYPES = {"session": "session", "sitting": "session", "plenary": "session", "round table": "round_table", "round-table": "round_table", "roundtable": "round_table", "conference": "forum", "forum": "forum", "summit": "summit",
          "fair": "forum", "expo": "forum", "exhibition": "forum", "festival": "forum", "congress": "forum", "assembly": "session", "ceremony": "signing", "signing": "signing", "consultation": "consultations"}
_STRONG = guarded(r"conference|symposium|seminar|fair|festival|expo|exhibition|forum|summit|dialogue|congress|convention|assises|ceremon|round[- ]?table|picnic|games|assembl|jubilee", re.I)


def _tells(line: Line, match: re.Match[str], start: int, stop: int, title: str | None, number: int | None, dated: Dated | None, place: Party | None) -> bool:
    """Whether the words tell of a gathering: a title, a number, a kind strong enough, or a place and a date at once."""
    if _NO_EVENT.search(line.chars, 0, match.start("kind")):
        return False
    if re.search(r"ceremon|signing", match["kind"], re.I):
        return bool(dated or place)
    if not _HOLD.search(line.chars[start:stop]) and not (dated and place):
        return False
    if title or number is not None:
        return True
    labelled = re.match(r"\W{0,3}(?::|,|\() ?", line.chars[match.end() :])
    if _STRONG.search(match["kind"]) or _NEXT.search(line.chars, max(0, match.start() - 16), match.end()):
        return bool(dated and place) or bool(dated and _HELD.search(line.chars, match.end(), stop)) or bool(place and _NEXT.search(line.chars, max(0, match.start() - 16), match.end()))
    return bool(dated and place) or bool(labelled and dated and re.match(r"\W*(?:[A-Z]|\d|next|kick|closing)", line.chars))


_NEXT = guarded(r"\b(?:next|previous|following|last|kick-off|closing|opening|online|extraordinary|joint)\b", re.I)
_HELD = guarded(r"\b(?:held|takes? place|took place|will be|would be|was|is|be|opens?|scheduled|set|called|pencilled|staged|hosted|gathers?|convenes?|organi[sz]ed|ended|due)\b", re.I)
_NO_EVENT = guarded(r"\b(?:school|board|staff|shareholders'?|committee|town hall|council|job|trade union|film|food|wine|three|per|every|each|working) $", re.I)


def _title(line: Line, match: re.Match[str], start: int) -> str | None:
    """The capitalised words before (and after) the kind, when that is a title."""
    kind = line.chars[match.start("kind") : match.end("kind")]
    if not kind[0].isupper():
        return None
    before = _TITLE.search(line.chars, start, match.start("kind"))
    after = _TITLED_OF.match(line.chars, match.end("kind"))
    if not before and not after:
        return None
    words = line.words(before.start(1) if before else match.start("kind"), after.end() if after else match.end("kind"))
    words = re.sub(r"^(?:The|In|At|On|A|An|For|During|Next|Our|Their|Its|\d+\w*|[IVX]+|First|Second|Third|Fourth|Fifth|Annual)\s+(?=\S+\s)", "", re.sub(r"\s+", " ", words)).strip(" ,.'\"")
    return words if " " in words else None


def _beside(line: Line, at: int, stop: int) -> Party | None:
    """'meeting: Calafat, 14 April', 'conference (Luleå, 23 September)'."""
    match = re.compile(rf"[^;.]{{0,50}}?(?:: ?|, ?|\(|- ?|\| ?)(?P<p>{PLACE})(?=,|\)|$|\.| \(| on | \|)").match(line.chars, at, stop)
    return line.items[match["p"]].party if match else None


_HOST = guarded(rf"(?P<p>{PLACE})(?:,[^,;]{{0,50}},)? (?:will |is to |to |also )*(?:host(?:s|ed|ing)?|play(?:s|ed)? host|hold(?:s)?|staged?)\b|\b(?:hosted|staged|organi[sz]ed) by (?:the )?(?P<q>{PLACE})|\bgoes to (?P<r>{PLACE})", re.I)


def _hosted(line: Line, start: int, stop: int) -> Party | None:
    match = _HOST.search(line.chars, start, stop)
    return line.items[match["p"] or match["q"] or match["r"]].party if match else None
