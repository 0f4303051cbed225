"""Twins told beside the news: lists of them, ties by a verb, a twin in a word."""

from __future__ import annotations

import pytest

from .reading import names, read

MAYOR = "Мэр Минска принял делегацию из Риги, обсудили сотрудничество городов-побратимов. "


def told(passage: str) -> list[tuple[str, frozenset[str], str | None]]:
    return [(p.standing, frozenset(names(p.fields["parties"])), p.fields["signed"]) for p in read(passage, "agreement")]


@pytest.mark.parametrize(
    ("passage", "home", "partners"),
    [
        ("У Пензы более десяти городов-побратимов, среди которых Бобруйск, Кливленд и Русе.", "Penza", ["Bobruisk", "Cleveland", "Ruse"]),
        ("Кострома имеет семь городов-побратимов, среди них – Дулут, Доул и Ахен.", "Kostroma", ["Duluth", "Aachen"]),
        ("У Томска пять побратимов, в том числе Ульсан.", "Tomsk", ["Ulsan"]),
        ("Побратимские отношения Калуга поддерживает также с Минском и Ялтой.", "Kaluga", ["Minsk", "Yalta"]),
        ("В Пскове говорили о сотрудничестве городов. Псков, к слову, побратался ещё и с Витебском, Нойсом и Тарту.", "Pskov", ["Vitebsk", "Neuss", "Tartu"]),
        ("Из зарубежных побратимов у Рязани остались ещё болгарский Ловеч и китайский Сюйчжоу.", "Ryazan", ["Lovech", "Xuzhou"]),
        ("Измир и Самарканд – города-побратимы.", "Samarkand", ["Izmir"]),
    ],
)
def test_each_twin_is_an_agreement_in_force(passage: str, home: str, partners: list[str]) -> None:
    found = told(passage)
    for partner in partners:
        assert ("in_force", frozenset((home, partner)), None) in found, found


def test_the_year_behind_a_twin_is_its_own() -> None:
    assert ("in_force", frozenset(("Osh", "Istanbul")), "1998") in told("Ош гордится друзьями. Городами-побратимами Оша являются также Стамбул (с 1998 года) и Сиань.")


@pytest.mark.parametrize(
    "passage",
    [
        "Вологда приняла форум городов-побратимов, в котором участвовали Минск и Кишинёв.",
        "Тверь пока не имеет побратимов, хотя Минск и Варна охотно сотрудничают с ней.",
        "Омск и Павлодар планируют стать побратимами.",
    ],
)
def test_no_tie_stands_that_nobody_tells_of(passage: str) -> None:
    assert not [t for t in told(passage) if t[0] == "in_force"]


@pytest.mark.parametrize(
    ("passage", "standing"),
    [
        ("Между Омском и Павлодаром будет подписан меморандум о сотрудничестве.", "planned"),
        ("Омск и Павлодар могли бы стать побратимами уже в этом году.", "planned"),
        ("Ранее Омская область заключила соглашение о сотрудничестве с Павлодарской областью.", "in_force"),
        ("Омская и Павлодарская области подписали соглашение о сотрудничестве в апреле 2023 года.", "in_force"),
        ("Четверть века назад Омск и Павлодар подписали соглашение о сотрудничестве.", "in_force"),
        ("Омская и Павлодарская области подписали соглашение о сотрудничестве в апреле 2024 года.", "signed"),
    ],
)
def test_what_is_to_come_and_what_stands(passage: str, standing: str) -> None:
    assert [t[0] for t in told(passage)] == [standing]


@pytest.mark.parametrize(
    ("passage", "name"),
    [
        (MAYOR + "Соглашение о сотрудничестве между Кочкором и Минском подписано 3 мая.", "Kochkor"),
        (MAYOR + "В 2001 году Минск породнился с Кешдаром.", "Keshdar"),
        (MAYOR + "Полоцк породнился с Карцубами в 2001 году.", "Kartsuby"),
    ],
)
def test_a_place_no_list_holds_has_its_basic_form(passage: str, name: str) -> None:
    assert any(name in parties for _, parties, _ in told(passage)), told(passage)
