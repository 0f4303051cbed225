"""Presidencies: who took over, holds or will hold the chair of a council or association."""

from __future__ import annotations

from . import standing
from .event_at import EventAt, with_when
from .passages import Passage
from .scenes import when

_TAKING = frozenset("принять принимать перейти переходить передать взять перенять получить занять начать начаться осуществлять возглавить".split())


def presidency(passage: Passage, i: int) -> EventAt | None:
    """«председательство перешло от A к B», «председательство в Совете принял A», «A взял на себя председательство»."""
    low, high = passage.clause(i)
    verbs = [j for j in range(low, high) if passage.tokens[j].lemma in _TAKING and passage.tokens[j].pos in ("VERB", "PRTS", "INFN")]
    here = [p for p in passage.parties if low <= p.first < high and p.territorial and not p.is_place and (p.form != "adjective" or p.office)]
    new = [p for p in here if p.prep in ("к", "ко")] or [p for p in here if not p.prep and "datv" in p.cases and "nomn" not in p.cases] or [
        p for p in here if p.stands("nomn")]
    if not verbs or not new:
        return None
    bodies = [p.party for p in passage.parties if low <= p.first < high and p.party.kind == "body"]
    first, last = min(i, verbs[0], new[0].first), max(i, verbs[0], new[0].last)
    event = EventAt(passage, passage.cut(first, last), "presidency", standing.of_event(passage, verbs[0], verbs[0] + 1, i), told=True,
                    participants=[new[0].party], organisers=bodies[:1])
    return with_when(event, when(passage, low, high, i, "presidency"), low, high, i)
