"""`accept --all`: what is clear is accepted, what contradicts or may be the same is left; candidates and their scores."""

from __future__ import annotations

import pytest

from legation.register.models import Record
from legation.review.actions.accept import accept
from legation.review.actions.accept_all import accept_all
from legation.review.comparison import ADDS, CONTRADICTS, KNOWN, NEW, compare
from legation.review.models import Claim
from legation_reader.readings import Party
from tellings import BREST, BY, KALININGRAD, MINSK, OMSK, RU, accepted, agreement, claims_of, fact, figure, tell

pytestmark = pytest.mark.django_db
SIGNED = agreement(KALININGRAD, BREST, signed="2019-03-05")


def compared(told: dict) -> tuple:
    (claim,) = claims_of(tell(told))
    found = compare(claim)
    return found, claim


def test_new_adds_known_and_contradicts() -> None:
    (record,) = accepted(SIGNED)
    assert compared(agreement(OMSK, MINSK))[0].state == NEW
    found, _ = compared({**agreement(KALININGRAD, BREST, signed="2019-03"), "quote": "in March 2019"})
    assert (found.state, found.with_record.pk) == (KNOWN, record.pk)
    found, _ = compared({**agreement(KALININGRAD, BREST, signed="2019-03-05", place=MINSK), "quote": "in Minsk"})
    assert found.state == ADDS
    found, _ = compared({**agreement(KALININGRAD, BREST, signed="2019-03-09"), "quote": "on the ninth of March"})
    assert found.state == CONTRADICTS and [r.field for r in found.rows if r.state == CONTRADICTS] == ["signed"]


def test_a_contradiction_waits_for_a_person() -> None:
    accepted(SIGNED)
    tell({**agreement(KALININGRAD, BREST, signed="2019-03-09"), "quote": "on the ninth of March"})
    assert accept_all(by="sweep").left == 1
    assert Claim.objects.waiting().count() == 1 and Record.objects.shown().filter(kind="agreement").count() == 1


def test_what_is_clear_is_accepted_and_known_facts_join_their_record() -> None:
    accepted(SIGNED)
    tell({**agreement(KALININGRAD, BREST, signed="2019-03-05", level=None), "quote": "as is well known"}, agreement(OMSK, MINSK))
    outcome = accept_all(by="sweep")
    assert (outcome.accepted, outcome.left) == (2, 0)
    assert Record.objects.shown().filter(kind="agreement").count() == 2


def test_the_sweep_of_one_document_leaves_the_others() -> None:
    first, _second = tell(agreement(OMSK, MINSK)), tell(SIGNED)
    assert accept_all(by="sweep", document=first.document_id).accepted == 1
    assert Claim.objects.waiting().count() == 1


def test_two_editions_of_a_series_are_not_the_same() -> None:
    first, second = (fact("event", f"session {n}", "held", type="session", series="Council", ordinal=n, organisers=[RU])
                     for n in (1, 2))
    accepted(first)
    assert not compared(second)[0].candidates


def test_different_years_of_one_figure_are_two_figures_and_a_changed_value_contradicts() -> None:
    told = {"subject": [RU], "counterpart": [BY], "as_of": "2023"}
    accepted(figure("agreements", 191, **told))
    assert compared(figure("agreements", 200, subject=[RU], counterpart=[BY], as_of="2024"))[0].state == NEW
    assert compared({**figure("agreements", 195, **told), "quote": "195 of them"})[0].state == CONTRADICTS


def test_a_record_judged_apart_is_not_offered_again() -> None:
    (record,) = accepted(SIGNED)
    _found, claim = compared({**agreement(KALININGRAD, BREST, signed="2019-03", type="memorandum"), "quote": "a memorandum"})
    other = accept(claim, by="Clerk", apart_from=[record])
    assert other.pk != record.pk and Record.objects.shown().filter(kind="agreement").count() == 2


def test_a_name_alone_does_not_make_two_people_one_post() -> None:
    anna = Party("person", None, "Anna Petrova")
    accepted(fact("post", "Anna Petrova, governor", person=anna, title="governor", of=OMSK))
    found, _ = compared(fact("post", "Anna Petrova, singer", person=anna, title="singer", of=Party("body", None, "Opera")))
    assert found.state != KNOWN and not any(c.sure for c in found.candidates)
