"""Pages of a list: newest first by number, each cursor signed and good for its own list only."""

from __future__ import annotations

from typing import Any

from django.core import signing
from django.db.models import QuerySet


class NoSuchPage(Exception):
    """The cursor is none that this list gave."""


def page(found: QuerySet[Any], cursor: str | None, limit: int, of: str) -> tuple[list[Any], str | None]:
    """One page of the list named `of`, and the cursor of the next or None."""
    if cursor:
        try:
            found = found.filter(pk__lt=int(signing.loads(cursor, salt=_salt(of))))
        except (signing.BadSignature, ValueError, TypeError):
            raise NoSuchPage(of) from None
    rows = list(found.order_by("-pk")[: limit + 1])
    return rows[:limit], signing.dumps(rows[limit - 1].pk, salt=_salt(of)) if len(rows) > limit else None


def _salt(of: str) -> str:
    return f"api {of}"
