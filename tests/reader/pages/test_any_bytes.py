"""Whatever the bytes: a clean text, the same each time, or Unreadable."""

from __future__ import annotations

import unicodedata

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from legation_reader.pages import Unreadable, extract

TAGS = (
    "div",
    "p",
    "span",
    "article",
    "h1",
    "table",
    "tr",
    "td",
    "ul",
    "li",
    "a",
    "script",
    "nav",
    "br",
    "time",
    "meta",
    "form",
    "pre",
    "svg",
)
WORDS = some.text(alphabet=some.characters(codec="utf-8"), max_size=60) | some.sampled_from(
    [
        "В Казани подписано соглашение о сотрудничестве двух городов.",
        "Comments (3)",
        "Читайте также",
        "12:30 Новость дня",
        "\r\n",
        "\0",
        "&#0;",
        "&amp;",
        "The two counties signed a memorandum of understanding on Tuesday.",
        "17 мая 2024",
    ]
)


@some.composite
def pages(draw: some.DrawFn) -> str:
    parts = ["<html><body>"]
    for _ in range(draw(some.integers(0, 25))):
        tag = draw(some.sampled_from(TAGS))
        parts.append(
            draw(
                some.sampled_from(
                    [f"<{tag}>", f"</{tag}>", f"<{tag} class='content'>", f"<{tag} datetime='2024-01-01'>", f"<{tag}"]
                )
            )
        )
        parts.append(draw(WORDS))
    return "".join(parts)


def clean(data: bytes) -> None:
    try:
        page = extract(data)
    except Unreadable as problem:
        assert "\n" not in str(problem)
        try:
            extract(data)
        except Unreadable as again:
            assert str(again) == str(problem)
        return
    assert page == extract(data)
    assert page.text and page.text == unicodedata.normalize("NFC", page.text)
    assert not [c for c in page.text if unicodedata.category(c) == "Cc" and c != "\n"]
    assert "\n\n" not in page.text and page.text == page.text.strip()


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(some.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    clean(data)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(some.lists(WORDS, max_size=12).map("\n".join))
def test_any_text(text: str) -> None:
    clean(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(pages())
def test_any_page(html: str) -> None:
    clean(html.encode("utf-8", "surrogatepass"))
