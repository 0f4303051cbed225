"""Record pages and the lists that lead to them."""

from __future__ import annotations

import datetime as dt

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render

from legation.events.models import Series
from legation.register.facts import facts_of
from legation.register.models import Record
from legation.register.queries import end_of

from ..figure_rows import figure_rows
from ..footnotes import Footnotes
from ..listing import LISTS, listing
from ..record_rows import rows_of
from ..related import related_to
from ..series_numbers import numbers
from ..summaries import summary


def record(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """One record: its facts with footnotes, what is tied to it, and the sentences behind them."""
    found = Record.objects.filter(kind=kind, pk=pk).select_related("leader").first()
    if found is None:
        raise Http404
    if found.leader is not None:
        return HttpResponsePermanentRedirect(found.leader.get_absolute_url())
    shown = found.specific()
    known_on = known_moment(request)
    facts = facts_of(shown, known_on)
    footnotes = Footnotes()
    rows = rows_of(shown, facts, footnotes)
    related = related_to(shown, footnotes)
    return render(
        request,
        "website/record.html",
        {"record": shown, "numbers": numbers(shown, known_on) if isinstance(shown, Series) else None,
         "rows": rows, "related": related, "notes": footnotes.notes, "summary": summary(shown, facts, related),
         "standing": facts.get("standing"), "section": LISTS.section_of(kind),
         "followers": shown.followers.all(), "withdrawn": not facts},
    )


def records(request: HttpRequest, kind: str) -> HttpResponse:
    """The list of one kind, filtered by facets and paged by its last row."""
    shown = listing(kind, request.GET)
    figures = figure_rows(shown.rows) if kind == "figure" else []
    return render(request, "website/list.html", {"listing": shown, "figures": figures, "section": kind})


def known_moment(request: HttpRequest) -> dt.datetime | None:
    """The end of the day named by `known_on`; None for now. An unreadable date is as if none were given."""
    try:
        return end_of(dt.date.fromisoformat(request.GET.get("known_on", "")))
    except ValueError:
        return None
