"""Where a name is at home: told only where its words tell it."""

from __future__ import annotations

import pytest

from legation_reader.lexicon.origins import origin


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Wang Zhiguo", "CN"), ("Nguyen Tuong Van", "VN"), ("Kim Jong-ho", "KR"), ("Kenji Sadakane", "JP"),
        ("Vladimir Marchenko", "RU"), ("Askhat Bekov", "KZ"), ("Hayk Sargsyan", "AM"), ("Irakli Lomidze", "GE"),
        ("Zoltán Nagy", "HU"), ("Ingrid Solvang", "NO"), ("Raúl Enríquez Orozco", "MX"), ("João Diniz", "BR"),
        ("Andrzej Lis", "PL"), ("Gheorghe Flutur", "RO"), ("Mehmet Öztürk", "TR"), ("Priya Nair", "IN"),
    ],
)  # fmt: skip
def test_a_name_sounds_from_its_country(name: str, country: str) -> None:
    assert country in origin(name)


@pytest.mark.parametrize("name", ["Smirnov", "Xyl Quov", "Ab Cd"])
def test_what_tells_nothing_is_silent(name: str) -> None:
    assert not origin(name)
