"""Repealed law, void safeguards, and the age of a notice."""

from datetime import date

import pytest

from analyzer import screening
from analyzer.screening import Subject, warnings
from tests.facts.builders import a_text

TODAY = date(2024, 1, 1)


def codes(document, dated=TODAY):
    return [finding.code for finding in warnings.screen(Subject(document, dated=dated))]


@pytest.mark.parametrize(
    "line",
    ["Henkilötietolain (523/1999) 10 §:n mukainen rekisteriseloste", "Henkilötietolaki 24 §", "Peruste: HetiL 8 §"],
)
def test_repealed_law(line):
    assert codes(a_text(line)) == ["repealed_law"]


@pytest.mark.parametrize("line", ["Palvelu on mukana Privacy Shield -järjestelyssä", "Safe Harbor -periaatteet"])
def test_void_safeguard(line):
    assert codes(a_text(line)) == ["void_safeguard"]


def test_a_warning_quotes_the_words():
    document = a_text("Suojana on Privacy Shield.")
    finding = next(iter(warnings.screen(Subject(document, dated=TODAY))))
    assert [where.quote(document) for where in finding.evidence] == ["Privacy Shield"]


@pytest.mark.parametrize("line", ["Tietosuojalaki (1050/2018)", "Data Privacy Framework", "Henkilötietolajit"])
def test_law_in_force_is_no_warning(line):
    assert codes(a_text(line)) == []


@pytest.mark.parametrize(
    ("dated", "expected"),
    [(None, ["undated"]), (date(2017, 3, 1), ["stale"]), (date(2018, 5, 25), []), (TODAY, [])],
)
def test_age(dated, expected):
    assert codes(a_text("Seloste"), dated) == expected


def test_warnings_come_after_the_elements():
    findings = screening.screen(Subject(a_text("Privacy Shield"), dated=TODAY))
    assert findings[-1].code == "void_safeguard"
    assert all(finding.verdict is not None for finding in findings[:-1])
