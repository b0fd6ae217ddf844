"""The servers that the crawler is tested against do what they say: asked with the standard library's own client."""

from __future__ import annotations

import gzip
import http.client
import io
import zlib
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from email.message import Message
from urllib.parse import quote, urlsplit

import pdfplumber
import pytest

from tests.fetching import hostile
from tests.fetching.answers import Request, Response, Site, redirect
from tests.fetching.forbidden import FORBIDDEN
from tests.fetching.pdfs import scanned_pdf, text_pdf
from tests.fetching.servers import Served, serving

# Seconds after which a server that hangs has hung; less than ``hostile.DRIP``.
PATIENCE = 0.1
SITE = "koe.example"


def ask(served: Served, path: str, host: str = SITE, method: str = "GET", **headers: str) -> tuple[int, Message, bytes]:
    with closing(http.client.HTTPConnection("127.0.0.1", served.port, timeout=5)) as connection:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers={"Host": f"{host}:{served.port}", **given})
        answer = connection.getresponse()
        return answer.status, answer.msg, answer.read()


@pytest.fixture
def pages() -> Site:
    modified = datetime(2024, 3, 1, 12, tzinfo=UTC)
    return Site(
        SITE,
        {
            "/": Response("<p>Etusivu: http://koe.example:0/käyttö</p>".encode(), zipped=True),
            "/käyttö": Response(b"x", etag=True, modified=modified),
            "/muutto": redirect("http://koe.example:0/", 302),
            "/?sivu=3": Response(b"kolmas"),
        },
    )


@pytest.fixture
def served(pages: Site) -> Iterator[Served]:
    with serving([pages, Site("kuollut.example", dead=True)]) as served:
        yield served


def test_a_site_is_told_by_its_host(served: Served) -> None:
    assert ask(served, "/")[0] == 200
    assert ask(served, "/", host="KOE.example.")[0] == 200
    assert ask(served, "/", host="toinen.example")[0] == 421


def test_the_port_is_put_into_addresses(served: Served) -> None:
    assert f"http://koe.example:{served.port}/käyttö".encode() in ask(served, "/")[2]
    assert ask(served, "/muutto")[1]["Location"] == f"http://koe.example:{served.port}/"
    assert served.address("http://koe.example:0/") == f"http://koe.example:{served.port}/"


def test_a_path_may_be_spelled_in_any_way(served: Served) -> None:
    assert [ask(served, path)[0] for path in ("/k%C3%A4ytt%c3%b6", "/k%C3%A4ytt%C3%B6?utm_source=a")] == [200, 200]
    assert ask(served, "/?sivu=3")[2] == b"kolmas"
    assert ask(served, "/puuttuu")[0] == 404


def test_a_page_that_is_known_is_not_sent_again(served: Served, pages: Site) -> None:
    path = quote("/käyttö")
    _, headers, _ = ask(served, path)
    known = {"If_None_Match": headers["ETag"]}
    assert ask(served, path, **known)[0] == 304
    assert ask(served, path, If_Modified_Since=headers["Last-Modified"])[0] == 304
    pages.change("/käyttö", b"y")
    assert ask(served, path, **known)[::2] == (200, b"y")
    assert ask(served, path, If_Modified_Since=headers["Last-Modified"])[0] == 200


def test_gzip_for_those_who_take_it(served: Served) -> None:
    _, headers, body = ask(served, "/", Accept_Encoding="gzip, br")
    assert headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body) == ask(served, "/")[2]


def test_head_has_no_body_and_the_connection_is_kept(served: Served) -> None:
    with closing(http.client.HTTPConnection("127.0.0.1", served.port, timeout=5)) as connection:
        for method, expected in (("HEAD", b""), ("GET", b"kolmas"), ("GET", b"kolmas")):
            connection.request(method, "/?sivu=3", headers={"Host": SITE})
            answer = connection.getresponse()
            assert answer.read() == expected
            assert not answer.will_close


def test_the_log_tells_who_was_asked_what(served: Served) -> None:
    ask(served, "/", Cookie="a=1")
    ask(served, "//puuttuu/%2e%2e/x")
    assert [(hit.host, hit.path, hit.status) for hit in served.hits] == [
        (SITE, "/", 200),
        (SITE, "//puuttuu/%2e%2e/x", 404),
    ]
    assert served.hits[0].headers["cookie"] == "a=1"
    assert served.hits[0].time < served.hits[1].time
    assert served.peak(SITE) == 1
    served.forget()
    assert served.hits == []


def test_a_dead_site_refuses(served: Served) -> None:
    port = urlsplit(served.address("http://kuollut.example:0/")).port
    assert port != served.port
    with pytest.raises(ConnectionRefusedError), closing(http.client.HTTPConnection("127.0.0.1", port)) as connection:
        connection.request("GET", "/")


def test_a_fault_of_a_site_is_not_hidden() -> None:
    def faulty(_: Request) -> Response:
        raise KeyError("fault")

    with pytest.raises(KeyError), serving([Site(SITE, fallback=faulty)]) as served:
        with pytest.raises(http.client.RemoteDisconnected):
            ask(served, "/")


@pytest.mark.parametrize("name", ["hanging", "dripping", "dripping head", "hanging body", "robots hanging"])
def test_what_hangs_does_not_hold_up_the_end(name: str) -> None:
    path = "/robots.txt" if name.startswith("robots") else "/tietosuojaseloste"
    with serving([hostile.BUILDERS[name]()]) as served:
        with closing(http.client.HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE)) as connection:
            connection.request("GET", path, headers={"Host": hostile.NAME})
            with pytest.raises(TimeoutError):
                connection.sock.recv(10_000)
                connection.sock.recv(10_000)
                connection.sock.recv(10_000)


@pytest.mark.parametrize("name", ["endless body", "endless chunks", "robots endless"])
def test_what_is_endless_goes_on(name: str) -> None:
    path = "/robots.txt" if name.startswith("robots") else "/tietosuojaseloste"
    with serving([hostile.BUILDERS[name]()]) as served:
        with closing(http.client.HTTPConnection("127.0.0.1", served.port, timeout=5)) as connection:
            connection.request("GET", path, headers={"Host": hostile.NAME})
            assert len(connection.getresponse().read(2_000_000)) == 2_000_000


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("endless headers", http.client.HTTPException),
        ("endless header line", http.client.LineTooLong),
        ("length too long", http.client.IncompleteRead),
        ("closing midway", http.client.IncompleteRead),
        ("broken chunks", http.client.IncompleteRead),
        ("closing at once", http.client.RemoteDisconnected),
        ("no status line", http.client.BadStatusLine),
        ("bad status line", http.client.BadStatusLine),
        ("other protocol", http.client.BadStatusLine),
    ],
)
def test_broken_http_is_broken(name: str, fault: type[Exception]) -> None:
    with serving([hostile.BUILDERS[name]()]) as served, pytest.raises(fault):
        ask(served, "/tietosuojaseloste", hostile.NAME)


def test_the_bomb_is_small_and_becomes_large() -> None:
    # A hundredth of the true one: the way in which it is made is the same.
    with serving([hostile.gzip_bomb(10_000_123)]) as served:
        body = ask(served, "/tietosuojaseloste", hostile.NAME)[2]
    assert len(body) < 50_000
    assert zlib.decompress(body, wbits=31) == bytes(10_000_123)


def test_redirects_lead_inside_in_many_spellings() -> None:
    with serving([hostile.redirecting_inside()]) as served:
        for number, address in enumerate(FORBIDDEN[:60]):
            location = ask(served, f"/{number}", hostile.NAME)[1]["Location"]
            assert location.encode("latin-1").decode() == address.replace(":0/", f":{served.port}/")
    assert len(set(FORBIDDEN)) == len(FORBIDDEN) >= 45


def test_busy_once_then_well() -> None:
    with serving([hostile.busy(429, "7")]) as served:
        status, headers, _ = ask(served, "/tietosuojaseloste", hostile.NAME)
        assert (status, headers["Retry-After"]) == (429, "7")
        assert ask(served, "/tietosuojaseloste", hostile.NAME)[0] == 200


def test_walls_stand_until_the_cookie_comes() -> None:
    with serving([hostile.cookie_loop()]) as served:
        status, headers, _ = ask(served, "/tietosuojaseloste", hostile.NAME)
        assert (status, headers["Location"]) == (302, "/tietosuojaseloste")
        assert ask(served, "/tietosuojaseloste", hostile.NAME, Cookie="istunto=1")[0] == 200


def test_pdf_files_are_read_by_a_reader() -> None:
    with pdfplumber.open(
        io.BytesIO(text_pdf(["Tietosuojaseloste (2024) – Öljymäen säätiö", "Toinen \\ kappale"]))
    ) as pdf:
        assert pdf.pages[0].extract_text().split("\n") == [
            "Tietosuojaseloste (2024) – Öljymäen säätiö",
            "Toinen \\ kappale",
        ]
    with pdfplumber.open(io.BytesIO(scanned_pdf())) as pdf:
        assert [(page.chars, len(page.images)) for page in pdf.pages] == [([], 1), ([], 1)]
