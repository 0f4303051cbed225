"""Names of people in Latin letters: the tables hold together, and each language has its spelling."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from legation_reader.lexicon.nominative import nominative
from legation_reader.lexicon.person_origin import origin
from legation_reader.lexicon.person_spelling import english_person
from legation_reader.lexicon.spelling_tables import by_letters, rows


def test_the_tables_know_the_same_languages() -> None:
    languages = {row["language"] for row in rows("person_languages.csv")}
    named = {row["language"] for row in rows("foreign_names.csv")}
    lettered = {row["language"].removesuffix("_native") for row in rows("person_letters.csv")}
    kin = {one for row in rows("person_languages.csv") for one in row["kin"].split()}
    assert named | lettered | kin <= languages


def test_no_country_and_no_name_stands_twice() -> None:
    countries = Counter(code for row in rows("person_languages.csv") for code in row["countries"].split())
    names = Counter((row["language"], row["russian"].lower(), row["kind"]) for row in rows("foreign_names.csv"))
    assert [key for key, count in (countries | names).items() if count > 1] == []


def test_names_are_cyrillic_on_the_left_and_latin_on_the_right() -> None:
    for row in rows("foreign_names.csv"):
        assert re.fullmatch(r"[А-ЯЁа-яё’'-]+", row["russian"]), row
        assert not re.search(r"[А-ЯЁа-яё]", row["english"] + row["also"]), row


@pytest.mark.parametrize(
    ("name", "country", "english"),
    [
        ("Ким Чжон Хо", "KR", "Kim Jong-ho"),
        ("Син Чхоль Су", "KP", "Sin Chol Su"),
        ("Ко Мин-хо", "KR", "Ko Min-ho"),
        ("Чан Ши Тхань", "VN", "Tran Sy Thanh"),
        ("Чжан Вэй", "CN", "Zhang Wei"),
        ("Дзюнъити Сёдзи", "JP", "Junichi Shoji"),
        ("Айше Гюндюз", "TR", "Ayse Gunduz"),
        ("Жамшид Чориев", "UZ", "Jamshid Choriev"),
        ("Мохсен Гасеми", "IR", "Mohsen Ghasemi"),
        ("Бхагат Дешпанде", "IN", "Bhagat Deshpande"),
        ("Жолт Сюч", "HU", "Zsolt Szucs"),
        ("Жарко Шкрбич", "RS", "Zarko Skrbic"),
        ("Хуан Пачеко", "CU", "Juan Pacheco"),
        ("Паулу Каррейра", "BR", "Paulo Carreira"),
        ("Сергей Емельянов", "RU", "Sergey Emelyanov"),
        ("Сергей Емельянов", "TR", "Sergey Emelyanov"),
    ],
)
def test_a_name_by_the_country_it_is_from(name: str, country: str, english: str) -> None:
    assert english_person(name.split(), {country: 2.0})[0] == english


def test_other_current_spellings_follow_the_usual_one() -> None:
    assert "Yevgeny Kuyvashev" in english_person(["Евгений", "Куйвашев"])
    assert "Kumar Ibrayev" in english_person(["Кумар", "Ибраев"], {"KZ": 2.0})
    assert all(len(english_person(name.split())) <= 12 for name in ("Пак Со Ён", "Наталия Григорьева-Емельянова"))


def test_the_name_itself_may_tell_more_than_the_country() -> None:
    assert origin(["Роберт", "Гукасян"], {"IR": 2.0}) == "armenian"
    assert origin(["Мехмет", "Алтынташ"], {"KZ": 0.3}) == "turkish"
    assert origin(["Иван", "Жуков"], {"TR": 2.0}) == "russian"


@pytest.mark.parametrize(
    ("said", "before", "name"),
    [
        ("Аттилы Варади", "мэра", "Аттила Варади"),
        ("Санджаем Шармой", "министром", "Санджай Шарма"),
        ("Раджабоя Рахимзоды", "председателя", "Раджабой Рахимзода"),
        ("Асаина Байханова", "акима", "Асаин Байханов"),
        ("Дильфузы Рашидовой", "начальника", "Дильфуза Рашидова"),
        ("Петером Фекете", "мэром", "Петер Фекете"),
        ("Мустафой Кылынчем", "мэром", "Мустафа Кылынч"),
        ("О Се Хуна", "мэра", "О Се Хун"),
        ("Ле Ань Куаном", "председателем", "Ле Ань Куан"),
        ("Евгении Бусаргиной", "министра", "Евгения Бусаргина"),
        ("Полада Алекпер-оглы", "посла", "Полад Алекпер-оглы"),
        ("Катрин Вайс", "бургомистра", "Катрин Вайс"),
    ],
)
def test_the_nominative(said: str, before: str, name: str) -> None:
    assert nominative(said.split(), before).full == name


def test_letters_with_signs_are_kept_where_asked_for() -> None:
    assert by_letters("Рожич", "south_slavic") == "Rozic"
    assert by_letters("Рожич", "south_slavic_native") == "Rožić"
