"""Terms count only in their place: a topic, a column, a section."""

import pytest

from analyzer import lexicon
from analyzer.facts import vocabulary
from analyzer.notice import Polarity
from tests.facts.builders import a_document, a_row, a_sentence


def stated(*sentences):
    facts = vocabulary.find(sentences, lexicon.load())
    return {(fact.slot, fact.value) for fact in facts if fact.polarity is not Polarity.DENIED}


@pytest.mark.parametrize(
    ("topic", "words", "slot", "codes"),
    [
        ("data_category", "nimi/nimi ja puhelinnumero/puhelin#numero", "data_categories", {"name", "contact"}),
        ("data_category", "ip-osoite/ip-osoite ja selain/selain", "data_categories", {"device"}),
        ("data_category", "henkilötunnus/henkilö#tunnus", "data_categories", {"national_id"}),
        ("data_category", "syntymäaika/syntymä#aika ja kansalaisuus/kansalaisuus", "data_categories", {"demographic"}),
        ("data_category", "ostohistoria/osto#historia", "data_categories", {"purchases"}),
        ("data_category", "ruoka-aineallergiat/ruoka-aine#allergia", "data_categories", {"health"}),
        ("purpose", "asiakassuhteen/asiakas#suhde hoitaminen/hoitaminen", "purposes", {"customer_relationship"}),
        ("purpose", "laskutus/laskutus ja perintä/perintä", "purposes", {"payment", "debt_collection"}),
        ("purpose", "väärinkäytösten/väärin#käytös estäminen/estäminen", "purposes", {"security_fraud"}),
        ("purpose", "uutiskirjeen/uutis#kirje lähettäminen/lähettäminen", "purposes", {"direct_marketing"}),
        ("legal_basis", "rekisteröidyn suostumus/suostumus", "legal_bases", {"consent"}),
        ("legal_basis", "oikeutettu/oikeuttaa etumme/etu", "legal_bases", {"legitimate_interest"}),
        ("legal_basis", "asiallinen/asiallinen yhteys/yhteys", "legal_bases", {"repealed_connection"}),
        ("transfer", "alihankkijoille/ali#hankkija", "recipients", {"processor"}),
        ("transfer", "perintätoimistolle/perintä#toimisto", "recipients", {"debt_collector"}),
        ("transfer", "vakiosopimuslausekkeita/vakio#sopimus#lauseke", "safeguards", {"scc"}),
        ("transfer", "Privacy Shield", "safeguards", {"privacy_shield"}),
        ("retention", "jäsenyyden/jäsenyys ajan/aika", "retention_kinds", {"relationship"}),
        ("retention", "pysyvästi/pysyvästi/ADV", "retention_kinds", {"indefinite"}),
        ("retention", "kirjanpitolain/kirjan#pito#laki mukaan", "retention_kinds", {"legal"}),
        ("rights", "oikeus tarkastaa/tarkastaa/VERB tiedot/tieto", "rights", {"access"}),
        ("rights", "peruuttaa/peruuttaa/VERB suostumuksesi/suostumus", "rights", {"withdraw_consent"}),
        ("rights", "tehdä/tehdä/VERB valitus/valitus", "rights", {"complaint"}),
    ],
)
def test_a_term_under_its_topic(topic, words, slot, codes):
    assert {code for name, code in stated(a_sentence(words, topic)) if name == slot} == codes


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("sähköposti/sähkö#posti : tiedot@yritys.example", "controller"),
        ("suostumuksen/suostumus voi peruuttaa/peruuttaa/VERB", "rights"),
        ("markkinointi/markkinointi", "security"),
    ],
)
def test_a_term_elsewhere_counts_for_nothing(words, topic):
    slots = {slot for slot, _ in stated(a_sentence(words, topic))}
    assert not slots & {"data_categories", "legal_bases", "purposes"}


def test_a_denied_fact_is_kept_as_denied():
    words = "Emme/ei/AUX käsittele/käsitellä/VERB terveystietoja/terveys#tieto"
    facts = [f for f in vocabulary.find([a_sentence(words, "data_category")], lexicon.load())]
    assert [(fact.value, fact.polarity) for fact in facts] == [("health", Polarity.DENIED)]


def test_a_need_that_ends_is_still_a_criterion():
    words = "Poistetaan/poistaa/VERB , kun/kun niitä/se ei/ei/AUX enää/enää tarvita/tarvita/VERB"
    assert ("retention_kinds", "necessity") in stated(a_sentence(words, "retention"))


def test_the_subject_of_a_task_is_no_data_category():
    words = "palautteiden/palaute käsittely/käsittely"
    assert ("data_categories", "communication") not in stated(a_sentence(words, "purpose", "data_category"))


def test_what_a_purpose_uses_is_one():
    words = "suositukset/suositus ostohistorian/osto#historia perusteella/perusteella"
    assert ("data_categories", "purchases") in stated(a_sentence(words, "purpose", "data_category"))


def test_a_row_is_read_by_its_columns():
    row = a_row(
        [
            ("Käyttötarkoitus/käyttö#tarkoitus", "laskutus/laskutus"),
            ("Henkilötiedot/henkilö#tieto", "nimi/nimi"),
            ("Oikeusperuste/oikeus#peruste", "sopimus/sopimus"),
        ],
        "purpose", "data_category", "legal_basis",
    )  # fmt: skip
    assert stated(row) == {("purposes", "payment"), ("data_categories", "name"), ("legal_bases", "contract")}


def test_an_unmistakable_section_opens_an_unlabelled_sentence():
    under = a_sentence("pysyvästi/pysyvästi/ADV", headings=("Säilytysaika/säilytys#aika",))
    assert ("retention_kinds", "indefinite") in stated(under)


def test_another_section_does_not():
    assert not stated(a_sentence("pysyvästi/pysyvästi/ADV", headings=("Rekisterinpitäjä/rekisterin#pitäjä",)))


def test_evidence_is_verbatim():
    sentence = a_sentence("Keräämme/kerätä/VERB nimen/nimi , osoitteen/osoite ja/ja iän/ikä .", "data_category")
    document = a_document(sentence)
    quotes = {fact.value: fact.evidence.quote(document) for fact in vocabulary.find([sentence], lexicon.load())}
    assert quotes == {"name": "nimen", "contact": "osoitteen", "demographic": "iän"}


def test_an_item_has_the_ground_of_its_lead_in():
    lead_in = "Oikeutettu/oikeuttaa etumme/etu :"
    item = a_sentence("laskutus/laskutus", "legal_basis", "purpose", lead_in=lead_in)
    assert ("legal_bases", "legitimate_interest") in stated(item)


def test_safeguards_that_are_named_are_not_unspecified():
    words = "suojatoimia/suoja#toimi kuten vakiosopimuslausekkeita/vakio#sopimus#lauseke"
    assert stated(a_sentence(words, "transfer")) == {("safeguards", "scc")}
    assert stated(a_sentence("suojatoimia/suoja#toimi", "transfer")) == {("safeguards", "unspecified")}


def test_a_right_you_may_use_is_granted_not_conditional():
    sentence = a_sentence("Voit/voida/AUX peruuttaa/peruuttaa/VERB suostumuksen/suostumus/NOUN .", "rights")
    facts = vocabulary.find([sentence], lexicon.load())
    assert [(fact.value, fact.polarity) for fact in facts if fact.slot == "rights"] == [
        ("withdraw_consent", Polarity.AFFIRMED)
    ]
