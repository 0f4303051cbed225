"""Accept, amend, reject, defer, undo: what each does to the register, and that undo leaves no trace in it."""

from __future__ import annotations

from typing import Any

import pytest

from legation.audit.models import Act
from legation.register.actions.judge import judge
from legation.register.facts import facts_of
from legation.register.models import Involvement, Judgement, Name, Party, Record, Statement
from legation.review.actions.accept import CannotDecide, accept
from legation.review.actions.set_aside import defer, reject
from legation.review.actions.undo import undo
from legation.review.models import Claim
from legation_reader.readings import Party as ReaderParty
from tellings import BREST, KALININGRAD, MINSK, OMSK, PSKOV, accepted, agreement, claims_of, fact, figure, tell

pytestmark = pytest.mark.django_db
FRIENDS = ReaderParty("body", None, "Society of Friends", country="BY")


def picture() -> dict[str, Any]:
    """Everything the register shows, as values to compare."""
    return {
        "records": list(Record.objects.filter(live=True).order_by("pk").values_list(
            "pk", "kind", "title_en", "title_ru", "standing", "dated", "disputed", "leader", "words")),
        "parts": sorted(Involvement.objects.filter(record__live=True).values_list("record", "role", "party")),
        "names": sorted(Name.objects.values_list("party", "text", "sort")),
        "statements": sorted(Statement.objects.standing().values_list("pk", "rank")),
        "judgements": sorted(Judgement.objects.filter(withdrawn_in=None).values_list("first", "second", "verdict")),
        "claims": sorted(Claim.objects.values_list("pk", "decision", "record")),
    }


def only_claim(*facts: dict[str, Any], **about: Any) -> Claim:
    (claim,) = claims_of(tell(*facts, **about))
    return claim


def test_accepting_brings_the_words_along() -> None:
    claim = only_claim(agreement(KALININGRAD, BREST, signed="2019-03-05"))
    record = accept(claim, by="Clerk")
    facts = facts_of(record)
    assert facts["signed"].preferred.value == "2019-03-05"
    assert {v.record.title_en for v in facts["parties"].values if v.record} == {"Kaliningrad Oblast", "Brest Region"}
    for fact_ in facts.values():
        for statement in fact_.statements:
            assert statement.passage is not None
            passage = statement.passage
            assert passage.reading.text[passage.start : passage.end] == passage.quote == claim.proposals.get().quote
    assert Act.objects.get(claims=claim).by == "Clerk"


def test_amending_keeps_what_the_machine_read_beside_it() -> None:
    claim = only_claim(agreement(KALININGRAD, BREST, signed="2019-03-05"))
    record = accept(claim, by="Clerk", amended={"signed": "2019-03-06"})
    claim.refresh_from_db()
    assert claim.decision == "amended" and claim.fields["signed"] == "2019-03-05"
    assert claim.proposals.get().fields["signed"] == "2019-03-05"
    assert record.dated == "2019-03-06" and not record.disputed


def test_an_amendment_to_nothing_leaves_the_field_empty() -> None:
    record = accept(only_claim(agreement(OMSK, BREST, signed="2019")), by="Clerk", amended={"signed": None})
    assert record.dated == "" and "signed" not in facts_of(record)


def test_a_decision_cannot_be_made_twice() -> None:
    claim = only_claim(agreement(OMSK, BREST))
    accept(claim, by="Clerk")
    for decide in (lambda: accept(claim, by="Other"), lambda: reject(claim, by="Other"), lambda: defer(claim, by="Other")):
        before = picture()
        with pytest.raises(CannotDecide):
            decide()
        assert picture() == before


def test_claims_of_two_kinds_are_no_one_record() -> None:
    first, second = claims_of(tell(agreement(OMSK, BREST), figure("agreements", 5)))
    with pytest.raises(CannotDecide):
        accept(first, by="Clerk", together_with=[second])
    with pytest.raises(CannotDecide):
        accept(first, by="Clerk", into=accept(second, by="Clerk"))


def test_a_claim_together_with_itself_counts_once() -> None:
    claim = only_claim(agreement(OMSK, BREST))
    record = accept(claim, by="Clerk", together_with=[claim])
    assert record.statements.filter(field="type").count() == 1


@pytest.mark.parametrize("decide", [
    lambda c: accept(c, by="Clerk"),
    lambda c: accept(c, by="Clerk", amended={"signed": "2020"}),
    lambda c: accept(c, by="Clerk", into=Record.objects.get(kind="agreement", live=True)),
    lambda c: accept(c, by="Clerk", apart_from=[Record.objects.get(kind="agreement", live=True)]),
    lambda c: reject(c, by="Clerk"),
    lambda c: defer(c, by="Clerk"),
], ids=["accept", "amend", "into", "apart", "reject", "defer"])
def test_undo_restores_everything(decide: Any) -> None:
    accepted(agreement(KALININGRAD, BREST, signed="2019-03-05"))
    claim = only_claim(agreement(KALININGRAD, FRIENDS, signed="2021", quote="a new party and a person say so"))
    before = picture()
    decide(claim)
    assert picture() != before
    claim.refresh_from_db()
    assert claim.act is not None
    undo(claim.act, by="Clerk")
    assert picture() == before
    decide(Claim.objects.get(pk=claim.pk))
    assert picture() != before


def test_undo_twice_is_refused_and_so_is_undoing_an_undo() -> None:
    claim = only_claim(agreement(OMSK, BREST))
    accept(claim, by="Clerk")
    act = Claim.objects.get(pk=claim.pk).act
    assert act is not None
    taken = undo(act, by="Clerk")
    for again in (Act.objects.get(pk=act.pk), taken):
        with pytest.raises(CannotDecide):
            undo(again, by="Clerk")


def test_a_party_another_decision_relies_on_stays() -> None:
    first, second = accepted(agreement(OMSK, FRIENDS, quote="Omsk and the Friends"),
                             agreement(PSKOV, FRIENDS, quote="Pskov and the Friends"))
    act = Claim.objects.get(record=first).act
    assert act is not None
    undo(act, by="Clerk")
    friends = Party.objects.get(title_en="Society of Friends")
    assert friends.live and not Record.objects.get(pk=first.pk).live
    assert [v.record for v in facts_of(second)["parties"].values if v.record and v.record.pk == friends.pk]
    last = Claim.objects.get(record=second).act
    assert last is not None
    undo(last, by="Clerk")
    friends.refresh_from_db()
    assert not friends.live, "nothing in the register names it any more"


def test_a_series_other_sessions_belong_to_stays() -> None:
    first, second = accepted(*(fact("event", f"session {n}", "held", type="session", series="Council", ordinal=n)
                               for n in (1, 2)))
    act = Claim.objects.get(record=first).act
    assert act is not None
    undo(act, by="Clerk")
    second.refresh_from_db()
    assert second.title_en == "Council: 2nd session"


def test_what_was_added_to_a_record_survives_undoing_its_first_decision() -> None:
    (record,) = accepted(agreement(OMSK, BREST))
    later = only_claim(agreement(OMSK, BREST, signed="2022-02-02", quote="signed on 2 February 2022"))
    accept(later, by="Clerk", into=record)
    first = Claim.objects.filter(record=record).order_by("pk").first()
    assert first is not None and first.act is not None
    undo(first.act, by="Clerk")
    record.refresh_from_db()
    assert record.live and record.dated == "2022-02-02"


def test_undoing_the_acceptance_of_a_record_judged_the_same_as_another() -> None:
    first, second = accepted(agreement(OMSK, BREST), agreement(OMSK, BREST, type="framework", quote="a framework", signed="2020"))
    judge(first, second, "same", by="Clerk")
    act = Claim.objects.get(record=first).act
    assert act is not None
    undo(act, by="Clerk")
    lead = Record.objects.get(pk=first.pk)
    assert lead.live and lead.dated == "2020", "the other's statements still stand behind the two"


def test_a_rejected_claim_can_be_accepted_after_all_and_undone() -> None:
    claim = only_claim(agreement(OMSK, MINSK))
    reject(claim, by="Clerk", note="hearsay")
    record = accept(claim, by="Clerk")
    assert record.live
    act = Claim.objects.get(pk=claim.pk).act
    assert act is not None
    undo(act, by="Clerk")
    assert not Record.objects.get(pk=record.pk).live


@pytest.mark.parametrize("set_aside", [reject, defer])
def test_undoing_an_acceptance_brings_an_earlier_rejection_or_deferral_back(set_aside: Any) -> None:
    claim = only_claim(agreement(OMSK, MINSK))
    first = set_aside(claim, by="Clerk")
    before = picture()
    accept(claim, by="Other")
    undo(Act.objects.get(claims=claim), by="Other")
    assert picture() == before and Claim.objects.get(pk=claim.pk).act == first
    undo(first, by="Clerk")
    assert Claim.objects.get(pk=claim.pk).decision == "waiting"


def test_a_judgement_taken_back_does_not_return_with_the_undoing_of_a_later_one(db):
    first, second = (accept(claims_of(tell(agreement(PSKOV, OMSK, signed=day)))[0], by="A") for day in ("2019", "2020"))
    apart = judge(first, second, "different", by="A").made_in
    together = judge(first, second, "same", by="A").made_in
    undo(apart, by="A")
    undo(together, by="A")
    assert not Judgement.objects.filter(withdrawn_in__isnull=True).exists()
