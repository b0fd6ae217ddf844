# ruff: noqa: E501 – markup is written in lines as long as the systems write them.
"""Corpus notices as pages of the systems that real sites are made with, furniture and all.

Each design turns an outline into a whole page. What the page shows of the notice is ``shown``: it differs from the
outline only where the design itself says more or less (a table as cards repeats the titles of its columns).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import md5
from itertools import groupby

from tests.blocks import furnishings as fit
from tests.blocks.outline_markup import (
    Markup,
    bare_list,
    carded,
    dashed,
    heading,
    linked,
    nested,
    paragraph,
    plain,
    sections,
    spanned,
    table,
    titled,
)
from tests.blocks.outlines import Grid, Items, Outline, Part, Text, Title

PLAIN = Markup()
Page = Callable[[Outline], str]
Shape = Callable[[Outline], Sequence[Part]]


@dataclass(frozen=True)
class Design:
    """A kind of page: how it is written, and what of the notice it shows."""

    name: str
    page: Page
    shown: Callable[[Outline], list[Part]]


DESIGNS: dict[str, Design] = {}


def design(shape: Shape = list, adds: tuple[str, ...] = ()) -> Callable[[Page], Page]:
    """Enter the function as a design; ``shape`` is done to the outline first, ``adds`` are lines outside the notice."""

    def enter(page: Page) -> Page:
        name = page.__name__
        added = [Text(line) for line in adds]
        DESIGNS[name] = Design(name, lambda outline: page(shape(outline)), lambda outline: [*shape(outline), *added])
        return page

    return enter


def html(body: str, *, head: str = "", attributes: str = ' class="page"', doctype: str = "<!DOCTYPE html>") -> str:
    """A whole page."""
    return (
        f'{doctype}\n<html lang="fi"><head><meta charset="utf-8"><title>Tietosuojaseloste – Tuulenpesän Puoti</title>'
        f"{fit.STYLE}{fit.ANALYTICS}{head}</head><body{attributes}>\n{body}\n</body></html>"
    )


def hashed(text: str) -> str:
    """A short name as build tools make them."""
    return md5(text.encode()).hexdigest()[:6]


def titles_of(outline: Outline) -> list[Title]:
    """The titles of the notice's sections."""
    return [section.title for section in sections(outline) if section.title]


def text_below(title: Title) -> Title:
    """The title one level deeper, for pages that have a title of their own above."""
    return Title(title.text, title.level + 1)


@design()
def wordpress_block_theme(outline: Outline) -> str:
    def items(part: Items) -> str:
        return nested(part.entries, '<ul class="wp-block-list">')

    def grid(part: Grid) -> str:
        return (
            f'<figure class="wp-block-table is-style-stripes">{table(part, "<table class=has-fixed-layout>")}</figure>'
        )

    def title(part: Title) -> str:
        return f'<h{min(part.level, 6)} class="wp-block-heading" id="h-{hashed(part.text)}">{plain(part.text)}</h{min(part.level, 6)}>'

    text = Markup(title, items=items, grid=grid).write(outline)
    return html(
        f"""{fit.SKIP}<div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group alignwide
is-layout-flex"><p class="wp-block-site-title"><a href="/" rel="home">Tuulenpesän Puoti</a></p><nav class="wp-block-navigation
is-responsive" aria-label="Valikko"><button aria-label="Avaa valikko" data-wp-on--click="actions.openMenuOnClick">{fit.SVG}</button>
<div class="wp-block-navigation__responsive-container" id="modal-1"><ul class="wp-block-navigation__container"><li
class="wp-block-navigation-item wp-block-navigation-link"><a class="wp-block-navigation-item__content" href="/tietosuoja"><span
class="wp-block-navigation-item__label">Tietosuoja</span></a></li><li class="wp-block-navigation-item"><a href="/kauppa"><span
class="wp-block-navigation-item__label">Kauppa</span></a></li></ul></div></nav></div></header>
<main class="wp-block-group is-layout-flow" id="wp--skip-link--target"><div class="wp-block-group has-global-padding">
<div class="entry-content wp-block-post-content is-layout-constrained">{text}{fit.SHARE}</div></div>
{fit.COMMENTS}<div class="wp-block-query"><h2 class="wp-block-heading">Muita kirjoituksia</h2><ul class="wp-block-post-template"><li
class="wp-block-post"><h3 class="wp-block-post-title"><a href="/joulu">Joulun aukioloajat</a></h3></li></ul></div></main>
<footer class="wp-block-template-part"><div class="wp-block-group">{fit.footer_links()}</div></footer></div>{fit.COMPLIANZ}""",
        attributes=' class="page-template-default page page-id-3 wp-embed-responsive"',
    )


@design()
def wordpress_classic_sidebar(outline: Outline) -> str:
    return html(
        f"""<div id="page" class="site">{fit.SKIP}<header id="masthead" class="site-header"><div class="site-branding"><p
class="site-title"><a href="/">Tuulenpesän Puoti</a></p><p class="site-description">Kaikkea kotiin ja pihaan</p></div>{fit.menu()}</header>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main"><article id="post-3"
class="post-3 page type-page status-publish hentry"><header class="entry-header"><h1 class="entry-title">Tietosuojaseloste</h1></header>
<div class="entry-content">{PLAIN.write([text_below(p) if isinstance(p, Title) else p for p in outline])}{fit.SHARE_TEXT}</div></article>
{fit.COMMENTS}</main></div><aside id="secondary" class="widget-area" role="complementary"><section id="search-2" class="widget
widget_search">{fit.SEARCH}</section><section id="recent-posts-2" class="widget widget_recent_entries"><h2 class="widget-title">Uusimmat
artikkelit</h2><ul><li><a href="/a">Pihan kevättyöt</a></li><li><a href="/b">Uusi liuskekivi</a></li></ul></section><section id="text-4"
class="widget widget_text"><h2 class="widget-title">Aukioloajat</h2><div class="textwidget"><p>Arkisin 9–17, lauantaisin 10–14.</p></div>
</section></aside></div><footer id="colophon" class="site-footer"><div class="site-info">{fit.footer_links()}</div></footer></div>
{fit.COOKIEYES}"""
    )


def elementor_header() -> str:
    """A header made with the theme builder."""
    return f"""<header data-elementor-type="header" data-elementor-id="11" class="elementor elementor-11 elementor-location-header"><div
class="elementor-element elementor-element-7c1 e-flex e-con-boxed e-con e-parent" data-element_type="container"><div class="e-con-inner"><div
class="elementor-element elementor-widget elementor-widget-nav-menu" data-widget_type="nav-menu.default"><div
class="elementor-widget-container">{fit.menu()}<div class="elementor-menu-toggle" role="button" tabindex="0" aria-label="Menu Toggle"
aria-expanded="false"><i aria-hidden="true" class="eicon-menu-bar"></i></div></div></div></div></div></header>"""


def elementor_footer() -> str:
    """A footer made with the theme builder, newsletter form included."""
    return f"""<footer data-elementor-type="footer" data-elementor-id="12" class="elementor elementor-12 elementor-location-footer"><div
class="elementor-element e-con"><div class="elementor-element elementor-widget elementor-widget-form"><div class="elementor-widget-container">
<form class="elementor-form" method="post" name="Uutiskirje"><div class="elementor-form-fields-wrapper"><label class="elementor-field-label">
Sähköposti</label><input type="email"><button type="submit">Tilaa</button></div></form></div></div><div class="elementor-element
elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container">{fit.footer_links()}</div></div></div></footer>"""


def widget(kind: str, inner: str) -> str:
    """One widget of Elementor."""
    return (
        f'<div class="elementor-element elementor-element-{hashed(inner)} elementor-widget elementor-widget-{kind}" data-id="{hashed(inner)}"'
        f' data-element_type="widget" data-widget_type="{kind}.default"><div class="elementor-widget-container">{inner}</div></div>'
    )


def elementor_heading(title: Title) -> str:
    level = min(title.level, 6)
    return widget(
        "heading", f'<h{level} class="elementor-heading-title elementor-size-default">{plain(title.text)}</h{level}>'
    )


@design()
def elementor_toggles(outline: Outline) -> str:
    def toggle(number: int, title: Title, inner: str) -> str:
        return (
            f'<div class="elementor-toggle-item"><div id="elementor-tab-title-1{number}" class="elementor-tab-title" data-tab="{number}"'
            f' role="button" aria-controls="elementor-tab-content-1{number}" aria-expanded="false"><span class="elementor-toggle-icon'
            f' elementor-toggle-icon-left" aria-hidden="true"><span class="elementor-toggle-icon-closed"><i class="fas fa-caret-right"></i></span>'
            f'</span><a class="elementor-toggle-title" tabindex="0">{plain(title.text)}</a></div><div id="elementor-tab-content-1{number}"'
            f' class="elementor-tab-content elementor-clearfix" data-tab="{number}" role="region" hidden="hidden">{inner}</div></div>'
        )

    parts = []
    for number, section in enumerate(sections(outline)):
        if section.title:
            parts.append(toggle(number, section.title, PLAIN.write(section.parts)))
        else:
            parts.append(
                Markup(elementor_heading, text=lambda text: widget("text-editor", paragraph(text))).write(section.parts)
            )
    body = widget("toggle", f'<div class="elementor-toggle">{"".join(parts)}</div>')
    return html(
        f"""{fit.SKIP}{elementor_header()}<div data-elementor-type="wp-page" data-elementor-id="3" class="elementor elementor-3"><section
class="elementor-section elementor-top-section elementor-element elementor-section-boxed"><div class="elementor-container"><div
class="elementor-column elementor-col-100 elementor-top-column"><div class="elementor-widget-wrap elementor-element-populated">{body}</div>
</div></div></section></div>{elementor_footer()}{fit.COMPLIANZ}"""
    )


@design()
def elementor_widgets(outline: Outline) -> str:
    """Every title and paragraph in a widget of its own, nested accordions for the lists' sections."""
    markup = Markup(
        elementor_heading,
        lambda text: widget("text-editor", paragraph(text)),
        lambda part: widget("text-editor", bare_list(part)),
        lambda part: widget("html", table(part)),
    )
    return html(
        f"""{
            elementor_header()
        }<main id="content" class="site-main post-3 page"><div class="page-content"><div data-elementor-type="wp-page"
class="elementor elementor-3"><div class="elementor-element e-flex e-con-boxed e-con e-parent"><div class="e-con-inner">
{widget("breadcrumbs", fit.crumbs("rank-math-breadcrumb"))}{markup.write(outline)}{
            widget(
                "share-buttons",
                '<div class="elementor-grid"><div class="elementor-share-btn" role="button" tabindex="0" aria-label="Jaa facebookissa"><span>Facebook</span></div></div>',
            )
        }
{
            widget(
                "form",
                '<form class="elementor-form"><label>Viesti</label><textarea></textarea><button>Lähetä</button></form>',
            )
        }</div></div></div></div></main>
{elementor_footer()}{fit.ONETRUST}"""
    )


@design()
def elementor_nested_accordion(outline: Outline) -> str:
    parts = []
    for section in sections(outline):
        inner = PLAIN.write(section.parts)
        if section.title is None:
            parts.append(inner)
            continue
        parts.append(
            '<details class="e-n-accordion-item"><summary class="e-n-accordion-item-title" data-accordion-index="1" tabindex="0"'
            ' aria-expanded="false"><span class="e-n-accordion-item-title-header"><div class="e-n-accordion-item-title-text">'
            f'{plain(section.title.text)}</div></span><span class="e-n-accordion-item-title-icon"><span class="e-opened">{fit.SVG}</span>'
            f'</span></summary><div role="region" class="elementor-element e-con-full e-flex e-con e-child">{inner}</div></details>'
        )
    accordion = widget("n-accordion", f'<div class="e-n-accordion" aria-label="Accordion">{"".join(parts)}</div>')
    return html(f"{elementor_header()}<main>{accordion}</main>{elementor_footer()}{fit.COOKIEBOT}")


@design()
def divi(outline: Outline) -> str:
    def module(inner: str) -> str:
        return (
            f'<div class="et_pb_module et_pb_text et_pb_text_0 et_pb_text_align_left et_pb_bg_layout_light"><div class="et_pb_text_inner">'
            f"{inner}</div></div>"
        )

    parts = []
    for section in sections(outline):
        inner = PLAIN.write(section.parts)
        if section.title is None:
            parts.append(module(inner))
            continue
        parts.append(
            '<div class="et_pb_module et_pb_toggle et_pb_toggle_0 et_pb_toggle_item et_pb_toggle_close"><h5 class="et_pb_toggle_title">'
            f'{plain(section.title.text)}</h5><div class="et_pb_toggle_content clearfix">{inner}</div></div>'
        )
    return html(
        f"""<div id="page-container"><div id="top-header"><div class="container clearfix"><div id="et-info"><span id="et-info-phone">Soita
meille</span><ul class="et-social-icons"><li class="et-social-icon"><a href="#" class="icon"><span>Facebook</span></a></li></ul></div></div></div>
<header id="main-header" data-height-onload="66"><div class="container clearfix et_menu_container"><div id="et-top-navigation">{fit.menu()}
<div id="et_mobile_nav_menu"><div class="mobile_nav closed"><span class="select_page">Valitse sivu</span></div></div></div></div></header>
<div id="et-main-area"><div id="main-content"><article id="post-3" class="post-3 page hentry"><div class="entry-content"><div
class="et-l et-l--post"><div class="et_builder_inner_content"><div class="et_pb_section et_pb_section_0 et_section_regular"><div
class="et_pb_row et_pb_row_0"><div class="et_pb_column et_pb_column_4_4 et_pb_column_0 et-last-child">{"".join(parts)}</div></div></div>
</div></div></div></article></div><footer id="main-footer"><div id="footer-widgets" class="clearfix"><div class="footer-widget"><div
class="fwidget et_pb_widget widget_nav_menu"><h4 class="title">Sivusto</h4>{fit.footer_links()}</div></div></div><div id="footer-bottom"><div
id="footer-info">Kotisivut: Neliö ja Ympyrä</div></div></footer></div></div>{fit.COOKIEYES}{fit.TOP}"""
    )


@design()
def wix(outline: Outline) -> str:
    """No semantic tags: titles are spans in bold, everything stands in boxes of hashed ids."""

    def span(text: str, style: str = "") -> str:
        return (
            '<span style="font-family:avenir-lt-w01_35-light1475496,sans-serif"><span style="font-size:16px"><span class="color_15 wixui-rich-text__text"'
            f' style="{style}">{text}</span></span></span>'
        )

    def box(inner: str) -> str:
        return f'<div id="comp-l{hashed(inner)}" class="KcpHeO tz5f0K comp-l{hashed(inner)} wixui-rich-text" data-testid="richTextElement">{inner}</div>'

    def title(part: Title) -> str:
        return f'<p class="font_8 wixui-rich-text__text" style="font-size:18px">{span(plain(part.text), "font-weight:bold")}</p>'

    def text(words: str) -> str:
        return f'<p class="font_8 wixui-rich-text__text">{span(linked(words))}</p><p class="font_8"><span class="wixGuard">\u200b</span></p>'

    def items(part: Items) -> str:
        inner = f'<p class="font_8 wixui-rich-text__text">{span("{}")}</p>'
        return nested(part.entries, '<ul class="font_8 wixui-rich-text__text" style="font-size:16px">', "<li>", inner)

    def grid(part: Grid) -> str:
        return f'<div class="wixui-table" data-hook="TableComponent">{table(part)}</div>'

    parts = [
        box(Markup(title, text, items, grid).write(part))
        for part in ([*([t] if t else []), *rest] for t, rest in titled(outline))
    ]
    return html(
        f"""<div id="SITE_CONTAINER"><div id="main_MF" class="main_MF"><div id="SCROLL_TO_TOP" class="qhwIj ignore-focus SCROLL_TO_TOP" tabindex="-1"
role="region" aria-label="sivun alku"><span class="mHZSwn">sivun alku</span></div><div id="BACKGROUND_GROUP"></div><div id="site-root"><div
id="masterPage" class="mesh-layout"><div id="SITE_HEADER_WRAPPER"><div id="SITE_HEADER" class="xU8fqS SITE_HEADER wixui-header"><div
class="_C0cVf"></div><div id="comp-kx1" class="wixui-dropdown-menu">{fit.menu_of_divs()}</div></div></div><div id="PAGES_CONTAINER"><div
id="SITE_PAGES" class="JsJXaX"><div id="c1dmp" class="dBAkHi c1dmp"><div class="PFkO7r wixui-page"><div id="Containerc1dmp" class="HT5ybB"><div
data-mesh-id="Containerc1dmpinlineContent"><div class="inner-box" style="left:0;width:100%">{"".join(parts)}</div></div></div></div></div></div>
</div><div id="SITE_FOOTER_WRAPPER"><div id="SITE_FOOTER" class="SITE_FOOTER wixui-footer"><div id="comp-f1" class="wixui-rich-text"><p
class="font_8"><span>©2026 Tuulenpesän Puoti. Sivut on rakennettu Wix.com-työkaluilla.</span></p></div></div></div></div></div></div></div>
<div id="pinnedBottomRight" class="chat-pinned">{fit.CHAT}</div><div data-hook="consent-banner-root" class="consent-banner-root"><div
data-hook="ccsu-banner-wrapper" role="region" class="kNE1N"><div data-hook="ccsu-banner-text">Tällä sivustolla on evästeitä. Lue lisää
tietosuojakäytännöstämme.</div><button data-hook="ccsu-banner-accept">Hyväksy</button></div></div>"""
    )


@design()
def squarespace(outline: Outline) -> str:
    def text(words: str) -> str:
        return f'<p class="" style="white-space:pre-wrap;">{linked(words)}</p>'

    def items(part: Items) -> str:
        return nested(
            part.entries, '<ul data-rte-list="default">', "<li>", '<p class="" style="white-space:pre-wrap;">{}</p>'
        )

    def grid(part: Grid) -> str:
        return f'</div></div></div><div class="sqs-block code-block sqs-block-code"><div class="sqs-block-content">{table(part)}</div></div><div class="sqs-block html-block sqs-block-html" data-block-type="2"><div class="sqs-block-content"><div class="sqs-html-content">'

    return html(
        f"""<div id="siteWrapper" class="clearfix site-wrapper"><div id="floatingCart" class="floating-cart hidden"><a href="/cart" class="icon"><span
class="Cart-inner"><span class="sqs-cart-quantity">0</span> tuotetta korissa</span></a></div><header data-test="header" id="header" class="black
header theme-col--primary"><div class="header-announcement-bar-wrapper"><a href="#page" class="header-skip-link sqs-button-element--primary">Siirry
sisältöön</a></div><div class="header-inner"><div class="header-display-desktop"><div class="header-nav"><div class="header-nav-wrapper"><nav
class="header-nav-list"><div class="header-nav-item header-nav-item--collection"><a href="/kauppa">Kauppa</a></div><div class="header-nav-item"><a
href="/tietosuoja">Tietosuoja</a></div></nav></div></div></div></div><div class="header-menu"><div class="header-menu-nav-folder"><a href="/kauppa">
Kauppa</a></div></div></header><main id="page" class="container" role="main"><article class="sections" id="sections" data-page-sections="6"><section
data-test="page-section" data-section-theme="" class="page-section layout-engine-section background-width--full-bleed"><div class="content-wrapper">
<div class="content"><div class="fluid-engine fe-61"><div class="fe-block"><div class="sqs-block html-block sqs-block-html" data-block-type="2"><div
class="sqs-block-content"><div class="sqs-html-content">{Markup(heading, text, items, grid).write(outline)}</div></div></div></div></div></div></div>
</section></article></main><footer class="sections" id="footer-sections"><section class="page-section"><div class="sqs-block newsletter-block
sqs-block-newsletter"><div class="newsletter-block-wrapper"><form class="newsletter-form"><h2 class="newsletter-form-header-title">Tilaa uutiskirje
</h2><p>Ilmoittaudu, niin saat kuulla uutuuksista.</p><div class="newsletter-form-footnote"><p>Kunnioitamme yksityisyyttäsi.</p></div><button>Tilaa
</button></form></div></div><div class="sqs-block html-block"><div class="sqs-html-content"><p>© Tuulenpesän Puoti</p></div></div></section></footer>
</div><div class="sqs-cookie-banner-v2 BOTTOM" role="region" aria-label="Evästeilmoitus"><div class="sqs-cookie-banner-v2-text"><p>Käytämme evästeitä
kävijöiden laskemiseen.</p></div><div class="sqs-cookie-banner-v2-cta"><button class="sqs-cookie-banner-v2-accept">Hyväksy</button></div></div>"""
    )


@design(carded)
def webflow(outline: Outline) -> str:
    """A rich text element has no tables: each row is a few lines, the columns' titles in bold."""
    markup = Markup(items=lambda part: nested(part.entries, '<ul role="list">'))
    return html(
        f"""<div class="page-wrapper"><div data-collapse="medium" data-animation="default" role="banner" class="navbar_component w-nav"><div
class="navbar_container"><a href="/" class="navbar_logo-link w-nav-brand">Puoti</a><div class="navbar_menu w-nav-menu"><a href="/tuotteet"
class="navbar_link w-nav-link">Tuotteet</a><a href="/tietosuoja" class="navbar_link w-nav-link w--current">Tietosuoja</a></div><div
class="navbar_menu-button w-nav-button">{fit.SVG}</div></div></div><div class="main-wrapper"><section class="section_policy"><div
class="padding-global"><div class="container-large"><div class="text-rich-text w-richtext">{markup.write(outline)}</div></div></div></section>
<section class="section_cta3 background-color-alternate"><div class="cta3_component"><h2 class="heading-style-h2">Kokeile ilmaiseksi</h2><p
class="text-size-medium">Kahden viikon kokeilu ei maksa mitään.</p><div class="cta3_form-block w-form"><form id="wf-form-Email-Form"
class="cta3_form"><input class="form_input w-input"><input type="submit" value="Aloita" class="button w-button"></form><div class="success-message
w-form-done"><div>Kiitos! Viestisi on vastaanotettu.</div></div><div class="error-message w-form-fail"><div>Hups, jokin meni pieleen.</div></div>
</div></div></section></div><footer class="footer3_component"><div class="footer3_menu-wrapper"><a href="/ehdot" class="footer3_link">Ehdot</a></div>
<div class="footer3_credit-text">© 2026 Puoti</div></footer></div><div fs-cc="banner" class="fs-cc-banner_component"><div
class="fs-cc-banner_container"><div class="fs-cc-banner_text">Klikkaamalla hyväksyt evästeiden tallentamisen laitteellesi.</div><a fs-cc="allow"
href="#" class="fs-cc-banner_button w-button">Hyväksy</a></div></div>"""
    )


@design()
def drupal(outline: Outline) -> str:
    body = PLAIN.write(outline)
    return html(
        f"""<a href="#main-content" class="visually-hidden focusable skip-link">Hyppää pääsisältöön</a><div class="dialog-off-canvas-main-canvas"
data-off-canvas-main-canvas><div class="layout-container"><header role="banner"><div class="region region-header"><div id="block-puoti-branding"
class="block block-system block-system-branding-block"><a href="/" rel="home">Tuulenpesä</a></div></div><div class="region
region-secondary-menu"><nav role="navigation" aria-labelledby="block-account-menu" id="block-account-menu"><h2 class="visually-hidden">Käyttäjävalikko
</h2><ul class="menu"><li class="menu-item"><a href="/user/login">Kirjaudu sisään</a></li></ul></nav></div></header><div class="region
region-breadcrumb"><div id="block-breadcrumbs" class="block block-system block-system-breadcrumb-block"><nav role="navigation"
aria-labelledby="system-breadcrumb"><h2 id="system-breadcrumb" class="visually-hidden">Murupolku</h2><ol><li><a href="/">Etusivu</a></li></ol></nav>
</div></div><div class="region region-highlighted"><div data-drupal-messages-fallback class="hidden"></div></div><main role="main"><a
id="main-content" tabindex="-1"></a><div class="layout-content"><div class="region region-content"><div id="block-content" class="block block-system
block-system-main-block"><article class="node node--type-page node--view-mode-full" data-history-node-id="3"><div class="node__content"><div
class="field field--name-field-ingress field--type-string-long field--label-hidden field__item"></div><div class="field field--name-body
field--type-text-with-summary field--label-hidden field__item"><div class="tex2jax_process">{body}</div></div><div class="field
field--name-field-tags field--type-entity-reference field--label-above"><div class="field__label">Aiheet</div><div class="field__items"><div
class="field__item"><a href="/tags/tietosuoja">Tietosuoja</a></div></div></div><div class="node__links"><ul class="links inline"><li><a
href="/print">Tulostettava versio</a></li></ul></div></div></article></div><div class="views-element-container block block-views"><h2>Ajankohtaista
</h2><div class="view view-news"><div class="view-content"><div class="views-row"><span class="field-content"><a href="/n/1">Kesätyöhaku
alkoi</a></span></div><div class="views-row"><span class="field-content"><a href="/n/2">Uusi ranta avattiin</a></span></div></div></div></div>
</div></div><aside class="layout-sidebar-second" role="complementary"><div class="region region-sidebar-second"><div class="block"><h2>Yhteys
</h2><p>Kysy lisää neuvonnasta.</p></div></div></aside></main><footer role="contentinfo"><div class="region region-footer">{fit.footer_links()}
</div></footer></div></div><div id="sliding-popup" class="sliding-popup-bottom"><div class="eu-cookie-compliance-banner
eu-cookie-compliance-banner-info"><div class="popup-content info eu-cookie-compliance-content"><div id="popup-text"><h2>Käytämme evästeitä</h2><p>
Niiden avulla sivusto toimii paremmin.</p></div><div id="popup-buttons"><button class="agree-button">OK, hyväksyn</button></div></div></div></div>"""
    )


@design(adds=("Sivu päivitetty 3.2.2026",))
def sitevision_portlets(outline: Outline) -> str:
    """A municipality's page: every section a portlet that folds open."""

    def portlet(inner: str) -> str:
        number = int(hashed(inner), 16)
        return (
            f'<div class="pagecontent sv-layout sv-vertical" id="svid94_{number}"><div class="sv-text-portlet sv-use-margins sv-skip-spacer"'
            f' id="svid12_{number}"><div id="Innehall"><!-- Sisältö --></div><div class="sv-text-portlet-content">{inner}</div></div></div>'
        )

    def text(words: str) -> str:
        return f'<p class="normal">{linked(words)}</p>'

    markup = Markup(
        lambda title: f'<h{min(title.level, 6)} class="subheading">{plain(title.text)}</h{min(title.level, 6)}>',
        text,
        lambda part: nested(part.entries, '<ul class="sv-defaultlist">'),
        lambda part: table(
            part,
            '<table class="sv-responsive-stackCells" style="width:100%">',
            "<th>",
            "<td>",
            '<p class="normal">{}</p>',
        ),
    )
    parts = []
    for section in sections(outline):
        inner = markup.write(section.parts)
        if section.title:
            fold = f'<details class="sv-fold env-collapse"><summary><h2 class="heading">{plain(section.title.text)}</h2></summary>{inner}</details>'
            parts.append(portlet(fold))
        else:
            parts.append(portlet(inner))
    return html(
        f"""<div id="svid10_1" class="sv-vertical sv-layout sv-skip-spacer sv-template-layout"><header id="svid94_2" class="sv-vertical sv-layout"><div
class="sv-script-portlet sv-portlet sv-skip-spacer"><div id="Skriptimoduuli"></div><a class="env-skip" href="#paasisalto">Siirry sisältöön</a></div>
<div class="sv-custom-module sv-marketplace-sitevision-topmenu sv-portlet">{fit.menu()}{fit.LANGUAGES}</div><div class="sv-searchform-portlet
sv-portlet">{fit.SEARCH}</div></header><div class="sv-fluid-grid sv-grid-main sv-layout"><div class="sv-row sv-layout"><div id="svid94_5" class="sv-layout
sv-column-3"><div class="sv-menu-portlet sv-portlet"><nav id="Valikko" class="sv-vertical-menu"><ul><li><a href="/paatokset">Päätöksenteko</a></li><li>
<a href="/tietosuoja">Tietosuoja</a></li></ul></nav></div></div><main id="paasisalto" class="sv-layout sv-column-9"><div class="sv-custom-module
sv-marketplace-sitevision-breadcrumbs sv-portlet"><nav aria-label="Murupolku"><ul class="sv-breadcrumbs"><li><a href="/">Etusivu</a></li></ul></nav></div>
{"".join(parts)}<div class="sv-script-portlet sv-portlet"><div class="jaa-sivu"><h2>Jaa sivu</h2><ul><li><a href="#fb">Jaa Facebookissa</a></li><li><a
href="#tulosta">Tulosta</a></li></ul></div></div><div class="sv-archive-portlet sv-portlet"><h2>Ajankohtaista</h2><ol class="sv-archive-list"><li><a
href="/u/1">Katutyöt jatkuvat Satamatiellä</a></li></ol></div>{fit.FEEDBACK}<div class="sv-text-portlet sivutiedot"><p>Sivu päivitetty 3.2.2026</p></div>
</main></div></div><footer class="sv-layout">{fit.footer_links()}</footer></div>{fit.COOKIEBOT}"""
    )


@design()
def liferay(outline: Outline) -> str:
    parts = "".join(
        f'<div class="component-collapsible-panel"><div class="panel-header" data-toggle="liferay-collapse" role="tab"><a class="collapse-icon'
        f' collapsed" href="#c{number}" role="button" aria-expanded="false"><span class="panel-title">{plain(section.title.text)}</span></a></div><div'
        f' class="panel-collapse collapse" id="c{number}" role="tabpanel"><div class="panel-body">{PLAIN.write(section.parts)}</div></div></div>'
        if section.title
        else f'<div class="component-paragraph" data-lfr-editable-type="rich-text">{PLAIN.write(section.parts)}</div>'
        for number, section in enumerate(sections(outline))
    )
    return html(
        f"""<nav aria-label="Pikalinkit" class="bg-dark cadmin quick-access-nav" id="quickAccessNav"><h1 class="hide-accessible sr-only">Navigaatio</h1>
<ul><li><a href="#main-content">Siirry sisältöön</a></li></ul></nav><div class="d-flex flex-column min-vh-100" id="wrapper"><header
id="banner"><div class="lfr-layout-structure-item-topper"><div class="portlet-boundary portlet-boundary_com_liferay_site_navigation_menu portlet-static"
id="p_p_id_menu_"><section class="portlet" id="portlet_menu"><div class="portlet-content"><div class="portlet-content-container"><div
class="portlet-body"><ul aria-label="Sivuston sivut" class="nav navbar-nav navbar-site" role="menubar"><li class="lfr-nav-item nav-item"
role="presentation"><a class="nav-link" href="/palvelut" role="menuitem"><span>Palvelut</span></a></li></ul></div></div></div></section></div></div></header>
<section class="portal-user" id="content"><h2 class="hide-accessible sr-only" role="heading" aria-level="1">Tietosuoja - Virasto</h2><div
class="portlet-boundary portlet-breadcrumb" id="p_p_id_breadcrumb_"><nav aria-label="Murupolku"><ol class="breadcrumb"><li class="breadcrumb-item"><a
href="/">Etusivu</a></li><li class="breadcrumb-item active">Tietosuoja</li></ol></nav></div><div class="layout-content portlet-layout"
id="main-content" role="main"><div class="lfr-layout-structure-item-container" style="padding-top:1rem"><div class="row"><div class="col col-md-12">
<div class="portlet-boundary portlet-journal-content" id="p_p_id_journal_"><section class="portlet"><div class="autofit-float
portlet-header"><div class="visible-interaction"><div class="dropdown dropdown-action component-action portlet-options"><a title="Asetukset">Asetukset
</a></div></div></div><div class="portlet-content"><div class="portlet-body"><div class="journal-content-article" data-analytics-asset-id="1">{parts}
</div><div class="content-metadata-asset-addon-entries"><div class="content-metadata-ratings"><span>Keskiarvo (0 ääntä)</span></div></div></div></div>
</section></div></div></div></div></div></section>{fit.FEEDBACK}<footer id="footer" role="contentinfo">{fit.footer_links()}</footer></div>{fit.USERCENTRICS}"""
    )


@design(adds=("Maanantai, 02 helmikuu 2015", "Viimeksi päivitetty maanantai, 09 helmikuu 2015"))
def joomla_layout_tables(outline: Outline) -> str:
    return html(
        f"""<table width="990" border="0" cellpadding="0" cellspacing="0" align="center" id="wrapper"><tr><td colspan="3" class="header"><img src="logo.gif"
alt="Tuulenpesä" width="990" height="120"></td></tr><tr><td colspan="3" class="pathway"><span class="breadcrumbs pathway"><a href="/" class="pathway">
Etusivu</a> <img src="arrow.png" alt=""> Tietosuoja</span></td></tr><tr><td width="180" valign="top" class="left"><table cellpadding="0" cellspacing="0"
class="moduletable_menu"><tr><th valign="top">Valikko</th></tr><tr><td><ul class="menu"><li class="item1"><a href="/"><span>Etusivu</span></a></li><li
class="item2"><a href="/tuotteet"><span>Tuotteet</span></a></li><li class="item3"><a href="/rek"><span>Rekisteriseloste</span></a></li></ul></td></tr>
</table><table class="moduletable"><tr><th>Kirjaudu</th></tr><tr><td><form action="index.php" method="post" name="login"><p id="form-login-username">
<label>Käyttäjätunnus</label><br><input name="username"></p><input type="submit" value="Kirjaudu"></form></td></tr></table></td><td valign="top"
class="mainbody"><table class="contentpaneopen"><tr><td class="contentheading" width="100%">Tietosuoja</td><td align="right" width="100%"
class="buttonheading"><a href="?print=1" title="Tulosta" rel="nofollow"><img src="printButton.png" alt="Tulosta"></a></td></tr></table><table
class="contentpaneopen"><tr><td valign="top" colspan="2" class="createdate">Maanantai, 02 helmikuu 2015</td></tr><tr><td valign="top" colspan="2">
{PLAIN.write(outline)}</td></tr><tr><td colspan="2" class="modifydate">Viimeksi päivitetty maanantai, 09 helmikuu 2015</td></tr></table><span
class="article_separator">&nbsp;</span></td><td width="160" valign="top" class="right"><div class="moduletable"><h3>Uutisia</h3><ul
class="latestnews"><li class="latestnews"><a href="/uutinen" class="latestnews">Talvikauden hinnat</a></li></ul></div></td></tr><tr><td colspan="3"
class="footer"><div class="footer1">Copyright &copy; 2015 Tuulenpesä. Kaikki oikeudet pidätetään.</div></td></tr></table>""",
        doctype='<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
    )


@design()
def shopify_policy(outline: Outline) -> str:
    return html(
        f"""<a class="skip-to-content-link button visually-hidden" href="#MainContent">Ohita ja siirry sisältöön</a><script
src="/cdn/cart-drawer.js" defer></script><cart-drawer class="drawer is-empty"><div id="CartDrawer" class="cart-drawer"><div class="drawer__inner"
role="dialog" aria-modal="true" aria-label="Ostoskori" tabindex="-1"><div class="drawer__inner-empty"><h2 class="cart__empty-text">Ostoskorisi on
tyhjä</h2><a href="/collections/all" class="button">Jatka ostoksia</a></div></div></div></cart-drawer><div id="shopify-section-sections--1__announcement-bar"
class="shopify-section shopify-section-group-header-group announcement-bar-section"><div class="utility-bar"><p class="announcement-bar__message h5"><span>
Ilmainen toimitus yli 60 euron tilauksiin</span></p></div></div><div id="shopify-section-sections--1__header" class="shopify-section
shopify-section-group-header-group section-header"><header class="header header--middle-left page-width"><header-drawer><details
id="Details-menu-drawer-container" class="menu-drawer-container"><summary class="header__icon header__icon--menu" aria-label="Valikko"><span>{fit.SVG}
</span></summary><div id="menu-drawer" class="gradient menu-drawer motion-reduce"><div class="menu-drawer__inner-container"><ul class="menu-drawer__menu
list-menu" role="list"><li><a href="/" class="menu-drawer__menu-item">Etusivu</a></li><li><a href="/pages/meista" class="menu-drawer__menu-item">Meistä
</a></li></ul></div></div></details></header-drawer><a href="/" class="header__heading-link">Puoti</a><details-modal class="header__search"><details>
<summary aria-label="Hae">Haku</summary><div class="search-modal modal__content" role="dialog"><form action="/search"><label>Hae</label><input></form></div>
</details></details-modal></header></div><main id="MainContent" class="content-for-layout focus-none" role="main" tabindex="-1"><div
class="shopify-policy__container"><div class="shopify-policy__title"><h1>Tietosuojakäytäntö</h1></div><div class="shopify-policy__body"><div
class="rte">{PLAIN.write(outline)}</div></div></div></main><div id="shopify-section-footer" class="shopify-section
shopify-section-group-footer-group"><footer class="footer color-scheme-1 gradient section-footer-padding"><div class="footer__content-top page-width">
<div class="footer-block__newsletter"><h2 class="footer-block__heading inline-richtext">Tilaa sähköpostimme</h2><form method="post" id="ContactFooter"
class="footer__newsletter newsletter-form"><label>Sähköposti</label><input></form></div></div><div class="footer__content-bottom"><localization-form
class="no-js-hidden"><form><h2 class="caption-large">Maa/alue</h2><button>Suomi | EUR €</button><ul role="list" class="disclosure__list"><li
class="disclosure__item"><a href="#" hreflang="sv">Ruotsi (SEK kr)</a></li></ul></form></localization-form><div class="footer__copyright caption"><small
class="copyright__content">© 2026, <a href="/">Puoti</a></small><ul class="policies list-unstyled"><li><small><a href="/policies/refund-policy">
Palautuskäytäntö</a></small></li></ul></div></div></footer></div><ul hidden><li id="a11y-refresh-page-message">Valinnan tekeminen päivittää koko
sivun.</li><li id="a11y-new-window-message">Avautuu uudessa ikkunassa.</li></ul><div id="shopify-pc__banner" class="shopify-pc__banner__dialog"
role="alertdialog" aria-label="Evästesuostumus"><div class="shopify-pc__banner__body"><h2>Yksityisyytesi on meille tärkeää</h2><p>Me ja kumppanimme
keräämme evästein tietoja, joilla parannamme kauppaa.</p></div><div class="shopify-pc__banner__btns"><button>Hyväksy</button></div></div>"""
    )


@design()
def nextjs_modules(outline: Outline) -> str:
    """Hashed class names, divs in divs; titles are told by their class alone, and the data come a second time in a script."""

    def title(part: Title) -> str:
        return (
            f'<div class="Section_head__{hashed(part.text)}"><div class="Heading_heading__Zq1b7 Heading_level{part.level}__a91cE">'
            f"{plain(part.text)}</div></div>"
        )

    def text(words: str) -> str:
        return (
            f'<div class="Text_root__k2Jd0"><div class="Text_body__9xPq1"><!-- -->{linked(words)}<!-- --></div></div>'
        )

    def items(part: Items) -> str:
        return nested(
            part.entries,
            '<ul class="List_list__mB3xr">',
            '<li class="List_item__x8k1P">',
            '<div class="Text_body__9xPq1">{}</div>',
        )

    def grid(part: Grid) -> str:
        inner = '<div class="Cell_inner__0aPqe">{}</div>'
        return f'<div class="Table_scroll__Qw12e">{table(part, "<table class=Table_table__b81Xa>", "<th scope=col>", "<td>", inner)}</div>'

    return html(
        f"""<div id="__next"><div class="Layout_root__1kd0S"><div class="Header_wrap__kQ82m"><div class="Header_inner__mm0Pq">{fit.menu_of_divs()}<div
class="LocaleSwitch_root__o9s2a"><a href="/fi">FI</a><a href="/sv">SV</a><a href="/en">EN</a></div></div></div><div class="Layout_content__pQ81x">
<div class="PolicyPage_page__q8S1s"><div class="PolicyPage_inner__z9K2w">{Markup(title, text, items, grid).write(outline)}</div></div></div><div
class="Footer_root__s0Pq2"><div class="Footer_cols__a8s21"><div class="Footer_col__zz1"><a href="/tietosuoja">Tietosuoja</a><a href="/ehdot">Ehdot</a></div>
<div class="Footer_copy__0a1">© 2026 Puoti</div></div></div></div></div><script id="__NEXT_DATA__" type="application/json">{{"props":{{"pageProps":
{{"html":"Kaikki teksti on täällä toiseen kertaan"}}}}}}</script>{fit.KLARO}""",
        attributes="",
    )


@design()
def material_accordion(outline: Outline) -> str:
    """Buttons as headings, and every panel hidden from eyes and from screen readers until it is opened."""
    parts = []
    for number, section in enumerate(sections(outline)):
        inner = PLAIN.write(section.parts)
        if section.title is None:
            parts.append(f'<div class="MuiBox-root css-0">{inner}</div>')
            continue
        parts.append(
            '<div class="MuiPaper-root MuiPaper-elevation MuiAccordion-root MuiAccordion-gutters css-67l5gl"><button class="MuiButtonBase-root'
            f' MuiAccordionSummary-root css-1iji0d4" tabindex="0" type="button" aria-expanded="false" aria-controls="panel{number}"><span'
            f' class="MuiAccordionSummary-content css-17o5nyn"><p class="MuiTypography-root MuiTypography-body1">{plain(section.title.text)}</p></span>'
            f'<span class="MuiAccordionSummary-expandIconWrapper">{fit.SVG}</span></button><div class="MuiCollapse-root MuiCollapse-vertical'
            f' MuiCollapse-hidden" style="min-height:0px" aria-hidden="true"><div class="MuiCollapse-wrapper"><div id="panel{number}" role="region" hidden'
            f' class="MuiAccordion-region"><div class="MuiAccordionDetails-root">{inner}</div></div></div></div></div>'
        )
    return html(
        f"""<noscript>Sivu tarvitsee JavaScriptiä.</noscript><div id="root"><header class="MuiPaper-root MuiAppBar-root"><div class="MuiToolbar-root">
{fit.menu_of_divs()}<button class="MuiIconButton-root" aria-label="valikko">{fit.SVG}</button></div></header><div class="MuiContainer-root css-1qsxih2">
{"".join(parts)}</div><div class="MuiBox-root css-foot"><p class="MuiTypography-root"><a href="/tietosuoja">Tietosuoja</a></p><p
class="MuiTypography-root">© Puoti 2026</p></div></div><div role="presentation" class="MuiDialog-root MuiModal-root"><div role="dialog"
class="MuiPaper-root MuiDialog-paper"><h2 class="MuiDialogTitle-root">Evästeet</h2><div class="MuiDialogContent-root"><p>Käytämme evästeitä.</p></div>
<div class="MuiDialogActions-root"><button>Hyväksy</button></div></div></div>"""
    )


@design()
def headless_panels(outline: Outline) -> str:
    """Titles are divs that act as buttons; each panel is marked hidden, and some are only a few words long."""
    parts = []
    for title, inner in titled(outline):
        if title:
            parts.append(
                f'<div class="acc"><div class="acc-q" role="button" tabindex="0" aria-expanded="false"><span>{plain(title.text)}</span><span'
                ' class="acc-ico" aria-hidden="true">+</span></div>'
                f'<div class="acc-a" aria-hidden="true" style="height:0;overflow:hidden">{PLAIN.write(inner)}</div></div>'
            )
        else:
            parts.append(PLAIN.write(inner))
    return html(
        f"""<div class="wrap"><div class="hd">{fit.menu()}</div><div class="content-area">{"".join(parts)}</div><div class="ft">{fit.footer_links()}</div>
</div>{fit.OWN_BANNER}{fit.TOP}"""
    )


@design()
def folding_without_script(outline: Outline) -> str:
    """Check boxes with labels open and shut the sections; style sheets do the rest."""
    parts = []
    for number, section in enumerate(sections(outline)):
        inner = PLAIN.write(section.parts)
        opener = (
            f'<input type="checkbox" id="s{number}" class="tog"><label for="s{number}">{plain(section.title.text)}</label>'
            if section.title
            else ""
        )
        parts.append(f'<div class="osio">{opener}<div class="sisalto">{inner}</div></div>')
    return html(
        f"<header>{fit.menu()}</header><div class='runko'>{''.join(parts)}</div>{fit.NEWSLETTER}<footer>{fit.footer_links()}</footer>{fit.COMPLIANZ}"
    )


@design()
def collapsible_buttons(outline: Outline) -> str:
    """Bare buttons, each followed by the panel that a few lines of script open."""
    parts = []
    for section in sections(outline):
        button = (
            f'<button type="button" class="collapsible">{plain(section.title.text)}</button>' if section.title else ""
        )
        parts.append(f"{button}<div class='content'>{PLAIN.write(section.parts)}</div>")
    return html(
        f"<div class='navbar'>{fit.menu_of_divs()}</div><div class='main'>{''.join(parts)}</div><div class='footer'>{fit.footer_links()}</div>{fit.OWN_BANNER}"
    )


@design()
def components_with_shadows(outline: Outline) -> str:
    """Elements of the site's own, with their content in templates that browsers show in their place."""
    parts = "".join(
        f'<c-section><template shadowrootmode="open"><style>:host{{display:block}}</style><slot></slot>'
        f"{heading(section.title) if section.title else ''}<c-body>{PLAIN.write(section.parts)}</c-body></template></c-section>"
        for section in sections(outline)
    )
    return html(
        f"<c-header>{fit.menu()}</c-header><main>{parts}</main><c-footer><footer>{fit.footer_links()}</footer></c-footer>{fit.USERCENTRICS}"
    )


@design()
def bootstrap_tabs(outline: Outline) -> str:
    """A register in each tab; half of the panels say their title once more, the others leave it to the tab."""
    found = sections(outline)
    tabs = "".join(
        f'<li class="nav-item" role="presentation"><button class="nav-link" id="tab{number}" data-bs-toggle="tab" data-bs-target="#pane{number}"'
        f' type="button" role="tab" aria-controls="pane{number}" aria-selected="false">{plain(section.title.text)}</button></li>'
        for number, section in enumerate(found)
        if section.title
    )
    panes = "".join(
        f'<div class="tab-pane fade" id="pane{number}" role="tabpanel" aria-labelledby="tab{number}" tabindex="0" style="display:none">'
        f"{heading(section.title) if number % 2 or not section.parts else ''}{PLAIN.write(section.parts)}</div>"
        for number, section in enumerate(found)
        if section.title
    )
    intro = PLAIN.write([part for section in found if not section.title for part in section.parts])
    return html(
        f"""<nav class="navbar navbar-expand-lg"><div class="container"><a class="navbar-brand" href="/">Puoti</a><div class="collapse navbar-collapse"><ul
class="navbar-nav"><li class="nav-item"><a class="nav-link" href="/tietosuoja">Tietosuoja</a></li></ul></div></div></nav><div class="container
my-5"><div class="row"><div class="col-lg-12">{intro}<ul class="nav nav-tabs" id="rekisterit" role="tablist">{tabs}</ul><div class="tab-content">{panes}
</div></div></div></div><footer class="py-4"><div class="container">{fit.footer_links()}</div></footer><div class="modal fade" id="varaus" tabindex="-1"
aria-hidden="true"><div class="modal-dialog"><div class="modal-content"><div class="modal-header"><h5 class="modal-title">Varaa aika</h5></div><div
class="modal-body"><p>Jätä numerosi, niin soitamme.</p></div></div></div></div><div class="toast-container"><div class="toast" role="alert"><div
class="toast-body">Käytämme evästeitä palvelun parantamiseen.<button>Sallin</button></div></div></div>"""
    )


@design()
def nineties_fonts(outline: Outline) -> str:
    """Type made with font tags, lines parted by breaks, letters as entities, all in one cell of a table."""

    def title(part: Title) -> str:
        return f'<br><font face="Verdana" size="3" color="#003366"><b>{plain(part.text)}</b></font><br>\n'

    def text(words: str) -> str:
        return f'<font face="Verdana" size="2">{linked(words)}</font><br><br>\n'

    def items(part: Items) -> str:
        return f'<font face="Verdana" size="2">{dashed(part)}</font><br><br>\n'

    def grid(part: Grid) -> str:
        return table(
            Grid((), (part.head, *part.rows)) if part.head else part,
            '<table border="1" cellpadding="4">',
            "<td>",
            "<td>",
            '<font size="2">{}</font>',
        )

    body = Markup(title, text, items, grid).write(outline)
    for letter, entity in (("ä", "&auml;"), ("ö", "&ouml;"), ("Ä", "&Auml;"), ("å", "&aring;"), ("–", "&#150;")):
        body = body.replace(letter, entity)
    return f"""<HTML><HEAD><TITLE>Rekisteriseloste</TITLE><META NAME="Generator" CONTENT="Microsoft FrontPage 4.0"></HEAD>
<BODY BGCOLOR="#FFFFFF" TEXT="#000000" LINK="#0000FF"><CENTER><TABLE BORDER=0 WIDTH=750 CELLSPACING=0 CELLPADDING=8><TR><TD COLSPAN=2 BGCOLOR="#CCDDEE">
<A HREF="index.html"><IMG SRC="otsikko.gif" ALT="Tuulenpes&auml;" BORDER=0></A></TD></TR><TR><TD WIDTH=150 VALIGN=TOP><FONT SIZE=2><A
HREF="index.html">Etusivu</A><BR><A HREF="hinnat.html">Hinnat</A><BR><A HREF="rekseloste.html">Rekisteriseloste</A><BR><A HREF="vieras.html">Vieraskirja
</A><BR></FONT></TD><TD VALIGN=TOP>{body}<HR></TD></TR><TR><TD COLSPAN=2 ALIGN=CENTER><FONT SIZE=1><A HREF="#top">Takaisin alkuun</A> | <A
HREF="index.html">Etusivulle</A></FONT></TD></TR></TABLE></CENTER></BODY></HTML>"""


@design()
def official_form(outline: Outline) -> str:
    """A form filled in: the titles in the left column, what is told of them in the right."""
    rows = []
    for title, inner in titled(outline):
        text = Markup(text=lambda words: f"{linked(words)}<br><br>").write(inner)
        name = f"<b>{plain(title.text)}</b>" if title else ""
        rows.append(f'<tr><td valign="top" width="25%">{name}</td><td valign="top">{text}</td></tr>')
    return html(
        f"""<div id="container"><div id="logo"><a href="/"><img src="/vaakuna.png" alt="Kunnan vaakuna"></a></div><div id="valikko"><ul><li><a
href="/">Etusivu</a></li><li><a href="/lomakkeet">Lomakkeet</a></li></ul></div><div id="sisalto"><table border="1" cellspacing="0" cellpadding="6">
{"".join(rows)}</table></div><div id="alapalkki"><p><a href="/saavutettavuus">Saavutettavuus</a></p></div></div>"""
    )


@design()
def definition_list(outline: Outline) -> str:
    parts = [
        (f"<dt>{plain(title.text)}</dt>" if title else "<dt></dt>") + f"<dd>{PLAIN.write(inner)}</dd>"
        for title, inner in titled(outline)
    ]
    return html(
        f"""<header>{fit.menu()}{fit.SEARCH}</header><main><div class="two-col"><dl class="policy-terms">{"".join(parts)}</dl></div>{fit.PRINT}</main>
<footer>{fit.footer_links()}</footer>{fit.KLARO}"""
    )


@design()
def google_docs(outline: Outline) -> str:
    """Published from the word processor: bold type is a class, and every level of a list is a list of its own."""

    def title(part: Title) -> str:
        return f'<p class="c4"><span class="c7">{plain(part.text)}</span></p>'

    def items(part: Items) -> str:
        lists = []
        for depth, entries in groupby(part.entries, key=lambda entry: entry[1]):
            inner = "".join(
                f'<li class="c2 li-bullet-{depth}"><span class="c1">{linked(text)}</span></li>' for text, _ in entries
            )
            lists.append(f'<ul class="c5 lst-kix_{hashed(part.entries[0][0])}-{depth} start">{inner}</ul>')
        return "".join(lists)

    def grid(part: Grid) -> str:
        inner = '<p class="c0"><span class="c1">{}</span></p>'
        return table(
            part,
            '<table class="c13">',
            '<td class="c9" colspan="1" rowspan="1">',
            '<td class="c9" colspan="1" rowspan="1">',
            inner,
        )

    markup = Markup(title, lambda words: f'<p class="c0"><span class="c1">{linked(words)}</span></p>', items, grid)
    style = (
        '<style type="text/css">@import url(https://themes.example/fonts/css?kit=x);ul.lst-kix_a-0{list-style-type:none}'
        ".c1{color:#000000;font-weight:400;text-decoration:none;font-size:11pt}.c7{color:#000000;font-weight:700;font-size:13pt}"
        ".c9{border-width:1pt;padding:5pt}</style>"
    )
    return html(
        f"""<div id="banners"><div id="publish-banner"><div id="publish-banner-text"><span class="dash">Julkaistu käyttäen Google Docsia</span><a
href="#" class="doc-title">Lisätietoja</a><a href="#">Ilmoita väärinkäytöstä</a></div></div></div><div id="contents"><div class="c20 doc-content">
{markup.write(outline)}<p class="c0 c6"><span class="c1"></span></p></div></div>""",
        head=style,
        attributes="",
    )


@design()
def word_html(outline: Outline) -> str:
    """Saved by the word processor: list items are paragraphs with a typed sign, kept from browsers by comments."""

    def title(part: Title) -> str:
        return f"<p class=MsoNormal style='margin-bottom:0cm'><b style='mso-bidi-font-weight:normal'><span lang=FI style='font-size:14.0pt'>{plain(part.text)}<o:p></o:p></span></b></p>\n"

    def text(words: str) -> str:
        return f"<p class=MsoNormal><span lang=FI>{linked(words)}<o:p></o:p></span></p>\n\n<p class=MsoNormal><span lang=FI><o:p>&nbsp;</o:p></span></p>\n"

    def items(part: Items) -> str:
        return "".join(
            f"<p class=MsoListParagraph style='margin-left:{18 * (depth + 1)}.0pt;text-indent:-18.0pt;mso-list:l0 level{depth + 1} lfo1'><![if !supportLists]>"
            "<span lang=FI style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;"
            f"&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=FI>{linked(words)}<o:p></o:p></span></p>\n"
            for words, depth in part.entries
        )

    def grid(part: Grid) -> str:
        inner = "<p class=MsoNormal style='margin-bottom:0cm'><span lang=FI>{}<o:p></o:p></span></p>"
        head = Grid((), (part.head, *part.rows)) if part.head else part
        return table(
            head,
            "<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>",
            "<td>",
            "<td width=208 valign=top>",
            inner,
        )

    return f"""<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><title>Seloste</title>
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>Esko Esimerkki</o:Author></o:DocumentProperties><w:WordDocument><w:View>Print</w:View>
</w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {{margin:0cm;font-size:11.0pt}} --></style></head><body lang=FI link=blue vlink=purple
style='tab-interval:65.2pt'><div class=WordSection1>
{Markup(title, text, items, grid).write(outline)}</div></body></html>"""


@design()
def typed_lists(outline: Outline) -> str:
    """Titles in bold, lists as dashed lines in a paragraph."""
    markup = Markup(
        lambda title: f"<p><strong>{plain(title.text)}</strong><br></p>", items=lambda part: f"<p>{dashed(part)}</p>"
    )
    return html(
        f"""<div class="header">{fit.menu_of_divs()}</div><div class="page"><div class="leipateksti">{markup.write(outline)}</div></div><div
class="footer">{fit.footer_links()}</div>{fit.OWN_BANNER}"""
    )


@design()
def bold_titles(outline: Outline) -> str:
    """Titles in bold with a style of their own, lists under them."""
    markup = Markup(
        lambda title: f'<div><span style="font-weight: 700; font-size: 18px;">{plain(title.text)}</span></div>',
        lambda text: f"<div>{linked(text)}</div><div><br></div>",
    )
    return html(
        f"""<div class="site"><div class="top"><div class="yla">{fit.menu_of_divs()}</div>{fit.LANGUAGES}</div><div class="text-area">{markup.write(outline)}
{fit.PRINT}</div><div class="bottom">{fit.footer_links()}</div></div>{fit.COOKIEBOT}{fit.CHAT}"""
    )


@design()
def plain_tables(outline: Outline) -> str:
    """Tables without a single th, their first row in bold."""

    def grid(part: Grid) -> str:
        rows = (
            [f"<tr>{''.join(f'<td><strong>{plain(text)}</strong></td>' for text in part.head)}</tr>"]
            if part.head
            else []
        )
        rows += [
            "<tr>" + "".join(f"<td>{linked(text) or '&nbsp;'}</td>" for text in row) + "</tr>" for row in part.rows
        ]
        return f'<table width="100%">{"".join(rows)}</table>'

    return html(
        f"<header>{fit.menu()}</header><article>{fit.crumbs()}{Markup(grid=grid).write(outline)}{fit.SHARE}</article><footer>{fit.footer_links()}</footer>{fit.ONETRUST}"
    )


@design()
def scoped_tables(outline: Outline) -> str:
    """Tables as accessibility asks for: a th with its scope for each column and each row."""

    def grid(part: Grid) -> str:
        head = "".join(f'<th scope="col">{plain(text)}</th>' for text in part.head)
        rows = "".join(
            f'<tr><th scope="row">{linked(row[0])}</th>{"".join(f"<td>{linked(text)}</td>" for text in row[1:])}</tr>'
            for row in part.rows
        )
        return f'<div class="table-responsive" tabindex="0" role="region"><table class="table">{f"<thead><tr>{head}</tr></thead>" if head else ""}<tbody>{rows}</tbody></table></div>'

    return html(
        f"{fit.SKIP}<header>{fit.menu()}{fit.LANGUAGES}</header><main>{fit.crumbs('murupolku')}{Markup(grid=grid).write(outline)}{fit.FEEDBACK}</main><footer>{fit.footer_links()}</footer>{fit.USERCENTRICS}"
    )


@design(spanned)
def spanned_tables(outline: Outline) -> str:
    """Cells that span the rows below them, and the columns on their right when nothing stands there."""

    def grid(part: Grid) -> str:
        lines = []
        for number, row in enumerate(part.rows):
            cells = []
            for place, text in enumerate(row):
                if (
                    not text
                    and number
                    and part.rows[number - 1][place] != ""
                    or not text
                    and place in _hanging(part, number)
                ):
                    continue
                tall = 1
                while number + tall < len(part.rows) and not part.rows[number + tall][place]:
                    tall += 1
                cells.append(f"<td{f' rowspan={tall}' if tall > 1 else ''}>{linked(text)}</td>")
            lines.append(f"<tr>{''.join(cells)}</tr>")
        head = "".join(f"<th>{plain(text)}</th>" for text in part.head)
        return f"<table>{f'<tr>{head}</tr>' if head else ''}{''.join(lines)}</table>"

    return html(
        f"<header>{fit.menu()}</header><main>{Markup(grid=grid).write(outline)}</main><footer>{fit.footer_links()}</footer>{fit.COMPLIANZ}"
    )


def _hanging(grid: Grid, number: int) -> set[int]:
    """The columns of a row that a cell above it spans."""
    return {place for place, text in enumerate(grid.rows[number]) if not text and number}


@design(carded)
def tables_as_cards(outline: Outline) -> str:
    """The narrow screen's way: each row of a table a card, each cell a term and what is told of it."""

    def text(words: str) -> str:
        return f'<div class="card__line">{linked(words)}</div>'

    return html(
        f"<header>{fit.menu()}</header><main>{Markup(text=text).write(outline)}</main>{fit.NEWSLETTER}<footer>{fit.footer_links()}</footer>{fit.KLARO}"
    )


@design()
def contents_beside(outline: Outline) -> str:
    """Sections with anchors, and a table of contents that sticks beside them, once for wide and once for narrow screens."""
    links = "".join(f'<li><a href="#{hashed(title.text)}">{plain(title.text)}</a></li>' for title in titles_of(outline))
    body = "".join(
        f'<section id="{hashed(section.title.text) if section.title else "alku"}" class="policy-section">'
        f"{heading(section.title) if section.title else ''}{PLAIN.write(section.parts)}</section>"
        for section in sections(outline)
    )
    return html(
        f"""<header class="site-header">{fit.menu()}</header><div class="layout"><div class="toc toc--sticky"><p class="toc__title">Sisällysluettelo</p><ol
class="toc__list">{links}</ol></div><div class="policy"><div class="toc-mobile"><strong>Tällä sivulla</strong><ul>{links}</ul></div>{body}</div></div>
<footer>{fit.footer_links()}</footer>{fit.ONETRUST}{fit.TOP}"""
    )


@design()
def contents_above(outline: Outline) -> str:
    """A plugin's table of contents between the beginning and the first section."""
    links = "".join(
        f'<li class="ez-toc-page-1 ez-toc-heading-level-2"><a class="ez-toc-link" href="#{hashed(title.text)}">{plain(title.text)}</a></li>'
        for title in titles_of(outline)
    )
    contents = (
        '<div id="ez-toc-container" class="ez-toc-v2_0_76 counter-hierarchy ez-toc-grey"><div class="ez-toc-title-container"><p class="ez-toc-title">'
        f'Sisällys</p></div><ul class="ez-toc-list ez-toc-list-level-1">{links}</ul></div>'
    )
    first, *rest = sections(outline)
    parts = [PLAIN.write([*([first.title] if first.title else []), *first.parts]), contents]
    parts += [f"{heading(section.title)}{PLAIN.write(section.parts)}" for section in rest if section.title]
    return html(
        f"<header>{fit.menu()}</header><main><article><div class='entry-content'>{''.join(parts)}</div></article></main>{fit.RELATED}<footer>{fit.footer_links()}</footer>{fit.COMPLIANZ}"
    )


@design()
def web_forms(outline: Outline) -> str:
    """The whole page is a form, as a system of postbacks makes it."""
    return html(
        f"""<form method="post" action="./Tietosuoja.aspx" id="aspnetForm"><div class="aspNetHidden"><input type="hidden" name="__VIEWSTATE"
value="/wEPDwUKMTY1NDU2MTA1MmRk"></div><script>var theForm=document.forms['aspnetForm'];</script><div id="s4-workspace"><div
id="s4-bodyContainer"><div id="ctl00_top">{fit.menu()}<input type="text" value="Hae"><input type="submit" value="Hae"></div><div id="contentBox"><div
id="ctl00_PlaceHolderMain" class="ms-rtestate-field"><div class="ms-webpart-zone ms-fullWidth"><div id="ctl00_RichHtmlField" class="ms-rtestate-field"
style="display:inline" aria-labelledby="x">{PLAIN.write(outline)}</div></div></div></div><div id="ctl00_footer">{fit.footer_links()}</div></div></div>
</form>{fit.OWN_BANNER}"""
    )


@design()
def article_of_many(outline: Outline) -> str:
    """The notice is one of many articles: news stand below it in articles of their own."""
    teasers = "".join(
        f'<article class="teaser"><h3><a href="/{number}">{title}</a></h3><p>{text}</p><a href="/{number}" class="more">Lue lisää</a></article>'
        for number, (title, text) in enumerate(
            (
                ("Laituri sai uuden kannen", "Talkoisiin tuli toistakymmentä soutajaa, ja makkaraa paistettiin."),
                ("Talven huollot alkavat", "Varaa veneellesi aika hyvissä ajoin ennen pakkasia."),
                ("Syyskokous lähestyy", "Kokouksessa valitaan uusi puheenjohtaja."),
            )
        )
    )
    return html(
        f"""<header>{fit.menu()}</header><div class="content"><article class="full">{PLAIN.write(outline)}</article><section class="news-list"><h2>Uutisia
meiltä</h2>{teasers}</section></div><footer>{fit.footer_links()}</footer>{fit.USERCENTRICS}"""
    )


@design()
def registers_with_h1(outline: Outline) -> str:
    """Each register an article with an h1 of its own."""
    parts = "".join(
        f'<article class="rekisteri">{f"<h1>{plain(section.title.text)}</h1>" if section.title else ""}{PLAIN.write(section.parts)}</article>'
        for section in sections(outline)
    )
    return html(
        f"<header>{fit.menu()}{fit.SEARCH}</header><main>{parts}</main>{fit.FEEDBACK}<footer>{fit.footer_links()}</footer>{fit.COOKIEBOT}"
    )


@design(adds=fit.CONTACT)
def footer_tells_the_controller(outline: Outline) -> str:
    """Who the controller is stands in the footer."""
    company, street, mail, number = fit.CONTACT
    return html(
        f"""<header>{fit.menu()}</header><main>{PLAIN.write(outline)}</main><footer class="site-footer"><div class="cols"><div class="col"><h3>Asiointi</h3>
<ul><li><a href="/palautus">Palautukset</a></li><li><a href="/toimitus">Toimitus</a></li></ul></div><div class="col"><p>{company}<br>{street}<br><a
href="mailto:{mail}">{mail}</a><br>{number}</p></div></div>{fit.footer_links()}</footer>{fit.ONETRUST}"""
    )


@design()
def copies_for_other_screens(outline: Outline) -> str:
    """The notice once for wide screens, once more for narrow ones, once without scripts, once as a template."""
    body = PLAIN.write(outline)
    return html(
        f"""<div class="mobile-header d-md-none">{fit.menu(label="Mobiilivalikko")}</div><div class="desktop-header d-none d-md-block">{fit.menu()}</div><main>
<div class="desktop-only d-none d-md-block">{body}</div><div class="mobile-only d-md-none" aria-hidden="true">{body}</div><noscript>{body}</noscript>
<template id="sisalto">{body}</template></main><footer class="d-none d-md-block">{fit.footer_links()}</footer><footer class="d-md-none">
{fit.footer_links()}</footer>{fit.CHAT}"""
    )


@design()
def consent_before_content(outline: Outline) -> str:
    """Two consent tools on one page, before the notice, and a text that asks to let a map's cookies in."""
    return html(
        f"""{fit.COOKIEBOT}{fit.ONETRUST}<header>{fit.menu()}</header><main><div class="hero"><h1 class="hero__title">Tietosuoja</h1></div><div
class="prose">{PLAIN.write(outline)}</div><div class="cookieconsent-optout-marketing">Hyväksy markkinointievästeet, niin näet kartan.</div></main>{fit.NEWSLETTER}
{fit.RELATED}<footer>{fit.footer_links()}</footer>{fit.CHAT}{fit.KLARO}"""
    )


@design()
def typo3_content_elements(outline: Outline) -> str:
    """Every section a frame of the system, its header in a header tag of its own."""
    parts = "".join(
        f'<div id="c{number}" class="frame frame-default frame-type-text frame-layout-0 frame-space-before-none"><div class="frame-group-container">'
        f'<div class="frame-container"><div class="frame-inner">{f"<header class=frame-header><h2 class=element-header><span>{plain(section.title.text)}</span></h2></header>" if section.title else ""}'
        f'<div class="ce-bodytext">{PLAIN.write(section.parts)}</div></div></div></div></div>'
        for number, section in enumerate(sections(outline))
    )
    return html(
        f"""<a class="visually-hidden-focusable page-skip-link" href="#mainnavigation"><span>Siirry päävalikkoon</span></a><header id="page-header"
class="bp-page-header navbar-mainnavigation navbar-default"><div class="container">{fit.menu()}</div></header><div class="breadcrumb-section"><div
class="container"><p class="visually-hidden" id="breadcrumb">Olet täällä:</p>{fit.crumbs("breadcrumb")}</div></div><main id="page-content"
class="bp-page-content main-section"><!--TYPO3SEARCH_begin--><div class="section section-default"><div class="container"><div
class="section-row"><div class="section-column maincontent-wrap">{parts}</div><div class="section-column subnavigation-wrap"><nav
class="frame-subnavigation"><ul class="subnav-nav"><li><a href="/a">Hallinto</a></li></ul></nav></div></div></div></div><!--TYPO3SEARCH_end--></main>
<footer id="page-footer" class="bp-page-footer"><section class="section footer-section">{fit.footer_links()}</section></footer>"""
    )


@design()
def sharepoint_modern(outline: Outline) -> str:
    """Canvas zones with text web parts; titles are marked by their role."""
    markup = Markup(
        lambda title: (
            f'<div role="heading" aria-level="{min(title.level, 4)}" class="cke_heading">{plain(title.text)}</div>'
        )
    )
    parts = "".join(
        f'<div data-automation-id="CanvasZone" class="CanvasZoneContainer"><div class="CanvasSection CanvasSection-xl12"><div class="ControlZone"><div'
        f' data-sp-feature-tag="Rich Text Editor" class="rteEmphasis root_a5b8"><div class="ck-content rte--read">{markup.write([*([title] if title else []), *inner])}</div></div></div></div></div>'
        for title, inner in titled(outline)
    )
    return html(
        f"""<div id="spoAppComponent"><div class="sp-App-root"><div id="SuiteNavPlaceHolder" class="SuiteNavPlaceHolder"><div role="banner"
class="o365cs-base"><button>Sovellusvalikko</button><span>SharePoint</span></div></div><div class="spNav_af"><div role="navigation"
class="ms-HorizontalNav">{fit.menu_of_divs()}</div></div><div data-is-scrollable="true" class="commandBarWrapper"><div class="ms-CommandBar"
role="menubar"><button>Jaa linkki</button></div></div><div role="main" class="mainContent"><div class="SPCanvas"><article>{parts}</article></div><div
id="CommentsWrapper"><div class="CommentsWrapper"><h2>Kommentit</h2><div><textarea></textarea><button>Julkaise</button></div></div></div></div></div></div>"""
    )


@design()
def blog_service_page(outline: Outline) -> str:
    """A page of a blog service: everything in widgets, posts with share rows and gadgets below."""
    return html(
        f"""<div class="content"><div class="content-outer"><div class="content-inner"><header><div class="header-outer"><div class="header section"
id="header"><div class="widget Header" data-version="1" id="Header1"><div id="header-inner"><div class="titlewrapper"><h1 class="title"><a href="/">Mummon
puutarha</a></h1></div><div class="descriptionwrapper"><p class="description"><span>Kukkia ja kahvia</span></p></div></div></div></div></div></header><div
class="tabs-outer"><div class="widget PageList"><ul><li><a href="/">Etusivu</a></li><li class="selected"><a href="/p/seloste.html">Seloste</a></li></ul>
</div></div><div class="main-outer"><div class="columns"><div class="column-center-outer"><div class="main section" id="main"><div class="widget Blog"
data-version="1" id="Blog1"><div class="blog-posts hfeed"><div class="date-outer"><div class="post-outer"><div class="post hentry"><h3 class="post-title
entry-title">Seloste</h3><div class="post-body entry-content" id="post-body-1">{PLAIN.write(outline)}<div style="clear: both;"></div></div><div
class="post-footer"><div class="post-share-buttons goog-inline-block"><a class="goog-inline-block share-button sb-email" href="#"><span
class="share-button-link-text">Lähetä sähköpostitse</span></a></div></div></div><div class="comments" id="comments"><h4>Ei kommentteja:</h4><p
class="comment-footer"><a href="/c">Lähetä kommentti</a></p></div></div></div></div></div></div></div><div class="column-right-outer"><aside><div
class="sidebar section" id="sidebar-right-1"><div class="widget BlogArchive"><h2>Blogiarkisto</h2><ul><li><a href="/2024">2024</a> (12)</li></ul></div>
</div></aside></div></div></div><footer><div class="footer-outer"><div class="widget Attribution"><div class="widget-content">Matka-teema. Palvelun
tarjoaa <a href="https://blogi.example">Blogi</a>.</div></div></div></footer></div></div></div>{fit.OWN_BANNER}"""
    )


@design()
def wiki_export(outline: Outline) -> str:
    """A page of a wiki: expanders, tables in wrappers, a side of metadata."""

    def grid(part: Grid) -> str:
        opening = '<div class="table-wrap"><table data-layout="default" class="confluenceTable">'
        return table(part, opening, '<th class="confluenceTh">', '<td class="confluenceTd">', "<p>{}</p>") + "</div>"

    markup = Markup(grid=grid)
    parts = "".join(
        f'<div class="expand-container conf-macro output-block"><div id="expander-control-{number}" class="expand-control" role="button" tabindex="0"'
        f' aria-expanded="false" aria-controls="expander-content-{number}"><span class="expand-icon aui-icon" aria-hidden="true">&gt;</span><span'
        f' class="expand-control-text conf-macro-render">{plain(section.title.text)}</span></div><div id="expander-content-{number}"'
        f' class="expand-content expand-hidden">{markup.write(section.parts)}</div></div>'
        if section.title
        else markup.write(section.parts)
        for number, section in enumerate(sections(outline))
    )
    return html(
        f"""<div id="full-height-container"><div id="header-precursor"></div><header id="header" role="banner"><nav class="aui-header">{fit.menu()}</nav>
</header><div class="ia-splitter"><div class="ia-splitter-left"><div class="ia-fixed-sidebar" role="complementary"><div class="acs-side-bar"><h2>Sivupuu
</h2><ul><li><a href="/x">Ohjeet</a></li><li><a href="/y">Lomakkeet</a></li></ul></div></div></div><div id="main" class="aui-page-panel"><div
id="main-header"><div id="navigation" class="content-navigation"><ul class="ajs-menu-bar"><li><a href="/edit">Muokkaa</a></li></ul></div></div><div
id="content" class="page view"><div id="main-content" class="wiki-content">{parts}</div><div id="likes-and-labels-container"><div
id="likes-section"><button>Tykkää</button></div><div id="labels-section"><a href="/l">Ei tunnisteita</a></div></div></div></div></div><div id="footer"
role="contentinfo"><section class="footer-body"><ul id="poweredby"><li class="noprint">Sivun voima: Wiki</li></ul></section></div></div>"""
    )


@design()
def site_of_a_builder_for_clubs(outline: Outline) -> str:
    """A builder for clubs: nameless divs, blank paragraphs with spaces, titles in larger bold type, a menu on the left."""

    def title(part: Title) -> str:
        return f'<p style="margin:0"><span style="font-size: 14pt;"><strong>{plain(part.text)}</strong></span></p><p>&nbsp;</p>'

    markup = Markup(
        title, lambda words: f'<p style="margin:0"><span style="font-size:10pt">{linked(words)}</span></p><p>&nbsp;</p>'
    )
    return html(
        f"""<div id="sivusto"><div id="ylaosa"><div class="logo"><a href="/"><img alt="Seura" src="/l.png"></a></div></div><div id="keskiosa"><div
id="vasen"><ul class="paavalikko"><li><a href="/">Etusivu</a></li><li><a href="/jaosto">Jaostot</a></li><li><a href="/seloste">Rekisteriseloste</a></li>
</ul><div class="moduuli"><div class="moduuli_otsikko">Tapahtumat</div><div class="moduuli_sisalto"><div>12.6. <a href="/t1">Kesäkisat</a></div></div></div>
</div><div id="sisalto"><div class="teksti">{markup.write(outline)}</div></div></div><div id="alaosa"><div class="kirjautuminen"><form><input><input>
<button>Kirjaudu</button></form></div><div class="tekija">Sivut tehty seurapalvelulla</div></div></div>"""
    )


@design()
def single_page_with_drawers(outline: Outline) -> str:
    """A shop's page built of components: the notice in drawers with an svg sign, a basket, a list of shops in the footer."""
    parts = "".join(
        f'<div class="AccordionItem-module--item--a81x"><h3 class="AccordionItem-module--h--0s1"><button type="button" aria-expanded="false" aria-controls="acc-{number}"'
        f' id="acc-b-{number}" class="AccordionItem-module--b--99x">{plain(section.title.text)}<span class="icon">{fit.SVG}</span></button></h3><div id="acc-{number}" role="region"'
        f' aria-labelledby="acc-b-{number}" class="AccordionItem-module--p--11s" style="height: 0px; opacity: 0" inert>{PLAIN.write(section.parts)}</div></div>'
        if section.title
        else f'<div class="RichText-module--r--x1">{PLAIN.write(section.parts)}</div>'
        for number, section in enumerate(sections(outline))
    )
    return html(
        f"""<div id="___gatsby"><div tabindex="-1" id="gatsby-focus-wrapper"><div class="TopBar-module--t"><p>Ilmainen palautus kaikissa myymälöissä</p></div>
<div class="Header-module--h">{fit.menu()}<button aria-label="Ostoskori">{fit.SVG}<span class="badge">0</span></button></div><main
class="Page-module--m">{parts}</main><div class="Newsletter-module--n"><p class="Newsletter-module--t">Ensimmäisenä tietoa aleista</p><form><input><button>
Liity</button></form></div><footer class="Footer-module--f"><ul><li><a href="/m/oulu">Oulu</a></li><li><a href="/m/turku">Turku</a></li></ul><p>© 2026</p>
</footer></div></div><div id="gatsby-announcer" aria-live="assertive" aria-atomic="true">Siirryttiin sivulle Tietosuoja</div>{fit.USERCENTRICS}"""
    )
