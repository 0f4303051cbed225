"""Sentences of two texts that say the same thing, in one language or in two."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ..spans import Span
from . import words_in_english

_CYRILLIC = re.compile(r"[А-ЯЁа-яё]")
_NUMBER = re.compile(r"(?<!\w)\d+(?:[.,]\d+)?")
_LEAST_WORDS = 7
_LEAST_SHARED = 6
_LEAST_SCORE = 0.42


@dataclass(frozen=True, slots=True)
class Parallel:
    """Two sentences that say the same: `score` 0..1 and where each stands in its own text."""

    score: float
    first: Span
    second: Span


@dataclass(frozen=True, slots=True)
class _Sentence:
    span: Span
    words: Counter[str]
    numbers: frozenset[str]


def parallel_passages(first: str, second: str, least: float = _LEAST_SCORE) -> list[Parallel]:
    """Pairs of sentences of `first` and `second` that say the same, each at most once, in the order of `first`.

    The words are compared in English by their stems, a rare word counting more than a common one; numbers have to
    agree. Only sentences with enough of their own words can be paired, so that two speeches on one subject are not.
    """
    ours, theirs = _sentences(first), _sentences(second)
    weights = _weights([*ours, *theirs])
    scored = [(s, a, b) for a in ours for b in theirs if (s := _score(a, b, weights)) >= least]
    taken: set[tuple[int, Span]] = set()
    pairs = []
    for score, a, b in sorted(scored, key=lambda p: (-p[0], p[1].span, p[2].span)):
        if (1, a.span) not in taken and (2, b.span) not in taken:
            taken |= {(1, a.span), (2, b.span)}
            pairs.append(Parallel(round(score, 3), a.span, b.span))
    return sorted(pairs, key=lambda p: p.first)


def _score(a: _Sentence, b: _Sentence, weights: dict[str, float]) -> float:
    """The weight of the words both have, as a share of the weight of all (Dice)."""
    if a.numbers and b.numbers and not a.numbers & b.numbers:
        return 0.0
    shared = a.words & b.words
    if len(shared) < _LEAST_SHARED or bool(a.numbers) != bool(b.numbers):
        return 0.0
    return 2 * _weight(shared, weights) / (_weight(a.words, weights) + _weight(b.words, weights))


def _weight(words: Counter[str], weights: dict[str, float]) -> float:
    return sum(weights[w] * n for w, n in words.items())


def _weights(sentences: list[_Sentence]) -> dict[str, float]:
    """How telling each word is: the fewer sentences have it, the more."""
    having = Counter(w for s in sentences for w in s.words)
    return {w: math.log((1 + len(sentences)) / n) + 0.5 for w, n in having.items()}


def _sentences(text: str) -> list[_Sentence]:
    from razdel import sentenize

    found = []
    start = 0
    for line in text.splitlines(keepends=True):
        for part in sentenize(line):
            span = Span(start + part.start, start + part.stop) if part.stop > part.start else None
            if span is not None:
                found.append(_sentence(text, span))
        start += len(line)
    return [s for s in found if len(s.words) >= _LEAST_WORDS]


def _sentence(text: str, span: Span) -> _Sentence:
    said = span.of(text)
    return _Sentence(span, Counter(set(_stems(words_in_english(said)))), frozenset(_NUMBER.findall(said)))


def _stems(words: Iterable[str]) -> list[str]:
    return [_stem(w) for w in words if len(w) > 1]


_SAME = {
    "foreign": "external", "ministry": "minister", "russia": "russian", "regional": "region", "interregional": "region",
    "entity": "region", "constituent": "region", "state": "state", "socioeconomic": "social", "social": "social",
    "relations": "tie", "relation": "tie", "ties": "tie", "link": "tie", "links": "tie", "practical": "practical",
    "provide": "provide", "assistance": "support", "help": "support", "support": "support", "belarus": "belarusian",
    "china": "chinese", "attaining": "achieve", "objectives": "task", "objective": "task", "goal": "goal",
    "aim": "goal",
    "residents": "citizen", "resident": "citizen", "citizens": "citizen", "people": "people",
    "authorities": "authority",
    "power": "authority", "return": "effect", "improve": "increase", "improving": "increase", "raise": "increase",
    "promoting": "ensure", "ensuring": "ensure", "carry": "engage", "oblast": "region", "today": "today",
    "country": "country", "countries": "country", "signed": "sign", "signing": "sign", "concluded": "sign",
    "conclude": "sign",
}  # fmt: skip


def _stem(word: str) -> str:
    """The word without its English endings, and one word for those that translators take for each other."""
    if word in _SAME:
        return _SAME[word]
    bare = re.sub(r"(ies)$", "y", word)
    bare = re.sub(r"(?<=[^aeious]{2})es$|(?<=[^s])s$", "", bare) if bare == word else bare
    if bare in _SAME:
        return _SAME[bare]
    for ending in (
        "isation",
        "ization",
        "ations",
        "ation",
        "ment",
        "ing",
        "ness",
        "ion",
        "ive",
        "ally",
        "al",
        "ed",
        "ly",
        "er",
        "e",
        "y",
    ):
        if bare.endswith(ending) and len(bare) - len(ending) >= 4:
            return bare[: -len(ending)]
    return bare
