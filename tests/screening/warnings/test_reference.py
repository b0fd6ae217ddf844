"""What notices are held against is computed from the corpus as it is, and the tables say where they come from."""

import re

import pytest

from analyzer import gold
from analyzer.exports import wording
from analyzer.screening import data
from analyzer.screening.warnings import law, told
from tests.conftest import CORPUS

TABLES = ("contradictions", "language", "outdated", "placeholders", "told", "vague")


def test_the_reference_is_of_this_corpus():
    assert data.reference()["corpus"] == gold.folder_hash(CORPUS), "run `make reference`"


def test_the_reference_covers_what_is_measured():
    reference = data.reference()
    assert set(reference["vague"]) == set(data.load("vague")["topics"])
    assert set(reference["language"]) == set(data.load("language")["measures"])
    for cuts in (*reference["vague"].values(), *reference["language"].values()):
        assert cuts["p25"] <= cuts["p50"] <= cuts["p75"] <= cuts["p90"] and cuts["notices"] > 50


@pytest.mark.parametrize("name", TABLES)
def test_tables_say_what_they_hold(name):
    assert data.load(name)["about"]


def test_every_warning_of_the_table_has_a_finnish_name():
    assert {warning.code for warning in law.outdated()} <= set(wording.WARNINGS)


def test_every_item_has_hints_in_small_letters():
    for warning in law.outdated():
        for item in warning.items:
            assert item.hints and all(hint == hint.lower() for hint in item.hints), warning.code


def test_words_of_the_past_are_read_as_expressions():
    for name in ("gone", "past", "now", "before", "after"):
        assert all(re.compile(pattern) for pattern in data.load("told")[name])
    assert told.NEAR > 0
