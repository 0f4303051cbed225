"""Ties told by their anniversaries or without a verb, districts, people called like towns, posts of several told at once."""

from __future__ import annotations

from typing import Any

import pytest

from .reading import names, read


def told_of(passage: str, kind: str, published: str | None = None) -> list[dict[str, Any]]:
    return [p.fields for p in read(passage, kind, published)]


@pytest.mark.parametrize(
    ("passage", "parties", "signed"),
    [
        ("В 2013 году в Орле вспоминали о 20-летии побратимства с немецким городом Оффенбах.", {"Oryol", "Offenbach"}, "1993"),
        ("В 2024 году исполнилось 30 лет побратимству Кургана и Русе.", {"Kurgan", "Ruse"}, "1994"),
        ("Курган и Оффенбах отметили двадцатилетие побратимских связей.", {"Kurgan", "Offenbach"}, "2004"),
        ("Празднование 20-летия подписания соглашения о сотрудничестве между Омской и Павлодарской областями прошло 4 мая 2023 года в Омске.",
         {"Omsk Oblast", "Pavlodar Region"}, "2003"),
    ],
)
def test_an_anniversary_tells_of_a_tie_and_its_year(passage: str, parties: set[str], signed: str) -> None:
    told = told_of(passage, "agreement", "2024-05-20")
    assert [(set(names(a["parties"])), a["signed"]) for a in told] == [(parties, signed)]


def test_how_long_a_tie_lasts_is_no_anniversary() -> None:
    assert told_of("За 15 лет партнёрства Омска с Павлодаром города обменялись сотнями школьников.", "agreement") == []


def test_what_is_still_to_be_signed_has_no_day_of_signing() -> None:
    passage = "Соглашение о дружбе заключат власти Пскова и Полоцка. О соглашении Пскова и Полоцка 29 марта заявил мэр Пскова Илья Серый."
    assert {a["signed"] for a in told_of(passage, "agreement", "2024-03-30")} == {None}


@pytest.mark.parametrize(
    ("passage", "parties"),
    [
        ("Слонимский район и город Елец заключили договор о дружественных связях.", {"Slonimsky District", "Yelets"}),
        ("Оршанский район и Вяземский район Смоленской области подписали соглашение о сотрудничестве.", {"Orshansky District", "Vyazemsky District"}),
    ],
)
def test_districts_by_their_adjectives(passage: str, parties: set[str]) -> None:
    assert [set(names(a["parties"])) for a in told_of(passage, "agreement")] == [parties]


def test_a_district_is_known_by_its_town_as_well() -> None:
    passage = "Оршанский район и Вяземский район Смоленской области подписали соглашение о сотрудничестве."
    (told,) = told_of(passage, "agreement")
    assert {"Orsha District"} <= {a for p in told["parties"] for a in p.aliases}


@pytest.mark.parametrize(
    ("passage", "person"),
    [
        ("Делегацию города Кургана принял в Костанае глава города Владимир Орешко. Костанай и Курган подписали соглашение о сотрудничестве.", "Vladimir Oreshko"),
        ("Гостей из Сиани встретил в Пскове заместитель мэра Ван Лэй. Псков и Сиань подписали соглашение.", "Wang Lei"),
    ],
)
def test_people_called_like_towns_are_no_towns(passage: str, person: str) -> None:
    (post,) = told_of(passage, "post")
    assert post["person"].name == person
    assert post["of"].name not in ("Vladimir", "Van")


@pytest.mark.parametrize(
    ("passage", "posts"),
    [
        ("Курган и Кызылорда обмениваются школьниками. Договор о дружбе подписали мэры двух городов Иван Стольников и Ерлан Тасов.",
         {("Ivan Stolnikov", "Kurgan"), ("Yerlan Tasov", "Kyzylorda")}),
        ("Меморандум о дружбе Тюмени и Кокшетау подписали мэры Иван Стольников и Ерлан Тасов.", {("Ivan Stolnikov", "Tyumen"), ("Yerlan Tasov", "Kokshetau")}),
        ("На форуме регионов в Омске выступили губернаторы Омской и Курганской областей Виталий Хорев и Роман Дымов.",
         {("Vitaly Khorev", "Omsk Oblast"), ("Roman Dymov", "Kurgan Oblast")}),
    ],
)
def test_several_heads_named_at_once_are_each_of_his_own(passage: str, posts: set[tuple[str, str]]) -> None:
    assert {(p["person"].name, p["of"].name) for p in told_of(passage, "post")} == posts


@pytest.mark.parametrize(
    ("passage", "parties"),
    [
        ("Договоры о сотрудничестве Костанай подписал с польским Люблином и словацким Кошице.", [{"Kostanay", "Lublin"}, {"Kostanay", "Košice"}]),
        ("Краснодар и армянский Армавир подписали договор о дружбе.", [{"Krasnodar", "Armavir"}]),
    ],
)
def test_an_adjective_of_a_country_tells_which_town(passage: str, parties: list[set[str]]) -> None:
    told = told_of(passage, "agreement")
    assert [set(names(a["parties"])) for a in told] == parties
    assert {p.country for a in told for p in a["parties"]} & {"PL", "AM"}


def test_an_office_with_a_capital_letter_is_no_place() -> None:
    passage = "Встреча Министра транспорта России с Губернатором Курганской области и Акимом Костанайской области прошла в Троицке 4 мая."
    (event,) = told_of(passage, "event")
    assert event["place"].name == "Troitsk"
    assert {"Kurgan Oblast", "Kostanay Region"} <= set(names(event["participants"]))


def test_two_regions_of_a_visit_are_the_sides_of_what_was_signed() -> None:
    passage = ("Аким Берик Уалиев принял гостей из Курганской области. Они прибыли в Актюбинскую область на три дня. "
               "На встрече подписано новое соглашение о торговле между двумя областями.")
    assert [set(names(a["parties"])) for a in told_of(passage, "agreement")] == [{"Aktobe Region", "Kurgan Oblast"}]


def test_who_signed_before_signs_with_those_of_a_sentence_without_a_verb() -> None:
    passage = "Псковская область подписала меморандум с Хорезмской областью. А с Бухарской и Навоийской областями – договоры о торговле."
    assert [(names(a["parties"]), a["type"]) for a in told_of(passage, "agreement")] == [
        (["Pskov Oblast", "Khorezm Region"], "memorandum"),
        (["Pskov Oblast", "Bukhara Region"], "cooperation"),
        (["Pskov Oblast", "Navoiy Region"], "cooperation"),
    ]
