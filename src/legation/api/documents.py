"""The routes of documents, those behind accepted facts only, and of search."""

from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import override
from ninja import Field, Path, Query, Router

from legation.documents.stories import same_story
from legation.register.facts import named_records
from legation.register.models import Statement
from legation.register.queries import published_documents
from legation.register.search import START, STOP, search

from .asked import Asked, InLanguage, Number, OneRecord, Text
from .narrowing import moment
from .paging import page
from .records import FAILS
from .shapes import OneDocument, PageOfDocuments, PageOfFound
from .telling import Teller

router = Router()
MOST_STATEMENTS = 2_000


class Words(InLanguage):
    q: Text = Field(min_length=1, description="Words, in Russian or English; names are recognised in any case form")
    limit: int = Field(50, ge=1, le=200)


@router.get("/documents", response={200: PageOfDocuments, **FAILS}, operation_id="list_documents", tags=["documents"],
            summary="Documents behind accepted facts, newest first")
def documents(request: HttpRequest, asked: Query[Asked]) -> Any:
    found = published_documents(moment(asked.known_on)).select_related("published_by")
    with override(asked.lang):
        rows, following = page(found, asked.cursor, asked.limit, "document")
        tell = Teller(request)
        return {"items": [tell.document(d) for d in rows], "next": following}


@router.get("/documents/{id}", response={200: OneDocument, **FAILS}, operation_id="get_document", tags=["documents"],
            summary="One document: its text and the statements that point into it")
def document(request: HttpRequest, id: Path[Number], asked: Query[OneRecord]) -> Any:
    known = moment(asked.known_on)
    shown = published_documents(known).select_related("published_by").filter(pk=id).first()
    if shown is None:
        raise Http404(f"There is no published document with the number {id}; /api/v1/documents lists them.")
    reading = shown.reading
    held = (
        Statement.objects.standing(known).filter(passage__reading__document=shown)
        .select_related("passage__reading__document", "source", "speaker")
        .defer("passage__reading__text", "passage__reading__mentions", "passage__reading__search")
        .order_by("passage__start", "pk")[:MOST_STATEMENTS]
    )
    with override(asked.lang):
        tell = Teller(request)
        statements = list(held)
        return tell.document(shown) | {
            "text": reading.text if reading is not None else "",
            "same_story": [tell.document(d) for d in same_story(shown, published_documents(known))],
            "statements": tell.statements(statements, named_records(statements)),
        }


@router.get("/search", response={200: PageOfFound, **FAILS}, operation_id="search", tags=["search"],
            summary="Parties, records and documents that the words find, best first")
def find(request: HttpRequest, asked: Query[Words]) -> Any:
    found = search(asked.q, published_documents())
    with override(asked.lang):
        tell = Teller(request)
        records = [*found.parties, *(r for held in found.records.values() for r in held)]
        items = [tell.reference(r) | {"snippet": None} for r in records]
        items += [
            tell.document(a.reading.document) | {"snippet": a.snippet.replace(START, "").replace(STOP, "")}
            for a in found.articles
        ]
        return {"items": items[: asked.limit], "next": None}
