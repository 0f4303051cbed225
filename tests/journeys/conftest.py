"""A real browser on a real server, the demonstration articles read by the real reader."""

from __future__ import annotations

import os
import shutil
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

PAGES = Path(__file__).parents[2] / "src" / "legation" / "demo" / "pages"
READ = ("en-council-of-heads-34.html", "ru-sovet-pri-mid.html", "ru-forum-regionov-ufa.html")
# Playwright keeps an event loop running; Django would refuse to ask the database beside it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
# Milliseconds to wait for what has to come: a machine that runs four such suites at once is slow, not wrong.
PATIENCE = 20_000
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next((found for name in names if (found := shutil.which(name))), None)
    if path is None:
        warnings.warn("NO CHROMIUM: THE BROWSER JOURNEYS ARE SKIPPED (apt-get install chromium)", UserWarning, stacklevel=1)
        pytest.skip("NO CHROMIUM ON THIS MACHINE: the browser journeys are skipped; apt-get install chromium")
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]
        opened = playwright.chromium.launch(executable_path=path, args=arguments)
        yield opened
        opened.close()


@pytest.fixture
def filled(transactional_db, settings) -> None:
    """A demonstration register: three articles read, the English and the first Russian one undecided."""
    from legation.documents.actions.capture import capture
    from legation.register.actions.load_reference import load_reference
    from legation.review.actions.accept_all import accept_all
    from legation.review.actions.read import read

    settings.LEGATION_DEMO = True
    load_reference()
    documents = []
    for name in READ:
        document, _new = capture((PAGES / name).read_bytes(), place=name)
        from django.db import transaction

        with transaction.atomic():
            read(document.pk)
        documents.append(document)
    accept_all(by="Clerk", document=documents[2].pk)
    accept_all(by="Clerk", document=documents[1].pk)


@pytest.fixture
def context(browser: Browser, live_server, filled) -> Iterator[BrowserContext]:
    """A visitor's browser; afterwards: no error on any console, no request to another host."""
    opened = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en")
    troubles: list[str] = []
    opened.on("console", lambda m: troubles.append(f"console: {m.text}") if m.type == "error" else None)
    opened.on("weberror", lambda e: troubles.append(f"error: {e.error}"))
    opened.on("request", lambda r: None if r.url.startswith((live_server.url, "data:")) else troubles.append(r.url))
    yield opened
    opened.close()
    assert troubles == []


@pytest.fixture
def page(context: BrowserContext, live_server) -> Page:
    opened = context.new_page()
    opened.set_default_timeout(PATIENCE)
    opened.goto(live_server.url)
    return opened
