"""Fetching a page by its URL, with the URL and everything it answers treated as hostile."""

from __future__ import annotations

import ipaddress
import socket
import time
import zlib
from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

import httpx

LARGEST_PAGE = 20 * 1024 * 1024
MOST_REDIRECTS = 5
LONGEST = 120.0  # seconds for a whole page, however steadily it drips
TIMEOUT = httpx.Timeout(20.0, connect=10.0)


class Refused(Exception):
    """A URL that is not fetched; the message says why and what to do."""


def fetch(url: str) -> tuple[bytes, str]:
    """The bytes behind `url` and the address they came from in the end; Refused when they may not or cannot be had.

    Each step of a redirect is resolved anew and must lead to public addresses only; the connection is made to the
    very address that was checked, so that a name cannot change its meaning in between.
    """
    with httpx.Client(timeout=TIMEOUT, follow_redirects=False, trust_env=False) as client:
        for _ in range(MOST_REDIRECTS + 1):
            answer = _ask(client, url)
            if isinstance(answer, bytes):
                return answer, url
            url = _onward(url, answer)
    raise Refused(f"{url}: redirects more than {MOST_REDIRECTS} times; open it in a browser and save the page")


def _onward(url: str, location: str) -> str:
    """Where a redirect leads from `url`; the answer is hostile and need not be an address at all."""
    try:
        return urljoin(url, location)
    except ValueError:
        raise Refused(f"{url}: redirects to no valid address; open it in a browser and save the page") from None


def public_address(host: str, port: int) -> str:
    """One address of `host`; Refused when it does not resolve or any of its addresses is not public."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Refused(f"{host}: no such host could be found; check the address and the connection") from None
    addresses = [str(entry[4][0]) for entry in found]
    for address in addresses:
        if not _is_public(address):
            raise Refused(f"{host}: leads to {address}, a private address; only public pages are fetched")
    return addresses[0]


def _is_public(address: str) -> bool:
    ip = ipaddress.ip_address(address.split("%")[0])
    inner = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None)
    if inner is not None:
        ip = inner
    site_local = isinstance(ip, ipaddress.IPv6Address) and ip.is_site_local
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and not site_local


def _ask(client: httpx.Client, url: str) -> bytes | str:
    """The body behind `url`, or where it redirects to."""
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        asked = httpx.URL(url)
    except (ValueError, httpx.InvalidURL):
        raise Refused(f"{url}: is not a valid address") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Refused(f"{url}: only http and https addresses are fetched")
    if parts.username or parts.password:
        raise Refused(f"{parts.hostname}: an address with a name or password in it is not fetched; give it without")
    address = public_address(parts.hostname, port)
    literal = f"[{address}]" if ":" in address else address
    # The host as it goes over the wire: a Cyrillic name in its ASCII writing (xn--…).
    headers = {"Host": asked.netloc.decode("ascii"), "User-Agent": "Legation", "Accept-Encoding": "identity"}
    name = asked.raw_host.decode("ascii").strip("[]")
    request = client.build_request("GET", asked.copy_with(host=literal), headers=headers,
                                   extensions={"sni_hostname": name})
    try:
        response = client.send(request, stream=True)
        try:
            return _body(response, url)
        finally:
            response.close()
    except httpx.InvalidURL:  # the client looks at where a redirect leads even when it is not to follow it
        raise Refused(f"{url}: redirects to no valid address; open it in a browser and save the page") from None
    except httpx.HTTPError as problem:
        raise Refused(f"{url}: could not be fetched ({type(problem).__name__}); try again later") from None


def _body(response: httpx.Response, url: str) -> bytes | str:
    if response.is_redirect:
        return response.headers.get("location", "")
    if response.status_code != httpx.codes.OK:
        raise Refused(f"{url}: the site answered {response.status_code}; check the address")
    held = bytearray()
    until = time.monotonic() + LONGEST
    unpack = _unpacking(response.headers.get("content-encoding", ""), url)
    for chunk in response.iter_raw():
        held += unpack(chunk, LARGEST_PAGE + 1 - len(held))
        if time.monotonic() > until:
            raise Refused(f"{url}: took longer than {LONGEST:.0f} seconds; try again later or save the page")
        if len(held) > LARGEST_PAGE:
            raise Refused(f"{url}: is larger than {LARGEST_PAGE // 1024 // 1024} MB; save the article alone")
    return bytes(held)


def _unpacking(packing: str, url: str) -> Callable[[bytes, int], bytes]:
    """What makes of a piece of the answer at most so many bytes of the page. We ask for pages unpacked; a site that
    packs them once all the same is understood, one that packs them otherwise may mean to burst us."""
    told = packing.strip().lower()
    if told in ("", "identity"):
        return lambda chunk, most: chunk
    if told not in ("gzip", "x-gzip", "deflate"):
        raise Refused(f"{url}: the page comes packed in a way that was not asked for; save it in a browser")
    held = zlib.decompressobj(zlib.MAX_WBITS | (32 if told != "deflate" else 0))

    def unpacked(chunk: bytes, most: int) -> bytes:
        try:
            return held.decompress(chunk, max(1, most))
        except zlib.error:
            raise Refused(f"{url}: the page comes damaged; try again later or save it in a browser") from None

    return unpacked
