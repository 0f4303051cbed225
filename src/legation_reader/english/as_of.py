"""The day or year a figure is of: "1.1 billion euros in 2024", "In 2023 trade reached …", else the document's own."""

from __future__ import annotations

from ..dates import has_year
from ..guarded import guarded
from ..readings import Proposal, with_fields
from .scene import Scene
from .tokens import DATE, Line

_AFTER = guarded(rf"(?: (?:euros?|dollars?|USD|EUR|U\.?S\.? dollars|pounds|yuan|rub\w+))?[^;,.]{{0,40}}?,? (?:in|for|during|by|at the end of|as of|by the end of|at) (?:the year )?(?P<d>{DATE})")
_BEFORE = guarded(rf"(?:^\W*(?:[Ii]n|[Ff]or|[Dd]uring|[Aa]s of|[Bb]y|[Aa]t) (?:the end of )?|\b(?:in|for|as of) )(?P<d>{DATE})(?=[^;.]*$)")


def as_told(scene: Scene, found: list[Proposal]) -> list[Proposal]:
    """The proposals, each figure with the date its own clause tells, where it tells one not yet to come."""
    return [_dated(scene, fact) if fact.kind == "figure" else fact for fact in found]


def _dated(scene: Scene, figure: Proposal) -> Proposal:
    own = scene.calendar.own or scene.article.published
    line = next((li for li in scene.lines if li.span.overlaps(figure.spans[0])), None)
    at = _number(line, figure) if line else None
    if line is None or at is None:
        return figure
    after = _AFTER.match(line.chars, at + 1)
    before = next(reversed(list(_BEFORE.finditer(line.chars[:at]))), None)
    for match in (after, before):
        dated = line.items[match["d"]].dated if match else None
        starts = dated.when.starts if dated else None
        if starts and has_year(starts) and not (dated and dated.when.ends) and (not own or starts <= own):
            return with_fields(figure, as_of=starts)
    return figure


def _number(line: Line, figure: Proposal) -> int | None:
    """Where in the line the figure's own number stands."""
    value = figure.fields.get("value")
    for at, char in enumerate(line.chars):
        item = line.items.get(char)
        if item and item.counted and item.counted.value == value and item.span.overlaps(figure.spans[0]):
            return at
    return None
