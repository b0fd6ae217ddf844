"""One company visited: from its address to its notices, the likeliest link first.

The order of work is ``Visitor.run``: the notices known from before are asked for again, then the start, then its
links; further pages (contact, customer service) and usual paths only while no notice is found.
"""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

from scrapy import Request
from scrapy.http import Response
from tldextract import TLDExtract

from analyzer.blocks.decoding import decode
from analyzer.errors import ReadError
from analyzer.fetching import answers, links, trouble
from analyzer.fetching.companies import Company
from analyzer.fetching.connections import Guard
from analyzer.fetching.links import Link, LinkKind
from analyzer.notice import Page, PageKind
from analyzer.settings import FetchSettings, ReadSettings
from analyzer.sources import archive, documents
from analyzer.sources.archive import PASSING, Hop, Kept, Outcome, Visit, Visited

# Below this a link is a guess; a notice found by it would more likely be somebody else's.
_MIN_SCORE = 0.1
# Another site is followed only by a link that surely says "our notice".
_MIN_SCORE_ABROAD = 0.4
# Further pages are looked at this far from the start, and no farther: a contact page, but not its own contact page.
_WAY_DEPTH = 2
_NOT_MODIFIED = 304
# Places of which a link speaks, in the order in which they are tried.
_ORDER = {LinkKind.NOTICE: 0, LinkKind.HUB: 1, LinkKind.WAY: 2}
_START, _USUAL = -1, 3
_FOUND = (Outcome.NOTICE, Outcome.UNCHANGED)
_STILL_KNOWN = " (the notices fetched earlier are kept)"
# After these there is no use in asking the same site for more.
_CLOSED = frozenset(
    {Outcome.ROBOTS, Outcome.UNREACHABLE, Outcome.TIMEOUT, Outcome.FORBIDDEN_ADDRESS, Outcome.BLOCKED, Outcome.BOT_WALL}
)
# The list of public suffixes that comes with the library (nothing is fetched for it), shared hosts among them.
_SUFFIXES = TLDExtract(suffix_list_urls=(), include_psl_private_domains=True)

Download = Callable[[Request], Awaitable[Response]]


@dataclass(order=True, slots=True)
class _Step:
    """A page to look at: by the kind of link first, the likeliest of a kind first, in the order found."""

    tier: int
    against: float
    number: int
    url: str = field(compare=False)
    depth: int = field(compare=False)
    via: str = field(compare=False)


@dataclass(frozen=True, slots=True)
class Way:
    """What a visitor needs: how to download, what guards it, and the settings."""

    download: Download
    guard: Guard
    fetch: FetchSettings
    read: ReadSettings


class Visitor:
    """Looks for the notices of one company, and keeps them in its folder."""

    def __init__(self, company: Company, folder: Path, run: str, way: Way) -> None:
        self._company = company
        self._folder = folder
        self._run = run
        self._way = way
        before = archive.before(folder)
        moved = before is not None and before.url != company.url
        self._before = None if moved else before
        # Pages of the address that the list named before say nothing of this one.
        self._versions = [] if moved else archive.versions(folder)
        self._homes = {site(company.url)}
        self._steps: list[_Step] = []
        self._seen: set[str] = set()
        self._visits: dict[str, Visit] = {}
        self._notices: dict[str, str] = {}  # the hash of a notice's words → its file
        self._others: list[tuple[Kept, bytes]] = []
        self._looked = 0
        # What earlier runs saw, while their notices still stand; else everything is looked at anew.
        self._earlier: dict[str, Visit] = {}

    async def run(self) -> Visited:
        """Visit the company, write what was found and how it went."""
        note = ""
        try:
            async with asyncio.timeout(self._way.fetch.company_seconds):
                await self._walk()
        except TimeoutError:
            note = f" (stopped after {self._way.fetch.company_seconds:g} seconds)"
        return self._finished(note)

    async def _walk(self) -> None:
        if await self._ask_again() and self._before:
            self._earlier = {visit.address: visit for visit in self._before.visits}
            for number, url in enumerate(self._leading()):
                self._push(_Step(_START, 0.0, number, url, 1, self._earlier[url].via))
        self._push(_Step(_START, 0.0, 0, self._company.url, 0, ""))
        further = iter((self._push_home, self._push_usual_paths))
        while self._looked < self._way.fetch.max_pages:
            if not self._steps and not self._notices and self._answers():
                next(further, lambda: None)()
            if not self._steps:
                return
            step = heapq.heappop(self._steps)
            if step.tier >= _ORDER[LinkKind.WAY] and self._notices:
                return
            if step.tier == _START or not self._was_seen(step.url):
                await self._look(step)

    def _answers(self) -> bool:
        """Whether the site is there and lets itself be asked: then a notice may stand where nothing leads."""
        start = self._visits.get(self._company.url)
        return start is not None and start.outcome not in _CLOSED

    async def _ask_again(self) -> bool:
        """Ask again for every page that was a notice once; whether those of the last time still are."""
        earlier = {visit.address: visit.via for visit in (self._before.visits if self._before else ())}
        latest = {kept.requested: kept for kept in self._versions if kept.kind is PageKind.NOTICE}
        for url, kept in latest.items():
            await self._look(_Step(_START, 0.0, 0, url, 1, earlier.get(url, "")), kept)
        files = self._before.notices if self._before else ()
        return bool(files) and all(self._still_stands(file) for file in files)

    def _still_stands(self, file: str) -> bool:
        requested = [kept.requested for kept in self._versions if kept.file == file]
        return any(url in self._visits and self._visits[url].outcome in _FOUND for url in requested)

    def _leading(self) -> list[str]:
        """The pages whose links led to the notices: a new notice is likely to be linked there too."""
        vias = (visit.via for visit in self._earlier.values() if visit.outcome in _FOUND)
        return [url for url in dict.fromkeys(vias) if url in self._earlier]

    def _was_seen(self, url: str) -> bool:
        """Whether an earlier run has looked there, in vain and for good; only a new link is worth a request then."""
        return url in self._earlier and self._earlier[url].outcome not in PASSING

    async def _look(self, step: _Step, known: Kept | None = None) -> None:
        """Fetch a page, judge it, keep it if it is a notice, and note the links that lead on from it."""
        self._seen.add(step.url)
        self._looked += 1
        validators = (known.address, _validators(known.headers)) if known else self._earlier_validators(step.url)
        trail = [step.url]
        meta = {"cookiejar": self._company.id, trouble.TRAIL: trail, trouble.VALIDATORS: validators}
        try:
            request = Request(step.url, meta=meta)
            response = await self._way.download(request)
        except trouble.TROUBLE as error:
            self._note(step, *trouble.told(error, trail[-1], self._way.guard))
            return
        if response.status != _NOT_MODIFIED:
            await self._take(step, response)
        elif known is not None:
            self._unchanged(step, known, response.status)
        elif step.url in self._earlier:
            self._visits[step.url] = replace(self._earlier[step.url], at=datetime.now(UTC))
        else:
            self._note(step, Outcome.UNREADABLE, "the server says “unchanged” unasked (status 304)", response.status)

    def _earlier_validators(self, url: str) -> tuple[str, tuple[tuple[str, str], ...]]:
        return url, self._earlier[url].validators if url in self._earlier else ()

    async def _take(self, step: _Step, response: Response) -> None:
        redirects = _redirects(response)
        address = urldefrag(response.url).url
        if redirects and address in self._seen and address != step.url:
            self._note(step, Outcome.OTHER, f"leads to {address}, which was looked at", response.status)
            return
        self._seen.add(address)
        try:
            page = answers.kept(response, step.url, redirects)
        except ReadError as error:
            outcome, reason = answers.refusal(response.status) or (Outcome.UNREADABLE, str(error))
            self._note(step, outcome, reason, response.status)
            return
        judged = await asyncio.to_thread(answers.judge, answers.page(page, response.body), self._way.read)
        page = replace(page, kind=judged.kind, reason=judged.reason, text=judged.text)
        refused = answers.refusal(response.status)
        if judged.kind is PageKind.NOTICE and refused is None:
            self._keep(step, page, response.body, judged.text)
        else:
            # A refusal that shows a wall is the wall's.
            outcome, reason = refused or (judged.outcome, judged.reason)
            if refused and judged.kind is PageKind.BOT_WALL:
                outcome, reason = judged.outcome, judged.reason
            self._note(step, outcome, reason, response.status, _validators(page.headers))
            if sum(len(content) for _, content in self._others) + len(response.body) <= self._way.fetch.max_bytes:
                self._others.append((page, response.body))
        if step.depth == 0:  # a start that is sent on to another site says that it has moved there
            self._homes.add(site(address))
        if page.media_type == documents.HTML and step.depth < self._way.fetch.max_depth:
            found = await asyncio.to_thread(_links, answers.page(page, response.body), address)
            self._push_links(found, step, address, notices_only=judged.kind is PageKind.NOTICE)

    def _keep(self, step: _Step, page: Kept, content: bytes, text: str) -> None:
        if text in self._notices:
            self._note(step, Outcome.OTHER, f"says the same as {self._notices[text]}", page.status)
            return
        same = next((kept for kept in reversed(self._versions) if text in (kept.text, kept.sha256)), None)
        if same is not None:
            self._notices[text] = same.file
            self._unchanged(step, same, page.status)
            return
        page = archive.keep(self._folder, page, content)
        self._versions.append(page)
        self._notices[text] = page.file
        self._note(step, Outcome.NOTICE, "", page.status)

    def _unchanged(self, step: _Step, known: Kept, status: int) -> None:
        archive.note(self._folder, replace(known, checked_at=datetime.now(UTC)))
        self._notices.setdefault(known.text or known.sha256, known.file)
        self._note(step, Outcome.UNCHANGED, "", status)

    def _note(
        self,
        step: _Step,
        outcome: Outcome,
        reason: str,
        status: int | None = None,
        validators: tuple[tuple[str, str], ...] = (),
    ) -> None:
        self._visits[step.url] = Visit(step.url, outcome, reason, step.via, status, datetime.now(UTC), validators)

    def _push(self, step: _Step) -> None:
        if step.url not in self._seen:
            self._seen.add(step.url)
            heapq.heappush(self._steps, step)

    def _push_links(self, found: list[Link], step: _Step, address: str, *, notices_only: bool) -> None:
        for number, link in enumerate(found):
            if self._is_the_page_itself(link, step, address):
                self._push(_Step(step.tier, -link.score, number, link.url, step.depth, address))
            elif (link.kind is LinkKind.NOTICE or not notices_only) and self._is_worth(link, step, address):
                self._push(_Step(_ORDER[link.kind], -link.score, number, link.url, step.depth + 1, address))

    def _is_the_page_itself(self, link: Link, step: _Step, address: str) -> bool:
        """Whether the link leads to what stands in the page's place: where it sends on to, what its frame shows."""
        if link.reason == links.SENT_ON and step.depth == 0:
            return True
        return link.reason in (links.SENT_ON, links.FRAMED) and site(link.url) == site(address)

    def _is_worth(self, link: Link, step: _Step, address: str) -> bool:
        if link.kind is LinkKind.WAY and step.depth >= _WAY_DEPTH:
            return False
        here, there = site(address), site(link.url)
        if there in self._homes:
            return link.score >= _MIN_SCORE
        # Abroad only what surely is a notice: from the company's own pages, or beside one that was found there.
        near = here in self._homes or there == here
        return near and link.kind is LinkKind.NOTICE and link.score >= _MIN_SCORE_ABROAD

    def _push_home(self) -> None:
        """The front page, when a list names a page inside the site."""
        home = urljoin(self._company.url, "/")
        self._push(_Step(_START, 0.0, 0, home, 0, "the site's front page"))
        if not self._steps:
            self._push_usual_paths()

    def _push_usual_paths(self) -> None:
        for number, url in enumerate(links.usual_paths(self._company.url)):
            self._push(_Step(_USUAL, 0.0, number, url, 1, "a usual path"))

    def _finished(self, note: str) -> Visited:
        outcome, reason = self._told()
        self._keep_through_bad_days()
        if not self._notices:  # kept for whoever wants to see, and for a later version that may judge otherwise
            for page, content in self._others:
                archive.keep(self._folder, page, content)
        earlier = {visit.address: visit for visit in (self._before.visits if self._before else ())}
        visited = Visited(
            id=self._company.id,
            company=self._company.name,
            url=self._company.url,
            run=self._run,
            finished_at=datetime.now(UTC),
            outcome=outcome,
            reason=reason + note + (_STILL_KNOWN if self._notices and outcome not in _FOUND else ""),
            notices=tuple(dict.fromkeys(self._notices.values())),
            visits=tuple({**earlier, **self._visits}.values()),
        )
        archive.save_visited(self._folder, visited)
        return visited

    def _keep_through_bad_days(self) -> None:
        """A notice whose page could not be had today is still the last that is known."""
        for file in self._before.notices if self._before else ():
            kept = next((kept for kept in self._versions if kept.file == file), None)
            visit = self._visits.get(kept.requested) if kept else None
            if kept and (visit is None or visit.outcome in (*PASSING, Outcome.ROBOTS)):
                self._notices.setdefault(kept.text or kept.sha256, file)

    def _told(self) -> tuple[Outcome, str]:
        """What the visit came to: a notice; else what stood at the start or at the likeliest place for a notice."""
        outcomes = [visit.outcome for visit in self._visits.values()]
        if self._notices:
            fresh = Outcome.NOTICE in outcomes
            return (Outcome.NOTICE, "") if fresh else (Outcome.UNCHANGED, "")
        tried = list(self._visits.values())
        telling = [visit for visit in tried if visit.outcome not in (Outcome.OTHER, Outcome.NOT_FOUND)]
        if not tried:
            return Outcome.TIMEOUT, "did not answer in time"
        start = self._visits.get(self._company.url, tried[0])
        if start.outcome is not Outcome.OTHER:
            return start.outcome, start.reason
        if telling:
            return telling[0].outcome, f"{telling[0].address}: {telling[0].reason}"
        count = len(tried)
        return Outcome.OTHER, f"no notice among {count} {'page' if count == 1 else 'pages'} looked at"


def _links(page: Page, address: str) -> list[Link]:
    try:
        return links.find(decode(page), address)
    except ReadError:  # no text after all
        return []


def site(url: str) -> str:
    """What belongs together: the registered domain of the address, or its host when that is none."""
    host = urlsplit(url).hostname or ""
    return _SUFFIXES(host).top_domain_under_public_suffix or host


def _validators(headers: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """The headers that ask for the page only if it has changed (RFC 9110, 13.1)."""
    asks = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
    return tuple((asks[name.lower()], value) for name, value in headers if name.lower() in asks)


def _redirects(response: Response) -> tuple[Hop, ...]:
    meta = response.request.meta if response.request else {}
    chain = zip(meta.get("redirect_urls", ()), meta.get("redirect_reasons", ()), strict=False)
    return tuple(Hop(str(url), str(reason)) for url, reason in chain)
