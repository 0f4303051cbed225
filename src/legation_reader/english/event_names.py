"""What an event is called by the words beside it: a name in quotation marks, the committee whose meeting it is."""

from __future__ import annotations

import re

from ..readings import Proposal, with_fields
from ..spans import Span
from .tokens import Line

_EVENT = r"(?:festivals?|forums?|conferences?|congress|exhibitions?|fairs?|expo|summits?|seminars?|symposium|workshops?|round[ -]tables?|competitions?|contests?|marathon|week|days)"
_IN_QUOTES = (
    re.compile(rf"\b{_EVENT}(?: called| titled| entitled| named| on the theme)?,? [\"“«‘](?P<name>[^\"”»’\n]{{3,70}})[\"”»’]", re.I),
    re.compile(rf"[\"“«‘](?P<name>[^\"”»’\n]{{3,70}})[\"”»’] (?:\w+ ){{0,2}}?{_EVENT}\b", re.I),
)
_SITTING_ALONE = re.compile(r"(?:\d{1,3}(?:st|nd|rd|th)|\w+) (?:regular |plenary |annual |joint )*(?:meeting|session|sitting)", re.I)


def titled(event: Proposal, line: Line) -> Proposal:
    """The name in quotation marks beside a festival or forum; of "the committee held its 14th meeting" the committee."""
    if event.fields.get("series") or event.fields.get("type") in ("visit", "presidency"):
        return event
    near = Span(max(line.span.start, event.spans[0].start - 3), min(line.span.end, event.spans[0].end + 3))
    for pattern in _IN_QUOTES:
        for match in pattern.finditer(line.text, line.span.start, line.span.end):
            if near.overlaps(Span(*match.span())):
                return with_fields(event, series=match["name"].strip(" ,."), title=match["name"].strip(" ,."))
    sat = event.fields.get("organisers") or []
    if event.fields.get("ordinal") and len(sat) == 1 and sat[0].kind == "body" and _SITTING_ALONE.fullmatch(event.fields.get("title") or ""):
        return with_fields(event, series=sat[0].name)
    return event
