"""What cannot be read says in one plain line what is wrong and what to do; no crash, no hang, little memory."""

from __future__ import annotations

import gzip
import io
import subprocess
import sys
import time
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import docx
import pytest

from legation_reader.pages import Unreadable, extract, load

BODY = "The county and the prefecture signed a memorandum on river transport on Monday, the press office said. " * 4


def told(data: bytes, **named: str) -> str:
    with pytest.raises(Unreadable) as problem:
        extract(data, **named)
    message = str(problem.value)
    assert "\n" not in message and "Traceback" not in message
    assert 20 < len(message) < 260
    return message


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b" \n\t ", "no article text"),
        (b"\0" * 500, "binary"),
        (bytes(range(256)) * 40, "binary|encoding"),
        (gzip.compress(b"a" * 10_000, mtime=0), "gzip"),
        (b"\x89PNG\r\n\x1a\n" + bytes(300), "picture"),
        (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", "damaged"),
        (b"PK\x03\x04" + b"x" * 200, "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old office"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"<?xml version='1.0'?><rss version='2.0'><channel></channel></rss>", "feed"),
        (b"WARC/1.0\r\n\r\n", "WARC"),
        (b"{\\rtf1 abc}", "RTF"),
        (b"<html><head><title></title></head><body><script>var a = 1;</script></body></html>", "no article text"),
        (b"a" * (50 * 1024 * 1024), "50 MB"),
    ],
)
def test_refused(data: bytes, word: str) -> None:
    import re

    assert re.search(word, told(data))


@pytest.mark.parametrize(
    "html",
    [
        b"<html><body>" + b"<div>" * 10_000 + b"<p>text</p>" + b"</div>" * 10_000,
        b"<html><body>" + b"<div>" * 1_000_000,
        b"<html><body>" + b"<table><tr><td>" * 30_000,
        b"<html><body>" + b"<b><i>" * 50_000 + BODY.encode(),
        b"<html><body><p" + b" a=1" * 500_000,
        b"<html><body>" + b"<" * 3_000_000,
        b"<html><body>" + b"<a href=x>" * 200_000 + b"word",
        b"<!--" * 1_000_000,
    ],
)
def test_hostile_nesting_neither_crashes_nor_hangs(html: bytes) -> None:
    begun = time.monotonic()
    try:
        extract(html)
    except Unreadable as problem:
        assert ":" in str(problem)
    assert time.monotonic() - begun < 5


def test_ten_thousand_nested_tags_are_named() -> None:
    assert "nested too deeply" in told(b"<html><body>" + b"<div>" * 10_000 + b"<p>text</p>")


def test_paths(tmp_path: Path) -> None:
    (tmp_path / "empty.html").write_bytes(b"")
    with (tmp_path / "large.html").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    for name, word in (
        ("missing.txt", "no such file"),
        (".", "directory"),
        ("empty.html", "empty"),
        ("large.html", "20 MB"),
        ("a\0b", "path"),
    ):
        with pytest.raises(Unreadable, match=word):
            load(tmp_path / name)


def bomb(part: str, size: int) -> bytes:
    """A DOCX of which one part unpacks to `size` bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open(part, "w", force_zip64=True) as file:
            block = b"<w:p/>" + b" " * (1 << 20)
            for _ in range(size >> 20):
                file.write(block)
    return packed.getvalue()


def test_a_docx_that_unpacks_to_a_gigabyte() -> None:
    data = bomb("word/document.xml", 1 << 30)
    tracemalloc.start()
    assert "unpacks to more than" in told(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 100 * 1024 * 1024


def test_a_pdf_that_unpacks_to_a_flood_is_refused_before_it_is_opened() -> None:
    packed = zlib.compress(b"BT " + b"(aaaaaaaa) Tj " * 2_000_000 + b" ET", 9)
    page = (b"%%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
            b"3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>\nendobj\n"
            b"4 0 obj\n<</Length %d/Filter/FlateDecode>>\nstream\n" % len(packed)) + packed + b"\nendstream\nendobj\n%%EOF"
    assert len(page) < 100_000
    assert "unpacks to more than 8 MB" in told(page)


def test_a_subject_without_end_costs_no_time() -> None:
    letter = b"Subject: " + b"=?utf-8?q?a?= " * 20_000 + b"\nFrom: press@lyon.example\n\n" + BODY.encode()
    begun = time.process_time()
    assert BODY.strip() in extract(letter, path="letter.eml").text
    assert time.process_time() - begun < 3


def test_cells_over_countless_rows_are_read_once() -> None:
    row = b"<tr><td colspan=100000000 rowspan=99999>Oblast</td></tr>"
    page = f"<html><body><h1>Twin towns</h1><p>{BODY}</p><table>".encode() + row * 300 + b"</table></body></html>"
    begun = time.process_time()
    assert BODY.split(",")[0] in extract(page, path="a.html").text
    assert time.process_time() - begun < 5


def test_a_docx_whose_directory_lies_about_its_size() -> None:
    data = bomb("word/document.xml", 300 << 20)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        true = archive.getinfo("word/document.xml").file_size
    lying = data.replace(true.to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert lying != data
    tracemalloc.start()
    assert "DOCX" in told(lying) or "unpacks" in told(lying)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 300 * 1024 * 1024


def written(*, cut: int | None = None) -> bytes:
    document = docx.Document()
    document.add_heading("Region and province agree on school exchanges", 0)
    document.add_paragraph(BODY)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Orenburg Oblast", "Aktobe Region"
    document.add_paragraph("The next meeting is planned for 2027.")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()[:cut]


def test_docx_paragraphs_and_tables_stand_in_order() -> None:
    page = extract(written(), path="minutes.docx")
    assert page.text.split("\n") == [
        "Region and province agree on school exchanges",
        BODY.strip(),
        "Orenburg Oblast | Aktobe Region",
        "The next meeting is planned for 2027.",
    ]
    assert page.language == "en"
    assert "damaged" in told(written(cut=9_000))


def test_a_docx_entity_is_never_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    source = written()
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                head, _, rest = content.partition(b"?>")
                content = (
                    head
                    + b'?><!DOCTYPE d [<!ENTITY x SYSTEM "'
                    + secret.as_uri().encode()
                    + b'">]>'
                    + rest.replace(b"The next meeting", b"&x; The next meeting")
                )
            new.writestr(name, content)
    try:
        text = extract(packed.getvalue()).text
    except Unreadable:
        text = ""
    assert "secret words" not in text


def test_opening_the_reader_loads_no_heavy_library() -> None:
    program = (
        "import sys; from legation_reader.pages import extract\n"
        f"extract({BODY!r}.encode(), path='a.txt')\n"
        "print([m for m in ('trafilatura', 'readability', 'pypdfium2', 'docx', 'py3langid', "
        "'lxml', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
