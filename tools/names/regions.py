"""The regions: those written by hand, then ISO's others with the names that agree with ISO's."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from legation_reader.names.transliteration import english_place
from names.agreeing import agrees
from names.places import DISTRICT, REGION, Place, listed, rows

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
_LEADING = re.compile(
    r"^(?:провинция|штат|округ|департамент|регион|область|район|город|графство|префектура|земля|ил|остров) ", re.I
)
_KIND = re.compile(
    r" (?:Province|Region|Oblast|County|Governorate|District|Department|State|Prefecture|Oblasy|Division)$"
)
FEDERAL = frozenset(["AU", "BR", "CA", "DE", "IN", "MX", "US"])
UNMARKED = frozenset(["JP", "VN"])  # whose names English writes without their marks


def regions_of(tables: Path) -> tuple[list[Place], dict[str, str]]:
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
    usual = {row[0]: (row[1], row[2], listed(row[3])) for row in rows(tables / "regions_usual.tsv")}
    for code, row in world.items():
        doubled = code[:2] == "GB" and row[4].endswith(" City")
        if code not in found and code[:2] not in ("RU", "BY") and not doubled:
            found[code] = world_region(row, *usual.get(code, ("", "", [])))
    for region in found.values():
        if re.search(r"[Cc]ity|[Cc]apital", region.type) or region.id in ("KG-GO", "KG-GB"):
            region.weight = min(
                region.weight, 40
            )  # the city of that name is meant, unless its head noun says otherwise
    return list(found.values()), by_admin


def _swap(a: list[str], b: list[str]) -> None:
    """Natural Earth's names for these two are the other's."""
    a[7:9], b[7:9] = b[7:9], a[7:9]


def world_region(row: list[str], usual: str, usual_russian: str, more_russian: list[str]) -> Place:
    """A region of the world table. A borrowed English name, and the Russian name and place that came with it, count
    only where it agrees with the name ISO gives the code or with the `usual` one, written by hand."""
    code, country, kind, parent, iso, en, ru, lat, lon, *_ = row
    own = re.sub(r"\s*[\[(†*].*", "", iso)
    if not (en and (agrees(iso, en) or (usual and agrees(usual, en)))):
        en = lat = lon = ""
        ru = ru if ru and agrees(usual or own, english_place(_LEADING.sub("", ru))) else ""
    name = unmarked(usual or en or own) if country in UNMARKED else usual or en or own
    stem = _KIND.sub("", name)
    ru = usual_russian or (ru if re.fullmatch(r"[А-Яа-яЁё’' .-]+", ru) else "")
    bare = _LEADING.sub("", ru)
    weight = DISTRICT if parent or re.search("unicipal|istrict|ayon", kind) else REGION - 5
    if country in FEDERAL and not parent:
        weight += 8  # "London, Ontario": the province, not a town of its name
    names = [n for n in (name, en, stem, own if _latin(own) else "") if n]
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
        list(dict.fromkeys(names)),
        [n for n in dict.fromkeys((ru, bare, *more_russian)) if n],
        curated=False,
    )
    adjective = re.fullmatch(r"(\S+[сц]к)(?:ая область|ая провинция|ий край|ий округ|ий район|ая губерния)", ru)
    if adjective and weight > DISTRICT:
        found.russian_adjectives.append(adjective[1].lower() + "ий")
    return found


def unmarked(name: str) -> str:
    """A name in the letters of English: Hyōgo is Hyogo, Đà Nẵng is Da Nang."""
    letters = unicodedata.normalize("NFKD", name.translate(str.maketrans("đĐ", "dD")))
    return "".join(c for c in letters if not unicodedata.combining(c))


def _latin(name: str) -> bool:
    return all(c < "\u0250" or c in "’‘" for c in name)
