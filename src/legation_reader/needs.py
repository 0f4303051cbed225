"""What a pattern cannot do without, worked out from the pattern itself: stems, and how a match begins."""

from __future__ import annotations

import gzip
import json
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from re import _constants as _op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, cast

# Lower-case words of which one must stand in a text, or at the place where a match begins.
Needed = frozenset[str]

KEPT = "needs.json.gz"
MOST_STEMS = 80
MOST_BEGINNINGS = 400
LONGEST_BEGINNING = 3
# Letters that match others than their own when case is ignored, which lower() does not tell. (Those that only books in
# Church Slavonic have are left out.)
ODD = "İıſ"
_COMMON = frozenset(
    "a an and are as at be by for from had has have he in is it its not of on or re s that the their to was were will "
    "with в и к на о по с".split()
)
_NO_WIDTH = (_op.AT, _op.ASSERT, _op.ASSERT_NOT)
_REPEATS = (_op.MAX_REPEAT, _op.MIN_REPEAT, _op.POSSESSIVE_REPEAT)


def needs(pattern: str, flags: int = 0) -> tuple[list[Needed], Needed | None]:
    """Up to two sets of stems, of each of which one stands in every text that `pattern` matches, the rarest first;
    and, where a match can only begin with a word, the first letters of those words, all equally many."""
    if (kept := _kept().get(key(pattern, flags))) is not None:
        stems, beginnings = kept
        return [frozenset(s) for s in stems], None if beginnings is None else frozenset(beginnings)
    return worked_out(pattern, flags)


def key(pattern: str, flags: int) -> str:
    """What a pattern is called among those worked out beforehand: another pattern, or the same with other flags, is
    another, so that what is kept can never be wrong."""
    return blake2b(f"{flags} {pattern}".encode(), digest_size=9).hexdigest()


@cache
def _kept() -> dict[str, tuple[list[list[str]], list[str] | None]]:
    """What tools/needs.py has worked out beforehand, which spares the start a third of a second; {} without it."""
    held = files(__package__) / KEPT
    return cast("dict[str, Any]", json.loads(gzip.decompress(held.read_bytes()))) if held.is_file() else {}


def worked_out(pattern: str, flags: int = 0) -> tuple[list[Needed], Needed | None]:
    """As `needs`, from the pattern itself."""
    parsed = _parser.parse(pattern, flags)
    telling = sorted((n for n in _of_sequence(parsed) if _cost(n) < 0.7), key=_cost)
    return telling[:2], _beginnings(parsed)


def _cost(stems: Needed) -> float:
    """Roughly the share of sentences that have one of `stems`, and a little for looking."""
    bare = [s.strip() for s in stems]
    return sum(0.8 if len(s) < 2 or s in _COMMON else 0.5 * 0.35 ** (len(s) - 2) for s in bare) + 0.005 * len(bare)


def rarest_three(stem: str) -> str:
    """Of the threes of letters in a stem the one that other words have least, as far as single letters tell."""
    threes = [stem[i : i + 3] for i in range(len(stem) - 2)]
    return min(threes, key=lambda three: sum(_OFTEN.get(letter, 0) for letter in three))


# The letters of English and of Russian prose, the commonest first.
_COMMONEST = (" etaoinsrhldcumfpgwybvk", " оеаинтсрвлкмдпуяыьгзбчйхжшю")
_OFTEN = {letter: 33 - i for row in _COMMONEST for i, letter in enumerate(row)}


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
    return None if any(len(letter) != 1 or letter in ODD for letter in letters) else letters


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


def _beginnings(sequence: Any) -> Needed | None:
    if not _begins_at_word(list(sequence)):
        return None
    grown = _grown(list(sequence), frozenset(("",)))
    if grown is None:
        return None
    every = grown[0] | grown[1]
    if not 0 < len(every) <= MOST_BEGINNINGS or not all(b and (b[0].isalnum() or b[0] == "_") for b in every):
        return None
    shortest = min(map(len, every))
    return frozenset(b[:shortest] for b in every)


def _begins_at_word(sequence: list[Any]) -> bool:
    for op, argument in sequence:
        if op is _op.AT and argument is _op.AT_BOUNDARY:
            return True
        if op is _op.SUBPATTERN:
            return _begins_at_word(list(argument[-1]))
        if op is _op.BRANCH:
            return all(_begins_at_word(list(branch)) for branch in argument[1])
        if op not in _NO_WIDTH:
            return False
    return False


# Beginnings that may grow, and those that are long enough or that anything may follow.
_Grown = tuple[Needed, Needed]


def _grown(sequence: Any, growing: Needed) -> _Grown | None:
    """How what begins as `growing` goes on through `sequence`; None where it may begin with anything."""
    done: Needed = frozenset()
    for op, argument in sequence:
        if op in _NO_WIDTH or not growing:
            continue
        step = _grown_by_part(op, argument, growing)
        if step is None or len(step[0]) + len(step[1]) + len(done) > 4 * MOST_BEGINNINGS:
            return None
        growing = frozenset(b for b in step[0] if len(b) < LONGEST_BEGINNING)
        done |= step[1] | (step[0] - growing)
    return growing, done


def _grown_by_part(op: Any, argument: Any, growing: Needed) -> _Grown | None:
    if op is _op.LITERAL or op is _op.IN:
        letters = _words_of_part(op, argument)
        if letters is not None:
            return frozenset(b + letter for b in growing for letter in letters), frozenset()
    if op is _op.SUBPATTERN:
        return _grown(argument[-1], growing)
    if op is _op.ATOMIC_GROUP:
        return _grown(argument, growing)
    if op is _op.BRANCH:
        return _joined([_grown(branch, growing) for branch in argument[1]])
    if op in _REPEATS:
        return _grown_by_repeat(argument[0], argument[1], argument[2], growing)
    return None if "" in growing else (frozenset(), growing)


def _grown_by_repeat(least: int, most: int, sequence: Any, growing: Needed) -> _Grown | None:
    stages: list[_Grown | None] = [(growing, frozenset())] if least == 0 else []
    for _ in range(min(most, LONGEST_BEGINNING)):
        step = _grown(sequence, growing)
        if step is None:
            return None
        stages.append(step)
        growing = step[0]
    return _joined(stages)


def _joined(ways: list[_Grown | None]) -> _Grown | None:
    known = [way for way in ways if way is not None]
    if len(known) < len(ways):
        return None
    none: Needed = frozenset()
    return none.union(*(growing for growing, _ in known)), none.union(*(done for _, done in known))
