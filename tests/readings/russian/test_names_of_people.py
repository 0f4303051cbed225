"""Names of those who hold posts: back in the nominative, and spelt as English spells names of that language."""

from __future__ import annotations

import pytest

from .reading import read

DECLINED = [
    ("Омск посетила делегация во главе с мэром Печа Аттилой Варади.", "Attila Varadi"),
    ("Губернатор Омской области принял мэра Печа Аттилу Варади.", "Attila Varadi"),
    ("Слова мэра Печа Аттилы Варади привела администрация Омска.", "Attila Varadi"),
    ("Делегация Алтая встретилась с начальником управления туризма Бухарской области Дилором Юлдашевой.", "Dilorom Yuldasheva"),
    ("В Минске приняли посла Зимбабве в Беларуси Тендаи Мутасу.", "Tendai Mutasa"),
    ("Глава Татарстана провёл встречу с министром промышленности Гуджарата Раджешем Пателем.", "Rajesh Patel"),
    ("Соглашение подписано с губернатором штата Кано Гарбой Ибрагимом Юсуфом.", "Garba Ibrahim Yusuf"),
    ("Омская область приняла акима Павлодарской области Самата Ерболатова.", "Samat Yerbolatov"),
    ("Об этом договорились с заместителем акима Туркестанской области Бекболатом Тлеубердиевым.", "Bekbolat Tleuberdiev"),
    ("Глава Коми поздравил председателя Согдийской области Курбонбоя Назарзоду.", "Kurbonboy Nazarzoda"),
    ("Омичи передали хокиму Бухары приглашение мэра Казани Айрата Садыкова.", "Airat Sadykov"),
    ("В Ереване прошла встреча с губернатором Сюника Арменом Гаспаряном.", "Armen Gasparyan"),
    ("Визит посла Финляндии в Минске Пекки Лахтинена продлится два дня.", "Pekka Lahtinen"),
    ("Мэр Минска встретился с мэром Тампере Анной Лахтинен.", "Anna Lahtinen"),
    ("В Казани приняли губернатора остана Гилян Мохаммада Резу Карими.", "Mohammad Reza Karimi"),
]  # fmt: skip

SPELT = [
    ("Мэр Бурсы Хайдар Йылдыз прибыл в Казань.", "Haydar Yildiz"),
    ("Хоким Навоийской области Жасур Чориев посетил Минск.", "Jasur Choriev"),
    ("Губернатор Гиляна Хамид Багери приехал в Астрахань.", "Hamid Bagheri"),
    ("Губернатор префектуры Акита Кэнъити Судзуки приехал во Владивосток.", "Kenichi Suzuki"),
    ("Мэр Пусана Пак Чжэ Хон принял делегацию Владивостока.", "Park Jae-hong"),
    ("Председатель Народного комитета Ханоя Чан Минь Дык принял делегацию Москвы.", "Tran Minh Duc"),
    ("Мэр Нови-Сада Душан Милошевич прибыл в Уфу.", "Dusan Milosevic"),
    ("Мэр Дебрецена Ласло Сабо прибыл в Сыктывкар.", "Laszlo Szabo"),
    ("Губернатор Махараштры Виджай Дешмукх приехал в Москву.", "Vijay Deshmukh"),
    ("Губернатор Матансаса Хосе Луис Эрнандес посетил Нижний Новгород.", "Jose Luis Hernandez"),
    ("Мэр Белу-Оризонти Жозе Карлус Силва посетил Минск.", "Jose Carlos Silva"),
    ("Мэр Гамбурга Клаус Вебер приехал в Санкт-Петербург.", "Klaus Weber"),
    ("Мэр Лиона Жан-Пьер Ру посетил Минск.", "Jean-Pierre Roux"),
    ("Мэр Милана Джузеппе Ломбарди посетил Минск.", "Giuseppe Lombardi"),
    ("Губернатор Арагацотна Геворг Акопян посетил Псков.", "Gevorg Hakobyan"),
    ("Губернатор Астраханской области Иван Жуков посетил Анкару.", "Ivan Zhukov"),
    ("Посол России в Турции Алексей Джанибеков посетил мэрию Анкары.", "Alexey Dzhanibekov"),
]  # fmt: skip


_AND = "Позже Челябинская область и Минск подписали соглашение о сотрудничестве в торговле и культуре."


def _names(passage: str) -> list[tuple[str, ...]]:
    people = [p.fields["person"] for p in read(f"{passage} {_AND}", "post")]
    return [(p.name, *p.aliases) for p in people]


@pytest.mark.parametrize(("passage", "name"), DECLINED, ids=[name for _, name in DECLINED])
def test_a_declined_name_comes_back_to_the_nominative(passage: str, name: str) -> None:
    assert any(name in said for said in _names(passage)), _names(passage)


@pytest.mark.parametrize(("passage", "name"), SPELT, ids=[name for _, name in SPELT])
def test_a_name_is_spelt_by_the_language_it_is_of(passage: str, name: str) -> None:
    assert name in [said[0] for said in _names(passage)], _names(passage)


def test_a_form_that_may_be_two_names_is_read_as_the_other_places_read_it() -> None:
    passage = ("Гости осмотрели цех. Рассказ Бейсена Ахатова выслушали все. "
               "Аким Павлодара Бейсен Ахатов пригласил омичей в Павлодар.")  # fmt: skip
    assert {said[0] for said in _names(passage)} == {"Beisen Akhatov"}


def test_the_place_before_a_name_is_no_part_of_it() -> None:
    for passage in ("Омск посетил губернатор остана Ардебиль Масуд Карими.", "Псков принял губернатора Ширака Давида Арамяна."):
        [said] = _names(passage)
        assert said[0] in ("Masoud Karimi", "David Aramyan"), said


@pytest.mark.parametrize(
    ("passage", "name"),
    [
        ("Омск посетил проректор университета Белграда Драган Томич.", "Dragan Tomic"),
        ("Гостей встретила заместитель председателя Мингорисполкома Тамара Кузмич.", "Tamara Kuzmich"),
        ("Делегация побывала в Бухаре и встретилась с хокимом города Шерзодом Ахмедовым.", "Sherzod Akhmedov"),
        ("Уфа приняла мэра Оша Жанарбека Токторбаева.", "Zhanarbek Toktorbaev"),
        ("Омск подписал документ с губернатором провинции Западная Ява Ридваном Хидаятом.", "Ridwan Hidayat"),
        ("Генеральный консул ОАЭ в Казани Ахмед аль-Марри посетил Уфу.", "Ahmed Al-Marri"),
        ("Председатель Барановичского горисполкома Михаил Король посетил Псков.", "Mikhail Korol"),
        ("Раис Республики Татарстан Рустам Гарипов посетил Минск.", "Rustam Garipov"),
        ("Хяким Ахалского велаята Батыр Мередов посетил Казань.", "Batyr Meredov"),
        ("Омск посетил председатель Слуцкого райисполкома Андрей Янчук.", "Andrey Yanchuk"),
    ],
)  # fmt: skip
def test_a_person_is_seen_behind_the_name_of_a_place_and_by_a_surname_like_another_word(passage: str, name: str) -> None:
    assert any(name in said for said in _names(passage)), _names(passage)


@pytest.mark.parametrize(
    "passage",
    [
        "Омск посетил глава города Нижний Тагил.",
        "Делегация встретилась с директором завода Красное Сормово в Омске.",
        "Омичи приехали к мэру города Новый Уренгой.",
    ],
)
def test_a_place_behind_a_title_is_nobody(passage: str) -> None:
    assert _names(passage) == []
