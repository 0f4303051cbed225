"""Plain text: a page's text as a crawler or a person saved it, with the page's noise around the article."""

from __future__ import annotations

import html
import re

from .dateline import dateline
from .dates import edtf
from .front import front
from .furniture import without_furniture
from .limits import JOINED_CHARACTERS, TEXT_CHARACTERS, TEXT_LINES
from .normal import regular_lines
from .page import Opened, Unreadable

_DATE_LINE = re.compile(r"^date:? ((?:19|20)\d\d(?:-\d\d){0,2})\b\s*(.*)$", re.IGNORECASE)
_LABELLED = re.compile(
    r"^(date|published|дата(?: публикации)?|опубликовано|source|источник|url|link|ссылка|title"
    r"|заголовок)\s*:\s*(\S.*)$",
    re.IGNORECASE,
)
_URL = re.compile(r"https?://[^\s<>\"]+")
_ENTITY = re.compile(r"&(?:#\d{2,7}|#x[0-9a-fA-F]{2,6}|[a-zA-Z]{2,8});")
_CONTINUES = re.compile(r"^(?:[,;.)»]|[a-zа-яё])")
_STOPS = frozenset('.!?…:;»”"')


def opened(text: str) -> Opened:
    """The article of plain text, its leading metadata lines read and its noise dropped."""
    refuse_length(text)
    if len(_ENTITY.findall(text[:20_000])) >= 3:
        text = html.unescape(text)
    lines = regular_lines(text)
    known: dict[str, str] = {}
    while lines and (not lines[0] or _metadata(lines[0], known)):
        begun = _begun(lines.pop(0))
        if begun:
            lines.insert(0, begun)
            break
    found = front(rejoined(lines))
    lines = without_furniture(found.lines)
    told = dateline(lines)
    return Opened(
        lines,
        title=known.get("title") or headline(lines),
        published=known.get("published") or found.published or told.published,
        publisher=known.get("publisher") or told.publisher or found.publisher,
        url=known.get("url"),
    )


def headline(lines: list[str]) -> str | None:
    """The first line where it reads like a headline: no full stop at its end, and text behind it."""
    if (
        len(lines) < 2
        or len(lines[0]) > 300
        or (lines[0].endswith((".", ":", ";", ",")) and not lines[0].endswith("..."))
    ):
        return None
    return lines[0]


def refuse_length(text: str) -> None:
    """Unreadable for more text than one article can be."""
    if len(text) > TEXT_CHARACTERS:
        raise Unreadable(f"this text is longer than {TEXT_CHARACTERS:,} characters: split the file")
    if text.count("\n") > TEXT_LINES:
        raise Unreadable(f"this text has more than {TEXT_LINES:,} lines: split the file")


def rejoined(lines: list[str]) -> list[str]:
    """Lines that a link or a hard wrap broke in mid-sentence made one again; blank lines part paragraphs and go."""
    whole: list[str] = []
    parted = True
    for line in lines:
        if whole and line and len(whole[-1]) < JOINED_CHARACTERS and _goes_on(whole[-1], line, parted):
            whole[-1] += line if line[0] in ",;.)»" else f" {line}"
        elif line:
            whole.append(line)
        parted = not line
    return whole


def _goes_on(before: str, line: str, parted: bool) -> bool:
    """Whether `line` is the rest of the sentence that `before` begins."""
    if line[0] in ",;.)»" and len(line) > 1:
        return True
    return not parted and bool(_CONTINUES.match(line) and before[-1] not in _STOPS) and " | " not in before + line


def _metadata(line: str, known: dict[str, str]) -> bool:
    """Whether a leading line speaks of the page, not of the matter; what it says goes into `known`."""
    if found := _DATE_LINE.match(line):
        _note(known, "published", edtf(found.group(1)))
        rest = found.group(2)
        if url := _URL.search(rest):
            _note(known, "url", url.group())
        if source := re.search(r"\bsource:\s*(\S.*)$", rest, re.IGNORECASE):
            _note(known, "publisher", source.group(1).strip())
        return True
    if _URL.fullmatch(line):
        _note(known, "url", line)
        return True
    if found := _LABELLED.match(line):
        return _labelled(found.group(1).lower(), found.group(2).strip(), known)
    return False


def _begun(line: str) -> str | None:
    """The article's own first sentence where it stands on the line that gives the date; None where nothing does."""
    found = _DATE_LINE.match(line)
    rest = found.group(2).strip() if found else ""
    named = "://" in rest or re.match(r"(?:source|источник)\b", rest, re.IGNORECASE)
    return rest if len(rest) >= 80 and not named and re.search(r"[a-zа-яё]{2,}[.!?…]", rest) else None


def _labelled(label: str, value: str, known: dict[str, str]) -> bool:
    if label.startswith(("date", "published", "дата", "опубликовано")):
        _note(known, "published", edtf(value))
    elif label in ("url", "link", "ссылка"):
        _note(known, "url", value if _URL.fullmatch(value) else None)
    elif label in ("title", "заголовок"):
        _note(known, "title", value)
        return False
    else:
        _note(known, "url" if _URL.fullmatch(value) else "publisher", value)
    return True


def _note(known: dict[str, str], name: str, value: str | None) -> None:
    if value and name not in known:
        known[name] = value
