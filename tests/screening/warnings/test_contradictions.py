"""Passages that do not fit together, and those that only seem not to."""

import pytest

from analyzer.notice import Country, Fact, Polarity, Processing, Severity
from analyzer.screening import Subject
from analyzer.screening.warnings import contradictions
from tests.facts.builders import a_document, a_sentence


def subject(*told, facts=(), countries=(), headings=()):
    """A notice of (words, topic …) sentences; facts are (number of the sentence, slot, value)."""
    sentences = [
        a_sentence(words, *topics, number=number, headings=headings[number] if headings else ())
        for number, (words, *topics) in enumerate(told)
    ]
    places = [each.sentence.evidence for each in sentences]
    return Subject(
        a_document(*sentences),
        sentences,
        [Fact(slot, value, Polarity.AFFIRMED, places[number]) for number, slot, value in facts],
        countries=[Country(code, Polarity.AFFIRMED, places[number]) for number, code in countries],
    )


def codes(notice):
    return [finding.code for finding in contradictions.find(notice)]


DENIAL = "Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle ."
NOT = (0, "third_country", "not_transferred")


def transfer(denial, other, facts=(), countries=(), **more):
    return codes(subject((denial, "transfer"), (other, "transfer"), facts=[NOT, *facts], countries=countries, **more))


def test_a_country_outside_the_eea():
    assert transfer(DENIAL, "Palvelimet ovat Yhdysvalloissa .", countries=[(1, "US")]) == ["transfer_contradiction"]


def test_a_service_of_an_american_company():
    served = [(1, "named_recipients", "Mailchimp")]
    assert transfer(DENIAL, "Uutiskirjeet lähettää Mailchimp .", served) == ["transfer_contradiction"]


@pytest.mark.parametrize(
    "denial",
    [
        "Henkilötietoja ei siirretä ETA-alueen ulkopuolelle .",
        "Emme siirrä tietojasi kolmansiin maihin .",
        "EU:n ulkopuolelle ei siirretä tietoja .",
        "Rekisterin tietoja ei luovuteta EU:n ulkopuolelle .",
    ],
)
def test_ways_to_deny(denial):
    assert transfer(denial, "Palvelimet ovat Yhdysvalloissa .", countries=[(1, "US")]) == ["transfer_contradiction"]


@pytest.mark.parametrize(
    ("denial", "other"),
    [
        # The denial speaks of some data, or leaves room for exceptions.
        ("Potilastietoja ei siirretä EU:n ulkopuolelle .", "Palvelimet ovat Yhdysvalloissa ."),
        ("Muita tietoja ei siirretä EU:n ulkopuolelle .", "Palvelimet ovat Yhdysvalloissa ."),
        ("Tietoja ei siirretä EU:n ulkopuolelle muutoin .", "Palvelimet ovat Yhdysvalloissa ."),
        # The other passage is an exception, or denies as well.
        (DENIAL, "Poikkeuksena on uutiskirje , jonka palvelin on Yhdysvalloissa ."),
        (DENIAL, "Uutiskirjeen palvelimet ovat kuitenkin Yhdysvalloissa ."),
        (DENIAL, "Tietoja ei siirretä Yhdysvaltoihin ."),
    ],
)
def test_no_contradiction_of_transfers(denial, other):
    assert transfer(denial, other, countries=[(1, "US")]) == []


def test_a_country_or_server_of_the_eea():
    assert transfer(DENIAL, "Palvelimet ovat Ruotsissa .", countries=[(1, "SE")]) == []
    served = [(1, "named_recipients", "Google")]
    assert transfer(DENIAL, "Googlen palvelimet ovat Irlannissa .", served) == []
    assert transfer(DENIAL, "Kävijät laskee Matomo .", [(1, "named_recipients", "Matomo")]) == []


def test_another_register_has_its_own_transfers():
    headings = [("Jäsenrekisteri", "Siirrot"), ("Uutiskirjerekisteri", "Siirrot")]
    other = "Palvelimet ovat Yhdysvalloissa ."
    assert transfer(DENIAL, other, countries=[(1, "US")], headings=headings) == []
    same = [("Jäsenrekisteri", "Siirrot"), ("Jäsenrekisteri", "Palvelut")]
    assert transfer(DENIAL, other, countries=[(1, "US")], headings=same) == ["transfer_contradiction"]


def profiling(denial, other, topic="purpose"):
    return codes(subject((denial, "automated_decision"), (other, topic)))


@pytest.mark.parametrize(
    "denial", ["Emme profiloi asiakkaitamme .", "Profilointia ei tehdä .", "Ei tehdä profilointia ."]
)
@pytest.mark.parametrize(
    "other",
    [
        "Kohdennamme mainontaa ostohistorian perusteella .",
        "Kiinnostuksen kohteiden mukaan suosittelemme tuotteita .",
        "Selauksesta muodostetaan profiili mainontaa varten .",
    ],
)
def test_profiling(denial, other):
    assert profiling(denial, other) == ["profiling_contradiction"]


@pytest.mark.parametrize(
    ("denial", "other"),
    [
        (
            "Emme tee profilointia , jolla olisi oikeudellisia vaikutuksia .",
            "Kohdennamme mainontaa ostohistorian mukaan .",
        ),
        ("Automaattisia päätöksiä ei tehdä .", "Kohdennamme mainontaa ostohistorian mukaan ."),
        ("Emme profiloi asiakkaitamme .", "Emme kohdenna mainontaa ostohistorian mukaan ."),
        ("Emme profiloi asiakkaitamme .", "Lähetämme uutiskirjeen tilaajille ."),
    ],
)
def test_no_contradiction_of_profiling(denial, other):
    assert profiling(denial, other) == []


def test_profiling_may_be_objected_to_as_a_right():
    denial = ("Voit kieltää profiloinnin , eikä sinua sitten profiloida .", "rights", "automated_decision")
    assert codes(subject(denial, ("Kohdennamme mainontaa ostohistorian mukaan .", "purpose"))) == []


def recipients(denial, other, value):
    return codes(subject((denial, "transfer"), (other, "transfer"), facts=[(1, "recipients", value)]))


def test_recipients():
    denial, other = "Tietoja ei luovuteta kenellekään .", "Luovutamme tietoja yhteistyökumppaneille ."
    assert recipients(denial, other, "partner") == ["recipients_contradiction"]


@pytest.mark.parametrize(
    ("denial", "other", "value"),
    [
        ("Tietoja ei luovuteta säännönmukaisesti .", "Luovutamme tietoja yhteistyökumppaneille .", "partner"),
        ("Tietoja ei luovuteta ilman suostumusta .", "Luovutamme tietoja yhteistyökumppaneille .", "partner"),
        ("Tietoja ei luovuteta kenellekään .", "Luovutamme tietoja palveluntarjoajille .", "processor"),
        ("Tietoja ei luovuteta kenellekään .", "Luovutamme tietoja poliisille .", "authority"),
    ],
)
def test_no_contradiction_of_recipients(denial, other, value):
    assert recipients(denial, other, value) == []


def grounds(one, other):
    """Two entries, each (words, words of the purpose, ground)."""
    notice = subject((one[0], "purpose"), (other[0], "purpose"))
    entries = []
    for labelled, (_, purpose, ground) in zip(notice.sentences, (one, other), strict=True):
        where = labelled.sentence.evidence
        start = labelled.sentence.text.casefold().index(purpose)
        named = type(where)(where.block, start, start + len(purpose))
        facts = (
            Fact("purposes", "direct_marketing", Polarity.AFFIRMED, named),
            Fact("legal_bases", ground, Polarity.AFFIRMED, where),
        )
        entries.append(Processing(where, facts))
    return codes(Subject(notice.document, notice.sentences, processing=entries))


CONSENT = ("Uutiskirje perustuu suostumukseen .", "uutiskirje", "consent")
INTEREST = ("Uutiskirje perustuu oikeutettuun etuun .", "uutiskirje", "legitimate_interest")


def test_two_grounds_of_one_purpose():
    assert grounds(CONSENT, INTEREST) == ["two_grounds"]


def test_grounds_that_are_told_apart():
    assert grounds(CONSENT, CONSENT) == []
    assert grounds(CONSENT, ("Markkinointi perustuu oikeutettuun etuun .", "markkinointi", "legitimate_interest")) == []
    assert grounds(CONSENT, ("Uutiskirje asiakkaille : oikeutettu etu .", "uutiskirje", "legitimate_interest")) == []


def test_a_contradiction_is_told_carefully_with_both_passages():
    notice = subject(
        (DENIAL, "transfer"), ("Palvelimet ovat Yhdysvalloissa .", "transfer"), facts=[NOT], countries=[(1, "US")]
    )
    (finding,) = contradictions.find(notice)
    assert finding.severity is Severity.NOTABLE and finding.reason.startswith("Voi olla ristiriita")
    assert [place.quote(notice.document) for place in finding.evidence] == [
        "Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.",
        "Palvelimet ovat Yhdysvalloissa.",
    ]
