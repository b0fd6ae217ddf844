"""Elements that are told, but not so fully as the regulation asks."""

import pytest

from analyzer.notice import Evidence, Fact, Polarity, Processing
from analyzer.screening import Subject
from analyzer.screening.warnings import completeness
from tests.facts.builders import a_document, a_sentence


def fact(slot, value, number=0, polarity=Polarity.AFFIRMED):
    return Fact(slot, value, polarity, Evidence(number, 0, 3))


def codes(*sentences, facts=(), processing=()):
    told = [a_sentence(words, *topics, number=number) for number, (words, *topics) in enumerate(sentences)]
    where = [each.sentence.evidence for each in told]
    placed = [Fact(each.slot, each.value, each.polarity, where[each.evidence.block]) for each in facts]
    subject = Subject(a_document(*told), told, placed, processing)
    return [finding.code for finding in completeness.find(subject)]


def tied(*facts):
    return Processing(Evidence(0, 0, 3), facts)


LISTED = (
    ("Hoidamme tilaukset , laskutuksen ja markkinoinnin .", "purpose"),
    ("Perusteet ovat sopimus ja suostumus .",),
)
PURPOSES = [fact("purposes", code) for code in ("order_delivery", "payment", "direct_marketing")]
TWO_GROUNDS = [fact("legal_bases", "contract", 1), fact("legal_bases", "consent", 1)]


def test_two_grounds_and_purposes_that_rest_on_neither():
    assert codes(*LISTED, facts=[*PURPOSES, *TWO_GROUNDS]) == ["purpose_without_ground"]


def test_one_ground_is_the_ground_of_all():
    assert codes(*LISTED, facts=[*PURPOSES, TWO_GROUNDS[0]]) == []


def test_purposes_tied_to_their_grounds():
    entries = [tied(PURPOSES[0], PURPOSES[1], TWO_GROUNDS[0]), tied(PURPOSES[2], TWO_GROUNDS[1])]
    assert codes(*LISTED, facts=[*PURPOSES, *TWO_GROUNDS], processing=entries) == []


def test_a_purpose_beside_a_ground_is_taken_to_rest_on_it():
    told = ("Hoidamme tilaukset , laskutuksen ja markkinoinnin sopimuksen perusteella .", "purpose", "legal_basis")
    assert codes(told, LISTED[1], facts=[*PURPOSES, *TWO_GROUNDS]) == []


def test_the_reason_names_purposes_and_grounds():
    told = [a_sentence(words, *topics, number=number) for number, (words, *topics) in enumerate(LISTED)]
    found = list(completeness.find(Subject(a_document(*told), told, [*PURPOSES, *TWO_GROUNDS])))
    assert "suostumus" in found[0].reason and "laskutus" in found[0].reason and found[0].article.startswith("13(1)(c)")


@pytest.mark.parametrize(
    ("words", "facts", "expected"),
    [
        ("Käytämme alihankkijoita .", [fact("recipients", "processor")], ["recipients_without_kind"]),
        ("Tietoja annetaan kumppaneillemme .", [fact("recipients", "partner")], ["recipients_without_kind"]),
        ("Kirjanpidon hoitaa tilitoimisto .", [fact("recipients", "processor")], []),
        ("Palvelin on ulkoistettu .", [fact("recipients", "processor")], []),
        (
            "Käytämme alihankkijoita ja viranomaisia .",
            [fact("recipients", "processor"), fact("recipients", "authority")],
            [],
        ),
        ("Alihankkijamme on Visma .", [fact("recipients", "processor"), fact("named_recipients", "Visma")], []),
        ("Tietoja ei luovuteta .", [fact("recipients", "none")], []),
    ],
)
def test_kinds_of_recipients(words, facts, expected):
    assert codes((words, "transfer"), facts=facts) == expected


AUTOMATED = "automated_decision"
MADE = [fact("elements", "automated_decisions")]


@pytest.mark.parametrize(
    ("sentences", "facts", "expected"),
    [
        (["Luottopäätös tehdään automaattisesti ."], MADE, ["automated_without_logic"]),
        (["Teemme automaattisia päätöksiä , jotka perustuvat tuloihin ."], MADE, ["automated_without_logic"]),
        (["Teemme automaattisia päätöksiä .", "Päätös perustuu tuloihin , ja hakemus voidaan hylätä ."], MADE, []),
        (
            ["Automaattisia päätöksiä ei tehdä ."],
            [fact("elements", "automated_decisions", polarity=Polarity.DENIED)],
            [],
        ),
        (["Profiloimme asiakkaita ostojen perusteella ."], MADE, []),
    ],
)
def test_decisions_by_machine_need_their_logic_and_consequences(sentences, facts, expected):
    assert codes(*((words, AUTOMATED) for words in sentences), facts=facts) == expected
