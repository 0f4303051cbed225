"""The city and the region that go by one name: which of the two is meant is decided by what is said of it."""

from __future__ import annotations

import re
from functools import lru_cache

from ..readings import Party
from .reference import reference

_TERRITORIES = ("region", "municipality")
MOST_NAMESAKES = 2
_OF_A_KIND = re.compile(
    r" (?:Region|Oblast|Province|Prefecture|State|County|Department|Voivodeship|Krai|Territory|Canton|"
    r"Governorate)$|^(?:Province|State|Region|Department|Republic) of "
)


def land_of(party: Party) -> str | None:
    """The ISO code of where a party belongs, None when unknown."""
    if party.kind == "country":
        return party.id
    return party.country or (party.id[:2] if party.id and party.kind == "region" else None)


@lru_cache(maxsize=4096)
def namesakes(party: Party) -> tuple[Party, ...]:
    """The other territories that go by the same name: the city of a region's name, the region of a city's."""
    if party.kind not in _TERRITORIES:
        return ()
    bare = _OF_A_KIND.sub("", party.name)
    found: list[Party] = []
    for name in dict.fromkeys((party.name, bare)):
        for meaning in reference().latin.exactly(name):
            other = reference()[meaning.number].party
            if (
                other.kind in _TERRITORIES
                and not other.same_as(party)
                and not any(other.same_as(f) and other.country == f.country for f in found)
            ):
                found.append(other)
    found.sort(key=lambda p: (land_of(p) != land_of(party), p.kind == party.kind))
    return tuple(found[:MOST_NAMESAKES])


def of_kind(party: Party, kind: str) -> Party:
    """The same party as a city or as a region, as `kind` asks: the mayor of Hiroshima is of the city. A region that is
    a city (Seoul, Hanoi) stays what it is, and so does what has no namesake in its country."""
    if party.kind not in _TERRITORIES or party.kind == kind or kind not in _TERRITORIES or land_of(party) is None:
        return party
    return next((p for p in namesakes(party) if p.kind == kind and land_of(p) == land_of(party)), party)
