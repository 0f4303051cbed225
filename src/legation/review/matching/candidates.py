from __future__ import annotations

from dataclasses import dataclass

from legation.register.models import Judgement, Record

from ..models import Claim
from .evidence import Reason
from .nearby import records_near
from .rules import RULES
from .telling import Telling, of_claim, of_record

SURE = 0.95
DOUBTFUL = 0.5
MOST_COMPARED = 40


@dataclass(frozen=True)
class Candidate:
    """A record or another claim that may tell the same, the score from 0 to 1, and the reasons behind it."""

    of: Record | Claim
    score: float
    reasons: tuple[Reason, ...]

    @property
    def is_record(self) -> bool:
        return isinstance(self.of, Record)

    @property
    def sure(self) -> bool:
        return self.score >= SURE


def candidates(claim: Claim) -> list[Candidate]:
    """Records and undecided claims of other documents that may tell the same as `claim`, likeliest first."""
    rule = RULES.get(claim.kind)
    if rule is None:
        return []
    mine = of_claim(claim)
    others = [of_record(r) for r in records_near(claim)] + [of_claim(c) for c in _claims(claim)]
    # Two facts of one reading are two facts: the reader has joined what is one.
    others = [other for other in others if not mine.readings & other.readings]
    found = []
    for other in others:
        reasons = tuple(rule(mine, other))
        score = min(0.99, round(sum(r.weight for r in reasons), 2))
        if reasons and score >= DOUBTFUL and not _judged_different(claim, other):
            found.append(Candidate(other.of, score, reasons))
    return sorted(found, key=lambda c: (c.score, c.is_record), reverse=True)


def _claims(claim: Claim) -> list[Claim]:
    near = Claim.objects.undecided().filter(kind=claim.kind, blocks__overlap=claim.blocks).exclude(pk=claim.pk)
    return list(near.prefetch_related("proposals").order_by("id")[:MOST_COMPARED])


def _judged_different(claim: Claim, other: Telling) -> bool:
    if not isinstance(other.of, Record) or claim.record_id is None:
        return False
    pair = sorted((claim.record_id, other.of.pk))
    return Judgement.objects.filter(
        first=pair[0], second=pair[1], verdict=Judgement.Verdict.DIFFERENT, withdrawn_in__isnull=True
    ).exists()
