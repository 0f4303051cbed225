"""What the register holds that figures count: agreements, events, projects and the like, by who takes part."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import BigIntegerField, Exists, F, OuterRef, Q
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast

from legation.register.models import Involvement, Party, Record, Statement
from legation.register.queries import as_known, listed

from .scope import Place, Side

COUNTED_KINDS = ("agreement", "event", "project", "contact", "contract")
_NOT_YET = {"planned", "proposed", "expected", "cancelled", "ended"}


@dataclass
class Tie:
    """A record that may count, and all who take part in it."""

    record: Record
    places: list[Place] = field(default_factory=list)

    def left_out(self, day: dt.date) -> str:
        """Why it does not count on `day`: its standing, or `later` when it is dated after; empty when it counts."""
        if self.record.standing in _NOT_YET:
            return self.record.standing
        begun = self.record.days is None or self.record.days.lower is None or self.record.days.lower <= day
        return "" if begun else "later"


def ties_of(sides: Iterable[Side], known_on: dt.datetime | None) -> list[Tie]:
    """Every record in which a party of one of `sides` takes part, in as many queries however many there are."""
    ids = {pk for side in sides for pk in side.parties}
    countries = {code for side in sides for code in side.countries}
    if not ids and not countries:
        return []
    wanted = Party.objects.filter(Q(pk__in=ids) | Q(country_code__in=countries)).values("pk")
    parts = _parts_then(wanted, known_on) if known_on is not None else _parts(wanted)
    places = {p.pk: Place(p.leader_id or p.pk, p.party_kind, p.country_code)
              for p in Party.objects.filter(pk__in={party for _, party in parts})}
    ties: dict[int, Tie] = {}
    for record in _records({record for record, _ in parts}, known_on):
        ties[record.pk] = Tie(record)
    for record_id, party in parts:
        if record_id in ties and party in places:
            ties[record_id].places.append(places[party])
    return list(ties.values())


def _records(ids: set[int], known_on: dt.datetime | None) -> list[Record]:
    if known_on is None:
        return list(Record.objects.shown().filter(pk__in=ids))
    shown = [r for kind in COUNTED_KINDS for r in listed(kind, known_on).filter(pk__in=ids)]
    return as_known(shown, known_on)


def _parts(wanted: Any) -> list[tuple[int, int]]:
    """(record, party) of all who take part in records that a wanted party takes part in."""
    of_wanted = Involvement.objects.filter(record=OuterRef("record"), party__in=wanted)
    parts = Involvement.objects.filter(Exists(of_wanted), record__kind__in=COUNTED_KINDS)
    return list(parts.values_list("record_id", "party_id"))


def _parts_then(wanted: Any, known_on: dt.datetime) -> list[tuple[int, int]]:
    """The same from the statements that stood at `known_on`."""
    named = Cast(KeyTextTransform("record", "value"), BigIntegerField())
    standing = Statement.objects.standing(known_on).filter(value__has_key="record").annotate(named=named)
    of_wanted = standing.filter(record=OuterRef("record"), named__in=wanted)
    parts = standing.filter(Exists(of_wanted), record__kind__in=COUNTED_KINDS)
    return list(parts.values_list("record_id", F("named")).distinct())
