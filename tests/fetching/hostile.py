"""Sites that do harm, by malice or by accident: one for each test, each holding a real notice somewhere if it can.

Every builder gives a Site that stands alone; its home page links to what is hostile, or is itself hostile.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import cache
from html import escape
from threading import Lock

from tests.fetching.answers import HTML, Answer, Handler, Raw, Request, Response, Site, Wire, redirect, robots
from tests.fetching.forbidden import FORBIDDEN

NAME = "ansa.example"
HOME = f"http://{NAME}:0/"
# Seconds between the bytes of a dripping answer: each read of a client succeeds in time, the whole never ends.
DRIP = 0.2
GIGABYTE = 1_000_000_000
# Longer than the 500 KiB that RFC 9309 asks a crawler to read of a robots.txt.
LONG_ROBOTS = 600_000
MANY_LINKS = 10_000
LONG_PATH = 8_192

NOTICE = """<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Tietosuojaseloste</title></head><body>
<main><h1>Tietosuojaseloste</h1>
<h2>Rekisterinpitäjä</h2><p>Suopursun Leipomo Oy, Pihlajakuja 3, 99870 Inari, leipomo@suopursu.example. Rekisteriasioita
hoitaa Aino Käyrämö.</p>
<h2>Henkilötietojen käsittelyn tarkoitus ja oikeusperuste</h2><p>Käsittelemme asiakkaiden henkilötietoja tilausten
toimittamiseen ja laskuttamiseen. Käsittelyn oikeusperuste on sopimus asiakkaan kanssa, kirjanpidossa lakisääteinen
velvoite.</p>
<h2>Mitä tietoja keräämme</h2><ul><li>nimi ja puhelinnumero</li><li>toimitusosoite</li><li>tilaukset ja laskut</li></ul>
<h2>Tietojen luovutukset</h2><p>Emme luovuta tietoja ulkopuolisille emmekä siirrä niitä EU:n tai ETA:n ulkopuolelle.</p>
<h2>Säilytysaika</h2><p>Säilytämme tilaustietoja kaksi vuotta ja kirjanpitoaineistoa kuusi vuotta.</p>
<h2>Rekisteröidyn oikeudet</h2><p>Sinulla on oikeus tarkastaa tietosi, vaatia niiden oikaisemista tai poistamista ja
vastustaa käsittelyä. Voit tehdä valituksen tietosuojavaltuutetulle.</p></main></body></html>
"""


def page(body: str, title: str = "Suopursun Leipomo", language: str = "fi") -> bytes:
    """A small web page."""
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{escape(title)}</title></head>'
        f"<body>{body}</body></html>"
    ).encode()


def _home(*links: tuple[str, str]) -> Response:
    """A home page with links: address, text."""
    anchors = "".join(f'<li><a href="{escape(address)}">{escape(text)}</a></li>' for address, text in links)
    return Response(page(f"<h1>Suopursun Leipomo</h1><p>Tuoretta leipää joka aamu.</p><ul>{anchors}</ul>"))


def _site(home: Answer | Handler, /, **pages: Answer | Handler) -> Site:
    return Site(NAME, {"/": home} | {f"/{name}": answer for name, answer in pages.items()})


def _linked(answer: Answer | Handler) -> Site:
    """A good home page whose link "Tietosuojaseloste" leads to the answer."""
    return _site(_home(("/tietosuojaseloste", "Tietosuojaseloste")), tietosuojaseloste=answer)


def _raw(*parts: bytes, status: int = 200) -> Raw:
    def write(_: Request, wire: Wire) -> None:
        for part in parts:
            wire.send(part)

    return Raw(write, status)


def friendly() -> Site:
    """No harm at all: the control."""
    return _linked(Response(NOTICE.encode(), etag=True, modified=datetime(2024, 5, 2, tzinfo=UTC)))


# Time.


def dripping(seconds: float = DRIP) -> Site:
    """The notice comes a byte at a time."""

    def write(_: Request, wire: Wire) -> None:
        wire.send(_head(f"Content-Length: {len(NOTICE.encode())}"))
        for byte in NOTICE.encode():
            if not wire.pause(seconds):
                return
            wire.send(bytes([byte]))

    return _linked(Raw(write, 200))


def dripping_head(seconds: float = DRIP) -> Site:
    """Not even the headers come to an end."""

    def write(_: Request, wire: Wire) -> None:
        wire.send(b"HTTP/1.1 200 OK\r\nX-Pitka: ")
        while wire.pause(seconds):
            wire.send(b"x")

    return _linked(Raw(write))


def hanging() -> Site:
    """Takes the request and says nothing."""
    return _linked(Raw(lambda _, wire: wire.hang()))


def hanging_body() -> Site:
    """Sends half the notice, then nothing; the connection stays open."""

    def write(_: Request, wire: Wire) -> None:
        wire.send(_head(f"Content-Length: {len(NOTICE.encode())}") + NOTICE.encode()[:400])
        wire.hang()

    return _linked(Raw(write, 200))


# Size.


def endless_body() -> Site:
    """A page that never ends, without a length."""
    return _linked(_endless(_head(), b"<p>" + b"lorem " * 1_000 + b"</p>\n"))


def endless_chunks() -> Site:
    """The same in chunks."""
    chunk = "leipää ".encode() * 500
    return _linked(_endless(_head("Transfer-Encoding: chunked"), b"%x\r\n%s\r\n" % (len(chunk), chunk)))


def endless_headers() -> Site:
    """Header after header."""
    return _linked(_endless(b"HTTP/1.1 200 OK\r\n", b"X-Lisa: " + b"y" * 1_000 + b"\r\n"))


def endless_header_line() -> Site:
    """One header line without end."""
    return _linked(_endless(b"HTTP/1.1 200 OK\r\nX-Lisa: ", b"y" * 10_000))


def endless_informational() -> Site:
    """100 Continue for ever."""
    return _linked(_endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n"))


def huge_length() -> Site:
    """Says that 900 GB follow."""
    return _linked(_raw(_head("Content-Length: 966367641600"), NOTICE.encode()))


def gzip_bomb(unpacked: int = GIGABYTE, encoding: str = "gzip") -> Site:
    """Zeros that fill the memory of one who unpacks them at once; "gzip, gzip" packs them twice."""
    body = _zeros(unpacked)
    if encoding.count("gzip") > 1:
        body = gzip.compress(body, mtime=0)
    return _linked(Response(body, headers=(("Content-Encoding", encoding),)))


def many_links(count: int = MANY_LINKS) -> Site:
    """A page with thousands of links, the notice last."""
    links = [(f"/uutiset/{number}", f"Tietosuoja puhuttaa, osa {number}") for number in range(count)]
    site = _linked(Response(NOTICE.encode()))
    site.put("/", _home(*links, ("/tietosuojaseloste", "Tietosuojaseloste")))
    site.fallback = Response(page("<h1>Uutinen</h1><p>Leipomossa vieraili tänään koululaisia.</p>"))
    return site


def endless_calendar() -> Site:
    """Every page links to pages that nobody has seen yet; no notice anywhere."""

    def month(request: Request) -> Answer:
        digits = "".join(filter(str.isdigit, request.target)) or "0"
        after = int(digits[-9:]) + 1
        return _home(*((f"/tietosuoja/kalenteri/{after * 10 + n}", f"Tietosuojapäivä {n}") for n in range(20)))

    return Site(NAME, {}, fallback=month)


def deep_page(depth: int = 100_000) -> Site:
    """A page nested so deeply that a recursive reader falls over."""
    return _linked(Response(page("<div><b>" * depth + "Tietosuoja" + "</b></div>" * depth)))


# Redirects.


def endless_redirects() -> Site:
    """Always one more, to an address never seen before."""

    def onward(request: Request) -> Answer:
        digits = "".join(filter(str.isdigit, request.target)) or "0"
        return redirect(f"/tietosuojaseloste/{int(digits[-9:]) + 1}", 302)

    return Site(NAME, {"/": _home(("/tietosuojaseloste", "Tietosuojaseloste"))}, fallback=onward)


def redirect_loop() -> Site:
    """Round and round."""
    return _site(
        _home(("/tietosuojaseloste", "Tietosuojaseloste")),
        tietosuojaseloste=redirect("/toinen"),
        toinen=redirect("/tietosuojaseloste"),
    )


def redirect_to_itself() -> Site:
    """The home page moves to the home page."""
    return _site(redirect("/"))


def long_redirects(count: int) -> Site:
    """So many redirects, then the notice."""
    hops: dict[str, Answer | Handler] = {f"/{number}": redirect(f"/{number + 1}", 302) for number in range(count)}
    home = _home(("/0", "Tietosuojaseloste"))
    return Site(NAME, {"/": home} | hops | {f"/{count}": Response(NOTICE.encode())})


def redirecting_inside(addresses: Iterable[str] = FORBIDDEN) -> Site:
    """``/0``, ``/1`` …: each leads to one of the forbidden addresses, in their order."""
    targets: dict[str, Answer | Handler] = {
        f"/{number}": redirect(address, 302) for number, address in enumerate(addresses)
    }
    home = _home(*((path, f"Tietosuojaseloste {path}") for path in targets))
    return Site(NAME, {"/": home} | targets)


def linking_inside(addresses: Iterable[str] = FORBIDDEN) -> Site:
    """A home page that links to the forbidden addresses, ``/kehys`` frames and refreshes to them.

    The port cannot be put into such a body in advance, so the server's own is asked of the request.
    """
    chosen = list(addresses)

    def filled(request: Request) -> list[str]:
        port = request.headers["host"].rpartition(":")[2]
        return [address.replace(":0/", f":{port}/") for address in chosen]

    def home(request: Request) -> Answer:
        return _home(*((address, "Tietosuojaseloste") for address in filled(request)))

    def frames(request: Request) -> Answer:
        inner = "".join(f'<iframe src="{escape(address)}" title="Tietosuoja"></iframe>' for address in filled(request))
        refresh = escape(filled(request)[0])
        return Response(page(f'<meta http-equiv="refresh" content="0; url={refresh}">{inner}'))

    return _site(home, kehys=frames)


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


# Trouble that passes, or not.


def busy(status: int = 429, retry_after: str | None = "1", times: int = 1) -> Site:
    """Refuses ``times`` requests of the notice, then gives it. ``retry_after`` is sent as it is."""
    left = [times]
    lock = Lock()
    headers = (("Retry-After", retry_after),) if retry_after is not None else ()

    def answer(_: Request) -> Answer:
        with lock:
            left[0] -= 1
            refused = left[0] >= 0
        return (
            Response(page("<h1>Odota</h1>"), status=status, headers=headers) if refused else Response(NOTICE.encode())
        )

    return _linked(answer)


def busy_until(seconds: int = 2, times: int = 1) -> Site:
    """429 with an HTTP date so many seconds ahead of the moment of building."""
    return busy(429, format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True), times)


def failing(status: int = 500) -> Site:
    """Every page but the home page fails, always."""
    site = _site(_home(("/tietosuojaseloste", "Tietosuojaseloste")))
    site.fallback = Response(page("<h1>Virhe</h1><p>Palvelimella tapahtui virhe.</p>"), status=status)
    return site


# Broken HTTP.


def garbled(encoding: str) -> Site:
    """Says that the page is deflate, br or gzip, and it is not."""
    return _linked(Response(NOTICE.encode(), headers=(("Content-Encoding", encoding),)))


def cut_gzip() -> Site:
    """A gzip stream that stops in the middle, with a right Content-Length."""
    packed = gzip.compress(NOTICE.encode(), mtime=0)
    return _linked(Response(packed[: len(packed) // 2], headers=(("Content-Encoding", "gzip"),)))


def wrong_length(difference: int) -> Site:
    """Content-Length is so much more (or less) than what is sent; the connection then closes."""
    body = NOTICE.encode()
    return _linked(_raw(_head(f"Content-Length: {len(body) + difference}"), body))


def two_lengths() -> Site:
    """Two Content-Length headers that disagree."""
    return _linked(_raw(_head("Content-Length: 10", f"Content-Length: {len(NOTICE.encode())}"), NOTICE.encode()))


def broken_chunks() -> Site:
    """A chunk whose length is no number."""
    return _linked(_raw(_head("Transfer-Encoding: chunked"), b"paljon\r\n" + NOTICE.encode() + b"\r\n0\r\n\r\n"))


def closing_midway() -> Site:
    """Half the notice, then the connection closes: a chunk is missing."""
    half = NOTICE.encode()[: len(NOTICE.encode()) // 2]
    return _linked(_raw(_head("Transfer-Encoding: chunked"), b"%x\r\n%s\r\n" % (len(half), half)))


def closing_at_once() -> Site:
    """Closes without a word."""
    return _linked(_raw(status=0))


def no_status_line() -> Site:
    """The bare page, as HTTP/0.9 had it."""
    return _linked(_raw(NOTICE.encode(), status=0))


def bad_status_line(line: bytes = b"HTTP/1.1 KAKSISATAA Selva\r\n\r\n") -> Site:
    """A status that is no number."""
    return _linked(_raw(line, NOTICE.encode(), status=0))


def other_protocol() -> Site:
    """Another service on the port greets."""
    return _linked(_raw(b"220 posti.example ESMTP\r\n250 hei\r\n", status=0))


# Wrong words about the content.


def binary_as_html(size: int = 200_000) -> Site:
    """Bytes of no meaning as text/html (the same at every run)."""
    noise = zlib.compress(bytes(number * number % 251 for number in range(size)), 9) * 20
    return _linked(Response(noise[:size]))


def latin_as_utf() -> Site:
    """Declared UTF-8 in the header and the page, in truth Latin-1."""
    return _linked(Response(NOTICE.encode("latin-1"), "text/html; charset=utf-8"))


def utf_as_latin() -> Site:
    """Declared Latin-1 in the header, in truth UTF-8 (as the page itself says)."""
    return _linked(Response(NOTICE.encode(), "text/html; charset=iso-8859-1"))


def unknown_charset(charset: str = "x-suomi-7") -> Site:
    """A charset that nobody knows, or that a careless reader runs as a codec (`zlib`, `rot13`, `idna`)."""
    return _linked(Response(NOTICE.encode(), f"text/html; charset={charset}"))


def wrong_media_type(content_type: str | None = "application/octet-stream") -> Site:
    """The notice as a download; None sends no type at all."""
    return _linked(Response(NOTICE.encode(), content_type))


def evil_file_name(name: str = "../../../../tmp/seloste.html") -> Site:
    """A Content-Disposition that names a file outside."""
    disposition = f"attachment; filename=\"{name}\"; filename*=UTF-8''..%2F..%2Fseloste.html"
    return _linked(Response(NOTICE.encode(), headers=(("Content-Disposition", disposition),)))


# robots.txt.


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
    return _with_robots(_raw(status=0))


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
    return _with_robots(_endless(_head(), b"# leipaa\n" * 500))


def robots_bomb() -> Site:
    """A robots.txt of a gigabyte, packed."""
    return _with_robots(Response(_zeros(GIGABYTE), "text/plain", headers=(("Content-Encoding", "gzip"),)))


def robots_slow_pattern() -> Site:
    """Patterns that take a naive matcher for ever."""
    return robots_rules("User-agent: *\nDisallow: /" + "*a" * 2_000 + "$\nDisallow: " + "/*" * 2_000 + "salainen$\n")


# Walls.


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

    return _linked(answer)


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


# Addresses.

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
    site = _linked(Response(NOTICE.encode()))
    odd = [(path, f"Tietosuojaseloste {number}") for number, path in enumerate(paths)]
    site.put("/", _home(*odd, ("/tietosuojaseloste", "Tietosuojaseloste")))
    return site


def _head(*headers: str) -> bytes:
    lines = ("HTTP/1.1 200 OK", f"Content-Type: {HTML}", *headers, "Connection: close")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def _endless(start: bytes, piece: bytes) -> Raw:
    """The start, then the piece for ever: until the client goes away or the server closes."""

    def write(_: Request, wire: Wire) -> None:
        wire.send(start)
        while not wire.closing.is_set():
            wire.send(piece)

    return Raw(write, 200)


@cache
def _zeros(size: int) -> bytes:
    """So many zeros as one gzip stream, a thousandth of the size, made in a fraction of a second.

    After a full flush a deflate stream starts anew, so the piece for ten megabytes can be repeated.
    """
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    megabytes = bytes(10_000_000)
    piece = packer.compress(megabytes) + packer.flush(zlib.Z_FULL_FLUSH)
    rest = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    end = rest.compress(bytes(size % len(megabytes))) + rest.flush()
    check = 0
    for _ in range(size // len(megabytes)):
        check = zlib.crc32(megabytes, check)
    check = zlib.crc32(bytes(size % len(megabytes)), check)
    header = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
    trailer = check.to_bytes(4, "little") + (size & 0xFFFFFFFF).to_bytes(4, "little")
    return header + piece * (size // len(megabytes)) + end + trailer


# Each with the arguments that it has by itself, for a test that goes through them all: none may end a run.
BUILDERS: dict[str, Callable[[], Site]] = {
    "friendly": friendly,
    "dripping": dripping,
    "dripping head": dripping_head,
    "hanging": hanging,
    "hanging body": hanging_body,
    "endless body": endless_body,
    "endless chunks": endless_chunks,
    "endless headers": endless_headers,
    "endless header line": endless_header_line,
    "endless informational": endless_informational,
    "huge length": huge_length,
    "gzip bomb": gzip_bomb,
    "double gzip bomb": lambda: gzip_bomb(encoding="gzip, gzip"),
    "many links": many_links,
    "endless calendar": endless_calendar,
    "deep page": deep_page,
    "endless redirects": endless_redirects,
    "redirect loop": redirect_loop,
    "redirect to itself": redirect_to_itself,
    "redirecting inside": redirecting_inside,
    "linking inside": linking_inside,
    "header injection": header_injection,
    "busy": busy,
    "busy until a date": busy_until,
    "unavailable": lambda: busy(503, None),
    "busy for a year": lambda: busy(429, "31536000", 1_000),
    "busy nonsense": lambda: busy(503, "huomenna", 1_000),
    "failing": failing,
    "garbled deflate": lambda: garbled("deflate"),
    "garbled brotli": lambda: garbled("br"),
    "garbled gzip": lambda: garbled("gzip"),
    "unknown encoding": lambda: garbled("pakattu"),
    "cut gzip": cut_gzip,
    "length too long": lambda: wrong_length(500),
    "length too short": lambda: wrong_length(-500),
    "negative length": lambda: wrong_length(-100_000),
    "two lengths": two_lengths,
    "broken chunks": broken_chunks,
    "closing midway": closing_midway,
    "closing at once": closing_at_once,
    "no status line": no_status_line,
    "bad status line": bad_status_line,
    "other protocol": other_protocol,
    "binary as html": binary_as_html,
    "latin as utf": latin_as_utf,
    "utf as latin": utf_as_latin,
    "unknown charset": unknown_charset,
    "charset is a codec": lambda: unknown_charset("zlib"),
    "wrong media type": wrong_media_type,
    "no media type": lambda: wrong_media_type(None),
    "evil file name": evil_file_name,
    "robots disallow": lambda: robots_rules("User-agent: *\nDisallow: /\n"),
    "robots 500": lambda: robots_status(500),
    "robots 404": lambda: robots_status(404),
    "robots hanging": robots_hanging,
    "robots closing": robots_closing,
    "robots loop": robots_loop,
    "robots moved": lambda: robots_moved(5),
    "robots inside": robots_inside,
    "robots html": robots_html,
    "robots huge": robots_huge,
    "robots endless": robots_endless,
    "robots bomb": robots_bomb,
    "robots slow pattern": robots_slow_pattern,
    "consent wall": consent_wall,
    "cookie loop": cookie_loop,
    "challenge": challenge,
    "odd addresses": odd_addresses,
}
