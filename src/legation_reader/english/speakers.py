"""Who the text quotes for what: direct and indirect speech, and texts that are one speech."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party
from .tokens import PERSON, Line

_SAID = (r"said|says|told|noted|notes|stressed|emphasi[sz]ed|added|adds|stated|states|announced|explained|recalled|pointed out|remarked|commented|"
         r"underlined|underscored|highlighted|mentioned|reported|informed|declared|believes|claimed|concluded|continued|according to|specified|reiterated|confirmed|expressed|revealed|wrote|observed")
_AFTER = guarded(rf"(?P<who>{PERSON})(?:,[^,\"]{{1,120}},)? (?:also |further |has |had )?(?:{_SAID})\b", re.I)
_BEFORE = guarded(rf"(?:\b(?:{_SAID}))(?: by)? (?P<who>{PERSON})", re.I)
_PRONOUN = guarded(rf"(?:\b(?:he|she)\b (?:also |further |has |had )?(?:{_SAID})\b|\baccording to (?:him|her)\b|\b(?:the )?(?:official|minister|governor|mayor|diplomat|politician|ambassador|head of state) (?:{_SAID})\b)", re.I)
_SPEECH = guarded(rf"(?P<who>{PERSON})(?:'s)? (?:opening |welcoming |closing |welcome )?(?:remarks|address|speech|statement|greetings|interview|article|comments?|answers?)\b|"
                     rf"\b(?:remarks|address|speech|statement|interview|greetings)(?: (?:by|of|with))(?: the)? (?P<who2>{PERSON})", re.I)
_MINE = guarded(r"\b(?:I|we|our|my)\b", re.I)


def speech(lines: list[Line]) -> Party | None:
    """The one speaker of a text that is a speech: named so in its headline, and speaking as I or we below."""
    for line in lines[:2]:
        match = _SPEECH.search(line.chars)
        if match:
            own = sum(bool(_MINE.search(other.chars)) for other in lines[1:])
            if own >= max(1, len(lines) // 8):
                return line.items[match["who"] or match["who2"]].party
    return None


def speakers(lines: list[Line]) -> list[Party | None]:
    """For each sentence who is quoted for it, or None when the text itself says it."""
    whole = speech(lines)
    if whole is not None:
        return [None, *[whole] * (len(lines) - 1)]
    found: list[Party | None] = []
    last: Party | None = None
    for line, quoted in zip(lines, _quoted(lines), strict=True):
        named = _named(line)
        if named is not None:
            last = named
        elif quoted or _PRONOUN.search(line.chars):
            named = last
        found.append(named)
    return _looking_back(lines, found)


def _named(line: Line) -> Party | None:
    if not any(i.sort == "person" for i in line.items.values()):
        return None
    match = _AFTER.search(line.chars) or _BEFORE.search(line.chars)
    return line.items[match["who"]].party if match else None


def _quoted(lines: list[Line]) -> list[bool]:
    """Whether a sentence stands between quotation marks, opened in it or before."""
    found, opened = [], False
    for line in lines:
        inside = opened or '"' in line.chars
        for _ in range(line.chars.count('"')):
            opened = not opened
        if opened and line.text[line.span.end : line.span.end + 2].startswith("\n\n"):
            opened = False
        found.append(inside)
    return found


def _looking_back(lines: list[Line], found: list[Party | None]) -> list[Party | None]:
    """A quotation of several sentences belongs to whom its last sentence names."""
    for i in range(len(found) - 2, -1, -1):
        here = lines[i].chars
        if here.count('"') % 2 and here.lstrip().startswith('"') and '"' in lines[i + 1].chars and found[i + 1] is not None and _named(lines[i]) is None:
            found[i] = found[i + 1]
    return found
