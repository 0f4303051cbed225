"""Figures in English passages, each told in another way: what is counted, how surely, in what money."""

from __future__ import annotations

import pytest

from .reading import read

SAID = [
    ("Trade between Quang Tri and Savannakhet hit 327 million USD last year.", ("trade turnover", 327e6, "USD", "exactly")),
    ("Bilateral trade between the regions came close to $900 million last year.", ("trade turnover", 900e6, "USD", "about")),
    ("Trade with Tatarstan has not quite reached 100 million dollars.", ("trade turnover", 100e6, "USD", "under")),
    ("Last year the province's companies sold $214 million worth of goods to Chile.", ("exports", 214e6, "USD", "exactly")),
    ("Veneto bought $87 million in Iowa products in 2017.", ("exports", 87e6, "USD", "exactly")),
    ("The pavilion of the region fetched orders worth nearly $6.5 million.", ("contract value", 6.5e6, "USD", "about")),
    ("A 23-member Japanese team visited Kerala.", ("participants", 23, None, "exactly")),
    ("The governor brought with him a party of eleven to Darwin, a delegation of officials.", ("participants", 11, None, "exactly")),
    ("Seventeen kiwifruit growers from Jinju are visiting Tauranga.", ("participants", 17, None, "exactly")),
    ("About 400 local officials from both countries are expected at the conference of partner regions.", ("participants", 400, None, "about")),
    ("The exchange programme of the sister cities enrolled 86 students.", ("participants (students)", 86, None, "exactly")),
    ("The participants of the forum numbered 130.", ("participants", 130, None, "exactly")),
    ("The number of Coventry's sister cities rose to 19.", ("twin cities", 19, None, "exactly")),
    ("No fewer than 20 investors had shown interest in cooperation with the region.", ("companies", 20, None, "at_least")),
    ("Fifty-three Orenburg firms trade regularly with the Aktobe Region.", ("companies", 53, None, "exactly")),
    ("61 Russian regions were trading with Uzbekistan three years ago.", ("regions cooperating", 61, None, "exactly")),
    ("More than 480 delegations have been exchanged by the sister cities.", ("delegations", 480, None, "over")),
    ("Fifteen projects of Quang Tri investors are under way in Savannakhet province.", ("projects", 15, None, "exactly")),
]


@pytest.mark.parametrize(("passage", "figure"), SAID)
def test_a_count(passage: str, figure: tuple[str, float, str | None, str]) -> None:
    told = [(p.fields["indicator"], p.fields["value"], p.fields["unit"], p.fields["qualifier"]) for p in read(passage, "figure", "2023-06-10")]
    assert told == [figure]


def test_a_second_number_counts_what_the_first_did() -> None:
    passage = "61 Russian regions were trading with Uzbekistan three years ago. The figure now stands at 83."
    assert [(p.fields["indicator"], p.fields["value"]) for p in read(passage, "figure", "2023-06-10")] == [("regions cooperating", 61), ("regions cooperating", 83)]


NOT_TOLD = [
    "Trade between the region and Hunan grew by $30 million.",
    "The sister cities lie 450 kilometres apart.",
    "The visit of the delegation lasted three days.",
    "The partnership's budget is EUR 740,000.",
    "Around 10,400 commuters are employed in the partner region.",
    "The town of 12,000 inhabitants has a sister city.",
]


@pytest.mark.parametrize("passage", NOT_TOLD)
def test_no_count(passage: str) -> None:
    assert read(passage, "figure", "2023-06-10") == []
