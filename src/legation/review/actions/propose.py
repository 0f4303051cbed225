from __future__ import annotations

from collections import Counter

from django.db import transaction

from legation.documents.models import Reading
from legation.documents.stories import story_published
from legation_reader.readings import Proposal as ReaderProposal

from ..fields import blocks_of, claim_key
from ..models import Claim, Proposal
from .accept import attach


@transaction.atomic
def propose(reading: Reading, said: tuple[ReaderProposal, ...]) -> Counter[str]:
    """Puts what a reading proposes into the queue; counts by outcome: new, known, rejected before, withdrawn.

    A claim already decided is not asked again: accepted before, the new words join its references; rejected
    before, it stays rejected. What an older reading of the document proposed, nobody decided and this one no
    longer says, leaves the queue. A story republished later is dated by its first page, so that what it leaves undated
    is one claim.
    """
    outcomes: Counter[str] = Counter()
    if reading.proposals.exists():
        return outcomes
    published = story_published(reading.document) if said else ""
    told = [proposal.to_json() for proposal in said]
    found = [_claim(plain, published) for plain in told]
    held = _held({claim.pk for claim, _new in found})
    while len(held) < len({claim.pk for claim, _new in found}):  # one was withdrawn while we waited for it
        found = [_claim(plain, published) for plain in told]
        held = _held({claim.pk for claim, _new in found})
    for number, (plain, (asked, new)) in enumerate(zip(told, found, strict=True)):
        claim = held[asked.pk]
        kept = Proposal.objects.create(
            claim=claim, reading=reading, number=number, fields=plain["fields"], speaker=plain["speaker"],
            spans=plain["spans"], quote=plain["quote"],
        )
        if claim.record_id is not None:
            attach(kept)
            outcomes["known"] += 1
        elif claim.decision == Claim.Decision.REJECTED:
            outcomes["rejected before"] += 1
        else:
            outcomes["new" if new else "told again"] += 1
    outcomes["withdrawn"] += _withdraw_older(reading)
    return +outcomes


def _claim(plain: dict, published: str) -> tuple[Claim, bool]:
    key = claim_key(plain["kind"], plain["standing"], plain["fields"], published)
    return Claim.objects.get_or_create(
        key=key,
        defaults={"kind": plain["kind"], "standing": plain["standing"] or "", "fields": plain["fields"],
                  "blocks": blocks_of(plain["kind"], plain["fields"])},
    )


def _held(claims: set[int]) -> dict[int, Claim]:
    """The claims as they stand once every decision on them now being made or taken back has ended, kept so until our
    own end: words told meanwhile must neither miss a decision nor join one that is no more."""
    return {claim.pk: claim for claim in Claim.objects.select_for_update().filter(pk__in=claims).order_by("pk")}


def _withdraw_older(reading: Reading) -> int:
    older = Proposal.objects.filter(
        reading__document=reading.document, claim__decision=Claim.Decision.WAITING
    ).exclude(reading=reading)
    claims = set(older.values_list("claim_id", flat=True))
    older.delete()
    return Claim.objects.filter(pk__in=claims, proposals__isnull=True, decision=Claim.Decision.WAITING).delete()[0]
