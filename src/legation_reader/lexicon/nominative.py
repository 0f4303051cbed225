"""A person's name as the text declines it, put back into the nominative: «Аллы Ивановой» → Алла Иванова."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from .morphology import cases, forms
from .palladius import chinese_name
from .person_spelling import PARTICLES, given_names, is_known_person

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
INITIAL = re.compile(r"[А-ЯЁA-Z]\.|[А-ЯЁ]")
PATRONYMIC = re.compile(r".{2,}(ович|евич|ьич|мич|нич|кич|тич|овн|евн|ичн|иничн)(а|у|е|ой|ою|ы|ем|ом)?$", re.IGNORECASE)

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
_CONSONANT = {
    "nomn": {"": ""}, "gent": {"а": "", "я": "ь"}, "datv": {"у": "", "ю": "ь"}, "ablt": {"ом": "", "ем": ""},
    "loct": {"е": ""},
}  # fmt: skip
_A_NOUN = {
    "nomn": {"а": "а", "я": "я"}, "gent": {"ы": "а", "и": "я"}, "datv": {"е": "а"}, "accs": {"у": "а", "ю": "я"},
    "ablt": {"ой": "а", "ей": "я"}, "loct": {"е": "а"},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the nominative; `given`, `patronymic` and `surname` may be empty, initials stand in `given`."""

    given: str
    patronymic: str
    surname: str
    gender: str
    certainty: float

    family_first: bool = False

    @property
    def words(self) -> list[str]:
        """The name without its patronymic, in the order the name is said."""
        parts = (self.surname, self.given) if self.family_first else (self.given, self.surname)
        return " ".join(p for p in parts if p).split()

    @property
    def full(self) -> str:
        parts = (self.surname, self.given) if self.family_first else (self.given, self.patronymic, self.surname)
        return " ".join(p for p in parts if p)


def nominative(words: list[str], before: str | None = None) -> Name:
    """The name that `words` decline; `before` is the word to their left, whose case they share if it is a title."""
    return candidates(words, before)[0]


def candidates(words: list[str], before: str | None = None) -> list[Name]:
    """Every reading of the name, likeliest first: «Лаврова» is Лавров declined or a woman's name."""
    if chinese_name(words) or is_known_person(words):
        return [_chinese(words) if chinese_name(words) else _as_it_stands(words, 9.0)]
    if straight := _declined_chinese(words):
        return [_chinese(straight)]
    favoured = _title_cases(before)
    if words[0] in _VIETNAMESE and len(words) > 1:
        return [_vietnamese(words, favoured)]
    roles = _roles(words)
    found: dict[tuple[str, str, str], Name] = {}
    for gender in "mf":
        for case in CASES:
            name = _read(words, roles, gender, case, favoured)
            if name is None:
                continue
            key = (name.given, name.patronymic, name.surname)
            if key not in found or found[key].certainty < name.certainty:
                found[key] = name
    return sorted(found.values(), key=lambda n: -n.certainty) or [_as_it_stands(words, 0.0)]


def _chinese(words: list[str]) -> Name:
    return Name(" ".join(words[1:]), "", words[0], "m", 9.0, family_first=True)


def _declined_chinese(words: list[str]) -> list[str] | None:
    """«Сюй Цинем», «Ли Вэйдуна»: the given name without the ending of its case, when that makes it Chinese."""
    endings = (("ем", "ь"), ("ем", ""), ("ом", ""), ("я", "ь"), ("ю", "ь"), ("а", ""), ("у", ""), ("е", ""))
    for ending, instead in endings:
        if len(words) > 1 and words[-1].endswith(ending):
            straight = [*words[:-1], words[-1][: -len(ending)] + instead]
            if chinese_name(straight):
                return straight
    return None


# Family names that stand first and do not decline; of the given name only the last word does.
_VIETNAMESE = frozenset("Нгуен Чан Ле Фам Хоанг Хюинь Фан Ву Во Данг Буй До Хо Нго Зыонг Выонг Динь Чинь Лыонг".split())


def _vietnamese(words: list[str], favoured: frozenset[str]) -> Name:
    """«Нгуен Ван Тханем» is Нгуен Ван Тхань: declined only where the title beside the name is."""
    last = words[-1]
    if favoured and "nomn" not in favoured:
        endings = (("нем", "нь"), ("ем", "й"), ("ом", ""), ("ня", "нь"), ("ню", "нь"), ("а", ""), ("у", ""))
        last = next((last[: -len(e)] + to for e, to in endings if last.endswith(e) and len(last) > len(e) + 1), last)
    return Name(" ".join([*words[1:-1], last]), "", words[0], "m", 2.0, family_first=True)


def _as_it_stands(words: list[str], certainty: float) -> Name:
    return Name(" ".join(words[:-1]), "", words[-1], "m", certainty)


def _title_cases(before: str | None) -> frozenset[str]:
    """The cases of a title to the left; empty when that word is none."""
    if not before or not any(f.tag.animacy == "anim" and f.tag.POS == "NOUN" for f in forms(before.lower())[:3]):
        return frozenset()
    return cases(before)


def _roles(words: list[str]) -> list[str]:
    roles = ["initial" if INITIAL.fullmatch(w) else "particle" if w.lower() in PARTICLES and w[0].islower() else ""
             for w in words]
    free = [i for i, r in enumerate(roles) if not r]
    for i in free:
        if i and PATRONYMIC.fullmatch(words[i]) and is_given(words[i - 1]):
            roles[i] = "patronymic"
    free = [i for i in free if not roles[i]]
    if len(free) == 1:
        roles[free[0]] = "surname" if "initial" in roles or not _only_given(words[free[0]]) else "given"
    elif free:
        last_first = len(free) == 2 and is_given(words[free[1]]) and not is_given(words[free[0]])
        surname = free[0] if last_first else free[-1]
        for i in free:
            roles[i] = "surname" if i == surname else "given"
    return roles


@lru_cache(maxsize=20_000)
def is_given(word: str) -> bool:
    """Whether `word`, declined or not, may be a given name."""
    low = word.lower().replace("ё", "е")
    return low in given_names() or any("Name" in f.tag and f.is_known and f.tag.number == "sing" for f in forms(low))


def _only_given(word: str) -> bool:
    return is_given(word) and not any("Surn" in f.tag and f.is_known for f in forms(word.lower()))


def _read(words: list[str], roles: list[str], gender: str, case: str, favoured: frozenset[str]) -> Name | None:
    """The name read in one gender and case, or None where a word cannot stand so."""
    certainty = 0.3 if case == "nomn" else 0.0
    if favoured:
        certainty += 1.0 if case in favoured else -1.0
    parts: dict[str, list[str]] = {"given": [], "patronymic": [], "surname": []}
    for i, (word, role) in enumerate(zip(words, roles, strict=True)):
        if role == "particle":
            at_surname = "surname" in roles[i:]
            parts["surname" if at_surname else "given"].append(word)
            continue
        if role == "initial":
            parts["given"].append(word if word.endswith(".") else word + ".")
            continue
        read = _word(word, role, gender, case)
        if read is None:
            return None
        parts[role].append(read[0])
        certainty += read[1]
    given, patronymic, surname = (" ".join(parts[r]) for r in ("given", "patronymic", "surname"))
    return Name(given, patronymic, surname, gender, certainty)


def _word(word: str, role: str, gender: str, case: str) -> tuple[str, float] | None:
    if "-" in word.strip("-") and not is_given(word):
        read = [_word(p, role, gender, case) or (p, 0.0) for p in word.split("-") if p]
        return "-".join(r[0] for r in read), sum(r[1] for r in read) / len(read)
    if role == "surname":
        return _surname(word, gender, case)
    grammeme = "Patr" if role == "patronymic" else "Name"
    return _dictionary(word, grammeme, gender, case) or _foreign_given(word, gender, case)


@lru_cache(maxsize=50_000)
def _dictionary(word: str, grammeme: str, gender: str, case: str) -> tuple[str, float] | None:
    """The nominative by the dictionary, for given names and patronymics."""
    wanted = {"m": "masc", "f": "femn"}[gender]
    for form in forms(word.lower()):
        tag = form.tag
        if grammeme in tag and tag.number == "sing" and tag.case == case and wanted in (tag.gender, None):
            if not form.is_known and grammeme == "Name":
                continue
            straight = form.inflect({"sing", "nomn"})
            spelt = straight.word if straight else form.normal_form
            return _like(spelt, word), 3.0 + form.score
    return None


def _foreign_given(word: str, gender: str, case: str) -> tuple[str, float] | None:
    """A given name that the dictionary of forms lacks: indeclinable, or declined like any noun."""
    listed = given_names().get(word.lower().replace("ё", "е"))
    if listed:
        return (word, 2.0 if listed[1] == gender else 0.5) if case == "nomn" or word[-1] in "еиоуыэ" else None
    if is_given(word):
        return None
    endings = _A_NOUN[case] if gender == "f" else _CONSONANT.get("gent" if case == "accs" else case, {})
    for ending, nominative_ending in endings.items():
        if ending and word.endswith(ending) and len(word) > len(ending) + 2:
            base = word[: len(word) - len(ending)] + nominative_ending
            if base.lower() in given_names() or is_given(base):
                return base, 2.0
            if case == "ablt" and re.search(r"[бвгджзйклмнпрстфхцчшщ]$", base) or case == "ablt" and gender == "f":
                return base, 0.6  # no list has it, but «-ом», «-ем», «-ой» is how such a name is declined
        declined = bool(ending) and case in ("gent", "accs", "datv") and gender == "m" and word.endswith(ending)
        if declined and len(word) > 5 and base[-1] not in "аеиоуыэюяь":
            return base, 0.2
    return (word, 0.4 if case == "nomn" else 0.0)


@lru_cache(maxsize=50_000)
def _surname(word: str, gender: str, case: str) -> tuple[str, float] | None:
    same = {"f": {"datv": "gent", "ablt": "gent", "loct": "gent"}, "m": {"accs": "gent"}}[gender].get(case, case)
    low = word.lower()
    possessive = same == "ablt" and re.search(r"..(ов|ев|ёв|ин|ын)ым$", low)  # Матюшиным is Матюшин, not Матюшиный
    for ending, nominative_ending in _ADJECTIVE.get((gender, same), {}).items():
        if not possessive and low.endswith(ending) and len(low) > len(ending) + 1:
            return word[: len(word) - len(ending)] + nominative_ending, 1.5
    for ending, nominative_ending in _POSSESSIVE.get((gender, same), {}).items():
        stem = low[: len(low) - len(ending)] if low.endswith(ending) else ""
        if re.search(r"..(ов|ев|ёв|ин|ын)$", stem):
            return word[: len(stem)] + nominative_ending, 1.5
    if re.search(r"(ов|ев|ёв|ин|ын)(а|у|ым|е|ой)?$", low) and any("Surn" in f.tag and f.is_known for f in forms(low)):
        return None
    may_be_declined = case != "nomn" and re.search(r"[бвгджзклмнпрстфхцчшщ](у|е|и|ы)$", low)
    if re.search(r"(о|е|и|у|ю|ых|их|э|ы)$", low) and not may_be_declined:
        return word, 1.0
    return _noun_surname(word, gender, case)


def _noun_surname(word: str, gender: str, case: str) -> tuple[str, float] | None:
    """Surnames that decline as nouns do (Вольвач, Дуда), and women's that do not decline."""
    low = word.lower()
    if gender == "f" and low[-1] in "бвгджзйклмнпрстфхцчшщь":
        return word, 0.8
    for ending, nominative_ending in _A_NOUN[case].items():
        known = (f for f in forms(low) if "Surn" in f.tag and f.is_known and f.tag.case == case)
        if low.endswith(ending) and any(f.normal_form[-1] in "ая" for f in known):
            return word[: len(word) - len(ending)] + nominative_ending, 0.9
    if case == "nomn" and low[-1] in "ая":
        return word, 0.7
    adjectival = any(f.is_known and ("Surn" in f.tag or "ADJF" in f.tag) for f in forms(low))
    if case == "ablt" and low.endswith("ой") and len(low) > 5 and not adjectival:
        return word[:-2] + "а", 0.6  # «Мвакаленгой»: no list has it, but so is a name in -а declined
    if gender == "m" and not (case == "nomn" and _known_only_declined(low)):
        for ending, nominative_ending in _CONSONANT.get("gent" if case == "accs" else case, {}).items():
            stem = low[: len(low) - len(ending)] if low.endswith(ending) else ""
            if len(stem) > 1 and stem[-1] in ("бвгджзйклмнпрстфхцчшщь" if not ending else "бвгджзклмнпрстфхцчшщ"):
                soft = _soft(word, stem, case) if ending in ("я", "ю", "ем") else nominative_ending
                return word[: len(stem)] + soft, 0.8
    return None


def _known_only_declined(low: str) -> bool:
    """Рахмоном can be no nominative: the dictionary knows it, and only in another case."""
    known = [f.tag.case for f in forms(low) if f.is_known and ("Name" in f.tag or "Surn" in f.tag)]
    return bool(known) and "nomn" not in known


def _soft(word: str, stem: str, case: str) -> str:
    """What stood at the end of a stem that declines softly: ь (Гоголя → Гоголь), or nothing (Вольвачем → Вольвач)."""
    return "" if word.endswith("ем") and stem[-1] in "чшщжц" else "ь"


def _like(spelt: str, word: str) -> str:
    return "-".join(p[:1].upper() + p[1:] for p in spelt.split("-")) if word[:1].isupper() else spelt
