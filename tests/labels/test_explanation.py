"""Why a sentence has its labels, in words that a reader knows."""

import pytest

from analyzer import lexicon
from analyzer.labels import Where, explanation
from analyzer.labels.features import CHANNEL_WEIGHTS
from analyzer.labels.neighbours import Relation
from analyzer.notice import Block, BlockKind, Document, Origin, Source

HEADING = "Henkilötietojen säilytysaika"
TEXTS = ("Säilytämme laskutustietoja kuusi vuotta.", "Kirjoita osoitteeseen tuki@yritys.example.")


@pytest.fixture(scope="module")
def sentences(finnish):
    blocks = (
        Block(0, BlockKind.HEADING, HEADING),
        *(Block(number, BlockKind.PARAGRAPH, text, (HEADING,)) for number, text in enumerate(TEXTS, 1)),
    )
    return finnish.sentences(Document(Source("a", "a"), "", "text/plain", None, None, "fi", blocks))


def reasons(sentence, **contributions):
    found = explanation.reasons(sentence, {name.replace("_", ":", 1): value for name, value in contributions.items()})
    return [(reason.where, reason.words, round(reason.weight, 2)) for reason in found]


@pytest.mark.model
def test_what_comes_of_one_word_is_one_reason(sentences):
    """Lemma, compound part and letters all speak for the word that they stand in."""
    found = reasons(sentences[1], lemma_laskutustieto=1.0, part_laskutus=0.3, letters_laskut=0.2)
    assert found == [(Where.OWN, "laskutustieto", 1.5)]


@pytest.mark.model
def test_a_pair_is_shared_by_its_words(sentences):
    assert reasons(sentences[1], **{"pair_kuusi vuosi": 1.0}) == [(Where.OWN, "kuusi", 0.5), (Where.OWN, "vuosi", 0.5)]


@pytest.mark.model
def test_a_part_of_a_heading_names_the_headings_word(sentences):
    found = reasons(sentences[1], **{"heading_säilytysaika": 0.6, "heading_+säilytys": 0.3, "heading_@retention": 0.5})
    assert found == [(Where.HEADING, "säilytysaika", 0.9), (Where.HEADING, "vihjesana: säilytysaika", 0.5)]


@pytest.mark.model
def test_neighbours_and_marks_have_finnish_names(sentences):
    found = reasons(sentences[2], **{"previous_rights": 0.5, "lemma_<email>": 0.4, "place_johdanto False": -0.3})
    assert found == [
        (Where.PREVIOUS, "rekisteröidyn oikeudet", 0.5),
        (Where.OWN, "sähköpostiosoite", 0.4),
        (Where.SHAPE, "ei johdantolauseen alla", -0.3),
    ]


@pytest.mark.model
def test_weak_reasons_are_left_out(sentences):
    assert reasons(sentences[1], lemma_kuusi=0.01) == []


def test_every_channel_has_a_wording():
    assert set(explanation._CHANNELS) == {*CHANNEL_WEIGHTS, *Relation}


@pytest.mark.model
def test_a_sure_sign_is_named(sentences, finnish):
    words = lexicon.load()
    signed = [
        (sentence, topic) for sentence in sentences for topic in lexicon.load().codes("sure", sentence.span) if topic
    ]
    assert signed, "the first sentence has a sure sign of retention"
    for sentence, topic in signed:
        (first, *_) = explanation.sure_reasons(sentence, topic, words, 3.5)
        assert first.where is Where.SURE
        assert first.words


@pytest.mark.model
def test_the_shipped_model_explains_what_it_gives(analyse, sentences):
    explained = analyse._labeller.explain(sentences)
    heading, kept, contact = explained
    assert heading.heading and not heading.labels
    first = next(label for label in kept.labels if label.topic == "retention")
    assert first.given
    words = {(reason.where, reason.words) for reason in first.reasons if reason.weight > 0}
    assert (Where.OWN, "säilyttää") in words
    assert (Where.HEADING, "säilytysaika") in words
    given = [{label.topic for label in sentence} for sentence in analyse._labeller(sentences)]
    assert [{label.topic for label in each.labels if label.given} for each in explained] == given
    assert all(label.score < label.threshold or label.origin is Origin.RULE or label.given for label in contact.labels)
