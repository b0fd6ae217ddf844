"""The table of requirements against the regulation's own list, its conditions, and the verdicts."""

import re
from dataclasses import replace

import pytest

from analyzer import taxonomy
from analyzer.notice import Evidence, Fact, Polarity, Severity, Verdict
from analyzer.screening import PresenceModel, Subject, conditions, elements
from analyzer.screening.model import Regression
from tests.facts.builders import a_document, a_sentence

WHERE = Evidence(0, 0, 4)
SENTENCE = a_sentence("Sana")

# What the letters of Articles 13 and 14 ask for, and the elements that stand for it. 14(2)(b) is the legitimate
# interest of 13(1)(d), 14(2)(a) the retention of 13(2)(a), and so on; 14 has no counterpart to 13(2)(e), and 13 none to
# 14(1)(d) and 14(2)(f), as the data come from the person.
REGULATION = {
    "13(1)(a)": {"controller_identity", "controller_contact"},
    "13(1)(b)": {"dpo_contact"},
    "13(1)(c)": {"purposes", "legal_basis"},
    "13(1)(d)": {"legitimate_interests"},
    "13(1)(e)": {"recipients"},
    "13(1)(f)": {"third_country_transfer", "transfer_safeguards"},
    "13(2)(a)": {"retention"},
    "13(2)(b)": {
        "right_access", "right_rectification", "right_erasure", "right_restriction", "right_objection",
        "right_portability",
    },
    "13(2)(c)": {"right_withdraw_consent"},
    "13(2)(d)": {"right_complaint"},
    "13(2)(e)": {"obligation_to_provide"},
    "13(2)(f)": {"automated_decisions"},
    "14(1)(a)": {"controller_identity", "controller_contact"},
    "14(1)(b)": {"dpo_contact"},
    "14(1)(c)": {"purposes", "legal_basis"},
    "14(1)(d)": {"data_categories"},
    "14(1)(e)": {"recipients"},
    "14(1)(f)": {"third_country_transfer", "transfer_safeguards"},
    "14(2)(a)": {"retention"},
    "14(2)(b)": {"legitimate_interests"},
    "14(2)(c)": {
        "right_access", "right_rectification", "right_erasure", "right_restriction", "right_objection",
        "right_portability",
    },
    "14(2)(d)": {"right_withdraw_consent"},
    "14(2)(e)": {"right_complaint"},
    "14(2)(f)": {"source"},
    "14(2)(g)": {"automated_decisions"},
}  # fmt: skip


def fact(slot, value, polarity=Polarity.AFFIRMED, where=WHERE):
    return Fact(slot, value, polarity, where)


def a_subject(*facts, sentences=(SENTENCE,), company=None):
    return Subject(a_document(*sentences), sentences, facts, company=company)


def verdicts(*facts, **more):
    return {finding.code: finding for finding in elements.screen(a_subject(*facts, **more))}


def test_the_table_covers_the_taxonomy_in_its_order():
    assert [requirement.element for requirement in elements.REQUIREMENTS] == list(taxonomy.load().elements)


def test_every_letter_of_articles_13_and_14_is_asked_for_and_no_other():
    found = {}
    for finding in verdicts().values():
        assert finding.article == taxonomy.load().elements[finding.code].article
        for letter in re.split(", ", finding.article):
            found.setdefault(letter, set()).add(finding.code)
    assert found == REGULATION


def test_conditions_are_those_of_the_taxonomy():
    for requirement in elements.REQUIREMENTS:
        named = taxonomy.load().elements[requirement.element].applies
        assert conditions.BY_NAME[named] is requirement.condition, requirement.element


def test_every_finding_has_a_reason_for_people():
    for finding in [*verdicts().values(), *verdicts(fact("rights", "access")).values()]:
        assert finding.reason.endswith(".") and len(finding.reason) > 20


def test_what_always_applies_is_missing_when_nothing_is_said():
    unconditional = {code for code, term in taxonomy.load().elements.items() if term.applies == "always"}
    missing = {code for code, finding in verdicts().items() if finding.verdict is Verdict.MISSING}
    # Data come from the person unless the notice says otherwise.
    assert missing == unconditional | {"obligation_to_provide"}


@pytest.mark.parametrize(
    ("element", "told"),
    [
        ("controller_identity", fact("elements", "controller_identity")),
        ("legal_basis", fact("elements", "legal_basis")),
        ("recipients", fact("recipients", "none")),
        ("recipients", fact("named_recipients", "Paytrail")),
        ("third_country_transfer", fact("third_country", "not_transferred")),
        ("transfer_safeguards", fact("safeguards", "scc")),
        ("retention", fact("elements", "retention")),
        ("right_access", fact("rights", "access")),
        ("right_complaint", fact("rights", "complaint")),
        # a right said not to apply is told all the same
        ("right_erasure", fact("rights", "erasure", Polarity.DENIED)),
    ],
)
def test_what_is_stated_is_met_with_its_evidence(element, told):
    finding = verdicts(told)[element]
    assert finding.verdict is Verdict.MET and finding.evidence == (WHERE,) and finding.severity is None


@pytest.mark.parametrize(
    ("element", "condition"),
    [
        ("dpo_contact", fact("data_categories", "health")),
        ("dpo_contact", fact("legal_bases", "public_task")),
        ("legitimate_interests", fact("legal_bases", "legitimate_interest")),
        ("transfer_safeguards", fact("third_country", "transferred")),
        ("transfer_safeguards", fact("third_country", "possible")),
        ("right_portability", fact("legal_bases", "contract")),
        ("right_portability", fact("legal_bases", "consent")),
        ("right_withdraw_consent", fact("legal_bases", "consent")),
        ("right_portability", fact("rights", "withdraw_consent")),
    ],
)
def test_a_condition_makes_silence_a_deficiency_and_shows_its_words(element, condition):
    assert verdicts()[element].verdict is Verdict.NOT_APPLICABLE
    finding = verdicts(condition)[element]
    assert finding.verdict is Verdict.MISSING and finding.severity is Severity.SERIOUS
    assert finding.evidence == (WHERE,) and "koska" in finding.reason


@pytest.mark.parametrize(
    ("element", "condition"),
    [
        ("right_withdraw_consent", fact("legal_bases", "consent", Polarity.DENIED)),
        ("right_portability", fact("legal_bases", "legitimate_interest")),
        ("transfer_safeguards", fact("third_country", "not_transferred")),
    ],
)
def test_what_does_not_hold_is_no_condition(element, condition):
    assert verdicts(condition)[element].verdict is Verdict.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("company", "verdict"),
    [
        ("Mesikosken kaupunki", Verdict.MISSING),
        ("Pajavirran kunta", Verdict.MISSING),
        ("Itälaakson hyvinvointialue", Verdict.MISSING),
        ("Järvilän seurakunta", Verdict.MISSING),
        ("Mesikosken opiskelijakunta", Verdict.NOT_APPLICABLE),
        ("Kaupunkipyörä Oy", Verdict.NOT_APPLICABLE),
        ("Harjun metsästysseura ry", Verdict.NOT_APPLICABLE),
        (None, Verdict.NOT_APPLICABLE),
    ],
)
def test_an_authority_must_have_an_officer(company, verdict):
    assert verdicts(company=company)["dpo_contact"].verdict is verdict


@pytest.mark.parametrize(
    ("told", "obligation", "categories"),
    [
        ("Tiedot saadaan asiakkaalta itseltään .", Verdict.MISSING, Verdict.NOT_APPLICABLE),
        ("Tiedot saadaan väestötietojärjestelmästä ja viranomaisilta .", Verdict.NOT_APPLICABLE, Verdict.MISSING),
        ("Tiedot saadaan jäseneltä itseltään ja luottotietorekisteristä .", Verdict.MISSING, Verdict.MISSING),
    ],
)
def test_where_the_data_come_from_parts_articles_13_and_14(told, obligation, categories):
    found = verdicts(fact("elements", "source"), sentences=(a_sentence(told, "source"),))
    assert found["obligation_to_provide"].verdict is obligation
    assert found["data_categories"].verdict is categories


def test_evidence_is_kept_short():
    facts = [fact("rights", "access", where=Evidence(number, 0, 1)) for number in range(9)]
    assert len(verdicts(*facts)["right_access"].evidence) == elements.MAX_EVIDENCE


# A model that sees the label alone: 0.5 → 0.5, and a notice as likely as its best sentence.
SIMPLE = PresenceModel(
    {element: Regression(-5.0, {"topic": 10.0}) for element in taxonomy.load().elements},
    {element: Regression(0.0, {"best": 1.0}) for element in taxonomy.load().elements},
    missing_below=dict.fromkeys(taxonomy.load().elements, 0.2),
    met_from=0.8,
)


def weighed(chance, *facts):
    subject = a_subject(*facts)
    subject = replace(subject, chances=[{"retention": chance}])
    return {finding.code: finding for finding in elements.screen(subject, SIMPLE)}["retention"]


@pytest.mark.parametrize(
    ("chance", "facts", "verdict"),
    [
        (0.9, (), Verdict.MET),
        (0.5, (), Verdict.UNCLEAR),
        (0.05, (), Verdict.MISSING),
        # a fact and doubt: a person should look, nothing is called missing
        (0.05, (fact("elements", "retention"),), Verdict.UNCLEAR),
    ],
)
def test_an_element_is_judged_by_how_likely_it_is_stated(chance, facts, verdict):
    assert weighed(chance, *facts).verdict is verdict


def test_an_unclear_element_shows_where_to_look():
    finding = weighed(0.5)
    assert finding.evidence == (SENTENCE.sentence.evidence,) and finding.severity is Severity.NOTABLE
    assert finding.score == pytest.approx(0.5)


def test_what_is_not_called_for_is_not_unclear():
    subject = replace(a_subject(), chances=[{"transfer": 0.5}])
    found = {finding.code: finding for finding in elements.screen(subject, SIMPLE)}
    assert found["transfer_safeguards"].verdict is Verdict.NOT_APPLICABLE


@pytest.mark.parametrize(("chance", "verdict"), [(0.6, Verdict.MET), (0.3, Verdict.NOT_APPLICABLE)])
def test_what_is_not_called_for_is_told_when_that_is_likelier_than_not(chance, verdict):
    subject = replace(a_subject(fact("safeguards", "scc")), chances=[{"transfer": chance}])
    found = {finding.code: finding for finding in elements.screen(subject, SIMPLE)}
    assert found["transfer_safeguards"].verdict is verdict


def test_labels_that_a_person_gave_leave_nothing_unclear():
    found = elements.screen(a_subject(fact("elements", "retention")), SIMPLE)
    assert {finding.verdict for finding in found} == {Verdict.MET, Verdict.MISSING, Verdict.NOT_APPLICABLE}


def test_a_ground_in_a_doubtful_sentence_demands_nothing():
    told = fact("legal_bases", "consent", where=SENTENCE.sentence.evidence)
    for chance, verdict in ((0.5, Verdict.NOT_APPLICABLE), (0.9, Verdict.MISSING)):
        subject = replace(a_subject(told), chances=[{"legal_basis": chance}])
        found = {finding.code: finding for finding in elements.screen(subject, SIMPLE)}
        assert found["right_withdraw_consent"].verdict is verdict
