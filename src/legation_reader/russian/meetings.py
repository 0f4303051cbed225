"""Meetings of people that a sentence tells of: «X встретился с Y», «переговоры X и Y», «X принял Y»."""

from __future__ import annotations

from ..lexicon.word_sets import word_set
from ..spans import Span
from .told_names import Told

_MEET = word_set("встретиться встречаться встреча переговоры переговорить беседа побеседовать беседовать свидание "
                 "аудиенция рандеву обсудить обсуждать договориться визит совещание пресс-конференция саммит")
_RECEIVE = word_set("принять принимать посетить навестить")
_OTHER = word_set("решение участие закон мера присяга отставка внимание предложение постановление документ декларация "
                  "резолюция поправка вызов матч команда турнир чемпионат гость")


def meeting_in(told: Told) -> list[Span]:
    """Who meets in the sentence; empty where it tells of no meeting of two people named."""
    lemmas = [told.view.lemma(i) for i in range(told.first, told.last)]
    people = [one for one in told.names if one.kind == "PER"]
    if len(people) < 2:
        return []
    meets = bool(_MEET & set(lemmas))
    receives = bool(_RECEIVE & set(lemmas)) and not _OTHER & set(lemmas)
    return [one.span for one in people] if meets or receives else []
