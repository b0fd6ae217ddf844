"""Repealed law, void safeguards, old authorities and demands: the many ways to say them, and what only looks so."""

import time
from dataclasses import replace
from datetime import date

import pytest

from analyzer.notice import Block, BlockKind, Fact, Polarity, Severity
from analyzer.screening import Subject
from analyzer.screening.warnings import law
from analyzer.screening.warnings.passages import Passage
from analyzer.sentences import evidence
from tests.facts.builders import a_document, a_sentence, a_text

TODAY = date(2024, 1, 1)


def codes(*lines):
    return {finding.code for finding in law.find(Subject(a_text(*lines), dated=TODAY))}


REPEALED = """
Henkilötietolain (523/1999) 10 §:n mukainen rekisteriseloste
Henkilötietolaki (523/99) 10 § ja 24 §
HENKILÖTIETOLAKI 10 §
Henkilötieto­laki 24 §
Käsittelyssä noudatamme henkilötietolakia ja hyvää tapaa.
Tietoja käsitellään henkilötietolaissa säädetyllä tavalla.
Kielto-oikeus määräytyy henkilötietolaista.
Vetoamme henkilötietolakiin.
Henkilötietolakimme edellyttää tätä selostetta.
Laki henkilötiedoista eli 22.4.1999/523
Peruste: HetiL 8 §
Tarkastusoikeus HeTiL:n 26 §:n mukaan
Hetilain 24 pykälässä tarkoitettu informointi
HTL 26 § antaa oikeuden tarkastaa tiedot
Seloste on laadittu lain 523/1999 mukaan.
Tämä on rekisteriseloste (10 §), pidetään nähtävillä kerhotilassa.
Rekisteriseloste, 10 § ja 24 §
Lain 10 §:n mukainen rekisteriseloste
Tarkastusoikeus (26 §)
Tarkastusoikeus, 26–28 §
Virheellisen tiedon korjaaminen (29 §)
Oikeus kieltää suoramarkkinointi (30 §)
Rekisteri kuuluu henkilötietolain soveltamisalaan, ja sitä täydentää tietosuoja-asetus.
Henkilötietolain 31 §:ssä tarkoitettuja automaattisia päätöksiä ei tehdä.
"""
DIRECTIVE = """
Noudatamme direktiiviä 95/46/EY.
Euroopan parlamentin ja neuvoston direktiivi 95/46/EC
EU:n tietosuojadirektiivin mukaiset periaatteet ohjaavat meitä.
Henkilötietodirektiivissä säädetään siirroista.
Siirrossa noudatetaan tietosuojadirektiiviä (95/46).
"""
VOID = """
Palvelu on mukana Privacy Shield -järjestelyssä.
Toimittaja on sitoutunut EU-U.S. Privacy Shieldiin
Suojana on privacy-shield.
Yhtiö on PrivacyShield-sertifioitu.
Sveitsin ja Yhdysvaltojen välinen Privacy Shield kattaa siirron.
Siirrot turvaa yksityisyyskilpi.
Siirto perustuu yksityisyyden suojan kilpeen eli EU:n ja USA:n järjestelyyn.
Nojaamme yksityisyydensuojakilven periaatteisiin.
Komission päätös (EU) 2016/1250 sallii siirron.
Toimittaja noudattaa Safe Harbor -periaatteita.
Palvelin on Yhdysvalloissa (Safe Harbour).
SafeHarbor-sertifikaatti suojaa siirtoa.
Siirto tehdään turvasatamajärjestelyn nojalla.
Päätös 2000/520/EY koskee siirtoa.
Siirrossa käytetään vakiolausekkeita (2010/87/EU).
Yhtiö kuuluu Privacy Shieldiin (aiemmin Safe Harbor).
Google oli ensin Safe Harborissa, nykyisin Privacy Shieldissä.
"""
YEARLY = """
Tiedot saa tarkastaa kerran vuodessa maksutta.
Rekisteröity saa maksutta yhden kerran kalenterivuodessa nähdä, mitä hänestä on kirjattu.
Tarkastus on ilmainen kerran vuodessa.
Omat tietonsa saa veloituksetta 1 kerran vuodessa.
Tarkastuspyynnön voi tehdä ilmaiseksi kerran 12 kuukauden aikana.
Tarkastusoikeuden käyttäminen on maksutonta, jos edellisestä kerrasta on kulunut vähintään vuosi.
Perimme tarkastuksesta korvauksen, jos edellisestä tarkastuksesta on alle vuosi.
Tietojen tarkastaminen useammin kuin kerran vuodessa maksaa 20 euroa.
Kopio tiedoista annetaan korvauksetta kerran vuoteen.
Vuosittain yksi tarkastuspyyntö on maksuton.
Saman vuoden toisesta tarkastuspyynnöstä perimme kulut.
Tiedot annetaan ilman maksua enintään kerran vuodessa.
Yksi maksuton jäljennös vuodessa kuuluu jokaiselle rekisteröidylle.
Jos tarkastat tietosi uudestaan saman vuoden kuluessa, laskutamme siitä maksun.
Kunakin vuonna ensimmäinen tarkastus on ilmainen.
Tarkastus maksaa 15 euroa, ellei viimeisen 12 kuukauden aikana ole tehty maksutonta tarkastusta.
"""
SIGNED = """
Tarkastuspyyntö tehdään omakätisesti allekirjoitetulla kirjeellä.
Pyyntö on esitettävä omakätisesti allekirjoitettuna.
Pyynnön tulee olla kirjallinen ja allekirjoitettu.
Tarkastuspyynnössä on oltava pyytäjän allekirjoitus.
Lähetä allekirjoitettu tarkastuspyyntö yllä olevaan osoitteeseen.
Allekirjoita pyyntö ja toimita se toimistoomme.
Pyyntö tehdään allekirjoitettuna tai henkilökohtaisesti rekisterinpitäjän luona.
Tarkastuspyyntö on esitettävä henkilökohtaisesti toimistossamme.
Tietojen tarkastaminen edellyttää henkilökohtaista käyntiä, ja pyyntö esitetään vain käymällä paikan päällä.
Pyyntöön, jota ei ole allekirjoitettu, ei vastata: lähetä allekirjoitettu pyyntö.
Oikeuksien käyttäminen edellyttää allekirjoitettua hakemusta.
Sähköpostilla lähetettyä pyyntöä ei hyväksytä, vaan se on toimitettava allekirjoitettuna.
"""
GROUND = """
Käsittelyn perusteena on asiallinen yhteys.
Käsittely perustuu asiakassuhteeseen tai muuhun asialliseen yhteyteen.
Rekisterin pitäminen perustuu jäsenyydestä syntyvään asialliseen yhteyteen.
Oikeutemme käsitellä tietoja nojaa asiallisen yhteyden olemassaoloon.
Yhteysvaatimus täyttyy, kun henkilö liittyy jäseneksi.
Meillä on asiallinen yhteys jokaiseen, joka on varannut ajan.
Käsittelyn peruste on huoltajan ja päiväkodin välinen asiakassuhde.
Käsittelyn edellytyksenä oleva yhteysvaatimus toteutuu asiakassuhteessa.
"""
AUTHORITY = """
Luovutukset tehdään tietosuojalautakunnan luvalla.
Osoitteet päivitetään Väestörekisterikeskuksesta.
Tiedot tarkistetaan väestörekisterikeskukselta kuukausittain.
Muuttoilmoitus menee maistraattiin.
Valvova viranomainen on Viestintävirasto.
Ajoneuvon tiedot saadaan Trafilta.
Tiedot ilmoitetaan Eviralle.
Hakemus lähetetään lääninhallitukseen.
Tiedot välitetään TE-toimistolle.
Lähete tulee sairaanhoitopiiristä.
Tietosuojavaltuutetun toimisto, PL 800, 00521 Helsinki
Tietosuojavaltuutetun toimisto, Ratapihantie 9, Helsinki
"""
EXPECTED = [
    (line.strip(), code)
    for code, lines in {
        "repealed_law": REPEALED,
        "repealed_directive": DIRECTIVE,
        "void_safeguard": VOID,
        "yearly_inspection": YEARLY,
        "signed_request": SIGNED,
        "repealed_ground": GROUND,
        "old_authority": AUTHORITY,
    }.items()
    for line in lines.strip().splitlines()
]
IN_FORCE = """
Tietosuojalaki (1050/2018)
Henkilötietolajit ja niiden säilytys
Kansallinen henkilötietolainsäädäntö
Laki henkilötietojen käsittelystä poliisitoimessa (616/2019)
Laki yksityisyyden suojasta työelämässä (759/2004) 4 §
Puhelin 040 523 1999
Kumotun henkilötietolain (523/1999) aikana tallennetut tiedot on poistettu.
Henkilötietolaki kumottiin 1.1.2019.
Tietosuojalaki korvasi henkilötietolain.
Henkilötietolain korvasi tietosuojalaki.
Seloste on alun perin laadittu henkilötietolain (523/1999) mukaan.
Henkilötietolaki ei ole enää voimassa.
Entisen henkilötietolain mukainen rekisteriseloste on arkistoitu.
Ennen 25.5.2018 käsittely perustui henkilötietolakiin.
Tämä seloste korvaa aiemman henkilötietolain mukaisen rekisteriselosteen.
Rekisteriseloste: jäsenrekisteri
Rekisteriseloste, tiedonhallintalain 10 §
Tarkastusoikeus (tietosuoja-asetuksen 15 artikla)
Tietosuoja-asetus (EU) 2016/679 direktiivin 95/46/EY kumoamisesta
Rikosasioiden tietosuojadirektiivi (EU) 2016/680
Sähköisen viestinnän tietosuojadirektiivi 2002/58/EY
EU–US Data Privacy Framework
Siirrot perustuvat tietosuojakehykseen.
Privacy Shield on kumottu, emmekä nojaa siihen.
Privacy Shieldiin emme vetoa.
Aiemmin siirrot nojasivat Privacy Shield -järjestelyyn.
Privacy Shieldin korvasi Data Privacy Framework.
Privacy Shieldin sijaan käytämme vakiolausekkeita.
Ennen heinäkuuta 2020 suojana oli Privacy Shield.
Vakiolausekkeet (2021/914)
Pyyntö on maksuton.
Uutiskirje lähetetään kerran vuodessa, ja se on ilmainen.
Järjestelmä testataan kerran vuodessa.
Vanhat tiedot poistetaan kerran vuodessa.
Henkilökunta on allekirjoittanut salassapitositoumuksen.
Säilytämme allekirjoitetut sopimukset kuusi vuotta.
Pyynnön voi tehdä sähköpostilla tai allekirjoitetulla kirjeellä.
Pyyntö tehdään verkkopalvelussa tai allekirjoitettuna postitse.
Pyyntöä ei tarvitse allekirjoittaa.
Voit käydä toimistolla tai lähettää pyynnön sähköpostitse.
Tiedot saa nähdä maksutta aina, ei vain kerran vuodessa.
Luottotietolain mukaan omat luottotiedot saa maksutta kerran vuodessa luottotietoyhtiöltä.
Kuittauksen pyynnöstä allekirjoittaa vastaanottaja.
Toivomme asiallista yhteydenpitoa.
Henkilötietolakia ei ole sovellettu vuoden 2018 jälkeen.
Poliisin on esitettävä allekirjoitettu pyyntö.
Peruste on oikeutettu etu, sillä välillämme on merkityksellinen ja asiallinen suhde.
Asialliseen yhteyteen liittyvät tiedot, kuten yhteydenotot
Digi- ja väestötietovirasto (entinen Väestörekisterikeskus)
Väestörekisterikeskus (nykyisin Digi- ja väestötietovirasto)
Liikenne- ja viestintävirasto Traficom
Kilpailu- ja kuluttajavirasto
Tietosuojavaltuutetun toimisto, PL 800, 00531 Helsinki
Kuvaamme kameralla 14 vrk.
Kuluttajariitalautakunta käsittelee valitukset.
""".strip().splitlines()


@pytest.mark.parametrize(("line", "code"), EXPECTED)
def test_found(line, code):
    assert code in codes(line.replace("\u00ad", ""))


@pytest.mark.parametrize("line", IN_FORCE)
def test_what_is_in_force_or_told_as_past_is_no_warning(line):
    assert codes(line) == set()


def test_another_item_of_the_list_may_be_another_way():
    lead_in = "Pyynnön voi tehdä:"
    signed, online = "allekirjoitetulla pyynnöllä postitse", "verkkopalvelussa"
    items = [Block(n, BlockKind.LIST_ITEM, text, lead_in=lead_in) for n, text in enumerate((signed, online))]
    document = a_text()
    assert not list(law.find(Subject(replace(document, blocks=tuple(items)))))
    assert list(law.find(Subject(replace(document, blocks=tuple(items[:1])))))


def test_only_the_replaced_of_two_names_is_past():
    document = a_text("Palvelu kuuluu Privacy Shield -järjestelyyn (aiemmin Safe Harbor).")
    (finding,) = law.find(Subject(document))
    assert [place.quote(document) for place in finding.evidence] == ["Privacy Shield"]
    assert "Safe Harbor" not in finding.reason


def test_a_finding_quotes_all_places_and_says_what_is_in_force():
    document = a_text("Henkilötietolaki 10 §", "Jäsen voi vedota henkilötietolakiin.")
    (finding,) = law.find(Subject(document))
    assert [place.quote(document) for place in finding.evidence] == ["Henkilötietolaki", "henkilötietolakiin"]
    assert "1050/2018" in finding.reason
    assert finding.severity is Severity.SERIOUS


@pytest.mark.parametrize(("after", "told"), [("Se kumottiin 2020.", 0), ("Se on luotettava.", 1)])
def test_the_next_sentence_may_tell_that_it_is_repealed(after, told):
    passage = Passage(Block(0, BlockKind.PARAGRAPH, ""), 0, "Suojana on Privacy Shield.", after=after)
    found = [place for warning in law.outdated() for item in warning.items for place in item.find(passage)]
    assert len(found) == told


def test_the_reason_names_each_authority_found():
    (finding,) = law.find(Subject(a_text("Tiedot saadaan maistraatista ja Trafilta.")))
    assert "maistraattien" in finding.reason and "Traficomilla" in finding.reason
    assert "Ruokavirasto" not in finding.reason


def grounds(words, quoted, polarity=Polarity.AFFIRMED):
    labelled = a_sentence(words, "legal_basis")
    span = next(token for token in labelled.sentence.span if token.text == quoted)
    where = evidence(labelled.sentence, labelled.sentence.span.doc[span.i : span.i + 1])
    fact = Fact("legal_bases", "repealed_connection", polarity, where)
    return {finding.code for finding in law.find(Subject(a_document(labelled), [labelled], [fact]))}


def test_a_relationship_as_the_ground():
    assert grounds("Käsittely perustuu asiakassuhteeseen .", "asiakassuhteeseen") == {"repealed_ground"}
    assert grounds("Peruste on jäsenyys .", "jäsenyys", Polarity.DENIED) == set()


def test_a_relationship_that_explains_a_ground_in_force():
    assert grounds("Oikeutettu etu syntyy asiakassuhteesta .", "asiakassuhteesta") == set()


@pytest.mark.parametrize(
    "unit",
    ["ei ", "kerran vuodessa ", "allekirjoitettu pyyntö ", "Privacy ", "10 § ", "tarkastus(", "a", " ", "aiemmin "],
)
def test_long_text_takes_no_longer_than_its_length_asks(unit):
    text = unit * (200_000 // len(unit))
    began = time.process_time()
    list(law.find(Subject(a_text(text))))
    # A quadratic search of 200 000 letters would take minutes.
    assert time.process_time() - began < 10
