"""A party of the reference as the tables give it, and how the tables are read."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

COUNTRY, REGION, DISTRICT, BODY = 100, 55, 34, 70


@dataclass
class Place:
    """One party of the reference: `stem` is what stands before a shared head noun, `weight` how likely it is meant."""

    kind: str
    id: str
    name: str
    russian: str = ""
    country: str = ""
    region: str = ""
    type: str = ""
    stem: str = ""
    weight: int = 0
    lat: str = ""
    lon: str = ""
    english_names: list[str] = field(default_factory=list)
    russian_names: list[str] = field(default_factory=list)
    english_adjectives: list[str] = field(default_factory=list)
    russian_adjectives: list[str] = field(default_factory=list)
    curated: bool = True

    def cells(self) -> list[str]:
        plain = lambda names: "|".join(dict.fromkeys(n.lstrip("!").replace("~", "") for n in names if n[0] != "?"))  # noqa: E731
        return [
            self.kind,
            self.id,
            self.name,
            self.russian.replace("~", ""),
            self.country,
            self.region,
            self.type,
            str(self.weight),
            self.lat,
            self.lon,
            plain(self.english_names),
            plain(self.russian_names),
        ]


def rows(path: Path) -> Iterator[list[str]]:
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")  # noqa: SIM115
    with opened as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                yield line.rstrip("\n").split("\t")


def listed(cell: str) -> list[str]:
    return [n.strip() for n in cell.split(";") if n.strip()]
