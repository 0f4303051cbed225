from __future__ import annotations

from django.db import models

from legation.register import naming
from legation.register.dates_written import written
from legation.register.models.record import Record


class Contract(Record):
    """A contract between companies or bodies: goods, sum, day."""

    KIND, DATED = "contract", "signed"

    goods = models.CharField(max_length=500, blank=True)
    value = models.FloatField(null=True, blank=True)
    unit = models.CharField(max_length=20, blank=True)
    signed = models.CharField(max_length=80, blank=True)

    def named(self, roles: dict[str, list[Record]]) -> str:
        worth = naming.quantity(self.value, self.unit) if self.value is not None else ""
        sides = naming.listed(roles.get("parties", []), naming.DASH)
        return naming.joined(sides, self.goods, worth, written(self.signed))
