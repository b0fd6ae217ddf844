"""Names in any case form, nobody, and third countries."""

import pytest

from analyzer import lexicon
from analyzer.facts import names, recipients, transfers
from analyzer.notice import Polarity
from tests.facts.builders import a_sentence, a_span


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Googlen", ["Google"]),
        ("Googlen ja Facebookin palvelut", ["Google", "Facebook"]),
        ("Mailchimpille", ["Mailchimp"]),
        ("Microsoftille", ["Microsoft"]),
        ("Google Analytics", ["Google Analytics"]),
        ("Google Analyticsin avulla", ["Google Analytics"]),
        ("Posti Oyj:lle", ["Posti Oyj"]),
        ("Lumitorni Solutions Oy vastaa", ["Lumitorni Solutions Oy"]),
        ("Kuura Data Ltd", ["Kuura Data Ltd"]),
        ("Stripe Payments Europe", ["Stripe Payments Europe"]),
        ("Suomessa ja EU:ssa", []),
        ("meta ja google", []),
    ],
)
def test_names_in_the_nominative(words, expected):
    assert [name.text for name in names.find(a_span(words), lexicon.load())] == expected


def test_a_known_service_has_its_kind():
    found = names.find(a_span("Paytrailin kautta"), lexicon.load())
    assert [(name.text, name.kind) for name in found] == [("Paytrail", "payment_finance")]


def facts_of(*sentences):
    return [(fact.slot, fact.value, fact.polarity) for fact in recipients.find(sentences, lexicon.load())]


def test_the_controller_is_not_its_own_recipient():
    own = a_sentence("Kuura Data Oy", "controller", number=0)
    told = a_sentence("Kuura Data Oy luovuttaa tiedot Paytrailille", "transfer", number=1)
    assert [value for slot, value, _ in facts_of(own, told) if slot == "named_recipients"] == ["Paytrail"]


NONE = ("recipients", "none", Polarity.AFFIRMED)


@pytest.mark.parametrize(
    "words",
    [
        "Tietoja/tieto ei/ei/AUX luovuteta/luovuttaa/VERB .",
        "Tietoja/tieto ei/ei/AUX luovuteta/luovuttaa/VERB ulkopuolisille/ulkopuolinen .",
        "Emme/ei/AUX luovuta/luovuttaa/VERB tietojasi/tieto kolmansille/kolmas osapuolille/osa#puoli .",
        "Tietoja/tieto ei/ei/AUX pääsääntöisesti/pääsääntöisesti luovuteta/luovuttaa/VERB yrityksen ulkopuolelle .",
    ],
)
def test_nobody(words):
    assert NONE in facts_of(a_sentence(words, "transfer"))


@pytest.mark.parametrize(
    "words",
    [
        "Tietoja/tieto ei/ei/AUX luovuteta/luovuttaa/VERB markkinointiin/markkinointi .",
        "Emme/ei/AUX myy/myydä/VERB tietoja/tieto .",
        "Tietoja/tieto ei/ei/AUX luovuteta/luovuttaa/VERB mainostajille/mainostaja .",
        "Tietoja/tieto ei/ei/AUX luovuteta/luovuttaa/VERB EU:n/eu ulkopuolelle/ulkopuolelle .",
        "Tietoja/tieto ei/ei/AUX luovuteta/luovuttaa/VERB ilman/ilman perustetta/peruste .",
        "Tiedot/tieto luovutetaan/luovuttaa/VERB poliisille/poliisi .",
    ],
)
def test_not_nobody(words):
    assert NONE not in facts_of(a_sentence(words, "transfer"))


ABROAD = ("Siirto/siirto EU:n/eu ulkopuolelle/ulkopuolelle",)


@pytest.mark.parametrize(
    ("words", "headings", "expected"),
    [
        ("Tietoja/tieto ei/ei/AUX siirretä/siirtää/VERB EU:n/eu ulkopuolelle/ulkopuolelle .", (), "not_transferred"),
        ("Tietoja/tieto ei/ei/AUX siirretä/siirtää/VERB .", ABROAD, "not_transferred"),
        ("Ei/ei/AUX .", ABROAD, "not_transferred"),
        ("Pääsääntöisesti tietoja/tieto ei/ei/AUX siirretä/siirtää/VERB ETA:n/eta ulkopuolelle .", (), "possible"),
        ("Tietoja/tieto ei/ei/AUX siirretä/siirtää/VERB EU:n/eu ulkopuolelle , ellei/ellei", (), "possible"),
        ("Tiedot/tieto voivat/voida/AUX sijaita/sijaita/VERB EU:n/eu ulkopuolella .", (), "possible"),
        ("Tiedot/tieto siirretään/siirtää/VERB Yhdysvaltoihin/yhdys#valta .", (), "transferred"),
        ("Palvelimet/palvelin ovat/olla/AUX Yhdysvalloissa/yhdys#valta .", (), "transferred"),
        ("Tietoja/tieto ei/ei/AUX luovuteta/luovuttaa/VERB yhtiön/yhtiö ulkopuolelle .", (), None),
        ("Palvelimet/palvelin ovat/olla/AUX Suomessa/suomi .", (), None),
    ],
)
def test_third_countries(words, headings, expected):
    sentence = a_sentence(words, "transfer", headings=headings)
    assert [fact.value for fact in transfers.find([sentence], lexicon.load())] == ([expected] if expected else [])


def test_a_denial_with_an_exception_elsewhere_makes_it_possible():
    denial = a_sentence("Tietoja/tieto ei/ei/AUX siirretä/siirtää/VERB EU:n/eu ulkopuolelle .", "transfer", number=0)
    other = a_sentence("Kuvat/kuva tallentuvat/tallentua/VERB Yhdysvaltoihin/yhdys#valta .", "transfer", number=1)
    assert "transferred" not in {fact.value for fact in transfers.find([denial, other], lexicon.load())}
    assert "possible" in {fact.value for fact in transfers.find([denial, other], lexicon.load())}
