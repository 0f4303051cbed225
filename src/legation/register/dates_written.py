"""Dates as people write them, in the language now active."""

from __future__ import annotations

import re

from django.utils.dates import MONTHS, MONTHS_ALT
from django.utils.translation import get_language, gettext_lazy, pgettext
from django.utils.translation import gettext as _

SEASONS = {
    21: gettext_lazy("spring %s"), 22: gettext_lazy("summer %s"), 23: gettext_lazy("autumn %s"),
    24: gettext_lazy("winter %s"),
}
_DATE = re.compile(r"(?P<year>[\dX]{4})(?:-(?P<month>[\dX]{2}))?(?:-(?P<day>[\dX]{2}))?$")


def written(edtf: str) -> str:
    """`2022-11-18` as "18 November 2022" or «18 ноября 2022 г.»; a text that is no simple date stands as it is."""
    if not edtf:
        return ""
    if "/" in edtf:
        return _interval(*edtf.split("/", 1))
    mark = "~?%".find(edtf[-1]) >= 0
    match = _DATE.match(edtf.rstrip("~?%").upper())
    if match is None or not _writable(match["month"]):
        return edtf
    text = _date(match)
    return pgettext("uncertain date", "about %s") % text if mark else text


def _interval(first: str, last: str) -> str:
    if last in ("..", ""):
        return _("from %(first)s") % {"first": written(first)}
    if first in ("..", ""):
        return _("until %(last)s") % {"last": written(last)}
    if len(first) == len(last) == 4:
        return f"{first}–{last}"
    return f"{written(first)} – {written(last)}"


def _writable(month: str | None) -> bool:
    """Whether it is a month, a season or unknown; EDTF has quarters and the like besides."""
    return month is None or "X" in month or int(month) in MONTHS or int(month) in SEASONS


def _date(match: re.Match[str]) -> str:
    year, month, day = match["year"], match["month"], match["day"]
    said_year = "" if "X" in year else year
    russian = get_language() == "ru"
    ending = " г." if russian and said_year else ""
    if month is None or "X" in month:
        return (said_year + ending) or _("year not said")
    if int(month) in SEASONS:
        return str(SEASONS[int(month)]) % (said_year + ending or _("year not said"))
    if day is None or "X" in day:
        text = str(MONTHS[int(month)]).lower() if russian else str(MONTHS[int(month)])
    else:
        text = f"{int(day)} {MONTHS_ALT[int(month)]}"
    return f"{text} {said_year}{ending}" if said_year else _("%(day)s, year not said") % {"day": text}
