"""The table of requirements, and its verdicts."""

import pytest

from analyzer import taxonomy
from analyzer.notice import Document, Evidence, Fact, Polarity, Source, Verdict
from analyzer.screening import Subject, elements

WHERE = Evidence(0, 0, 4)


def fact(slot, value, polarity=Polarity.AFFIRMED, where=WHERE):
    return Fact(slot, value, polarity, where)


def verdicts(*facts):
    return {
        finding.code: finding
        for finding in elements.screen(Subject(Document(Source("x", "x"), "", "", None, None, "fi", ()), facts=facts))
    }


def test_the_table_covers_the_taxonomy_in_its_order():
    assert [requirement.element for requirement in elements.REQUIREMENTS] == list(taxonomy.load().elements)


def test_articles_are_those_of_the_taxonomy():
    for finding in verdicts().values():
        assert finding.article == taxonomy.load().elements[finding.code].article


def test_every_finding_has_a_reason_for_people():
    for finding in verdicts().values():
        assert finding.reason.endswith(".") and len(finding.reason) > 20


def test_a_requirement_that_always_applies_is_missing_when_nothing_is_said():
    unconditional = {code for code, term in taxonomy.load().elements.items() if term.applies == "always"}
    found = verdicts()
    assert {code for code, finding in found.items() if finding.verdict is Verdict.MISSING} == unconditional


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
    assert finding.verdict is Verdict.MET and finding.evidence == (WHERE,)


@pytest.mark.parametrize(
    ("element", "condition"),
    [
        ("dpo_contact", fact("data_categories", "health")),
        ("legitimate_interests", fact("legal_bases", "legitimate_interest")),
        ("transfer_safeguards", fact("third_country", "transferred")),
        ("right_portability", fact("legal_bases", "contract")),
        ("right_withdraw_consent", fact("legal_bases", "consent")),
        ("obligation_to_provide", fact("legal_bases", "contract")),
        ("data_categories", fact("elements", "source")),
    ],
)
def test_a_condition_makes_silence_a_deficiency(element, condition):
    assert verdicts()[element].verdict is Verdict.NOT_APPLICABLE
    assert verdicts(condition)[element].verdict is Verdict.MISSING


def test_a_denied_condition_is_none():
    denied = fact("legal_bases", "consent", Polarity.DENIED)
    assert verdicts(denied)["right_withdraw_consent"].verdict is Verdict.NOT_APPLICABLE


def test_evidence_is_kept_short():
    facts = [fact("rights", "access", where=Evidence(number, 0, 1)) for number in range(9)]
    assert len(verdicts(*facts)["right_access"].evidence) == elements.MAX_EVIDENCE
