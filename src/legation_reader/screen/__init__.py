"""The screen: a cheap look at a page's raw bytes, whether it may tell of cooperation and is worth being parsed.

Stems are looked for in the bytes; around each that stands in running text, the places named must fit. It is made to let
through what it doubts: a page it stops is never read.
"""

from __future__ import annotations

from .evidence import tells
from .triggers import sought
from .windows import around


def may_concern(data: bytes) -> bool:
    """Whether a page of HTML or text, in any encoding that is read, may tell of cooperation of regions and cities."""
    plain, places = sought(data)
    return bool(places) and tells(around(plain, places))


__all__ = ["may_concern"]
