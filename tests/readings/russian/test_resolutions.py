"""Commitments that Russian texts tell as lists, obligations, bodies set up together, requests to authorities."""

from __future__ import annotations

import pytest

from .reading import names, read

_MINUTES = ("Заседание Координационного совета «Алтай» прошло в Барнауле, приехала делегация Ховда.\n\nПриняты решения:\n"
            "1) признать выполненным план 2011 года;\n2) поручить секретариату издать атлас до 1 мая 2013 года;\n3) провести летнюю школу студентов.")


def test_items_of_a_list_are_commitments_of_their_own() -> None:
    items = [(c.fields["type"], c.standing) for c in read(_MINUTES, "commitment")]
    assert items == [("decision", "reported_done"), ("task", "adopted"), ("decision", "adopted")]


def test_items_are_resolved_by_the_body_that_sat() -> None:
    assert all("Altai" in " ".join(names(c.fields["by"])) for c in read(_MINUTES, "commitment"))


@pytest.mark.parametrize(
    ("passage", "type_", "standing", "by"),
    [
        ("Омская область и Павлодарская область создали совместный экономический совет.", "decision", "adopted", ["Omsk Oblast", "Pavlodar Region"]),
        ("Псковская область и Витебская область учредили двустороннюю комиссию по экологии.", "decision", "adopted", ["Pskov Oblast", "Vitebsk Region"]),
        ("Омская область и Павлодарская область предложили правительствам открыть новый пункт пропуска.", "request", "proposed", ["Omsk Oblast", "Pavlodar Region"]),
        ("На встрече мэров Омска и Павлодара достигнута договорённость о стажировке десяти студентов.", "decision", "adopted", []),
        ("К 1 октября в Омске и Павлодаре завершат расчистку реки: такое обязательство стороны приняли в 2020 году, напомнили в мэрии.", "decision", "adopted", []),
        ("Павлодарская сторона свою часть выполнила, отчёт передан Омску.", "decision", "reported_done", []),
        ("Министерству сельского хозяйства Омской области поручено отобрать хозяйства для поставок в Павлодар.", "task", "adopted", []),
    ],
)
def test_commitments_told_otherwise(passage: str, type_: str, standing: str, by: list[str]) -> None:
    told = [(c.fields["type"], c.standing, names(c.fields["by"])) for c in read(passage, "commitment")]
    assert told == [(type_, standing, by)]


@pytest.mark.parametrize(
    "passage",
    [
        "Делегации Омска и Павлодара договорились продолжить сотрудничество.",
        "Подрядчик из Омска свои обязательства перед Павлодаром не выполнил.",
        "Омск и Павлодар создали отличное настроение гостям форума.",
    ],
)
def test_no_commitment(passage: str) -> None:
    assert read(passage, "commitment") == []
