"""Answers that come too slowly, or never come to an end."""

from __future__ import annotations

import gzip

from tests.fetching.answers import Answer, Raw, Request, Response, Site, Wire
from tests.fetching.hostile.bakery import (
    DRIP,
    GIGABYTE,
    NAME,
    NOTICE,
    endless,
    head,
    home,
    linked,
    page,
    raw,
    zeros,
)

MANY_LINKS = 10_000


def dripping(seconds: float = DRIP) -> Site:
    """The notice comes a byte at a time."""

    def write(_: Request, wire: Wire) -> None:
        wire.send(head(f"Content-Length: {len(NOTICE.encode())}"))
        for byte in NOTICE.encode():
            if not wire.pause(seconds):
                return
            wire.send(bytes([byte]))

    return linked(Raw(write, 200))


def dripping_head(seconds: float = DRIP) -> Site:
    """Not even the headers come to an end."""

    def write(_: Request, wire: Wire) -> None:
        wire.send(b"HTTP/1.1 200 OK\r\nX-Pitka: ")
        while wire.pause(seconds):
            wire.send(b"x")

    return linked(Raw(write))


def hanging() -> Site:
    """Takes the request and says nothing."""
    return linked(Raw(lambda _, wire: wire.hang()))


def hanging_body() -> Site:
    """Sends half the notice, then nothing; the connection stays open."""

    def write(_: Request, wire: Wire) -> None:
        wire.send(head(f"Content-Length: {len(NOTICE.encode())}") + NOTICE.encode()[:400])
        wire.hang()

    return linked(Raw(write, 200))


def endless_body() -> Site:
    """A page that never ends, without a length."""
    return linked(endless(head(), b"<p>" + b"lorem " * 1_000 + b"</p>\n"))


def endless_chunks() -> Site:
    """The same in chunks."""
    chunk = "leipää ".encode() * 500
    return linked(endless(head("Transfer-Encoding: chunked"), b"%x\r\n%s\r\n" % (len(chunk), chunk)))


def endless_headers() -> Site:
    """Header after header."""
    return linked(endless(b"HTTP/1.1 200 OK\r\n", b"X-Lisa: " + b"y" * 1_000 + b"\r\n"))


def endless_header_line() -> Site:
    """One header line without end."""
    return linked(endless(b"HTTP/1.1 200 OK\r\nX-Lisa: ", b"y" * 10_000))


def endless_informational() -> Site:
    """100 Continue for ever."""
    return linked(endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n"))


def huge_length() -> Site:
    """Says that 900 GB follow."""
    return linked(raw(head("Content-Length: 966367641600"), NOTICE.encode()))


def gzip_bomb(unpacked: int = GIGABYTE, encoding: str = "gzip") -> Site:
    """Zeros that fill the memory of one who unpacks them at once; "gzip, gzip" packs them twice."""
    body = zeros(unpacked)
    if encoding.count("gzip") > 1:
        body = gzip.compress(body, mtime=0)
    return linked(Response(body, headers=(("Content-Encoding", encoding),)))


def many_links(count: int = MANY_LINKS) -> Site:
    """A page with thousands of links, the notice last."""
    links = [(f"/uutiset/{number}", f"Tietosuoja puhuttaa, osa {number}") for number in range(count)]
    site = linked(Response(NOTICE.encode()))
    site.put("/", home(*links, ("/tietosuojaseloste", "Tietosuojaseloste")))
    site.fallback = Response(page("<h1>Uutinen</h1><p>Leipomossa vieraili tänään koululaisia.</p>"))
    return site


def endless_calendar() -> Site:
    """Every page links to pages that nobody has seen yet; no notice anywhere."""

    def month(request: Request) -> Answer:
        digits = "".join(filter(str.isdigit, request.target)) or "0"
        after = int(digits[-9:]) + 1
        return home(*((f"/tietosuoja/kalenteri/{after * 10 + n}", f"Tietosuojapäivä {n}") for n in range(20)))

    return Site(NAME, {}, fallback=month)


def deep_page(depth: int = 100_000) -> Site:
    """A page nested so deeply that a recursive reader falls over."""
    return linked(Response(page("<div><b>" * depth + "Tietosuoja" + "</b></div>" * depth)))
