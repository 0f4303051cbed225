"""HTML: the main article of a page, its headline first."""

from __future__ import annotations

from .furniture import without_furniture
from .metadata import metadata_of
from .normal import regular
from .page import Opened, Unreadable
from .tree import parsed
from .votes import article_blocks


def opened(text: str, url: str | None) -> Opened:
    """The article of an HTML page and its metadata; Unreadable where the page has no article text."""
    tree = parsed(text)
    known = metadata_of(tree)
    lines = without_furniture([block.text for block in article_blocks(tree)])
    if not lines:
        raise Unreadable("no article text was found on this page: save the page with its text, or give its text alone")
    title = regular(known.title or "").strip() or None
    if title and not any(_same(title, line) for line in lines[:3]):
        lines.insert(0, title)
    return Opened(lines, title=title or lines[0], published=known.published, publisher=known.publisher, url=known.url)


def _same(a: str, b: str) -> bool:
    return a.casefold().strip(" .") == b.casefold().strip(" .")
