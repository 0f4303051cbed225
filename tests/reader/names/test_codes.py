"""A wrong code is worse than none: every region carries the name ISO 3166-2 gives its code, or one written by hand."""

import re
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from legation_reader.names import reference, resolve

TOOLS = Path(__file__).parents[3] / "tools"
sys.path.insert(0, str(TOOLS))

from names.agreeing import agrees  # noqa: E402

REGIONS = [p for p in reference().parties() if p.kind == "region"]


def _table(name: str) -> list[list[str]]:
    lines = (TOOLS / "names" / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


ISO = {row[0]: row[4] for row in _table("world_regions.tsv")}
BY_HAND = {row[0]: row[1] for name in ("regions.tsv", "regions_world.tsv", "regions_usual.tsv") for row in _table(name)}


def _shown(iso: str) -> str:
    return re.sub(r"\s*[\[(†*].*", "", iso)


def test_every_code_is_in_iso_3166_2() -> None:
    pycountry = pytest.importorskip("pycountry")
    assert {s.code: s.name for s in pycountry.subdivisions} == ISO


def test_names_agree_with_iso_or_are_written_by_hand() -> None:
    astray = [
        (p.id, p.name, ISO[p.id])
        for p in REGIONS
        if p.id and p.id not in BY_HAND and p.name != _shown(ISO[p.id]) and not agrees(ISO[p.id], p.name)
    ]
    assert astray == []


def test_names_written_by_hand_are_for_codes_there_are() -> None:
    assert [code for code in BY_HAND if code not in ISO] == []


def test_nothing_is_lent_to_two_codes() -> None:
    places = defaultdict(list)
    for p in REGIONS:
        if p.lat is not None:
            places[p.country, p.lat, p.lon, p.russian].append(p.id)
    assert [codes for codes in places.values() if len(codes) > 1] == []


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("IR-01", "Gilan"), ("IR-03", "East Azerbaijan"), ("IR-10", "Isfahan"), ("IR-06", "Khuzestan"),
        ("UG-101", "Kalangala"), ("UG-102", "Kampala"), ("UG-223", "Manafwa"), ("MA-04", "Rabat-Salé-Kénitra"),
        ("MA-08", "Drâa-Tafilalet"), ("GB-WRL", "Wirral"), ("GY-ES", "Essequibo Islands-West Demerara"),
        ("SB-CH", "Choiseul"), ("UZ-TO", "Tashkent Region"), ("UZ-TK", "Tashkent"), ("TJ-SU", "Sughd Region"),
        ("DE-BY", "Bavaria"), ("IT-25", "Lombardy"), ("CN-GD", "Guangdong"), ("CN-JS", "Jiangsu"),
        ("RU-PRI", "Primorsky Krai"), ("JP-27", "Osaka Prefecture"), ("JP-28", "Hyogo Prefecture"),
        ("JP-01", "Hokkaido"), ("AF-PAN", "Panjshir"), ("AU-NSW", "New South Wales"), ("KZ-71", "Astana"),
        ("VN-39", "Dong Nai"), ("SD-DS", "South Darfur"), ("ID-PD", "Southwest Papua"), ("PA-1", "Bocas del Toro"),
        ("OM-BJ", "South Al Batinah"), ("LA-VT", "Vientiane Prefecture"), ("CA-QC", "Quebec"), ("ES-AN", "Andalusia"),
    ],
)  # fmt: skip
def test_code_means(code: str, name: str) -> None:
    held = reference().with_id(code)
    assert held is not None and held.name == name


@pytest.mark.parametrize(
    ("written", "name", "country"),
    [
        ("Samara", "Samara", "RU"), ("Самара", "Samara", "RU"), ("Куйбышев", "Samara", "RU"),
        ("Novosibirsk", "Novosibirsk", "RU"), ("Новосибирск", "Novosibirsk", "RU"), ("Уфа", "Ufa", "RU"),
        ("Ufa", "Ufa", "RU"), ("Osh", "Osh", "KG"), ("Ош", "Osh", "KG"), ("Cologne", "Cologne", "DE"),
        ("Кёльн", "Cologne", "DE"), ("Чэнду", "Chengdu", "CN"), ("Шицзячжуан", "Shijiazhuang", "CN"),
        ("Хатиодзи", "Hachioji", "JP"), ("Gulistan", "Gulistan", "UZ"), ("Мехико", "Mexico City", "MX"),
        ("Афины", "Athens", "GR"), ("Куала-Лумпур", "Kuala Lumpur", "MY"), ("Андижан", "Andijan", "UZ"),
        ("Ekaterinburg", "Yekaterinburg", "RU"), ("Мекка", "Mecca", "SA"), ("Гуанчжоу", "Guangzhou", "CN"),
    ],
)  # fmt: skip
def test_city_is_found_by_its_usual_names(written: str, name: str, country: str) -> None:
    party = resolve(written)
    assert party is not None and (party.name, party.country) == (name, country)
