"""What an event's own words leave open and the text around tells: whether it is yet to come, the town of the hall it
is held in, the series of "the committee" that meets again."""

from __future__ import annotations

import re
from dataclasses import replace

from ..dates import has_year, licensed, own_day, parts
from ..guarded import guarded
from ..readings import Party, Proposal, with_fields
from .arguments import clause
from .event_names import titled
from .parties import country_of, parties_of, subnational
from .scene import Scene
from .tokens import ACTOR, PLACE, Line

_BEHIND = guarded(
    r"\b(?:last|previous|earlier|former|past|ago|since|was|were|had|been|held|took|visit(?:ed|ing)|attended|met|hosted|organi[sz]ed|opened|began|started|ended|"
    r"came|went|travell?ed|stayed|received|welcomed|spent|participated|drew|attracted|brought|gathered|won|signed|during|after|following|returned)\b", re.I)
_WAS_INVITED = re.compile(r"\b(?:had|has|have|was|were|been)(?: been)? (?=(?:also )?(?:invited|asked)\b)")
_AHEAD = guarded(r"\b(?:will|to|next|invit\w+|is|are|plans?|planned|upcoming|prepar\w+|accepted|wants?|hopes?|expects?|arrives?|comes?|leaves?)\b", re.I)
_HALL = guarded(
    r"^(?:Palazzo|Palais|Palacio|Palau|Pal[aá]c|Villa|Schloss|Castle|Ch[aâ]teau|Castello|Castillo|Teatro|Hotel|H[oô]tel|Centro|Casa|Auditorium|Museum|Museo|House of)\b|"
    r"\b(?:Palace|Hall|Castle|Centre|Center|Theatre|Theater|Museum|Hotel|House|Rathaus|Stadium|Arena|Auditorium|Building)$")
_DATELINE = re.compile(r"(?:,? [\w .]{2,25})?(?: \([^)\n]{2,20}\))?(?:,? (?:\d|[A-Z][a-z]{2,8}\.? \d)[\w ,/]{0,18})? ?(?:-{1,2}|[–—.:]) ")


def occasions(scene: Scene, found: list[Proposal], *, dated_from: bool = False) -> list[Proposal]:
    """The proposals, every event among them with what the text around it tells; with `dated_from`, when nobody else
    will say where it was, an event of the page's own day is where the page is dated from."""
    told: list[Proposal] = []
    asked = [p for p in found if p.kind == "invitation"]
    for fact in sorted(found, key=lambda p: p.spans[0].start if p.kind == "event" else -1):
        if fact.kind == "event":
            line = _line(scene, fact)
            if line is not None and _promised(line, fact):
                continue
            if line is not None:
                fact = titled(_typed(_sited(scene, _of_series(_to_come(scene, line, fact), line, told), line, asked)), line)
                fact = _where_dated(scene, _when_told(scene, line, fact)) if dated_from else fact
        told.append(fact)
    return told


def _line(scene: Scene, fact: Proposal) -> Line | None:
    return next((li for li in scene.lines if li.span.start <= fact.spans[0].start < li.span.end), None)


_PROMISE = guarded(r"\b(?:promis\w+|pledg\w+|undert\w+|agree[sd]?|decided|resolved|intends?|offer\w*) (?:\w+ )?to (?:send|visit|receive|host|exchange)\b", re.I)
_YEARLY = guarded(r"\b(?:every|each) (?:year|spring|summer|autumn|winter|month)\b|\bannually\b|\bonce a year\b", re.I)


def _promised(line: Line, event: Proposal) -> bool:
    """Whether the words promise visits from now on ("promised to send 15 pupils every year"): none was held yet."""
    promise = _PROMISE.search(line.chars) if event.fields.get("type") == "visit" else None
    return bool(promise and _YEARLY.search(line.chars) and line.at(*promise.span()).start <= event.spans[0].end)


def _to_come(scene: Scene, line: Line, event: Proposal) -> Proposal:
    """A month or day told without a year and without any word of the past ("the Festival in September") is the next
    one: of one gone by a text would say "last September"."""
    own, starts = scene.calendar.own or scene.article.published, event.fields.get("starts")
    if event.standing != "held" or not starts or not own or parts(starts)[0] is None or parts(own)[1] is None:
        return event
    if len(starts) == 4 and starts > own[:4]:
        return replace(event, standing="planned")
    at = next((i for i, c in enumerate(line.chars) if _yearless(line, c, starts)), None)
    if at is None or len(starts) < 7 or starts[:7] >= own[:7]:
        return event
    first = next((i for i in range(len(line.chars)) if line.at(i, i + 1).end > event.spans[0].start), 0)
    words = _WAS_INVITED.sub("", line.chars[max(0, min(first, at) - 24) : max(at, first) + 40])
    if _BEHIND.search(words) or starts[:4] == own[:4] and not _AHEAD.search(line.chars):
        return event
    ahead = licensed("XXXX" + starts[4:], own, "future")
    if not ahead or ahead[:7] <= own[:7]:
        return event
    ends = event.fields.get("ends")
    return replace(with_fields(event, starts=ahead, ends=ahead[:4] + ends[4:] if ends else None), standing="planned")


def _yearless(line: Line, char: str, starts: str) -> bool:
    item = line.items.get(char)
    when = item.dated.when.starts if item and item.dated and not item.dated.relative else None
    return bool(when and not has_year(when) and when[4:] == starts[4:])


_CALLED = guarded(
    r"\b(?:(?P<next>(?:[Ii]ts|[Tt]heir|[Tt]he|[Nn]ext year's) next|[Nn]ext year's|[Nn]ext) |(?:[Tt]he|[Ii]ts|[Tt]his) (?:(?P<past>last|previous|first|earlier) )?)"
    r"(?:\w+ )?(?P<head>committee|commission|working group|group|board|council|assembly|forum|summit|conference|congress|fair|festival|exhibition|expo|exchange|plenary|session|meeting|edition)\b", re.I)
_WHICH = re.compile(r",? (?:which|that)(?: (?:had|has|was|is|will|last|next|be))* $|,? $")
_ANY_OF = frozenset("plenary session meeting edition".split())


def _of_series(event: Proposal, line: Line, told: list[Proposal]) -> Proposal:
    """The title of the event told before that "the committee" or "the next session" is of, and its next number."""
    if event.fields.get("series") or event.fields.get("type") in ("visit", "presidency") or event.fields.get("participants"):
        return event
    quote = event.spans[0].of(line.text)
    lead = line.text[max(line.span.start, event.spans[0].start - 14) : event.spans[0].start]
    named = [p for p in told if p.kind == "event" and p.fields.get("series")]
    before = line.text[line.span.start : event.spans[0].start]
    which = next((p for p in reversed(named) if re.match(r"which\b", quote) and re.search(re.escape(p.fields["series"]) + r"\W*$", re.sub(r"\s+", " ", before))), None)
    if which:
        return with_fields(event, series=which.fields["series"], title=which.fields["series"])
    called = _CALLED.search(lead + quote)
    if not called or called.start() > len(lead) + 16:
        return event
    head = called["head"].casefold()
    held = next((p for p in reversed(named) if head in p.fields["series"].casefold()), None)
    if held is None and head in _ANY_OF and called["next"]:
        held = named[-1] if named else None
    if held is None:
        return event
    number = event.fields.get("ordinal")
    if number is None and called["next"] and held.fields.get("ordinal") and held.standing == "held":
        number = held.fields["ordinal"] + 1
    return with_fields(event, series=held.fields["series"], title=held.fields["series"], ordinal=number)


def _sited(scene: Scene, event: Proposal, line: Line, asked: list[Proposal]) -> Proposal:
    """A hall is no place of the world: the event is in the hall's town. What somebody invites to is held at his own
    place, what happened on the page's own day where the page is dated from."""
    place = event.fields.get("place")
    if place and place.kind == "municipality" and not place.id and _HALL.search(place.name):
        return with_fields(event, place=_town(scene, line, place))
    if event.fields.get("type") == "presidency":
        return event
    if place is None or place.kind != "municipality":
        toured = event.fields.get("type") in ("visit", "mission") and not _RECEIVED.search(line.chars)
        told = None if toured else _told_in(line, event)
        town = told or (seat(scene, place) if place and place.kind in ("body", "company") else None)
        if town:
            return with_fields(event, place=town)
    if place:
        return event
    host = _inviting(line, event, asked) or _in_its_name(event)
    return with_fields(event, place=host) if host else event


_RECEIVED = guarded(r"\b(?:received?|receives|welcom(?:ed|es)|host(?:ed|s)|greet(?:ed|s)|met)\b", re.I)
_IN_TOWN = guarded(rf"\b(?:in|at) (?:the )?(?:(?:city|town) of )?(?P<p>{PLACE})(?!'s)", re.I)


def _told_in(line: Line, event: Proposal) -> Party | None:
    """The only town that the event's own words, or else its clause, say something is "in"."""
    for start, end in (_within(line, event), clause(line, *_within(line, event))):
        towns: list[Party] = []
        for match in _IN_TOWN.finditer(line.chars, start, end):
            town = line.items[match["p"]].party
            if town and town.kind == "municipality" and not any(town.same_as(t) for t in towns):
                towns.append(town)
        if towns:
            return towns[0] if len(towns) == 1 else None
    return None


def _within(line: Line, event: Proposal) -> tuple[int, int]:
    """The characters of a line that an event's words are."""
    span = event.spans[0]
    inside = [i for i in range(len(line.chars)) if span.start <= line.at(i, i + 1).start < span.end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _in_its_name(event: Proposal) -> Party | None:
    """A festival or fair is at home in the town its name begins with: the Hamamatsu Care Congress."""
    from ..names import mentions

    title = event.fields.get("series") or event.fields.get("title") or ""
    if event.fields.get("type") not in _AT_HOME:
        return None
    first = next((m for m in mentions(title, "en") if m.span.start == 0), None)
    named = first and first.party.kind in ("municipality", "region") and re.match(r" [A-Z]", title[first.span.end :])
    return first.party if first and named else None


_AT_HOME = frozenset("festival exhibition congress conference forum".split())


def _when_told(scene: Scene, line: Line, event: Proposal) -> Proposal:
    """What is told as done and has no day yet: on the one day its sentence names, else in the month of the news."""
    if event.standing != "held" or event.fields.get("starts") or event.fields.get("ends") or event.fields.get("ordinal") or _LONG_AGO.search(line.chars):
        return event
    days = [i.dated for i in line.within(0, len(line.chars), "date") if i.dated and not i.dated.period]
    told = scene.when(days[0], "held").starts if len(days) == 1 else None if days else scene.month(line)
    return with_fields(event, starts=told) if told else event


_LONG_AGO = guarded(r"\b(?:previous(?:ly)?|earlier|former(?:ly)?|last|ago|since|first|once|every|each|annual(?:ly)?|usually|regularly|in the past)\b", re.I)


def _where_dated(scene: Scene, event: Proposal) -> Proposal:
    """What was held just now, and nowhere else, was where the page is dated from: so too what a region held itself."""
    place, type_ = event.fields.get("place"), event.fields.get("type")
    wide = place and place.kind == "region" and type_ not in _TRAVELS
    if event.standing != "held" or not (wide or not place and type_ in _SITTINGS) or not _just_now(scene, event):
        return event
    town = dateline(scene)
    if wide and town and country_of(town) != country_of(place):
        return event
    return with_fields(event, place=town) if town else event


_SITTINGS = frozenset("meeting signing session round_table consultations".split())
_TRAVELS = frozenset("visit mission".split())


_LEAD = 400  # characters of the headline and the lead


def _just_now(scene: Scene, event: Proposal) -> bool:
    """Whether an event was on the document's own day or the day before."""
    own, starts = scene.calendar.own or scene.article.published, event.fields.get("starts")
    headed = event.spans[0].start < _LEAD
    return bool(own and starts and starts in (own, own_day(own, -1))) or headed and not scene.calendar.own and bool(dateline(scene))


_INVITES = guarded(r"\binvit(?:ed|es|e|ing|ation)\b", re.I)


def _inviting(line: Line, event: Proposal, asked: list[Proposal]) -> Party | None:
    """Who invites to a fair or festival: the host, a region or city."""
    if event.fields.get("type") not in ("forum", "festival", "exhibition", "session", "meeting") or not (event.fields.get("series") or event.fields.get("title")):
        return None
    invites = _INVITES.search(line.chars)
    if not invites or line.at(*invites.span()).start > event.spans[0].end:
        return None
    said = [q for p in asked if line.span.overlaps(p.spans[0]) for q in _each(p.fields.get("inviter")) if subnational(q)]
    if said:
        return said[0]
    start, end = invites.span()
    by = re.compile(rf" (?:from|of|by) (?:the )?(?P<p>{ACTOR})").match(line.chars, end)
    hosts = parties_of([line.items[by["p"]]] if by else line.within(0, start)) if invites.group().casefold() != "invitation" or by else []
    towns = [p for p in hosts if subnational(p)]
    return towns[-1] if towns else None


def _each(value: Party | list[Party] | None) -> list[Party]:
    return value if isinstance(value, list) else [value] if value else []


def _town(scene: Scene, line: Line, hall: Party) -> Party | None:
    """The town of a hall: that of the dateline, else the one the text is most about."""
    return dateline(scene) or next((p for p in (scene.discourse.homes.get("municipality"), *scene.discourse.parties)
                                    if p and p.kind == "municipality" and not p.same_as(hall) and not _HALL.search(p.name)), None)


def dateline(scene: Scene) -> Party | None:
    """The town a page is dated from: "TRIESTE, 19 April – "."""
    land = country_of(scene.discourse.home)
    for mention in sorted(scene.mentions, key=lambda m: m.span):
        start = mention.span.start
        near = 500 if land and country_of(mention.party) == land else 250
        heads = start - (scene.text.rfind("\n", 0, start) + 1) <= 2
        if start < near and heads and mention.party.kind == "municipality" and _DATELINE.match(scene.text, mention.span.end):
            return mention.party
    return None


def seat(scene: Scene, host: Party) -> Party | None:
    """Where a host receives: a region in the town the page is dated from, where that lies in its country; a city's own body
    in that city."""
    if host.kind in ("body", "company"):
        return next((p for p in scene.discourse.parties if p.kind == "municipality" and p.name in host.name), None) or dateline(scene)
    town = dateline(scene) if host.kind == "region" else None
    return town if town and country_of(town) in (None, country_of(host)) else host


_TYPES = (("exhibition", r"exhibitions?|expo\w*|(?:trade )?fairs?|messe|expos"), ("festival", r"festivals?|carnivals?|parades?|celebrations?|jubilee"),
          ("congress", r"congress"), ("conference", r"conferences?|symposium"), ("seminar", r"seminars?|workshops?|webinars?"))
_TYPED = tuple((name, guarded(rf"\b(?:{heads})\b", re.I)) for name, heads in _TYPES)
_OTHER_HEAD = guarded(r"\b(?:forum|summit|meeting|session|council|committee|commission|assembly|round[ -]?table|dialogue|consultations)\b", re.I)


def _typed(event: Proposal) -> Proposal:
    """A fair is an exhibition, not a forum: the type that the event's own title says."""
    title = event.fields.get("series") or event.fields.get("title") or ""
    if event.fields.get("type") not in ("forum", "session", "meeting") or _OTHER_HEAD.search(title):
        return event
    name = next((name for name, pattern in _TYPED if pattern.search(title)), None)
    return with_fields(event, type=name) if name else event
