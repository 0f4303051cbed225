"""The learned part of the reader: what sentences tell, by weights learned from documents that people annotated.

The rules of a language speak first; what they say is a hint here among others. A fact told only by likelihood points at
its sentence like any other, and its likelihood lies above a floor at which proposals were right often enough.
"""

from __future__ import annotations

from ..readings import Proposal
from .facts import likely_facts
from .holders import agreed
from .model import model_of
from .refilling import refilled
from .view import View


def completed(view: View, ruled: list[Proposal]) -> list[Proposal]:
    """What the rules found with what is likely told besides; of who holds which post the likelier reading."""
    model = model_of(view.article.language)
    if model is None:
        return ruled
    likely = [told.proposal for told in likely_facts(view, model, ruled)]
    return agreed(merged(refilled(view, ruled, model), likely))


def merged(ruled: list[Proposal], likely: list[Proposal]) -> list[Proposal]:
    """All that the rules found and what else is likely; of the same words the rules' reading, but of who holds which
    post the likelier one."""
    posts = [p for p in likely if p.kind == "post"]
    told = [r for r in ruled if r.kind != "post" or not any(_one(p, r) for p in posts)]
    return told + [p for p in likely if p.kind == "post" or not any(_one(p, r) for r in ruled)]


def _one(a: Proposal, b: Proposal) -> bool:
    """Whether two proposals of a kind are of the same words."""
    return a.kind == b.kind and any(s.overlaps(t) for s in a.spans for t in b.spans)


__all__ = ["completed", "merged"]
