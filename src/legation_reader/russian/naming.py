"""What a fact goes by in a Russian sentence: the noun phrase at a word, the number of an edition."""

from __future__ import annotations

from ..learned.titles import Title
from ..learned.view import Sentence
from .event_words import NEXT, PREVIOUS, ordinal
from .passages import Passage
from .titles import english, phrase_after
from .tokens import Token


def ordinal_at(passage: Passage, sentence: Sentence, at: int) -> int | None:
    """The number of an edition before the noun at unit `at` («34-е заседание», «третий форум»)."""
    for i in range(at, max(-1, at - 7), -1):
        unit = sentence.units[i]
        token = passage.tokens[min(passage.at(unit.span.start), len(passage.tokens) - 1)]
        number = ordinal(token) if unit.sort == "word" else None
        if number is not None and not token.text.isdigit():
            return number
        if unit.sort == "word" and unit.word in (",", ";", ".", "который"):
            break
    return None


def title_at(passage: Passage, sentence: Sentence, at: int) -> Title | None:
    """The phrase around the noun at unit `at`."""
    if not sentence.units:
        return None
    i = passage.at(sentence.units[at].span.start)
    if i >= len(passage.tokens) or passage.tokens[i].pos in ("VERB", "INFN", "PRTS", "GRND"):
        return None
    first = i
    while first and passage.tokens[first - 1].pos in ("ADJF", "PRTF") and _describes(passage.tokens[first - 1]):
        first -= 1
    last, _ = phrase_after(passage, i)
    said = " ".join(passage.article.text[passage.tokens[first].start : passage.tokens[last].end].split())
    name = english(said)
    if not name:
        return None
    proper = "«" in said or '"' in said or any(t.text[0].isupper() for t in passage.tokens[max(first, 1) : i + 1])
    ends = passage.tokens[last].end
    closing = next((n for n, u in enumerate(sentence.units) if u.span.end >= ends), at)
    opening = next((n for n, u in enumerate(sentence.units) if u.span.end > passage.tokens[first].start), at)
    return Title(name, said, proper, opening, max(closing, at))


def _describes(token: Token) -> bool:
    """Whether an adjective belongs to the name, and does not number the edition or point at it."""
    return ordinal(token) is None and token.lemma not in NEXT | PREVIOUS | _POINTING


_POINTING = frozenset("этот свой новый наш прошлый данный первый ежегодный".split())
