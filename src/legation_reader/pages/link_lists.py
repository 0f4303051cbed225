"""Menus and lists of other pages' headlines: what is nearly all links leaves the tree before the slower looks at it."""

from __future__ import annotations

from dataclasses import dataclass

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
    lists = _link_lists(tree, blocks)
    for node in lists:
        parent = node.getparent()
        if parent is not None and parent not in lists and node is not tree:
            drop(node)


@dataclass(slots=True)
class _Held:
    """What stands under an element: lines, their characters, those of them in links, and whether any is spoken."""

    lines: int = 0
    words: int = 0
    linked: int = 0
    spoken: bool = False


def _link_lists(tree: HtmlElement, blocks: list[Block]) -> set[HtmlElement]:
    held: dict[HtmlElement, _Held] = {}
    for block in blocks:
        here = held.setdefault(block.node, _Held())
        here.lines += 1
        here.words += len(block.text)
        here.linked += block.linked
        here.spoken |= len(block.text) - block.linked > _MOST_FREE
    found = set()
    for node in reversed(list(tree.iter())):  # what is under an element is met before it
        under = held.get(node)
        if under is None:
            continue
        listed = not under.spoken and under.lines >= _LEAST_LINES and under.linked >= _LINKED * under.words
        if listed and node.tag not in _KEPT:
            found.add(node)
        if (parent := node.getparent()) is not None:
            above = held.setdefault(parent, _Held())
            above.lines += under.lines
            above.words += under.words
            above.linked += under.linked
            above.spoken |= under.spoken
    return found
