"""The straight way of a document: bytes → page → article with its mentions → proposals → reading."""

from __future__ import annotations

import hashlib
from importlib import import_module
from pathlib import Path
from typing import Any

from . import VERSION
from .once import once
from .readings import Article, Proposal, Reading

LANGUAGES = {"ru": "legation_reader.russian", "en": "legation_reader.english"}


def read_path(path: str | Path) -> Reading:
    """The reading of a file; one that cannot be read gives a reading with `error`, never an exception."""
    from .pages import Unreadable, load

    try:
        data = load(Path(path))
    except Unreadable as problem:
        return Reading(document={"path": str(path)}, error=str(problem))
    return read_bytes(data, path=str(path))


def read_bytes(
    data: bytes, *, path: str | None = None, url: str | None = None, media_type: str | None = None
) -> Reading:
    """The reading of a document's bytes: a pure function of them and the reader's version."""
    from .pages import Unreadable, extract

    named: dict[str, Any] = {"path": path} if path is not None else {"url": url}
    try:
        page = extract(data, path=path, url=url, media_type=media_type)
    except Unreadable as problem:
        return Reading(document=named, error=str(problem))
    document = {
        "path": path,
        "sha256": hashlib.sha256(data).hexdigest(),
        "media_type": page.media_type,
        "language": page.language,
        "title": page.title,
        "published": page.published,
        "publisher": page.publisher,
        "url": url or page.url,
        "text": page.text,
    }
    article = annotate(page.text, page.language, published=page.published, title=page.title, publisher=page.publisher,
                       url=url or page.url)
    return Reading(document=document, reader=VERSION, mentions=article.mentions, proposals=tuple(propose(article)))


def annotate(text: str, language: str | None, **known: str | None) -> Article:
    """The article with the parties it mentions, places, bodies and people, in the order of the text."""
    from .names import mentions

    found = mentions(text, language or "en", publisher=known.get("publisher"))
    return Article(text=text, language=language or "und", mentions=tuple(found), **known)


def propose(article: Article) -> list[Proposal]:
    """Every fact the article claims, once; [] in a language the reader does not know."""
    module = LANGUAGES.get(article.language)
    if module is None:
        return []
    return once(import_module(module).propose(article))


def read_text(text: str, language: str = "ru", published: str | None = None) -> list[Proposal]:
    """The proposals of a bare passage: for trying a sentence and for the handbook's examples."""
    return propose(annotate(text, language, published=published))
