"""Russian names in the usual English spelling of news, and the other spellings a name is met in."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, product

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "u",
}  # fmt: skip

# Given names whose English form is a habit, not a rule.
_HABITS = {
    "александр": "Alexander", "александра": "Alexandra", "алексей": "Alexey", "максим": "Maxim", "ксения": "Ksenia",
    "юрий": "Yury", "евгений": "Evgeny", "евгения": "Evgenia", "пётр": "Pyotr", "петр": "Petr", "филипп": "Philipp",
    "софья": "Sofya", "татьяна": "Tatyana", "наталья": "Natalya", "феликс": "Felix", "артём": "Artyom",
    "артем": "Artem", "фёдор": "Fyodor", "федор": "Fedor", "александрович": "Alexandrovich",
    "алексеевич": "Alexeyevich", "оксана": "Oksana", "михаил": "Mikhail", "даниил": "Daniil", "рафаэль": "Rafael",
}  # fmt: skip

_SOFTENED = set("жчшщ")
_VOWELS = set("аеёиоуыэюя")


def english_name(name: str) -> str:
    """A person's Russian name as English news usually writes it: «Сергей Лавров» → "Sergey Lavrov"."""
    return re.sub(r"[А-Яа-яЁёІіЇїЄєҐґЎў]+", lambda m: _HABITS.get(m[0].lower()) or _word(m[0], place=False), name)


def english_place(name: str) -> str:
    """A Russian place's name the same way, Ye at its start or behind a vowel: «Екатеринбург» → "Yekaterinburg"."""
    return re.sub(r"[А-Яа-яЁёІіЇїЄєҐґЎў]+", lambda m: _word(m[0], place=True), name)


@lru_cache(maxsize=4096)
def _word(word: str, *, place: bool) -> str:
    lower = word.lower()
    if len(lower) > 3 and lower.endswith(("ий", "ый")):
        lower = lower[:-2] + "ы"
    said = "".join(_letter(lower, i, place) for i in range(len(lower)))
    if word.isupper() and len(word) > 1:
        return said.upper()
    return said[:1].upper() + said[1:] if word[0].isupper() else said


def _letter(word: str, i: int, place: bool) -> str:
    letter = word[i]
    before = word[i - 1] if i else ""
    if letter == "е" and (before in ("ь", "ъ") or (place and (not before or before in _VOWELS))):
        return "ye"
    if letter == "ё" and before in _SOFTENED:
        return "e"
    if letter == "и" and before == "ь":
        return "yi"
    if letter == "о" and before == "ь":
        return "yo"
    if letter == "я" and before == "и" and i == len(word) - 1:
        return "a"
    return _LETTERS.get(letter, letter)


# What one spelling's letters may be in another: each rule is tried wherever it fits.
_SPELLINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"y$", ("y", "iy", "i", "ii")),
    (r"(?<=[ae])y$", ("y", "i", "j")),
    (r"^E(?=[vkgl])", ("E", "Ye")),
    (r"^Ye", ("Ye", "E")),
    (r"^Yu", ("Yu", "Iu", "Ju")),
    (r"^Ya", ("Ya", "Ia")),
    (r"x", ("x", "ks")),
    (r"(?<=[^y])ev$", ("ev", "yev")),
    (r"yev$", ("yev", "iev", "ev")),
    (r"eeva?$", ("eev", "eyev")),
    (r"yo", ("yo", "io", "e")),
    (r"ya$", ("ya", "ia")),
    (r"ia$", ("ia", "iya", "ya")),
    (r"kh", ("kh", "h")),
    (r"shch", ("shch", "sch")),
    (r"y(?=[nbrkstvlmz])", ("y", "i")),
)


def variants(name: str, limit: int = 24) -> list[str]:
    """Other Latin spellings a name is met in, at most `limit`, without `name` itself: Dmitry → Dmitriy, Dmitri…"""
    english = english_name(name)
    choices = [_word_variants(word) for word in english.split()]
    met = (" ".join(words) for words in product(*choices))
    unique = dict.fromkeys(islice(met, limit * 4))
    unique.pop(name, None)
    return list(unique)[:limit]


@lru_cache(maxsize=4096)
def _word_variants(word: str) -> tuple[str, ...]:
    """The spellings of one word, the usual one first."""
    met = {word: None}
    for pattern, spellings in _SPELLINGS:
        found = re.search(pattern, word)
        if found is None:
            continue
        for spelling in spellings:
            ending = "a" if found[0].endswith("eva") else ""
            met[word[: found.start()] + spelling + ending + word[found.end() :]] = None
    return tuple(met)
