"""What is counted bears one name, whatever a text calls it."""

from __future__ import annotations

import pytest

from legation_reader.read import read_text


@pytest.mark.parametrize(
    ("language", "passage"),
    [
        ("en", "Coventry cooperates abroad: it has 12 sister cities, among them Dresden and Volgograd."),
        ("en", "Coventry cooperates abroad: it has 12 twin towns, among them Dresden and Volgograd."),
        ("en", "Coventry cooperates abroad: it has 12 partner cities, among them Dresden and Volgograd."),
        ("ru", "Волгоград развивает сотрудничество: у города 12 городов-побратимов, среди них Ковентри и Дижон."),
    ],
)
def test_twin_cities_are_counted_under_one_name(language: str, passage: str) -> None:
    counted = [p.fields for p in read_text(passage, language, learned=False) if p.kind == "figure"]
    assert [(f["indicator"], f["value"]) for f in counted] == [("twin cities", 12)]


@pytest.mark.parametrize(
    ("language", "passage", "indicator"),
    [
        ("en", "Coventry and Dresden cooperate. The exchange programme of the sister cities enrolled 86 students.", "participants (students)"),
        ("en", "Coventry and Dresden cooperate. The exchange programme of the sister cities brought 86 people to Dresden.", "participants"),
        ("ru", "Волгоград и Дижон сотрудничают. В форуме городов-побратимов приняли участие 40 школьников из Дижона.", "participants (pupils)"),
        ("ru", "Волгоград и Дижон сотрудничают. В форуме городов-побратимов приняли участие 40 человек из Дижона.", "participants"),
    ],
)
def test_who_took_part_is_told(language: str, passage: str, indicator: str) -> None:
    assert [p.fields["indicator"] for p in read_text(passage, language, learned=False) if p.kind == "figure"] == [indicator]
