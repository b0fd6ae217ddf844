"""Hard language: the passive, the measures, and when they make a warning."""

import pytest

from analyzer.notice import BlockKind
from analyzer.screening import Subject, data
from analyzer.screening.warnings import language
from tests.facts.builders import a_document, a_sentence, a_span


@pytest.mark.parametrize(
    "words",
    [
        "Tietoja/tieto käsitellään/käsitellä/VERB",
        "Tiedot/tieto siirrettiin/siirtää/VERB",
        "Tietoja/tieto luovutettaisiin/luovuttaa/VERB",
        "Tietoja/tieto ei/ei/AUX luovuteta/luovuttaa/VERB",
        "Tietoja/tieto ei/ei/AUX käsitellä/käsitellä/VERB",
        "Tiedot/tieto on/olla/AUX siirretty/siirtää/VERB",
        "Tietoja/tieto tullaankin/tulla/VERB",
        "Tietoja/tieto voidaan/voida/AUX",
    ],
)
def test_passive(words):
    assert any(map(language.is_passive, a_span(words)))


@pytest.mark.parametrize(
    "words",
    [
        "Me/minä käsittelemme/käsitellä/VERB tietoja/tieto",
        "Emme/ei/AUX luovuta/luovuttaa/VERB",
        "Yritys/yritys ei/ei/AUX saa/saada/VERB käsitellä/käsitellä/VERB",
        "Ryhdymme/ryhtyä/VERB käsittelemään/käsitellä/VERB",
        "Olemme/olla/AUX siirtäneet/siirtää/VERB",
        "Hän/hän ei/ei/AUX tiedä/tietää/VERB",
        "Seuraan/seura palataan/palata/NOUN",
    ],
)
def test_active(words):
    assert not any(map(language.is_passive, a_span(words)))


PLAIN = "Me/minä/PRON pidämme/pitää/VERB nimesi/nimi/NOUN tallessa/tallessa/ADV vuoden/vuosi/NOUN ."
HARD = (
    "Rekisterinpitäjän/rekisterin#pitäjä/NOUN henkilötietojen/henkilö#tieto/NOUN käsittelemisen/käsitteleminen/NOUN "
    "tarkoituksenmukaisuuden/tarkoituksenmukaisuus/NOUN varmistamiseksi/varmistaminen/NOUN "
    "järjestelmäkokonaisuuksien/järjestelmäkokonaisuus/NOUN säännönmukainen/säännönmukainen/ADJ "
    "valvontatoimenpiteiden/valvontatoimenpide/NOUN toteuttaminen/toteuttaminen/NOUN edellytetään/edellyttää/VERB "
    "suoritettavaksi/suorittaa/VERB kokonaisarkkitehtuurin/kokonaisarkkitehtuuri/NOUN mukaisesti/mukaisesti/ADV ."
)


def subject(*words, kind=BlockKind.PARAGRAPH):
    sentences = [a_sentence(each, number=number, kind=kind) for number, each in enumerate(words)]
    return Subject(a_document(*sentences), sentences)


def test_measures():
    measured = language.measure(list(language.running_text(subject(*[PLAIN] * 10).sentences)))
    assert measured["sentence_length"] == 5
    assert measured["word_length"] == pytest.approx((2 + 7 + 6 + 8 + 6) / 5)
    # Five words, of which "pidämme" and "tallessa" have more than six letters.
    assert measured["lix"] == pytest.approx(5 + 40)
    assert measured["passives"] == measured["nominalisations"] == 0
    hard = language.measure(list(language.running_text(subject(*[HARD] * 10).sentences)))
    assert hard["passives"] == 100
    assert hard["nominalisations"] == pytest.approx(100 * 3 / 13)


def test_hard_language_is_warned_with_the_numbers_and_the_hardest_sentences():
    notice = subject(*[HARD] * 12, *[PLAIN] * 2)
    (finding,) = language.find(notice)
    assert finding.code == "hard_language" and finding.article == "12(1)"
    usual = data.reference()["language"]["lix"]
    assert f"({usual['p25']:.0f}–{usual['p75']:.0f})" in finding.reason
    assert len(finding.evidence) == language.MAX_EVIDENCE
    assert all(place.quote(notice.document).startswith("Rekisterinpitäjän") for place in finding.evidence)


def test_plain_language_is_not():
    assert not list(language.find(subject(*[PLAIN] * 20)))


def test_a_few_sentences_and_rows_are_not_judged():
    assert not list(language.find(subject(*[HARD] * (language.MIN_SENTENCES - 1))))
    assert not list(language.find(subject(*[HARD] * 20, kind=BlockKind.TABLE_ROW)))
