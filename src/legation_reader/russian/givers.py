"""Who in person gives a task or asks: named before the verb, meant by a bare title, or the one the sentence before spoke of."""

from __future__ import annotations

from ..names.transliteration import english_name
from ..readings import Mention, Party
from .passages import Page, Passage

_TITLES = frozenset("глава губернатор мэр аким хоким премьер премьер-министр председатель министр руководитель раис полпред башкан примар".split())
# Whatever else stands in the nominative before the verb acts itself, and nobody is passed over.
_BODIES = frozenset("совет дума комиссия правительство администрация министерство комитет департамент палата собрание сессия конгресс посольство сторона "
                    "мэрия парламент ведомство управление форум участник депутат".split())


def giver(page: Page, passage: Passage, low: int, i: int, *, titled: bool = True) -> Party | None:
    """The person who acts by the verb or noun at token `i`, None where a body, a territory or nobody does. Without
    `titled` only who is named there by the name alone."""
    if passage.tokens[i].word.number == "plur":
        return None
    named = [p for p in passage.people if low <= passage.at(p.span.start) < i and _acts(passage, p, low)]
    if named:
        bare = passage.at(named[-1].span.start)
        return named[-1].party if titled or not _TITLES & set(passage.lemmas[low:bare]) else None
    if not titled or passage.tokens[i].pos == "PRTS":
        return None
    for j in range(i - 1, low - 1, -1):
        token = passage.tokens[j]
        if token.pos != "NOUN" or "nomn" not in token.word.cases or token.word.number == "plur":
            continue
        if token.lemma in _TITLES:
            return _holder(page, passage, token.lemma)
        if token.lemma in _BODIES:
            return None
    return None


def _acts(passage: Passage, person: Mention, low: int) -> bool:
    """Whether a name stands as a subject: in the nominative, behind no preposition."""
    first = passage.at(person.span.start)
    words = [t for t in passage.tokens[first : passage.at(person.span.end - 1) + 1] if t.is_word and len(t.text) > 1]
    # A surname that no dictionary holds is taken for a plural: as it stands it is the one the person bears.
    borne = {w.casefold() for w in person.party.name.split()}
    oblique = [t for t in words if t.word.cases and "nomn" not in t.word.cases and english_name(t.text).casefold() not in borne]
    before = passage.tokens[first - 1] if first > low else None
    return not oblique and not (before is not None and before.pos == "PREP")


def _holder(page: Page, passage: Passage, title: str) -> Party | None:
    """The person whom the article calls by that title, last before the passage."""
    held = [p for p in page.posts if title in p.fields["said"].casefold().replace("ё", "е") and p.spans[0].start < passage.span.end and
            not p.fields["said"].casefold().startswith(("замест", "зам", "вице", "первый зам"))]
    return held[-1].fields["person"] if len({p.fields["person"].name for p in held}) == 1 else None
