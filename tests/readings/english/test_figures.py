
"""Figures in English passages: what is counted, how exactly, and what is no figure."""

from __future__ import annotations

import pytest

from legation_reader.read import read_text

from .reading import read

SUBJECT = " The sister cities are pleased with their interregional cooperation."


@pytest.mark.parametrize(
    ("passage", "indicator", "value", "unit", "qualifier"),
    [
        ("Some 200 participants came to the forum.", "participants", 200, None, "about"),
        ("Two-thirds of the regions have cooperation agreements with Chinese provinces.", "regions with agreements", 0.667, "share", "exactly"),
        ("More than 70 Russian regions have concluded cooperation agreements with Belarus.", "regions with agreements", 70, None, "over"),
        ("Trade between Bavaria and Quebec exceeded $2.5 billion in 2022.", "trade turnover", 2_500_000_000, "USD", "over"),
        ("A 25-member delegation arrived from Kobe.", "participants", 25, None, "exactly"),
        ("Not fewer than 40 companies took part.", "companies", 40, None, "at_least"),
        ("Contracts worth nearly EUR 3 million were signed.", "contract value", 3_000_000, "EUR", "about"),
        ("Guangdong has 112 sister cities.", "twin cities", 112, None, "exactly"),
    ],
)
def test_a_figure(passage: str, indicator: str, value: float, unit: str | None, qualifier: str) -> None:
    figures = [f for f in read(passage + SUBJECT, "figure") if f.fields["value"] == value]
    assert [(f.fields["indicator"], f.fields["unit"], f.fields["qualifier"]) for f in figures] == [(indicator, unit, qualifier)]


@pytest.mark.parametrize(
    "passage",
    [
        "Trade between Bavaria and Quebec grew by 12%.",
        "The council voted 7-2 for the twinning.",
        "The city has a population of 400,000 people.",
        "They have been friends for 25 years.",
    ],
)
def test_what_is_no_figure(passage: str) -> None:
    assert read(passage + SUBJECT, "figure") == []


def test_an_elided_noun_counts_for_both_numbers() -> None:
    passage = "At the forum 34 Korean and 118 Indonesian companies held talks." + SUBJECT
    assert [(f.fields["indicator"], f.fields["value"]) for f in read(passage, "figure")] == [("companies", 34), ("companies", 118)]


def test_the_hedge_is_part_of_the_quote() -> None:
    figure = read("Upwards of 300 delegates came." + SUBJECT, "figure")[0]
    assert figure.quote.startswith("Upwards of 300") and figure.fields["qualifier"] == "over"


@pytest.mark.parametrize("learned", [False, True])
def test_a_point_before_three_digits_of_people_groups_thousands(learned: bool) -> None:
    passage = "The Forum of Regions of Russia and Belarus in Minsk drew 1.250 participants."
    assert {p.fields["value"] for p in read_text(passage, "en", learned=learned) if p.kind == "figure"} <= {1250}


def test_a_sum_is_of_the_year_its_own_clause_tells() -> None:
    for passage, year in (
        ("Trade between Bavaria and Quebec amounted to 1.1 billion euros in 2024.", "2024"),
        ("In 2023, trade between Bavaria and Quebec reached 290 million U.S. dollars.", "2023"),
    ):
        figure = next(f for f in read(passage + " The two sides met today.", "figure", "2025-05-04") if f.fields["unit"])
        assert figure.fields["as_of"] == year
