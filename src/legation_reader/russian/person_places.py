"""People whom the tagger took for places, behind the name of one: «хокимом города | Шерзодом Ахмедовым»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.family_first import family_first
from ..lexicon.morphology import forms, lemma
from ..lexicon.nominative import SURNAME, candidates, is_given
from ..lexicon.spelling_tables import foreign_word
from ..readings import Mention
from ..spans import Span
from .name_tags import tagged
from .offices import HEADS
from .titled_names import word_before

_NAME_WORD = re.compile(r"[А-ЯЁ][а-яё’']+(?:-[А-ЯЁа-яё][а-яё]+)*|(?:аль|эль|бин|ибн|де|да|ди|дос|фон|ван)(?:-[А-ЯЁ][а-яё]+)?")
_PLAIN_CERTAINTY = 2.5  # of a declined name that no list holds


def taken_for_places(text: str, mentions: Sequence[Mention], held: Sequence[Span]) -> list[tuple[Span, list[str]]]:
    """Names of two to four words that the tagger holds for a place or a part of one, behind a title that fits them."""
    found = []
    for one in tagged(text):
        if one.kind == "PER" or any(h.overlaps(one.span) for h in held):
            continue
        start = max((m.span.end for m in mentions if m.span.start <= one.span.start < m.span.end), default=one.span.start)
        if start >= one.span.end:
            continue
        span = Span(start, one.span.end).trimmed(text)
        words = span.of(text).split()
        if 2 <= len(words) <= 4 and all(_NAME_WORD.fullmatch(w) for w in words) and words[-1][0].isupper():
            title = word_before(text, span)
            if title and lemma(title) in HEADS and _is_person(words, title, text[: span.start].endswith(f"{title} ")):
                found.append((span, words))
    return found


_BEHIND = re.compile(r" (?P<surname>[А-ЯЁ][а-яё’']+(?:-[А-ЯЁа-яё][а-яё]+)*)(?! [А-ЯЁ])(?![\w-])")
_OF_PLACE = frozenset("город городской округ район область регион республика край провинция уезд штат".split())


def named_like_places(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that are no places but given or family names: «глава города | Владимир | Орешко»."""
    found = []
    for one in mentions:
        behind = _BEHIND.match(text, one.span.end)
        if behind is None or one.party.kind not in ("municipality", "region", "country") or " " in one.text:
            continue
        title = word_before(text, one.span)
        words = [one.text, behind["surname"]]
        if title and lemma(title) in HEADS | _OF_PLACE and (is_given(words[0]) and not is_given(words[1]) or family_first(words, False)):
            found.append(one)
    return found


def _is_person(words: list[str], title: str, beside: bool) -> bool:
    """Whether the words are a name by their form, by lists or by the case of the title before them."""
    if family_first(words, False):
        return True
    if any(_is_common(word) for word in words):
        return False
    best = candidates(words, title)[0]
    if is_given(words[0]) or any(one.kind != "s" for one in foreign_word(best.given.split(" ")[0])):
        return True
    declined = best.full.split() != words and not {"nomn", "gent"} & {f.tag.case for f in forms(title.lower())}
    return declined and best.certainty >= _PLAIN_CERTAINTY or beside and SURNAME.search(words[-1]) is not None


def _is_common(word: str) -> bool:
    """Whether the word is an adjective, a thing or a place, and nobody's name."""
    known = [f.tag for f in forms(word.lower()) if f.is_known]
    if not known or any({"Name", "Surn", "Patr"} & set(t.grammemes) for t in known):
        return False
    return known[0].POS in ("ADJF", "PRTF") or known[0].POS == "NOUN" and known[0].animacy == "inan" or "Geox" in known[0]
