"""Servers that mean harm, or know no better: the crawler says what they did, and goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.fetching import addresses
from analyzer.settings import FetchSettings
from analyzer.sources import archive
from analyzer.sources.archive import Outcome
from tests.fetching import forbidden, hostile
from tests.fetching.crawling import crawl
from tests.fetching.servers import LOOPBACK, serving

# A site each, and what its link "Tietosuojaseloste" (or the site itself) comes to.
EXPECTED = {
    "friendly": (hostile.friendly, (), Outcome.NOTICE),
    "dripping": (hostile.dripping, (), Outcome.TIMEOUT),
    "dripping-head": (hostile.dripping_head, (), Outcome.TIMEOUT),
    "hanging": (hostile.hanging, (), Outcome.TIMEOUT),
    "hanging-body": (hostile.hanging_body, (), Outcome.TIMEOUT),
    "endless-body": (hostile.endless_body, (), Outcome.TOO_LARGE),
    "endless-chunks": (hostile.endless_chunks, (), Outcome.TOO_LARGE),
    "endless-headers": (hostile.endless_headers, (), Outcome.UNREACHABLE),
    "endless-header-line": (hostile.endless_header_line, (), Outcome.UNREACHABLE),
    "endless-informational": (hostile.endless_informational, (), Outcome.TIMEOUT),
    "huge-length": (hostile.huge_length, (), Outcome.TOO_LARGE),
    "gzip-bomb": (hostile.gzip_bomb, (), Outcome.TOO_LARGE),
    "double-gzip-bomb": (hostile.gzip_bomb, (hostile.GIGABYTE, "gzip, gzip"), Outcome.TOO_LARGE),
    "endless-redirects": (hostile.endless_redirects, (), Outcome.ROBOTS),
    "redirect-loop": (hostile.redirect_loop, (), Outcome.REDIRECTS),
    "a-few-redirects": (hostile.long_redirects, (6,), Outcome.NOTICE),
    "many-redirects": (hostile.long_redirects, (12,), Outcome.REDIRECTS),
    "busy": (hostile.busy, (), Outcome.NOTICE),
    "busy-with-nonsense": (hostile.busy, (503, "huomenna"), Outcome.NOTICE),
    "busy-until": (hostile.busy_until, (), Outcome.NOTICE),
    "busy-for-long": (hostile.busy, (429, "86400"), Outcome.BLOCKED),
    "always-busy": (hostile.busy, (429, "0", 99), Outcome.BLOCKED),
    "garbled-gzip": (hostile.garbled, ("gzip",), Outcome.UNREACHABLE),
    "garbled-deflate": (hostile.garbled, ("deflate",), Outcome.UNREACHABLE),
    "garbled-twice": (hostile.garbled, ("gzip, deflate",), Outcome.UNREACHABLE),
    "cut-gzip": (hostile.cut_gzip, (), Outcome.UNREACHABLE),
    "busy-till-doomsday": (hostile.busy, (503, "Mon, 01 Jan 2024 00:00:00 +99999999999999999999"), Outcome.NOTICE),
    "too-short": (hostile.wrong_length, (100,), Outcome.UNREACHABLE),
    "two-lengths": (hostile.two_lengths, (), Outcome.UNREACHABLE),
    "broken-chunks": (hostile.broken_chunks, (), Outcome.UNREACHABLE),
    "closing-midway": (hostile.closing_midway, (), Outcome.UNREACHABLE),
    "closing-at-once": (hostile.closing_at_once, (), Outcome.UNREACHABLE),
    "no-status-line": (hostile.no_status_line, (), Outcome.UNREACHABLE),
    "bad-status-line": (hostile.bad_status_line, (), Outcome.UNREACHABLE),
    "other-protocol": (hostile.other_protocol, (), Outcome.UNREACHABLE),
    "binary": (hostile.binary_as_html, (), Outcome.UNREADABLE),
    "latin-as-utf": (hostile.latin_as_utf, (), Outcome.NOTICE),
    "utf-as-latin": (hostile.utf_as_latin, (), Outcome.NOTICE),
    "unknown-charset": (hostile.unknown_charset, (), Outcome.NOTICE),
    "codec-as-charset": (hostile.unknown_charset, ("zlib",), Outcome.NOTICE),
    "wrong-type": (hostile.wrong_media_type, (), Outcome.NOTICE),
    "no-type": (hostile.wrong_media_type, (None,), Outcome.NOTICE),
    "evil-file-name": (hostile.evil_file_name, (), Outcome.NOTICE),
    "many-links": (hostile.many_links, (), Outcome.NOTICE),
    "cookie-loop": (hostile.cookie_loop, (), Outcome.NOTICE),
    "robots-404": (hostile.robots_status, (404,), Outcome.NOTICE),
    "robots-403": (hostile.robots_status, (403,), Outcome.NOTICE),
    "robots-429": (hostile.robots_status, (429,), Outcome.ROBOTS),
    "robots-503": (hostile.robots_status, (503,), Outcome.ROBOTS),
    "robots-hanging": (hostile.robots_hanging, (), Outcome.ROBOTS),
    "robots-closing": (hostile.robots_closing, (), Outcome.UNREACHABLE),
    "robots-loop": (hostile.robots_loop, (), Outcome.ROBOTS),
    "robots-moved": (hostile.robots_moved, (5,), Outcome.ROBOTS),
    "robots-inside": (hostile.robots_inside, (), Outcome.FORBIDDEN_ADDRESS),
    "robots-huge": (hostile.robots_huge, (), Outcome.NOTICE),
    "robots-endless": (hostile.robots_endless, (), Outcome.ROBOTS),
    "robots-bomb": (hostile.robots_bomb, (), Outcome.ROBOTS),
    "robots-slow-pattern": (hostile.robots_slow_pattern, (), Outcome.NOTICE),
    "robots-all": (hostile.robots_rules, ("User-agent: *\nDisallow: /\n",), Outcome.ROBOTS),
    "robots-part": (hostile.robots_rules, ("User-agent: *\nDisallow: /tietosuoja\n",), Outcome.ROBOTS),
    "robots-for-us": (
        hostile.robots_rules,
        ("User-agent: finnish-privacy-notice-analyzer\nDisallow: /\n\nUser-agent: *\nDisallow:\n",),
        Outcome.ROBOTS,
    ),
    "robots-for-others": (
        hostile.robots_rules,
        ("User-agent: muu-robotti\nDisallow: /\n\nUser-agent: *\nDisallow:\n",),
        Outcome.NOTICE,
    ),
    "robots-patient": (hostile.robots_rules, ("User-agent: *\nCrawl-delay: 3600\n",), Outcome.ROBOTS),
    "consent-wall": (hostile.consent_wall, (), Outcome.CONSENT_WALL),
    "challenge": (hostile.challenge, (), Outcome.BOT_WALL),
    "challenge-with-200": (hostile.challenge, (200,), Outcome.BOT_WALL),
}


@pytest.fixture(scope="module")
def came_of(tmp_path_factory):
    """All of these sites visited in one run: none holds up the others."""
    sites = []
    for name, (build, given, _) in EXPECTED.items():
        site = build(*given)
        site.name = f"{name}.example"
        sites.append(site)
    folder = tmp_path_factory.mktemp("hostile") / "sivut"
    with serving(sites) as served:
        visited = crawl(served, {name: f"http://{name}.example:0/" for name in EXPECTED}, folder, concurrency=32)
    return folder, visited


@pytest.mark.parametrize("name", EXPECTED)
def test_each_site_comes_to_what_it_is(came_of, name):
    _, visited = came_of
    outcomes = {visited[name].outcome, *(visit.outcome for visit in visited[name].visits)}
    # What never ends is given up for its size or for its time, whichever comes first.
    ends = {EXPECTED[name][2], Outcome.TIMEOUT} if name.startswith("endless-") else {EXPECTED[name][2]}
    assert ends & outcomes, visited[name]
    assert (visited[name].outcome is Outcome.NOTICE) == (EXPECTED[name][2] is Outcome.NOTICE), visited[name]
    assert visited[name].reason or visited[name].notices


def test_what_the_server_calls_a_file_is_not_what_it_is_called(came_of):
    folder, visited = came_of
    (name,) = visited["evil-file-name"].notices
    assert name.startswith("tietosuojaseloste-") and name.endswith(".html")
    outside = [path for path in folder.parent.rglob("*") if path.is_file() and folder not in path.parents]
    assert outside == []


def test_no_half_file_is_left(came_of):
    folder, _ = came_of
    assert [path for path in folder.rglob("*") if path.name.endswith(".tmp")] == []
    for path in folder.rglob(f"*{archive.PAGE_SUFFIX}"):
        assert archive.load_kept(path.with_name(path.name.removesuffix(archive.PAGE_SUFFIX))) is not None


@pytest.mark.parametrize("name", ["latin-as-utf", "utf-as-latin", "unknown-charset", "codec-as-charset"])
def test_letters_of_wrongly_declared_pages_come_out_right(came_of, name):
    from analyzer import blocks
    from analyzer.sources import files

    folder, _ = came_of
    (source,) = archive.find(folder / name)
    text = " ".join(block.text for block in blocks.read(files.read(source)).blocks)
    assert "Rekisterinpitäjä" in text and "Aino Käyrämö" in text


@pytest.mark.parametrize("url", [url for url in forbidden.FORBIDDEN if "://" in url])
def test_public_addresses_only(url):
    """What is spelled as an inner address or another scheme is refused before anything is asked."""
    problem = addresses.problem(url.replace(":0/", ":8080/"), FetchSettings())
    host = url.split("://", 1)[1].split(":0/")[0]
    literal = host.startswith("[") or host.replace(".", "").isdigit() and host.isascii() and host.count(".") == 3
    plain = literal and not any(part.startswith("0") and part != "0" for part in host.split("."))
    if plain or not url.lower().startswith("http"):
        assert problem, url


@pytest.mark.parametrize(
    "address",
    ["8.8.8.8", "193.166.3.2", "2a00:1450:4026:808::200e", "2001:708:30:1b0::1"],
)
def test_the_open_net_is_open(address):
    assert addresses.is_public(address)


def test_forbidden_addresses_are_not_reached_when_named(tmp_path):
    starts = {f"start-{number}": url for number, url in enumerate(forbidden.FORBIDDEN)}
    with serving([hostile.friendly()]) as served:
        visited = crawl(served, starts, tmp_path / "sivut")
        assert [hit for hit in served.hits if hit.host not in served.sites] == []
    assert len(starts) >= 40 and len(visited) == len(starts)
    found = {starts[name]: each.outcome for name, each in visited.items()}
    assert set(found.values()) <= {Outcome.FORBIDDEN_ADDRESS, Outcome.UNREACHABLE}, found
    # Names that this machine does not know lead nowhere; all others must have been refused, not just have failed.
    assert sum(outcome is Outcome.FORBIDDEN_ADDRESS for outcome in found.values()) >= 100


@pytest.mark.parametrize("build", [hostile.redirecting_inside, hostile.linking_inside])
def test_forbidden_addresses_are_not_reached_by_redirect_or_link(tmp_path, build):
    with serving([build()]) as served:
        crawl(served, [hostile.NAME], tmp_path / "sivut", max_pages=400)
        assert [hit for hit in served.hits if hit.host not in served.sites] == []
        assert len(served.hits) > 3


def test_a_name_that_leads_inside_is_refused_when_it_is_resolved(tmp_path):
    site = hostile.friendly()
    with serving([site]) as served:
        visited = crawl(served, [hostile.NAME], tmp_path / "sivut", allowed_hosts=frozenset())
        assert served.hits == []
    assert visited[hostile.NAME].outcome is Outcome.FORBIDDEN_ADDRESS


def test_a_host_allowed_by_name_opens_no_other(tmp_path):
    """The allowed site lives at the same address as one that is not allowed: the name decides."""
    allowed, other = hostile.friendly(), hostile.friendly()
    other.name = "muu.example"
    with serving([allowed, other]) as served:
        starts = {
            "sallittu": f"http://{allowed.name}:0/",
            "muu": "http://muu.example:0/",
            "ip": f"http://{LOOPBACK}:0/",
        }
        visited = crawl(served, starts, tmp_path / "sivut", allowed_hosts=frozenset({allowed.name}), concurrency=1)
        assert {hit.host for hit in served.hits} == {allowed.name}
    assert visited["sallittu"].outcome is Outcome.NOTICE
    assert visited["muu"].outcome is visited["ip"].outcome is Outcome.FORBIDDEN_ADDRESS


def test_odd_paths_stay_in_the_folder(tmp_path):
    folder = tmp_path / "a" / "sivut"
    with serving([hostile.odd_addresses()]) as served:
        crawl(served, [hostile.NAME], folder, max_pages=60)
    files = [path for path in Path(tmp_path).rglob("*") if path.is_file()]
    assert files and all(folder in path.parents for path in files)
