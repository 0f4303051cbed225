"""What kind of file this is, told by its bytes; its name and the server's word only decide between texts."""

from __future__ import annotations

import re

from .page import Unreadable

HTML = "text/html"
PLAIN = "text/plain"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

MAIL = "message/rfc822"

# Signatures of what is not read, and what to do about it.
REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"\x1f\x8b", "this is a gzip archive: unpack it first"),
    (b"BZh", "this is a bzip2 archive: unpack it first"),
    (b"\xfd7zXZ\x00", "this is an xz archive: unpack it first"),
    (b"\x28\xb5\x2f\xfd", "this is a zstd archive: unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "this is a 7z archive: unpack it first"),
    (b"Rar!", "this is a RAR archive: unpack it first"),
    (b"{\\rtf", "this is an RTF document: save it as DOCX or PDF"),
    (b"\x89PNG", "this is a picture: give the page's text"),
    (b"\xff\xd8\xff", "this is a picture: give the page's text"),
    (b"GIF8", "this is a picture: give the page's text"),
    (b"\x7fELF", "this is a program: give a page"),
    (b"MZ\x90", "this is a program: give a page"),
    (b"WARC/", "this is a web archive (WARC): take the pages out of it first"),
    (b"SQLite format 3", "this is a database: give a page"),
)
_HEADER = re.compile(rb"^([A-Za-z][A-Za-z-]{1,40}): ?", re.MULTILINE)
_MAIL_ONLY = frozenset(b"received message-id mime-version return-path delivered-to to reply-to".split())
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TAG = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|main|div|p|span|table|section|h[1-6]|br|ul|meta|title)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_FEED = re.compile(r"^\s*(?:<\?xml[^>]*\?>\s*)?(?><!--.*?-->\s*)*+<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL)


def is_mail(data: bytes, *, path: str | None, media_type: str | None) -> bool:
    """Whether this is an e-mail as saved by a mail program: header lines that say from whom and when or why."""
    head = data[:16_000].lstrip().replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    names = {name.lower() for name in _HEADER.findall(head)}
    told = b"from" in names and bool(names & {b"date", b"subject"})
    named = (path or "").lower().endswith(".eml") or (media_type or "").lower().startswith(MAIL)
    return told and (named or len(names & _MAIL_ONLY) >= 2) and bool(_HEADER.match(head))


def binary_type(data: bytes) -> str | None:
    """The media type of a binary format that is read, None for what may be text; Unreadable for other formats."""
    head = data[:1024]
    if b"%PDF-" in head:
        return PDF
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return DOCX
    if head.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Unreadable("this document is locked with a password: save a copy without one")
        raise Unreadable("this is a document of an old office format (.doc, .xls, .ppt): save it as DOCX or PDF")
    for signature, told in REFUSED:
        if head.startswith(signature):
            raise Unreadable(told)
    return None


def text_type(text: str, *, path: str | None, media_type: str | None) -> str:
    """`text/html` or `text/plain` for decoded text; Unreadable for a feed."""
    start = text[:20_000]
    if _FEED.match(start):
        raise Unreadable("this is a news feed, not a page: give the pages it links to")
    tags = len(_TAG.findall(start))
    stripped = start.lstrip("\ufeff \t\r\n").lower()
    if stripped.startswith(("<!doctype html", "<html", "<head", "<body")):
        return HTML
    named = (media_type or "").split(";")[0].strip().lower() in (HTML, "application/xhtml+xml") or (
        (path or "").lower().endswith((".html", ".htm", ".xhtml"))
    )
    if tags >= (1 if named or stripped.startswith("<") else 6):
        return HTML
    return PLAIN
