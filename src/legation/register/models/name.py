from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Name(models.Model):
    """A name of a party in one language and script, settled from its statements."""

    class Sort(models.TextChoices):
        USUAL = "usual", _("usual name")
        OFFICIAL = "official", _("official name")
        ABBREVIATION = "abbreviation", _("abbreviation")
        ALIAS = "alias", _("also written")

    party = models.ForeignKey("register.Record", on_delete=models.CASCADE, related_name="names")
    text = models.CharField(max_length=500)
    folded = models.CharField(max_length=500, db_index=True, help_text=_("case folded, for look-up"))
    language = models.CharField(max_length=10)
    sort = models.CharField(max_length=12, choices=Sort, default=Sort.USUAL)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["party", "text", "language"], name="name_once")]

    def __str__(self) -> str:
        return self.text

    @property
    def script(self) -> str:
        """ISO 15924: `Cyrl`, `Latn` or `Zyyy` for anything else."""
        letters = [c for c in self.text if c.isalpha()]
        if letters and all("\u0400" <= c <= "\u052f" for c in letters):
            return "Cyrl"
        return "Latn" if letters and all(c < "\u0250" or "\u1e00" <= c <= "\u1eff" for c in letters) else "Zyyy"
