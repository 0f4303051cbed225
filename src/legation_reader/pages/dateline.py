"""Datelines: «МОСКВА, 25 ноя 2022 - РИА Новости.», «ТУРКЕСТАН. 25.08.2023.», "TURKU, Finland, May 3, 2019 —"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .dates import edtf

_PLACE_DAY = (
    r"(?:[А-ЯЁA-Z][А-ЯЁA-Z .-]{2,40}(?: \([^)]{2,40}\))?, (?:\d{1,2}\.? ?[А-Яа-яA-Za-z]{3,9}"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2})|\d{1,2} [а-яa-z]{3,9}, [А-ЯЁA-Z][А-ЯЁа-яё\w-]{2,30})\.?(?:,? \d{4})?(?: ?г\.)?"
)
_NAMED = re.compile(
    rf"^{_PLACE_DAY}\.?\s*(?:/(?P<slashed>[^/]{{2,40}})/|\((?P<bracketed>[^)]{{2,40}})\)"
    rf"|[—–-]+ ?(?P<dashed>[А-ЯЁA-Z][^.,:;/!?]{{1,40}}?) ?[.:/])"
)
_DAY = (
    r"(?:\d{1,2}\.\d{1,2}\.(?:19|20)\d\d|\d{1,2}\.? [А-Яа-яA-Za-z]{3,9}\.?,? (?:19|20)\d\d"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d)"
)
# A place in capitals, its country or region at most behind it, then a whole date and what ends a dateline.
_DATED = re.compile(
    rf"^[А-ЯЁA-Z][А-ЯЁA-Z .’'-]{{2,40}}(?:, [A-ZА-ЯЁ][\w .]{{2,24}}| \([^)]{{2,40}}\))?[.,] (?P<date>{_DAY})"
    r"(?: ?(?:г\.|года\.|г\b))?\s*(?:[.:/(]|[—–-])"
)
_CORRESPONDENT = re.compile(r"^(?:Корр|Corr)\. ?")
_LINES = 4


@dataclass(frozen=True)
class Dateline:
    """What an article's dateline says: the day as EDTF where it names the year, and the agency."""

    published: str | None = None
    publisher: str | None = None


def dateline(lines: list[str]) -> Dateline:
    """The dateline among an article's first lines."""
    return Dateline(_published(lines), _publisher(lines))


def _published(lines: list[str]) -> str | None:
    dates = (edtf(found.group("date")) for line in lines[:_LINES] if (found := _DATED.match(line)))
    return next((date for date in dates if date), None)


def _publisher(lines: list[str]) -> str | None:
    for line in lines[:_LINES]:
        if found := _NAMED.match(line):
            told = found.group("slashed") or found.group("bracketed") or found.group("dashed")
            return _CORRESPONDENT.sub("", told.strip()).rstrip(".") or None
    return None
