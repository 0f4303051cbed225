"""What the register holds of a record: preferred and disputed values, ranks, judgements, what was known when."""

from __future__ import annotations

import datetime as dt

import pgtrigger
import pytest
from django.utils import timezone

from legation.audit.models import Act
from legation.documents.models import Reading
from legation.register.actions.judge import CannotJudge, judge
from legation.register.actions.settle import settle
from legation.register.facts import facts_of
from legation.register.models import Judgement, Party, Record, Statement
from legation.review.actions.accept import accept
from legation.review.actions.undo import undo
from tellings import BREST, KALININGRAD, MINSK, OMSK, PSKOV, accepted, agreement, claims_of, fact, tell

pytestmark = pytest.mark.django_db


def told_twice(first: str, second: str) -> Record:
    (record,) = accepted(agreement(KALININGRAD, BREST, signed=first))
    (claim,) = claims_of(tell({**agreement(KALININGRAD, BREST, signed=second, topics=["trade"]), "quote": "said otherwise"}))
    return accept(claim, by="Clerk", into=record)


def test_contradicting_days_are_both_kept_and_shown_as_disputed() -> None:
    record = told_twice("2019-03-05", "2019-03-09")
    fact_ = facts_of(record)["signed"]
    assert fact_.disputed and record.disputed
    assert [v.value for v in fact_.values] == ["2019-03-05", "2019-03-09"]


@pytest.mark.parametrize("vaguer", ["2019", "2019-03", "XXXX-03-05"])
def test_a_vaguer_date_is_no_contradiction_and_the_fuller_one_leads(vaguer: str) -> None:
    record = told_twice(vaguer, "2019-03-05")
    fact_ = facts_of(record)["signed"]
    assert not fact_.disputed and fact_.preferred.value == record.dated == "2019-03-05"


def test_rank_decides_which_value_leads_and_what_is_out_of_the_dispute() -> None:
    record = told_twice("2019-03-05", "2019-03-09")
    Statement.objects.filter(record=record, field="signed", value="2019-03-09").update(rank="preferred")
    assert settle(record).dated == "2019-03-09"
    Statement.objects.filter(record=record, field="signed", value="2019-03-05").update(rank="deprecated")
    assert not settle(record).disputed


def test_a_withdrawn_value_is_known_to_have_been_held() -> None:
    (record,) = accepted(agreement(KALININGRAD, BREST, signed="2019-03-05"))
    past = timezone.now() - dt.timedelta(days=30)
    with pgtrigger.ignore("audit.Act:append_only"):
        Act.objects.update(at=past)
    Reading.objects.update(made_at=past)
    undo(Act.objects.get(claims__record=record), by="Clerk")
    assert facts_of(record) == {}
    assert facts_of(record, timezone.now() - dt.timedelta(days=1))["signed"].preferred.value == "2019-03-05"
    assert facts_of(record, past - dt.timedelta(days=1)) == {}


def test_a_document_read_later_was_not_known_before_though_it_joins_an_old_decision() -> None:
    (record,) = accepted(agreement(KALININGRAD, BREST, signed="2019-03-05"))
    past = timezone.now() - dt.timedelta(days=30)
    with pgtrigger.ignore("audit.Act:append_only"):
        Act.objects.update(at=past)
    Reading.objects.update(made_at=past)
    tell({**agreement(KALININGRAD, BREST, signed="2019-03-05"), "quote": "the same, told a month later"})
    assert len(facts_of(record)["signed"].statements) == 2
    assert len(facts_of(record, timezone.now() - dt.timedelta(days=1))["signed"].statements) == 1


def three() -> list[Record]:
    return accepted(*(agreement(OMSK, BREST, type=t, quote=f"a {t}") for t in ("cooperation", "framework", "memorandum")))


def test_sameness_is_transitive_and_can_be_taken_back_in_any_order() -> None:
    a, b, c = three()
    first, second = judge(a, b, "same", by="Clerk"), judge(b, c, "same", by="Clerk")
    assert sorted(Record.objects.get(pk=a.pk).cluster()) == [a.pk, b.pk, c.pk]
    assert Record.objects.shown().filter(kind="agreement").count() == 1
    undo(first.made_in, by="Clerk")
    undo(second.made_in, by="Clerk")
    assert Record.objects.shown().filter(kind="agreement").count() == 3
    for record in (a, b, c):
        held = Record.objects.get(pk=record.pk)
        assert held.leader_id is None and held.title_en == record.title_en


def test_undoing_the_earlier_of_two_judgements_keeps_the_later() -> None:
    a, b, c = three()
    first = judge(b, c, "same", by="Clerk")
    judge(a, b, "same", by="Clerk")
    undo(first.made_in, by="Clerk")
    leaders = dict(Record.objects.filter(pk__in=[a.pk, b.pk, c.pk]).values_list("pk", "leader"))
    assert leaders == {a.pk: None, b.pk: a.pk, c.pk: None}


def test_judging_again_replaces_the_verdict_and_undo_brings_it_back() -> None:
    a, b, _c = three()
    judge(a, b, "different", by="Clerk")
    same = judge(a, b, "same", by="Other")
    assert Judgement.objects.get(withdrawn_in=None).verdict == "same"
    undo(same.made_in, by="Other")
    assert Judgement.objects.get(withdrawn_in=None).verdict == "different"
    assert Record.objects.get(pk=b.pk).leader is None


def test_what_is_judged_the_same_cannot_be_of_two_kinds_or_itself() -> None:
    a, b, _c = three()
    with pytest.raises(CannotJudge):
        judge(a, Record.objects.filter(kind="party")[0], "same", by="Clerk")
    judge(a, b, "same", by="Clerk")
    with pytest.raises(CannotJudge):
        judge(b, a, "same", by="Clerk")


def test_two_parties_judged_the_same_bring_their_ties_together() -> None:
    doubled = {**agreement(OMSK, BREST)["fields"]}
    first, second = accepted(agreement(PSKOV, BREST), fact("agreement", "the other", "in_force", **{**doubled, "type": "twinning"}))
    pskov, omsk = (Party.objects.get(code=code) for code in ("RU-PSK", "RU-OMS"))
    same = judge(pskov, omsk, "same", by="Clerk")
    lead = min(pskov, omsk, key=lambda p: p.pk)
    assert set(Record.objects.shown().involving(lead).values_list("pk", flat=True)) == {first.pk, second.pk}
    undo(same.made_in, by="Clerk")
    assert set(Record.objects.shown().involving(pskov).values_list("pk", flat=True)) == {first.pk}
    assert set(Record.objects.shown().involving(omsk).values_list("pk", flat=True)) == {second.pk}


def test_names_in_two_languages_lead_to_one_party() -> None:
    accepted(agreement(KALININGRAD, BREST), agreement(KALININGRAD, MINSK))
    party = Party.objects.get(code="RU-KGD")
    assert party.title_en == "Kaliningrad Oblast" and "алининград" in party.title_ru
    assert Party.objects.filter(code="RU-KGD").count() == 1
