"""Search: parties recognised by any form of their names, then records, then the articles themselves."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ..search import search as find

LONGEST = 200


def search(request: HttpRequest) -> HttpResponse:
    asked = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST]
    found = find(asked) if asked else None
    return render(request, "website/search.html", {"q": asked, "found": found, "section": "search"})
