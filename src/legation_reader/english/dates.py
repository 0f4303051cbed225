"""English dates: where the text says when, as EDTF."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from ..dates import When, edtf, has_year, in_year, licensed, own_day, own_month, own_year, parts, span_of_days, weekday
from ..guarded import guarded
from ..spans import Span

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), 1)
    for name in names.split()
}
DAYS = {name: i for i, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_TH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]|20)\d\d"
_TO = r"\s*(?:-|–|—|\bto\b|\band\b|&|\bthrough\b|\buntil\b|\btill\b)\s*(?:on\s+)?(?:the\s+)?"
_OF = r"\s+(?:(?:day\s+)?of\s+)?"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"


@dataclass(frozen=True, slots=True)
class Dated:
    """A place in the text that says when. `period` marks a span of years a plan or agreement is for, or a whole
    year; `relative` one told from the document's own day; `weekday` (Monday is 0) one that only names the day of the
    week, so that whoever knows whether it is past or to come can tell which."""

    span: Span
    when: When
    relative: bool = False
    period: bool = False
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """What is known of the document's own day: from the page (`published`), and from its own first lines."""

    published: str | None
    own: str | None

    def filled(self, when: When, leaning: str = "near") -> When:
        """`when` with a year that the text's own dating licenses."""
        if not when.starts or has_year(when.starts):
            return when
        own = self.own or self.published
        starts = licensed(when.starts, own, leaning)
        return When(starts, in_year(when.ends, parts(starts)[0]))


_LICENCE = guarded(r"\b(?:today|yesterday|tomorrow|tonight|this (?:year|month|week|morning|afternoon)|last (?:week|month)|next (?:week|month)|"
                      r"currently|recently|now)\b", re.I)


_NOT_OWN = guarded(r"(?:\b(?:since|from|until|by|established|founded|signed|twinned|concluded|dated)\W{0,3}(?:on |in )?|\()$", re.I)


def calendar(text: str, dated: list[Dated], published: str | None) -> Calendar:
    """The document's own day: a full date in its first lines (a headline, a dateline), else when it was published
    where its words lean on that day."""
    own = next((d.when.starts for d in dated if _at_head(text, d.span) and not d.period and not d.relative and not _NOT_OWN.search(text, max(0, d.span.start - 30), d.span.start)
                and d.when.starts and None not in parts(d.when.starts) and (not published or abs(int(d.when.starts[:4]) - int(published[:4])) < 2)), None)
    if published and not _LICENCE.search(text):
        published = published if any(d.relative for d in dated) else None
    return Calendar(published, own)


def _at_head(text: str, span: Span) -> bool:
    """Whether a date stands where a page dates itself: in its headline, or at the start of one of the lines below."""
    if span.end > 600:
        return False
    line = text.rfind("\n", 0, span.start) + 1
    return span.end <= 300 and "\n\n" not in text[: span.end] or span.start - line <= 45 and text.count("\n", 0, line) <= 8


def _month(word: str) -> int:
    return MONTHS[word.rstrip(".").casefold()]


def _day(day: str | None, month: str, year: str | None) -> str | None:
    return edtf(int(year) if year else None, _month(month), int(day) if day else None)


def _range(m: re.Match[str], published: str | None) -> When:
    """'26 to 28 June 2023', 'June 26–28, 2023', '28 June – 2 July 2023', 'June 28 – July 2'."""
    last = _day(m["d2"], m["m2"] or m["m1"], m["y"])
    return span_of_days(_day(m["d1"], m["m1"] or m["m2"], None if m["y"] and m["m1"] and m["m2"] else m["y"]), last)


def _single(m: re.Match[str], published: str | None) -> When:
    return When(_day(m["d"], m["m"], m["y"]))


def _month_year(m: re.Match[str], published: str | None) -> When:
    return When(_day(None, m["m"], m["y"]))


def _month_beside(m: re.Match[str], published: str | None) -> When:
    """'next June', 'last May': the nearest such month on that side of the document's own."""
    leaning = "future" if m.string[m.start() - 5 : m.start()].casefold() == "next " else "past"
    _, own, _ = parts(published)
    month = _month(m["m"])
    if own == month:
        return _month_by(own_year(published, 1 if leaning == "future" else -1), month)
    return When(licensed(edtf(None, month), published, leaning))


def _month_by(year: str | None, month: int) -> When:
    return When(edtf(parts(year)[0], month) if year else None)


def _days_of_month(m: re.Match[str], published: str | None) -> When:
    """'September, from the 11th to the 15th'."""
    return span_of_days(_day(m["d1"], m["m"], m["y"]), _day(m["d2"], m["m"], m["y"]))


def _months(m: re.Match[str], published: str | None) -> When:
    return span_of_days(_day(None, m["m1"], None), _day(None, m["m2"], m["y"]))


def _iso(m: re.Match[str], published: str | None) -> When:
    return When(edtf(int(m["y"]), int(m["mo"]), int(m["d"])))


def _years(m: re.Match[str], published: str | None) -> When:
    last = m["y2"] if len(m["y2"]) == 4 else m["y1"][: 4 - len(m["y2"])] + m["y2"]
    return When(m["y1"], last) if int(last) > int(m["y1"]) else When(m["y1"])


def _year(m: re.Match[str], published: str | None) -> When:
    return When(m["y"])


_SHIFT = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "yesterday": -1, "today": 0, "tomorrow": 1}


def _told(m: re.Match[str], published: str | None) -> When:
    """today, last year, next month, on Monday: by the document's own day, or unknown."""
    word, unit = m["w"].casefold(), (m["u"] or "day").casefold()
    if m["wd"]:
        return When(weekday(published, DAYS[m["wd"].casefold()], "future" if word == "next" else "past"))
    shift = _SHIFT.get(word, 0)
    if unit == "week":
        return When(own_month(published) if shift == 0 else None)
    known = {"day": own_day, "morning": own_day, "afternoon": own_day, "month": own_month, "year": own_year}.get(unit)
    return When(known(published, shift) if known else None)


def _weekday_alone(m: re.Match[str], published: str | None) -> When:
    """'spent Tuesday in town': the last such day up to the document's own."""
    return When(weekday(published, DAYS[m["wd"].casefold()], "past"))


def _month_by_year(m: re.Match[str], published: str | None) -> When:
    """'May next year', 'October 15 last year': that year by the document's own date."""
    year = parts(own_year(published, _SHIFT[m["w"].casefold()]))[0]
    return When(edtf(year, _month(m["m"]), int(m["d"]) if m["d"] else None)) if year else When(None)


def _season(m: re.Match[str], published: str | None) -> When:
    """'this autumn', 'next spring': a season alone gives the year, the document's own or the one beside it."""
    word, season = (m["w"] or "the").casefold(), _SEASONS[m["s"].casefold()]
    year, month, _ = parts(published)
    if year is None:
        return When(None)
    passed = month is not None and month > season
    shift = {"next": 1 if passed else 0, "last": 0 if passed else -1, "the": 1 if passed else 0}.get(word, 0)
    return When(edtf(year + shift))


_SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11, "winter": 12}


def _day_alone(m: re.Match[str], published: str | None) -> When:
    """'on the 27th': the month is the one told last, else the document's own."""
    year, month, _ = parts(published)
    return When(edtf(year, month, int(m["dd"])) if month else None)


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str | None], When], str], ...] = tuple(
    (guarded(pattern), build, nature)
    for pattern, build, nature in (
        (rf"\b(?P<d1>{_DAY}){_TH}(?:{_OF}(?P<m1>{_MONTH}))?(?:,?\s+{_YEAR})?{_TO}(?P<d2>{_DAY}){_TH}{_OF}(?P<m2>{_MONTH})(?:,?\s+(?P<y>{_YEAR})\b)?", _range, ""),
        (rf"\b(?P<m1>{_MONTH})\s+(?P<d1>{_DAY}){_TH}{_TO}(?:(?P<m2>{_MONTH})\s+)?(?P<d2>{_DAY}){_TH}\b(?!\s*(?:{_MONTH}|%|million|per))(?:,?\s+(?:of\s+)?(?P<y>{_YEAR})\b)?", _range, ""),
        (rf"\b(?P<m>{_MONTH})(?:\s+(?P<y>{_YEAR}))?,?\s+(?:from|between)\s+the\s+(?P<d1>{_DAY}){_TH}{_TO}(?P<d2>{_DAY}){_TH}\b", _days_of_month, ""),
        (rf"\b(?P<m>{_MONTH})(?:\s+(?P<d>{_DAY}){_TH})?,?\s+(?:of\s+)?(?P<w>next|last|this)\s+year\b", _month_by_year, "relative"),
        (rf"\b(?P<d>{_DAY}){_TH}{_OF}(?P<m>{_MONTH})(?:,?\s+(?:of\s+)?(?P<y>{_YEAR})\b)?", _single, ""),
        (rf"\b(?P<m>{_MONTH})\s+(?:the\s+)?(?P<d>{_DAY}){_TH}\b(?!\d|:\d|,\d\d\d)(?:,?\s+(?:of\s+)?(?P<y>{_YEAR})\b)?", _single, ""),
        (r"\b(?P<y>(?:19|20)\d\d)-(?P<mo>0[1-9]|1[0-2])-(?P<d>[0-3]\d)\b", _iso, ""),
        (r"\b(?P<d>[0-3]?\d)\.(?P<mo>[01]?\d)\.(?P<y>(?:19|20)\d\d)\b", _iso, ""),
        (r"\b(?P<d>1[3-9]|2\d|3[01])/(?P<mo>0?[1-9]|1[0-2])/(?P<y>(?:19|20)\d\d)\b", _iso, ""),
        (r"\b(?P<mo>0?[1-9]|1[0-2])/(?P<d>1[3-9]|2\d|3[01])/(?P<y>(?:19|20)\d\d)\b", _iso, ""),
        (rf"\b(?P<m1>{_MONTH})(?:\s*[-–/]\s*|\s+(?:to|and|through)\s+)(?P<m2>{_MONTH}),?\s+(?:of\s+)?(?P<y>{_YEAR})\b", _months, ""),
        (rf"\b(?P<m>{_MONTH}),?\s+(?:of\s+)?(?P<y>{_YEAR})\b", _month_year, ""),
        (rf"(?:(?<=\blast )|(?<=\bnext ))(?P<m>{_MONTH})(?!\s*\d|,? (?:next|last|this|of next|of last|of this) year)", _month_beside, ""),
        (rf"(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\b[Bb]y )|(?<=\b[Uu]ntil )|(?<=\bof )|(?<=\b[Ee]arly )|(?<=\b[Ll]ate )|(?<=\b[Mm]id-)|(?<=\blast )|(?<=\bnext )|(?<=\bthis )|(?<=\bfrom )|(?<=\bfor ))(?P<m>{_MONTH})(?P<y>(?!))?(?!\s*\d|,? (?:next|last|this|of next|of last|of this) year)", _month_year, ""),
        (rf"\b(?P<y1>{_YEAR})\s*(?:-|–|—|/|\bto\b|\bthrough\b)\s*(?P<y2>{_YEAR}|\d\d)\b(?![-/]\d)", _years, "period"),
        (rf"(?<![\d,.$€£-])\b(?P<y>{_YEAR})\b(?!\s*(?:%|million|billion|people|participants|residents|km|companies|students|delegates|metres|meters)|[,.]\d|-\d|-[a-z])", _year, ""),
        (r"\b(?:(?P<w>[Tt]his|[Nn]ext|[Ll]ast)|in (?P<the>the))\s+(?P<s>spring|summer|autumn|fall|winter)\b(?! of\b|,? \d)", _season, "relative"),
        (rf"\b[Oo]n (?:the )?(?P<dd>[12]?\d|3[01])(?:st|nd|rd|th)\b(?!{_TO}\d)(?! (?:session|meeting|anniversary|forum|edition|summit|floor|birthday))", _day_alone, "relative"),
        (r"\b(?P<w>[Tt]oday|[Yy]esterday|[Tt]omorrow|(?P<u>(?!))x|(?P<wd>(?!))x)\b", _told, "relative"),
        (rf"\b(?P<w>[Ll]ast|[Tt]his|[Nn]ext|[Oo]n|[Cc]oming|[Pp]revious|[Cc]urrent)\s+(?:(?P<u>year|month|week|morning|afternoon)\b|(?P<wd>{_WEEKDAY})\b(?!,?\s+(?:{_MONTH}|{_DAY}\b)))", _told, "relative"),
        (rf"\b(?P<wd>{_WEEKDAY})\b(?!,?\s+(?:{_MONTH}|{_DAY}\b|the))", _weekday_alone, "relative"),
    )
)


_LEAD = guarded(r"\b(?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|[Tt]oday|[Yy]esterday|[Tt]omorrow|(?:[Ll]ast|[Tt]his|[Nn]ext|[Oo]n|[Cc]oming|[Pp]revious|[Cc]urrent|in the)\s|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)")


def dates(text: str, published: str | None = None) -> list[Dated]:
    """Every date in the order of the text, none inside another; unknown days ("last week") have an empty When."""
    found: list[Dated] = []
    at = 0
    while lead := _LEAD.search(text, at):
        at = lead.start() + 1
        dated = _dated(text, lead.start(), published)
        if dated and not (dated.relative and _in_a_name(text, dated.span)):
            found.append(_in_month_told(text, dated, found[-1] if found else None))
            at = dated.span.end
    return found


def _in_a_name(text: str, span: Span) -> bool:
    """"Cities of Tomorrow", "Youth Today": a capital inside a name, where no sentence begins."""
    word = span.of(text)
    return word in ("Today", "Tomorrow", "Yesterday") and bool(re.search(r"[\w’'-] $", text[max(0, span.start - 2) : span.start]))


_ALONE = guarded(r"[Oo]n (?:the )?\d{1,2}(?:st|nd|rd|th)")


def _in_month_told(text: str, dated: Dated, before: Dated | None) -> Dated:
    """'in November …, on the 14th': a day alone is of the month that its sentence told before it."""
    if before is None or not _ALONE.fullmatch(dated.span.of(text)) or before.relative or before.period:
        return dated
    year, month, day = parts(before.when.starts)
    if month is None or day is not None or before.when.ends or ". " in text[before.span.end : dated.span.start]:
        return dated
    alone = parts(dated.when.starts)[2]
    return replace(dated, when=When(edtf(year, month, alone))) if alone else dated


def _dated(text: str, at: int, published: str | None) -> Dated | None:
    """The date that begins just there, by the shape that says most."""
    for pattern, build, nature in _SHAPES:
        match = pattern.match(text, at)
        if match is None:
            continue
        when = build(match, published)
        if when.starts or nature == "relative":
            named = match.groupdict().get("wd")
            return Dated(Span(*match.span()), when, nature == "relative", nature == "period", DAYS[named.casefold()] if named else None)
    return None
