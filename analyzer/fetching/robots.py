"""robots.txt as RFC 9309 has it: asked for before a site's first page, and obeyed.

Where it cannot be reached (a server's error, no answer in time) the whole site is closed to us; where there is none
(404 and the like), it is open. A Crawl-delay longer than our own delay is kept.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from scrapy import Request
from scrapy.core.engine import ExecutionEngine
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from scrapy.robotstxt import ProtegoRobotParser, RobotParser
from scrapy.utils.httpobj import urlparse_cached

from analyzer.fetching import trouble
from analyzer.fetching.trouble import Disallowed
from analyzer.settings import FetchSettings

# What RFC 9309 (2.5) asks a crawler to read at least; what stands beyond is not looked at.
MAX_BYTES = 500 * 1024
# Before everything else that waits for the host.
_FIRST = 1000
# "Too many requests" says of the server's state, not that there is no file: as unreachable (RFC 9309, 2.3.1.4).
_TOO_MANY = 429


@dataclass(frozen=True, slots=True)
class _Rules:
    """What a site allows: ``parser`` None means all; ``closed`` says why nothing, ``trouble`` what kept us away."""

    parser: RobotParser | None = None
    closed: str = ""
    trouble: Exception | None = None


class RobotsMiddleware:
    """Lets requests through that robots.txt of their host allows."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._settings: FetchSettings = crawler.settings["FETCH"]
        self._agent: str = crawler.settings["USER_AGENT"]
        self._rules: dict[str, asyncio.Task[_Rules]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> RobotsMiddleware:
        """As Scrapy makes it."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Raise Disallowed when the request is not allowed."""
        if request.meta.get("robots"):
            return
        parts = urlparse_cached(request)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = asyncio.ensure_future(self._ask(site, parts.hostname or ""))
        rules = await asyncio.shield(self._rules[site])
        if rules.trouble:
            raise Disallowed("robots.txt could not be had", rules.trouble)
        if rules.closed:
            raise Disallowed(rules.closed)
        if rules.parser and not rules.parser.allowed(request.url, self._agent):
            raise Disallowed("robots.txt forbids it")

    async def _ask(self, site: str, host: str) -> _Rules:
        request = Request(f"{site}/robots.txt", priority=_FIRST, meta={"robots": True}, callback=NO_CALLBACK)
        try:
            response = await self._engine.download_async(request)
        except trouble.TROUBLE as error:  # raised again by every request to the site, where it is told apart
            return _Rules(trouble=error)
        if response.status == _TOO_MANY or response.status >= 500:
            return _Rules(closed=f"robots.txt could not be had (status {response.status})")
        return self._parsed(response, host) if response.status < 300 else _Rules()

    def _parsed(self, response: Response, host: str) -> _Rules:
        parser = ProtegoRobotParser(response.body[:MAX_BYTES], self._crawler.spider)
        wished = parser.crawl_delay(self._agent) or 0.0
        if wished > self._settings.max_wait_seconds:
            return _Rules(closed=f"robots.txt asks for {wished:g} seconds between requests")
        if wished > self._settings.delay_seconds:
            self._crawler.spider.turns.slow_down(host, wished)  # type: ignore[union-attr]
        return _Rules(parser)

    @property
    def _engine(self) -> ExecutionEngine:
        engine = self._crawler.engine
        assert engine is not None, "middlewares run only inside an engine"
        return engine
