"""One telling of an event, and the day that is given to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..readings import Party
from ..spans import Span
from .dates import DateAt
from .event_words import PREDICATES
from .passages import Passage


@dataclass
class EventAt:
    """One telling of an event. `said` is its name in the text's words (`named` when it is a name of its own),
    `relative` 1 for the next edition and -1 for the one before, `bare` when nothing but a number names it,
    `by_verb` when «встретился», «принял» tells of it, `again` the pronoun that stands for the event told of before."""

    passage: Passage
    span: Span
    type: str
    standing: str
    said: str | None = None
    ordinal: int | None = None
    starts: str | None = None
    ends: str | None = None
    place: Party | None = None
    participants: list[Party] = field(default_factory=list)
    organisers: list[Party] = field(default_factory=list)
    relative: int = 0
    named: bool = False
    told: bool = False
    bare: bool = False
    by_verb: bool = False
    again: str = ""
    part_of: str | None = None
    spans: list[Span] = field(default_factory=list)


def with_when(event: EventAt, when: DateAt | None, low: int, high: int, at: int) -> EventAt:
    """The event with its day, its span widened over the day and the predicate."""
    passage, span = event.passage, event.span
    if when is not None:
        event.starts, event.ends = when.when.starts, when.when.ends
        span = Span(min(span.start, when.span.start), max(span.end, when.span.end))
    verbs = [t for j, t in enumerate(passage.tokens[low:high], start=low) if t.lemma in PREDICATES and t.pos in ("VERB", "PRTS") and abs(j - at) < 14]
    for t in verbs[:2]:
        span = Span(min(span.start, t.start), max(span.end, t.end))
    event.span = span
    return event
