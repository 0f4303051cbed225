"""Commitments, invitations, undertakings, contracts, contacts, memberships and priorities, each told in another way."""

from __future__ import annotations

import pytest

from .reading import names, read

PLEDGED = [
    ("Lyon and Leipzig decided to set up a joint users' committee of the sister cities.", "decision", "adopted", "Lyon"),
    ("The Provincial Board of Cebu requested the Department of Foreign Affairs to open an office in Bogo for the sister cities.", "request", "proposed", "Provincial Board of Cebu"),
    ("Governor Kenji Sato of Hyogo instructed the trade department to submit a list of agreements.", "task", "adopted", "Kenji Sato"),
    ("Hyogo Prefecture will recruit 600 care-givers from Kerala over three years.", "decision", "adopted", "Hyogo"),
    ("The Caspian Ports Club recommended that its members switch to a single waybill by 2025.", "recommendation", "adopted", "Caspian Ports Club"),
    ("Governor Kenji Sato of Hyogo suggested that direct flights between Kobe and Seattle be explored.", "request", "proposed", "Kenji Sato"),
]


@pytest.mark.parametrize(("passage", "type_", "standing", "by"), PLEDGED)
def test_a_commitment(passage: str, type_: str, standing: str, by: str) -> None:
    told = [p for p in read(passage, "commitment", "2023-06-10") if p.fields["type"] == type_]
    assert [p.standing for p in told] == [standing]
    assert any(by in name or name in by for name in names(told[0].fields["by"]))


INVITED = [
    ("The Mayor of Coventry declined an invitation from Dresden to attend its parade of sister cities.", "declined", "Coventry"),
    ("Governor Kenji Sato of Hyogo asked Seattle to take part in the garden show.", "sent", "Seattle"),
    ("Hyogo Prefecture wants to invite Seattle to its city day.", "proposed", "Seattle"),
    ("A delegation from Kawasaki came to Shenyang at the invitation of the Shenyang Friendship Association.", "accepted", "Kawasaki"),
    ("Mayor Jane Miller of Seattle accepted an invitation to the trade fair of Hyogo.", "accepted", "Seattle"),
]


@pytest.mark.parametrize(("passage", "standing", "invited"), INVITED)
def test_an_invitation(passage: str, standing: str, invited: str) -> None:
    told = read(passage, "invitation", "2023-06-10")
    assert [p.standing for p in told] == [standing]
    assert invited in names(told[0].fields["invited"])


BUILT = [
    ("NC State and Utsunomiya University launch a joint robotics lab in Raleigh.", "robotics lab", "Raleigh"),
    ("A joint test centre for batteries at sea will be built in Trondheim by Trøndelag and Kerala.", "test centre", "Trondheim"),
    ("Tochigi opens a business desk in Charlotte, North Carolina.", "business desk", "Charlotte"),
    ("The youth exchange of Lyon and Leipzig was dropped after two editions.", "youth exchange", None),
    ("Lyon and Leipzig begin a joint crab-tagging project in the new year.", "crab-tagging project", None),
]


@pytest.mark.parametrize(("passage", "title", "place"), BUILT)
def test_an_undertaking(passage: str, title: str, place: str | None) -> None:
    told = read(passage, "project", "2023-06-10")
    assert len(told) == 1 and title in told[0].fields["title"].lower()
    if place:
        assert told[0].fields["place"] is not None and told[0].fields["place"].name == place


SOLD = [
    ("Contracts were signed by firms of the sister cities. The dockyard Malabar will deliver four ferries to the operator FjordLink for 62 million euros.", ["Malabar", "FjordLink"], 62e6),
    ("Contracts were signed by firms of the sister cities. The dairy Milkavita is buying cheese lines from Nordtek for EUR 3 million.", ["Milkavita", "Nordtek"], 3e6),
]


@pytest.mark.parametrize(("passage", "firms", "value"), SOLD)
def test_a_contract(passage: str, firms: list[str], value: float) -> None:
    told = read(passage, "contract", "2023-06-10")
    assert [(names(p.fields["parties"]), p.fields["value"]) for p in told] == [(firms, value)]


TOUCHED = [
    ("The Hyogo delegation made the acquaintance of the Seattle Robot Association.", "new", "Seattle Robot Association"),
    ("Talks were opened with the Gilan Chamber of Commerce by Astrakhan.", "new", "Gilan"),
    ("Hyogo renewed acquaintance with an old partner, Osaka Prefecture.", "existing", "Osaka Prefecture"),
]


@pytest.mark.parametrize(("passage", "relation", "with_"), TOUCHED)
def test_a_contact(passage: str, relation: str, with_: str) -> None:
    told = read(passage, "contact", "2023-06-10")
    assert [p.fields["relation"] for p in told] == [relation]
    assert with_ in " ".join(names(told[0].fields["with"]))


JOINED = [
    ("Lyon belongs to the Eurocities network.", "Lyon"),
    ("The Union of the Baltic Cities, of which Gdynia has been a member from the outset, met in Turku.", "Gdynia"),
    ("The Union of Coastal Towns, which Gdynia joined in 2010, has its seat in Rostock.", "Gdynia"),
]


@pytest.mark.parametrize(("passage", "member"), JOINED)
def test_a_membership(passage: str, member: str) -> None:
    assert [p.fields["member"].name for p in read(passage, "membership", "2023-06-10")] == [member]


FIRST = [
    ("Quang Tri considers Savannakhet and Salavan its leading partners in Laos.", ["Savannakhet", "Salavan"]),
    ("Antwerp counts São Paulo and Shaanxi among its priority regions overseas.", ["São Paulo", "Shaanxi"]),
    ("The Western Cape attaches top priority to China among its partners.", ["China"]),
    ("Iran is the key direction of the Astrakhan Region's foreign trade.", ["Iran"]),
    ("Partnership with Hunan is among the priorities of the Ulyanovsk Region's export strategy.", ["Hunan"]),
]


@pytest.mark.parametrize(("passage", "directions"), FIRST)
def test_a_priority(passage: str, directions: list[str]) -> None:
    assert [p.fields["direction"].name for p in read(passage, "priority", "2023-06-10")] == directions


NOT_TOLD = [
    ("Reporters of the sister cities asked whether the mayor would come.", "commitment"),
    ("Residents are invited to comment on the twinning plan.", "invitation"),
    ("The town invites tenders for the sister city garden.", "invitation"),
    ("The school in the partner town is old.", "project"),
    ("Lyon and Leipzig are good partners.", "contact"),
]


@pytest.mark.parametrize(("passage", "kind"), NOT_TOLD)
def test_no_such_fact(passage: str, kind: str) -> None:
    assert read(passage, kind, "2023-06-10") == []
