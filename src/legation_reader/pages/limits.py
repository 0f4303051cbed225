"""How large a thing may be before it is refused; each refusal says the number that stands here."""

from __future__ import annotations

MEGABYTE = 1024 * 1024

PAGE_BYTES = 20 * MEGABYTE
"""Largest file that is read at all."""

UNPACKED_BYTES = 100 * MEGABYTE
"""Largest sum of what a DOCX may unpack to."""

UNPACKED_PART_BYTES = 40 * MEGABYTE
"""Largest single part of a DOCX: its XML tree takes about ten times as much memory."""

UNPACKED_RATIO = 200
"""Unpacked over packed size from which a large DOCX part counts as a bomb (text packs 3 to 20 times)."""

ZIP_ENTRIES = 5_000
"""Most files a DOCX may hold."""

HEADER_CHARACTERS = 4_000
"""As much of an e-mail's header as is read; a subject has under 200."""

PDF_STREAM_BYTES = 8 * MEGABYTE
"""Largest text or drawing of one PDF page, unpacked: reading it takes about fifty times as much memory."""

PDF_PAGES = 2_000
"""Most pages of a PDF that are read; a longer one is refused."""

TEXT_CHARACTERS = 5_000_000
"""Longest article; about 1,500 printed pages."""

HTML_DEPTH = 250
"""Deepest nesting of tags; lxml itself gives up at 256."""

HTML_TAGS = 60_000
"""Most tags of one HTML page; a long real page has under 20,000."""

VOTED_TAGS = 8_000
"""Up to so many tags the other readers of main text are asked too: their time grows faster than the page."""

TEXT_LINES = 100_000
"""Most lines of one text."""

JOINED_CHARACTERS = 4_000
"""A paragraph that broken lines are joined to grows no longer than this."""
