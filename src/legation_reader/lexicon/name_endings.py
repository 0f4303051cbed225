"""One word of a person's name read in a gender and a case: what it is in the nominative, and how likely that is."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from .morphology import forms
from .person_spelling import given_names
from .spelling_tables import foreign_word

Read = tuple[str, float]

# (ending, nominative ending) of surnames by gender and case; the longest that fits is taken.
_ADJECTIVE = {
    ("m", "nomn"): {"ский": "ский", "цкий": "цкий", "ой": "ой", "ый": "ый", "ий": "ий"},
    ("m", "gent"): {"ского": "ский", "цкого": "цкий", "стого": "стой", "лого": "лый", "ного": "ный"},
    ("m", "datv"): {"скому": "ский", "цкому": "цкий", "стому": "стой", "лому": "лый", "ному": "ный"},
    ("m", "ablt"): {"ским": "ский", "цким": "цкий", "стым": "стой", "лым": "лый", "ным": "ный", "тым": "той"},
    ("m", "loct"): {"ском": "ский", "цком": "цкий", "стом": "стой"},
    ("f", "nomn"): {"ская": "ская", "цкая": "цкая", "ая": "ая"},
    ("f", "gent"): {"ской": "ская", "цкой": "цкая", "ной": "ная", "стой": "стая"},
    ("f", "accs"): {"скую": "ская", "цкую": "цкая", "ную": "ная", "стую": "стая"},
}
_POSSESSIVE = {
    ("m", "nomn"): {"": ""},
    ("m", "gent"): {"а": ""},
    ("m", "datv"): {"у": ""},
    ("m", "ablt"): {"ым": ""},
    ("m", "loct"): {"е": ""},
    ("f", "nomn"): {"а": "а"},
    ("f", "gent"): {"ой": "а"},
    ("f", "accs"): {"у": "а"},
}
_CONSONANTS = "бвгджзйклмнпрстфхцчшщ"
_VOWELS = "аеёиоуыэюя"
_HISSING = "жшчщц"
_STAYS = re.compile(r"(о|е|и|у|ю|ых|их|э|ы|[иуо]а|оглы|кызы|гызы|[ьи]?ийн|ын|гийн)$")
_ROMANCE_U = re.compile(r"(оглы|кызы|гызы|еску|оглу|ску|нду|рду|лду|гду|зу|цу|лу|[аеиоу]у)$")


def surname(word: str, gender: str, case: str) -> Read | None:
    """The surname in the nominative with the certainty of that reading; None where the word cannot stand so."""
    return _russian_surname(word, gender, case) or _foreign(word, gender, case, family=True)


def given(word: str, gender: str, case: str, is_given: Callable[[str], bool]) -> Read | None:
    """A given name that the dictionary of forms lacks: indeclinable, or declined like any noun."""
    listed = given_names().get(word.lower().replace("ё", "е"))
    if listed:
        return (word, 2.0 if listed[1] == gender else 0.5) if case == "nomn" or word[-1] in "еиоуыэю" else None
    read = _foreign(word, gender, case, family=False)
    return None if read is not None and is_given(word) and not foreign_word(read[0]) else read


@lru_cache(maxsize=50_000)
def _russian_surname(word: str, gender: str, case: str) -> Read | None:
    same = {"f": {"datv": "gent", "ablt": "gent", "loct": "gent"}, "m": {"accs": "gent"}}[gender].get(case, case)
    low = word.lower()
    possessive = same == "ablt" and re.search(r"..(ов|ев|ёв|ин|ын)ым$", low)  # Матюшиным is Матюшин, not Матюшиный
    for ending, nominative_ending in _ADJECTIVE.get((gender, same), {}).items():
        if ending == "ной" and re.search(r"..[иы]ной$", low) and not _known_surname(low[:-2] + "ая"):
            continue  # Бусаргиной is Бусаргина
        if not possessive and low.endswith(ending) and len(low) > len(ending) + 1:
            worth = 1.5 if len(ending) > 2 or ending == "ый" or _known_surname(low) else 0.8
            return word[: len(word) - len(ending)] + nominative_ending, worth
    for ending, nominative_ending in _POSSESSIVE.get((gender, same), {}).items():
        stem = low[: len(low) - len(ending)] if low.endswith(ending) else ""
        if re.search(r"..(ов|ев|ёв|ин|ын)$", stem):
            return word[: len(stem)] + nominative_ending, 1.5
    return None


def _foreign(word: str, gender: str, case: str, family: bool) -> Read | None:
    """Declined as a noun by its ending, or not at all; listed names tell most."""
    low = word.lower()
    if family and re.search(r"..(ов|ев|ёв|ин|ын)(а|у|ым|ой)?$", low) and _known_surname(low):
        return None
    bases = _bases(word, low, gender, case, family)
    found = [(base, weight + _listed(base, gender, case, low)) for base, weight in bases]
    return max(found, key=lambda one: one[1], default=None)


def _bases(word: str, low: str, gender: str, case: str, family: bool) -> list[Read]:
    """Every nominative that the word can be a form of in this gender and case, with what its ending is worth."""
    found = [(word, _undeclined(low, gender, case, family))]
    if low in ("оглы", "кызы", "гызы"):
        return found
    straight = "gent" if case == "accs" and gender == "m" else case
    if gender == "m":
        found += [(word[: len(low) - size] + to, worth) for size, to, worth in _consonant_stem(low, straight)]
    found += [(word[: len(low) - size] + to, worth) for size, to, worth in _vowel_stem(low, case)]
    return found


def _undeclined(low: str, gender: str, case: str, family: bool) -> float:
    """What it is worth to take the word as it stands for the nominative."""
    last = low[-1]
    if case == "nomn":
        declined_form = -0.4 if re.search(r"..([ое]м|[ое]й)$", low) else 0.0
        if last in "ая":
            return 0.6 if family or gender == "f" else 0.3
        if last in _CONSONANTS + "ь":
            return (0.8 if gender == "m" or family else 0.3) + declined_form
        return 0.7
    if _STAYS.search(low):
        # in the accusative «Мудзимбу» may be a name in -а; only some endings tell that it is none
        return 0.5 if last in "оеэ" or last == "и" or _ROMANCE_U.search(low) else 0.2
    if gender == "f" and last in _CONSONANTS + "ь":
        return (0.8 if family else 0.3) - (0.7 if re.search(r"..(ом|ем|ым)$", low) else 0.0)
    return -1.0


def _consonant_stem(low: str, case: str) -> list[tuple[int, str, float]]:
    """(letters to take off, what to put there, worth) of a man's name that ends in a consonant."""
    before = low[-2:-1]
    hard = before and before in _CONSONANTS and before != "й" and len(low) > 2
    match case:
        case "gent" if low.endswith("а") and hard:
            return [(1, "", 0.6)]
        case "gent" if low.endswith("я") and before:
            return [(1, "й" if before in _VOWELS else "ь", 0.6)]
        case "datv" if low.endswith("у") and hard:
            return [(1, "", 0.5)]
        case "datv" if low.endswith("ю") and before:
            return [(1, "й" if before in _VOWELS else "ь", 0.5)]
        case "ablt" if low.endswith(("ом", "ем")) and len(low) > 3:
            return [_instrumental(low)]
        case "loct" if low.endswith("е") and hard:
            return [(1, "", 0.3)]
    return []


def _instrumental(low: str) -> tuple[int, str, float]:
    """«Самантом» → Самант, «Пателем» → Патель, «Кылынчем» → Кылынч, «Удаем» → Удай."""
    before = low[-3]
    if low.endswith("ом"):
        return (2, "", 0.8) if before in _CONSONANTS else (0, "", -1.0)
    if before in _VOWELS:
        return 2, "й", 0.8
    return 2, "" if before in _HISSING else "ь", 0.8


_VOWEL_ENDINGS: dict[str, tuple[tuple[str, float], ...]] = {
    "gent": (("ы", 0.6), ("и", 0.4)), "datv": (("е", 0.3), ("и", 0.2)), "accs": (("у", 0.45), ("ю", 0.5)),
    "ablt": (("ой", 0.8), ("ей", 0.8)), "loct": (("е", 0.2), ("и", 0.1)),
}  # fmt: skip


def _vowel_stem(low: str, case: str) -> list[tuple[int, str, float]]:
    """The same of a name in -а, -я, a man's or a woman's: «Аттилы» → Аттила, «Гарсии» → Гарсия."""
    for ending, worth in _VOWEL_ENDINGS.get(case, ()):
        stem = low[: -len(ending)] if low.endswith(ending) else ""
        if len(stem) < 2 or stem[-1] in _VOWELS and ending in ("ы", "у", "е", "ой"):
            continue
        back = stem[-1] in "гкхжшчщц"
        soft = ending in ("и", "ю", "ей") and not back
        if ending == "и" and stem[-1] in "ьи" or low.endswith("зоде"):
            worth = 0.8
        elif ending == "и" and not back and stem[-1] not in _VOWELS:
            worth -= 0.2  # «Хосейни», «Салехи»: names in -и stay as they are more often
        if ending == "ой" and stem.endswith(("н", "ск", "цк")) and len(stem) > 4:
            worth -= 0.3  # as well an adjective
        if case == "datv" and ending == "и" and not stem.endswith("и"):
            continue
        return [(len(ending), "я" if soft else "а", worth)]
    return []


def _listed(base: str, gender: str, case: str, low: str) -> float:
    """What it adds that the nominative is a name that lists hold, of that gender above all."""
    if listed := foreign_word(base):
        return 1.6 if any(one.kind in (gender, "s") for one in listed) else 0.3
    return 0.3 if case != "nomn" and base.lower() != low and _known_nominative(base.lower()) else 0.0


@lru_cache(maxsize=50_000)
def _known_surname(low: str) -> bool:
    return any("Surn" in f.tag and f.is_known for f in forms(low))


@lru_cache(maxsize=50_000)
def _known_nominative(low: str) -> bool:
    tags = (f.tag for f in forms(low) if f.is_known)
    return any(t.case == "nomn" and t.number == "sing" and t.POS == "NOUN" for t in tags)
