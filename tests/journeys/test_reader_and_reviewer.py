"""The walk a new user makes: from a word in the search field to the sentence behind a value, and to a decision."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.journey


def sign_in(page: Page, base: str) -> None:
    page.goto(f"{base}/sign-in")
    page.locator("form[action*=demonstration] button").click()
    page.wait_for_url("**/review/**")


def test_from_search_to_the_marked_sentence_and_back_in_russian(page: Page, live_server) -> None:
    page.keyboard.press("/")
    page.keyboard.type("калининградской")
    page.keyboard.press("Enter")
    first = page.locator("main table a").first
    expect(first).to_have_text("Kaliningrad Oblast")
    first.click()
    expect(page.locator("h1")).to_have_text("Kaliningrad Oblast")
    # From a row's footnote to its sentence in the rail, and on to the article.
    note = page.locator("article section sup a").first
    number = note.inner_text()
    note.click()
    page.locator(f".rail li#s{number} a").click()
    expect(page.locator("mark.wanted").first).to_be_visible()
    expect(page.locator("mark.wanted").first).to_be_in_viewport()
    page.get_by_role("button", name="Русский").click()
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    page.goto(f"{live_server.url}/parties/")
    expect(page.locator("h1")).to_contain_text("Участники")


def test_suggestions_appear_as_one_types(page: Page) -> None:
    page.locator("#q").press_sequentially("Kaliningrad O")
    suggested = page.locator(".suggested a", has_text="Kaliningrad Oblast")
    suggested.first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Kaliningrad Oblast")


def test_one_proposal_accepted_and_taken_back_with_the_keyboard(page: Page, live_server) -> None:
    sign_in(page, live_server.url)
    address = page.url
    expect(page.locator(".pane .source mark").first).to_be_in_viewport()
    page.keyboard.press("a")
    expect(page.locator(".messages")).to_contain_text("Accepted")
    assert page.url != address
    page.keyboard.press("u")
    expect(page.locator(".messages")).to_contain_text("Taken back")
    assert page.url == address
    page.keyboard.press("j")
    expect(page).not_to_have_url(address)
    page.keyboard.press("k")
    expect(page).to_have_url(address)
    page.keyboard.press("?")
    expect(page.locator("#keys-help")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("d")
    expect(page.locator(".messages")).to_contain_text("Deferred")


def test_without_script_everything_but_the_keys_works(browser, live_server, filled) -> None:
    context = browser.new_context(java_script_enabled=False, locale="en")
    page = context.new_page()
    page.goto(live_server.url)
    page.locator("#q").fill("Kaliningrad Oblast")
    page.locator("#q").press("Enter")
    page.locator("main table a").first.click()
    expect(page.locator("h1")).to_have_text("Kaliningrad Oblast")
    page.get_by_role("button", name="Русский").click()
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    sign_in(page, live_server.url)
    page.locator("button[value=accept]").click()
    expect(page.locator(".messages")).to_contain_text("Принято")
    context.close()


def test_two_tellings_become_one_event_by_one_key(page: Page, live_server) -> None:
    from tellings import PSKOV, claims_of, fact, tell

    first, _second = (
        claims_of(tell(fact("event", f"the 7th forum met on {day} June", "held", type="forum", series="River Forum",
                            ordinal=7, starts=f"2023-06-{day}", organisers=[PSKOV])))[0]
        for day in (10, 12)
    )
    sign_in(page, live_server.url)
    page.goto(f"{live_server.url}/review/{first.pk}/")
    expect(page.locator(".candidates")).to_contain_text("same series")
    page.keyboard.press("a")
    expect(page.locator(".messages")).to_contain_text("Accepted")
    first.refresh_from_db()
    page.goto(live_server.url + first.record.get_absolute_url())
    page.locator("summary", has_text=re.compile("2 statements")).click()
    for day in ("10 June 2023", "12 June 2023"):
        expect(page.locator("details table")).to_contain_text(day)
