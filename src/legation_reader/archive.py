"""Web archives (WARC): their records one after the other, each screened by its bytes before anything is parsed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

from .pages.limits import MEGABYTE, PAGE_BYTES
from .pages.sniff import DOCX, PDF
from .screen import may_concern

NAMES = (".warc", ".warc.gz", ".warc.zst", ".warc.lz4", ".wet", ".wet.gz")
_GZIP = b"\x1f\x8b"
_SCREENED = ("text/html", "application/xhtml+xml", "text/plain")
_READ = (*_SCREENED, PDF, DOCX)
_UNTOLD = "of no media type"


@dataclass(frozen=True, slots=True)
class Record:
    """A record that may hold a page. `number` counts the archive's records from 1, `offset` is where it begins in the
    file as it lies on disk, `read_to` how much of that file has been read. Without `data` it is `left_out` for a reason
    in a word or two, or `error` says what is wrong with it."""

    number: int
    offset: int
    read_to: int
    url: str | None
    data: bytes = b""
    media_type: str | None = None
    left_out: str | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Start:
    """Where to begin in an archive: at the record of this number, offset and address."""

    number: int
    offset: int
    url: str | None


def is_archive(head: bytes) -> bool:
    """Whether a file that begins so is a web archive, packed or not."""
    if head.startswith(_GZIP):
        import zlib

        try:
            head = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(head, 16)
        except zlib.error:
            return False
    return head.startswith(b"WARC/")


def records(file: IO[bytes], *, everything: bool, start: Start | None = None) -> Iterator[Record]:
    """The answers and resources of an archive, streamed. Pages that tell of no cooperation by their bytes come as left
    out, unless `everything` is asked for. With `start` those before it are passed over."""
    number = _placed(file, start) if start is not None else 0
    wanted = _types().response | _types().resource | _types().conversion
    for held in _iterator(file, record_types=wanted, parse_http=True, auto_decode="all"):
        number += 1
        if start is not None and number < start.number:
            continue
        yield _record(held, number, file, everything)


def _placed(file: IO[bytes], start: Start) -> int:
    """Sets the file to the record to start with, where records are packed one by one; the number of the one before."""
    try:
        file.seek(start.offset)
        found = next(iter(_iterator(file, parse_http=False)), None)
        place = found and (found.stream_pos, found.headers.get("WARC-Target-URI"))
        there = place == (start.offset, start.url)
    except (OSError, ValueError):
        there = False
    file.seek(start.offset if there else 0)
    return start.number - 1 if there else 0


def _record(held: Any, number: int, file: IO[bytes], everything: bool) -> Record:
    url = held.headers.get("WARC-Target-URI")
    read_to = file.tell() if file.seekable() else 0
    offset = int(held.stream_pos)
    answer = held.http_headers
    if answer is not None and answer.status_code not in (None, 200):
        return Record(number, offset, read_to, url, left_out=f"answered {answer.status_code}")
    kind = (held.http_content_type or held.headers.get("Content-Type") or "").split(";")[0].strip().lower()
    if answer is None and kind.startswith("application/http"):
        return Record(number, offset, read_to, url, error="this record is cut off or damaged: it is left out")
    if kind not in _READ:
        return Record(number, offset, read_to, url, left_out=kind or _UNTOLD)
    data = held.reader.read(PAGE_BYTES + 1)
    if not 0 < len(data) <= PAGE_BYTES:
        told = f"this page is empty or larger than {PAGE_BYTES // MEGABYTE} MB: it is left out"
        return Record(number, offset, read_to, url, error=told)
    if not everything and kind in _SCREENED and not may_concern(data):
        return Record(number, offset, read_to, url, left_out=SCREENED_OUT)
    charset = f"; charset={held.http_charset}" if held.http_charset else ""
    return Record(number, offset, read_to, url, data, kind + charset)


SCREENED_OUT = "screened out"
"""The reason of pages that the screen stopped: they were looked at, and tell of no cooperation by their bytes."""


def _iterator(file: IO[bytes], **options: Any) -> Iterator[Any]:
    """The records as the library gives them; where it panics on a damaged archive, OSError."""
    from fastwarc.warc import ArchiveIterator

    try:
        yield from ArchiveIterator(cast(BinaryIO, file if file.seekable() else Flow(file)), **options)
    except BaseException as problem:
        if type(problem).__name__ == "PanicException":  # of the library's Rust, and no Exception
            raise OSError("its records are damaged")
        raise


class Flow:
    """A stream that cannot be sought in, but tells how far it has been read: all that the library asks of one."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._read = 0

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self._read += len(data)
        return data

    def tell(self) -> int:
        return self._read

    def seek(self, place: int, whence: int = 0) -> int:
        raise OSError("this stream cannot be sought in")

    def seekable(self) -> bool:
        return False


def _types() -> Any:
    from fastwarc.warc import WarcRecordType

    return WarcRecordType


def opens_as_archive(path: Path) -> bool:
    """Whether the file is an archive, by its name or by its first bytes."""
    if path.name.lower().endswith(NAMES):
        return True
    try:
        with path.open("rb") as file:
            return is_archive(file.read(1_024))
    except OSError:
        return False
