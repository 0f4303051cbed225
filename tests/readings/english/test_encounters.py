"""Who receives, meets or calls on whom: at the host's, unless the sentence says where."""

from __future__ import annotations

import pytest

from .reading import names, read


@pytest.mark.parametrize(
    ("passage", "place", "starts", "standing"),
    [
        ("On 17 October 2023, Lin Wei, Vice Governor of Jiangsu Province, paid a courtesy call on Haruo Mori, Governor of Fukuoka Prefecture, in Fukuoka, to discuss cooperation.", "Fukuoka", "2023-10-17", "held"),
        ("On August 5, 2025, the City of Hiroshima will receive representatives of its sister cities Honolulu and Hannover.", "Hiroshima", "2025-08-05", "planned"),
        ("The Governor of Osaka Prefecture welcomed the Premier of Queensland to the Osaka Government Office on 3 May 2024 to mark the sister state relationship.", "Osaka", "2024-05-03", "held"),
        ("In Jinan, the delegation of Bukhara Region held talks with the Governor of Shandong Province on 4 June 2024 about cooperation.", "Jinan", "2024-06-04", "held"),
    ],
)
def test_a_reception_is_a_meeting(passage: str, place: str, starts: str, standing: str) -> None:
    events = [p for p in read(passage, "event") if p.fields["type"] in ("meeting", "visit")]
    assert len(events) == 1
    assert events[0].standing == standing
    assert events[0].fields["place"] and events[0].fields["place"].name == place
    assert events[0].fields["starts"] == starts


@pytest.mark.parametrize(
    "passage",
    [
        "The City of Hiroshima received a letter from its sister city Honolulu on 5 May 2024.",
        "Osaka Prefecture received an award from Queensland for its cooperation on 3 May 2024.",
        "Applications received from Bremen met the requirements of Gdansk, its partner city.",
    ],
)
def test_what_is_received_is_no_guest(passage: str) -> None:
    assert not read(passage, "event")


@pytest.mark.parametrize(
    ("passage", "home", "partners"),
    [
        ("The City of Hiroshima welcomes visitors from its sister cities Honolulu, Volgograd and Leipzig.", "Hiroshima", ["Honolulu", "Volgograd", "Leipzig"]),
        ("Salford's partner cities Lünen and Narbonne sent delegations to the twin town festival.", "Salford", ["Lünen", "Narbonne"]),
    ],
)
def test_sister_cities_named_in_a_row(passage: str, home: str, partners: list[str]) -> None:
    pairs = {frozenset(names(p.fields["parties"])) for p in read(passage, "agreement") if p.standing == "in_force"}
    assert {frozenset((home, p)) for p in partners} <= pairs


@pytest.mark.parametrize(
    ("passage", "published", "standing"),
    [
        ("Leeds and Lille signed a cooperation agreement on 4 May 2022.", "2024-05-20", "in_force"),
        ("Leeds and Lille signed a cooperation agreement on 4 May 2024.", "2024-05-20", "signed"),
        ("Leeds and Lille signed a cooperation agreement in October 2023.", "2024-05-20", "signed"),
    ],
)
def test_a_signing_of_a_year_ago_stands(passage: str, published: str, standing: str) -> None:
    assert [p.standing for p in read(passage, "agreement", published)] == [standing]
