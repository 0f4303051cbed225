"""Two at work on one claim at the same moment: whichever is first, nothing is lost and nothing undone comes back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction

from legation.audit.models import Act
from legation.register.models import Record, Statement
from legation.review.actions import accept_all as sweep
from legation.review.actions.accept import CannotDecide, accept
from legation.review.actions.accept_all import accept_all
from legation.review.actions.undo import undo
from legation.review.models import Claim
from tellings import OMSK, PSKOV, agreement, claims_of, tell

pytestmark = pytest.mark.django_db(transaction=True)
FACT = {"signed": "2019-03-03"}


def beside(slow: Callable[[], Any], quick: Callable[[], Any]) -> list[Exception]:
    """Runs `slow` in a transaction that ends only once `quick` has begun and waits, or has ended; what went wrong."""
    begun, wrong = threading.Event(), []

    def kept_open() -> None:
        try:
            with transaction.atomic():
                slow()
                begun.set()
                other.join(1.5)
        except Exception as problem:
            wrong.append(problem)
        finally:
            begun.set()
            connection.close()

    def meanwhile() -> None:
        begun.wait()
        try:
            quick()
        except Exception as problem:
            wrong.append(problem)
        finally:
            connection.close()

    other = threading.Thread(target=meanwhile)
    threads = [threading.Thread(target=kept_open), other]
    other.start()
    threads[0].start()
    for thread in threads:
        thread.join()
    return wrong


def told_by(record: Record | None) -> int:
    """How many documents stand behind a record."""
    held = Statement.objects.standing().filter(record=record, passage__isnull=False)
    return held.values("passage__reading__document").distinct().count()


def test_words_read_while_their_claim_is_accepted_become_a_source() -> None:
    (claim,) = claims_of(tell(agreement(PSKOV, OMSK, **FACT)))
    assert beside(lambda: accept(claim, by="A"), lambda: tell(agreement(PSKOV, OMSK, **FACT))) == []
    claim.refresh_from_db()
    assert claim.proposals.count() == 2 and told_by(claim.record) == 2


def test_words_read_while_their_decision_is_taken_back_do_not_bring_it_back() -> None:
    (claim,) = claims_of(tell(agreement(PSKOV, OMSK, **FACT)))
    record = accept(claim, by="A")
    act = Act.objects.get(claims=claim)
    assert beside(lambda: undo(act, by="B"), lambda: tell(agreement(PSKOV, OMSK, **FACT))) == []
    claim.refresh_from_db()
    assert claim.decision == Claim.Decision.WAITING and claim.proposals.count() == 2
    assert told_by(record) == 0 and not Record.objects.get(pk=record.pk).live


def test_a_decision_is_taken_back_once() -> None:
    (claim,) = claims_of(tell(agreement(PSKOV, OMSK, **FACT)))
    accept(claim, by="A")
    act = Act.objects.get(claims=claim)
    (wrong,) = beside(lambda: undo(act, by="B"), lambda: undo(act, by="C"))
    assert isinstance(wrong, CannotDecide) and "already" in str(wrong)


def test_a_sweep_passes_over_what_somebody_decides_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    (claim,) = claims_of(tell(agreement(PSKOV, OMSK, **FACT)))
    looked_at = sweep.compare

    def decided_meanwhile(one: Claim) -> Any:
        found = looked_at(one)
        accept(Claim.objects.get(pk=claim.pk), by="A")
        return found

    monkeypatch.setattr(sweep, "compare", decided_meanwhile)
    outcome = accept_all(by="B")
    assert (outcome.accepted, outcome.left) == (1, 0)
    assert Act.objects.get(claims=claim).by == "A"
