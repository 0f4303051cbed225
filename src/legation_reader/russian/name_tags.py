"""The names that the tagger finds in a Russian text: people, places, bodies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ..spans import Span


@dataclass(frozen=True, slots=True)
class Tagged:
    """A name the tagger found: `kind` is PER, LOC or ORG."""

    span: Span
    kind: str


@lru_cache(maxsize=16)
def tagged(text: str) -> tuple[Tagged, ...]:
    """Every name in `text` with its kind, in order; the whole text goes through the tagger at once."""
    if not text.strip():
        return ()
    from .name_tagger import tagged_spans

    return tuple(Tagged(Span(start, end), kind) for start, end, kind in tagged_spans(text))
