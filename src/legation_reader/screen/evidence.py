"""Whether a few lines tell of cooperation: a stem of it, and places that may have to do with each other."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..names.folding import fold
from ..names.reference import reference
from .stems import BELOW_STATES, COMMON, OFFICIAL, TELLING

if TYPE_CHECKING:
    from ..names.index import Hit
    from ..names.reference import ReferenceParty
    from .windows import Line

_SENTENCE_END = re.compile(r"[.!?…][»”\"]?\s|\n")
MANY = 4  # different common stems that make up for a second place: towns too small for any list
LONG = 1_500  # characters of running text
OFFICIALS = 3  # different stems of offices and bodies that make up for places that stand apart
_TELLING, _COMMON, _BELOW, _OFFICE = "telling", "common", "below", "office"


def tells(lines: list[Line]) -> bool:
    """Whether the lines hold a telling stem and two places, or one place where much speaks of cooperation; or near a
    sentence with a common stem places of two countries meet, in no long text that hardly names an office or a body.

    Stems in links are menus and headlines of other pages; places in links count only beside a telling stem, as in a
    list of twin towns.
    """
    running = "\n".join(line.text for line in lines if not line.linked)
    folded = fold(running)
    stems = _stems(folded)
    telling = len({stem for stem, sort, _ in stems if sort == _TELLING})
    if telling:
        places = _distinct(_hits("\n".join(line.text for line in lines)))
        common_stems = len({stem for stem, sort, _ in stems if sort == _COMMON})
        if len(places) > 1 or places and (telling > 1 or common_stems >= MANY):
            return True
    common = [place for _, sort, place in stems if sort == _COMMON]
    official = len({stem for stem, _, _ in stems if stem in _official()})
    if len(running) > LONG and official < 2:
        return False
    if official >= OFFICIALS and (telling or len(_lands(_distinct(_strong(running, folded)))) > 1):
        return True
    return bool(common) and _meet(running, folded, common, [place for _, sort, place in stems if sort == _BELOW])


def _meet(text: str, folded: bytes, common: list[int], below: list[int]) -> bool:
    """Whether places of two countries, not only the countries, stand in a sentence with a common stem or beside it."""
    hits = _strong(text, folded)
    if len(hits) < 2 or len(_lands(_distinct(hits))) < 2:
        return False
    starts = [0, *_sentence_ends(text), len(text) + 1]
    told = Counter(bisect_right(starts, place) - 1 for place in common)
    for number, stems in told.items():
        own = any(starts[number] <= hit.start < starts[number + 1] for hit in hits)
        if not own and stems < 2:
            continue
        first, last = starts[max(0, number - 1)], starts[min(number + 2, len(starts) - 1)]
        places = _distinct([hit for hit in hits if first <= hit.start < last])
        if len(_lands(places)) > 1 and (
            any(place.kind in ("region", "municipality") for place in places)
            or any(starts[number] <= place < starts[number + 1] for place in below)
        ):
            return True
    return False


def _sentence_ends(text: str) -> Iterator[int]:
    """Where lines and sentences end; behind fewer than three letters a full stop is an abbreviation's."""
    for end in _SENTENCE_END.finditer(text):
        if end[0] == "\n" or text[end.start() - 3 : end.start()].isalpha():
            yield end.end()


def _hits(text: str, folded: bytes | None = None) -> list[Hit]:
    held = reference()
    folded = folded if folded is not None else fold(text)
    hits = held.latin.hits(text, folded)
    return hits if text.isascii() else hits + held.cyrillic.hits(text, folded)


def _strong(text: str, folded: bytes) -> list[Hit]:
    """The names in a text that are not more often something else (Roman, Marina)."""
    return [hit for hit in _hits(text, folded) if not all(meaning.weak for meaning in hit.meanings)]


def _distinct(hits: list[Hit]) -> list[ReferenceParty]:
    """The parties named, each name taken for what it most often means."""
    places = {place.number: place for place in map(_likeliest, hits)}
    return [place for place in places.values() if place.kind not in ("office", "none")]


def _lands(places: list[ReferenceParty]) -> set[str | None]:
    return {place.country or place.id for place in places}


def _likeliest(hit: Hit) -> ReferenceParty:
    held = reference()
    return max((held[meaning.number] for meaning in hit.meanings), key=lambda place: place.weight)


def _stems(folded: bytes) -> list[tuple[int, str, int]]:
    """The stems found: number, sort, and where in the text."""
    automaton, sorts = _automaton()
    return [
        (which, sorts[which], max(0, end - 2))
        for which, _, end in automaton.find_matches_as_indexes(folded, overlapping=True)
    ]


@lru_cache(maxsize=1)
def _automaton() -> tuple[Any, list[str]]:
    from ahocorasick_rs import BytesAhoCorasick, Implementation

    sorts = _stem_sorts()
    return BytesAhoCorasick(list(sorts), implementation=Implementation.DFA), list(sorts.values())


def _stem_sorts() -> dict[bytes, str]:
    """Each stem as it is looked for, with the sort that counts most."""
    sorts = {}
    for sort, stems in ((_OFFICE, OFFICIAL), (_BELOW, BELOW_STATES), (_COMMON, COMMON), (_TELLING, TELLING)):
        for stem in stems:
            sorts[fold(stem)[1:]] = sort
    return sorts


@lru_cache(maxsize=1)
def _official() -> frozenset[int]:
    """The numbers of the stems of offices and bodies."""
    numbers = {stem: number for number, stem in enumerate(_stem_sorts())}
    return frozenset(numbers[fold(stem)[1:]] for stem in OFFICIAL)
