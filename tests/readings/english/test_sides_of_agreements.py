"""Who an agreement is between: pairs and lists, circumstances that lead the sentence, whose town or state is meant."""

from __future__ import annotations

import pytest

from .reading import names, read


@pytest.mark.parametrize(
    ("passage", "sides"),
    [
        # a circumstance before those who sign is no party
        ("On Tuesday in Vienna, Bavaria and Flanders signed a memorandum of understanding.", [["Bavaria", "Flanders"]]),
        ("Beside the partnership with Telangana, Georgia has an agreement with Kagoshima Prefecture.", [["Georgia", "Kagoshima Prefecture"]]),
        # a country's name right before its region is no party
        ("Karnataka entered into a sister-state agreement with the US state of Michigan.", [["Karnataka", "Michigan"]]),
        # lists of partners behind their number or class
        ("Akureyri is already twinned with five Nordic towns, among them Ålesund, Randers and Västerås.",
         [["Akureyri", "Ålesund"], ["Akureyri", "Randers"], ["Akureyri", "Västerås"]]),
        # pairs, each with its own year
        ("Each pair signed an agreement of its own: Kaunas and Lublin in 2004, Lublin and Lviv in 2009 and, last of all, Kaunas and Lviv in 2023.",
         [["Kaunas", "Lublin"], ["Lublin", "Lviv"], ["Kaunas", "Lviv"]]),
        ("Coventry and Dresden, as well as Leeds and Bremen, are sister cities.", [["Coventry", "Dresden"], ["Leeds", "Bremen"]]),
        # whose town
        ("The Mayor of Paphos, Phaedon Ioannou, praised Patras, with which his town has been twinned since 1992.", [["Paphos", "Patras"]]),
    ],
)
def test_the_sides(passage: str, sides: list[list[str]]) -> None:
    told = [names(a.fields["parties"]) for a in read(passage, "agreement", "2024-06-10")]
    assert sorted(map(sorted, told)) == sorted(map(sorted, sides))


def test_pairs_have_their_own_years() -> None:
    passage = "Kaunas and Lublin in 2004 and Lublin and Lviv in 2009 concluded partnership agreements."
    assert [a.fields["signed"] for a in read(passage, "agreement", "2024-06-10")] == ["2004", "2009"]


def test_pairs_of_no_tie_are_no_agreements() -> None:
    assert read("Kaunas and Lublin in 2004 and Lublin and Lviv in 2009 hosted the festival.", "agreement", "2024-06-10") == []
