"""The straight way of a document: bytes → page → article with its mentions → proposals → reading."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import VERSION
from .collecting import seldom_collected
from .denied import affirmed
from .headlines import below_headline
from .indicators import one_name
from .on_behalf import on_behalf
from .once import once
from .plausible import as_can_be, plausible
from .readings import Article, Proposal, Reading

if TYPE_CHECKING:
    from .pages import SiteProfile
    from .resuming import Resumption
    from .sources import Source

LANGUAGES = {"ru": "legation_reader.russian", "en": "legation_reader.english"}


def read_path(path: str | Path) -> Reading:
    """The reading of a file; one that cannot be read gives a reading with `error`, never an exception."""
    from .pages import Unreadable, load

    try:
        data = load(Path(path))
    except Unreadable as problem:
        return Reading(document={"path": str(path)}, error=str(problem))
    return read_bytes(data, path=str(path))


def read_all(
    paths: Iterable[str | Path],
    *,
    everything: bool = True,
    behind: Resumption | None = None,
    watch: Callable[[Source], None] = lambda source: None,
) -> Iterator[Reading]:
    """The readings of all documents in files, folders, glob patterns, web archives, feeds and standard input ("-").

    One at a time and in order, so that memory does not grow with their number; what cannot be read gives a reading
    with `error`. Pages of one site teach each other what is furniture. Without `everything`, pages of archives that
    tell of no cooperation by their bytes are passed over. `behind` goes on behind an interrupted run's last document
    (ValueError where that is not among the paths); `watch` is called with every document before it is read, those that
    are left out too.
    """
    from .pages import SiteProfile
    from .sources import sources

    profile = SiteProfile()
    with seldom_collected():
        for source in sources(paths, everything=everything, behind=behind):
            watch(source)
            if source.again:
                _teach(source, profile)
            elif source.left_out is None:
                yield _read_source(source, profile)


def _teach(source: Source, profile: SiteProfile) -> None:
    """Lets the profile learn a page that was read before."""
    from contextlib import suppress

    from .pages import Unreadable, extract

    with suppress(Unreadable):
        extract(source.data, path=source.path, url=source.url, media_type=source.media_type, profile=profile)


def _read_source(source: Source, profile: SiteProfile) -> Reading:
    stands = {name: told for name in ("record", "offset") if (told := getattr(source, name)) is not None}
    named = {name: told for name in ("path", "url") if (told := getattr(source, name)) is not None}
    if source.error is not None:
        return Reading(document=named | stands, error=source.error)
    try:
        reading = read_bytes(source.data, path=source.path, url=source.url, media_type=source.media_type,
                             profile=profile, known=source.known)
    except Exception as problem:  # one document must never cost the others
        told = f"the reader failed on it ({type(problem).__name__}: {problem})"
        reading = Reading(document=named, error=f"{told}: please report this, with the document if you may")
    if reading.error is not None:
        return replace(reading, document=named | stands)
    return replace(reading, document={**reading.document, **stands}) if stands else reading


def read_bytes(
    data: bytes,
    *,
    path: str | None = None,
    url: str | None = None,
    media_type: str | None = None,
    profile: SiteProfile | None = None,
    known: dict[str, str | None] | None = None,
) -> Reading:
    """The reading of a document's bytes: a pure function of them, the reader's version and what is handed in.

    `profile` is what earlier pages of the same sites have in common; `known` what a feed says of its entry.
    """
    from .pages import Unreadable, extract

    named: dict[str, Any] = {"path": path} if path is not None else {"url": url}
    try:
        page = extract(data, path=path, url=url, media_type=media_type, profile=profile)
        page = replace(page, **{name: told for name, told in (known or {}).items() if told})  # type: ignore[arg-type]
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
    left_out = {"attachments": page.attachments} if page.attachments else {}
    return Reading(document=document, reader=VERSION, mentions=article.mentions, proposals=tuple(propose(article)),
                   left_out=left_out)


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
    read = import_module(module)
    told_once = below_headline(article.text, once(read.propose(article)))
    affirmative = affirmed(article.text, told_once, read.DENIALS)
    return on_behalf([as_can_be(one_name(p)) for p in affirmative if plausible(p)])


def read_text(text: str, language: str = "ru", published: str | None = None, *, learned: bool = True) -> list[Proposal]:
    """The proposals of a bare passage: for trying a sentence and for the handbook's examples. Without `learned`
    what the rules alone find in its sentences."""
    article = annotate(text, language, published=published)
    if learned:
        return propose(article)
    read = import_module(LANGUAGES[language])
    return [one_name(p) for p in affirmed(article.text, once(read.said(article)), read.DENIALS)]
