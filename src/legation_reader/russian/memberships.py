"""Memberships: who joined what, who belongs to it, who makes it up."""

from __future__ import annotations

from ..readings import Party, Proposal, propose
from ..spans import Span
from .party_at import PartyAt
from .passages import Page, Passage
from .titles import english, phrase_after

_JOINING = frozenset("вступить присоединиться войти принять".split())
_BELONGING = frozenset("входить состоять участвовать".split())
_BODY_NOUNS = frozenset("совет ассоциация союз организация комитет конгресс лига сеть объединение содружество клуб форум комиссия еврорегион альянс палата".split())


def memberships(page: Page) -> list[Proposal]:
    """Every member of a body that the article names."""
    found: list[Proposal] = []
    for passage in page.passages:
        for i, token in enumerate(passage.tokens):
            told: list[Proposal] = []
            if token.lemma in _JOINING | _BELONGING and token.pos in ("VERB", "PRTS", "PRTF") and token.word.tense != "futr":
                told = _in_body(page, passage, i)
            elif token.lemma in ("член", "участник", "участница") and token.pos == "NOUN" and {"ablt", "nomn"} & token.word.cases:
                told = _members_are(page, passage, i)
            found += [p for p in told if not any(p.fields["member"].same_as(f.fields["member"]) and p.fields["of"].same_as(f.fields["of"]) for f in found)]
    return found


def _in_body(page: Page, passage: Passage, i: int) -> list[Proposal]:
    """«A вступил в ассоциацию», «область, которая входит в Совет», «в неё вступили A и B», «в состав союза входят A и B»."""
    lemma = passage.tokens[i].lemma
    low, high = passage.clause(i)
    of = _body_in(page, passage, low, high, i)
    around = passage.lemmas[max(low, i - 3) : i + 4]
    if of is None or lemma == "принять" and "состав" not in around and "член" not in around or lemma == "участвовать":
        return []
    members = [p for p in passage.parties if low <= p.first < high and p.territorial and p.stands("nomn") and not p.is_place]
    if not members and "который" in passage.lemmas[max(0, low - 1) : i]:
        before = [p for p in passage.parties if p.last < i and p.territorial and not p.is_place]
        members = before[-1:]
    return _told(page, passage, members, of, i)


def _body_in(page: Page, passage: Passage, low: int, high: int, i: int) -> Party | None:
    """The body behind «в» or «к»: a known one, a pronoun for the last named, or a capitalised noun of a body."""
    for p in passage.parties:
        if low <= p.first < high and p.party.kind == "body" and (p.prep in ("в", "к", "ко", "во") or "состав" in passage.lemmas[max(low, p.first - 3) : p.first]):
            return p.party
    for j in range(low, high):
        token = passage.tokens[j]
        governed = {"в", "к", "ко", "состав"} & set(passage.lemmas[max(low, j - 3) : j])
        if not governed:
            continue
        if token.lemma in ("он", "она", "оно") and j < i + 4 and passage.tokens[i].lemma != "принять":
            return _last_body(page, token.start)
        if token.lemma in _BODY_NOUNS and token.pos == "NOUN":
            return named_body(page, passage, j)
    return None


def named_body(page: Page, passage: Passage, j: int) -> Party | None:
    """The body that noun `j` names: by its capitalised words («Региональный совет»), else the last of that sort."""
    first = j
    while first and passage.tokens[first - 1].pos == "ADJF":
        first -= 1
    last, _ = phrase_after(passage, j)
    if first < j and passage.tokens[first].text[0].isupper() and first > 0 or last > j and passage.tokens[j].text[0].isupper():
        name = english(" ".join(passage.article.text[passage.tokens[first].start : passage.tokens[last].end].split()))
        return Party("body", None, name) if name else None
    return page.refers(passage, j, j + 1) or _last_body(page, passage.tokens[j].start)


def _last_body(page: Page, position: int) -> Party | None:
    held = [m.party for m in page.article.mentions if m.party.kind == "body" and m.span.end <= position]
    return held[-1] if held else None


def _members_are(page: Page, passage: Passage, i: int) -> list[Proposal]:
    """«Членами Совета являются A и B», «участники ассоциации – A, B», «A стал членом союза»."""
    low, high = passage.clause(i)
    words = passage.tokens[low:high]
    if not any(t.lemma in ("являться", "стать", "быть", "оставаться") or t.text in ("–", "—", ":") for t in words):
        return []
    of = next((p.party for p in passage.parties if p.party.kind == "body" and i < p.last <= i + 6), None)
    noun = next((j for j in range(i + 1, min(i + 4, high)) if passage.tokens[j].lemma in _BODY_NOUNS), None)
    if of is None and noun is not None:
        of = named_body(page, passage, noun)
    if of is None:
        return []
    members = [p for p in passage.parties if p.territorial and p.first != i and p.stands("nomn") and not p.is_place and not (p.office and p.office != "житель")]
    return _told(page, passage, members, of, i)


def _told(page: Page, passage: Passage, members: list[PartyAt], of: Party, i: int) -> list[Proposal]:
    if not members:
        return []
    span = Span(min(passage.tokens[i].start, *(p.span.start for p in members)), max(passage.tokens[i].end, *(p.span.end for p in members)))
    return [propose("membership", page.article.text, span, speaker=passage.speaker, member=p.party, of=of) for p in members]
