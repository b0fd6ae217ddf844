"""Companies whose notice cannot be had: what stands in its place, and what a crawler should say of it."""

from __future__ import annotations

from collections.abc import Callable

from tests.fetching import pdfs, wording
from tests.fetching.answers import Response, Site, robots
from tests.fetching.drafts import PDF, Draft
from tests.fetching.linking import footer_link


def _everywhere(draft: Draft, title: str, body: str, status: int = 200) -> None:
    """The same page at every address; robots.txt lets in."""
    head = f"<!doctype html><html lang=fi><head><meta charset=utf-8><title>{title}</title></head>"
    text = f"{head}<body>{body}</body></html>"
    draft.pages = {"/robots.txt": robots("User-agent: *\nDisallow:\n")}
    draft.fallback = Response(text.encode(), status=status)


def robots_forbid(draft: Draft) -> None:
    """robots.txt forbids everything."""
    footer_link(draft)
    draft.pages["/robots.txt"] = robots("User-agent: *\nDisallow: /\n")
    draft.outcomes = ("robots",)


def robots_broken(draft: Draft) -> None:
    """robots.txt cannot be had, which forbids everything too."""
    footer_link(draft)
    draft.pages["/robots.txt"] = Response(b"<h1>500</h1>", status=500)
    draft.outcomes = ("robots",)


def refused(draft: Draft) -> None:
    """Machines are shown the door."""
    _everywhere(draft, "403 Forbidden", wording.REFUSED, 403)
    draft.outcomes = ("blocked", "bot_wall")


def challenged(draft: Draft) -> None:
    """A test whether the visitor is human, with status 200."""
    _everywhere(draft, "Hetkinen...", wording.CHALLENGE)
    draft.outcomes = ("bot_wall",)


def consent(draft: Draft) -> None:
    """A question about cookies instead of every page."""
    _everywhere(draft, "Evästeasetukset", wording.CONSENT)
    draft.outcomes = ("consent_wall",)


def soft_404(draft: Draft) -> None:
    """ "Not found" with status 200, everywhere."""
    _everywhere(draft, "Sivua ei löytynyt", wording.NOT_FOUND)
    draft.outcomes = ("error_page",)


def login(draft: Draft) -> None:
    """Members only."""
    _everywhere(draft, "Kirjaudu sisään", wording.LOGIN)
    draft.outcomes = ("login_wall",)


def dead_host(draft: Draft) -> None:
    """Nobody listens."""
    draft.outcomes = ("unreachable",)


def not_found(draft: Draft) -> None:
    """404, everywhere."""
    draft.outcomes = ("not_found",)


def broken_server(draft: Draft) -> None:
    """503, everywhere but for robots.txt."""
    _everywhere(draft, "Virhe", "<h1>Palvelu ei ole käytettävissä</h1>", 503)
    draft.outcomes = ("server_error",)


def script_shell(draft: Draft) -> None:
    """Pages that a script would fill."""
    _everywhere(
        draft,
        draft.name.full,
        '<noscript>Ota JavaScript käyttöön.</noscript><div id="root"></div><script src="/static/main.js"></script>',
    )
    draft.outcomes = ("script_shell",)


def english_only(draft: Draft) -> None:
    """The notice is there, in English."""
    draft.page("/privacy-notice", "Privacy notice", draft.worded(wording.ENGLISH), "en")
    draft.footer.append(("/privacy-notice", "Tietosuojaseloste (englanniksi)"))
    draft.outcomes = ("foreign",)


def swedish_only(draft: Draft) -> None:
    """The notice is there, in Swedish."""
    draft.page("/dataskydd", "Dataskyddsbeskrivning", draft.worded(wording.SWEDISH), "sv")
    draft.footer.append(("/dataskydd", "Tietosuojaseloste (ruotsiksi)"))
    draft.outcomes = ("foreign",)


def scanned(draft: Draft) -> None:
    """The notice is a picture in a PDF."""
    draft.pages["/tiedostot/rekisteriseloste.pdf"] = Response(pdfs.scanned_pdf(), PDF)
    draft.footer.append(("/tiedostot/rekisteriseloste.pdf", "Rekisteriseloste"))
    draft.outcomes = ("unreadable",)


def nothing(draft: Draft) -> None:
    """An ordinary site that has no notice."""
    draft.outcomes = ("other",)


def only_others(draft: Draft) -> None:
    """An ordinary site that links to the policy of somebody else only."""
    body = f"<!doctype html><html lang=fi><title>Tietosuojakäytäntö</title><body>{wording.GOOGLE}</body></html>"
    draft.others.append(Site("policies.google.example", {"/privacy": Response(body.encode())}))
    draft.footer.append(("http://policies.google.example:0/privacy?hl=fi", "Kartta-alustan tietosuojakäytäntö"))
    draft.outcomes = ("other",)


DEAD_ENDS: tuple[Callable[[Draft], None], ...] = (
    robots_forbid,
    robots_broken,
    refused,
    challenged,
    consent,
    soft_404,
    login,
    dead_host,
    not_found,
    broken_server,
    script_shell,
    english_only,
    swedish_only,
    scanned,
    nothing,
    only_others,
)
# Those of them that have the pages of an ordinary company around the missing notice.
ORDINARY = frozenset({robots_forbid, robots_broken, english_only, swedish_only, scanned, nothing, only_others})
