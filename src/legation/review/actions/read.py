from __future__ import annotations

from collections import Counter
from pathlib import PurePath

from legation.documents.actions.store_reading import could_not_read, store_reading
from legation.documents.models import Document
from legation.documents.storage import bytes_of
from legation_reader.read import read_bytes

from .propose import propose


def read(document_id: int) -> Counter[str]:
    """Reads a captured document, keeps the reading and queues its proposals; counts by outcome."""
    document = Document.objects.select_for_update().get(pk=document_id)
    place = document.locations.order_by("pk").values_list("place", flat=True).first() or ""
    try:
        data = bytes_of(document.sha256)
    except (FileNotFoundError, ValueError) as problem:
        could_not_read(document, f"The kept bytes are gone or changed ({problem}); capture the document again.")
        return Counter(unreadable=1)
    url = document.url or None
    said = read_bytes(data, url=url, path=None if url else PurePath(place).name)
    reading = store_reading(document, said)
    if reading is None:
        return Counter(unreadable=1)
    return propose(reading, said.proposals)


def give_up(document_id: int) -> None:
    """Marks a document whose reading failed again and again."""
    document = Document.objects.get(pk=document_id)
    could_not_read(document, "Reading this document failed several times; save it as plain text and try that.")
