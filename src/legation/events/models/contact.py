from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from legation.register import naming
from legation.register.models.record import Record


class Contact(Record):
    """A tie between parties made or kept at some occasion, with what was agreed to do next."""

    KIND = "contact"

    class Relation(models.TextChoices):
        NEW = "new", _("new")
        EXISTING = "existing", _("existing")

    relation = models.CharField(max_length=20, blank=True)
    next_step = models.CharField(max_length=500, blank=True)
    event = models.CharField(max_length=500, blank=True)

    def named(self, roles: dict[str, list[Record]]) -> str:
        return naming.joined(naming.listed(roles.get("from", [])), naming.listed(roles.get("with", [])), by=naming.DASH)
