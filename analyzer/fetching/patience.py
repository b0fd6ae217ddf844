"""Trying again what may pass, when the server says it may."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from scrapy import Request, Spider
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.http import Response
from scrapy.utils.httpobj import urlparse_cached

from analyzer.fetching.pacing import Turns
from analyzer.settings import FetchSettings

# Statuses with which a server may say when to come again (RFC 9110, 10.2.3; RFC 6585, 4).
_ASKING = frozenset({429, 503})


class PatientRetries(RetryMiddleware):
    """Scrapy's retries, which wait as long as Retry-After asks; one who asks for too much patience is left alone."""

    def process_response(
        self, request: Request, response: Response, spider: Spider | None = None
    ) -> Request | Response:
        """The answer, or the request to be made again."""
        wait = retry_after(response) if response.status in _ASKING else 0.0
        settings: FetchSettings = self.crawler.settings["FETCH"]
        if wait > settings.max_wait_seconds:
            return response
        result = super().process_response(request, response)
        if wait:
            turns: Turns = self.crawler.spider.turns  # type: ignore[union-attr]
            turns.hold(urlparse_cached(request).hostname or "", wait)
        return result


def retry_after(response: Response) -> float:
    """The seconds that the answer asks to wait; 0 when it asks for none or nothing that makes sense."""
    value = (response.headers.get("Retry-After") or b"").decode("ascii", "replace").strip()
    if re.fullmatch(r"\d{1,9}", value):
        return float(value)
    try:
        until = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return 0.0
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max(0.0, (until - datetime.now(UTC)).total_seconds())
