from __future__ import annotations

from django.db import models

from legation.documents.models import Document


class Proposal(models.Model):
    """What one reading says of a claim: its words and who is quoted for it. Kept as the reader gave it."""

    claim = models.ForeignKey("review.Claim", on_delete=models.CASCADE, related_name="proposals")
    reading = models.ForeignKey("documents.Reading", on_delete=models.PROTECT, related_name="proposals")
    number = models.PositiveIntegerField(help_text="its place in the reading")
    fields = models.JSONField(help_text="as this document says them")
    speaker = models.JSONField(null=True, blank=True)
    spans = models.JSONField()
    quote = models.TextField()

    class Meta:
        ordering = ["reading", "number"]
        constraints = [models.UniqueConstraint(fields=["reading", "number"], name="proposal_once")]

    def __str__(self) -> str:
        return self.quote

    @property
    def document(self) -> Document:
        return self.reading.document
