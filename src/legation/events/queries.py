"""What a series has held, plans and lacks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from legation.register.models import Record
from legation.register.queries import as_known, listed

MOST_MISSING = 1_000


@dataclass(frozen=True)
class Numbers:
    """The numbers of a series' editions; `missing` are those below the highest held that no known edition has."""

    held: tuple[int, ...]
    planned: tuple[int, ...]
    proposed: tuple[int, ...]
    missing: tuple[int, ...]


def numbers_of(series: Record, known_on: dt.datetime | None = None) -> Numbers:
    """The numbers of the editions that the register knows. An expected edition counts as planned; a cancelled one
    is known, so not missing."""
    events = listed("event", known_on).filter(series__in=series.cluster(known_on), ordinal__isnull=False)
    by_standing: dict[str, set[int]] = {}
    for event in as_known(events.order_by("ordinal"), known_on):
        by_standing.setdefault(event.standing, set()).add(event.ordinal)  # type: ignore[attr-defined]
    held = by_standing.get("held", set())
    known = set().union(*by_standing.values()) if by_standing else set()
    highest = max(held, default=0)
    missing = [n for n in range(1, min(highest, MOST_MISSING + len(known))) if n not in known]
    planned = by_standing.get("planned", set()) | by_standing.get("expected", set())
    return Numbers(*(tuple(sorted(n)) for n in (held, planned, by_standing.get("proposed", set()), missing)))
