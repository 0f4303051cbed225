"""The record of who did what cannot be rewritten, and every change has somebody behind it."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import ProtectedError

from legation.audit.models import Act
from legation.register.models import Statement
from legation.review.actions.accept import accept
from legation.review.models import Claim
from tellings import BREST, OMSK, accepted, agreement, claims_of, tell

pytestmark = pytest.mark.django_db


def test_an_act_can_be_neither_changed_nor_deleted() -> None:
    accepted(agreement(OMSK, BREST))
    for rewrite in (lambda: Act.objects.update(by="Somebody else"), lambda: Act.objects.all().delete(),
                    lambda: Act.objects.all()._raw_delete("default")):
        with pytest.raises((DatabaseError, ProtectedError)), transaction.atomic():
            rewrite()
        assert Act.objects.get().by == "Clerk"


def test_nobody_does_nothing() -> None:
    (claim,) = claims_of(tell(agreement(OMSK, BREST)))
    with pytest.raises(IntegrityError), transaction.atomic():
        accept(claim, by="")
    assert not Act.objects.exists() and not Statement.objects.exists()
    assert Claim.objects.get().decision == "waiting"


def test_a_statement_without_a_source_cannot_be_made() -> None:
    (record,) = accepted(agreement(OMSK, BREST))
    with pytest.raises(IntegrityError), transaction.atomic():
        Statement.objects.create(record=record, field="signed", value="2020", made_in=Act.objects.get())


def test_every_change_of_a_record_and_a_statement_leaves_a_version() -> None:
    (record,) = accepted(agreement(OMSK, BREST))
    versions = record.history.count()
    type(record).objects.filter(pk=record.pk).update(standing="ended")
    assert record.history.count() == versions + 1
    statement = record.statements.first()
    before = statement.history.count()
    Statement.objects.filter(pk=statement.pk).update(rank="deprecated")
    assert statement.history.count() == before + 1
