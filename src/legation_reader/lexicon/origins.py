"""Where a person's name is at home, by its words: given names, surnames, endings, letters, syllables.

Only a preference between the parties a text names: a name never makes a party, and where the words of a name speak
for more than one part of the world it tells nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources

from .english_names import chinese_surname, pinyin_syllables

# Countries of immigrants, where names of everywhere are at home: one from elsewhere speaks not against them.
SETTLED = frozenset("US CA AU NZ GB IL BR ZA AR RU".split())
CHINESE = frozenset("CN TW HK MO SG MY".split())
KOREAN = frozenset("KR KP".split())
# What one word adds for a group of countries; a name tells something from ENOUGH on.
GIVEN, SURNAME, ENDING, LETTERS = 2.0, 2.0, 1.5, 2.0
ENOUGH = 1.5
# A group says the same as another that weighs nearly as much.
NEARLY = 0.75
_MORA = r"(?:(?:sh|ch|ts|ky|gy|ny|hy|ry|by|my|[kgsztdnhbpmrwfj]|y)?[aiueo]|n(?![aiueo])|[kst](?=[kstpc]))"
_JAPANESE = re.compile(rf"{_MORA}{{2,6}} {_MORA}{{2,6}}", re.I)
_NOT_JAPANESE = re.compile(r"ea|nn|we|ia\b|io\b|la\b|na\b|ma\b", re.I)
_VIETNAMESE = re.compile(r"[ảạấầậắằặẹếềệịọốồộớờợụứừựđơư]", re.I)
_PARTICLES = (
    (re.compile(r" (?:van der|van den|van de|van|ten|ter) [A-Z]"), "NL"),
    (re.compile(r" (?:von|zu) [A-Z]"), "DE"),
    (re.compile(r" (?:Di|Della|Dello|Del|Lo) [A-Z]"), "IT"),
    (re.compile(r" (?:do|dos|da|das) [A-Z]"), "BR"),
    (re.compile(r" (?:Le|Du|de la|De la) [A-Z]"), "FR"),
    (re.compile(r"\b(?:El|Ben|Bin|Al)[ -][A-Z]|\bAbdel?[a-z]{3}"), "MA"),
    (re.compile(r"\b(?:O'|Mc|Mac)[A-Z]"), "GB"),
)


@dataclass
class _Group:
    """Countries that share names, and the words by which a name is theirs."""

    countries: frozenset[str]
    given: frozenset[str] = frozenset()
    surname: frozenset[str] = frozenset()
    ending: tuple[str, ...] = ()
    letters: frozenset[str] = field(default_factory=frozenset)


@lru_cache(maxsize=4096)
def origin(name: str) -> frozenset[str]:
    """The ISO codes of the countries a person's name sounds from; empty where it tells nothing."""
    words = name.split()
    if len(words) < 2:
        return frozenset()
    if (eastern := _eastern(name, words)) is not None:
        return eastern
    votes = _votes(name, [w for part in words for w in _bare(part).split("-") if w])
    most = max(votes.values(), default=0.0)
    if most < ENOUGH:
        return frozenset()
    groups = _groups()
    return frozenset().union(*(groups[i].countries for i, vote in votes.items() if vote >= NEARLY * most))


def _eastern(name: str, words: list[str]) -> frozenset[str] | None:
    """Names of syllables: Chinese, Korean, Vietnamese, Japanese."""
    first, last = _bare(words[0]), _bare(words[-1])
    korean = _group_of("KR").surname
    family_last = last in korean and "-" in words[0] and words[0].split("-")[1].islower()
    if first in korean and len(words) == 2 and "-" in words[1] or family_last:
        return KOREAN
    if len(words) in (3, 4) and first in _group_of("VN").surname and all(len(w) < 7 for w in words):
        return KOREAN | _group_of("VN").countries if first in korean else _group_of("VN").countries
    if _VIETNAMESE.search(name) and len(words) > 2:
        return _group_of("VN").countries
    if len(words) == 2 and chinese_surname(words[0]) and pinyin_syllables(words[1]):
        return CHINESE
    if len(words) == 2 and _JAPANESE.fullmatch(f"{first} {last}") and not _NOT_JAPANESE.search(name):
        elsewhere = any(first in g.given for g in _groups() if "JP" not in g.countries)
        return None if elsewhere else frozenset({"JP"})
    return None


def _votes(name: str, words: list[str]) -> dict[int, float]:
    """How much speaks for each group of countries."""
    votes: dict[int, float] = defaultdict(float)
    small = name.casefold()
    for i, group in enumerate(_groups()):
        if words[0] in group.given or len(words) > 2 and words[1] in group.given:
            votes[i] += GIVEN
        votes[i] += SURNAME * min(1, sum(w in group.surname for w in words[1:]))
        if group.ending and any(w.endswith(group.ending) and len(w) > 4 for w in words[1:]):
            votes[i] += ENDING
        if group.letters & set(small) or group.letters & {small[k : k + 2] for k in range(len(small) - 1)}:
            votes[i] += LETTERS
    for shape, country in _PARTICLES:
        if shape.search(name):
            votes[next(i for i, g in enumerate(_groups()) if country in g.countries)] += SURNAME
    return {i: v for i, v in votes.items() if v}


def _bare(word: str) -> str:
    """A word without accents and case."""
    plain = unicodedata.normalize("NFKD", word.translate(_LATIN))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


_LATIN = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "þ": "th", "ı": "i",
                        "æ": "ae", "ß": "ss", "’": "'"})  # fmt: skip


def _group_of(country: str) -> _Group:
    return next(g for g in _groups() if country in g.countries and (country != "KR" or g.surname))


@cache
def _groups() -> tuple[_Group, ...]:
    found: list[_Group] = []
    for line in resources.files(__package__).joinpath("origins.txt").read_text(encoding="utf-8").splitlines():
        head, _, rest = line.partition(" ")
        if head == "=":
            found.append(_Group(frozenset(rest.split())))
        elif head in ("given", "surname"):
            setattr(found[-1], head, frozenset(_bare(w) for w in rest.split()))
        elif head == "ending":
            found[-1].ending = tuple(_bare(w) for w in rest.split())
        elif head == "letters":
            found[-1].letters = frozenset(rest.split())
    return tuple(found)
