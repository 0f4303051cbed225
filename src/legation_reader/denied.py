"""What the text denies is no fact: "did not sign", «не посетила», "it is false that", «якобы».

The rules and the learned part look for what is told; here each finding is held against the clause it stands in. One
whose verb is denied there is left out; what has not been done *yet* is planned; an event that was not held is
cancelled. The words are each language's own (english/denials.py, russian/denials.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from .guarded import guarded
from .kinds import KINDS
from .readings import Proposal
from .spans import Span

_SENTENCE_ENDS = guarded(r"[.!?…]+[»”\")]*\s+(?=[^\W\d_a-zа-яё]|\d|[«“\"(])|\n+")
_CLAUSE_ENDS = guarded(r"[;:()\n]|[,—–-]\s|\s[—–-]")
_DONE = {
    "signed": "planned", "in_force": "planned", "ended": "planned", "held": "planned", "adopted": "in_preparation",
    "sent": "proposed",
}
LONGEST = 400  # characters of a sentence that are looked at on either side of a span
_VISITS = ("visit", "mission")


@dataclass(frozen=True, slots=True)
class Denials:
    """How a language denies. `verbs` by kind: what does the fact (`visit` for visits and missions); `denied` takes
    the place of `{verb}`: that verb denied; `yet` such a denial that leaves it to come; `untrue`: a whole sentence is
    said to be false, rumoured or against the fact."""

    verbs: dict[str, str]
    denied: str
    yet: re.Pattern[str]
    untrue: re.Pattern[str]

    def verb(self, kind: str) -> re.Pattern[str]:
        return _compiled(self.verbs[kind])

    def denied_verb(self, kind: str) -> re.Pattern[str]:
        return _compiled(self.denied.replace("{verb}", self.verbs[kind]))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


def affirmed(text: str, proposals: Iterable[Proposal], denials: Denials) -> list[Proposal]:
    """The proposals without those, and without those of their spans, that the text denies."""
    found = (_affirmed(text, proposal, denials) for proposal in proposals)
    return [proposal for proposal in found if proposal is not None]


def _affirmed(text: str, proposal: Proposal, denials: Denials) -> Proposal | None:
    kind = "visit" if proposal.fields.get("type") in _VISITS else proposal.kind
    if kind not in denials.verbs or proposal.standing in ("cancelled", "declined"):
        return proposal
    kept: list[Span] = []
    standing = proposal.standing
    for span in proposal.spans:
        clause = _around(text, span, _CLAUSE_ENDS)
        if proposal.standing == "ended" and not (denials.yet.search(clause) and _denies(clause, kind, denials)):
            kept.append(span)  # "decided not to renew" tells that it is over
            continue
        if denials.untrue.search(_around(text, span, _SENTENCE_ENDS)):
            continue
        if not _denies(clause, kind, denials):
            kept.append(span)
        elif denials.yet.search(clause):
            kept.append(span)
            standing = _DONE.get(standing or "", standing)
        elif kind == "event" and proposal.standing == "held":
            kept.append(span)
            standing = "cancelled"
    if not kept:
        return None
    if kept == list(proposal.spans) and standing == proposal.standing:
        return proposal
    told = replace(proposal, spans=tuple(kept), quote=kept[0].of(text), standing=standing)
    came_to_nothing = standing != proposal.standing and "signed" in KINDS[proposal.kind].fields
    return replace(told, fields={**told.fields, "signed": None}) if came_to_nothing else told


def _denies(clause: str, kind: str, denials: Denials) -> bool:
    """Whether the clause denies the verb of the kind, and says none of that kind besides."""
    denied = denials.denied_verb(kind)
    if not denied.search(clause):
        return False
    return not denials.verb(kind).search(denied.sub(" ", clause))


def _around(text: str, span: Span, ends: re.Pattern[str]) -> str:
    """The text from the last end before the span to the first behind it."""
    first = max(0, span.start - LONGEST)
    start = max((m.end() for m in ends.finditer(text, first, span.start)), default=first)
    stop = ends.search(text, span.end, span.end + LONGEST)
    return text[start : stop.start() if stop else span.end + LONGEST]
