"""Invitations: who asked whom to what, and what came of it."""

from __future__ import annotations

from ..readings import Party, Proposal, propose
from ..spans import Span
from .parties import PartyAt
from .passages import Page, Passage

_INVITING = frozenset("пригласить приглашать позвать приглашенный".split())
_ACCEPTED = frozenset("принять согласиться подтвердить".split())


def invitations(page: Page) -> list[Proposal]:
    """Every invitation of the article."""
    found: list[Proposal] = []
    for passage in page.passages:
        for i, token in enumerate(passage.tokens):
            if token.lemma in _INVITING and token.pos in ("VERB", "PRTS", "INFN"):
                proposal = _by_verb(page, passage, i)
            elif token.lemma == "приглашение" and token.pos == "NOUN":
                proposal = _by_noun(page, passage, i)
            else:
                continue
            if proposal is not None and not any(s.overlaps(t) for p in found for s in p.spans for t in proposal.spans):
                found.append(proposal)
    return found


def _by_verb(page: Page, passage: Passage, i: int) -> Proposal | None:
    token = passage.tokens[i]
    low, high = passage.clause(i)
    here = [p for p in passage.parties if low <= p.first < high and not p.prep]
    passive = token.pos == "PRTS"
    invited = [p for p in here if p.stands("nomn")] if passive else [p for p in here if p.first > i and "accs" in p.cases]
    inviters = [] if passive else [p for p in here if p.first < i and "nomn" in p.cases]
    if not invited:
        return None
    standing = "proposed" if token.pos == "INFN" else "sent"
    if _accepted(page, passage, high):
        standing = "accepted"
    return _proposal(page, passage, i, low, high, inviters, invited, standing)


def _by_noun(page: Page, passage: Passage, i: int) -> Proposal | None:
    """«передал приглашение …», «получил приглашение и принял его», «практика перекрёстного приглашения …»."""
    if passage.tokens[i - 1 : i] and passage.tokens[i - 1].lemma == "по":
        return None
    low, high = passage.clause(i)
    lemmas = set(passage.lemmas[low:high])
    here = [p for p in passage.parties if low <= p.first < high]
    if "перекрестный" in passage.lemmas[max(0, i - 2) : i]:
        bodies = [p for p in here if p.first > i and p.party.kind == "body"]
        if not bodies or "практика" not in lemmas:
            return None
        return _proposal(page, passage, i, max(low, i - 3), high, bodies, bodies, "practice")
    if not lemmas & {"передать", "вручить", "направить", "получить", "прислать", "принять"}:
        return None
    got = bool(lemmas & {"получить", "принять"})
    subject = [p for p in here if p.first < i and p.stands("nomn")]
    to = [p for p in here if "datv" in p.cases and not p.prep and p not in subject]
    invited = subject if got else to or _other_side(page, subject)
    if not invited:
        return None
    return _proposal(page, passage, i, low, high, [] if got else subject, invited, "accepted" if "принять" in lemmas or _accepted(page, passage, high) else "sent")


def _other_side(page: Page, mine: list[PartyAt]) -> list[PartyAt]:
    """The other party of the talks, when the text leaves the invited unnamed."""
    land = {m.party.country or m.party.id for m in mine}
    for passage in page.passages:
        for p in passage.parties:
            if p.office and p.territorial and (p.party.country or p.party.id) not in land and p.party.kind != "country":
                return [p]
    return []


def _accepted(page: Page, passage: Passage, high: int) -> bool:
    rest = passage.tokens[high:]
    following = page.passages[passage.number + 1].tokens if passage.number + 1 < len(page.passages) else []
    return any(t.lemma in _ACCEPTED and any(u.lemma in ("приглашение", "он") for u in words[k : k + 4]) and "приглашение" in [u.lemma for u in words]
               for words in (rest, following) for k, t in enumerate(words))


def _proposal(page: Page, passage: Passage, i: int, low: int, high: int, inviters: list[PartyAt], invited: list[PartyAt], standing: str) -> Proposal:
    bounds = [Span(passage.tokens[i].start, passage.tokens[i].end)] + [p.span for p in [*inviters, *invited] if passage.span.contains(p.span)]
    end = passage.tokens[min(high, len(passage.tokens)) - 1].end
    return propose("invitation", page.article.text, Span(min(s.start for s in bounds), max(end, *(s.end for s in bounds))), standing=standing,
                   speaker=passage.speaker, inviter=_names(inviters), invited=_names(invited), occasion=None, condition=None)


def _names(found: list[PartyAt]) -> list[Party]:
    kept: list[Party] = []
    for p in found:
        if not any(p.party.same_as(k) for k in kept):
            kept.append(p.party)
    return kept
