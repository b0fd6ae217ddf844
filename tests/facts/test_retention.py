"""Periods of keeping as ISO 8601; the unit stays as written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer import lexicon
from analyzer.facts import periods, retention
from tests.facts.builders import a_row, a_sentence, a_span


def durations(labelled):
    return [fact.value for fact in retention.find([labelled], lexicon.load()) if fact.slot == "durations"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kuusi vuotta", "P6Y"),
        ("kuusi (6) vuotta", "P6Y"),
        ("viiden (5) vuoden ajan", "P5Y"),
        ("viiden vuoden ajan", "P5Y"),
        ("kahden vuoden kuluttua", "P2Y"),
        ("kymmenen vuotta", "P10Y"),
        ("kahdentoista kuukauden", "P12M"),
        ("24 kk", "P24M"),
        ("24 kuukautta", "P24M"),
        ("6 v.", "P6Y"),
        ("6 v", "P6Y"),
        ("30 vrk", "P30D"),
        ("30 vuorokautta", "P30D"),
        ("14 päivää", "P14D"),
        ("90 pv", "P90D"),
        ("kaksi viikkoa", "P2W"),
        ("24 tuntia", "PT24H"),
        ("puoli vuotta", "P6M"),
        ("puolen vuoden kuluttua", "P6M"),
        ("vuoden ajan", "P1Y"),
        ("kuukauden kuluttua", "P1M"),
        ("tilikauden loppu + 6 vuotta", "P6Y"),
        ("enintään kolme kuukautta", "P3M"),
        ("pysyvästi", None),
        ("vuonna 2019", None),
        ("15-vuotias", None),
        ("10 §:n mukaan", None),
        ("6.5.2024", None),
    ],
)
def test_period(text, expected):
    assert periods.first(text) == expected


def test_a_range_gives_both_ends():
    assert [duration for duration, _ in periods.find(a_span("5–10 vuotta"))] == ["P5Y", "P10Y"]


def test_a_number_in_words_is_not_read_twice():
    assert [duration for duration, _ in periods.find(a_span("kahden vuoden kuluttua"))] == ["P2Y"]


def test_only_retention_sentences_are_read():
    words = "Vastaamme/vastata/VERB kuukauden/kuukausi kuluessa/kuluessa"
    assert durations(a_sentence(words, "rights")) == []
    assert durations(a_sentence("Tiedot/tieto poistetaan/poistaa/VERB 2 vuoden/vuosi kuluttua", "retention")) == ["P2Y"]


def test_a_guarantee_is_no_period_of_keeping():
    words = "Tiedot/tieto säilytetään/säilyttää/VERB takuuajan/takuu#aika 2 vuotta/vuosi"
    assert durations(a_sentence(words, "retention")) == []


def test_a_row_is_read_in_its_retention_column_only():
    row = a_row(
        [("Tiedot/tieto", "10 vuotta/vuosi jäsen/jäsen"), ("Säilytysaika/säilytys#aika", "3 kk/kk")], "retention"
    )
    assert durations(row) == ["P3M"]


def test_a_period_is_a_fixed_kind_with_the_same_words():
    facts = list(retention.find([a_sentence("6 vuotta/vuosi", "retention")], lexicon.load()))
    assert [(fact.slot, fact.value) for fact in facts] == [("durations", "P6Y"), ("retention_kinds", "fixed")]
    assert facts[0].evidence == facts[1].evidence


@given(
    st.integers(1, 999),
    st.sampled_from([("vuotta", "Y"), ("kuukautta", "M"), ("kk", "M"), ("päivää", "D"), ("vrk", "D")]),
)
def test_any_number_of_units_survives(number, unit):
    word, code = unit
    assert periods.first(f"Säilytetään {number} {word}.") == f"P{number}{code}"
