"""A series as a row of numbers: held, planned, proposed, and those that nothing is known of."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from legation.events.models import Event, Series
from legation.events.queries import numbers_of
from legation.register.models import Record

SHOWN = 100


@dataclass(frozen=True)
class Numbered:
    """One number of a series: `state` is held, planned, proposed or missing, `event` what is known of it."""

    number: int
    state: str
    event: Record | None


def numbers(series: Series, known_on: dt.datetime | None = None) -> list[Numbered]:
    """The numbers of a series in order, the last hundred of them."""
    found = numbers_of(series, known_on)
    events = Event.objects.shown().filter(series__in=series.cluster(), ordinal__isnull=False)
    by_number = {event.ordinal: event for event in events}
    states = {n: state for state in ("missing", "proposed", "planned", "held") for n in getattr(found, state)}
    return [Numbered(n, states[n], by_number.get(n)) for n in sorted(states)[-SHOWN:]]
