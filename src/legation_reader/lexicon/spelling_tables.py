"""How English writes the names of each language that Russian writes in Cyrillic: letters and listed names.

The tables are person_letters.csv (a language's letters where they differ from the Russian ones; ^ and $ mark the
beginning and the end of a word), foreign_names.csv (given names, `m` and `f`, and surnames, `s`) and
person_languages.csv (the countries whose people bear such names, and whose names they bear too).
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

RUSSIAN = "russian"
_LETTERS = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяіўґїє",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i w g yi ye".split(),
        strict=True,
    )
) | {"ё": "e", "ъ": "", "ь": ""}
_VOWELS = "аеёиоуыэюя"


@dataclass(frozen=True, slots=True)
class Listed:
    """A name as one language has it; `kind` is `m`, `f` (given names) or `s` (surnames)."""

    language: str
    english: str
    kind: str
    also: tuple[str, ...]


def rows(table: str) -> csv.DictReader[str]:
    """The rows of one of this folder's tables."""
    return csv.DictReader(resources.files(__package__).joinpath(table).read_text(encoding="utf-8").splitlines())


@cache
def foreign_names() -> dict[str, tuple[Listed, ...]]:
    """Russian spelling (lower case, ё as е) → what it is in the languages that have that name."""
    found: dict[str, tuple[Listed, ...]] = {}
    for row in rows("foreign_names.csv"):
        key = row["russian"].lower().replace("ё", "е")
        one = Listed(row["language"], row["english"], row["kind"], tuple(row["also"].split()))
        found[key] = (*found.get(key, ()), one)
    return found


def foreign_word(word: str) -> tuple[Listed, ...]:
    """The names that `word`, in the nominative, is in any language."""
    return foreign_names().get(word.lower().replace("ё", "е"), ())


@cache
def language_of() -> dict[str, str]:
    """ISO 3166-1 code → the language by which its people's names are spelt."""
    return {code: row["language"] for row in rows("person_languages.csv") for code in row["countries"].split()}


@cache
def _kin() -> dict[str, tuple[str, ...]]:
    return {row["language"]: tuple(row["kin"].split()) for row in rows("person_languages.csv")}


def kin_of(language: str) -> tuple[str, ...]:
    """The languages whose names its people bear too, where its own lists lack one."""
    return _kin().get(language, ())


@cache
def _letters() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in rows("person_letters.csv"):
        found.setdefault(row["language"], {})[row["cyrillic"]] = row["latin"]
    return found


@lru_cache(maxsize=20_000)
def by_letters(word: str, language: str) -> str:
    """`word` letter by letter as that language's names are written; the longest run of letters a table has counts.

    A language with `_native` behind it keeps the signs over its letters: Кожич is Kožić there, and Kozic without."""
    if "-" in word:
        return "-".join(by_letters(part, language) for part in word.split("-"))
    table = _letters().get(language) or _letters().get(language.removesuffix("_native"))
    low = word.lower()
    spelt = transliterated(low) if table is None else _spelt(low, table)
    return spelt[:1].upper() + spelt[1:] if word[:1].isupper() else spelt


def _spelt(low: str, table: dict[str, str]) -> str:
    longest = max(map(len, table))
    at, written = 0, []
    while at < len(low):
        for size in range(min(longest, len(low) - at), 0, -1):
            run = low[at : at + size]
            keys = [f"^{run}"] if at == 0 else []
            keys += [f"{run}$"] if at + size == len(low) else []
            hit = next((k for k in [*keys, run] if k in table), None)
            if hit is not None:
                written.append(table[hit])
                break
        else:
            size = 1
            written.append(_letter(low, at))
        at += size
    return "".join(written)


def transliterated(word: str) -> str:
    """A Russian name in lower case, letter by letter: зеленский → zelensky."""
    word = re.sub(r"(?<=[скцнвдлртжг])(ий|ый)$", "#", word)
    return "".join("y" if c == "#" else _letter(word, i) for i, c in enumerate(word))


def _letter(word: str, i: int) -> str:
    c, before, after = word[i], word[i - 1] if i else "", word[i + 1] if i + 1 < len(word) else ""
    if before and before in "ьъ" and c in "еёио":
        return {"е": "ye", "ё": "yo", "и": "yi", "о": "yo"}[c]
    if c == "я" and before == "и" and not after:
        return "a"
    if c == "й" and after and after not in _VOWELS:
        return "i"
    return _LETTERS.get(c, c)
