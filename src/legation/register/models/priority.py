from __future__ import annotations

from django.db import models

from .record import Record


class Priority(Record):
    """A direction that a party's diplomacy gives weight to."""

    KIND = "priority"

    topic = models.CharField(max_length=500, blank=True)

    def named(self, roles: dict[str, list[Record]]) -> str:
        from ..naming import joined, listed

        return joined(listed(roles.get("of", [])), listed(roles.get("direction", [])), by=" → ")
