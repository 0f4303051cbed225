"""Whose an office is by what the rest of the page says; whose visit, and whose agreement."""

from __future__ import annotations

import pytest

from legation_reader.read import read_text

from .reading import names, read


def posts(page: str) -> dict[str, str | None]:
    told = [p for p in read_text(page, "en", "2021-09-14") if p.kind == "post"]
    return {p.fields["person"].name: p.fields["of"] and p.fields["of"].name for p in told}


def test_an_office_told_of_one_further_down_is_not_anothers() -> None:
    page = """Kano State and Utah signed a sister-state agreement in Utah yesterday.

During the event Governor Ibrahim Danjuma was given a book. Dale Ferris, Governor of Utah, said the agreement will help both states."""
    assert posts(page) == {"Ibrahim Danjuma": "Kano State", "Dale Ferris": "Utah"}


def test_nobody_meets_his_own_governor() -> None:
    page = """Governor Carl Lindgren and the trade delegation came to Tokyo. Lindgren met with Vice Governor Aiko Tanabe of Gunma Prefecture.

The ties of Utah and Gunma Prefecture are old. On Friday Governor Carl Lindgren met with Vice Governor Aiko Tanabe of Gunma Prefecture."""
    assert posts(page) == {"Carl Lindgren": "Utah", "Aiko Tanabe": "Gunma Prefecture"}


def test_who_is_met_beside_a_government_is_of_its_place() -> None:
    page = "The Utah delegation travelled to Gunma Prefecture. There it met with Governor Kenji Yamada and the Gunma Prefecture Government to renew the sister-state agreement."
    assert posts(page)["Kenji Yamada"] == "Gunma Prefecture"


def test_who_is_told_among_the_people_of_a_place_is_of_it() -> None:
    page = """A delegation from Gunma, the sister city of Ogden, will be in Ogden in May.

A number of well-known Gunma figures, including Mayor Jiro Hayashi, are to come. Mayor Bob Trent of Ogden will speak."""
    assert posts(page)["Bob Trent"] == "Ogden"
    assert posts(page)["Jiro Hayashi"] != "Ogden"


def test_a_surname_goes_with_its_office() -> None:
    page = """Gov. Lindgren to travel to Gunma Prefecture

Utah Governor Carl Lindgren and First Lady Teresa Lindgren will travel to Gunma Prefecture. Governor Lindgren will sign the sister-state agreement of Utah and Gunma."""
    assert posts(page) == {"Carl Lindgren": "Utah"}


def test_the_twin_of_a_place_is_not_the_place() -> None:
    page = "Gov. Carl Lindgren began his trade mission to Japan on Monday by visiting Utah's sister state. Lindgren was in Gunma Prefecture on Saturday."
    visited = [p.fields["place"] and p.fields["place"].name for p in read(page, "event", "2021-09-14")]
    assert "Utah" not in visited


def test_where_they_go_next_is_not_where_it_takes_place() -> None:
    [told] = [e for e in read("Ogden and Gunma will sign at the Annual Midwest-Japan Conference in Tokyo on Monday, before moving on to Yokohama.", "event") if e.fields["series"]]
    assert told.fields["place"].name == "Tokyo"


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Bob Trent signed Ogden's third sister city agreement at the end of a visit of a delegation from Gunma, Japan.",
        "On Friday Ogden signed a sister city agreement in front of a delegation from Gunma, Japan.",
    ],
)
def test_an_agreement_signed_before_guests_is_with_them(sentence: str) -> None:
    page = f"{sentence} Bob Trent is the mayor of Ogden, Utah."
    [told] = [a for a in read(page, "agreement") if a.standing == "signed"]
    home, guest = names(told.fields["parties"])
    assert home == "Ogden"
    assert guest.startswith("Gunma")


def test_a_headline_that_capitalises_its_verbs_makes_no_names_of_them() -> None:
    page = """Premier Dunmore Deepens and Extends Ties With State of Jalisco

While in Mexico, Premier Ann Dunmore of Manitoba signed a memorandum with Jalisco to deepen and extend the ties of both."""
    assert posts(page) == {"Ann Dunmore": "Manitoba"}


def test_offices_behind_a_dash() -> None:
    page = """Gunma Prefecture and Kien Giang province signed an agreement on Monday.

Receiving the delegation of Kien Giang were Mr. Jiro Hayashi - Governor of Gunma prefecture; Mr. Kenji Yamada - Chairman of Gunma Prefectural Council."""
    assert posts(page) == {"Jiro Hayashi": "Gunma Prefecture", "Kenji Yamada": "Gunma Prefecture"}


def test_two_offices_of_one_holder_before_a_province_no_list_holds() -> None:
    page = "Chairman of the Hai Phong City People's Committee Tran Van Nam yesterday received Secretary of the Party Committee and Governor of Salavane Province of Laos Bouaphan Sisouk."
    [told] = read(page, "event", "2021-09-14")
    assert (told.fields["type"], told.fields["starts"]) == ("meeting", "2021-09-13")
    assert names(told.fields["participants"])[1] == "Salavane"


def test_a_region_no_list_holds_is_not_its_country() -> None:
    page = "The castle hosted the signing of a partnership agreement between Kępno County and Kosiv Region of Ukraine on May 4."
    [told] = read(page, "agreement", "2021-09-14")
    assert "Ukraine" not in names(told.fields["parties"])


def test_a_cooperation_document_is_an_agreement() -> None:
    page = "Delegations from Vietnam's province of Kien Giang and the Lao province of Salavane reached a cooperation document during their talks in Rach Gia on Monday."
    [told] = read(page, "agreement", "2021-09-14")
    assert (told.standing, names(told.fields["parties"])) == ("signed", ["Kien Giang", "Salavane"])


def test_a_page_of_a_twinning_visit_is_read() -> None:
    page = """Petworth civic party returns from twinning visit to Germany

Mayor Ann Petty and deputy mayor Tom Ford were invited to help celebrate the 50th anniversary of the town of Ranes. "They made us feel very welcome," Coun Petty told Petworth Town Council."""
    assert {p.kind for p in read_text(page, "en", "2021-09-14")} >= {"event", "post"}
