"""Every name of a text, and who met and dealt with whom."""

from __future__ import annotations

import pytest

from legation_reader.russian.dealings import dealings
from legation_reader.russian.named import named


def _said(text: str) -> set[tuple[str, str]]:
    return {(one.kind, one.span.of(text)) for one in named(text)}


@pytest.mark.parametrize(("text", "name"), [
    ("Об этом объявило правительство Эстонии.", ("ORG", "правительство Эстонии")),
    ("Заявление сделал японский МИД.", ("ORG", "японский МИД")),
    ("В город прилетела сборная Латвии по хоккею.", ("ORG", "сборная Латвии по хоккею")),
    ("Он сыграл на чемпионате Европы в Риге.", ("LOC", "Европы")),
    ("Евросоюз ввёл новые правила.", ("ORG", "Евросоюз")),
    ("Книгу представил Джон Смит (John Smith) из Лондона.", ("PER", "Джон Смит")),
])
def test_name_is_found_whole(text: str, name: tuple[str, str]) -> None:
    assert name in _said(text)


def test_abbreviation_for_media_is_no_name() -> None:
    assert ("ORG", "СМИ") not in _said("Как пишут СМИ, в Минске прошёл снег.")


def test_two_people_met() -> None:
    text = "Министр Иван Петров встретился в Минске с послом Олегом Сидоровым."
    (meeting,) = dealings(text)
    assert meeting.kind == "meeting"
    assert [span.of(text) for span in meeting.participants] == ["Иван Петров", "Олегом Сидоровым"]


def test_company_bought_another() -> None:
    text = "Корпорация Oracle купила компанию PeopleSoft за десять миллиардов долларов."
    (deal,) = dealings(text)
    assert (deal.kind, deal.type) == ("deal", "purchase")
    assert [span.of(text) for span in deal.participants] == ["Oracle", "PeopleSoft"]


def test_nothing_is_dealt_where_nobody_is_named() -> None:
    assert dealings("Цены на покупку жилья выросли, кредиты подорожали.") == []


@pytest.mark.parametrize("text", ["", " \n", "«»", "• — •", "А. Б.", "(Иванов)", "www.example.org №5 ООО «»"])
def test_odd_texts_are_read(text: str) -> None:
    assert all(text[one.span.start : one.span.end] for one in named(text))
    dealings(text)
