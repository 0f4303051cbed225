"""What a later sentence adds to the event told last: "It will now take place from 13 to 16 May"."""

from __future__ import annotations

import re
from dataclasses import replace

from ..guarded import guarded
from ..readings import Proposal, with_fields
from . import standing as claims
from .parties import place_in
from .scene import Scene
from .tokens import DATE, Line

_AGAIN = re.compile(
    rf"^\W*(?:[Ii]t|[Tt]he (?:visit|trip|tour|event|gathering|ceremony|exchange|mission|reception|forum|conference|summit|fair|exhibition|meeting|session|talks)) (?:[^;,.]{{0,30}}? )?"
    rf"(?P<verb>(?:will|was|is|has been|were|had been|to be|took|takes|ran|runs|lasts?|lasted|starts?|opens?|begins?) ?(?:now |also |then )?(?:be |been )?(?:held|take place|place|scheduled|moved|rescheduled|postponed|organi[sz]ed|set|planned|open)?)"
    rf"[^;.]{{0,60}}?(?P<date>{DATE})")
_OFF = guarded(r"\b(?:[Tt]he|[Tt]his) (?:visit|trip|event|meeting|forum|session|summit|delegation's visit) (?:has been|was|were|is) (?:called off|cancelled|canceled)")


def continued(scene: Scene, found: list[Proposal]) -> list[Proposal]:
    """The same proposals, the event told last before such a sentence knowing what it adds."""
    for line in scene.lines:
        match, off = _AGAIN.search(line.chars), _OFF.search(line.chars)
        if not match and not off:
            continue
        at = _last(found, line)
        if at is None:
            continue
        if off:
            found[at] = _called_off(found[at], line, off)
        elif match:
            found[at] = _told_again(scene, found[at], line, match)
    return found


def _last(found: list[Proposal], line: Line) -> int | None:
    """The event told last before the line; none where the line tells of one itself."""
    events = [(p.spans[0].start, i) for i, p in enumerate(found) if p.kind == "event" and p.spans[0].start < line.span.end]
    if not events or max(events)[0] >= line.span.start:
        return None
    return max(events)[1] if line.span.start - max(events)[0] < 700 else None


def _told_again(scene: Scene, event: Proposal, line: Line, match: re.Match[str]) -> Proposal:
    standing = claims.of_event(match.group())
    dated = line.items[match["date"]].dated
    when = scene.when(dated, standing)
    if not when.starts or (event.fields.get("starts") and event.fields["starts"] == when.starts):
        return event
    if event.fields.get("starts") and standing == event.standing and len(event.fields["starts"]) > 7:
        return event
    place = place_in(line, match.start(), len(line.chars))
    span = line.at(match.start(), match.end())
    changed = with_fields(event, starts=when.starts, ends=when.ends, place=place or event.fields.get("place"))
    return replace(changed, standing=standing, spans=(span, *event.spans), quote=span.of(scene.text))


def _called_off(event: Proposal, line: Line, off: re.Match[str]) -> Proposal:
    span = line.at(*off.span())
    return replace(event, standing="cancelled", spans=(span, *event.spans), quote=span.of(line.text))
