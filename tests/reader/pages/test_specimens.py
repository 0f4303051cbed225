"""Pages of many kinds of site: the article comes out whole, and nothing else does."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from legation_reader.pages import extract
from legation_reader.pages.article import blocks_of
from legation_reader.pages.pruning import drop_unseen
from legation_reader.pages.tree import parsed

HERE = Path(__file__).parent / "specimens"
EXPECTED = {
    name: wanted
    for file in sorted(HERE.glob("expected*.json"))
    for name, wanted in json.loads(file.read_text("utf-8")).items()
}


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def as_crawled(page: str) -> str:
    """What a crawler's plain text of a page holds: every visible line from the headline on."""
    tree = parsed(page)
    drop_unseen(tree)
    lines = [block.text for block in blocks_of(tree)]
    heads = [" ".join(head.text_content().split()) for head in tree.iter("h1")]
    start = next((i for i, line in enumerate(lines) if line in heads), 0)
    return "\n\n".join(lines[start:])


@pytest.mark.parametrize("name", EXPECTED)
def test_page(name: str) -> None:
    wanted = EXPECTED[name]
    page = extract((HERE / f"{name}.html").read_bytes(), path=f"{name}.html")
    text = squeezed(page.text)
    assert [told for told in wanted["inside"] if told not in text] == [], page.text
    assert [told for told in wanted["outside"] if told in text] == [], page.text
    assert page.text.split("\n")[0] == wanted["title"]
    said = {key: getattr(page, key) for key in ("language", "title", "published", "publisher", "url")}
    assert said == {key: wanted[key] for key in said}


@pytest.mark.parametrize("name", EXPECTED)
def test_same_page_as_crawled_text(name: str) -> None:
    wanted = EXPECTED[name]
    page = extract(as_crawled((HERE / f"{name}.html").read_text("utf-8")).encode(), path=f"{name}.txt")
    text = squeezed(page.text)
    left = {
        "inside": [told for told in wanted["inside"] if told not in text],
        "outside": [told for told in wanted["outside"] if told in text and told not in wanted.get("kept_in_text", [])],
    }
    assert left == {"inside": [], "outside": []}, page.text
    assert page.media_type == "text/plain"
    assert page.language == wanted["language"]
