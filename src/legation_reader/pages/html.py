"""HTML: the main article of a page, its headline first."""

from __future__ import annotations

from .front import front
from .furniture import without_furniture
from .metadata import metadata_of
from .normal import regular
from .page import Opened, Unreadable
from .plain import dateline_publisher
from .tree import parsed
from .votes import article_blocks


def opened(text: str, url: str | None) -> Opened:
    """The article of an HTML page and its metadata; Unreadable where the page has no article text."""
    tree = parsed(text)
    known = metadata_of(tree)
    found = front([block.text for block in article_blocks(tree)])
    lines = without_furniture(found.lines)
    if not lines:
        raise Unreadable("no article text was found on this page: save the page with its text, or give its text alone")
    title = regular(known.title or "").strip() or None
    if title:
        lines = [title] + [line for i, line in enumerate(lines) if i > 2 or not _same(title, line)]
    return Opened(lines, title=title or lines[0], published=known.published or found.published,
                  publisher=known.publisher or dateline_publisher(lines), url=known.url)


def _same(a: str, b: str) -> bool:
    return a.casefold().strip(" .") == b.casefold().strip(" .")
