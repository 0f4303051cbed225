"""From what a sentence is likely to tell to the fact itself: its roles filled from what the text offers."""

from __future__ import annotations

from typing import Any

from ..dates import months_between
from ..kinds import KINDS as DECLARED
from ..readings import Proposal, propose
from . import counted, cues, filling, holders, roles
from .model import LIKELY, Model
from .partners import split
from .titles import head_of
from .told import Told
from .view import MONEY, Sentence, View

# The roles of a kind that parties fill: (field, how many at least, how many at most).
PARTY_ROLES: dict[str, tuple[tuple[str, int, int], ...]] = {
    "agreement": (("parties", 2, 12),),
    "event": (("place", 0, 1),),
    "contact": (("with", 1, 6),),
    "commitment": (("by", 0, 4),),
    "programme": (),
    "project": (("place", 0, 1),),
    "contract": (("parties", 1, 3),),
    "invitation": (("invited", 1, 6), ("inviter", 0, 2)),
    "membership": (("member", 1, 1), ("of", 1, 1)),
    "priority": (("direction", 1, 3), ("of", 0, 1)),
}
DATE_ROLES = {"agreement": "signed", "event": "starts", "programme": "period"}
CHOICES = {"event": "type", "commitment": "type", "contact": "relation", "programme": "type"}


SHORTEST = 3  # units a sentence has at least to tell anything


FAR_AHEAD = 3  # months beyond the page's day that what is told as held can hardly lie


def choices(kind: str) -> list[str]:
    """The fields of a kind that are chosen from a few words."""
    return (["type"] if kind == "agreement" else []) + ([CHOICES[kind]] if kind in CHOICES else [])


def likely_facts(view: View, model: Model, ruled: list[Proposal]) -> list[Told]:
    """Every fact the sentences are likely to tell; `ruled` are those the rules found, a hint among others."""
    told: list[Told] = []
    by_sentence = [ruled_in(s, ruled) for s in view.sentences]
    for sentence, here in zip(view.sentences, by_sentence, strict=True):
        if len(sentence.units) < SHORTEST:
            continue
        features = cues.sentence_features(view, sentence, {p.kind for p in here})
        likely = model.tasks["kind"].likelihoods(features)
        told_already = _told_already(sentence, view.text, ruled)
        for kind in cues.KINDS:
            if kind in told_already or kind == "agreement" and _only_counted(sentence, here):
                continue
            for at, likelihood in _words(sentence, kind, likely[kind], model, features):
                told += [
                    Told(p, likelihood)
                    for p in fact(view, sentence, kind, at, model, features, rule_at(sentence, kind, at, here))
                ]
        told += counted.figures(view, sentence, model, here)
        told += [Told(p, likelihood) for p, likelihood in holders.posts(view, sentence, here, model)]
    return told


def _only_counted(sentence: Sentence, ruled: list[Proposal]) -> bool:
    """"Nine agreements were signed": a bare total binds nobody in particular."""
    counted = any(p.kind == "figure" and "agreements" in str(p.fields.get("indicator")) for p in ruled)
    return counted and len({p.id or p.name for _, p in sentence.parties if p.kind != "country"}) < 2


def _told_already(sentence: Sentence, text: str, ruled: list[Proposal]) -> set[str]:
    """The kinds of fact the rules tell by words of the sentence: one told by all of it would be no more than theirs
    (`merged`). Of agreements one sentence may list several, each told by its own words."""
    whole = sentence.span.trimmed(text)
    return {p.kind for p in ruled if p.kind != "agreement" and any(s.overlaps(whole) for s in p.spans)}


def rule_at(sentence: Sentence, kind: str, at: int, ruled: list[Proposal]) -> Proposal | None:
    """What the rules made of the words at a unit: the proposal of the kind there, else the only one of the sentence."""
    same = [p for p in ruled if p.kind == kind]
    there = [p for p in same if any(s.overlaps(sentence.units[at].span) for s in p.spans)]
    return (there or (same if len(same) == 1 else [None]))[0]  # type: ignore[list-item]


def said_by(rule: Proposal | None, name: str) -> list[Any] | None:
    """What a rule's proposal says of a field, as a list; None without a proposal."""
    if rule is None:
        return None
    value = rule.fields.get(name)
    return list(value) if isinstance(value, (list, tuple)) else [] if value is None else [value]


def choice_features(sentence: Sentence, at: int, features: list[str], rule: Proposal | None, name: str) -> list[str]:
    """What a choice (a standing, a type) is made by: the sentence, the words near, and what the rules say."""
    said = (rule.standing if name == "standing" else rule.fields.get(name)) if rule is not None else "silent"
    return [*features, *cues.near(sentence, at), f"a:{sentence.tokens[at]}", f"rule-says:{said}"]


def _words(sentence: Sentence, kind: str, likely: float, model: Model, features: list[str]) -> list[tuple[int, float]]:
    """(unit, likelihood) of the words by which the sentence tells facts of a kind: its loudest one; of events, which
    one sentence may tell several of, every word likely to be one."""
    floor = model.floors.get(kind, LIKELY)
    task = model.tasks.get(f"at.{kind}")
    if task is None:
        return [(roles.anchor(sentence, model.tasks["kind"], kind), likely)] if likely >= floor else []
    if likely < floor / 4:
        return []
    whole = task.said(roles.telling_sentence(features))
    scored = sorted(
        (
            (task.likelihood(roles.telling_word(sentence, at, likely), whole), at)
            for at, unit in enumerate(sentence.units)
            if f"a:{sentence.tokens[at]}" in task.rows and unit.sort in ("word", "body")
        ),
        reverse=True,
    )
    kept: list[tuple[int, float]] = []
    for score, at in scored:
        if score >= floor and not any(_one_telling(sentence, at, other) for other, _ in kept):
            kept.append((at, score))
    return sorted(kept)


def _one_telling(sentence: Sentence, a: int, b: int) -> bool:
    """Whether two words of a kind tell one fact: nothing between them that parts one from the next."""
    low, high = sorted((a, b))
    between = sentence.tokens[low + 1 : high]
    if high - low > 14:
        return False
    dates = sum(t.startswith("<date") for t in between)
    return not ((";" in between or "and" in between or "и" in between or "," in between) and (dates or high - low > 6))


def ruled_in(sentence: Sentence, ruled: list[Proposal]) -> list[Proposal]:
    """What the rules found in a sentence."""
    return [p for p in ruled if any(s.overlaps(sentence.span) for s in p.spans[:1])]


def fact(
    view: View, sentence: Sentence, kind: str, at: int, model: Model, features: list[str], rule: Proposal | None
) -> list[Proposal]:
    """The facts of a kind the sentence tells by the word at unit `at`: one, or for a list of partners one with each;
    [] where a role that the kind cannot do without stays empty."""
    standing = answered(model, f"standing.{kind}", choice_features(sentence, at, features, rule, "standing"))
    fields: dict[str, Any] = {}
    for name, least, most in PARTY_ROLES[kind]:
        chosen = filling.parties(view, sentence, at, model, f"{kind}.{name}", least, most, said_by(rule, name))
        if len(chosen) < least:
            return []
        single = DECLARED[kind].fields[name] == "party"
        fields[name] = (chosen[0] if chosen else None) if single else chosen
    if role := DATE_ROLES.get(kind):
        offer = filling.day(view, sentence, at, model, f"{kind}.{role}", said_by(rule, role))
        if kind == "programme":
            fields[role] = f"{offer.when}/{offer.ends}" if offer and offer.ends else offer.when if offer else None
        else:
            fields[role] = offer.when if offer and not (kind == "agreement" and standing == "planned") else None
            if kind == "event" and offer:
                fields["ends"] = offer.ends
    if choice := CHOICES.get(kind):
        fields[choice] = answered(model, f"{choice}.{kind}", choice_features(sentence, at, features, rule, choice))
    return _completed(view, sentence, kind, at, standing, fields, model, features, rule)


def _completed(
    view: View,
    sentence: Sentence,
    kind: str,
    at: int,
    standing: str | None,
    fields: dict[str, Any],
    model: Model,
    features: list[str],
    rule: Proposal | None,
) -> list[Proposal]:
    span = sentence.span.trimmed(view.text)
    if kind in ("event", "programme", "project"):
        head = head_of(sentence, kind, at)
        host = sentence.units[head].sort == "body" and fields.get("type") in ("signing", "visit")  # it is not called so
        title = None if host else view.titles(sentence, head)
        said = title.said if title and title.said != title.english else None
        if (
            rule is not None
            and kind != "event"
            or rule is not None
            and (rule.fields.get("series") or rule.fields.get("ordinal"))
        ):
            fields |= {
                name: rule.fields.get(name)
                for name in ("series", "title", "said", "ordinal")
                if name in DECLARED[kind].fields
            }
        elif kind == "event":
            fields["ordinal"] = view.ordinals(sentence, head)
            named = bool(title and title.proper or fields["ordinal"])
            fields |= {
                "series" if named else "title": title.english
                if title and (named or fields.get("type") != "visit")
                else None,
                "said": said if named else None,
            }
        else:
            if title is None:
                return []
            fields |= {"title": title.english, "said": said}
    if kind == "commitment":
        fields["text"] = " ".join(span.of(view.text).split())
    if kind == "agreement":
        fields["type"] = answered(model, "type.agreement", choice_features(sentence, at, features, rule, "type"))
        return split(view, sentence, span, standing, fields, model, features)
    if kind == "contract":
        money = [u.quantity for u in sentence.units if u.sort == "number" and u.token == MONEY and u.quantity]
        fields |= {"value": money[0].value if money else None, "unit": money[0].unit if money else None}
    if kind == "priority":
        return [propose(kind, view.text, span, speaker=sentence.speaker, **fields)]
    if kind == "event" and standing == "held":
        fields |= _behind(view, sentence, fields)
    allowed = DECLARED[kind].standings
    return [
        propose(
            kind,
            view.text,
            span,
            standing=standing if standing in allowed else None,
            speaker=sentence.speaker,
            **fields,
        )
    ]


def _behind(view: View, sentence: Sentence, fields: dict[str, Any]) -> dict[str, Any]:
    """When what was held began and ended: of days without a year those before the page's own."""
    starts, ends = fields.get("starts"), fields.get("ends")
    if (
        not starts
        or not view.day
        or not (starts[:4].isdigit() and view.day[:4].isdigit())
        or len(starts) < 10
        or len(view.day) < 10
        or starts <= view.day
        or starts[:4] in sentence.span.of(view.text)
    ):
        return {}
    if (months_between(view.day, starts) or 0) < FAR_AHEAD:
        return {}
    year = str(int(starts[:4]) - 1)
    return {"starts": year + starts[4:], "ends": year + ends[4:] if ends and ends[:4] == starts[:4] else ends}


def answered(model: Model, name: str, features: list[str]) -> str | None:
    """The likeliest answer to a question of a few; None where the model does not know the question."""
    task = model.tasks.get(name)
    return None if task is None else task.best(features)
