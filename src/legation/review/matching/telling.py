"""One side of a comparison: a claim or a record, as reading-shaped fields with parties by the keys they share."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from legation.documents.models import Reading
from legation.register.actions.resolve_party import find_party
from legation.register.facts import facts_of
from legation.register.models import Record

from ..fields import party_key
from ..models import Claim


@dataclass
class Telling:
    """`fields` maps each field to a plain value, or to the set of keys of the parties it names."""

    of: Claim | Record
    kind: str
    standing: str
    fields: dict[str, Any]
    readings: set[int] = field(default_factory=set)

    @property
    def is_record(self) -> bool:
        return isinstance(self.of, Record)

    @cached_property
    def speakers(self) -> set[str]:
        if isinstance(self.of, Claim):
            return {key(p.speaker) for p in self.of.proposals.all() if p.speaker}
        return {f"#{s}" for s in self.of.statements.exclude(speaker=None).values_list("speaker_id", flat=True)}

    @cached_property
    def texts(self) -> list[Reading]:
        return list(Reading.objects.filter(pk__in=self.readings).select_related("document"))


def of_claim(claim: Claim) -> Telling:
    fields = {}
    for name, value in claim.held_fields.items():
        if isinstance(value, dict):
            fields[name] = {key(value)}
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            fields[name] = {key(v) for v in value}
        elif value not in (None, "", []):
            fields[name] = value
    readings = {p.reading_id for p in claim.proposals.all()}
    return Telling(claim, claim.kind, claim.standing, fields, readings)


def of_record(record: Record) -> Telling:
    fields: dict[str, Any] = {}
    readings: set[int] = set()
    for name, fact in facts_of(record).items():
        readings |= {s.passage.reading_id for s in fact.statements if s.passage is not None}
        if fact.type in ("party", "parties"):
            fields[name] = {f"#{v.record.pk}" for v in fact.values if v.record is not None}
        elif fact.type == "series":
            fields[name] = fact.preferred.record.title_en if fact.preferred.record else None
        else:
            fields[name] = [v.value for v in fact.values] if fact.many else fact.preferred.value
    return Telling(record, record.kind, str(fields.pop("standing", "")), fields, readings)


def key(party: dict[str, Any]) -> str:
    """The register's id of a party it holds, else its code or kind and name."""
    found = find_party(party)
    return f"#{found.pk}" if found is not None else party_key(party)
