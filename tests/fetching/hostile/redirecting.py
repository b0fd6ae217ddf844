"""Redirects without end, and into places where no crawler should go."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from tests.fetching.answers import NOT_FOUND, Answer, Handler, Request, Response, Site, redirect
from tests.fetching.forbidden import FORBIDDEN
from tests.fetching.hostile.bakery import (
    NAME,
    NOTICE,
    home,
    page,
    site_of,
)


def endless_redirects(everything: bool = True) -> Site:
    """Always one more, to an address never seen before; ``everything``: robots.txt too."""

    def onward(request: Request) -> Answer:
        digits = "".join(filter(str.isdigit, request.target)) or "0"
        return redirect(f"/tietosuojaseloste/{int(digits[-9:]) + 1}", 302)

    site = Site(NAME, {"/": home(("/tietosuojaseloste", "Tietosuojaseloste"))}, fallback=onward)
    if not everything:
        site.put("/robots.txt", NOT_FOUND)
    return site


def redirect_loop() -> Site:
    """Round and round."""
    return site_of(
        home(("/tietosuojaseloste", "Tietosuojaseloste")),
        tietosuojaseloste=redirect("/toinen"),
        toinen=redirect("/tietosuojaseloste"),
    )


def redirect_to_itself() -> Site:
    """The home page moves to the home page."""
    return site_of(redirect("/"))


def long_redirects(count: int) -> Site:
    """So many redirects, then the notice."""
    hops: dict[str, Answer | Handler] = {f"/{number}": redirect(f"/{number + 1}", 302) for number in range(count)}
    front = home(("/0", "Tietosuojaseloste"))
    return Site(NAME, {"/": front} | hops | {f"/{count}": Response(NOTICE.encode())})


def redirecting_inside(addresses: Iterable[str] = FORBIDDEN) -> Site:
    """``/0``, ``/1`` …: each leads to one of the forbidden addresses, in their order."""
    targets: dict[str, Answer | Handler] = {
        f"/{number}": redirect(address, 302) for number, address in enumerate(addresses)
    }
    front = home(*((path, f"Tietosuojaseloste {path}") for path in targets))
    return Site(NAME, {"/": front} | targets)


def linking_inside(addresses: Iterable[str] = FORBIDDEN) -> Site:
    """A home page that links to the forbidden addresses, ``/kehys`` frames and refreshes to them.

    The port cannot be put into such a body in advance, so the server's own is asked of the request.
    """
    chosen = list(addresses)

    def filled(request: Request) -> list[str]:
        port = request.headers["host"].rpartition(":")[2]
        return [address.replace(":0/", f":{port}/") for address in chosen]

    def front(request: Request) -> Answer:
        return home(*((address, "Tietosuojaseloste") for address in filled(request)))

    def frames(request: Request) -> Answer:
        inner = "".join(f'<iframe src="{escape(address)}" title="Tietosuoja"></iframe>' for address in filled(request))
        refresh = escape(filled(request)[0])
        return Response(page(f'<meta http-equiv="refresh" content="0; url={refresh}">{inner}'))

    return site_of(front, kehys=frames)


def header_injection() -> Site:
    """``/0`` …: Location headers with line ends, NUL and other control characters in them, encoded or bare."""
    evil = (
        "/tietosuoja%0d%0aSet-Cookie:%20istunto=1",
        "/tietosuoja\rSet-Cookie: istunto=1",
        "/tietosuoja\nSet-Cookie: istunto=1",
        "/tietosuoja\x00.html",
        "/tietosuoja\x1b[2Jseloste",
        "http://ansa.example:0/x HTTP/1.1\r\nHost: toinen.example\r\n\r\nGET /",
        "/tietosuoja\u2028seloste",
    )
    return redirecting_inside(evil)
