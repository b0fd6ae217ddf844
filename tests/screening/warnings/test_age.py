"""How old a notice is."""

from datetime import date

import pytest

from analyzer import screening
from analyzer.screening import Subject, warnings
from tests.facts.builders import a_text


@pytest.mark.parametrize(
    ("dated", "expected"),
    [
        (None, ["undated"]),
        (date(2017, 3, 1), ["stale"]),
        (date(2018, 5, 24), ["stale"]),
        (date(2018, 5, 25), []),
        (date(2024, 1, 1), []),
    ],
)
def test_age(dated, expected):
    findings = warnings.screen(Subject(a_text("Seloste"), dated=dated))
    assert [finding.code for finding in findings] == expected


def test_warnings_come_after_the_elements():
    findings = screening.screen(Subject(a_text("Suojana on Privacy Shield."), dated=date(2024, 1, 1)))
    warned = [finding.code for finding in findings if finding.verdict is None]
    assert "void_safeguard" in warned
    assert [finding.code for finding in findings][-len(warned) :] == warned
