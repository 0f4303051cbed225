"""Sentences of an English text, as spans."""

from __future__ import annotations

import re

from ..spans import Span

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof hon gen col sen gov rep st no nos vs etc inc ltd co corp jr sr dept est approx jan feb mar apr jun jul "
    "aug sep sept oct nov dec fig vol art rev capt lt maj sgt u.s u.k u.n e.g i.e a.m p.m d.c ph.d b.c bn mln tn".split()
)

# The last: "signed on July 2.The signing", where a page has lost the space.
_BREAK = re.compile(r"(?:[.!?…][\"'”’»)\]]*(?=\s)|\n\s*|(?<=[a-z\d][a-z\d)])[.](?=(?:The|This|These|It|In|On|At|After|During|Under|Speaking|According|He|She|They|As|For|While) [a-zA-Z]))")
_LAST_WORD = re.compile(r"([\w.]+)\.$")
_NEXT = re.compile(r"\s*([\"'“‘«(\[]*)(\w)")


def sentences(text: str) -> list[Span]:
    """The sentences in order; a line break always ends one, a full stop of an abbreviation or initial never does."""
    found: list[Span] = []
    start = 0
    for match in _BREAK.finditer(text):
        if match.start() < start:
            continue
        if match.group()[0] not in "\n\r" and not _ends(text, start, match.start() + 1, match.end()):
            continue
        _add(found, text, start, match.end())
        start = match.end()
    _add(found, text, start, len(text))
    return found


# What is longer than any sentence is read in pieces: the work of a pattern grows with the square of its line.
_LONGEST = 1200


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    while end - start > _LONGEST:
        cut = max(text.rfind(mark, start + _LONGEST // 2, start + _LONGEST) for mark in ("; ", ", ", " "))
        cut = cut + 1 if cut > 0 else start + _LONGEST
        _add(found, text, start, cut)
        start = cut
    if text[start:end].strip():
        found.append(Span(start, end).trimmed(text))


def _ends(text: str, start: int, stop: int, end: int) -> bool:
    """Whether the mark before `stop` ends a sentence that began at `start`."""
    following = _NEXT.match(text, end)
    if following and following.group(2).islower():
        return False
    if text[stop - 1] != ".":
        return True
    last = _LAST_WORD.search(text, max(start, stop - 20), stop)
    if not last:
        return True
    word = last.group(1)
    if word.casefold() in ABBREVIATIONS:
        # "… in the U.S. The council" does end; "Nov. 18" and "Dr. Smith" do not.
        return "." in word and bool(following) and text[end : end + 5].strip() in ("The", "A", "In")
    return not (len(word) == 1 and word.isupper())
