from __future__ import annotations

from django.db import transaction

from legation.documents.actions.capture import capture
from legation.documents.models import Document
from legation_reader import VERSION

from ..tasks import read_document


@transaction.atomic
def ingest(data: bytes, *, place: str, url: str = "") -> tuple[Document, bool]:
    """Keeps a document's bytes and asks for it to be read; the document, and whether anything is to be done.

    A document that this version of the reader has read already is left as it is. The job is written in the same
    transaction: no document is kept without it.
    """
    document, new = capture(data, place=place, url=url)
    read_already = document.readings.filter(reader=VERSION).exists() or document.state == Document.State.UNREADABLE
    if not new and (read_already or document.state == Document.State.WAITING):
        return document, False
    read_document.configure(lock=f"document {document.pk}").defer(document_id=document.pk)
    return document, True
