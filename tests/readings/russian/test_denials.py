"""Что русский текст отрицает, то не факт; сказанное рядом остаётся."""

from __future__ import annotations

import pytest

from legation_reader.read import read_text

PAIR = "Минская область и Тульская область"


@pytest.mark.parametrize("passage", [
    f"{PAIR} не подписали соглашение о сотрудничестве 12 мая 2021 года.",
    f"{PAIR} так и не подписали соглашение о сотрудничестве.",
    f"{PAIR} отказались подписать соглашение о сотрудничестве 12 мая 2021 года.",
    f"{PAIR} отказались от подписания соглашения о сотрудничестве.",
    f"Неправда, что {PAIR} подписали соглашение о сотрудничестве 12 мая 2021 года.",
    f"Если бы {PAIR} подписали соглашение о сотрудничестве 12 мая 2021 года, было бы лучше.",
    "Соглашение о сотрудничестве между Минской областью и Тульской областью, якобы подписанное 12 мая 2021 года, — фейк.",
    "Губернатор опроверг сообщения о том, что Минская и Тульская области подписали соглашение о сотрудничестве.",
    "Делегация Минской области не посетила Тульскую область 12 мая 2021 года.",
    "Минская область не приглашала делегацию Тульской области на День города.",
    "Между Минской и Тульской областями нет 15 действующих соглашений.",
])
@pytest.mark.parametrize("learned", [False, True])
def test_what_is_denied_is_no_fact(passage: str, learned: bool) -> None:
    kinds = {p.kind for p in read_text(passage, "ru", learned=learned)}
    assert not kinds & {"agreement", "event", "invitation", "contract", "figure"}


@pytest.mark.parametrize("passage", [
    f"{PAIR} не только подписали 12 мая 2021 года соглашение о сотрудничестве, но и открыли представительства.",
    f"{PAIR} подписали 12 мая 2021 года соглашение о сотрудничестве, но дорожную карту не утвердили.",
    f"{PAIR} не раз обменивались делегациями и 12 мая 2021 года подписали соглашение о сотрудничестве.",
])
def test_a_denial_of_something_else_takes_nothing_away(passage: str) -> None:
    assert [p.standing for p in read_text(passage, "ru") if p.kind == "agreement"] == ["signed"]


def test_a_forum_that_was_not_held_is_cancelled() -> None:
    passage = "Форум регионов России и Белоруссии 26 июня 2023 года в Уфе не состоялся."
    assert [p.standing for p in read_text(passage, "ru") if p.kind == "event"] == ["cancelled"]


def test_what_is_not_yet_signed_is_planned() -> None:
    passage = "Соглашение о сотрудничестве между Минской областью и Тульской областью пока не подписано."
    assert {p.standing for p in read_text(passage, "ru") if p.kind == "agreement"} <= {"planned"}


@pytest.mark.parametrize(("told", "value", "unit", "qualifier"), [
    ("составил 1.234.567 долларов", 1_234_567, "USD", "exactly"),
    ("составил 2–3 млн долларов", 3_000_000, "USD", "up_to"),
    ("вырос на 23% и составил 312 млн долларов", 312_000_000, "USD", "exactly"),
    ("увеличился на 12,4%, достигнув 13 млн евро", 13_000_000, "EUR", "exactly"),
])
@pytest.mark.parametrize("learned", [False, True])
def test_a_sum_is_read_whole_and_growth_beside_it_is_none(told: str, value: int, unit: str, qualifier: str, learned: bool) -> None:
    passage = f"Товарооборот между Нижегородской областью и Минской областью в 2021 году {told}."
    found = [p.fields for p in read_text(passage, "ru", learned=learned) if p.kind == "figure"]
    assert [(f["value"], f["unit"], f["qualifier"], f["as_of"]) for f in found] == [(value, unit, qualifier, "2021")]


@pytest.mark.parametrize("learned", [False, True])
def test_how_much_it_grew_is_not_how_much_it_is(learned: bool) -> None:
    passage = "Товарооборот между Нижегородской областью и Минской областью вырос в 2021 году на 15 млн долларов."
    assert [p for p in read_text(passage, "ru", learned=learned) if p.kind == "figure"] == []
