"""English plurals of the glossary's nouns and noun phrases."""

from __future__ import annotations

import re

from .word_sets import word_set

_IRREGULAR = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet", "criterion": "criteria",
    "crisis": "crises", "basis": "bases", "analysis": "analyses", "phenomenon": "phenomena", "life": "lives",
    "wife": "wives",
    "leaf": "leaves", "shelf": "shelves", "half": "halves", "medium": "media", "businessman": "businessmen",
    "series": "series",
    "species": "species", "attaché": "attachés", "serviceman": "servicemen", "sportsman": "sportsmen",
    "schoolchild": "schoolchildren",
}  # fmt: skip
_UNCOUNTABLE = word_set(
    "cooperation equipment information machinery development assistance support news trade culture health energy "
    "agriculture "
    "education software hardware transport infrastructure experience progress research knowledge work music "
    "livestock poultry "
    "production advice money fish cattle sheep fruit timber grain wheat cargo freight tourism business sport sports "
    "economics politics "
    "logistics mathematics athletics gymnastics diplomacy police furniture mail staff literature history heritage "
    "security "
    "youth media people relations affairs goods means headquarters interaction partnership mutual understanding "
    "understanding construction training medicine science art finance importance legislation capital property food "
    "industry ecology water air nature"
) - {"partnership", "art", "sport", "capital", "property", "industry", "business"}


def plural(phrase: str) -> str:
    """The plural of the phrase's head: the word before "of", "for", "on", "in", "at" or "to", else the last word."""
    found = re.search(r" (of|for|on|in|at|to|with|and|from) ", phrase)
    head, rest = (phrase[: found.start()], phrase[found.start() :]) if found else (phrase, "")
    words = head.split(" ")
    words[-1] = _plural_word(words[-1])
    return " ".join(words) + rest


def _plural_word(word: str) -> str:
    low = word.lower()
    if low in _UNCOUNTABLE or word.isupper() or (low.endswith("s") and not low.endswith(("ss", "us", "is"))):
        return word
    if low in _IRREGULAR:
        return _IRREGULAR[low] if word[0].islower() else _IRREGULAR[low].capitalize()
    if re.search(r"(s|x|z|ch|sh)$", low):
        return word + "es"
    if re.search(r"[^aeiou]y$", low):
        return word[:-1] + "ies"
    return word + "s"
