"""Where on a pruned page the article stands, and its lines in order."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from lxml.html import HtmlElement

from .normal import regular_line

_BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        ("blockquote"),
        "pre",
        "figure",
        "address",
        "center",
        "fieldset",
        "details",
        "summary",
        "hr",
        "body",
        "html",
        "td",
        "th",
    ]
)
_ENDED = re.compile(r"[.!?…:;»”\")]$")


@dataclass
class Block:
    """One line of a page: its words, how many of their characters are links, its innermost block element."""

    text: str
    linked: int
    node: HtmlElement

    @property
    def running(self) -> bool:
        """Whether it reads like a paragraph."""
        return (
            len(self.text) >= 80 or (len(self.text) >= 40 and bool(_ENDED.search(self.text)))
        ) and self.linked < 0.4 * len(self.text)


def blocks_of(root: HtmlElement) -> list[Block]:
    """The lines under `root` in reading order; the cells of a row stand on one line, parted by a bar."""
    found: list[Block] = []
    parts: list[str] = []
    linked = 0
    owner = root

    def close() -> None:
        nonlocal parts, linked
        text = regular_line("".join(parts))
        if text:
            found.append(Block(text.strip("| ") or text, linked, owner))
        parts, linked = [], 0

    stack: list[tuple[HtmlElement, bool, bool, HtmlElement]] = [(root, False, False, root)]
    while stack:
        node, leaving, in_link, held = stack.pop()
        tag = node.tag if isinstance(node.tag, str) else ""
        cell = tag in ("td", "th") and not any(child.tag in _BLOCKS for child in node)
        block = tag in _BLOCKS and not cell
        if leaving:
            if block:
                close()
                owner = held
            if cell:
                parts.append(" | ")
            if node is not root and node.tail:
                parts.append(node.tail.replace("\n", " "))
                linked += len(node.tail.strip()) if in_link and tag != "a" else 0
            continue
        if block:
            close()
            owner, held = node, owner
        elif tag == "br":
            close()
        stack.append((node, True, in_link, held))
        inside = in_link or tag == "a"
        if node.text and tag:
            parts.append(node.text if tag == "pre" else node.text.replace("\n", " "))
            linked += len(node.text.strip()) if inside else 0
        for child in reversed(node):
            stack.append((child, False, inside, owner))
    close()
    return found


def main_element(tree: HtmlElement) -> HtmlElement:
    """The smallest element that holds the page's one article."""
    bodies = tree.xpath("//*[@itemprop='articleBody']")
    if bodies:
        best = max(bodies, key=lambda n: len(n.text_content()))
        if len(best.text_content().strip()) >= 250:
            return best
    scores: dict[HtmlElement, float] = defaultdict(float)
    for block in blocks_of(tree):
        if not block.running:
            continue
        weight = min(len(block.text) - block.linked, 1_000)
        node, share = block.node, 1.0
        if node.tag in ("p", "li", "blockquote", "pre", "h2", "h3", "td", "dd"):
            up = node.getparent()
            node = up if up is not None else node
        for _ in range(4):
            if node is None or node.tag == "html":
                break
            scores[node] += weight * share
            share *= 0.62
            node = node.getparent()
    if not scores:
        return tree
    return max(scores, key=lambda n: scores[n])
