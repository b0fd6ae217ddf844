"""The crawler, run against served sites with settings that suit tests: no patience, every site allowed by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from analyzer.fetching import Company, fetch
from analyzer.settings import FetchSettings, Settings
from analyzer.sources.archive import Visited
from tests.fetching.servers import Served


def settings(served: Served, **changes: Any) -> Settings:
    """Settings of a hurried crawler that knows the served sites and may ask them."""
    given = {
        "contact": "mailto:tutkija@yliopisto.example",
        "delay_seconds": 0.0,
        "timeout_seconds": 3.0,
        "retries": 1,
        "max_wait_seconds": 5.0,
        "company_seconds": 60.0,
        "concurrency": 16,
        "max_bytes": 5_000_000,
        "allowed_hosts": frozenset(served.hosts),
        "hosts": tuple(served.hosts.items()),
    }
    return Settings(fetch=FetchSettings(**{**given, **changes}))


def crawl(
    served: Served, starts: Mapping[str, str] | Iterable[str], folder: Path, **changes: Any
) -> dict[str, Visited]:
    """Visit each start (id → address; or the homes of sites by name) and give what came of it, by id."""
    if not isinstance(starts, Mapping):
        starts = {name: f"http://{name}:0/" for name in starts}
    companies = [Company(name, None, served.address(url)) for name, url in starts.items()]
    return {visited.id: visited for visited in fetch(companies, folder, settings(served, **changes))}
