"""Telling namesakes apart by what stands around them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from ..readings import Party
from .index import Meaning
from .reference import ReferenceParty, reference

_NEAR = {"ru": ("RU", "BY"), "en": ()}
_PLACE_WORD = re.compile(r"(?:\b(?:г\.|гор\.|город\w*|посёл\w*|посел\w*|city of|town of|municipality of|мэр\w*|mayor of)\s*)$", re.I)
_PREPOSITION = re.compile(r"(?:\b(?:in|from|to|near|at|в|во|из|под|около)\s)$", re.I)


@dataclass(frozen=True, slots=True)
class Candidates:
    """What stands at `[start, end)` may mean any of `meanings`."""

    start: int
    end: int
    meanings: tuple[Meaning, ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    start: int
    end: int
    party: Party
    form: str
    held: ReferenceParty | None = None


@dataclass
class Context:
    """The countries a text speaks of, by how often."""

    countries: Counter[str] = field(default_factory=Counter)
    language: str = "en"

    @classmethod
    def of(cls, text: str, found: list[Candidates], language: str, publisher: str | None) -> Context:
        held = reference()
        context = cls(language=language)
        for candidates in found:
            possible = {held[m.number].country for m in candidates.meanings if m.form != "s" and not m.weak}
            if len(possible) == 1 and (country := possible.pop()):
                context.countries[country] += 1
        return context

    def likely(self, party: ReferenceParty) -> float:
        bonus = 0.0
        if party.country and party.country in self.countries:
            bonus += 12 + min(self.countries[party.country], 6)
        if party.country in _NEAR.get(self.language, ()):
            bonus += 12
        return party.weight + bonus


def choose(text: str, found: list[Candidates], context: Context) -> list[Chosen]:
    """One meaning for each place in the text, or none where no meaning is likely enough."""
    held = reference()
    chosen: list[Chosen] = []
    for candidates in found:
        possible = [(m, held[m.number]) for m in candidates.meanings if m.form != "s"]
        possible = [(m, p) for m, p in possible if not m.weak or _supported(text, candidates, p, context)]
        if not possible:
            continue
        meaning, party = max(possible, key=lambda pair: context.likely(pair[1]))
        chosen.append(Chosen(candidates.start, candidates.end, party.party, meaning.form, party))
    return [replace(c) for c in chosen]


def _supported(text: str, candidates: Candidates, party: ReferenceParty, context: Context) -> bool:
    """Whether a word that is more often something else stands where a place would."""
    before = text[max(0, candidates.start - 24) : candidates.start]
    if _PLACE_WORD.search(before):
        return True
    return bool(_PREPOSITION.search(before)) and (party.country in context.countries or party.country in _NEAR.get(context.language, ()))
