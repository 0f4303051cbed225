"""Finding records and articles by words, whatever case, form or script a name is written in."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.postgres.search import SearchHeadline, SearchQuery, SearchRank
from django.db.models import F, QuerySet

from legation.documents.models import Document, Reading
from legation_reader.names import mentions

from .actions.resolve_party import find_party
from .models import Party, Record
from .naming import language_of

MOST_RANKED = 2_000
MOST_FOUND = 20
# Marks no text contains: a face escapes the snippet before it makes tags of them, or takes them out.
START, STOP = "\ue000", "\ue001"


@dataclass(frozen=True)
class FoundArticle:
    """An article and the stretch of its text that holds the words, each between START and STOP."""

    reading: Reading
    snippet: str


@dataclass(frozen=True)
class Found:
    """`parties` were recognised in the query or bear its words; `records` by kind; `articles` with snippets."""

    parties: list[Record]
    records: dict[str, list[Record]]
    articles: list[FoundArticle]

    @property
    def empty(self) -> bool:
        return not (self.parties or self.records or self.articles)


def search(asked: str, documents: QuerySet[Document] | None = None) -> Found:
    """What the words find, grouped by kind, best first; articles only of `documents`, when given."""
    query = SearchQuery(asked, config="russian", search_type="websearch")
    named = recognised(asked)
    matching = _ranked(Record.objects.shown().filter(search=query), query)
    if named:
        # Two regions named together ask for what they share.
        shared = Record.objects.shown()
        for party in named:
            shared = shared.filter(involvements__party__in=party.cluster())
        matching += shared.exclude(kind="party").distinct().order_by("-days", "-pk")[: MOST_FOUND * 3]
    parties: dict[int, Record] = {p.pk: p for p in named}
    records: dict[str, dict[int, Record]] = {}
    for found in matching:
        if found.kind == "party":
            parties.setdefault(found.pk, found)
        else:
            records.setdefault(found.kind, {}).setdefault(found.pk, found)
    return Found(
        list(parties.values())[:MOST_FOUND],
        {kind: list(held.values())[:MOST_FOUND] for kind, held in records.items()},
        _articles(query, documents),
    )


def recognised(asked: str) -> list[Record]:
    """The parties whose names, in any case form, adjective or abbreviation, stand in the query.

    A town's adjective is its region's too: «калининградской» leads to the region and to the city.
    """
    found: dict[int, Record] = {}
    language = language_of(asked)
    # In a search field people leave capitals out, by which a text tells a name from a word.
    for mention in mentions(asked, language) or mentions(asked.title(), language):
        party = find_party(mention.party.to_json())
        if party is not None:
            found[party.pk] = party
    return list(found.values())


def suggestions(asked: str, most: int = 8) -> list[Record]:
    """Parties for the first letters of a name, and those recognised in full, for the search field."""
    begins = Party.objects.shown().filter(names__folded__startswith=asked.casefold()).distinct().order_by("pk")[:most]
    return list({r.pk: r for r in [*begins, *recognised(asked)]}.values())[:most]


def _ranked(found: QuerySet, query: SearchQuery) -> list[Record]:
    """The best of the first 2,000 hits: ranking all of a million would take seconds."""
    first = found.order_by("-pk").values("pk")[:MOST_RANKED]
    ranked = Record.objects.filter(pk__in=first).annotate(rank=SearchRank(F("search"), query))
    return list(ranked.order_by("-rank", "-pk")[: MOST_FOUND * 4])


def _articles(query: SearchQuery, documents: QuerySet[Document] | None) -> list[FoundArticle]:
    matching = Reading.objects.filter(current=True, search=query)
    if documents is not None:
        matching = matching.filter(document__in=documents)
    first = matching.order_by("-pk").values("pk")[:MOST_RANKED]
    ranked = (
        Reading.objects.filter(pk__in=first)
        .annotate(rank=SearchRank(F("search"), query))
        .order_by("-rank", "-pk")[:MOST_FOUND]
        .annotate(
            snippet=SearchHeadline("text", query, config="russian", start_sel=START, stop_sel=STOP, max_words=30,
                                   min_words=12)
        )
        .select_related("document__published_by")
        .defer("text", "mentions")
    )
    return [FoundArticle(reading, reading.snippet) for reading in ranked]
