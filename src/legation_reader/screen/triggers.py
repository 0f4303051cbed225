"""Stems in raw bytes: one automaton over every stem in every encoding a page may have."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from .stems import SOUGHT

ENCODINGS = ("utf-8", "cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")

# Letters written as &#1089; or &#x441; many times over: a text that must be decoded before anything can be found in it.
_ENTITY = re.compile(rb"&#(?:1[01]\d\d|[xX]4[0-9a-fA-F]{2});")
_ENTITIES = 12
_SOFT_HYPHENS = (b"&shy;", b"&#173;", b"\xc2\xad")
_UNSEEN = ((b"<script", b"</script"), (b"<style", b"</style"), (b"<svg", b"</svg"), (b"<!--", b"-->"))


def sought(data: bytes) -> list[tuple[int, str]]:
    """Where stems stand in `data`, in order, each with the encoding it is written in."""
    automaton, encodings = _automaton()
    return [(start, encodings[which]) for which, start, _ in automaton.find_matches_as_indexes(data)]


def plainly(data: bytes) -> bytes:
    """`data` without scripts and the like and with its letters as bytes: text of entities, of two bytes a letter or
    with soft hyphens becomes UTF-8."""
    if b"\0" in data[:400] or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = _narrow(data)
    for opens, closes in _UNSEEN:
        data = _without(data, opens, closes)
    if data.count(b"&#1") + data.count(b"&#x4") + data.count(b"&#X4") > _ENTITIES:
        data = _ENTITY.sub(_letter, data)
    for hyphen in _SOFT_HYPHENS:
        if hyphen in data:
            data = data.replace(hyphen, b"")
    return data


def _narrow(data: bytes) -> bytes:
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
    number = entity.group()[2:-1]
    return chr(int(number[1:], 16) if number[:1] in b"xX" else int(number)).encode()


@lru_cache(maxsize=1)
def _automaton() -> tuple[Any, list[str]]:
    """The automaton, and the encoding of each of its patterns."""
    from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

    patterns = {
        said.encode(name): name
        for stem in SOUGHT
        for name in ((ENCODINGS[0],) if stem.isascii() else reversed(ENCODINGS))
        for said in (stem, stem[0].upper() + stem[1:], stem.upper())
    }
    automaton = BytesAhoCorasick(
        list(patterns), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
    )
    return automaton, list(patterns.values())
