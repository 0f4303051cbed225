"""Footnotes of a page: each sentence or reference table numbered once, in the order it is first needed."""

from __future__ import annotations

from dataclasses import dataclass, field

from legation.documents.models import Document, Passage, Source
from legation.register.models import Statement


@dataclass
class Note:
    """One source behind what is on the page: a passage with its document, or a reference table."""

    number: int
    passage: Passage | None
    source: Source | None
    speaker: str = ""

    @property
    def document(self) -> Document | None:
        return self.passage.reading.document if self.passage is not None else None

    @property
    def publisher(self) -> str:
        document = self.document
        if document is None:
            return str(self.source)
        return str(document.published_by) if document.published_by else ""


@dataclass
class Footnotes:
    """Numbers statements as a page shows them; `notes` is what the source rail lists."""

    notes: list[Note] = field(default_factory=list)
    _numbers: dict[tuple[str, int], Note] = field(default_factory=dict)

    def of(self, statement: Statement) -> Note:
        """The note of a statement's passage or table, numbered when first asked for."""
        passage, source = statement.passage, statement.source
        key = ("passage", passage.pk) if passage is not None else ("source", source.pk if source else 0)
        if key not in self._numbers:
            speaker = statement.speaker.title if statement.speaker is not None else ""
            note = Note(len(self.notes) + 1, passage, source, speaker)
            self._numbers[key] = note
            self.notes.append(note)
        return self._numbers[key]

    def all_of(self, statements: list[Statement], most: int = 3) -> list[Note]:
        """The notes of a value's statements, each once, at most `most`."""
        notes = list(dict.fromkeys(id(self.of(s)) for s in statements[:most]))
        return [n for n in self.notes if id(n) in notes]
