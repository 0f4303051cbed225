"""Memberships in networks, unions and euroregions, however they are told."""

from __future__ import annotations

import pytest

from .reading import read


@pytest.mark.parametrize(
    ("passage", "members", "network"),
    [
        ("Normandy is a founder member of the Regional Leaders Summit.", {"Normandy"}, "Regional Leaders Summit"),
        ("Bavaria is a member of the Regional Leaders Summit, together with Georgia (USA), Quebec and Shandong.",
         {"Bavaria", "Georgia", "Quebec", "Shandong"}, "Regional Leaders Summit"),
        ("Bavaria and Quebec met in Munich. Both belong, moreover, to the Regional Leaders Summit.", {"Bavaria", "Quebec"}, "Regional Leaders Summit"),
        ("Rosario signed an agreement with Bilbao. The city joined the network Metropolis on 1 April.", {"Rosario"}, "Metropolis"),
        ("The Baltic Sea Cities Network, to which Turku and Riga belong, met in May.", {"Turku", "Riga"}, "Baltic Sea Cities Network"),
        ("The membership of Ulaanbaatar in the World Smart Cities Organization was welcomed.", {"Ulaanbaatar"}, "World Smart Cities Organization"),
    ],
)
def test_a_membership(passage: str, members: set[str], network: str) -> None:
    told = read(passage, "membership", "2024-06-10")
    assert {m.fields["member"].name for m in told} == members
    assert all(network in m.fields["of"].name for m in told)


@pytest.mark.parametrize(
    "passage",
    [
        "Governor Anna Berg of Normandy is a member of the Democratic Party.",
        "Lyon became part of history when it signed with Leipzig.",
        "The company joined the Lyon exhibition and formed a queue.",
    ],
)
def test_no_membership(passage: str) -> None:
    assert read(passage, "membership", "2024-06-10") == []
