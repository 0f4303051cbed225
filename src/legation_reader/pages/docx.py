"""DOCX: paragraphs and tables in their order, after the archive's directory has been checked."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from .limits import MEGABYTE, UNPACKED_BYTES, UNPACKED_PART_BYTES, UNPACKED_RATIO, ZIP_ENTRIES
from .normal import regular
from .page import Opened, Unreadable

_TOO_LARGE = f"this document unpacks to more than {UNPACKED_BYTES // MEGABYTE} MB: save only its text"
_NOT_WORD = "this is a ZIP archive, not a DOCX document: unpack it, or save the document as DOCX or PDF"
_DAMAGED = "this DOCX is damaged or cut off: save it again"


def opened(data: bytes) -> Opened:
    """The text of a DOCX; Unreadable where it is no DOCX, damaged, or unpacks beyond the limits."""
    safe = _checked(data)
    import docx

    try:
        document = docx.Document(safe)
    except Exception:  # python-docx lets KeyError, ValueError and lxml errors of damaged parts through
        raise Unreadable(_DAMAGED)
    lines = [line for line in _lines(document) if line]
    title = regular(document.core_properties.title or "").strip() or (
        lines[0] if lines and len(lines[0]) <= 300 else None
    )
    return Opened(lines, title=title)


def _checked(data: bytes) -> io.BytesIO:
    """A copy of the archive with the parts that carry text, each unpacked no further than allowed."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError):
        raise Unreadable(_DAMAGED)
    entries = archive.infolist()
    if len(entries) > ZIP_ENTRIES:
        raise Unreadable(f"this document holds more than {ZIP_ENTRIES:,} files: save only its text")
    names = {entry.filename for entry in entries}
    if "[Content_Types].xml" not in names or not any(name.startswith("word/") for name in names):
        raise Unreadable(_NOT_WORD)
    if sum(entry.file_size for entry in entries) > UNPACKED_BYTES:
        raise Unreadable(_TOO_LARGE)
    if any(entry.flag_bits & 1 for entry in entries):
        raise Unreadable("this document is locked with a password: save a copy without one")
    return _copied(archive, entries)


def _copied(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> io.BytesIO:
    """Headers may lie: what is really unpacked is counted, part by part."""
    copy = io.BytesIO()
    total = 0
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as target:
        for entry in entries:
            try:
                with archive.open(entry) as part:
                    content = part.read(UNPACKED_PART_BYTES + 1)
            except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError):
                raise Unreadable(_DAMAGED)
            except Exception:  # zlib.error and its like
                raise Unreadable(_DAMAGED)
            total += len(content)
            bomb = len(content) > MEGABYTE and len(content) > UNPACKED_RATIO * max(1, entry.compress_size)
            if len(content) > UNPACKED_PART_BYTES or total > UNPACKED_BYTES or bomb:
                raise Unreadable(_TOO_LARGE)
            target.writestr(entry.filename, content)
    copy.seek(0)
    return copy


def _lines(document: Any) -> Iterator[str]:
    """Paragraphs; a table gives one line a row, its cells parted by a bar."""
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                cells: list[str] = []
                for cell in row.cells:
                    told = " ".join(regular(cell.text).split())
                    if told and (not cells or cells[-1] != told):
                        cells.append(told)
                yield " | ".join(cells)
        else:
            for line in regular(block.text).split("\n"):
                yield line.strip()
