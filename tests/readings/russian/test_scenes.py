"""The scene of an event in Russian passages: who hosts it, where it is told to be, who held it, who came."""

from __future__ import annotations

import pytest

from .reading import names, read


@pytest.mark.parametrize(
    ("passage", "type_", "standing", "place"),
    [
        ("Всероссийский текстильный форум «Нить» (Иваново, 2–4 декабря) соберёт партнёров из Бреста и Ташкента.", "forum", "planned", "Ivanovo"),
        ("VI Форум городов-побратимов России и Сербии в мае примет Пенза.", "forum", "planned", "Penza"),
        ("Седьмой форум регионов России и Беларуси состоится в феврале, место проведения – Гродно.", "forum", "planned", "Grodno"),
        ("В июне делегация Омской области посетила Павлодар.", "visit", "held", "Pavlodar"),
        ("Делегация провинции Аньхой 5 мая прибыла в Пермь.", "visit", "held", "Perm"),
        ("Томская область направит в Ташкент торговую миссию в октябре.", "visit", "planned", "Tashkent"),
        ("Смоленская область отправила делегацию в Могилёв 3 мая 2024 года. Стороны обсудили сотрудничество.", "visit", "held", "Mogilev"),
        ("Губернатор Псковской области встретился в Витебске с председателем Витебского облисполкома.", "meeting", "held", "Vitebsk"),
        ("Выставка «Сделано в Пензе», Брест, 5 июня, станет первой для двух регионов.", "exhibition", "planned", "Brest"),
        ("Следующее заседание совместной комиссии Омской и Павлодарской областей провести в Омске в марте 2025 года.", "session", "planned", "Omsk"),
        ("Третья сессия Совета регионов России и Монголии прошла в г. Ховд 12 октября 2023 года.", "session", "held", "Khovd"),
    ],
)
def test_where(passage: str, type_: str, standing: str, place: str) -> None:
    told = [e for e in read(passage, "event") if e.fields["type"] == type_]
    assert told, [(e.fields["type"], e.quote) for e in read(passage, "event")]
    assert (told[0].standing, told[0].fields["place"] and told[0].fields["place"].name) == (standing, place)


@pytest.mark.parametrize(
    ("passage", "organiser"),
    [
        ("24 ноября 2022 года в стенах Министерства иностранных дел России состоялось заседание Совета глав регионов, в нём участвовали Омская и Тюменская области.",
         "Ministry of Foreign Affairs of the Russian Federation"),
        ("Визит делегации Ивановской области в Танзанию организован Посольством России в Танзании.", "Embassy of the Russian Federation"),
        ("Бизнес-миссию в Ташкент 5–8 февраля 2024 года организовала Уральская ТПП, приехали компании Свердловской области.", "Ural"),
    ],
)
def test_organisers(passage: str, organiser: str) -> None:
    held = [o.name for e in read(passage, "event") for o in e.fields["organisers"]]
    assert any(organiser in name for name in held), held


@pytest.mark.parametrize(
    ("passage", "who"),
    [
        ("Председательство в Региональном совете Баренцева региона перешло от Мурманской области к Архангельской области.", "Arkhangelsk Oblast"),
        ("Республика Карелия приняла председательство в Совете приграничных регионов.", "Republic of Karelia"),
    ],
)
def test_presidencies(passage: str, who: str) -> None:
    [told] = [e for e in read(passage, "event") if e.fields["type"] == "presidency"]
    assert names(told.fields["participants"]) == [who]


def test_the_land_of_regions_that_took_part_is_no_participant() -> None:
    text = "24 ноября 2022 года в Москве прошло совещание с представителями Калининградской, Липецкой и Тюменской областей и России."
    [told] = read(text, "event")
    assert "Russia" not in names(told.fields["participants"])


@pytest.mark.parametrize(
    "passage",
    [
        "Фестиваль «Острова» Сахалина и Хоккайдо отменён?",
        "Следующее заседание суда по иску завода из Ярославля к ответчику из Касселя назначено в апелляции, истец и ответчик явятся в суд 11 января.",
        "Матч между командами Омска и Павлодара прошёл в субботу, на трибунах было 5 тысяч зрителей.",
    ],
)
def test_no_event(passage: str) -> None:
    assert read(passage, "event") == []
