"""PDF: its text layer, hyphens joined, running heads and page numbers dropped."""

from __future__ import annotations

import re
from collections import Counter

from .limits import PDF_PAGES
from .normal import regular_lines
from .page import Opened, Unreadable

_NUMBER = re.compile(
    r"^\W*(?:(?:стр(?:аница|\.)?|page|p\.)\s*)?\d{1,4}(?:\s*(?:из|of|/)\s*\d{1,4})?\W*$", re.IGNORECASE
)
_HYPHEN = re.compile(r"[^\W\d_][-\u2010\u00ad\ufffe\x02]$")
_DAMAGED = "this PDF is damaged or cut off: download it again"
_ENDED = re.compile(r"[.!?…:;»”\")]$")


def opened(data: bytes) -> Opened:
    """The text of a PDF as paragraphs; Unreadable where it is locked, damaged or has no text layer."""
    pages = _pages(data)
    lines = _joined([line for page in _without_running_heads(pages) for line in page])
    if sum(len(line) for line in lines) < 20:
        raise Unreadable("this PDF has no text layer (it is a scan): recognise its text (OCR) first")
    title = lines[0] if lines and len(lines[0]) <= 300 else None
    return Opened(lines, title=title)


def _pages(data: bytes) -> list[list[str]]:
    import pypdfium2

    if b"%%EOF" not in data[-2048:]:  # pdfium would read what is left and say nothing of the rest
        raise Unreadable(_DAMAGED)
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
