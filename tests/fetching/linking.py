"""The ways in which pages of a company's site link to its notice."""

from __future__ import annotations

from tests.fetching import pdfs, wording
from tests.fetching.answers import Response
from tests.fetching.drafts import DOCX, PDF, Draft
from tests.fetching.looks import Link, anchor, items

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
