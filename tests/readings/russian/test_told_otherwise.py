"""The same facts told in other ways: figures behind their noun, offices by their seat, ranks, memberships, minutes."""

from __future__ import annotations

import pytest

from .reading import names, read

CONTEXT = "\n\nОмская и Павлодарская области подписали соглашение о сотрудничестве."


@pytest.mark.parametrize(
    ("passage", "figures"),
    [
        ("Омская область поддерживает дружественные связи с пятью регионами Казахстана.", [("regions cooperating", 5)]),
        ("У Омска соглашения с четырьмя китайскими провинциями.", [("regions with agreements", 4)]),
        ("Омск и Павлодар за год обменялись 46 делегациями.", [("delegations", 46)]),
        ("Города Омской области связаны с Казахстаном семью двусторонними документами.", [("agreements", 7)]),
        ("Действующих зарубежных партнёрств у Омска восемь.", [("agreements with twin cities", 8)]),
        ("У Омска 20 побратимов, в том числе 5 китайских.", [("agreements with twin cities", 20), ("agreements with twin cities", 5)]),
        ("Казахстанских побратимов у Омска теперь четверо.", [("agreements with twin cities", 4)]),
        ("Павлодар стал четырнадцатым побратимом Омска.", [("agreements with twin cities", 14)]),
        ("На праздник в Омск прибыла делегация из 60 павлодарцев.", [("participants", 60)]),
        ("Летом 15 омских ребят поедут в лагерь под Павлодаром.", [("participants", 15)]),
        ("Восемь омских хирургов выедут в Павлодар на стажировку.", [("participants", 8)]),
        ("В Омском университете учатся 64 китайца, рассказали в Омской области.", [("students", 64)]),
        ("По итогам встречи Омска и Павлодара выполнены 9 из 10 пунктов.", [("commitments fulfilled", 9), ("commitments", 10)]),
        ("Омск и Павлодар подписали три контракта на 118 млн юаней.", [("contracts", 3), ("contract value", 118000000)]),
        ("Омская область торгует с Казахстаном на 19 миллионов долларов в год.", [("trade turnover", 19000000)]),
        ("Экспорт Омской области в Китай составил 1,4 млрд долларов. Из Китая ввезено на 780 миллионов.", [("exports", 1400000000), ("imports", 780000000)]),
        ("Подписаны контракты Омска и Павлодара на 1,2 млрд юаней (около 165 млн долларов).", [("contract value", 1200000000)]),
    ],
)
def test_figures(passage: str, figures: list[tuple[str, float]]) -> None:
    assert [(f.fields["indicator"], f.fields["value"]) for f in read(passage + CONTEXT, "figure")] == figures


@pytest.mark.parametrize(
    "passage",
    [
        "Школа № 25 Омской области дружит с лицеем Павлодара.",
        "На фестиваль под Омском съехались двадцать тысяч гостей.",
        "За бюджет Омска высказались 36 человек, Павлодар упомянули вскользь.",
    ],
)
def test_no_figure(passage: str) -> None:
    assert read(passage + CONTEXT, "figure") == []


@pytest.mark.parametrize(
    ("passage", "person", "of"),
    [
        ("Гостей встретил председатель Мингорисполкома Виталий Кухаренко, Минск ждал их с утра.", "Kukharenko", "Minsk"),
        ("С ответным словом выступила председатель Петросовета Ольга Фалина. Петрозаводск и Йоэнсуу дружат давно.", "Falina", "Petrozavodsk"),
        ("Об этом сказала заведующая отделом мэрии Омска Анна Смирнова.", "Smirnova", "Omsk"),
        ("В Павлодаре делегацию принял председатель маслихата Серик Касымов.", "Kasymov", "Pavlodar"),
        ("Андрей Шпиленко был назначен министром промышленности Омской области.", "Shpilenko", "Omsk Oblast"),
        ("Андрей Шпиленко занимает пост министра промышленности Омской области.", "Shpilenko", "Omsk Oblast"),
        ("Иван Петров, возглавляющий администрацию Омска, принял делегацию.", "Petrov", "Omsk"),
        ("Делегация во главе с министром экономики Омской области Иваном Петровичем Сидоровым посетила Павлодар.", "Sidorov", "Omsk Oblast"),
        ("Врио главы Омска Сергей Шелест подписал документ.", "Shelest", "Omsk"),
        ("Иван Петров (глава администрации Омска) подписал протокол.", "Petrov", "Omsk"),
    ],
)
def test_a_post(passage: str, person: str, of: str) -> None:
    told = read(passage + CONTEXT, "post")
    assert [(p.fields["person"].name.split()[-1], p.fields["of"].name) for p in told] == [(person, of)]


@pytest.mark.parametrize(
    ("passage", "members"),
    [
        ("Омск вступил в Международную ассоциацию «Породнённые города».", ["Omsk"]),
        ("В состав Евразийского союза городов вошёл Павлодар.", ["Pavlodar"]),
        ("Омск и Павлодар присоединились к Лиге исторических городов.", ["Omsk", "Pavlodar"]),
        ("Ассоциация сибирских городов объединяет Омск, Томск и Новосибирск.", ["Omsk", "Tomsk", "Novosibirsk"]),
        ("Омск избран вице-президентом Ассоциации зимних городов, членом которой является с 1997 года.", ["Omsk"]),
        ("Омск состоит в Ассоциации сибирских городов и в Лиге исторических городов.", ["Omsk", "Omsk"]),
        ("Павлодар принят в члены Лиги исторических городов.", ["Pavlodar"]),
        ("Делегация Омска вошла в зал заседаний совета.", []),
        ("Омск подал заявку на вступление в Лигу исторических городов.", []),
    ],
)
def test_memberships(passage: str, members: list[str]) -> None:
    assert sorted(p.fields["member"].name for p in read(passage + CONTEXT, "membership")) == sorted(members)


@pytest.mark.parametrize(
    ("passage", "directions"),
    [
        ("Омская область делает ставку на Казахстан и Китай.", ["Kazakhstan", "China"]),
        ("На первом месте для Омской области стоит Казахстан.", ["Kazakhstan"]),
        ("Казахстан и Китай – главные торговые партнёры Омской области.", ["Kazakhstan", "China"]),
        ("Губернатор Омской области назвал Монголию партнёром номер один.", ["Mongolia"]),
        ("Среди приоритетов Омска – сотрудничество с Индией.", ["India"]),
        ("Команда Омска вышла на первое место в чемпионате Казахстана.", []),
    ],
)
def test_priorities(passage: str, directions: list[str]) -> None:
    assert [p.fields["direction"].name for p in read(passage + CONTEXT, "priority")] == directions


@pytest.mark.parametrize(
    ("passage", "standing", "period"),
    [
        ("План мероприятий Омска и Павлодара на 2023-2025 годы дополнят разделом о метро.", "adopted", "2023/2025"),
        ("Омская и Павлодарская области говорили о плане действий на 2018–2022 годы. Его подпишут в декабре.", "expected", "2018/2022"),
        ("Глава Омской области поручил написать стратегию внешних связей до 2030 года.", "in_preparation", "2030"),
        ("Омскую и Павлодарскую области связывает план совместных действий.", "adopted", None),
    ],
)
def test_programmes(passage: str, standing: str, period: str | None) -> None:
    [told] = read(passage + CONTEXT, "programme")
    assert (told.standing, told.fields["period"]) == (standing, period)


@pytest.mark.parametrize(
    ("passage", "standing", "kind", "by"),
    [
        ("Омская область берёт на себя ремонт подъезда к границе с Павлодарской областью.", "adopted", "decision", ["Omsk Oblast"]),
        ("Омск и Павлодар обязались до 1 июня расчистить русло.", "adopted", "decision", ["Omsk", "Pavlodar"]),
        ("Омский городской совет отклонил проект соглашения с Павлодаром.", "adopted", "decision", ["Omsk city council"]),
        ("Губернатор поручил министерству подготовить перечень заводов Омской области для Павлодара.", "adopted", "task", ["Omsk Oblast"]),
        ("Принято решение рекомендовать регионам сверить планы с Казахстаном, сообщили в Омской области.", "adopted", "recommendation", []),
        ("Мэры Омска и Павлодара сошлись на том, что мост надо чинить вместе.", "adopted", "decision", ["Omsk", "Pavlodar"]),
    ],
)
def test_commitments(passage: str, standing: str, kind: str, by: list[str]) -> None:
    [told] = read(passage + CONTEXT, "commitment")
    assert (told.standing, told.fields["type"], names(told.fields["by"])) == (standing, kind, by)
