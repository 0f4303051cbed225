from __future__ import annotations

from django.db import models
from django.utils.translation import get_language

from .record import Record


class Post(Record):
    """A person's office: who holds it, what it is called, and of which party it is an office."""

    KIND = "post"
    COLUMNS = {"title": "post_title"}

    post_title = models.CharField(max_length=500, blank=True, db_column="title")
    said = models.CharField(max_length=500, blank=True)

    def named(self, roles: dict[str, list[Record]]) -> str:
        from ..naming import joined, listed

        title = (self.said or self.post_title) if get_language() == "ru" else (self.post_title or self.said)
        return joined(listed(roles.get("person", [])), title, listed(roles.get("of", [])), by=", ")
