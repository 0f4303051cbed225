from __future__ import annotations

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from legation.register import naming
from legation.register.models.record import Record, RecordQuerySet

TOLD_IN_TITLE = 120  # characters of what was decided


def overdue(on: dt.date) -> Q:
    """The last day has passed by `on` and nobody reported it done."""
    return ~Q(standing="reported_done") & Q(days__fully_lt=(on, None))


class CommitmentQuerySet(RecordQuerySet):
    def overdue(self, on: dt.date) -> Self:
        """Commitments whose last day has passed by `on` and that nobody reported done."""
        return self.filter(overdue(on))


class Commitment(Record):
    """What was recommended, decided, asked or promised: by whom, of whom, until when."""

    KIND, DATED = "commitment", "due"

    class Type(models.TextChoices):
        RECOMMENDATION = "recommendation", _("recommendation")
        DECISION = "decision", _("decision")
        TASK = "task", _("task")
        REQUEST = "request", _("request")

    type = models.CharField(max_length=30, blank=True)
    text = models.TextField(blank=True)
    due = models.CharField(max_length=80, blank=True)

    objects = CommitmentQuerySet.as_manager()  # type: ignore[misc]

    def named(self, roles: dict[str, list[Record]]) -> str:
        sort = naming.capitalised(naming.label(self.Type, self.type)) if self.type else str(_("Commitment"))
        sides = naming.joined(naming.listed(roles.get("by", [])), naming.listed(roles.get("addressees", [])), by=" → ")
        words = Truncator(self.text).chars(TOLD_IN_TITLE)
        return naming.joined(naming.joined(sort, sides, by=": "), words, by=" · " if sides else ": ")
