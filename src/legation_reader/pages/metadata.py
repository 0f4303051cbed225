"""What an HTML page says of itself: title, date, publisher, address. Nothing is guessed from the body."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from .dates import edtf
from .front import visible_date
from .normal import regular
from .pruning import drop

_ARTICLE_TYPES = re.compile(r"Article|BlogPosting|Report|WebPage|PressRelease|Posting", re.IGNORECASE)
_DATE_CLASS = re.compile(r"(?:^|[\s_-])(?:date|time|datetime|published|data)(?:$|[\s_-])|Date", re.IGNORECASE)
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "article:published",
    "mediator_published_time",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "publish_date",
    "publishdate",
    "publication_date",
    "date",
    "pubdate",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
)


@dataclass(frozen=True)
class Metadata:
    """Each as the page gives it, regular; `published` is EDTF."""

    title: str | None
    published: str | None
    publisher: str | None
    url: str | None


def metadata_of(tree: HtmlElement) -> Metadata:
    """The metadata of a page, from JSON-LD, then meta tags, then marked-up elements."""
    metas = _metas(tree)
    linked = list(_linked_data(tree))
    return Metadata(
        title=_title(tree, metas, linked),
        published=_published(tree, metas, linked),
        publisher=_publisher(metas, linked),
        url=_address(tree, metas),
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.iter("meta"):
        name = (node.get("property") or node.get("name") or node.get("itemprop") or "").strip().lower()
        content = regular(node.get("content") or "").strip()
        if name and content:
            found.setdefault(name, " ".join(content.split()))
    return found


def _linked_data(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Every JSON-LD object that describes an article or page, articles first."""
    held: list[dict[str, Any]] = []
    for node in tree.iter("script"):
        if "ld+json" not in (node.get("type") or ""):
            continue
        try:
            data = json.loads((node.text or "").strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        held.extend(_objects(data, 0))
    yield from sorted(held, key=lambda o: "article" not in str(o.get("@type")).lower())


def _objects(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 3:
        return
    if isinstance(data, list):
        for each in data[:50]:
            yield from _objects(each, depth + 1)
    elif isinstance(data, dict):
        if _ARTICLE_TYPES.search(str(data.get("@type"))):
            yield data
        yield from _objects(data.get("@graph"), depth + 1)


def _title(tree: HtmlElement, metas: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    heads = [" ".join(regular(h.text_content()).split()) for h in tree.iter("h1")]
    heads = [h for h in heads if len(h) >= 10]
    told = (
        metas.get("og:title")
        or next((str(o["headline"]) for o in linked if o.get("headline")), "")
        or metas.get("twitter:title")
        or ""
    )
    node = tree.find(".//title")
    page = " ".join(regular(node.text_content()).split()) if node is not None else ""
    if told and metas.get("og:site_name") != told:
        heads = [h for h in heads if h not in (metas.get("og:site_name"), metas.get("application-name"))]
        heads.sort(key=lambda head: not (head in told or told[:40] in head))  # the site's name may be a heading too
    for head in heads:
        if head in told or head in page or (told[:40] and told[:40] in head):
            return head
    return " ".join(regular(told).split()) or (heads[0] if heads else None) or page or None


def _published(tree: HtmlElement, metas: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    candidates: list[str | None] = [str(o.get("datePublished") or "") for o in linked]
    candidates += [metas.get(name) for name in _PUBLISHED]
    for node in tree.xpath("//*[@itemprop='datePublished'] | //time[@pubdate or @datetime]")[:3]:
        candidates += [node.get("datetime") or node.get("content") or node.text_content()]
    return next((date for date in map(edtf, candidates) if date), None)


def take_date_by_headline(tree: HtmlElement) -> str | None:
    """EDTF of the element of class "date" or "time" next to the headline; it leaves the tree."""
    near = list(tree.iter())
    head = next((i for i, node in enumerate(near) if node.tag == "h1"), None)
    if head is None:
        return None
    for node in near[max(0, head - 12) : head + 40]:
        told = f"{node.get('class') or ''}" if isinstance(node.tag, str) else ""
        if len(node) > 2 or not _DATE_CLASS.search(told):
            continue
        date = visible_date(" ".join(regular(node.text_content()).split()))
        if date:
            drop(node)
            return date
    return None


def _publisher(metas: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    if named := metas.get("og:site_name"):
        return named
    for each in linked:
        publisher = each.get("publisher")
        if isinstance(publisher, list) and publisher:
            publisher = publisher[0]
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and name.strip():
            return " ".join(regular(name).split())
    return (
        metas.get("dc.publisher")
        or metas.get("dcterms.publisher")
        or metas.get("publisher")
        or metas.get("application-name")
    )


def _address(tree: HtmlElement, metas: dict[str, str]) -> str | None:
    for node in tree.iter("link"):
        if (node.get("rel") or "").lower() == "canonical" and (node.get("href") or "").startswith("http"):
            return str(node.get("href")).strip()
    told = metas.get("og:url", "")
    return told if told.startswith("http") else None
