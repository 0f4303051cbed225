"""Patterns that first look for a word without which they cannot match.

The rules try hundreds of patterns on every sentence, and nearly all of them find nothing, slowly. What a pattern
cannot do without (`signed` or `inked` or …), and with which letters its first word begins, is worked out from the
pattern itself (needs.py), so that it can never be wrong when the pattern is changed. Only a sentence that has it is
searched, and only where a word begins so. The pattern is compiled when a sentence first has it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any, cast

from .compiled import compiled
from .needs import LONGEST_BEGINNING, ODD, Needed, needs, rarest_three

MOST_TEXTS = 512
LONG = 600  # characters beyond which no text is taken for a sentence
FREE = 2  # searches of a shorter text before its words are looked at: pieces of sentences are seldom searched again

_NOWHERE: list[int] = []
_WORD_BEGINS = re.compile(r"\b\w")


def guarded(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, for patterns that sentences are searched for; compiled when it is first needed."""
    return cast("re.Pattern[str]", Guarded(pattern, flags))


class _Text:
    """A text that patterns are looked for in: in lower case, all threes of letters in it, and where its words begin, by
    their first letters."""

    __slots__ = ("low", "threes", "told", "words")

    def __init__(self, string: str) -> None:
        self.low = low = string.lower()
        self.told = string.isascii() or not any(letter in string for letter in ODD)
        # Of a long text only single stems are asked: it has every three, and is searched too seldom to be indexed.
        self.threes = {low[i : i + 3] for i in range(len(low) - 2)} if len(low) <= LONG else None
        self.words: list[dict[str, list[int]] | None] = [None] * (LONGEST_BEGINNING + 1)

    def beginnings(self, letters: int) -> dict[str, list[int]]:
        """The first `letters` of each word, lower case, and the places at which such words begin; kept in `words`."""
        held: dict[str, list[int]] = defaultdict(list)
        low = self.low
        for match in _WORD_BEGINS.finditer(low):
            at = match.start()
            held[low[at : at + letters]].append(at)
        self.words[letters] = held
        return held


# The texts searched of late, or how often a short one was searched.
_texts: dict[str, _Text | int] = {}


def _text(string: str) -> _Text | None:
    """What is known of a text; None where it was searched too seldom to be looked at."""
    held = _texts.get(string)
    if isinstance(held, _Text):
        return held
    if len(_texts) >= MOST_TEXTS:
        _texts.clear()
    asked = held or 0
    if asked >= FREE or len(string) > LONG:
        _texts[string] = text = _Text(string)
        return text
    _texts[string] = asked + 1
    return None


class Guarded:
    """What `guarded` gives: the methods of a compiled pattern, each asking first for what the pattern needs."""

    __slots__ = ("_beginnings", "_compiled", "_known", "_letters", "_stems", "_threes", "pattern", "wanted")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self.wanted = pattern, flags
        self._known = False
        self._stems: list[Needed] = []
        self._threes: list[Needed] = []
        self._beginnings: Needed | None = None
        self._letters = 0
        self._compiled: re.Pattern[str] | None = None

    def __eq__(self, other: object) -> bool:
        """A match's `re` is the compiled pattern, and equals the one it is compiled from."""
        return other is self or isinstance(other, re.Pattern) and other is self._compiled

    def __hash__(self) -> int:
        return id(self)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._whole(), name)

    def search(self, string: str, *places: int) -> re.Match[str] | None:
        where = None if places and len(string) > LONG else self._where(string)  # a small part of a long text is cheap
        if where is None:
            return self._whole().search(string, *places)
        return next(self._found(string, where, *places), None) if where else None

    def finditer(self, string: str, *places: int) -> Iterator[re.Match[str]]:
        where = None if places and len(string) > LONG else self._where(string)
        if where is None:
            return self._whole().finditer(string, *places)
        return self._found(string, where, *places) if where else iter(())

    def findall(self, string: str, *places: int) -> list[Any]:
        return [] if self._where(string) == [] else self._whole().findall(string, *places)

    def sub(self, instead: str | Callable[[re.Match[str]], str], string: str, count: int = 0) -> str:
        return string if self._where(string) == [] else self._whole().sub(instead, string, count)

    def lacks(self, string: str) -> bool:
        """Whether `string` is known to hold no match; one it does not know may hold one."""
        return self._where(string) == []

    def match(self, string: str, *places: int) -> re.Match[str] | None:
        return self._whole().match(string, *places)

    def fullmatch(self, string: str, *places: int) -> re.Match[str] | None:
        return self._whole().fullmatch(string, *places)

    def _whole(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = compiled(self.pattern, self.wanted)
        return self._compiled

    def _where(self, string: str) -> list[int] | None:
        """The places at which a match may begin, in order; None where that may be anywhere."""
        text = _texts.get(string)
        if text.__class__ is not _Text:
            text = _text(string)
        if text is None or not text.told:
            return None
        if not self._known:
            self._learn()
        beginnings, words = self._beginnings, None
        if text.threes is None:
            beginnings = None
        else:
            for threes in self._threes:
                if threes.isdisjoint(text.threes):
                    return _NOWHERE
        if beginnings is not None:
            words = text.words[self._letters] or text.beginnings(self._letters)
            if beginnings.isdisjoint(words):
                return _NOWHERE
        low = text.low
        for stems in self._stems:
            for stem in stems:
                if stem in low:
                    break
            else:
                return _NOWHERE
        if words is None or beginnings is None:
            return None
        return sorted([at for word in beginnings.intersection(words) for at in words[word]])

    def _learn(self) -> None:
        self._known = True
        self._stems, self._beginnings = needs(self.pattern, self.wanted)
        self._threes = [frozenset(map(rarest_three, stems)) for stems in self._stems if all(len(s) > 2 for s in stems)]
        self._letters = len(next(iter(self._beginnings))) if self._beginnings else 0

    def _found(self, string: str, where: list[int], start: int = 0, stop: int | None = None) -> Iterator[re.Match[str]]:
        match = self._whole().match
        end = len(string) if stop is None else stop
        for at in where[bisect_left(where, start) :] if start else where:
            if at < start:
                continue
            found = match(string, at, end)
            if found is not None:
                start = max(found.end(), at + 1)
                yield found
