"""Real HTTP servers on the loopback interface: many sites behind one port, told apart by the Host header.

An address is written with port 0 (``http://yritys-017.example:0/tietosuoja``), which stands for "the port that the
server was given": bodies and headers are sent with the real one, ``Served.address`` puts it into an address. In headers
the port is put into any address (``http://127.1:0/``), so that a request that should never be made comes to the log.
"""

from __future__ import annotations

import gzip
import hashlib
import socket
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.fetching.answers import KEEP_ALIVE, POLL, Answer, Raw, Request, Response, Site, Wire

LOOPBACK = "127.0.0.1"
ANY_PORT = ".example:0"


@dataclass(frozen=True, slots=True)
class Hit:
    """One request as it came in; ``time`` is of time.monotonic, ``path`` the path and query as they were sent."""

    time: float
    host: str
    path: str
    headers: Mapping[str, str]
    status: int
    method: str = "GET"


class Served:
    """The running server: where it is, and what it was asked."""

    def __init__(self, sites: Iterable[Site], dead_port: int) -> None:
        self.sites = {site.name: site for site in sites}
        self.port = 0
        self.faults: list[BaseException] = []
        self.closing = threading.Event()
        self._dead_port = dead_port
        self._dead = [site.name for site in self.sites.values() if site.dead]
        self._hits: list[Hit] = []
        self._busy: Counter[str] = Counter()
        self._peaks: Counter[str] = Counter()
        self._lock = threading.Lock()

    @property
    def hosts(self) -> dict[str, str]:
        """Site names → the address that they live at, for the crawler's settings."""
        return dict.fromkeys(self.sites, LOOPBACK)

    @property
    def hits(self) -> list[Hit]:
        """Every request so far, in the order of arrival."""
        with self._lock:
            return sorted(self._hits, key=lambda hit: hit.time)

    def asked(self, host: str) -> list[str]:
        """The paths that a site was asked for, in order."""
        return [hit.path for hit in self.hits if hit.host == host]

    def peak(self, host: str) -> int:
        """The most requests that a site had under way at one time."""
        with self._lock:
            return self._peaks[host]

    def forget(self) -> None:
        """Empties the log, between two runs."""
        with self._lock:
            self._hits.clear()
            self._peaks.clear()

    def address(self, address: str) -> str:
        """The address with the real port in the place of 0."""
        return self.fill(address.encode()).replace(b":0/", f":{self.port}/".encode()).decode()

    def fill(self, content: bytes) -> bytes:
        """The content with real ports in its addresses."""
        if ANY_PORT.encode() not in content:
            return content
        for name in self._dead:
            content = content.replace(f"{name}:0".encode(), f"{name}:{self._dead_port}".encode())
        return content.replace(ANY_PORT.encode(), f".example:{self.port}".encode())

    def arrived(self, host: str) -> None:
        """A request has come in."""
        with self._lock:
            self._busy[host] += 1
            self._peaks[host] = max(self._peaks[host], self._busy[host])

    def logged(self, hit: Hit) -> None:
        """What the request will be answered is known."""
        with self._lock:
            self._hits.append(hit)

    def answered(self, host: str) -> None:
        """The answer has been sent, or the client has gone."""
        with self._lock:
            self._busy[host] -= 1


class _Handler(BaseHTTPRequestHandler):
    """Keep-alive, as HTTP/1.1 has it, and one answer a request."""

    protocol_version = "HTTP/1.1"
    timeout = KEEP_ALIVE
    disable_nagle_algorithm = True
    server: _Server

    def do_GET(self) -> None:
        served = self.server.served
        request = self._request()
        arrival = time.monotonic()
        served.arrived(request.host)
        try:
            site = served.sites.get(request.host)
            answer = site.answer(request) if site else Response(b"no such site here", "text/plain", 421)
            if isinstance(answer, Response):
                answer = _conditional(request, replace(answer, body=served.fill(answer.body)))
            status = answer.status
            served.logged(Hit(arrival, request.host, request.target, request.headers, status, request.method))
            if isinstance(answer, Raw):
                answer.write(request, Wire(self.connection, served.closing, served.port))
        finally:
            # Before a proper answer is sent: its reader may ask for the next page before this thread goes on.
            served.answered(request.host)
        self._finish(request, answer)

    do_HEAD = do_GET
    do_POST = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Nothing to the terminal: tests read the log."""

    def _request(self) -> Request:
        headers = {name.lower(): value for name, value in self.headers.items()}
        host = headers.get("host", "").rpartition(":")[0] or headers.get("host", "")
        # The path as it was sent: self.path has had double slashes taken out.
        target = self.requestline.split(" ")[1]
        return Request(self.command, host.lower().rstrip("."), target, headers)

    def _finish(self, request: Request, answer: Answer) -> None:
        if isinstance(answer, Raw):
            self.close_connection = True
            return
        body, headers = _encoded(request, answer)
        head = self.server.served.address(_head(answer.status, headers)).encode()
        self.wfile.write(head if request.method == "HEAD" or answer.status == 304 else head + body)
        # What comes with a POST is not read, and must not be taken for the next request.
        self.close_connection = self.close_connection or request.method == "POST"


def _encoded(request: Request, response: Response) -> tuple[bytes, list[tuple[str, str]]]:
    headers = list(response.headers)
    body = response.body
    if response.content_type is not None:
        headers.append(("Content-Type", response.content_type))
    if response.zipped and "gzip" in request.headers.get("accept-encoding", ""):
        body = gzip.compress(body, mtime=0)
        headers += [("Content-Encoding", "gzip"), ("Vary", "Accept-Encoding")]
    if response.etag:
        headers.append(("ETag", _etag(response)))
    if response.modified:
        headers.append(("Last-Modified", format_datetime(response.modified, usegmt=True)))
    if response.status != 304:
        headers.append(("Content-Length", str(len(body))))
    return body, headers


def _head(status: int, headers: Iterable[tuple[str, str]]) -> str:
    reason = HTTPStatus(status).phrase if status in HTTPStatus._value2member_map_ else "Unknown"
    lines = [f"HTTP/1.1 {status} {reason}", f"Date: {format_datetime(datetime.now(UTC), usegmt=True)}"]
    lines += [f"{name}: {value}" for name, value in headers]
    return "\r\n".join(lines) + "\r\n\r\n"


def _etag(response: Response) -> str:
    return f'"{hashlib.sha256(response.body).hexdigest()[:16]}"'


def _conditional(request: Request, response: Response) -> Response:
    """304 when the client has it already; If-None-Match goes before If-Modified-Since (RFC 9110, 13.2.2)."""
    if response.status != 200:
        return response
    tags = request.headers.get("if-none-match")
    since = request.headers.get("if-modified-since")
    if tags is not None:
        known = response.etag and _etag(response) in (tag.strip().removeprefix("W/") for tag in tags.split(","))
    else:
        known = bool(since and response.modified and response.modified <= parsedate_to_datetime(since))
    return replace(response, status=304) if known else response


class _Server(ThreadingHTTPServer):
    """Threads are joined when it closes: none may run on into the next test."""

    daemon_threads = False
    request_queue_size = 128

    def __init__(self, served: Served) -> None:
        super().__init__((LOOPBACK, 0), _Handler)
        self.served = served
        served.port = self.server_port
        self._open: set[socket.socket] = set()
        self._guard = threading.Lock()

    def server_bind(self) -> None:
        """Binds without asking for the machine's name, which might reach out to a name server."""
        self.socket.bind(self.server_address)
        self.server_name, self.server_port = self.socket.getsockname()

    def process_request(self, request: socket.socket, client_address: object) -> None:  # type: ignore[override]
        with self._guard:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: socket.socket) -> None:  # type: ignore[override]
        with self._guard:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is the crawler's right; anything else is a fault of the test's site."""
        fault = sys.exception()
        if fault is not None and not isinstance(fault, OSError):
            self.served.faults.append(fault)

    def stop(self) -> None:
        """Ends every connection, then waits for the threads."""
        self.served.closing.set()
        self.shutdown()
        with self._guard:
            for connection in self._open:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
        self.server_close()


@contextmanager
def serving(sites: Iterable[Site]) -> Iterator[Served]:
    """The sites, served until the block ends. A fault in a site's own handler is raised then."""
    with socket.socket() as dead:
        # Bound but not listening: nobody else gets the port, and a connection to it is refused.
        dead.bind((LOOPBACK, 0))
        served = Served(sites, dead.getsockname()[1])
        server = _Server(served)
        thread = threading.Thread(target=server.serve_forever, args=(POLL,), name="test sites")
        thread.start()
        try:
            yield served
        finally:
            server.stop()
            thread.join()
    if served.faults:
        raise served.faults[0]
