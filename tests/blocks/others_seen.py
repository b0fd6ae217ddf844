"""Pages like any other that a crawler takes for a notice; the rules were made with these at hand."""

from __future__ import annotations

from analyzer.notice import PageKind
from tests.blocks.walls import Trap, site


def other(name: str, title: str, *lines: str, kind: PageKind = PageKind.OTHER, lang: str = "fi") -> Trap:
    """A page of a company's site: "# " begins a heading, "- " an item, "@ " an item that is a link."""
    return Trap(name, kind, site(title, "".join(_html(line) for line in lines), lang=lang))


def _html(line: str) -> str:
    mark, _, text = line.partition(" ")
    if mark in ("#", "##", "###"):
        return f"<h{len(mark)}>{text}</h{len(mark)}>"
    if mark == "-":
        return f"<ul><li>{text}</li></ul>"
    if mark == "@":
        return f'<ul><li><a href="/sivu">{text}</a></li></ul>'
    return f"<p>{line}</p>"


TRAPS = [
    other(
        "news on data protection",
        "Tietosuoja puhuttaa yrittäjiä | Kuuselan Sanomat",
        "# Tietosuoja puhuttaa yrittäjiä",
        "Julkaistu 12.3.2024 klo 8.15 – Teksti: Saara Mäntyvaara",
        "Pienyrittäjät kokevat tietosuoja-asetuksen edelleen hankalaksi, kertoo Esimerkkilän yrittäjien tuore "
        "kysely. Joka kolmas vastaaja ei "
        "tiennyt, mitä rekisterinpitäjän velvollisuuksiin kuuluu.",
        "”Meillä on asiakasrekisteri, mutta en ole varma, pitääkö siitä tehdä seloste”, sanoo kampaamoyrittäjä Heidi "
        "Lahdenperä.",
        "Juristi Otso Kankare muistuttaa, että henkilötietojen käsittelylle on aina oltava peruste. Yleisimpiä ovat "
        "sopimus, suostumus ja "
        "rekisterinpitäjän oikeutettu etu.",
        "Rekisteröidyllä on oikeus pyytää tietonsa nähtäväksi, ja yrityksen on vastattava kuukauden kuluessa. "
        "Kankareen mukaan moni yritys ei "
        "ole varautunut tähän lainkaan.",
        "Lue myös: Näin laadit tietosuojaselosteen",
    ),
    other(
        "guide to writing a notice",
        "Näin laadit tietosuojaselosteen – blogi",
        "# Näin laadit tietosuojaselosteen: viisi vinkkiä",
        "Kirjoittaja: Otso Kankare | Blogi | Lukuaika 4 min",
        "Jokaisen yrityksen on kerrottava asiakkailleen, miten heidän henkilötietojaan käsitellään. Tässä "
        "kirjoituksessa käymme läpi, mitä "
        "tietosuojaselosteessa pitää lukea.",
        "## 1. Kuka on rekisterinpitäjä?",
        "Ilmoita yrityksesi nimi, y-tunnus ja yhteystiedot. Jos yritykselläsi on tietosuojavastaava, kerro myös "
        "hänen yhteystietonsa.",
        "## 2. Miksi tietoja käsitellään?",
        "Kirjoita jokainen käyttötarkoitus ja sen oikeusperuste. Muista, että suostumuksen pitää olla vapaaehtoinen.",
        "## 3. Kuinka kauan tietoja säilytetään?",
        "Mieti säilytysaika jokaiselle tietoryhmälle erikseen. Vältä ilmaisua ”niin kauan kuin on tarpeen”.",
        "## 4. Kenelle tietoja luovutetaan?",
        "Luettele vastaanottajat ja tarkista, siirtyykö tietoja EU:n ulkopuolelle.",
        "## 5. Rekisteröidyn oikeudet",
        "Kerro, miten asiakas voi käyttää oikeuksiaan ja tehdä valituksen tietosuojavaltuutetulle.",
        "Tarvitsetko apua? Varaa maksuton alkukartoitus asiantuntijaltamme!",
    ),
    other(
        "law firm service",
        "Tietosuojapalvelut – Lakitoimisto Kankare",
        "# Tietosuoja kuntoon kerralla",
        "Autamme yritystäsi täyttämään tietosuoja-asetuksen vaatimukset. Laadimme tietosuojaselosteet, "
        "käsittelysopimukset ja selosteet "
        "käsittelytoimista.",
        "- Tietosuojan nykytilan kartoitus",
        "- Ulkoistettu tietosuojavastaava",
        "- Henkilöstön koulutus",
        "Pyydä tarjous jo tänään! Hinnat alkaen 490 € + alv.",
    ),
    other(
        "front page of a company",
        "Kuusela Oy – puutarhat ja pihat",
        "# Vihreämpi piha yhdellä puhelulla",
        "Suunnittelemme, istutamme ja hoidamme pihoja Esimerkkilän seudulla. Yli kaksikymmentä vuotta kokemusta ja "
        "satoja tyytyväisiä "
        "asiakkaita.",
        "## Palvelumme",
        "- Pihasuunnittelu",
        "- Nurmikon hoito",
        "- Puiden kaato",
        "Pyydä maksuton arviokäynti. Vastaamme viesteihin vuorokauden sisällä.",
    ),
    other(
        "front page of a municipality",
        "Esimerkkilän kunta",
        "# Tervetuloa Esimerkkilään",
        "Esimerkkilä on 6 400 asukkaan kunta järvien keskellä. Meillä on hyvät koulut, toimiva kirjasto ja pitkät "
        "ladut.",
        "## Ajankohtaista",
        "- Kunnanhallitus kokoontuu 4.3.",
        "- Varhaiskasvatuksen haku on auki",
        "- Vesikatko Mäntytiellä tiistaina",
        "## Asioi verkossa",
        "- Rakennusluvat",
        "- Tonttihaku",
    ),
    other(
        "hub of registers",
        "Tietosuojaselosteet – Esimerkkilän kunta",
        "# Tietosuojaselosteet",
        "Alla ovat kunnan tietosuojaselosteet toimialoittain.",
        "## Sivistys",
        "@ Varhaiskasvatuksen asiakasrekisteri (pdf)",
        "@ Perusopetuksen oppilasrekisteri (pdf)",
        "@ Kirjaston asiakasrekisteri",
        "## Tekninen",
        "@ Vesihuollon asiakasrekisteri (pdf)",
        "@ Rakennusvalvonnan lupa-asiat",
        "@ Kameravalvonta",
        "## Hallinto",
        "@ Työnhakijat ja rekrytointi",
        "@ Asianhallinta ja arkisto",
    ),
    other(
        "hub of a firm",
        "Tietosuoja | Kuusela Oy",
        "# Tietosuoja",
        "Sinulle on tärkeää tietää, mitä tiedoillesi tapahtuu. Valitse alta seloste, joka koskee sinua.",
        "@ Asiakkaiden ja markkinoinnin tietosuojaseloste",
        "@ Työnhakijoiden tietosuojaseloste",
        "@ Toimittajien yhteyshenkilöiden tietosuojaseloste",
        "@ Evästeseloste",
    ),
    other(
        "terms of a shop",
        "Toimitusehdot | Lankapuoti",
        "# Tilaus- ja toimitusehdot",
        "## Yleistä",
        "Lankapuoti myy tuotteita täysi-ikäisille yksityishenkilöille Suomeen. Pidätämme oikeuden muuttaa ehtoja ja "
        "hintoja.",
        "## Tilaaminen",
        "Tuotteet tilataan siirtämällä ne ostoskoriin ja maksamalla ostoskorin sisältö verkkopankissa. Tilaamalla "
        "hyväksyt nämä ehdot. "
        "Käsittelemme kaikkia asiakastietoja luottamuksellisesti.",
        "## Maksaminen",
        "Maksunvälittäjänä toimii Esimerkkimaksu Oy. Laskun maksuaika on 14 päivää.",
        "## Toimitus",
        "Toimituskulut ovat 5,90 €. Toimitamme paketit 2–5 arkipäivässä.",
        "## Palautusoikeus",
        "Sinulla on kuluttajansuojalain mukainen 14 päivän palautusoikeus. Palautettavan tuotteen on oltava "
        "käyttämätön.",
        "## Riidat",
        "Riita-asiat käsitellään kuluttajan kotipaikan käräjäoikeudessa. Sopimukseen sovelletaan Suomen lakia.",
    ),
    other(
        "terms of a service",
        "Käyttöehdot",
        "# Palvelun käyttöehdot",
        "1. Soveltamisala. Näitä käyttöehtoja sovelletaan Kuusela-sovelluksen käyttöön. Rekisteröitymällä käyttäjä "
        "hyväksyy ehdot.",
        "2. Käyttäjätili. Käyttäjä vastaa tunnuksensa ja salasanansa säilyttämisestä. Tunnusta ei saa luovuttaa "
        "kolmannelle.",
        "3. Immateriaalioikeudet. Kaikki oikeudet palvelun sisältöön kuuluvat palveluntarjoajalle.",
        "4. Vastuunrajoitus. Palvelu tarjotaan sellaisena kuin se on. Palveluntarjoaja ei vastaa välillisistä "
        "vahingoista.",
        "5. Henkilötiedot. Henkilötietojen käsittelystä kerrotaan tietosuojaselosteessa.",
        "6. Irtisanominen. Palveluntarjoaja voi sulkea tilin, jos käyttäjä rikkoo ehtoja.",
        "7. Sovellettava laki. Ehtoihin sovelletaan Suomen lakia ja riidat ratkaistaan Esimerkkilän käräjäoikeudessa.",
    ),
    other(
        "cookie policy",
        "Evästekäytäntö | Kuusela Oy",
        "# Evästekäytäntö",
        "## Mitä evästeet ovat?",
        "Eväste on pieni tekstitiedosto, jonka selain tallentaa laitteellesi. Evästeet eivät vahingoita laitettasi.",
        "## Miten käytämme evästeitä?",
        "Välttämättömät evästeet mahdollistavat sivuston toiminnan. Analytiikkaevästeillä seuraamme kävijämääriä. "
        "Markkinointievästeillä "
        "kohdennamme mainontaa suostumuksellasi.",
        "- _ga: kävijäanalytiikka, säilyy 2 vuotta",
        "- _fbp: mainonta, säilyy 3 kuukautta",
        "- PHPSESSID: istunto, poistuu kun selain suljetaan",
        "## Evästeiden estäminen",
        "Voit estää tai poistaa evästeet selaimesi asetuksista. Evästeiden estäminen voi vaikuttaa sivuston "
        "toimintaan.",
    ),
    other(
        "job ad",
        "Avoin työpaikka: tietosuojavastaava",
        "# Haemme tietosuojavastaavaa",
        "Esimerkkilän hyvinvointiyhtymä etsii tietosuojavastaavaa vakituiseen työsuhteeseen.",
        "## Tehtäväsi",
        "- neuvot henkilöstöä henkilötietojen käsittelyssä",
        "- seuraat tietosuoja-asetuksen noudattamista",
        "- toimit yhteyshenkilönä tietosuojavaltuutetun toimistoon",
        "## Odotamme sinulta",
        "- soveltuvaa korkeakoulututkintoa",
        "- kokemusta rekisterinpitäjän velvollisuuksista",
        "Tarjoamme liukuvan työajan ja kattavan työterveyshuollon. Jätä hakemuksesi palkkatoiveineen 15.4. mennessä.",
    ),
    other(
        "product page",
        "Akkuporakone X200 | Työkalutaivas",
        "# Akkuporakone X200",
        "129,00 € sis. alv",
        "Kevyt ja voimakas akkuporakone kodin töihin. Kaksinopeuksinen vaihteisto ja LED-valo.",
        "- Jännite 18 V",
        "- Vääntömomentti 50 Nm",
        "- Takuu 3 vuotta",
        "Lisää ostoskoriin. Toimitusaika 1–3 arkipäivää. Ilmainen palautus 30 päivää.",
    ),
    other(
        "annual report",
        "Vuosikertomus 2023",
        "# Toimintakertomus 2023",
        "Liikevaihto kasvoi 8 prosenttia 12,4 miljoonaan euroon. Liikevoitto oli 1,1 miljoonaa euroa.",
        "Henkilöstön määrä oli vuoden lopussa 84. Sairauspoissaolot vähenivät.",
        "Tietosuojatyötä jatkettiin: henkilöstö koulutettiin, rekisterien selosteet päivitettiin ja riskiarvio "
        "tehtiin. Tietosuojavastaavalle "
        "ilmoitettiin kaksi tietoturvapoikkeamaa, joista toisesta ilmoitettiin tietosuojavaltuutetulle.",
        "Hallitus ehdottaa, että osinkoa jaetaan 0,40 euroa osakkeelta.",
        "Tilintarkastajana toimi Esimerkkitarkastus Oy.",
    ),
    other(
        "contact page",
        "Yhteystiedot | Kuusela Oy",
        "# Yhteystiedot",
        "Asiakaspalvelu arkisin 9–16, puh. 040 123 4567, toimisto@kuusela.example",
        "## Henkilöstö",
        "Toimitusjohtaja Raimo Kuusela, raimo@kuusela.example",
        "Puutarhuri Iida Kallio, iida@kuusela.example",
        "Voit myös jättää yhteydenottopyynnön lomakkeella. Lähettämällä lomakkeen hyväksyt tietojesi käsittelyn.",
    ),
    other(
        "newsletter sign-up",
        "Tilaa uutiskirje",
        "# Tilaa uutiskirjeemme",
        "Saat kerran kuussa vinkkejä pihan hoitoon ja tarjouksia sähköpostiisi. Voit perua tilauksen milloin tahansa.",
        "Tilaamalla hyväksyt, että käsittelemme sähköpostiosoitettasi tietosuojaselosteemme mukaisesti.",
    ),
    other(
        "event page",
        "Koulutus: GDPR käytännössä",
        "# GDPR käytännössä 14.5.2024",
        "Päivän koulutus yrittäjille ja yhdistyksille. Opit, mitä henkilötiedot ovat, milloin tarvitset suostumuksen "
        "ja miten laadit "
        "tietosuojaselosteen.",
        "## Ohjelma",
        "- 9.00 Aamukahvi",
        "- 9.30 Rekisterinpitäjän velvollisuudet",
        "- 11.00 Rekisteröidyn oikeudet",
        "- 12.00 Lounas",
        "- 13.00 Työpaja: säilytysajat",
        "Hinta 240 € + alv, jäsenille 190 €. Ilmoittaudu 7.5. mennessä. Kouluttajana toimii Otso Kankare.",
    ),
    other(
        "authority's advice",
        "Mitä henkilötiedot ovat?",
        "# Mitä henkilötiedot ovat?",
        "Henkilötietoja ovat kaikki tiedot, jotka liittyvät tunnistettuun tai tunnistettavissa olevaan henkilöön. "
        "Esimerkiksi nimi, "
        "puhelinnumero ja sijaintitieto ovat henkilötietoja.",
        "Rekisterinpitäjä on se, joka määrittelee henkilötietojen käsittelyn tarkoitukset ja keinot. "
        "Rekisterinpitäjän on pystyttävä "
        "osoittamaan, että se noudattaa tietosuojaperiaatteita.",
        "Henkilötietojen käsittelyn on perustuttava lakiin. Käsittelyperusteita on kuusi: suostumus, sopimus, "
        "lakisääteinen velvoite, "
        "elintärkeä etu, yleinen etu ja oikeutettu etu.",
        "Jos organisaatio rikkoo säännöksiä, valvontaviranomainen voi määrätä seuraamusmaksun.",
    ),
    other(
        "glossary",
        "Tietosuojasanasto",
        "# Tietosuojasanasto",
        "Rekisterinpitäjä: taho, joka päättää miksi ja miten henkilötietoja käsitellään.",
        "Rekisteröity: henkilö, jota tieto koskee.",
        "Käsittelijä: taho, joka käsittelee tietoja rekisterinpitäjän lukuun.",
        "Suostumus: vapaaehtoinen ja yksilöity tahdonilmaisu.",
        "Profilointi: henkilökohtaisten ominaisuuksien arviointia automaattisesti.",
        "Tietoturvaloukkaus: tapahtuma, jossa tietoja tuhoutuu tai päätyy väärille.",
    ),
    other(
        "about us",
        "Tietoa meistä",
        "# Perheyritys jo kolmannessa polvessa",
        "Kuusela Oy perustettiin vuonna 1968, kun Eino Kuusela osti ensimmäisen traktorinsa. Tänään meitä on "
        "neljätoista.",
        "Arvomme ovat luotettavuus, luonto ja lupausten pitäminen. Kunnioitamme asiakkaidemme yksityisyyttä ja "
        "pidämme huolta tietoturvasta.",
        "Tule käymään toimistollamme tai soita, niin jutellaan lisää.",
    ),
    other(
        "data breach release",
        "Tiedote tietomurrosta",
        "# Tiedote: tietomurto verkkokaupassa",
        "Lehdistötiedote 3.2.2024",
        "Verkkokauppaamme kohdistui tietomurto 1.2.2024. Hyökkääjä on voinut saada haltuunsa asiakkaiden nimiä, "
        "sähköpostiosoitteita ja "
        "tilaushistorioita. Maksukorttitietoja ei ole vuotanut.",
        "Olemme ilmoittaneet tapahtuneesta tietosuojavaltuutetulle ja tehneet rikosilmoituksen. Suosittelemme "
        "vaihtamaan salasanan.",
        "Lisätietoja medialle: viestintäpäällikkö Aino Holma, puh. 050 123 4567.",
    ),
    other(
        "court story",
        "Apulaisvaltuutetulta huomautus",
        "# Apulaisvaltuutettu antoi huomautuksen kuntosaliketjulle",
        "Uutinen | 9.11.2023",
        "Apulaistietosuojavaltuutettu katsoo, että kuntosaliketju säilytti entisten jäsentensä tietoja liian kauan. "
        "Yhtiö ei ollut määritellyt "
        "säilytysaikoja eikä kertonut jäsenille heidän oikeuksistaan.",
        "Yhtiön mukaan tietoja säilytettiin laskutusriitojen varalta. Valtuutettu määräsi yhtiön poistamaan vanhat "
        "tiedot ja korjaamaan "
        "tietosuojaselosteensa.",
        "Päätökseen voi hakea muutosta hallinto-oikeudelta.",
    ),
    other(
        "accessibility statement",
        "Saavutettavuusseloste",
        "# Saavutettavuusseloste",
        "Tämä seloste koskee Esimerkkilän kunnan verkkosivustoa ja on laadittu 3.9.2023.",
        "## Vaatimustenmukaisuus",
        "Sivusto täyttää lain digitaalisten palvelujen tarjoamisesta A- ja AA-tason vaatimukset osittain.",
        "- Kaikista kuvista puuttuu tekstivastine",
        "- Lomakkeen kenttiä ei ole nimetty",
        "## Palaute",
        "Huomasitko puutteen? Anna palautetta sähköpostilla, vastaamme 14 päivän kuluessa. Jos et ole tyytyväinen, "
        "voit tehdä "
        "selvityspyynnön aluehallintovirastolle.",
    ),
    other(
        "bylaws",
        "Yhdistyksen säännöt",
        "# Säännöt",
        "1 § Yhdistyksen nimi on Esimerkkilän Hiihtäjät ry ja sen kotipaikka on Esimerkkilä.",
        "2 § Yhdistyksen tarkoituksena on edistää hiihtoharrastusta.",
        "3 § Jäseneksi voi liittyä jokainen, joka hyväksyy yhdistyksen tarkoituksen. Hallitus pitää jäsenistä "
        "luetteloa.",
        "4 § Jäsenellä on oikeus erota yhdistyksestä ilmoittamalla siitä kirjallisesti hallitukselle.",
        "5 § Vuosikokous pidetään helmi–huhtikuussa.",
    ),
    other(
        "search results",
        "Haku: tietosuojaseloste",
        "# Hakutulokset: tietosuojaseloste",
        "Löytyi 3 tulosta.",
        "@ Tietosuojaseloste, asiakkaat",
        "… rekisterinpitäjä on Kuusela Oy …",
        "@ Uutiset: tietosuojaseloste päivitetty",
        "@ Yhteystiedot",
    ),
    other(
        "faq",
        "Usein kysyttyä",
        "# Usein kysyttyä",
        "## Miten vaihdan salasanani?",
        "Avaa Omat tiedot ja valitse Vaihda salasana.",
        "## Miten peruutan varauksen?",
        "Peruuta viimeistään 24 tuntia ennen. Myöhemmin perutusta ajasta laskutamme 30 €.",
        "## Missä voin nähdä tietosuojaselosteen?",
        "Löydät sen sivun alareunasta.",
    ),
    other(
        "english front page",
        "Kuusela Ltd",
        "# Greener gardens with one call",
        "We design, plant and take care of gardens around Esimerkkilä. More than twenty years of experience and "
        "hundreds of happy customers.",
        "Ask for a free visit. We reply to all messages within one working day and keep your garden in shape all "
        "year round.",
        kind=PageKind.FOREIGN,
        lang="en",
    ),
    other(
        "english notice",
        "Privacy policy",
        "# Privacy policy",
        "The controller is Kuusela Ltd. We process the personal data of our customers in order to manage orders and "
        "send invoices.",
        "The data is kept for six years after the customer relationship has ended. We do not disclose it to third "
        "parties.",
        "You have the right to access your data and to lodge a complaint with the supervisory authority.",
        kind=PageKind.FOREIGN,
        lang="en",
    ),
    other(
        "swedish front page",
        "Kuusela Ab",
        "# Grönare trädgård med ett samtal",
        "Vi planerar, planterar och sköter trädgårdar i Esimerkkilä med omnejd. Vi har över tjugo års erfarenhet och "
        "hundratals nöjda kunder.",
        "Be om ett kostnadsfritt besök, så svarar vi inom ett dygn.",
        kind=PageKind.FOREIGN,
        lang="sv",
    ),
    other(
        "forum",
        "Keskustelu: rekisteriseloste",
        "# Tarviiko pieni yhdistys rekisteriselosteen?",
        "Nimimerkki Sihteeri kirjoitti 4.1.2023: Onko kenelläkään mallia, meillä on jäsenluettelo Excelissä?",
        "Nimimerkki Puheenjohtaja vastasi 5.1.2023: Kyllä tarvitsee, jos siinä on nimet ja osoitteet. Meillä on "
        "seloste nettisivuilla.",
        "Nimimerkki Sihteeri vastasi: Kiitos! Laitan sen seuraavaan kokoukseen.",
        "Vastaa tähän ketjuun kirjautumalla.",
    ),
    other(
        "template for sale",
        "Tietosuojaselosteen malli",
        "# Tietosuojaselosteen mallipohja",
        "Lataa valmis mallipohja ja täytä yrityksesi tiedot. Pohja sisältää kaikki tietosuoja-asetuksen vaatimat "
        "kohdat: rekisterinpitäjä, "
        "käyttötarkoitus, oikeusperuste, säilytysaika, luovutukset ja rekisteröidyn oikeudet.",
        "Hinta 49 € sis. alv. Toimitus sähköpostiin heti maksun jälkeen.",
        "Lisää ostoskoriin",
    ),
    other(
        "study programme",
        "Tietoturvan opintojakso",
        "# Tietosuoja ja tietoturva, 5 op",
        "Opintojakson jälkeen opiskelija tuntee tietosuoja-asetuksen keskeiset käsitteet ja osaa arvioida "
        "henkilötietojen käsittelyn perusteita.",
        "Suoritustapa: luennot, ryhmätyö ja tentti. Arviointi 0–5. Opettaja Maija Lehtovirta.",
        "Ilmoittautuminen alkaa 1.9. opintotietojärjestelmässä.",
    ),
    other(
        "minutes",
        "Kunnanhallituksen pöytäkirja",
        "# Kunnanhallitus 12.2.2024 § 34",
        "Asia: Tietosuojavastaavan nimeäminen",
        "Esittelijä: kunnanjohtaja. Tietosuoja-asetuksen mukaan viranomaisen on nimettävä tietosuojavastaava.",
        "Päätösehdotus: Kunnanhallitus päättää nimetä tietosuojavastaavaksi hallintosuunnittelija Jaana Poutiaisen.",
        "Päätös: Hyväksyttiin yksimielisesti. Pöytäkirja tarkastettu ja allekirjoitettu.",
    ),
]
