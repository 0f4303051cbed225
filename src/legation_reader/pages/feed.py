"""RSS and Atom: each entry a document of its own, with its address, date and title."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from lxml import etree

from .dates import edtf
from .page import Unreadable

_FEED = re.compile(
    rb"\A\s*(?:\xef\xbb\xbf)?(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*){0,3}"
    rb"(?:<!DOCTYPE[^>\[]{0,200}(?:\[.{0,2000}?\]\s*)?>\s*)?<(?:rss|feed|rdf:RDF)\b",
    re.DOTALL,
)
_TEXTS = ("encoded", "content", "full-text", "description", "summary")


@dataclass(frozen=True)
class Entry:
    """One entry: its text as an HTML page, and what the feed says of it; `published` is EDTF."""

    page: bytes
    title: str | None
    url: str | None
    published: str | None
    publisher: str | None


def is_feed(data: bytes) -> bool:
    return bool(_FEED.match(data[:4096]))


def entries(data: bytes) -> Iterator[Entry]:
    """The entries of a feed in its order; nothing is fetched and no entity expanded."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    try:
        tree = etree.fromstring(data.lstrip(), parser)
    except etree.XMLSyntaxError:
        tree = None
    if tree is None:
        raise Unreadable("this news feed is damaged: save it again")
    publisher = next((_text(node) for node in tree.iter("{*}title")), None)
    for node in tree.iter("{*}item", "{*}entry"):
        if isinstance(node.tag, str):
            yield _entry(node, publisher)


def _entry(node: etree._Element, publisher: str | None) -> Entry:
    held: dict[str, etree._Element] = {}
    for child in node:
        if isinstance(child.tag, str):
            held.setdefault(etree.QName(child).localname.lower(), child)
    title = _text(held.get("title"))
    body = max((_markup(held[name]) for name in _TEXTS if name in held), key=len, default="")
    dates = (_date(_text(held.get(name))) for name in ("pubdate", "published", "date", "updated"))
    published = next((d for d in dates if d), None)
    head = html.escape(title or "")
    page = f"<html><head><title>{head}</title>{_metas(published, publisher)}</head><body><article><h1>{head}</h1>"
    page += f"{body if '<' in body else f'<p>{html.escape(body)}</p>'}</article></body></html>"
    return Entry(page.encode(), title, _link(node), published, publisher)


def _metas(published: str | None, publisher: str | None) -> str:
    """What the feed says of its entry, in the page's own head, so that the bytes alone tell it when they are kept."""
    told = (("article:published_time", published), ("og:site_name", publisher))
    return "".join(f'<meta property="{name}" content="{html.escape(value)}">' for name, value in told if value)


def _text(node: etree._Element | None) -> str | None:
    told = " ".join("".join(node.itertext()).split()) if node is not None else ""
    return html.unescape(told) or None


def _markup(node: etree._Element) -> str:
    """The HTML an entry holds: escaped as text, or as elements of its own (Atom's xhtml)."""
    inner = "".join(etree.tostring(child, encoding="unicode") for child in node if isinstance(child.tag, str))
    return inner or "".join(node.itertext())


def _link(node: etree._Element) -> str | None:
    for link in node.iterchildren("{*}link"):
        told = (link.get("href") or link.text or "").strip()
        if told.startswith("http") and link.get("rel") in (None, "alternate"):
            return told
    return None


def _date(written: str | None) -> str | None:
    if not written:
        return None
    try:
        return f"{parsedate_to_datetime(written):%Y-%m-%d}"
    except (ValueError, TypeError, IndexError):
        return edtf(written)
