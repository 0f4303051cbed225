"""Contracts, contacts, memberships, invitations and priorities as Russian texts variously tell them."""

from __future__ import annotations

import pytest

from .reading import names, read


@pytest.mark.parametrize(
    ("passage", "standing", "company", "value", "unit"),
    [
        ("Контракт между «Пермхимпродуктом» и Nanchang Agro предусматривает отгрузку карбамида на 88 млн юаней, сообщили в Пермском крае и городе Наньчан.", "signed", "Nanchang Agro", 88e6, "CNY"),
        ("Вьетнамская Green Farm закупила у завода «Обнинск-Вет» вакцины на 900 тысяч долларов, сообщили в Калужской области и Ханое.", "signed", "Green Farm", 9e5, "USD"),
        ("Комбинат «Ситцы» рассчитывает поставить в Танзанию первую партию на 150 тыс. долларов, сообщили в Ивановской области.", "planned", "Sittsy", 15e4, "USD"),
        ("Завод «Уралгормаш» поставит в Зимбабве 12 экскаваторов, сообщили в Свердловской области.", "planned", "Uralgormash", None, None),
        ("Корпорация «Хуачунь» и завод «Маяк» подписали контракт на 320 млн юаней на поставку сои, сообщили в Приморском крае и Цзилине.", "signed", "Mayak", 32e7, "CNY"),
    ],
)
def test_contracts(passage: str, standing: str, company: str, value: float | None, unit: str | None) -> None:
    [told] = read(passage, "contract")
    assert (told.standing, told.fields["value"], told.fields["unit"]) == (standing, value, unit)
    assert any(company in (p.name, *p.aliases) for p in told.fields["parties"]), told.fields["parties"]


@pytest.mark.parametrize(
    ("passage", "relation", "with_"),
    [
        ("Калужской палате удалось выйти на прямой контакт с ассоциацией мебельщиков Ханоя, прежде Калуга с ней не работала.", "new", "ssociation"),
        ("Карельские предприниматели из Петрозаводска познакомились с агентством «Йозек» из Йоэнсуу.", "new", "Yozek"),
        ("Давний партнёр Омска, Павлодар, пришлёт экспертов на форум.", "existing", "Pavlodar"),
        ("Омская область впервые установила контакт с городом Байшань, прошли переговоры.", "new", "Baishan"),
    ],
)
def test_contacts(passage: str, relation: str, with_: str) -> None:
    told = [c for c in read(passage, "contact") if c.fields["relation"] == relation]
    assert told and any(with_ in " ".join((p.name, *p.aliases)) for p in told[0].fields["with"]), told


@pytest.mark.parametrize(
    ("passage", "members"),
    [
        ("Членами Совета приграничных регионов являются Республика Карелия и Мурманская область.", ["Republic of Karelia", "Murmansk Oblast"]),
        ("Республика Карелия входит в Совет приграничных регионов с 1993 года.", ["Republic of Karelia"]),
        ("В состав Ассоциации приморских городов входят Владивосток и Далянь.", ["Vladivostok", "Dalian"]),
    ],
)
def test_memberships(passage: str, members: list[str]) -> None:
    assert [m.fields["member"].name for m in read(passage, "membership")] == members


@pytest.mark.parametrize(
    ("passage", "standing", "invited"),
    [
        ("Мэр Омска пригласил павлодарцев на День города. В Павлодаре приглашение обсудят.", "sent", "Pavlodar"),
        ("На фестиваль в Гродно приглашены Ланьчжоу и Урумчи.", "sent", "Lanzhou"),
        ("Губернатор Омской области направил акиму Павлодарской области Асаину Байханову приглашение на форум.", "sent", "Pavlodar Region"),
    ],
)
def test_invitations(passage: str, standing: str, invited: str) -> None:
    [told] = read(passage, "invitation")
    assert told.standing == standing
    assert any(invited in name for name in names(told.fields["invited"])), names(told.fields["invited"])


@pytest.mark.parametrize(
    ("passage", "direction"),
    [
        ("Среди стран Азии Таджикистан стоит у Башкортостана на первом месте.", "Tajikistan"),
        ("Сотрудничество с Оренбургской областью значится в стратегии Актюбинской области приоритетом.", "Orenburg Oblast"),
    ],
)
def test_priorities(passage: str, direction: str) -> None:
    assert direction in [p.fields["direction"].name for p in read(passage, "priority")]


@pytest.mark.parametrize(
    ("passage", "person", "of"),
    [
        ("Прошла встреча с губернатором провинции Гавана Янетой Эрнандес, гостей принял Петербург.", "Yanet Hernandez", "Havana"),
        ("Омск подписал соглашение с Улан-Батором, его привёз заместитель мэра Улан-Батора Ганзориг Батболд.", "Ganzorig Batbold", "Ulaanbaatar"),
        ("Делегацию Омска и Ханоя встретил ректор Ханойского университета Нгуен Ван Хай, подписан договор.", "Nguyen Van Hai", "Hanoi"),
        ("Делегация Ивановской области встретилась в Дар-эс-Саламе с комиссаром Дар-эс-Салама Альбертом Мвакаленгой.", "Albert Mvakalenga", "Dar es Salaam"),
    ],
)
def test_people_of_other_languages(passage: str, person: str, of: str) -> None:
    told = [(p.fields["person"], p.fields["of"].name) for p in read(passage, "post")]
    assert any(person in (who.name, *who.aliases) and of in whose for who, whose in told), told
