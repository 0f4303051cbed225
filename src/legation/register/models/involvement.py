from __future__ import annotations

import pghistory
from django.db import models


@pghistory.track(obj_field=pghistory.ObjForeignKey(related_name="history"))
class Involvement(models.Model):
    """A party's part in a record, settled from its statements: `role` is the field that names the party."""

    record = models.ForeignKey("register.Record", on_delete=models.CASCADE, related_name="involvements")
    party = models.ForeignKey("register.Record", on_delete=models.PROTECT, related_name="involved_in")
    role = models.CharField(max_length=20)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["record", "role", "party"], name="involvement_once")]
        indexes = [models.Index(fields=["party", "role"], name="involvement_of_party")]

    def __str__(self) -> str:
        return f"{self.party} ({self.role})"
