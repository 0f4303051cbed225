"""Figures as a table: what is counted, over whom, the declared value, who declared it and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from legation.figures.models import Figure
from legation.figures.models.figure import indicator_label
from legation.register import naming
from legation.register.models import Involvement, Record, Statement


@dataclass(frozen=True)
class FigureRow:
    record: Record
    counted: str
    sides: str
    value: str
    speaker: str
    dated: str


def figure_rows(records: Iterable[Record]) -> list[FigureRow]:
    """The rows of `records` (figures), from two queries however many they are."""
    held = [r for r in records if isinstance(r, Figure)]
    declared = {
        s.record_id: s
        for s in Statement.objects.standing().filter(record__in=held, field="value")
        .select_related("speaker", "passage__reading__document__published_by")
        .defer("passage__reading__text", "passage__reading__mentions")
        .order_by("record_id", "id").distinct("record_id")
    }
    sides: dict[tuple[int, str], list[Record]] = {}
    for part in Involvement.objects.filter(record__in=held).select_related("party"):
        sides.setdefault((part.record_id, part.role), []).append(part.party)
    return [_row(figure, declared.get(figure.pk), sides) for figure in held]


def _row(figure: Figure, declared: Statement | None, sides: dict[tuple[int, str], list[Record]]) -> FigureRow:
    named = (naming.listed(sides.get((figure.pk, role), [])) for role in ("subject", "counterpart"))
    return FigureRow(
        figure,
        naming.capitalised(indicator_label(figure.indicator)),
        naming.joined(*named, by=naming.DASH),
        _value(figure),
        _speaker(declared),
        figure.as_of or (declared.said_on if declared is not None else ""),
    )


def _value(figure: Figure) -> str:
    if figure.value is None:
        return ""
    number = naming.quantity(figure.value, figure.unit)
    exact = figure.qualifier in ("", Figure.Qualifier.EXACTLY)
    return number if exact else f"{naming.label(Figure.Qualifier, figure.qualifier)} {number}"


def _speaker(declared: Statement | None) -> str:
    """Who said it; where nobody is quoted, who published it."""
    if declared is None:
        return ""
    if declared.speaker is not None:
        return declared.speaker.title
    publisher = declared.passage.reading.document.published_by if declared.passage is not None else None
    return str(publisher or "")
