"""Visits, sittings and what they are called: no editions of a visit, councils that have a number, names in quotation marks."""

from __future__ import annotations

import pytest

from .reading import read, said


@pytest.mark.parametrize(
    ("passage", "told"),
    [
        # a visit has no name and no edition
        ("Первый визит делегации штата Гоа в Тулу состоялся 3 мая 2024 года.", ("held", "visit", None, None, "Tula")),
        # who hosts is still to come
        ("Осенью Омск примет форум приграничных регионов России и Казахстана, который имеет долгую историю.",
         ("planned", "forum", None, None, "Omsk")),
        # a council that has a number sits
        ("Делегация Тульской области приняла участие в III Совете регионов России и Узбекистана в Самарканде.",
         ("held", "session", "Council of regions of Russia and Uzbekistan", 3, "Samarkand")),
        # with whom the working group is
        ("В Туле прошло IV заседание рабочей группы по сотрудничеству Тульской области с Республикой Беларусь.",
         ("held", "working_group", "Working group on cooperation of Tula Oblast with Belarus", 4, "Tula")),
        # a meeting of people is not called by them
        ("В Туле 3 мая состоялась встреча председателя Совета депутатов города Бреста и губернатора Тульской области.", ("held", "meeting", None, None, "Tula")),
        # where the twin is
        ("Делегация из Тулы посетит китайский город-побратим в июне. Тула и Далянь дружат.", ("planned", "visit", None, None, "Dalian")),
        ("Мэр Тулы рассказал: делегация г. Далянь посетила наш город 3 мая.", ("held", "visit", None, None, "Tula")),
        # the day of the mission stands in its relative clause
        ("Итоги подвели участники бизнес-миссии Тульской области, которая прошла 3–5 мая 2024 года в Самарканде.",
         ("held", "visit", None, None, "Samarkand")),
    ],
)
def test_an_event(passage: str, told: tuple[object, ...]) -> None:
    assert [said(p, "type", "series", "ordinal", "place") for p in read(passage, "event")] == [told]


@pytest.mark.parametrize(
    ("passage", "series"),
    [
        ("На форуме «Города России» в Туле 3 мая 2024 года выступила делегация Бреста.", 'Forum "Cities of Russia"'),
        ("Нынешний Форум регионов Беларуси и России прошёл в Полоцке 27 июня 2024 года.", "Forum of Regions of Belarus and Russia"),
        ("В Полоцке 27 июня 2024 года прошёл Форум регионов Беларуси и России, посвящённый экологии.", "Forum of Regions of Belarus and Russia"),
        ("В Полоцке 27 июня 2024 года прошёл Форум регионов Республики Беларусь и Российской Федерации.", "Forum of Regions of Belarus and Russia"),
    ],
)
def test_what_an_event_is_called(passage: str, series: str) -> None:
    assert [p.fields["series"] for p in read(passage, "event")] == [series]


def test_who_comes_to_a_fair_visits_nobody() -> None:
    assert [p.fields["type"] for p in read("На выставке побывал губернатор Тульской области. Брестская область привезла сыры.", "event")] in ([], ["exhibition"])


@pytest.mark.parametrize(
    ("passage", "title", "of"),
    [
        ("В Тулу прибыл Чрезвычайный и Полномочный Посол Республики Индия Раджив Сингх.", "Ambassador Extraordinary and Plenipotentiary of India", "India"),
        ("Уважаемый мэр города Бреста господин Сергей Лободин! Делегация Бреста прибыла в Тулу.", "Mayor of Brest", "Brest"),
        ("Делегация Бреста посетила Тулу. С ней приехал председатель правления Orient Steel Group Пётр Лужин.", "Chairman of the board Orient Steel Group", "Orient Steel Group"),
        ("Тулу и Брест посетил председатель Кобринского районного исполнительного комитета Павел Никитчик.", None, "Kobrinsky District"),
    ],
)
def test_a_title_and_whose_it_is(passage: str, title: str | None, of: str) -> None:
    [post] = read(passage, "post")
    assert post.fields["of"].name == of
    assert title is None or post.fields["title"] == title


def test_a_president_of_a_state_is_of_no_region_the_text_tells_of() -> None:
    [post] = read("Делегация Тульской области и Минск ждали Президента Владимира Путина на форуме. Тула и Минск сотрудничают.", "post")
    assert post.fields["of"].name == "Russia"


@pytest.mark.parametrize("district", ["Октябрьский район Минска", "Октябрьский район города Минска"])
def test_a_district_lies_in_its_city(district: str) -> None:
    [agreement] = read(f"Смоленск и {district} стали побратимами 3 мая 2024 года.", "agreement")
    assert [(p.name, p.country) for p in agreement.fields["parties"]] == [("Smolensk", "RU"), ("Oktyabrsky District", "BY")]


def test_a_district_whose_adjective_is_a_surname_too() -> None:
    [agreement] = read("Соглашение между Березовским районом Брестской области и Сланцевским районом Ленинградской области подписано 3 мая 2024 года.", "agreement")
    assert [p.name for p in agreement.fields["parties"]] == ["Berezovsky District", "Slantsevsky District"]


def test_who_came_may_be_counted_and_not_named() -> None:
    [visit] = read("Послы 9 государств посетили Тульскую область 3 мая 2024 года. Им показали заводы и музеи.", "event")
    assert said(visit, "type", "starts", "place") == ("held", "visit", "2024-05-03", "Tula Oblast")
