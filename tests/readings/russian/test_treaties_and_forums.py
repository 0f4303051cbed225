"""Whom a treaty binds when councils, committees and governments sign; what a forum is when it is wished for, told of again, or counted."""

from __future__ import annotations

import pytest

from .reading import read, said


@pytest.mark.parametrize(
    ("passage", "told"),
    [
        # a committee written out, and its country in brackets
        ("Подписано соглашение между Гродненским областным исполнительным комитетом (Республика Беларусь) и Правительством Рязанской области (Российская Федерация) о сотрудничестве.",
         [("signed", ["Grodno Region", "Ryazan Oblast"])]),
        # agreements with several governments are one with each
        ("Ожидается подписание соглашений между Брестским облисполкомом и правительствами Республики Татарстан, Пензенской области.",
         [("planned", ["Brest Region", "Republic of Tatarstan"]), ("planned", ["Brest Region", "Penza Oblast"])]),
        # an assembly that has two names
        ("Гродненский областной Совет депутатов намерен заключить соглашение с Государственным собранием – Курултаем Республики Башкортостан.",
         [("planned", ["Regional Council of Deputies of Grodno Region", "State Assembly (Kurultai) of the Republic of Bashkortostan"])]),
        # what is signed within a treaty does not make the treaty anew
        ("Между Тверской областью и провинцией Хунань будет подписан протокол о намерениях. Документ подпишут в рамках соглашения о дружбе, заключённого между Калужской областью и провинцией Хубэй.",
         [("planned", ["Tver Oblast", "Hunan"]), ("in_force", ["Kaluga Oblast", "Hubei"])]),
        # what was set for today is still to be signed
        ("Намеченное на сегодня подписание соглашения между Псковской областью и Любушским воеводством стало итогом долгой работы.",
         [("planned", ["Pskov Oblast", "Lubusz Voivodeship"])]),
        ("Тула и Брест намерены подписать соглашение о побратимстве.", [("planned", ["Tula", "Brest"])]),
        # a bare total binds nobody in particular
        ("На форуме в Костанайской области подписано 9 межрегиональных и коммерческих соглашений. В форуме участвовала Оренбургская область.", []),
        # what firms signed
        ("На форуме встретились Костанайская и Оренбургская области. Меморандумы подписаны руководителями предприятий.", []),
        # where forums were is nobody's agreement
        ("Первый форум приграничных территорий России и Казахстана прошёл в Омске, второй – в Уральске. Было подписано Соглашение о сотрудничестве по вопросам транспорта.", []),
        # a list of councils that share their noun
        ("С 2019 года Рязанская область заключила соглашения с Минским, Гомельским и Витебским областными Советами народных депутатов.",
         [("in_force", ["Ryazan Oblast", f"Regional Council of {name} Region"]) for name in ("Minsk", "Gomel", "Vitebsk")]),
        # what governments agreed on, and what is no more than one field of it
        ("Правительство Татарстана и хокимият Бухарской области договорились о всестороннем сотрудничестве.",
         [("signed", ["Republic of Tatarstan", "Bukhara Region"])]),
        ("Мэры Тулы и Бреста договорились о сотрудничестве в сфере туризма.", []),
        # the partners of a list that a colon opens
        ("Тула имеет договоры о побратимских связях с тремя городами: город Эгер Республики Венгрия, город Санта-Клара Республики Куба и город Анталья Республики Турция.",
         [("in_force", ["Tula", "Eger"]), ("in_force", ["Tula", "Santa Clara"]), ("in_force", ["Tula", "Antalya"])]),
    ],
)
def test_whom_it_binds(passage: str, told: list[tuple[str, list[str]]]) -> None:
    assert sorted((p.standing, [q.name for q in p.fields["parties"]]) for p in read(passage, "agreement")) == sorted(told)


@pytest.mark.parametrize(
    ("passage", "told"),
    [
        ("Президент Беларуси выступил за проведение Форума регионов СНГ в Бресте.", ("proposed", "forum", None, None, "Brest")),
        ("Губернатор Тульской области поддержал идею проведения Форума регионов СНГ в Бресте.", ("proposed", "forum", None, None, "Brest")),
        # «она», «он»: the event of the sentence before
        ("Губернатор Томской области пригласил делегацию Бреста на Сибирскую ярмарку. Она пройдёт 9–11 июня 2024 года в Томске.", ("planned", "exhibition", None, "2024-06-09", "Tomsk")),
        ("Тульская область провела форум приграничных регионов России и Беларуси. Он прошёл в апреле 2003 года в Туле.", ("held", "forum", None, "2003-04", "Tula")),
        # a number without its ending
        ("Делегация Тульской области прибыла в Смоленск для участия в 47 заседании Совета по приграничному сотрудничеству.", ("held", "session", 47, "2024-05", "Smolensk")),
        # who plans to meet has not met
        ("Губернатор Архангельской области планирует встретиться с председателем Брестского облисполкома в Минске.", ("planned", "meeting", None, None, "Minsk")),
    ],
)
def test_an_event(passage: str, told: tuple[object, ...]) -> None:
    assert told in [said(p, "type", "ordinal", "starts", "place") for p in read(passage, "event")]


def test_a_visit_of_days_and_a_meeting_during_it_are_two() -> None:
    passage = ("В городе Ланьчжоу состоялась встреча председателя Брестского облисполкома с губернатором провинции Ганьсу. "
               "Делегация Брестской области находится с визитом в провинции Ганьсу с 4 по 9 июля 2024 года.")
    assert sorted(said(p, "type", "starts", "place") for p in read(passage, "event")) == [
        ("held", "meeting", "2024-05", "Lanzhou"), ("held", "visit", "2024-07-04", "Gansu")]


def test_an_answering_visit_is_not_on_the_day_of_the_first() -> None:
    passage = "Пензенскую область посетила делегация Бухарской области. Это ответный визит после нашей поездки в Бухару в марте 2024 года."
    assert [said(p, "type", "starts", "place") for p in read(passage, "event")] == [("held", "visit", "2024-05", "Penza Oblast")]


def test_what_was_earlier_is_another_event() -> None:
    passage = ("Первая встреча Виталия Орлова состоялась с хокимом Бухарской области в Туле. "
               "Ранее весной делегация из Тульской области совершила визит в Узбекистан.")
    assert sorted(said(p, "type", "series", "ordinal", "place") for p in read(passage, "event")) == [
        ("held", "meeting", None, None, "Tula"), ("held", "visit", None, None, "Uzbekistan")]


def test_parliaments_are_no_events() -> None:
    passage = "В Туле прошло XI заседание Совета регионов. В нём участвовали депутаты Межпарламентской Ассамблеи государств – участников СНГ и Государственного Собрания – Курултая Башкортостана."
    assert [p.fields["ordinal"] for p in read(passage, "event")] == [11]


@pytest.mark.parametrize(
    ("passage", "told"),
    [
        ("Делегация Гагаузии во главе с башканом Ириной Петровой посетит Псковскую область.", ("Bashkan", "Gagauzia")),
        ("В Абхазии делегацию Псковской области принял премьер-министр Владимир Делба.", ("Prime minister", "Abkhazia")),
        ("Брестская область встретилась с губернатором провинции Ганьсу Жэнь Чжэньхэ.", ("Governor of Gansu", "Gansu")),
        ("Делегация Бреста приехала в Тулу. Пётр Орлов, зампредседателя правительства Тульской области: «Мы рады гостям».", ("Deputy chairman of Government of Tula Oblast", "Tula Oblast")),
    ],
)
def test_a_post(passage: str, told: tuple[str, str]) -> None:
    assert [(p.fields["title"], p.fields["of"].name) for p in read(passage, "post")] == [told]


def test_what_is_to_be_signed_is_a_planned_figure_of_the_region() -> None:
    passage = "Тульская область намерена подписать 4 соглашения о сотрудничестве с регионами Беларуси на форуме в Уфе."
    assert [(p.standing, p.fields["value"], [q.name for q in p.fields["counterpart"]]) for p in read(passage, "figure")] == [("planned", 4, ["Belarus"])]
