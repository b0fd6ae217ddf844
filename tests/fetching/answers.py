"""What a test's web site is made of: paths, and what each answers, properly or not."""

from __future__ import annotations

import select
import socket
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from urllib.parse import quote, unquote_to_bytes

HTML = "text/html; charset=utf-8"
TEXT = "text/plain; charset=utf-8"
# Seconds that an idle connection is kept; longer than any test, shorter than a forgotten server.
KEEP_ALIVE = 60
# Seconds between two looks whether the server should stop.
POLL = 0.02


@dataclass(frozen=True, slots=True)
class Response:
    """What a path answers. ``content_type`` None leaves the header out.

    ``etag`` and ``modified`` make it answer 304 to a client that has it already; ``zipped`` compresses for those who
    accept gzip.
    """

    body: bytes = b""
    content_type: str | None = HTML
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    etag: bool = False
    modified: datetime | None = None
    zipped: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked; ``target`` is the path and query as they were sent, ``headers`` have names in lower case."""

    method: str
    host: str
    target: str
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Wire:
    """The bare connection, for an answer that is no proper HTTP; ``port`` is the server's own."""

    connection: socket.socket
    closing: threading.Event
    port: int

    def send(self, data: bytes) -> None:
        """Sends everything, or raises OSError when the client has gone."""
        self.connection.sendall(data)

    def pause(self, seconds: float) -> bool:
        """Waits; False when the server closes or the client has gone, so that no thread outlives its test."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if self.closing.wait(min(left, POLL)) or self._left():
                return False
        return not self.closing.is_set()

    def hang(self) -> None:
        """Says nothing more until the client gives up."""
        while self.pause(KEEP_ALIVE):
            pass

    def _left(self) -> bool:
        readable, _, _ = select.select([self.connection], [], [], 0)
        return bool(readable) and not self.connection.recv(1, socket.MSG_PEEK)


@dataclass(frozen=True, slots=True)
class Raw:
    """An answer byte by byte; the connection closes afterwards. ``status`` is only what the log says (0: none)."""

    write: Callable[[Request, Wire], None]
    status: int = 0


Answer = Response | Raw
Handler = Callable[[Request], Answer]
NOT_FOUND = Response(b"<!doctype html><title>404</title><h1>404</h1><p>Sivua ei ole.</p>", status=404)


@dataclass(slots=True)
class Site:
    """One host: path (and query) → what it answers. ``fallback`` answers every other path.

    A path may be written as a person reads it (``/käyttö``) or percent-encoded. A query that no path names is ignored,
    as servers do with ``utm_source`` and ``;jsessionid=``. A ``dead`` site refuses connections.
    """

    name: str
    pages: dict[str, Answer | Handler] = field(default_factory=dict)
    fallback: Answer | Handler = NOT_FOUND
    dead: bool = False

    def __post_init__(self) -> None:
        self.pages = {_canonical(path): page for path, page in self.pages.items()}

    def answer(self, request: Request) -> Answer:
        """What this request gets."""
        exact = _canonical(request.target)
        bare = exact.partition("?")[0].partition(";")[0]
        page = self.pages.get(exact, self.pages.get(bare, self.fallback))
        return page if isinstance(page, Response | Raw) else page(request)

    def change(self, path: str, body: bytes) -> None:
        """New content from now on, with a new ETag and a later Last-Modified if it had them."""
        page = self.answer(Request("GET", self.name, path, {}))
        assert isinstance(page, Response)
        modified = page.modified + timedelta(days=1) if page.modified else None
        self.pages[_canonical(path)] = replace(page, body=body, modified=modified)

    def put(self, path: str, page: Answer | Handler) -> None:
        """A new page, or another in the place of the old one."""
        self.pages[_canonical(path)] = page


def redirect(location: str, status: int = 301) -> Response:
    """Sends the client elsewhere."""
    return Response(status=status, headers=(("Location", location),))


def robots(rules: str) -> Response:
    """A proper robots.txt."""
    return Response(rules.encode(), TEXT)


def _canonical(path: str) -> str:
    """One spelling for ``/k%c3%a4``, ``/k%C3%A4`` and ``/kä``."""
    return quote(unquote_to_bytes(path), safe="/?=&;:,!'()*+$~@-._")
