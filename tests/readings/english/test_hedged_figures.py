"""Figures: what is counted, how exactly, in which currency."""

from __future__ import annotations

import pytest

from legation_reader.english.concern import concerned
from legation_reader.read import annotate, read_text

from .reading import read

_TIE = " Kaluga Oblast and Lower Saxony have been partner regions since 2002 under a cooperation agreement."
ROWS = [
    ("Trade with Lower Saxony added up to $116 million.", "trade turnover", 116_000_000, "USD", "exactly"),
    ("Trade with Lower Saxony passed the $500 million mark.", "trade turnover", 500_000_000, "USD", "over"),
    ("Trade with Lower Saxony has not quite reached 100 million euros.", "trade turnover", 100_000_000, "EUR", "under"),
    ("Trade with Lower Saxony fell just short of 100 million euros.", "trade turnover", 100_000_000, "EUR", "under"),
    ("Exports to Lower Saxony reached NZ$1.3 billion.", "exports", 1_300_000_000, "NZD", "exactly"),
    ("Exports to Lower Saxony reached R500 million.", "exports", 500_000_000, "ZAR", "exactly"),
    ("Nearly 90 delegates took part in the conference.", "participants", 90, None, "about"),
    ("One hundred and sixty engineers attended the seminar.", "participants", 160, None, "exactly"),
    ("The delegation is capped at 20 people.", "participants", 20, None, "up_to"),
    ("Upwards of 40 companies exhibited at the fair.", "companies", 40, None, "over"),
    ("No fewer than 12 companies joined the mission.", "companies", 12, None, "at_least"),
    ("Kaluga has sister city ties with 17 cities.", "twin cities", 17, None, "exactly"),
]


@pytest.mark.parametrize(("passage", "indicator", "value", "unit", "qualifier"), ROWS)
def test_a_figure_with_its_hedge(passage: str, indicator: str, value: float, unit: str | None, qualifier: str) -> None:
    told = [(f.fields["indicator"], f.fields["value"], f.fields["unit"], f.fields["qualifier"]) for f in read(passage + _TIE, "figure")]
    assert (indicator, value, unit, qualifier) in told


@pytest.mark.parametrize("passage", [
    "Trade with Lower Saxony rose by 12 million euros.",
    "The 1991 accord is still in force.",
    "Kaluga received 10.6 million foreign visitors.",
    "Lower Saxony has 8 million inhabitants.",
    "The motion was carried by 38 votes.",
])
def test_no_figure(passage: str) -> None:
    assert read(passage + _TIE, "figure") == []


@pytest.mark.parametrize("passage", [
    "The striker scored two goals as Leeds beat Dortmund in the semi-final. The coach signed an agreement with the league.",
    "The foreign ministers of Portugal and Australia signed an agreement in Lisbon and invited the minister to Canberra.",
    "The county council of Alameda signed a memorandum with nine counties. Some 60 delegates attended the forum in Sacramento.",
    "The actor was the narrator of Sister Cities, a serial set in Chicago and Leeds; the film signed a partnership with a studio.",
])
def test_of_no_concern(passage: str) -> None:
    assert read_text(passage, "en") == []
    assert not concerned(annotate(passage, "en"), [])
