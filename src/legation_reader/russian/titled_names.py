"""The title to the left of a person's name, whose case the name shares."""

from __future__ import annotations

import re

from ..lexicon.morphology import cases, forms, lemma
from ..spans import Span
from .offices import HEADS


def word_before(text: str, span: Span) -> str | None:
    """The title to the left that shares the name's case, over whose title it is («мэром города Гавана | Янетой …»);
    else the word right before."""
    left = text[max(0, span.start - 110) : span.start]
    clause = re.split(r"[,;:.!?()«»\n–—]", left)[-1]
    words = re.findall(r"[А-ЯЁа-яё-]+", clause)
    if not words:
        return None
    near = words[-9:]
    heads = [i for i, w in enumerate(near) if lemma(w) in HEADS]
    if not heads:
        return words[-1]
    first = next((i for i in heads if not any(_breaks(near, j) for j in range(i + 1, heads[-1] + 1))), heads[-1])
    return near[first]


def _breaks(words: list[str], i: int) -> bool:
    """Whether the word parts two titles: «и», «с», a verb, or a noun that the title before it does not govern
    («хокиму приглашение мэра»)."""
    if lemma(words[i]) in ("и", "с", "со"):
        return True
    if i and lemma(words[i - 1]) in ("по", "в", "на", "при", "во"):
        return False
    tag = forms(words[i].lower())[0].tag
    verb = tag.POS in ("VERB", "PRTS", "GRND", "INFN")
    return words[i][0].islower() and (verb or tag.POS == "NOUN" and "gent" not in cases(words[i]))
