"""The sites of two hundred companies: the right notices found, politely; the second time only what has changed."""

from __future__ import annotations

import itertools
from collections import defaultdict
from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from analyzer.fetching import Company, fetch
from analyzer.sources import archive
from analyzer.sources.archive import Outcome
from tests.fetching import sites
from tests.fetching.answers import Raw, Request, Response
from tests.fetching.crawling import settings
from tests.fetching.servers import serving

# Enough to tell pauses from chance; people use two seconds and more.
DELAY = 0.3
FOUND = 0.98
# The pause is measured from the end of an answer to the next request, by two clocks of one machine.
SLACK = 0.98
CHANGED = 10


pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    """Two runs over all companies; between them the notices of ten companies change."""
    companies = sites.companies()
    _tagged(companies[::2])
    folder = tmp_path_factory.mktemp("yritykset") / "sivut"
    with serving(sites.all_sites(companies)) as served:
        given = settings(served, delay_seconds=DELAY, concurrency=32)
        wanted = [Company(company.id, company.name, served.address(company.start)) for company in companies]
        first = {visited.id: visited for visited in fetch(wanted, folder, given)}
        hits = served.hits
        served.forget()
        changed = list(_changed(companies, folder, first))
        second = {visited.id: visited for visited in fetch(wanted, folder, given)}
        yield companies, folder, first, hits, changed, second, served.hits


def _tagged(companies):
    """Gives the pages of these companies an ETag, as half of the servers do."""
    for site in (site for company in companies for site in company.sites):
        for path, page in list(site.pages.items()):
            site.put(path, _with_tag(page))


def _with_tag(page):
    if isinstance(page, Response):
        return replace(page, etag=page.status == 200)
    return page if isinstance(page, Raw) else lambda request: _with_tag(page(request))


def _changed(companies, folder, visited):
    """The ids of ten companies, whose notice then says something else."""
    done = 0
    for company in companies:
        if done == CHANGED or len(company.expected) != 1 or not visited[company.id].notices:
            continue
        parts = urlsplit(company.expected[0])
        site = next(site for site in company.sites if site.name == parts.hostname)
        page = site.answer(Request("GET", site.name, parts.path, {}))
        if isinstance(page, Response) and page.status == 200 and not parts.query and page.body.count(b"</p>"):
            body = page.body.replace(b"</p>", b" Muutettu.</p>")
            site.put(parts.path, replace(page, body=body))
            done += 1
            yield company.id


def _found(company, folder, visited):
    """The addresses of the notices that were kept, in one spelling."""
    kept = (archive.load_kept(folder / company.id / name) for name in visited[company.id].notices)
    return {sites.key(page.address) for page in kept if page is not None}


def test_the_right_notices_are_found(runs):
    companies, folder, first, *_ = runs
    assert len(companies) == 200 and set(first) == {company.id for company in companies}
    expected = {company.id: {sites.key(address) for address in company.expected} for company in companies}
    missed = [company.id for company in companies if not expected[company.id] <= _found(company, folder, first)]
    wrong = [company.id for company in companies if _found(company, folder, first) - expected[company.id]]
    assert len(missed) <= (1 - FOUND) * len(companies), missed
    assert len(wrong) <= (1 - FOUND) * len(companies), wrong


def test_where_there_is_no_notice_the_reason_is_told(runs):
    companies, _, first, *_ = runs
    ends = {company.id: company.outcomes for company in companies if not company.expected}
    wrong = {name: (first[name].outcome, first[name].reason) for name in ends if first[name].outcome not in ends[name]}
    assert len(ends) >= 16 and not wrong
    assert all(first[name].reason for name in ends)


def test_every_host_is_asked_politely(runs):
    *_, hits, _, _, again = runs
    times = defaultdict(list)
    for run in (hits, again):
        for hit in run:
            times[hit.host, run is hits].append(hit.time)
    waits = [later - earlier for asked in times.values() for earlier, later in itertools.pairwise(sorted(asked))]
    assert len(waits) > 400 and min(waits) > DELAY * SLACK
    assert all(asked[0].path == "/robots.txt" for asked in _by_host(hits).values())


def _by_host(hits):
    found = defaultdict(list)
    for hit in hits:
        found[hit.host].append(hit)
    return found


def test_a_second_run_keeps_only_what_has_changed(runs):
    companies, folder, first, _, changed, second, again = runs
    assert len(changed) == CHANGED
    renewed = {name for name, visited in second.items() if visited.outcome is Outcome.NOTICE}
    assert renewed == set(changed)
    had = [company.id for company in companies if first[company.id].notices]
    assert {name: second[name].outcome for name in had if name not in renewed} == dict.fromkeys(
        (name for name in had if name not in renewed), Outcome.UNCHANGED
    )
    assert all(len(second[name].notices) == len(first[name].notices) for name in had)
    asked_again = [hit for hit in again if "if-none-match" in hit.headers or "if-modified-since" in hit.headers]
    assert sum(hit.status == 304 for hit in asked_again) > 50
