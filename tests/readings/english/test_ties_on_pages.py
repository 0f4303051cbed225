"""Sister cities told with a country, ties whose anniversary is kept, agreements of a state with regions, headlines."""

from __future__ import annotations

import pytest

from legation_reader.read import read_text

from .reading import names, read


@pytest.mark.parametrize(
    ("passage", "parties"),
    [
        ("Mayor Ann Petty of Duluth greeted guests from Duluth's Japanese sister city, Ohara.", [{"Duluth", "Ohara"}]),
        ("Students from Dayton's Chinese sister city, Luoyang, came to Ohio.", [{"Dayton", "Luoyang"}]),
        ("OMAHA, Oct. 9 (Wire) -- A delegation from Anqing visited its sister city Salina, local media reported.", [{"Anqing", "Salina"}]),
        ("The government of Armenia is to conclude agreements on culture with the governments of Bavaria, Hesse and Saxony.",
         [{"Armenia", "Bavaria"}, {"Armenia", "Hesse"}, {"Armenia", "Saxony"}]),
    ],
)
def test_whose_tie_it_is(passage: str, parties: list[set[str]]) -> None:
    assert [set(names(a.fields["parties"])) for a in read(passage, "agreement")] == parties


def test_what_a_state_signs_with_regions_is_of_the_field() -> None:
    page = """Armenia and three Länder to work together

The government of Armenia is to conclude agreements on culture with the governments of Bavaria, Hesse and Saxony. Schools and theatres are on the list."""
    assert {frozenset(names(p.fields["parties"])) for p in read_text(page, "en") if p.kind == "agreement"} >= {frozenset({"Armenia", "Hesse"})}


@pytest.mark.parametrize(
    ("passage", "signed"),
    [
        ("Ohio and China's Hubei Province have celebrated the 40th anniversary of their sister relationship with a concert.", "1979"),
        ("Ohio and Hubei Province marked the 40th anniversary of their sister relationship.", "1979"),
        ("2018 marks the 25th anniversary of the sister state relationship between Ohio and Hubei Province.", "1993"),
    ],
)
def test_an_anniversary_that_is_celebrated_dates_the_tie(passage: str, signed: str) -> None:
    assert [a.fields["signed"] for a in read(passage, "agreement", "2019-05-17")] == [signed]


def test_a_headlines_verb_is_no_family_name() -> None:
    page = """Governor Petty Signs Pact With Toyama Prefecture

Governor Ann Petty of Oregon signed a pact with Toyama Prefecture on Monday."""
    assert [(p.fields["person"].name, p.fields["of"].name) for p in read_text(page, "en") if p.kind == "post"] == [("Ann Petty", "Oregon")]


@pytest.mark.parametrize(
    "page",
    [
        "Grace Ashworth, the former governor of Oregon, said Oregon signed a sister-state agreement with Toyama Prefecture in 1991.",
        "The delegation from Oregon to Toyama Prefecture was led by Grace Ashworth, once governor of Oregon.",
        "Grace Ashworth, ex-governor of Oregon, led the delegation of Oregon to Toyama Prefecture.",
        "Grace Ashworth, who was governor of Oregon from 1991 to 1999, signed the sister-state agreement with Toyama Prefecture.",
    ],
)
def test_who_held_an_office_once_holds_it_no_more(page: str) -> None:
    assert [p for p in read_text(page, "en", "2022-05-02") if p.kind == "post"] == []
