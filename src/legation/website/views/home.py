"""Home: what is new, what is due, what waits."""

from __future__ import annotations

import datetime as dt

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from legation.documents.models import Document
from legation.followup.models.commitment import overdue as is_overdue
from legation.register.models import Record
from legation.review.models import Claim
from legation.review.queries import queue

NEW, DUE, WAITS = 12, 10, 8
NEWS_KINDS = ("agreement", "event", "commitment", "programme", "project", "contract", "figure", "contact", "invitation")


def home(request: HttpRequest) -> HttpResponse:
    """The three questions a person comes with; a visitor sees what is new and what lies ahead."""
    today = timezone.localdate()
    shown = Record.objects.shown()
    new = shown.filter(kind__in=NEWS_KINDS).order_by("-changed_at", "-pk")[:NEW]
    ahead = shown.filter(kind__in=("event", "commitment"), days__endswith__gt=today).exclude(
        standing__in=("held", "cancelled", "reported_done")
    )
    overdue = shown.filter(is_overdue(today), kind="commitment")
    undated = shown.filter(kind="event", standing__in=("planned", "expected", "proposed"), days=None)
    may_review = request.user.has_perm("review.see")
    return render(
        request,
        "website/home.html",
        {"new": new, "ahead": ahead.order_by("days", "pk")[:DUE], "overdue": overdue.order_by("days", "pk")[:DUE],
         "undated": undated.order_by("-pk")[:DUE], "may_review": may_review,
         "waiting": queue()[:WAITS] if may_review else [], "waiting_count": Claim.objects.waiting().count(),
         "document_count": Document.objects.count(), "record_count": _records_known(shown), "today": today,
         "section": "home", "week_ago": today - dt.timedelta(days=7)},
    )


def _records_known(shown: QuerySet[Record]) -> int:
    """Records that documents speak of; the reference tables are not news."""
    return shown.filter(kind__in=NEWS_KINDS).count()
