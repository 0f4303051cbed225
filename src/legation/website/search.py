"""What a search found, as the page shows it: snippets escaped, the words marked."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from legation.documents.models import Document, Reading
from legation.register import search as register
from legation.register.models import Record
from legation.register.search import START, STOP, suggestions

__all__ = ["ArticleHit", "Found", "search", "suggestions"]


@dataclass(frozen=True)
class ArticleHit:
    """An article and the stretch of it that holds the words, matches marked."""

    reading: Reading
    snippet: SafeString


@dataclass(frozen=True)
class Found:
    """`parties` were recognised in the query or bear its words; `records` by kind; `articles` with snippets."""

    parties: list[Record]
    records: dict[str, list[Record]]
    articles: list[ArticleHit]

    @property
    def empty(self) -> bool:
        return not (self.parties or self.records or self.articles)


def search(asked: str, documents: QuerySet[Document]) -> Found:
    """What the words find, grouped by kind, best first; articles only of `documents`."""
    found = register.search(asked, documents)
    articles = [ArticleHit(a.reading, _marked(a.snippet)) for a in found.articles]
    return Found(found.parties, found.records, articles)


def _marked(snippet: str) -> SafeString:
    return mark_safe(escape(snippet).replace(START, "<mark>").replace(STOP, "</mark>"))  # noqa: S308 - escaped first
