"""How a person's Russian name is usually spelt in English newspapers: Юрий → Yury, Вольвач → Volvach."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib import resources
from itertools import chain

from .palladius import chinese_name

_LETTERS = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяіўґїє",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i w g yi ye".split(),
        strict=True,
    )
) | {"ё": "e", "ъ": "", "ь": ""}
_VOWELS = "аеёиоуыэюя"
PARTICLES = {
    "бин": "bin", "ибн": "ibn", "фон": "von", "фан": "van", "ван": "van", "де": "de", "дер": "der",
    "да": "da", "ди": "di",
    "дель": "del", "дос": "dos", "ду": "du", "ла": "la", "ле": "le", "аль": "al", "эль": "el",
    "оглы": "oglu", "кызы": "kyzy",
}  # fmt: skip


@cache
def given_names() -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """Russian given name (ё as е) → its English spelling, `m` or `f`, other spellings."""
    rows = csv.DictReader(_lines("given_names.csv"))
    return {r["russian"].lower().replace("ё", "е"): (r["english"], r["gender"], tuple(r["also"].split())) for r in rows}


@cache
def _known_people() -> dict[str, str]:
    return {_key(r["russian"]): r["english"] for r in csv.DictReader(_lines("known_people.csv"))}


def _lines(table: str) -> list[str]:
    return resources.files(__package__).joinpath(table).read_text(encoding="utf-8").splitlines()


def _key(name: str) -> str:
    return name.lower().replace("ё", "е")


def known_person(name: str) -> str | None:
    """The established English name of a well-known foreign person."""
    return _known_people().get(_key(name))


def is_known_person(words: list[str]) -> bool:
    return _key(" ".join(words)) in _known_people()


def english_person(words: list[str]) -> list[str]:
    """English spellings of a name given in the nominative, given name first; the usual one first."""
    if known := known_person(" ".join(words)):
        return [known]
    if chinese := chinese_name(words):
        return [chinese]
    usual = [spellings(w, given=i < len(words) - 1) for i, w in enumerate(words)]
    first = " ".join(s[0] for s in usual)
    others = (
        " ".join(s[0] if j != i else other for j, s in enumerate(usual))
        for i, spelt in enumerate(usual)
        for other in spelt[1:]
    )
    return list(dict.fromkeys(chain([first], others)))


def spellings(word: str, given: bool = False) -> list[str]:
    """The usual English spelling of one word of a name, then other current ones."""
    low = word.lower().replace("ё", "е")
    if low in PARTICLES and word[0].islower():
        return [PARTICLES[low]]
    if re.fullmatch(r"[а-я]\.", low):
        return [_transliterated(low).capitalize()]
    if given and low in given_names():
        english, _, also = given_names()[low]
        return [english, *also]
    if "-" in word:
        parts = [spellings(part, given) for part in word.split("-") if part]
        return ["-".join(part[0] for part in parts)]
    usual = _transliterated(word.lower())
    return [_cased(s, word) for s in dict.fromkeys([usual, *_variants(usual, low)])]


def _cased(spelt: str, like: str) -> str:
    return spelt if like[0].islower() else spelt[:1].upper() + spelt[1:]


def _transliterated(word: str) -> str:
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


def _variants(usual: str, low: str) -> list[str]:
    """Other current systems: Yefimov, Kireyeva, Hovhannisyan, -iy, -yo-."""
    found = []
    ye = re.sub(r"(?<=[aeiouy])e(?=[a-z])", "ye", re.sub(r"^e(?=[a-z])", "ye", usual)) if "е" in low else usual
    found.append(ye)
    if low.endswith(("ий", "ый")):
        found += [usual[:-1] + "iy", usual[:-1] + "i"]
    if re.search(r"й[бвгджзклмнпрстфхцчшщ]", low):
        found.append(re.sub(r"(?<=[aeou])i(?=[b-df-hj-np-tv-z])", "y", usual))
    if "ьё" not in low:
        found.append(usual.replace("ye", "ie"))
    found.append(usual.replace("kh", "h"))
    found.append(usual.replace("ks", "x"))
    if low.endswith("ия"):
        found.append(usual[:-2] + "iya")
    return found
