"""The demonstration pages: complete pages whose furniture falls away, dated as their list says, telling their facts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from legation_reader.pages import Page, extract, load

PAGES = Path(__file__).parents[2] / "src" / "legation" / "demo" / "pages"
LISTED: list[dict[str, Any]] = json.loads((PAGES / "manifest.json").read_text(encoding="utf-8"))
FURNITURE = {
    "en-council-of-heads-34.html": ("Trade union forum", "12 medals", "Will somebody repair", "Receive our letter"),
    "en-forum-of-regions-ufa.html": ("We use cookies", "Swedish forward", "Council of veterans", "Summer tyres"),
    "en-coventry-volgograd.html": ("Visitors today", "Bavaria in 1975", "cheap flights", "Older: Why"),
    "en-four-motors-stuttgart.html": ("Motor show", "twinning of energy agencies", "Imprint"),
    "en-seattle-kobe-sixty.html": ("noodle shop", "Night market", "totem pole", "Obituaries"),
}


def page(name: str) -> Page:
    return extract(load(PAGES / name), path=name)


def test_the_list_names_every_page_and_no_other() -> None:
    assert sorted(entry["file"] for entry in LISTED) == sorted(p.name for p in PAGES.glob("*.html"))


@pytest.mark.parametrize("entry", LISTED, ids=lambda e: str(e["file"]))
def test_a_page_is_dated_and_named_as_its_entry_says(entry: dict[str, Any]) -> None:
    read = page(entry["file"])
    assert (read.language, read.published) == (entry["language"], entry["published"])
    assert read.publisher == entry["publisher"]
    assert entry["restates"]


@pytest.mark.parametrize(("name", "furniture"), FURNITURE.items(), ids=FURNITURE)
def test_menus_teasers_and_comments_are_not_the_article(name: str, furniture: tuple[str, ...]) -> None:
    text, source = page(name).text, (PAGES / name).read_text(encoding="utf-8")
    for words in furniture:
        assert words in source and words not in text


def test_two_tellings_of_one_session_share_the_figure_and_differ_in_the_date() -> None:
    english, russian = page("en-council-of-heads-34.html").text, page("ru-sovet-pri-mid.html").text
    assert "34th" in english.splitlines()[0] and "November 18, 2022" in english.splitlines()[0]
    assert "24 ноября" in russian and "2022" not in russian and "34" not in russian
    assert "85 Russian regions" in english and "85 российских регионов" in russian
    assert english.count("Rossotrudnichestvo") == 1 and russian.count("Россотрудничество") == 1


@pytest.mark.parametrize("entry", LISTED, ids=lambda e: str(e["file"]))
def test_every_page_says_that_it_is_a_restatement(entry: dict[str, Any]) -> None:
    words = {"en": "Demonstration restatement", "ru": "Демонстрационный пересказ"}[entry["language"]]
    assert words in page(entry["file"]).text
