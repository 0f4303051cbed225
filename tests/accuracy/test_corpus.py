"""The corpus itself: every gold fact is found in its text, well formed, and lies inside the article's body."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from legation_reader.kinds import KINDS
from legation_reader.names.reference import reference
from legation_reader.readings import PARTY_KINDS

HERE = Path(__file__).parent
EDTF_DATE = re.compile(r"(?:\d{4}|XXXX)(?:-\d{2}(?:-\d{2})?)?")
FACT_KEYS = {"kind", "standing", "speaker", "fields", "quote"}
QUALIFIERS = {None, "exactly", "about", "over", "at_least", "up_to", "under"}


def corpora() -> list[Path]:
    return sorted(HERE.glob("*/*/gold.jsonl"))


def lines(gold: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]


DOCUMENTS = [pytest.param(gold.parent, line, id=f"{gold.parent.relative_to(HERE)}/{line['document']}")
             for gold in corpora() for line in lines(gold)]


def place_of(words: str, text: str) -> re.Match[str] | None:
    """Where `words` stand in `text`, whatever its white space."""
    return re.search(r"\s+".join(map(re.escape, words.split())), text)


def parties_in(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        return [value]
    return [v for v in value if isinstance(v, dict)] if isinstance(value, list) else []


@lru_cache(maxsize=1)
def kinds_by_code() -> dict[str, str]:
    """Whether an ISO 3166 code is a country's or a region's, by code."""
    return {party.id: party.kind for party in reference().parties() if party.id}


def test_there_is_a_corpus() -> None:
    assert corpora()


@pytest.mark.parametrize("gold", corpora(), ids=lambda g: str(g.parent.relative_to(HERE)))
def test_every_text_has_its_gold_line_and_no_other(gold: Path) -> None:
    named = [line["document"] for line in lines(gold)]
    there = sorted(p.name for p in gold.parent.iterdir() if p != gold and p.suffix in (".txt", ".html"))
    assert sorted(named) == there


@pytest.mark.parametrize(("folder", "line"), DOCUMENTS)
def test_quotes_stand_in_the_body(folder: Path, line: dict[str, Any]) -> None:
    text = (folder / line["document"]).read_text(encoding="utf-8")
    end = place_of(line["body_ends"], text)
    assert end, "the words the body ends with are not in the text"
    for fact in line["facts"]:
        found = place_of(fact["quote"], text)
        assert found, f"not in the text: {fact['quote']}"
        assert found.start() < end.end(), f"behind the body: {fact['quote']}"


@pytest.mark.parametrize(("folder", "line"), DOCUMENTS)
def test_facts_are_of_declared_shape(folder: Path, line: dict[str, Any]) -> None:
    assert line["language"] and (line["published"] is None or EDTF_DATE.fullmatch(line["published"]))
    for fact in line["facts"]:
        assert set(fact) == FACT_KEYS
        kind = KINDS[fact["kind"]]
        assert fact["standing"] is None or fact["standing"] in kind.standings, fact["quote"]
        assert not set(fact["fields"]) - set(kind.fields), fact["quote"]
        assert fact["fields"].get("qualifier") in QUALIFIERS
        dates = [v for name, v in fact["fields"].items() if kind.fields[name] == "edtf" and v]
        assert all(EDTF_DATE.fullmatch(part) for date in dates for part in date.split("/") if part != ".."), dates


@pytest.mark.parametrize(("folder", "line"), DOCUMENTS)
def test_parties_are_named_in_english_with_codes_iso_knows(folder: Path, line: dict[str, Any]) -> None:
    known = kinds_by_code()
    for fact in line["facts"]:
        for party in (p for value in [fact["speaker"], *fact["fields"].values()] for p in parties_in(value)):
            assert party["kind"] in PARTY_KINDS and party["name"], party
            assert not re.search("[а-яё]", party["name"], re.IGNORECASE), party
            if party["id"] is not None:
                assert known.get(party["id"]) == party["kind"], party
            assert party.get("country") is None or known.get(party["country"]) == "country", party
