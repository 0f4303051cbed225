"""A claim beside what the register has: new, adds to, contradicts or already known, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from legation.register.dates import compatible
from legation.register.facts import DISPUTABLE, Fact, facts_of
from legation.register.models import Record
from legation_reader.kinds import KINDS

from .matching import Candidate, candidates
from .matching.telling import key
from .models import Claim

NEW, ADDS, CONTRADICTS, KNOWN = "new", "adds", "contradicts", "known"


@dataclass(frozen=True)
class Row:
    """One field: what the register has (None when nothing), what the source says, and how they stand."""

    field: str
    type: str
    held: Fact | None
    said: Any
    state: str


@dataclass(frozen=True)
class Comparison:
    """`state` is one of new, adds, contradicts, known; `candidates` the likeliest first; `with_record` what the rows
    compare with; `doubtful` says that a person must judge whether the likeliest is the same."""

    claim: Claim
    state: str
    rows: tuple[Row, ...]
    candidates: tuple[Candidate, ...]
    with_record: Record | None
    doubtful: bool


def compare(claim: Claim) -> Comparison:
    """The claim held against the register as it is now."""
    found = candidates(claim)
    # What the register holds counts even where another claim that waits is likelier still.
    likeliest = next((c for c in found if c.is_record), None)
    record = likeliest.of if likeliest is not None and isinstance(likeliest.of, Record) else None
    facts = facts_of(record) if record is not None else {}
    rows = tuple(_rows(claim, facts))
    return Comparison(
        claim=claim,
        state=_state(rows, record),
        rows=rows,
        candidates=tuple(found),
        with_record=record,
        doubtful=any(not c.sure for c in (*found[:1], likeliest) if c is not None),
    )


def _rows(claim: Claim, facts: dict[str, Fact]) -> Iterator[Row]:
    fields = {**claim.held_fields, **({"standing": claim.standing} if claim.standing else {})}
    for name, type_ in {**KINDS[claim.kind].fields, "standing": "choice"}.items():
        said, held = fields.get(name), facts.get(name)
        if said in (None, "", []):
            said = None
        if said is None and held is None:
            continue
        yield Row(name, type_, held, said, _row_state(type_, said, held))


def _row_state(type_: str, said: Any, held: Fact | None) -> str:
    if said is None:
        return KNOWN
    if held is None:
        return NEW
    if type_ in ("party", "parties"):
        wanted = {key(p) for p in (said if isinstance(said, list) else [said])}
        there = {f"#{v.record.pk}" for v in held.values if v.record is not None}
        if wanted <= there:
            return KNOWN
        return CONTRADICTS if type_ == "party" else ADDS
    values = [v.value for v in held.values]
    if type_ == "edtf":
        if any(compatible(said, v) for v in values):
            return KNOWN if any(v.startswith(said) or v == said for v in values) else ADDS
        return CONTRADICTS
    if said in values or isinstance(said, list):
        return KNOWN
    return CONTRADICTS if type_ in DISPUTABLE else ADDS


def _state(rows: tuple[Row, ...], record: Record | None) -> str:
    if record is None:
        return NEW
    states = {row.state for row in rows}
    if CONTRADICTS in states:
        return CONTRADICTS
    return ADDS if states & {NEW, ADDS} else KNOWN
