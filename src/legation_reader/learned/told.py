"""A fact and how likely it is told."""

from __future__ import annotations

from dataclasses import dataclass

from ..readings import Proposal


@dataclass(frozen=True, slots=True)
class Told:
    """`likelihood` is 0..1."""

    proposal: Proposal
    likelihood: float
