from __future__ import annotations

from django.db import transaction

from legation.audit.models import Act

from ..models import Judgement, Record
from .settle import settle


class CannotJudge(Exception):
    """The two records cannot be judged the same; the message says why."""


@transaction.atomic
def judge(first: Record, second: Record, verdict: str, *, by: str, why: str = "", act: Act | None = None) -> Judgement:
    """Someone's word on whether two records are the same; the same rewrites neither, one merely leads the other."""
    first, second = sorted((first.leader or first, second.leader or second), key=lambda r: r.pk)
    if first.pk == second.pk:
        raise CannotJudge("the two are held to be the same already")
    if first.kind != second.kind:
        raise CannotJudge(f"one is a {first.kind}, the other a {second.kind}: they cannot be the same")
    act = act or Act.objects.create(verb=Act.Verb.SAME if verdict == "same" else Act.Verb.DIFFERENT, by=by, note=why)
    Judgement.objects.filter(first=first, second=second, withdrawn_in__isnull=True).update(withdrawn_in=act)
    judgement = Judgement.objects.create(first=first, second=second, verdict=verdict, why=why, made_in=act)
    if verdict == Judgement.Verdict.SAME:
        Record.objects.filter(leader=second).update(leader=first)
        Record.objects.filter(pk=second.pk).update(leader=first)
        settle_around(first)
    return judgement


def lead_anew(records: set[int]) -> None:
    """Works out again who leads whom among `records`, from the judgements that stand."""
    for pk in sorted(records):
        Record.objects.filter(pk=pk).update(leader=None)
    standing = Judgement.objects.filter(
        verdict=Judgement.Verdict.SAME, withdrawn_in__isnull=True, first__in=records, second__in=records
    )
    lead = {pk: pk for pk in records}
    for first, second in standing.values_list("first_id", "second_id"):
        a, b = sorted((lead[first], lead[second]))
        lead = {pk: a if to == b else to for pk, to in lead.items()}
    for pk, to in lead.items():
        if pk != to:
            Record.objects.filter(pk=pk).update(leader=to)
    for pk in sorted(set(lead.values())):
        settle_around(Record.objects.get(pk=pk))


def settle_around(record: Record) -> None:
    """Settles `record` and every record whose title names it."""
    settle(Record.objects.get(pk=record.pk))
    for other in Record.objects.shown().filter(involvements__party__in=record.cluster()).distinct():
        settle(other)
