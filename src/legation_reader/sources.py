"""Where documents come from: files, folders, glob patterns, web archives, news feeds, standard input; one at a time."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from glob import has_magic, iglob
from pathlib import Path
from typing import IO

from .pages import Unreadable, load
from .pages.feed import entries, is_feed
from .pages.files import refuse_size
from .pages.limits import PAGE_BYTES

STANDARD_INPUT = "-"
_WARC = (".warc", ".warc.gz", ".warc.zst", ".warc.lz4")


@dataclass(frozen=True)
class Source:
    """One document's bytes and where they are from; `known` is what an archive or feed says of it (title, published,
    publisher). `error`, when set, says why there are no bytes."""

    path: str | None
    data: bytes = b""
    url: str | None = None
    media_type: str | None = None
    known: dict[str, str | None] = field(default_factory=dict)
    error: str | None = None


def sources(paths: Iterable[str | Path]) -> Iterator[Source]:
    """Every document the paths stand for, in their order; what cannot be opened comes with its `error`."""
    for path in paths:
        for file in files_of(str(path)):
            try:
                yield from _inside(file)
            except Unreadable as problem:
                yield Source(file, error=str(problem))
            except (OSError, ValueError) as problem:
                yield Source(file, error=f"this file cannot be read to its end ({problem}): save it again")


def files_of(path: str) -> Iterator[str]:
    """A folder stands for the files in it and under it, by name, hidden ones left out; a pattern for what it fits."""
    if path == STANDARD_INPUT or Path(path).is_file():
        yield path
    elif Path(path).is_dir():
        for folder, folders, files in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            yield from (str(Path(folder) / name) for name in sorted(files) if not name.startswith("."))
    elif has_magic(path) and (found := sorted(iglob(path, recursive=True))):  # noqa: PTH207 - patterns may be absolute
        for each in found:
            yield from files_of(each)
    else:
        yield path


def _inside(path: str) -> Iterator[Source]:
    if path == STANDARD_INPUT:
        data = sys.stdin.buffer.read(PAGE_BYTES + 1)
        refuse_size(len(data), at_least=True)
        yield from _documents(STANDARD_INPUT, data)
    elif Path(path).is_file() and (path.lower().endswith(_WARC) or _is_archive(path)):
        with Path(path).open("rb") as stream:
            yield from _records(path, stream)
    elif Path(path).exists() and not Path(path).is_file():
        raise Unreadable("this is not a file: give a file or a folder of files")  # a pipe would wait for ever
    else:
        yield from _documents(path, load(Path(path)))


def _is_archive(path: str) -> bool:
    try:
        with Path(path).open("rb") as file:
            return file.read(5) == b"WARC/"
    except OSError:
        return False


def _documents(path: str, data: bytes) -> Iterator[Source]:
    if not is_feed(data):
        yield Source(path, data)
        return
    for entry in entries(data):
        known = {"title": entry.title, "published": entry.published, "publisher": entry.publisher}
        yield Source(path, entry.page, entry.url, "text/html", known)


def _records(path: str, stream: IO[bytes]) -> Iterator[Source]:
    """The pages of a web archive, streamed: answers of status 200 that hold HTML or text."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    wanted = WarcRecordType.response | WarcRecordType.resource
    for record in ArchiveIterator(stream, record_types=wanted, parse_http=True, auto_decode="all"):
        answer = record.http_headers
        if answer is not None and answer.status_code not in (None, 200):
            continue
        kind = (record.http_content_type or record.headers.get("Content-Type") or "").split(";")[0].strip().lower()
        if kind not in ("text/html", "application/xhtml+xml", "text/plain"):
            continue
        url = record.headers.get("WARC-Target-URI")
        data = record.reader.read(PAGE_BYTES + 1)
        if not 0 < len(data) <= PAGE_BYTES:
            told = f"this page is empty or larger than {PAGE_BYTES // 2**20} MB: it is left out"
            yield Source(path, url=url, error=told)
            continue
        charset = f"; charset={record.http_charset}" if record.http_charset else ""
        yield Source(path, data, url, kind + charset)
