"""A text as bytes for matching: one byte for each character, so that places in it are places in the text.

Letters lose case and accents (ё is е, é is e), whatever is neither letter nor digit is a space. Letters of other
scripts are all one byte, which stands in no name but keeps words apart.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

SPACE = 0x20
PLUS = 0x2B
OTHER_LETTER = 0x01
UNMET = b"\x00"  # stands for no character
CYRILLIC_FIRST = 0xE0  # the byte of «а» in Windows-1251; «я» is 0xFF

_BESIDE = {"ё": "е", "ß": "s", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "t", "æ": "a", "œ": "o", "ə": "e",
           "ŋ": "n", "ħ": "h", "і": "и", "ї": "и", "є": "е", "ґ": "г", "ў": "у", "ј": "й"}  # fmt: skip


def fold(text: str) -> bytes:
    """`text` folded, with one space before it: the character at `i` is the byte at `i + 1`."""
    if text.isascii():
        return b" " + text.encode("ascii").translate(_ascii_table())
    import numpy

    pairs = text.encode("utf-16-le", "surrogatepass")
    if len(pairs) == 2 * len(text):
        codes = numpy.frombuffer(pairs, dtype="<u2")
    else:  # letters beyond the first plane take two places in UTF-16
        wide = numpy.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
        codes = numpy.minimum(wide, 0xFFFF).astype("<u2")
    table = _table()
    folded = table.take(codes).tobytes()
    if UNMET in folded:
        for code in numpy.unique(codes[table.take(codes) == 0]).tolist():
            table[code] = _byte(chr(code))
        folded = table.take(codes).tobytes()
    return b" " + folded


def is_word(byte: int) -> bool:
    """Whether the byte stands inside a word."""
    return byte not in (SPACE, PLUS)




@lru_cache(maxsize=1)
def _table() -> NDArray[numpy.uint8]:
    """The byte of each character by its code, filled as characters are met: few texts have more than a hundred."""
    import numpy

    return numpy.zeros(0x10000, dtype=numpy.uint8)


@lru_cache(maxsize=1)
def _ascii_table() -> bytes:
    return bytes(_byte(chr(code)) for code in range(128)) + bytes(128)


def _byte(char: str) -> int:
    lower = char.lower()[:1]
    lower = _BESIDE.get(lower, lower)
    if lower > "\x7f" and not "а" <= lower <= "я":
        base = unicodedata.normalize("NFD", lower)[:1]
        lower = _BESIDE.get(base, base)
    if "а" <= lower <= "я":
        return CYRILLIC_FIRST + ord(lower) - ord("а")
    if lower == "+":
        return PLUS
    if lower.isalnum():
        return ord(lower) if lower < "\x80" else OTHER_LETTER
    return SPACE
