"""What a clause claims of its event or document: held, planned, proposed, expected, cancelled."""

from __future__ import annotations

from .passages import Passage

_CANCELLED = frozenset("отменить отменять сорвать отказаться".split())
_PROPOSED = frozenset("предложить предлагать инициировать".split())
_PROPOSED_NOUNS = frozenset("предложение инициатива идея".split())
_EXPECTED = frozenset("ожидать ожидаться предполагать предполагаться рассчитывать надеяться возможно вероятно".split())
_PLANNED = frozenset(
    "планировать планироваться запланировать наметить намечать намечаться предстоять предстоящий готовиться перенести намеренный намерен "
    "собираться назначить готовый постановить решить условиться договориться анонсировать договоренность будущий грядущий намереваться "
    "предусматривать предусмотреть предусмотрено".split()
)
_HELD = frozenset("состояться пройти проходить завершиться открыться стартовать начаться".split())


def of_event(passage: Passage, first: int, last: int) -> str:
    """The standing of the event whose clause is tokens [first, last)."""
    words = passage.tokens[first:last]
    lemmas = {t.lemma for t in words}
    if lemmas & _CANCELLED or _denied(passage, first, last):
        return "cancelled"
    if any(t.lemma in _PROPOSED and t.pos in ("VERB", "PRTS", "GRND") for t in words):
        return "proposed"
    if lemmas & _EXPECTED:
        return "expected"
    if lemmas & _PLANNED or any(t.pos == "VERB" and t.word.tense == "futr" for t in words) or "быть" in lemmas and _future_be(passage, first, last):
        return "planned"
    return "held"


def _future_be(passage: Passage, first: int, last: int) -> bool:
    return any(t.text.casefold() in ("будет", "будут") for t in passage.tokens[first:last])


def _denied(passage: Passage, first: int, last: int) -> bool:
    """«не состоится», «не состоялся»."""
    words = passage.tokens
    return any(words[i].lemma == "не" and words[i + 1].lemma in _HELD for i in range(first, min(last, len(words)) - 1))
