"""Dates as EDTF (ISO 8601-2) texts: never more precise than the source, no year that nobody said.

Three shapes are built: a day, month or year with `XXXX` for a year not said (`2022-11-18`, `XXXX-11`, `2022`); an
interval (`2024/2026`, `../2030`); None where nothing is known. The words of a language are read in its own dates.py;
here stands only what both share. `published` is always the document's own date in EDTF, or None.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

UNKNOWN_YEAR = "XXXX"
_SHAPE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
EARLIEST, LATEST = 1000, 2199


@dataclass(frozen=True, slots=True)
class When:
    """When something is: EDTF texts of its first and last day, `ends` None where it has one day or none is said."""

    starts: str | None
    ends: str | None = None


def edtf(year: int | None = None, month: int | None = None, day: int | None = None) -> str | None:
    """The EDTF text of what is known; None when nothing is, or when there is no such day (31 June, year 3)."""
    if year is not None and not EARLIEST <= year <= LATEST:
        return None
    if month is None:
        return None if year is None else f"{year:04d}"
    if not 1 <= month <= 12:
        return None
    head = UNKNOWN_YEAR if year is None else f"{year:04d}"
    if day is None:
        return f"{head}-{month:02d}"
    if not 1 <= day <= monthrange(year or 2024, month)[1]:
        return None
    return f"{head}-{month:02d}-{day:02d}"


def interval(first: str | None, last: str | None) -> str | None:
    """`2024/2026`; only the first where there is no last or both are equal."""
    if not first or not last or first == last:
        return first or last
    return f"{first}/{last}"


def until(last: str | None) -> str | None:
    """`../2030`: to 2030, from when is not said."""
    return f"../{last}" if last and "/" not in last else last


def parts(value: str | None) -> tuple[int | None, int | None, int | None]:
    """(year, month, day) of an EDTF day, month or year, None for what is unknown; of an interval its start."""
    match = _SHAPE.match(value or "")
    if match is None:
        return None, None, None
    year, month, day = match.groups()
    return None if year == UNKNOWN_YEAR else int(year), int(month) if month else None, int(day) if day else None


def year_of(value: str | None) -> int | None:
    """The year of an EDTF text, None where it is unknown."""
    return parts(value)[0]


def has_year(value: str | None) -> bool:
    return year_of(value) is not None


def precise(value: str | None) -> bool:
    """Whether a whole day is known, year included."""
    return None not in parts(value)


def in_year(value: str | None, year: int | None) -> str | None:
    """`value` with its unknown year filled by one the text itself gives (in its headline, in the clause before)."""
    known, month, day = parts(value)
    if known is not None or year is None or month is None:
        return value
    return edtf(year, month, day) or value


def licensed(value: str | None, published: str | None, leaning: str = "near") -> str | None:
    """`value` with its unknown year taken from the document's own date. Call it only where the text's "today",
    "this year", a present tense or the like licenses that. `leaning` is `past`, `future` or `near`: which side of
    the document's date the day lies on, so that 28 December told in January is last year's."""
    known, month, day = parts(value)
    year, own_month, _ = parts(published)
    if known is not None or month is None or year is None:
        return value
    if own_month is not None:
        if leaning == "past" and month > own_month:
            year -= 1
        elif leaning == "future" and month < own_month:
            year += 1
        elif leaning == "near" and abs(month - own_month) > 6:
            year += 1 if month < own_month else -1
    return edtf(year, month, day) or value


def own_day(published: str | None, days: int = 0) -> str | None:
    """The document's own day shifted by `days` (today 0, yesterday -1); with an imprecise own date, that date itself
    for today and None for any other day."""
    year, month, day = parts(published)
    if year is None or month is None or day is None:
        return published if days == 0 and year is not None else None
    try:
        moved = date(year, month, day) + timedelta(days=days)
    except (ValueError, OverflowError):
        return None
    return edtf(moved.year, moved.month, moved.day)


def weekday(published: str | None, number: int, leaning: str = "past") -> str | None:
    """The day called by its weekday alone (Monday is 0): the last one up to the document's day, or with `future`
    the next one after it. None unless the document's own day is known."""
    year, month, day = parts(published)
    if year is None or month is None or day is None:
        return None
    own = date(year, month, day)
    if leaning == "future":
        return own_day(published, (number - own.weekday() - 1) % 7 + 1)
    return own_day(published, -((own.weekday() - number) % 7))


def own_year(published: str | None, years: int = 0) -> str | None:
    """This year (0), last year (-1), next year (1) by the document's own date."""
    year = year_of(published)
    return None if year is None else edtf(year + years)


def own_month(published: str | None, months: int = 0) -> str | None:
    """This month (0), last month (-1), next month (1) by the document's own date."""
    year, month, _ = parts(published)
    if year is None or month is None:
        return None
    moved = year * 12 + month - 1 + months
    return edtf(moved // 12, moved % 12 + 1)


def months_between(earlier: str | None, later: str | None) -> int | None:
    """The whole months from one EDTF day or month to another, None where the year or month of either is unknown."""
    year, month, _ = parts(earlier)
    own_year, own_month, _ = parts(later)
    return (own_year - year) * 12 + own_month - month if year and month and own_year and own_month else None


# Months after which a signing is what stands, no longer the news: an agreement of last spring is "signed", one of the
# spring before "in force".
STANDS_AFTER = 12


def span_of_days(first: str | None, last: str | None) -> When:
    """A range told in parts ("26–28 June 2023"): what the last says of year and month holds for the first too."""
    year, month, _ = parts(last)
    first_year, first_month, first_day = parts(first)
    if year is not None and first_year is None and first_month is not None:
        earlier = year - 1 if month is not None and first_month > month else year
        first = edtf(earlier, first_month, first_day) or first
    return When(first, last if last != first else None)
