from __future__ import annotations

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from legation.register import naming
from legation.register.dates_written import written
from legation.register.models.record import Record


class Programme(Record):
    """A programme, plan, concept, road map or bill that parties prepare, adopt and review."""

    KIND, DATED = "programme", "period"
    COLUMNS = {"title": "programme_title"}

    class Type(models.TextChoices):
        PROGRAMME = "programme", _("programme")
        PLAN = "plan", _("plan")
        CONCEPT = "concept", _("concept")
        ROADMAP = "roadmap", _("road map")
        BILL = "bill", _("bill")

    type = models.CharField(max_length=30, blank=True)
    programme_title = models.CharField(max_length=500, blank=True, db_column="title")
    period = models.CharField(max_length=80, blank=True)
    said = models.CharField(max_length=500, blank=True)

    def named(self, roles: dict[str, list[Record]]) -> str:
        words = (self.said, self.programme_title)
        first, second = words if get_language() == "ru" else words[::-1]
        title = naming.capitalised(first or second) or naming.joined(
            naming.capitalised(naming.label(self.Type, self.type)), naming.listed(roles.get("parties", [])), by=": "
        )
        year = self.period.removeprefix("../")[:4]
        return naming.joined(title, written(self.period), by=", ") if year not in title else title
