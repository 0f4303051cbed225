"""Fetching by URL: public pages over http(s) only, however the address is dressed up."""

from __future__ import annotations

import gzip
import http.server
import socket
import threading
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from legation.documents import fetching
from legation.documents.fetching import Refused, fetch, public_address


class Page(http.server.BaseHTTPRequestHandler):
    answers: dict[str, tuple[int, dict[str, str], bytes]] = {}
    asked: list[tuple[str, str]] = []

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["Host"]))
        status, headers, body = self.answers.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_given: Any) -> None:
        """Nothing on standard error."""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., str]]:
    """A web site on this machine under a public name: only the look-up of that name is answered otherwise."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    port = server.server_address[1]
    looked_up = fetching.public_address
    monkeypatch.setattr(fetching, "public_address",
                        lambda host, at: "127.0.0.1" if host in ("news.example", "новости.рф") else looked_up(host, at))
    Page.answers, Page.asked = {}, []

    def serve(path: str, body: bytes = b"", status: int = 200, **headers: str) -> str:
        Page.answers[path] = (status, {n.replace("_", "-"): v for n, v in headers.items()}, body)
        return f"http://news.example:{port}{path}"

    yield serve
    server.shutdown()
    server.server_close()


def resolving(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    def answer(host: str, port: int, **_named: Any) -> list[Any]:
        return [(socket.AF_INET6 if ":" in a else socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, port)) for a in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", answer)


PRIVATE = ["127.0.0.1", "10.1.2.3", "172.16.0.9", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
           "255.255.255.255", "198.18.0.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1",
           "::ffff:127.0.0.1", "::ffff:169.254.169.254", "2002:7f00:1::", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe",
           "::127.0.0.1", "2001:0:7f00:1::", "64:ff9b:1::7f00:1", "fec0::1"]


@pytest.mark.parametrize("address", PRIVATE)
def test_a_name_that_leads_to_a_private_address_is_refused(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    resolving(monkeypatch, address)
    with pytest.raises(Refused, match="private"):
        fetch("http://innocent.example/page")


def test_one_private_address_among_public_ones_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    resolving(monkeypatch, "93.184.216.34", "10.0.0.1")
    with pytest.raises(Refused, match=r"10\.0\.0\.1"):
        fetch("http://innocent.example/")


@pytest.mark.parametrize("url", [
    "http://127.0.0.1/", "http://localhost:8000/review", "http://[::1]/", "http://[::ffff:7f00:1]/", "http://169.254.169.254/latest",
    "http://0x7f.1/", "http://2130706433/", "http://017700000001/", "http://127.1/", "http://0/", "https://[fe80::1%25lo]/",
])
def test_a_private_address_in_any_writing_is_refused(url: str) -> None:
    with pytest.raises(Refused):
        fetch(url)


@pytest.mark.parametrize("url", [
    "file:///etc/passwd", "ftp://example.org/a", "gopher://example.org/", "http://", "http:///path", "//example.org/", "example.org",
    "http://user:secret@example.org/", "http://user@example.org/", "http://example.org:99999/", "http://[::1", "http://exa mple.org/",
    "http://a\x00b/", "javascript:alert(1)", "http://exa\nmple.org/", "",
])
def test_anything_but_a_plain_web_address_is_refused(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    resolving(monkeypatch, "127.0.0.1")
    with pytest.raises(Refused) as told:
        fetch(url)
    assert "secret" not in str(told.value)


def test_public_addresses_are_let_through(monkeypatch: pytest.MonkeyPatch) -> None:
    for address in ("93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"):
        resolving(monkeypatch, address)
        assert public_address("example.org", 443) == address


def test_a_page_is_had_with_its_own_host_named(site: Callable[..., str]) -> None:
    url = site("/a", "текст".encode())
    assert fetch(url) == ("текст".encode(), url)
    assert Page.asked[0][1].startswith("news.example:")


def test_a_cyrillic_host_is_asked_for_in_its_ascii_writing(site: Callable[..., str]) -> None:
    url = site("/a", b"here").replace("news.example", "новости.рф")
    assert fetch(url) == (b"here", url)
    assert Page.asked[0][1].startswith("xn--b1amnebsh.xn--p1ai:")


def test_a_redirect_is_followed_and_its_end_told(site: Callable[..., str]) -> None:
    site("/new", b"here")
    url = site("/old", status=301, Location="/new")
    assert fetch(url) == (b"here", url.replace("/old", "/new"))


@pytest.mark.parametrize("to", ["http://127.0.0.1/", "http://localhost/", "http://169.254.169.254/", "file:///etc/passwd",
                                "http://[::1]/", "http://u:p@news.example/", "//127.0.0.1/x", "http://[", "javascript:alert(1)",
                                "http://news.example/" + "a" * 60_000 + "/" + "b" * 6_000])
def test_a_redirect_to_where_one_may_not_go_is_refused(site: Callable[..., str], to: str) -> None:
    with pytest.raises(Refused):
        fetch(site("/old", status=302, Location=to))


@pytest.mark.parametrize("headers", [{"Location": "/loop"}, {}, {"Location": ""}])
def test_redirects_without_end_or_aim_are_refused(site: Callable[..., str], headers: dict[str, str]) -> None:
    with pytest.raises(Refused):
        fetch(site("/loop", status=302, **headers))
    assert len(Page.asked) <= 7


def test_a_page_over_the_limit_is_refused_before_it_is_whole(site: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert fetching.LARGEST_PAGE == 20 * 1024 * 1024
    monkeypatch.setattr(fetching, "LARGEST_PAGE", 1000)
    assert len(fetch(site("/just", b"x" * 1000))[0]) == 1000
    with pytest.raises(Refused, match="larger"):
        fetch(site("/over", b"x" * 1001))


def test_a_small_page_that_unpacks_to_a_large_one_is_refused(site: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    import gzip

    monkeypatch.setattr(fetching, "LARGEST_PAGE", 100_000)
    with pytest.raises(Refused):
        fetch(site("/bomb", gzip.compress(b"0" * 5_000_000), Content_Encoding="gzip"))


def test_a_page_packed_twice_is_refused_unopened(site: Callable[..., str]) -> None:
    bomb = gzip.compress(gzip.compress(bytes(200 * 1024 * 1024)))
    tracemalloc.start()
    try:
        with pytest.raises(Refused, match="not asked for"):
            fetch(site("/bomb", bomb, Content_Encoding="gzip, gzip"))
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(("packing", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_a_page_packed_once_is_had_all_the_same(site: Callable[..., str], packing: str, pack: Callable[[bytes], bytes]) -> None:
    page = b"<h1>News</h1>" * 50_000
    assert fetch(site("/packed", pack(page), Content_Encoding=packing))[0] == page


@pytest.mark.parametrize("status", [204, 206, 400, 403, 404, 410, 500, 503])
def test_a_page_that_is_not_there_is_no_document(site: Callable[..., str], status: int) -> None:
    with pytest.raises(Refused, match=str(status)):
        fetch(site("/x", b"Not found", status=status))


def test_a_server_that_hangs_up_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        port = nobody.getsockname()[1]
    monkeypatch.setattr(fetching, "public_address", lambda host, at: "127.0.0.1")
    with pytest.raises(Refused) as told:
        fetch(f"http://news.example:{port}/")
    assert len(str(told.value).splitlines()) == 1


def test_a_page_that_drips_for_ever_is_given_up(site: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "LONGEST", -1.0)
    with pytest.raises(Refused, match="longer"):
        fetch(site("/slow", b"x"))
