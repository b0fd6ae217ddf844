"""True and false, found and missed: what every figure is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from typing import Any


@dataclass(slots=True)
class Counts:
    """True positives, false positives and false negatives, and what follows from them."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def add(self, wanted: Set[Any], found: Set[Any]) -> None:
        """Count one unit's, notice's or entry's set against the wanted one."""
        self.tp += len(wanted & found)
        self.fp += len(found - wanted)
        self.fn += len(wanted - found)

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 0.0 when nothing was found."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 0.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found; 0.0 when nothing is there."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = 2 * self.tp + self.fp + self.fn
        return 2 * self.tp / total if total else 0.0

    def row(self) -> dict[str, float | int]:
        """The figures as plain data."""
        return {
            "p": round(self.precision, 3),
            "r": round(self.recall, 3),
            "f1": round(self.f1, 3),
            "gold": self.tp + self.fn,
            "found": self.tp + self.fp,
        }


def total(counts: Iterable[Counts]) -> Counts:
    """The sum: micro-averaged figures."""
    summed = Counts()
    for each in counts:
        summed.tp, summed.fp, summed.fn = summed.tp + each.tp, summed.fp + each.fp, summed.fn + each.fn
    return summed


@dataclass(frozen=True, slots=True)
class Miss:
    """What came out otherwise than the gold: where, what was wanted, what was found.

    ``where`` is the unit's text, or what of the notice it is: a slot, a processing entry, a field of its identity.
    """

    notice: str
    where: str
    wanted: frozenset[str]
    found: frozenset[str]


def folded(names: Iterable[str]) -> frozenset[str]:
    """Names as they are compared: letters and digits only, whatever their case."""
    return frozenset(re.sub(r"\W+", " ", name).strip().casefold() for name in names)
