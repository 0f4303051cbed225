from __future__ import annotations

from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from legation.documents.actions.capture import capture
from legation.documents.models import Document
from legation_reader import VERSION

from ..tasks import read_document


@transaction.atomic
def ingest(data: bytes, *, place: str, url: str = "") -> tuple[Document, bool]:
    """Keeps a document's bytes and asks for it to be read; the document, and whether anything is to be done.

    A document that this version of the reader has read already is left as it is; one that could not be read is tried
    again. The job is written in the same transaction: no document is kept without it.
    """
    document, _new = capture(data, place=place, url=url)
    document = Document.objects.select_for_update().get(pk=document.pk)
    if document.readings.filter(reader=VERSION).exists() and document.state == Document.State.READ:
        return document, False
    lock = f"document {document.pk}"
    if ProcrastinateJob.objects.filter(lock=lock, status__in=("todo", "doing")).exists():
        return document, False
    document.state, document.error = Document.State.WAITING, ""
    document.save(update_fields=["state", "error"])
    read_document.configure(lock=lock).defer(document_id=document.pk)
    return document, True
