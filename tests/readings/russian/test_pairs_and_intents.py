"""Who is paired with whom in a list, what is only agreed to be signed, and what a document signed earlier was."""

from __future__ import annotations

import pytest

from .reading import names, read, said


@pytest.mark.parametrize(
    ("passage", "told"),
    [
        ("Соглашения подписали между собой города Тула и Далянь, Рязань и Инкоу.", [["Tula", "Dalian"], ["Ryazan", "Yingkou"]]),
        ("Меморандумы подписаны между Псковом и Витебском, Смоленском и Оршей.", [["Pskov", "Vitebsk"], ["Smolensk", "Orsha"]]),
        ("Минск, Уфа, Казань и Харбин подписали соглашение о сотрудничестве.", [["Minsk", "Ufa", "Kazan", "Harbin"]]),
        ("Готовится соглашение между Тулой и китайским городом Далянь.", [["Tula", "Dalian"]]),
    ],
)
def test_each_two_of_a_list_are_a_pair_only_where_it_says_so(passage: str, told: list[list[str]]) -> None:
    assert [names(p.fields["parties"]) for p in read(passage, "agreement")] == told


@pytest.mark.parametrize(
    ("passage", "standing"),
    [
        ("Достигнута договорённость о заключении соглашения между Тверской и Брестской областями.", "planned"),
        ("Стороны договорились о подписании меморандума между Тверской и Брестской областями.", "planned"),
        ("Подписано соглашение между Тверской и Брестской областями.", "signed"),
    ],
)
def test_what_is_agreed_to_be_signed_is_not_signed(passage: str, standing: str) -> None:
    assert [p.standing for p in read(passage, "agreement")] == [standing]


def test_what_was_signed_years_before_has_the_year_it_was_signed_in() -> None:
    told = read("Делегация Ляонина посетила Тулу 15 мая 2024 года. Пять лет назад было подписано соглашение между Тулой и Далянем.", "agreement")
    assert [said(p, "signed") for p in told] == [("in_force", "2019")]


def test_a_document_is_the_road_map_told_of_before() -> None:
    passage = "Брестская и Тверская области подписали дорожную карту сотрудничества. Документ подписали губернаторы."
    assert read(passage, "agreement") == []
    assert [p.fields["type"] for p in read(passage, "programme")] == ["roadmap"]


@pytest.mark.parametrize("some", ["ряд важных соглашений", "различные соглашения", "несколько соглашений"])
def test_some_agreements_of_nobody_named_are_not_of_those_the_text_is_about(some: str) -> None:
    assert read(f"Тверь и Брест провели форум. По его итогам планируется подписать {some}.", "agreement") == []


def test_who_signs_in_person_does_so_for_his_city() -> None:
    passage = "Мэр Тулы Иван Рогов побывал в Минске. Соглашение Иван Рогов подписал с председателем Гомельского горисполкома."
    assert [set(names(p.fields["parties"])) for p in read(passage, "agreement")] == [{"Tula", "Gomel"}]


def test_what_the_sides_agree_is_by_both() -> None:
    told = read("Тверская область и Брестская область провели переговоры. Стороны договорились создать рабочую группу.", "commitment")
    assert [names(p.fields["by"]) for p in told] == [["Tver Oblast", "Brest Region"]]


def test_a_plan_has_its_years_behind_those_it_is_between() -> None:
    told = read("Подписан план мероприятий по сотрудничеству между Тверской областью и Брестской областью на 2025–2027 годы.", "programme")
    assert [said(p, "period") for p in told] == [("adopted", "2025/2027")]


@pytest.mark.parametrize("passage", [
    "Главы двух городов, Твери и Бреста, подписали соглашение.",
    "Население области составляет 1,2 млн человек, приняли делегацию Бреста в Твери.",
])
def test_what_is_counted_of_nobody_is_no_figure(passage: str) -> None:
    assert read(passage, "figure") == []


def test_trade_between_the_region_and_a_country_is_the_regions() -> None:
    told = read("Делегация Брестской области прибыла в Тверскую область. Товарооборот между областью и Беларусью превысил 5 млрд рублей. "
                "Тверская область и Брест сотрудничают.", "figure")
    assert [names(p.fields["counterpart"]) for p in told] == [["Belarus"]]
    assert all(len(p.fields["subject"]) == 1 for p in told)
