"""A headline and the text below tell one fact: it is the text's, in full, and the headline's words join it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from .readings import Party, Proposal

LONGEST = 250  # characters a headline can have
_TOLD_AGAIN = frozenset(("agreement", "event", "commitment", "invitation", "contact"))
# One occasion is a visit in the headline and a meeting or a signing in the text.
_OCCASIONS = frozenset(
    "visit meeting mission session signing consultations negotiations working_group round_table".split()
)


def below_headline(text: str, found: list[Proposal]) -> list[Proposal]:
    """The facts, each told in the first line alone joined to the fact below that tells the same, if one does."""
    end = text.find("\n")
    if not 0 < end <= LONGEST:
        return found
    headed = [p for p in found if p.kind in _TOLD_AGAIN and all(s.end <= end for s in p.spans)]
    kept = [p for p in found if p not in headed]
    for fact in headed:
        best = max(range(len(kept)), key=lambda i: _likeness(fact, kept[i]), default=None)
        if best is None or _likeness(fact, kept[best]) < 1:
            kept.append(fact)
        else:
            kept[best] = replace(kept[best], spans=(*kept[best].spans, *fact.spans))
    return kept


def _likeness(headed: Proposal, told: Proposal) -> float:
    """How much a fact below tells what the headline does: 0 where it tells something else."""
    if _shortened(headed, told):
        return 2
    if headed.kind != told.kind or _apart(headed, told):
        return 0
    shared = sum(any(_same(p, q) for q in _parties(told)) for p in _parties(headed))
    same_type = headed.fields.get("type") == told.fields.get("type")
    if _parties(headed) and not shared:
        return 0
    return shared + (0.5 if same_type else 0) + (0.5 if headed.standing == told.standing else 0)


_LINKS = frozenset("of the and a an for on in".split())


def _shortened(headed: Proposal, told: Proposal) -> bool:
    """Whether the headline calls the text's event by less of its name ("Belarus-Russia regional forum"), and neither
    says what the other denies."""
    if headed.kind != "event" or told.kind != "event" or "cancelled" in (headed.standing, told.standing):
        return False
    short, whole = (
        {w[:6] for w in str(p.fields.get("series") or p.fields.get("title") or "").casefold().replace("-", " ").split()}
        - _LINKS
        for p in (headed, told)
    )
    known = [(headed.fields.get(n), told.fields.get(n)) for n in ("type", "ordinal", "place")]
    return len(short) > 1 and short <= whole and all(not x or not y or _one(x, y) for x, y in known)


def _one(x: Any, y: Any) -> bool:
    return _same(x, y) if isinstance(x, Party) and isinstance(y, Party) else bool(x == y)


def _apart(headed: Proposal, told: Proposal) -> bool:
    """Whether the two are told apart: one planned and one over, an occasion and a fair, two numbers, two series."""
    over = {"held", "signed", "in_force", "adopted", "ended"}
    if (headed.standing in over) != (told.standing in over):
        return True
    if headed.kind == "event":
        one, other = headed.fields.get("type"), told.fields.get("type")
        if one != other and not {one, other} <= _OCCASIONS:
            return True
        if headed.fields.get("ordinal") or headed.fields.get("series") and told.fields.get("series"):
            return True
    return bool(headed.kind == "agreement" and (told.standing == "in_force") != (headed.standing == "in_force"))


def _parties(fact: Proposal) -> list[Party]:
    values: list[Any] = list(fact.fields.values())
    flat = [v for value in values for v in (value if isinstance(value, (list, tuple)) else [value])]
    return [v for v in flat if isinstance(v, Party)]


def _same(a: Party, b: Party) -> bool:
    """One party, or a city and its region by one name, which a headline does not tell apart."""
    return a.same_as(b) or a.name.casefold() == b.name.casefold()
