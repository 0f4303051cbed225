"""Names of one text held against each other: a name declined in one place is read as it is elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..lexicon.nominative import INITIAL, Name
from ..spans import Span

_ABSENT = -2.0  # what it costs a reading that another form of the name cannot be read so


@dataclass(frozen=True, slots=True)
class Named:
    """A name where it stands, with what it may be in the nominative, likeliest first."""

    span: Span
    words: list[str]
    readings: tuple[Name, ...]

    @property
    def is_full(self) -> bool:
        best = self.readings[0]
        return bool(best.given and best.surname) and not INITIAL.fullmatch(best.given.split()[0])


def agreed(named: list[Named]) -> list[Named]:
    """The names with their readings in the order that all forms of a name in the text bear out:
    «акима Асаина Байханова … Асаин Байханов заявил»."""
    forms: dict[tuple[str, ...], Named] = {}
    for one in named:
        forms.setdefault(tuple(one.words), one)
    kin: dict[str, list[Named]] = {}
    for one in forms.values():
        kin.setdefault(bare(one.words[-1])[:3], []).append(one)
    return [_borne_out(one, kin[bare(one.words[-1])[:3]]) if len(one.readings) > 1 else one for one in named]


def _borne_out(one: Named, kin: list[Named]) -> Named:
    others = [o for o in kin if o.words != one.words and any(_same(a, b) for a in o.readings for b in one.readings)]
    if not others:
        return one
    worth = {name: name.certainty + sum(_support(name, other) for other in others) for name in one.readings}
    return replace(one, readings=tuple(sorted(one.readings, key=lambda name: -worth[name])))


def _support(name: Name, other: Named) -> float:
    same = [o.certainty for o in other.readings if _same(o, name)]
    return max(max(same) - other.readings[0].certainty, _ABSENT) if same else _ABSENT


def _same(a: Name, b: Name) -> bool:
    """Whether both are one person's, and of one gender: a surname alone tells it too."""
    return a.gender == b.gender and same_person(a, b) or same_person(b, a) and a.gender == b.gender


def same_person(a: Name, b: Name) -> bool:
    """Whether name `a`, maybe a part of it only, is the full name `b`."""
    if a.given and b.patronymic and bare(a.given) == bare(b.given) and bare(a.surname) == bare(b.patronymic):
        return True  # «Александр Григорьевич», taken for a name and a surname where it stands alone
    if bare(a.surname or a.given) != bare(b.surname):
        return False
    if not a.surname or not a.given:
        return True
    if INITIAL.fullmatch(a.given.split()[0]):
        return a.given[0] == b.given[:1]
    return bare(a.given) == bare(b.given) and not (a.patronymic and b.patronymic and a.patronymic != b.patronymic)


def bare(word: str) -> str:
    """The word for comparing: lower case, ё as е."""
    return word.lower().replace("ё", "е")
