from __future__ import annotations

from django.db import transaction

from legation_reader import stories
from legation_reader.readings import Reading as ReaderReading

from ..models import Document, Passage, Reading, Source


@transaction.atomic
def store_reading(document: Document, said: ReaderReading) -> Reading | None:
    """Keeps what the reader said of `document`; None when it could not be read (the document then says why)."""
    if said.error is not None:
        could_not_read(document, said.error)
        return None
    about = said.document
    document.state, document.error = Document.State.READ, ""
    document.media_type = about.get("media_type") or ""
    document.language = about.get("language") or ""
    document.title = (about.get("title") or _first_line(about["text"]))[:1000]
    document.published = about.get("published") or ""
    document.url = document.url or (about.get("url") or "")[:2000]
    if about.get("publisher"):
        document.published_by, _ = Source.objects.get_or_create(name=about["publisher"][:300])
    document.save()
    document.readings.filter(current=True).exclude(reader=said.reader).update(current=False)
    fingerprint = stories.fingerprint(about["text"])
    reading, _ = Reading.objects.update_or_create(
        document=document,
        reader=said.reader,
        defaults={"text": about["text"], "mentions": [m.to_json() for m in said.mentions], "current": True,
                  "fingerprint": fingerprint, "bands": stories.bands(fingerprint)},
    )
    return reading


def could_not_read(document: Document, why: str) -> None:
    """Marks a document unreadable; one that an earlier reader has read stays read, with that reading."""
    if document.readings.filter(current=True).exists():
        document.state, document.error = Document.State.READ, ""
    else:
        document.state, document.error = Document.State.UNREADABLE, why
    document.save(update_fields=["state", "error"])


def passage_at(reading: Reading, start: int, end: int) -> Passage:
    """The passage of `reading` at these characters; ValueError when they are not in its text."""
    quote = reading.text[start:end]
    if len(quote) != end - start or not quote:
        raise ValueError(f"[{start}, {end}) is not in the text of reading {reading.pk}")
    passage, _ = Passage.objects.get_or_create(reading=reading, start=start, end=end, defaults={"quote": quote})
    return passage


def _first_line(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "")
