"""What a clause claims of its event: held, planned, proposed, expected, cancelled — by the predicate nearest to it."""

from __future__ import annotations

from .passages import Passage
from .tokens import Token

_CANCELLED = frozenset("отменить отменять сорвать".split())
_PROPOSED = frozenset("предложить предлагать инициировать предложение инициатива готовый".split())
_EXPECTED = frozenset("ожидать ожидаться предполагать предполагаться надеяться возможно вероятно мочь".split())
_PLANNED = frozenset(
    "планировать планироваться запланировать наметить намечать намечаться предстоять предстоящий готовиться перенести намеренный намерен рассчитывать "
    "назначить постановить решить условиться договориться анонсировать будущий грядущий намереваться предусмотреть подготовка приурочить".split()
)
_HELD = frozenset("состояться пройти проходить завершиться открыться стартовать начаться собрать провести принять".split())
_VERBAL = ("VERB", "PRTS", "GRND", "INFN", "PRTF", "ADJS", "PRED")


def of_event(passage: Passage, first: int, last: int, at: int) -> str:
    """The standing of the event named at token `at`, told in tokens [first, last)."""
    best, nearest = "held", 999.0
    for j in range(first, min(last, len(passage.tokens))):
        found = _claims(passage, j)
        if found is None:
            continue
        distance = abs(j - at) + (0.5 if j < at else 0) + _barrier(passage, j, at)
        if found in ("cancelled", "proposed", "expected", "planned") and nearest - distance > -4 and best == "held":
            distance = min(distance, nearest)
        if distance < nearest or (distance == nearest and best == "held"):
            best, nearest = found, distance
    return best


def _barrier(passage: Passage, j: int, at: int) -> float:
    """A comma between the predicate and the event sets it further off."""
    low, high = min(j, at), max(j, at)
    return 3.0 * sum(t.text in (",", ";", "–", "—") for t in passage.tokens[low:high])


def _claims(passage: Passage, j: int) -> str | None:
    token = passage.tokens[j]
    if token.lemma in _CANCELLED and token.pos in _VERBAL:
        return "cancelled"
    if token.lemma in _PROPOSED and (token.pos in _VERBAL or token.lemma in ("инициатива", "готовый")):
        return "proposed"
    if token.lemma in _EXPECTED:
        return "expected"
    if token.lemma in _PLANNED:
        return "planned"
    if token.pos != "VERB" or token.lemma == "быть" and not _future(token):
        return None
    if j and passage.tokens[j - 1].lemma == "не" and token.lemma in _HELD:
        return "cancelled"
    return "planned" if _future(token) else "held"


def _future(token: Token) -> bool:
    return token.word.tense == "futr" or token.text.casefold() in ("будет", "будут")
