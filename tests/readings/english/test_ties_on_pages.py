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
        ("OMAHA, Dec. 5 (Xinhua) -- A delegation from Anqing visited its sister city Salina, local media reported.", [{"Anqing", "Salina"}]),
        ("The government of Belarus will sign cooperation agreements with the governments of Tatarstan, Perm Krai and Pskov Oblast of Russia.",
         [{"Belarus", "Republic of Tatarstan"}, {"Belarus", "Perm Krai"}, {"Belarus", "Pskov Oblast"}]),
    ],
)
def test_whose_tie_it_is(passage: str, parties: list[set[str]]) -> None:
    assert [set(names(a.fields["parties"])) for a in read(passage, "agreement")] == parties


def test_what_a_state_signs_with_regions_is_of_the_field() -> None:
    page = """Belarus to sign agreements with three regions

The government of Belarus will sign cooperation agreements with the governments of Tatarstan, Perm Krai and Pskov Oblast of Russia. Trade and culture are on the list."""
    assert {frozenset(names(p.fields["parties"])) for p in read_text(page, "en") if p.kind == "agreement"} >= {frozenset({"Belarus", "Perm Krai"})}


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


def test_a_clause_is_no_title() -> None:
    page = """COLUMBUS, Ohio, May 4, 2019 - Governor Ned Larch met a delegation from Hubei Province. President Xi Jinping himself visited Ohio in 1985, Larch said. Ohio and Hubei signed an agreement."""
    posts = {(p.fields["person"].name, p.fields["title"], p.fields["of"].name) for p in read_text(page, "en") if p.kind == "post"}
    assert posts == {("Ned Larch", "Governor", "Ohio"), ("Xi Jinping", "President", "China")}


def test_a_headlines_verb_is_no_family_name() -> None:
    page = """Governor Larch Signs Sister State Agreement With China's Hubei Province

Governor Ned Larch of Ohio signed a sister state agreement with Hubei Province of China on Monday."""
    assert not {p.fields["person"].name for p in read_text(page, "en") if p.kind == "post"} & {"Larch Signs", "Signs"}


def test_who_held_an_office_once_holds_it_no_more() -> None:
    page = """Terry Ashworth, a former Ohio governor who served as ambassador to China from 2017 to 2020, said Ohio's sister-state relations with Hubei Province began in 1979."""
    assert [p for p in read_text(page, "en", "2022-05-02") if p.kind == "post"] == []
