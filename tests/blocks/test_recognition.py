"""What stands where a notice was looked for, and is none, is told apart; what is one passes."""

from __future__ import annotations

import time

import pytest

from analyzer import blocks
from analyzer.blocks import recognition
from analyzer.errors import LanguageError, NotANoticeError, ReadError
from analyzer.notice import Block, BlockKind, PageKind
from tests.blocks import (
    fresh_more,
    fresh_notices,
    fresh_others,
    fresh_pages,
    fresh_walls,
    others_seen,
    others_unseen,
    traps_fresh,
    walls_seen,
    walls_unseen,
)
from tests.blocks.pages import FINNISH, document
from tests.blocks.walls import page, site
from tests.conftest import CORPUS

MODULES = (walls_seen, walls_unseen, others_seen, others_unseen, traps_fresh, fresh_walls, fresh_others, fresh_more)
TRAPS = [trap for module in MODULES for trap in module.TRAPS]
SHORT_NOTICES = {**fresh_notices.NOTICES, **fresh_more.NOTICES}
NOTICE = """
<h1>Tietosuojaseloste</h1>
<h2>Rekisterinpitäjä</h2><p>Havulinna Oy, Rantatie 3, 00990 Esimerkkilä, posti@havulinna.example</p>
<h2>Mitä tietoja käsittelemme</h2><p>Keräämme asiakkaan nimen, osoitteen ja puhelinnumeron.</p>
<h2>Miksi</h2><p>Tarvitsemme tietoja tilausten toimittamiseen. Käsittely perustuu sopimukseen.</p>
<h2>Säilytysaika</h2><p>Säilytämme tietoja kuusi vuotta.</p>
<h2>Oikeutesi</h2><p>Sinulla on oikeus tarkastaa tietosi ja pyytää niiden oikaisemista.</p>
"""
PLAIN_NOTICES = [
    "Kirjoitamme tilauskirjaan nimesi ja puhelinnumerosi. Muille niitä ei anneta.",
    "Kerhon vihkossa ovat jäsenten nimet ja osoitteet. Eronneen tiedot vedetään yli.",
    "# Tietosuoja\n\nEmme kerää mitään tietoja.",
]


def kind_of(content, media_type="text/html"):
    """The kind of a page, and what is said of it."""
    try:
        document(content, media_type)
    except LanguageError as error:
        return PageKind.FOREIGN, str(error)
    except NotANoticeError as error:
        return error.kind, str(error)
    except ReadError as error:
        return PageKind.UNREADABLE, str(error)
    return PageKind.NOTICE, ""


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_a_page_that_is_no_notice_is_told_apart(trap):
    kind, message = kind_of(trap.content)
    assert kind is trap.kind
    place, _, rest = message.partition(": ")
    assert place == "sivu" and "; " in rest or kind is PageKind.FOREIGN


def test_there_are_enough_pages_of_each_kind():
    walls = [trap for trap in TRAPS if trap.kind not in (PageKind.OTHER, PageKind.FOREIGN)]
    assert len(walls) >= 60 and len(TRAPS) - len(walls) >= 60
    assert len({trap.name for trap in TRAPS}) == len(TRAPS)


def test_all_the_corpus_is_taken_for_notices():
    kinds = {".txt": "text/plain", ".md": "text/markdown", ".html": "text/html"}
    paths = sorted(path for path in CORPUS.iterdir() if path.suffix in kinds)
    # The shortest are those that say least; tests of reading read all of them.
    shortest = sorted(paths, key=lambda path: path.stat().st_size)[:40]
    refused = [
        path.name for path in shortest if kind_of(path.read_bytes(), kinds[path.suffix])[0] is not PageKind.NOTICE
    ]
    assert refused == []


@pytest.mark.parametrize("text", PLAIN_NOTICES)
def test_a_short_and_plain_notice_passes(text):
    assert kind_of(text, "text/plain")[0] is PageKind.NOTICE
    assert kind_of(text, "text/markdown")[0] is PageKind.NOTICE


@pytest.mark.parametrize("content", SHORT_NOTICES.values(), ids=SHORT_NOTICES.keys())
def test_a_short_or_odd_notice_passes(content):
    kind, message = kind_of(content)
    assert kind is PageKind.NOTICE, message


@pytest.mark.parametrize("around", [fresh_pages.blog, fresh_pages.city, fresh_pages.shop, fresh_pages.old, site])
@pytest.mark.parametrize(
    "says",
    [
        "Tämä sivusto ei kerää vierailijoistaan henkilötietoja.",
        "Emme kerää mitään tietoja.",
        "Osoitteesi on vain uutiskirjettä varten, emmekä luovuta sitä.",
    ],
)
def test_what_stands_around_one_sentence_makes_it_no_other_page(around, says):
    assert kind_of(around("Tietosuoja", f"<h1>Tietosuoja</h1><p>{says}</p>"))[0] is PageKind.NOTICE


def test_a_short_page_beside_a_banner_is_refused_though_the_banner_may_name_its_kind():
    content = fresh_pages.shop("Sukkaohje", "# Helppo sukkaohje", "Luo 48 silmukkaa.", "Tarvitset 100 g lankaa.")
    assert kind_of(content)[0] in (PageKind.OTHER, PageKind.CONSENT_WALL)


def test_questions_and_the_sites_own_banner_are_no_statements():
    asked = [Block(0, BlockKind.HEADING, "Koulutus"), *paragraphs("Mitä henkilötietoja työntekijöistä kerätään?")]
    assert recognition.signs(asked, None).statements == 0
    listed = paragraphs("Vihkossa ovat nimi, kotipaikka ja puhelin.")
    assert recognition.signs(listed, None).statements == 1
    banner = [*paragraphs("Ilmainen toimitus yli 60 €"), Block(1, BlockKind.HEADING, "Jäsenet"), *listed]
    assert recognition.signs(banner, None).others == {}


AROUND = {
    "menus and a cookie banner": site("Tietosuojaseloste | Havulinna", NOTICE),
    "a script of Cloudflare": page(
        "Tietosuojaseloste", NOTICE + "<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>"
    ),
    "a form with a captcha": page(
        "Tietosuojaseloste", NOTICE + "<form><div class='g-recaptcha'></div></form><p>Emme ole robotteja.</p>"
    ),
    "a field for a password": page("Tietosuojaseloste", "<form><input type='password'></form>" + NOTICE),
    "a consent dialogue": page(
        "Tietosuojaseloste",
        "<div id='onetrust-consent-sdk' role='dialog'><p>Arvostamme yksityisyyttäsi. Me ja 90 kumppaniamme käytämme "
        "evästeitä.</p><button>Hyväksy kaikki</button></div>" + NOTICE,
    ),
    "a line for browsers without scripts": page(
        "Tietosuojaseloste", "<noscript>You need to enable JavaScript to run this app.</noscript>" + NOTICE
    ),
    "headings like those of walls": page(
        "Tietosuojaseloste",
        NOTICE + "<h2>Virheellisen tiedon korjaaminen</h2><h2>Kirjautumislokit</h2><p>Säilyvät vuoden.</p>",
    ),
    "a part on cookies": page(
        "Tietosuojaseloste", NOTICE + "<h2>Evästeet</h2><p>Käytämme evästeitä. Hyväksy evästeet.</p>"
    ),
}


@pytest.mark.parametrize("content", AROUND.values(), ids=AROUND.keys())
def test_a_wall_around_a_notice_makes_it_no_wall(content):
    assert kind_of(content)[0] is PageKind.NOTICE


@pytest.mark.parametrize(
    ("name", "kind", "says"),
    [
        ("cloudflare managed challenge", PageKind.BOT_WALL, "Cloudflare's test of visitors"),
        ("finnish 404 with menus", PageKind.ERROR_PAGE, "“sivua ei löytynyt”"),
        ("own consent page", PageKind.CONSENT_WALL, "“hyväksy evästeet”"),
        ("member pages", PageKind.LOGIN_WALL, "open to all"),
        ("react shell", PageKind.SCRIPT_SHELL, "once it shows the notice"),
        ("terms of a service", PageKind.OTHER, "terms of use or sale"),
        ("hub of a firm", PageKind.OTHER, "a list of links to notices"),
        ("cookie policy", PageKind.OTHER, "a cookie policy"),
    ],
)
def test_the_message_names_the_sign_and_the_next_step(name, kind, says):
    trap = next(trap for trap in TRAPS if trap.name == name)
    found, message = kind_of(trap.content)
    assert found is kind and says in message and message.startswith("sivu: ")


def test_only_what_may_pass_is_worth_another_try():
    def may_pass(name):
        with pytest.raises(NotANoticeError) as caught:
            document(next(trap for trap in TRAPS if trap.name == name).content)
        return caught.value.may_pass

    assert may_pass("nginx 502") and may_pass("sucuri")
    assert not may_pass("hub of registers") and not may_pass("react shell")


def test_an_empty_page_without_scripts_is_no_shell():
    with pytest.raises(ReadError, match="hardly any text") as caught:
        document("<html><body><p>Hei</p></body></html>")
    assert not isinstance(caught.value, NotANoticeError)


def test_texts_that_are_no_web_pages_are_told_apart_too():
    article = (
        "Tietosuoja puhuttaa yrittäjiä\n\nJulkaistu 12.3.2024. Teksti: Saara Mäntyvaara\n\n"
        "Joka kolmas yrittäjä ei tiedä, mitä rekisterinpitäjän velvollisuuksiin kuuluu, kertoi kysely. "
        "”En ole varma, pitääkö meidän tehdä seloste”, sanoo kampaaja Heidi Lahdenperä. Juristi Otso Kankare "
        "muistuttaa, että henkilötietojen käsittelylle on oltava peruste."
    )
    assert kind_of(article, "text/plain")[0] is PageKind.OTHER
    assert kind_of("Sivua ei löytynyt\n\nEtsimääsi sivua ei ole.", "text/plain")[0] is PageKind.ERROR_PAGE


def paragraphs(*texts):
    return [Block(number, BlockKind.PARAGRAPH, text) for number, text in enumerate(texts)]


def test_a_notice_scores_above_what_only_speaks_of_notices():
    def score(content):
        title, found, _ = blocks.html.blocks(content)
        return recognition.signs(found, title).score

    by_name = {trap.name: score(trap.content) for trap in TRAPS}
    assert score(site("Tietosuojaseloste", NOTICE)) > max(
        by_name[name] for name in ("hub of a firm", "guide to writing a notice", "cookie policy", "terms of a service")
    )


def test_signs_tell_what_was_found():
    signs = recognition.signs(paragraphs("Rekisterinpitäjä: Havulinna Oy", FINNISH), "Tietosuojaseloste")
    assert signs.titled and signs.tells_of_data and signs.statements == 1
    assert {"controller", "retention", "purpose"} <= signs.concepts and "controller" in signs.sections
    assert signs.resembles is None


HOSTILE = {
    "one long word": lambda size: "tietosuoja" * size,
    "many sentences": lambda size: "Sivua ei ole. " * size,
    "many gaps": lambda size: "mihin tieto " * size,
    "many links": lambda size: "<a href='/x'>Seloste</a>" * size,
    "nested links": lambda size: "<div><a>" * size,
    "nested headings": lambda size: "<h1><div>" * size,
    "many questions": lambda size: "<p>Miksi?</p>" * size,
    "many gaps to fill in": lambda size: "[nimi " * size + "." * size,
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_no_faster_than_the_page(make):
    def seconds(size):
        content = make(size)
        found = paragraphs(*content.split("</p>"))
        start = time.process_time()
        for check in (recognition.check_wall, recognition.check_notice):
            try:
                check("sivu", None, found, content)
            except NotANoticeError:
                pass
        return time.process_time() - start

    seconds(10)
    # Eight times the page may take thirty times as long on a busy machine, never sixty-four.
    assert seconds(8_000) < max(30 * seconds(1_000), 1.0)
