
"""Agreements in Russian passages: who, when, and whether signed, in force, planned or ended."""

from __future__ import annotations

import pytest

from .reading import names, read


@pytest.mark.parametrize(
    ("passage", "standing", "parties", "signed"),
    [
        ("Калужская область и провинция Шаньдун подписали меморандум о сотрудничестве 5 мая 2024 года.", "signed", ["Kaluga Oblast", "Shandong"], "2024-05-05"),
        ("5 мая 2023 года подписано соглашение о сотрудничестве между Калужской областью и провинцией Шаньдун.", "in_force", ["Kaluga Oblast", "Shandong"], "2023-05-05"),
        ("Состоялось подписание соглашения между Омской и Павлодарской областями.", "signed", ["Omsk Oblast", "Pavlodar Region"], "2024-05"),
        ("Губернатор Псковской области Михаил Ведерников и председатель Витебского облисполкома Александр Субботин подписали соглашение о сотрудничестве.", "signed", ["Pskov Oblast", "Vitebsk Region"], "2024-05"),
        ("Меморандум о сотрудничестве с Булавайо подписан Екатеринбургом в январе 2024 года.", "signed", ["Yekaterinburg", "Bulawayo"], "2024-01"),
        ("Смоленск заключил договор о дружбе с Ковентри в апреле 2024 года.", "signed", ["Smolensk", "Coventry"], "2024-04"),
        ("Правительство Липецкой области и администрация провинции Аньхой заключили соглашение о торговле 12.04.2024.", "signed", ["Lipetsk Oblast", "Anhui"], "2024-04-12"),
        ("Вязьма и Бобруйск стали побратимами 3 апреля 2024 года.", "signed", ["Vyazma", "Bobruysk"], "2024-04-03"),
        ("Тверь и Инкоу являются городами-побратимами с 1999 года.", "in_force", ["Tver", "Yingkou"], "1999"),
        ("Владивосток и Далянь — города-побратимы с 1992 года.", "in_force", ["Vladivostok", "Dalian"], "1992"),
        ("Между Амурской областью и провинцией Хэйлунцзян действует соглашение о сотрудничестве 2015 года.", "in_force", ["Amur Oblast", "Heilongjiang"], "2015"),
        ("Соглашение о сотрудничестве между Вологдой и Страсбургом было подписано в 2009 году.", "in_force", ["Vologda", "Strasbourg"], "2009"),
        ("Казань и Харбин продлили договор о побратимских связях 4 мая 2024 года.", "in_force", ["Kazan", "Harbin"], "2024-05-04"),
        ("Гродненская область и провинция Ганьсу подпишут соглашение о сотрудничестве в октябре.", "planned", ["Grodno Region", "Gansu"], None),
        ("Планируется подписать меморандум о сотрудничестве между Томской областью и штатом Керала.", "planned", ["Tomsk Oblast", "Kerala"], None),
        ("Обсуждался вопрос о подписании соглашения между Бурятией и аймаком Дорнод.", "planned", ["Republic of Buryatia", "Dornod"], None),
        ("Хельсинки расторг договор о побратимских связях с Москвой.", "ended", ["Helsinki", "Moscow"], None),
        ("Гамбург приостановил действие договора о партнёрстве с Санкт-Петербургом.", "ended", ["Hamburg", "Saint Petersburg"], None),
        ("Соглашение между Псковом и Белостоком прекратило действие в 2022 году.", "ended", ["Pskov", "Białystok"], None),
        ("Торгово-промышленная палата Омской области и Торгово-промышленная палата Казахстана подписали соглашение о партнёрстве.", "signed",
         ["Chamber of Commerce and Industry of Omsk Oblast", "Chamber of Commerce and Industry of"], "2024-05"),
        ("Минск, Уфа и Харбин подписали соглашение о сотрудничестве трёх городов.", "signed", ["Minsk", "Ufa", "Harbin"], "2024-05"),
        ("Между Хабаровском и Харбином подписан протокол о намерениях.", "signed", ["Khabarovsk", "Harbin"], "2024-05"),
    ],
)
def test_standing_parties_and_date(passage: str, standing: str, parties: list[str], signed: str | None) -> None:
    agreements = read(passage, "agreement")
    assert len(agreements) == 1
    told = agreements[0]
    assert told.standing == standing
    assert told.fields["signed"] == signed
    known = [{p.name, *p.aliases} for p in told.fields["parties"]]
    assert len(known) == len(parties)
    for name in parties:
        assert any(name.split()[0] in alias for each in known for alias in each), (name, known)


def test_a_respectively_list_is_one_agreement_for_each_pair() -> None:
    passage = "Речица, Жлобин и Мозырь породнились с Клинцами, Тверью и Уфой соответственно."
    pairs = [names(a.fields["parties"]) for a in read(passage, "agreement")]
    assert [p[1] for p in pairs] == ["Klintsy", "Tver", "Ufa"]
    assert all(len(p) == 2 for p in pairs)


def test_agreements_of_one_with_several_are_pairs() -> None:
    passage = "Подписаны соглашения Гомельской области с Алтайским краем, Курганской областью и Республикой Мордовия."
    assert [names(a.fields["parties"])[1] for a in read(passage, "agreement")] == ["Altai Krai", "Kurgan Oblast", "Republic of Mordovia"]


def test_heading_and_body_tell_one_agreement() -> None:
    text = "Омская и Павлодарская области подписали соглашение\n\nСоглашение о сотрудничестве между Омской и Павлодарской областями подписано 14 мая."
    [told] = read(text, "agreement")
    assert len(told.spans) == 2
    assert told.fields["signed"] == "XXXX-05-14"


@pytest.mark.parametrize(
    "passage",
    [
        "Стороны не подписали соглашение: переговоры Калужской области и провинции Шаньдун прерваны.",
        "Соглашение с судьёй мы не заключали, пошутил тренер омского клуба.",
        "Побратимы, с которыми он воевал под Курском, навестили его мать.",
        "Трудовой договор с директором музея в Омске расторгнут по соглашению сторон.",
        "Договор аренды склада в Калининграде заключён на пять лет.",
        "На форуме регионов в Уфе подписано 12 соглашений.",
        "Россия и Индонезия подписали соглашение об избежании двойного налогообложения.",
        "Минфин региона заключил кредитный договор на 2 млрд рублей.",
    ],
)
def test_no_agreement(passage: str) -> None:
    assert read(passage, "agreement") == []
