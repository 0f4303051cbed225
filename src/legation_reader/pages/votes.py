"""Which blocks of a page are the article: ours, trafilatura and, where they differ, readability vote."""

from __future__ import annotations

import re
from copy import deepcopy
from itertools import accumulate, islice

from lxml import html
from lxml.html import HtmlElement

from .article import Block, blocks_of, main_element
from .cards import drop_cards
from .furniture import closes, points, speaks
from .limits import VOTED_TAGS
from .link_lists import drop_link_lists
from .pruning import drop_unseen, prune

_SIGNS = re.compile(r"[\W_]+")
_AGREED = 0.97
_SPOKEN = 3  # running paragraphs from which on a lone link among them is a pointer
_HEADLINE = 25
_BEFORE_COMMENTS = 200  # characters of an article before a heading of comments ends it
_ALL_LINK = 0.9


def article_blocks(tree: HtmlElement) -> tuple[list[Block], list[Block]]:
    """The blocks of the article in the order of the page ([] where there is none), and all blocks of the page."""
    drop_unseen(tree)
    alive = list(tree.iter())  # elements that nobody holds are made anew each time they are touched
    universe = blocks_of(tree)
    drop_link_lists(tree, universe)
    drop_cards(tree)
    pruned = deepcopy(tree)
    prune(pruned)
    own = blocks_of(main_element(pruned))
    if sum(1 for _ in islice(tree.iter(), VOTED_TAGS + 1)) > VOTED_TAGS or len(universe) > VOTED_TAGS:
        return own, universe
    first = Vote([b.text for b in own])
    second = Vote(_trafilatura(tree).split("\n"))
    keys = [_key(b.text) for b in universe]
    ours = [first.holds(key) for key in keys]
    theirs = [second.holds(key) for key in keys]
    if not any(theirs) or not any(ours):
        chosen = [mine or other for mine, other in zip(ours, theirs, strict=True)]
    elif _agreement(universe, ours, theirs) >= _AGREED:
        chosen = [mine and other for mine, other in zip(ours, theirs, strict=True)]
    else:
        third = Vote(_readability(tree))
        chosen = [mine + other + third.holds(key) >= 2 for key, mine, other in zip(keys, ours, theirs, strict=True)]
    del alive
    _shown_posts(universe, ours, chosen)
    _pointers_out(universe, chosen)
    weights = list(accumulate(len(b.text) if stays else 0 for b, stays in zip(universe, chosen, strict=True)))
    heads = [
        _heading(b) and (closes(b.text) and 4 * w > 3 * weights[-1] or speaks(b.text) and w > _BEFORE_COMMENTS)
        for b, w in zip(universe, weights, strict=True)
    ]
    return [b for b, stays, ends in zip(universe, chosen, heads, strict=True) if stays or ends], universe


def _shown_posts(universe: list[Block], ours: list[bool], chosen: list[bool]) -> None:
    """Quotations within the article, posts of social networks too, stay although other readers leave them out."""
    taken = [i for i, stays in enumerate(chosen) if stays]
    for i in range(taken[0] + 1, taken[-1]) if taken else ():
        if ours[i] and not chosen[i]:
            chosen[i] = universe[i].node.tag == "blockquote" or _within(universe[i].node, "blockquote")


def _within(node: HtmlElement, tag: str) -> bool:
    return next(node.iterancestors(tag), None) is not None


def _pointers_out(universe: list[Block], chosen: list[bool]) -> None:
    """A paragraph that is one link, among paragraphs that are not, points to another article: it does not stay."""
    kept = [block for block, stays in zip(universe, chosen, strict=True) if stays]
    if sum(block.running for block in kept) < _SPOKEN:
        return
    for i, block in enumerate(universe):
        pointer = block.node.tag == "p" or points(block.text)
        if chosen[i] and pointer and len(block.text) >= _HEADLINE:
            chosen[i] = block.linked < _ALL_LINK * len(block.text)


def _heading(block: Block) -> bool:
    """Headings of lists and comments come along, although no reader takes them: they tell where it ends."""
    return block.node.tag in ("h1", "h2", "h3", "h4", "h5", "h6") and not block.linked


class Vote:
    """The lines that one reader took for the article; compared by letters and digits alone."""

    def __init__(self, lines: list[str]) -> None:
        keys = [key for key in map(_key, lines) if key]
        self._lines = frozenset(keys)
        self._whole = "".join(keys)

    def holds(self, key: str) -> bool:
        """Whether the reader took the block of this key; a short one only as a line of its own."""
        return bool(key) and (
            key in self._lines or (len(key) >= 30 and len(self._whole) < 300_000 and key in self._whole)
        )


def _agreement(universe: list[Block], ours: list[bool], theirs: list[bool]) -> float:
    """Share of the text that either chose which both chose."""
    both = sum(len(b.text) for b, x, y in zip(universe, ours, theirs, strict=True) if x and y)
    either = sum(len(b.text) for b, x, y in zip(universe, ours, theirs, strict=True) if x or y)
    return both / either if either else 1.0


def _key(text: str) -> str:
    """Letters and digits only, so that no reader's punctuation or spacing matters."""
    return _SIGNS.sub("", text.casefold())


def _trafilatura(tree: HtmlElement) -> str:
    """Without its own comparison with readability (`fast`), which is made here."""
    import trafilatura

    text = trafilatura.extract(
        tree, fast=True, favor_precision=True, include_comments=False, include_tables=True, deduplicate=False
    )
    return text or ""


def _readability(tree: HtmlElement) -> list[str]:
    import logging

    from readability import Document

    logging.getLogger("readability").setLevel(logging.CRITICAL)
    summary = Document(html.tostring(tree, encoding="unicode")).summary(html_partial=True)
    return [b.text for b in blocks_of(html.fromstring(summary))] if summary.strip() else []
