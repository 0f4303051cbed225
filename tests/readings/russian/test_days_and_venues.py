"""The day and the place of an event where no plain date or name of a town says them."""

from __future__ import annotations

import pytest

from legation_reader.read import read_text

from .reading import read


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Мэрия города Ош, 19.10.2023", "2023-10-19"),
        ("ГЮМРИ, 22 МАЯ 2025, АРМЕНПРЕСС.", "2025-05-22"),
        ("5 июня 2024 | Новости", "2024-06-05"),
    ],
)
def test_a_page_dates_itself_at_its_head(head: str, day: str) -> None:
    text = f"Делегация Пензенской области в Бресте\n{head}\n\nСегодня делегация Пензенской области посетила Брест. Стороны обсудили сотрудничество регионов."
    [visit] = [p for p in read_text(text, "ru", None, learned=False) if p.kind == "event"]
    assert (visit.fields["starts"], visit.fields["place"].name) == (day, "Brest")


@pytest.mark.parametrize(
    "head",
    [
        "Соглашение о сотрудничестве от 5 июня 2019 года",
        "Статистика взаимной торговли (по состоянию на 1 января 2021 года)",
    ],
)
def test_the_date_of_a_paper_or_a_table_is_not_the_page_s_own(head: str) -> None:
    text = f"Пензенская область и Брест\n{head}\n\nСегодня делегация Пензенской области посетила Брест. Стороны обсудили сотрудничество регионов."
    [visit] = [p for p in read_text(text, "ru", None, learned=False) if p.kind == "event"]
    assert visit.fields["starts"] is None


@pytest.mark.parametrize(
    ("passage", "starts"),
    [
        ("Делегация Томской области посетила Павлодар два года назад, сотрудничество регионов продолжается.", "2022"),
        ("Год назад делегация города Ош посетила Якутск и подписала соглашение о сотрудничестве.", "2023"),
        ("Весной делегация Пензенской области посетила Брест, чтобы обсудить сотрудничество.", "2024"),
        ("Прошлой осенью делегация Пензенской области посетила Брест, чтобы обсудить сотрудничество.", "2023"),
        ("Форум регионов России и Беларуси состоится в Гродно на будущий год.", "2025"),
    ],
)
def test_days_told_from_the_page_s_own(passage: str, starts: str) -> None:
    assert [e.fields["starts"] for e in read(passage, "event")] == [starts]


@pytest.mark.parametrize(
    ("passage", "place"),
    [
        ("12 мая в столице Татарстана прошёл форум городов-побратимов России и Китая.", "Kazan"),
        ("12 мая в карельской столице прошла встреча с делегацией Хэйлунцзяна о сотрудничестве.", "Petrozavodsk"),
        ("Якутск посетила делегация города Ош, чтобы обсудить сотрудничество городов.", "Yakutsk"),
        ("12 мая во Владимире прошла встреча с послом Индии в России о сотрудничестве регионов.", "Vladimir"),
        ("В Баня-Луке (Босния и Герцеговина) 12 мая прошёл форум городов-побратимов.", "Banja Luka"),
    ],
)
def test_places_without_a_plain_name(passage: str, place: str) -> None:
    places = [e.fields["place"].name for e in read(passage, "event") if e.fields["place"]]
    assert place in places, places
    assert not {"Russia", "Bosnia and Herzegovina"} & set(places)


def test_an_ordinal_of_two_words() -> None:
    [session] = read("Двадцать седьмое заседание комиссии Омской области и Павлодарской области прошло в Омске 12 марта 2024 года.", "event")
    assert session.fields["ordinal"] == 27


def test_what_a_list_of_dates_to_come_names_is_planned() -> None:
    text = (
        "Календарь мероприятий городов-побратимов\n\nИз ближайших событий:\n\n"
        "7 июля – круглый стол Пскова и Витебска в Пскове\n12 августа – фестиваль городов-побратимов в Витебске\n"
    )
    assert [e.standing for e in read(text, "event")] == ["planned", "planned"]


def test_a_return_visit_goes_to_where_the_guests_came_from() -> None:
    text = "12 мая делегация города Ош посетила Якутск, подписано соглашение о сотрудничестве. Ответный визит запланирован на октябрь 2024 года."
    told = {e.standing: e.fields["place"].name for e in read(text, "event") if e.fields["type"] == "visit" and e.fields["place"]}
    assert told == {"held": "Yakutsk", "planned": "Osh"}
