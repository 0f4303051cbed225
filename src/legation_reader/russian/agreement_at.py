"""One telling of an agreement."""

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
