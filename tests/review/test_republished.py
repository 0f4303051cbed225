"""A republished page is another place of its story: shown on the document's page, and one claim with two sources."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.apps import apps
from django.test import Client

from legation.documents.models import Reading
from legation.documents.stories import same_story, story_published
from legation.review.models import Claim
from tellings import BREST, KALININGRAD, RU, accepted, agreement, claims_of, fact, tell

pytestmark = pytest.mark.django_db
STORY = (
    "A delegation of the regional government came to the twin region by bus on a rainy morning. Its members walked through "
    "the old port, saw the new ferry and were received in the town hall, where the hosts told them how they rebuilt the "
    "market after the flood. In the evening both choirs sang together in the cathedral.\n"
)


def visit(published: str, headline: str, **about: str):
    met = fact("event", "the delegation met the mayor", "held", type="visit", participants=[RU, BREST], said="the delegation met the mayor")
    return tell(met, published=published, text=f"{headline}\n{STORY}It is said that the delegation met the mayor.", **about)


def test_a_republished_page_makes_no_second_claim_of_what_it_leaves_undated() -> None:
    first = visit("2024-05-17", "Delegation comes by bus")
    again = visit("2024-05-19", "Guests from the twin region")
    assert claims_of(first) == claims_of(again)
    assert Claim.objects.count() == 1
    assert Claim.objects.get().proposals.count() == 2
    assert story_published(again.document) == "2024-05-17"


def test_another_visit_told_in_other_words_is_a_claim_of_its_own() -> None:
    first = visit("2024-05-17", "Delegation comes by bus")
    met = fact("event", "the delegation met the mayor", "held", type="visit", participants=[RU, BREST], said="the delegation met the mayor")
    other = tell(met, published="2026-03-02")
    assert same_story(other.document) == []
    assert claims_of(first) != claims_of(other)


def test_the_page_of_a_document_names_the_others_that_tell_its_story(client: Client) -> None:
    text = f"{STORY}It is said that Kaliningrad Oblast and Brest Region signed an agreement on cooperation."
    accepted(agreement(KALININGRAD, BREST), text=f"Signed today\n{text}", published="2024-05-17")
    again = tell(agreement(KALININGRAD, BREST), text=f"Twins sign\n{text}", published="2024-05-18")
    (earlier,) = same_story(again.document)
    page = client.get(again.document.get_absolute_url()).content.decode()
    assert "The same story as" in page
    assert f'href="{earlier.get_absolute_url()}"' in page
    assert "Signed today" in page
    told = client.get(f"/api/v1/documents/{again.document.pk}").json()["same_story"]
    assert [(one["id"], one["published"]) for one in told] == [(earlier.pk, "2024-05-17")]


def test_a_visitor_is_not_told_of_documents_nobody_has_decided_on(client: Client) -> None:
    text = f"{STORY}It is said that Kaliningrad Oblast and Brest Region signed an agreement on cooperation."
    (record,) = accepted(agreement(KALININGRAD, BREST), text=f"Signed today\n{text}")
    secret = tell(text=f"Draft of the press service\n{STORY}" + text)
    shown = record.statements.first().passage.document
    assert same_story(shown) == [secret.document]
    assert "Draft of the press service" not in client.get(shown.get_absolute_url()).content.decode()


def test_readings_kept_before_there_were_fingerprints_get_theirs() -> None:
    first, again = visit("2024-05-17", "Delegation comes by bus"), visit("2024-05-19", "Guests from the twin region")
    Reading.objects.update(fingerprint=b"", bands=[])
    assert same_story(first.document) == []
    import_module("legation.documents.migrations.0003_fingerprints").fill(apps, None)
    assert same_story(first.document) == [again.document]
