"""Чья должность, когда название её не договаривает: район по прилагательному, город вне списков, гость и хозяин,
откуда имя."""

from __future__ import annotations

import pytest

from .reading import read

ROWS = [
    # слова самой должности
    ("В Омск приехал мэр армянского Гюмри Ваграм Саркисян, подписано соглашение о сотрудничестве.", "Саркисян", "Gyumri"),
    ("Генеральный консул Турецкой Республики в Казани Осман Устюн посетил Омск.", "Устюн", "Türkiye|Turkey"),
    ("Омск посетил глава Кеминского района Азамат Кадыров.", "Кадыров", "Keminsky District"),
    ("Омск посетил директор Уральского центра сотрудничества Максим Кузнецов.", "Кузнецов", "Ural"),
    ("В Омск прибыл мэр Фукурои Хидэюки Охба.", "Охба", "Fukuroi"),
    ("Омск посетил мэр Хиросимы Кадзуми Мацуи.", "Мацуи", "Hiroshima"),
    ("Союзное государство растёт, сообщил в Омске секретарь нашего объединения Сергей Кузнецов.", "Кузнецов", "Union State"),
    # имя говорит, чей он
    ("Омск и Цзинань подписали соглашение. Документ подписал заместитель мэра Лю Сюэмэй.", "Xuemei", "Jinan"),
    ("Омская область и Акита подписали меморандум. Губернатор Виталий Хоценко отметил рост.", "Хоценко", "Omsk"),
    # гости
    ("В Омск прибыла делегация города Цзинаня. Её возглавил заместитель мэра Лю Сюэмэй.", "Xuemei", "Jinan"),
]  # fmt: skip
_LATIN = {"Саркисян": "Sargsyan", "Устюн": "Ust", "Кадыров": "Kadyrov", "Кузнецов": "Kuznetsov",
          "Охба": "hba", "Мацуи": "Matsui", "Хоценко": "Khotsenko"}  # fmt: skip


@pytest.mark.parametrize(("passage", "person", "of"), ROWS)
def test_whose_post_it_is(passage: str, person: str, of: str) -> None:
    passage += "\n\nОмск и Гюмри подписали соглашение о сотрудничестве."
    told = [p for p in read(passage, "post") if _LATIN.get(person, person) in p.fields["person"].name]
    assert told
    names = (told[0].fields["of"].name, *told[0].fields["of"].aliases)
    assert any(one in name for one in of.split("|") for name in names), names


def test_the_city_of_a_name_that_its_prefecture_has_too() -> None:
    told = read("Омск посетил мэр Хиросимы Кадзуми Мацуи и губернатор Хиросимы Хидэхико Юдзаки.", "post")
    assert [p.fields["of"].kind for p in told] == ["municipality", "region"]


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("Воеводины", "Vojvodina"), ("Сюника", "Syunik"), ("Вайоц Дзора", "Vayots Dzor"), ("Фландрии", "Flanders"),
        ("Валлонии", "Wallonia"), ("Мегхалая", "Meghalaya"), ("Жилины", "Žilina"), ("Лахора", "Lahore"),
    ],
)  # fmt: skip
def test_regions_by_their_bare_names(place: str, name: str) -> None:
    from legation_reader.names import mentions

    assert name in {m.party.name for m in mentions(f"Делегация {place} посетила Омск.", "ru")}
