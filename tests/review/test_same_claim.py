"""One claim from several documents: decided once; documents read again; rejected for good."""

from __future__ import annotations

import pytest

from legation.documents.models import Reading
from legation.register.facts import facts_of
from legation.register.models import Record, Statement
from legation.review.actions.accept import accept
from legation.review.actions.set_aside import defer, reject
from legation.review.actions.undo import undo
from legation.review.models import Claim, Proposal
from legation.review.queries import queue
from tellings import BREST, KALININGRAD, MINSK, OMSK, accepted, agreement, claims_of, fact, figure, tell

pytestmark = pytest.mark.django_db
TOLD = agreement(KALININGRAD, BREST, signed="2019-03-05")
OTHERWISE = {**TOLD, "quote": "in March 2019 the two regions agreed to work together"}


def documents_behind(record: Record) -> int:
    statements = facts_of(record)["parties"].statements
    return len({s.passage.reading.document_id for s in statements if s.passage is not None})


def test_two_documents_one_decision() -> None:
    first, second = tell(TOLD), tell(OTHERWISE)
    (claim,) = claims_of(first)
    assert claims_of(second) == [claim] and list(queue()) == [claim]
    assert documents_behind(accept(claim, by="Clerk")) == 2
    assert not queue().exists()


def test_a_third_document_joins_the_references_of_the_decision() -> None:
    (record,) = accepted(TOLD)
    tell(OTHERWISE)
    assert documents_behind(record) == 2 and not queue().exists()
    claim = Claim.objects.get()
    assert claim.act is not None
    undo(claim.act, by="Clerk")
    assert not Statement.objects.standing().filter(record=record).exists()
    assert list(queue()) == [claim] and claim.proposals.count() == 2


def test_it_joins_a_record_that_was_judged_the_same_as_another() -> None:
    from legation.register.actions.judge import judge

    _first, second = accepted(agreement(OMSK, BREST), TOLD)
    other = accepted(agreement(KALININGRAD, BREST, type="framework", quote="a framework"))[0]
    judge(second, other, "same", by="Clerk")
    tell({**agreement(KALININGRAD, BREST, type="framework"), "quote": "the framework once more"})
    assert documents_behind(Record.objects.get(pk=second.pk)) == 3


def test_a_rejected_claim_is_not_asked_again() -> None:
    (claim,) = claims_of(tell(TOLD))
    reject(claim, by="Clerk")
    tell(OTHERWISE)
    assert not queue().exists() and not Record.objects.filter(kind="agreement").exists()


def test_a_deferred_claim_told_again_stays_deferred() -> None:
    (claim,) = claims_of(tell(TOLD))
    defer(claim, by="Clerk")
    tell(OTHERWISE)
    claim.refresh_from_db()
    assert claim.decision == "deferred" and claim.proposals.count() == 2


def test_reading_again_keeps_decisions_and_withdraws_what_is_no_longer_said() -> None:
    kept, unsaid, refused = TOLD, figure("agreements", 7), agreement(OMSK, MINSK)
    text = "Report.\n" + ". ".join(f["quote"] for f in (kept, unsaid, refused)) + ". And there are 9 agreements."
    reading = tell(kept, unsaid, refused, text=text)
    accept(claims_of(reading)[0], by="Clerk")
    reject(claims_of(reading)[2], by="Clerk")
    better = {**figure("agreements", 9), "quote": "there are 9 agreements"}
    again = tell(kept, refused, better, text=text, document=reading.document, reader="tests 2")
    assert [c.kind for c in queue()] == ["figure"] and queue().get().fields["value"] == 9
    assert not Claim.objects.filter(fields__value=7).exists()
    assert Claim.objects.get(decision="accepted").record is not None
    assert documents_behind(Record.objects.get(kind="agreement")) == 1
    assert reading.document.readings.get(current=True) == again
    assert Reading.objects.filter(document=reading.document).count() == 2


def test_a_claim_another_document_still_makes_is_not_withdrawn() -> None:
    first = tell(TOLD)
    tell(OTHERWISE)
    tell(agreement(OMSK, MINSK), text=first.text + " " + agreement(OMSK, MINSK)["quote"], document=first.document, reader="tests 2")
    claim = Claim.objects.get(proposals__quote=OTHERWISE["quote"])
    assert claim in queue() and claim.proposals.count() == 1


def test_a_deferred_claim_a_newer_reading_drops_is_kept_with_its_words() -> None:
    first = tell(TOLD)
    (claim,) = claims_of(first)
    defer(claim, by="Clerk")
    tell(text=first.text, document=first.document, reader="tests 2")
    claim.refresh_from_db()
    assert claim.decision == "deferred" and claim.proposals.get().quote == TOLD["quote"]


def test_undoing_what_a_newer_reading_dropped_leaves_a_claim_that_can_be_decided() -> None:
    first = tell(TOLD)
    accept(claims_of(first)[0], by="Clerk")
    tell(text=first.text, document=first.document, reader="tests 2")
    claim = Claim.objects.get()
    assert claim.act is not None
    undo(claim.act, by="Clerk")
    assert queue().get().proposals.get().quote == TOLD["quote"]


def test_proposing_the_same_reading_twice_changes_nothing() -> None:
    from legation.review.actions.propose import propose
    from legation_reader.readings import Span
    from legation_reader.readings import propose as proposal_of

    reading = tell(TOLD)
    start = reading.text.index(TOLD["quote"])
    said = proposal_of("agreement", reading.text, Span(start, start + len(TOLD["quote"])), standing="in_force", **TOLD["fields"])
    propose(reading, (said,))
    assert Proposal.objects.count() == 1


def test_two_vague_visits_years_apart_are_two_claims() -> None:
    visit = fact("event", "a delegation visited Minsk", "held", type="visit", place=MINSK)
    first, same_day, later = tell(visit, published="2015-03-01"), tell(visit, published="2015-03-01"), tell(visit, published="2023-03-01")
    assert claims_of(first) == claims_of(same_day) != claims_of(later)
