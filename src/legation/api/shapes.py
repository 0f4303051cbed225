"""The shapes of answers: what every item has, and what the single view of each kind adds."""

from __future__ import annotations

from typing import Any

from ninja import Field, Schema
from pydantic import create_model

from legation.register.models.record import kinds_of_record


class Reference(Schema):
    id: int
    kind: str
    title: str
    url: str


class Item(Reference):
    standing: str | None = Field(description="What is claimed of it: planned, signed, held, … ; null where none is")
    dated: str | None = Field(description="Its principal date, EDTF (ISO 8601-2)")
    disputed: bool = Field(description="Whether sources contradict each other on it")


class NameOfParty(Schema):
    text: str
    language: str
    sort: str


class StatementOf(Schema):
    field: str
    value: Any = Field(description="A text, a number, a name, or a reference to the party or series it names")
    rank: str
    speaker: Reference | None
    document: Reference | None
    source: str | None = Field(description="The reference table that says so, where no document does")
    quote: str | None
    start: int | None = Field(description="Where the quote begins in the document's text, in characters")
    end: int | None
    said_on: str | None = Field(description="The document's date, EDTF")
    record: int = Field(description="The number of the record it was stated of")


class Explaining(Reference):
    why: str


class Ledger(Schema):
    """A declared figure beside what the register proves. Null is unknown, which is not nought."""

    declared: float | None
    unit: str | None
    qualifier: str | None
    indicator: str | None
    subject: list[Reference]
    counterpart: list[Reference]
    as_of: str | None = Field(description="As declared, EDTF")
    counted_on: str = Field(description="The day the register is counted on")
    computed: float | None = Field(description="What the register proves; null where no rule applies")
    counted: int | None = Field(description="How many were counted; a share divides it by `of`")
    of: int | None = Field(description="The denominator of a share")
    rule: str
    difference: float | None = Field(description="Declared less computed")
    missing: list[Explaining] | None = Field(description="Named records and parties that would explain the difference")


class FigureItem(Item, Ledger):
    pass


class Numbers(Schema):
    """The editions of a series by their numbers."""

    held: list[int]
    planned: list[int]
    proposed: list[int]
    missing: list[int] = Field(description="Numbers below the highest held that no known edition has")


class DocumentItem(Reference):
    language: str | None
    published: str | None = Field(description="EDTF")
    publisher: str | None
    source_url: str | None
    media_type: str | None
    sha256: str


class OneDocument(DocumentItem):
    text: str
    same_story: list[DocumentItem] = Field(description="Other published documents that tell the same story")
    statements: list[StatementOf]


class SearchItem(Reference):
    snippet: str | None


class PageOfDocuments(Schema):
    items: list[DocumentItem]
    next: str | None


class PageOfFound(Schema):
    items: list[SearchItem]
    next: str | None


class PageOfItems(Schema):
    items: list[Item]
    next: str | None


class PageOfFigures(Schema):
    items: list[FigureItem]
    next: str | None


class Wrong(Schema):
    where: str
    what: str


class Problem(Schema):
    """Problem details, RFC 9457."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[Wrong] | None = None


TYPES: dict[str, Any] = {
    "text": str | None, "choice": str | None, "edtf": str | None, "number": float | None, "integer": int | None,
    "party": Reference | None, "series": Reference | None, "parties": list[Reference], "texts": list[str],
    "names": list[NameOfParty],
}


def field_names(kind: str) -> dict[str, str]:
    """Each field of a kind and its name in an answer: where every item has that name already, the column's."""
    model = kinds_of_record()[kind]
    return {field: model.COLUMNS.get(field, field) for field in model.fields()}


def single_of(kind: str) -> type[Schema]:
    """The shape of one record of `kind`: an item with the kind's fields and its statements."""
    model = kinds_of_record()[kind]
    bases: dict[str, tuple[type[Schema], ...]] = {"figure": (FigureItem,)}
    names = field_names(kind)
    own: dict[str, Any] = {names[field]: (TYPES[type_], ...) for field, type_ in model.fields().items()}
    own |= {"statements": (list[StatementOf], ...)}
    if kind == "series":
        own["numbers"] = (Numbers, ...)
    return create_model(f"One{kind.capitalize()}", __base__=bases.get(kind, (Item,)), **own)
