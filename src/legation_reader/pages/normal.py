"""Characters made regular, so that offsets into the text mean the same to everyone."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000 ]+")
_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\u0085\x0b\x0c]")
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]"
)

# What regular() may have to change; most lines hold none of it, and one look is cheaper than four rewritings.
_ODD = re.compile(
    r"[^\t\n\r \u0021-\u007e\u00a0\u00a7\u00ab\u00bb\u0401\u0410-\u044f\u0451\u2013\u2014\u2018-\u201e\u2026\u2116]"
)


def regular(text: str) -> str:
    """NFC, `\\n` for every line break, one plain space for any run of spaces, nothing invisible."""
    text = _BREAKS.sub("\n", text)
    text = _INVISIBLE.sub("", text)
    return unicodedata.normalize("NFC", _SPACES.sub(" ", text))


def regular_line(text: str) -> str:
    """All of `text` on one line: regular, every run of white space one space, none at its ends."""
    if _ODD.search(text):
        text = regular(text)
    return " ".join(text.split())


def regular_lines(text: str) -> list[str]:
    """The lines of `text`, made regular and trimmed; blank ones stay as empty strings."""
    return [line.strip() for line in regular(text).split("\n")]
