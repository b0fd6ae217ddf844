"""Pages like any other that the rules were measured on before they were mended."""

from __future__ import annotations

from analyzer.notice import PageKind
from tests.blocks.others_seen import other

TRAPS = [
    other(
        "opinion on privacy",
        "Mielipide: Yksityisyys on jokaisen asia",
        "# Yksityisyys on jokaisen asia",
        "Mielipide 2.5.2024",
        "Puhelin tietää meistä enemmän kuin naapuri. Silti moni painaa hyväksyn-nappia lukematta, mihin suostumus "
        "annetaan.",
        "Lapsille pitäisi opettaa jo ala-asteella, mitä henkilötieto tarkoittaa ja kenelle sen voi antaa. Myös "
        "kuntien olisi kerrottava "
        "selkeämmin, miten koululaisten tietoja käsitellään ja kuinka kauan niitä säilytetään.",
        "Tietosuojavaltuutetun toimistoon tulee tuhansia yhteydenottoja vuodessa. Se kertoo, että ihmiset välittävät.",
        "Kirjoittaja on opettaja Esimerkkilästä.",
    ),
    other(
        "interview with a data protection officer",
        "Työpäivä tietosuojavastaavana",
        "# ”Kukaan ei soita minulle hyvillä uutisilla”",
        "Kuvat: Leo Hakola",
        "Jaana Poutiainen, 41, on ollut kunnan tietosuojavastaava viisi vuotta. Päivään kuuluu tietopyyntöjä, "
        "sopimuksia ja koulutuksia.",
        "– Eilen eräs asukas halusi nähdä kaikki tietonsa. Se on jokaisen oikeus, Poutiainen muistuttaa.",
        "Rekistereitä kunnassa on yli sata. Jokaiselle pitää määritellä säilytysaika ja käyttötarkoitus.",
        "– Vaikeinta on saada ihmiset lukitsemaan ruutu kahvitauolla, hän nauraa.",
    ),
    other(
        "checklist for associations",
        "Tietosuojan muistilista yhdistyksille",
        "# Tietosuojan muistilista yhdistyksille",
        "Onko teillä jäsenrekisteri? Silloin yhdistyksenne on rekisterinpitäjä. Käykää läpi tämä lista hallituksen "
        "kokouksessa.",
        "- Mitä tietoja jäsenistä kerätään ja mihin niitä tarvitaan?",
        "- Kuka pääsee rekisteriin? Poistakaa entisten toimijoiden tunnukset.",
        "- Milloin tiedot poistetaan?",
        "- Onko seloste verkkosivuilla?",
        "- Miten vastaatte, jos jäsen pyytää tietonsa?",
        "Jos vastaus johonkin puuttuu, sopikaa vastuuhenkilö ja aikataulu. Keskusliitto neuvoo jäsenjärjestöjään.",
    ),
    other(
        "seo text of an agency",
        "GDPR verkkosivuilla – Digitoimisto Ruutu",
        "# Ovatko verkkosivusi GDPR-kunnossa?",
        "Moni yrittäjä ajattelee, että tietosuoja koskee vain isoja. Todellisuudessa jo yhteydenottolomake kerää "
        "henkilötietoja.",
        "## Mitä verkkosivuilla pitää olla?",
        "Tarvitset ainakin tietosuojaselosteen, evästebannerin ja suojatun yhteyden. Selosteessa kerrotaan "
        "rekisterinpitäjä, tarkoitus, "
        "peruste, säilytysaika ja rekisteröidyn oikeudet.",
        "## Me hoidamme sen puolestasi",
        "Teemme kartoituksen kiinteään hintaan ja päivitämme sivusi viikossa. Ota yhteyttä, niin jutellaan!",
    ),
    other(
        "front page of a clinic",
        "Hammaslääkäriasema Helmi",
        "# Hymyile, olet hyvissä käsissä",
        "Helmi on hammaslääkäriasema Esimerkkilän torin laidalla. Hoidamme koko perheen suun terveyttä lempeästi ja "
        "kiireettä.",
        "## Varaa aika netistä",
        "Ensimmäinen käynti sisältää tarkastuksen ja hoitosuunnitelman.",
        "## Hinnat",
        "- Tarkastus 65 €",
        "- Hammaskiven poisto 80 €",
        "- Paikkaus alkaen 95 €",
        "Olemme avoinna arkisin 8–18.",
    ),
    other(
        "front page of an association",
        "Esimerkkilän Hiihtäjät ry",
        "# Latu kutsuu!",
        "Hiihtokoulu alkaa tammikuussa. Ilmoittaudu seuran toimistoon sähköpostilla tai soittamalla.",
        "Jäsenmaksu on 25 euroa, perheiltä 60 euroa. Jäsenenä saat alennusta varusteista.",
        "Seuraa meitä myös somessa.",
    ),
    other(
        "hub by topics",
        "Tietosuoja - Esimerkkilän kaupunki",
        "# Tietosuoja",
        "Kaupunki käsittelee asukkaidensa tietoja monissa palveluissa. Tältä sivulta löydät tietosuojaselosteet "
        "palveluittain.",
        "## Kasvatus ja koulutus",
        "@ Esiopetus ja perusopetus, tietosuojaseloste",
        "@ Lukiokoulutus, tietosuojaseloste",
        "@ Nuorisopalvelut, tietosuojaseloste",
        "## Kulttuuri ja liikunta",
        "@ Kirjasto, tietosuojaseloste",
        "@ Uimahalli, tietosuojaseloste",
        "## Yhteiset palvelut",
        "@ Rekrytointi, tietosuojaseloste",
        "@ Kameravalvonta, tietosuojaseloste",
        "Tietosuojavastaavan tavoitat osoitteesta tietosuoja@kuusela.example.",
    ),
    other(
        "hub with table of files",
        "Rekisteriselosteet",
        "# Rekisteriselosteet",
        "@ Asiakasrekisteri.pdf",
        "@ Henkilöstörekisteri.pdf",
        "@ Kulunvalvontarekisteri.pdf",
        "@ Sidosryhmärekisteri.pdf",
    ),
    other(
        "documents page",
        "Lomakkeet ja asiakirjat",
        "# Lomakkeet ja asiakirjat",
        "@ Hakemus päivähoitoon (pdf)",
        "@ Muuttoilmoitus (pdf)",
        "@ Tietopyyntölomake (docx)",
        "@ Tietosuojaseloste, päivähoito (pdf)",
        "@ Oikaisuvaatimus (pdf)",
    ),
    other(
        "terms of rental",
        "Vuokrausehdot",
        "# Peräkärryn vuokrausehdot",
        "Vuokraajan on oltava vähintään 18-vuotias ja hänellä on oltava voimassa oleva ajokortti. Henkilöllisyys "
        "tarkistetaan noudettaessa.",
        "Vuokra-aika alkaa, kun kärry noudetaan, ja päättyy, kun se on palautettu samaan paikkaan.",
        "Vuokraaja vastaa kärrylle aiheutuneista vahingoista. Omavastuu on 300 €.",
        "Peruutus on maksuton 24 tuntia ennen vuokra-ajan alkua.",
        "Vuokralleantaja ei vastaa kuormalle tapahtuneista vahingoista.",
    ),
    other(
        "terms of membership",
        "Kanta-asiakasohjelman säännöt",
        "# Kanta-asiakasohjelman säännöt",
        "Jäseneksi voi liittyä jokainen 15 vuotta täyttänyt henkilö. Liittymällä jäsen hyväksyy nämä säännöt.",
        "Pisteitä kertyy yksi jokaisesta täydestä eurosta. Pisteet vanhenevat 12 kuukauden kuluttua.",
        "Jäsen voi irtisanoa jäsenyytensä ilmoittamalla siitä asiakaspalveluun. Saarni Oy voi muuttaa sääntöjä "
        "ilmoittamalla siitä kuukautta "
        "aiemmin.",
        "Henkilötietojen käsittelystä kerrotaan erillisessä tietosuojaselosteessa.",
    ),
    other(
        "competition rules",
        "Arvonnan säännöt",
        "# Kesäarvonnan säännöt",
        "Arvonnan järjestää Saarni Oy. Osallistumisaika on 1.–30.6.2024. Osallistua voi jättämällä yhteystietonsa "
        "myymälän lipukkeella.",
        "Palkintona on kaksi yötä Esimerkkilän kylpylässä. Palkintoa ei voi vaihtaa rahaksi. Voittajalle ilmoitetaan "
        "puhelimitse.",
        "Järjestäjä maksaa mahdollisen arpajaisveron.",
    ),
    other(
        "cookie page",
        "Evästeet",
        "# Tietoa evästeistä",
        "Verkkosivuillamme käytetään evästeitä. Evästeet ovat pieniä tiedostoja, joilla sivusto muistaa valintasi.",
        "Voit tyhjentää evästeet selaimen asetuksista. Sen jälkeen sivusto kysyy valintojasi uudelleen.",
        "- Välttämättömät: kielivalinta ja ostoskori",
        "- Tilastointi: sivujen latausmäärät",
        "- Mainonta: näytettyjen mainosten määrä",
        "Ohjeita eri selaimiin löydät selainten tukisivuilta.",
    ),
    other(
        "job ad for nurse",
        "Sairaanhoitaja kotihoitoon",
        "# Sairaanhoitaja kotihoitoon",
        "Etsimme joukkoomme sairaanhoitajaa vakituiseen toimeen. Työ on kaksivuorotyötä, ja alueella liikutaan "
        "autolla.",
        "Valittavan on esitettävä rikosrekisteriote ja todistus terveydentilasta. Tehtävässä noudatetaan kuuden "
        "kuukauden koeaikaa.",
        "Edellytämme laillistusta, ajokorttia ja hyvää suomen kielen taitoa. Salassapito ja tietoturva ovat osa "
        "ammattitaitoasi.",
        "Hakuaika päättyy 31.3. Lisätietoja antaa palveluesihenkilö Outi Raappana, puh. 040 555 0101.",
    ),
    other(
        "product page of software",
        "Rekisteri Pro – jäsenrekisteri yhdistykselle",
        "# Jäsenrekisteri, joka toimii",
        "Rekisteri Pro on helppo jäsenrekisteri seuroille ja yhdistyksille. Laskuta, viesti ja raportoi samassa "
        "paikassa.",
        "- Tietoturvallinen: palvelimet Suomessa",
        "- GDPR-yhteensopiva: tietopyynnöt yhdellä napilla",
        "- Maksumuistutukset automaattisesti",
        "Kokeile maksutta 30 päivää. Sen jälkeen 12 € kuukaudessa + alv.",
    ),
    other(
        "product page of safe",
        "Kassakaappi Kivi 40",
        "# Kassakaappi Kivi 40",
        "349 €",
        "Säilytä tärkeät paperit ja henkilötiedot lukitussa kaapissa. Paloluokka 60 min, sähköinen lukko, pultattava "
        "pohja.",
        "Mitat 40 × 35 × 36 cm. Paino 41 kg. Lisää koriin.",
    ),
    other(
        "research report",
        "Tutkimus: suomalaisten luottamus verkkokauppoihin",
        "# Suomalaisten luottamus verkkokauppoihin",
        "Tutkimuksessa selvitettiin, miten kuluttajat suhtautuvat henkilötietojensa keräämiseen. Aineisto kerättiin "
        "kyselyllä, johon vastasi "
        "1 024 henkilöä.",
        "Vastaajista 61 prosenttia oli huolissaan tietojen luovuttamisesta kolmansille osapuolille. Nuoret "
        "suhtautuivat profilointiin "
        "myönteisemmin kuin ikääntyneet.",
        "Tulosten perusteella suositellaan, että yritykset kertoisivat säilytysajoista selkeämmin.",
        "Avainsanat: luottamus, tietosuoja, kuluttajat",
    ),
    other(
        "municipal decision",
        "Viranhaltijapäätös: kameravalvonta",
        "# Viranhaltijapäätös 18/2024",
        "Asia: Kameravalvonnan järjestäminen satamassa",
        "Perustelut: Satamassa on esiintynyt ilkivaltaa. Kameravalvonta on tarpeen omaisuuden suojaamiseksi.",
        "Päätän hankkia valvontakamerat Esimerkkiturva Oy:ltä hintaan 4 200 euroa (alv 0 %).",
        "Muutoksenhaku: oikaisuvaatimus 14 päivän kuluessa tiedoksisaannista. Nähtävilläolo yleisessä tietoverkossa "
        "4.4.2024 alkaen.",
    ),
    other(
        "course page",
        "Tietoturvan perusteet – verkkokurssi",
        "# Tietoturvan perusteet",
        "Verkkokurssilla opit tunnistamaan huijausviestit, tekemään hyviä salasanoja ja suojaamaan asiakkaiden tiedot.",
        "Moduulit: 1. Salasanat 2. Sähköposti 3. Henkilötiedot 4. Etätyö",
        "Suoritusaika noin kaksi tuntia. Saat todistuksen. Hinta 59 €.",
    ),
    other(
        "obituary of a paper register",
        "Kortisto siirtyi museoon",
        "# Kortisto siirtyi museoon",
        "Esimerkkilän kirjaston vanha lainaajakortisto luovutettiin tiistaina paikallismuseolle. Kortteja on 14 000.",
        "Kirjastonhoitaja Vieno Aalto kertoi, että kortteihin merkittiin nimi, osoite ja ammatti. Viimeinen kortti "
        "täytettiin vuonna 1994.",
        "Museo säilyttää kortistoa lukitussa arkistossa, eikä sitä näytetä yleisölle.",
    ),
    other(
        "privacy of photos in sports club news",
        "Kuvauslupa kysytään jatkossa kaikilta",
        "# Kuvauslupa kysytään jatkossa kaikilta",
        "Seurauutiset 14.9.2023",
        "Syksystä alkaen valmentajat kysyvät vanhemmilta luvan kuvien julkaisuun. Päätös syntyi vanhempainillassa.",
        "Puheenjohtaja Kari Niemisen mukaan palaute on ollut hyvää. Lupalapun voi palauttaa harjoituksiin.",
    ),
    other(
        "support article",
        "Miten lataan omat tietoni? – Ohjekeskus",
        "# Miten lataan omat tietoni?",
        "Voit ladata tietosi sovelluksesta milloin tahansa. Avaa ensin Asetukset.",
        "- Valitse Tili ja yksityisyys",
        "- Valitse Lataa tietoni",
        "- Vahvista sähköpostiosoitteesi",
        "Saat linkin sähköpostiin vuorokauden sisällä. Oliko ohjeesta apua? Kyllä / Ei",
    ),
    other(
        "law text",
        "Laki kuvitteellisesta rekisteristä",
        "# Laki kuvitteellisesta rekisteristä",
        "1 § Soveltamisala. Tässä laissa säädetään kuvitteellisesta rekisteristä, johon merkitään ajokoirien "
        "omistajat.",
        "2 § Rekisterinpitäjä. Rekisterinpitäjä on Esimerkkivirasto. Rekisterinpitäjän on huolehdittava tietojen "
        "oikeellisuudesta.",
        "3 § Rekisteriin saadaan tallettaa omistajan nimi ja osoite.",
        "4 § Tiedot on poistettava kahden vuoden kuluttua koiran kuolemasta.",
        "5 § Tämä laki tulee voimaan 1 päivänä tammikuuta.",
    ),
    other(
        "press release on an award",
        "Saarni Oy:lle tietosuojapalkinto",
        "# Saarni Oy:lle tietosuojapalkinto",
        "Tiedote 20.1.2024. Julkaisuvapaa heti.",
        "Esimerkkilän kauppakamari palkitsi Saarni Oy:n tunnustuksella hyvästä tietosuojatyöstä. Raati kiitti yhtiön "
        "selkeää tietosuojaselostetta.",
        "”Käsittelemme asiakkaidemme tietoja niin kuin haluaisimme omiamme käsiteltävän”, toimitusjohtaja Mirva "
        "Saarni sanoo.",
        "Lisätietoja: Mirva Saarni, puh. 040 765 4321.",
    ),
    other(
        "english cookie policy",
        "Cookie policy",
        "# Cookie policy",
        "Cookies are small text files that are stored on your device when you visit our website. We use them to "
        "remember your choices.",
        "You can delete cookies in the settings of your browser at any time, but some parts of the site may then "
        "stop working.",
        kind=PageKind.FOREIGN,
        lang="en",
    ),
    other(
        "english terms",
        "Terms of service",
        "# Terms of service",
        "These terms apply to all orders placed in our online shop. By placing an order you accept the terms in full.",
        "The seller is not liable for any indirect damages. The consumer has the right to withdraw from the contract "
        "within 14 days.",
        kind=PageKind.FOREIGN,
        lang="en",
    ),
    other(
        "swedish notice",
        "Dataskyddsbeskrivning",
        "# Dataskyddsbeskrivning",
        "Personuppgiftsansvarig är Kuusela Ab. Vi behandlar personuppgifter för att sköta kundrelationer och för att "
        "skicka fakturor.",
        "Uppgifterna sparas i sex år efter att kundrelationen har upphört. De lämnas inte ut till utomstående.",
        "Du har rätt att få tillgång till dina uppgifter och att lämna in ett klagomål till dataombudsmannen.",
        kind=PageKind.FOREIGN,
        lang="sv",
    ),
    other(
        "swedish hub",
        "Dataskydd",
        "# Dataskydd",
        "På den här sidan hittar du våra dataskyddsbeskrivningar. De beskriver hur vi behandlar uppgifter om kunder, "
        "sökande och anställda.",
        "@ Kundregister",
        "@ Rekrytering",
        "@ Kameraövervakning",
        kind=PageKind.FOREIGN,
        lang="sv",
    ),
    other(
        "recipe",
        "Mustikkapiirakka",
        "# Mummon mustikkapiirakka",
        "Vatkaa pehmeä voi ja sokeri vaahdoksi. Lisää muna ja kuivat aineet. Painele taikina vuokaan.",
        "- 150 g voita",
        "- 1 dl sokeria",
        "- 1 muna",
        "Paista 200 asteessa noin 25 minuuttia.",
    ),
    other(
        "event calendar",
        "Tapahtumat",
        "# Tapahtumat toukokuussa",
        "- 2.5. Kirjavinkkaus, lastenosasto",
        "- 7.5. Digineuvonta: tietosuoja puhelimessa",
        "- 12.5. Äitienpäiväkonsertti",
        "- 20.5. Kirppis torilla",
        "Muutokset mahdollisia.",
    ),
    other(
        "web shop category",
        "Arkistokaapit | Toimistotukku",
        "# Arkistokaapit",
        "Lukittavat kaapit asiakirjojen ja potilastietojen säilytykseen.",
        "- Arkistokaappi A4, harmaa 299 €",
        "- Arkistokaappi leveä, valkoinen 389 €",
        "- Riippukansiovaunu 119 €",
        "Näytetään 1–3 / 3 tuotetta. Lajittele: suosituin",
    ),
    other(
        "quiz",
        "Testaa tietosi tietosuojasta",
        "# Kuinka hyvin tunnet tietosuojan?",
        "1. Mikä seuraavista on henkilötieto? a) nimi b) auton rekisterinumero c) molemmat",
        "2. Kuinka nopeasti tietopyyntöön on vastattava? a) viikossa b) kuukaudessa c) vuodessa",
        "3. Kuka valvoo tietosuojaa Suomessa? a) poliisi b) tietosuojavaltuutettu c) tuomioistuin",
        "Oikeat vastaukset: 1c, 2b, 3b",
    ),
    other(
        "annual review of data protection",
        "Tietosuojan vuosikatsaus 2023",
        "# Tietosuojan vuosikatsaus 2023",
        "Kunnan tietosuojatyöryhmä kokoontui vuoden aikana neljä kertaa. Henkilöstöstä 78 prosenttia suoritti "
        "verkkokoulutuksen.",
        "Tietopyyntöjä vastaanotettiin 31 ja ne käsiteltiin määräajassa. Tietoturvaloukkauksia kirjattiin 12, joista "
        "kahdesta ilmoitettiin "
        "valvontaviranomaiselle.",
        "Vuonna 2024 päivitetään sosiaalitoimen selosteet ja tehdään vaikutustenarviointi uudesta "
        "potilastietojärjestelmästä.",
    ),
    other(
        "references page of a consultant",
        "Referenssit – Tietosuojatoimisto Lukko",
        "# Asiakkaitamme",
        "Olemme auttaneet yli sataa yritystä ja kuntaa. Lue, mitä he kertovat.",
        "”Lukko laati meille selosteet kolmessa viikossa ja koulutti henkilöstön.” – Saarni Oy",
        "”Saimme ulkoistetun tietosuojavastaavan, joka tuntee toimialamme.” – Esimerkkilän Vesi",
        "Kysy tarjous omaan tarpeeseesi.",
    ),
]
