"""A record's facts as the rows of its page: label, values with footnotes, and what is disputed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy as _p

from legation.figures.models.figure import indicator_label
from legation.register import naming
from legation.register.dates_written import written
from legation.register.facts import Fact, Value
from legation.register.models import Party, Record

from .footnotes import Footnotes, Note
from .standings import standing_label

LABELS = {
    "type": _("Type"), "level": _("Level"), "parties": _p("of an agreement", "Parties"), "topics": _("Topics"),
    "signed": _p("date", "Signed"),
    "place": _("Place"), "event": _p("occasion", "At"), "series": _("Series"), "ordinal": _("Number"),
    "title": _("Title"),
    "starts": _("Date"), "ends": _("Until"), "organisers": _("Organised by"), "participants": _("Took part"),
    "part_of": _("Part of"), "said": _("In the source's words"), "from": _p("party", "From"),
    "with": _p("party", "With"),
    "relation": _("Relation"), "next_step": _("Next step"), "text": _("Words"), "by": _p("party", "By"),
    "addressees": _("Addressed to"), "due": _("Due"), "period": _("Period"), "partners": _("Partners"),
    "value": _("Value"), "unit": _("Unit"), "goods": _("Goods"), "indicator": _("Figure"),
    "qualifier": _("How exactly"), "subject": _p("whom a figure speaks of", "Of"), "counterpart": _p("party", "With"),
    "as_of": _p("date of a figure", "As of"),
    "inviter": _("Invited by"), "invited": _("Invited"), "occasion": _p("occasion", "To"), "condition": _("Condition"),
    "person": _("Person"), "of": _p("party it belongs to", "Of"), "member": _("Member"), "direction": _("Direction"),
    "topic": _("Topic"),
    "standing": _("Standing"), "names": _("Names"), "party_kind": _("Kind"), "code": _("ISO 3166 code"),
    "country_code": _("Country"), "name_en": _("English name"), "name_ru": _("Russian name"),
}
NAMES_IN = {"en": _("Names in English"), "ru": _("Names in Russian")}
# Shown otherwise on the page: in its title, its chip or on the map.
ELSEWHERE = {"standing", "latitude", "longitude"}


@dataclass(frozen=True)
class Shown:
    """One value as the page shows it; `record` is what it links to."""

    text: str
    record: Record | None
    notes: list[Note]
    speakers: list[str]
    rank: str
    lang: str = ""


@dataclass(frozen=True)
class Row:
    field: str
    label: Any
    values: list[Shown]
    disputed: bool
    others: list[Shown]


def rows_of(record: Record, facts: dict[str, Fact], footnotes: Footnotes) -> list[Row]:
    """The rows of a record page, in the order its kind declares its fields."""
    rows = []
    for fact in facts.values():
        if fact.field in ELSEWHERE:
            continue
        if fact.field == "names":
            rows += _name_rows(record, fact, footnotes)
            continue
        if fact.field == "country_code" and getattr(record, "party_kind", "") == "country":
            continue
        shown = [_shown(record, fact, value, footnotes) for value in fact.values]
        visible = noted_once(shown) if fact.many else shown[:1]
        rows.append(Row(fact.field, LABELS.get(fact.field, fact.field), visible, fact.disputed,
                        shown if fact.disputed else []))
    return rows


def _name_rows(record: Record, fact: Fact, footnotes: Footnotes) -> list[Row]:
    """One row of names for each language."""
    held = [_shown(record, fact, value, footnotes) for value in fact.values]
    rows = []
    for language in dict.fromkeys(name.lang for name in held):
        label = NAMES_IN.get(language, LABELS["names"])
        rows.append(Row("names", label, noted_once([n for n in held if n.lang == language]), False, []))
    return rows


def noted_once(shown: list[Shown]) -> list[Shown]:
    """Values that rest on the very same notes bear them once, behind the last."""
    last = len(shown) - 1
    return [
        replace(value, notes=[]) if i < last and value.notes == shown[i + 1].notes else value
        for i, value in enumerate(shown)
    ]


def _shown(record: Record, fact: Fact, value: Value, footnotes: Footnotes) -> Shown:
    speakers = list(dict.fromkeys(s.speaker.title for s in value.statements if s.speaker is not None))
    return Shown(
        text=text_of(record, fact.field, fact.type, value),
        record=value.record,
        notes=footnotes.all_of(list(value.statements)),
        speakers=speakers,
        rank=str(value.statements[0].get_rank_display()),
        lang=value.value["language"] if fact.type == "names" else "",
    )


def text_of(record: Record, field: str, type_: str, value: Value) -> str:
    """A value in words."""
    if value.record is not None:
        return value.record.title
    return plain_text(record, field, type_, value.value)


def plain_text(record: Record, field: str, type_: str, value: Any) -> str:
    """A plain value in words: dates as people write them, choices by their labels, numbers with their unit."""
    if type_ == "names":
        return str(value["text"])
    if type_ == "edtf":
        return written(str(value))
    if field == "standing":
        return standing_label(str(value))
    if field == "country_code":
        return country_name(str(value))
    if field == "indicator":
        return indicator_label(str(value))
    if type_ == "number":
        return naming.quantity(float(value), getattr(record, "unit", ""))
    if type_ == "choice":
        return choice_label(record, field, str(value))
    return str(value)


def country_name(code: str) -> str:
    """The country of an ISO 3166-1 code by its name, with the code; the code alone when the register has none."""
    country = Party.objects.filter(code=code).first()
    return f"{country.title} ({code})" if country is not None else code


def choice_label(record: Record, field: str, value: str) -> str:
    """The word for a choice of this record's kind."""
    column = record.COLUMNS.get(field, field)
    sorts = {"type": "Type", "level": "Level", "qualifier": "Qualifier", "relation": "Relation",
             "party_kind": "PartyKind"}
    choices = getattr(type(record), sorts.get(column, ""), None)
    return naming.label(choices, value) if choices is not None else value.replace("_", " ")
