"""A figure where it is told, and the noun that its number counts."""

from __future__ import annotations

from dataclasses import dataclass

from ..spans import Span
from .figure_words import GROWTH
from .numbers import NumberAt
from .passages import Passage


@dataclass(frozen=True, slots=True)
class FigureAt:
    """A figure told in a passage."""

    passage: Passage
    number: NumberAt
    indicator: str
    span: Span
    unit: str | None


GROWS_BEFORE = 6
"""How many words before a number a verb of growing may stand: «вырос в 2021 году более чем на 15 млн»."""

_SCALES = frozenset("тысяча млн миллион тыс млрд миллиард".split())
_BESIDE = ("ADJF", "PRTF", "NUMB", "UNKN", "ADVB", "NOUN")


def head_of(passage: Passage, number: NumberAt) -> int | None:
    """The token of the counted noun: over adjectives and participles, and over «и 12 белорусских» to the noun both
    share. After an oblique numeral the noun stands in its case («с пятью регионами»), else in the genitive."""
    i = passage.at(number.span.end)
    elided = False
    for j in range(i, min(i + 10, len(passage.tokens))):
        token = passage.tokens[j]
        if token.pos == "NOUN" and token.lemma not in _SCALES:
            return j if _counts(passage, number, i, j, elided) else None
        if token.lemma in ("и", ",") and j > i:
            elided = True
        elif token.text in ("«", '"') and j == i:
            continue
        elif token.pos not in _BESIDE and token.text not in ("-", ".") and not (
            elided and token.pos in ("PRCL", "PREP", "COMP", "INFN", "LATN")
        ) or token.pos == "NUMB" and not elided:
            return None
    return None


def _counts(passage: Passage, number: NumberAt, i: int, j: int, elided: bool) -> bool:
    token = passage.tokens[j]
    cases = token.word.cases
    agreeing = passage.tokens[j - 1].pos == "ADJF" and passage.tokens[j - 1].word.number == "sing" and j > i
    if token.word.number == "sing" and (agreeing or not token.word.may_be_plural) and _wants_plural(number.quantity.value):
        return False
    if token.lemma == "человек" or elided or "gent" in cases or j == i and {"nomn", "accs"} & cases:
        return True
    between = passage.tokens[i:j]
    return token.word.may_be_plural and bool({"ablt", "loct", "datv"} & cases) and all(t.word.cases & cases for t in between if t.pos in ("ADJF", "PRTF"))


def _wants_plural(value: float) -> bool:
    """Whether a noun behind this number stands in the plural («5 областей», but «3 области», «21 область»)."""
    return value != int(value) or int(value) % 100 in range(5, 21) or int(value) % 10 not in (1, 2, 3, 4)


def grew_by(passage: Passage, j: int, number: NumberAt) -> bool:
    """«вырос на 20 млн»: how much it grew is not how much it is; «вырос до» is."""
    tokens = passage.tokens[j : passage.at(number.core.start)]
    between = [t.lemma for t in tokens]
    grew = [k for k, lemma in enumerate(between) if lemma in GROWTH]
    if not grew or "на" not in between[grew[-1] :]:
        return False
    by = len(between) - between[::-1].index("на")
    # «вырос на 23% и составил 312 млн»: what follows the amount of growth is told anew.
    return not any(t.lemma in ("до", "и", ",") or t.pos in ("VERB", "GRND") for t in tokens[by:])


def follows_noun(passage: Passage, number: NumberAt) -> bool:
    """Whether a noun, or what may lead to one, stands right behind the number."""
    i = passage.at(number.span.end)
    return i < len(passage.tokens) and passage.tokens[i].pos in ("NOUN", "ADJF", "NUMB", "PRTF")
