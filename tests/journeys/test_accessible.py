"""axe-core finds nothing on any page, wide and narrow, light and dark; and nothing overflows a phone."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from legation.documents.models import Passage
from legation.register.models import Record
from legation.review.models import Claim

pytestmark = pytest.mark.journey


def addresses() -> list[str]:
    kinds = ("agreement", "event", "series", "figure", "commitment", "post")
    records = [r for kind in kinds if (r := Record.objects.shown().filter(kind=kind).order_by("-disputed", "pk").first())]
    region = Record.objects.get(kind="party", title_en="Kaliningrad Oblast")
    waiting = Claim.objects.waiting().first()
    passage = Passage.objects.first()
    assert waiting is not None and passage is not None
    return ["/", "/search?q=калининградской", "/search", "/parties/", "/agreements/", "/figures/", "/documents/", "/sign-in",
            "/projects/?standing=none", "/nowhere", "/review/deferred", region.get_absolute_url(),
            *(r.get_absolute_url() for r in records), passage.get_absolute_url(), f"/review/{waiting.pk}/",
            f"/review/{waiting.pk}/?amend=1"]


SCREENS = ((1280, "light", "en"), (390, "dark", "ru"), (1280, "dark", "ru"), (390, "light", "en"))


def test_no_violation_and_no_sideways_scrolling(browser: Browser, live_server, filled) -> None:
    # One register for all screens: filling it takes longer than looking at it.
    found = [trouble for screen in SCREENS for trouble in _troubles(browser, live_server.url, *screen)]
    assert found == []


def _troubles(browser: Browser, base: str, width: int, scheme: str, language: str) -> list[str]:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, locale=language)
    page = context.new_page()
    page.goto(f"{base}/review/")  # refused: the page that says so
    found = _violations(page, "/review/")
    page.goto(f"{base}/sign-in")
    page.locator("form[action*=demonstration] button").click()
    for address in addresses():
        page.goto(base + address)
        found += _violations(page, address)
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wider > 0:
            found.append(f"{address}: {wider} px wider than the screen")
    context.close()
    return [f"{width} {scheme} {language} {trouble}" for trouble in found]


def _violations(page, address: str) -> list[str]:
    violations = Axe().run(page).response["violations"]
    return [f"{address}: {v['id']} {[n['html'][:140] for n in v['nodes'][:3]]}" for v in violations]
