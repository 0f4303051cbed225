"""Years counted back from anniversaries; heads of several regions who met; whose province it is; names in two spellings."""

from __future__ import annotations

import pytest

from legation_reader.names import mentions

from .reading import names, read, said


@pytest.mark.parametrize(
    ("passage", "standing", "parties", "signed"),
    [
        ("2018 marks the 25th anniversary of the signing of the agreement between Gansu Province and Tula Oblast.", "in_force", ["Gansu", "Tula Oblast"], "1993"),
        ("The year 2015 marked the 30th anniversary of the twinning between Bristol and Porto.", "in_force", ["Bristol", "Porto"], "1985"),
        ("The two mayors met on the 30th anniversary of the twinning between Bristol and Porto.", "in_force", ["Bristol", "Porto"], None),
        # a country named by a part of it
        ("Southwest China's Sichuan Province and Chile's Biobio Region signed an agreement on cooperation.", "signed", ["Sichuan", "Biobío"], None),
        ("The ASEAN Secretariat and south China's Hainan Province signed an agreement on cooperation.", "signed", ["ASEAN Secretariat", "Hainan"], None),
        # Russian names in Latin letters
        ("Tomskaya Oblast and Primorskiy Kray signed a cooperation agreement with Gansu Province.", "signed", ["Tomsk Oblast", "Primorsky Krai", "Gansu"], None),
    ],
)
def test_an_agreement(passage: str, standing: str, parties: list[str], signed: str | None) -> None:
    assert [(p.standing, names(p.fields["parties"]), p.fields["signed"]) for p in read(passage, "agreement")] == [(standing, parties, signed)]


def test_an_anniversary_of_signing_is_no_signing() -> None:
    passage = "2018 marks the 25th anniversary of the signing of the agreement between Gansu Province and Tula Oblast."
    assert read(passage, "event") == []


@pytest.mark.parametrize(
    ("passage", "told"),
    [
        ("The mayors of Brest and Tula met on May 5 in Minsk.", ("held", "Minsk", ["Brest", "Tula"])),
        ("The premiers of Hesse, Silesian Voivodeship and Tuscany held a video meeting on 3 May 2024.", ("held", None, ["Hesse", "Silesian Voivodeship", "Tuscany"])),
    ],
)
def test_heads_who_met(passage: str, told: tuple[str, str | None, list[str]]) -> None:
    assert [said(p, "place", "participants") for p in read(passage, "event")] == [told]


def test_a_full_stop_that_lost_its_space_ends_a_sentence() -> None:
    passage = "Graz and the province of Gansu signed a memorandum on March 14.The mayor of Graz had come for four days, from March 12."
    assert [p.fields["signed"] for p in read(passage, "agreement")] == ["XXXX-03-14"]


@pytest.mark.parametrize("mark", ["'", "’"])
def test_a_peoples_committee_with_either_apostrophe(mark: str) -> None:
    passage = f"Chairman of the Binh Duong Provincial People{mark}s Committee Tran Van Lam held a working session with a delegation of Germany{mark}s Hesse State in Hanoi on 3 May 2024."
    assert [said(p, "place", "participants") for p in read(passage, "event")] == [("held", "Hanoi", ["Binh Duong", "Hesse"])]


def test_partners_between_semicolons() -> None:
    passage = "Springfield has sister city relationships with Tula, Russia; Brest, Belarus and Graz, Austria."
    assert [names(p.fields["parties"]) for p in read(passage, "agreement")] == [["Springfield", town] for town in ("Tula", "Brest", "Graz")]


def test_an_adverb_is_no_town() -> None:
    passage = "Recently, Binh Duong province has sought a partnership with Korea, Japan and others."
    assert read(passage, "agreement") == []


def test_what_somebody_came_to_sign_is_signed() -> None:
    passage = "The governor of Toyama Prefecture came to Salem in 2016 to renew a memorandum between Oregon and Toyama Prefecture."
    assert [(p.standing, p.fields["signed"]) for p in read(passage, "agreement")] == [("signed", "2016")]


def test_both_decided() -> None:
    passage = "The cities of Brest and Tula agreed to set up a working group on tourism."
    assert [names(p.fields["by"]) for p in read(passage, "commitment")] == [["Brest", "Tula"]]


def test_what_was_proposed_at_a_forum_does_not_propose_the_forum() -> None:
    passage = "The proposal was made at the 4th Forum of Regions of Serbia and Hungary in Szeged."
    assert [said(p, "ordinal", "place") for p in read(passage, "event")] == [("held", 4, "Szeged")]


def test_one_forum_by_two_names_of_it() -> None:
    passage = ("Forty agreements signed at Serbia-Hungary forum of regions in Szeged\n\n"
               "Forty agreements were signed at the 5th Forum of Regions of Serbia and Hungary on 3 June 2016. "
               "The 5th Forum of the Regions closed on Friday.")
    assert [said(p, "ordinal") for p in read(passage, "event")] == [("held", 5)]


@pytest.mark.parametrize("name", ["Pont-du-Nord", "Bar-sur-Aube", "Mont-de-Lot"])
def test_a_name_within_a_longer_one_is_another(name: str) -> None:
    assert [m.text for m in mentions(f"The twin towns {name} and Graz met.", "en")] == ["Graz"]
    assert "Nord" in [m.text for m in mentions("The departments of Nord and Lot.", "en")]
