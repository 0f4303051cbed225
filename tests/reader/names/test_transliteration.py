"""Russian names in the usual English spelling."""

import pytest

from legation_reader.names.transliteration import english_name, english_place, variants


@pytest.mark.parametrize(("russian", "english"), [
    ("Сергей Лавров", "Sergey Lavrov"), ("Щёлкин", "Shchelkin"), ("Юрий", "Yury"), ("Алексей", "Alexey"), ("Евгений", "Evgeny"),
    ("Максим Рыженков", "Maxim Ryzhenkov"), ("Дмитрий Вольвач", "Dmitry Volvach"), ("Сергей Глазьев", "Sergey Glazyev"),
    ("Мария Захарова", "Maria Zakharova"), ("Екатерина Киреева", "Ekaterina Kireeva"), ("Алла Иванова", "Alla Ivanova"),
    ("Наталья Кочанова", "Natalya Kochanova"), ("Владимир Андрейченко", "Vladimir Andreychenko"), ("ПУТИН", "PUTIN"),
    ("Аксёнов", "Aksyonov"), ("Илья", "Ilya"), ("John", "John"),
])  # fmt: skip
def test_english_name(russian: str, english: str) -> None:
    assert english_name(russian) == english


@pytest.mark.parametrize(("russian", "english"), [
    ("Екатеринбург", "Yekaterinburg"), ("Великий Новгород", "Veliky Novgorod"), ("Уфа", "Ufa"), ("Йошкар-Ола", "Yoshkar-Ola"),
])  # fmt: skip
def test_english_place(russian: str, english: str) -> None:
    assert english_place(russian) == english


@pytest.mark.parametrize(("name", "met"), [
    ("Dmitry", {"Dmitriy", "Dmitri", "Dmitrii"}), ("Сергей Глазьев", {"Sergei Glazyev", "Sergey Glaziev"}),
    ("Yevgeny Ivanov", {"Evgeny Ivanov"}), ("Alexey", {"Aleksey", "Alexei"}), ("Yury", {"Yuri", "Iury"}),
])  # fmt: skip
def test_variants(name: str, met: set[str]) -> None:
    assert met <= set(variants(name))
    assert name not in variants(name)
