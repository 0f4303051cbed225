"""A claim's fields as the review desk shows them: register and source side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict

from legation.register.actions.resolve_party import find_party
from legation.register.models.record import model_of
from legation.review.comparison import Comparison
from legation.review.models import Claim
from legation_reader.kinds import KINDS

from .record_rows import LABELS, plain_text, text_of


@dataclass(frozen=True)
class ClaimRow:
    """`state` is new, adds, contradicts or known; `plain` the value a form field starts from, None for parties."""

    field: str
    label: Any
    held: str
    said: str
    state: str
    plain: str | None
    problem: str = ""


def with_problems(rows: list[ClaimRow], written: QueryDict, problems: dict[str, str]) -> list[ClaimRow]:
    """The rows as the reviewer filled them in, each with what is wrong with it."""
    return [
        replace(row, plain=written.get(f"field-{row.field}", row.plain), problem=problems.get(row.field, ""))
        if row.plain is not None else row
        for row in rows
    ]


def claim_rows(claim: Claim, comparison: Comparison | None) -> list[ClaimRow]:
    """The rows of one claim; decided ones are shown as they were claimed."""
    blank = model_of(claim.kind)()
    if hasattr(blank, "unit"):
        blank.unit = claim.held_fields.get("unit") or ""
    if comparison is None:
        types = {**KINDS[claim.kind].fields, "standing": "choice"}
        fields = {**claim.held_fields, "standing": claim.standing}
        said = {name: fields.get(name) for name in types if fields.get(name) not in (None, "", [])}
        return [_row(blank, name, types[name], "", value, "new") for name, value in said.items()]
    return [
        _row(blank, row.field, row.type,
             ", ".join(text_of(blank, row.field, row.held.type, v) for v in row.held.values) if row.held else "",
             row.said, row.state)
        for row in comparison.rows
    ]


def _row(blank: Any, field: str, type_: str, held: str, said: Any, state: str) -> ClaimRow:
    plain = None if type_ in ("party", "parties") else _form_value(said)
    return ClaimRow(field, LABELS.get(field, field), held, _said(blank, field, type_, said), state, plain)


def _said(blank: Any, field: str, type_: str, said: Any) -> str:
    if said is None:
        return ""
    if isinstance(said, dict):
        return party_name(said)
    if isinstance(said, list):
        return ", ".join(party_name(v) if isinstance(v, dict) else str(v) for v in said)
    return plain_text(blank, field, type_, said)


def party_name(said: dict[str, Any]) -> str:
    """A claimed party as the register calls it in the reader's language; as the source does, when it is new."""
    found = find_party(said)
    return found.title if found is not None else str(said["name"])


def _form_value(said: Any) -> str:
    if said is None:
        return ""
    return "; ".join(map(str, said)) if isinstance(said, list) else str(said)
