"""Ordinals that count: «14-й побратим», «четвёртый аймак, с которым область связывают документы»."""

from __future__ import annotations

from collections.abc import Iterator

from ..quantities import Quantity
from ..spans import Span
from .event_words import ordinal
from .figure_at import FigureAt
from .figure_words import TERRITORIES
from .numbers import NumberAt
from .passages import Page, Passage

_TWINS = frozenset("побратим город-побратим город-партнер".split())
_TIES = frozenset("договор соглашение документ побратим связывать побратимский сотрудничать сотрудничество партнер".split())


def ordinals(page: Page, passage: Passage) -> Iterator[FigureAt]:
    """Each ordinal that says how many partners there are with this one."""
    for i, token in enumerate(passage.tokens):
        value = ordinal(token) if token.pos in ("ADJF", "NUMB", "NUMR") else None
        if value is None or value < 3:
            continue
        head = next((j for j in range(i + 1, min(i + 5, len(passage.tokens))) if passage.tokens[j].pos == "NOUN"), None)
        if head is None or any(t.pos not in ("ADJF", "PRTF", "NOUN", "PREP") and t.text not in ("-",) for t in passage.tokens[i + 1 : head]):
            continue
        counted = _counted(passage, i, head)
        if counted:
            span = Span(token.start, passage.tokens[head].end)
            number = NumberAt(Span(token.start, token.end), Span(token.start, token.end), Quantity(value, None, "exactly"))
            yield FigureAt(passage, number, counted, span, None)


def _counted(passage: Passage, i: int, head: int) -> str | None:
    word = passage.tokens[head]
    if not word.word.cases & passage.tokens[i].word.cases and passage.tokens[i].pos == "ADJF" or word.word.number == "plur":
        return None
    rest = set(passage.lemmas[head + 1 : head + 8])
    if word.lemma in _TWINS or word.lemma == "город" and "побратим" in rest:
        return "partner cities"
    if word.lemma in ("запись", "строка", "имя") and rest & _TWINS | ({"побратим"} & rest):
        return "partner cities"
    if word.lemma in TERRITORIES and "который" in rest and rest & _TIES | ({"связывать"} & rest):
        return "partner regions"
    return None
