"""Two hundred companies' web sites, the same at every run, and where on them the notices are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from tests.fetching.answers import Site
from tests.fetching.deadends import DEAD_ENDS, ORDINARY
from tests.fetching.detours import old_letters, query_page
from tests.fetching.drafts import Draft, Supply
from tests.fetching.linking import banner_link, footer_link, menu_link, other_words, pdf_link, read_more, usual_path
from tests.fetching.looks import LOOKS
from tests.fetching.names import COUNT, Name, names
from tests.fetching.traps import TRAPS
from tests.fetching.ways import WAYS

# Ways whose notice a list of companies may name by its own address, or by a page beside it.
_DIRECT = {footer_link, menu_link, other_words, pdf_link, query_page, usual_path, old_letters}
_BESIDE = {footer_link, menu_link, other_words, banner_link, old_letters, query_page, read_more, usual_path}
# Parameters that tell how a visitor came, not which page it is.
_TRACKING = re.compile(r"utm_\w+|gclid|fbclid|PHPSESSID|hl", re.I)
# Steps prime to the number of companies, so that names and ways are mixed.
_STRIDE = 67


@dataclass(frozen=True, slots=True)
class Company:
    """A company as a list names it, and what is to be found.

    ``expected`` are the addresses of its notices (compare by ``key``); where there is none to be had, ``outcomes``
    are the kinds of end that are right, the best first. ``way`` and ``traps`` tell what makes it hard.
    """

    id: str
    name: str
    start: str
    sites: tuple[Site, ...]
    expected: tuple[str, ...]
    outcomes: tuple[str, ...]
    way: str
    traps: tuple[str, ...]


def companies() -> list[Company]:
    """All of them; every call builds the sites anew."""
    supply = Supply()
    found = [_with_notice(draft, way) for draft, way in _drafts(supply)]
    dead = [_dead_end(number, supply) for number in range(len(DEAD_ENDS))]
    return sorted(found + dead, key=lambda company: company.id)


def all_sites(chosen: Iterable[Company]) -> list[Site]:
    """Their sites, for ``serving``; one that several companies link to is there once."""
    return list({site.name: site for company in chosen for site in company.sites}.values())


def key(address: str) -> tuple[str, str, str]:
    """What is the same for two spellings of one page's address: host, path and query.

    Port, scheme, fragment, session, marks of tracking and the last slash do not count.
    """
    parts = urlsplit(address)
    host = (parts.hostname or "").rstrip(".")
    path = unquote(parts.path.partition(";")[0]).rstrip("/") or "/"
    query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0])]
    return host, path, urlencode(sorted(query))


def _named(place: int) -> Name:
    return names()[place * _STRIDE % COUNT]


def _draft(place: int, turn: int, supply: Supply) -> Draft:
    name = _named(place)
    draft = Draft(name, LOOKS[place % len(LOOKS)], supply, turn, name.host)
    draft.start = draft.address("/")
    return draft


def _drafts(supply: Supply) -> Iterator[tuple[Draft, object]]:
    place = len(DEAD_ENDS)
    for way, count in WAYS:
        for turn in range(count):
            draft = _draft(place, turn, supply)
            way(draft)
            draft.start = _start(draft, way)
            yield draft, way
            place += 1


def _start(draft: Draft, way: object) -> str:
    """The address that the list gives: two in five of the plain ways name the notice, one or two a page beside it."""
    turn = draft.turn % 5
    if way in _DIRECT and turn in (1, 3):
        return draft.expected[0]
    if way in _BESIDE and turn == 4:
        return draft.address("/yhteystiedot")
    if way in _BESIDE and turn == 0 and draft.turn:
        return draft.address("/palvelut/1")
    return draft.start


def _with_notice(draft: Draft, way: object) -> Company:
    draft.ordinary()
    traps = _trapped(draft)
    return _company(draft, getattr(way, "__name__", ""), traps)


def _trapped(draft: Draft) -> tuple[str, ...]:
    """One to three traps, in turn; the sites that have one already of a kind keep it."""
    first = draft.name.number % len(TRAPS)
    chosen = [TRAPS[(first + 3 * step) % len(TRAPS)] for step in range(1 + draft.name.number % 3)]
    for trap in chosen:
        trap(draft)
    return tuple(trap.__name__ for trap in chosen)


def _dead_end(place: int, supply: Supply) -> Company:
    draft = _draft(place, place, supply)
    end = DEAD_ENDS[place]
    end(draft)
    if end in ORDINARY:
        draft.ordinary()
    draft.expected.clear()
    return _company(draft, end.__name__, ())


def _company(draft: Draft, way: str, traps: tuple[str, ...]) -> Company:
    site = draft.site()
    site.dead = way == "dead_host"
    return Company(
        f"yritys-{draft.name.number + 1:03}",
        draft.name.full,
        draft.start,
        (site, *draft.others),
        tuple(draft.expected),
        draft.outcomes,
        way,
        traps,
    )
