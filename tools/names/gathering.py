"""All reference parties from the tables, each once, with every name they are written by."""

from __future__ import annotations

import gzip
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from legation_reader.names.transliteration import english_place

COUNTRY, REGION, DISTRICT, BODY = 100, 55, 34, 70
CYRILLIC_READERS = frozenset(["RU", "BY", "KZ", "KG", "TJ", "UZ", "TM", "AM", "AZ", "GE", "MD", "UA", "MN"])


# GeoNames' first-level codes where two regions of one name are told apart only by hand.
CITY_REGIONS = {
    "RU.48": "RU-MOW",
    "RU.47": "RU-MOS",
    "RU.66": "RU-SPE",
    "RU.42": "RU-LEN",
    "BY.04": "BY-HM",
    "BY.05": "BY-MI",
    "UA.20": "UA-40",
    "UA.11": "UA-43",
    "UA.12": "UA-30",
}


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


def gather(tables: Path) -> list[Place]:
    countries = _countries(tables)
    regions, by_admin = _regions(tables)
    _contextual(tables, countries + regions)
    return (
        countries
        + regions
        + _bodies(tables)
        + _offices(tables)
        + _blockers(tables)
        + _cities(tables, regions, by_admin)
    )


def _countries(tables: Path) -> list[Place]:
    found: dict[str, Place] = {}
    for code, name, en, en_adj, ru, ru_more, ru_adj in rows(tables / "countries.tsv"):
        found[code] = Place(
            "country",
            code,
            name,
            ru,
            code,
            weight=COUNTRY,
            english_names=[n.removeprefix("The ") for n in (name, *listed(en))],
            russian_names=[ru, *listed(ru_more)],
            english_adjectives=listed(en_adj),
            russian_adjectives=listed(ru_adj),
        )
    for code, name, official, ru, *_ in rows(tables / "world_countries.tsv"):
        held = found.get(code)
        if held is None:
            ru = " ".join("~" + w for w in ru.split())
            found[code] = Place(
                "country", code, name, ru, code, weight=COUNTRY - 30, english_names=[name], russian_names=[ru]
            )
        elif official and official not in held.english_names:
            held.english_names.append(official.removeprefix("the "))
    found["GE"].weight = 62  # the American state is as likely where America is spoken of
    return list(found.values())


def _regions(tables: Path) -> tuple[list[Place], dict[str, str]]:
    world = {row[0]: row for row in rows(tables / "world_regions.tsv")}
    by_admin = {row[9]: code for code, row in world.items() if len(row) > 9 and row[9]} | CITY_REGIONS
    _swap(world["RU-MOS"], world["RU-MOW"])
    found: dict[str, Place] = {}
    for code, name, stem, en, ru, ru_more, ru_adj in rows(tables / "regions.tsv"):
        near = world.get(code, [code, code[:2], "", "", "", "", "", "", "", ""])
        found[code] = Place(
            "region",
            code,
            name,
            ru,
            code[:2],
            code,
            near[2],
            stem,
            REGION + 3,
            near[7],
            near[8],
            [name, *listed(en)],
            [ru, *listed(ru_more)],
            [],
            listed(ru_adj),
        )
    for code, name, en, ru, ru_more, ru_adj, en_adj in rows(tables / "regions_world.tsv"):
        near = world.get(code, [code, code[:2], "", "", "", "", "", "", "", ""])
        stem = re.sub(r" (?:Region|Province|Voivodeship)$", "", name)
        found[code] = Place(
            "region",
            code,
            name,
            ru,
            code[:2],
            code,
            near[2],
            stem,
            REGION - 3,
            near[7],
            near[8],
            [name, *listed(en)],
            [ru, *listed(ru_more)],
            listed(en_adj),
            listed(ru_adj),
        )
    for code, row in world.items():
        doubled = code[:2] == "GB" and row[4].endswith(" City")
        if code not in found and code[:2] not in ("RU", "BY") and not doubled:
            found[code] = _world_region(code, row)
    for region in found.values():
        if re.search(r"[Cc]ity|[Cc]apital", region.type) or region.id in ("KG-GO", "KG-GB"):
            region.weight = min(
                region.weight, 40
            )  # the city of that name is meant, unless its head noun says otherwise
    return list(found.values()), by_admin


def _swap(a: list[str], b: list[str]) -> None:
    """Natural Earth's names for these two are the other's."""
    a[7:9], b[7:9] = b[7:9], a[7:9]


_LEADING = re.compile(
    r"^(?:провинция|штат|округ|департамент|регион|область|район|город|графство|префектура|земля) ", re.I
)


def _world_region(code: str, row: list[str]) -> Place:
    _, country, kind, parent, iso, en, ru, lat, lon, *_ = row
    name = en or re.sub(r"\s*[\[(].*", "", iso)
    stem = re.sub(
        r" (?:Province|Region|Oblast|County|Governorate|District|Department|State|Prefecture|Oblasy)$", "", name
    )
    ru = ru if re.fullmatch(r"[А-Яа-яЁё’' .-]+", ru) else ""
    bare = _LEADING.sub("", ru)
    weight = DISTRICT if parent or "unicipal" in kind or "istrict" in kind else REGION - 5
    names = [name, iso.split(" [")[0]] if _latin(iso) else [name]
    if stem != name:
        names.append(stem)
    found = Place(
        "region",
        code,
        name,
        ru,
        country,
        code,
        kind,
        stem,
        weight,
        lat,
        lon,
        names,
        [n for n in dict.fromkeys((ru, bare)) if n],
        curated=False,
    )
    adjective = re.fullmatch(r"(\S+[сц]к)(?:ая область|ая провинция|ий край|ий округ|ий район|ая губерния)", ru)
    if adjective and weight > DISTRICT:
        found.russian_adjectives.append(adjective[1].lower() + "ий")
    return found


def _bodies(tables: Path) -> list[Place]:
    return [
        Place(
            kind,
            "",
            name,
            ru,
            country,
            weight=BODY,
            english_names=[name, *listed(en)],
            russian_names=[n for n in (ru, *listed(ru_more)) if n],
            russian_adjectives=listed(adj),
        )
        for kind, name, country, en, ru, ru_more, adj in rows(tables / "bodies.tsv")
    ]


def _contextual(tables: Path, places: list[Place]) -> None:
    """Abbreviations that only the text around them explains: `?РК` among the names."""
    by_id = {p.id: p for p in places}
    for abbreviation, codes in rows(tables / "countries_context.tsv"):
        for code in listed(codes):
            names = by_id[code].english_names if abbreviation.isascii() else by_id[code].russian_names
            names.append("?" + abbreviation)


def _blockers(tables: Path) -> list[Place]:
    """Words that hold a place's name and are no party: one `none` for each script."""
    names = [row[0] for row in rows(tables / "blockers.txt")]
    latin = [n for n in names if n.isascii()]
    return [Place("none", "", "-", english_names=latin, russian_names=[n for n in names if not n.isascii()])]


def _offices(tables: Path) -> list[Place]:
    """Kinds of body that need someone whose they are: `name` has a place for it, `type` says of what level."""
    return [
        Place("office", "", name, type=level, weight=BODY, english_names=listed(en), russian_names=listed(ru))
        for name, level, en, ru in rows(tables / "offices.tsv")
    ]


def _cities(tables: Path, regions: list[Place], by_admin: dict[str, str]) -> list[Place]:
    curated = {row[0]: row for row in rows(tables / "cities.tsv")}
    held = {r.id for r in regions}
    found = []
    for number, country, admin, population, lat, lon, name, _, cyrillic in rows(tables / "world_cities.tsv.gz"):
        region = by_admin.get(f"{country}.{admin}", "")
        weight = round(10 * math.log10(max(int(population), 10)))
        russian = russian_choice(listed(cyrillic), name)
        english = [usual(name, russian, country)]
        english += [n for n in (name, _plain(name)) if n and n not in english]
        place = Place(
            "municipality",
            "",
            english[0],
            russian[0] if russian else "",
            country,
            region if region in held else "",
            "city",
            english[0],
            weight,
            lat,
            lon,
            english,
            russian,
            curated=False,
        )
        if row := curated.get(number):
            place.name = row[1] or place.name
            place.english_names = [place.name, *listed(row[2])]
            place.russian_names = listed(row[3]) or place.russian_names
            place.russian = place.russian_names[0] if place.russian_names else ""
            place.russian_adjectives, place.english_adjectives = listed(row[4]), listed(row[5])
            place.stem, place.curated = place.name, True
        place.type = number
        found.append(place)
    return found


def usual(name: str, russian: list[str], country: str) -> str:
    """The usual English name: for Russia the Russian one in English letters, elsewhere GeoNames' own without marks."""
    if country == "RU" and russian:
        return english_place(russian[0])
    return _plain(name)


def _plain(name: str) -> str:
    return name.replace("’", "'").rstrip("'").replace("'", "'").strip()


def _latin(name: str) -> bool:
    return all(c < "\u0250" or c in "’‘" for c in name)


def russian_choice(cyrillic: list[str], name: str) -> list[str]:
    """Of a place's names in Cyrillic letters those that can be Russian and sound like `name`, the likeliest first."""
    from legation_reader.names.inflection import known_place

    def likeness(said: str) -> float:
        return SequenceMatcher(None, english_place(said).casefold(), _plain(name).casefold()).ratio()

    able = [n for n in cyrillic if not re.search(r"ьск|ії|ыя$|ъ", n) and " ош" not in n]
    ranked = sorted(able, key=lambda n: (-known_place(n), -likeness(n)))
    near = [n for n in ranked if likeness(n) >= 0.5] or ranked
    known = [n for n in near if known_place(n)]
    return known[:2] or near[:3]
