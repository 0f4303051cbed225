from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar, Self

import pghistory
from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.urls import reverse
from django.utils.translation import get_language

from legation_reader.kinds import KINDS


class RecordQuerySet(models.QuerySet[Any]):
    def shown(self) -> Self:
        """What pages list: records with something still claimed of them, one for each that were judged the same."""
        return self.filter(live=True, leader__isnull=True)

    def involving(self, party: Record, *roles: str) -> Self:
        """Records in which `party`, or a record judged the same, takes part (in one of `roles`, when given)."""
        involved = models.Q(involvements__party__in=party.cluster())
        if roles:
            involved &= models.Q(involvements__role__in=roles)
        return self.filter(involved).distinct()

    def on_date(self, day: dt.date) -> Self:
        """Records whose date spans `day`."""
        return self.filter(days__contains=day)


@pghistory.track(obj_field=pghistory.ObjForeignKey(related_name="history"), exclude=["search", "words", "changed_at"])
class Record(models.Model):
    """Anything the register holds. Its columns are the preferred values of its statements, set by `settle` alone.

    `leader` is the record this one was judged the same as; `live` says that a statement still stands behind it;
    `dated` is its principal date as EDTF and `days` the days that spans, null when the year is not known.
    """

    KIND: ClassVar[str] = ""
    # The field that `dated` follows, the one that says how long it lasted, and the columns of fields whose own
    # names are taken.
    DATED: ClassVar[str | None] = None
    UNTIL: ClassVar[str | None] = None
    COLUMNS: ClassVar[dict[str, str]] = {}

    kind = models.CharField(max_length=20, db_index=True)
    title_en = models.CharField(max_length=1000, blank=True)
    title_ru = models.CharField(max_length=1000, blank=True)
    standing = models.CharField(max_length=20, blank=True, db_index=True)
    dated = models.CharField(max_length=80, blank=True)
    days = DateRangeField(null=True, blank=True)
    words = models.TextField(blank=True, help_text="Every name and title it can be found by.")
    live = models.BooleanField(default=False)
    disputed = models.BooleanField(default=False)
    leader = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="followers")
    made_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True, db_index=True)
    search = models.GeneratedField(
        expression=SearchVector("words", config="russian"), output_field=SearchVectorField(), db_persist=True
    )

    objects = RecordQuerySet.as_manager()

    class Meta:
        indexes = [
            GinIndex(fields=["search"], name="record_search"),
            GistIndex(fields=["days"], name="record_days"),
            models.Index(fields=["kind", "live", "leader", "id"], name="record_listed"),
        ]
        constraints = [
            models.CheckConstraint(condition=~models.Q(leader=models.F("id")), name="record_does_not_lead_itself")
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.kind = self.kind or self.KIND
        super().save(*args, **kwargs)

    @classmethod
    def fields(cls) -> dict[str, str]:
        """The fields of this kind and their types, as the reader declares them, with its standing."""
        kind = KINDS[cls.KIND]
        return {**kind.fields, **({"standing": "choice"} if kind.standings else {})}

    def named(self, roles: dict[str, list[Record]]) -> str:
        """The title in the language now active, from the columns and the parties in each role."""
        raise NotImplementedError

    @property
    def title(self) -> str:
        """The title in the reader's language, or in the other where there is none."""
        first, second = (self.title_ru, self.title_en) if get_language() == "ru" else (self.title_en, self.title_ru)
        return first or second or f"{self.kind} {self.pk}"

    @property
    def other_title(self) -> str:
        """The title in the other language; empty where it is the same."""
        other = self.title_en if get_language() == "ru" else self.title_ru
        return other if other != self.title else ""

    def get_absolute_url(self) -> str:
        return reverse(self.kind, args=[self.leader_id or self.pk])

    def cluster(self, known_on: dt.datetime | None = None) -> list[int]:
        """The ids of this record and all that were judged the same, now or as judged at `known_on`."""
        if known_on is None:
            lead = self.leader_id or self.pk
            return [lead, *Record.objects.filter(leader=lead).values_list("pk", flat=True)]
        versions = Record.pgh_event_model.objects.filter(pgh_created_at__lte=known_on)  # type: ignore[attr-defined]
        latest = versions.order_by("pgh_obj_id", "-pgh_id").distinct("pgh_obj_id")
        latest = latest.values_list("pgh_obj_id", "leader_id")
        lead = dict(latest.filter(pgh_obj=self.pk)).get(self.pk) or self.pk
        ever = set(versions.filter(leader=lead).values_list("pgh_obj_id", flat=True))
        return [lead, *(pk for pk, by in latest.filter(pgh_obj__in=ever) if by == lead)]

    def specific(self) -> Record:
        """This record as its own kind."""
        model = model_of(self.kind)
        return self if isinstance(self, model) else model.objects.get(pk=self.pk)


def kinds_of_record() -> dict[str, type[Record]]:
    """Every kind of record the rooms declare, by name."""
    return {model.KIND: model for model in Record.__subclasses__() if model.KIND}


def plural(kind: str) -> str:
    """The word for several records of a kind, as addresses have it."""
    if kind == "series":
        return kind
    return f"{kind[:-1]}ies" if kind.endswith("y") else f"{kind}s"


def model_of(kind: str) -> type[Record]:
    """The model that keeps records of `kind`; LookupError when there is none."""
    try:
        return kinds_of_record()[kind]
    except KeyError:
        raise LookupError(f"the register keeps no {kind!r}") from None
