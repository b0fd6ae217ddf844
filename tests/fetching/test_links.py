"""Which links of a page lead to a privacy notice."""

import time

import pytest

from analyzer.fetching.links import MAX_LINKS, LinkKind, absolute, find, usual_paths

HOME = "https://www.lumikoski.example/etusivu"

NOTICE, HUB, WAY = LinkKind.NOTICE, LinkKind.HUB, LinkKind.WAY

TEXTS_AND_PATHS = [
    # What notices are called.
    ("Tietosuojaseloste", "/a", NOTICE),
    ("TIETOSUOJASELOSTE (PDF)", "/a", NOTICE),
    ("Tieto\xadsuoja\xadseloste", "/a", NOTICE),
    ("Lue tietosuojaselosteestamme", "/a", NOTICE),
    ("Tutustu tietosuojaselosteeseen", "/a", NOTICE),
    ("Rekisteri- ja tietosuojaseloste", "/a", NOTICE),
    ("Rekisteriseloste", "/a", NOTICE),
    ("Asiakasrekisterin seloste", "/a", NOTICE),
    ("Henkilötietojen käsittely", "/a", NOTICE),
    ("Näin käsittelemme henkilötietojasi", "/a", NOTICE),
    ("Näin käsittelemme tietojasi", "/a", NOTICE),
    ("Miten käsittelemme asiakkaidemme tietoja?", "/a", NOTICE),
    ("Tietosuojakäytäntö", "/a", NOTICE),
    ("Tietosuojakäytännöt", "/a", NOTICE),
    ("Tietosuojailmoitus työnhakijoille", "/a", NOTICE),
    ("Tietosuojalauseke", "/a", NOTICE),
    ("Tietosuojaperiaatteet", "/a", NOTICE),
    ("Tietosuojainformaatio", "/a", NOTICE),
    ("Informointiasiakirja", "/a", NOTICE),
    ("Yksityisyydensuojakäytäntö", "/a", NOTICE),
    ("Seloste henkilötietojen käsittelystä", "/a", NOTICE),
    ("Seloste käsittelytoimista", "/a", NOTICE),
    ("Jäsenrekisteri", "/a", NOTICE),
    ("Kameravalvontarekisteri", "/a", NOTICE),
    # Pages about it.
    ("Tietosuojaselosteet", "/a", HUB),
    ("Rekisteriselosteet", "/a", HUB),
    ("Selosteet", "/a", HUB),
    ("Tietosuoja", "/a", HUB),
    ("Tietosuoja ja evästeet", "/a", HUB),
    ("Käyttöehdot ja tietosuoja", "/a", HUB),
    ("Yksityisyydensuoja", "/a", HUB),
    ("Yksityisyys", "/a", HUB),
    ("GDPR", "/a", HUB),
    ("Henkilötiedot", "/a", HUB),
    # Other languages.
    ("Privacy policy", "/a", NOTICE),
    ("Privacy Notice", "/a", NOTICE),
    ("Dataskyddsbeskrivning", "/a", NOTICE),
    ("Integritetspolicy", "/a", NOTICE),
    # Only the address tells.
    ("Asiakkaille", "/tietosuojaseloste", NOTICE),
    ("Asiakkaille", "/tietosuojaseloste.html", NOTICE),
    ("Asiakkaille", "/TietosuojaSeloste.aspx", NOTICE),
    ("Asiakkaille", "/tietosuoja-seloste/", NOTICE),
    ("Asiakkaille", "/rekisteri-ja-tietosuojaseloste", NOTICE),
    ("Asiakkaille", "/henkilotietojen-kasittely", NOTICE),
    ("Asiakkaille", "/henkil%C3%B6tietojen-k%C3%A4sittely", NOTICE),
    ("Asiakkaille", "/wp-content/uploads/2021/03/Rekisteriseloste_asiakkaat.pdf", NOTICE),
    ("Asiakkaille", "/index.php?sivu=tietosuojaseloste", NOTICE),
    ("Asiakkaille", "/tietosuojaselosteet/verkkokauppa", NOTICE),
    ("Asiakkaille", "/privacy-policy", NOTICE),
    ("Asiakkaille", "/tietosuoja", HUB),
    ("Asiakkaille", "/gdpr", HUB),
    ("Asiakkaille", "/yksityisyydensuoja", HUB),
    # To look further.
    ("Yhteystiedot", "/a", WAY),
    ("Ota yhteyttä", "/a", WAY),
    ("Asiakaspalvelu", "/a", WAY),
    ("Tietoa meistä", "/a", WAY),
    ("Sivukartta", "/a", WAY),
    ("Käyttöehdot", "/a", WAY),
    ("Evästeseloste", "/a", WAY),
    ("Suomeksi", "/a", WAY),
    ("Contact us", "/a", WAY),
    # What has the words but is something else.
    ("Tietosuoja puhuttaa yrittäjiä", "/uutiset/2024/tietosuoja-puhuttaa", WAY),
    ("Viisi vinkkiä tietosuojaan", "/blogi/vinkit", WAY),
    ("Tietosuojakoulutus 12.5.", "/koulutukset/tietosuoja", WAY),
    ("Kirjaudu", "/login?next=/tietosuoja", WAY),
    ("Facebookin tietosuojakäytäntö", "https://www.facebook.com/privacy/policy", WAY),
    ("Googlen tietosuojaseloste", "https://policies.google.com/privacy", WAY),
    ("Evästeasetukset", "/a", None),
    ("Privacy policy (in English)", "/en/privacy", NOTICE),
    # All the rest.
    ("Tuotteet", "/tuotteet", None),
    ("Varaa aika", "/ajanvaraus", None),
    ("Tietosuojaseloste", "mailto:tietosuoja@lumikoski.example", None),
    ("Tietosuojaseloste", "tel:+358401234567", None),
    ("Tietosuojaseloste", "data:text/html,tietosuoja", None),
    ("Tietosuojaseloste", "ftp://lumikoski.example/tietosuoja", None),
    ("Tietosuojaseloste", "file:///etc/tietosuoja", None),
    ("Tietosuojaseloste", "#tietosuoja", None),
    ("Tietosuojaseloste", "http://nimi@lumikoski.example/tietosuoja", None),
    ("Tietosuojaseloste", "http://[rikki/tietosuoja", None),
    ("Tietosuojaseloste", "http://lumikoski.example:portti/tietosuoja", None),
    ("Tietosuojaseloste", "/kuvat/tietosuoja.jpg", None),
    ("Tietosuojaseloste", "/lataa/tietosuoja.zip", None),
    ("Lue lisää", "/tuotteet/1", None),
]


def first(html_text, base_url=HOME):
    found = find(html_text, base_url)
    return found[0] if found else None


@pytest.mark.parametrize(("text", "address", "kind"), TEXTS_AND_PATHS)
def test_text_and_address_tell_the_kind(text, address, kind):
    link = first(f'<p><a href="{address}">{text}</a></p>')
    assert (link.kind if link else None) is kind


def test_the_notice_comes_before_all_that_only_speaks_of_it():
    page = """
    <a href="/uutiset/2024/05/tietosuoja-puhuttaa">Tietosuoja puhuttaa</a> <a href="/yhteystiedot">Yhteystiedot</a>
    <a href="/evasteet">Evästekäytäntö</a> <a href="/kayttoehdot">Käyttöehdot</a>
    <a href="/en/privacy">Privacy policy</a> <a href="https://policies.google.com/privacy">Tietosuojaseloste</a>
    <a href="/tietosuoja">Tietosuoja</a> <a href="/asiakkaat.pdf">Asiakasrekisterin tietosuojaseloste</a>"""
    found = find(page, HOME)
    assert [link.url.rpartition("/")[2] for link in found[:2]] == ["asiakkaat.pdf", "tietosuoja"]
    assert found[0].kind is NOTICE and found[1].kind is HUB
    assert found[-1].url == "https://policies.google.com/privacy"
    assert [link.score for link in found] == sorted((link.score for link in found), reverse=True)


@pytest.mark.parametrize(
    "page",
    [
        "<h3>Tietosuojaseloste</h3><p>Kerromme tästä tarkemmin.</p><p><a href='/x'>Lue lisää</a></p>",
        "<p>Voit lukea tietosuojaselosteemme <a href='/x'>tästä</a>.</p>",
        "<p><a href='/x'>Tästä</a> pääset lukemaan rekisteriselosteemme.</p>",
        "<table><tr><td>Asiakkaiden tietosuojaseloste</td><td>2023</td><td><a href='/x'>PDF</a></td></tr></table>",
        "<ul><li>Työnhakijat</li><li>Rekisteriseloste: <a href='/x'>avaa pdf</a></li></ul>",
        "<dl><dt>Tietosuojaseloste</dt><dd><a href='/x'>Lataa</a></dd></dl>",
        "<a href='/x' aria-label='Tietosuojaseloste'><svg><title>kuva</title></svg></a>",
        "<a href='/x' title='Avaa tietosuojaseloste'>Avaa</a>",
        "<a href='/x'><span><img src='k.png' alt='Tietosuojaseloste'></span></a>",
        "<map><area href='/x' alt='Tietosuojaseloste'></map>",
        "<button data-href='/x'>Tietosuojaseloste</button>",
        "<div onclick=\"window.location.href='/x'\">Tietosuojaseloste</div>",
        "<a href=\"javascript:avaa('/x')\">Tietosuojaseloste</a>",
        "<select><option value='/x'>Tietosuojaseloste</option></select>",
        "<link rel='privacy-policy' href='/x'>",
        "<a href='/x' rel='nofollow privacy-policy'>Lue</a>",
        "<iframe src='/x' title='Tietosuojaseloste'></iframe>",
        "<h2>Tietosuojaseloste</h2><object data='/x' type='application/pdf'></object>",
        "<a href='/&#120;'>Tieto&shy;suoja&shy;seloste</a>",
    ],
)
def test_a_notice_is_found_however_it_is_linked(page):
    link = first(page)
    assert link is not None and link.url == "https://www.lumikoski.example/x" and link.kind is NOTICE
    assert link.reason


def test_a_picture_speaks_only_for_the_link_that_it_stands_in():
    found = find("<a href='/a'><img alt='Tietosuojaseloste'></a><a href='/b'><img alt='Kartta'></a>", HOME)
    assert [link.url[-2:] for link in found] == ["/a"]


def test_a_page_that_sends_on_or_is_a_frame_leads_there():
    assert first("<meta http-equiv='Refresh' content=\"0; URL='/fi/'\">").url == "https://www.lumikoski.example/fi/"
    assert first("<frameset><frame src='paasivu.htm'></frameset>").url.endswith("/paasivu.htm")
    assert first("<iframe src='/liite/12.pdf'></iframe>").kind is WAY
    assert first("<link rel='alternate' hreflang='fi' href='/fi/'>").kind is WAY
    assert first("<link rel='stylesheet' href='/tietosuoja.css'>") is None


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("tietosuoja", "https://www.lumikoski.example/tietosuoja"),
        ("../tietosuoja#oikeudet", "https://www.lumikoski.example/tietosuoja"),
        ("//cdn.lumikoski.example/t.pdf", "https://cdn.lumikoski.example/t.pdf"),
        ("HTTPS://WWW.Lumikoski.EXAMPLE:443/T", "https://www.lumikoski.example/T"),
        ("/henkilötietojen käsittely", "https://www.lumikoski.example/henkil%C3%B6tietojen%20k%C3%A4sittely"),
        ("/henkil%C3%B6tiedot", "https://www.lumikoski.example/henkil%C3%B6tiedot"),
        ("https://lumikäytävä.example/t", "https://xn--lumikytv-4zacb.example/t"),
        ("?sivu=3&utm_source=x&fbclid=1", "https://www.lumikoski.example/etusivu?sivu=3"),
        ("\\tietosuoja\\seloste", "https://www.lumikoski.example/tietosuoja/seloste"),
        ("/tieto\nsuoja", "https://www.lumikoski.example/tietosuoja"),
        ("/a\x00b", "https://www.lumikoski.example/a%00b"),
        ("javascript:alert(1)", None),
        ("http://", None),
        ("http://a@b/", None),
        ("http://127.0.0.1%2f/", None),
        ("/" + "a" * 3000, None),
        ("", None),
    ],
)
def test_addresses_are_made_absolute_or_dropped(address, url):
    assert absolute(address, HOME) == url


def test_base_is_heeded_and_a_bad_one_is_not():
    assert first("<base href='/fi/'><a href='t'>Tietosuoja</a>").url == "https://www.lumikoski.example/fi/t"
    assert first("<base href='javascript:x'><a href='t'>Tietosuoja</a>").url == "https://www.lumikoski.example/t"


def test_the_page_itself_and_links_said_twice_come_once():
    page = """<a href='/etusivu#a'>Tietosuoja</a> <a href='/t'>Lue</a> <a href='/t'>Tietosuojaseloste</a>
        <a href='/t#x'>Tietosuoja</a>"""
    assert [(link.url[-2:], link.text) for link in find(page, HOME)] == [("/t", "Tietosuojaseloste")]


def test_a_page_of_many_links_is_bounded():
    page = "<p>" + "".join(f"<a href='/tietosuoja/{number}'>Lue lisää</a> " for number in range(2_000))
    assert len(find(page, HOME)) == MAX_LINKS


@pytest.mark.parametrize(
    "make",
    [
        lambda size: "<p>" + "<a href='/t'>Lue lisää</a> " * size,
        lambda size: "<a href='/t'><div>" * size,
        lambda size: "<h2>" * size + "<a href='/t'>Lue lisää",
        lambda size: "<a href='/t' onclick=\"" + "'/a" * size + '">Tietosuoja</a>',
        lambda size: "<a href='/t'>" + "tietosuoja" * size + "</a>",
    ],
    ids=["links", "nested links", "headings", "handler", "long word"],
)
def test_time_grows_no_faster_than_the_page(make):
    def seconds(size):
        start = time.process_time()
        find(make(size), HOME)
        return time.process_time() - start

    seconds(10)
    # Eight times the page may take thirty times as long on a busy machine, never sixty-four.
    assert seconds(8_000) < max(30 * seconds(1_000), 1.0)


def test_usual_paths_stay_on_the_site():
    paths = usual_paths("https://lumikoski.example:8443/fi/etusivu?a=1#b")
    assert paths[0] == "https://lumikoski.example:8443/tietosuojaseloste"
    assert len(paths) <= 12 and len(set(paths)) == len(paths)
    assert all(path.startswith("https://lumikoski.example:8443/") for path in paths)
