"""One index of names: a text goes in, the places where a name stands come out, with all it may mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..readings import Party
from .folding import fold, is_word

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

        return BytesAhoCorasick([b" " + f for f in self._forms], matchkind=MatchKind.LeftmostLongest,
                                implementation=Implementation.ContiguousNFA)

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
        for form, start, end in self._whole(folded, 0, len(folded)):
            if meanings := self._allowed(form, text, start, end - 1):
                found.append(Hit(start, end - 1, meanings))
        return found

    def exactly(self, name: str) -> tuple[Meaning, ...]:
        """All that `name`, taken as a whole, may mean."""
        number = self._numbers.get(fold(name).strip())
        return () if number is None else self._allowed(number, name, 0, len(name))

    def _whole(self, folded: bytes, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Matches that end with their word; where the longest does not, the shorter ones behind it get their turn."""
        size = len(folded)
        for form, at, to in self._automaton.find_matches_as_indexes(folded[start:end] if start or end < size else folded):
            at, to = at + start, to + start
            if to == size or not is_word(folded[to]):
                yield form, at, to
            elif b" " in folded[at + 1 : to]:
                yield from self._shorter(folded, at, to)

    def _shorter(self, folded: bytes, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """The forms inside a match whose last word goes on, word by word."""
        word_end = end
        while word_end < len(folded) and is_word(folded[word_end]):
            word_end += 1
        at = start
        while at < end:
            to = folded.rfind(b" ", at + 1, end)
            tries = [word_end] if at > start else []
            while to > at:
                tries.append(to)
                to = folded.rfind(b" ", at + 1, to)
            held = next(((n, t) for t in tries if (n := self._numbers.get(folded[at + 1 : t])) is not None), None)
            if held:
                yield held[0], at, held[1]
                at = held[1]
            else:
                following = folded.find(b" ", at + 1, end)
                at = following if following > 0 else end

    def _allowed(self, form: int, text: str, start: int, end: int) -> tuple[Meaning, ...]:
        """The meanings of a form that its letters in `text` allow: capitals, exact abbreviations, a following hyphen."""
        parsed = self._parsed.get(form)
        if parsed is None:
            parsed = self._parsed[form] = tuple(_parse(m) for m in self._meanings[form].decode().split(";"))
        surface = text[start:end]
        capital = surface != surface.lower()
        return tuple(m for m, flags in parsed
                     if (capital or "c" not in flags)
                     and (m.exact is None or m.exact == surface)
                     and ("h" not in flags or text[end : end + 1] in HYPHENS and end < len(text)))


def _parse(said: str) -> tuple[Meaning, str]:
    number, _, rest = said.partition(":")
    flags, _, exact = rest.partition("=")
    return Meaning(int(number), flags[0], "w" in flags, exact or None), flags
