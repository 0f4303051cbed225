from __future__ import annotations

from django.db import models
from django.utils.translation import get_language

from legation.register import naming
from legation.register.models.record import Record


class Project(Record):
    """Something partners build or run together, and where."""

    KIND = "project"
    COLUMNS = {"title": "project_title"}

    type = models.CharField(max_length=60, blank=True)
    project_title = models.CharField(max_length=500, blank=True, db_column="title")
    value = models.FloatField(null=True, blank=True)
    unit = models.CharField(max_length=20, blank=True)
    said = models.CharField(max_length=500, blank=True)

    def named(self, roles: dict[str, list[Record]]) -> str:
        words = (self.said, self.project_title)
        first, second = words if get_language() == "ru" else words[::-1]
        return naming.joined(naming.capitalised(first or second), naming.listed(roles.get("place", [])))
