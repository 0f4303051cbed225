from __future__ import annotations

from django.db import models
from django.urls import reverse

from .document import Document


class Passage(models.Model):
    """Words of a reading that a fact points at: characters `start` up to but not including `end`."""

    reading = models.ForeignKey("documents.Reading", on_delete=models.PROTECT, related_name="passages")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()

    class Meta:
        ordering = ["reading", "start"]
        constraints = [
            models.UniqueConstraint(fields=["reading", "start", "end"], name="passage_once"),
            models.CheckConstraint(condition=models.Q(end__gt=models.F("start")), name="passage_is_not_empty"),
        ]

    def __str__(self) -> str:
        return self.quote

    @property
    def document(self) -> Document:
        return self.reading.document

    def get_absolute_url(self) -> str:
        """The document's page at this passage, marked."""
        return f"{reverse('document', args=[self.reading.document_id])}?passage={self.pk}#p{self.pk}"
