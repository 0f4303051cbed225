from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from legation.audit.models import Act
from legation.documents.actions.store_reading import passage_at
from legation.documents.models import Passage
from legation.events.models import Series
from legation.register.actions.judge import judge
from legation.register.actions.resolve_party import resolve_party
from legation.register.actions.settle import settle
from legation.register.models import Record, Statement
from legation.register.models.record import model_of
from legation.register.naming import language_of
from legation_reader.kinds import KINDS

from ..models import Claim, Proposal


class CannotDecide(Exception):
    """A decision that cannot be made; the message says why and what to do."""


@transaction.atomic
def accept(
    claim: Claim,
    *,
    by: str,
    into: Record | None = None,
    together_with: Iterable[Claim] = (),
    apart_from: Iterable[Record] = (),
    amended: dict[str, Any] | None = None,
    note: str = "",
) -> Record:
    """Makes register facts of a claim: every value with its passage as the reference, in one act.

    `into` is the record it adds to (a new one when None); `together_with` are other waiting claims that tell the
    same; `apart_from` are records judged different by this decision; `amended` replaces fields of the claim.
    """
    wanted = [claim.pk, *(c.pk for c in together_with)]
    held = Claim.objects.select_for_update().filter(pk__in=wanted).order_by("pk").in_bulk()
    if missing := set(wanted) - held.keys():
        raise CannotDecide(f"claim {missing.pop()} is no longer told by any document; look again")
    claims = [held[pk] for pk in dict.fromkeys(wanted)]
    if into is not None and into.kind != claim.kind:
        raise CannotDecide(f"a claim of kind {claim.kind} cannot add to a record of kind {into.kind}")
    for each in claims:
        if each.decision in (Claim.Decision.ACCEPTED, Claim.Decision.AMENDED):
            raise CannotDecide(f"claim {each.pk} is accepted already; take that decision back first")
        if each.kind != claim.kind:
            raise CannotDecide("claims of two kinds cannot be one record")
    act = Act.objects.create(verb=Act.Verb.AMEND if amended else Act.Verb.ACCEPT, by=by, note=note)
    record = (into.leader or into).specific() if into is not None else model_of(claim.kind).objects.create()
    for each in claims:
        changed = bool(amended) and each.pk == claim.pk
        each.decision = Claim.Decision.AMENDED if changed else Claim.Decision.ACCEPTED
        each.amended = amended if changed else None
        each.act, each.record = act, record
        each.save()
        for proposal in each.proposals.select_related("reading__document"):
            _state(proposal, record, act, {**proposal.fields, **(each.amended or {})}, each.standing)
    settled = settle(record)
    for other in apart_from:
        judge(settled, other, "different", by=by, act=act)
    return settled


def attach(proposal: Proposal) -> None:
    """Adds the words of another document to a claim accepted earlier, within that same decision."""
    claim = proposal.claim
    assert claim.record is not None and claim.act is not None and not claim.act.undone
    _state(proposal, claim.record, claim.act, {**proposal.fields, **(claim.amended or {})}, claim.standing)
    settle(claim.record)


def _state(proposal: Proposal, record: Record, act: Act, fields: dict[str, Any], standing: str) -> None:
    passages = [passage_at(proposal.reading, start, end) for start, end in proposal.spans]
    speaker = resolve_party(proposal.speaker, act=act, passage=passages[0]) if proposal.speaker else None
    claims = [(name, value) for name, value in _values(record, fields, act, passages[0])]
    if standing:
        claims.append(("standing", standing))
    Statement.objects.bulk_create(
        Statement(record=record, field=name, value=value, passage=passage, speaker=speaker, made_in=act,
                  said_on=proposal.document.published)
        for name, value in claims
        for passage in passages
    )


def _values(record: Record, fields: dict[str, Any], act: Act, passage: Passage) -> Iterable[tuple[str, Any]]:
    """Each value of the fields as the register keeps it: parties and series as the records they are."""
    declared = model_of(record.kind).fields()
    for name in KINDS[record.kind].fields:
        value, type_ = fields.get(name), declared[name]
        if value in (None, "", []):
            continue
        if type_ == "series":
            yield name, {"record": series_named(value, fields, act, passage).pk}
        elif type_ == "party":
            yield name, {"record": resolve_party(value, act=act, passage=passage).pk}
        elif type_ == "parties":
            yield from ((name, {"record": resolve_party(p, act=act, passage=passage).pk}) for p in value)
        elif type_ == "texts":
            yield from ((name, text) for text in value)
        else:
            yield name, value


def find_series(name: str) -> Series | None:
    """The series of that English name, if the register holds it."""
    found = Series.objects.filter(name_en__iexact=name, live=True).first()
    return Series.objects.get(pk=found.leader_id) if found and found.leader_id else found


def series_named(name: str, fields: dict[str, Any], act: Act, passage: Passage) -> Series:
    """The series of that name, made with the passage as its source when the register does not hold it."""
    found = find_series(name)
    if found is not None:
        return found
    series = Series.objects.create()
    claims = {"name_en": name}
    said = fields.get("said")
    if said and fields.get("series") == name and language_of(said) == "ru":
        claims["name_ru"] = said
    Statement.objects.bulk_create(
        Statement(record=series, field=field, value=value, passage=passage, made_in=act)
        for field, value in claims.items()
    )
    settle(series)
    return Series.objects.get(pk=series.pk)

