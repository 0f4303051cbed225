from __future__ import annotations

from typing import Any, Self

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class ClaimQuerySet(models.QuerySet["Claim"]):
    def waiting(self) -> Self:
        return self.filter(decision=Claim.Decision.WAITING)

    def accepted(self) -> Self:
        return self.filter(decision__in=[Claim.Decision.ACCEPTED, Claim.Decision.AMENDED])

    def undecided(self) -> Self:
        return self.filter(decision__in=[Claim.Decision.WAITING, Claim.Decision.DEFERRED])

    def decided(self) -> Self:
        return self.exclude(decision__in=[Claim.Decision.WAITING, Claim.Decision.DEFERRED])


@pghistory.track(obj_field=pghistory.ObjForeignKey(related_name="history"), exclude=["blocks"])
class Claim(models.Model):
    """The same fact proposed by one document or several: what a person decides, once.

    `key` is the hash of its kind, standing and fields; `blocks` are what it must share with another claim or
    record to be compared with it (parties, series); `amended` holds the fields as the reviewer set them.
    """

    class Decision(models.TextChoices):
        WAITING = "waiting", _("waits")
        ACCEPTED = "accepted", _("accepted")
        AMENDED = "amended", _("accepted with changes")
        REJECTED = "rejected", _("rejected")
        DEFERRED = "deferred", _("deferred")

    key = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=20, db_index=True)
    standing = models.CharField(max_length=20, blank=True)
    fields = models.JSONField()
    amended = models.JSONField(null=True, blank=True)
    blocks = ArrayField(models.CharField(max_length=200), default=list)
    decision = models.CharField(max_length=10, choices=Decision, default=Decision.WAITING, db_index=True)
    act = models.ForeignKey("audit.Act", null=True, blank=True, on_delete=models.PROTECT, related_name="claims")
    record = models.ForeignKey(
        "register.Record", null=True, blank=True, on_delete=models.PROTECT, related_name="claims"
    )
    made_at = models.DateTimeField(auto_now_add=True)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        indexes = [GinIndex(fields=["blocks"], name="claim_blocks")]
        constraints = [
            models.CheckConstraint(
                condition=Q(decision="waiting", act__isnull=True) | (~Q(decision="waiting") & Q(act__isnull=False)),
                name="claim_decided_in_an_act",
            ),
            models.CheckConstraint(
                condition=Q(decision__in=["accepted", "amended"], record__isnull=False)
                | (~Q(decision__in=["accepted", "amended"]) & Q(record__isnull=True)),
                name="claim_accepted_has_a_record",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("claim", args=[self.pk])

    @property
    def held_fields(self) -> dict[str, Any]:
        """The fields as decided: amended where the reviewer changed them."""
        return self.fields if self.amended is None else {**self.fields, **self.amended}
