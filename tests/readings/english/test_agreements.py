
"""Agreements in English passages: who, when, and whether signed, in force, planned or ended."""

from __future__ import annotations

import pytest

from .reading import names, read, said


@pytest.mark.parametrize(
    ("passage", "standing", "parties", "signed"),
    [
        ("Kaluga Oblast and Shandong signed a memorandum of understanding on 5 May 2023.", "signed", ["Kaluga Oblast", "Shandong"], "2023-05-05"),
        ("A memorandum of understanding between Normandy and Lower Saxony was signed in Hanover on 5 May 2023.", "signed",
         ["Normandy", "Lower Saxony"], "2023-05-05"),
        ("Yokohama and Odesa have been sister cities since 1965.", "in_force", ["Yokohama", "Odesa"], "1965"),
        ("Coventry is twinned with Dresden.", "in_force", ["Coventry", "Dresden"], None),
        ("Bavaria and Quebec will sign a cooperation agreement in October.", "planned", ["Bavaria", "Quebec"], None),
        ("A cooperation agreement between Lyon and Leipzig may be signed by the end of the year.", "planned", ["Lyon", "Leipzig"], None),
        ("Lyon's partnership agreement with Leipzig was terminated in 2022.", "ended", ["Lyon", "Leipzig"], None),
        ("An agreement with India's Uttar Pradesh is being drafted by Bavaria.", "planned", ["Bavaria", "Uttar Pradesh"], None),
    ],
)
def test_standing_parties_and_date(passage: str, standing: str, parties: list[str], signed: str | None) -> None:
    agreements = read(passage, "agreement")
    assert len(agreements) == 1
    told = agreements[0]
    assert told.standing == standing
    assert told.fields["signed"] == signed
    aliases = [{p.name, *p.aliases} for p in told.fields["parties"]]
    for name in parties:
        assert any(any(name.split()[0] in a for a in known) for known in aliases), (name, aliases)
    assert len(aliases) == len(parties)


def test_a_respectively_list_is_one_agreement_for_each_pair() -> None:
    passage = "Lyon and Nantes signed agreements with Leipzig and Bristol respectively on 3 June 2021."
    assert [names(a.fields["parties"]) for a in read(passage, "agreement")] == [["Lyon", "Leipzig"], ["Nantes", "Bristol"]]


def test_every_twin_of_a_list_has_its_own_year() -> None:
    passage = "Coventry is twinned with Dresden (1959), Graz (1957) and Parkes since 1956."
    told = [(names(a.fields["parties"])[1], a.fields["signed"]) for a in read(passage, "agreement")]
    assert ("Dresden", "1959") in told and ("Graz", "1957") in told


def test_a_governor_signing_for_a_region_is_the_region() -> None:
    passage = "Governor Vladislav Shapsha of Kaluga Oblast and Governor Wang Yong of Shandong signed a protocol on 2 March 2020."
    agreement = read(passage, "agreement")[0]
    assert [p.kind for p in agreement.fields["parties"]] == ["region", "region"]


def test_a_vote_is_a_decision_besides_the_agreement() -> None:
    passage = "The Portland City Council voted 7-2 to approve a sister city agreement with Bologna, Italy."
    assert [said(c, "type") for c in read(passage, "commitment")] == [("adopted", "decision")]
    assert [a.standing for a in read(passage, "agreement")] == ["planned"]
    assert read(passage, "figure") == []


def test_countries_alone_are_no_agreement_of_regions() -> None:
    assert read("France and Germany signed a treaty on defence in Aachen on 22 January 2019.", "agreement") == []
