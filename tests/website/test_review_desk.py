"""The review desk: who may, what a decision does, and the way back."""

from __future__ import annotations

import pytest

from legation.review.models import Claim
from tellings import OMSK, PSKOV, agreement, claims_of, fact, tell

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("role", "sees", "decides"),
    [(None, 403, 403), ("viewer", 403, 403), ("reporter", 200, 403), ("editor", 200, 302), ("admin", 200, 302)],
)
def test_who_may_see_decide_and_undo(register, signed_in, role, sees, decides):
    client = signed_in(role)
    page = f"/review/{register.waiting.pk}/"
    assert client.get(page).status_code == sees
    assert client.get("/review/deferred").status_code == sees
    assert client.post(page + "decide", {"decision": "defer"}).status_code == decides
    assert client.post("/review/undo").status_code == decides
    register.waiting.refresh_from_db()
    assert register.waiting.decision == Claim.Decision.WAITING


def test_accepted_then_taken_back_it_is_shown_again(register, signed_in):
    client = signed_in("editor")
    client.post(f"/review/{register.waiting.pk}/decide", {"decision": "accept", "candidate": "new"})
    register.waiting.refresh_from_db()
    assert register.waiting.record is not None
    assert client.get(register.waiting.record.get_absolute_url()).status_code == 200
    back = client.post("/review/undo")
    assert back.headers["Location"] == f"/review/{register.waiting.pk}/"
    register.waiting.refresh_from_db()
    assert register.waiting.decision == Claim.Decision.WAITING


def test_a_deferred_claim_can_be_found_again(register, signed_in):
    client = signed_in("editor")
    client.post(f"/review/{register.waiting.pk}/decide", {"decision": "defer"})
    assert "deferred (1)" in client.get("/review/", follow=True).content.decode()
    page = client.get("/review/deferred").content.decode()
    assert f"/review/{register.waiting.pk}/" in page and "The editor" in page


def test_a_rejected_claim_says_who_decided_and_can_be_undone(register, signed_in):
    client = signed_in("editor")
    client.post(f"/review/{register.waiting.pk}/decide", {"decision": "reject"})
    page = client.get(f"/review/{register.waiting.pk}/").content.decode()
    register.waiting.refresh_from_db()
    assert "rejected" in page and "The editor" in page
    assert f'name="decision" value="{register.waiting.act_id}"' in page


def test_an_amendment_that_is_no_date_is_answered_beside_its_field(register, signed_in):
    client = signed_in("editor")
    (claim,) = claims_of(tell(agreement(PSKOV, OMSK, signed="2020-01-02")))
    form = {"decision": "amend", "candidate": "new", "field-signed": "last spring"}
    answer = client.post(f"/review/{claim.pk}/decide", form)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'aria-describedby="problem-signed"' in page and 'value="last spring"' in page
    assert "write a date as 2022-11-18" in page
    client.post(f"/review/{claim.pk}/decide", {**form, "field-signed": "2020-01-03"})
    claim.refresh_from_db()
    assert claim.decision == Claim.Decision.AMENDED and claim.amended == {"signed": "2020-01-03"}


@pytest.mark.parametrize("written", ["2020-01-01/2019-01-01", "XXXX-02-31", "Y99999999999", "{2019,2020}"])
def test_a_date_that_no_page_could_show_is_not_kept(register, signed_in, written):
    (claim,) = claims_of(tell(agreement(PSKOV, OMSK, signed="2020-01-02")))
    form = {"decision": "amend", "candidate": "new", "field-signed": written}
    assert signed_in("editor").post(f"/review/{claim.pk}/decide", form).status_code == 422


def test_an_event_in_a_season_is_shown_on_every_page(db, signed_in):
    client = signed_in("editor")
    (claim,) = claims_of(tell(fact("event", "the forum will meet", "planned", type="forum", starts="2031", place=PSKOV)))
    client.post(f"/review/{claim.pk}/decide", {"decision": "amend", "candidate": "new", "field-starts": "2031-24"})
    for page in ("/", "/events/", f"/review/{claim.pk}/"):
        assert "winter 2031" in client.get(page).content.decode()


def test_a_null_character_is_answered_beside_its_field(db, signed_in):
    (claim,) = claims_of(tell(fact("event", "the 7th forum met", "held", type="forum", ordinal=7, starts="2023")))
    form = {"decision": "amend", "candidate": "new", "field-type": "for\0um"}
    answer = signed_in("editor").post(f"/review/{claim.pk}/decide", form)
    assert answer.status_code == 422 and "no text can hold" in answer.content.decode()


def test_a_whole_number_too_large_is_answered_beside_its_field(db, signed_in):
    (claim,) = claims_of(tell(fact("event", "the 7th forum met", "held", type="forum", ordinal=7, starts="2023")))
    form = {"decision": "amend", "candidate": "new", "field-ordinal": "99999999999"}
    answer = signed_in("editor").post(f"/review/{claim.pk}/decide", form)
    assert answer.status_code == 422 and "write a whole number" in answer.content.decode()


@pytest.mark.parametrize("written", ["1,000", "1,234,567", "1_000", "1e3", "١٩١", "nan"])
def test_a_number_that_can_be_read_in_two_ways_is_asked_again(db, signed_in, written):
    (claim,) = claims_of(tell(fact("figure", "there are 191 agreements", "reported", indicator="agreements", value=191)))
    form = {"decision": "amend", "candidate": "new", "field-value": written}
    assert signed_in("editor").post(f"/review/{claim.pk}/decide", form).status_code == 422


def test_a_number_may_be_grouped_by_spaces(db, signed_in):
    (claim,) = claims_of(tell(fact("figure", "there are 191 agreements", "reported", indicator="agreements", value=191)))
    signed_in("editor").post(f"/review/{claim.pk}/decide", {"decision": "amend", "candidate": "new", "field-value": "1\u202f191,5"})
    claim.refresh_from_db()
    assert claim.amended == {"value": 1191.5}


def test_two_tellings_that_wait_become_one_event_with_both_dates_by_one_decision(db, signed_in):
    client = signed_in("editor")
    first, second = (
        claims_of(tell(fact("event", f"the 7th forum met on {day} June", "held", type="forum", series="River Forum",
                            ordinal=7, starts=f"2023-06-{day}", organisers=[PSKOV])))[0]
        for day in (10, 12)
    )
    page = client.get(f"/review/{first.pk}/").content.decode()
    assert f'value="claim-{second.pk}"' in page
    client.post(f"/review/{first.pk}/decide", {"decision": "accept", "candidate": f"claim-{second.pk}"})
    first.refresh_from_db()
    second.refresh_from_db()
    assert first.record_id is not None and first.record_id == second.record_id and first.act_id == second.act_id
    shown = client.get(first.record.get_absolute_url()).content.decode()
    assert "10 June 2023" in shown and "12 June 2023" in shown and "2 statements" in shown
