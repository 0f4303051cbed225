"""A sentence as a line in which every party, person, date and number is one character.

Patterns are then written over classes of characters ("a place, a verb of signing, a place") and stay short; every
match maps back to the exact characters of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..readings import Mention, Party
from ..spans import Span
from .dates import Dated
from .numbers import Counted

BASES = {"place": 0xE000, "adjective": 0xE200, "body": 0xE400, "person": 0xE600, "date": 0xE800, "number": 0xEA00}
ROOM = 0x200
PLACE, ADJ, BODY, PERSON, DATE, NUM = (f"[{chr(b)}-{chr(b + ROOM - 1)}]" for b in BASES.values())
PARTY = f"[{chr(BASES['place'])}-{chr(BASES['place'] + ROOM - 1)}{chr(BASES['body'])}-{chr(BASES['body'] + ROOM - 1)}]"
ACTOR = f"[{chr(BASES['place'])}-{chr(BASES['place'] + ROOM - 1)}{chr(BASES['body'])}-{chr(BASES['person'] + ROOM - 1)}]"
ANY = f"[{chr(BASES['place'])}-{chr(BASES['person'] + ROOM - 1)}]"

_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " ",
                        "\u202f": " ", "\n": " ", "\t": " ", "\r": " "} | {chr(c): "?" for c in range(0xE000, 0xF000)})


def flattened(text: str) -> str:
    """The text with one sort of quotation marks, dashes and spaces, every character in its place."""
    return text.translate(_PLAIN)


@dataclass(frozen=True, slots=True)
class Item:
    """What one character of a line stands for. `sort` is a key of BASES; `party` is set for parties and people (of
    an adjective: what it belongs to); `also` the others that "the two cities" names at once; `post` is who a person
    is (title, of whom)."""

    sort: str
    span: Span
    party: Party | None = None
    dated: Dated | None = None
    counted: Counted | None = None
    post: tuple[str, Party | None] | None = None
    also: tuple[Party, ...] = ()


class Line:
    """One sentence: `chars` with its items as single characters, and the way back to the text."""

    def __init__(self, text: str, span: Span, chars: str, offsets: list[int], items: dict[str, Item]) -> None:
        self.text, self.span, self.chars, self.offsets, self.items = text, span, chars, offsets, items
        self.low = chars.lower()

    @classmethod
    def of(cls, text: str, span: Span, items: Iterable[Item], flat: str | None = None) -> Line:
        """`items` in the order of the text, none overlapping another; `flat` is the whole text flattened before."""
        flat = flattened(text) if flat is None else flat
        pieces: list[str] = []
        offsets: list[int] = []
        held: dict[str, Item] = {}
        at = span.start
        counts = dict.fromkeys(BASES, 0)
        for item in items:
            if item.span.start < at or item.span.end > span.end or counts[item.sort] >= ROOM:
                continue
            mark = chr(BASES[item.sort] + counts[item.sort])
            counts[item.sort] += 1
            held[mark] = item
            pieces += (flat[at : item.span.start], mark)
            offsets.extend(range(at, item.span.start + 1))
            at = item.span.end
        pieces.append(flat[at : span.end])
        offsets.extend(range(at, span.end + 1))
        return cls(text, span, "".join(pieces), offsets, held)

    def has(self, *stems: str) -> bool:
        """Whether any of these lower-case stems stands in the line: asked before a costly pattern is tried."""
        return any(stem in self.low for stem in stems)

    def at(self, start: int, end: int) -> Span:
        """The span of the text that characters `start` to `end` of the line stand for."""
        last = self.items.get(self.chars[end - 1])
        return Span(self.offsets[start], last.span.end if last else self.offsets[end - 1] + 1)

    def words(self, start: int, end: int) -> str:
        """The text's own words there."""
        return self.at(start, end).of(self.text) if end > start else ""

    def within(self, start: int, end: int, sort: str | None = None) -> list[Item]:
        """The items between two places of the line, in order."""
        found = [self.items[c] for c in self.chars[max(0, start) : end] if c in self.items]
        return [i for i in found if sort is None or i.sort == sort]

    def reduced(self, pattern: re.Pattern[str], build: Callable[[Line, re.Match[str]], Item | None]) -> Line:
        """The same line with every match that `build` makes an item of as one character."""
        made: list[tuple[int, int, Item]] = []
        for match in pattern.finditer(self.chars):
            item = build(self, match)
            if item:
                made.append((*match.span(), item))
        if not made:
            return self
        chars, offsets, held, at = [], [], dict(self.items), 0
        for start, end, item in made:
            mark = self._free(item.sort, held)
            if mark is None:
                continue
            held[mark] = item
            chars.append(self.chars[at:start] + mark)
            offsets.extend([*self.offsets[at:start], self.offsets[start]])
            at = end
        chars.append(self.chars[at:])
        offsets.extend(self.offsets[at:])
        return Line(self.text, self.span, "".join(chars), offsets, held)

    @staticmethod
    def _free(sort: str, held: dict[str, Item]) -> str | None:
        base = BASES[sort]
        count = sum(base <= ord(c) < base + ROOM for c in held)
        return chr(base + count) if count < ROOM else None


def sort_of(mention: Mention) -> str:
    """Which class of characters a mention belongs to."""
    if mention.form == "person" or mention.party.kind == "person":
        return "person"
    if mention.form == "adjective":
        return "adjective"
    return "body" if mention.party.kind in ("body", "company") else "place"


def items(mentions: Iterable[Mention], dated: Iterable[Dated], counted: Iterable[Counted]) -> list[Item]:
    """Everything that becomes one character, in order, the longer before what it overlaps."""
    found = [Item(sort_of(m), m.span, party=m.party) for m in mentions]
    found += [Item("date", d.span, dated=d) for d in dated]
    found += [Item("number", c.span, counted=c) for c in counted]
    found.sort(key=lambda i: (_precedence(i), -len(i.span), i.span.start))
    kept: list[Item] = []
    ends = max((i.span.end for i in found), default=0)
    taken = bytearray(ends)
    for item in found:
        start, end = item.span.start, item.span.end
        if any(taken[start:end]):
            continue
        taken[start:end] = b"\x01" * (end - start)
        kept.append(item)
    return sorted(kept, key=lambda i: i.span.start)


def _precedence(item: Item) -> int:
    """Dates before bare numbers ("the 2025 delegation"), measured quantities before a year in them ("over 2000")."""
    if item.sort == "number" and item.counted and item.counted.quantity.unit is None and item.counted.quantity.qualifier == "exactly":
        return 1
    return 1 if item.sort == "date" and len(item.span) == 4 else 0
