"""Whom an agreement told by likelihood binds: all that its sentence names, or the first with each of a list."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from ..readings import Party, Proposal, propose
from ..spans import Span
from . import filling
from .model import Model
from .view import TERRITORIES, Sentence, View

SURE = 0.75  # an agreement of all is the likelier reading of a list, unless much tells otherwise


def split(
    view: View,
    sentence: Sentence,
    span: Span,
    standing: str | None,
    fields: dict[str, Any],
    model: Model,
    features: list[str],
) -> list[Proposal]:
    """One agreement of all, or one of the first with each of the others."""
    named = [p for p in fields["parties"] if any(p.same_as(q) for _, q in sentence.parties)]
    named = [p for p in named if not _lies_around(sentence, p, named)]
    held: list[Party] = named if len(named) > 1 else fields["parties"]  # told elsewhere, it adds no side
    fields = fields | {"parties": held}
    if len(held) > 2 and model.tasks["split.agreement"].likelihood(features) > SURE:
        home = next((p for p in held if any(p.same_as(h) for h in view.home)), held[0])
        pairs = [[home, p] for p in held if p is not home and p.kind in TERRITORIES]
        return [_listed(view, sentence, span, pair, standing, fields) for pair in pairs if filling.apart(pair)]
    if not filling.apart(held):
        return []
    return [propose("agreement", view.text, span, standing=standing, speaker=sentence.speaker, **fields)]


def _lies_around(sentence: Sentence, region: Party, chosen: list[Party]) -> bool:
    """Whether a region is only told as where one of the chosen cities lies: "Leoben, Styria", «Далянь в
    провинции Ляонин»."""
    if region.kind != "region":
        return False
    for (i, city), (j, other) in pairwise(sentence.parties):
        between = sentence.tokens[i + 1 : j]
        if (
            other.same_as(region)
            and city.kind == "municipality"
            and city.country == other.country
            and any(city.same_as(p) for p in chosen)
        ):
            return between in ([], [","], ["в"], ["in"], ["("], ["of"], ["в", "провинция"], ["of", "the"])
    return False


def _listed(
    view: View, sentence: Sentence, span: Span, pair: list[Party], standing: str | None, fields: dict[str, Any]
) -> Proposal:
    """One item of a list of partners, with the date told beside it: "Gary (1991)"."""
    signed = fields.get("signed")
    at = next((i for i, p in sentence.parties if p.same_as(pair[1])), None)
    if at is not None:
        beside = next((i for i in range(at + 1, min(at + 4, len(sentence.units))) if sentence.units[i].when), None)
        span = sentence.where(at, at if beside is None else beside)
        if beside is not None:
            signed = sentence.units[beside].when
        elif _dated_list(sentence):
            signed = None
    told = fields | {"parties": pair, "signed": signed}
    return propose("agreement", view.text, span, standing=standing, speaker=sentence.speaker, **told)


def _dated_list(sentence: Sentence) -> bool:
    """Whether several items of the list have each a date."""
    return sum(u.sort == "date" for u in sentence.units) > 1
