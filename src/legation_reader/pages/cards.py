"""Cards: elements of one make in a row, each a linked headline with a lead, which lead to other articles."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice

from lxml.html import HtmlElement

from .pruning import drop, running_text

_LEAST = 3
_HEADLINE = 25  # characters
_HEADLINE_WORDS = 4
_BEFORE = 40  # characters of a date or rubric that may stand before the headline
_LONGEST = 700
_LEAD = 40
_UP = 5
_ARTICLE = 300  # characters of running text that must be left: a page that is all cards is read as it is
_NEVER = frozenset(("p", "body", "html", "main", "a", "span", "b", "strong", "i", "em", "font", "h1", "h2", "h3", "h4"))
_INLINE = frozenset(("a", "b", "strong", "span", "i", "em", "font", "u"))


def drop_cards(tree: HtmlElement) -> None:
    """Takes the cards out of `tree`, where an article is left."""
    found = _cards(tree)
    if not found:
        return
    if running_text(tree) - sum(map(running_text, found)) < _ARTICLE:
        return
    for card in found:
        drop(card)


def _cards(tree: HtmlElement) -> list[HtmlElement]:
    """Three or more alike beneath one element; the innermost where they hold one another."""
    alike: dict[tuple[HtmlElement, str, str | None], dict[HtmlElement, HtmlElement]] = defaultdict(dict)
    for link in tree.iter("a"):
        headline = "".join(link.itertext())
        if len(headline) < _HEADLINE or len(headline.split()) < _HEADLINE_WORDS:
            continue
        for above in islice(link.iterancestors(), _UP):
            if above.tag not in _NEVER and (parent := above.getparent()) is not None:
                alike[parent, above.tag, above.get("class")].setdefault(above, link)
    found: dict[HtmlElement, None] = {}
    for row in alike.values():
        if len(row) >= _LEAST:
            cards = [node for node, link in row.items() if _is_card(node, link)]
            if len(cards) >= max(_LEAST, 0.8 * len(row)):
                found.update(dict.fromkeys(cards))
                found.update(dict.fromkeys(_like(cards[0])))
    return [card for card in found if not any(above in found for above in card.iterancestors())]


def _like(card: HtmlElement) -> list[HtmlElement]:
    """The card's neighbours of its own make that begin with a link too, however short the headline."""
    return [
        node for node in card.itersiblings(card.tag)
        if node.get("class") == card.get("class") and (link := node.find(".//a")) is not None and _is_card(node, link)
    ]  # fmt: skip


def _is_card(node: HtmlElement, link: HtmlElement) -> bool:
    """A headline at its head, a lead behind it or within the same link, and no more."""
    told = " ".join("".join(node.itertext()).split())
    headline = " ".join("".join(link.itertext()).split())
    at = told.find(headline)
    if not 0 <= at <= _BEFORE or len(told) > _LONGEST or (_runs_on(link) and not any(c.isdigit() for c in told[:at])):
        return False
    return len(told) - at - len(headline) >= _LEAD or (len(headline) >= 3 * _LEAD and len(link) > 1)


def _runs_on(link: HtmlElement) -> bool:
    """Whether the line goes on behind a link: then it is the beginning of a sentence, no headline."""
    node: HtmlElement | None = link
    while node is not None and node.tag in _INLINE:
        if (node.tail or "").strip(" .…»›>→-—|"):
            return True
        node = node.getparent()
    return False
