"""One standing for one agreement: what a text lists among the twins and elsewhere calls ended is ended."""

from __future__ import annotations

from ..readings import Proposal


def settled(found: list[Proposal]) -> list[Proposal]:
    """The facts without agreements in force that the same text tells the end of."""
    ended = [p for p in found if p.kind == "agreement" and p.standing == "ended"]
    found = [p for p in found if not _headline(p, found)]
    return [p for p in found if not (p.kind == "agreement" and p.standing == "in_force" and any(_same(p, e) for e in ended))]


def _headline(fact: Proposal, found: list[Proposal]) -> bool:
    """Whether the fact is a headline's loose telling of an agreement that the text below tells in full."""
    if fact.kind != "agreement" or fact.spans[0].start > 160 or fact.fields["type"] != "cooperation" or fact.standing == "ended":
        return False
    return any(p is not fact and p.kind == "agreement" and p.standing in ("signed", fact.standing) and p.spans[0].start > fact.spans[0].end and _parties(p, fact) for p in found)


def _parties(a: Proposal, b: Proposal) -> bool:
    one, other = a.fields["parties"], b.fields["parties"]
    return len(one) == len(other) and all(any(p.same_as(q) for q in other) for p in one)


def _same(a: Proposal, b: Proposal) -> bool:
    return _parties(a, b) and a.fields["signed"] in (None, b.fields["signed"])
