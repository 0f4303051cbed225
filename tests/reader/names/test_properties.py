"""What holds for the mentions of any text."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation_reader.names import NameIndex, mentions, reference, resolve
from legation_reader.names.folding import fold
from legation_reader.readings import Party
from legation_reader.spans import Span

SEEDS = Path(__file__).parents[4] / "shared" / "gold" / "seeds.jsonl"
PIECES = [
    "Калининградской",
    "области",
    "Брест",
    " и ",
    ", ",
    "МИД",
    "России",
    "Republic of",
    "Georgia",
    "BRICS+",
    "«",
    "»",
    "(",
    "Якутия",
    ")",
    "\n",
    " ",
    "-",
    "İ",
    "ß",
    "𝕸",
    "\u00ad",
    "中国",
    "обл.",
    "U.S.",
    "regions",
    "and",
    "Gomel",
    "Владимир",
]


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=25).map("".join)),
    st.sampled_from(["ru", "en", "de"]),
)
def test_mentions_stand_in_the_text_apart_and_in_order(text: str, language: str) -> None:
    end = 0
    for mention in mentions(text, language):
        assert mention.text == text[mention.span.start : mention.span.end]
        assert mention.span.start >= end
        end = mention.span.end


@given(st.text(max_size=80))
def test_folding_keeps_places(text: str) -> None:
    assert len(fold(text)) == len(text) + 1


@pytest.mark.parametrize(("language", "plain", "marked"), [("ru", "Могилев и Щелково", "МОГИЛЁВ И ЩЁЛКОВО")])
def test_case_and_yo_make_no_difference(language: str, plain: str, marked: str) -> None:
    assert [m.party.name for m in mentions(plain, language)] == [m.party.name for m in mentions(marked, language)]


def test_reference_has_countries_regions_and_cities() -> None:
    held = list(reference().parties())
    kinds = {kind: sum(p.kind == kind for p in held) for kind in ("country", "region", "municipality", "body", "group")}
    assert kinds["country"] >= 249 and kinds["region"] >= 4500 and kinds["municipality"] > 30_000
    kaliningrad = next(p for p in held if p.id == "RU-KGD")
    assert (kaliningrad.name, kaliningrad.russian, kaliningrad.country) == (
        "Kaliningrad Oblast",
        "Калининградская область",
        "RU",
    )
    assert kaliningrad.lat == pytest.approx(54.7, abs=0.6) and kaliningrad.lon == pytest.approx(21.2, abs=1)
    codes = [p.id for p in held if p.id]
    assert len(codes) == len(set(codes))


def test_every_federal_subject_has_both_names_and_a_place() -> None:
    subjects = [p for p in reference().parties() if (p.id or "").startswith("RU-") and p.kind == "region"]
    assert len(subjects) == 83
    assert all((p.russian and p.lat is not None and p.name.isascii()) or p.id == "RU-SE" for p in subjects)


@pytest.mark.parametrize(("name", "expected"), [
    ("КНР", "CN"), ("Хубэй", "CN-HB"), ("Kaliningrad Oblast", "RU-KGD"), ("Приангарье", "RU-IRK"), ("Türkiye", "TR"), ("Atlantis", None),
])  # fmt: skip
def test_resolve(name: str, expected: str | None) -> None:
    party = resolve(name)
    assert (party.id if party else None) == expected


@pytest.mark.parametrize(
    ("city", "region"), [("Москва", "RU-MOW"), ("Калининград", "RU-KGD"), ("Минск", "BY-HM"), ("Ufa", "RU-BA")]
)
def test_a_city_knows_its_region(city: str, region: str) -> None:
    party = resolve(city)
    assert party is not None and party.kind == "municipality"
    assert (held := reference().region_of(party)) is not None and held.id == region


def test_own_names_join_the_reference() -> None:
    tractor = Party("company", None, "Minsk Tractor Works", "BY")
    own = NameIndex.build([(tractor, ["Минский тракторный завод", "МТЗ", "Minsk Tractor Works"])])
    said = mentions("центр Минского тракторного завода в Астраханской области открыл МТЗ", "ru", also=own)
    assert [(m.text, m.party.name) for m in said] == [
        ("Минского тракторного завода", "Minsk Tractor Works"), ("Астраханской области", "Astrakhan Oblast"), ("МТЗ", "Minsk Tractor Works"),
    ]  # fmt: skip
    assert said[0].span == Span(6, 33)


@pytest.mark.skipif(not SEEDS.exists(), reason="the gold of the five documents is not here")
def test_parties_of_the_gold_are_mentioned() -> None:
    missing = []
    for line in SEEDS.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        text = (SEEDS.parents[1] / "documents" / document["document"]).read_text(encoding="utf-8")
        said = [m.party for m in mentions(text, document["language"])]
        for party in _parties(document["facts"]):
            if party["kind"] in ("country", "region", "municipality", "body") or party["name"] in ("DPR", "LPR"):
                wanted = Party(party["kind"], party["id"], party["name"])
                if not any(wanted.same_as(p) for p in said):
                    missing.append((document["document"], party["name"]))
    assert missing == []


def _parties(node: object) -> list[dict[str, str]]:
    if isinstance(node, dict):
        mine = [node] if {"kind", "id", "name"} <= node.keys() else []
        return mine + [p for value in node.values() for p in _parties(value)]
    return [p for value in node for p in _parties(value)] if isinstance(node, list) else []
