"""Web pages as found: what is the notice comes out in blocks, what is furniture does not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.errors import AnalyzerError
from tests.blocks.pages import FINNISH, document, html


def blocks_of(body):
    return [block for block in document(f"<main>{body}<p>{FINNISH}</p></main>").blocks if block.text != FINNISH]


def test_headings_stand_over_what_follows():
    found = blocks_of("<h1>Seloste</h1><h2>Tiedot</h2><p>Nimi.</p><h3>Lapset</h3><p>Ikä.</p><h2>Aika</h2><p>Vuosi.</p>")
    assert [(block.text, block.headings) for block in found if block.kind == "paragraph"] == [
        ("Nimi.", ("Seloste", "Tiedot")),
        ("Ikä.", ("Seloste", "Tiedot", "Lapset")),
        ("Vuosi.", ("Seloste", "Aika")),
    ]


def test_list_items_keep_what_introduces_them():
    found = blocks_of("<p>Emme myy tietoja. Keräämme:</p><ul><li>nimen<ul><li>etunimen</li></ul></li><li>iän</li></ul>")
    assert [(block.text, block.lead_in) for block in found if block.kind == "list_item"] == [
        ("nimen", "Keräämme:"),
        ("etunimen", "nimen"),
        ("iän", "Keräämme:"),
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>sähkö<b>posti</b>osoite ja <i>nimi</i></p>", [("p", "sähköpostiosoite ja nimi")]),
        ("<p>tieto&shy;suoja&nbsp;&amp; teksti<wbr>viesti\n\n  rivi</p>", [("p", "tietosuoja & tekstiviesti rivi")]),
        ("<p>Katu 1<br>00100 Helsinki</p>", [("p", "Katu 1"), ("p", "00100 Helsinki")]),
        ("<div>Keräämme:<br>- nimen<br>• iän</div>", [("p", "Keräämme:"), ("i", "nimen"), ("i", "iän")]),
        ("<p>Keräämme:<br>nimen<br>iän</p>", [("p", "Keräämme:"), ("i", "nimen"), ("i", "iän")]),
        ("<p><strong>Säilytys</strong></p><p>Vuosi.</p>", [("h", "Säilytys"), ("p", "Vuosi.")]),
        ("<div><b>Rekisterin<br>nimi</b><br>Asiakkaat.</div>", [("h", "Rekisterin nimi"), ("p", "Asiakkaat.")]),
        ("<p><b>Säilytys:</b> viisi vuotta.</p>", [("p", "Säilytys: viisi vuotta.")]),
        ("<dl><dt>Puhelin</dt><dd>010 123</dd></dl>", [("h", "Puhelin"), ("p", "010 123")]),
        ("<details><summary>Aika</summary><p>Vuosi.</p></details>", [("h", "Aika"), ("p", "Vuosi.")]),
        (
            "<h2><button aria-expanded='false'>Aika</button></h2><div hidden>Vuosi.</div>",
            [("h", "Aika"), ("p", "Vuosi.")],
        ),
        ("<div><div><div>Nimi.</div></div>Ikä.</div>", [("p", "Nimi."), ("p", "Ikä.")]),
        ("<div style='display:none'>Nimi.</div>", [("p", "Nimi.")]),
        ("<pre>Nimi.\nIkä.</pre>", [("p", "Nimi."), ("p", "Ikä.")]),
    ],
)
def test_shapes(body, expected):
    assert html(body) == expected


@pytest.mark.parametrize(
    "furniture",
    [
        "<script>var x = 'SALAA';</script>",
        "<style>.x{content:'SALAA'}</style>",
        "<noscript>SALAA</noscript><template>SALAA</template>",
        "<!-- SALAA -->",
        "<nav><ul><li><a href='/'>SALAA</a></li></ul></nav>",
        "<a class='skip' href='#a'>Siirry sisältöön SALAA</a>",
        "<div class='cookie-banner'><p>Käytämme evästeitä SALAA</p><button>Hyväksy</button></div>",
        "<div><p>Sivusto käyttää evästeitä SALAA</p><button>Hyväksy kaikki</button></div>",
        "<div role='dialog'><p>SALAA</p></div>",
        "<div class='share-buttons'><a href='#'>SALAA</a></div>",
        "<ol class='breadcrumb'><li>SALAA</li></ol>",
        "<form><label>SALAA</label><input value='SALAA'><button>SALAA</button></form>",
        "<aside><h3>Lue myös SALAA</h3><ul><li><a href='/a'>SALAA</a></li></ul></aside>",
        "<div><h3>Uutiskirje SALAA</h3><form><input></form></div>",
    ],
)
def test_furniture_is_left_out(furniture):
    found = html(f"{furniture}<h1>Seloste</h1><p>Nimi ja osoite.</p>{furniture}")
    assert found == [("h", "Seloste"), ("p", "Nimi ja osoite.")]


def test_the_section_on_cookies_is_no_banner():
    body = "<section id='evasteet'><h2>Evästeet</h2><p>Käytämme evästeitä.</p><p>Voit estää ne.</p></section>"
    assert ("p", "Käytämme evästeitä.") in html(f"<h1>Seloste</h1>{body}")


def test_the_page_around_the_notice_goes_but_the_footers_contact_details_stay():
    page = (
        "<title>Seloste – Kauppa</title><body><div class='top'><a href='/'>Etusivu</a> <a href='/b'>Tuotteet</a></div>"
        f"<div class='content'><h1>Seloste</h1><p>{FINNISH}</p></div>"
        "<div class='footer'><p>Kauppa Oy<br>Y-tunnus 1234567-8<br>info@kauppa.example</p>"
        "<p><a href='/ehdot'>Toimitusehdot</a></p><p>© 2026 Kauppa</p></div></body>"
    )
    read = document(page)
    assert [block.text for block in read.blocks] == [
        "Seloste",
        FINNISH,
        "Kauppa Oy",
        "Y-tunnus 1234567-8",
        "info@kauppa.example",
    ]
    assert read.blocks[-1].headings == () and read.title == "Seloste – Kauppa"


def rows(body):
    return [
        [(cell.column, block.text[cell.start : cell.end]) for cell in block.cells]
        for block in blocks_of(body)
        if block.kind == "table_row"
    ]


HEAD = "<tr><th>Tarkoitus</th><th>Tiedot</th><th>Aika</th></tr>"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            f"{HEAD}<tr><td>Laskutus</td><td></td><td>6 v</td></tr>",
            [[("Tarkoitus", "Laskutus"), ("Aika", "6 v")]],
        ),
        (
            "<tr><td>Tieto</td><td>Säilytysaika</td></tr><tr><td>Laskut</td><td>6 v</td></tr>",
            [[("Tieto", "Laskut"), ("Säilytysaika", "6 v")]],
        ),
        (
            "<tr><td>Osoite</td><td>Katu 1</td></tr><tr><td>Puhelin</td><td>010</td></tr>",
            [[("", "Osoite"), ("Osoite", "Katu 1")], [("", "Puhelin"), ("Puhelin", "010")]],
        ),
        (
            f"{HEAD}<tr><td colspan='2'>Kaikki</td><td>6 v</td></tr>",
            [[("Tarkoitus", "Kaikki"), ("Aika", "6 v")]],
        ),
        (
            f"{HEAD}<tr><td rowspan='2'>Myynti</td><td>nimi</td><td>1 v</td></tr><tr><td>osoite</td><td>2 v</td></tr>",
            [[("Tarkoitus", "Myynti"), ("Tiedot", "nimi"), ("Aika", "1 v")], [("Tiedot", "osoite"), ("Aika", "2 v")]],
        ),
    ],
)
def test_tables(table, expected):
    assert rows(f"<table>{table}</table>") == expected


def test_a_cell_that_spans_rows_introduces_the_later_ones():
    table = (
        f"<table>{HEAD}<tr><td rowspan='2'>Myynti</td><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"
    )
    assert [block.lead_in for block in blocks_of(table) if block.kind == "table_row"] == ["", "Myynti"]


def test_a_header_row_titles_columns_not_sections():
    found = blocks_of(f"<h1>S</h1><table>{HEAD}<tr><td>a</td><td>b</td><td>c</td></tr></table><p>Muuta.</p>")
    assert found[1].kind == "heading" and found[1].text == "Tarkoitus\tTiedot\tAika"
    assert found[-1].headings == ("S",)


def test_a_form_of_two_columns_is_read_as_sections():
    table = "<table><tr><td>Tietosisältö</td><td><p>Keräämme:</p><ul><li>nimen</li></ul></td></tr></table>"
    assert html(table) == [("h", "Tietosisältö"), ("p", "Keräämme:"), ("i", "nimen")]


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 5000 + FINNISH + "</div>" * 5000,
        "<b>" * 5000 + FINNISH,
        "<ul><li>" * 500 + FINNISH,
        "<table><tr><td>" * 500 + FINNISH,
        f"<p class='{'menu ' * 200_000}'>{FINNISH}</p>",
        f"<p>{FINNISH}</p>" + "<" * 100_000,
        "<table><tr>" + "<td colspan=9999 rowspan=9999>a</td>" * 99 + f"</tr></table><p>{FINNISH}</p>",
    ],
    ids=["divs", "inline", "lists", "tables", "attribute", "brackets", "spans"],
)
def test_hostile_pages_are_read(page):
    assert any(FINNISH in block.text for block in document(page).blocks)


TAGS = st.sampled_from("p div ul li table tr td th h2 dl dt dd details summary b br a nav form section".split())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(TAGS.map("<{}>".format), TAGS.map("</{}>".format), st.text(max_size=12)), max_size=40))
def test_any_page_gives_blocks_whose_cells_lie_in_their_text(parts):
    try:
        read = document("".join(parts) + f"<p>{FINNISH}</p>")
    except AnalyzerError:
        return
    for number, block in enumerate(read.blocks):
        assert block.number == number and block.text == block.text.strip()
        assert all(0 <= cell.start < cell.end <= len(block.text) for cell in block.cells)


def test_a_footer_line_gives_its_contact_details_without_the_copyright():
    footer = "<p>Kauppa Oy, Rantatie 3, 90100 Oulu. p. 08 555 1234 © 2024 Toteutus: Toimisto Oy</p>"
    page = f"<main><h1>Seloste</h1><p>{FINNISH}</p></main><footer>{footer}</footer>"
    texts = [block.text for block in document(page).blocks]
    assert "Kauppa Oy, Rantatie 3, 90100 Oulu. p. 08 555 1234" in texts


WORDS = "Säilytämme tietoja vuoden."


@pytest.mark.parametrize(
    "body",
    [
        f"<div class='acc' role='button' aria-expanded='false'>Aika</div><div aria-hidden='true'>{WORDS}</div>",
        f"<button aria-expanded='false' aria-controls='p'>Aika</button><hr><div id='p' hidden>{WORDS}</div>",
        f"<button class='collapsible'>Aika</button><div>{WORDS}</div>",
        f"<input type='checkbox' id='a'><label for='a'>Aika</label><div>{WORDS}</div>",
        f"<ul role='tablist'><li><a role='tab' href='#p'>Aika</a></li></ul><div id='p' role='tabpanel'>{WORDS}</div>",
        f"<b><button aria-expanded='false'>Aika<i aria-hidden='true'>add</i></button></b><div>{WORDS}</div>",
        f"<div role='heading' aria-level='2'>Aika</div><p>{WORDS}</p>",
        f"<p><span style='font-weight:700'>Aika</span></p><p>{WORDS}</p>",
        f"<style>.c7{{font-weight:bold}}</style><p><span class='c7'>Aika</span></p><p>{WORDS}</p>",
        f"<p><b style='mso-bidi-font-weight:normal'>Aika</b></p><p>{WORDS}</p>",
    ],
)
def test_titles_of_panels_and_titles_by_type_are_headings(body):
    assert html(body) == [("h", "Aika"), ("p", WORDS)]


def test_headings_in_a_panel_rank_below_its_title():
    panel = f"<button aria-expanded='false'>Jäsenet</button><div><h2>Aika</h2><p>{WORDS}</p></div>"
    found = blocks_of(f"<h1>Seloste</h1>{panel}<p>Muuta.</p>")
    assert [block.headings for block in found if block.kind == "paragraph"] == [
        ("Seloste", "Jäsenet", "Aika"),
        ("Seloste",),
    ]


def test_a_control_of_a_form_opens_no_panel():
    assert html(f"<form><label for='x'>Nimi</label><input id='x'></form><p>{WORDS}</p>") == [("p", WORDS)]


def test_bold_type_that_a_style_takes_back_titles_nothing():
    assert html(f"<b style='font-weight:normal'><p>Aika</p><p>{WORDS}</p></b>") == [("p", "Aika"), ("p", WORDS)]


def test_a_page_all_in_bold_has_no_titles_by_it():
    assert html(f"<b>Nimi<br>Osoite<br>{FINNISH} {WORDS}</b>")[0] == ("p", "Nimi")


@pytest.mark.parametrize(
    "box",
    [
        "<div class='sv-text-portlet sv-skip-spacer'><p>{}</p></div>",
        "<div class='elementor-widget elementor-widget-text-editor'><p>{}</p></div>",
        "<section id='uutiskirje'><h2>Uutiskirje</h2><p>{}</p></section>",
        "<div class='tab-menu-content'><p>{}</p></div>",
        "<div class='d-print-block'><p>{}</p></div>",
        "<p aria-hidden='true'>{}</p>",
        "<my-text>{}</my-text>",
        "<div><template shadowrootmode='open'><p>{}</p></template></div>",
        "<iframe srcdoc='&lt;p&gt;{}&lt;/p&gt;'></iframe>",
    ],
)
def test_what_only_looks_like_furniture_is_kept(box):
    assert ("p", WORDS) in html(f"<h1>Seloste</h1>{box.format(WORDS)}")


@pytest.mark.parametrize(
    "furniture",
    [
        "<div id='onetrust-consent-sdk'><table><tr><td>SALAA</td><td>SALAA</td></tr></table></div>",
        "<div><p>Evästeet auttavat. SALAA</p><a href='#' role='button'>Selvä</a></div>",
        f"<ul>{''.join(f'<li><a href=#{place}>SALAA</a></li>' for place in 'abc')}</ul>",
        "<div><p>Sisällysluettelo</p><p><a href='#a'>A</a> <a href='#b'>B</a> <a href='#c'>C</a></p></div>",
        "<section><h2>SALAA</h2><div><h3><a href='/1'>Uutinen</a></h3><p>Teksti.</p></div>"
        "<div><h3><a href='/2'>Toinen</a></h3><p>Teksti.</p></div></section>",
        "<div><h2>Oliko tästä apua?</h2><p>SALAA</p><button>Kyllä</button></div>",
        "<section><h2>Tilaa kirje SALAA</h2><p>Saat tarjoukset.</p><form><input></form></section>",
        "<p>© 2026 SALAA</p>",
        "<div class='chat-widget'>SALAA</div>",
    ],
)
def test_more_furniture_is_left_out(furniture):
    found = html(f"<h1>Seloste</h1><p>Nimi ja osoite.</p>{furniture}")
    assert found == [("h", "Seloste"), ("p", "Nimi ja osoite.")]


def test_a_link_in_a_sentence_is_of_the_sentence_whatever_it_says():
    sentence = "<p>Voit kieltää ne <a href='#'>evästevalinnoissa</a>.</p>"
    assert ("p", "Voit kieltää ne evästevalinnoissa.") in html(f"<h1>Seloste</h1>{sentence}")


def test_breadcrumbs_that_name_the_notice_are_left_out():
    crumbs = "<div class='c-crumb'><span>Etusivu</span> / <span>Henkilötietojen käsittely</span></div>"
    assert html(f"{crumbs}<h1>Seloste</h1><p>{WORDS}</p>") == [("h", "Seloste"), ("p", WORDS)]


def test_a_copy_for_other_screens_is_read_once_and_a_repeated_text_twice():
    text = f"<p>{FINNISH}</p><p>{WORDS}</p>"
    shown_twice = f"<div class='d-none d-md-block'>{text}</div><div class='d-md-none'>{text}</div>"
    assert [block.text for block in document(f"<main>{shown_twice}</main>").blocks].count(WORDS) == 1
    said_twice = f"<section><h2>A</h2>{text}</section><section><h2>B</h2>{text}</section>"
    assert [block.text for block in document(f"<main>{said_twice}</main>").blocks].count(WORDS) == 2


def test_mail_links_in_the_footer_are_contact_details():
    footer = "<footer><p>Kauppa Oy<br><a href='mailto:info@kauppa.example'>info@kauppa.example</a></p></footer>"
    texts = [block.text for block in document(f"<h1>Seloste</h1><p>{FINNISH}</p>{footer}").blocks]
    assert texts[-2:] == ["Kauppa Oy", "info@kauppa.example"]


def lead_ins(body):
    return [(block.text, block.lead_in) for block in blocks_of(body) if block.kind == "list_item"]


def test_a_list_after_a_list_goes_on_with_it_unless_the_last_item_introduces_it():
    assert lead_ins("<p>Keräämme:</p><ul><li>nimen</li></ul><ul><li>iän</li></ul>") == [
        ("nimen", "Keräämme:"),
        ("iän", "Keräämme:"),
    ]
    assert lead_ins("<ul><li>jäsenistä:</li></ul><ul><li>iän</li></ul>")[1] == ("iän", "jäsenistä:")


def test_lists_of_word_processors_nest_by_their_levels():
    google = "<p>Keräämme:</p><ul class='lst-kix_a-0'><li>jäsenistä</li></ul><ul class='lst-kix_a-1'><li>iän</li></ul>"
    expected = [("jäsenistä", "Keräämme:"), ("iän", "jäsenistä"), ("muista", "Keräämme:")]
    assert lead_ins(f"{google}<ul class='lst-kix_a-0'><li>muista</li></ul>") == expected
    levels = ((1, "jäsenistä"), (2, "iän"), (1, "muista"))
    word = "".join(f"<p style='mso-list:l0 level{level} lfo1'>·  {text}</p>" for level, text in levels)
    assert lead_ins(f"<p>Keräämme:</p>{word}") == expected


def test_a_heading_made_of_type_introduces_no_list():
    assert lead_ins("<p><b>Tiedot</b></p><ul><li>nimi</li></ul>") == [("nimi", "")]


@pytest.mark.parametrize(
    ("frame", "noted"),
    [
        ("<iframe src='https://palvelu.example/tietosuojaseloste/7'></iframe>", True),
        ("<iframe src='https://palvelu.example/x' title='Rekisteriseloste'></iframe>", True),
        ("<object data='/tiedostot/Tietosuojaseloste.pdf'></object>", True),
        ("<iframe src='https://kartta.example/x'></iframe>", False),
        ("<iframe src='https://www.googletagmanager.com/ns.html?privacy' width='0'></iframe>", False),
    ],
)
def test_frames_that_likely_hold_the_notice_are_told(frame, noted):
    assert bool(document(f"<h1>Seloste</h1><p>{FINNISH} {FINNISH}</p>{frame}").unread) is noted


def test_every_frame_is_told_where_the_page_itself_says_hardly_anything():
    (note,) = document(f"<p>{WORDS}</p><iframe src='https://palvelu.example/x'></iframe>").unread
    assert note == "frame https://palvelu.example/x: what it shows is not in the page; give its own address"


def test_text_right_beside_a_large_element_is_kept():
    found = html(f"<div><div><p>{FINNISH}{FINNISH}{FINNISH * 20}</p><p>x</p></div>Säilytysaika on kuusi vuotta.</div>")
    assert ("p", "Säilytysaika on kuusi vuotta.") in found
