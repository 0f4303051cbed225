"""One standing for one agreement: what a text lists among the twins and elsewhere calls ended is ended."""

from __future__ import annotations

from ..readings import Proposal


def settled(found: list[Proposal]) -> list[Proposal]:
    """The facts without agreements in force that the same text tells the end of."""
    ended = [p for p in found if p.kind == "agreement" and p.standing == "ended"]
    return [p for p in found if not (p.kind == "agreement" and p.standing == "in_force" and any(_same(p, e) for e in ended))]


def _same(a: Proposal, b: Proposal) -> bool:
    one, other = a.fields["parties"], b.fields["parties"]
    return len(one) == len(other) and all(any(p.same_as(q) for q in other) for p in one) and a.fields["signed"] in (None, b.fields["signed"])
