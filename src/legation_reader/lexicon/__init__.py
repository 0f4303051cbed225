"""The field's words in two languages: titles in English, and passages that say the same."""

from __future__ import annotations

import re

from .titles import english_title
from .word_sets import word_set

__all__ = ["english_title", "words_in_english"]

_STOP = word_set(
    "the of a an and at in for on to with by from is are was were be been will as it its this that these those or "
    "not but also "
    "which who than into within between under our their his her they he she we you i"
)


def words_in_english(text: str) -> list[str]:
    """The content words of a Russian (or English) text in English, lower case, in order, names left out of the
    glossary included as they are spelt."""
    from .units import units

    if not re.search(r"[А-ЯЁа-яё]", text):
        said = [text]
    else:
        said = [u.english for u in units(text, ()) if u.part in ("noun", "adj", "verb", "num", "adv")]
    words = (w for phrase in said for w in re.findall(r"[^\W_]+", phrase.lower()))
    return [w for w in words if w not in _STOP]
