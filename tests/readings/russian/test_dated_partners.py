"""Partners told each with the year it began, in a list; and what lists do not say."""

from __future__ import annotations

import pytest

from legation_reader.read import read_text

from .reading import names, read


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("С 1996 года Калуга дружит с Касселем, с 2004 – с Гентом, а с 2012-го – с Сяньяном.", {"Kassel": "1996", "Ghent": "2004", "Xianyang": "2012"}),
        ("Калуга дружит с Касселем с 1996 года, с Гентом – с 2004-го.", {"Kassel": "1996", "Ghent": "2004"}),
        ("Побратимские связи Калуга поддерживает с Касселем (с 1996 года), Гентом (с 2004-го) и Сяньяном.", {"Kassel": "1996", "Ghent": "2004", "Xianyang": None}),
    ],
)
def test_twins_each_with_its_year(sentence: str, told: dict[str, str | None]) -> None:
    page = f"Делегация Касселя посетила Калугу. {sentence}"
    found = [p for p in read_text(page, "ru") if p.kind == "agreement"]
    assert {next(n for n in names(a.fields["parties"]) if n != "Kaluga"): a.fields["signed"] for a in found} == told
    assert all("Kaluga" in names(a.fields["parties"]) for a in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "С 2008 года начато сотрудничество нашего региона с провинцией Ляонин, с 2013 – с провинцией Хэнань.",
        "Омская область сотрудничает с провинцией Ляонин с 2008 года, с провинцией Хэнань – с 2013-го.",
    ],
)
def test_cooperation_since_a_year_is_a_standing_contact_with_each(sentence: str) -> None:
    page = f"Делегация провинции Хубэй посетила Омскую область. {sentence}"
    found = read_text(page, "ru")
    told = [p for p in found if p.kind == "contact"]
    assert [(names(c.fields["with"]), c.fields["relation"]) for c in told] == [(["Liaoning"], "existing"), (["Henan"], "existing")]
    assert not [p for p in found if p.kind == "agreement"]


def test_who_is_visited_did_not_come() -> None:
    [told] = read("Делегация Омской области посетит четыре провинции – Цзилинь, Ляонин, Хэнань и Гуандун.", "event")
    assert names(told.fields["participants"]) == ["Omsk Oblast"]


def test_the_head_of_a_state_is_of_the_state() -> None:
    page = "Губернатор Омской области Виталий Хоценко приехал в Минск. На встрече с главой государства Александром Лукашенко обсудили сотрудничество."
    [post] = [p for p in read_text(page, "ru") if p.kind == "post" and p.fields["person"].name == "Alexander Lukashenko"]
    assert post.fields["of"].id == "BY"


def test_a_year_of_a_figure_is_no_year_of_an_event() -> None:
    page = """Консульство Казахстана открылось в Омске

Товарооборот Омской области и Казахстана равен показателю 2019 года. 7 октября в Омске стартовали «Дни Казахстана в Омской области»."""
    [days] = [p for p in read_text(page, "ru") if p.kind == "event" and p.fields["type"] == "days"]
    assert days.fields["starts"] == "XXXX-10-07"


def test_who_organises_is_not_opened() -> None:
    page = "Заседание рабочей группы по сотрудничеству Беларуси с Омской областью организовано отделением Посольства Республики Беларусь в России."
    assert read(page, "project") == []


@pytest.mark.parametrize(
    ("words", "code"),
    [("из Хубэя", "CN-HB"), ("в Хэбэе", "CN-HE"), ("с Аньхоем", "CN-AH"), ("из Хайнани", "CN-HI")],
)
def test_chinese_provinces_decline(words: str, code: str) -> None:
    from legation_reader.names import mentions

    assert [m.party.id for m in mentions(f"делегация {words}", "ru")] == [code]
