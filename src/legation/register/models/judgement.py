from __future__ import annotations

import pghistory
from django.db import models
from django.utils.translation import gettext_lazy as _


@pghistory.track(obj_field=pghistory.ObjForeignKey(related_name="history"))
class Judgement(models.Model):
    """Someone's word on whether two records are the same. It rewrites neither, and can be taken back."""

    class Verdict(models.TextChoices):
        SAME = "same", _("the same")
        DIFFERENT = "different", _("different")
        UNSURE = "unsure", _("unsure")

    first = models.ForeignKey("register.Record", on_delete=models.PROTECT, related_name="judged_first")
    second = models.ForeignKey("register.Record", on_delete=models.PROTECT, related_name="judged_second")
    verdict = models.CharField(max_length=10, choices=Verdict)
    why = models.TextField(blank=True)
    made_in = models.ForeignKey("audit.Act", on_delete=models.PROTECT, related_name="judgements")
    withdrawn_in = models.ForeignKey(
        "audit.Act", null=True, blank=True, on_delete=models.PROTECT, related_name="judgements_withdrawn"
    )

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(first__lt=models.F("second")), name="judgement_in_order"),
            models.UniqueConstraint(
                fields=["first", "second"], condition=models.Q(withdrawn_in__isnull=True), name="judgement_one_stands"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first} / {self.second}: {self.get_verdict_display()}"
