"""Every page in both languages: whole, titled, light, and what hostile articles say stays text."""

from __future__ import annotations

import re

import pytest

from legation.register.models import Record
from legation.website.listing import LISTS
from legation.website.urls import plural

LIGHT = 100_000
pytestmark = pytest.mark.django_db


def addresses(register) -> list[str]:
    records = [register.event, register.agreement, register.figure, register.region, register.series]
    passage = register.event.statements.filter(passage__isnull=False).first().passage
    return [
        "/", "/search", "/search?q=kaliningrad", "/search?q=nothing-of-the-kind", "/documents/", "/documents/?state=read",
        "/sign-in", "/review/", f"/review/{register.waiting.pk}/", f"/review/{register.waiting.pk}/?amend=1",
        "/review/deferred", passage.get_absolute_url(), *(f"/{plural(kind)}/" for kind in LISTS),
        *(r.get_absolute_url() for r in records), f"/agreements/?party={register.region.pk}", "/figures/?indicator=agreements",
    ]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_page_is_whole_in_both_languages(register, signed_in, language):
    client = signed_in("editor")
    client.cookies["django_language"] = language
    for address in addresses(register):
        answer = client.get(address, follow=True)
        page = answer.content.decode()
        assert answer.status_code == 200, address
        assert f'<html lang="{language}">' in page, address
        assert len(re.findall(r"<h1[ >]", page)) == 1, address
        assert re.search(r"<title>\S.* · Legation</title>", page), address
        assert len(answer.content) < LIGHT, address
        assert " style=" not in page and "<style" not in page and "javascript:" not in page, address
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy, address


def test_a_page_that_does_not_exist_says_so(client, register):
    for address in ("/parties/999999999/", "/nowhere", f"/agreements/{register.event.pk}/"):
        answer = client.get(address)
        assert answer.status_code == 404
        assert "No such page" in answer.content.decode()


def test_what_an_article_says_never_becomes_markup(register, signed_in):
    client = signed_in("editor")
    passage = register.agreement.statements.filter(passage__isnull=False).first().passage
    for address in (register.agreement.get_absolute_url(), passage.get_absolute_url(), "/search?q=agreed+signed"):
        page = client.get(address).content.decode()
        assert "<script>alert" not in page
        assert "<b>agreed</b>" not in page
    assert "&lt;script&gt;" in client.get(passage.get_absolute_url()).content.decode()


def test_a_disputed_value_shows_both_dates_with_who_says_so(client, register):
    page = client.get(register.event.get_absolute_url()).content.decode()
    assert "2 statements" in page and "disputed" in page
    assert "18 November 2022" in page and "24 November 2022" in page and "The Reporter" in page


def test_a_series_shows_the_numbers_nothing_is_known_of(client, register):
    page = client.get(register.series.get_absolute_url()).content.decode()
    assert 'class="held"' in page and 'class="missing"' in page and "34" in page


def test_figures_are_a_table_with_value_and_speaker(client, register):
    page = client.get("/figures/").content.decode()
    assert '<td class="n">191</td>' in page and "The Reporter" in page and "Russia – Belarus" in page


def test_a_record_not_known_on_a_day_long_gone_says_so(client, register):
    page = client.get(register.agreement.get_absolute_url() + "?known_on=2001-01-01").content.decode()
    assert "Nothing is held about this record at this moment" in page
    assert client.get(register.agreement.get_absolute_url() + "?known_on=rubbish").status_code == 200


def test_the_language_is_switched_without_script_and_remembered(client, register):
    assert client.get("/", headers={"accept-language": "en"}).content.decode().count('lang="en"')
    answer = client.post("/language", {"language": "ru", "next": "/parties/"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/parties/")
    assert "Участники" in client.get("/parties/").content.decode()
    assert client.post("/language", {"language": "ru", "next": "https://elsewhere.example/"}).headers["Location"] == "/"


def test_home_groups_what_is_new_by_document(client, register):
    page = client.get("/").content.decode()
    assert page.count('class="group"') == 3  # of the two tellings the later one is shown
    assert Record.objects.get(pk=register.event.pk).title in page


def test_a_visitor_reads_only_documents_behind_accepted_facts(register, signed_in):
    waiting = register.waiting.proposals.get().document
    accepted = register.agreement.statements.first().passage.document
    visitor, reviewer = signed_in(None), signed_in("editor")
    assert visitor.get(waiting.get_absolute_url()).status_code == 404
    assert visitor.get(accepted.get_absolute_url()).status_code == 200
    assert waiting.get_absolute_url() not in visitor.get("/documents/").text
    assert reviewer.get(waiting.get_absolute_url()).status_code == 200


def test_a_visitor_is_not_told_where_on_this_machine_a_document_lay(register, signed_in):
    document = register.agreement.statements.first().passage.document
    document.locations.create(place="/letters/anna/agreement.html")
    assert "/letters/anna" not in signed_in(None).get(document.get_absolute_url()).text
    assert "/letters/anna" in signed_in("editor").get(document.get_absolute_url()).text


@pytest.mark.parametrize("address", ["/agreements/?standing=%00", "/parties/?party_kind=%00", "/search?q=%00", "/nowhere%00"])
def test_a_null_character_means_nothing(register, client, address):
    assert client.get(address).status_code in (200, 404)
