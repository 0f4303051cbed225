"""A person's name as the text declines it, put back into the nominative: «Аллы Ивановой» → Алла Иванова."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from .family_first import family_first
from .morphology import forms, plain_case
from .name_endings import given, surname
from .palladius import chinese_name
from .person_spelling import PARTICLES, given_names, is_known_person
from .spelling_tables import foreign_word

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
INITIAL = re.compile(r"[А-ЯЁA-Z]\.|[А-ЯЁ]")
PATRONYMIC = re.compile(r".{2,}(ович|евич|ьич|мич|нич|кич|тич|овн|евн|ичн|иничн)(а|у|е|ой|ою|ы|ем|ом)?$", re.IGNORECASE)

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
    return list(_candidates(tuple(words), before))


@lru_cache(maxsize=20_000)
def _candidates(said: tuple[str, ...], before: str | None) -> list[Name]:
    words = list(said)
    favoured = _title_cases(before)
    if is_known_person(words) and not chinese_name(words):
        return [_as_it_stands(words, 9.0)]
    if straight := family_first(words, bool(favoured) and "nomn" not in favoured):
        return [Name(" ".join(straight[1:]), "", straight[0], "m", 9.0, family_first=True)]
    roles = _roles(words, bool(favoured))
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


def _as_it_stands(words: list[str], certainty: float) -> Name:
    return Name(" ".join(words[:-1]), "", words[-1], "m", certainty)


_PREPOSITION_CASES = {
    "с": "ablt", "со": "ablt", "к": "datv", "ко": "datv", "от": "gent", "для": "gent", "у": "gent", "о": "loct",
    "об": "loct",
}  # fmt: skip
# Titles that the dictionary lacks, or takes for given names; they decline as «директор» does.
_LOCAL_TITLES = re.compile(
    r"(?:аким|хоким|хяким|башкан|раис|вали|кмет|примар|алькальд|маршалок|синдик|эмир)(а|у|ом|е)?"
)
_HARD = {"": "nomn", "а": "gent accs", "у": "datv", "ом": "ablt", "е": "loct"}


def _title_cases(before: str | None) -> frozenset[str]:
    """The cases of a title or a preposition to the left; empty when that word is neither."""
    low = before.lower() if before else ""
    if low in _PREPOSITION_CASES:
        return frozenset((_PREPOSITION_CASES[low],))
    if local := _LOCAL_TITLES.fullmatch(low):
        return frozenset(_HARD[local[1] or ""].split())
    titles = [f for f in forms(low) if f.tag.animacy == "anim" and f.tag.POS == "NOUN"] if low else []
    if not titles or titles[0] not in forms(low)[:3]:
        return frozenset()
    one = [f for f in titles if f.tag.number == "sing"] or titles  # «главы» is of one head, seldom several heads
    return frozenset(plain_case(f.tag.case) for f in one)


def _is_surname(words: list[str], roles: list[str], titled: bool) -> bool:
    """Whether what looks like a patronymic is a surname: behind a title, or where no patronymic is spelt so."""
    word = words[roles.index("patronymic")]
    return titled or not any("Patr" in f.tag and f.is_known for f in forms(word.lower()))


def _roles(words: list[str], titled: bool) -> list[str]:
    roles = ["initial" if INITIAL.fullmatch(w) else "particle" if w.lower() in PARTICLES and w[0].islower() else ""
             for w in words]
    free = [i for i, r in enumerate(roles) if not r]
    for i in free:
        if i and PATRONYMIC.fullmatch(words[i]) and is_given(words[i - 1]):
            roles[i] = "patronymic"
    free = [i for i in free if not roles[i]]
    if len(free) == 1 and "initial" not in roles and "patronymic" in roles and _is_surname(words, roles, titled):
        roles[roles.index("patronymic")] = "surname"  # «проректор Драган Петрович», «Тамара Бранцевич»
        roles[free[0]] = "given"
    elif len(free) == 1:
        roles[free[0]] = "surname" if "initial" in roles or not _only_given(words[free[0]]) else "given"
    elif free:
        family = free[0] if len(free) == 2 and _last_first(words[free[0]], words[free[1]], roles) else free[-1]
        for i in free:
            roles[i] = "surname" if i == family else "given"
    return roles


SURNAME = re.compile(
    r"..(ов|ев|ёв|ин|ын|ск|цк|енко|ук|юк|[ия]ч|ян|дзе|швили|ко|ых|их)"
    r"(а|у|ым|е|ой|ий|ого|ому|им|ом|ем|ая|ую)?$",
    re.IGNORECASE,
)


def _last_first(first: str, second: str, roles: list[str]) -> bool:
    """«Иванов Сергей»; foreign surnames may be given names too («Виная Кумара»), so they do not stand first."""
    if "particle" in roles or "-" in second or not is_given(second) or is_given(first):
        return False
    return "patronymic" in roles or bool(SURNAME.search(first)) and not foreign_word(first)


@lru_cache(maxsize=20_000)
def is_given(word: str) -> bool:
    """Whether `word`, declined or not, may be a given name."""
    low = word.lower().replace("ё", "е")
    return low in given_names() or any("Name" in f.tag and f.is_known and f.tag.number == "sing" for f in forms(low))


def _only_given(word: str) -> bool:
    return is_given(word) and not any("Surn" in f.tag and f.is_known for f in forms(word.lower()))


def _read(words: list[str], roles: list[str], gender: str, case: str, favoured: frozenset[str]) -> Name | None:
    """The name read in one gender and case, or None where a word cannot stand so."""
    certainty = (0.3 if case == "nomn" else 0.0) + (0.1 if gender == "m" else 0.0)
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
        return surname(word, gender, case)
    grammeme = "Patr" if role == "patronymic" else "Name"
    return _dictionary(word, grammeme, gender, case) or given(word, gender, case, is_given)


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


def _like(spelt: str, word: str) -> str:
    return "-".join(p[:1].upper() + p[1:] for p in spelt.split("-")) if word[:1].isupper() else spelt
