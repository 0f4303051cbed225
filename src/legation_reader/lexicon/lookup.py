"""Words found in the glossary by kinship: the adjective behind торгово-, the noun behind an adjective."""

from __future__ import annotations

from functools import lru_cache

from .glossary import glossary

_ADJECTIVE_ENDINGS = ("ый", "ий", "ой", "ный", "ский", "овый", "ческий", "енный", "ной")
# Endings of an adjective and what the noun it comes from may end in.
_NOUN_ENDINGS = (
    ("ческий", ("ка", "ия", "", "ика")), ("ационный", ("ация",)), ("ивный", ("ив", "ива")),
    ("ский", ("", "ство", "а", "ь", "о")),
    ("ный", ("", "а", "о", "ие", "ия", "ь", "ка")), ("овый", ("", "а", "о")), ("евый", ("ь", "", "я")),
    ("енный", ("ство", "о", "")),
    ("ичный", ("ица", "ика")), ("онный", ("ия",)), ("альный", ("", "а", "ия")), ("ой", ("а", "")),
)  # fmt: skip


@lru_cache(maxsize=5000)
def adjective_of(left: str) -> str | None:
    """The English of the first part of a joined adjective: торгово → trade, российско → Russian."""
    stem = left.lower().replace("ё", "е")[:-1]
    parts = stem.split("о-") if "о-" in stem else [stem]
    said = [_adjective(p) for p in parts]
    if any(s is None for s in said):
        return None
    names = [s for s in said if s]
    return ("-" if names[0][0].isupper() else " and ").join(names)


def _adjective(stem: str) -> str | None:
    for ending in _ADJECTIVE_ENDINGS:
        hit = glossary().get((stem + ending,))
        if hit and hit[0].part == "adj":
            return hit[0].english
    for ending in ("", "а", "о", "ь", "ия", "ие", "я"):
        hit = glossary().get((stem + ending,))
        if hit and hit[0].part == "noun":
            return hit[0].english
    return None


@lru_cache(maxsize=5000)
def noun_of(adjective: str) -> str | None:
    """The English noun, used before another noun, that an unlisted adjective comes from: хоккейный → hockey."""
    for ending, nouns in _NOUN_ENDINGS:
        if adjective.endswith(ending) and len(adjective) > len(ending) + 2:
            stem = adjective[: len(adjective) - len(ending)]
            for noun in nouns:
                hit = glossary().get((stem + noun,))
                if hit and hit[0].part == "noun":
                    return hit[0].english
    return None
