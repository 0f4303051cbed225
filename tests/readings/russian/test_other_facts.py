
"""Posts, programmes, commitments, invitations, priorities, contacts, contracts, projects and memberships."""

from __future__ import annotations

import pytest

from .reading import names, read

CONTEXT = "\n\nОмская и Павлодарская области подписали соглашение о сотрудничестве."


@pytest.mark.parametrize(
    ("passage", "person", "of"),
    [
        ("Соглашение подписал губернатор Омской области Виталий Хоценко.", "Vitaly Khotsenko", "Omsk Oblast"),
        ("Делегацию принял мэр Омска Сергей Шелест.", "Sergey Shelest", "Omsk"),
        ("Губернатор встретился с министром экономики Беларуси Юрием Чеботарем.", "Yury Chebotar", "Belarus"),
        ("Об этом сообщил Андрей Фальков, председатель Законодательного собрания Омской области.", "Andrey Falkov", "Legislative Assembly of Omsk Oblast"),
        ("Переговоры провёл первый заместитель министра внешних связей Омской области Иван Сидоров.", "Ivan Sidorov", "Omsk Oblast"),
        ("Гостей встретил заместитель губернатора Омской области Денис Матюшин.", "Denis Matyushin", "Omsk Oblast"),
        ("Он беседовал с заместителем губернатора Омской области Денисом Матюшиным.", "Denis Matyushin", "Omsk Oblast"),
        ("Визит обсудил председатель Витебского облисполкома Александр Субботин.", "Alexander Subbotin", "Vitebsk Region"),
    ],
)
def test_a_post(passage: str, person: str, of: str) -> None:
    [told] = read(passage + CONTEXT, "post")
    known = {told.fields["person"].name, *told.fields["person"].aliases}
    assert any(person.split()[-1] in name for name in known)
    assert told.fields["of"].name == of


def test_a_post_beside_nothing_done_agreed_or_counted_is_left_alone() -> None:
    assert read("О партнёрстве с Павлодаром рассказал мэр Омска Сергей Шелест.", "post") == []


def test_two_ministers_under_one_title() -> None:
    text = "Министры иностранных дел России Сергей Лавров и Белоруссии Максим Рыженков обсудили сотрудничество. Действует 191 соглашение российских регионов и областей Беларуси."
    assert [(p.fields["person"].name, p.fields["of"].name) for p in read(text, "post")] == [("Sergey Lavrov", "Russia"), ("Maxim Ryzhenkov", "Belarus")]


@pytest.mark.parametrize(
    ("passage", "standing", "kind", "period"),
    [
        ("Подписан план мероприятий по развитию сотрудничества Омской и Павлодарской областей на 2024–2026 годы.", "adopted", "plan", "2024/2026"),
        ("Омская область и Павлодарская область готовят программу приграничного сотрудничества до 2030 года.", "in_preparation", "programme", "../2030"),
        ("Стороны рассмотрели ход выполнения дорожной карты сотрудничества Омской и Павлодарской областей на 2021–2023 годы.", "under_review", "roadmap", "2021/2023"),
        ("Ожидается подписание плана консультаций Омской и Павлодарской областей на 2026 год.", "expected", "plan", "2026"),
    ],
)
def test_a_programme(passage: str, standing: str, kind: str, period: str) -> None:
    [told] = read(passage, "programme")
    assert (told.standing, told.fields["type"], told.fields["period"]) == (standing, kind, period)


@pytest.mark.parametrize(
    ("passage", "standing", "kind", "by"),
    [
        ("Губернатор Омской области поручил министерству подготовить план встреч с Павлодаром до 1 июня.", "adopted", "task", ["Omsk Oblast"]),
        ("Регионам рекомендовано сверить перечни контрактов с партнёрами из Казахстана и Китая.", "adopted", "recommendation", []),
        ("По итогам заседания приняты рекомендации для регионов России и Беларуси.", "adopted", "recommendation", []),
        ("Омск и Павлодар договорились учредить комиссию городов Прииртышья.", "adopted", "decision", ["Omsk", "Pavlodar"]),
        ("Мэр Омска и мэр Павлодара дали поручение своим аппаратам сверить архивы.", "adopted", "task", ["Omsk", "Pavlodar"]),
    ],
)
def test_a_commitment(passage: str, standing: str, kind: str, by: list[str]) -> None:
    [told] = read(passage, "commitment")
    assert (told.standing, told.fields["type"], names(told.fields["by"])) == (standing, kind, by)


@pytest.mark.parametrize(
    "passage",
    [
        "Омск и Павлодар договорились развивать сотрудничество.",
        "Губернатор не поручил никому готовить план встреч Омска и Павлодара.",
    ],
)
def test_no_commitment(passage: str) -> None:
    assert read(passage, "commitment") == []


@pytest.mark.parametrize(
    ("passage", "standing", "invited"),
    [
        ("Губернатор Омской области пригласил делегацию Павлодарской области на форум.", "sent", "Pavlodar Region"),
        ("На фестиваль городов приглашены Ланьчжоу и Урумчи.", "sent", "Lanzhou"),
    ],
)
def test_an_invitation(passage: str, standing: str, invited: str) -> None:
    [told] = read(passage, "invitation")
    assert told.standing == standing
    assert invited in names(told.fields["invited"])


@pytest.mark.parametrize(
    ("passage", "direction"),
    [
        ("Приоритетным направлением для Омской области остаётся Казахстан.", "Kazakhstan"),
        ("Китайское направление – приоритетное для Омской области.", "China"),
        ("Развитие связей с Узбекистаном входит в число приоритетов Омской области.", "Uzbekistan"),
    ],
)
def test_a_priority(passage: str, direction: str) -> None:
    assert [p.fields["direction"].name for p in read(passage, "priority")] == [direction]


def test_a_country_praised_is_no_priority() -> None:
    assert read("Казахстан славится степями, заметил гость из Омска.", "priority") == []


def test_new_and_standing_contacts() -> None:
    text = "Кроме традиционного партнёра провинции Хэйлунцзян, удалось установить контакты с партнёрами из Макао и Гонконга, сообщили в Амурской области."
    told = {c.fields["relation"]: names(c.fields["with"]) for c in read(text, "contact")}
    assert told == {"existing": ["Heilongjiang"], "new": ["Macao", "Hong Kong"]}


def test_a_single_contract_is_no_figure() -> None:
    text = "Компания «Волга-Элеватор» из Саратовской области заключила с партнёром из Казахстана контракт на поставку зерна на 150 млн долларов."
    [contract] = read(text, "contract")
    assert (contract.fields["value"], contract.fields["unit"]) == (150000000, "USD")
    assert read(text, "figure") == []


@pytest.mark.parametrize(
    ("passage", "standing", "place"),
    [
        ("Белорусская компания открыла в Омске сервисный центр по ремонту тракторов.", "running", "Omsk"),
        ("В Павлодаре планируется открыть торговый дом Омской области.", "planned", "Pavlodar"),
        ("Предложено создать в Ташкенте учебный центр для горняков Урала вместе с Екатеринбургом.", "proposed", "Tashkent"),
    ],
)
def test_a_project(passage: str, standing: str, place: str) -> None:
    [told] = read("Новости сотрудничества регионов.\n\n" + passage, "project")
    assert (told.standing, told.fields["place"].name) == (standing, place)


def test_what_was_decided_is_told_in_the_text_s_own_words() -> None:
    text = "Губернатор Псковской области поручил министерству экономики до 1 июня подготовить соглашение с Витебской областью."
    [told] = read(text, "commitment")
    assert "подготовить соглашение" in told.fields["text"] and told.fields["text"] in text
