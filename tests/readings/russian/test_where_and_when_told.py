"""Where and when what Russian passages tell of took place: datelines, houses, capitals, trips abroad, past plans."""

from __future__ import annotations

import pytest

from legation_reader.read import read_text

from .reading import read


def told(passage: str) -> list[tuple[str, str, str | None, str | None]]:
    """Type, standing, start and place of every event of the passage."""
    return [(e.fields["type"], e.standing, e.fields["starts"], e.fields["place"] and e.fields["place"].name) for e in read(passage, "event")]


@pytest.mark.parametrize(
    "passage",
    [
        "Томск и Цзилинь\n\n12 мая 2024 г. Посол Индии посетил Томск и обсудил сотрудничество с регионами.",
        "ТОМСК. 12 мая 2024 года. В Томске состоялась встреча с делегацией провинции Цзилинь о сотрудничестве регионов.",
        "Томск, 12.05.24 /ТАСС/. В Томске состоялась встреча с делегацией провинции Цзилинь о сотрудничестве регионов.",
    ],
)
def test_the_day_at_the_head_is_the_day_of_the_news(passage: str) -> None:
    assert [(starts, place) for _, _, starts, place in told(passage)] == [("2024-05-12", "Tomsk")]


def test_where_an_envoy_resides_is_no_place_of_the_meeting() -> None:
    text = "12 мая 2024 года мэр Гродно встретился с послом Сербии (с резиденцией в Астане). Обсудили сотрудничество городов."
    assert [place for *_, place in told(text)] != ["Astana"]


@pytest.mark.parametrize(
    ("passage", "place"),
    [
        ("Томск, 12 мая 2024. В городской администрации побывали гости из китайского города Далянь. Обсудили сотрудничество городов.", "Tomsk"),
        ("12 мая 2024 года делегация провинции Цзилинь прибыла в столицу Татарстана. Обсудили сотрудничество регионов.", "Kazan"),
        ("Томскую область с визитом посетила делегация провинции Цзилинь. Обсудили сотрудничество регионов.", "Tomsk Oblast"),
        ("С 12 по 14 мая в Томской области находилась делегация провинции Цзилинь. Обсудили сотрудничество регионов.", "Tomsk Oblast"),
        ("Томск принял гостей из Даляня. В город приехала делегация провинции Цзилинь обсудить сотрудничество.", "Tomsk"),
    ],
)
def test_where_guests_came(passage: str, place: str) -> None:
    assert place in [where for kind, _, _, where in told(passage) if kind == "visit"]


def test_where_before_a_comma_stands_for_the_place() -> None:
    text = "По соглашению о сотрудничестве Томской области и провинции Ляонин делегация едет в Далянь, где пройдёт III фестиваль «Дружба»."
    assert ("festival", "Dalian") in [(kind, place) for kind, _, _, place in told(text)]


@pytest.mark.parametrize(
    "passage",
    [
        "По данным области, в 2024 году Томскую область посетило 74 тысячи граждан Турции. Сотрудничество с Анталией растёт.",
        "В рамках сотрудничества регионов в 2024 году в Анталии побывали более 300 туристов из Томской области.",
    ],
)
def test_tourists_by_the_thousand_make_no_visit(passage: str) -> None:
    assert [kind for kind, *_ in told(passage) if kind == "visit"] == []


@pytest.mark.parametrize(
    "passage",
    [
        "Томск и Далянь – партнёры. Достигнута договорённость о визите делегации Даляня в Томск в июне 2024 года.",
        "Сотрудничество крепнет: мэр Томска и мэр Даляня договорились о визите делегации Даляня в Томск в июне 2024 года.",
    ],
)
def test_what_was_agreed_on_is_to_come(passage: str) -> None:
    assert ("visit", "planned", "2024-06", "Tomsk") in told(passage)


def test_news_of_a_trip_abroad_takes_place_abroad() -> None:
    text = ("Глава Мордовии провёл переговоры в Дубае\n\nСаранск, 9 декабря 2023 года. Обсудили сотрудничество с компаниями Залива.\n\n"
            "Глава Мордовии встретился с губернатором провинции Западная Ява.")
    assert {place for *_, place in told(text)} == {"Dubai"}


def test_whom_an_official_met_is_told_without_a_day_or_place() -> None:
    text = "Министр торговли Беларуси Артур Лесков встретился с послом Мексики, аккредитованным в Кубе. Обсудили сотрудничество Брестской области и Халиско."
    assert [kind for kind, *_ in told(text)] == ["meeting"]


@pytest.mark.parametrize(
    ("passage", "place"),
    [
        ("Томск и Далянь – побратимы. На октябрь запланирован визит делегации Томска.", "Dalian"),
        ("Томск и Далянь – побратимы. На октябрь запланирован визит делегации Даляня.", "Tomsk"),
    ],
)
def test_a_visit_to_come_goes_to_the_other_side(passage: str, place: str) -> None:
    assert [where for type_, standing, _, where in told(passage) if (type_, standing) == ("visit", "planned")] == [place]


@pytest.mark.parametrize(("published", "standing"), [("2023-06", "held"), ("2023-06-10", "planned"), ("2023-07-01", "held")])
def test_a_page_of_a_month_does_not_say_that_a_day_of_it_is_ahead(published: str, standing: str) -> None:
    text = "С 26 по 28 июня 2023 года в Уфе проходит X Форум регионов России и Беларуси. Омск и Минск сотрудничают."
    assert [p.standing for p in read_text(text, "ru", published) if p.kind == "event"] == [standing]
