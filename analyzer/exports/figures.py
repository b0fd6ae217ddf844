"""Measured figures on the terminal: precision, recall and F1 by label or slot, and what came out wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich import box
from rich.table import Table
from rich.text import Text

from analyzer.evaluation.counts import Miss
from analyzer.evaluation.verdicts import ALL
from analyzer.exports.terminal import clean

# The longest text of a unit that is shown: enough to find it again.
_SHOWN = 150
_NUMBERS = {"p": "precision", "r": "recall", "f1": "F1", "gold": "gold", "found": "found"}
# The verdicts of the screening, and what only a gold with annotated facts gives, and how each is titled.
FINER = {
    "missing": "found missing",
    "absent": "not stated",
    "passages": "facts by passage",
    "polarity": "polarity",
    "processing": "processing entries",
    "identity": "who and when",
}
# What is counted of verdicts besides.
_VERDICTS = {**_NUMBERS, "unclear": "unclear", "r_with_unclear": "recall with unclear"}
_TRAINED = {
    "precision": "precision",
    "recall": "recall",
    "f1": "F1",
    "sentences": "sentences",
    "threshold": "threshold",
}


def table(rows: Mapping[str, Mapping[str, float]], title: str) -> Table:
    """One row a label or slot; the columns are those that the rows have."""
    columns = next(
        each for each in (_VERDICTS, _NUMBERS, _TRAINED) if all(each.keys() <= row.keys() for row in rows.values())
    )
    shown = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    shown.add_column(title)
    for heading in columns.values():
        shown.add_column(heading, justify="right")
    for name, row in rows.items():
        shown.add_row(name, *(_number(row[key]) for key in columns))
    return shown


def totals(figures: Mapping[str, Any]) -> Text:
    """The few figures that sum up the rest."""
    missing, unclear = figures["missing"][ALL], figures["unclear"]
    return Text(
        f"{figures['notices']} notices, {figures['aligned']:.1%} of sentences aligned\n"
        f"core labels: micro F1 {figures['core_micro']['f1']}, macro F1 {figures['core_macro_f1']}\n"
        f"other labels: micro F1 {figures['extra_micro']['f1']}, macro F1 {figures['extra_macro_f1']}\n"
        f"slots: micro F1 {figures['slots_micro']['f1']}; elements: F1 {figures['slots']['elements']['f1']}\n"
        f"found missing: precision {missing['p']}, recall {missing['r']}, F1 {missing['f1']}\n"
        f"unclear: {unclear['share']:.1%} of verdicts; {unclear['expected_missing']} should be missing,"
        f" {unclear['expected_met']} met, {unclear['expected_not_applicable']} not applicable"
    )


def miss(found: Miss) -> Text:
    """What was wanted and what was found, at a unit or slot of a notice."""
    return Text.assemble(
        (f"{found.notice}: ", "bold"),
        clean(found.where[:_SHOWN]),
        (f"\n    missing {_list(found.wanted - found.found)}, wrong {_list(found.found - found.wanted)}", "dim"),
    )


def _list(codes: frozenset[str]) -> str:
    return ", ".join(clean(code) for code in sorted(codes)) or "nothing"


def _number(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.3f}"
