"""The process that fetches: it reads what is to be done from its standard input, and names each company when done.

A process of its own, because the event loop of Twisted cannot be started twice in one, nor beside a notebook's. It
ends when its standard input is closed: when the program that started it is gone, nothing goes on in its name.
"""

from __future__ import annotations

import asyncio
import os
import sys
import threading
import zlib
from collections.abc import AsyncIterator, Iterator
from importlib.metadata import version
from typing import Any

import certifi
from scrapy import Request, Spider
from scrapy.core.downloader import Downloader
from scrapy.crawler import AsyncCrawlerRunner, Crawler
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from analyzer.errors import AnalyzerError
from analyzer.fetching import addresses, connections, trouble
from analyzer.fetching.companies import Company
from analyzer.fetching.pacing import Turns
from analyzer.fetching.tasks import MESSAGE, TASK, Task
from analyzer.fetching.visit import Visitor, Way
from analyzer.settings import FetchSettings

# The name by which robots.txt may speak to us.
AGENT = "finnish-privacy-notice-analyzer"
# Statuses that may pass (RFC 9110, 15.6; RFC 6585; Cloudflare's 520 to 524).
_MAY_PASS = [408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524]
_MIDDLEWARES = {
    "analyzer.fetching.worker.AddressMiddleware": 50,
    "analyzer.fetching.robots.RobotsMiddleware": 100,
    "scrapy.downloadermiddlewares.downloadtimeout.DownloadTimeoutMiddleware": 350,
    "scrapy.downloadermiddlewares.defaultheaders.DefaultHeadersMiddleware": 400,
    "scrapy.downloadermiddlewares.useragent.UserAgentMiddleware": 500,
    "analyzer.fetching.patience.PatientRetries": 550,
    "analyzer.fetching.worker.Unpacking": 590,
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": 600,
    "scrapy.downloadermiddlewares.cookies.CookiesMiddleware": 700,
}
_HANDLER = "analyzer.fetching.pacing.PacedHandler"
# The window size by which zlib knows that a stream is gzip, and how much is unpacked at a time.
_GZIP, _CHUNK = 31, 1 << 20


class AddressMiddleware:
    """Looks at the spelling of every address before it is asked for, redirects included."""

    def __init__(self, settings: FetchSettings) -> None:
        self._settings = settings

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> AddressMiddleware:
        """As Scrapy makes it."""
        return cls(crawler.settings["FETCH"])

    def process_request(self, request: Request) -> None:
        """Raise Refused when the address is not to be fetched; note it as the last that was asked for."""
        request.meta.get(trouble.TRAIL, []).append(request.url)
        request.meta.pop(Downloader.DOWNLOAD_SLOT, None)  # a redirected request is no longer its first host's
        address, validators = request.meta.get(trouble.VALIDATORS, ("", ()))
        for name, value in validators:
            if request.url == address:
                request.headers[name] = value
            else:  # what another address answers to them says nothing of the page that we have
                request.headers.pop(name, None)
        problem = addresses.problem(request.url, self._settings)
        if problem:
            raise trouble.Refused(problem)


class Unpacking(HttpCompressionMiddleware):
    """Scrapy's unpacking, which takes what is left of an answer that was cut short for the whole of it."""

    def process_response(
        self, request: Request, response: Response, spider: Spider | None = None
    ) -> Request | Response:
        """The answer unpacked. Raises CutShort when it does not come out whole."""
        encodings = (response.headers.get("Content-Encoding") or b"").lower()
        if encodings.strip() in (b"gzip", b"x-gzip") and not _is_whole_gzip(response.body, self._max_size):
            raise trouble.CutShort("the packed page ends before its end")
        try:
            return super().process_response(request, response)
        except IgnoreRequest:
            raise
        except Exception as error:  # each library of unpacking has errors of its own
            raise trouble.CutShort(f"cannot be unpacked ({type(error).__name__})") from error


def _is_whole_gzip(body: bytes, max_bytes: int) -> bool:
    """Whether every member of the gzip stream comes to its end; what is too large is told elsewhere."""
    left, unpacked = body, 0
    while left:
        member = zlib.decompressobj(wbits=_GZIP)
        try:
            while not member.eof and (left or member.unconsumed_tail) and unpacked <= max_bytes:
                unpacked += len(member.decompress(member.unconsumed_tail or left, _CHUNK))
                left = b""
        except zlib.error:
            return False
        if not member.eof:
            return unpacked > max_bytes
        left = member.unused_data.lstrip(b"\0")
    return True


class NoticeSpider(Spider):
    """Visits the companies of a task, some at a time."""

    name = "notices"
    task: Task
    guard: connections.Guard
    turns: Turns
    # Defects of ours; Scrapy would log them and end as if all were well.
    defects: list[BaseException]

    async def start(self) -> AsyncIterator[Any]:
        """Visit all companies; nothing is yielded, for each visit writes what it finds."""
        engine = self.crawler.engine
        assert engine is not None
        way = Way(engine.download_async, self.guard, self.task.fetch, self.task.read)
        waiting = iter(self.task.companies)
        await asyncio.gather(*(self._visit_all(waiting, way) for _ in range(self.task.fetch.concurrency)))
        return
        yield  # makes this an asynchronous generator, as Scrapy asks

    async def _visit_all(self, waiting: Iterator[Company], way: Way) -> None:
        for company in waiting:
            try:
                await Visitor(company, self.task.folder / company.id, self.task.run, way).run()
            except Exception as defect:
                self.defects.append(defect)
            else:
                print(company.id, flush=True)


def settings(fetch: FetchSettings) -> dict[str, Any]:
    """Scrapy's settings: ours, with everything left out that is not asked for."""
    return {
        "FETCH": fetch,
        "USER_AGENT": user_agent(fetch),
        "DEFAULT_REQUEST_HEADERS": {
            "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8",
            "Accept-Language": "fi,en;q=0.3",
        },
        "TWISTED_REACTOR": "analyzer.fetching.connections.GuardedReactor",
        "DOWNLOADER_MIDDLEWARES_BASE": _MIDDLEWARES,
        "SPIDER_MIDDLEWARES_BASE": {},
        "EXTENSIONS_BASE": {},
        "TELNETCONSOLE_ENABLED": False,
        "DOWNLOAD_HANDLERS_BASE": {"http": _HANDLER, "https": _HANDLER},
        "DOWNLOAD_VERIFY_CERTIFICATES": True,
        "CONCURRENT_REQUESTS": 4 * fetch.concurrency,
        # The handler keeps the turns and the pauses.
        "CONCURRENT_REQUESTS_PER_DOMAIN": fetch.concurrency,
        "DOWNLOAD_DELAY": 0,
        "DOWNLOAD_TIMEOUT": fetch.timeout_seconds,
        "DOWNLOAD_MAXSIZE": fetch.max_bytes,
        "DOWNLOAD_WARNSIZE": 0,
        "REDIRECT_MAX_TIMES": fetch.max_redirects,
        "RETRY_TIMES": fetch.retries,
        "RETRY_HTTP_CODES": _MAY_PASS,
        "LOG_LEVEL": "CRITICAL",
    }


def user_agent(fetch: FetchSettings) -> str:
    """Who we say we are, with the contact that the user gave."""
    contact = f" (+{fetch.contact})" if fetch.contact else ""
    return f"{AGENT}/{version('analyzer')}{contact}"


def main() -> None:
    """Do the task that stands on the first line of standard input."""
    task = TASK.validate_json(sys.stdin.buffer.readline())
    os.environ.setdefault("SSL_CERT_FILE", certifi.where())
    reactor = connections.install(task.fetch)
    failed: list[BaseException] = []

    async def crawl() -> None:
        try:
            runner = AsyncCrawlerRunner(settings(task.fetch))
            turns = Turns(task.fetch)
            await runner.crawl(NoticeSpider, task=task, guard=reactor.guard, turns=turns, defects=failed)
        except BaseException as error:
            failed.append(error)
        finally:
            reactor.stop()

    reactor.callWhenRunning(lambda: asyncio.ensure_future(crawl()))
    threading.Thread(target=_end_with_input, daemon=True).start()
    reactor.run()
    for error in failed:
        if isinstance(error, AnalyzerError):  # a full disk, say: no defect
            sys.exit(f"{MESSAGE}{error}")
    if failed:
        raise failed[0]


def _end_with_input() -> None:
    """Wait for the end of standard input; what is on disk then is whole, so there is nothing to tidy."""
    while os.read(sys.stdin.fileno(), 1):  # not through the buffer, whose lock would outlive the program
        pass
    os._exit(1)


if __name__ == "__main__":
    main()
