"""Notices that are short, old or odd, and notices all the same; written without a look at the rules."""

from __future__ import annotations

from tests.blocks.fresh_pages import bare, blog, city, old, shop

NOTICES = {
    "three sentences of a café": blog(
        "Tietosuoja",
        "# Tietosuoja",
        "Kun varaat meiltä pöydän, kirjoitamme nimesi ja puhelinnumerosi varauskirjaan. Sivut hävitetään kuukauden "
        "lopussa. Emme anna tietoja kenellekään.",
    ),
    "one paragraph of a masseur": bare(
        "Hieronta Helmi",
        "# Asiakastietojen käsittely",
        "Asiakasrekisterin pitäjä on Helmi Suvisaari. Kirjaan ylös nimesi, yhteystietosi ja hoidon kannalta "
        "tarpeelliset "
        "terveystiedot. Kortit ovat lukitussa kaapissa ja tuhotaan kahden vuoden kuluttua viimeisestä käynnistä. Saat "
        "halutessasi nähdä korttisi.",
    ),
    "club without the words of the trade": old(
        "Jäsentiedot",
        "# Mitä seura tietää sinusta?",
        "Seuralla on jäsenistä lista, jossa on nimi, syntymävuosi, osoite ja maksetut jäsenmaksut. Listaa pitää "
        "sihteeri.",
        "Lista annetaan hiihtoliitolle lisenssejä varten. Kun eroat, nimesi poistetaan vuoden lopussa.",
    ),
    "table alone": bare(
        "Tietosuojaseloste",
        "| Rekisterinpitäjä | Kalastuskunta Ahven, Rantatie 8, 00990 Särkelä |",
        "| Yhteyshenkilö | Ossi Rapala, ossi@kalastuskunta.example |",
        "| Käyttötarkoitus | Kalastuslupien myynti ja valvonta |",
        "| Tiedot | Nimi, kotikunta, luvan numero |",
        "| Säilytys | Kaksi vuotta luvan päättymisestä |",
        "| Luovutus | Kalastuksenvalvoja näkee luvan haltijat |",
    ),
    "purposes in a table": shop(
        "Tietosuojakäytäntö",
        "# Tietosuojakäytäntö",
        "| Miksi | Mitä | Kuinka kauan |",
        "| Tilauksen toimitus | nimi, osoite, puhelin | 6 vuotta |",
        "| Uutiskirje | sähköposti | kunnes perut |",
        "| Arvonta | nimi, sähköposti | arvonnan päättymiseen |",
        "Kysy lisää: kauppa@vyyhti.example",
    ),
    "questions and answers": blog(
        "Tietosi meillä",
        "# Tietosi meillä",
        "## Mitä tietoja teillä on minusta?",
        "Nimi, sähköposti ja ostokset.",
        "## Miksi?",
        "Ilman niitä emme voisi lähettää paketteja.",
        "## Kuka ne näkee?",
        "Me kaksi yrittäjää ja kirjanpitäjä.",
        "## Milloin ne poistetaan?",
        "Kun kirjanpitolaki antaa luvan, kuuden vuoden päästä.",
        "## Entä jos haluan katsoa tietoni?",
        "Laita viestiä.",
    ),
    "old register form": old(
        "Rekisteriseloste",
        "# REKISTERISELOSTE",
        "Henkilötietolaki (523/1999) 10 §. Laatimispäivä 12.1.2010",
        "1. Rekisterinpitäjä: Kiurujärven Latu ry",
        "2. Rekisteriasioita hoitava henkilö: Aulis Hiltula",
        "3. Rekisterin nimi: Jäsenrekisteri",
        "4. Henkilötietojen käsittelyn tarkoitus: Jäsenyyden hoito",
        "5. Rekisterin tietosisältö: nimi, osoite, syntymäaika",
        "6. Säännönmukaiset tietolähteet: jäsen itse",
        "7. Tietojen säännönmukaiset luovutukset: ei luovuteta",
        "8. Tietojen siirto EU:n tai ETA:n ulkopuolelle: ei siirretä",
        "9. Rekisterin suojauksen periaatteet: A. Manuaalinen aineisto: lukittu kaappi. B. ATK: salasana",
    ),
    "old form split over cells": bare(
        "Rekisteriseloste",
        "| 1 Rekisterin-pitäjä | Nimi: Sukuseura Tahvanainen ry |",
        "| | Osoite: Peltotie 1, 00990 Lehtola |",
        "| 2 Rekisterin nimi | Sukurekisteri |",
        "| 3 Tarkoitus | Suvun historian kirjoittaminen |",
        "| 4 Tietosisältö | Nimet, syntymäajat, vanhemmat ja lapset |",
        "| 5 Tietolähteet | Kirkonkirjat ja suvun jäsenet |",
    ),
    "camera sign": bare(
        "Kameravalvonta",
        "# Tallentava kameravalvonta",
        "Valvonnasta vastaa Asunto Oy Kuutamo, isännöinti 040 000 1212. Valvomme pihaa ja kellareita ilkivallan "
        "ehkäisemiseksi. Tallenteet pyyhkiytyvät kahdessa viikossa, ja ne luovutetaan pyydettäessä poliisille.",
    ),
    "camera sign of few words": bare(
        "Kameravalvonta",
        "# Alueella on kameravalvonta",
        "Rekisterinpitäjä: Huoltamo Ykkönen. Tallenteita säilytetään 30 päivää.",
    ),
    "camera notice of a taxi": blog(
        "Kamera taksissa",
        "# Kamera taksissa",
        "Autossamme on kamera kuljettajan ja matkustajien turvallisuuden vuoksi. Kuva tallentuu muistikortille, jonka "
        "päälle kirjoitetaan viiden vuorokauden välein. Kortin katsoo vain poliisi, jos jotain sattuu.",
    ),
    "event sign-up": bare(
        "Ilmoittautumisen tietosuojaseloste",
        "# Ilmoittautuneiden tiedot",
        "Kysymme ilmoittautumisen yhteydessä nimen, ruoka-aineallergiat ja sähköpostin, jotta osaamme varata ruokaa ja "
        "lähettää ohjelman. Allergiatiedot menevät pitopalvelulle. Lista hävitetään viikon kuluttua juhlasta.",
        "Järjestäjä: Lehtolan kyläyhdistys",
    ),
    "sports event": old(
        "Juoksutapahtuman tietosuoja",
        "# Kilpailijoiden tietosuoja",
        "Tulokset, joissa on nimi, seura ja sarja, julkaistaan verkossa ja lehdessä. Puhelinnumeroa käytetään vain "
        "hätätilanteissa. Maksutietoja emme saa, maksut hoitaa Lähtöviiva Oy.",
        "Tulokset jäävät arkistoon, muut tiedot poistetaan vuodenvaihteessa.",
    ),
    "newsletter": shop(
        "Uutiskirjeen tietosuoja",
        "# Uutiskirjeen tilaajille",
        "Sähköpostiosoitettasi käytetään vain kirjeen lähettämiseen. Lähetämme sen Postikana-palvelulla, jonka "
        "palvelimet ovat Irlannissa. Kirjeessä on linkki, jolla perut tilauksen; silloin osoite poistuu heti.",
    ),
    "newsletter in one sentence": bare(
        "Tietosuojaseloste", "# Tietosuojaseloste", "Osoitteesi on vain uutiskirjettä varten, emmekä luovuta sitä."
    ),
    "lottery": shop(
        "Arvonnan tietosuojaseloste",
        "# Arvonnan tietosuojaseloste",
        "Arvonnan järjestää Villa ja Vyyhti. Osallistujien nimiä ja osoitteita käytetään voittajan arpomiseen ja "
        "palkinnon postittamiseen. Lipukkeet silputaan arvonnan jälkeen.",
    ),
    "blog of one person": blog(
        "Tietosuoja",
        "# Blogin tietosuojasta",
        "Jos kommentoit, nimimerkkisi ja IP-osoitteesi tallentuvat. Tarvitsen niitä roskapostin torjumiseen. Saat "
        "kommenttisi pois pyytämällä: aino@pihablogi.example. Kävijätilastoja teen Laskuri-ohjelmalla ilman evästeitä.",
    ),
    "wordpress suggested text": blog(
        "Tietosuojakäytäntö",
        "# Tietosuojakäytäntö",
        "## Keitä olemme",
        "Sivustomme osoite on: https://haapaniemi.example.",
        "## Kommentit",
        "Kun vierailija jättää kommentin, keräämme lomakkeen tiedot, IP-osoitteen ja selaimen tunnisteen.",
        "## Media",
        "Älä lataa kuvia, joissa on sijaintitietoja.",
        "## Kuinka kauan säilytämme tietoja",
        "Kommentit säilytetään toistaiseksi.",
        "## Mitä oikeuksia sinulla on tietoihisi",
        "Voit pyytää kopion tiedoistasi tai vaatia niiden poistamista.",
    ),
    "app of a store": bare(
        "Privacy - Askelmitta",
        "# Askelmitta: tietosuoja",
        "Sovellus ei kerää eikä lähetä mitään. Askeleet tallentuvat vain puhelimeesi ja katoavat, kun poistat "
        "sovelluksen.",
    ),
    "app with permissions": bare(
        "Sieniseppo – tietosuojaseloste",
        "# Sieniseppo-sovelluksen tietosuojaseloste",
        "## Käyttöoikeudet",
        "- Kamera: sienen kuvaamiseen. Kuva lähetetään palvelimellemme ja poistetaan tunnistuksen jälkeen.",
        "- Sijainti: löytöpaikan merkitsemiseen kartalle. Ei poistu laitteesta.",
        "Kaatumisraportit käsittelee Kaatotieto Oy. Kehittäjä: Otava Sovellukset, tuki@sieniseppo.example",
    ),
    "nothing collected": old(
        "Tietosuoja", "# Tietosuojaseloste", "Tämä sivusto ei kerää vierailijoistaan henkilötietoja."
    ),
    "contact form": bare(
        "Yhteydenottolomake – tietosuojaseloste",
        "# Yhteydenottolomakkeen tietosuojaseloste",
        "Lomakkeella lähettämäsi nimi, puhelinnumero ja viesti tulevat sähköpostiimme. Vastaamme viestiin ja "
        "poistamme sen "
        "vuoden kuluessa. Käsittely perustuu suostumukseesi.",
    ),
    "job applicants": blog(
        "Tietosuoja rekrytoinnissa",
        "# Tietoa työnhakijalle",
        "Hakemuksesi ja ansioluettelosi lukevat toimitusjohtaja ja esihenkilö. Säilytämme hakemuksia vuoden, jotta "
        "voimme "
        "vastata mahdolliseen syrjintäkanteeseen. Suosittelijalle soitamme vain luvallasi.",
    ),
    "staff of a farm": bare(
        "Työntekijöiden tiedot",
        "# Kausityöntekijöiden tietojen käsittely",
        "Tarvitsemme henkilötunnuksesi, tilinumerosi ja verokorttisi palkanmaksuun. Tiedot menevät tilitoimistolle ja "
        "verottajalle. Palkkakirjanpitoa on pidettävä tallessa kymmenen vuotta.",
    ),
    "cookies inside": blog(
        "Tietosuoja ja evästeet",
        "# Tietosuoja ja evästeet",
        "## Asiakastiedot",
        "Säilytämme tilaajan nimen, osoitteen ja laskut kuusi vuotta kirjanpitoa varten.",
        "## Evästeet",
        "Sivusto käyttää evästeitä kävijöiden laskemiseen. Voit estää evästeet selaimessa.",
        "Evästeitä on kahta lajia: istunnon ajan kestävät ja pysyvät.",
        "Kolmannen osapuolen evästeitä emme käytä.",
    ),
    "cookies for the most part": shop(
        "Tietosuoja",
        "# Tietosuoja",
        "Rekisterinpitäjänä toimii Villa ja Vyyhti Ky. Voit pyytää tietosi nähtäväksi tai poistettavaksi osoitteesta "
        "kauppa@vyyhti.example.",
        "## Evästeet",
        "Verkkokauppa tarvitsee evästeitä ostoskorin muistamiseen. Evästeen kesto on 14 päivää.",
        "Mainosevästeet asetetaan vain luvallasi. Voit muuttaa evästeasetuksia sivun alareunasta.",
    ),
    "guests of a cottage": old(
        "Majoittujien tiedot",
        "# Mökkivieraiden tiedot",
        "Laki velvoittaa meidät keräämään matkustajailmoituksen: nimi, henkilötunnus, kansalaisuus ja saapumispäivä. "
        "Ilmoitukset säilytetään vuosi ja annetaan viranomaiselle pyydettäessä.",
    ),
    "patients of a dentist": bare(
        "Potilasrekisteri",
        "# Potilasrekisterin seloste",
        "Hammaslääkäri Inkeri Vuolle pitää potilaistaan rekisteriä. Potilaskertomukseen merkitään hoidot, lääkkeet ja "
        "kuvat. Tiedot ovat salassa pidettäviä ja tallentuvat Kantaan. Ne säilytetään asetuksen mukaan 12 vuotta "
        "kuolemasta.",
    ),
    "parish choir": old(
        "Kuoron jäsenrekisteri",
        "# Kuorolaisten tiedot",
        "Kuoron rahastonhoitajalla on lista laulajista: nimi, ääniala, puhelin. Lista on tarpeen harjoitusten "
        "järjestämiseksi, ja sen saa jokainen kuorolainen. Jos et halua numeroasi listaan, kerro siitä.",
    ),
    "library of a city": city(
        "Kirjaston asiakasrekisteri",
        "# Kirjaston asiakasrekisteri",
        "## Rekisterinpitäjä",
        "Koivukosken kunta, sivistyslautakunta",
        "## Tarkoitus",
        "Lainojen, varausten ja maksujen hallinta",
        "## Tiedot",
        "Nimi, osoite, henkilötunnus, lainat, maksut",
        "## Lähteet",
        "Asiakas itse, väestötietojärjestelmä",
        "## Poistaminen",
        "Kolmen vuoden kuluttua viimeisestä käytöstä",
    ),
    "welfare of a city in prose": city(
        "Henkilötietojen käsittely päiväkodissa",
        "# Henkilötietojen käsittely päiväkodissa",
        "Päiväkoti tarvitsee lapsesta ja huoltajista tietoja, jotta varhaiskasvatus voidaan järjestää. Peruste on "
        "varhaiskasvatuslaki. Tietoja saadaan huoltajilta ja neuvolasta, ja niitä luovutetaan Vardaan. Asiakirjat "
        "säilytetään 28 vuotta lapsen syntymästä.",
    ),
    "simple words": city(
        "Tietosuoja selkokielellä",
        "# Tietosuoja selkokielellä",
        "Me tarvitsemme sinusta tietoja.<br>Tarvitsemme nimesi ja osoitteesi.<br>Niiden avulla voimme auttaa sinua.",
        "Emme kerro tietojasi muille.<br>Voit kysyä, mitä tietoja meillä on sinusta.<br>Voit pyytää, että korjaamme "
        "väärän "
        "tiedon.",
    ),
    "letter to customers": bare(
        "Tietoa asiakkaillemme",
        "Hyvä asiakas,",
        "olet antanut meille yhteystietosi pianon viritystä varten. Pidän niistä kortistoa, jotta osaan muistuttaa "
        "seuraavasta virityksestä. En luovuta tietojasi muille. Jos et tahdo muistutusta, soita, niin poistan "
        "korttisi.",
        "Terveisin Valto Kanteleinen, pianonvirittäjä",
    ),
    "short lines of a photographer": blog(
        "Tietosuojaseloste",
        "# Tietosuojaseloste",
        "Kuvaamo Valohetki / Iina Ruusu",
        "- Mitä: nimi, puhelin, kuvat",
        "- Miksi: tilaus ja lasku",
        "- Kauan: kuvat 1 v, laskut 6 v",
        "- Kenelle: kuvapaino",
    ),
    "mixed with booking rules": blog(
        "Varausehdot ja tietosuoja",
        "# Tietosuoja ja varaukset",
        "Peruuta aika viimeistään edellisenä päivänä.",
        "## Tietosuoja",
        "Ajanvarauksessa kerätään nimi, puhelinnumero ja hoitotoive. Tietoja käytetään ajan vahvistamiseen. "
        "Ajanvarauksen "
        "tekninen toimittaja on Aikakello Oy, joka käsittelee tietoja puolestamme.",
        "Voit pyytää tietojesi poistamista.",
    ),
    "housing company": bare(
        "Asukasluettelo",
        "# Asukasluettelon tietosuojaseloste",
        "As Oy Kuutamo pitää luetteloa asukkaista järjestyslain ja huoneistotietojen vuoksi. Luettelossa ovat nimi, "
        "huoneisto "
        "ja muuttopäivä. Luetteloa näkevät isännöitsijä ja huoltoyhtiö. Poismuuttaneet poistetaan vuoden jälkeen.",
    ),
    "recorded calls": shop(
        "Puhelujen tallennus",
        "# Puhelujen tallentaminen",
        "Tallennamme asiakaspalvelun puhelut, jotta voimme selvittää, mitä on sovittu. Nauhoitteita kuuntelee "
        "esihenkilö. "
        "Nauhoitteet poistuvat 90 päivän jälkeen. Saat oman puhelusi kuultavaksi pyynnöstä.",
    ),
    "survey": city(
        "Kyselytutkimuksen tietosuojaseloste",
        "# Tietoa tutkittavalle",
        "Tutkimuksen tekijä on Koivukosken kunta. Vastauksista ei kerätä nimiä, mutta ikä ja kylä voivat yhdessä "
        "paljastaa "
        "vastaajan. Aineiston näkevät kaksi tutkijaa. Aineisto hävitetään, kun raportti on valmis.",
        "Osallistuminen on vapaaehtoista, ja voit keskeyttää milloin tahansa.",
    ),
    "headings alone say it": bare(
        "Tietosuojaseloste",
        "# Tietosuojaseloste",
        "## Rekisterinpitäjä",
        "Marttayhdistys Puolukka",
        "## Mitä tietoja",
        "Nimi ja osoite",
        "## Tietojen käyttö",
        "Jäsenkirje",
        "## Luovutukset",
        "Ei",
        "## Säilytysaika",
        "Jäsenyyden ajan",
    ),
    "loyalty programme": shop(
        "Lankaklubin tietosuoja",
        "# Lankaklubin jäsenille",
        "Klubilaisesta talletetaan nimi, sähköposti, syntymäkuukausi ja ostokset. Ostosten perusteella lähetämme "
        "sopivia "
        "tarjouksia. Tarjoukset voit kieltää. Klubin jäsenyys lakkaa ilmoituksesta, ja samalla tiedot poistetaan.",
    ),
    "members of a hunting club": bare(
        "Hirviseurueen jäsenluettelo",
        "# Jäsenluettelosta",
        "Yhdistyslaki vaatii luettelon jäsenistä. Meillä siinä ovat nimi, kotipaikka, metsästyskortin numero ja "
        "puhelin. "
        "Luettelo on sihteerin koneella. Riistanhoitoyhdistys saa ammuntakokeiden tiedot.",
        "Eronneen rivi poistetaan, kun maksut on hoidettu.",
    ),
    "whistleblowing": blog(
        "Ilmoituskanavan tietosuojaseloste",
        "# Ilmoituskanavan tietosuojaseloste",
        "Ilmoituksia väärinkäytöksistä käsittelevät vain nimetyt henkilöt. Ilmoittajan nimeä ei kerrota ilmoituksen "
        "kohteelle. "
        "Ilmoitukset poistetaan viiden vuoden kuluttua. Käsittely perustuu ilmoittajansuojelulakiin.",
    ),
}
