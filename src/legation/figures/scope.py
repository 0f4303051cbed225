"""Whom a figure speaks of: each side as parties named and countries whose regions it means."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from legation.register.models import Party, Record
from legation_reader.names import mentions

# Words by which a group says that it is the regions of a country.
_REGIONS = re.compile(
    r"\b(constituent|subjects?|regions?|provinces?|oblasts?|krais?|states|prefectures?|voivodeships?|departments?"
    r"|cantons?|counties|governorates?|länder|lands|territories|emirates|districts?)\b", re.IGNORECASE,
)


@dataclass(frozen=True)
class Place:
    """A party as counting needs it: the id of the record that leads it, its kind and its country's code."""

    id: int
    kind: str
    country: str


@dataclass(frozen=True)
class Side:
    """One side of a figure. `countries` stand for their regions; `parties` for themselves; `known` is false when
    one of them means something that the register cannot tell."""

    parties: frozenset[int]
    countries: frozenset[str]
    known: bool = True

    @property
    def said(self) -> bool:
        return bool(self.parties or self.countries)

    def has_region(self, place: Place) -> bool:
        """A region of the countries, or a party named itself."""
        return place.id in self.parties or (place.kind == "region" and place.country in self.countries)

    def has(self, place: Place) -> bool:
        """Whoever belongs to the countries, or a party named itself."""
        return place.id in self.parties or place.country in self.countries


def side_of(named: Iterable[Record], parties: dict[int, Party]) -> Side:
    """The side that these parties make; `parties` holds them with their own columns."""
    ids: set[int] = set()
    countries: set[str] = set()
    known = True
    for record in named:
        party = parties[record.pk]
        if party.party_kind == Party.PartyKind.COUNTRY and party.code:
            countries.add(party.code)
        elif party.party_kind == Party.PartyKind.GROUP:
            country = country_of_regions(party)
            known = known and country is not None
            countries |= {country} if country else set()
        else:
            ids.add(party.pk)
    return Side(frozenset(ids), frozenset(countries), known)


def country_of_regions(group: Party) -> str | None:
    """The ISO 3166-1 code of the one country whose regions the group is; None when it is none's."""
    if not _REGIONS.search(group.title_en):
        return None
    if group.country_code:
        return group.country_code
    named = {m.party.id for m in mentions(group.title_en, "en") if m.party.kind == "country" and m.party.id}
    return named.pop() if len(named) == 1 else None
