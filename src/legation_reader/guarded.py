"""Patterns that first look for a word without which they cannot match.

The rules try hundreds of patterns on every sentence, and nearly all of them find nothing, slowly. What a pattern
cannot do without (`signed` or `inked` or …) is worked out from the pattern itself, so that it can never be wrong when
the pattern is changed; only a sentence that has it is searched. The pattern is compiled when a sentence first has it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from re import _constants as _op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, cast

# Stems of which one must stand in the folded text.
Needed = frozenset[str]

MOST_STEMS = 80
_COMMON = frozenset(
    "a an and are as at be by for from had has have he in is it its not of on or re s that the their to was were will "
    "with в и к на о по с".split()
)
_NO_WIDTH = (_op.AT, _op.ASSERT, _op.ASSERT_NOT)
_REPEATS = (_op.MAX_REPEAT, _op.MIN_REPEAT, _op.POSSESSIVE_REPEAT)
# Letters that match others than their own when case is ignored, which lower() does not tell.
_ODD = re.compile("[İıſᲀ-ᲈ]")


def guarded(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, for patterns that sentences are searched for; compiled when it is first needed."""
    return cast("re.Pattern[str]", Guarded(pattern, flags))


class Guarded:
    """What `guarded` gives: the methods of a compiled pattern, each asking first for what the pattern needs."""

    __slots__ = ("_compiled", "_needed", "_text_flags", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self._text_flags = pattern, flags
        self._needed: list[Needed] | None = None
        self._compiled: re.Pattern[str] | None = None

    def __eq__(self, other: object) -> bool:
        """A match's `re` is the compiled pattern, and equals the one it is compiled from."""
        return other is self or isinstance(other, re.Pattern) and other is self._compiled

    def __hash__(self) -> int:
        return id(self)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._whole(), name)

    def search(self, string: str, *places: int) -> re.Match[str] | None:
        return self._whole().search(string, *places) if self._may_stand_in(string) else None

    def finditer(self, string: str, *places: int) -> Iterator[re.Match[str]]:
        return self._whole().finditer(string, *places) if self._may_stand_in(string) else iter(())

    def findall(self, string: str, *places: int) -> list[Any]:
        return self._whole().findall(string, *places) if self._may_stand_in(string) else []

    def sub(self, instead: str | Callable[[re.Match[str]], str], string: str, count: int = 0) -> str:
        return self._whole().sub(instead, string, count) if self._may_stand_in(string) else string

    def match(self, string: str, *places: int) -> re.Match[str] | None:
        return self._whole().match(string, *places)

    def fullmatch(self, string: str, *places: int) -> re.Match[str] | None:
        return self._whole().fullmatch(string, *places)

    def _whole(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self._text_flags)
        return self._compiled

    def _may_stand_in(self, string: str) -> bool:
        if self._needed is None:
            self._needed = needed(self.pattern, self._text_flags)
        low = _folded(string)
        for stems in self._needed if low else ():
            for stem in stems:
                if stem in low:
                    break
            else:
                return False
        return True


_last = ("", "")


def _folded(string: str) -> str:
    """The text in lower case, of the text asked for last without doing it again; "" where that tells nothing."""
    global _last
    held, low = _last
    if held is not string:
        low = "" if not string.isascii() and _ODD.search(string) else string.lower()
        _last = (string, low)
    return low


def needed(pattern: str, flags: int = 0) -> list[Needed]:
    """Up to two sets of stems, of each of which one stands in every text that `pattern` matches; rarest first."""
    telling = sorted((n for n in _of_sequence(_parser.parse(pattern, flags)) if _cost(n) < 0.7), key=_cost)
    return telling[:2]


def _cost(stems: Needed) -> float:
    """Roughly the share of sentences that have one of `stems`, and a little for looking."""
    bare = [s.strip() for s in stems]
    return sum(0.8 if len(s) < 2 or s in _COMMON else 0.5 * 0.35 ** (len(s) - 2) for s in bare) + 0.005 * len(bare)


def _of_sequence(sequence: Any) -> list[Needed]:
    """For each stretch of a pattern that only few words fit, those words."""
    found: list[Needed] = []
    run = frozenset(("",))
    for op, argument in sequence:
        if op in _NO_WIDTH:
            continue
        words = _words_of_part(op, argument)
        if words is not None and len(run) * len(words) <= MOST_STEMS:
            run = frozenset(a + b for a in run for b in words)
            continue
        found += _barest(run)
        run = words if words is not None else frozenset(("",))
        if words is None:
            found += _of_part(op, argument)
    return found + _barest(run)


def _barest(words: Needed) -> list[Needed]:
    """The words without those that hold another; nothing where the stretch may be empty."""
    return [] if "" in words else [frozenset(w for w in words if not any(v in w for v in words if v != w))]


def _words_of_part(op: Any, argument: Any) -> Needed | None:
    """All that a part of a pattern matches, in lower case; None where that is much or unknown."""
    if op is _op.LITERAL:
        return _letters([argument])
    if op is _op.IN and len(argument) < 9 and all(kind is _op.LITERAL for kind, _ in argument):
        return _letters([code for _, code in argument])
    if op is _op.SUBPATTERN:
        return _words(argument[-1])
    if op is _op.BRANCH:
        each = [_words(branch) for branch in argument[1]]
        every = frozenset[str]().union(*(e for e in each if e))
        return every if all(e is not None for e in each) and len(every) <= MOST_STEMS else None
    if op in _REPEATS and argument[0] <= 1 and argument[1] == 1:
        once = _words(argument[2])
        return once and (once | {""} if argument[0] == 0 else once)
    return None


def _letters(codes: list[int]) -> Needed | None:
    letters = frozenset(chr(code).lower() for code in codes)
    return None if any(len(letter) != 1 or _ODD.match(letter) for letter in letters) else letters


def _words(sequence: Any) -> Needed | None:
    run = frozenset(("",))
    for op, argument in sequence:
        if op in _NO_WIDTH:
            continue
        words = _words_of_part(op, argument)
        if words is None or len(run) * len(words) > MOST_STEMS:
            return None
        run = frozenset(a + b for a in run for b in words)
    return run


def _of_part(op: Any, argument: Any) -> list[Needed]:
    if op is _op.SUBPATTERN:
        return _of_sequence(argument[-1])
    if op is _op.BRANCH:
        return _of_branches(argument[1])
    if op in _REPEATS and argument[0] > 0:
        return _of_sequence(argument[2])
    return _of_sequence(argument) if op is _op.ATOMIC_GROUP else []


def _of_branches(branches: list[Any]) -> list[Needed]:
    """One set for all: of each branch the rarest."""
    stems: set[str] = set()
    for branch in branches:
        of_one = min(_of_sequence(branch), key=_cost, default=None)
        if of_one is None:
            return []
        stems |= of_one
    return _barest(frozenset(stems)) if len(stems) <= 2 * MOST_STEMS else []
