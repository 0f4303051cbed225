"""Who holds an event: the body it meets at, that convenes it, or whose council it is."""

from __future__ import annotations

import re

from ..guarded import guarded
from ..readings import Party
from .tokens import BODY, Line

_HOLDS = r"(?:host|convene|organi[sz]e|hold|arrange|call|sponsor)"
_AFTER = re.compile(
    rf"^[^;:]{{0,80}}?\b(?:at|(?:hosted|convened|organi[sz]ed|held|arranged|called|sponsored|initiated) (?:jointly )?by|"
    rf"(?:under|with) the (?:auspices|aegis|patronage|support) of) (?:the |its )?(?P<body>{BODY})"
)
_RELATIVE = re.compile(rf"^[^;:]{{0,40}}?,? (?:which|that) (?:the )?(?P<body>{BODY}) (?:has |had |have )?{_HOLDS}\w*\b")
_OWNER = re.compile(rf"(?P<body>{BODY})(?:'s|’s) (?:[\w-]+ ){{0,3}}$")
_SUBJECT = guarded(rf"(?P<body>{BODY}) (?:has |had |will |also ){{0,2}}(?:host|conven|organi[sz]|held|hold|arrang)\w* (?:the |a |an |its )?(?:[\w-]+ ){{0,3}}$")
_INSIDE = guarded(rf"(?P<body>{BODY})(?:'s|’s) (?:[\w-]+ )?(?:Council|Commission|Committee|Forum)\b|\bat the (?P<seat>{BODY})")


def organisers(line: Line, start: int, event: tuple[int, int], stop: int) -> list[Party]:
    """The bodies told to hold the event whose words are `event`, within `start` and `stop` of the line."""
    first, last = event
    before, inside, after = line.chars[start:first], line.chars[first:last], line.chars[last:stop]
    hits = [_OWNER.search(before), _SUBJECT.search(before), _INSIDE.search(inside), _AFTER.match(after), _RELATIVE.match(after)]
    marks = [m["body"] or m.groupdict().get("seat") for m in hits if m]
    parties = [line.items[mark].party for mark in dict.fromkeys(marks) if mark and mark in line.items]
    return [p for p in parties if p is not None and p.kind == "body"]
