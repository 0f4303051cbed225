"""Memberships: who joined what."""

from __future__ import annotations

from itertools import pairwise

from ..readings import Proposal, propose
from ..spans import Span
from .passages import Page, Passage

_JOINING = frozenset("вступить присоединиться войти принять".split())


def memberships(page: Page) -> list[Proposal]:
    """Every member that joined a body."""
    found: list[Proposal] = []
    body = next((m.party for m in page.article.mentions if m.party.kind == "body"), None)
    for passage in page.passages:
        for i, token in enumerate(passage.tokens):
            if token.lemma in _JOINING and token.pos in ("VERB", "PRTS") and token.word.tense != "futr":
                found += _joined(page, passage, i, body)
    return found


def _joined(page: Page, passage: Passage, i: int, known: object) -> list[Proposal]:
    lemma = passage.tokens[i].lemma
    low, high = passage.clause(i)
    here = [p for p in passage.parties if low <= p.first < high]
    of = next((p.party for p in here if p.party.kind == "body" and p.prep in ("в", "к", "ко", "во") and p.first > i), None)
    around = passage.lemmas[max(low, i - 2) : i + 3]
    anaphoric = any(a in ("в", "к") and b in ("он", "она", "ассоциация", "союз", "организация") for a, b in pairwise(around))
    if of is None and anaphoric and lemma == "вступить":
        of = next((m.party for m in reversed(page.article.mentions) if m.party.kind == "body" and m.span.end <= passage.tokens[i].start), None)
    if of is None or lemma in ("войти", "принять") and "состав" not in around and "член" not in around:
        return []
    members = [p for p in here if p.territorial and p.stands("nomn") and not p.is_place]
    if not members:
        return []
    span = Span(min(passage.tokens[i].start, *(p.span.start for p in members)), max(passage.tokens[i].end, *(p.span.end for p in members)))
    return [propose("membership", page.article.text, span, speaker=passage.speaker, member=p.party, of=of) for p in members]
