from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..comparison import CONTRADICTS, compare
from ..models import Claim
from .accept import CannotDecide, accept

# Records that others refer to are made first, so that those find them.
ORDER = ["post", "event", "agreement"]


@dataclass(frozen=True)
class Outcome:
    """How many claims a sweep accepted and how many it left for a person."""

    accepted: int
    left: int


def accept_all(*, by: str, document: int | None = None, told: Callable[[int, int], None] | None = None) -> Outcome:
    """Accepts every waiting claim that contradicts nothing and is no doubtful identity; the rest stays waiting.

    `told` is called with how many are done and how many there are, for a progress bar.
    """
    waiting = Claim.objects.waiting()
    if document is not None:
        waiting = waiting.filter(proposals__reading__document=document).distinct()
    kinds = dict(waiting.values_list("pk", "kind"))
    order = sorted(kinds, key=lambda pk: (ORDER.index(kinds[pk]) if kinds[pk] in ORDER else len(ORDER), pk))
    accepted = 0
    for done, pk in enumerate(order, start=1):
        accepted += _accept_if_clear(pk, by)
        if told is not None:
            told(done, len(order))
    return Outcome(accepted, len(order) - accepted)


def _accept_if_clear(pk: int, by: str) -> int:
    """How many claims this decided: none when one before it decided it or a person must."""
    claim = Claim.objects.prefetch_related("proposals").filter(pk=pk).first()
    if claim is None:  # no document tells it any more
        return 0
    if claim.decision != Claim.Decision.WAITING:
        return 1 if claim.record_id else 0
    found = compare(claim)
    if found.doubtful or found.state == CONTRADICTS:
        return 0
    try:
        accept(claim, by=by, into=found.with_record)
    except CannotDecide:  # somebody decided it while we looked
        return int(Claim.objects.filter(pk=pk, record__isnull=False).exists())
    return 1
