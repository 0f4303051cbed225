"""One telling of an agreement, and on which level its parties are."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..readings import Party
from ..spans import Span
from .passages import Passage


@dataclass
class AgreementAt:
    """One telling of an agreement."""

    passage: Passage
    span: Span
    type: str
    standing: str
    parties: tuple[Party, ...]
    signed: str | None
    place: Party | None = None
    topics: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    definite: bool = False
    dated: bool = False


_PARLIAMENTS = ("Assembly", "Duma", "Maslikhat", "Parliament", "Council of Deputies", "Khural")


def levels_agree(parties: tuple[Party, ...]) -> str | None:
    """The level of an agreement between these: state, regional, municipal, parliamentary, institutional."""
    kinds = {p.kind for p in parties}
    if any(any(w in p.name for w in _PARLIAMENTS) for p in parties if p.kind == "body"):
        return "parliamentary"
    if "body" in kinds or "company" in kinds:
        return "institutional"
    if "region" in kinds:
        return "regional"
    return "municipal" if "municipality" in kinds else "state" if "country" in kinds else None
