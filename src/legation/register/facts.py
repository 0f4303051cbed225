"""What the register holds of a record, field by field, with every statement behind it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from .dates import compatible, precision
from .models import Record, Statement
from .models.record import model_of

MANY = {"parties", "texts", "names"}
# Fields of these types can contradict one another; two wordings of a text do not.
DISPUTABLE = {"edtf", "number", "integer", "party"}
_RANKS = {Statement.Rank.PREFERRED: 2, Statement.Rank.NORMAL: 1, Statement.Rank.DEPRECATED: 0}


@dataclass(frozen=True)
class Value:
    """One value and the statements that claim it; `record` is the party or series it names, if it names one."""

    value: Any
    statements: tuple[Statement, ...]
    record: Record | None = None

    @property
    def rank(self) -> int:
        return max(_RANKS[Statement.Rank(s.rank)] for s in self.statements)


@dataclass(frozen=True)
class Fact:
    """All that is claimed for one field, the preferred value first."""

    field: str
    type: str
    values: tuple[Value, ...] = ()

    @property
    def preferred(self) -> Value:
        return self.values[0]

    @property
    def many(self) -> bool:
        return self.type in MANY

    @property
    def statements(self) -> list[Statement]:
        return [s for value in self.values for s in value.statements]

    @property
    def disputed(self) -> bool:
        """Whether two values that nobody deprecated cannot both be right."""
        if self.type not in DISPUTABLE:
            return False
        held = [v.value for v in self.values if v.rank > 0]
        return any(not _agree(self.type, a, b) for i, a in enumerate(held) for b in held[i + 1 :])


def facts_of(record: Record, known_on: dt.datetime | None = None) -> dict[str, Fact]:
    """The facts of `record` and of all records judged the same, in the order its kind declares them.

    With `known_on` (a moment), the facts as the register held them then.
    """
    return facts_of_each([record], known_on)[record.pk]


def facts_of_each(records: Iterable[Record], known_on: dt.datetime | None = None) -> dict[int, dict[str, Fact]]:
    """`facts_of` for several records at once, by their ids."""
    held = list(records)
    clusters = _clusters(held, known_on)
    statements = list(
        Statement.objects.filter(record__in={pk for cluster in clusters.values() for pk in cluster})
        .standing(known_on)
        .select_related("passage__reading__document__published_by", "source", "speaker", "made_in")
        .defer("passage__reading__text", "passage__reading__mentions", "passage__reading__search")
        .order_by("id")
    )
    named = named_records(statements)
    return {r.pk: _facts(r, [s for s in statements if s.record_id in clusters[r.pk]], named) for r in held}


def _clusters(records: list[Record], known_on: dt.datetime | None) -> dict[int, set[int]]:
    if known_on is not None:
        return {r.pk: set(r.cluster(known_on)) for r in records}
    clusters = {r.pk: {r.leader_id or r.pk} for r in records}
    leads = {lead for cluster in clusters.values() for lead in cluster}
    for pk, lead in Record.objects.filter(leader__in=leads).values_list("pk", "leader_id"):
        for cluster in clusters.values():
            if lead in cluster:
                cluster.add(pk)
    return clusters


def _facts(record: Record, statements: list[Statement], named: dict[int, Record]) -> dict[str, Fact]:
    facts: dict[str, Fact] = {}
    for name, type_ in model_of(record.kind).fields().items():
        mine = [s for s in statements if s.field == name]
        if mine:
            facts[name] = Fact(name, type_, _ordered(type_, mine, named))
    return facts


def named_records(statements: Iterable[Statement]) -> dict[int, Record]:
    """The records that values name, each as the one that leads it, by the id the value gives."""
    wanted = {s.value["record"] for s in statements if isinstance(s.value, dict) and "record" in s.value}
    found = Record.objects.filter(pk__in=wanted).select_related("leader")
    return {r.pk: r.leader or r for r in found}


def _ordered(type_: str, statements: list[Statement], named: dict[int, Record]) -> tuple[Value, ...]:
    groups: dict[str, list[Statement]] = {}
    for statement in statements:
        groups.setdefault(_key(statement.value, named), []).append(statement)
    values = []
    for group in groups.values():
        value = group[0].value
        target = named.get(value["record"]) if isinstance(value, dict) and "record" in value else None
        values.append(Value({"record": target.pk} if target else value, tuple(group), target))
    if type_ in MANY:
        return tuple(values)
    return tuple(sorted(values, key=lambda v: _weight(type_, v), reverse=True))


def _key(value: Any, named: dict[int, Record]) -> str:
    if isinstance(value, dict) and value.get("record") in named:
        return f"record {named[value['record']].pk}"
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _weight(type_: str, value: Value) -> tuple:
    """Rank first; then the fuller date; of standings the one said last; then what more sources say; the earlier."""
    exact = precision(value.value) if type_ == "edtf" else 0
    said_last = max(s.said_on for s in value.statements) if value.statements[0].field == "standing" else ""
    return (value.rank, exact, said_last, len({s.passage_id for s in value.statements}), -value.statements[0].pk)


def _agree(type_: str, a: Any, b: Any) -> bool:
    if type_ == "edtf":
        return compatible(a, b)
    return bool(a == b)
