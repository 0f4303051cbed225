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
    if first.kind != second.kind:
        raise CannotJudge(f"one is a {first.kind}, the other a {second.kind}: they cannot be the same")
    # As they are led now, whatever the caller has in hand; the verdict is on the two that were named, so that taking
    # another judgement back leaves what it says.
    held = Record.objects.select_for_update().in_bulk(sorted({first.pk, second.pk}))
    leaders = sorted({held[r.pk].leader_id or r.pk for r in (first, second)})
    if len(leaders) == 1:
        raise CannotJudge("the two are held to be the same already")
    first, second = sorted(held.values(), key=lambda r: r.pk)
    act = act or Act.objects.create(verb=Act.Verb.SAME if verdict == "same" else Act.Verb.DIFFERENT, by=by, note=why)
    Judgement.objects.filter(first=first, second=second, withdrawn_in__isnull=True).update(withdrawn_in=act)
    judgement = Judgement.objects.create(first=first, second=second, verdict=verdict, why=why, made_in=act)
    if verdict == Judgement.Verdict.SAME:
        leads, led = leaders
        Record.objects.filter(leader=led).update(leader=leads)
        Record.objects.filter(pk=led).update(leader=leads)
        settle_around(Record.objects.get(pk=leads))
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
