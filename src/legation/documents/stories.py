"""Documents that tell one story: pages republished elsewhere, known by the fingerprints of their newest readings."""

from __future__ import annotations

from django.db.models import QuerySet

from legation_reader import stories

from .models import Document, Reading

MOST = 200


def same_story(document: Document, among: QuerySet[Document] | None = None) -> list[Document]:
    """The other documents that tell the story of `document`, earliest published first; only those `among`, if given."""
    mine = document.reading
    if mine is None or not mine.bands:
        return []
    near = Reading.objects.filter(current=True, bands__overlap=mine.bands).exclude(document=document)
    if among is not None:
        near = near.filter(document__in=among)
    near = near.only("fingerprint", "document").select_related("document__published_by").order_by("pk")[:MOST]
    own = bytes(mine.fingerprint)
    told = [reading.document for reading in near if stories.same_story(own, bytes(reading.fingerprint))]
    return sorted(told, key=_earliest)


def story_published(document: Document) -> str:
    """The day on which the story of `document` was first published, EDTF; empty where no telling says."""
    return min(filter(None, (d.published for d in (document, *same_story(document)))), default="")


def _earliest(document: Document) -> tuple[bool, str, int]:
    return not document.published, document.published, document.pk
