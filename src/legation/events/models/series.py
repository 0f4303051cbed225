from __future__ import annotations

from django.db import models
from django.utils.translation import get_language

from legation.register.models.record import Record
from legation.register.naming import capitalised


class Series(Record):
    """Events that follow one another under one name: a council's sessions, a forum's editions."""

    KIND = "series"

    record = models.OneToOneField(
        Record, parent_link=True, primary_key=True, on_delete=models.CASCADE, related_name="as_series"
    )

    name_en = models.CharField(max_length=500, blank=True)
    name_ru = models.CharField(max_length=500, blank=True)

    class Meta:
        verbose_name_plural = "series"

    @classmethod
    def fields(cls) -> dict[str, str]:
        return {"name_en": "text", "name_ru": "text"}

    def named(self, roles: dict[str, list[Record]]) -> str:
        first, second = (self.name_ru, self.name_en) if get_language() == "ru" else (self.name_en, self.name_ru)
        return capitalised(first or second)
