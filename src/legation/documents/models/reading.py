from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models.functions import Left

# PostgreSQL refuses a text-search vector over 1 MB; an article this long is searched by its first part.
SEARCHED_CHARACTERS = 400_000


class Reading(models.Model):
    """What one version of the reader made of a document: its text, which spans point into, and its mentions."""

    document = models.ForeignKey("documents.Document", on_delete=models.CASCADE, related_name="readings")
    reader = models.CharField(max_length=60)
    text = models.TextField()
    mentions = models.JSONField(default=list)
    made_at = models.DateTimeField(auto_now_add=True)
    current = models.BooleanField(default=True)
    # What near-duplicates are known by (legation_reader/stories.py); empty for a short text.
    fingerprint = models.BinaryField(default=bytes)
    bands = ArrayField(models.BigIntegerField(), default=list)
    search = models.GeneratedField(
        expression=SearchVector(Left("text", SEARCHED_CHARACTERS), config="russian"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "reader"], name="reading_once_per_reader"),
            models.UniqueConstraint(
                fields=["document"], condition=models.Q(current=True), name="reading_one_current_per_document"
            ),
        ]
        indexes = [
            GinIndex(fields=["search"], name="reading_search"),
            GinIndex(fields=["bands"], name="reading_bands", condition=models.Q(current=True)),
        ]

    def __str__(self) -> str:
        return f"{self.document} ({self.reader})"
