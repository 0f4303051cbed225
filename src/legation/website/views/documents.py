"""Documents: the list, and each article with its marked sentences."""

from __future__ import annotations

from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from legation.documents.models import Document
from legation.documents.stories import same_story
from legation.register.queries import published_documents
from legation.review.models import Claim

from ..marked_text import Mark, paragraphs

PAGE = 50


def readable(request: HttpRequest) -> QuerySet[Document]:
    """What the reader of the page may see: those who review every document, others those behind accepted facts."""
    return Document.objects.all() if request.user.has_perm("review.see") else published_documents()


def documents(request: HttpRequest) -> HttpResponse:
    """What was captured, newest first."""
    state = request.GET.get("state", "")
    after = request.GET.get("after", "")
    found = readable(request).select_related("published_by").annotate(facts=Count("readings__proposals", distinct=True))
    if state in Document.State.values:
        found = found.filter(state=state)
    if after.isdecimal() and len(after) < 18:
        found = found.filter(pk__lt=int(after))
    rows = list(found.order_by("-pk")[: PAGE + 1])
    return render(
        request,
        "website/documents.html",
        {"documents": rows[:PAGE], "next": rows[PAGE - 1].pk if len(rows) > PAGE else None, "state": state,
         "states": Document.State.choices if request.user.has_perm("review.see") else [], "section": "document"},
    )


def document(request: HttpRequest, pk: int) -> HttpResponse:
    """One article, its claimed sentences marked, each leading to its record or to its place in the queue."""
    reviews = request.user.has_perm("review.see")
    shown = get_object_or_404(readable(request).select_related("published_by"), pk=pk)
    reading = shown.reading
    wanted = request.GET.get("passage", "")
    marks: list[Mark] = []
    if reading is not None:
        passages = {(p.start, p.end): p.pk for p in reading.passages.all()}
        proposals = reading.proposals.select_related("claim__record__leader")
        if not reviews:
            proposals = proposals.filter(claim__in=Claim.objects.accepted())
        for proposal in proposals:
            for start, end in proposal.spans:
                passage = passages.get((start, end))
                marks.append(Mark(start, end, proposal.claim, passage, str(passage) == wanted))
    return render(
        request,
        "website/document.html",
        {"document": shown, "reading": reading, "locations": _places(shown, reviews), "section": "document",
         "retold": same_story(shown, readable(request)),
         "paragraphs": paragraphs(reading.text, marks) if reading is not None else [],
         "claims": list(dict.fromkeys(m.claim for m in sorted(marks)))},
    )


def _places(shown: Document, reviews: bool) -> list[str]:
    """Where it was found; the paths of this machine only for those who review."""
    places = list(shown.locations.values_list("place", flat=True))
    return places if reviews else [p for p in places if p.startswith(("http://", "https://"))]
