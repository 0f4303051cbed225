"""How a person's Russian name is usually spelt in English newspapers: Юрий → Yury, Вольвач → Volvach."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import product

from .family_first import spelt_family_first
from .spelling_tables import RUSSIAN, by_letters, foreign_word, rows, transliterated

_MOST = 10  # spellings of one name

PARTICLES = {
    "бин": "bin", "ибн": "ibn", "фон": "von", "фан": "van", "ван": "van", "де": "de", "дер": "der",
    "да": "da", "ди": "di", "душ": "dos", "даш": "das",
    "дель": "del", "дос": "dos", "ду": "du", "ла": "la", "ле": "le", "аль": "al", "эль": "el",
    "оглы": "oglu", "кызы": "kyzy",
}  # fmt: skip


_PORTUGUESE = {"ди": "de", "ду": "do", "душ": "dos", "даш": "das"}
# Of these many are spelt the Russian way too.
_ONCE_SOVIET = frozenset("armenian azerbaijani uzbek kazakh kyrgyz tajik turkmen georgian".split())


@cache
def given_names() -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """Russian given name (ё as е) → its English spelling, `m` or `f`, other spellings."""
    listed = rows("given_names.csv")
    return {r["russian"].lower().replace("ё", "е"): (r["english"], r["gender"], tuple(r["also"].split())) for r in listed}


@cache
def _known_people() -> dict[str, str]:
    return {_key(r["russian"]): r["english"] for r in rows("known_people.csv")}


def _key(name: str) -> str:
    return name.lower().replace("ё", "е")


def known_person(name: str) -> str | None:
    """The established English name of a well-known foreign person."""
    return _known_people().get(_key(name))


def is_known_person(words: list[str]) -> bool:
    return _key(" ".join(words)) in _known_people()


def english_person(words: list[str], countries: Mapping[str, float] | None = None) -> list[str]:
    """English spellings of a name given in the nominative and in the order it is said; the usual one first.

    `countries` says how much speaks for each country (ISO 3166-1 code) as where the person is from."""
    from .person_origin import origin

    if known := known_person(" ".join(words)):
        return [known]
    if spelt := spelt_family_first(words):
        return spelt
    language = origin(words, countries or {})
    choices = [spellings(w, i < len(words) - 1, language) for i, w in enumerate(words)]
    ranked = sorted(product(*(list(enumerate(c[:4])) for c in choices)), key=lambda chosen: sum(i for i, _ in chosen))
    return list(dict.fromkeys(" ".join(word for _, word in chosen) for chosen in ranked))[:_MOST]


def spellings(word: str, given: bool = False, language: str = RUSSIAN) -> list[str]:
    """The usual English spelling of one word of a name of that language, then other current ones."""
    low = word.lower().replace("ё", "е")
    if low in PARTICLES and word[0].islower():
        return [_PORTUGUESE.get(low, PARTICLES[low]) if language == "portuguese" else PARTICLES[low]]
    if re.fullmatch(r"[а-я]\.", low):
        return [transliterated(low).capitalize()]
    if language != RUSSIAN:
        return _foreign(word, language)
    if given and low in given_names():
        english, _, also = given_names()[low]
        return [english, *also]
    if "-" in word:
        parts = [spellings(part, given) for part in word.split("-") if part]
        alike = zip(*([*part[:3], *[part[0]] * (3 - len(part))] for part in parts), strict=True)
        return list(dict.fromkeys("-".join(one) for one in alike))
    usual = transliterated(word.lower())
    return [_cased(s, word) for s in dict.fromkeys([usual, *_variants(usual, low)])]


_ARTICLE = re.compile(r"(?:аль|эль|ас|ар|ад|аз|ан|ат|аш)-(?=[А-ЯЁ])", re.IGNORECASE)


def _foreign(word: str, language: str) -> list[str]:
    """Listed, else part by part and letter by letter; last the way Russian names are spelt."""
    listed = next((one for one in foreign_word(word) if one.language == language), None)
    if listed is not None:
        russian = [by_letters(word, RUSSIAN)] if language in _ONCE_SOVIET else []
        return list(dict.fromkeys([listed.english, *listed.also, *russian]))
    if article := _ARTICLE.match(word):
        rest = _foreign(word[article.end() :], language)
        return [f"Al-{one}" for one in rest]
    if "-" in word:
        parts = [_foreign(part, language) for part in word.split("-") if part]
        return list(dict.fromkeys(["-".join(p[0] for p in parts), "-".join(p[-1] for p in parts)]))
    usual = by_letters(word, language)
    plain = by_letters(word, RUSSIAN)
    changes = (("kh", "h"), ("iye", "ie"), ("aye", "ae"), ("aev", "ayev"), ("iev", "iyev"), ("ye", "e")) if "ов" in word or "ев" in word else (("kh", "h"),)
    others = [usual.replace(a, b) for a, b in changes] + [usual.replace("Kh", "H")]
    return list(dict.fromkeys([usual, *others, plain]))


def _cased(spelt: str, like: str) -> str:
    return spelt if like[0].islower() else spelt[:1].upper() + spelt[1:]


def _variants(usual: str, low: str) -> list[str]:
    """Other current systems: Yefimov, Kireyeva, Hovhannisyan, -iy, -yo-."""
    found = []
    ye = re.sub(r"^e(?=[a-z])", "ye", re.sub(r"(?<=[aeiouy])e(?=[a-z])", "ye", usual)) if "е" in low else usual
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
