"""Lists of the API: what they answer, narrow down and hide."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

from legation.api.records import plural
from legation.register.models.record import kinds_of_record
from tellings import KALININGRAD, MINSK, accepted, agreement

KINDS = sorted(kinds_of_record())


def get(client: Client, address: str, **asked: Any) -> dict[str, Any]:
    answer = client.get(f"/api/v1/{address}", asked)
    assert answer.status_code == 200, answer.content
    told: dict[str, Any] = answer.json()
    return told


def titles(client: Client, address: str, **asked: Any) -> list[str]:
    return [item["title"] for item in get(client, address, **asked)["items"]]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_list_whose_items_have_a_page(client: Client, register: SimpleNamespace, kind: str) -> None:
    items = get(client, plural(kind))["items"]
    assert items
    for item in items:
        assert item["kind"] == kind and item["title"] and item["url"].startswith("http://testserver/")
        assert client.get(item["url"].removeprefix("http://testserver")).status_code == 200


def test_pages_follow_one_another_without_gap_or_repeat(client: Client, register: SimpleNamespace) -> None:
    whole = [item["id"] for item in get(client, "parties")["items"]]
    seen: list[int] = []
    cursor: str | None = ""
    while cursor is not None:
        told = get(client, "parties", limit=3, **({"cursor": cursor} if cursor else {}))
        seen += [item["id"] for item in told["items"]]
        cursor = told["next"]
    assert seen == whole


def test_a_cursor_of_another_list_is_refused(client: Client, register: SimpleNamespace) -> None:
    cursor = get(client, "parties", limit=1)["next"]
    answer = client.get("/api/v1/events", {"cursor": cursor})
    assert answer.status_code == 404 and answer["Content-Type"] == "application/problem+json"


def test_agreements_by_code_and_by_number(client: Client, register: SimpleNamespace) -> None:
    kaliningrad = get(client, "parties/RU-KGD")["id"]
    for party in ("RU-KGD", "ru-kgd", kaliningrad):
        found = get(client, "agreements", party=party)["items"]
        assert [item["id"] for item in found] == [register.agreements[0].pk]


def test_a_country_stands_for_all_that_belong_to_it(client: Client, register: SimpleNamespace) -> None:
    assert len(get(client, "agreements", party="RU", counterpart="BY")["items"]) == 3
    assert len(get(client, "agreements", party="RU-PSK", counterpart="BY")["items"]) == 1
    assert get(client, "agreements", party="RU", counterpart="CN")["items"] == []


@pytest.mark.parametrize(("day", "count"), [("2019-03-04", 0), ("2019-03-05", 1), ("2023-09-30", 1), ("2024-01-01", 2)])
def test_in_force_on_a_day(client: Client, register: SimpleNamespace, day: str, count: int) -> None:
    for asked in ({"in_force_on": day}, {"as_of": day}):
        assert len(get(client, "agreements", **asked)["items"]) == count


def test_agreements_by_standing_level_and_type(client: Client, register: SimpleNamespace) -> None:
    assert len(get(client, "agreements", standing="planned")["items"]) == 1
    assert len(get(client, "agreements", level="regional", type="cooperation")["items"]) == 3
    assert get(client, "agreements", level="state")["items"] == []


def test_events_by_series_days_and_standing(client: Client, register: SimpleNamespace) -> None:
    series = get(client, "series")["items"][0]["id"]
    assert len(get(client, "events", series=series)["items"]) == 4
    assert len(get(client, "events", series=series, standing="planned")["items"]) == 1
    assert len(get(client, "events", **{"from": "2021-01-01", "to": "2023-06-01"})["items"]) == 2
    assert len(get(client, "events", **{"from": "2021-05-21"})["items"]) == 2
    assert get(client, "events", **{"from": "2023-01-01", "to": "2022-01-01"})["items"] == []
    assert len(get(client, "events", to="9999-12-31")["items"]) == 4
    assert get(client, "events", series=2**63 - 1)["items"] == []


def test_commitments_by_addressee_event_and_overdue(client: Client, register: SimpleNamespace) -> None:
    overdue = get(client, "commitments", overdue="true")["items"]
    assert [item["dated"] for item in overdue] == ["2021-01-31"]
    assert len(get(client, "commitments", overdue="false")["items"]) == 1
    assert len(get(client, "commitments", addressee="RU-OMS")["items"]) == 1
    programme = get(client, "programmes")["items"][0]["id"]
    assert len(get(client, "commitments", programme=programme)["items"]) == 2
    assert get(client, "commitments", event=register.events[0].pk)["items"] == []


def test_parties_by_a_word_in_any_language_and_kind(client: Client, register: SimpleNamespace) -> None:
    assert titles(client, "parties", q="калининградская") == ["Kaliningrad Oblast"]
    assert titles(client, "parties", q="калининградская", lang="ru") == ["Калининградская область"]
    assert set(titles(client, "parties", kind="country")) == {"Russia", "Belarus"}


def test_search_finds_records_and_published_articles_only(client: Client, register: SimpleNamespace) -> None:
    kinds = {item["kind"] for item in get(client, "search", q="agreement Brest")["items"]}
    assert {"agreement", "document"} <= kinds
    assert get(client, "search", q="secret undecided")["items"] == []


def test_visitors_do_not_see_what_waits(client: Client, register: SimpleNamespace) -> None:
    waiting = register.waiting.document
    assert len(get(client, "agreements")["items"]) == 3
    assert waiting.pk not in [item["id"] for item in get(client, "documents")["items"]]
    assert client.get(f"/api/v1/documents/{waiting.pk}").status_code == 404
    behind = get(client, "documents")["items"][0]["id"]
    assert client.get(f"/api/v1/documents/{behind}").status_code == 200


def test_known_on_hides_what_came_later(client: Client, register: SimpleNamespace) -> None:
    assert get(client, "agreements", known_on="2020-01-01")["items"] == []
    assert get(client, "documents", known_on="2020-01-01")["items"] == []
    assert get(client, "figures", known_on="2020-01-01")["items"] == []
    number = register.agreements[0].pk
    assert client.get(f"/api/v1/agreements/{number}", {"known_on": "2020-01-01"}).status_code == 404
    assert len(get(client, "agreements", known_on="2999-01-01", party="RU-KGD", level="regional")["items"]) == 1


@pytest.mark.parametrize("kind", [*KINDS, "document"])
def test_a_list_asks_as_many_questions_for_three_rows_as_for_one(
    client: Client, register: SimpleNamespace, kind: str, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    asked = []
    accepted(agreement(KALININGRAD, MINSK))
    for limit in (1, 3):
        with CaptureQueriesContext(connection, ) as queries:
            get(client, "documents" if kind == "document" else plural(kind), limit=limit)
        asked.append(len(queries))
    assert asked[0] == asked[1] <= (12 if kind == "figure" else 3)
