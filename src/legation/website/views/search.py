"""Search: parties recognised by any form of their names, then records, then the articles themselves."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from ..search import search as find
from ..search import suggestions
from ..templatetags.legation import kind_word
from .documents import readable

LONGEST = 200
SHORTEST = 2


def suggest(request: HttpRequest) -> JsonResponse:
    """Parties for the letters typed so far: `{"items": [{"title", "kind", "url"}]}`."""
    asked = _asked(request)
    items = [
        {"title": r.title, "kind": kind_word(r.kind), "url": r.get_absolute_url()}
        for r in (suggestions(asked) if len(asked) >= SHORTEST else [])
    ]
    return JsonResponse({"items": items})


def _asked(request: HttpRequest) -> str:
    return request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST]


def search(request: HttpRequest) -> HttpResponse:
    asked = _asked(request)
    found = find(asked, readable(request)) if asked else None
    return render(request, "website/search.html", {"q": asked, "found": found, "section": "search"})
