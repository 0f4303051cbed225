from __future__ import annotations

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _


class Act(models.Model):
    """One thing someone did to the register, with everything that changed in it pointing here.

    Append-only: taking an act back is another act whose `undoes` names it.
    """

    class Verb(models.TextChoices):
        LOAD = "load", _("loaded reference data")
        ACCEPT = "accept", _("accepted")
        AMEND = "amend", _("amended")
        REJECT = "reject", _("rejected")
        DEFER = "defer", _("deferred")
        SAME = "same", _("judged the same")
        DIFFERENT = "different", _("judged different")
        PREFER = "prefer", _("preferred a value")
        UNDO = "undo", _("took back")

    verb = models.CharField(max_length=20, choices=Verb)
    by = models.CharField(max_length=200, help_text=_("The person, or the named policy, that did it."))
    at = models.DateTimeField(auto_now_add=True, db_index=True)
    note = models.TextField(blank=True)
    undoes = models.OneToOneField("self", null=True, blank=True, on_delete=models.PROTECT, related_name="undone_by")

    class Meta:
        ordering = ["-id"]
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]
        constraints = [
            models.CheckConstraint(condition=~models.Q(by=""), name="act_has_someone_behind_it"),
            models.CheckConstraint(
                condition=models.Q(verb="undo", undoes__isnull=False)
                | (~models.Q(verb="undo") & models.Q(undoes__isnull=True)),
                name="act_undo_names_what_it_undoes",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk}: {self.by} {self.get_verb_display()}"

    @property
    def undone(self) -> bool:
        return hasattr(self, "undone_by")
