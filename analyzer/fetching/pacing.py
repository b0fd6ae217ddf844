"""One thing at a time of one host, and a pause after each: kept where requests leave, whoever makes them."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from time import monotonic

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.utils.httpobj import urlparse_cached

from analyzer.settings import FetchSettings


class Turns:
    """When a host may be asked again. The pause counts from the end of an answer, or of the attempt to get one."""

    def __init__(self, settings: FetchSettings) -> None:
        self._usual = settings.delay_seconds
        self._delays: dict[str, float] = {}
        self._free_at: dict[str, float] = defaultdict(float)
        self._locks: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    def slow_down(self, host: str, seconds: float) -> None:
        """Leave at least so much time between two requests to the host from now on."""
        self._delays[host] = max(seconds, self._delays.get(host, self._usual))

    def hold(self, host: str, seconds: float) -> None:
        """Ask the host nothing for so long."""
        self._free_at[host] = max(self._free_at[host], monotonic() + seconds)

    async def wait(self, host: str) -> None:
        """Until it is our turn with the host; ``done`` must follow."""
        await self._locks[host].acquire()
        try:
            while (left := self._free_at[host] - monotonic()) > 0:
                await asyncio.sleep(left)
        except BaseException:
            self._locks[host].release()
            raise

    def done(self, host: str) -> None:
        """The answer is here, or will not come."""
        self.hold(host, self._delays.get(host, self._usual))
        self._locks[host].release()


class PacedHandler(HTTP11DownloadHandler):
    """Scrapy's downloads over HTTP, in turn: Scrapy's own delays know neither failed requests nor redirects."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        # Twisted would ask once more by itself, and at once, when a kept connection was closed under it.
        self._pool.retryAutomatically = False

    async def download_request(self, request: Request) -> Response:
        """The answer to the request, once it is the host's turn."""
        turns: Turns = self._crawler.spider.turns  # type: ignore[union-attr]
        host = urlparse_cached(request).hostname or ""
        await turns.wait(host)
        try:
            return await super().download_request(request)
        finally:
            turns.done(host)
