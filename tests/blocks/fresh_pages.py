"""What the pages of ``fresh_walls``, ``fresh_others`` and ``fresh_notices`` stand in: sites built in unlike ways.

Those pages were written without a look at the rules, to measure them on what they had not seen.
"""

from __future__ import annotations

from itertools import groupby

# A mark at the beginning of a line, the element around such lines that follow each other, and that of one line.
_GROUPED = {"-": ("ul", "<li>{}</li>"), "@": ("ul", '<li><a href="/sivu">{}</a></li>'), "|": ("table", "<tr>{}</tr>")}
_SINGLE = {mark: f"<h{len(mark)}>{{}}</h{len(mark)}>" for mark in ("#", "##", "###")} | {"!": "{}"}


def markup(lines: tuple[str, ...]) -> str:
    """Lines as HTML: "# " begins a heading, "- " an item, "@ " a link, "| " a row of cells, "! " is HTML itself."""
    made = []
    for mark, group in groupby(lines, key=lambda line: line.partition(" ")[0]):
        if mark in _GROUPED:
            around, form = _GROUPED[mark]
            made += [f"<{around}>", *(form.format(_inside(mark, line)) for line in group), f"</{around}>"]
        else:
            form = _SINGLE.get(mark, "<p>{}</p>")
            made += [form.format(line.partition(" ")[2] if mark in _SINGLE else line) for line in group]
    return "".join(made)


def _inside(mark: str, line: str) -> str:
    text = line.partition(" ")[2]
    return "".join(f"<td>{cell.strip()}</td>" for cell in text.split("|")) if mark == "|" else text


def bare(title: str, *lines: str, lang: str = "fi", head: str = "") -> str:
    """A page with nothing around the text."""
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{markup(lines)}</body></html>"
    )


def blog(title: str, *lines: str, lang: str = "fi") -> str:
    """A site of WordPress with a side column."""
    return bare(
        f"{title} – Haapaniemi",
        '! <div id="page" class="site"><header id="masthead"><p class="site-title"><a href="/">Haapaniemi</a></p>'
        '<nav id="site-navigation"><button>Valikko</button><ul class="menu"><li><a href="/">Koti</a></li><li>'
        '<a href="/tuotteet">Tuotteet</a></li><li><a href="/blogi">Blogi</a></li><li><a href="/ota-yhteytta">Ota '
        'yhteyttä</a></li></ul></nav></header><div id="content" class="site-content"><main id="main" '
        'class="site-main"><article class="page type-page hentry"><div class="entry-content">',
        *lines,
        '! </div></article></main><aside id="secondary" class="widget-area"><section class="widget"><h2>Viimeisimmät '
        'kirjoitukset</h2><ul><li><a href="/a">Kevään uutuudet</a></li><li><a href="/b">Kolme kysymystä '
        'tietosuojasta</a></li></ul></section></aside></div><footer id="colophon"><p>© 2025 Haapaniemi Ky | <a '
        'href="/tietosuoja">Tietosuojaseloste</a> | Sivut: Verkkopaja Kide</p></footer></div>',
        lang=lang,
    )


def city(title: str, *lines: str, lang: str = "fi") -> str:
    """A municipality's site, with a trail, a side menu and languages."""
    return bare(
        f"{title} | Koivukosken kunta",
        '! <header role="banner"><a href="#main-content" class="visually-hidden">Hyppää pääsisältöön</a><a href="/">'
        'Koivukosken kunta</a><ul class="language-switcher"><li><a hreflang="fi" href="/fi">Suomi</a></li><li><a '
        'hreflang="sv" href="/sv">Svenska</a></li><li><a hreflang="en" href="/en">English</a></li></ul></header><nav '
        'role="navigation" aria-label="Päävalikko"><ul><li><a href="/a">Asuminen ja ympäristö</a></li><li><a '
        'href="/k">Kasvatus ja koulutus</a></li><li><a href="/h">Hallinto ja päätöksenteko</a></li></ul></nav><nav '
        'class="breadcrumb" aria-label="Murupolku"><ol><li><a href="/">Etusivu</a></li><li><a href="/h">Hallinto</a>'
        '</li></ol></nav><div class="layout-container"><main role="main"><div class="region region-content">',
        *lines,
        '! </div></main><aside class="sidebar"><ul><li><a href="/t">Tietosuoja</a></li><li><a href="/s">Saavutettavuus'
        '</a></li></ul></aside></div><footer role="contentinfo"><p>Koivukosken kunta, Kunnantie 2, 00990 Koivukoski<br>'
        'Vaihde 050 000 1111</p><ul><li><a href="/palaute">Anna palautetta</a></li><li><a href="/tietosuoja">'
        "Tietosuoja</a></li></ul></footer>",
        lang=lang,
    )


def shop(title: str, *lines: str, lang: str = "fi") -> str:
    """A web shop, all of divisions, with a basket, a newsletter form and a cookie bar."""
    return bare(
        f"{title} - Villa ja Vyyhti",
        '! <div class="announcement-bar">Ilmainen toimitus yli 60 € tilauksiin</div><div class="header-wrapper"><div '
        'class="header__menu"><a href="/collections">Langat</a><a href="/puikot">Puikot</a><a href="/account">Kirjaudu '
        'sisään</a><a href="/cart">Ostoskori (0)</a></div></div><div class="main-page"><div class="rte">',
        *lines,
        '! </div></div><div class="footer"><div class="footer-block"><h2>Tilaa uutiskirje</h2><form><input '
        'type="email"><button>Tilaa</button></form><small>Tilaamalla hyväksyt tietosuojakäytäntömme.</small></div><div '
        'class="footer-block"><a href="/policies/privacy-policy">Tietosuojakäytäntö</a> <a href="/policies/terms">'
        'Käyttöehdot</a> <a href="/policies/refund">Palautukset</a></div></div><div id="cookie-bar"><p>Tämä sivusto '
        "käyttää evästeitä.</p><button>OK</button></div>",
        lang=lang,
    )


def old(title: str, *lines: str, lang: str = "fi") -> str:
    """A page of an association as they were made twenty years ago: tables and fonts."""
    return bare(
        title,
        '! <table width="780" border="0"><tr><td colspan="2" bgcolor="#003366"><font size="5" '
        'color="#ffffff">Kiurujärven '
        'Latu ry</font></td></tr><tr><td width="150" valign="top"><a href="index.htm">Etusivu</a><br><a '
        'href="kisat.htm">Kisat</a><br><a href="kuvat.htm">Kuvia</a><br><a href="liity.htm">Liity jäseneksi</a></td>'
        '<td valign="top">',
        *lines,
        '! </td></tr><tr><td colspan="2"><font size="1">Sivuja päivitetty viimeksi 4.2.2021. Kävijöitä 10452.</font>'
        "</td></tr></table>",
        lang=lang,
    )
