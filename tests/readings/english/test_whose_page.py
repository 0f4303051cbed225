"""Whose page it is: the territory that publishes it or whose dateline it bears is its own side."""

from __future__ import annotations

import pytest

from .reading import names, read


@pytest.mark.parametrize(
    ("page", "own"),
    [
        ("CITY OF TACOMA SISTER CITIES COUNCIL\nMinutes, January 14, 2026\n\nKitakyushu will send students in July; Kitakyushu "
         "asks for host families. We signed a sister city agreement with Brovary in 2017.", "Tacoma"),
        ("Dundee Courier\n\nDundee, 3 May 2024. Würzburg sent a choir. Würzburg and its mayor were thanked by the council, and Würzburg "
         "will receive guests in June. An agreement with Orléans has been in force since 1946.", "Dundee"),
        ("Wiesbaden, 6 May 2025. Students from Hesse and Wisconsin met in Madison, Wisconsin. "
         "Hesse thanked its guests. There is a partnership agreement with Emilia-Romagna.", "Hesse"),
    ],
)
def test_an_agreement_without_its_first_side_is_of_the_page_s_own_territory(page: str, own: str) -> None:
    agreements = read(page, "agreement")
    assert agreements and all(own in names(a.fields["parties"]) for a in agreements), [names(a.fields["parties"]) for a in agreements]


def test_a_small_town_is_known_where_it_is_twinned() -> None:
    told = read("Dunfermline has been twinned with Trondheim since 1945.", "agreement")
    assert [names(a.fields["parties"]) for a in told] == [["Dunfermline", "Trondheim"]]
