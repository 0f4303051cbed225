from __future__ import annotations

import datetime as dt
from typing import Self

import pghistory
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class StatementQuerySet(models.QuerySet["Statement"]):
    def standing(self, known_on: dt.datetime | None = None) -> Self:
        """Statements not taken back; with `known_on`, those the register knew and held at that moment."""
        if known_on is None:
            return self.filter(withdrawn_in__isnull=True)
        # A document that repeats what was decided before joins that decision, but was not known before it was read.
        known = Q(made_in__at__lte=known_on) & (Q(passage=None) | Q(passage__reading__made_at__lte=known_on))
        held = Q(withdrawn_in__isnull=True) | Q(withdrawn_in__at__gt=known_on)
        return self.filter(known & held)


# A statement is inserted once and is then its own first history; only what happens to it later is recorded.
@pghistory.track(
    pghistory.UpdateEvent(), pghistory.DeleteEvent(), obj_field=pghistory.ObjForeignKey(related_name="history")
)
class Statement(models.Model):
    """One value claimed for one field of a record, by whom, and where it says so.

    `value` is JSON: a text or number as it is; a party or series as `{"record": id}`; a name as
    `{"text", "language", "sort"}`. Never edited: it is made in one act and at most withdrawn in another.
    """

    class Rank(models.TextChoices):
        PREFERRED = "preferred", _("preferred")
        NORMAL = "normal", _("normal")
        DEPRECATED = "deprecated", _("deprecated")

    record = models.ForeignKey("register.Record", on_delete=models.CASCADE, related_name="statements")
    field = models.CharField(max_length=40)
    value = models.JSONField()
    rank = models.CharField(max_length=12, choices=Rank, default=Rank.NORMAL)
    passage = models.ForeignKey(
        "documents.Passage", null=True, blank=True, on_delete=models.PROTECT, related_name="statements"
    )
    source = models.ForeignKey(
        "documents.Source", null=True, blank=True, on_delete=models.PROTECT, related_name="statements",
        help_text=_("The reference table that says so, where no passage does."),
    )
    speaker = models.ForeignKey(
        "register.Record", null=True, blank=True, on_delete=models.PROTECT, related_name="statements_said"
    )
    said_on = models.CharField(max_length=40, blank=True, help_text=_("The document's date, EDTF."))
    made_in = models.ForeignKey("audit.Act", on_delete=models.PROTECT, related_name="statements_made")
    withdrawn_in = models.ForeignKey(
        "audit.Act", null=True, blank=True, on_delete=models.PROTECT, related_name="statements_withdrawn"
    )

    objects = StatementQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["record", "field"], name="statement_of_field"),
            GinIndex(fields=["value"], opclasses=["jsonb_path_ops"], name="statement_value"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(passage__isnull=False) | Q(source__isnull=False), name="statement_has_a_source"
            )
        ]

    def __str__(self) -> str:
        return f"{self.field}: {self.value}"
