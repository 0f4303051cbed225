"""Search: any form of a name, two parties at once, and whatever a person may type."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("asked", ["калининградской", "Калининградскую область", "Kaliningrad Oblast", "kaliningrad region"])
def test_any_form_of_a_name_leads_to_the_region_first(client, register, asked):
    found = client.get("/search", {"q": asked}).context["found"]
    assert found.parties[0].pk == register.region.pk


def test_two_parties_together_ask_for_what_they_share(client, register):
    found = client.get("/search", {"q": "Kaliningrad Oblast Brest Region"}).context["found"]
    assert [r.pk for r in found.records["agreement"]] == [register.agreement.pk]


def test_words_of_an_article_are_marked_in_their_sentence(client, register):
    page = client.get("/search", {"q": '"34th session"'}).content.decode()
    assert "<mark>34th</mark>" in page


@pytest.mark.parametrize("asked", ["", "\x00", "a" * 10_000, "& | ! :* <->", "'; DROP TABLE", '"', "((", "191", "%_\\", "🙂"])
def test_whatever_is_typed_is_answered(client, register, asked):
    assert client.get("/search", {"q": asked}).status_code == 200
    assert client.get("/search/suggest", {"q": asked}).status_code == 200


def test_suggestions_come_as_one_types(client, register):
    items = client.get("/search/suggest", {"q": "Kalin"}).json()["items"]
    assert {"title": "Kaliningrad Oblast", "kind": "Party", "url": register.region.get_absolute_url()} in items
    assert client.get("/search/suggest", {"q": "K"}).json() == {"items": []}
