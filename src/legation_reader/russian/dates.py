"""Dates in Russian prose: «26–28 июня 2023 года», «с марта 2022 года», «в середине декабря», «сегодня», «в четверг»."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from .. import dates
from ..dates import When
from ..guarded import guarded
from ..spans import Span

_MONTHS = ("январ", "феврал", "март", "апрел", "ма[йяею]", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр")
_SHORT = ("янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_MONTH = r"(?:" + "|".join(m if "[" in m else m + r"[а-я]{0,3}" for m in _MONTHS) + "|" + "|".join(s + r"\b\.?" for s in _SHORT) + ")"
_YEAR = r"(?:1[89]\d\d|20\d\d)"
_G = r"(?:(?:-[а-я]{1,2})?\s?(?:года?|году|годом|годы|годов|годах|годам|гг?\b\.?))"
_TO = r"\s?(?:[–—‑-]|по|до|и|/)\s?"
_THIS = r"(?:(?P<rel>это|текуще|нынешне|сего|настояще|прошло|прошедше|минувше|следующе|будуще)(?:го|м)?\s+год[ау]|(?P<sg>[стн]\.?\s?г\.))"
_DAY = r"(?P<{0}>\d{{1,2}})(?:-?(?:го|е|ого|ое))?"
_WEEKDAYS = ("понедельник", "вторник", "сред[уа]", "четверг", "пятниц[уа]", "суббот[уа]", "воскресень[ея]")
_YEARS_AGO = {"два": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "семь": 7, "восемь": 8, "девять": 9, "десять": 10,
              "пятнадцать": 15, "двадцать": 20, "двадцать пять": 25, "тридцать": 30, "сорок": 40, "пятьдесят": 50}
_AGES_AGO = {"полвека": 50, "четверть века": 25, "десятилетие": 10}
_SEASONS = {"зимой": 1, "весной": 3, "летом": 6, "осенью": 9}
_RELATIVE_DAYS = {"сегодня": 0, "вчера": -1, "накануне": -1, "завтра": 1, "позавчера": -2, "послезавтра": 2}


@dataclass(frozen=True, slots=True)
class DateAt:
    """A date told at `span`: `prep` the preposition before it; `whole` when it is only a year or a span of years."""

    span: Span
    when: When
    prep: str
    whole: bool = False


_PATTERNS: list[tuple[re.Pattern[str], Callable[[re.Match[str], _Reading], When | None]]] = []


@dataclass(frozen=True, slots=True)
class _Reading:
    published: str | None
    leaning: str
    present: bool
    to_come: bool = False


def _pattern(expression: str) -> Callable[[Callable[[re.Match[str], _Reading], When | None]], object]:
    def keep(read: Callable[[re.Match[str], _Reading], When | None]) -> object:
        _PATTERNS.append((re.compile(r"(?<![\w.:№])" + expression + r"(?!\w)", re.IGNORECASE), read))
        return read

    return keep


def _month(word: str) -> int | None:
    lower = word.casefold().rstrip(".")
    for i, (stem, short) in enumerate(zip(_MONTHS, _SHORT, strict=True), start=1):
        if re.match(stem, lower) or lower == short:
            return i
    return None


def _year(match: re.Match[str], reading: _Reading) -> int | None:
    """The year a date is given, in digits or as «этого года», «прошлого года», «с. г.»."""
    found = match.groupdict()
    if found.get("year"):
        return int(found["year"])
    relative = (found.get("rel") or "").casefold()
    if relative or found.get("sg"):
        shift = -1 if relative[:3] in ("про", "мин") else 1 if relative[:3] in ("сле", "буд") else 0
        return dates.year_of(dates.own_year(reading.published, shift))
    return None


def _dated(match: re.Match[str], reading: _Reading, month: str, day: str | None) -> str | None:
    value = dates.edtf(_year(match, reading), _month(match[month]), int(match[day]) if day and match[day] else None)
    if reading.present:
        value = dates.licensed(value, reading.published)
    return value


def _dated_month(month: int | None, reading: _Reading) -> str | None:
    """The month, of the page's own year where what it tells of is going on now."""
    value = dates.edtf(None, month, None)
    return dates.licensed(value, reading.published) if reading.present else value


_YEAR_TAIL = rf"(?:\s?,?\s*(?:(?P<year>{_YEAR}){_G}?|{_THIS}))?"


@_pattern(rf"(?:с\s+)?{_DAY.format('d1')}\s+(?P<m1>{_MONTH})(?:\s+(?P<y1>{_YEAR}){_G}?)?{_TO}{_DAY.format('d2')}\s+(?P<m2>{_MONTH}){_YEAR_TAIL}")
def _two_months(match: re.Match[str], reading: _Reading) -> When | None:
    last = _dated(match, reading, "m2", "d2")
    first = dates.edtf(int(match["y1"]) if match["y1"] else None, _month(match["m1"]), int(match["d1"]))
    return dates.span_of_days(first, last) if first and last else None


@_pattern(rf"(?:с\s+)?{_DAY.format('d1')}(?:,\s\d{{1,2}})?{_TO}{_DAY.format('d2')}\s+(?P<m>{_MONTH}){_YEAR_TAIL}")
def _days(match: re.Match[str], reading: _Reading) -> When | None:
    last = _dated(match, reading, "m", "d2")
    first = _dated(match, reading, "m", "d1")
    return dates.span_of_days(first, last) if first and last and first < last else None


@_pattern(rf"{_DAY.format('d')}\s+(?P<m>{_MONTH}){_YEAR_TAIL}")
def _day(match: re.Match[str], reading: _Reading) -> When | None:
    value = _dated(match, reading, "m", "d")
    return When(value) if value else None


@_pattern(rf"(?P<d>\d{{1,2}})\.(?P<m>\d{{1,2}})\.(?P<year>{_YEAR}){_G}?")
def _dotted(match: re.Match[str], reading: _Reading) -> When | None:
    value = dates.edtf(int(match["year"]), int(match["m"]), int(match["d"]))
    return When(value) if value else None


@_pattern(r"(?P<d>[0-3]\d)\.(?P<m>[01]\d)\.(?P<short>[012]\d)(?!\.?\d)")
def _dotted_short(match: re.Match[str], reading: _Reading) -> When | None:
    """«03.06.24»: the year by its last two digits."""
    value = dates.edtf(2000 + int(match["short"]), int(match["m"]), int(match["d"])) if 1 <= int(match["m"]) <= 12 else None
    return When(value) if value else None


@_pattern(rf"(?P<year>{_YEAR})-(?P<m>\d\d)-(?P<d>\d\d)")
def _iso(match: re.Match[str], reading: _Reading) -> When | None:
    return _dotted(match, reading)  # type: ignore[operator]


@_pattern(rf"(?P<m1>{_MONTH}){_TO}(?P<m2>{_MONTH})(?:\s+(?:(?P<year>{_YEAR}){_G}?|{_THIS}))")
def _months(match: re.Match[str], reading: _Reading) -> When | None:
    first, last = _dated(match, reading, "m1", None), _dated(match, reading, "m2", None)
    return dates.span_of_days(first, last) if first and last else None


@_pattern(rf"(?P<m>{_MONTH}){_YEAR_TAIL}")
def _only_month(match: re.Match[str], reading: _Reading) -> When | None:
    word = match["m"].casefold()
    if word.startswith(("мая", "май", "мае", "маю")) and len(word) > 4 or (word in ("мар", "мар.", "дек", "сен", "авг")):
        return None
    value = _dated(match, reading, "m", None)
    return When(value) if value else None


@_pattern(r"(?P<m>январ|феврал|март|апрел|май|июн|июл|август|сентябр|октябр|ноябр|декабр)(?:ь?ск|овск)(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их|ими)"
          r"(?=\s+(?:встреч|заседани|сесси|визит|форум|саммит|переговор|поездк|конференц|совещани|выставк|ярмарк|фестивал|съезд|конгресс|пленум|собрани|консультац))")
def _month_adjective(match: re.Match[str], reading: _Reading) -> When | None:
    """«на июльской встрече», «майское заседание»."""
    value = _dated_month(_month(match["m"]), reading)
    return When(value) if value else None


@_pattern(rf"(?P<y1>{_YEAR}){_G}?\s?(?:[–—‑/-]|по|до)\s?(?P<y2>{_YEAR}|\d\d(?=\s*г)){_G}?")
def _years(match: re.Match[str], reading: _Reading) -> When | None:
    first, last = match["y1"], match["y2"]
    last = last if len(last) == 4 else first[:2] + last
    return When(first, last) if first < last else None


@_pattern(rf"(?P<year>{_YEAR}){_G}")
def _one_year(match: re.Match[str], reading: _Reading) -> When | None:
    return When(match["year"])


@_pattern(rf"(?:(?<=[вкс]\s)|(?<=до\s)|(?<=во\s)|(?<=ещё в\s))(?P<year>{_YEAR})(?:-[мйе]|-м|-го)?(?![\d.,]*\s?(?:%|тыс|млн|млрд|руб|долл|евро|челов|комп|предпр|участ|делег|тонн|контр|согл|регион|город|стран))")
def _bare_year(match: re.Match[str], reading: _Reading) -> When | None:
    return When(match["year"])


@_pattern(rf"(?<=\()(?P<year>{_YEAR})(?=\))")
def _bracketed_year(match: re.Match[str], reading: _Reading) -> When | None:
    return When(match["year"])


@_pattern(_THIS.replace("\\s+год[ау]", "\\s+году?а?"))
def _relative_year(match: re.Match[str], reading: _Reading) -> When | None:
    year = _year(match, reading)
    return When(str(year)) if year else None


@_pattern(r"(?P<rel>прошл|минувш|будущ|следующ)ий\s+год")
def _year_called(match: re.Match[str], reading: _Reading) -> When | None:
    """«на будущий год», «за прошлый год»."""
    value = dates.own_year(reading.published, -1 if match["rel"].casefold() in ("прошл", "минувш") else 1)
    return When(value) if value else None


@_pattern("(?:(?P<n>" + "|".join(sorted(_YEARS_AGO, key=len, reverse=True)) + r"|\d{1,2})\s+(?:года|лет)|(?P<age>" + "|".join(_AGES_AGO) + r")|год)\s+(?:тому\s+)?назад")
def _years_ago(match: re.Match[str], reading: _Reading) -> When | None:
    """«два года назад», «год назад», «четверть века назад»: the year alone."""
    told = (match["n"] or match["age"] or "1").casefold()
    value = dates.own_year(reading.published, -(int(told) if told.isdigit() else {**_YEARS_AGO, **_AGES_AGO}[told]))
    return When(value) if value else None


@_pattern(r"(?:(?P<was>прошл|минувш|ушедш)(?:ей|им)\s+|(?P<next>будущ|следующ|грядущ|ближайш)(?:ей|им)\s+|эт(?:ой|им)\s+)?"
          r"(?P<s>осенью|весной|летом|зимой)(?!\s+(?:\d{4}|(?:это|прошло|следующе|будуще|текуще|нынешне)го))")
def _season(match: re.Match[str], reading: _Reading) -> When | None:
    """A season alone gives the year: the one it has in the past or in the future of the page's own day."""
    year, month, _ = dates.parts(reading.published)
    if year is None or month is None:
        return None
    first = _SEASONS[match["s"].casefold()]
    if match["was"] and month - first <= 2 or not match["was"] and not match["next"] and not reading.to_come and month < first:
        year -= 1
    elif (match["next"] or reading.to_come) and month > first + 2:
        year += 1
    return When(str(year))


@_pattern("(?P<w>" + "|".join(_RELATIVE_DAYS) + ")")
def _relative_day(match: re.Match[str], reading: _Reading) -> When | None:
    value = dates.own_day(reading.published, _RELATIVE_DAYS[match["w"].casefold()])
    return When(value) if value else None


@_pattern(r"(?:(?P<was>прошл|минувш)\w+\s+|(?P<next>следующ|ближайш|будущ)\w+\s+|эт\w\s+)?(?P<w>" + "|".join(_WEEKDAYS) + ")")
def _weekday(match: re.Match[str], reading: _Reading) -> When | None:
    number = next(i for i, w in enumerate(_WEEKDAYS) if re.fullmatch(w, match["w"].casefold()))
    leaning = "past" if match["was"] else "future" if match["next"] else reading.leaning
    value = dates.weekday(reading.published, number, leaning)
    return When(value) if value else None


@_pattern(r"(?P<which>это|прошло|следующе|будуще|текуще|нынешне)[йм]\s+месяц[еа]")
def _relative_month(match: re.Match[str], reading: _Reading) -> When | None:
    shift = {"про": -1, "сле": 1, "буд": 1}.get(match["which"][:3].casefold(), 0)
    value = dates.own_month(reading.published, shift)
    return When(value) if value else None


_HINT = re.compile(
    r"\d{4}|\d\.\d|январ|феврал|март|апрел|ма[йяею]\b|июн|июл|август|сентябр|октябр|ноябр|декабр|\bноя\b|\bдек\b|\bянв\b|год[ау]|месяц|сегодня|"
    r"вчера|завтра|накануне|осенью|весной|летом|зимой|\bгод\b|назад|понедельник|вторник|сред[уа]|четверг|пятниц|суббот|воскресен|[стн]\.\s?г\.|\b(?:фев|мар|апр|авг|сен|окт)\b"
)  # for lower-case text
_PREP = re.compile(r"\b(с|со|до|к|ко|на|в|во|по|от|за|после|начиная с|не позднее|итогам)\s+(?:(?:начала|начале|конца|конце|концу|середины|"
                   r"середине|течение|первом|втором|третьем|четвертом|четвёртом|полугодии|квартале|итогам|осень\w*|весн\w+|лет\w+|зим\w+)\s+)*$",
                   re.IGNORECASE)
_FUTURE = guarded(r"планир|заплан|состоится|состоятся|пройд[её]т|пройдут|будет|будут|намечен|предстоящ|предстоит|ожида|откроется|посетит", re.IGNORECASE)
_PRESENT = guarded(r"\b(?:сегодня|проходит|проходят|находится с|продолжается|в эти дни|на этой неделе|завершается|открывается)\b", re.IGNORECASE)


_TO_COME = guarded(r"планир|заплан|состоится|состоятся|пройд[её]т|пройдут|будет|будут|намечен|предстоящ|предстоит|ожида|откроется|посет[ия]т|провести|предлож|пригла|"
                   r"готов|\bжд[уёе]т|поед[уе]т|приед[уе]т|отправ[ия]тся|примет|примут|прибуд|подпишут|намерен|договорил", re.IGNORECASE)


def find(text: str, where: Span, published: str | None) -> list[DateAt]:
    """The dates told in `where`, in order, none overlapping; the longest telling of each."""
    words = where.of(text)
    if not _HINT.search(words.lower()):
        return []
    reading = _Reading(published, "future" if _FUTURE.search(words) else "past", bool(_PRESENT.search(words)), bool(_TO_COME.search(words)))
    taken: list[DateAt] = []
    for pattern, read in _PATTERNS:
        for match in pattern.finditer(text, where.start, where.end):
            span = Span(match.start(), match.end())
            if any(span.overlaps(d.span) for d in taken):
                continue
            when = read(match, reading)
            if when is not None:
                taken.append(DateAt(span, when, _preposition(text, where, match), _whole(when)))
    return sorted(taken, key=lambda d: d.span.start)


def _preposition(text: str, where: Span, match: re.Match[str]) -> str:
    if match.group().casefold().startswith("с "):
        return "с"
    before = _PREP.search(text, max(where.start, match.start() - 60), match.start())
    return before.group(1).casefold() if before else ""


def _whole(when: When) -> bool:
    return bool(when.starts and len(when.starts) == 4)
