"""Dates that a page's metadata writes, as EDTF."""

from __future__ import annotations

import re

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("январ", "янв", "jan"),
            ("феврал", "фев", "feb"),
            ("март", "мар", "mar"),
            ("апрел", "апр", "apr"),
            ("мая", "май", "may"),
            ("июн", "jun"),
            ("июл", "jul"),
            ("август", "авг", "aug"),
            ("сентябр", "сен", "sep"),
            ("октябр", "окт", "oct"),
            ("ноябр", "ноя", "nov"),
            ("декабр", "дек", "dec"),
        ),
        start=1,
    )
    for name in names
}
_ISO = re.compile(r"^\D{0,3}((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?(?!\d)")
_COMPACT = re.compile(r"^((?:19|20)\d\d)(\d\d)(\d\d)(?:T|$)")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)(?!\d)")
_DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+([a-zа-я]{3,9})\.?,?\s+((?:19|20)\d\d)(?!\d)", re.IGNORECASE
)
_MONTH_FIRST = re.compile(r"\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)", re.IGNORECASE)


def edtf(written: str | None) -> str | None:
    """`2022-11-18`, `2022-11` or None for what a page writes as its date; only whole dates, never guessed.

    Numbers parted by points are day first, as Europe writes; with slashes only where the order is certain.
    """
    if not written:
        return None
    written = written.strip()[:120]
    if found := _ISO.search(written) or _COMPACT.search(written):
        return _built(found.group(1), found.group(2), found.group(3))
    if found := _NUMERIC.search(written):
        first, second, year = found.groups()
        if "/" in found.group() and int(first) <= 12 and int(second) <= 12 and first != second:
            return None
        if int(second) > 12:
            first, second = second, first
        return _built(year, second, first)
    if found := _DAY_FIRST.search(written):
        return _built(found.group(3), _month(found.group(2)), found.group(1))
    if found := _MONTH_FIRST.search(written):
        return _built(found.group(3), _month(found.group(1)), found.group(2))
    return None


def _month(name: str) -> str:
    lowered = name.lower()
    return next((str(number) for stem, number in _MONTHS.items() if lowered.startswith(stem)), "0")


def _built(year: str, month: str, day: str | None) -> str | None:
    if not 1 <= int(month) <= 12 or (day is not None and not 1 <= int(day) <= 31):
        return None
    return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day is not None else "")
