"""Menus and lists of other pages' headlines: what is nearly all links leaves the tree before the slower looks at it."""

from __future__ import annotations

from lxml.html import HtmlElement

from .article import Block
from .pruning import drop

_MOST_FREE = 40  # characters of a line that stand outside links: a date, a rubric, never a sentence
_LEAST_LINES = 12
_LINKED = 0.8
_KEPT = frozenset(("html", "body", "article", "main"))


def drop_link_lists(tree: HtmlElement, blocks: list[Block]) -> None:
    """Takes out of `tree` the elements that hold many of its `blocks`, nearly all their words links.

    No reader of main text takes such a list for the article; without them each has less to walk through.
    """
    lists = _link_lists(blocks)
    for node in lists:
        parent = node.getparent()
        if parent is not None and parent not in lists and node is not tree:
            drop(node)


def _link_lists(blocks: list[Block]) -> set[HtmlElement]:
    lines: dict[HtmlElement, int] = {}
    words: dict[HtmlElement, int] = {}
    linked: dict[HtmlElement, int] = {}
    spoken: set[HtmlElement] = set()
    for block in blocks:
        free = len(block.text) - block.linked > _MOST_FREE
        node: HtmlElement | None = block.node
        while node is not None:
            if free:
                if node in spoken:
                    break
                spoken.add(node)
            else:
                lines[node] = lines.get(node, 0) + 1
                words[node] = words.get(node, 0) + len(block.text)
                linked[node] = linked.get(node, 0) + block.linked
            node = node.getparent()
    return {
        node
        for node, count in lines.items()
        if count >= _LEAST_LINES and node not in spoken and node.tag not in _KEPT and linked[node] >= _LINKED * words[node]
    }
