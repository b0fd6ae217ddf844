"""The whole program on real notices, where they are at hand: they only measure, and are never part of the project."""

import pytest

from analyzer import evaluation

pytestmark = pytest.mark.model

# What was measured at the last release, less a wobble of 0.01 for so few notices.
FLOORS = {
    "seeds": {"core": 0.88, "other": 0.90, "slots": 0.91, "elements": 0.94},
    "dev": {"core": 0.89, "other": 0.92, "slots": 0.89, "elements": 0.95},
}


@pytest.mark.parametrize("name", FLOORS)
def test_real_notices_come_out_as_well_as_before(name, gold_folder, analyse):
    figures = evaluation.evaluate(gold_folder / name, analyse).figures()
    measured = {
        "core": figures["core_micro"]["f1"],
        "other": figures["extra_micro"]["f1"],
        "slots": figures["slots_micro"]["f1"],
        "elements": figures["slots"]["elements"]["f1"],
    }
    assert figures["failed"] == [] and figures["aligned"] == 1.0
    fallen = {what: (measured[what], floor) for what, floor in FLOORS[name].items() if measured[what] < floor}
    assert not fallen
