"""Reading a Russian passage in a test, and saying a proposal briefly."""

from __future__ import annotations

from typing import Any

from legation_reader.read import read_text
from legation_reader.readings import Party, Proposal


def read(text: str, kind: str, published: str | None = "2024-05-20") -> list[Proposal]:
    """The proposals of one kind in the passage, in the order of the text."""
    found = [p for p in read_text(text, "ru", published, learned=False) if p.kind == kind]
    return sorted(found, key=lambda p: p.spans[0])


def names(parties: list[Party]) -> list[str]:
    return [p.name for p in parties]


def said(proposal: Proposal, *fields: str) -> tuple[Any, ...]:
    """The standing and the named fields, parties by their names."""
    values = [proposal.fields[f] for f in fields]
    told = (v.name if isinstance(v, Party) else names(v) if isinstance(v, list) else v for v in values)
    return proposal.standing, *told
