"""One record, document or series: its fields, and every statement with its words."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from typing import Any

import pgtrigger
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from test_lists import KINDS, get

from legation.api.records import plural
from legation.audit.models import Act
from legation.documents.models import Document, Reading
from legation.register.actions.judge import judge
from legation.register.models import Record
from legation.review.actions.accept import accept
from tellings import KALININGRAD, MINSK, OMSK, accepted, agreement, claims_of, tell


@pytest.mark.parametrize("kind", KINDS)
def test_the_single_view_adds_fields_and_statements(client: Client, register: SimpleNamespace, kind: str) -> None:
    number = get(client, plural(kind))["items"][0]["id"]
    told = get(client, f"{plural(kind)}/{number}")
    assert told["id"] == number and told["kind"] == kind
    expected = {"field", "value", "rank", "speaker", "document", "quote", "start", "end"}
    assert told["statements"] and expected <= set(told["statements"][0])


def test_a_quote_stands_in_its_document_where_it_says(client: Client, register: SimpleNamespace) -> None:
    told = get(client, f"agreements/{register.agreements[0].pk}")
    assert [party["title"] for party in told["parties"]] == ["Kaliningrad Oblast", "Brest Region"]
    assert told["signed"] == "2019-03-05" and told["standing"] == "in_force"
    statement = next(s for s in told["statements"] if s["field"] == "signed")
    document = get(client, f"documents/{statement['document']['id']}")
    assert document["text"][statement["start"] : statement["end"]] == statement["quote"]
    assert statement["value"] in [s["value"] for s in document["statements"] if s["field"] == "signed"]


def test_a_field_named_like_an_item_s_own_keeps_both(client: Client, register: SimpleNamespace) -> None:
    told = get(client, "posts")["items"][0]
    told = get(client, f"posts/{told['id']}")
    assert told["post_title"] == "governor" and told["title"] == "Anna Petrova, governor, Pskov Oblast"


def test_who_said_it(client: Client, register: SimpleNamespace) -> None:
    number = get(client, "commitments", addressee="RU-PSK")["items"][0]["id"]
    speakers = {s["speaker"]["title"] for s in get(client, f"commitments/{number}")["statements"]}
    assert speakers == {"Anna Petrova"}


def test_a_series_tells_its_numbers(client: Client, register: SimpleNamespace) -> None:
    number = get(client, "series")["items"][0]["id"]
    assert get(client, f"series/{number}")["numbers"] == {"held": [1, 2, 4], "planned": [5], "proposed": [], "missing": [3]}


def test_a_record_judged_the_same_leads_to_the_one_that_leads_it(client: Client, register: SimpleNamespace) -> None:
    first, second = accepted(agreement(OMSK, MINSK), agreement(OMSK, MINSK, type="memorandum", quote="the same one"))
    judge(first, second, "same", by="Clerk")
    told = get(client, f"agreements/{second.pk}")
    assert told["id"] == first.pk
    assert {s["record"] for s in told["statements"]} == {first.pk, second.pk}


def test_a_figure_beside_what_the_register_proves(client: Client, register: SimpleNamespace) -> None:
    told = get(client, "figures", indicator="agreements")["items"][0]
    assert (told["declared"], told["computed"], told["difference"]) == (191, 2, 189)
    assert told["as_of"] == "2024-01" and told["counted_on"] == "2024-01-31"
    assert any("planned" in m["why"] for m in told["missing"])
    turnover = get(client, "figures", indicator="trade turnover")["items"][0]
    assert turnover["computed"] is turnover["missing"] is turnover["difference"] is None and turnover["rule"]


def test_known_on_tells_the_register_of_that_day(client: Client, register: SimpleNamespace) -> None:
    """A signing date added in a second decision was not known before it."""
    record = accept(claims_of(tell(agreement(KALININGRAD, MINSK, quote="Kaliningrad and Minsk agreed")))[0], by="Clerk")
    then = timezone.now() - dt.timedelta(days=10)
    with pgtrigger.ignore("audit.Act:append_only"):
        Act.objects.update(at=then)
    Reading.objects.update(made_at=then)
    Record.pgh_event_model.objects.update(pgh_created_at=then)  # type: ignore[attr-defined]
    later = claims_of(tell(agreement(KALININGRAD, MINSK, signed="2024-02-02", quote="it was signed on 2 February")))[0]
    accept(later, by="Clerk", into=record)
    Record.pgh_event_model.objects.filter(  # type: ignore[attr-defined]
        pgh_obj=record.pk, dated="2024-02-02").update(pgh_created_at=timezone.now())
    day = (then + dt.timedelta(days=1)).date().isoformat()
    assert get(client, f"agreements/{record.pk}")["signed"] == "2024-02-02"
    told = get(client, f"agreements/{record.pk}", known_on=day)
    assert told["signed"] is None and told["dated"] is None and told["title"].endswith("Minsk Region")
    assert len(get(client, "agreements", known_on=day, party="RU-KGD", counterpart="BY-MI")["items"]) == 1


def test_no_account_and_no_path_of_the_machine_is_told(client: Client, register: SimpleNamespace) -> None:
    document = Document.objects.filter(readings__passages__statements__isnull=False).first()
    assert document is not None
    whole = str(get(client, f"documents/{document.pk}"))
    for location in document.locations.all():
        assert location.place not in whole
    assert "Clerk" not in whole and "Clerk" not in str(get(client, f"agreements/{register.agreements[0].pk}"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_single_view_asks_few_questions(client: Client, register: SimpleNamespace, kind: str) -> None:
    numbers = [item["id"] for item in get(client, plural(kind))["items"]][:3]
    counts = []
    for number in numbers:
        with CaptureQueriesContext(connection) as queries:
            get(client, f"{plural(kind)}/{number}")
        counts.append(len(queries))
    most: dict[str, Any] = {"figure": 16, "series": 8}
    assert len(set(counts)) == 1 and counts[0] <= most.get(kind, 6), counts


def test_a_document_asks_as_many_questions_for_three_facts_as_for_one(client: Client, register: SimpleNamespace) -> None:
    counts = []
    for facts in (1, 3):
        told = [agreement(OMSK, MINSK, type=f"type{facts}{n}", quote=f"agreement number {n}") for n in range(facts)]
        number = accepted(*told)[0].statements.get(field="type").passage.reading.document_id
        with CaptureQueriesContext(connection) as queries:
            get(client, f"documents/{number}")
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 5
