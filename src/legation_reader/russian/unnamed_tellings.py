"""Tellings that do not name their event: a bare number stands for it, or a pronoun."""

from __future__ import annotations

from . import standing
from .event_at import EventAt, with_when
from .event_words import HELD_VERBS, NEXT, PREDICATES, PREVIOUS, ordinal
from .passages import Passage
from .scenes import place, when


def elliptic(passage: Passage, i: int) -> EventAt | None:
    """«Первое намечено на сентябрь», «Предыдущий прошёл в Москве», «следующий, третий, ожидается в …»."""
    token = passage.tokens[i]
    if "nomn" not in token.word.cases and ordinal(token) is None:
        return None
    number, relative, j = ordinal(token), 1 if token.lemma in NEXT else -1 if token.lemma in PREVIOUS else 0, i + 1
    while j < len(passage.tokens) and (passage.tokens[j].text == "," or ordinal(passage.tokens[j]) is not None or passage.tokens[j].lemma in ("по", "счет")):
        number = number or ordinal(passage.tokens[j])
        j += 1
    if j >= len(passage.tokens) or passage.tokens[j].pos not in ("VERB", "PRTS") or passage.tokens[j].lemma not in PREDICATES:
        return None
    low, high = i, passage.clause(i)[1]
    event = EventAt(passage, passage.cut(i, j), "", standing.of_event(passage, i, j + 1, i), ordinal=number, relative=relative,
                    place=place(passage, low, high, j), told=True, bare=True)
    return with_when(event, when(passage, low, high, j, ""), low, high, j)


def resumed(passage: Passage, i: int) -> EventAt | None:
    """«Она прошла в апреле в Омске»: the event that the sentence before told of."""
    low, high = passage.clause(i)
    verb = next((j for j in range(i + 1, min(i + 4, high)) if passage.tokens[j].pos == "VERB"), None)
    if verb is None or passage.tokens[verb].lemma not in HELD_VERBS or passage.tokens[i].word.number != passage.tokens[verb].word.number:
        return None
    day, where = when(passage, low, high, verb, ""), place(passage, low, high, verb)
    if day is None and where is None:
        return None
    event = EventAt(passage, passage.cut(i, verb), "", standing.of_event(passage, low, high, verb), place=where, told=True, again=passage.tokens[i].lemma)
    return with_when(event, day, low, high, verb)
