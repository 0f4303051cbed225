"""Documents nobody would write: our own sentences at random, in each format, sometimes with their bytes damaged."""

from __future__ import annotations

import gzip
import html
import io
import re
import zlib
from collections.abc import Callable
from email.message import EmailMessage
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from bench.crawl import negatives, relevant
from bench.russian_pages import pages


class Chance(Protocol):
    """Where the choices come from: a random number generator, or the bytes a fuzzer hands in."""

    def randrange(self, below: int) -> int: ...

    def randbytes(self, count: int) -> bytes: ...


ODD = (
    "\0", "\u200b", "\ufeff", "\u0301", "\u202e", "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"), "İ", "ß",
    "ﬁ", "Ⅻ", "½", "٣", "²", "№", "…", "—", "\u2028", "\x85", "\t", "| |", "«»", "“", ")", "(", "1" * 400, "а" * 300,
    "31.02.2023", "99:99", "XXI", "в 0 году", "-1", "1e999", "20244 года", "5000 млн млрд", "&#x110000;", "&nbsp;", "<b", "]]>",
)  # fmt: skip
TAGS = ("div", "p", "article", "table", "tr", "td", "ul", "li", "a href=/x", "h1", "h2", "span", "br", "nav", "blockquote",
        "form", "script", "svg", "template", "time datetime=2024-13-45", "pre", "figure", "section class=comments")  # fmt: skip
TORN = (b"<", b">", b"\0", b"\xff", b"\xd0", b"<!--", b"<![CDATA[", b"\r\n\r\n", b"&#", b"=?utf-8?b?", b"--", b"charset=koi8-r",
        b"endobj", b"<w:t>", b"PK\x05\x06", b"WARC/1.0\r\n", b"Content-Length: 99999999999\r\n", b"<item>")  # fmt: skip


@lru_cache(maxsize=1)
def sentences() -> tuple[str, ...]:
    """Every sentence of our own texts, some hundreds of each language."""
    told = [p for text in (*relevant(), *negatives()) for p in (text.title, *text.paragraphs)]
    return tuple(dict.fromkeys(s for p in told for s in re.split(r"(?<=[.!?;:])\s+", p) if s))


@lru_cache(maxsize=1)
def _pages() -> tuple[bytes, ...]:
    return tuple(page.data for page in pages())


def text(chance: Chance, most: int = 14) -> str:
    """Sentences, pieces and mixtures of them, parted by anything or nothing."""
    return "".join(_piece(chance) + _between(chance) for _ in range(1 + chance.randrange(most)))


def _piece(chance: Chance) -> str:
    whole = sentences()[chance.randrange(len(sentences()))]
    way = chance.randrange(12)
    if way < 5:
        return whole
    if way == 5:
        return whole[: chance.randrange(len(whole) + 1)]
    if way == 6:
        return whole[chance.randrange(len(whole) + 1) :]
    if way == 7:
        return whole.upper() if chance.randrange(2) else whole.title()
    if way == 8:
        words = whole.split()
        at = chance.randrange(len(words))
        return " ".join(words[at:] + words[:at])
    if way == 9:
        other = sentences()[chance.randrange(len(sentences()))]
        return whole[: len(whole) // 2] + other[len(other) // 2 :]
    at = chance.randrange(len(whole) + 1)
    return whole[:at] + ODD[chance.randrange(len(ODD))] + whole[at:] * (1 + chance.randrange(2))


def _between(chance: Chance) -> str:
    return (" ", " ", " ", "\n", "\n\n", "", ", ", " — ", "\u00a0", ": ", " | ", "\r\n- ")[chance.randrange(12)]


def as_txt(chance: Chance) -> bytes:
    charset = ("utf-8", "utf-8", "cp1251", "koi8-r", "utf-16", "utf-8-sig")[chance.randrange(6)]
    return text(chance, 24).encode(charset, "replace")


def as_html(chance: Chance) -> bytes:
    if not chance.randrange(4):
        return _pages()[chance.randrange(len(_pages()))]
    charset = ("utf-8", "utf-8", "cp1251", "entities")[chance.randrange(4)]
    parts = [f"<html><head><meta charset={charset}><title>{text(chance, 1)}</title></head><body><h1>{text(chance, 1)}</h1>"]
    for _ in range(1 + chance.randrange(16)):
        tag = TAGS[chance.randrange(len(TAGS))]
        said = text(chance, 3)
        parts.append(f"<{tag}>{html.escape(said) if chance.randrange(3) else said}" + (f"</{tag.split()[0]}>" if chance.randrange(3) else ""))
    return "".join(parts).encode("ascii" if charset == "entities" else charset, "xmlcharrefreplace")


def as_eml(chance: Chance) -> bytes:
    mail = EmailMessage()
    mail["Subject"] = _line(text(chance, 1))
    mail["From"] = "press@region.example"
    mail["Date"] = "Fri, 17 May 2024 10:00:00 +0300"
    mail.set_content(_sayable(text(chance)))
    if chance.randrange(2):
        mail.add_alternative(_sayable(as_html(chance).decode("utf-8", "replace")), subtype="html")
    if chance.randrange(2):
        mail.add_attachment(chance.randbytes(20), maintype="application", subtype="pdf", filename="a.pdf")
    return mail.as_bytes()


def as_docx(chance: Chance) -> bytes:
    import docx

    document = docx.Document()
    document.add_heading(_written(text(chance, 1)))
    for _ in range(1 + chance.randrange(4)):
        document.add_paragraph(_written(text(chance, 3)))
    if chance.randrange(2):
        table = document.add_table(2, 2)
        table.cell(chance.randrange(2), 1).text = _written(text(chance, 2))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def as_pdf(chance: Chance) -> bytes:
    """One page, one font, the English of the text."""
    lines = re.findall(r"[ -~]{1,90}", text(chance).replace("\\", "/").replace("(", "[").replace(")", "]")) or ["x"]
    drawn = "BT /F1 10 Tf 14 TL 40 800 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    stream = drawn.encode()
    how = b""
    if chance.randrange(2):
        stream, how = zlib.compress(stream), b" /Filter /FlateDecode"
    parts = (
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
        b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(stream), how, stream),
    )  # fmt: skip
    found, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(found))
        found += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return found + b"xref\n0 6\n0000000000 65535 f \n%strailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (table, len(found))


def as_warc(chance: Chance) -> bytes:
    records = []
    for number in range(1 + chance.randrange(3)):
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + as_html(chance)
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/{number}\r\nWARC-Date: 2024-03-01T00:00:00Z\r\n"
        head += f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\nContent-Type: application/http; msgtype=response\r\n"
        records.append(head.encode() + b"Content-Length: %d\r\n\r\n" % len(answer) + answer + b"\r\n\r\n")
    return b"".join(map(gzip.compress, records) if chance.randrange(2) else records)


def as_rss(chance: Chance) -> bytes:
    items = "".join(
        f"<item><title>{html.escape(text(chance, 1))}</title><link>https://a.example/{i}</link><pubDate>Fri, 17 May 2024 10:00:00 GMT</pubDate>"
        f"<description>{html.escape(as_html(chance).decode('utf-8', 'replace') if chance.randrange(2) else text(chance, 4))}</description></item>"
        for i in range(1 + chance.randrange(3))
    )
    return _written(f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>').encode()


FORMATS: dict[str, Callable[[Chance], bytes]] = {
    "txt": as_txt, "html": as_html, "eml": as_eml, "docx": as_docx, "pdf": as_pdf, "warc": as_warc, "xml": as_rss,
}  # fmt: skip


def document(chance: Chance, ending: str | None = None) -> tuple[str, bytes]:
    """A file's name and bytes; of every two one has its bytes damaged, and some are nothing but bytes."""
    ending = ending or tuple(FORMATS)[chance.randrange(len(FORMATS))]
    if not chance.randrange(16):
        return f"a.{ending}", chance.randbytes(chance.randrange(600))
    data = FORMATS[ending](chance)
    for _ in range(chance.randrange(4) if chance.randrange(2) else 0):
        data = _damaged(data, chance)
    return f"a.{ending}", data


def _damaged(data: bytes, chance: Chance) -> bytes:
    at = chance.randrange(len(data) + 1)
    to = min(len(data), at + chance.randrange(200))
    way = chance.randrange(6)
    if way == 0:
        return data[:at]
    if way == 1:
        return data[:at] + data[to:]
    if way == 2:
        return data[:to] + data[at:to] * (1 + chance.randrange(50)) + data[to:]
    if way == 3:
        return data[:at] + TORN[chance.randrange(len(TORN))] * (1 + chance.randrange(40)) + data[at:]
    if way == 4:
        return data[:at] + chance.randbytes(1 + chance.randrange(8)) + data[to:]
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :] if at < len(data) else data


def _line(said: str) -> str:
    return " ".join(_sayable(said).split())[:300]


def _sayable(said: str) -> str:
    return said.encode("utf-8", "replace").decode()


def _written(said: str) -> str:
    """Without what XML cannot hold."""
    return re.sub(r"[^\t\n\r -\ud7ff\ue000-\ufffd]", "?", said)


def keep(folder: Path, name: str, data: bytes) -> Path:
    """Keeps a document that was read wrongly, for looking at it again."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{zlib.crc32(data):08x}-{name}"
    path.write_bytes(data)
    return path
