from __future__ import annotations

from django.db import transaction

from ..models import Document, Location
from ..storage import keep


@transaction.atomic
def capture(data: bytes, *, place: str, url: str = "") -> tuple[Document, bool]:
    """Keeps the bytes found at `place` (a path or URL); the document, and whether it is new."""
    document, new = Document.objects.get_or_create(
        sha256=keep(data), defaults={"size": len(data), "url": url[:2000]}
    )
    Location.objects.update_or_create(document=document, place=place[:4000])
    return document, new
