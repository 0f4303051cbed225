"""Which names a clerk's facts speak of, as they stand in the text: for measuring how many of them a reader finds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from legation_reader.names.reference import ReferenceParty, reference

from .crawl import Text

_PLACES = ("country", "region", "municipality")


def names(text: Text) -> list[re.Pattern[str]]:
    """For each place of the facts that the text names, a pattern of its name in any case form."""
    whole = "\n".join((text.title, *text.paragraphs))
    found = {}
    for fact in text.facts:
        for party in _parties(fact["fields"]):
            for stem in _stems(party["kind"], party["id"], party["name"], text.language):
                pattern = re.compile(rf"\b{re.escape(stem)}\w*")
                if pattern.search(whole):
                    found[party["name"]] = pattern
                    break
    return list(found.values())


def _parties(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "kind" in value and "name" in value:
            yield value
        else:
            for inner in value.values():
                yield from _parties(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _parties(inner)


@lru_cache(maxsize=4096)
def _stems(kind: str, code: str | None, name: str, language: str) -> tuple[str, ...]:
    """The beginning of the name's first word that all its case forms share."""
    if kind not in _PLACES:
        return ()
    held = [p] if code and (p := reference().with_id(code)) else _cities(name)
    written = [n for p in held for n in p.names[language]] or ([name] if language == "en" else [])
    words = [re.split(r"[\s-]", n)[0] for n in written]
    return tuple(dict.fromkeys(w if language == "en" else w[: max(4, len(w) - 3)] for w in words if len(w) > 3))


def _cities(name: str) -> list[ReferenceParty]:
    return [reference()[m.number] for m in reference().latin.exactly(name)][:1]


def found(patterns: list[re.Pattern[str]], text: str, spans: list[tuple[int, int]]) -> int:
    """How many of the names a span covers at least once."""
    return sum(
        any(start < m.end() and m.start() < end for m in pattern.finditer(text) for start, end in spans)
        for pattern in patterns
    )
