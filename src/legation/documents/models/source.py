from __future__ import annotations

from django.db import models


class Source(models.Model):
    """Who publishes: a ministry, an agency, a newspaper; or a reference table such as ISO 3166."""

    name = models.CharField(max_length=300, unique=True)
    url = models.URLField(max_length=1000, blank=True)
    licence = models.CharField(max_length=200, blank=True)
    is_reference = models.BooleanField(default=False)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
