"""The two hundred sites hold together: every notice is there, and a visitor can get to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest

from tests.fetching.answers import Request, Response, Site
from tests.fetching.linking import USUAL_PATHS, usual_path
from tests.fetching.names import COUNT
from tests.fetching.servers import serving
from tests.fetching.sites import Company, all_sites, companies, key

# Links and frames; a page of the sites writes an address in no other way.
_LINK = re.compile(rb"<(?:a|iframe|frame) (?:href|src)=\"([^\"]*)\"|URL=([^\"]*)\"", re.I)
_BASE = re.compile(rb"<base href=\"([^\"]*)\"")
# Pages without end, which lead nowhere.
_ENDLESS = ("/blogi/", "/kalenteri")
# The longest way: home, list of fields, list of notices, notice (redirects and frames come with their page).
STEPS = 4


@pytest.fixture(scope="module")
def two_hundred() -> list[Company]:
    return companies()


def test_companies_differ(two_hundred: list[Company]) -> None:
    assert len(two_hundred) == COUNT == len({company.id for company in two_hundred})
    assert COUNT == len({company.name for company in two_hundred})
    found = [key(address) for company in two_hundred for address in company.expected]
    assert len(found) == len(set(found))
    assert sum(len(company.expected) > 1 for company in two_hundred) >= 20
    assert all(bool(company.expected) != bool(company.outcomes) for company in two_hundred)


def test_companies_are_the_same_at_every_run(two_hundred: list[Company]) -> None:
    again = companies()
    assert [company.expected for company in again] == [company.expected for company in two_hundred]
    page = Request("GET", "", "/", {})
    few = range(0, COUNT, 20)
    assert [again[n].sites[0].answer(page) for n in few] == [two_hundred[n].sites[0].answer(page) for n in few]


def test_two_spellings_of_one_address() -> None:
    plain = key("http://koe.example:0/käyttö")
    assert key("https://KOE.example/k%C3%A4ytt%C3%B6/?utm_source=a&gclid=b#x") == plain
    assert key("http://koe.example/käyttö;jsessionid=1A") == plain
    assert key("http://koe.example/?page_id=3") != key("http://koe.example/?page_id=4")


def test_every_notice_can_be_reached(two_hundred: list[Company]) -> None:
    web = {site.name: site for site in all_sites(two_hundred)}
    lost = {}
    for company in two_hundred:
        missing = {key(address) for address in company.expected} - set(_reached(company.start, web))
        if company.way == usual_path.__name__:
            missing -= {key(urljoin(company.start, path)) for path in USUAL_PATHS}
        if missing:
            lost[company.id] = (company.way, missing)
    assert lost == {}


def test_a_site_can_be_served_whole(two_hundred: list[Company]) -> None:
    with serving(all_sites(two_hundred)) as served:
        assert set(served.hosts) >= {urlsplit(company.start).hostname for company in two_hundred}


def _reached(start: str, web: dict[str, Site]) -> Iterator[tuple[str, str, str]]:
    """The pages that a visitor comes to from the start in a few steps."""
    layer = [start]
    seen = set()
    for _ in range(STEPS + 1):
        after = []
        for address in layer:
            if key(address) in seen:
                continue
            page = _followed(address, web)
            if page is None:
                continue
            seen |= {key(address), key(page[0])}
            if page[1].status == 200:
                yield key(page[0])
                after += [link for link in _links(*page) if not any(mark in link for mark in _ENDLESS)]
        layer = after


def _followed(address: str, web: dict[str, Site]) -> tuple[str, Response] | None:
    """Where redirects lead, and what is there."""
    for _ in range(STEPS):
        parts = urlsplit(urldefrag(address)[0])
        host = parts.hostname or ""
        if host not in web or web[host].dead:
            return None
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        answer = web[host].answer(Request("GET", host, target, {}))
        assert isinstance(answer, Response)
        location = dict(answer.headers).get("Location")
        if location is None:
            return address, answer
        address = urljoin(address, location)
    return None


def _links(address: str, page: Response) -> Iterator[str]:
    base = _BASE.search(page.body)
    start = urljoin(address, base[1].decode()) if base else address
    for link in _LINK.finditer(page.body):
        text = (link[1] or link[2]).decode("utf-8", "replace")
        if not text.startswith(("mailto:", "javascript:")):
            yield urljoin(start, unescape(text))
