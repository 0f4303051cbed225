"""The reference parties the reader ships: countries, regions, cities and bodies, by number and by name."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files

from ..readings import PARTY_KINDS, Party
from .index import Meaning, NameIndex

_FIELDS = 12


@dataclass(frozen=True, slots=True)
class ReferenceParty:
    """One row of the reference. `region` is the ISO 3166-2 code it is or lies in, `weight` about ten times the
    logarithm of how often it is meant, `names` every name by language ("en", "ru"), the usual one first."""

    number: int
    kind: str
    id: str | None
    name: str
    russian: str | None
    country: str | None
    region: str | None
    type: str
    weight: int
    lat: float | None
    lon: float | None
    names: dict[str, tuple[str, ...]]

    @property
    def party(self) -> Party:
        return _party(self.number)


@lru_cache(maxsize=65536)
def _party(number: int) -> Party:
    held = reference()[number]
    others = tuple(n for n in held.names["en"] if n != held.name)[:4]
    return Party(held.kind if held.kind in PARTY_KINDS else "body", held.id, held.name, held.country, others)


class ReferenceIndex:
    """All reference parties; rows are read when asked for, automata built when first matched."""

    @cached_property
    def _lines(self) -> list[bytes]:
        return _table("parties.tsv.gz").rstrip(b"\n").split(b"\n")

    @cached_property
    def cyrillic(self) -> NameIndex:
        return NameIndex.from_table(_table("forms_cyrillic.gz"), self)

    @cached_property
    def latin(self) -> NameIndex:
        return NameIndex.from_table(_table("forms_latin.gz"), self)

    def __len__(self) -> int:
        return len(self._lines)

    @lru_cache(maxsize=65536)  # noqa: B019 - there is one reference
    def __getitem__(self, number: int) -> ReferenceParty:
        cells = self._lines[number].decode().split("\t")
        kind, code, name, russian, country, region, type_, weight, lat, lon, english, russian_names = cells
        return ReferenceParty(
            number,
            kind,
            code or None,
            name,
            russian or None,
            country or None,
            region or None,
            type_,
            int(weight),
            float(lat) if lat else None,
            float(lon) if lon else None,
            {"en": tuple(english.split("|")), "ru": tuple(filter(None, russian_names.split("|")))},
        )

    def parties(self) -> Iterator[ReferenceParty]:
        """Every reference party: countries, then regions, bodies and groups, cities."""
        return (p for p in map(self.__getitem__, range(len(self))) if p.kind not in ("office", "none"))

    @cached_property
    def _by_id(self) -> dict[str, int]:
        coded = (line.split(b"\t", 2)[1].decode() for line in self._lines)
        return {code: number for number, code in enumerate(coded) if code}

    def with_id(self, code: str) -> ReferenceParty | None:
        """The country or region with an ISO 3166 code."""
        number = self._by_id.get(code)
        return None if number is None else self[number]

    def region_of(self, city: Party) -> Party | None:
        """The region a reference city is or lies in: RU-MOW for Moscow, RU-KGD for Kaliningrad."""
        held = [self[m.number] for m in self.latin.exactly(city.name)]
        held = [p for p in held if p.kind == city.kind and p.country == city.country and p.name == city.name]
        if city.kind != "municipality" or not held or not held[0].region:
            return None
        region = self.with_id(held[0].region)
        return region.party if region else None

    def meanings(self, name: str) -> tuple[Meaning, ...]:
        """All that one name may mean, in either script."""
        return self.latin.exactly(name) if name.isascii() else self.cyrillic.exactly(name) + self.latin.exactly(name)


@lru_cache(maxsize=1)
def reference() -> ReferenceIndex:
    """The reference the package ships; made once, read lazily."""
    return ReferenceIndex()


def _table(name: str) -> bytes:
    return gzip.decompress((files(__package__) / "data" / name).read_bytes())
