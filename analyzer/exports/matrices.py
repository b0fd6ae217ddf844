"""Notices × codes as the report draws them: marks with links to the quotes, shares as bars, periods on a strip."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from analyzer import tables, taxonomy
from analyzer.comparison import ABSENT, Comparison
from analyzer.exports import wording
from analyzer.exports.views import NoticeView, anchor

MARKS = {
    "affirmed": "●",
    "conditional": "◐",
    "denied": "⊘",
    "met": "✓",
    "missing": "✕",
    "unclear": "?",
    "not_applicable": "–",
}
# What the strip of periods names; the scale is logarithmic, as days and decades must fit on one line.
TICKS = {
    "1 pv": 1.0,
    "1 vk": 7.0,
    "1 kk": tables.DAYS["M"],
    "6 kk": 6 * tables.DAYS["M"],
    "1 v": tables.DAYS["Y"],
    "2 v": 2 * tables.DAYS["Y"],
    "5 v": 5 * tables.DAYS["Y"],
    "10 v": 10 * tables.DAYS["Y"],
    "30 v": 30 * tables.DAYS["Y"],
    "100 v": 100 * tables.DAYS["Y"],
}
# The strip ends no earlier than here, so that two notices with short periods do not seem to keep data for ages.
SHORTEST_SCALE = 10 * tables.DAYS["Y"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One mark; ``status`` "" is an empty cell."""

    status: str
    mark: str
    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Column:
    """One code: how many notices state it, plainly or under conditions, and how many deny it."""

    code: str
    name: str
    article: str
    affirmed: int
    conditional: int
    denied: int

    @property
    def stated(self) -> int:
        """Notices that state it, one way or the other."""
        return self.affirmed + self.conditional


Rows = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Notices × codes; ``rows`` go with the report's notices, in their order."""

    slot: str
    title: str
    columns: tuple[Column, ...]
    rows: Rows
    unused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Period:
    """One period on the strip: how far along (0 to 100), what it is called, where its quote stands."""

    at: float
    name: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The periods of one notice, shortest first."""

    number: int
    company: str
    days: float
    periods: tuple[Period, ...]


def elements(comparison: Comparison, order: Mapping[str, int]) -> Matrix:
    """Notices × elements of Articles 13 and 14, in the order of the law. ``order`` maps ids to notice numbers."""
    counts = comparison.verdict_counts()
    known = taxonomy.load().elements
    told = counts[["met", "unclear", "missing"]]
    columns = [
        Column(code, wording.name("elements", code), term.article, *_numbers(told.loc[code]))
        for code, term in known.items()
    ]
    rows = _rows(comparison.verdicts, order, "elements", wording.VERDICTS)
    return Matrix("elements", "Pakolliset kohdat", tuple(columns), rows)


def codes(comparison: Comparison, slot: str, order: Mapping[str, int]) -> Matrix:
    """Notices × the codes of a slot that any notice mentions, the most common first."""
    counts = comparison.counts(slot)
    mentioned = counts[(counts.drop(columns=ABSENT) > 0).any(axis="columns")]
    stated = mentioned["affirmed"] + mentioned["conditional"]
    used = [str(code) for code in stated.sort_values(ascending=False, kind="stable").index]
    columns = [
        Column(code, wording.name(slot, code), "", *_numbers(counts.loc[code, ["affirmed", "conditional", "denied"]]))
        for code in used
    ]
    unused = tuple(wording.name(slot, str(code)) for code in counts.index if code not in used)
    rows = _rows(comparison.statuses[slot][used], order, slot, wording.STATUSES)
    return Matrix(slot, wording.SLOTS[slot], tuple(columns), rows, unused)


def _numbers(row: Any) -> tuple[int, int, int]:
    first, second, third = (int(count) for count in row)
    return first, second, third


def _rows(frame: Any, order: Mapping[str, int], slot: str, names: Mapping[str, str]) -> Rows:
    made: dict[int, tuple[Cell, ...]] = {}
    for identity, values in zip(frame.index, frame.astype("object").to_numpy(), strict=True):
        number = order[str(identity)]
        targets = (anchor(number, slot, code) for code in frame)
        made[number] = tuple(_cell(value, names, target) for value, target in zip(values, targets, strict=True))
    return tuple(made[number] for number in sorted(made))


def _cell(value: object, names: Mapping[str, str], target: str) -> Cell:
    status = str(value) if value in MARKS else ""
    return Cell(status, MARKS.get(status, ""), names.get(status, ""), target)


def ticks(longest: float) -> list[tuple[str, float]]:
    """Names of the scale and where they stand on it, 0 to 100."""
    scale = _scale(longest)
    return [(name, scale(length)) for name, length in TICKS.items() if scale(length) <= 100]


def strips(notices: Iterable[NoticeView], comparison: Comparison) -> list[Strip]:
    """The notices that state periods, the longest first."""
    by_id = {notice.id: notice for notice in notices}
    periods = comparison.periods()
    scale = _scale(float(periods["days"].max()) if len(periods) else 0.0)
    made = []
    for identity, group in periods.groupby("id", sort=False):
        notice = by_id[str(identity)]
        points = tuple(
            Period(scale(length), wording.duration(code), anchor(notice.number, "durations", code))
            for code, length in zip(group["value"], group["days"], strict=True)
        )
        made.append(Strip(notice.number, notice.company, float(group["days"].max()), points))
    return made


def _scale(longest: float) -> Callable[[float], float]:
    """Days → 0 to 100, logarithmic; less than a day stands at the beginning."""
    end = math.log(max(longest, SHORTEST_SCALE))
    return lambda length: round(100 * math.log(max(length, 1.0)) / end, 2)
