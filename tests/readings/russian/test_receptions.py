"""Who received whom, and who met during a visit, in Russian passages."""

from __future__ import annotations

import pytest

from .reading import names, read


@pytest.mark.parametrize(
    ("passage", "place"),
    [
        ("12 мая губернатор Томской области принял делегацию провинции Цзилинь. Обсудили сотрудничество регионов.", "Tomsk"),
        ("12 мая гостей из Павлодара принял мэр Омска Сергей Шелест. Обсудили сотрудничество городов-побратимов.", "Omsk"),
        ("Чрезвычайного и Полномочного Посла Индии принял 12 мая глава Карелии. Обсудили сотрудничество с регионами Индии.", "Petrozavodsk"),
        ("Мэр Гродно 12 мая принимал в ратуше представителей города Белосток. Обсудили сотрудничество городов-побратимов.", "Grodno"),
    ],
)
def test_who_receives_does_so_at_home(passage: str, place: str) -> None:
    met = [e for e in read(passage, "event") if e.fields["type"] == "meeting"]
    assert [(e.standing, e.fields["place"] and e.fields["place"].name) for e in met] == [("held", place)]


@pytest.mark.parametrize(
    "passage",
    [
        "Делегация Томской области приняла участие в параде, сотрудничество с провинцией Цзилинь продолжается.",
        "Губернатор Томской области принял решение о сотрудничестве с провинцией Цзилинь.",
        "Дума Томской области приняла закон о сотрудничестве с гостями из провинции Цзилинь.",
    ],
)
def test_what_else_is_taken_is_no_meeting(passage: str) -> None:
    assert [e for e in read(passage, "event") if e.fields["type"] == "meeting"] == []


def test_both_sides_are_the_subject() -> None:
    text = "12 мая в Павлодаре встретились губернатор Омской области и аким Павлодарской области. Обсудили сотрудничество."
    [met] = read(text, "event")
    assert (met.fields["type"], met.fields["place"].name, sorted(names(met.fields["participants"]))) == ("meeting", "Pavlodar", ["Omsk Oblast", "Pavlodar Region"])


def test_a_visit_and_who_met_during_it_are_two_events() -> None:
    text = "12 мая делегация провинции Цзилинь посетила Владивосток, чтобы обсудить сотрудничество. Гостей принял мэр города Антон Лесков."
    assert [e.fields["type"] for e in read(text, "event")] == ["visit", "meeting"]
