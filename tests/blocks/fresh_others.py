"""Pages like any other that speak of data protection, written without a look at the rules."""

from __future__ import annotations

from analyzer.notice import PageKind
from tests.blocks.fresh_pages import bare, blog, city, old, shop
from tests.blocks.walls import Trap

OTHER, FOREIGN, UNREADABLE = PageKind.OTHER, PageKind.FOREIGN, PageKind.UNREADABLE


def other(name: str, content: str, kind: PageKind = OTHER) -> Trap:
    """A page that is no notice, and no wall."""
    return Trap(f"fresh: {name}", kind, content)


TRAPS = [
    other(
        "anniversary of the regulation",
        blog(
            "Tietosuoja-asetus täyttää vuosia",
            "# Tietosuoja-asetus täyttää vuosia – mitä opimme?",
            "25.5.2025 Minttu Sarajärvi",
            "Muistatko toukokuun, jolloin sähköposti täyttyi viesteistä ”päivitimme tietosuojakäytäntöämme”? Minä "
            "muistan, koska kirjoitin niitä kolmellekymmenelle asiakkaalle.",
            "Asetus toi mukanaan seosteet, käsittelysopimukset ja selosteet käsittelytoimista. Moni yritys huomasi "
            "ensimmäistä kertaa, missä kaikkialla sen asiakastietoja säilytetään.",
            "Parasta on ollut se, että rekisteröidyn oikeudet tunnetaan. Ihmiset pyytävät tietojaan nähtäväksi ja "
            "vaativat niiden poistamista, kun asiakkuus päättyy.",
            "Mitä sinun yrityksessäsi on muuttunut? Kerro kommenteissa!",
            "## 2 kommenttia",
            "Seppo: Meillä ei mikään.",
        ),
    ),
    other(
        "opinion column",
        blog(
            "Kolumni: Kuka lukee selosteita?",
            "# Kuka tietosuojaselosteita lukee?",
            "Mielipide | Harri Leppävuori",
            "Luin viikonloppuna kaikkien käyttämieni sovellusten tietosuojaselosteet. Niitä oli neljäkymmentä, ja "
            "aikaa "
            "meni yksitoista tuntia.",
            "Selosteissa luvattiin, että tietojani käsitellään luottamuksellisesti. Samassa kappaleessa kerrottiin, "
            "että niitä luovutetaan kumppaneille markkinointia varten.",
            "Ehdotan, että jokaisen selosteen alussa olisi kolme lausetta: mitä keräätte, miksi ja kenelle annatte.",
        ),
    ),
    other(
        "press release of a breach",
        blog(
            "Tiedote: tietoturvaloukkaus",
            "# Tietoturvaloukkaus Haapaniemen verkkokaupassa",
            "Tiedote 14.2.2025 klo 16.00",
            "Haapaniemi Ky:n verkkokauppaan on kohdistunut tietomurto, jossa ulkopuolinen on päässyt käsiksi noin 3 "
            "200 "
            "asiakkaan nimiin, osoitteisiin ja tilaushistoriaan. Maksukorttitietoja järjestelmässä ei säilytetä.",
            "Olemme tehneet asiasta ilmoituksen tietosuojavaltuutetulle ja rikosilmoituksen poliisille. Olemme "
            "yhteydessä kaikkiin, joiden tietoja tapaus koskee.",
            "”Pahoittelemme tapahtunutta syvästi”, sanoo toimitusjohtaja Kaarina Haapaniemi.",
            "Lisätietoja medialle: 040 000 7788",
        ),
    ),
    other(
        "breach letter to patients",
        city(
            "Tietoa tietovuodosta",
            "# Tietoa kirjaston asiakastietojen vuodosta",
            "Ajankohtaista 3.10.2024",
            "Kirjaston lainausjärjestelmän toimittaja kertoi maanantaina, että asiakkaiden tietoja on päätynyt "
            "ulkopuolisille. Vuoto koskee ennen vuotta 2020 rekisteröityneitä.",
            "## Mitä minun pitää tehdä?",
            "Vaihda kirjastokortin tunnusluku. Älä vastaa viesteihin, joissa kysytään henkilötunnusta.",
            "## Saanko korvausta?",
            "Korvauksista päätetään, kun selvitys on valmis.",
        ),
    ),
    other(
        "gdpr consultancy",
        blog(
            "GDPR-palvelut",
            "# Tietosuoja kuntoon yhdessä päivässä",
            "Laadimme yrityksellesi tietosuojaselosteen, selosteen käsittelytoimista ja evästekäytännön kiinteään "
            "hintaan 890 € (alv 0 %).",
            "## Mitä saat?",
            "- Kartoituksen siitä, mitä henkilötietoja käsittelette",
            "- Valmiin tietosuojaselosteen verkkosivuille",
            "- Mallin tarkastuspyyntöihin vastaamiseen",
            "- Koulutuksen henkilöstölle",
            "## Näin se toimii",
            "Täytät lomakkeen, soitamme sinulle ja saat asiakirjat viikon kuluessa. Sakot voivat olla jopa 20 "
            "miljoonaa "
            "euroa – älä jätä asiaa sattuman varaan.",
            "Pyydä tarjous: myynti@selostepaja.example",
        ),
    ),
    other(
        "dpo as a service",
        blog(
            "Tietosuojavastaava palveluna",
            "# Ulkoistettu tietosuojavastaava",
            "Tarvitseeko yrityksesi tietosuojavastaavan? Meiltä saat kokeneen ammattilaisen kuukausimaksulla.",
            "Tietosuojavastaavamme seuraa, että organisaatiosi noudattaa asetusta, neuvoo vaikutustenarvioinnissa ja "
            "toimii yhteyshenkilönä valvontaviranomaiseen päin.",
            "| Paketti | Tunnit kuukaudessa | Hinta |",
            "| Perus | 2 | 290 €/kk |",
            "| Laaja | 8 | 990 €/kk |",
            "Asiakkaitamme ovat muun muassa hammaslääkäriasemat, taloyhtiöt ja verkkokaupat.",
        ),
    ),
    other(
        "law firm's practice",
        blog(
            "Tietosuojaoikeus",
            "# Tietosuoja ja teknologia",
            "Avustamme asiakkaitamme kaikissa henkilötietojen käsittelyyn liittyvissä kysymyksissä: "
            "rekisterinpitäjän ja käsittelijän välisissä sopimuksissa, tietojen siirroissa EU:n ulkopuolelle ja "
            "valvontaviranomaisen selvityspyynnöissä.",
            "## Yhteyshenkilöt",
            "Asianajaja Veera Ilomantsi, OTT<br>Lakimies Jukka Särkelä, CIPP/E",
            "## Referenssejä",
            "- Edustimme perintäyhtiötä hallinto-oikeudessa tarkastusoikeutta koskevassa asiassa",
            "- Laadimme vakuutusyhtiölle siirtoja koskevat vakiolausekkeet",
        ),
    ),
    other(
        "text of an act",
        bare(
            "Laki verkkopalvelujen tietosuojasta 99/2031",
            "# Laki verkkopalvelujen tietosuojasta",
            "Eduskunnan päätöksen mukaisesti säädetään:",
            "## 1 luku Yleiset säännökset",
            "### 1 § Soveltamisala",
            "Tätä lakia sovelletaan henkilötietojen käsittelyyn verkkopalveluissa, joita rekisterinpitäjä tarjoaa "
            "kuluttajille.",
            "### 2 § Informointi",
            "Rekisterinpitäjän on pidettävä saatavilla seloste, josta ilmenevät käsittelyn tarkoitus, tietojen "
            "säilytysaika ja rekisteröidyn oikeudet.",
            "### 3 § Tarkastusoikeus",
            "Rekisteröidyllä on oikeus saada tietää, mitä häntä koskevia tietoja rekisteriin on talletettu. Pyyntö on "
            "esitettävä omakätisesti allekirjoitetussa asiakirjassa.",
            "### 4 § Voimaantulo",
            "Tämä laki tulee voimaan 1 päivänä tammikuuta 2032.",
        ),
    ),
    other(
        "commentary on an article",
        blog(
            "13 artikla",
            "# 13 artikla: Toimitettavat tiedot, kun henkilötietoja kerätään rekisteröidyltä",
            "Kun henkilötietoja kerätään rekisteröidyltä itseltään, rekisterinpitäjän on annettava hänelle tiedot "
            "identiteetistään, käsittelyn tarkoituksista ja oikeusperusteesta.",
            "Artiklan 2 kohdan mukaan on lisäksi ilmoitettava säilytysaika, oikeus tehdä valitus "
            "valvontaviranomaiselle ja automaattisen päätöksenteon olemassaolo.",
            "Kommentti: Oikeuskäytännössä on katsottu, että pelkkä linkki laajaan asiakirjaan ei aina riitä.",
        ),
    ),
    other(
        "guide for associations",
        old(
            "Ohje seuroille",
            "# Näin seurasi hoitaa tietosuojan",
            "Jäsenluettelo on henkilörekisteri, ja seura on sen rekisterinpitäjä. Siksi jokaisen seuran täytyy laatia "
            "tietosuojaseloste ja pitää se jäsenten saatavilla.",
            "## Kirjaa selosteeseen",
            "- seuran nimi ja yhteyshenkilö",
            "- miksi tietoja kerätään",
            "- kuka tietoja näkee ja luovutetaanko niitä lajiliitolle",
            "- milloin tiedot hävitetään",
            "Nimeä hallituksesta henkilö, joka vastaa tarkastuspyyntöihin. Muista myös, että alle 13-vuotiaan "
            "suostumuksen antaa huoltaja.",
            "Kysymyksiin vastaa piirin toimisto.",
        ),
    ),
    other(
        "guide in the you form",
        blog(
            "Opas: rekisteriseloste vai tietosuojaseloste?",
            "# Rekisteriseloste vai tietosuojaseloste?",
            "Termit menevät usein sekaisin. Rekisteriseloste kuului kumottuun henkilötietolakiin; nykyinen asetus "
            "puhuu "
            "informoinnista, jota varten laaditaan tietosuojaseloste.",
            "## Milloin seloste tarvitaan?",
            "Aina, kun keräät asiakkaidesi tietoja. Yhteydenottolomake verkkosivuilla riittää.",
            "## Mitä siinä pitää olla?",
            "Kerro vähintään yrityksesi yhteystiedot, käsittelyn tarkoitus ja peruste, tietojen säilytysaika sekä "
            "asiakkaan oikeudet.",
            "## Usein tehdyt virheet",
            "Seloste kopioidaan naapurilta, eikä se kuvaa omaa toimintaa lainkaan.",
        ),
    ),
    other(
        "template with gaps",
        blog(
            "Tietosuojaselosteen mallipohja",
            "# Tietosuojaselosteen mallipohja",
            "Kopioi alla oleva pohja ja täydennä hakasulkeissa olevat kohdat.",
            "## 1. Rekisterinpitäjä",
            "[Yrityksen nimi], [osoite], [y-tunnus]",
            "## 2. Yhteyshenkilö",
            "[Nimi ja sähköposti]",
            "## 3. Käsittelyn tarkoitus",
            "Käsittelemme henkilötietoja [käyttötarkoitus] varten. Käsittely perustuu [oikeusperuste].",
            "## 4. Säilytysaika",
            "Säilytämme tietoja [aika].",
            "## 5. Oikeudet",
            "Sinulla on oikeus tarkastaa tietosi.",
        ),
    ),
    other(
        "template for sale",
        shop(
            "Tietosuojaseloste-pohja",
            "# Tietosuojaseloste-pohja verkkokaupalle",
            "29,00 €",
            "Ladattava Word-tiedosto, jonka muokkaat omaan kauppaasi sopivaksi. Sisältää kohdat rekisterinpitäjästä, "
            "käsittelyn perusteista, säilytysajoista ja luovutuksista.",
            "! <button>Lisää ostoskoriin</button>",
            "## Tuotteen tiedot",
            "- Sivuja 6",
            "- Tiedostomuoto docx",
            "## Arvostelut",
            "★★★★★ Helppo täyttää, kiitos!",
        ),
    ),
    other(
        "form template with dots",
        old(
            "Tietosuojaselostelomake",
            "# TIETOSUOJASELOSTE (malli)",
            "Täyttöohje: kirjoita yhdistyksen tiedot pisteviivoille.",
            "Rekisterinpitäjä: ..............................",
            "Yhteyshenkilö: ..............................",
            "Rekisterin nimi: ..............................",
            "Henkilötietojen käsittelyn tarkoitus: ..............................",
            "Tietojen säilytysaika: ..............................",
        ),
    ),
    other(
        "notice generator",
        blog(
            "Selostegeneraattori",
            "# Luo tietosuojaseloste ilmaiseksi",
            "Vastaa kymmeneen kysymykseen, niin generaattori tekee yrityksellesi tietosuojaselosteen.",
            "! <form><label>Yrityksen nimi <input></label><label>Mitä tietoja keräätte? <select><option>Nimi</option>"
            "<option>Sähköposti</option></select></label><label>Kuinka kauan tietoja säilytetään? <input></label>"
            "<button>Luo seloste</button></form>",
            "Yli 4 000 yritystä on jo luonut selosteensa.",
        ),
    ),
    other(
        "job ad of a privacy lawyer",
        blog(
            "Avoin työpaikka: tietosuojajuristi",
            "# Haemme tietosuojajuristia",
            "Tule rakentamaan luottamusta! Etsimme Tampereelle juristia, joka vastaa konsernin tietosuojasta.",
            "## Tehtäväsi",
            "- laadit tietosuojaselosteita ja käsittelysopimuksia",
            "- neuvot tuotekehitystä henkilötietojen käsittelyssä",
            "- vastaat rekisteröityjen pyyntöihin",
            "## Odotamme sinulta",
            "OTM-tutkintoa ja kahden vuoden kokemusta tietosuojasta.",
            "Hae 31.3. mennessä. Hakemuksesi tietoja käsittelemme rekrytoinnin tietosuojaselosteen mukaisesti.",
        ),
    ),
    other(
        "job ad of a nurse",
        city(
            "Avoimet työpaikat",
            "# Sairaanhoitaja, kotihoito",
            "Koivukosken kunta hakee sairaanhoitajaa vakinaiseen työsuhteeseen. Työ alkaa sopimuksen mukaan.",
            "Käsittelet työssäsi potilastietoja ja noudatat salassapitovelvollisuutta.",
            "Valitun on esitettävä rikosrekisteriote. Palkkaus SOTE-sopimuksen mukaan.",
            "Lisätietoja: palveluesimies Arja Kuivala, p. 050 000 3344.",
        ),
    ),
    other(
        "course page",
        city(
            "Tietosuojan perusteet",
            "# Verkkokurssi: tietosuojan perusteet 2 op",
            "Kurssilla opit, mitä henkilötiedot ovat, millä perusteilla niitä saa käsitellä ja mitä oikeuksia "
            "rekisteröidyllä on.",
            "## Sisältö",
            "- Rekisterinpitäjä ja käsittelijä",
            "- Käsittelyn oikeusperusteet",
            "- Säilytysajat ja tietojen poistaminen",
            "- Tietosuojaseloste käytännössä",
            "## Suorittaminen",
            "Kurssi sisältää viisi tehtävää ja tentin. Ilmoittaudu 1.9. mennessä.",
        ),
    ),
    other(
        "slides of a lecture",
        bare(
            "Luento 4",
            "# Luento 4: Rekisteröidyn oikeudet",
            "## Kertaus",
            "- Henkilötieto = tieto, josta ihmisen voi tunnistaa",
            "- Rekisterinpitäjä päättää tarkoituksista ja keinoista",
            "## Oikeudet",
            "- Tarkastusoikeus (15 artikla)",
            "- Oikaisu (16 artikla)",
            "- Poistaminen (17 artikla)",
            "- Siirto-oikeus (20 artikla)",
            "## Ryhmätehtävä",
            "Etsikää tuntemanne yrityksen tietosuojaseloste ja arvioikaa, puuttuuko siitä jotakin.",
        ),
    ),
    other(
        "exam questions",
        bare(
            "Tietosuojatentti",
            "# Harjoitustentti: tietosuoja",
            "1. Kuka on rekisterinpitäjä, kun taloyhtiö ostaa isännöinnin ulkopuolelta?",
            "2. Millä perusteella työnantaja saa käsitellä työntekijän terveystietoja?",
            "3. Oikein vai väärin: tietoja saa säilyttää niin kauan kuin haluaa.",
            "Pisteytys: jokaisesta tehtävästä saa enintään kuusi pistettä.",
        ),
    ),
    other(
        "data processing agreement",
        blog(
            "Henkilötietojen käsittelysopimus",
            "# Henkilötietojen käsittelyä koskevat ehdot",
            "Nämä ehdot ovat liite Haapaniemi Ky:n (jäljempänä ”Käsittelijä”) ja Asiakkaan (jäljempänä "
            "”Rekisterinpitäjä”) väliseen palvelusopimukseen.",
            "## 1. Käsittelijän velvollisuudet",
            "Käsittelijä käsittelee henkilötietoja ainoastaan Rekisterinpitäjän kirjallisten ohjeiden mukaisesti ja "
            "huolehtii, että henkilöstö on sitoutunut salassapitoon.",
            "## 2. Alikäsittelijät",
            "Käsittelijä saa käyttää alikäsittelijöitä. Uudesta alikäsittelijästä ilmoitetaan 30 päivää ennen "
            "käyttöönottoa.",
            "## 3. Tietoturvaloukkaukset",
            "Käsittelijä ilmoittaa loukkauksesta ilman aiheetonta viivytystä.",
            "## 4. Sopimuksen päättyminen",
            "Käsittelijä palauttaa tai poistaa henkilötiedot Rekisterinpitäjän valinnan mukaan.",
            "## 5. Vastuunrajoitus",
            "Käsittelijän vastuu rajoittuu kuuden kuukauden palvelumaksuihin.",
        ),
    ),
    other(
        "call for tenders",
        city(
            "Tarjouspyyntö",
            "# Tarjouspyyntö: asiakastietojärjestelmä",
            "Koivukosken kunta pyytää tarjouksia sosiaalitoimen asiakastietojärjestelmästä.",
            "## Vaatimukset",
            "- Henkilötietoja käsitellään vain EU- ja ETA-alueella",
            "- Lokitiedot säilytetään vähintään viisi vuotta",
            "- Toimittaja allekirjoittaa käsittelysopimuksen (liite 4)",
            "## Tarjousten jättäminen",
            "Tarjoukset on jätettävä 12.11. klo 12.00 mennessä. Valintaperusteena on kokonaistaloudellinen edullisuus.",
        ),
    ),
    other(
        "confidentiality agreement",
        bare(
            "Salassapitosopimus",
            "# Salassapitositoumus",
            "Allekirjoittanut sitoutuu pitämään salassa työssään tietoonsa saamat asiakkaiden henkilötiedot ja "
            "liikesalaisuudet.",
            "Velvollisuus jatkuu kolme vuotta työsuhteen päättymisen jälkeen. Rikkomisesta seuraa 5 000 euron "
            "sopimussakko.",
            "Aika ja paikka: ____________ Allekirjoitus: ____________",
        ),
    ),
    other(
        "terms of a gym",
        blog(
            "Jäsenehdot",
            "# Kuntosalin jäsenehdot",
            "## 1. Jäsenyys",
            "Jäsenyys on henkilökohtainen ja alkaa, kun sopimus on allekirjoitettu. Vähimmäisikä on 15 vuotta.",
            "## 2. Maksut",
            "Kuukausimaksu erääntyy kuun 1. päivänä. Viivästyneestä maksusta peritään muistutusmaksu 5 €.",
            "## 3. Irtisanominen",
            "Irtisanomisaika on kaksi kuukautta.",
            "## 4. Henkilötiedot",
            "Käsittelemme jäsenten tietoja tietosuojaselosteemme mukaisesti. Salissa on tallentava kameravalvonta.",
            "## 5. Sovellettava laki",
            "Sopimukseen sovelletaan Suomen lakia, ja riidat ratkaistaan käräjäoikeudessa.",
        ),
    ),
    other(
        "terms of an app",
        bare(
            "Käyttöehdot – Sieniseppo",
            "# Sieniseppo-sovelluksen käyttöehdot",
            "Lataamalla sovelluksen hyväksyt nämä ehdot.",
            "## Käyttöoikeus",
            "Saat rajoitetun, peruutettavissa olevan oikeuden käyttää sovellusta omalla laitteellasi.",
            "## Kielletty käyttö",
            "Sovellusta ei saa purkaa, kopioida eikä levittää.",
            "## Vastuunrajoitus",
            "Tunnistus voi erehtyä. Emme vastaa sienistä, jotka syöt.",
            "## Tietosuoja",
            "Kerromme henkilötietojen käsittelystä erillisessä selosteessa.",
        ),
    ),
    other(
        "delivery and returns",
        shop(
            "Toimitusehdot",
            "# Tilaus- ja toimitusehdot",
            "Tuotteet toimitetaan 2–5 arkipäivässä. Toimitusmaksu on 5,90 €.",
            "## Palautukset",
            "Sinulla on oikeus palauttaa käyttämätön tuote 14 päivän kuluessa. Palautus on maksuton.",
            "## Takuu",
            "Virheellisestä tuotteesta tulee ilmoittaa kahden kuukauden kuluessa.",
            "## Asiakastiedot",
            "Tietojasi käytetään tilauksen toimittamiseen, eikä niitä luovuteta muille.",
        ),
    ),
    other(
        "cookie policy alone",
        blog(
            "Evästekäytäntö",
            "# Evästekäytäntö",
            "Sivustollamme käytetään evästeitä. Eväste on pieni tekstitiedosto, jonka selain tallentaa laitteellesi.",
            "## Välttämättömät evästeet",
            "Ilman näitä ostoskori ei toimi.",
            "## Tilastoevästeet",
            "Seuraamme kävijämääriä, jotta voimme parantaa sivustoa.",
            "## Evästeiden poistaminen",
            "Voit tyhjentää evästeet selaimen asetuksista. Ohjeet löydät selaimesi ohjesivuilta.",
        ),
    ),
    other(
        "cookie table",
        shop(
            "Evästeet",
            "# Käyttämämme evästeet",
            "| Nimi | Tarkoitus | Kesto |",
            "| _kavija | Tunnistaa palaavan kävijän tilastoja varten | 13 kuukautta |",
            "| ostoskori | Muistaa ostoskorin sisällön | istunto |",
            "| mainos_id | Kohdentaa mainontaa muilla sivustoilla | 90 päivää |",
            "Voit muuttaa suostumustasi milloin tahansa <a href='#'>evästeasetuksista</a>.",
        ),
    ),
    other(
        "faq of a data request",
        city(
            "Usein kysyttyä omista tiedoista",
            "# Kysymyksiä tietopyynnöistä",
            "## Miten pyydän omat tietoni?",
            "Täytä tietopyyntölomake ja tuo se kunnantalon neuvontaan. Ota henkilöllisyystodistus mukaan.",
            "## Kauanko vastaamisessa kestää?",
            "Vastaamme yleensä kuukauden kuluessa.",
            "## Maksaako tarkastaminen?",
            "Ei maksa, ellet pyydä samoja tietoja toistuvasti.",
            "## Voinko pyytää läheiseni tietoja?",
            "Tarvitset valtakirjan tai edunvalvojan määräyksen.",
        ),
    ),
    other(
        "form for seeing one's data",
        city(
            "Tarkastuspyyntö",
            "# Henkilötietojen tarkastuspyyntö",
            "Tällä lomakkeella voit pyytää nähtäväksi itseäsi koskevat tiedot.",
            "! <form><fieldset><legend>Pyytäjän tiedot</legend><label>Nimi <input></label><label>Henkilötunnus <input>"
            "</label><label>Osoite <input></label></fieldset><fieldset><legend>Pyyntö koskee rekisteriä</legend><label>"
            "<input type=checkbox> Varhaiskasvatus</label><label><input type=checkbox> Kirjasto</label></fieldset>"
            "<label>Ajanjakso <input></label></form>",
            "Allekirjoitus ja nimenselvennys",
            "Palauta lomake kirjaamoon: Kunnantie 2, 00990 Koivukoski",
        ),
    ),
    other(
        "form for a correction",
        old(
            "Oikaisuvaatimus",
            "# Rekisteritiedon korjaamista koskeva pyyntö",
            "Vaadin seuraavan tiedon oikaisemista:",
            "Virheellinen tieto: ______________________",
            "Oikea tieto: ______________________",
            "Perustelut: ______________________",
            "Päiväys ja allekirjoitus: ______________________",
        ),
    ),
    other(
        "minutes of a council",
        city(
            "Pöytäkirja 6/2024",
            "# Kunnanhallitus, pöytäkirja 17.6.2024",
            "## § 88 Kokouksen avaus ja päätösvaltaisuus",
            "Puheenjohtaja avasi kokouksen klo 17.02 ja totesi sen päätösvaltaiseksi.",
            "## § 89 Tietosuojan tilinpäätös 2023",
            "Tietosuojavastaava esitteli tilinpäätöksen. Vuoden aikana tehtiin 14 tarkastuspyyntöä ja kolme ilmoitusta "
            "tietoturvaloukkauksista.",
            "Päätös: Kunnanhallitus merkitsi tilinpäätöksen tiedoksi.",
            "## § 90 Rekisteriselosteiden päivittäminen",
            "Päätös: Toimialat velvoitetaan päivittämään selosteensa syyskuun loppuun mennessä.",
        ),
    ),
    other(
        "privacy report of a year",
        city(
            "Tietotilinpäätös",
            "# Tietotilinpäätös 2024",
            "Tietotilinpäätös kuvaa, miten tietosuoja toteutui Koivukosken kunnassa vuonna 2024.",
            "Vuoden aikana koulutettiin 412 työntekijää ja tehtiin yhdeksän vaikutustenarviointia.",
            "Rekisteröityjen pyyntöjä tuli 31, edellisvuonna 26. Kaikkiin vastattiin määräajassa.",
            "Ensi vuonna painopisteenä on arkistojen siivoaminen: vanhentunutta aineistoa hävitetään.",
        ),
    ),
    other(
        "front page of a plumber",
        blog(
            "Putkityöt Lammi",
            "# LVI-työt ammattitaidolla",
            "Asennamme ja huollamme lämmitysjärjestelmät koko Pirkanmaalla. Päivystys vuoden jokaisena päivänä.",
            "## Palvelumme",
            "- Käyttövesiputkien uusiminen",
            "- Lämpöpumput",
            "- Viemärien avaus",
            "## Jätä yhteydenottopyyntö",
            "! <form><input placeholder='Nimi'><input placeholder='Puhelin'><label><input type=checkbox> Hyväksyn "
            "tietojeni käsittelyn tietosuojaselosteen mukaisesti</label><button>Lähetä</button></form>",
        ),
    ),
    other(
        "front page of a school of dance",
        shop(
            "Tanssikoulu",
            "# Ilmoittaudu kevään tunneille",
            "Alkeisryhmät alkavat tammikuussa. Kaikki ikäryhmät ovat tervetulleita.",
            "Ilmoittautumisen yhteydessä kysymme nimen, iän ja huoltajan puhelinnumeron. Lue <a href='/t'>"
            "tietosuojaseloste</a>.",
            "Hinnat alkaen 120 € lukukausi.",
        ),
    ),
    other(
        "list of registers",
        city(
            "Tietosuojaselosteet",
            "# Tietosuojaselosteet",
            "Kunnan rekisterien selosteet toimialoittain.",
            "## Sivistys",
            "@ Oppilasrekisteri (pdf)",
            "@ Kirjaston asiakasrekisteri (pdf)",
            "@ Kansalaisopiston opiskelijarekisteri (pdf)",
            "## Tekniikka",
            "@ Vesihuollon asiakasrekisteri (pdf)",
            "@ Rakennusvalvonnan lupa-asiat (pdf)",
            "@ Kameravalvonta (pdf)",
        ),
    ),
    other(
        "list of notices of a group",
        blog(
            "Tietosuoja",
            "# Tietosuoja Haapaniemellä",
            "Sinun tietosi ovat meille tärkeitä. Valitse alta sinua koskeva seloste.",
            "@ Asiakkaat",
            "@ Työnhakijat",
            "@ Vierailijat",
            "@ Osakkaat",
        ),
    ),
    other(
        "general page on data protection of a city",
        city(
            "Tietosuoja",
            "# Tietosuoja",
            "Tietosuoja kuuluu jokaisen perusoikeuksiin. Kunta käsittelee asukkaiden tietoja lakisääteisten "
            "tehtäviensä "
            "hoitamiseksi. Rekistereistä on laadittu selosteet, jotka löydät tältä sivulta.",
            "@ Kunnan tietosuojaselosteet",
            "@ Tarkastuspyyntölomake",
            "@ Tietosuojavaltuutetun toimisto",
        ),
    ),
    other(
        "picture of a notice",
        blog("Tietosuojaseloste", "# Tietosuojaseloste", '! <img src="/wp-content/seloste-1.jpg" alt="">'),
        UNREADABLE,
    ),
    other(
        "notice as scanned pages",
        bare("Seloste", '! <img src="s1.png"><img src="s2.png">', "Seloste"),
        UNREADABLE,
    ),
    other(
        "notice behind a download",
        blog(
            "Tietosuojaseloste",
            "# Tietosuojaseloste",
            "Voit ladata tietosuojaselosteemme alla olevasta linkistä.",
            "@ Lataa tietosuojaseloste (PDF, 210 kt)",
        ),
    ),
    other(
        "contacts of the data protection officer",
        city(
            "Tietosuojavastaava",
            "# Tietosuojavastaavan yhteystiedot",
            "Riitta Tammelin, tietosuojavastaava<br>p. 050 000 5566<br>tietosuoja@koivukoski.example",
            "Tavattavissa kunnantalolla tiistaisin klo 9–11.",
        ),
    ),
    other(
        "product page of a register program",
        blog(
            "Jäsenkone",
            "# Jäsenkone – jäsenrekisteri yhdistyksille",
            "Pidä jäsenten nimet, osoitteet ja maksut ajan tasalla. Ohjelma on GDPR-yhteensopiva ja palvelimet "
            "sijaitsevat Suomessa.",
            "## Ominaisuudet",
            "- Jäsenmaksulaskut muutamalla napautuksella",
            "- Uutiskirjeet suoraan rekisteristä",
            "- Vanhentuneiden tietojen automaattinen poisto",
            "## Hinnasto",
            "Alkaen 9 €/kk. Kokeile 30 päivää maksutta!",
        ),
    ),
    other(
        "security camera in a shop",
        shop(
            "Valvontakamera",
            "# Tallentava valvontakamera KX-200",
            "149,00 €",
            "Tallentaa liikkeen muistikortille ja lähettää ilmoituksen puhelimeen. Kuvaa säilytetään laitteessa 30 "
            "vuorokautta.",
            "! <button>Osta nyt</button>",
            "Muista ilmoittaa kameravalvonnasta kyltillä! Kyltti sisältyy pakkaukseen.",
        ),
    ),
    other(
        "review of a bookkeeping firm",
        blog(
            "Arvio: Tilikulma",
            "# Arvio: Tilikulman verkkopalvelu",
            "Kokeilimme palvelua kuukauden ajan. Raportit syntyvät nopeasti, mutta mobiilisovellus kaatuilee.",
            "Tietosuoja: 3/5. Seloste löytyy, mutta säilytysaikoja siitä saa etsiä.",
            "Hinta: 4/5",
            "Plussat: selkeä, edullinen. Miinukset: asiakaspalvelu hidas.",
        ),
    ),
    other(
        "forum thread",
        bare(
            "Saako taloyhtiö kuvata pihaa? – Kotikeskustelu",
            "# Saako taloyhtiö kuvata pihaa?",
            "mökinmummo, 4.5.2024 klo 20.12",
            "Meille asennettiin kameroita eikä missään lue, kuka on rekisterinpitäjä tai kauanko nauhoja pidetään. "
            "Onko "
            "laillista?",
            "rappukäytävä77, 4.5.2024 klo 21.40",
            "Isännöitsijän pitää antaa seloste, jos pyydät. Mulle ei ikinä annettu.",
            "Vastaa viestiin – Ilmianna viesti",
        ),
    ),
    other(
        "question to a column of advice",
        blog(
            "Kysy juristilta",
            "# Kysy juristilta: Saako työnantaja googlata hakijan?",
            "Kysymys: Hain töitä, ja haastattelija kertoi lukeneensa some-päivityksiäni. Onko se sallittua?",
            "Vastaus: Työnantaja saa kerätä tietoja ensisijaisesti työntekijältä itseltään. Muualta kerättäviin "
            "tietoihin tarvitaan suostumus.",
            "Vastaajana työoikeuteen perehtynyt asianajaja.",
        ),
    ),
    other(
        "dictionary of terms",
        blog(
            "Tietosuojasanasto",
            "# Tietosuojan sanasto",
            "Rekisterinpitäjä: se, joka määrittelee käsittelyn tarkoitukset ja keinot.",
            "Henkilötietojen käsittelijä: se, joka käsittelee tietoja toisen lukuun.",
            "Suostumus: vapaaehtoinen, yksilöity ja tietoinen tahdonilmaisu.",
            "Profilointi: käsittely, jossa arvioidaan ihmisen ominaisuuksia.",
            "Pseudonymisointi: tiedot irrotetaan tunnisteista, joita säilytetään erillään.",
        ),
    ),
    other(
        "thesis abstract",
        bare(
            "Opinnäytetyö",
            "# Tietosuojaselosteiden ymmärrettävyys pienissä verkkokaupoissa",
            "Tekijä: Aino Purolainen. Ohjaaja: yliopettaja Timo Rautapää. Sivuja 54 + 3 liitettä.",
            "Opinnäytetyön tarkoituksena oli selvittää, kuinka ymmärrettäviä tietosuojaselosteet ovat. Aineistona "
            "oli 60 "
            "selostetta, joista arvioitiin säilytysaikojen, oikeusperusteiden ja luovutusten kuvausta.",
            "Tulosten mukaan puolet selosteista ei kertonut säilytysaikaa lainkaan.",
            "Asiasanat: tietosuoja, henkilötiedot, luettavuus",
        ),
    ),
    other(
        "webinar invitation",
        blog(
            "Webinaari",
            "# Maksuton webinaari: Selosteet ajan tasalle",
            "Torstai 9.10. klo 9.00–10.00 verkossa",
            "Milloin päivitit tietosuojaselosteesi? Webinaarissa käymme läpi viisi kohtaa, joista valvontaviranomainen "
            "huomauttaa.",
            "Puhujat: Jaana Ketola ja Miro Väisälä",
            "! <form><input placeholder='Sähköposti'><button>Ilmoittaudu</button></form>",
        ),
    ),
    other(
        "privacy promises",
        blog(
            "Arvomme",
            "# Luottamus on tärkein arvomme",
            "Haluamme, että tietosi ovat turvassa. Siksi koulutamme henkilöstömme vuosittain ja auditoimme "
            "järjestelmät.",
            "Tietoturvallemme on myönnetty ISO 27001 -sertifikaatti.",
            "Tutustu vastuullisuusraporttiimme.",
        ),
    ),
    other(
        "code of conduct of staff",
        bare(
            "Tietosuojaohje henkilöstölle",
            "# Henkilöstön tietosuojaohje",
            "Tämä ohje koskee kaikkia työntekijöitä ja harjoittelijoita.",
            "- Lukitse työasemasi, kun poistut.",
            "- Älä lähetä henkilötunnuksia suojaamattomassa sähköpostissa.",
            "- Katso vain niiden asiakkaiden tietoja, joita työssäsi tarvitset.",
            "- Ilmoita tietoturvaloukkauksesta heti esihenkilölle.",
            "Ohjeen rikkomisesta voi seurata varoitus.",
        ),
    ),
    other(
        "accessibility statement",
        city(
            "Saavutettavuusseloste",
            "# Saavutettavuusseloste",
            "Tämä seloste koskee verkkopalvelua koivukoski.example ja on laadittu 2.3.2024. Palvelu täyttää "
            "kriteeristön AA-tason osittain.",
            "## Puutteet",
            "Osassa PDF-tiedostoista ei ole otsikkorakennetta.",
            "## Anna palautetta",
            "Vastaamme palautteeseen kahden viikon kuluessa. Voit tehdä ilmoituksen valvontaviranomaiselle.",
        ),
    ),
    other(
        "english notice on a finnish site",
        blog(
            "Privacy Policy",
            "# Privacy Policy",
            "Haapaniemi Ky is the controller of the personal data that we collect from our customers.",
            "## What we collect",
            "We process your name, e-mail address and order history in order to deliver your purchases.",
            "## How long",
            "We keep the data for six years after the end of the financial year.",
            "## Your rights",
            "You have the right to access, rectify and erase your data, and to lodge a complaint.",
        ),
        FOREIGN,
    ),
    other(
        "swedish notice on a finnish site",
        city(
            "Dataskyddsbeskrivning",
            "# Dataskyddsbeskrivning för biblioteket",
            "Personuppgiftsansvarig är Koivukoski kommun. Vi behandlar kundens namn, adress och lån för att sköta "
            "utlåningen.",
            "Uppgifterna raderas tre år efter det senaste lånet. Du har rätt att granska dina uppgifter och begära "
            "rättelse.",
            "Uppgifterna lämnas inte ut till tredje part.",
        ),
        FOREIGN,
    ),
    other(
        "estonian notice of a shop",
        shop(
            "Privaatsuspoliitika",
            "# Privaatsuspoliitika",
            "Isikuandmete vastutav töötleja on Villa ja Vyyhti OÜ. Kogume teie nime, aadressi ja telefoninumbrit, et "
            "tellimus kohale toimetada.",
            "Andmeid säilitatakse seitse aastat. Teil on õigus oma andmetega tutvuda ja nõuda nende kustutamist.",
        ),
        FOREIGN,
    ),
    other(
        "how to delete an account",
        blog(
            "Tilin poistaminen",
            "# Näin poistat tilisi",
            "Avaa sovellus ja valitse Asetukset. Napauta sitten Oma tili ja Poista tili.",
            "Kun tili on poistettu, tallennettuja reittejä ei voi palauttaa.",
            "Eikö onnistunut? Ota yhteyttä tukeen.",
        ),
    ),
    other(
        "research call",
        city(
            "Osallistu kyselyyn",
            "# Vastaa kyselyyn liikunnasta",
            "Vastaaminen vie kymmenen minuuttia. Vastaukset käsitellään nimettöminä.",
            "Vastaajien kesken arvotaan kolme uimahallikorttia. Kysely on auki 30.4. saakka.",
            "@ Siirry kyselyyn",
            "@ Tutkimuksen tietosuojaseloste",
        ),
    ),
]
