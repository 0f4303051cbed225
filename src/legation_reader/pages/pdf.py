"""PDF: its text layer, hyphens joined, running heads and page numbers dropped."""

from __future__ import annotations

import re
import zlib
from collections import Counter

from .limits import MEGABYTE, PDF_PAGES, PDF_STREAM_BYTES
from .normal import regular_lines
from .page import Opened, Unreadable

_NUMBER = re.compile(
    r"^\W*(?:(?:стр(?:аница|\.)?|page|p\.)\s*)?\d{1,4}(?:\s*(?:из|of|/)\s*\d{1,4})?\W*$", re.IGNORECASE
)
_HYPHEN = re.compile(r"[^\W\d_][-\u2010\u00ad\ufffe\x02]$")
_DAMAGED = "this PDF is damaged or cut off: download it again"
_STREAM = re.compile(rb"\bstream\r?\n")
_PICTURE = re.compile(rb"/Subtype\s*/Image")
_DICTIONARY = 1_000  # bytes before a stream in which its dictionary is looked for
_STEP = 65_536
_ENDED = re.compile(r"[.!?…:;»”\")]$")


def opened(data: bytes) -> Opened:
    """The text of a PDF as paragraphs; Unreadable where it is locked, damaged or has no text layer."""
    pages = _pages(data)
    lines = _joined([line for page in _without_running_heads(pages) for line in page])
    if sum(len(line) for line in lines) < 20:
        raise Unreadable("this PDF has no text layer (it is a scan): recognise its text (OCR) first")
    title = lines[0] if lines and len(lines[0]) <= 300 else None
    return Opened(lines, title=title)


def _refuse_bombs(data: bytes) -> None:
    """Unreadable where a stream that is no picture unpacks to more than a page can hold; nothing is kept of it."""
    for begun in _STREAM.finditer(data):
        if _PICTURE.search(data, max(0, begun.start() - _DICTIONARY), begun.start()):
            continue
        if _unpacks_to_more(data, begun.end(), PDF_STREAM_BYTES):
            most = PDF_STREAM_BYTES // MEGABYTE
            raise Unreadable(f"a page of this PDF unpacks to more than {most} MB: print it to a new PDF")


def _unpacks_to_more(data: bytes, start: int, most: int) -> bool:
    """Whether the packed bytes from `start` on hold more than `most`."""
    unpacking = zlib.decompressobj()
    size = 0
    try:
        for at in range(start, len(data), _STEP):
            piece = data[at : at + _STEP]
            while piece:
                found = unpacking.decompress(piece, most)
                size += len(found)
                if size > most:
                    return True
                piece = unpacking.unconsumed_tail
            if unpacking.eof:
                return False
    except zlib.error:
        return False  # packed in another way, or damaged: pdfium says so itself
    return False


def _pages(data: bytes) -> list[list[str]]:
    import pypdfium2

    if b"%%EOF" not in data[-2048:]:  # pdfium would read what is left and say nothing of the rest
        raise Unreadable(_DAMAGED)
    _refuse_bombs(data)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        if "password" in str(problem).lower() or "security" in str(problem).lower():
            raise Unreadable("this PDF is locked with a password: save a copy without one")
        raise Unreadable(_DAMAGED)
    try:
        if len(document) > PDF_PAGES:
            raise Unreadable(f"this PDF has more than {PDF_PAGES:,} pages: split it")
        found = []
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            found.append([line for line in _dehyphenated(text.get_text_range()) if line])
            text.close()
            page.close()
        return found
    except pypdfium2.PdfiumError:
        raise Unreadable(_DAMAGED)
    finally:
        document.close()


def _dehyphenated(text: str) -> list[str]:
    """pdfium marks a hyphen at a line's end with U+FFFE or U+0002."""
    text = re.sub(r"[\ufffe\x02]\r?\n?", "", text)
    return regular_lines(text)


def _without_running_heads(pages: list[list[str]]) -> list[list[str]]:
    """Without page numbers and lines that stand at the top or foot of most pages."""

    def plain(line: str) -> str:
        return re.sub(r"\d+", "#", line)

    edges = Counter(key for page in pages for key in {plain(line) for line in page[:3] + page[-3:]})
    repeated = {key for key, count in edges.items() if len(pages) >= 3 and count > len(pages) / 2}
    kept = []
    for page in pages:
        last = len(page) - 3
        kept.append(
            [
                line
                for i, line in enumerate(page)
                if not ((i < 3 or i >= last) and (plain(line) in repeated or _NUMBER.match(line)))
            ]
        )
    return kept


def _joined(lines: list[str]) -> list[str]:
    """Printed lines made paragraphs: a full line without an end goes on in the next."""
    widths = sorted(len(line) for line in lines)
    width = widths[int(len(widths) * 0.8)] if widths else 0
    whole: list[str] = []
    open_line = False
    for line in lines:
        if open_line and _HYPHEN.search(whole[-1]) and line[0].islower():
            whole[-1] = whole[-1][:-1] + line
        elif open_line and (line[0].islower() or len(line) > 3):
            whole[-1] += f" {line}"
        else:
            whole.append(line)
        open_line = len(line) > 0.72 * width and not (_ENDED.search(line) and len(line) < 0.9 * width)
    return whole
