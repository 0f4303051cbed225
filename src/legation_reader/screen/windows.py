"""What a reader sees around the places of a page where stems stand: its lines, and how much of each is a link."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_AROUND = 1_500  # bytes on each side: a paragraph of Russian in UTF-8, with its tags

_BLOCK = re.compile(
    rb"</?(?:p|div|li|ul|ol|td|th|tr|table|h[1-6]|br|dd|dt|title|section|article|header|footer|nav|aside|option|blockquote)\b"
    rb"[^>]*>|[\r\n\v\f]+",
    re.IGNORECASE,
)
_LINK = re.compile(rb"<a\b[^>]*>", re.IGNORECASE)
_LINK_END = re.compile(rb"</a\s*>", re.IGNORECASE)
_TAG = re.compile(rb"<[^<>]*>")
_OPENS, _CLOSES = "\x02", "\x03"
_LINKED = re.compile(f"(?:^|{_OPENS})[^{_OPENS}{_CLOSES}]*(?:{_CLOSES}|$)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is seen; `linked` when most of it is a link."""

    text: str
    linked: bool


def windows(data: bytes, places: Iterable[tuple[int, str]]) -> Iterator[list[Line]]:
    """The lines around the places, what lies near together as one."""
    start = end = -1
    encoding = ""
    for place, written in places:
        if end >= 0 and place - _AROUND <= end and written == encoding:
            end = place + _AROUND
            continue
        if end >= 0:
            yield _lines(data, start, end, encoding)
        start, end, encoding = max(0, place - _AROUND), place + _AROUND, written
    if end >= 0:
        yield _lines(data, start, end, encoding)


def _lines(data: bytes, start: int, end: int, encoding: str) -> list[Line]:
    """The lines of `data[start:end]`; a tag that the cut went through is left out."""
    held = data[start:end]
    opens, closes = held.find(b"<"), held.find(b">")
    if closes >= 0 and (opens < 0 or closes < opens) and start > 0:
        held = held[closes + 1 :]
    if held.rfind(b"<") > held.rfind(b">"):
        held = held[: held.rfind(b"<")]
    held = _LINK_END.sub(b"\x03", _LINK.sub(b"\x02", held))
    held = _TAG.sub(b" ", _BLOCK.sub(b"\n", held))
    text = held.decode(encoding, "ignore")
    if "&" in text:
        text = html.unescape(text)
    return [line for line in map(_line, text.split("\n")) if line.text]


def _line(written: str) -> Line:
    if _OPENS not in written and _CLOSES not in written:
        return Line(written.strip(), False)
    whole = written.replace(_OPENS, "").replace(_CLOSES, "").strip()
    free = _LINKED.sub("", written).strip()
    return Line(whole, 2 * len(free) < len(whole))
