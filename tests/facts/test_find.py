"""The door: all finders together, processing entries, and evidence that stands in the notice."""

import pytest

from analyzer import facts, lexicon, taxonomy
from analyzer.facts import elements
from analyzer.notice import Polarity
from tests.facts.builders import a_document, a_row, a_sentence

ROW = [
    ("Käyttötarkoitus/käyttö#tarkoitus", "laskutus/laskutus"),
    ("Henkilötiedot/henkilö#tieto", "nimi/nimi ja/ja tilinumero/tili#numero"),
    ("Oikeusperuste/oikeus#peruste", "sopimus/sopimus"),
    ("Säilytysaika/säilytys#aika", "6 vuotta/vuosi"),
]
TOPICS = ("purpose", "data_category", "legal_basis", "retention")


def notice():
    return (
        a_sentence("Lumitorni Oy , tiedot@lumitorni.example", "controller", number=0),
        a_row(ROW, *TOPICS, number=1),
        a_sentence("Tiedot/tieto siirretään/siirtää/VERB Googlelle Yhdysvaltoihin/yhdys#valta", "transfer", number=2),
        a_sentence("Emme/ei/AUX käsittele/käsitellä/VERB terveystietoja/terveys#tieto .", "data_category", number=3),
        a_sentence("Voit/voida/AUX tehdä/tehdä/VERB valituksen/valitus", "rights", number=4),
    )


def test_every_fact_is_of_the_taxonomy_and_quotes_the_notice():
    sentences = notice()
    document = a_document(*sentences)
    for fact in facts.find(sentences, lexicon.load()).facts:
        assert taxonomy.load().term(fact.slot, fact.value)
        quote = fact.evidence.quote(document)
        assert quote.strip() and quote in document.blocks[fact.evidence.block].text


def test_facts_come_in_reading_order():
    found = facts.find(notice(), lexicon.load()).facts
    assert [fact.evidence.block for fact in found] == sorted(fact.evidence.block for fact in found)


def test_a_row_ties_its_cells_together():
    entry = facts.find([a_row(ROW, *TOPICS)], lexicon.load()).processing[0]
    assert entry.purposes == ("payment",)
    assert set(entry.data_categories) == {"name", "payment_data"}
    assert entry.legal_bases == ("contract",)
    assert entry.retention == ("P6Y", "fixed")


def test_a_purpose_alone_ties_nothing():
    assert not facts.find([a_sentence("laskutus/laskutus", "purpose")], lexicon.load()).processing


def stated_elements(*sentences):
    found = facts.find(sentences, lexicon.load()).facts
    return {fact.value for fact in found if fact.slot == elements.SLOT}


def test_an_officer_or_decisions_may_be_denied():
    sentences = [
        a_sentence("Tietosuojavastaavaa ei ole nimetty", "dpo"),
        a_sentence("Emme/ei/AUX tee/tehdä/VERB profilointia/profilointi", "automated_decision"),
    ]
    said = {fact.value: fact.polarity for fact in elements.find(sentences, lexicon.load())}
    assert said == {"dpo_contact": Polarity.DENIED, "automated_decisions": Polarity.DENIED}


@pytest.mark.parametrize(
    ("words", "topics", "element", "expected"),
    [
        ("Lumitorni Oy", ("controller",), "controller_identity", True),
        ("tiedot@lumitorni.example", ("controller",), "controller_contact", True),
        ("Lumitorni Oy", ("controller",), "controller_contact", False),
        ("Tietosuojavastaava : tsv@lumitorni.example", ("dpo",), "dpo_contact", True),
        ("oikeutettu/oikeuttaa etu/etu : laskutus/laskutus", ("legal_basis", "purpose"), "legitimate_interests", True),
        ("oikeutettu/oikeuttaa etu/etu", ("legal_basis",), "legitimate_interests", False),
        ("oikeutettu/oikeuttaa etumme/etu torjua/torjua/VERB petoksia", ("legal_basis",), "legitimate_interests", True),
        ("Keräämme/kerätä/VERB nimen/nimi", ("data_category",), "data_categories", True),
        ("Emme/ei/AUX kerää/kerätä/VERB nimeä/nimi", ("data_category",), "data_categories", False),
        ("Tiedot/tieto saadaan/saada/VERB sinulta", ("source",), "source", True),
        ("Emme/ei/AUX tee/tehdä/VERB profilointia/profilointi", ("automated_decision",), "automated_decisions", True),
        ("Nimi/nimi on pakollinen", ("obligation",), "obligation_to_provide", True),
    ],
)
def test_elements(words, topics, element, expected):
    assert (element in stated_elements(a_sentence(words, *topics))) is expected


def test_elements_are_those_of_the_taxonomy():
    assert {name for name, _ in elements.TESTS} <= set(taxonomy.load().elements)


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("oikeutettu/oikeuttaa/VERB etu/etu/NOUN : petosten/petos/NOUN torjunta/torjunta/NOUN", True),
        ("oikeutettu/oikeuttaa/VERB etumme/etu/NOUN palvella/palvella/VERB vieraita/vieras/NOUN", True),
        ("oikeutettu/oikeuttaa/VERB etu/etu/NOUN", False),
        ("oikeutettu/oikeuttaa/VERB etu/etu/NOUN Lakisääteinen/lakisääteinen/ADJ velvoite/velvoite/NOUN", False),
        ("oikeutettu/oikeuttaa/VERB etu/etu/NOUN , sopimus/sopimus/NOUN", False),
        ("oikeutettu/oikeuttaa/VERB etu/etu/NOUN (/(/PUNCT 6/6/NUM artikla/artikla/NOUN )/)/PUNCT", False),
    ],
)
def test_a_bare_ground_in_a_cell_tells_no_interest(cell, told):
    row = a_row([("Tarkoitus", "Valvonta/valvonta/NOUN"), ("Peruste", cell)], "purpose", "legal_basis")
    assert ("legitimate_interests" in stated_elements(row)) is told
