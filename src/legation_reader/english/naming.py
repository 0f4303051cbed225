"""What a fact goes by in an English sentence: the noun phrase at a word, the number of an edition."""

from __future__ import annotations

from ..learned.titles import Title
from ..learned.view import Sentence
from .numbers import ordinal

_LEFT_STOP = frozenset(
    "the a an this that these those our their its his her in on at of for to with by from and or which who whose is are was were has have had be been will would as new first joint next "
    "each every all some any it they we he she not also".split()
)
_RIGHT_GO = frozenset("of for on and the in between to with de du des la le & - –".split())
_RIGHT_STOP = frozenset(
    "that which who whose where when is are was were has have had will would can could may might should must be been being held sign open said take took place after befor dure until sinc "
    "becaus by at from as but not also it they he she we".split()
)


def ordinal_at(text: str, sentence: Sentence, at: int) -> int | None:
    """The number of an edition before the noun at unit `at` ("the third forum", "34th session")."""
    for i in range(at, max(-1, at - 7), -1):
        unit = sentence.units[i]
        word = unit.span.of(text)
        counts = word[:1].isdigit() or word[:1].isalpha() and len(word) > 3 or word.isupper() and i < at
        number = ordinal(word) if counts else None
        if number is not None and not word.isdigit():
            return number
        if unit.sort == "word" and unit.word in (",", ";", ".", "who", "which"):
            break
    return None


_NOUNS_IN_ING = frozenset(("meeting", "gathering", "signing", "sitting", "twinning", "briefing", "training", "building"))


def title_at(text: str, sentence: Sentence, at: int) -> Title | None:
    """The phrase around the noun at unit `at`."""
    if not sentence.units:
        return None
    units = sentence.units
    if units[at].sort == "word" and units[at].span.of(text).endswith(("ed", "ing")) and units[at].span.of(text).casefold() not in _NOUNS_IN_ING:
        return None  # "visited X": told by a verb, and called nothing
    first = at
    while first:
        unit = units[first - 1]
        word = unit.span.of(text)
        if (
            unit.sort in ("date", "number", "person")
            or unit.sort == "word"
            and (
                unit.word in _LEFT_STOP
                or not word[0].isalpha()
                and word not in "-&'"
                or word.islower()
                and at - first >= 3
                or word.endswith("ly")
            )
        ):
            break
        if (
            word.islower()
            and word.endswith(("ed", "ing", "ns", "ts", "es"))
            and unit.sort == "word"
            or ordinal(word) is not None
        ):
            break
        first -= 1
    last, j = at, at + 1
    while j < len(units) and j - at <= 14:
        unit = units[j]
        word = unit.span.of(text)
        if unit.sort in ("date", "number", "person") or unit.sort == "word" and unit.word in _RIGHT_STOP:
            break
        if unit.sort == "word" and not word[0].isalpha():
            if word not in "-–&'":
                break
        elif (
            unit.sort == "word"
            and unit.word in _RIGHT_GO
            or word in ("of", "for", "on", "and", "the", "in", "between", "with", "to")
        ):
            if word in ("in", "with", "to") and j + 1 < len(units) and units[j + 1].sort != "word":
                break
        elif (
            units[j - 1].span.of(text) in ("of", "for", "on", "and", "the", "in", "between", "&", "-", "with", "to")
            or word[0].isupper()
        ):
            last = j
        elif j - last > 1 or word[0].islower() and j - 1 == at:
            break
        else:
            last = j
        j += 1
    said = " ".join(text[units[first].span.start : units[last].span.end].split())
    proper = (
        sum(1 for u in units[first : last + 1] if u.span.of(text)[:1].isupper()) >= 2
        or units[at].shape == ("C",)
        and first < at
    )
    return Title(said[:1].upper() + said[1:], said, proper, first, last)
