from __future__ import annotations

from django.db import models

from legation.register import naming
from legation.register.models.record import Record


class Invitation(Record):
    """Who invites whom to what, and on which condition."""

    KIND = "invitation"

    occasion = models.CharField(max_length=500, blank=True)
    condition = models.CharField(max_length=500, blank=True)

    def named(self, roles: dict[str, list[Record]]) -> str:
        inviting, invited = naming.listed(roles.get("inviter", [])), naming.listed(roles.get("invited", []))
        sides = naming.joined(inviting, invited, by=" → ")
        return naming.joined(sides, self.occasion, by=": ")
