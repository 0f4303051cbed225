"""One index of names: a text goes in, the places where a name stands come out, with all it may mean."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Any

from ..readings import Party
from .folding import fold

HYPHENS = "-‐‑‒–—"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a form may mean: party `number` of its index, as a `n`oun, `a`djective, a`b`breviation or a `s`tem that
    needs its head noun; `weak` when the word is more often something else; `exact` when only so written."""

    number: int
    form: str
    weak: bool = False
    exact: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A form standing in the text as whole words, `[start, end)`."""

    start: int
    end: int
    meanings: tuple[Meaning, ...]


class NameIndex:
    """Folded forms and their meanings behind one automaton. `parties[number]` is the party a meaning speaks of."""

    def __init__(self, forms: list[bytes], meanings: list[bytes], parties: Any) -> None:
        self._forms = forms
        self._meanings = meanings
        self._parsed: dict[int, tuple[tuple[Meaning, str], ...]] = {}
        self.parties = parties

    @classmethod
    def build(cls, entries: Iterable[tuple[Party, Iterable[str]]]) -> NameIndex:
        """An index of the given parties by the given names; Russian names are found in all their case forms."""
        from .inflection import name_forms

        parties: list[Party] = []
        held: dict[bytes, list[str]] = {}
        for party, names in entries:
            for name in names:
                abbreviation = name.isupper() and len(name) < 7 and " " not in name
                for form in {name} if abbreviation or name.isascii() else name_forms(name) | {name}:
                    if key := fold(form).strip():
                        flags = f"bx={form}" if abbreviation else "nc"
                        held.setdefault(key, []).append(f"{len(parties)}:{flags}")
            parties.append(party)
        keys = sorted(held)
        return cls(keys, [";".join(dict.fromkeys(held[k])).encode() for k in keys], parties)

    @classmethod
    def from_table(cls, table: bytes, parties: Any) -> NameIndex:
        """The index written by tools/build_names.py: a form and its meanings on alternate lines."""
        lines = table.split(b"\n")
        return cls(lines[::2], lines[1::2], parties)

    @cached_property
    def _automaton(self) -> Any:
        from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

        return BytesAhoCorasick(
            [b" " + _spread(form) + b" " for form in self._forms],
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.ContiguousNFA,
        )

    @cached_property
    def _numbers(self) -> dict[bytes, int]:
        return {form: i for i, form in enumerate(self._forms)}

    def __len__(self) -> int:
        return len(self._forms)

    def hits(self, text: str, folded: bytes | None = None) -> list[Hit]:
        """Every name in `text`, longest first come, never overlapping, in text order."""
        if not self._forms:
            return []
        folded = folded if folded is not None else fold(text)
        found = []
        for form, start, end in self._whole(folded):
            meanings = self._allowed(form, text, start, end - 1)
            if meanings:
                found.append(Hit(start, _closed(text, start, end - 1, meanings), meanings))
        return found

    def exactly(self, name: str) -> tuple[Meaning, ...]:
        """All that `name`, taken as a whole, may mean."""
        number = self._numbers.get(fold(name).strip())
        return () if number is None else self._allowed(number, name, 0, len(name))

    def _whole(self, folded: bytes) -> Iterator[tuple[int, int, int]]:
        """The forms that stand in the text as whole words, from each place on the longest, as `(form, start, end)`; the
        byte at `start` is the space before it."""
        spread = _spread(folded) + b" "
        found = self._automaton.find_matches_as_indexes(spread)
        if b"+" in folded:
            places = _places(folded)
            return ((form, bisect_right(places, start), bisect_right(places, end - 1)) for form, start, end in found)
        return _closed_up(spread, found)

    def _allowed(self, form: int, text: str, start: int, end: int) -> tuple[Meaning, ...]:
        """The meanings of a form that its letters in `text` allow: capitals, exact abbreviations,
        a following hyphen."""
        parsed = self._parsed.get(form)
        if parsed is None:
            parsed = self._parsed[form] = tuple(_parse(m) for m in self._meanings[form].decode().split(";"))
        surface = text[start:end]
        capital = surface != surface.lower()
        return tuple(
            m
            for m, flags in parsed
            if (capital or "c" not in flags)
            and (m.exact is None or m.exact.rstrip(".") == surface)
            and ("h" not in flags or (text[end : end + 1] in HYPHENS and end < len(text)))
        )


def _spread(folded: bytes) -> bytes:
    """Every space twice, so that two names beside each other have one each and a form can end with the end of its word;
    a plus ends a word as well."""
    return folded.replace(b" ", b"  ").replace(b"+", b" +")


def _closed_up(spread: bytes, found: Iterable[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """Matches in a spread text without a plus as places of the text itself."""
    spaces = at = 0
    for form, start, end in found:
        spaces += spread.count(b" ", at, start + 1)
        begun = start - spaces // 2
        spaces += spread.count(b" ", start + 1, end - 1)
        at = end - 1
        yield form, begun, at - spaces // 2


def _places(folded: bytes) -> list[int]:
    """Where in the spread text each byte ends."""
    return list(accumulate(2 if byte in b" +" else 1 for byte in folded))


def _closed(text: str, start: int, end: int, meanings: tuple[Meaning, ...]) -> int:
    """The end with the bracket or full stop that belongs to the name: «Саха (Якутия)», "U.S.", «обл.»."""
    following = text[end : end + 1]
    if following == ")" and "(" in text[start:end]:
        return end + 1
    if following == "." and (
        text[max(start, end - 3) : end] == "обл"
        or text[max(start, end - 2) : end - 1] == "."  # "Washington, D.C."
        or any(m.exact and m.exact.endswith(".") for m in meanings)
    ):
        return end + 1
    return end


def _parse(said: str) -> tuple[Meaning, str]:
    number, _, rest = said.partition(":")
    flags, _, exact = rest.partition("=")
    return Meaning(int(number), flags[0], "w" in flags, exact or None), flags
