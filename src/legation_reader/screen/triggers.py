"""Stems in raw bytes: one automaton over every stem in every encoding a page may have."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import Any

from .stems import SOUGHT

ENTITIES = "entities"
ENCODINGS = (ENTITIES, "utf-8", "cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")

_LONGEST_LINK = 1_000  # bytes from a link's first tag to the words in it
_UNSEEN = ((b"<script", b"</script"), (b"<style", b"</style"))
# What tears words apart: soft hyphens, and letters as hexadecimal entities, of which each has several spellings
# (decimal ones have one, and are looked for as they are).
_TEARING = "tearing"
_TEARS = (b"&shy;", b"&#173;", b"&#xad;", b"&#xAD;", b"\xc2\xad", b"&#x43", b"&#x44", b"&#X43", b"&#X44")
_ENTITY = re.compile(rb"&#[xX]0*4[0-9a-fA-F]{2};")
_SOFT_HYPHEN = re.compile(rb"&shy;|&#173;|&#x[aA][dD];|\xc2\xad")


def sought(data: bytes) -> tuple[bytes, list[tuple[int, str]]]:
    """`data` without scripts and the like and with its words whole, and where in that stems stand in the seen text
    outside links, in order, each with the encoding it is written in."""
    if b"\0" in data[:400] or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = _narrow(data)
    for opens, closes in _UNSEEN:
        data = _without(data, opens, closes)
    found = _found(data)
    if any(encoding == _TEARING for _, encoding in found):
        data = _SOFT_HYPHEN.sub(b"", _ENTITY.sub(_letter, data))
        found = [place for place in _found(data) if place[1] != _TEARING]
    return data, [place for place in found if not _unseen_or_linked(data, place[0])]


def _found(data: bytes) -> list[tuple[int, str]]:
    automaton, encodings = _automaton()
    return [(start, encodings[which]) for which, start, _ in automaton.find_matches_as_indexes(data)]


def _unseen_or_linked(data: bytes, place: int) -> bool:
    """Whether a place is inside a tag, or between a link's tags: a menu, or the headline of another page."""
    since = max(0, place - _LONGEST_LINK)
    if data.rfind(b"<", since, place) > data.rfind(b">", since, place):
        return True
    return data.rfind(b"<a ", since, place) > data.rfind(b"</a>", since, place)


def _narrow(data: bytes) -> bytes:
    """Text of two bytes a letter as UTF-8."""
    from ..pages.encoding import decode
    from ..pages.page import Unreadable

    try:
        return decode(data).encode("utf-8", "ignore")
    except Unreadable:
        return data


def _without(data: bytes, opens: bytes, closes: bytes) -> bytes:
    """`data` without what stands between two such tags; one that is never closed is kept."""
    kept: list[bytes] = []
    at = 0
    while (start := data.find(opens, at)) >= 0 and (end := data.find(closes, start)) >= 0:
        kept.append(data[at:start])
        at = end
    return b"".join([*kept, data[at:]]) if kept else data


def _letter(entity: re.Match[bytes]) -> bytes:
    return html.unescape(entity.group().decode("ascii")).encode()


@lru_cache(maxsize=1)
def _automaton() -> tuple[Any, list[str]]:
    """The automaton, and the encoding of each of its patterns."""
    from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

    patterns = {
        _encoded(said, name): name
        for stem in SOUGHT
        for name in (("utf-8",) if stem.isascii() else reversed(ENCODINGS))
        for said in (stem, stem[0].upper() + stem[1:], stem.upper())
    } | dict.fromkeys(_TEARS, _TEARING)
    automaton = BytesAhoCorasick(
        list(patterns), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
    )
    return automaton, list(patterns.values())


def _encoded(said: str, encoding: str) -> bytes:
    return said.encode("ascii", "xmlcharrefreplace") if encoding == ENTITIES else said.encode(encoding)
