"""Said, denied or conditional."""

import pytest

from analyzer import lexicon
from analyzer.facts import polarity
from analyzer.notice import BlockKind, Polarity
from tests.facts.builders import a_sentence

AFFIRMED, DENIED, CONDITIONAL = Polarity.AFFIRMED, Polarity.DENIED, Polarity.CONDITIONAL


def of(word, words, **place):
    sentence = a_sentence(words, **place).sentence
    token = next(token for token in sentence.span if token.text == word)
    return polarity.of(sentence.span[token.i : token.i + 1], sentence, lexicon.load())


@pytest.mark.parametrize(
    ("word", "words", "expected"),
    [
        ("tietoja", "Luovutamme/luovuttaa/VERB tietoja/tieto", AFFIRMED),
        ("tietoja", "Emme/ei/AUX luovuta/luovuttaa/VERB tietoja/tieto", DENIED),
        ("Terveystietoja", "Terveystietoja/terveys#tieto emme/ei/AUX kerää/kerätä/VERB", DENIED),
        ("tietoja", "Voimme/voida/AUX luovuttaa/luovuttaa/VERB tietoja/tieto", CONDITIONAL),
        ("tietoja", "Tarvittaessa luovutamme/luovuttaa/VERB tietoja/tieto", CONDITIONAL),
        # a denial ends with its clause
        ("nimen", "Emme/ei/AUX kysy/kysyä/VERB ikää/ikä , mutta nimen/nimi tallennamme/tallentaa/VERB", AFFIRMED),
        ("nimen", "Emme/ei/AUX kysy/kysyä/VERB ikää/ikä , vaan nimen/nimi", AFFIRMED),
        ("käsittelemme", "Tiedot/tieto , joita/joka ei/ei/AUX tarvita/tarvita/VERB , käsittelemme/käsitellä", AFFIRMED),
        ("ikää", "Kysymme/kysyä/VERB nimen/nimi eikä/eikä ikää/ikä tallenneta/tallentaa/VERB", DENIED),
        ("nimen", "Kysymme/kysyä/VERB nimen/nimi eikä/eikä ikää/ikä tallenneta/tallentaa/VERB", AFFIRMED),
        # but reaches over a list
        ("uskonto", "Emme/ei/AUX käsittele/käsitellä/VERB : terveys/terveys , uskonto/uskonto", DENIED),
        # what is excepted is not denied
        (
            "poliisille",
            "Emme/ei/AUX luovuta/luovuttaa/VERB tietoja/tieto muille/muu kuin/kuin poliisille/poliisi",
            AFFIRMED,
        ),
        ("poliisille", "Tietoja/tieto ei/ei/AUX anneta/antaa/VERB paitsi/paitsi poliisille/poliisi", AFFIRMED),
        ("nimen", "Emme/ei/AUX kysy/kysyä/VERB vain/vain nimen/nimi vaan myös iän/ikä", AFFIRMED),
        # "ilman" denies what it governs
        ("suostumusta", "Ilman/ilman suostumusta/suostumus kerätään/kerätä/VERB nimi/nimi", DENIED),
    ],
)
def test_polarity_of_a_word(word, words, expected):
    assert of(word, words) is expected


def test_a_list_under_a_denying_lead_in_is_denied():
    lead_in = "Emme/ei/AUX käsittele/käsitellä/VERB :"
    assert of("uskonto", "uskonto/uskonto", lead_in=lead_in, kind=BlockKind.LIST_ITEM) is DENIED


def test_a_list_under_an_affirming_lead_in_is_not():
    lead_in = "Käsittelemme/käsitellä/VERB :"
    assert of("uskonto", "uskonto/uskonto", lead_in=lead_in, kind=BlockKind.LIST_ITEM) is AFFIRMED


def test_a_list_of_exceptions_is_not_denied():
    lead_in = "Tietoja/tieto ei/ei/AUX luovuteta/luovuttaa/VERB paitsi/paitsi :"
    assert of("poliisille", "poliisille/poliisi", lead_in=lead_in, kind=BlockKind.LIST_ITEM) is AFFIRMED
