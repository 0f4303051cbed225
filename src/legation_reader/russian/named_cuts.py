"""Two names that the tagger took for one: «Билл Герстенмайер (Bill Gerstenmaier)», «Намибия • Парагвай»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..spans import Span
from .named_text import NamedText
from .people import Tagged

_BETWEEN = re.compile(r"\s*[(\[]\s*|[)\]]\s*|\s*[•·;|]\s*|\n|[»\"”]\s*\(\s*[«\"“]?")
_EDGES = " \t\n•·;|,:()[]"


def cut(view: NamedText, spans: Iterable[Tagged]) -> list[Tagged]:
    """The spans, each cut at brackets, bullets and line ends, and at a comma between two people."""
    return [piece for one in spans for piece in _pieces(view, one)]


def _pieces(view: NamedText, one: Tagged) -> Iterator[Tagged]:
    text, start = one.span.of(view.text), one.span.start
    marks = [(m.start(), m.end()) for m in _BETWEEN.finditer(text)]
    if one.kind in ("PER", "LOC"):
        marks += [(m.start(), m.end()) for m in re.finditer(r",\s+", text)]
    bounds = [0, *(at for mark in sorted(marks) for at in mark), len(text)]
    for low, high in zip(bounds[::2], bounds[1::2], strict=True):
        if low < high and (piece := text[low:high]).strip(_EDGES):
            left = low + len(piece) - len(piece.lstrip(_EDGES))
            right = high - len(piece) + len(piece.rstrip(_EDGES))
            yield Tagged(Span(start + left, start + right), one.kind)
