"""The ways in which a notice is reached from a company's home page, as they are met on the web.

Each function adds to a draft the notice, the links that lead there, and says where it is to be found.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.fetching import pdfs, wording
from tests.fetching.answers import Response, Site, redirect
from tests.fetching.drafts import DOCX, PDF, UNDECLARED, Coding, Draft
from tests.fetching.looks import Link, anchor, items

Way = Callable[[Draft], None]

WORDS = (
    "Näin käsittelemme tietojasi",
    "Rekisteriseloste",
    "Yksityisyydensuoja",
    "Henkilötietojen käsittely",
    "GDPR",
    "Informointiasiakirja",
    "Tietosuojakäytäntö",
    "Rekisteri- ja tietosuojaseloste",
    "Yksityisyys",
    "Asiakasrekisteriseloste",
)
USUAL_PATHS = (
    "/tietosuoja",
    "/tietosuojaseloste",
    "/rekisteriseloste.html",
    "/privacy",
    "/rekisteriseloste",
    "/tietosuojaseloste/",
    "/privacy-policy",
    "/tietosuoja.html",
    "/tietosuojakaytanto",
    "/yksityisyys",
)
REGISTERS = (
    ("asiakkaat", "Asiakasrekisterin tietosuojaseloste"),
    ("tyonhakijat", "Työnhakijoiden tietosuojaseloste"),
    ("henkilosto", "Henkilöstön tietosuojaseloste"),
    ("kameravalvonta", "Kameravalvonnan tietosuojaseloste"),
)


def footer_link(draft: Draft) -> None:
    """The plainest way: a link at the bottom."""
    path = ("/tietosuojaseloste", "/tietosuoja/", "/info/tietosuojaseloste.html", "/fi/tietosuojaseloste")[
        draft.turn % 4
    ]
    draft.notice(path)
    draft.footer.append((path, "Tietosuojaseloste"))


def menu_link(draft: Draft) -> None:
    """ "Tietosuoja" in the menu is the notice itself."""
    draft.notice("/tietosuoja", "Tietosuoja")
    draft.menu.append(("/tietosuoja", "Tietosuoja"))


def nested_menu(draft: Draft) -> None:
    """In a menu that opens by script; the link is there nevertheless."""
    draft.notice("/meista/tietosuoja", "Tietosuoja")
    inner = items([("/meista/historia", "Historia"), ("/meista/tietosuoja", "Tietosuoja")])
    draft.before[draft.home] = f'<button aria-expanded="false">Meistä</button><div hidden class="sub">{inner}</div>'


def hub(draft: Draft) -> None:
    """A page "Tietosuoja" that lists the notices of several registers."""
    chosen = REGISTERS[: 2 + draft.turn % 3]
    for slug, title in chosen:
        draft.notice(f"/tietosuoja/{slug}", title)
    listed = items([(f"/tietosuoja/{slug}", title) for slug, title in chosen])
    draft.page("/tietosuoja", "Tietosuoja", f"<h1>Tietosuoja</h1><p>Pidämme huolta tiedoistasi.</p>{listed}")
    draft.footer.append(("/tietosuoja", "Tietosuoja"))


def hub_with_files(draft: Draft) -> None:
    """The same, some of them PDF or DOCX files."""
    draft.notice("/tietosuoja/asiakkaat", "Asiakasrekisteri")
    files: list[Link] = [("/tietosuoja/asiakkaat", "Asiakasrekisteri"), _file(draft, "/tiedostot/henkilosto.pdf")]
    if draft.turn % 3 == 0:
        files.append(_file(draft, "/tiedostot/hakijat.docx"))
    body = f"<h1>Tietosuoja</h1><p>Rekisteriemme selosteet:</p>{items(files)}"
    draft.page("/asiointi/tietosuoja", "Tietosuoja", body)
    draft.menu.append(("/asiointi/tietosuoja", "Tietosuoja ja rekisterit"))


def hub_of_hubs(draft: Draft) -> None:
    """ "Tietosuoja" lists fields of work, each of which lists its notices."""
    for field, title in (("sivistys", "Sivistyspalvelut"), ("tekniikka", "Tekniset palvelut")):
        path = f"/hallinto/tietosuoja/{field}"
        draft.notice(f"{path}/seloste", f"Tietosuojaseloste, {title}")
        listed = items([(f"{path}/seloste", f"Tietosuojaseloste, {title.lower()}")])
        draft.page(path, title, f"<h1>{title}: tietosuojaselosteet</h1>{listed}")
        draft.link("/hallinto/tietosuoja", (path, f"{title}: tietosuojaselosteet"))
    draft.page("/hallinto/tietosuoja", "Tietosuoja", "<h1>Tietosuoja</h1><p>Selosteet toimialoittain:</p>")
    draft.footer.append(("/hallinto/tietosuoja", "Tietosuoja"))


def several_links(draft: Draft) -> None:
    """Each register has its own link at the bottom of every page."""
    for slug, title in REGISTERS[: 2 + draft.turn % 2]:
        draft.notice(f"/seloste-{slug}", title)
        draft.footer.append((f"/seloste-{slug}", title))


def banner_link(draft: Draft) -> None:
    """Only the cookie banner links to it."""
    draft.notice("/tietosuojaseloste")
    link = anchor(("/tietosuojaseloste", ("tietosuojaselosteesta", "Lue lisää")[draft.turn % 2]))
    draft.banner = wording.BANNER.format(link=f" Lisätietoja: {link}.")


def read_more(draft: Draft) -> None:
    """The words of the link say nothing; the sentence before it does."""
    draft.notice("/sivu/14")
    draft.add(draft.home, f"<p>Kerromme, miten käsittelemme henkilötietoja. {anchor(('/sivu/14', 'Lue lisää'))}</p>")


def image_link(draft: Draft) -> None:
    """A picture whose alternative text tells."""
    draft.notice("/s/17")
    draft.add(draft.home, '<a href="/s/17"><img src="/kuvat/lukko.png" alt="Tietosuojaseloste"></a>')


def other_words(draft: Draft) -> None:
    """A link in words of another kind."""
    path = f"/sivut/{100 + draft.turn}"
    words = WORDS[draft.turn % len(WORDS)]
    draft.notice(path, words)
    draft.footer.append((path, words))


def through_page(draft: Draft) -> None:
    """The home page says nothing; another page does."""
    title, path = (
        ("Yhteystiedot", "/yhteystiedot"),
        ("Tietoa meistä", "/tietoa-meista"),
        ("Asiakaspalvelu", "/asiakaspalvelu"),
    )[draft.turn % 3]
    if path != "/yhteystiedot":
        draft.page(path, title, f"<h1>{title}</h1><p>Palvelemme arkisin kello 9–16.</p>")
        draft.menu.append((path, title))
    draft.notice("/selosteet/rekisteri", "Tietosuojaseloste")
    draft.link(path, ("/selosteet/rekisteri", "Tietosuojaseloste"))


def form_consent(draft: Draft) -> None:
    """Beside the tick of a form on the contact page."""
    draft.notice("/tietosuojakaytanto", "Tietosuojakäytäntö")
    link = anchor(("/tietosuojakaytanto", "tietosuojakäytännön"))
    draft.add(
        "/yhteystiedot", f'<form><label><input type="checkbox"> Hyväksyn {link}</label><button>Lähetä</button></form>'
    )


def usual_path(draft: Draft) -> None:
    """No link anywhere."""
    draft.notice(USUAL_PATHS[draft.turn % len(USUAL_PATHS)])


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


def pdf_link(draft: Draft) -> None:
    """A PDF file (now and then DOCX)."""
    suffix = "docx" if draft.turn % 4 == 3 else "pdf"
    draft.footer.append(_file(draft, f"/wp-content/uploads/2023/05/Tietosuojaseloste-1.{suffix}"))


def _file(draft: Draft, path: str) -> Link:
    """A notice as a document at the path, and the link to it."""
    suffix = path[path.rindex(".") :]
    content = draft.supply.document(suffix)
    if content is None:
        path, suffix = path.replace(suffix, ".pdf"), ".pdf"
        content = pdfs.text_pdf(next(draft.supply.texts).paragraphs)
    draft.pages[path] = Response(content, DOCX if suffix == ".docx" else PDF)
    draft.expected.append(draft.address(path))
    return path, f"Tietosuojaseloste ({suffix[1:]})"


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


# How many companies go which way: 184, of which those under `hub` and the like have several notices.
WAYS: tuple[tuple[Way, int], ...] = (
    (footer_link, 18),
    (menu_link, 14),
    (nested_menu, 3),
    (hub, 10),
    (hub_with_files, 6),
    (hub_of_hubs, 3),
    (several_links, 4),
    (banner_link, 6),
    (read_more, 5),
    (image_link, 4),
    (other_words, 10),
    (through_page, 9),
    (form_consent, 4),
    (usual_path, 10),
    (to_www, 4),
    (to_language_path, 4),
    (meta_refresh, 3),
    (english_home, 4),
    (swedish_home, 3),
    (on_parent_site, 4),
    (on_policy_host, 3),
    (pdf_link, 8),
    (base_element, 3),
    (odd_path, 6),
    (query_page, 5),
    (frames, 2),
    (iframe, 2),
    (old_letters, 7),
    (zipped, 3),
    (tracked, 3),
    (session, 2),
    (anchored, 2),
    (slash_redirect, 3),
    (hash_bang, 1),
    (corpus_page, 6),
)
