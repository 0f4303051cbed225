"""Records worth comparing with a claim, found by what the two must share: few, however large the register."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q, QuerySet

from legation.register.actions.resolve_party import find_party
from legation.register.dates import days_of
from legation.register.models import Record

from ..models import Claim

MOST_COMPARED = 40
# Tellings of one event may give days this far apart.
DAYS_APART = dt.timedelta(days=62)

# Fields whose parties must all take part, in the same role, for a record of the kind to be the same.
REQUIRED = {
    "agreement": ("parties",),
    "figure": ("subject", "counterpart"),
    "post": ("person",),
    "contact": ("from", "with"),
    "invitation": ("inviter", "invited"),
    "membership": ("member", "of"),
    "priority": ("of", "direction"),
    "contract": ("parties",),
}
# Fields whose words a record of the kind must share.
WORDED = {"programme": "title", "project": "title", "commitment": "text"}


def records_near(claim: Claim) -> list[Record]:
    """At most forty records of the claim's kind, the latest first."""
    held = Record.objects.shown().filter(kind=claim.kind)
    if claim.kind in REQUIRED:
        near = _with_parties(held, claim)
    elif claim.kind in WORDED:
        near = _with_words(held, claim)
    else:
        near = _with_place_body_or_series(held, claim)
    return list(near.distinct().order_by("-id")[:MOST_COMPARED])


def _with_parties(held: QuerySet, claim: Claim) -> QuerySet:
    if claim.kind == "figure":
        held = held.filter(figure__indicator=claim.held_fields.get("indicator") or "")
    for field in REQUIRED[claim.kind]:
        for said in _parties(claim.held_fields.get(field)):
            found = find_party(said)
            if found is None:
                return held.none()
            held = held.filter(involvements__role=field, involvements__party__in=found.cluster())
    return held


def _with_words(held: QuerySet, claim: Claim) -> QuerySet:
    words = _websearch(claim.held_fields.get(WORDED[claim.kind]) or "")
    if not words:
        return held.none()
    return held.filter(search=SearchQuery(words, config="russian", search_type="websearch"))


def _with_place_body_or_series(held: QuerySet, claim: Claim) -> QuerySet:
    fields = claim.held_fields
    series = _of_series(fields.get("series"), fields.get("ordinal"))
    parties = [p for name in ("place", "organisers", "participants") for p in _parties(fields.get(name))]
    # Half the events of a register have Russia in them: a country alone brings nothing near.
    found = [r for p in parties if p["kind"] != "country" and (r := find_party(p)) is not None]
    involved = Q(involvements__party__in={pk for r in found for pk in r.cluster()})
    days = days_of(fields.get("starts"))
    if days is not None and days.lower is not None:
        around = (days.lower - DAYS_APART, (days.upper or days.lower) + DAYS_APART)
        involved &= Q(days=None) | Q(days__overlap=around)
    return held.filter(series | involved)


def _of_series(name: str | None, ordinal: int | None) -> Q:
    """Editions, of that number if told, of series whose names share words: one council is named in several ways."""
    words = _websearch(name or "")
    if not words:
        return Q(pk=None)
    alike = Q(as_event__series__search=SearchQuery(words, config="russian", search_type="websearch"))
    return alike & (Q(as_event__ordinal=ordinal) | Q(as_event__ordinal=None)) if ordinal else alike


def _websearch(text: str) -> str:
    """Any of the words of `text`, for a web-search query."""
    return " or ".join("".join(c if c.isalnum() else " " for c in text).split())


def _parties(value: Any) -> list[dict[str, Any]]:
    return value if isinstance(value, list) else [value] if value else []
