"""An article's text cut into paragraphs and stretches, each stretch with the claims that point at it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any


@dataclass(frozen=True, order=True)
class Mark:
    """Characters `start` to `end` that a claim points at; `wanted` when the reader came to see just these."""

    start: int
    end: int
    claim: Any = field(compare=False)
    passage: int | None = field(compare=False, default=None)
    wanted: bool = field(compare=False, default=False)


@dataclass(frozen=True)
class Stretch:
    """A run of text with one set of marks over it; `anchors` are the passages that begin here."""

    text: str
    marks: tuple[Mark, ...]
    anchors: tuple[int, ...]

    @property
    def wanted(self) -> bool:
        return any(m.wanted for m in self.marks)


def paragraphs(text: str, marks: list[Mark]) -> list[list[Stretch]]:
    """The text line by line, empty lines dropped, cut wherever a mark begins or ends."""
    lines, offset = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append(_stretches(text, offset, offset + len(line), marks))
        offset += len(line) + 1
    return lines


def _stretches(text: str, start: int, end: int, marks: list[Mark]) -> list[Stretch]:
    here = [m for m in marks if m.start < end and start < m.end]
    cuts = sorted({start, end, *(max(start, m.start) for m in here), *(min(end, m.end) for m in here)})
    stretches = []
    for a, b in pairwise(cuts):
        over = tuple(m for m in here if m.start <= a and b <= m.end)
        anchors = tuple(dict.fromkeys(m.passage for m in over if m.start == a and m.passage is not None))
        stretches.append(Stretch(text[a:b], over, anchors))
    return stretches
