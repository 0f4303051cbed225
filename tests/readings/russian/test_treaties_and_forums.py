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
        ("На четверг намечено подписание соглашения между Калужской областью и Силезским воеводством, о котором спорили весь год.",
         [("planned", ["Kaluga Oblast", "Silesian Voivodeship"])]),
        ("Тула и Брест намерены подписать соглашение о побратимстве.", [("planned", ["Tula", "Brest"])]),
        # a bare total binds nobody in particular
        ("На ярмарке в Костанайской области подписано 17 отраслевых и торговых соглашений. Из России приехала Курганская область.", []),
        # what firms signed
        ("На ярмарке встретились Костанайская и Курганская области. Меморандумы подписаны руководителями предприятий.", []),
        # where forums were is nobody's agreement
        ("Первая конференция речников России и Казахстана прошла в Павлодаре, вторая – в Тобольске. Было подписано Соглашение о сотрудничестве по вопросам судоходства.", []),
        # a list of councils that share their noun
        ("В 2016 году Рязанская область подписала соглашения с Брестским, Могилёвским и Гродненским областными Советами депутатов.",
         [("in_force", ["Ryazan Oblast", f"Regional Council of {name} Region"]) for name in ("Brest", "Mogilev", "Grodno")]),
        # what governments agreed on, and what is no more than one field of it
        ("Администрация Ярославской области и акимат Жамбылской области договорились о тесном сотрудничестве.",
         [("signed", ["Yaroslavl Oblast", "Jambyl Region"])]),
        ("Мэры Тулы и Бреста договорились о сотрудничестве в сфере туризма.", []),
        # the partners of a list that a colon opens
        ("Тула имеет договоры о побратимских связях с тремя городами: город Печ Республики Венгрия, город Матансас Республики Куба и город Бурса Республики Турция.",
         [("in_force", ["Tula", "Pécs"]), ("in_force", ["Tula", "Matanzas"]), ("in_force", ["Tula", "Bursa"])]),
    ],
)
def test_whom_it_binds(passage: str, told: list[tuple[str, list[str]]]) -> None:
    assert sorted((p.standing, [q.name for q in p.fields["parties"]]) for p in read(passage, "agreement")) == sorted(told)


@pytest.mark.parametrize(
    ("passage", "told"),
    [
        ("Аким Костанайской области выступил за проведение Форума регионов Казахстана и России в Рудном.", ("proposed", "forum", None, None, "Rudnyy")),
        ("Губернатор Тульской области поддержал идею проведения Форума оружейных городов в Бресте.", ("proposed", "forum", None, None, "Brest")),
        # «она», «он»: the event of the sentence before
        ("Губернатор Томской области пригласил делегацию Бреста на Кедровую ярмарку. Она пройдёт 3–5 августа 2024 года в Томске.", ("planned", "exhibition", None, "2024-08-03", "Tomsk")),
        ("Тульская область провела форум музейных городов России и Беларуси. Он прошёл в июне 2009 года в Туле.", ("held", "forum", None, "2009-06", "Tula")),
        # a number without its ending
        ("Делегация Тульской области прибыла в Смоленск для участия в 31 заседании Совета по приграничному сотрудничеству.", ("held", "session", 31, "2024-05", "Smolensk")),
        # who plans to meet has not met
        ("Губернатор Костромской области планирует встретиться с председателем Брестского облисполкома в Минске.", ("planned", "meeting", None, None, "Minsk")),
    ],
)
def test_an_event(passage: str, told: tuple[object, ...]) -> None:
    assert told in [said(p, "type", "ordinal", "starts", "place") for p in read(passage, "event")]


def test_a_visit_of_days_and_a_meeting_during_it_are_two() -> None:
    passage = ("В городе Чанша состоялась встреча мэра Тулы с губернатором провинции Хунань. "
               "Делегация Тульской области находится с визитом в провинции Хунань с 11 по 16 сентября 2023 года.")
    assert sorted(said(p, "type", "starts", "place") for p in read(passage, "event")) == [
        ("held", "meeting", "2024-05", "Changsha"), ("held", "visit", "2023-09-11", "Hunan")]


def test_an_answering_visit_is_not_on_the_day_of_the_first() -> None:
    passage = "Рязанскую область посетила делегация Ошской области. Это ответный визит после поездки рязанцев в Ош в марте 2024 года."
    assert [said(p, "type", "starts", "place") for p in read(passage, "event")] == [("held", "visit", "2024-05", "Ryazan Oblast")]


def test_what_was_earlier_is_another_event() -> None:
    passage = ("Первая встреча Виталия Орлова состоялась с акимом Жамбылской области в Туле. "
               "Ранее зимой делегация из Тульской области совершила визит в Казахстан.")
    assert sorted(said(p, "type", "series", "ordinal", "place") for p in read(passage, "event")) == [
        ("held", "meeting", None, None, "Tula"), ("held", "visit", None, None, "Kazakhstan")]


def test_parliaments_are_no_events() -> None:
    passage = "В Туле прошло XI заседание Совета регионов. В нём участвовали депутаты Межпарламентской Ассамблеи государств – участников СНГ и Государственного Собрания – Курултая Башкортостана."
    assert [p.fields["ordinal"] for p in read(passage, "event")] == [11]


@pytest.mark.parametrize(
    ("passage", "told"),
    [
        ("Делегация Гагаузии во главе с башканом Ириной Петровой посетит Псковскую область.", ("Bashkan", "Gagauzia")),
        ("В Абхазии делегацию Псковской области принял премьер-министр Астамур Цвижба.", ("Prime minister", "Abkhazia")),
        ("Брестская область встретилась с губернатором провинции Ганьсу Ли Цзяньпином.", ("Governor of Gansu", "Gansu")),
        ("Делегация Бреста приехала в Тулу. Пётр Орлов, зампредседателя правительства Тульской области: «Мы рады гостям».", ("Deputy chairman of Government of Tula Oblast", "Tula Oblast")),
    ],
)
def test_a_post(passage: str, told: tuple[str, str]) -> None:
    assert [(p.fields["title"], p.fields["of"].name) for p in read(passage, "post")] == [told]


def test_what_is_to_be_signed_is_a_planned_figure_of_the_region() -> None:
    passage = "Тульская область намерена подписать 4 соглашения о сотрудничестве с регионами Беларуси на форуме в Томске."
    assert [(p.standing, p.fields["value"], [q.name for q in p.fields["counterpart"]]) for p in read(passage, "figure")] == [("planned", 4, ["Belarus"])]
