"""Each kind's filters, as conditions on the register."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Q, QuerySet
from django.utils import timezone

from legation.followup.models.commitment import overdue
from legation.register.models import Record
from legation.register.models.agreement import in_force
from legation.register.queries import end_of, involving, listed, party_named, told_with, where, with_value

from .asked import AskedOfRecords, OfAgreements, OfCommitments, OfEvents, OfFigures, OfParties, WithParty

Moment = dt.datetime | None


def asked_for(kind: str, asked: AskedOfRecords) -> QuerySet[Any]:
    """The records of `kind` that a request asks for, not yet in pages."""
    known = moment(asked.known_on)
    found = listed(kind, known)
    if asked.as_of is not None and kind != "figure":
        found = _on_day(found, kind, asked.as_of, known)
    if isinstance(asked, WithParty) and asked.party is not None:
        found = _with(found, asked.party, known, *(["parties"] if kind == "agreement" else []))
    narrower = _NARROWER.get(kind)
    return narrower(found, asked, known) if narrower is not None else found


def moment(known_on: dt.date | None) -> Moment:
    return end_of(known_on) if known_on is not None else None


def _on_day(found: QuerySet[Any], kind: str, day: dt.date, known: Moment) -> QuerySet[Any]:
    if kind == "agreement":
        return where(found, in_force(day), known)
    return where(found, Q(days__contains=day), known) if found.model.DATED else found


def _with(found: QuerySet[Any], party: str, known: Moment, *roles: str) -> QuerySet[Any]:
    named = party_named(party)
    return involving(found, named, *roles, known_on=known) if named is not None else found.none()


def _parties(found: QuerySet[Any], asked: OfParties, known: Moment) -> QuerySet[Any]:
    if asked.q:
        words = Q(search=SearchQuery(asked.q, config="russian", search_type="websearch"))
        found = found.filter(words | Q(names__folded__startswith=asked.q.casefold().strip())).distinct()
    return with_value(found, "party_kind", asked.kind, known) if asked.kind else found


def _agreements(found: QuerySet[Any], asked: OfAgreements, known: Moment) -> QuerySet[Any]:
    if asked.counterpart is not None:
        found = _with(found, asked.counterpart, known, "parties")
    for field, value in (("level", asked.level), ("type", asked.type)):
        if value:
            found = with_value(found, field, value, known)
    if asked.standing is not None:
        found = where(found, Q(standing=asked.standing), known)
    return where(found, in_force(asked.in_force_on), known) if asked.in_force_on is not None else found


def _events(found: QuerySet[Any], asked: OfEvents, known: Moment) -> QuerySet[Any]:
    if asked.series is not None:
        series = Record.objects.filter(pk=asked.series, kind="series").first()
        found = found.filter(series__in=series.cluster()) if series is not None else found.none()
    if asked.standing is not None:
        found = where(found, Q(standing=asked.standing), known)
    if asked.from_ is not None and asked.to is not None and asked.to < asked.from_:
        return found.none()
    if asked.from_ is not None or asked.to is not None:
        # Without an upper bound to wrap over the last day there is.
        upper = asked.to + dt.timedelta(days=1) if asked.to is not None and asked.to < dt.date.max else None
        found = where(found, Q(days__overlap=DateRange(asked.from_, upper)), known)
    return found


def _commitments(found: QuerySet[Any], asked: OfCommitments, known: Moment) -> QuerySet[Any]:
    if asked.addressee is not None:
        found = _with(found, asked.addressee, known, "addressees")
    for kind, number in (("event", asked.event), ("programme", asked.programme)):
        if number is not None:
            record = Record.objects.filter(pk=number, kind=kind).first()
            found = found.filter(pk__in=told_with(record, "commitment").values("pk")) if record else found.none()
    if asked.overdue is not None:
        late = overdue(asked.as_of or asked.known_on or timezone.localdate())
        found = where(found, late if asked.overdue == "true" else ~late | Q(days=None), known)
    return found


def _figures(found: QuerySet[Any], asked: OfFigures, known: Moment) -> QuerySet[Any]:
    if asked.as_of is not None:
        found = where(found, Q(days__contains=asked.as_of), known)
    return with_value(found, "indicator", asked.indicator, known) if asked.indicator else found


_NARROWER: dict[str, Callable[[QuerySet[Any], Any, Moment], QuerySet[Any]]] = {
    "party": _parties, "agreement": _agreements, "event": _events, "commitment": _commitments, "figure": _figures,
}
