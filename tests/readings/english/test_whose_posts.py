"""Whose a post is where the title alone does not say: possessors, seats, sides, the sound of a name."""

from __future__ import annotations

import pytest

from .reading import read

ROWS = [
    # the words beside title and name
    ("Japan's Ambassador to Iceland, Kenji Morita, was a guest of Graz.", "Kenji Morita", "Japan"),
    ("The Italian Consul General in Rijeka, Davide Ferri, came to Graz.", "Davide Ferri", "Italy"),
    ("Graz was represented by deputy mayor Judith Berger; Rijeka sent its mayor, Filip Radic.", "Filip Radic", "Rijeka"),
    ("Pula and Graz met. Graz was represented by deputy mayor Judith Berger.", "Judith Berger", "Graz"),
    ("Pula and Graz met in Pula. For Graz spoke its deputy mayor, Judith Berger.", "Judith Berger", "Graz"),
    ("The fair opened in Pula. The director of Metalprom, Ranko Smid, was there.", "Ranko Smid", "Metalprom"),
    ("The President of Bihor County Council, Ilie Marcu, came to Graz.", "Ilie Marcu", "Bihor"),
    ("The Governor of Hiroshima, Kenji Morita, came to Graz.", "Kenji Morita", "Hiroshima Prefecture"),
    ("The Mayor of Hiroshima, Kenji Morita, came to Graz.", "Kenji Morita", "Hiroshima"),
    # administrations called in their own language
    ("The President of the Junta de Extremadura, Luisa Gil, came to Graz.", "Luisa Gil", "Extremadura"),
    ("The Mayor of Stadtgemeinde Leoben, Kurt Lang, came to Graz.", "Kurt Lang", "Leoben"),
    # the side the name sounds from
    ("Jalisco and Washington State signed a letter of intent. Governor Raul Enriquez Orozco spoke.",
     "Raul Enriquez Orozco", "Jalisco"),
    ("Sichuan and Lower Saxony signed a memorandum. Vice Governor Wang Wei spoke.", "Wang Wei", "Sichuan"),
    # who comes and who receives
    ("A delegation from Aarhus is visiting Rostock. The guests, led by Mayor Jonas Holt, saw the port of Rostock.",
     "Jonas Holt", "Aarhus"),
]  # fmt: skip


@pytest.mark.parametrize(("passage", "person", "of"), ROWS)
def test_whose_post_it_is(passage: str, person: str, of: str) -> None:
    held = {p.fields["person"].name: p.fields["of"] for p in read(passage, "post")}
    assert person in held, sorted(held)
    assert held[person] is not None and of in held[person].name


def test_the_city_and_the_prefecture_of_one_name() -> None:
    passage = "Graz received guests. The Mayor of Hiroshima, Kenji Morita, and the Governor of Hiroshima, Yuko Sato, came."
    held = {p.fields["person"].name: p.fields["of"].kind for p in read(passage, "post")}
    assert held == {"Kenji Morita": "municipality", "Yuko Sato": "region"}
