"""Where documents come from: files, folders, glob patterns, web archives, news feeds, standard input; one at a time."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from glob import has_magic, iglob
from io import BufferedReader
from pathlib import Path
from typing import IO, Any

from .archive import Start, is_archive, opens_as_archive, records
from .pages import Unreadable, load
from .pages.feed import entries, is_feed
from .pages.files import refuse_size
from .pages.limits import PAGE_BYTES
from .resuming import Place, Resumption

STANDARD_INPUT = "-"
# Endings of what lies beside documents in a folder; named by itself such a file is read all the same.
NO_DOCUMENTS = frozenset(
    """.json .jsonl .ndjson .csv .tsv .xls .xlsx .ods .yaml .yml .toml .ini .cfg .css .js .mjs .map .ts .py .sh .sql .db
    .sqlite .lock .log .bak .tmp .part .cdx .cdxj .idx .png .jpg .jpeg .gif .webp .svg .ico .bmp .tif .tiff .mp3 .mp4
    .avi .mov .webm .wav .ogg .woff .woff2 .ttf .otf .eot .zip .tar .tgz .bz2 .xz .7z .rar .exe .dll .so .bin""".split()
)


@dataclass(frozen=True)
class Source:
    """One document's bytes and where they are from.

    `known` is what an archive or feed says of it (title, published, publisher); `record` its number in that, from 1,
    `offset` where its record begins in the archive, `read_to` how much of the file has been read. `error`, when set,
    says why there are no bytes; `left_out` in a word why they are not wanted; `again` that it was read before an
    interruption.
    """

    path: str | None
    data: bytes = b""
    url: str | None = None
    media_type: str | None = None
    known: dict[str, str | None] = field(default_factory=dict)
    error: str | None = None
    left_out: str | None = None
    record: int | None = None
    offset: int | None = None
    read_to: int = 0
    again: bool = False

    def __post_init__(self) -> None:
        if self.path is not None:
            object.__setattr__(self, "path", as_text(self.path))


def as_text(path: str) -> str:
    r"""A file's name as text that can be written anywhere: its bytes that are no UTF-8 as `\xff`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def sources(
    paths: Iterable[str | Path], *, everything: bool = True, behind: Resumption | None = None
) -> Iterator[Source]:
    """Every document the paths stand for, in their order; what cannot be opened comes with its `error`.

    Pages of archives that tell of no cooperation come as left out, unless `everything` is asked for. `behind` begins
    behind the last document of an interrupted run; those shortly before it come first, as seen `again`.
    """
    files = (file for path in paths for file in _wanted(str(path)))
    if behind is not None:
        yield from _behind(files, behind, everything)
    for file in files:
        yield from _of_file(file, everything)


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


def _wanted(path: str) -> Iterator[Source | str]:
    """The files a path stands for; those that a folder or pattern brought along and that are no documents by their
    names come as left out."""
    for file in files_of(path):
        ending = Path(file).suffix.lower()
        if file != path and ending in NO_DOCUMENTS:
            yield Source(file, left_out=f"*{ending}")
        else:
            yield file


def _behind(files: Iterator[Source | str], behind: Resumption, everything: bool) -> Iterator[Source]:
    """What is looked at again, and then the rest of the file that was being read; `files` stands behind that one."""
    last, seen = behind.last, {(place.path, place.record) for place in behind.before}
    again = {place.path for place in behind.before} | {last.path}
    for file in files:
        if isinstance(file, Source):
            continue
        if file in again:
            here = [place for place in (*behind.before, last) if place.path == file]
            for source in _of_file(file, everything, _start(here[0])):
                if file != last.path or (source.record or 0) <= (last.record or 0):
                    if (file, source.record) in seen or (file, source.record) == (last.path, last.record):
                        yield replace(source, again=True)
                else:
                    yield source
        if file == last.path:
            return
    raise ValueError(f"the last document it tells of, {last.path}, is not among those given now")


def _start(place: Place) -> Start | None:
    if place.record is None or place.offset is None:
        return None
    return Start(place.record, place.offset, place.url)


def _of_file(file: Source | str, everything: bool, start: Start | None = None) -> Iterator[Source]:
    if isinstance(file, Source):
        yield file
        return
    try:
        yield from _opened(file, everything, start)
    except Unreadable as problem:
        yield Source(file, error=str(problem))
    except (OSError, ValueError) as problem:
        yield Source(file, error=f"this file cannot be read to its end ({problem}): save it again")


def _opened(path: str, everything: bool, start: Start | None) -> Iterator[Source]:
    if path == STANDARD_INPUT:
        yield from _standard_input(everything)
    elif Path(path).is_file() and opens_as_archive(Path(path)):
        with Path(path).open("rb") as file:
            yield from _records(path, file, everything, start)
    elif Path(path).exists() and not Path(path).is_file():
        raise Unreadable("this is not a file: give a file or a folder of files")  # a pipe would wait for ever
    else:
        yield from inside(path, load(Path(path)))


def _standard_input(everything: bool) -> Iterator[Source]:
    """One document, or an archive as it streams in."""
    given: Any = sys.stdin.buffer
    stream = given if isinstance(given, BufferedReader) else BufferedReader(given)
    if is_archive(stream.peek(1_024)):
        yield from _records(STANDARD_INPUT, stream, everything, None)
        return
    data = stream.read(PAGE_BYTES + 1)
    refuse_size(len(data), at_least=True)
    yield from inside(STANDARD_INPUT, data)


def inside(path: str, data: bytes) -> Iterator[Source]:
    """The documents in a file's bytes: the entries of a feed, else itself; Unreadable for a damaged feed."""
    if not is_feed(data):
        yield Source(path, data, read_to=len(data))
        return
    for number, entry in enumerate(entries(data), 1):
        known = {"title": entry.title, "published": entry.published, "publisher": entry.publisher}
        yield Source(path, entry.page, entry.url, "text/html", known, record=number, read_to=len(data))


def _records(path: str, file: IO[bytes], everything: bool, start: Start | None) -> Iterator[Source]:
    for held in records(file, everything=everything, start=start):
        yield Source(
            path, held.data, held.url, held.media_type, error=held.error, left_out=held.left_out, record=held.number,
            offset=held.offset, read_to=held.read_to,
        )
