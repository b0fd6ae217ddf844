"""What is tied: rows, sentences, items with their lead-in, sections about one thing; and what is not."""

from analyzer import facts, lexicon
from analyzer.facts import processing
from analyzer.facts.sections import Section
from analyzer.notice import BlockKind, Fact, Polarity
from analyzer.sentences import evidence
from tests.facts.builders import a_row, a_sentence

LEXICON = lexicon.load()


def entries(*sentences, tied=()):
    found = facts.by_rules(sentences, LEXICON)
    found.sort(key=lambda fact: (fact.evidence.block, fact.evidence.start))
    return list(processing.find(sentences, found, tied, LEXICON))


def test_a_row_ties_its_cells():
    row = a_row(
        [("Tarkoitus", "laskutus"), ("Peruste", "sopimus"), ("Säilytysaika", "6 vuotta")],
        "purpose", "legal_basis", "retention",
    )  # fmt: skip
    (entry,) = entries(row)
    assert (entry.purposes, entry.legal_bases) == (("payment",), ("contract",))
    assert set(entry.retention) == {"P6Y", "fixed"}


def test_a_sentence_ties_purpose_and_ground():
    words = "Suoramarkkinointi/suora#markkinointi perustuu/perustua/VERB suostumukseen/suostumus"
    (entry,) = entries(a_sentence(words, "purpose", "legal_basis"))
    assert (entry.purposes, entry.legal_bases) == (("direct_marketing",), ("consent",))


def test_a_single_kind_of_fact_ties_nothing():
    assert entries(a_sentence("laskutus ja suoramarkkinointi/suora#markkinointi", "purpose")) == []


def test_ground_and_period_alone_are_no_entry():
    words = "Peruste on sopimus , aika 6 vuotta"
    assert entries(a_sentence(words, "legal_basis", "retention")) == []


def test_two_kinds_of_data_with_a_period_each_are_two_entries():
    words = "Laskut/lasku 6 vuotta , osoitteet/osoite 1 vuosi"
    first, second = entries(a_sentence(words, "data_category", "retention"))
    assert first.data_categories == ("payment_data",) and "P6Y" in first.retention
    assert second.data_categories == ("contact",) and "P1Y" in second.retention


def test_what_is_denied_is_not_tied():
    words = "Emme/ei/AUX käytä/käyttää/VERB sähköpostia/sähkö#posti suoramarkkinointiin/suora#markkinointi"
    assert entries(a_sentence(words, "purpose", "data_category")) == []


def test_an_item_has_the_ground_of_its_lead_in():
    above = a_sentence("Suostumuksella/suostumus :", "legal_basis", number=0)
    item = a_sentence(
        "suoramarkkinointi/suora#markkinointi", "purpose", lead_in="Suostumuksella/suostumus :",
        kind=BlockKind.LIST_ITEM, number=1,
    )  # fmt: skip
    (entry,) = entries(above, item)
    assert (entry.purposes, entry.legal_bases) == (("direct_marketing",), ("consent",))
    assert {fact.evidence.block for fact in entry.facts} == {0, 1}


def test_a_section_about_one_thing_ties_all_below_it():
    title = a_sentence("Uutiskirje/uutis#kirje", kind=BlockKind.HEADING, number=0)
    data = a_sentence("Tallennamme sähköpostin/sähkö#posti", "data_category", number=1)
    ground = a_sentence("Peruste on suostumus", "legal_basis", number=2)
    (entry,) = entries(title, data, ground, tied=[Section(0, 3, 1)])
    assert entry.evidence.block == 0
    assert (entry.purposes, entry.data_categories) == (("direct_marketing",), ("contact",))
    assert entry.legal_bases == ("consent",)


def test_a_fact_that_the_model_is_not_sure_of_is_shown_but_not_tied():
    labelled = a_sentence("laskutus sopimus", "purpose", "legal_basis")
    first, second = labelled.sentence.span[0:1], labelled.sentence.span[1:2]
    found = [
        Fact("purposes", "payment", Polarity.AFFIRMED, evidence(labelled.sentence, first), 0.52),
        Fact("legal_bases", "contract", Polarity.AFFIRMED, evidence(labelled.sentence, second)),
    ]
    assert list(processing.find([labelled], found, [], LEXICON)) == []
