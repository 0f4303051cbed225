"""The glossary: Russian words and phrases of the field with their usual English."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources

from .morphology import forms, lemma, lemmas

LONGEST = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the glossary. `head` is which word of the phrase carries case and number; `only_plural` entries
    mean something else in the singular (связи "relations", связь "communication") and are plural in English already."""

    words: tuple[str, ...]
    english: str
    part: str
    head: int
    only_plural: bool


@cache
def glossary() -> dict[tuple[str, ...], tuple[Entry, ...]]:
    """Lemmas of a word or phrase → its entries, the plural-only one first."""
    found: dict[tuple[str, ...], list[Entry]] = {}
    written = resources.files(__package__).joinpath("glossary.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(written.splitlines()):
        words = tuple(row["russian"].lower().split())
        entry = _entry(words, row["english"], row["only"] == "pl")
        found.setdefault(entry.words, []).append(entry)
    return {key: tuple(sorted(entries, key=lambda e: not e.only_plural)) for key, entries in found.items()}


@cache
def _first_words() -> dict[str, int]:
    """First lemma of every phrase → the most words a phrase has that begins so."""
    found: dict[str, int] = {}
    for words in glossary():
        found[words[0]] = max(found.get(words[0], 0), len(words))
    return found


def _entry(words: tuple[str, ...], english: str, only_plural: bool) -> Entry:
    head = next((i for i, w in enumerate(words) if _is_head(w)), len(words) - 1)
    first = part_of_speech(words[0])
    part = first if first in ("prep", "conj") or len(words) == 1 else part_of_speech(words[head])
    return Entry(tuple(lemma(w) for w in words), english, part, head, only_plural)


def _is_head(word: str) -> bool:
    found = forms(word)
    return (
        bool(found)
        and any(f.tag.POS == "NOUN" and f.tag.case == "nomn" for f in found[:4])
        and (part_of_speech(word) == "noun")
    )


_PARTS = {
    "NOUN": "noun", "NPRO": "noun", "ADJF": "adj", "ADJS": "adj", "PRTF": "adj", "PRTS": "verb",
    "VERB": "verb", "INFN": "verb",
    "GRND": "verb", "PREP": "prep", "CONJ": "conj", "ADVB": "adv",
    "NUMR": "num", "PRCL": "adv", "COMP": "adv", "PRED": "adv",
}  # fmt: skip


def part_of_speech(word: str) -> str:
    """`noun`, `adj`, `verb`, `prep`, `conj`, `adv` or `num`."""
    found = forms(word.lower())
    return _PARTS.get(str(found[0].tag.POS), "noun") if found else "noun"


def longest_entry(words: list[str], start: int) -> tuple[Entry, int] | None:
    """The entry that covers most words from `start` on, and how many it covers."""
    firsts = lemmas(words[start])
    reach = max((_first_words().get(f, 0) for f in firsts), default=0)
    for size in range(min(reach, len(words) - start), 0, -1):
        chosen = words[start : start + size]
        for key in _keys(chosen):
            for entry in glossary().get(key, ()):
                if not entry.only_plural or is_plural(chosen[entry.head], chosen[: entry.head]):
                    return entry, size
    return None


def _keys(words: list[str]) -> list[tuple[str, ...]]:
    """The likeliest lemmas, then the other lemmas of one word at a time."""
    first = tuple(lemma(w) for w in words)
    others = [(*first[:i], other, *first[i + 1 :]) for i, w in enumerate(words) for other in lemmas(w)[1:]]
    return [first, *others]


def is_plural(noun: str, adjectives: list[str] | None = None) -> bool:
    """Whether `noun` stands in the plural, as far as its own form and its adjectives' tell."""
    numbers = {f.tag.number for f in forms(noun.lower()) if f.tag.number}
    if len(numbers) == 1:
        return numbers == {"plur"}
    for word in adjectives or []:
        told = {f.tag.number for f in forms(word.lower()) if f.tag.POS in ("ADJF", "PRTF")}
        if len(told) == 1:
            return told == {"plur"}
    best = forms(noun.lower())
    return bool(best) and best[0].tag.number == "plur"
