"""What the faces ask of the register: one kind of record as it is now, or as it was known on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db.models import BigIntegerField, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast
from django.utils import timezone

from legation.documents.models import Document

from .models import Involvement, Party, Record, Statement
from .models.record import model_of

Version: Any = Record.pgh_event_model  # type: ignore[attr-defined]
_AS_THEN = ("title_en", "title_ru", "standing", "dated", "days", "disputed")
_LARGEST_ID = 2**63 - 1


def end_of(day: dt.date) -> dt.datetime:
    """The last moment of a day: what was "known on" it was known by then."""
    return timezone.make_aware(dt.datetime.combine(day, dt.time.max))


def listed(kind: str, known_on: dt.datetime | None = None) -> QuerySet[Any]:
    """The records of a kind that lists show, one for each that were judged the same; as they were at `known_on`."""
    model = model_of(kind)
    if known_on is None:
        return model.objects.shown()
    latest = Version.objects.filter(pgh_obj=OuterRef("pk"), pgh_created_at__lte=known_on).order_by("-pgh_id")
    versions = model.objects.annotate(version=Subquery(latest.values("pgh_id")[:1]))
    return where(versions, Q(live=True, leader=None), known_on)


def where(found: QuerySet[Any], condition: Q, known_on: dt.datetime | None = None) -> QuerySet[Any]:
    """Those of `listed` whose shared columns (standing, days, …) meet the condition, or met it at `known_on`."""
    if known_on is None:
        return found.filter(condition)
    return found.filter(Exists(Version.objects.filter(condition, pgh_id=OuterRef("version"))))


def as_known(records: Iterable[Record], known_on: dt.datetime | None) -> list[Record]:
    """The records with the titles, standing and date the register gave them at `known_on`; not to be saved."""
    held = list(records)
    if known_on is None:
        return held
    versions = Version.objects.filter(pgh_obj__in=[r.pk for r in held], pgh_created_at__lte=known_on)
    then = {v.pgh_obj_id: v for v in versions.order_by("pgh_obj_id", "-pgh_id").distinct("pgh_obj_id")}
    for record in held:
        for name in _AS_THEN:
            setattr(record, name, getattr(then[record.pk], name))
    return held


def with_value(found: QuerySet[Any], field: str, value: Any, known_on: dt.datetime | None = None) -> QuerySet[Any]:
    """Those whose preferred value of a field is `value`; with `known_on`, those of whom it was claimed then."""
    if known_on is None:
        return found.filter(**{found.model.COLUMNS.get(field, field): value})
    return found.filter(Exists(_claims(known_on).filter(field=field, value=value)))


def involving(
    found: QuerySet[Any], party: Record, *roles: str, known_on: dt.datetime | None = None
) -> QuerySet[Any]:
    """Those in which `party` takes part (in one of `roles`, when given); a country stands for all that belong to it."""
    ids = _stands_for(party)
    if known_on is None:
        part = Involvement.objects.filter(record=OuterRef("pk"), party__in=ids)
        return found.filter(Exists(part.filter(role__in=roles) if roles else part))
    named = Cast(KeyTextTransform("record", "value"), BigIntegerField())
    claims = _claims(known_on).filter(value__has_key="record").annotate(named=named).filter(named__in=ids)
    return found.filter(Exists(claims.filter(field__in=roles) if roles else claims))


def _claims(known_on: dt.datetime) -> QuerySet[Statement]:
    """Statements that stood then, of the record outside or of one it leads."""
    mine = Q(record=OuterRef("pk")) | Q(record__leader=OuterRef("pk"))
    return Statement.objects.standing(known_on).filter(mine)


def _stands_for(party: Record) -> QuerySet[Any]:
    held = Q(pk__in=party.cluster())
    specific = party.specific()
    if isinstance(specific, Party) and specific.party_kind == Party.PartyKind.COUNTRY and specific.code:
        held |= Q(party__country_code=specific.code)
    return Record.objects.filter(held).values("pk")


def party_named(text: str) -> Record | None:
    """The party with this number or ISO 3166 code, as the one that leads it; None when the register has none."""
    wanted = Q(code=text.upper())
    if text.isascii() and text.isdecimal():
        if int(text) > _LARGEST_ID:
            return None
        wanted = Q(pk=int(text))
    found = Party.objects.filter(wanted, live=True).select_related("leader").first()
    return (found.leader or found) if found is not None else None


def told_beside(record: Record) -> set[int]:
    """The keys of the records that the same documents tell of. Asked step by step: as one query, on a register without
    fresh statistics, its plan joins every statement with every passage."""
    stated = Statement.objects.standing()
    own = stated.filter(record__in=record.cluster()).exclude(passage=None)
    readings = set(own.values_list("passage__reading", flat=True))
    return set(stated.filter(passage__reading__in=readings).values_list("record", flat=True))


def told_with(record: Record, kind: str) -> QuerySet[Any]:
    """The records of a kind that the same documents tell of."""
    return model_of(kind).objects.shown().filter(pk__in=told_beside(record))


def published_documents(known_on: dt.datetime | None = None) -> QuerySet[Document]:
    """The documents that an accepted fact points at: what a visitor may read. Asked what was known on a day: of them
    those that one pointed at then, so that what was published by mistake and taken back cannot be read for ever."""
    behind = Statement.objects.filter(passage__reading__document=OuterRef("pk"))
    found = Document.objects.filter(Exists(behind & Statement.objects.standing()))
    return found if known_on is None else found.filter(Exists(behind & Statement.objects.standing(known_on)))
