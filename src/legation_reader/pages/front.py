"""What stands before an article's first sentence: menu, headline, byline and the visible date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .dates import edtf
from .furniture import noise, sentence

_LABEL = (
    r"(?:published|posted|updated|last updated|date|released?|опубликовано|дата(?: публикации)?"
    r"|размещено|создано|добавлено)?(?: on| at)?"
)
_MONTH = r"[а-яa-z]{3,9}\.?"
_DATE = (
    rf"(?:\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}(?:st|nd|rd"
    rf"|th)? {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})"
)
_TIME = r"\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: ?(?:мск|msk|gmt|utc|bst|est|edt))?"
_DAY = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|понедельник|вторник|среда|четверг"
    r"|пятница|суббота|воскресенье)"
)
_DATED = re.compile(
    rf"^\W*{_LABEL}\W*(?:{_DAY},? )?(?:{_TIME}\W{{1,4}})?(?P<date>{_DATE})(?: ?г(?:ода"
    rf"|\.)?)?(?:,? ?(?:в|at|-|–|\||/)? ?{_TIME})?"
    r"(?P<rest>\W*|\s*[|•·/,(–-].{0,80}|\s+\d+(?: \w+)?)$",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"^(?:by|автор|текст|author)\s*:? (?:[A-ZА-ЯЁ][\w'’.-]+ ?){2,4}(?:[,|–-].{0,80})?$", re.IGNORECASE)
_PARTED = re.compile(r" [/|—–] |\. (?=[\dА-ЯЁA-Z])")
# What a part of a site is called, not who keeps it.
_SECTION = re.compile(
    r"^(?:(?:все |главные )?новости|главная|пресс-центр|пресс-служба|пресс-релизы?|события|анонсы|статьи|архив|общество"
    r"|политика|экономика|news|home|press(?: cent(?:re|er)| releases?| room)?|events|articles|archive|blog)$",
    re.IGNORECASE,
)
_FRONT = 14


@dataclass(frozen=True)
class Front:
    """The lines from the headline on, without the date line, the date as EDTF, and who that line says speaks."""

    lines: list[str]
    published: str | None
    publisher: str | None = None


def front(lines: list[str], *, chosen: bool = False) -> Front:
    """Reads and removes what a page prints around its headline; a menu before the headline goes too.

    Lines that a reader of HTML has `chosen` already hold no menu.
    """
    first = next((i for i, line in enumerate(lines) if sentence(line) and not noise(line) and not _dated(line)), None)
    if first is None:
        return Front(lines, None)
    published = publisher = None
    head: list[str] = []
    for line in lines[:first]:
        if _dated(line):
            published = published or visible_date(line)
            publisher = publisher or _whose(line)
        elif not (noise(line) or (len(line) <= 160 and _BYLINE.match(line))):
            head.append(line)
    return Front((head if chosen else _headed(head)) + lines[first:], published, publisher)


def _dated(line: str) -> re.Match[str] | None:
    """The match of a line that is a date, or a row of parts («Новости / Мэрия / 3 мая 2018») with one."""
    if len(line) > 120:
        return None
    parts = [line, *_PARTED.split(line)]
    return next((found for found in map(_DATED.match, parts) if found), None)


def _whose(line: str) -> str | None:
    """Who publishes, by a row of parts: «Новости / Мэрия Пскова / 3 мая 2018», «ЯКУТСК. 14 мая 2019. Агентство»."""
    parts = [part.strip() for part in _PARTED.split(line)]
    if len(parts) < 2:
        return None
    said = [p for p in parts if not (_DATED.match(p) or noise(p) or p.isupper() or _SECTION.match(p)) and len(p) >= 5]
    return said[-1].rstrip(".") if said and not said[-1][0].islower() else None


def visible_date(line: str) -> str | None:
    """EDTF of a line that is nothing but the page's date, with a label or a time of day at most."""
    dated = _dated(line)
    return edtf(dated.group("date")) if dated else None


def _headed(head: list[str]) -> list[str]:
    """The headline and what follows it, out of the short lines before the first sentence."""
    if len(head) <= 3:
        return head
    start = max(0, len(head) - _FRONT)
    long = [i for i in range(start, len(head)) if len(head[i]) >= 30]
    return head[long[-2] :] if len(long) > 1 and long[-1] - long[-2] == 1 else head[long[-1] :] if long else head[-1:]
