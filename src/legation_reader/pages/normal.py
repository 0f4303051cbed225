"""Characters made regular, so that offsets into the text mean the same to everyone."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000 ]+")
_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\u0085\x0b\x0c]")
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]"
)


def regular(text: str) -> str:
    """NFC, `\\n` for every line break, one plain space for any run of spaces, nothing invisible."""
    text = _BREAKS.sub("\n", text)
    text = _INVISIBLE.sub("", text)
    return unicodedata.normalize("NFC", _SPACES.sub(" ", text))


def regular_lines(text: str) -> list[str]:
    """The lines of `text`, made regular and trimmed; blank ones stay as empty strings."""
    return [line.strip() for line in regular(text).split("\n")]
