"""How the API fails, and what it tells a browser or a cache."""

from __future__ import annotations

import datetime as dt
import json
from types import SimpleNamespace
from typing import Any
from unittest import mock

import pytest
from django.test import Client
from django.utils import timezone

from legation.api import records
from legation.audit.models import Act
from legation.review.actions.accept import accept
from legation.review.actions.undo import undo
from tellings import OMSK, PSKOV, agreement, claims_of, tell

BAD = [
    "agreements?limit=0", "agreements?limit=201", "agreements?limit=1e3", "agreements?limit=²",
    "agreements?as_of=0", "agreements?as_of=2024-13-01", "agreements?known_on=yesterday", "agreements?lang=de",
    "agreements?party=Kaliningrad", "agreements?party=%00", "agreements?type=a%00b", "agreements?standing=maybe",
    "agreements?type=" + "x" * 201, "events?series=9223372036854775808", "events?from=31.12.2024", "search", "search?q=",
    "search?q=%00", "parties?kind=planet", "commitments?overdue=yes", "agreements/0", "agreements/x",
    "agreements/9223372036854775808", "parties/x", "agreements?cursor=%00",
]


def problem(answer: Any, status: int) -> dict[str, Any]:
    assert answer.status_code == status, answer.content
    assert answer["Content-Type"] == "application/problem+json"
    told: dict[str, Any] = json.loads(answer.content)
    assert told["status"] == status and told["title"] and told["detail"]
    return told


@pytest.mark.parametrize("address", BAD)
def test_what_is_not_understood_is_refused_with_its_name(client: Client, db: None, address: str) -> None:
    told = problem(client.get(f"/api/v1/{address}"), 422)
    assert told["errors"] and all(e["where"] and e["what"] for e in told["errors"])


@pytest.mark.parametrize("address", ["agreements/1", "parties/ZZ-ZZZ", "nothing", "agreements/1/2", "documents/1", ""])
def test_what_is_not_there(client: Client, db: None, address: str) -> None:
    problem(client.get(f"/api/v1/{address}"), 404)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_is_written_through_it(client: Client, db: None, method: str) -> None:
    answer = getattr(client, method)("/api/v1/agreements")
    problem(answer, 405)
    assert "GET" in answer["Allow"]


def test_a_failure_of_ours_tells_nothing_of_the_inside(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_given: Any, **_named: Any) -> None:
        raise RuntimeError("the secret word")

    monkeypatch.setattr(records, "page", fails)
    told = problem(client.get("/api/v1/agreements"), 500)
    assert "secret" not in json.dumps(told) and "secret" in caplog.text


def test_an_unknown_party_has_no_agreements(client: Client, db: None) -> None:
    assert client.get("/api/v1/agreements?party=ZZ-ZZZ").json() == {"items": [], "next": None}
    assert client.get("/api/v1/agreements?party=999999999999999999").json()["items"] == []


def test_a_page_of_another_site_may_read_it_and_a_cache_may_ask_again(client: Client, register: SimpleNamespace) -> None:
    first = client.get("/api/v1/agreements")
    assert first["Access-Control-Allow-Origin"] == "*"
    again = client.get("/api/v1/agreements", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304 and not again.content
    assert client.get("/api/v1/agreements?lang=ru", headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_head_answers_as_get_without_the_body(client: Client, register: SimpleNamespace) -> None:
    assert client.head("/api/v1/agreements").status_code == 200


def test_the_page_for_people_names_every_operation_and_needs_no_script(client: Client, db: None) -> None:
    page = client.get("/api/v1/docs").content.decode()
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    assert len(paths) > 30 and all(f"GET {path}" in page for path in paths)
    assert "<script>" not in page and "http://" not in page.replace("http://www.w3.org", "")


def test_other_pages_are_left_as_they_are(client: Client, db: None) -> None:
    answer = client.get("/nothing-here")
    assert answer.status_code == 404 and answer["Content-Type"].startswith("text/html")
    assert "Access-Control-Allow-Origin" not in answer


def test_a_document_taken_back_from_the_public_cannot_be_read_as_known_before(client: Client, db: None) -> None:
    two_days_ago = timezone.now() - dt.timedelta(days=2)
    with mock.patch("django.utils.timezone.now", return_value=two_days_ago):
        reading = tell(agreement(PSKOV, OMSK, signed="2019"))
        (claim,) = claims_of(reading)
        accept(claim, by="A")
    place = f"/api/v1/documents/{reading.document_id}"
    assert client.get(place).status_code == 200
    undo(Act.objects.get(claims=claim), by="A")
    yesterday = timezone.now().date() - dt.timedelta(days=1)
    assert client.get(place).status_code == 404
    for day in (yesterday, timezone.now().date()):
        assert client.get(place, {"known_on": day.isoformat()}).status_code == 404
