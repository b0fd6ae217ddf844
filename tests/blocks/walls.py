"""Pages that stand where a notice was looked for and are none, as a crawler meets them: a page each, with its kind.

The rules were made with the pages of ``walls_seen`` and ``others_seen`` at hand, and measured on those of
``walls_unseen`` and ``others_unseen``.
"""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.notice import PageKind


@dataclass(frozen=True, slots=True)
class Trap:
    """A page, and what it is."""

    name: str
    kind: PageKind
    content: str


def page(title: str, body: str, *, head: str = "", lang: str = "fi") -> str:
    """A bare page."""
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><meta name="viewport" '
        'content="width=device-width">'
        f"<title>{title}</title>{head}</head><body>{body}</body></html>"
    )


def site(title: str, main: str, *, lang: str = "fi") -> str:
    """A page with the menus, banner and footer of a company's site: all of them speak of data protection too."""
    return page(
        title,
        '<a class="skip-link" href="#sisalto">Siirry sisältöön</a><header class="site-header"><a class="logo" '
        'href="/">Kuusela Oy</a>'
        '<nav class="main-nav"><ul><li><a href="/">Etusivu</a></li><li><a href="/palvelut">Palvelut</a></li><li><a '
        'href="/hinnat">Hinnasto'
        '</a></li><li><a href="/yhteystiedot">Yhteystiedot</a></li><li><a '
        'href="/tietosuoja">Tietosuoja</a></li></ul></nav></header>'
        f'<main id="sisalto">{main}</main>'
        '<footer class="site-footer"><div class="footer-col"><p>Kuusela Oy<br>Puistokatu 4, 00990 '
        "Esimerkkilä<br>puh. 040 123 4567<br>"
        "toimisto@kuusela.example<br>Y-tunnus 1234567-8</p></div><ul><li><a "
        'href="/tietosuojaseloste">Tietosuojaseloste</a></li><li>'
        '<a href="/kayttoehdot">Käyttöehdot</a></li><li><a href="#">Evästeasetukset</a></li></ul><p>© Kuusela Oy '
        "2024</p></footer>"
        '<div class="cookie-banner" role="dialog"><p>Käytämme evästeitä parantaaksemme käyttökokemustasi. Lue lisää '
        "tietosuojaselosteesta."
        "</p><button>Hyväksy kaikki</button><button>Vain välttämättömät</button></div>",
        lang=lang,
    )
