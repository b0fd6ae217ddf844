# ruff: noqa: E501 – markup is written in lines as long as the systems write them.
"""What stands around a notice on the pages of real sites: banners, menus, share buttons, boxes, footers.

Class names, wrappers and attributes follow what the systems write; the texts are invented.
"""

from __future__ import annotations

SVG = '<svg aria-hidden="true" width="16" height="16" viewBox="0 0 24 24"><title>Kuvake</title><path d="M2 2h20v20"/></svg>'
ANALYTICS = (
    "<script>window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments);}"
    "gtag('consent','default',{ad_storage:'denied'});</script>"
    '<script type="application/ld+json">{"@type":"Organization","name":"Tuulenpesän Puoti Oy","email":"x@puoti.example"}</script>'
)
STYLE = "<style>.hidden{display:none}.btn{font-weight:700}body{margin:0}</style>"

ONETRUST = """<div id="onetrust-consent-sdk" data-nosnippet="true"><div class="onetrust-pc-dark-filter ot-hide ot-fade-in"></div>
<div id="onetrust-banner-sdk" class="otFlat bottom ot-wo-title" tabindex="0" role="region" aria-label="Evästebanneri">
<div class="ot-sdk-container"><div class="ot-sdk-row"><div id="onetrust-group-container" class="ot-sdk-eight ot-sdk-columns">
<div class="banner_logo"></div><div id="onetrust-policy"><p id="onetrust-policy-text">Painamalla hyväksymisnappia annat meidän
tallentaa evästeitä laitteellesi, jotta voimme tehdä sivustosta sujuvamman ja seurata sen kävijämääriä.
<a class="ot-cookie-policy-link" href="/evasteet">Lue evästekäytännöistämme</a></p></div></div>
<div id="onetrust-button-group-parent"><div id="onetrust-button-group"><button id="onetrust-pc-btn-handler">Omat valinnat</button>
<button id="onetrust-reject-all-handler">Hylkää kaikki</button><button id="onetrust-accept-btn-handler">Hyväksy kaikki</button></div></div>
</div></div></div>
<div id="onetrust-pc-sdk" class="otPcCenter ot-hide ot-fade-in" lang="fi" aria-label="Asetuskeskus" role="region">
<div role="alertdialog" aria-modal="true"><div id="ot-pc-content" class="ot-pc-scrollbar"><div class="ot-optout-signal"></div>
<h2 id="ot-pc-title">Yksityisyytesi asetuskeskus</h2><div id="ot-pc-desc">Kun käyt sivuillamme, selaimesi voi tallentaa tai hakea
tietoja, useimmiten evästeinä. Tiedot voivat koskea sinua, mieltymyksiäsi tai laitettasi, ja niillä sivusto toimii odotetusti.
Voit kieltää osan evästeistä. Paina luokan otsikkoa, niin näet lisää.</div><section class="ot-sdk-row ot-cat-grp">
<h3 id="ot-category-title">Hallitse suostumuksia</h3><div class="ot-accordion-layout ot-cat-item" data-optanongroupid="C0001">
<button aria-expanded="false" aria-controls="ot-desc-id-C0001"></button><div class="ot-acc-hdr"><h4 class="ot-cat-header">Pakolliset
evästeet</h4><div class="ot-always-active">Aina käytössä</div></div><div class="ot-acc-grpcntr"><p class="ot-acc-grpdesc">Ilman näitä
evästeitä sivusto ei toimi, eikä niitä voi kytkeä pois. Ne asetetaan vain vastauksena tekoihisi, kuten kirjautumiseen.</p></div></div>
<div class="ot-accordion-layout ot-cat-item"><h4 class="ot-cat-header">Markkinoinnin evästeet</h4><p class="ot-acc-grpdesc">Näitä
evästeitä asettavat mainoskumppanimme. Niistä voidaan koota kuva kiinnostuksistasi ja näyttää sinulle osuvia mainoksia muualla.</p>
</div></section></div></div></div></div>"""

_COOKIES = "".join(
    f"<tr><td>{name}</td><td>{what}</td><td>{how_long}</td><td>HTTP-eväste</td></tr>"
    for name, what, how_long in (
        ("puoti_sessio", "Pitää ostoskorin tallessa sivulta toiselle.", "Istunto"),
        ("puoti_kieli", "Muistaa, minkä kielen kävijä valitsi.", "1 vuosi"),
        ("_mittari", "Laskee, montako kertaa kävijä on palannut.", "2 vuotta"),
        ("_mittari_id", "Erottaa kävijät toisistaan tilastoissa.", "13 kuukautta"),
        ("video_laatu", "Muistaa videon tarkkuuden.", "Pysyvä"),
        ("somepikseli", "Kertoo yhteisöpalvelulle, mitä kävijä katsoi.", "3 kuukautta"),
        ("mainoshuuto", "Käytetään mainospaikkojen huutokaupassa.", "30 päivää"),
    )
)
COOKIEBOT = f"""<div id="CybotCookiebotDialog" name="CybotCookiebotDialog" role="dialog" aria-modal="true" style="display:none">
<div class="CybotCookiebotDialogContentWrapper"><div id="CybotCookiebotDialogHeader"><h2 id="CybotCookiebotDialogBodyContentTitle">
Tämä verkkosivusto käyttää evästeitä</h2></div><div class="CybotCookiebotScrollContainer"><div id="CybotCookiebotDialogBodyContentText">
Evästeillä räätälöimme sisältöä, tarjoamme sosiaalisen median ominaisuuksia ja mittaamme liikennettä. Kumppanimme voivat yhdistää
näitä henkilötietoja muihin tietoihin, joita olet antanut heille.</div><div id="CybotCookiebotDialogDetailBody">
<div class="CybotCookiebotDialogDetailBodyContentCookieContainerTypes"><h3>Välttämättömät (7)</h3><p>Välttämättömät evästeet tekevät
sivustosta käytettävän. Rekisterinpitäjä asettaa ne itse.</p><table class="CybotCookiebotDialogDetailBodyContentCookieTypeTable">
<thead><tr><th scope="col">Nimi</th><th scope="col">Tarkoitus</th><th scope="col">Säilytysaika</th><th scope="col">Tyyppi</th></tr></thead>
<tbody>{_COOKIES}</tbody></table></div></div></div>
<div id="CybotCookiebotDialogFooter"><button id="CybotCookiebotDialogBodyButtonDecline">Kiellä</button>
<button id="CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll">Salli kaikki</button></div></div></div>"""

USERCENTRICS = """<aside id="usercentrics-cmp-ui" data-created-at="1"><div id="uc-center-container" class="sc-dsfQ bKzCvn" data-testid="uc-banner">
<h2 class="sc-hZg">Yksityisyysasetukset</h2><span class="sc-eCY" data-testid="uc-message">Käytämme kolmansien osapuolten palveluja, joilla
parannamme sivustoa ja näytämme kiinnostaviasi mainoksia. Voit perua suostumuksen milloin vain.</span>
<div class="sc-jTz"><a role="button" href="#uc-more">Lisätietoja</a> <div role="button" tabindex="0" data-testid="uc-deny-all-button">Hylkää</div>
<div role="button" tabindex="0" data-testid="uc-accept-all-button">Hyväksy kaikki</div></div></div></aside>"""

KLARO = """<div id="klaro"><div class="klaro"><div lang="fi" class="cookie-modal-notice cookie-notice" role="dialog" aria-label="Evästeet">
<div class="cn-body"><p>Hei! Saammeko ottaa käyttöön lisäpalveluja kävijöiden laskentaan? Voit muuttaa mieltäsi myöhemmin.</p>
<div class="cn-ok"><a class="cm-link cn-learn-more" href="#">Anna minun valita</a><div class="cn-buttons"><button class="cm-btn cm-btn-danger">
En halua</button><button class="cm-btn cm-btn-success">Se sopii</button></div></div></div></div></div></div>"""

COMPLIANZ = """<div id="cmplz-cookiebanner-container"><div class="cmplz-cookiebanner cmplz-hidden banner-1 optin cmplz-bottom-right" aria-modal="true"
data-nosnippet="true" role="dialog" aria-live="polite"><div class="cmplz-header"><div class="cmplz-title">Hallitse suostumusta</div>
<div class="cmplz-close" tabindex="0" role="button" aria-label="Sulje"></div></div><div class="cmplz-body"><div class="cmplz-message">
Parhaan kokemuksen vuoksi tallennamme laitteen tietoja evästeillä. Suostumuksen peruminen voi haitata joitakin toimintoja.</div>
<div class="cmplz-categories"><details class="cmplz-category cmplz-functional"><summary><span class="cmplz-category-title">Toiminnalliset</span>
<span class="cmplz-always-active">Aina päällä</span></summary><div class="cmplz-description">Tekninen tallennus on välttämätöntä, jotta palvelu,
jota olet itse pyytänyt, toimii.</div></details><details class="cmplz-category cmplz-marketing"><summary>Markkinointi</summary>
<div class="cmplz-description">Tallennus on tarpeen käyttäjäprofiilien luomiseksi ja mainosten lähettämiseksi.</div></details></div></div>
<div class="cmplz-buttons"><button class="cmplz-btn cmplz-accept">Hyväksy</button><button class="cmplz-btn cmplz-deny">Kiellä</button></div>
<div class="cmplz-links cmplz-documents"><a class="cmplz-link" href="/tietosuoja">Tietosuojaseloste</a></div></div></div>
<div id="cmplz-manage-consent"><button class="cmplz-btn cmplz-manage-consent">Hallitse suostumusta</button></div>"""

COOKIEYES = """<div class="cky-consent-container cky-box-bottom-left" tabindex="0" aria-label="Arvostamme yksityisyyttäsi" role="region">
<div class="cky-consent-bar" data-cky-tag="notice"><div class="cky-notice"><p class="cky-title" role="heading" aria-level="1">Arvostamme
yksityisyyttäsi</p><div class="cky-notice-group"><div class="cky-notice-des"><p>Evästeet auttavat meitä näyttämään sinulle sopivaa sisältöä ja
ymmärtämään, mistä kävijämme tulevat.</p></div><div class="cky-notice-btn-wrapper"><button class="cky-btn cky-btn-customize">Mukauta</button>
<button class="cky-btn cky-btn-accept">Hyväksy kaikki</button></div></div></div></div></div><div class="cky-modal" tabindex="0"><div
class="cky-preference-center" role="dialog"><span class="cky-preference-title">Mukauta suostumusasetuksia</span><div
class="cky-preference-body-wrapper"><p>Alla näet evästeluokat ja sen, mitä kukin niistä tekee. Välttämättömät ovat aina käytössä.</p>
<div class="cky-accordion-wrapper"><div class="cky-accordion" id="ckyDetailCategorynecessary"><div class="cky-accordion-header-des"><p>
Välttämättömät evästeet mahdollistavat turvallisen kirjautumisen, eivätkä ne kerää tunnistetietoja.</p></div></div></div></div></div></div>"""

OWN_BANNER = """<div class="ilmoituspalkki" style="position:fixed;bottom:0"><div class="sisus"><p>Sivustomme muistaa valintasi evästeiden avulla.
Osa evästeistä on kumppaniemme. Lisää kerrotaan <a href="/tietosuoja">tietosuojaselosteessa</a>.</p><p><a href="#" role="button"
onclick="kuittaa()">Selvä, jatka</a></p></div></div>"""

SHARE = """<div class="addtoany_share_save_container addtoany_content addtoany_content_bottom"><div class="a2a_kit a2a_kit_size_32 addtoany_list">
<a class="a2a_button_facebook" href="https://share.example/fb" title="Facebook" rel="nofollow noopener">Facebook</a><a class="a2a_button_email"
href="https://share.example/mail">Sähköposti</a><a class="a2a_dd addtoany_share_save" href="https://share.example/">Jaa</a></div></div>"""
SHARE_TEXT = """<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block sd-social sd-social-icon-text sd-sharing">
<h3 class="sd-title">Jaa tämä:</h3><div class="sd-content"><ul><li class="share-facebook"><a href="#">Jaa Facebookissa (Avautuu uudessa
ikkunassa)</a></li><li class="share-x"><a href="#">Jaa viestipalvelussa (Avautuu uudessa ikkunassa)</a></li></ul></div></div></div>"""
SKIP = '<a class="skip-link screen-reader-text" href="#sisalto">Siirry pääsisältöön</a>'
PRINT = '<p class="tools"><a href="javascript:window.print()" rel="nofollow">Tulosta sivu</a> <button type="button">Kuuntele</button></p>'
TOP = '<a href="#" id="back-to-top" class="back-to-top" aria-label="Takaisin ylös"><span>Takaisin ylös</span></a>'
CHAT = """<div id="chat-widget-container" style="position:fixed"><div class="chat-bubble" role="button" aria-label="Avaa keskustelu">Hei! Miten
voimme auttaa?</div></div><div id="giosg-embed" aria-live="polite"><p>Asiakaspalvelumme on paikalla arkisin.</p></div>"""
FEEDBACK = """<div class="feedback" id="palaute"><h2>Oliko tästä sivusta apua?</h2><p>Kerro meille, löysitkö etsimäsi.</p><button>Kyllä</button>
<button>Ei</button><form><label for="fb">Mitä jäi puuttumaan?</label><textarea id="fb"></textarea><p>Älä kirjoita tähän
henkilötietoja.</p><button>Lähetä palaute</button></form></div>"""
NEWSLETTER = """<section class="uutiskirje-box"><h2>Tilaa uutiskirjeemme</h2><p>Saat tarjoukset ensimmäisenä, ja ensimmäisestä tilauksesta
kymmenen prosenttia pois.</p><form action="/tilaa"><input type="email" placeholder="Sähköposti"><label><input type="checkbox"> Hyväksyn
tietojeni käsittelyn tietosuojaselosteen mukaisesti</label><button>Tilaa</button></form></section>"""
SEARCH = """<form role="search" method="get" class="search-form" action="/"><label><span class="screen-reader-text">Hae sivustolta:</span><input
type="search" name="s"></label><button>Hae</button></form>"""
LANGUAGES = """<ul class="language-switcher"><li class="active"><a hreflang="fi" lang="fi" href="/fi">Suomeksi</a></li><li><a hreflang="sv" lang="sv"
href="/sv">På svenska</a></li><li><a hreflang="en" lang="en" href="/en">In English</a></li></ul>"""
RELATED = """<div class="related-posts"><h3>Lue myös nämä</h3><div class="card"><a href="/blogi/syksy"><h4>Viisi vinkkiä syksyn
pihatöihin</h4></a><p>Kun lehdet putoavat, on haravan aika. Keräsimme niksit, joilla selviät vähemmällä.</p><span>12.9.2025</span></div>
<div class="card"><a href="/blogi/uusi"><h4>Uusi myymälä avattiin Kotkaan</h4></a><p>Avajaisissa jaettiin pullaa ja ämpäreitä kolmen päivän
ajan.</p><span>3.9.2025</span></div></div>"""
COMMENTS = """<div id="comments" class="comments-area"><h2 class="comments-title">2 kommenttia</h2><ol class="comment-list"><li class="comment">
<article class="comment-body"><footer><b class="fn">Pirkko</b> <time>1.2.2025 klo 9.12</time></footer><div class="comment-content"><p>Hyvä, että
kerrotte tämän selkeästi.</p></div><div class="reply"><a href="#r1">Vastaa</a></div></article></li><li class="comment"><article
class="comment-body"><footer><b class="fn">Olli</b></footer><p>Entä jos en käytä sähköpostia lainkaan?</p></article></li></ol>
<div id="respond" class="comment-respond"><h3>Jätä kommentti</h3><form><p class="comment-notes">Sähköpostiosoitettasi ei julkaista. Pakolliset
kentät on merkitty tähdellä.</p><textarea></textarea></form></div></div>"""


def menu(*, label: str = "Päävalikko") -> str:
    """A main menu with a level of its own under one of its links."""
    return (
        f'<nav class="site-nav" aria-label="{label}"><ul class="menu"><li><a href="/">Etusivu</a></li><li class="has-children"><a'
        ' href="/palvelut">Palvelut</a><button aria-expanded="false">Avaa alavalikko</button><ul class="sub-menu"><li><a'
        ' href="/huolto">Huolto</a></li><li><a href="/vuokraus">Vuokraus</a></li></ul></li><li><a href="/tietosuoja">Tietosuoja</a>'
        '</li><li><a href="/yhteystiedot">Yhteystiedot</a></li></ul></nav>'
    )


def menu_of_divs() -> str:
    """A menu that no tag or name tells to be one: links in divs."""
    return (
        '<div class="c1x7"><div><a href="/"><span>Etusivu</span></a></div><div><a href="/tuotteet"><span>Tuotteet</span></a></div>'
        '<div><a href="/ajanvaraus"><span>Varaa aika</span></a></div><div><a href="/rekisteriseloste"><span>Rekisteriseloste</span>'
        "</a></div></div>"
    )


def crumbs(name: str = "breadcrumbs") -> str:
    """Where the visitor is."""
    return (
        f'<div class="{name}"><span><a href="/">Etusivu</a></span> <span class="sep">»</span> <span><a href="/meista">Tietoa'
        ' meistä</a></span> <span class="sep">»</span> <span aria-current="page">Tietosuojaseloste</span></div>'
    )


def footer_links() -> str:
    """The last lines of a site."""
    return (
        '<ul class="footer-menu"><li><a href="/tietosuoja">Tietosuojaseloste</a></li><li><a href="/evasteet">Evästeet</a></li>'
        '<li><a href="/ehdot">Toimitusehdot</a></li><li><a href="/saavutettavuus">Saavutettavuusseloste</a></li></ul>'
        '<p class="copyright">© 2026 Tuulenpesän Puoti. Kaikki oikeudet pidätetään.</p>'
    )


CONTACT = ("Tuulenpesän Puoti Oy", "Pajalankatu 4, 48100 Kotka", "asiakaspalvelu@puoti.example", "Y-tunnus 3198842-1")
