"""Telling namesakes apart by what stands around them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from ..readings import Party
from .heads import Head, heads
from .index import Hit, Meaning
from .reference import ReferenceParty, reference
from .surroundings import (
    beside_a_place,
    is_part_of_a_name,
    kinds_listed_beside,
    looks_like_a_place,
    qualifies_a_noun,
    standing_in,
)

HOME = {"ru": "RU"}
_NEAR = {"ru": ("RU", "BY")}
_PLAIN = frozenset({"country", "body", "group", "office"})  # their names are hardly ever anything else
Meant = tuple[Meaning, ReferenceParty]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was taken to be meant at `[start, end)`; `held` is its reference row, or its owner's for a body of the
    kind `office`."""

    start: int
    end: int
    party: Party
    form: str
    held: ReferenceParty | None = None
    office: int | None = None


@dataclass
class Context:
    """What a text speaks of: its countries by how often, its places by number, and its language. `accepted` are
    weak names that found support somewhere in it, `named` states that it also calls so ("the State of Washington")."""

    language: str
    countries: Counter[str] = field(default_factory=Counter)
    places: Counter[int] = field(default_factory=Counter)
    accepted: set[int] = field(default_factory=set)
    named: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, hits: list[Hit], language: str) -> Context:
        held = reference()
        context = cls(language)
        for hit in hits:
            parties = {m.number for m in hit.meanings if m.form in "nab" and not m.weak}
            possible = {held[number].country for number in parties}
            if len(possible) == 1 and (country := possible.pop()):
                context.countries[country] += 1
                context.places.update(n for n in parties if held[n].kind != "municipality")
        return context

    def likely(self, party: ReferenceParty) -> float:
        bonus = 0.0
        if party.country and party.country in self.countries:
            bonus += 12 + min(self.countries[party.country], 6)
        if party.country in _NEAR.get(self.language, ()):
            bonus += 12
        return party.weight + bonus

    def home(self) -> ReferenceParty | None:
        """The country a text speaks from when it names none: Russia in Russian, else the one it names most."""
        code = HOME.get(self.language)
        if self.countries and (code is None or code not in self.countries):
            code = self.countries.most_common(1)[0][0]
        return reference().with_id(code) if code else None


def choose(text: str, hits: list[Hit], context: Context) -> list[Chosen]:
    """One meaning for each place in the text, or none where no meaning is likely enough."""
    shared = heads(text, hits)
    for hit, head in zip(hits, shared, strict=True):
        if head is not None and head.own and head.says in ("region", "state"):
            context.named.update(m.number for m in hit.meanings if _state(reference()[m.number]))
    chosen = [_chosen(text, i, hits, shared[i], context) for i in range(len(hits))]
    if context.accepted:  # a weak name that found support in one place is meant in the others too
        chosen = [c or _chosen(text, i, hits, shared[i], context) for i, c in enumerate(chosen)]
    return [c for c in chosen if c is not None]


def _chosen(text: str, i: int, hits: list[Hit], head: Head | None, context: Context) -> Chosen | None:
    held = reference()
    hit = hits[i]
    if (
        head is None
        and len(hit.meanings) == 1
        and (party := held[hit.meanings[0].number]).kind in _PLAIN
        and hit.meanings[0].form in "nabo"
    ):
        return Chosen(hit.start, hit.end, party.party, hit.meanings[0].form, party)
    possible = [(m, held[m.number]) for m in hit.meanings]
    if any(m.form == "z" for m, _ in possible):
        return None
    if head is not None:
        # «областей РК и РФ»: what an abbreviation stands for is told by the text, not by the noun before it.
        fitting = [(m, p) for m, p in possible if head.fits(p) and (m.form != "k" or _explained(m, p, context))]
        if fitting:
            return _with_head(hit, head, max(fitting, key=lambda pair: context.likely(pair[1])))
        if head.says == "district" and (district := _district(text, hit, head, possible, context)):
            return district
        if head.says == "district" or (head.follows and head.type and all(m.form in "as" for m, _ in possible)):
            return None
    possible = [(m, p) for m, p in possible if m.form != "s" and (m.form != "k" or _explained(m, p, context))]
    if not possible or is_part_of_a_name(text, hit, possible):
        return None
    if {m.form for m, _ in possible} >= {"n", "a"}:
        form = "a" if qualifies_a_noun(text, hit.end) else "n"
        possible = [(m, p) for m, p in possible if m.form == form]
    near = standing_in(text, hits, i)
    listed = any(m.weak for m, _ in possible) and beside_a_place(text, hits, i)
    possible = [
        pair
        for pair in possible
        if not pair[0].weak
        or listed
        or pair[0].number in context.accepted
        or pair[1].region in near
        or pair[1].country in near
        or looks_like_a_place(text, hit, pair[1], context.countries, context.language)
    ]
    if not possible:
        return None
    if {p.kind for _, p in possible} >= {"country", "region"} and kinds_listed_beside(text, hits, i) == {"region"}:
        possible = [(m, p) for m, p in possible if p.kind == "region"]
    meaning, party = max(possible, key=lambda pair: _weighed(pair[0], pair[1], near, context))
    if meaning.weak:
        context.accepted.add(meaning.number)
    return Chosen(hit.start, hit.end, party.party, "b" if meaning.form == "k" else meaning.form, party)


def _explained(meaning: Meaning, party: ReferenceParty, context: Context) -> bool:
    """Whether the text says what an abbreviation stands for: it names the party, or cities of that country (РК beside
    Кызылорда)."""
    return bool(context.places[meaning.number] or party.kind == "country" and party.id in context.countries)


def _weighed(meaning: Meaning, party: ReferenceParty, near: set[str], context: Context) -> float:
    """How likely the party is meant; an abbreviation goes by how often the text names its party in full."""
    said = context.places[meaning.number] * 200 if meaning.form == "k" else 0
    named = 70 if meaning.number in context.named and not near else 0
    return said + named + context.likely(party) + _apposed(party, near)


def _state(party: ReferenceParty) -> bool:
    """Whether it is a state of a federation: its bare name may be meant where its city's is not (Washington)."""
    return party.kind == "region" and party.type == "State"


def _apposed(party: ReferenceParty, near: set[str]) -> float:
    return 60.0 if party.kind == "municipality" and (party.country in near or party.region in near) else 0.0


def _with_head(hit: Hit, head: Head, meant: Meant) -> Chosen:
    _, party = meant
    start, end = (head.start, head.end) if head.own and head.says in ("region", "state") else (hit.start, hit.end)
    return Chosen(start, end, party.party, "n", party)


def _district(text: str, hit: Hit, head: Head, possible: list[Meant], context: Context) -> Chosen | None:
    """«Гродненский район»: a municipality named after its seat."""
    seats = [
        p
        for m, p in possible
        if p.kind in ("municipality", "region") and (m.form in "as" or text[hit.start] < "\u02ff")
    ]
    if not seats:
        return None
    seat = max(seats, key=context.likely)
    stem = re.sub(r" (?:Region|Oblast|Krai)$", "", seat.name)
    party = Party("municipality", None, f"{stem} District", seat.country)
    return Chosen(head.start, head.end, party, "n", None)
