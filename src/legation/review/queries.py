"""What waits, and in which order it is worked through."""

from __future__ import annotations

from typing import Any

from django.db.models import Min, QuerySet

from .models import Claim


def queue(document: int | None = None) -> QuerySet[Any]:
    """Waiting claims, document by document in the order of the text; those of one document when it is given."""
    waiting: QuerySet[Any] = Claim.objects.waiting()
    if document is not None:
        waiting = waiting.filter(proposals__reading__document=document)
    return waiting.annotate(first=Min("proposals__pk")).order_by("first", "pk")


def neighbours(claim: Claim, document: int | None = None) -> tuple[int | None, int | None]:
    """The ids of the waiting claims before and after this one in the queue."""
    place = claim.proposals.order_by("pk").values_list("pk", flat=True).first() or 0
    held = queue(document).exclude(pk=claim.pk)
    before = held.filter(first__lt=place).order_by("-first").values_list("pk", flat=True).first()
    after = held.filter(first__gt=place).values_list("pk", flat=True).first()
    return before, after
