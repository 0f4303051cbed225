from __future__ import annotations

from django.db import transaction

from legation.audit.models import Act

from ..models import Claim
from .accept import CannotDecide


def reject(claim: Claim, *, by: str, note: str = "") -> Act:
    """The claim is wrong: it is not asked again, whichever document repeats it."""
    return _set_aside(claim, Act.Verb.REJECT, Claim.Decision.REJECTED, by, note)


def defer(claim: Claim, *, by: str, note: str = "") -> Act:
    """Not now: the claim leaves the queue and stays undecided."""
    return _set_aside(claim, Act.Verb.DEFER, Claim.Decision.DEFERRED, by, note)


@transaction.atomic
def _set_aside(claim: Claim, verb: str, decision: str, by: str, note: str) -> Act:
    held = Claim.objects.select_for_update().get(pk=claim.pk)
    if held.decision in (Claim.Decision.ACCEPTED, Claim.Decision.AMENDED):
        raise CannotDecide(f"claim {held.pk} is accepted already; take that decision back first")
    act = Act.objects.create(verb=verb, by=by, note=note)
    held.decision, held.act = decision, act
    held.save()
    return act
