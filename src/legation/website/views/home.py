"""Home: what is new, what is due, what waits."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from legation.documents.models import Document
from legation.followup.models.commitment import overdue as is_overdue
from legation.register.models import Record, Statement
from legation.review.models import Claim
from legation.review.queries import queue

NEW, DUE, WAITS = 20, 10, 8
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
        {"new": by_document(list(new)), "ahead": ahead.order_by("days", "pk")[:DUE],
         "overdue": overdue.order_by("days", "pk")[:DUE],
         "undated": undated.order_by("-pk")[:DUE], "may_review": may_review,
         "waiting": queue().prefetch_related("proposals")[:WAITS] if may_review else [],
         "waiting_count": Claim.objects.waiting().count(),
         "document_count": Document.objects.count(), "record_count": _records_known(shown), "today": today,
         "section": "home", "week_ago": today - dt.timedelta(days=7)},
    )


@dataclass
class Told:
    """One document and the new records that it tells of."""

    document: Document | None
    records: list[Record] = field(default_factory=list)


def by_document(records: list[Record]) -> list[Told]:
    """The records under the document that told of each last, in the order they come."""
    last = (
        Statement.objects.standing().filter(record__in=[r.pk for r in records], passage__isnull=False)
        .select_related("passage__reading__document__published_by")
        .defer("passage__reading__text", "passage__reading__mentions")
        .order_by("record_id", "-id").distinct("record_id")
    )
    told_by = {s.record_id: s.passage.reading.document for s in last if s.passage is not None}
    groups: dict[int, Told] = {}
    for record in records:
        document = told_by.get(record.pk)
        groups.setdefault(document.pk if document else 0, Told(document)).records.append(record)
    return list(groups.values())


def _records_known(shown: QuerySet[Record]) -> int:
    """Records that documents speak of; the reference tables are not news."""
    return shown.filter(kind__in=NEWS_KINDS).count()
