"""The routes of every kind of record: its list with its filters, and the single view."""

import datetime as dt
from collections.abc import Callable
from typing import Annotated, Any

from django.http import Http404, HttpRequest
from django.utils.translation import override
from ninja import Path, Query, Router

from legation.events.queries import numbers_of
from legation.figures.ledger import Entry, ledger
from legation.register.models import Record
from legation.register.models.record import kinds_of_record, plural
from legation.register.queries import as_known, listed, party_named

from .asked import FILTERS, AskedOfRecords, Number, OneRecord, PartyName, WithParty
from .narrowing import asked_for, moment
from .paging import page
from .shapes import PageOfFigures, PageOfItems, Problem, single_of
from .telling import Teller

FAILS: dict[int, Any] = {404: Problem, 422: Problem, 500: Problem}


def add_routes(router: Router) -> None:
    """Adds the list and the single view of every kind the rooms declare."""
    for kind in sorted(kinds_of_record()):
        name = plural(kind)
        shape = PageOfFigures if kind == "figure" else PageOfItems
        router.add_api_operation(
            f"/{name}", ["GET"], _list_of(kind), response={200: shape, **FAILS}, operation_id=f"list_{name}",
            tags=[name], summary=f"{name.capitalize()}, newest first",
        )
        router.add_api_operation(
            f"/{name}/{{id}}", ["GET"], _one_of(kind), response={200: single_of(kind), **FAILS},
            operation_id=f"get_{kind}", tags=[name], summary=f"One {kind}, with every statement behind it",
        )


def _list_of(kind: str) -> Callable[..., Any]:
    filters: type[AskedOfRecords] = FILTERS.get(kind, WithParty)

    def view(request: HttpRequest, asked: Query[filters]) -> Any:  # type: ignore[valid-type]
        known = moment(asked.known_on)  # type: ignore[attr-defined]
        with override(asked.lang):  # type: ignore[attr-defined]
            rows, following = page(asked_for(kind, asked), asked.cursor, asked.limit, kind)  # type: ignore[attr-defined]
            return {"items": _items(Teller(request), kind, as_known(rows, known), known), "next": following}

    return view


def _items(tell: Teller, kind: str, rows: list[Record], known: dt.datetime | None) -> list[dict[str, Any]]:
    if kind != "figure":
        return [tell.item(record) for record in rows]
    entries = ledger(rows, known) if rows else []
    return [tell.item(record) | entry_of(tell, entry) for record, entry in zip(rows, entries, strict=True)]


def _one_of(kind: str) -> Callable[..., Any]:
    numbered = PartyName if kind == "party" else Number

    def view(request: HttpRequest, id: Annotated[numbered, Path()], asked: Query[OneRecord]) -> Any:  # type: ignore[valid-type]
        known = moment(asked.known_on)
        with override(asked.lang):
            record = _found(kind, id, known)
            tell = Teller(request)
            told = tell.record(record, known)
            if kind == "figure":
                told = entry_of(tell, ledger([record], known)[0]) | told
            if kind == "series":
                told["numbers"] = vars(numbers_of(record, known))
            return told

    return view


def _found(kind: str, id: int | str, known: dt.datetime | None) -> Record:
    """The record with this number, or the one it was judged the same as; Http404."""
    if isinstance(id, str):
        named = party_named(id)
        pk = named.pk if named is not None else 0
    else:
        pk = id
    shown = as_known(listed(kind, known).filter(pk=pk), known)
    if not shown and known is None:
        led = Record.objects.filter(pk=pk, kind=kind, leader__isnull=False).values("leader")
        shown = list(listed(kind).filter(pk__in=led))
    if not shown:
        raise Http404(f"There is no {kind} with the number {id}; /api/v1/{plural(kind)} lists them.")
    return shown[0]


def entry_of(tell: Teller, entry: Entry) -> dict[str, Any]:
    """An entry of the figure ledger."""
    missing = entry.missing
    return {
        "declared": entry.declared, "unit": entry.unit, "qualifier": entry.qualifier, "indicator": entry.indicator,
        "subject": [tell.reference(r) for r in entry.subject],
        "counterpart": [tell.reference(r) for r in entry.counterpart],
        "as_of": entry.as_of, "counted_on": entry.counted_on.isoformat(), "computed": entry.computed,
        "counted": entry.counted, "of": entry.of, "rule": entry.rule, "difference": entry.difference,
        "missing": None if missing is None else [tell.reference(m.record) | {"why": m.why} for m in missing],
    }
