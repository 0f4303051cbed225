"""Titles shared by several people or several of one person, names beside them; editions in Roman numbers; what sides call
themselves."""

from __future__ import annotations

import pytest

from .reading import names, read, said


@pytest.mark.parametrize(
    ("passage", "told"),
    [
        (
            "The delegation of Graz to its sister city Pula included Mayor Judith Berger, Councillors Anna Huber, Max Lang and Eva Koch.",
            {("Judith Berger", "Mayor", "Graz"), ("Anna Huber", "Councillor", "Graz"), ("Max Lang", "Councillor", "Graz"), ("Eva Koch", "Councillor", "Graz")},
        ),
        ("Graz Chief Executive Max Lang flew to its sister city Pula.", {("Max Lang", "Chief Executive", "Graz")}),
        (
            "Governor of Jalisco and Vice President of the Friendship Group Raul Orozco received guests from Graz.",
            {("Raul Orozco", "Governor", "Jalisco")},
        ),
        ("Minister for Spatial Planning Claude Thill of Hesse met the mayor of Graz.", {("Claude Thill", "Minister for Spatial Planning", "Hesse")}),
        ("The Current Mayor of Graz Herr Max Lang came to Pula.", {("Max Lang", "Mayor", "Graz")}),
        ("Jalisco Gov. Raul Orozco came to Graz.", {("Raul Orozco", "Governor", "Jalisco")}),
        ("President Vladimir Putin and the governor of Kaluga Oblast Ivan Petrov came to Minsk.",
         {("Vladimir Putin", "President", "Russia"), ("Ivan Petrov", "Governor", "Kaluga Oblast")}),
        ("The Standing Committee Chairman Nguyen Van Hue came from Vietnam to Graz.", {("Nguyen Van Hue", "Chairman", None)}),
    ],
)
def test_who_holds_what(passage: str, told: set[tuple[str, str, str | None]]) -> None:
    posts = {(p.fields["person"].name, p.fields["title"], p.fields["of"].name if p.fields["of"] else None) for p in read(passage, "post")}
    if any(of is None for _, _, of in told):
        posts = {(person, title, None) for person, title, _ in posts}
    assert told <= posts


@pytest.mark.parametrize(
    ("passage", "series", "number"),
    [
        ("The IX Forum of Regions of Belarus and Russia opens in Brest on June 5.", "Forum of Regions of Belarus and Russia", 9),
        ("The 9th Forum of Regions of Belarus and Russia opens in Brest on June 5.", "Forum of Regions of Belarus and Russia", 9),
        ("The Forum of Regions of Belarus and Russia opens in Brest on June 5.", "Forum of Regions of Belarus and Russia", None),
    ],
)
def test_an_edition_is_no_part_of_the_name(passage: str, series: str, number: int | None) -> None:
    assert [(p.fields["series"], p.fields["ordinal"]) for p in read(passage, "event")] == [(series, number)]


@pytest.mark.parametrize(
    ("passage", "kind", "parties"),
    [
        ("The Binh Duong provincial People's Committee signed a letter of intent with Graz on 3 April 2023.", "letter of intent", ["Binh Duong", "Graz"]),
        ("Envoys of Thua Thien Hue and Nakhon Ratchasima provinces met. The two provinces signed a memorandum.", "memorandum",
         ["Thua Thien-Hue", "Nakhon Ratchasima"]),
        ("Graz officially became a partner of Jalisco as they signed a sisterhood agreement.", "twinning", ["Graz", "Jalisco"]),
        ("Oregon and Toyama Prefecture signed an agreement to become sister states in 1985.", "twinning", ["Oregon", "Toyama Prefecture"]),
        ("Graz Mayor Judith Berger led a delegation to visit Rijeka on 3 May 2023, where a bilateral agreement was signed.", "cooperation", ["Graz", "Rijeka"]),
    ],
)
def test_between_whom_and_of_what_sort(passage: str, kind: str, parties: list[str]) -> None:
    told = read(passage, "agreement")
    assert [(p.fields["type"], sorted(names(p.fields["parties"]))) for p in told] == [(kind, sorted(parties))]


def test_a_relationship_that_could_be_strengthened_is_there() -> None:
    passage = "The mayor said the sister city relationship between Graz and Pula could be bolstered by trade."
    assert [said(p, "type") for p in read(passage, "agreement")] == [("in_force", "twinning")]


@pytest.mark.parametrize(
    ("passage", "told"),
    [
        ("Shandong already has 31 sister provinces, since it concluded an agreement with Bavaria in 1987.", [("partner regions", 31, ["Shandong"], [])]),
        ("The governors of the two regions, Jalisco and Hesse, signed an agreement.", []),
    ],
)
def test_a_figure_is_of_its_own_clause(passage: str, told: list[tuple[object, ...]]) -> None:
    figures = read(passage, "figure")
    assert [(p.fields["indicator"], p.fields["value"], names(p.fields["subject"]), names(p.fields["counterpart"])) for p in figures] == told


def test_an_office_without_its_region_is_of_no_country() -> None:
    passage = "Governor Ivan Petrov came to Belarus on a working visit. Penza and Minsk signed an agreement."
    assert [p.fields["of"].name for p in read(passage, "post")] == ["Penza Oblast"]


def test_countries_whose_regions_meet_are_no_regions() -> None:
    passage = "Uzbekistan and Kyrgyzstan regions build up their trade. The two sides signed an agreement in Graz with Pula."
    assert not any("Region" in p.name for a in read(passage, "agreement") for p in a.fields["parties"])


def test_an_initial_stands_before_a_surname_that_is_a_title() -> None:
    passage = "A charter signed by Mayor Andrew B. King of Graz established a sister city relationship with Rijeka."
    assert [p.fields["person"].name for p in read(passage, "post")] == ["Andrew B. King"]
