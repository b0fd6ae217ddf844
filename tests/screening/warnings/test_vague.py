"""Vague wording against what is usual, and a retention without a criterion."""

import pytest

from analyzer.notice import Fact, Polarity
from analyzer.screening import Subject, data
from analyzer.screening.warnings import vague
from tests.facts.builders import a_document, a_sentence


def subject(*told, facts=()):
    """A notice of (words, topic) pairs."""
    sentences = [a_sentence(words, *topics, number=number) for number, (words, *topics) in enumerate(told)]
    return Subject(a_document(*sentences), sentences, facts)


def weights(words, topic="transfer"):
    measured = list(vague.measure(subject(*[(words, topic)] * vague.MIN_SENTENCES).sentences))
    return measured[0].weight / vague.MIN_SENTENCES


@pytest.mark.parametrize(
    ("words", "weight"),
    [
        ("Tietoja voidaan luovuttaa kumppaneille .", 1),
        ("Tietoja saatetaan mahdollisesti luovuttaa .", 2),
        ("Tarvittaessa luovutamme tietoja eri tahoille .", 2),
        ("Luovutamme esimerkiksi nimen .", 0.5),
        ("Luovutamme mm. nimen jne .", 2),
        ("Tietyt tiedot luovutetaan .", 1),
        ("Luovutamme nimen ja osoitteen kuljetusliikkeelle .", 0),
        ("Tietoja ei voida luovuttaa .", 0),
        ("Voit itse valita , mitä luovutamme .", 0),
    ],
)
def test_weights(words, weight):
    assert weights(words) == weight


def test_sentences_on_rights_are_not_counted():
    told = [("Tietoja voidaan oikaista .", "rights", "transfer")] * 5
    assert list(vague.measure(subject(*told).sentences)) == []


def test_clearly_vaguer_than_usual():
    (finding,) = vague.find(subject(*[("Tietoja voidaan tarvittaessa luovuttaa .", "transfer")] * 4))
    assert finding.code == "vague_wording"
    usual = data.number(data.reference()["vague"]["transfer"]["p90"], 2)
    assert "(4)" in finding.reason and "2,00" in finding.reason and usual in finding.reason
    assert finding.article == "12(1)"
    assert {place.block for place in finding.evidence} <= {0, 1, 2, 3}


def test_a_few_vague_words_are_no_warning():
    plain = [("Luovutamme nimen kuljetusliikkeelle .", "transfer")] * 30
    assert not list(vague.find(subject(*plain, *[("Nimi voidaan luovuttaa .", "transfer")] * 3)))
    assert not list(vague.find(subject(*plain[:3], ("Nimi voidaan luovuttaa .", "transfer"))))


def test_vagueness_of_one_topic_does_not_hide_behind_plainness_of_another():
    plain = [("Laskutamme tilaukset .", "purpose")] * 40
    told = [("Tietoja saatetaan joskus luovuttaa .", "transfer")] * 4
    (finding,) = vague.find(subject(*plain, *told))
    assert "luovutuksista" in finding.reason.lower() and "käyttötarkoituksista" not in finding.reason.lower()


def retention(*sentences, values=("necessity",), polarity=Polarity.AFFIRMED):
    notice = subject(*((words, "retention") for words in sentences))
    where = notice.sentences[0].sentence.evidence
    facts = [
        Fact("durations" if value.startswith("P") else "retention_kinds", value, polarity, where) for value in values
    ]
    return [finding.code for finding in vague.find(Subject(notice.document, notice.sentences, facts))]


NECESSITY = "Säilytämme tietoja niin kauan kuin on tarpeellista ."


def test_as_long_as_necessary_and_no_more():
    assert retention(NECESSITY) == ["retention_without_criterion"]


@pytest.mark.parametrize(
    ("sentences", "values"),
    [
        ([NECESSITY], ("necessity", "relationship")),
        ([NECESSITY], ("necessity", "fixed", "P6Y")),
        ([NECESSITY], ()),
        # What no fact was read of, but the words tell.
        ([NECESSITY, "Laskut säilytetään kuusi vuotta ."], ("necessity",)),
        ([NECESSITY, "Kirjanpitolaki määrää laskuista ."], ("necessity",)),
        (["Säilytämme tietoja niin kauan kuin sopimuksen hoitaminen vaatii ."], ("necessity",)),
    ],
)
def test_a_criterion_is_told(sentences, values):
    assert retention(*sentences, values=values) == []
