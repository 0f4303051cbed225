"""Many documents in one input: e-mail, web archives, feeds, folders, patterns, standard input."""

from __future__ import annotations

import gzip
import io
import sys
from email.message import EmailMessage
from pathlib import Path

import pytest

from legation_reader.pages import SiteProfile
from legation_reader.read import read_all, read_path

BODY = "Делегация Калининградской области прибыла в Гомель 14 марта. Стороны подписали соглашение о сотрудничестве регионов. "
BODY += "В переговорах приняли участие представители двадцати предприятий, они обсудили поставки техники и обмен студентами."


def page(title: str, body: str = BODY) -> str:
    return f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{body}</p></article></body></html>"


def record(url: str, body: str, *, kind: str = "text/html; charset=windows-1251", status: str = "200 OK") -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body.encode("cp1251")
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-03-01T00:00:00Z\r\n"
    head += f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{abs(hash(url)) % 10**12:012}>\r\n"
    head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    return head.encode() + answer + b"\r\n\r\n"


def mail(path: Path, *, html: bool = False) -> Path:
    message = EmailMessage()
    message["Subject"] = "Калининград и Гомель договорились"
    message["From"] = "Пресс-служба Гомеля <press@gomel.example>"
    message["To"] = "list@example.org"
    message["Date"] = "Thu, 14 Mar 2024 23:30:00 +0300"
    message.set_content("См. HTML" if html else BODY)
    if html:
        message.add_alternative(page("Калининград и Гомель договорились"), subtype="html")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="plan.pdf")
    path.write_bytes(bytes(message))
    return path


@pytest.mark.parametrize("html", [False, True])
def test_mail(tmp_path: Path, html: bool) -> None:
    reading = read_path(mail(tmp_path / "letter.eml", html=html))
    assert reading.error is None
    said = {name: reading.document[name] for name in ("title", "published", "publisher", "media_type")}
    assert said == {"title": "Калининград и Гомель договорились", "published": "2024-03-14",
                    "publisher": "Пресс-служба Гомеля", "media_type": "message/rfc822"}
    assert reading.document["text"].split("\n") == ["Калининград и Гомель договорились", BODY]
    assert reading.left_out == {"attachments": 1}


@pytest.mark.parametrize("packed", [False, True])
def test_web_archive(tmp_path: Path, packed: bool) -> None:
    held = [record(f"https://site{i}.example/news", page(f"Новость номер {i} о регионах")) for i in range(3)]
    held.append(record("https://site.example/x.png", "picture", kind="image/png"))
    held.append(record("https://site.example/gone", page("Страница не найдена"), status="404 Not Found"))
    archive = tmp_path / ("crawl.warc.gz" if packed else "crawl.warc")
    archive.write_bytes(b"".join(gzip.compress(r) if packed else r for r in held))
    readings = list(read_all([archive]))
    assert [r.document["url"] for r in readings] == [f"https://site{i}.example/news" for i in range(3)]
    assert all(r.error is None and BODY in r.document["text"] and r.document["language"] == "ru" for r in readings)


def test_truncated_web_archive_keeps_what_came_before(tmp_path: Path) -> None:
    whole = gzip.compress(record("https://a.example/1", page("Первая новость о регионах")))
    archive = tmp_path / "cut.warc.gz"
    archive.write_bytes(whole + gzip.compress(record("https://a.example/2", page("Вторая")))[:90])
    readings = list(read_all([archive, mail(tmp_path / "letter.eml")]))
    assert readings[0].document["url"] == "https://a.example/1" and readings[-1].error is None


RSS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Новости Гомеля</title>
<item><title>Первая &amp; главная</title><link>https://g.example/1</link><pubDate>Thu, 14 Mar 2024 10:00:00 +0300</pubDate>
<description>Коротко</description><content:encoded><![CDATA[<p>{body}</p>]]></content:encoded></item>
<item><title>Вторая</title><link>https://g.example/2</link><pubDate>Fri, 15 Mar 2024 10:00:00 +0300</pubDate>
<description>{body} &secret;</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Новости Гомеля</title><entry><title>Первая &amp; главная</title>
<link rel="alternate" href="https://g.example/1"/><published>2024-03-14T10:00:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{body}</p></div></content></entry></feed>"""


@pytest.mark.parametrize(("feed", "count"), [(RSS, 2), (ATOM, 1)])
def test_feed(tmp_path: Path, feed: str, count: int) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(feed.format(body=BODY), encoding="utf-8")
    readings = list(read_all([path]))
    assert len(readings) == count and [r.error for r in readings] == [None] * count
    first = readings[0].document
    assert (first["title"], first["url"], first["published"], first["publisher"]) == (
        "Первая & главная", "https://g.example/1", "2024-03-14", "Новости Гомеля")
    assert all(BODY in r.document["text"] for r in readings)
    assert Path("/etc/hostname").read_text().strip() not in readings[-1].document["text"]


def test_folders_patterns_and_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("b.html", "a.html", "deep/c.html", ".hidden.html"):
        (tmp_path / name).write_text(page(f"Новость {name} о регионах"), encoding="utf-8")
    said = [Path(r.document["path"]).name for r in read_all([tmp_path, str(tmp_path / "*.html"), tmp_path / "none.txt"])]
    assert said == ["a.html", "b.html", "c.html", "a.html", "b.html", "none.txt"]
    assert [r.error is None for r in read_all([tmp_path / "none.txt", tmp_path / "a.html"])] == [False, True]


@pytest.mark.parametrize("encoding", ["utf-8", "koi8-r", "cp1251"])
def test_standard_input(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(page("Новость о регионах").encode(encoding))))
    [reading] = read_all(["-"])
    assert reading.error is None and BODY in reading.document["text"]


def test_lines_of_two_pages_of_a_site_are_furniture() -> None:
    profile = SiteProfile()
    common = "Приёмная губернатора работает по будням с девяти до шести часов без перерыва."
    assert profile.furniture("a.example", [common, BODY], [common, BODY]) == frozenset()
    assert profile.furniture("b.example", [common, "Другое " + BODY], [common]) == frozenset()
    assert profile.furniture("a.example", [common, "Другое " + BODY], [common, "Другое " + BODY]) == {common}
    assert profile.furniture("a.example", [common, BODY], [common, BODY]) == frozenset()
