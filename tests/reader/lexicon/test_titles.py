"""Russian titles in the English that the field uses."""

from __future__ import annotations

import re

import pytest

from legation_reader.lexicon import english_title, words_in_english
from legation_reader.lexicon.glossary import glossary

TITLES = [
    ("Программы приграничного сотрудничества России и Беларуси",
     "Programme of cross-border cooperation of Russia and Belarus"),
    ("первый заместитель министра экономического развития и внешних связей",
     "First Deputy Minister of Economic Development and External Relations"),
    ("сервисный центр по ремонту сельхозтехники", "Service centre for repair of agricultural machinery"),
    ("Совета глав регионов", "Council of Heads of Regions"),
    ("Форумом регионов России и Беларуси", "Forum of Regions of Russia and Belarus"),
    ("дорожную карту сотрудничества на 2025–2027 годы", "Roadmap of cooperation for 2025–2027"),
    ("городов-побратимов", "Twin cities"),
    ("заместителя председателя правительства", "Deputy chairman of the government"),
    ("руководитель агентства по туризму", "Head of the agency for tourism"),
    ("План мероприятий по развитию сотрудничества", "Action plan for development of cooperation"),
    ("российско-китайская комиссия", "Russian-Chinese commission"),
    ("торгово-экономическое партнёрство", "Trade and economic partnership"),
    ("конференция по экологии", "Conference on ecology"),
    ("круглого стола", "Round table"),
    ("Комитет по культуре", "Committee for culture"),
    ("программа обмена студентами", "Programme of exchange of students"),
    ("5-е заседание рабочей группы", "5th session of working group"),
    ("X форум молодых учёных", "X forum of young scientists"),
    ("Joint Action Plan", "Joint Action Plan"),
]  # fmt: skip


@pytest.mark.parametrize(("russian", "english"), TITLES)
def test_titles(russian: str, english: str) -> None:
    assert english_title(russian) == english


def test_nothing_russian_is_left_and_nothing_dropped() -> None:
    said = english_title("Фестиваль «Зюзюкинские вечера» имени Пупырышкина")
    assert not re.search(r"[А-Яа-яЁё]", said)
    assert "Festival" in said and "evenings" in said and "Pupyryshkin" in said


def test_names_given_by_the_caller_are_used() -> None:
    from legation_reader.readings import Mention, Party
    from legation_reader.spans import Span

    party = Party("body", None, "Northern Lights Association")
    mention = Mention(Span(0, 17), "«Северное сияние»", party)
    assert english_title("Совет «Северное сияние»", [mention]) == "Council of Northern Lights Association"


def test_words_are_content_words_in_english() -> None:
    assert words_in_english("Подписано соглашение о сотрудничестве между регионами") == [
        "signed",
        "cooperation",
        "agreement",
        "regions",
    ]


def test_the_glossary_is_large_and_in_english() -> None:
    entries = [e for held in glossary().values() for e in held]
    assert len(entries) >= 2500
    assert not [e for e in entries if re.search(r"[А-Яа-яЁё]", e.english) or not e.english.strip()]
