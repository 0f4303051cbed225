"""How a person's Russian name is usually spelt in English newspapers: Юрий → Yury, Вольвач → Volvach."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import product

from .family_first import spelt_family_first
from .spelling_tables import RUSSIAN, by_letters, foreign_word, kin_of, rows, transliterated

_MOST = 10  # spellings of one name

PARTICLES = {
    "бин": "bin", "ибн": "ibn", "фон": "von", "фан": "van", "ван": "van", "де": "de", "дер": "der",
    "да": "da", "ди": "di", "душ": "dos", "даш": "das",
    "дель": "del", "дос": "dos", "ду": "du", "ла": "la", "ле": "le", "аль": "al", "эль": "el",
    "оглы": "oglu", "кызы": "kyzy", "уулу": "uulu", "угли": "ugli", "бей": "bey",
}  # fmt: skip


_PORTUGUESE = {"ди": "de", "ду": "do", "душ": "dos", "даш": "das"}
# Of these many are spelt the Russian way too.
_SLAVIC = frozenset("polish czech south_slavic macedonian bulgarian".split())
_ONCE_SOVIET = frozenset("armenian azerbaijani uzbek kazakh kyrgyz tajik turkmen georgian".split())


@cache
def given_names() -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """Russian given name (ё as е) → its English spelling, `m` or `f`, other spellings."""
    listed = rows("given_names.csv")
    return {_key(r["russian"]): (r["english"], r["gender"], tuple(r["also"].split())) for r in listed}


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
    told = countries or {}
    if spelt := spelt_family_first(words, told.get("KP", 0.0) > told.get("KR", 0.0)):
        return spelt
    language = origin(words, told)
    choices = [spellings(w, i < len(words) - 1, language) for i, w in enumerate(words)]
    return _joined(" ", choices)[:_MOST]


def _joined(between: str, choices: list[list[str]]) -> list[str]:
    """The words put together in all their spellings, those with the usual ones first."""
    ranked = sorted(product(*(list(enumerate(c[:4])) for c in choices)), key=lambda chosen: sum(i for i, _ in chosen))
    return list(dict.fromkeys(between.join(word for _, word in chosen) for chosen in ranked))


def spellings(word: str, given: bool = False, language: str = RUSSIAN) -> list[str]:
    """The usual English spelling of one word of a name of that language, then other current ones."""
    low = word.lower().replace("ё", "е")
    if low in PARTICLES and word[0].islower():
        return [_PORTUGUESE.get(low, PARTICLES[low]) if language == "portuguese" else PARTICLES[low]]
    if re.fullmatch(r"[а-я]\.", low):
        return list(dict.fromkeys([transliterated(low).capitalize(), transliterated(low)[0].upper() + "."]))
    if language != RUSSIAN:
        return _foreign(word, language)
    if given and low in given_names():
        english, _, also = given_names()[low]
        return [english, *also]
    if "-" in word:
        return _joined("-", [spellings(part, given) for part in word.split("-") if part])[:6]
    usual = transliterated(word.lower())
    yo = [transliterated(word.lower().replace("ё", "йо"))] if "ё" in word.lower() else []
    return [_cased(s, word) for s in dict.fromkeys([usual, *yo, *_variants(usual, low)])]


_ARTICLE = re.compile(r"(?:аль|эль|ас|ар|ад|аз|ан|ат|аш)-(?=[А-ЯЁ])", re.IGNORECASE)


def _foreign(word: str, language: str) -> list[str]:
    """Listed, else part by part and letter by letter; last the way Russian names are spelt."""
    order = (language, *kin_of(language))
    listed = [one for one in foreign_word(word) if one.language in order]
    if not listed and (article := _ARTICLE.match(word)):
        return [f"Al-{one}" for one in _foreign(word[article.end() :], language)]
    if not listed and "-" in word:
        return _joined("-", [_foreign(part, language) for part in word.split("-") if part])[:6]
    found = [by_letters(word, language)]
    if listed:
        best = min(listed, key=lambda one: order.index(one.language))
        found = [best.english, *best.also]
    others = [s.replace("kh", "h").replace("Kh", "H") for s in found]
    if found[0] == by_letters(word, language):
        others.insert(0, by_letters(word, f"{language}_native"))
    if word.lower().endswith("ия") and language in (*_ONCE_SOVIET, "arabic", "african", "mongolian"):
        others += [re.sub(r"(?:ia|iya|iia)$", ending, found[0]) for ending in ("iya", "ia")]
    if language in ("kyrgyz", "tajik"):
        others.append(found[0].replace("zh", "j").replace("Zh", "J"))
    if language in _ONCE_SOVIET:
        others += _variants(found[0], word.lower().replace("ё", "е"))[:1] + spellings(word)[:2]
    elif not listed or language in _SLAVIC:
        others.append(by_letters(word, RUSSIAN))
    return list(dict.fromkeys([*found, *others]))


def _cased(spelt: str, like: str) -> str:
    return spelt if like[0].islower() else spelt[:1].upper() + spelt[1:]


def _variants(usual: str, low: str) -> list[str]:
    """Other current systems: Yefimov, Kireyeva, Hovhannisyan, -iy, -yo-."""
    found = []
    ye = re.sub(r"^e(?=[a-z])", "ye", re.sub(r"(?<=[aeiou])e(?=[a-z])", "ye", usual)) if "е" in low else usual
    found.append(ye)
    if low.endswith(("ий", "ый")):
        found += [usual[:-1] + "iy", usual[:-1] + "i"]
    if re.search(r"[аоуэя]й$", low):
        found.append(usual[:-1] + "i")
    if re.search(r"й[бвгджзклмнпрстфхцчшщ]", low):
        found.append(re.sub(r"(?<=[aeou])i(?=[b-df-hj-np-tv-z])", "y", usual))
    if "ьё" not in low:
        found.append(usual.replace("ye", "ie"))
    found.append(usual.replace("kh", "h"))
    found.append(usual.replace("ks", "x"))
    if low.endswith("ия"):
        found.append(usual[:-2] + "iya")
    return found
