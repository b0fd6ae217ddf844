"""Servers in trouble for a while, and HTTP that is none."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from threading import Lock

from tests.fetching.answers import Answer, Request, Response, Site
from tests.fetching.hostile.bakery import (
    NOTICE,
    head,
    home,
    linked,
    page,
    raw,
    site_of,
)


def busy(status: int = 429, retry_after: str | None = "1", times: int = 1) -> Site:
    """Refuses ``times`` requests of the notice, then gives it. ``retry_after`` is sent as it is."""
    left = [times]
    lock = Lock()
    headers = (("Retry-After", retry_after),) if retry_after is not None else ()

    def answer(_: Request) -> Answer:
        with lock:
            left[0] -= 1
            refused = left[0] >= 0
        return (
            Response(page("<h1>Odota</h1>"), status=status, headers=headers) if refused else Response(NOTICE.encode())
        )

    return linked(answer)


def busy_until(seconds: int = 2, times: int = 1) -> Site:
    """429 with an HTTP date so many seconds ahead of the moment of building."""
    return busy(429, format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True), times)


def failing(status: int = 500) -> Site:
    """Every page but the home page fails, always."""
    site = site_of(home(("/tietosuojaseloste", "Tietosuojaseloste")))
    site.fallback = Response(page("<h1>Virhe</h1><p>Palvelimella tapahtui virhe.</p>"), status=status)
    return site


def garbled(encoding: str) -> Site:
    """Says that the page is deflate, br or gzip, and it is not."""
    return linked(Response(NOTICE.encode(), headers=(("Content-Encoding", encoding),)))


def cut_gzip() -> Site:
    """A gzip stream that stops in the middle, with a right Content-Length."""
    packed = gzip.compress(NOTICE.encode(), mtime=0)
    return linked(Response(packed[: len(packed) // 2], headers=(("Content-Encoding", "gzip"),)))


def wrong_length(difference: int) -> Site:
    """Content-Length is so much more (or less) than what is sent; the connection then closes."""
    body = NOTICE.encode()
    return linked(raw(head(f"Content-Length: {len(body) + difference}"), body))


def two_lengths() -> Site:
    """Two Content-Length headers that disagree."""
    return linked(raw(head("Content-Length: 10", f"Content-Length: {len(NOTICE.encode())}"), NOTICE.encode()))


def broken_chunks() -> Site:
    """A chunk whose length is no number."""
    return linked(raw(head("Transfer-Encoding: chunked"), b"paljon\r\n" + NOTICE.encode() + b"\r\n0\r\n\r\n"))


def closing_midway() -> Site:
    """Half the notice, then the connection closes: a chunk is missing."""
    half = NOTICE.encode()[: len(NOTICE.encode()) // 2]
    return linked(raw(head("Transfer-Encoding: chunked"), b"%x\r\n%s\r\n" % (len(half), half)))


def closing_at_once() -> Site:
    """Closes without a word."""
    return linked(raw(status=0))


def no_status_line() -> Site:
    """The bare page, as HTTP/0.9 had it."""
    return linked(raw(NOTICE.encode(), status=0))


def bad_status_line(line: bytes = b"HTTP/1.1 KAKSISATAA Selva\r\n\r\n") -> Site:
    """A status that is no number."""
    return linked(raw(line, NOTICE.encode(), status=0))


def other_protocol() -> Site:
    """Another service on the port greets."""
    return linked(raw(b"220 posti.example ESMTP\r\n250 hei\r\n", status=0))
