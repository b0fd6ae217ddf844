"""A small bakery's site: what every hostile site is made of."""

from __future__ import annotations

import zlib
from datetime import UTC, datetime
from functools import cache
from html import escape

from tests.fetching.answers import HTML, Answer, Handler, Raw, Request, Response, Site, Wire

NAME = "ansa.example"
# Seconds between the bytes of a dripping answer: each read of a client succeeds in time, the whole never ends.
DRIP = 0.2
GIGABYTE = 1_000_000_000


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


def home(*links: tuple[str, str]) -> Response:
    """A home page with links: address, text."""
    anchors = "".join(f'<li><a href="{escape(address)}">{escape(text)}</a></li>' for address, text in links)
    return Response(page(f"<h1>Suopursun Leipomo</h1><p>Tuoretta leipää joka aamu.</p><ul>{anchors}</ul>"))


def site_of(front: Answer | Handler, /, **pages: Answer | Handler) -> Site:
    return Site(NAME, {"/": front} | {f"/{name}": answer for name, answer in pages.items()})


def linked(answer: Answer | Handler) -> Site:
    """A good home page whose link "Tietosuojaseloste" leads to the answer."""
    return site_of(home(("/tietosuojaseloste", "Tietosuojaseloste")), tietosuojaseloste=answer)


def raw(*parts: bytes, status: int = 200) -> Raw:
    def write(_: Request, wire: Wire) -> None:
        for part in parts:
            wire.send(part)

    return Raw(write, status)


def friendly() -> Site:
    """No harm at all: the control."""
    return linked(Response(NOTICE.encode(), etag=True, modified=datetime(2024, 5, 2, tzinfo=UTC)))


def head(*headers: str) -> bytes:
    lines = ("HTTP/1.1 200 OK", f"Content-Type: {HTML}", *headers, "Connection: close")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def endless(start: bytes, piece: bytes) -> Raw:
    """The start, then the piece for ever: until the client goes away or the server closes."""

    def write(_: Request, wire: Wire) -> None:
        wire.send(start)
        while not wire.closing.is_set():
            wire.send(piece)

    return Raw(write, 200)


@cache
def zeros(size: int) -> bytes:
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
