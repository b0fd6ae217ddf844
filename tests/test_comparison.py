"""Who says what, who leaves it out, who differs."""

import pytest

from analyzer.comparison import Comparison, compare
from tests import records_samples as samples


@pytest.fixture(scope="module")
def comparison():
    return Comparison.of(samples.all_items())


def test_compare_gives_notices_by_subjects_and_codes():
    table = compare([samples.bakery(), samples.gym()])
    assert table.index.tolist() == [("Tuoksuva Leipomo Oy", "leipomo"), ("Kuntokolmio Ky", "kuntosali")]
    bakery = table.iloc[0]
    assert bakery["purposes", "order_delivery"] == "affirmed"
    assert bakery["purposes", "direct_marketing"] == "denied"
    assert bakery["purposes", "recruitment"] == "absent"
    assert bakery["elements", "right_access"] == "missing"
    assert bakery["third_country", "status"] == "not_transferred"
    assert table["retention", "longest"].tolist() == ["P2Y", "P6Y"]
    assert table["named_recipients", "names"].tolist() == ["", "Mailchimp"]


def test_a_frame_of_nothing_has_all_columns():
    assert compare([]).columns.equals(compare([samples.gym()]).columns)
    assert len(compare([])) == 0


def test_of_several_statements_the_strongest_counts():
    record = samples.bakery()
    record["facts"].append(record["facts"][1] | {"polarity": "conditional"})
    assert compare([record])["purposes", "direct_marketing"].tolist() == ["conditional"]


def test_shares_count_conditional_statements_but_not_denied_ones(comparison):
    assert comparison.shares("recipients")["debt_collector"] == pytest.approx(1 / 3)
    assert comparison.shares("purposes")["direct_marketing"] == pytest.approx(1 / 3)
    assert comparison.shares("purposes").is_monotonic_decreasing


def test_counts_tell_how_it_is_said(comparison):
    assert comparison.counts("purposes").loc["direct_marketing"].to_dict() == {
        "absent": 1,
        "denied": 1,
        "conditional": 0,
        "affirmed": 1,
    }
    assert comparison.verdict_counts().loc["right_access", "missing"] == 2


def test_periods_come_with_the_longest_notice_first_and_its_periods_in_order(comparison):
    periods = comparison.periods()
    assert periods["value"].tolist() == ["P30D", "P6Y", "P2Y", "P1Y"]


def test_named_recipients_know_their_notices(comparison):
    named = comparison.named_recipients().set_index("name")
    assert named.loc["Mailchimp", "notices"] == ["kuntosali"]


def test_failures_are_no_notices(comparison):
    assert len(comparison.records) == 3 and len(comparison.failures) == 1


def many(odd):
    """Eleven bakeries that say the same, and one other."""
    return Comparison.of([*(samples.bakery() | {"id": f"leipomo-{number}"} for number in range(11)), odd])


def test_what_few_do_is_a_difference():
    kinds = {(found.kind, found.code) for found in many(samples.gym()).differences() if found.id == "kuntosali"}
    assert ("rare", "payment") in kinds
    assert ("lacks", "order_delivery") in kinds
    assert ("retention", "P6Y") in kinds
    assert ("third_country", "transferred") in kinds


def test_those_who_say_the_same_do_not_differ():
    comparison = many(samples.gym())
    assert {found.id for found in comparison.differences()} == {"kuntosali"}
    assert comparison.distances().index[0] == "kuntosali"
    assert comparison.distances().between(0, 1).all()


@pytest.mark.parametrize("items", [[], [samples.gym()], [samples.failure()]])
def test_too_few_to_differ(items):
    comparison = Comparison.of(items)
    assert comparison.differences() == []
    assert comparison.distances().sum() == 0
