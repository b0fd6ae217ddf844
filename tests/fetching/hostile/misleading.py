"""Wrong words about the content, walls before it, and addresses that are none."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from tests.fetching.answers import Answer, Request, Response, Site, robots
from tests.fetching.hostile.bakery import (
    NAME,
    NOTICE,
    home,
    linked,
    page,
)

LONG_PATH = 8_192


def binary_as_html(size: int = 200_000) -> Site:
    """Bytes of no meaning as text/html (the same at every run)."""
    noise = zlib.compress(bytes(number * number % 251 for number in range(size)), 9) * 20
    return linked(Response(noise[:size]))


def latin_as_utf() -> Site:
    """Declared UTF-8 in the header and the page, in truth Latin-1."""
    return linked(Response(NOTICE.encode("latin-1"), "text/html; charset=utf-8"))


def utf_as_latin() -> Site:
    """Declared Latin-1 in the header, in truth UTF-8 (as the page itself says)."""
    return linked(Response(NOTICE.encode(), "text/html; charset=iso-8859-1"))


def unknown_charset(charset: str = "x-suomi-7") -> Site:
    """A charset that nobody knows, or that a careless reader runs as a codec (`zlib`, `rot13`, `idna`)."""
    return linked(Response(NOTICE.encode(), f"text/html; charset={charset}"))


def wrong_media_type(content_type: str | None = "application/octet-stream") -> Site:
    """The notice as a download; None sends no type at all."""
    return linked(Response(NOTICE.encode(), content_type))


def evil_file_name(name: str = "../../../../tmp/seloste.html") -> Site:
    """A Content-Disposition that names a file outside."""
    disposition = f"attachment; filename=\"{name}\"; filename*=UTF-8''..%2F..%2Fseloste.html"
    return linked(Response(NOTICE.encode(), headers=(("Content-Disposition", disposition),)))


# robots.txt.


def consent_wall() -> Site:
    """Every page is a question about cookies until a cookie says yes."""
    question = page(
        "<h1>Ennen kuin jatkat</h1><p>Käytämme evästeitä sivuston toimintaan ja markkinointiin. Hyväksy evästeet"
        " jatkaaksesi sivustolle.</p><button>Hyväksy kaikki</button><button>Vain välttämättömät</button>",
        "Evästeasetukset",
    )

    def answer(request: Request) -> Answer:
        agreed = "suostumus=kylla" in request.headers.get("cookie", "")
        return Response(NOTICE.encode() if agreed else question)

    return Site(NAME, {"/robots.txt": robots("User-agent: *\nDisallow:\n")}, fallback=answer)


def cookie_loop() -> Site:
    """Sets a cookie and sends back to the same page, for ever if the cookie does not come along."""

    def answer(request: Request) -> Answer:
        if "istunto=1" in request.headers.get("cookie", ""):
            return Response(NOTICE.encode())
        headers = (("Location", request.target), ("Set-Cookie", "istunto=1; Path=/"))
        return Response(status=302, headers=headers)

    return linked(answer)


def challenge(status: int = 403) -> Site:
    """A test whether the visitor is human, in the place of every page."""
    body = page(
        "<h1>Tarkistetaan, että olet ihminen</h1><p>Tämä voi kestää muutaman sekunnin. Ota JavaScript käyttöön ja"
        ' päivitä sivu.</p><div id="challenge-form"></div><script>window._cf_chl_opt={};</script>',
        "Hetkinen...",
    )
    site = Site(NAME, {}, fallback=Response(body, status=status, headers=(("cf-mitigated", "challenge"),)))
    site.put("/robots.txt", robots("User-agent: *\nDisallow:\n"))
    return site


ODD_PATHS = (
    "/../../../../etc/passwd",
    "/..%2f..%2f..%2fetc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/tietosuoja/../../tietosuojaseloste",
    "/tietosuoja/%2e%2e/tietosuojaseloste",
    "/./tietosuojaseloste",
    "//tietosuojaseloste",
    "/\\..\\..\\tietosuojaseloste",
    "/tietosuoja%00seloste",
    "/tietosuoja\x00seloste",
    "/tietosuoja%0aseloste",
    "/tieto\nsuoja\tseloste",
    "/tietosuoja%0d%0aHost:%20toinen.example",
    "/tietosuoja seloste",
    "/tietosuoja%",
    "/tietosuoja%zz",
    "/tietosuoja%c3",
    "/tietosuoja/" + "a" * LONG_PATH,
    "/tietosuoja/" + "a/" * (LONG_PATH // 2),
    "/tietosuoja?" + "x=1&" * (LONG_PATH // 4),
    "/CON.html",
    "/tietosuoja:seloste",
    "/~tietosuoja",
    "/-rf",
    "/tietosuoja;$(touch%20x)",
    "/=cmd()",
    "?tietosuoja",
    "#tietosuoja",
    "",
    " ",
    "http://",
    "http://:0/",
    "http://[/",
    "http://[::1/",
    "http://ansa.example:99999/",
    "http://ansa.example:-1/",
    "http://ansa.example:x/",
    "http://" + "a" * 300 + ".example/",
    "http://" + "a." * 200 + "example/",
    "http://xn--.example/",
    "http://a..example/",
    "http://\ud7ff\uffff.example/",
)


def odd_addresses(paths: Iterable[str] = ODD_PATHS) -> Site:
    """A home page that links to every odd address, then to the notice."""
    site = linked(Response(NOTICE.encode()))
    odd = [(path, f"Tietosuojaseloste {number}") for number, path in enumerate(paths)]
    site.put("/", home(*odd, ("/tietosuojaseloste", "Tietosuojaseloste")))
    return site
