"""Records, documents and statements as the values that answers are made of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest

from legation.documents.models import Document
from legation.register.facts import Fact, Value, facts_of
from legation.register.models import Record, Statement
from legation.register.models.record import kinds_of_record

from .shapes import TYPES, field_names


class Teller:
    """Tells records to one request: addresses are whole, titles in the language now active."""

    def __init__(self, request: HttpRequest) -> None:
        self._root = request.build_absolute_uri("/").rstrip("/")

    def reference(self, record: Record) -> dict[str, Any]:
        address = self._root + record.get_absolute_url()
        return {"id": record.pk, "kind": record.kind, "title": record.title, "url": address}

    def item(self, record: Record) -> dict[str, Any]:
        return self.reference(record) | {
            "standing": record.standing or None, "dated": record.dated or None, "disputed": record.disputed,
        }

    def record(self, record: Record, known_on: dt.datetime | None) -> dict[str, Any]:
        """The item with its preferred values and every statement behind them."""
        facts = facts_of(record, known_on)
        names = field_names(record.kind)
        fields = {
            names[field]: self._field(type_, facts.get(field))
            for field, type_ in kinds_of_record()[record.kind].fields().items()
        }
        statements = [
            self._statement(s, value) for fact in facts.values() for value in fact.values for s in value.statements
        ]
        return self.item(record) | fields | {"statements": statements}

    def document(self, document: Document) -> dict[str, Any]:
        return self._document(document) | {
            "language": document.language or None,
            "published": document.published or None,
            "publisher": document.published_by.name if document.published_by else None,
            "source_url": document.url or None,
            "media_type": document.media_type or None,
            "sha256": document.sha256,
        }

    def statements(self, statements: Iterable[Statement], named: dict[int, Record]) -> list[dict[str, Any]]:
        """Statements of several records, with the records their values name."""
        told = []
        for statement in statements:
            value = statement.value
            target = named.get(value["record"]) if isinstance(value, dict) and "record" in value else None
            told.append(self._statement(statement, Value(value, (statement,), target)))
        return told

    def _document(self, document: Document) -> dict[str, Any]:
        return {"id": document.pk, "kind": "document", "title": str(document),
                "url": self._root + document.get_absolute_url()}

    def _field(self, type_: str, fact: Fact | None) -> Any:
        many = TYPES[type_] in (TYPES["parties"], TYPES["texts"], TYPES["names"])
        if fact is None:
            return [] if many else None
        values = [self._value(v) for v in fact.values]
        return values if many else values[0]

    def _value(self, value: Value) -> Any:
        return self.reference(value.record) if value.record is not None else value.value

    def _statement(self, statement: Statement, value: Value) -> dict[str, Any]:
        passage = statement.passage
        return {
            "field": statement.field,
            "value": self._value(value),
            "rank": statement.rank,
            "speaker": self.reference(statement.speaker) if statement.speaker is not None else None,
            "document": self._document(passage.reading.document) if passage is not None else None,
            "source": statement.source.name if statement.source is not None else None,
            "quote": passage.quote if passage is not None else None,
            "start": passage.start if passage is not None else None,
            "end": passage.end if passage is not None else None,
            "said_on": statement.said_on or None,
            "record": statement.record_id,
        }
