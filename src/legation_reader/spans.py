"""Spans: half-open places in a text, as values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """Characters `start` up to but not including `end` of one text; printed `[12, 34)`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __str__(self) -> str:
        return f"[{self.start}, {self.end})"

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of `text` that stand here."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)

    def trimmed(self, text: str) -> Span:
        """The same span without white space at its ends."""
        words = self.of(text)
        return Span(self.start + len(words) - len(words.lstrip()), self.end - len(words) + len(words.rstrip()))


def cover(spans: Iterable[Span]) -> Span:
    """The smallest span that holds all of `spans`; ValueError when there are none."""
    held = list(spans)
    if not held:
        raise ValueError("no spans to cover")
    return Span(min(s.start for s in held), max(s.end for s in held))
