"""What the rules found, its roles looked at again: a role they left empty is filled, one they fill less surely than the
learned part is read anew. Which, is told by how often each was right (`Model.trust`)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..kinds import KINDS as DECLARED
from ..readings import Proposal
from . import counted, cues, filling, roles
from .facts import CHOICES, DATE_ROLES, PARTY_ROLES, answered, choice_features, said_by
from .model import Model
from .view import Sentence, View

RULE, FILL, LEARNED = "rule", "fill", "learned"


def refilled(view: View, ruled: list[Proposal], model: Model) -> list[Proposal]:
    """The rules' proposals with their roles as the model trusts them."""
    return [
        settled(rule, _own(view, rule, ruled, learned_roles(view, rule, model, _asked(rule, model.trust))), model.trust)
        for rule in ruled
    ]


def _own(view: View, rule: Proposal, ruled: list[Proposal], learned: dict[str, Any]) -> dict[str, Any]:
    """The learned roles without a day of signing that the sentence tells of another agreement: of «с A (с 1991 года), B
    (с 1998-го) и C» nothing is told of C."""
    day = learned.get("signed")
    if rule.kind != "agreement" or not day:
        return learned
    here = next((s.span for s in view.sentences if s.span.overlaps(rule.spans[0])), rule.spans[0])
    others = [r for r in ruled if r is not rule and r.kind == "agreement" and r.spans[0].overlaps(here)]
    dated = [r for r in others if r.fields["signed"] == day]
    return learned | {"signed": None} if dated and len({r.fields["signed"] for r in others}) > 1 else learned


def _asked(rule: Proposal, trust: dict[str, str]) -> frozenset[str]:
    """The roles of a proposal that the model has a say in."""
    asked = []
    for role, trusted in trust.items():
        kind, _, name = role.partition(".")
        held = rule.standing if name == "standing" else rule.fields.get(name)
        if kind == rule.kind and (trusted == LEARNED or trusted == FILL and not held):
            asked.append(name)
    return frozenset(asked)


def settled(rule: Proposal, learned: dict[str, Any], trust: dict[str, str]) -> Proposal:
    """The proposal with each role from whoever is trusted with it; `standing` counts as a role."""
    fields, standing = dict(rule.fields), rule.standing
    for name, value in learned.items():
        held = standing if name == "standing" else fields.get(name)
        trusted = trust.get(f"{rule.kind}.{name}", RULE)
        if value and (trusted == LEARNED or trusted == FILL and not held):
            if name == "standing":
                standing = value
            else:
                fields[name] = value
    return replace(rule, fields=fields, standing=standing)


def learned_roles(
    view: View, rule: Proposal, model: Model, asked: frozenset[str] | None = None
) -> dict[str, Any]:
    """How the model would fill each role of a proposal of the rules, or those `asked` for."""
    if asked is not None and not asked:
        return {}
    sentence = next((s for s in view.sentences if s.span.overlaps(rule.spans[0])), None)
    if sentence is None or not sentence.units:
        return {}
    if rule.kind == "figure":
        return _counted(view, sentence, rule, model)
    if rule.kind not in cues.KINDS:
        return {}
    at = _loudest(sentence, rule, model)
    filled: dict[str, Any] = {}
    for name, least, most in PARTY_ROLES[rule.kind]:
        if asked is not None and name not in asked:
            continue
        parties = filling.parties(view, sentence, at, model, f"{rule.kind}.{name}", least, most, said_by(rule, name))
        single = DECLARED[rule.kind].fields[name] == "party"
        filled[name] = (parties[0] if parties else None) if single else parties if len(parties) >= least else []
    dated = DATE_ROLES.get(rule.kind)
    if dated is not None and dated != "period" and (asked is None or dated in asked):
        offer = filling.day(view, sentence, at, model, f"{rule.kind}.{dated}", said_by(rule, dated))
        filled[dated] = offer.when if offer else None
    questions = ("standing", *([CHOICES[rule.kind]] if rule.kind in CHOICES else []))
    chosen = [q for q in questions if asked is None or q in asked]
    features = cues.sentence_features(view, sentence, {rule.kind}) if chosen else []
    for question in chosen:
        told = choice_features(sentence, at, features, rule, question)
        answer = answered(model, f"{question}.{rule.kind}", told)
        filled[question] = answer if question != "standing" or answer in DECLARED[rule.kind].standings else None
    return filled


def _loudest(sentence: Sentence, rule: Proposal, model: Model) -> int:
    """The loudest word of the proposal's span for its kind."""
    asked = model.tasks["kind"]
    label = asked.labels.index(rule.kind)
    inside = [i for i, u in enumerate(sentence.units) if u.sort == "word" and u.span.overlaps(rule.spans[0])]
    if not inside:
        return roles.anchor(sentence, asked, rule.kind)
    return max(inside, key=lambda i: asked.weight(sentence.tokens[i], label))


def _counted(view: View, sentence: Sentence, rule: Proposal, model: Model) -> dict[str, Any]:
    value = rule.fields.get("value")
    for at, unit in enumerate(sentence.units):
        if unit.quantity is not None and unit.quantity.value == value and unit.span.overlaps(rule.spans[0]):
            return {"indicator": counted.indicator(view, sentence, at, model, hint=True)}
    return {}
