"""The day a page dates itself by: the line under its headline, its dateline, «сегодня, 5 июня 2024 года»."""

from __future__ import annotations

import re

from .. import dates as edtf
from ..spans import Span
from . import dates
from .dates import DateAt
from .tokens import tokens

_HEAD, _LINES = 700, 6
_LONGEST_BEFORE = 110
# A date governed by one of these, or told as the day of something, is no date of the page itself.
_GOVERNED = re.compile(r"(?:\b(?:с|со|от|на|до|к|ко|по|в|во|за|после|для|состоянию|период|подписан\w*|учрежд[её]н\w*|издан\w*|рожд\w+)\s+|\()$",
                       re.IGNORECASE)
_OPENS_TELLING = re.compile(r"\W*(?:в|во|на|по|о|об|с|со|за|к)\s", re.IGNORECASE)
_DOCUMENT = re.compile(r"соглашени|договор|меморандум|протокол о|устав\b|указ\b|контракт", re.IGNORECASE)  # then it is the paper's date
_PUT_UP = frozenset("обновить опубликовать разместить".split())
_TODAY = re.compile(r"\b(сегодня|вчера|завтра|накануне),?\s+(?:в\s+[а-яё]+,?\s+)?$", re.IGNORECASE)
_SHIFTS = {"сегодня": 0, "вчера": 1, "накануне": 1, "завтра": -1}


def own_day(text: str) -> str | None:
    """The whole day («2024-06-05») by which the text dates itself at its head, None where it does not."""
    for line in _head(text):
        for dated in dates.find(text, line, None):
            if not edtf.precise(dated.when.starts) or dated.when.ends:
                continue
            before, behind = text[line.start : dated.span.start], text[dated.span.end : line.end]
            if (near := _TODAY.search(before)) is not None:
                return edtf.own_day(dated.when.starts, _SHIFTS[near[1].casefold()])
            if _dates_the_page(before, behind, dated, dated.span.of(text)):
                return dated.when.starts
    return None


def _head(text: str) -> list[Span]:
    """The first lines that hold anything."""
    held, at = [], 0
    for line in text[:_HEAD].splitlines(keepends=True):
        if line.strip():
            held.append(Span(at, at + len(line.rstrip())))
        at += len(line)
    return held[:_LINES]


def _dates_the_page(before: str, behind: str, dated: DateAt, day: str) -> bool:
    """«Мэрия города Ош, 19.10.2023», «ГЮМРИ, 22 МАЯ 2025, АРМЕНПРЕСС. …», «(по состоянию на …)» not."""
    if len(before) > _LONGEST_BEFORE or before.count("|") > 1 or _DOCUMENT.search(before) or dated.prep or _GOVERNED.search(before) or _tells(before):
        return False
    if not behind.strip(" .,;:|/)–—-*") or re.match(r"[\s,.|/]*(?:\d{1,2}[:.]\d\d\b|№)", behind):
        return True
    if not before.strip(" *(«–—-"):  # a sentence that opens with its date tells of that day, unless a sign parts them
        return re.match(r"\s*[|/,]\s*[А-ЯЁ«(]", behind) is not None
    return re.match(r"\s*[.,:|/(–—-]", behind) is not None or day.endswith(".") and re.match(r"\s+[А-ЯЁ«]", behind) is not None


def _tells(before: str) -> bool:
    """Whether the words before a date tell of something: then the date is of that, and not of the page."""
    return _OPENS_TELLING.match(before) is not None or any(
        t.pos in ("VERB", "PRTS", "GRND") and t.text[0].islower() and t.lemma not in _PUT_UP or t.lemma == "назад" for t in tokens(before, 0, len(before)))
