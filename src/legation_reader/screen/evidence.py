"""Whether a few lines tell of cooperation: a stem of it, and places that may have to do with each other."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..names.folding import fold
from ..names.reference import reference
from .stems import BELOW_STATES, COMMON, TELLING

if TYPE_CHECKING:
    from ..names.index import Hit
    from ..names.reference import ReferenceParty
    from .windows import Line


def tells(lines: list[Line]) -> bool:
    """Whether the lines hold a telling stem and two places, or a common stem, two countries and something below them.

    Stems in links are menus and headlines of other pages; places count wherever they stand.
    """
    found = _stems(b"\n".join(fold(line.text) for line in lines if not line.linked))
    telling = sum(sort == _TELLING for sort in found.values())
    if not telling and _COMMON not in found.values():
        return False
    places = _places("\n".join(line.text for line in lines))
    if telling:
        return len(places) > 1 or telling > 1 and bool(places)
    below = _BELOW in found.values() or any(place.kind in ("region", "municipality") for place in places)
    return below and len({place.country or place.id for place in places}) > 1


def _places(text: str) -> list[ReferenceParty]:
    """The distinct parties the text may name, each name taken for what it most often means."""
    held = reference()
    folded = fold(text)
    hits = held.latin.hits(text, folded)
    if not text.isascii():
        hits += held.cyrillic.hits(text, folded)
    places = {place.number: place for place in map(_likeliest, hits)}
    return [place for place in places.values() if place.kind not in ("office", "none")]


def _likeliest(hit: Hit) -> ReferenceParty:
    held = reference()
    return max((held[meaning.number] for meaning in hit.meanings), key=lambda place: place.weight)


_TELLING, _COMMON, _BELOW = "telling", "common", "below"


def _stems(folded: bytes) -> dict[int, str]:
    """The stems found, each with its sort."""
    automaton, sorts = _automaton()
    return {which: sorts[which] for which, _, _ in automaton.find_matches_as_indexes(folded, overlapping=True)}


@lru_cache(maxsize=1)
def _automaton() -> tuple[Any, list[str]]:
    from ahocorasick_rs import BytesAhoCorasick, Implementation

    sorts = {}
    for sort, stems in ((_BELOW, BELOW_STATES), (_COMMON, COMMON), (_TELLING, TELLING)):
        for stem in stems:
            sorts[fold(stem)[1:]] = sort
    return BytesAhoCorasick(list(sorts), implementation=Implementation.DFA), list(sorts.values())
