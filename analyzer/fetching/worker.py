"""The process that fetches: it reads what is to be done from its standard input, and names each company when done.

A process of its own, because the event loop of Twisted cannot be started twice in one, nor beside a notebook's. It
ends when its standard input is closed: when the program that started it is gone, nothing goes on in its name.
"""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from importlib.metadata import version
from time import monotonic
from typing import Any

import certifi
from scrapy import Request, Spider, signals
from scrapy.core.downloader import Downloader
from scrapy.crawler import AsyncCrawlerRunner, Crawler
from scrapy.http import Response

from analyzer.fetching import addresses, answers, connections, trouble
from analyzer.fetching.companies import Company
from analyzer.fetching.tasks import TASK, Task
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
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": 590,
    "analyzer.fetching.worker.PackedSizeMiddleware": 595,
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": 600,
    "scrapy.downloadermiddlewares.cookies.CookiesMiddleware": 700,
}
_HANDLER = "scrapy.core.downloader.handlers.http11.HTTP11DownloadHandler"


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
        problem = addresses.problem(request.url, self._settings)
        if problem:
            raise trouble.Refused(problem)


class PackedSizeMiddleware:
    """Notes how long a gzipped answer must come out: Scrapy unpacks one that was cut short without a word."""

    def process_response(self, request: Request, response: Response) -> Response:
        """Read the size from the trailer of a gzip stream of one member (RFC 1952, 2.3.1)."""
        encoding = (response.headers.get("Content-Encoding") or b"").strip().lower()
        if encoding in (b"gzip", b"x-gzip") and response.body:
            request.meta[answers.PACKED] = int.from_bytes(response.body[-4:], "little")
        return response


class Pauses:
    """The delay between two requests to a host counts from the end of the first.

    Scrapy counts from its beginning; then a slow answer, or a busy machine of ours, would have the next one follow at
    once.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        crawler.signals.connect(self._ended, signals.response_downloaded)
        crawler.signals.connect(self._ended, signals.request_left_downloader)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Pauses:
        """As Scrapy makes it."""
        return cls(crawler)

    def _ended(self, request: Request) -> None:
        engine = self._crawler.engine
        assert engine is not None, "requests are made only inside an engine"
        slot = engine.downloader.slots.get(request.meta[Downloader.DOWNLOAD_SLOT])
        if slot is not None:
            slot.lastseen = monotonic()


class NoticeSpider(Spider):
    """Visits the companies of a task, some at a time."""

    name = "notices"
    task: Task
    guard: connections.Guard
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
                return
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
        "EXTENSIONS_BASE": {"analyzer.fetching.worker.Pauses": 0},
        "TELNETCONSOLE_ENABLED": False,
        "DOWNLOAD_HANDLERS_BASE": {"http": _HANDLER, "https": _HANDLER},
        "DOWNLOAD_VERIFY_CERTIFICATES": True,
        "CONCURRENT_REQUESTS": 4 * fetch.concurrency,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "DOWNLOAD_DELAY": fetch.delay_seconds,
        "DOWNLOAD_DELAY_JITTER": 0,
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
    task = TASK.validate_json(sys.stdin.readline())
    os.environ.setdefault("SSL_CERT_FILE", certifi.where())
    reactor = connections.install(task.fetch)
    failed: list[BaseException] = []

    async def crawl() -> None:
        try:
            runner = AsyncCrawlerRunner(settings(task.fetch))
            await runner.crawl(NoticeSpider, task=task, guard=reactor.guard, defects=failed)
        except BaseException as error:
            failed.append(error)
        finally:
            reactor.stop()

    reactor.callWhenRunning(lambda: asyncio.ensure_future(crawl()))
    threading.Thread(target=_end_with_input, daemon=True).start()
    reactor.run()
    if failed:
        raise failed[0]


def _end_with_input() -> None:
    """Wait for the end of standard input; what is on disk then is whole, so there is nothing to tidy."""
    sys.stdin.read()
    os._exit(1)


if __name__ == "__main__":
    main()
