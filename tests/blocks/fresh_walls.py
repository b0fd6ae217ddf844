"""Walls, errors, closed doors and shells, written without a look at the rules."""

from __future__ import annotations

from analyzer.notice import PageKind
from tests.blocks.fresh_pages import bare, blog, city, old, shop
from tests.blocks.walls import Trap

BOT, CONSENT, LOGIN = PageKind.BOT_WALL, PageKind.CONSENT_WALL, PageKind.LOGIN_WALL
ERROR, SHELL = PageKind.ERROR_PAGE, PageKind.SCRIPT_SHELL

TRAPS = [
    Trap(
        "fresh: press and hold",
        BOT,
        bare(
            "Vahvista",
            "# Ennen kuin jatkat…",
            "Paina ja pidä painiketta pohjassa, niin varmistamme, että olet oikea ihminen.",
            '! <div id="px-captcha"></div>',
            "Viitetunnus 7f31-0a9c",
            head='<script src="/_sec/px/init.js"></script>',
        ),
    ),
    Trap(
        "fresh: automated queries",
        BOT,
        bare(
            "Pahoittelut",
            "# Pahoittelemme häiriötä",
            "Verkostasi on tullut poikkeuksellisen paljon automaattisia pyyntöjä. Kirjoita kuvassa näkyvät merkit "
            "kenttään, niin pääset jatkamaan.",
            '! <form method="post"><img src="/kuva.png" alt=""><input name="koodi"><button>Lähetä</button></form>',
        ),
    ),
    Trap(
        "fresh: waf refusal in english",
        BOT,
        bare(
            "Request Rejected",
            "The requested URL was rejected. Please consult with your administrator.",
            "Your support ID is: 1209384756",
            lang="en",
        ),
    ),
    Trap(
        "fresh: swedish robot check",
        BOT,
        bare(
            "Säkerhetskontroll",
            "# Är du en människa?",
            "Vi har upptäckt ovanlig trafik från din enhet. Markera rutan för att fortsätta till sidan.",
            '! <div class="h-captcha" data-sitekey="x"></div>',
            lang="sv",
        ),
    ),
    Trap(
        "fresh: browser being checked",
        BOT,
        bare(
            "Tarkistetaan yhteyttä",
            "# metsola.example",
            "Tarkistamme selaintasi ennen sivulle siirtymistä. Tämä kestää muutaman sekunnin.",
            "Ota JavaScript käyttöön ja lataa sivu uudelleen.",
            "Ray ID: 8a1b2c3d4e5f",
        ),
    ),
    Trap(
        "fresh: too many requests",
        BOT,
        bare(
            "429 Too Many Requests",
            "# Liikaa pyyntöjä",
            "Olet tehnyt lyhyessä ajassa liian monta pyyntöä. Odota hetki ja yritä uudelleen.",
        ),
    ),
    Trap(
        "fresh: country blocked",
        BOT,
        bare(
            "Pääsy estetty",
            "# Pääsy tältä alueelta on estetty",
            "Tietoturvasyistä verkkosivumme ovat avoinna vain Suomesta ja Pohjoismaista tuleville yhteyksille. Jos "
            "olet matkoilla, ota yhteyttä asiakaspalveluun.",
            "IP-osoitteesi: 203.0.113.9",
        ),
    ),
    Trap(
        "fresh: firewall plugin",
        BOT,
        bare(
            "Your access to this site has been limited by the site owner",
            "# Your access to this service has been limited. (HTTP response code 503)",
            "If you think you have been blocked in error, contact the owner of this site for assistance.",
            "Block Reason: Access from your area has been temporarily limited for security reasons.",
            lang="en",
        ),
    ),
    Trap(
        "fresh: imunify splash",
        BOT,
        bare(
            "One moment, please...",
            "# Please wait while your request is being verified...",
            '! <form id="wsidchk-form" style="display:none;" action="/z0f76" method="GET"></form>',
            lang="en",
        ),
    ),
    Trap(
        "fresh: anti scraper line",
        BOT,
        bare(
            "Hetkinen",
            "# Varmistetaan, ettet ole botti",
            "Lasketaan… Vaikeustaso 4. Palvelin suojautuu tekoälyn keruuroboteilta työntodistuksella.",
            head='<script src="/.within.website/x/cmd/anubis/static/js/main.mjs" type="module"></script>',
        ),
    ),
    Trap(
        "fresh: consent of a magazine",
        CONSENT,
        bare(
            "Puutarhaväki",
            "# Tervetuloa Puutarhaväkeen",
            "Me ja 612 kumppaniamme tallennamme laitteellesi tietoja ja luemme niitä sieltä. Käytämme niitä mainonnan "
            "kohdentamiseen, sisällön mittaamiseen ja palvelujen kehittämiseen.",
            "Osa kumppaneista käsittelee tietojasi oikeutetun edun perusteella. Voit vastustaa tätä asetuksista.",
            "! <button>Salli kaikki</button><button>Kiellä kaikki</button><button>Muokkaa valintoja</button>",
        ),
    ),
    Trap(
        "fresh: pay or consent",
        CONSENT,
        bare(
            "Valitse, miten luet",
            "# Lue ilmaiseksi tai ilman seurantaa",
            "Voit jatkaa maksutta hyväksymällä evästeet ja mainonnan kohdentamisen, tai tilata mainoksettoman version "
            "hintaan 3,90 € kuukaudessa.",
            "! <button>Hyväksyn ja jatkan</button><a href='/tilaa'>Tilaa seurannaton versio</a>",
        ),
    ),
    Trap(
        "fresh: english consent before page",
        CONSENT,
        bare(
            "Before you continue",
            "# Your privacy, your choice",
            "We and our partners store and access information on your device. Choose whether we may use cookies for "
            "analytics and advertising.",
            "! <button>Accept all</button><button>Reject all</button><button>Manage options</button>",
            lang="en",
        ),
    ),
    Trap(
        "fresh: swedish consent",
        CONSENT,
        bare(
            "Samtycke",
            "# Vi värnar om din integritet",
            "Vi använder kakor för att förbättra sidan och visa relevant reklam. Välj vilka kakor du tillåter.",
            "! <button>Godkänn alla</button><button>Endast nödvändiga</button>",
            lang="sv",
        ),
    ),
    Trap(
        "fresh: cookie categories only",
        CONSENT,
        bare(
            "Pirtti Oy",
            '! <div class="cc-window"><h2>Evästevalinnat</h2><p>Valitse, mitkä evästeet sallit tällä sivustolla.</p>'
            "<label><input type=checkbox checked disabled> Välttämättömät – sivusto ei toimi ilman näitä</label>"
            "<label><input type=checkbox> Tilastot – auttavat ymmärtämään käyttöä</label>"
            "<label><input type=checkbox> Markkinointi – mainosten kohdentaminen</label>"
            "<button>Tallenna valinnat</button><button>Salli kaikki evästeet</button></div>",
        ),
    ),
    Trap(
        "fresh: age gate",
        CONSENT,
        bare(
            "Panimo Ohranjyvä",
            "# Oletko täyttänyt 18 vuotta?",
            "Sivustollamme kerrotaan alkoholijuomista. Jatkamalla vahvistat ikäsi ja hyväksyt evästeiden käytön.",
            "! <button>Kyllä, olen</button><button>En</button>",
        ),
    ),
    Trap(
        "fresh: member login",
        LOGIN,
        blog(
            "Jäsenalue",
            "# Jäsenalue",
            "Tämä sisältö on tarkoitettu vain jäsenille. Kirjaudu sisään nähdäksesi sivun.",
            '! <form><label>Käyttäjätunnus <input name="log"></label><label>Salasana <input type="password"></label>'
            '<label><input type="checkbox"> Muista minut</label><button>Kirjaudu</button></form><a href="/x">Unohtuiko '
            "salasana?</a>",
        ),
    ),
    Trap(
        "fresh: strong identification",
        LOGIN,
        bare(
            "Tunnistautuminen",
            "# Valitse tunnistustapa",
            "@ Mobiilivarmenne",
            "@ Varmennekortti",
            "@ Pankkitunnukset",
            "Tunnistautumisen jälkeen siirryt takaisin palveluun. Tietosi välitetään palveluntarjoajalle.",
        ),
    ),
    Trap(
        "fresh: intranet",
        LOGIN,
        bare(
            "Sign in to your account",
            '! <div id="lightbox"><div>Sign in</div><form><input type="email" placeholder="Email, phone, or user '
            'name"><a href="#">Can’t access your account?</a><input type="submit" value="Next"></form></div>',
            "Terms of use Privacy &amp; cookies",
            lang="en",
        ),
    ),
    Trap(
        "fresh: session ended",
        LOGIN,
        shop(
            "Istunto päättyi",
            "# Istuntosi on vanhentunut",
            "Turvallisuussyistä sinut on kirjattu ulos. Kirjaudu uudelleen jatkaaksesi.",
            "! <a href='/login'>Siirry kirjautumiseen</a>",
        ),
    ),
    Trap(
        "fresh: page protected by password",
        LOGIN,
        blog(
            "Suojattu: Tietosuojaseloste",
            "# Suojattu: Tietosuojaseloste",
            "Tämä artikkeli on suojattu salasanalla. Syötä salasana alle lukeaksesi sen:",
            '! <form action="/wp-login.php?action=postpass"><label>Salasana: <input type="password"></label><input '
            'type="submit" value="Syötä"></form>',
        ),
    ),
    Trap(
        "fresh: swedish sign in",
        LOGIN,
        bare(
            "Logga in",
            "# Logga in för att fortsätta",
            "Sidan du försöker nå kräver inloggning.",
            '! <form><input name="u" placeholder="Användarnamn"><input type="password"><button>Logga '
            "in</button></form>",
            lang="sv",
        ),
    ),
    Trap(
        "fresh: request access to a file",
        LOGIN,
        bare(
            "Sinulla ei ole käyttöoikeutta",
            "# Tarvitset käyttöoikeuden",
            "Pyydä käyttöoikeutta asiakirjaan tai vaihda tiliin, jolla on oikeus avata se.",
            "! <button>Pyydä käyttöoikeutta</button>",
            "Olet kirjautunut osoitteella vieras@kuusama.example",
        ),
    ),
    Trap(
        "fresh: 404 of a city",
        ERROR,
        city(
            "Sivu ei ole käytettävissä",
            "# Hups, sivu on hukassa",
            "Sivusto on uudistunut, ja osoite on voinut muuttua. Kokeile hakua tai palaa etusivulle.",
            "! <form><input type='search'><button>Hae</button></form>",
            "## Usein etsityt",
            "@ Tietosuoja",
            "@ Avoimet työpaikat",
            "@ Tontit",
        ),
    ),
    Trap(
        "fresh: 404 of a shop",
        ERROR,
        shop("404", "# 404", "Voi ei! Tätä sivua ei ole enää.", "! <a href='/all'>Jatka ostoksia</a>"),
    ),
    Trap(
        "fresh: 404 of an old site",
        ERROR,
        old("Virhe 404", "# Objektia ei löydy!", "Pyydettyä osoitetta ei löytynyt tältä palvelimelta."),
    ),
    Trap(
        "fresh: wordpress nothing found",
        ERROR,
        blog(
            "Sivua ei löydy",
            "# Oho! Sivua ei löydy.",
            "Näyttää siltä, ettei täällä ole mitään. Ehkä haku auttaisi?",
            "! <form role='search'><input type='search' placeholder='Haku …'></form>",
        ),
    ),
    Trap(
        "fresh: file not there",
        ERROR,
        bare(
            "Tiedostoa ei ole",
            "# Tiedostoa tietosuojaseloste_2019.pdf ei löytynyt",
            "Tiedosto on poistettu tai siirretty. Ilmoita rikkinäisestä linkistä osoitteeseen "
            "verkko@lumilinna.example.",
        ),
    ),
    Trap(
        "fresh: gone",
        ERROR,
        bare("410 Gone", "# Sisältö on poistettu pysyvästi", "Pyytämäsi sivu on poistettu, eikä sille ole korvaavaa."),
    ),
    Trap(
        "fresh: fatal error of wordpress",
        ERROR,
        bare("WordPress › Virhe", "Sivustolla on tapahtunut kriittinen virhe.", "@ Lue lisää vianetsinnästä."),
    ),
    Trap(
        "fresh: database gone",
        ERROR,
        bare("Database Error", "# Error establishing a database connection", lang="en"),
    ),
    Trap(
        "fresh: php warnings",
        ERROR,
        bare(
            "",
            "! <br /><b>Fatal error</b>:  Uncaught Error: Call to undefined function get_header() in "
            "/var/www/html/index.php:12<br />Stack trace:<br />#0 {main}<br />  thrown in <b>/var/www/html/index.php"
            "</b> on line <b>12</b><br />",
        ),
    ),
    Trap(
        "fresh: azure app stopped",
        ERROR,
        bare(
            "Web App - Unavailable",
            "# Error 403 - This web app is stopped.",
            "The web app you have attempted to reach is currently stopped and does not accept any requests.",
            lang="en",
        ),
    ),
    Trap(
        "fresh: s3 access denied",
        ERROR,
        "<Error><Code>NoSuchKey</Code><Message>The specified key does not "
        "exist.</Message><Key>tietosuoja/seloste.html</Key><RequestId>4F2A</RequestId></Error>",
    ),
    Trap(
        "fresh: swedish not found",
        ERROR,
        bare(
            "Sidan hittades inte",
            "# Vi kunde inte hitta sidan",
            "Sidan kan ha flyttats eller tagits bort. Gå till startsidan eller sök.",
            lang="sv",
        ),
    ),
    Trap(
        "fresh: maintenance of a bank",
        ERROR,
        bare(
            "Huoltokatko",
            "# Palvelussa on huoltokatko",
            "Teemme järjestelmiin päivityksiä sunnuntaina klo 2–7. Verkkopalvelu ei ole sinä aikana käytettävissä. "
            "Pahoittelemme katkosta aiheutuvaa haittaa.",
        ),
    ),
    Trap(
        "fresh: site being renewed",
        ERROR,
        bare(
            "Kahvila Kaneli",
            "# Uudet sivut tulossa!",
            "Rakennamme parhaillaan uusia verkkosivuja. Sillä välin löydät meidät somesta tai numerosta 040 000 2233.",
        ),
    ),
    Trap(
        "fresh: parked domain",
        ERROR,
        bare(
            "ruskapolku.example",
            "# ruskapolku.example on varattu asiakkaallemme",
            "Tämä verkkotunnus on rekisteröity Domainkori-palvelussa, mutta sille ei ole vielä julkaistu sivuja.",
            "@ Hanki oma verkkotunnus",
            "@ Webhotellit alkaen 2,90 €/kk",
        ),
    ),
    Trap(
        "fresh: domain for sale",
        ERROR,
        bare(
            "halla-aho-talot.example is for sale",
            "# Buy this domain",
            "The domain may be for sale by its owner. Make an offer.",
            "@ Related searches: House packages",
            lang="en",
        ),
    ),
    Trap(
        "fresh: server default",
        ERROR,
        bare(
            "Apache2 Ubuntu Default Page: It works",
            "# It works!",
            "This is the default welcome page used to test the correct operation of the Apache2 server.",
            "If you are a normal user of this web site and don't know what this page is about, this probably means "
            "that the site is currently unavailable due to maintenance.",
            lang="en",
        ),
    ),
    Trap(
        "fresh: directory index",
        ERROR,
        bare(
            "Index of /tiedostot",
            "# Index of /tiedostot",
            "! <pre><a href='?C=N'>Name</a> <a href='?C=M'>Last modified</a> <a href='?C=S'>Size</a><hr><a href='/'>"
            "Parent Directory</a>\n<a href='rekisteriseloste.pdf'>rekisteriseloste.pdf</a> 2018-05-24 10:01 "
            "82K\n</pre>",
            lang="en",
        ),
    ),
    Trap(
        "fresh: hosting suspended",
        ERROR,
        bare(
            "Account Suspended",
            "# This Account has been suspended.",
            "Contact your hosting provider for more information.",
            lang="en",
        ),
    ),
    Trap(
        "fresh: gateway timeout in finnish",
        ERROR,
        bare(
            "504",
            "# Palvelin ei vastannut ajoissa",
            "Yhteys taustajärjestelmään aikakatkaistiin. Yritä hetken kuluttua uudelleen.",
            "Virhekoodi: 504",
        ),
    ),
    Trap(
        "fresh: business closed",
        ERROR,
        bare(
            "Kukkapuoti Kielo",
            "# Verkkokauppa on suljettu",
            "Kukkapuoti Kielo on lopettanut toimintansa 31.12.2024. Kiitos kaikille asiakkaille!",
        ),
    ),
    Trap(
        "fresh: shop opening soon",
        ERROR,
        bare(
            "Avaamme pian",
            "# Avaamme pian!",
            "Verkkokauppamme aukeaa piakkoin. Jätä sähköpostiosoitteesi, niin kerromme, kun ovet aukeavat.",
            '! <form><input type="email"><button>Ilmoita minulle</button></form><a href="/admin">Kirjaudu '
            "ylläpitäjänä</a>",
        ),
    ),
    Trap(
        "fresh: vue shell",
        SHELL,
        '<!doctype html><html lang="fi"><head><title>Asiointi</title><script defer src="/js/chunk-vendors.7a1.js">'
        '</script><script defer src="/js/app.3bc.js"></script></head><body><noscript><strong>We’re sorry but asiointi '
        "doesn’t work properly without JavaScript enabled. Please enable it to continue.</strong></noscript><div "
        'id="app"></div></body></html>',
    ),
    Trap(
        "fresh: angular shell in finnish",
        SHELL,
        '<!doctype html><html lang="fi"><head><title>Tietosuojaseloste | Lähipalvelu</title><base '
        'href="/"></head><body>'
        "<app-root><div class='spinner'>Ladataan sovellusta…</div></app-root><noscript>Tämä palvelu vaatii "
        "JavaScriptin."
        '</noscript><script src="runtime.js" type="module"></script><script src="main.js" '
        'type="module"></script></body>'
        "</html>",
    ),
    Trap(
        "fresh: notice loaded from a service",
        SHELL,
        blog(
            "Tietosuojaseloste",
            "# Tietosuojaseloste",
            '! <div id="policy-embed" data-policy-id="91bb">Ladataan…</div><script '
            'src="https://cdn.policyvault.example/'
            'embed.js" async></script>',
        ),
    ),
    Trap(
        "fresh: outdated browser",
        SHELL,
        bare(
            "Selaintasi ei tueta",
            "# Selaimesi on vanhentunut",
            "Palvelu ei toimi käyttämälläsi selaimella. Päivitä selain tai ota JavaScript käyttöön.",
            '! <div id="root"></div><script src="/static/js/bundle.js"></script>',
        ),
    ),
    Trap(
        "fresh: site builder without scripts",
        SHELL,
        bare(
            "Hierontaa Helmi",
            '! <div id="SITE_CONTAINER"></div><noscript>Sivun näyttämiseen tarvitaan JavaScript. Ota se käyttöön '
            "selaimen asetuksista ja päivitä sivu.</noscript>",
            head='<script src="https://static.sivukone.example/thunderbolt.js"></script>'
            '<script>window.viewerModel={"site":"helmi"}</script>',
        ),
    ),
]
