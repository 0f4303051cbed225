"""The cities: GeoNames' own, their usual English and Russian names, the region each lies in."""

from __future__ import annotations

import math
import re
from difflib import SequenceMatcher
from pathlib import Path

from legation_reader.names.transliteration import english_place
from names.places import Place, listed, rows
from names.regions import UNMARKED, unmarked
from names.transcribing import from_hepburn, from_pinyin

# Where Latin letters are a transcription, whose marks English leaves out.
OTHER_SCRIPTS = UNMARKED | frozenset(
    "AE AF BD BH BG CN EG GE HK IL IN IQ IR JO KG KH KP KR KW KZ LA LB LK LY MK MM MN MO NP OM PK PS QA SA SD SY TH TJ"
    " TW UA UZ YE".split()
)


def cities_of(tables: Path, regions: list[Place], by_admin: dict[str, str]) -> list[Place]:
    curated = {row[0]: row for row in rows(tables / "cities.tsv")}
    usual_names = {(row[0], row[1]): (row[2], row[3], row[4]) for row in rows(tables / "cities_usual.tsv")}
    held = {r.id for r in regions}
    found = []
    for number, country, admin, population, lat, lon, name, _, cyrillic in rows(tables / "world_cities.tsv.gz"):
        region = by_admin.get(f"{country}.{admin}", "")
        weight = round(10 * math.log10(max(int(population), 10)))
        russian = russian_names(listed(cyrillic), name, country)
        english = [usual(name, russian, country)]
        english += [n for n in (name, _plain(name), *_by_way_of_russian(russian, country)) if n and n not in english]
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
        if usual_row := usual_names.get((country, name)):
            place.name, more, russian_more = usual_row
            place.english_names = list(dict.fromkeys([place.name, *listed(more), *english]))
            place.russian_names = listed(russian_more) or russian
            place.russian = place.russian_names[0] if place.russian_names else ""
            place.stem = place.name
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
    return unmarked(_plain(name)) if country in OTHER_SCRIPTS else _plain(name)


# Whose places English texts often name as Russian does: Termez beside Tirmiz, Khiva beside Xiva.
_RUSSIAN_WRITTEN = frozenset("RU BY KZ KG UZ TJ TM AM AZ GE MD UA MN".split())
_NOT_A_TOWN = re.compile(r"район|[’']|ого$|ський$", re.IGNORECASE)


def _by_way_of_russian(russian: list[str], country: str) -> list[str]:
    """The English spellings that go by the Russian name: Bobruysk and Bobruisk, Makeyevka and Makeevka."""
    if country not in _RUSSIAN_WRITTEN or not russian or _NOT_A_TOWN.search(russian[0]):
        return []
    said = english_place(russian[0])
    softer = re.sub(r"([aeou])y(?=[^aeiouy\W])", r"\1i", said)
    plainer = re.sub(r"(?<=[a-z][aeiou])ye", "e", said)
    return list(dict.fromkeys((said, softer, plainer, re.sub(r"iysk\b", "iisk", said))))


def _plain(name: str) -> str:
    return name.replace("’", "'").rstrip("'").replace("'", "'").strip()


def russian_names(cyrillic: list[str], name: str, country: str) -> list[str]:
    """A city's Russian names, the usual one first: Chinese and Japanese ones by the rules of transcription, as the
    source has other languages' spellings among them; those the dictionary knows («Пекин», «Токио») before these."""
    from legation_reader.names.inflection import known_place

    chosen = russian_choice(cyrillic, name)
    rule = from_pinyin(name) if country == "CN" else from_hepburn(name) if country == "JP" else ""
    if not rule:
        return chosen
    known = [n for n in chosen if known_place(n)]
    return list(dict.fromkeys([*known[:1], rule] if country == "JP" else [rule, *known[:1]]))


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
