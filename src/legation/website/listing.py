"""Lists: a table of one kind with facets, counted up to a limit and paged by the last row seen."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.db.models import Count, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from legation.register.models import Party, Record
from legation.register.models.record import model_of

from .record_rows import choice_label

PAGE = 50
MOST_COUNTED = 10_000
MOST_VALUES = 12


@dataclass(frozen=True)
class Facet:
    """One way to narrow a list: the column it filters, and its values with counts."""

    name: str
    label: Any
    values: list[tuple[str, str, int]]
    chosen: str


@dataclass(frozen=True)
class Listing:
    kind: str
    heading: Any
    empty: Any
    rows: list[Record]
    facets: list[Facet]
    count: int
    counted_all: bool
    next: str | None
    query: str
    party: Record | None


@dataclass(frozen=True)
class Section:
    """A list in the navigation: its kind, heading, facet columns and what an empty one says."""

    kind: str
    heading: Any
    facets: tuple[tuple[str, Any], ...]
    empty: Any


class Sections(dict[str, Section]):
    def section_of(self, kind: str) -> str:
        """The navigation entry a record page belongs to."""
        return {"series": "event", "contact": "event", "invitation": "event", "commitment": "commitment",
                "contract": "project", "membership": "party", "post": "party", "priority": "party"}.get(kind, kind)


_EMPTY = _("Accepted facts of this kind will stand here. Bring in a document with “legation ingest”, then review it.")

LISTS = Sections(
    {
        s.kind: s
        for s in (
            Section("party", _("Parties"), (("party_kind", _("Kind")), ("country_code", _("Country"))), _EMPTY),
            Section("agreement", _("Agreements"),
                    (("standing", _("Standing")), ("type", _("Type")), ("level", _("Level"))), _EMPTY),
            Section("event", _("Events"), (("standing", _("Standing")), ("type", _("Type"))), _EMPTY),
            Section("series", _("Series"), (), _EMPTY),
            Section("commitment", _("Commitments"), (("standing", _("Standing")), ("type", _("Type"))), _EMPTY),
            Section("programme", _("Programmes"), (("standing", _("Standing")), ("type", _("Type"))), _EMPTY),
            Section("project", _("Projects"), (("standing", _("Standing")),), _EMPTY),
            Section("contract", _("Contracts"), (("standing", _("Standing")),), _EMPTY),
            Section("figure", _("Figures"), (("indicator", _("Indicator")), ("standing", _("Standing"))), _EMPTY),
            Section("contact", _("Contacts"), (("relation", _("Relation")),), _EMPTY),
            Section("invitation", _("Invitations"), (("standing", _("Standing")),), _EMPTY),
            Section("post", _("Posts"), (), _EMPTY),
            Section("priority", _("Priorities"), (), _EMPTY),
            Section("membership", _("Memberships"), (), _EMPTY),
        )
    }
)


def listing(kind: str, asked: QueryDict) -> Listing:
    """One page of a list as the query asks for it; what the query says that means nothing is left aside."""
    section = LISTS[kind]
    model = model_of(kind)
    chosen = {name: str(asked[name]) for name, _label in section.facets
              if asked.get(name) and "\0" not in asked[name]}  # which PostgreSQL can hold in no text
    party = _party(asked.get("party", ""))
    found: Any = model.objects.shown().filter(**chosen)
    if party is not None:
        found = found.involving(party)
    if kind == "party" and not chosen:
        # Thousands of reference parties that nothing is known of would hide those that take part.
        found = found.filter(involved_in__record__live=True).distinct()
    facets = [_facet(model, name, label, chosen) for name, label in section.facets]
    count = found.order_by()[: MOST_COUNTED + 1].count()
    rows, following = _page(found, asked.get("after", ""))
    kept = asked.copy()
    kept.pop("after", None)
    return Listing(kind, section.heading, section.empty, rows, facets, min(count, MOST_COUNTED),
                   count <= MOST_COUNTED, following, kept.urlencode(), party)


def _page(found: QuerySet, after: str) -> tuple[list[Record], str | None]:
    """Fifty rows, newest first by number, and where the next fifty begin."""
    if after:
        with suppress(signing.BadSignature):
            found = found.filter(pk__lt=signing.loads(after, salt="listing"))
    rows = list(found.order_by("-pk")[: PAGE + 1])
    more = len(rows) > PAGE
    return rows[:PAGE], signing.dumps(rows[PAGE - 1].pk, salt="listing") if more else None


def _facet(model: type[Record], name: str, label: Any, chosen: dict[str, str]) -> Facet:
    others = {k: v for k, v in chosen.items() if k != name}
    held = model.objects.shown().filter(**others)
    if model is Party and name != "party_kind" and "party_kind" not in chosen:
        held = held.filter(involved_in__record__live=True)
    counted = held.exclude(**{name: ""}).values_list(name).annotate(n=Count("pk", distinct=True))
    counts = counted.order_by("-n", name)[:MOST_VALUES]
    blank = model()
    values = [(str(v), choice_label(blank, name, str(v)), n) for v, n in counts]
    return Facet(name, label, values, chosen.get(name, ""))


def _party(text: str) -> Record | None:
    return Record.objects.filter(kind="party", pk=int(text)).first() if text.isdecimal() and len(text) < 18 else None
