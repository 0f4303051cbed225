from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from legation.audit.models import Act
from legation.register.actions.judge import lead_anew
from legation.register.actions.settle import settle
from legation.register.models import Judgement, Record, Statement

from ..models import Claim
from .accept import CannotDecide

_MADE_BY_ONE_THAT_STANDS = Q(made_in__undone_by__isnull=True)


@transaction.atomic
def undo(decision: Act, *, by: str) -> Act:
    """Takes a decision back: what it stated is withdrawn, what it withdrew stands again, its claims wait again.

    Nothing is erased. A party first named in it stays when another decision has come to rely on it.
    """
    # Locked, that it is taken back once; not against those who refer to it, who wait for its claims.
    decision = Act.objects.select_for_update(no_key=True).get(pk=decision.pk)
    if decision.verb in (Act.Verb.UNDO, Act.Verb.LOAD):
        raise CannotDecide(f"decision {decision.pk} cannot be taken back: it {decision.get_verb_display()}")
    if decision.undone:
        raise CannotDecide(f"decision {decision.pk} has been taken back already")
    act = Act.objects.create(verb=Act.Verb.UNDO, by=by, undoes=decision)
    for claim in Claim.objects.select_for_update().filter(act=decision).order_by("pk"):
        _as_before(claim)
    made = Statement.objects.filter(made_in=decision, withdrawn_in__isnull=True)
    kept = _relied_on(set(made.values_list("record_id", flat=True)), decision)
    touched = set(made.exclude(record__in=kept).values_list("record_id", flat=True))
    touched |= set(Statement.objects.filter(withdrawn_in=decision).values_list("record_id", flat=True))
    named = _named_by(made.exclude(record__in=kept))
    made.exclude(record__in=kept).update(withdrawn_in=act)
    orphans = _orphans(named)
    Statement.objects.standing().filter(record__in=orphans).update(withdrawn_in=act)
    touched |= orphans
    Statement.objects.filter(_MADE_BY_ONE_THAT_STANDS, withdrawn_in=decision).update(withdrawn_in=None)
    _take_back_judgements(decision, act)
    for record in Record.objects.filter(pk__in=touched).order_by("kind", "pk"):
        settle(record)
    return act


def _relied_on(records: set[int], decision: Act) -> set[int]:
    """Parties and series among `records` that standing statements of other decisions name."""
    others = Statement.objects.standing().exclude(made_in=decision)
    named = set(others.filter(speaker__in=records).values_list("speaker_id", flat=True))
    for pk in records - named:
        if others.filter(value__contains={"record": pk}).exclude(record=pk).exists():
            named.add(pk)
    return named


def _as_before(claim: Claim) -> None:
    """The claim as it stood before its present decision: rejected or deferred by one that still holds, or waiting."""
    held: Any = claim
    earlier = held.history.exclude(act=claim.act_id).exclude(act=None).order_by("-pgh_id")
    undone = Act.objects.filter(undone_by__isnull=False).values("pk")
    aside = earlier.filter(decision__in=[Claim.Decision.REJECTED, Claim.Decision.DEFERRED])
    before = aside.exclude(act__in=undone).first()
    claim.decision = before.decision if before is not None else Claim.Decision.WAITING
    claim.act_id = before.act_id if before is not None else None
    claim.record = claim.amended = None
    claim.save()


def _named_by(statements: QuerySet[Statement]) -> set[int]:
    """The parties and series that these statements name or quote."""
    told = statements.values_list("value", "speaker_id")
    named = {value["record"] for value, _speaker in told if isinstance(value, dict) and "record" in value}
    return named | {speaker for _value, speaker in told if speaker is not None}


def _orphans(records: set[int]) -> set[int]:
    """Those that stood only because somebody relied on them: all they state comes from decisions taken back, and
    nothing that stands names them any more."""
    standing = Statement.objects.standing()
    founded = set(standing.filter(record__in=records, made_in__undone_by=None).values_list("record_id", flat=True))
    left = records - founded
    left -= set(standing.filter(speaker__in=left).values_list("speaker_id", flat=True))
    return {pk for pk in left if not standing.filter(value__contains={"record": pk}).exclude(record=pk).exists()}


def _take_back_judgements(decision: Act, act: Act) -> None:
    judged = Judgement.objects.filter(made_in=decision, withdrawn_in__isnull=True)
    pairs = list(judged.values_list("first_id", "second_id"))
    judged.update(withdrawn_in=act)
    Judgement.objects.filter(_MADE_BY_ONE_THAT_STANDS, withdrawn_in=decision).update(withdrawn_in=None)
    if pairs:
        seeds = {pk for pair in pairs for pk in pair}
        around = set(Record.objects.filter(leader__in=seeds).values_list("pk", flat=True))
        leaders = set(Record.objects.filter(pk__in=seeds, leader__isnull=False).values_list("leader_id", flat=True))
        around |= set(Record.objects.filter(leader__in=leaders).values_list("pk", flat=True))
        lead_anew(seeds | around | leaders)
