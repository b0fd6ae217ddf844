"""robots.txt in all its states."""

from __future__ import annotations

from tests.fetching.answers import Answer, Handler, Raw, Response, Site, redirect, robots
from tests.fetching.hostile.bakery import (
    GIGABYTE,
    endless,
    friendly,
    head,
    page,
    raw,
    zeros,
)

# Longer than the 500 KiB that RFC 9309 asks a crawler to read of a robots.txt.
LONG_ROBOTS = 600_000


def _with_robots(answer: Answer | Handler) -> Site:
    site = friendly()
    site.put("/robots.txt", answer)
    return site


def robots_rules(rules: str) -> Site:
    """The friendly site with these rules."""
    return _with_robots(robots(rules))


def robots_status(status: int) -> Site:
    """401, 403, 404, 410: nothing is forbidden. 429 and 5xx: everything is (RFC 9309, 2.3.1)."""
    return _with_robots(Response(b"User-agent: *\nDisallow:\n", "text/plain", status))


def robots_hanging() -> Site:
    """Takes the request for robots.txt and says nothing."""
    return _with_robots(Raw(lambda _, wire: wire.hang()))


def robots_closing() -> Site:
    """Closes the connection instead of giving robots.txt."""
    return _with_robots(raw(status=0))


def robots_loop() -> Site:
    """robots.txt moves to itself."""
    return _with_robots(redirect("/robots.txt"))


def robots_moved(hops: int, rules: str = "User-agent: *\nDisallow: /tietosuojaseloste\n") -> Site:
    """robots.txt behind so many redirects (RFC 9309 asks for five at least)."""
    site = _with_robots(redirect("/robots-1.txt") if hops else robots(rules))
    for hop in range(1, hops + 1):
        site.put(f"/robots-{hop}.txt", redirect(f"/robots-{hop + 1}.txt") if hop < hops else robots(rules))
    return site


def robots_inside() -> Site:
    """robots.txt moves into the inner network."""
    return _with_robots(redirect("http://127.0.0.1:0/robots.txt"))


def robots_html() -> Site:
    """A page "not found" with status 200 where robots.txt should be."""
    return _with_robots(Response(page("<h1>Sivua ei löytynyt</h1><pre>\nUser-agent: *\nDisallow: /\n</pre>")))


def robots_huge(size: int = LONG_ROBOTS) -> Site:
    """A rule of this notice among the first, then comments without end, then a rule that forbids everything."""
    start = "User-agent: *\nDisallow: /salainen\n"
    comments = "# " + "leipää " * 10 + "\n"
    return robots_rules(start + comments * (size // len(comments.encode()) + 1) + "Disallow: /\n")


def robots_endless() -> Site:
    """A robots.txt that never ends."""
    return _with_robots(endless(head(), b"# leipaa\n" * 500))


def robots_bomb() -> Site:
    """A robots.txt of a gigabyte, packed."""
    return _with_robots(Response(zeros(GIGABYTE), "text/plain", headers=(("Content-Encoding", "gzip"),)))


def robots_slow_pattern() -> Site:
    """Patterns that take a naive matcher for ever."""
    return robots_rules("User-agent: *\nDisallow: /" + "*a" * 2_000 + "$\nDisallow: " + "/*" * 2_000 + "salainen$\n")
