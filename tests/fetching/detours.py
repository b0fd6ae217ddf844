"""Notices behind redirects, languages, frames, odd addresses and odd letters."""

from __future__ import annotations

from tests.fetching import wording
from tests.fetching.answers import Response, Site, redirect
from tests.fetching.drafts import UNDECLARED, Coding, Draft
from tests.fetching.linking import footer_link, menu_link
from tests.fetching.looks import Link, anchor, items


def to_www(draft: Draft) -> None:
    """The bare host sends to www."""
    bare, draft.host = draft.host, f"www.{draft.host}"
    draft.others.append(Site(bare, {}, fallback=lambda request: redirect(f"http://www.{bare}:0{request.target}")))
    draft.start = f"http://{bare}:0/"
    footer_link(draft)


def to_language_path(draft: Draft) -> None:
    """The home page stands under /fi/."""
    draft.home = "/fi/"
    draft.pages["/"] = redirect("/fi/", 302)
    draft.pages["/fi"] = redirect("/fi/")
    draft.notice("/fi/tietosuoja/")
    draft.footer.append(("/fi/tietosuoja/", "Tietosuojaseloste"))


def meta_refresh(draft: Draft) -> None:
    """The home page sends on by itself."""
    draft.home = "/etusivu.html"
    draft.pages["/"] = Response(b'<html><head><meta http-equiv="Refresh" content="0; URL=etusivu.html"></head></html>')
    footer_link(draft)


def _foreign_home(draft: Draft, language: str, home: str, link: Link) -> None:
    """A home page in another language; the Finnish one has the link to the notice."""
    draft.home = "/fi/etusivu"
    switch = ("/fi/etusivu", ("Suomeksi", "FI", "Suomi")[draft.turn % 3])
    draft.pages["/"] = draft.rendered("/", draft.name.full, draft.worded(home), language, [switch, link])
    draft.notice("/fi/tietosuoja")
    draft.after["/fi/etusivu"] = f"<p>{anchor(('/fi/tietosuoja', 'Tietosuojaseloste'))}</p>"


def english_home(draft: Draft) -> None:
    """The home page is in English and links to the English notice."""
    draft.page("/en/privacy", "Privacy notice", draft.worded(wording.ENGLISH), "en")
    _foreign_home(draft, "en", wording.HOME_EN, ("/en/privacy", "Privacy notice"))


def swedish_home(draft: Draft) -> None:
    """The home page is in Swedish and links to the Swedish notice."""
    draft.page("/sv/dataskydd", "Dataskyddsbeskrivning", draft.worded(wording.SWEDISH), "sv")
    _foreign_home(draft, "sv", wording.HOME_SV, ("/sv/dataskydd", "Dataskyddsbeskrivning"))


def _elsewhere(draft: Draft, host: str, path: str) -> None:
    draft.notice(path, expected=f"http://{host}:0{path}")
    draft.others.append(Site(host, {path: draft.pages.pop(path)}))
    draft.footer.append((f"http://{host}:0{path}", "Tietosuojaseloste"))


def on_parent_site(draft: Draft) -> None:
    """The parent company's site has it."""
    _elsewhere(draft, f"www.konserni-{draft.name.number}.example", "/konserni/tietosuojaseloste")


def on_policy_host(draft: Draft) -> None:
    """A service for such pages has it."""
    _elsewhere(draft, f"selosteet-{draft.name.number}.example", f"/s/{draft.name.number}/asiakasrekisteri")


def base_element(draft: Draft) -> None:
    """Relative links under a <base>."""
    draft.head = '<base href="/osasto/sivut/">'
    draft.notice("/osasto/sivut/seloste.html" if draft.turn % 2 else "/osasto/seloste.html")
    draft.footer.append(("seloste.html" if draft.turn % 2 else "../seloste.html", "Tietosuojaseloste"))


def odd_path(draft: Draft) -> None:
    """Capitals, percent signs, ä and spaces in the path."""
    path, href = (
        ("/Tietosuoja/Seloste.HTML", "/Tietosuoja/Seloste.HTML"),
        ("/henkilötietojen-käsittely", "/henkilötietojen-käsittely"),
        ("/henkilötietojen-käsittely", "/henkil%c3%b6tietojen-k%C3%A4sittely"),
        ("/Tietosuojaseloste 2024.html", "/Tietosuojaseloste 2024.html"),
        ("/a/b/tietosuoja", "./a/./b/../b/tietosuoja"),
        ("/tietosuoja+rekisterit(1).html", "/tietosuoja+rekisterit(1).html"),
    )[draft.turn % 6]
    draft.notice(path)
    draft.link(draft.home, (href, "Tietosuojaseloste"))


def query_page(draft: Draft) -> None:
    """Pages told apart by the query."""
    path = ("/?page_id=3", "/index.php?id=12", "/index.php?option=content&view=article&id=7", "/?p=88&lang=fi")[
        draft.turn % 4
    ]
    draft.notice(path)
    draft.footer.append((path, "Tietosuojaseloste"))


def frames(draft: Draft) -> None:
    """A frameset: one frame has the menu, another the text."""
    draft.home = "/etusivu.html"
    draft.notice("/seloste_teksti.html")
    draft.pages["/"] = _frameset("/valikko.html", "/etusivu.html")
    draft.pages["/seloste.html"] = _frameset("/valikko.html", "/seloste_teksti.html")
    draft.page(
        "/valikko.html", "Valikko", items([("/etusivu.html", "Etusivu"), ("/seloste.html", "Tietosuojaseloste")])
    )


def _frameset(menu: str, main: str) -> Response:
    inner = f'<frame src="{menu}" name="valikko"><frame src="{main}" name="sisalto">'
    return Response(f'<html><head><title>Sivut</title></head><frameset cols="200,*">{inner}</frameset></html>'.encode())


def iframe(draft: Draft) -> None:
    """The page "Tietosuoja" shows the notice in a frame."""
    draft.notice("/upotus/seloste.html")
    frame = '<iframe src="/upotus/seloste.html" title="Tietosuojaseloste" width="100%" height="2000"></iframe>'
    draft.page("/tietosuoja", "Tietosuoja", f"<h1>Tietosuoja</h1>{frame}")
    draft.footer.append(("/tietosuoja", "Tietosuoja"))


def old_letters(draft: Draft) -> None:
    """Latin-1 and Windows-1252, declared, undeclared and declared wrongly."""
    draft.coding = (
        Coding("latin-1", "", ""),
        Coding("cp1252", "windows-1252", ""),
        Coding("latin-1", "utf-8", ""),
        Coding("utf-8", "iso-8859-1", "utf-8"),
        Coding("cp1252", "", "windows-1252"),
        Coding("utf-8", "", ""),
        Coding("latin-1", "iso-8859-1", "utf-8"),
    )[draft.turn % 7]
    menu_link(draft)


def zipped(draft: Draft) -> None:
    """Every page comes packed."""
    draft.zipped = True
    draft.coding = UNDECLARED
    footer_link(draft)


def tracked(draft: Draft) -> None:
    """Marks of campaigns on the link."""
    draft.notice("/tietosuojaseloste")
    draft.footer.append(("/tietosuojaseloste?utm_source=alatunniste&utm_medium=web&gclid=Ab-3", "Tietosuojaseloste"))


def session(draft: Draft) -> None:
    """A session's number on every link, another on every visit."""
    draft.notice("/asiointi/tietosuoja.jsp")
    inner = draft.rendered("/", "Etusivu", draft.worded(wording.HOME_FI))
    visits = iter(range(10**9))

    def home(request: object) -> Response:
        page = inner(request)  # type: ignore[arg-type]
        assert isinstance(page, Response)
        return Response(page.body.replace(b"0000ISTUNTO", b"%011X" % (next(visits) * 7919)), page.content_type)

    draft.pages["/"] = home
    mark = (";jsessionid=0000ISTUNTO", "?PHPSESSID=0000ISTUNTO")[draft.turn % 2]
    draft.footer.append((f"/asiointi/tietosuoja.jsp{mark}", "Tietosuojaseloste"))


def anchored(draft: Draft) -> None:
    """Links to places within the page."""
    draft.notice("/tietoa", "Tietosuoja")
    draft.footer += [("/tietoa#rekisterit", "Tietosuoja"), ("/tietoa#oikeudet", "Oikeutesi")]


def slash_redirect(draft: Draft) -> None:
    """The address moves to itself with a slash, or to its page's file."""
    target = ("/tietosuoja/", "/tietosuoja/index.html", "/sivut/tietosuoja/")[draft.turn % 3]
    draft.notice(target)
    draft.pages["/tietosuoja"] = redirect(target)
    draft.footer.append(("/tietosuoja", "Tietosuoja"))


def hash_bang(draft: Draft) -> None:
    """A menu for scripts; the footer has a true link."""
    draft.notice("/tietosuoja.html")
    draft.menu += [("/#!/palvelut", "Palvelut"), ("#!/galleria", "Galleria")]
    draft.footer.append(("/tietosuoja.html#!/seloste", "Tietosuoja"))


def corpus_page(draft: Draft) -> None:
    """A page of the corpus as it is, in HTML or Markdown."""
    content = next(draft.supply.markdown if draft.turn % 3 == 2 else draft.supply.webpages)
    path, content_type = ("/seloste.md", "text/markdown") if draft.turn % 3 == 2 else ("/seloste.html", "text/html")
    draft.pages[path] = Response(content, f"{content_type}; charset=utf-8")
    draft.expected.append(draft.address(path))
    draft.footer.append((path, "Tietosuojaseloste"))
