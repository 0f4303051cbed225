from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .reading import Reading


class Document(models.Model):
    """One captured page, letter or file: its bytes are kept under their hash, once, and never edited."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting to be read")
        READ = "read", _("read")
        UNREADABLE = "unreadable", _("could not be read")

    sha256 = models.CharField(max_length=64, unique=True)
    size = models.PositiveBigIntegerField(help_text=_("bytes"))
    captured_at = models.DateTimeField(auto_now_add=True, db_index=True)
    state = models.CharField(max_length=12, choices=State, default=State.WAITING, db_index=True)
    error = models.TextField(blank=True)
    media_type = models.CharField(max_length=100, blank=True)
    language = models.CharField(max_length=10, blank=True)
    title = models.CharField(max_length=1000, blank=True)
    published = models.CharField(max_length=40, blank=True, help_text=_("EDTF; empty when not known"))
    published_by = models.ForeignKey(
        "documents.Source", null=True, blank=True, on_delete=models.PROTECT, related_name="documents"
    )
    url = models.URLField(max_length=2000, blank=True)

    class Meta:
        ordering = ["-captured_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="unreadable") ^ models.Q(error=""), name="document_unreadable_says_why"
            )
        ]

    def __str__(self) -> str:
        return self.title or self.url or self.sha256[:12]

    def get_absolute_url(self) -> str:
        return reverse("document", args=[self.pk])

    @property
    def reading(self) -> Reading | None:
        """What the newest reader read here; None while the document waits or when it cannot be read."""
        return self.readings.filter(current=True).first()


class Location(models.Model):
    """Where a document's bytes were found: a path or a URL."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="locations")
    place = models.CharField(max_length=4000)
    seen_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "place"], name="location_once")]

    def __str__(self) -> str:
        return self.place
