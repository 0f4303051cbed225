"""The same fact in headline, lead and body is one proposal whose spans name every place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from .kinds import KINDS
from .readings import Party, Proposal

# What tells two facts of one kind apart. A field that one side leaves unknown does not tell them apart.
IDENTITY: dict[str, tuple[str, ...]] = {
    "agreement": ("type", "parties", "signed"),
    "event": ("type", "series", "ordinal", "starts", "place"),
    "contact": ("with", "relation"),
    "commitment": ("type", "by", "text"),
    "programme": ("title", "period"),
    "project": ("title", "place"),
    "contract": ("parties", "value"),
    "figure": ("indicator", "value", "unit", "qualifier", "subject", "counterpart"),
    "invitation": ("inviter", "invited"),
    "post": ("person", "of"),
    "membership": ("member", "of"),
    "priority": ("of", "direction"),
}

# "Council of Heads of Regions" is completed by "… of the Russian Federation"; "Council" alone may be any.
LEAST_WORDS = 3


def once(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Each fact once, in the order of its fullest telling; nothing said is lost."""
    held: list[Proposal] = []
    for proposal in proposals:
        for i, earlier in enumerate(held):
            if same_fact(earlier, proposal):
                held[i] = _joined(earlier, proposal)
                break
        else:
            held.append(proposal)
    return held


def same_fact(a: Proposal, b: Proposal) -> bool:
    """Whether two proposals of one text tell the same fact: they agree wherever both say something, and on enough."""
    if a.kind != b.kind:
        return False
    if a.kind == "event" and {"cancelled"} & {a.standing, b.standing} and a.standing != b.standing:
        return False
    names = IDENTITY[a.kind]
    known = [(a.fields.get(n), b.fields.get(n)) for n in names]
    if not all(_compatible(x, y) for x, y in known):
        return False
    if a.kind == "figure":
        return _compatible(a.fields.get("value"), b.fields.get("value"))
    if a.kind == "event":
        return _same_event(a, b)
    return any(x and y for x, y in known)


def _same_event(a: Proposal, b: Proposal) -> bool:
    """Two namings of one event: one series, and nothing that tells editions apart; or one type, day and place."""
    same_series = bool(a.fields.get("series")) and bool(b.fields.get("series"))
    same_day = bool(a.fields.get("starts")) and bool(b.fields.get("starts"))
    same_place = bool(a.fields.get("place")) and bool(b.fields.get("place"))
    same_number = bool(a.fields.get("ordinal")) and bool(b.fields.get("ordinal"))
    if same_series:
        told_apart = a.standing != b.standing and not (same_day or same_number)
        return not told_apart
    return same_day and same_place


def _compatible(x: Any, y: Any) -> bool:
    if not x or not y:
        return True
    if isinstance(x, Party) and isinstance(y, Party):
        return x.same_as(y)
    if isinstance(x, (list, tuple)) and isinstance(y, (list, tuple)):
        return len(x) == len(y) and all(any(_compatible(p, q) for q in y) for p in x)
    if isinstance(x, str) and isinstance(y, str):
        return _same_text(x, y)
    return bool(x == y)


def _same_text(x: str, y: str) -> bool:
    """Equal; or one EDTF date that the other makes more precise; or a name of three words that the other completes."""
    x, y = x.casefold(), y.casefold()
    if x == y:
        return True
    if x[:4].isdigit() or x[:4] == "xxxx":
        return x.startswith(y) or y.startswith(x)
    fewer, more = sorted((set(x.split()) - {"the"}, set(y.split()) - {"the"}), key=len)
    return len(fewer) >= LEAST_WORDS and fewer <= more


def _joined(a: Proposal, b: Proposal) -> Proposal:
    """Both tellings as one: the fuller one's quote first, each field from whichever knows it (more)."""
    first, second = (a, b) if _weight(a) >= _weight(b) else (b, a)
    fields = dict(first.fields)
    for name, value in second.fields.items():
        mine = fields.get(name)
        longer = isinstance(value, list) and isinstance(mine, list) and len(value) > len(mine)
        if not mine or longer or (KINDS[a.kind].fields[name] == "edtf" and value and len(value) > len(mine)):
            fields[name] = value
    spans = first.spans + tuple(s for s in second.spans if s not in first.spans)
    return replace(first, fields=fields, spans=spans, speaker=first.speaker or second.speaker,
                   standing=first.standing or second.standing)


def _weight(proposal: Proposal) -> int:
    return sum(1 for value in proposal.fields.values() if value)
