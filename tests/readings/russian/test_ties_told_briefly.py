"""Agreements of which a Russian sentence says only what differs: dashes, brackets, lists, ties by how long they last."""

from __future__ import annotations

import pytest

from .reading import names, read


def told(text: str) -> list[tuple[str | None, frozenset[str], str | None]]:
    return [(a.standing, frozenset(names(a.fields["parties"])), a.fields["signed"]) for a in read(text, "agreement")]


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("С Гродно Дербент породнился в 1998 году, с Вологдой – в 2019-м.", [("in_force", {"Derbent", "Grodno"}, "1998"), ("in_force", {"Derbent", "Vologda"}, "2019")]),
        ("У Петрозаводска несколько побратимов, от шведского Умео (с 1976 года) до американского Дулута (с 1987 года).",
         [("in_force", {"Petrozavodsk", "Umeå"}, "1976"), ("in_force", {"Petrozavodsk", "Duluth"}, "1987")]),
        ("В Самару приехали гости из Гомеля и Штутгарта (партнёр с 1992 года), мэрия Самары рада визиту.", [("in_force", {"Samara", "Stuttgart"}, "1992")]),
        ("Магадан и Анкоридж назвали себя побратимами в июне 2022 года.", [("in_force", {"Magadan", "Anchorage"}, "2022-06")]),
        ("3 мая 2024 года Пенза и Бобруйск объявили себя городами-побратимами.", [("signed", {"Penza", "Bobruisk"}, "2024-05-03")]),
        ("Города Минск и Новосибирск дружат с 2008 года.", [("in_force", {"Minsk", "Novosibirsk"}, "2008")]),
        ("Вологда прекратила побратимские связи со Страсбургом.", [("ended", {"Vologda", "Strasbourg"}, None)]),
        ("Ивановская ТПП парафировала меморандум с Торгово-промышленной палатой Казахстана.", [("planned", None, None)]),
        ("Соглашение между Псковом и Гомелем, если его одобрит дума, подпишут 25 ноября.", [("planned", {"Pskov", "Gomel"}, None)]),
        ("Города-побратимы Полоцка\nВеликие Луки (Россия) – с 1992 г.\nРезекне (Латвия) – с 1994 г. (приостановлено в 2022 г.)\n\nПолоцк ведёт обмен с ними.",
         [("in_force", {"Polotsk", "Velikiye Luki"}, "1992"), ("ended", {"Polotsk", "Rēzekne"}, "1994")]),
        ("Соглашение о сотрудничестве между Вологдой и Гродно датировано 2004 годом.", [("in_force", {"Vologda", "Grodno"}, "2004")]),
        ("Акиматы Актюбинской, Атырауской и Мангистауской областей подписали соглашения с Оренбургской областью, Астраханской областью и Республикой Калмыкия соответственно.",
         [("signed", {"Aktobe Region", "Orenburg Oblast"}, "2024-05"), ("signed", {"Atyrau Region", "Astrakhan Oblast"}, "2024-05"), ("signed", {"Mangystau Region", "Republic of Kalmykia"}, "2024-05")]),
    ],
)
def test_every_tie(passage: str, expected: list[tuple[str, set[str] | None, str | None]]) -> None:
    found = told(passage)
    for standing, parties, signed in expected:
        assert any(s == standing and (parties is None or p == parties) and d == signed for s, p, d in found), found
    assert len(found) == len(expected), found


@pytest.mark.parametrize(
    "passage",
    [
        "Список побратимов Полоцка велик. Население: Резекне – 27 тысяч, Калязин – 12 тысяч жителей.",
        "Отношения тренера с клубом из Омска длятся с 2019 года.",
        "Омск связан с Павлодаром рекой и железной дорогой с 1896 года.",
    ],
)
def test_no_tie(passage: str) -> None:
    assert told(passage) == []
