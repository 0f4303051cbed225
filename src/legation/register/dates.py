"""Dates as sources give them: EDTF text, the days it spans, and whether two of them can both be right."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

from legation_reader.dates import edtf

FIRST_DAY, LAST_DAY = dt.date.min, dt.date.max
_YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?", re.ASCII)
# Sets of dates, and years with an exponent, whose days would take for ever to count.
_SET = re.compile(r"[{}\[\],YE]|.{41}", re.I)


@lru_cache(maxsize=50_000)
def days_of(text: str | None) -> DateRange | None:
    """The days an EDTF text spans, its end excluded; None when it is empty, invalid or leaves the year open."""
    if not text or text.upper().startswith("X"):
        return None
    try:
        parsed = parse_edtf(text)
        first, last = _day(parsed.lower_strict()), _day(parsed.upper_strict())
    except (EDTFParseException, ValueError, OverflowError, AttributeError, TypeError):
        return None
    if first is None or (last is not None and last < first):
        return None
    open_end = text.endswith(("/..", "/"))
    return DateRange(first, None if open_end or last is None or last == LAST_DAY else last + dt.timedelta(days=1), "[)")


def can_be_kept(text: str) -> bool:
    """Whether a text is an EDTF date that spans days, or a month or day whose year nobody said; an open beginning
    counts, sets of alternatives do not: a value is one date."""
    if (unsaid := _YEARLESS.fullmatch(text.upper())) is not None:
        month, day = unsaid.groups()
        return edtf(None, int(month), int(day) if day else None) is not None
    if text.startswith("../"):
        return can_be_kept(text[3:])
    if text.upper().startswith("XXXX") and "/" in text:
        return all(_YEARLESS.fullmatch(end) and can_be_kept(end) for end in text.upper().split("/", 1))
    return not _SET.search(text) and days_of(text) is not None


def lasting(first: DateRange | None, last: DateRange | None) -> DateRange | None:
    """The days from the first to the last, as far as they are known and in order."""
    if first is None or last is None or last.lower < first.lower:
        return first
    if first.upper is None or (last.upper is not None and last.upper < first.upper):
        return first
    return DateRange(first.lower, last.upper, "[)")


def compatible(a: str, b: str) -> bool:
    """Whether two EDTF texts can tell the same date: equal as far as both are precise, X for an unknown digit.

    Two intervals must agree at both ends; an open end agrees with any; a date agrees with an interval it touches.
    """
    a, b = a.upper().rstrip("~?%"), b.upper().rstrip("~?%")
    if "/" in a and "/" in b:
        return all(x in _OPEN or y in _OPEN or compatible(x, y) for x, y in zip(_ends(a), _ends(b), strict=True))
    if "/" in a or "/" in b:
        days, others = days_of(a), days_of(b)
        return a == b if days is None or others is None else _touch(days, others)
    short = min(len(a), len(b))
    return all(x == y or "X" in (x, y) for x, y in zip(a[:short], b[:short], strict=True))


_OPEN = ("", "..")


def _ends(interval: str) -> tuple[str, str]:
    first, _, last = interval.partition("/")
    return first.strip("/"), last.strip("/").replace("/", "")


def _touch(a: DateRange, b: DateRange) -> bool:
    return (a.upper is None or b.lower < a.upper) and (b.upper is None or a.lower < b.upper)


def precision(text: str) -> int:
    """How much an EDTF text says: its known digits."""
    return sum(1 for character in text if character.isdigit())


def _day(moment: Any) -> dt.date | None:
    if isinstance(moment, float):
        return None
    year = moment.tm_year
    return dt.date(year, moment.tm_mon, moment.tm_mday) if dt.MINYEAR <= year <= dt.MAXYEAR else None
