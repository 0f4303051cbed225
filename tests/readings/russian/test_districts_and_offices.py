"""Districts as sides of agreements, those who speak for an office, venues, what was talked of at a meeting."""

from __future__ import annotations

import pytest

from legation_reader.read import read_text

from .reading import names, read


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("Председатель Дрибинского райисполкома Олег Лях и глава Рославльского муниципального округа Смоленской области Анна Сова заключили соглашение о сотрудничестве.",
         ["Dribinsky District", "Roslavlsky Municipal District"]),
        ("Витебский райисполком и Ядринский муниципальный округ Чувашской Республики подписали соглашение о дружественных отношениях.",
         ["Vitebsky District", "Yadrinsky Municipal District"]),
    ],
)
def test_districts_sign_for_themselves(sentence: str, parties: list[str]) -> None:
    page = f"{sentence} Делегация Могилёвской области посетила Смоленск."
    [told] = read(page, "agreement")
    assert names(told.fields["parties"]) == parties


def test_who_speaks_for_a_governor_is_not_the_governor() -> None:
    page = "Делегация провинции Гилян выехала в Астрахань. Об этом сообщил пресс-секретарь губернатора Астраханской области Ренат Ибрагимов."
    [post] = read(page, "post")
    assert (post.fields["title"], post.fields["of"].name) == ("Press secretary of governor of Astrakhan Oblast", "Astrakhan Oblast")


def test_a_forum_that_is_to_be_supported_was_not_held() -> None:
    page = "Делегация Омска посетила Павлодар. Достигнуты договорённости о поддержке выставки в Павлодаре и форума в Омске. Мэр Омска поблагодарил за приём."
    assert [p.fields["type"] for p in read(page, "event")] == ["visit"]


def test_what_was_talked_of_at_a_meeting_leaves_it_held() -> None:
    [told] = read("Приглашение прозвучало на встрече руководства Омской области с делегацией провинции Хэнань, где обсуждались перспективы сотрудничества регионов.", "event")
    assert told.standing == "held"


def test_a_venue_is_no_project() -> None:
    page = "Губернатор Омской области Виталий Рогов работал в Полоцке на площадке форума регионов Беларуси и России, подписав соглашение с Минской областью."
    assert read(page, "project") == []


def test_the_vice_president_of_a_chamber_is_no_politics() -> None:
    page = "14 июня в Омской торгово-промышленной палате состоялась встреча вице-президента палаты Сергея Лося с делегацией Палаты торговли провинции Гилян. Палата принимала несколько иранских делегаций."
    assert {p.kind for p in read_text(page, "ru")} >= {"event", "post"}
