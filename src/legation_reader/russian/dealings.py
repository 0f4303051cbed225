"""Who met whom, and who dealt with whom, of all the people, bodies and countries a Russian text names.

Beyond cooperation: the register's own kinds of fact are read by the other modules; this is for reading news at large.
A sentence tells of a meeting or a deal by its verb or noun; who takes part are the names that stand as its subject,
its object or beside «с», «между», «у». Who only reports it (the agency, the one quoted) takes no part.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ..spans import Span
from .deals import deal_in
from .meetings import meeting_in
from .named import named
from .named_again import stem
from .named_text import NamedText
from .people import Tagged
from .sentences import split
from .told_names import Told

_OFTEN = 3


@dataclass(frozen=True, slots=True)
class Dealing:
    """`kind` is `meeting` or `deal`; `type`, of a deal, is `purchase`, `investment`, `service`, `loan` or `fine`;
    `participants` are their places in the text, `span` is the sentence that tells it."""

    kind: str
    type: str | None
    participants: tuple[Span, ...]
    span: Span


def dealings(text: str) -> list[Dealing]:
    """Every meeting and deal `text` tells of, each once, in its order."""
    view, names = NamedText(text), named(text)
    found: list[Dealing] = []
    topic = _topic(text, names)
    for sentence in split(text):
        told = Told(view, names, sentence, topic)
        if who := meeting_in(told):
            found.append(Dealing("meeting", None, tuple(who), sentence))
        found += [Dealing("deal", type_, tuple(who), sentence) for type_, who in deal_in(told)]
    return _once(text, found)


def _topic(text: str, names: Iterable[Tagged]) -> Tagged | None:
    """The body the text is about: the one it names most often, and often enough to leave it unnamed («компания»)."""
    bodies = [(stem(_last_word(text, one.span)), one) for one in names if one.kind == "ORG"]
    most = Counter(name for name, _ in bodies).most_common(1)
    if not most or most[0][1] < _OFTEN:
        return None
    return next(one for name, one in bodies if name == most[0][0])


def _once(text: str, found: Iterable[Dealing]) -> list[Dealing]:
    """Of tellings of one kind and type the fuller: one whose participants another has all is left out."""
    kept: list[Dealing] = []
    for one in sorted(found, key=lambda d: (-len(d.participants), d.span)):
        mine = _stems(text, one)
        if not any((k.kind, k.type) == (one.kind, one.type) and mine <= _stems(text, k) for k in kept):
            kept.append(one)
    return sorted(kept, key=lambda d: d.span)


def _stems(text: str, one: Dealing) -> set[str]:
    return {stem(_last_word(text, span)) for span in one.participants}


def _last_word(text: str, span: Span) -> str:
    return str(re.findall(r"[\w.-]+", span.of(text))[-1])
