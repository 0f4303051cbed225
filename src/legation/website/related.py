"""What is tied to a record, as the tables below its facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from legation.events.models import Event, Series
from legation.register.models import Party, Record, Statement
from legation.register.queries import told_beside

from .footnotes import Footnotes, Note

MOST_ROWS = 50
IN_FORCE = ("in_force", "signed")

PARTY_SECTIONS = (
    ("agreement", _("Agreements")), ("event", _("Events")), ("commitment", _("Commitments")),
    ("programme", _("Programmes")), ("project", _("Projects")), ("contract", _("Contracts")),
    ("figure", _("Figures declared")), ("contact", _("Contacts")), ("invitation", _("Invitations")),
    ("priority", _("Priorities")), ("post", _("People and posts")), ("membership", _("Memberships")),
)


@dataclass(frozen=True)
class RelatedRow:
    record: Record
    notes: list[Note]


@dataclass(frozen=True)
class Related:
    """One table of related records; `more` says that not all of them are shown."""

    kind: str
    heading: Any
    rows: list[RelatedRow]
    more: bool = False


def related_to(record: Record, footnotes: Footnotes) -> list[Related]:
    """The tables below a record's facts."""
    if isinstance(record, Party):
        return _of_party(record, footnotes)
    if isinstance(record, Series):
        return _of_series(record, footnotes)
    if isinstance(record, Event):
        return _of_event(record, footnotes)
    return []


def _of_party(party: Party, footnotes: Footnotes) -> list[Related]:
    held = list(Record.objects.shown().involving(party).order_by("-days", "-pk")[: MOST_ROWS * 4])
    notes = _notes(held, footnotes)
    tables = []
    for kind, heading in PARTY_SECTIONS:
        mine = sorted((r for r in held if r.kind == kind), key=lambda r: r.standing not in IN_FORCE)
        if mine:
            rows = [RelatedRow(r, notes.get(r.pk, [])) for r in mine[:MOST_ROWS]]
            tables.append(Related(kind, heading, rows, len(mine) > MOST_ROWS))
    return tables


def _of_series(series: Series, footnotes: Footnotes) -> list[Related]:
    cluster = series.cluster()
    events = Event.objects.shown().filter(series__in=cluster).order_by("-ordinal", "-days", "-pk")
    parts = Event.objects.shown().filter(part_of__in=cluster).order_by("-days", "-pk")
    return _tables(footnotes, ("event", _("Editions"), events), ("event", _("Inside them"), parts))


def _of_event(event: Event, footnotes: Footnotes) -> list[Related]:
    inside = Event.objects.none()
    around = Event.objects.none()
    if event.series is not None:
        editions = event.series.cluster()
        around = Event.objects.shown().filter(series__in=editions).exclude(pk=event.pk)
        inside = Event.objects.shown().filter(part_of__in=editions)
    told = Record.objects.shown().filter(pk__in=told_beside(event))
    return _tables(
        footnotes,
        ("commitment", _("Recommendations and decisions told with it"), told.filter(kind="commitment")),
        ("figure", _("Figures declared with it"), told.filter(kind="figure")),
        ("event", _("Inside it"), inside),
        ("event", _("Other editions"), around.order_by("-ordinal", "-pk")),
    )


def _tables(footnotes: Footnotes, *wanted: tuple[str, Any, QuerySet]) -> list[Related]:
    tables = []
    for kind, heading, found in wanted:
        held = list(found[: MOST_ROWS + 1])
        if held:
            notes = _notes(held[:MOST_ROWS], footnotes)
            rows = [RelatedRow(r, notes.get(r.pk, [])) for r in held[:MOST_ROWS]]
            tables.append(Related(kind, heading, rows, len(held) > MOST_ROWS))
    return tables


def _notes(records: list[Record], footnotes: Footnotes) -> dict[int, list[Note]]:
    """The first note of each record, from one query."""
    first: dict[int, list[Note]] = {}
    statements = (
        Statement.objects.standing()
        .filter(record__in=[r.pk for r in records])
        .select_related("passage__reading__document__published_by", "source", "speaker")
        .order_by("record_id", "id")
        .distinct("record_id")
    )
    by_record = {s.record_id: s for s in statements}
    for record in records:
        if record.pk in by_record:
            first[record.pk] = [footnotes.of(by_record[record.pk])]
    return first
