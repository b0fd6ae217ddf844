"""How the pages of a company's site look: the same parts in the manner of different site systems.

A look takes the parts and gives the whole page; any other function of that form may be plugged in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

# An address and the words of the link.
Link = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Parts:
    """What is on a page: ``body`` is HTML, the rest are words and links. ``head`` goes into the head as it is."""

    title: str
    company: str
    body: str
    menu: tuple[Link, ...] = ()
    footer: tuple[Link, ...] = ()
    banner: str = ""
    head: str = ""
    language: str = "fi"


Look = Callable[[Parts], str]


def anchor(link: Link) -> str:
    """The link as HTML."""
    address, words = link
    return f'<a href="{escape(address)}">{escape(words)}</a>'


def items(links: Iterable[Link]) -> str:
    """The links as a list."""
    return "<ul>" + "".join(f"<li>{anchor(link)}</li>" for link in links) + "</ul>"


def modern(parts: Parts) -> str:
    """Semantic tags, as a block theme writes them."""
    banner = (
        f'<div role="dialog" aria-label="Evästeet" class="cookie-notice">{parts.banner}</div>' if parts.banner else ""
    )
    return (
        f'{_head(parts)}<body class="wp-site"><a class="skip-link" href="#sisalto">Siirry sisältöön</a>{banner}'
        f'<header class="site-header"><p class="site-title"><a href="/">{escape(parts.company)}</a></p>'
        f'<nav aria-label="Päävalikko">{items(parts.menu)}</nav></header>'
        f'<main id="sisalto" class="entry-content">{parts.body}</main>'
        f'<footer class="site-footer">{items(parts.footer)}<p>© {escape(parts.company)}</p></footer></body></html>'
    )


def boxes(parts: Parts) -> str:
    """Nothing but div and span, as page builders write it."""
    menu = "".join(f'<div class="_m1"><span>{anchor(link)}</span></div>' for link in parts.menu)
    footer = "".join(f'<span class="_f{number}">{anchor(link)}</span> · ' for number, link in enumerate(parts.footer))
    banner = f'<div id="ckb" class="_c9">{parts.banner}</div>' if parts.banner else ""
    return (
        f'{_head(parts)}<body><div id="root"><div class="_h1"><div><a href="/">{escape(parts.company)}</a></div>{menu}'
        f'</div><div class="_b"><div><div>{parts.body}</div></div></div><div class="_f">{footer}</div></div>{banner}'
        "<script>window.dataLayer=window.dataLayer||[];</script></body></html>"
    )


def old(parts: Parts) -> str:
    """A layout table with the menu on the left."""
    menu = "<br>".join(anchor(link) for link in parts.menu)
    footer = " | ".join(anchor(link) for link in parts.footer)
    return (
        f'{_head(parts)}<BODY bgcolor=white><TABLE width=900 border=0><TR><TD colspan=2><A href="/"><FONT size=5>'
        f"{escape(parts.company)}</FONT></A></TD></TR><TR><TD valign=top>{menu}</TD><TD>{parts.body}</TD></TR>"
        f"<TR><TD colspan=2 align=center><FONT size=1>{footer}</FONT>{parts.banner}</TD></TR></TABLE></BODY></HTML>"
    )


def public(parts: Parts) -> str:
    """Portlets and nested menus, as public bodies have them."""
    nested = "".join(f'<li class="has-children">{anchor(link)}<ul><li></li></ul></li>' for link in parts.menu)
    banner = f'<section class="env-cookie-consent">{parts.banner}</section>' if parts.banner else ""
    return (
        f'{_head(parts)}<body class="sv-responsive"><div class="sv-layout"><div class="sv-template-portlet">'
        f'<a href="/">{escape(parts.company)}</a>'
        f'<nav class="sv-navigation"><ul class="lvl-1">{nested}</ul></nav></div></div>'
        f'<div class="pagecontent sv-layout"><div class="sv-text-portlet"><div class="sv-text-portlet-content">'
        f'{parts.body}</div></div></div><div class="sv-footer-layout">{items(parts.footer)}</div>{banner}</body></html>'
    )


def shop(parts: Parts) -> str:
    """A web shop: basket, newsletter box and a wide footer in columns."""
    half = (len(parts.footer) + 1) // 2
    columns = "".join(
        f'<div class="col">{items(part)}</div>' for part in (parts.footer[:half], parts.footer[half:]) if part
    )
    banner = f'<aside class="banner" aria-live="polite">{parts.banner}</aside>' if parts.banner else ""
    return (
        f'{_head(parts)}<body class="template-page">{banner}<div class="announcement">Ilmainen toimitus yli 60 euron'
        f' tilauksiin</div><header><a href="/">{escape(parts.company)}</a> <a href="/kori">Ostoskori (0)</a>'
        f'<nav>{items(parts.menu)}</nav></header><div class="rte">{parts.body}</div><footer><form action="/uutiskirje">'
        f'<label>Tilaa uutiskirje <input name="email"></label><button>Tilaa</button></form>{columns}</footer>'
        "</body></html>"
    )


LOOKS: tuple[Look, ...] = (modern, boxes, old, public, shop)


def _head(parts: Parts) -> str:
    return (
        f'<!doctype html>\n<html lang="{parts.language}"><head><meta name="viewport" content="width=device-width">'
        f"{parts.head}<title>{escape(parts.title)} – {escape(parts.company)}</title></head>\n"
    )
