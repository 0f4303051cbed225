"""Events: numbered sessions, forums, summits and round tables, named in passing too, and presidencies."""

from __future__ import annotations

import re

from ..readings import Party, Proposal, propose
from ..spans import Span
from . import standing as claims
from .numbers import ordinal
from .parties import parties_of, place_in
from .scene import Scene
from .tokens import ADJ, BODY, PARTY, PERSON, PLACE, Item, Line

TYPES = {"session": "session", "sitting": "session", "meeting": "session", "forum": "forum", "summit": "summit", "conference": "forum",
         "congress": "forum", "round table": "round_table", "roundtable": "round_table", "consultations": "consultations", "seminar": "forum",
         "symposium": "forum", "assembly": "session", "dialogue": "consultations", "exhibition": "forum", "expo": "forum", "fair": "forum",
         "festival": "forum", "convention": "forum", "workshop": "forum", "working group": "working_group", "edition": "forum", "plenary": "session",
         "week": "forum", "days": "forum", "ceremony": "signing"}
_HEADS = "|".join(sorted((h.replace(" ", "[ -]") for h in TYPES), key=len, reverse=True))
_ANY = rf"(?:{PLACE}|{ADJ}|{BODY})"
_WORD = rf"(?:[A-ZÀ-Þ][\w'+&.]*|{_ANY}(?:'s)?\+?|20\d\d)"
_TITLE_HEAD = r"(?:Forum|Summit|Conference|Congress|Round ?Table|Roundtable|Dialogue|Expo|EXPO|Exhibition|Fair|Festival|Assembly|Convention|Symposium|Seminar|Session|Meeting|Council|Commission|Committee|Consultations|Days|Week)"
_ROMAN = r"(?-i:[IVX]{1,6})"
_WORDED = r"(?:twenty|thirty|forty|fifty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|" \
          r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|" \
          r"seventeenth|eighteenth|nineteenth|twentieth|thirtieth|inaugural"
_ORD = rf"(?:(?P<ord>\d{{1,3}}(?:st|nd|rd|th)|(?i:{_WORDED})|{_ROMAN})(?: annual| joint| regular| plenary| official| Annual| International(?= session))?[ -])"
_TITLE = (rf"(?P<title>(?:{_WORD}(?:,? (?:of|and|the|for|on|&|of the|and the|in)|,)?[ -]){{0,9}}{_TITLE_HEAD}s?\b"
          rf"(?: (?:of|on|for|between|with)(?: the)? {_WORD}(?:(?:,? (?:of the|and the|and|of|the|for|&|on|with)|,|-)* ?{_WORD}){{0,8}})?)")
_MODS = (r"(?:(?:annual|joint|regular|plenary|bilateral|next|extended|expanded|ordinary|extraordinary|upcoming|forthcoming|recent|previous|last|international|"
         r"interregional|inter-regional|regional|high-level|ministerial|constituent|business|economic|investment|online|virtual|working|cross-border|general|two-day|three-day|trade|cultural|scientific|practical)[ ,-]+)*")
_BARE = rf"(?P<bare>(?i:{_MODS}(?P<head>{_HEADS})))\b(?P<of> (?:of|by) (?:the )?(?P<body>{_WORD}(?:(?:,? (?:of the|and the|and|of|the|for|&|on|in)|,|-)* ?{_WORD}){{0,10}}))?"
_EVENT = re.compile(rf"(?:{_ORD})?(?:{_BARE}|{_TITLE})")
_PRESIDENCY = re.compile(
    rf"(?P<who>{PLACE})(?:'s)? (?:will |is to |would |to |has |had )?(?P<verb>\w+)?(?: over)?(?: on)? ?(?:the |its )?(?:rotating |six-month |annual )?(?:presidency|chairmanship)(?: of| in| over)? (?:the )?(?P<body>{BODY}|{PLACE})", re.I)
_TELLS = re.compile(rf"\b(?:held|hold|hosts?|hosted|host|hosting|take place|took place|takes place|taking place|opened|opens|open|kick(?:s|ed)? off|wrapp?ed up|conven\w+|gathered|brought together|"
                    rf"attended|attend|attending|participat\w+|took part|take part|taking part|scheduled|postponed|cancel\w+|organi[sz]ed?|launched|concluded|began|starts?|started|chaired|during|within|"
                    rf"at the|at a|preparations?|sidelines|framework|initiative|success|results of|speaking at|addressed|discussed)\b", re.I)
_GENERIC = re.compile(r"^(?:the )?(?:general |city |national |federal |state )?(?:council|commission|committee|assembly|congress|meeting|session|week|days|fair|festival)$", re.I)


def events(scene: Scene) -> list[Proposal]:
    """Every session, forum, summit or presidency the text tells of or names by its number."""
    found: list[Proposal] = []
    for line, speaker in zip(scene.lines, scene.speakers, strict=True):
        found += _presidencies(scene, line, speaker)
        matches = [m for m in _EVENT.finditer(line.chars) if not _body_only(m)]
        for i, match in enumerate(matches):
            after = matches[i + 1].start() if i + 1 < len(matches) else len(line.chars)
            before = matches[i - 1].end() if i else 0
            proposal = _event(scene, line, match, before, after, speaker)
            if proposal:
                found.append(proposal)
    return found


def _body_only(match: re.Match[str]) -> bool:
    """'the Council of X' names a body; only its numbered or named sessions are events."""
    title = match["title"]
    return bool(title) and bool(re.search(r"\b(?:Council|Commission|Committee|Assembly|Congress)\b", title)) and not match["ord"] and not re.search(
        r"\b(?:Forum|Summit|Conference|Meeting|Session|Round|Dialogue|Expo|Exhibition|Fair|Festival|Symposium|Seminar|Days|Week)\b", title)


def _event(scene: Scene, line: Line, match: re.Match[str], before: int, after: int, speaker: Party | None) -> Proposal | None:
    number = ordinal(match["ord"]) if match["ord"] else None
    series, kind = _series(scene, line, match, number)
    clause_start, clause_end = _clause(line.chars, match, before, after)
    clause = line.chars[clause_start:clause_end]
    dated = _date(line, match.end(), clause_end, clause_start, match.start())
    place = _place(line, match, clause_start, clause_end)
    if not _counts(scene, line, match, number, series, clause, bool(dated or place)):
        return None
    standing = claims.of_event(clause)
    when = scene.when(dated, standing)
    people = line.within(clause_start, clause_end, "person")
    span = _span(line, match, clause_start, clause_end)
    return propose("event", scene.text, span, standing=standing, speaker=speaker, type=kind, series=series, ordinal=number,
                   title=series or line.words(*match.span()), starts=when.starts, ends=when.ends, place=place, organisers=[],
                   participants=parties_of(people) if kind == "session" else [])


def _series(scene: Scene, line: Line, match: re.Match[str], number: int | None) -> tuple[str | None, str]:
    """The title the event goes by and its type; "its third meeting" goes by the title named last."""
    if match["title"]:
        title = _clean(line.words(*match.span("title")))
        head = next((h for h in ("forum", "summit", "round table", "roundtable", "exhibition", "expo", "dialogue", "consultations") if h in title.casefold()), None)
        kind = TYPES[head] if head else "session" if re.search(r"session|meeting|council|commission|committee|assembly", title, re.I) else "forum"
        scene.series.append(title)
        return title, kind
    head = match["head"].casefold().replace("-", " ")
    if match["body"]:
        title = _clean(line.words(*match.span("body")))
        scene.series.append(title)
        return title, "working_group" if "working group" in title.casefold() else TYPES[head]
    if number is not None and scene.series:
        same = next((s for s in reversed(scene.series) if head in s.casefold()), scene.series[-1])
        return same, "forum" if "forum" in same.casefold() else "summit" if "summit" in same.casefold() else TYPES[head]
    return None, TYPES[head]


def _clean(words: str) -> str:
    words = re.sub(r"\s+", " ", words)
    return re.sub(r"^(?:the|The|a|A|At|In)\s+", "", words).strip(" ,.")


def _clause(chars: str, match: re.Match[str], before: int, after: int) -> tuple[int, int]:
    """The stretch of the sentence that tells of this event: not beyond another event, nor a semicolon."""
    start = max(before, match.start() - 110, chars.rfind(";", 0, match.start()) + 1)
    stop = chars.find(";", match.end())
    return start, min(after, match.end() + 150, stop if stop >= 0 else len(chars))


def _date(line: Line, after: int, stop: int, start: int, before: int):  # type: ignore[no-untyped-def]
    """The date told after the event, else the one told before it; spans of years are not an event's date."""
    later = [i.dated for i in line.within(after, stop, "date") if i.dated and not i.dated.period]
    earlier = [i.dated for i in line.within(start, before, "date") if i.dated and not i.dated.period]
    said = [d for d in later if d.when.starts] or [d for d in reversed(earlier) if d.when.starts]
    return said[0] if said else None


_HOST = re.compile(rf"(?P<p>{PLACE}) (?:will |is to |would |to |has |also )?(?:host(?:s|ed)?|be hosting|welcomed|organi[sz]ed)(?: the| a| an| its)?\s*$", re.I)
_COMMA_PLACE = re.compile(rf"^(?:[^,;]{{0,60}})?, (?P<p>{PLACE})(?=,|\.|$)")
_INITIAL = re.compile(rf"^(?:In|At) (?P<p>{PLACE})\b")


def _place(line: Line, match: re.Match[str], start: int, stop: int) -> Party | None:
    after = place_in(line, match.end(), stop)
    if after:
        return after
    host = _HOST.search(line.chars, start, match.start())
    comma = _COMMA_PLACE.match(line.chars[match.end() : stop])
    initial = _INITIAL.search(line.chars[: match.start()])
    hit = host or comma or initial
    if hit:
        return line.items[hit["p"]].party
    return place_in(line, start, match.start())


def _counts(scene: Scene, line: Line, match: re.Match[str], number: int | None, series: str | None, clause: str, located: bool) -> bool:
    """Whether the words tell of an event that is of the register's concern, not merely of a kind of event."""
    if series is None or _GENERIC.match(series):
        return False
    if number is not None:
        return True
    return located and bool(_TELLS.search(clause))


def _span(line: Line, match: re.Match[str], start: int, stop: int) -> Span:
    """From the event's name to the end of what says when and where, hedges before it included."""
    last = match.end()
    for item_at in range(match.end(), stop):
        item = line.items.get(line.chars[item_at])
        if item and item.sort in ("date", "place"):
            last = item_at + 1
    first = match.start()
    hedge = re.search(r"(?:initiative|propos\w+|plans?|prepar\w+|counting on|will (?:host|hold)|is to host|bid)\b[^;]*$", line.chars[start : match.start()], re.I)
    return line.at(start + hedge.start() if hedge else first, last)


def _presidencies(scene: Scene, line: Line, speaker: Party | None) -> list[Proposal]:
    found = []
    for match in _PRESIDENCY.finditer(line.chars):
        who, body = line.items[match["who"]], line.items[match["body"]]
        dated = _date(line, match.end(), len(line.chars), 0, match.start())
        standing = claims.of_event(match.group())
        when = scene.when(dated, standing)
        stop = line.chars.find("", match.end())
        span = line.at(match.start(), max(stop, match.end()))
        found.append(propose("event", scene.text, span, standing=standing, speaker=speaker, type="presidency", series=None, ordinal=None, title=None,
                             starts=when.starts, ends=when.ends, place=None, organisers=parties_of([body]), participants=parties_of([who])))
    return found


_KEEP: tuple[type, str, str] = (Item, PARTY, PERSON)
