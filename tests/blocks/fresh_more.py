"""A second lot of pages and notices, written when the rules had been mended with the first, to measure them once "
"more."""

from __future__ import annotations

from analyzer.notice import PageKind
from tests.blocks.fresh_pages import bare, blog, city, old, shop
from tests.blocks.walls import Trap

TRAPS = [
    Trap(
        "more: puzzle of pictures",
        PageKind.BOT_WALL,
        bare(
            "Tarkistus",
            "# Valitse kaikki kuvat, joissa on polkupyörä",
            "Näin varmistamme, ettei sivua käytä ohjelma.",
            '! <div class="h-captcha"></div>',
        ),
    ),
    Trap(
        "more: refusal by address",
        PageKind.BOT_WALL,
        bare(
            "Estetty",
            "# Yhteytesi on estetty",
            "Verkko-osoitteesi on estolistalla roskapostin vuoksi. Ota yhteyttä ylläpitoon, jos pidät tätä virheenä.",
        ),
    ),
    Trap(
        "more: english slow down",
        PageKind.BOT_WALL,
        bare(
            "Slow down",
            "# Whoa there!",
            "You are sending requests too quickly. Please complete the captcha to continue.",
            lang="en",
        ),
    ),
    Trap(
        "more: consent of a recipe site",
        PageKind.CONSENT_WALL,
        bare(
            "Reseptilaari",
            "# Keksejä ja evästeitä",
            "Haluamme näyttää sinulle kiinnostavia mainoksia. Siihen tarvitsemme lupasi evästeisiin.",
            "! <button>Käy minulle</button><button>Ei kiitos</button><button>Asetukset</button>",
        ),
    ),
    Trap(
        "more: consent with purposes",
        PageKind.CONSENT_WALL,
        bare(
            "Luvat",
            "# Hallitse yksityisyyttäsi",
            "Kumppanimme tarvitsevat luvan näihin: tietojen tallentaminen laitteelle, mainonnan mittaaminen, "
            "sijainnin käyttö. Voit muuttaa mieltäsi milloin vain.",
            "! <button>Salli kaikki</button><button>Vain välttämättömät</button>",
        ),
    ),
    Trap(
        "more: code by text message",
        PageKind.LOGIN_WALL,
        bare(
            "Vahvista kirjautuminen",
            "# Kaksivaiheinen tunnistautuminen",
            "Lähetimme koodin puhelimeesi. Syötä kuusinumeroinen koodi.",
            "! <form><input name='otp'><button>Jatka</button></form>",
        ),
    ),
    Trap(
        "more: parents' site",
        PageKind.LOGIN_WALL,
        city(
            "Huoltajan palvelu",
            "# Huoltajan palvelu",
            "Sivu on tarkoitettu päiväkotilasten huoltajille. Anna päiväkodin antama tunnus ja salasana.",
            "! <form><input name='tunnus'><input type='password'><button>Sisään</button></form>",
        ),
    ),
    Trap(
        "more: english members only",
        PageKind.LOGIN_WALL,
        bare(
            "Members only",
            "# This page is for members only",
            "Please log in with your membership number to view it.",
            '! <form><input name="no"><input type="password"></form>',
            lang="en",
        ),
    ),
    Trap(
        "more: broken link of a parish",
        PageKind.ERROR_PAGE,
        old("Ei sivua", "# Voi sentään, tätä sivua meillä ei ole", "Kokeile löytyisikö etsimäsi etusivun kautta."),
    ),
    Trap(
        "more: moved site",
        PageKind.ERROR_PAGE,
        bare(
            "Muutimme",
            "# Olemme muuttaneet!",
            "Uudet sivumme löytyvät osoitteesta puuseppa.example. Päivitä kirjanmerkkisi.",
        ),
    ),
    Trap(
        "more: swedish trouble",
        PageKind.ERROR_PAGE,
        bare(
            "Driftstörning",
            "# Vi har tekniska problem",
            "Webbplatsen ligger nere för tillfället. Vi arbetar på att lösa felet.",
            lang="sv",
        ),
    ),
    Trap(
        "more: new owner of a name",
        PageKind.ERROR_PAGE,
        bare(
            "mustikkapaja.example",
            "# Tämä osoite on vapautunut",
            "Haluatko mustikkapaja.example-tunnuksen itsellesi? Tee ostotarjous.",
        ),
    ),
    Trap(
        "more: crash of a framework",
        PageKind.ERROR_PAGE,
        bare(
            "Whoops",
            "# Application error: a client-side exception has occurred",
            "See the browser console for more information.",
            lang="en",
        ),
    ),
    Trap(
        "more: spinner of a booking service",
        PageKind.SCRIPT_SHELL,
        '<!doctype html><html lang="fi"><head><title>Ajanvaraus</title></head><body><div id="booking"><div '
        'class="loader">Haetaan tietoja…</div></div><script src="/assets/index-9f2.js" '
        'type="module"></script></body></html>',
    ),
    Trap(
        "more: portrait of an officer",
        PageKind.OTHER,
        blog(
            "Henkilökuvassa tietosuojavastaava",
            "# Kirsi vartioi 40 000 potilaan tietoja",
            "Kirsi Ahvenus aloittaa aamunsa lokeista. Hän tarkistaa, onko joku katsonut potilaan tietoja ilman syytä.",
            "– Kerran naapuri soitti ja kysyi, kuka hänen käyntinsä oli nähnyt. Silloin ymmärsin, miksi työni on "
            "tärkeää.",
            "Vapaa-ajallaan Kirsi melo ja kerää sieniä.",
        ),
    ),
    Trap(
        "more: decision of an authority",
        PageKind.OTHER,
        bare(
            "Ratkaisu 12/2024",
            "# Pankin oli vastattava asiakkaan pyyntöön",
            "Asiakas oli pyytänyt saada nähdä itseään koskevat puhelutallenteet. Pankki kieltäytyi vedoten "
            "säilytysajan päättymiseen.",
            "Valvontaviranomainen antoi pankille huomautuksen, koska tallenteet olivat pyynnön tullessa vielä "
            "tallessa.",
            "Asiaan sovelletut säännökset: tietosuoja-asetuksen 12 ja 15 artikla.",
        ),
    ),
    Trap(
        "more: comparison of services",
        PageKind.OTHER,
        blog(
            "Uutiskirjeohjelmat vertailussa",
            "# Neljä uutiskirjeohjelmaa vertailussa",
            "| Ohjelma | Palvelimet | Hinta |",
            "| Postikana | Irlanti | 9 €/kk |",
            "| Kirjelyhty | Suomi | 15 €/kk |",
            "| Mailimylly | Yhdysvallat | 0 € |",
            "Jos henkilötiedot eivät saa siirtyä EU:n ulkopuolelle, valitse kahdesta ensimmäisestä.",
        ),
    ),
    Trap(
        "more: questions of customers of a program",
        PageKind.OTHER,
        blog(
            "Ohjekeskus",
            "# Miten vien jäsenrekisterin tiedot ulos?",
            "Avaa Asetukset ja napsauta Vie tiedot. Ohjelma luo taulukon, jossa ovat nimet, osoitteet ja maksut.",
            "Tarvitset pääkäyttäjän oikeudet. Tiedosto on saatavilla vuorokauden.",
            "Oliko vastauksesta apua? Kyllä / Ei",
        ),
    ),
    Trap(
        "more: law in a newsletter of landlords",
        PageKind.OTHER,
        blog(
            "Vuokranantajan muistettavat",
            "# Saako vuokralaisesta pyytää luottotiedot?",
            "Saa, kunhan kerrot siitä hakijalle etukäteen. Luottotiedot hävitetään heti, kun vuokralainen on valittu.",
            "Entä jos hakija kieltäytyy? Silloin voit valita toisen.",
            "Jäsenenä saat lakineuvontaa puhelimitse arkisin.",
        ),
    ),
    Trap(
        "more: agenda of a training day",
        PageKind.OTHER,
        city(
            "Koulutuspäivän ohjelma",
            "# Tietosuojapäivä esihenkilöille 14.2.",
            "- 9.00 Avaus",
            "- 9.15 Mitä henkilötietoja työntekijöistä kerätään?",
            "- 10.30 Tauko",
            "- 10.45 Kuinka kauan hakemukset säilytetään?",
            "- 12.00 Lounas",
        ),
    ),
    Trap(
        "more: description of a document in an archive",
        PageKind.OTHER,
        city(
            "Tiedonhallinnan kuvaus",
            "# Asiakirjajulkisuuskuvaus",
            "Kuvauksen avulla voit kohdistaa tietopyynnön. Kunnan tietovarannot ovat asianhallinta, kirjasto ja "
            "rakennusvalvonta.",
            "Tietopyyntö tehdään kirjaamoon. Maksut määräytyvät taksan mukaan.",
            "@ Tietosuojaselosteet",
        ),
    ),
    Trap(
        "more: campaign of a politician",
        PageKind.OTHER,
        blog(
            "Vaaliteemani",
            "# Tietosuoja kuuluu kaikille",
            "Kunnan pitää kertoa selkeästi, mihin lasten tietoja käytetään. Teen valtuustoaloitteen, jotta kouluissa "
            "luovutaan turhista sovelluksista.",
            "Äänestä muutosta!",
        ),
    ),
    Trap(
        "more: partner agreement",
        PageKind.OTHER,
        bare(
            "Liite 3",
            "# Liite 3: Henkilötietojen käsittelyn kuvaus",
            "Tilaaja on rekisterinpitäjä ja Toimittaja käsittelijä.",
            "| Käsittelyn kohde | Palkanlaskenta |",
            "| Rekisteröidyt | Tilaajan työntekijät |",
            "| Käsittelyn kesto | Sopimuksen voimassaolo |",
            "Paikka ja aika, Tilaajan puolesta, Toimittajan puolesta",
        ),
    ),
    Trap(
        "more: swedish city page",
        PageKind.FOREIGN,
        city(
            "Dataskydd",
            "# Dataskydd i Koivukoski",
            "Kommunen är personuppgiftsansvarig. Vi sparar dina uppgifter så länge lagen kräver och lämnar dem inte "
            "vidare utan ditt samtycke.",
            "Kontakta dataskyddsombudet om du vill se dina uppgifter.",
        ),
    ),
]

NOTICES = {
    "bakery's orders": shop(
        "Tilaajan tiedot",
        "# Mitä teemme tilaajan tiedoilla?",
        "Kakkutilaukseen merkitään nimesi, puhelin ja toimituspäivä. Lapun heitämme pois, kun kakku on haettu.",
    ),
    "kennel": blog(
        "Pentukyselyt",
        "# Pentua kysyneiden tiedot",
        "Pidän listaa perheistä, jotka ovat kysyneet pentua: nimi, paikkakunta, sähköposti. En näytä listaa muille. "
        "Kun "
        "pennut on myyty, poistan viestit.",
    ),
    "choir's concert": bare(
        "Lipputilausten tietosuoja",
        "# Lipputilausten tietosuoja",
        "Lipunvälitystä hoitaa Piletti Oy. Kuoro saa siltä tilaajan nimen ja lippujen määrän. Tiedoista ei muodosteta "
        "pysyvää rekisteriä.",
    ),
    "village's photographs": old(
        "Kuvat",
        "# Kylän kuva-arkisto ja ihmisten tiedot",
        "Kuviin on merkitty ihmisten nimiä. Jos et halua nimeäsi näkyviin, kirjoita arkiston hoitajalle, niin "
        "poistamme sen.",
    ),
    "gate cameras of a port": bare(
        "Porttikamerat",
        "| Vastuutaho | Särkelän venekerho ry |",
        "| Miksi kuvataan | Venevarkauksien selvittäminen |",
        "| Tallenteen ikä | enintään kolme viikkoa |",
        "| Kuka katsoo | satamakapteeni |",
    ),
    "physiotherapist": bare(
        "Tietosuoja",
        "# Tietosuoja vastaanotolla",
        "Hoitosuhteesta syntyvät tiedot kirjataan potilastietojärjestelmään lain vaatimalla tavalla. Vain sinua "
        "hoitava "
        "fysioterapeutti katsoo niitä. Omat kirjauksesi löydät Omakannasta.",
    ),
    "online game": bare(
        "Pelin tietosuoja",
        "# Tietosuoja: Ketunpolku",
        "- Tallennamme pelaajanimen ja pisteet.",
        "- Emme kysy ikää emmekä sähköpostia.",
        "- Pisteet nollataan joka kausi.",
        "- Mainoksia ei ole.",
    ),
    "volunteers": city(
        "Vapaaehtoisten tiedot",
        "# Vapaaehtoisten tietojen käsittely",
        "Kunta tarvitsee vapaaehtoisilta nimen, puhelinnumeron ja rikosrekisteriotteen nähtäväksi. Otetta ei kopioida. "
        "Tiedot poistetaan, kun vapaaehtoistyö loppuu.",
    ),
    "competition of drawings": city(
        "Piirustuskilpailun tietosuoja",
        "# Piirustuskilpailun tietosuojailmoitus",
        "Työn takana pitää lukea lapsen nimi, ikä ja huoltajan numero. Voittajien etunimet kerrotaan kirjaston "
        "seinällä.",
    ),
    "customers of a farm shop": old(
        "Suoramyynti",
        "# Rekisteri suoramyynnin asiakkaista",
        "Rekisterinpitäjä: Harjulan tila. Sisältö: nimi, puhelin, tilaukset. Käyttö: noutoajoista kertominen "
        "tekstiviestillä. Poisto: pyynnöstä tai kahden hiljaisen vuoden jälkeen.",
    ),
    "chat of a firm": blog(
        "Chatin tietosuoja",
        "# Kun juttelet chatissamme",
        "Keskustelu tallentuu kolmeksi kuukaudeksi, jotta voimme palata asiaan. Älä kirjoita chattiin henkilötunnusta. "
        "Chatin tekniikasta vastaa Jutturi Oy.",
    ),
    "keys of a housing company": bare(
        "Avainrekisteri",
        "# Avainrekisteri",
        "Avaimen kuittaajasta merkitään nimi, asunto ja päivä. Merkintä vedetään yli, kun avain palaa. Kirjaa "
        "säilytetään "
        "huoltoyhtiön kassakaapissa.",
    ),
}
