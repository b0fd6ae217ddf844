"""What stands in a seeker's way on sites that do have a notice: pages that look like one, and pages without end."""

from __future__ import annotations

from collections.abc import Callable

from tests.fetching import pdfs, wording
from tests.fetching.answers import Answer, Request, Response, Site
from tests.fetching.drafts import PDF, Draft
from tests.fetching.looks import anchor, items

BLOG_POSTS = 300


def news(draft: Draft) -> None:
    """An article about data protection, linked above everything else."""
    draft.page("/uutiset/tietosuoja-puhuttaa", "Tietosuoja puhuttaa", wording.NEWS)
    link = anchor(("/uutiset/tietosuoja-puhuttaa", "Tietosuoja puhuttaa"))
    draft.before[draft.home] = f"<h2>Ajankohtaista</h2><p>{link}</p>" + draft.before.get(draft.home, "")


def cookies(draft: Draft) -> None:
    """A page about cookies alone."""
    draft.page("/evasteet", "Evästekäytäntö", wording.COOKIES)
    draft.footer.insert(0, ("/evasteet", "Evästekäytäntö"))


def terms(draft: Draft) -> None:
    """The terms of use."""
    draft.page("/kayttoehdot", "Käyttöehdot", wording.TERMS)
    draft.footer.insert(0, ("/kayttoehdot", "Käyttöehdot"))


def english_first(draft: Draft) -> None:
    """The English version comes before the Finnish one."""
    draft.page("/en/privacy-notice", "Privacy notice", draft.worded(wording.ENGLISH), "en")
    draft.footer.insert(0, ("/en/privacy-notice", "Privacy notice"))


def swedish_first(draft: Draft) -> None:
    """The Swedish version comes before the Finnish one."""
    draft.page("/sv/dataskydd-2", "Dataskyddsbeskrivning", draft.worded(wording.SWEDISH), "sv")
    draft.footer.insert(0, ("/sv/dataskydd-2", "Dataskyddsbeskrivning"))


def english_pdf(draft: Draft) -> None:
    """A PDF in English, under a name that looks right."""
    words = draft.worded(wording.ENGLISH).replace("<", "\n<").split("\n")
    lines = [line.partition(">")[2].strip() for line in words if line.partition(">")[2].strip()]
    draft.pages["/files/privacy-policy-en.pdf"] = Response(pdfs.text_pdf(lines), PDF)
    draft.footer.insert(0, ("/files/privacy-policy-en.pdf", "Privacy policy (PDF)"))


def third_party(draft: Draft) -> None:
    """The policy of somebody else, in Finnish, where a map is shown."""
    body = f"<!doctype html><html lang=fi><title>Tietosuojakäytäntö</title><body>{wording.GOOGLE}</body></html>"
    draft.others.append(Site("policies.google.example", {"/privacy": Response(body.encode())}))
    link = anchor(("http://policies.google.example:0/privacy?hl=fi", "Tietosuojakäytäntö"))
    draft.add(draft.home, f"<p>Kartan tarjoaa Kartta-alusta: {link}</p>")


def calendar(draft: Draft) -> None:
    """A calendar that has always one more month."""

    def month(request: Request) -> Answer:
        number = int("".join(filter(str.isdigit, request.target))[-9:] or "0")
        around = [(f"/kalenteri?kk={number + step}", f"Kuukausi {number + step}") for step in range(-3, 9)]
        return draft.coding.response(f"<html><title>Kalenteri</title><h1>Tapahtumat</h1>{items(around)}</html>")

    draft.pages["/kalenteri"] = month
    draft.pages["/kalenteri?kk=0"] = month
    draft.menu.append(("/kalenteri?kk=0", "Tapahtumakalenteri"))


def soft_404(draft: Draft) -> None:
    """Every address that is not there answers 200, with a menu that says "Tietosuoja"."""
    draft.fallback = draft.rendered("/404", "Sivua ei löytynyt", wording.NOT_FOUND)


def archive(draft: Draft) -> None:
    """Versions of long ago, on a page of their own."""
    text = next(draft.supply.texts)
    draft.page("/arkisto/tietosuojaseloste-2018", "Tietosuojaseloste 2018", lambda: wording.EARLIER + text.html)
    listed = items([("/arkisto/tietosuojaseloste-2018", "Vanha tietosuojaseloste (2018)")])
    draft.page("/arkisto", "Arkisto", f"<h1>Arkisto</h1><p>Vanhentuneita asiakirjoja.</p>{listed}")
    draft.menu.append(("/arkisto", "Arkisto"))


def blog(draft: Draft) -> None:
    """A blog with hundreds of posts."""
    posts = [(f"/blogi/{number}", f"Kirjoitus {number}") for number in range(1, BLOG_POSTS + 1)]
    draft.page("/blogi", "Blogi", lambda: f"<h1>Blogi</h1>{items(posts)}")
    for path, title in posts:
        draft.page(path, title, f"<h1>{title}</h1><p>Tänään satoi, ja maalasimme aidan vasta illalla.</p>")
    draft.menu.append(("/blogi", "Blogi"))


TRAPS: tuple[Callable[[Draft], None], ...] = (
    news,
    cookies,
    terms,
    english_first,
    third_party,
    calendar,
    soft_404,
    archive,
    blog,
    english_pdf,
    swedish_first,
)
