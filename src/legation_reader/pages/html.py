"""HTML: the main article of a page, its headline first."""

from __future__ import annotations

from urllib.parse import urlsplit

from .article import Block
from .dateline import dateline
from .front import front, visible_date
from .furniture import without_furniture
from .metadata import metadata_of, take_date_by_headline
from .normal import regular
from .page import Opened, Unreadable
from .profile import SiteProfile
from .tree import parsed
from .votes import article_blocks


def opened(text: str, url: str | None, profile: SiteProfile | None = None) -> Opened:
    """The article of an HTML page and its metadata; Unreadable where the page has no article text."""
    tree = parsed(text)
    known = metadata_of(tree)
    by_headline = take_date_by_headline(tree)
    chosen, every = article_blocks(tree)
    if profile is not None and (site := urlsplit(url or known.url or "").hostname):
        common = profile.furniture(site, [b.text for b in chosen], [b.text for b in every])
        chosen = [b for b in chosen if b.text not in common]
    found = front([block.text for block in chosen], chosen=True)
    lines = without_furniture(found.lines, chosen=True)
    if not lines:
        raise Unreadable("no article text was found on this page: save the page with its text, or give its text alone")
    title = regular(known.title or "").strip() or None
    if title:
        lines = [title] + [line for i, line in enumerate(lines) if i > 2 or not _same(title, line)]
    told = dateline(lines)
    return Opened(
        lines,
        title=title or lines[0],
        published=known.published or by_headline or found.published or _near(title, chosen, every) or told.published,
        publisher=known.publisher or told.publisher or found.publisher,
        url=known.url,
    )


def _near(title: str | None, chosen: list[Block], every: list[Block]) -> str | None:
    """The date that stands alone on a line by the headline or right before the article, though no part of it."""
    first = next((i for i, block in enumerate(every) if chosen and block is chosen[0]), 0)
    heads = [i for i, block in enumerate(every) if title and _same(title, block.text) and i <= first + 1]
    around = every[max(0, (heads[-1] if heads else first) - 4) : first + 6]
    return next((date for date in (visible_date(block.text) for block in around) if date), None)


def _same(a: str, b: str) -> bool:
    return a.casefold().strip(" .") == b.casefold().strip(" .")
