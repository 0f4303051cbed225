"""What a reader sees around the places of a page where stems stand: its lines, and how much of each is a link."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import dataclass

from .triggers import ENTITIES

_AROUND = 900  # bytes on each side: a paragraph of Russian in UTF-8, with its tags

_TAG = re.compile(rb"<(/?[a-zA-Z]+[1-6]?)[^<>]*>")
_BLOCKS = """p div li ul ol td th tr table h1 h2 h3 h4 h5 h6 br dd dt title section article header footer nav aside
    option blockquote""".split()
_INSTEAD = {mark + name.encode(): b"\n" for name in _BLOCKS for mark in (b"", b"/")}
_INSTEAD |= {b"a": b"\x02", b"/a": b"\x03"}
_OPENS, _CLOSES = "\x02", "\x03"
_LINKED = re.compile(f"(?:^|{_OPENS})[^{_OPENS}{_CLOSES}]*(?:{_CLOSES}|$)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is seen; `linked` when most of it is a link."""

    text: str
    linked: bool


def around(data: bytes, places: list[tuple[int, str]]) -> list[Line]:
    """The lines around the places, in order."""
    encoding = Counter(written for _, written in places).most_common(1)[0][0]
    reach = _AROUND * (4 if encoding == ENTITIES else 1)
    parts: list[bytes] = []
    start = end = -1
    for place, _ in places:
        if end < 0 or place - reach > end:
            if end >= 0:
                parts.append(_whole_tags(data, start, end))
            start = max(0, place - reach)
        end = place + reach
    parts.append(_whole_tags(data, start, end))
    held = _TAG.sub(_instead, b"\n\n".join(parts))
    text = held.decode("ascii" if encoding == ENTITIES else encoding, "ignore")
    if "&" in text:
        text = html.unescape(text)
    return [_line(written) for written in text.split("\n") if written and not written.isspace()]


def _instead(tag: re.Match[bytes]) -> bytes:
    return _INSTEAD.get(tag.group(1).lower(), b" ")


def _whole_tags(data: bytes, start: int, end: int) -> bytes:
    """`data[start:end]` without the tags that the cut went through."""
    held = data[start:end]
    opens, closes = held.find(b"<"), held.find(b">")
    if start > 0 and closes >= 0 and (opens < 0 or closes < opens):
        held = held[closes + 1 :]
    return held[: held.rfind(b"<")] if held.rfind(b"<") > held.rfind(b">") else held


def _line(written: str) -> Line:
    if _OPENS not in written and _CLOSES not in written:
        return Line(written.strip(), False)
    whole = written.replace(_OPENS, "").replace(_CLOSES, "").strip()
    free = _LINKED.sub("", written).strip()
    return Line(whole, 2 * len(free) < len(whole))
