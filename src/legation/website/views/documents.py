"""Documents: the list, and each article with its marked sentences."""

from __future__ import annotations

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from legation.documents.models import Document

from ..marked_text import Mark, paragraphs

PAGE = 50


def documents(request: HttpRequest) -> HttpResponse:
    """What was captured, newest first."""
    state = request.GET.get("state", "")
    after = request.GET.get("after", "")
    found = Document.objects.select_related("published_by").annotate(facts=Count("readings__proposals", distinct=True))
    if state in Document.State.values:
        found = found.filter(state=state)
    if after.isdecimal() and len(after) < 18:
        found = found.filter(pk__lt=int(after))
    rows = list(found.order_by("-pk")[: PAGE + 1])
    return render(
        request,
        "website/documents.html",
        {"documents": rows[:PAGE], "next": rows[PAGE - 1].pk if len(rows) > PAGE else None, "state": state,
         "states": Document.State.choices, "section": "document"},
    )


def document(request: HttpRequest, pk: int) -> HttpResponse:
    """One article, its claimed sentences marked, each leading to its record or to its place in the queue."""
    shown = get_object_or_404(Document.objects.select_related("published_by"), pk=pk)
    reading = shown.reading
    wanted = request.GET.get("passage", "")
    marks: list[Mark] = []
    if reading is not None:
        passages = {(p.start, p.end): p.pk for p in reading.passages.all()}
        for proposal in reading.proposals.select_related("claim__record__leader"):
            for start, end in proposal.spans:
                passage = passages.get((start, end))
                marks.append(Mark(start, end, proposal.claim, passage, str(passage) == wanted))
    return render(
        request,
        "website/document.html",
        {"document": shown, "reading": reading, "locations": shown.locations.all(), "section": "document",
         "paragraphs": paragraphs(reading.text, marks) if reading is not None else [],
         "claims": list(dict.fromkeys(m.claim for m in sorted(marks)))},
    )
