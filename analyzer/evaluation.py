"""Records against gold: the figures behind every claim of accuracy.

A gold unit is credited with the labels of every sentence that covers at least half of it or lies at least half inside
it (white space left out), so another segmentation does no harm; headings are not scored. A slot is scored as the set
of its values a notice; ``slots_micro`` leaves out elements and named recipients, which are reported by themselves.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analyzer import gold, records, taxonomy
from analyzer.gold import GoldNotice
from analyzer.notice import Failure, Source
from analyzer.pipeline import Analyzer, pages
from analyzer.records import Record

# Scored by themselves: an element is a judgement on other slots, a name has many spellings.
_APART = ("elements", "named_recipients")


@dataclass(slots=True)
class Counts:
    """True positives, false positives and false negatives, and what follows from them."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def add(self, wanted: frozenset[str], found: frozenset[str]) -> None:
        """Count one unit's or notice's set against the wanted one."""
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
    """A unit or slot that came out otherwise than the gold: what was wanted, what was found."""

    notice: str
    where: str
    wanted: frozenset[str]
    found: frozenset[str]


@dataclass(slots=True)
class Evaluation:
    """Counts by label and by slot over all gold notices, with every miss and what could not be read."""

    labels: dict[str, Counts]
    slots: dict[str, Counts]
    aligned: list[float] = field(default_factory=list)
    misses: list[Miss] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)

    def figures(self) -> dict[str, Any]:
        """All figures as plain data, named as in the project's scorer."""
        core = taxonomy.load().core_topics
        others = [topic for topic in self.labels if topic not in core]
        return {
            "notices": len(self.aligned),
            "failed": [failure.source.id for failure in self.failures],
            "aligned": round(sum(self.aligned) / max(1, len(self.aligned)), 3),
            "core_micro": total(self.labels[topic] for topic in core).row(),
            "core_macro_f1": _macro(self.labels, core),
            "extra_micro": total(self.labels[topic] for topic in others).row(),
            "extra_macro_f1": _macro(self.labels, others),
            "slots_micro": total(counts for slot, counts in self.slots.items() if slot not in _APART).row(),
            "labels": {topic: counts.row() for topic, counts in self.labels.items()},
            "slots": {slot: counts.row() for slot, counts in self.slots.items()},
        }


def evaluate(folder: Path, analyse: Analyzer, progress: Callable[[str], None] = lambda _: None) -> Evaluation:
    """Analyse the pages of a gold folder and score the records. Raises RecordError when the folder is no gold."""
    notices = gold.load(folder)
    progress(f"analysing {len(notices)} notices")
    found = analyse.pipe(pages(Source(notice.id, str(notice.page)) for notice in notices))
    return score(
        (notice, item if isinstance(item, Failure) else records.of(item))
        for notice, item in zip(notices, found, strict=True)
    )


def score(pairs: Iterable[tuple[GoldNotice, Record | Failure]]) -> Evaluation:
    """Score each record against its gold; a failure counts as a record with nothing in it."""
    result = Evaluation(
        labels={topic: Counts() for topic in taxonomy.load().topics},
        slots={slot: Counts() for slot in taxonomy.SLOTS},
    )
    for notice, record in pairs:
        if isinstance(record, Failure):
            result.failures.append(record)
            sentences, slots = [], {}
        else:
            sentences, slots = record["sentences"], record["slots"]
        result.aligned.append(gold.aligned_share(notice.text, [entry["text"] for entry in sentences]))
        _score_labels(result, notice, [(entry["text"], _codes(entry["labels"])) for entry in sentences])
        _score_slots(result, notice, slots)
    return result


def first_misses(result: Evaluation, most: int) -> list[Miss]:
    """Up to so many misses of each notice, in the order of the gold."""
    counts: Counter[str] = Counter()
    chosen = []
    for miss in result.misses:
        counts[miss.notice] += 1
        if counts[miss.notice] <= most:
            chosen.append(miss)
    return chosen


def _score_labels(result: Evaluation, notice: GoldNotice, sentences: Sequence[tuple[str, frozenset[str]]]) -> None:
    credited: list[frozenset[str]] = [frozenset()] * len(notice.units)
    texts = [text for text, _ in sentences]
    for number, index in gold.overlaps(notice.text, [unit.text for unit in notice.units], texts):
        credited[number] |= sentences[index][1]
    for unit, labels in zip(notice.units, credited, strict=True):
        if unit.heading:
            continue
        for topic, counts in result.labels.items():
            counts.add(unit.labels & {topic}, labels & {topic})
        if unit.labels != labels:
            result.misses.append(Miss(notice.id, unit.text, unit.labels, labels))


def _score_slots(result: Evaluation, notice: GoldNotice, slots: Mapping[str, Any]) -> None:
    for slot, counts in result.slots.items():
        value = slots.get(slot, ())
        wanted, found = notice.slots[slot], frozenset([value] if isinstance(value, str) else value)
        if slot == "named_recipients":
            wanted, found = folded(wanted), folded(found)
        counts.add(wanted, found)
        if wanted != found:
            result.misses.append(Miss(notice.id, slot, wanted, found))


def folded(names: frozenset[str]) -> frozenset[str]:
    """Names as they are compared: letters and digits only, whatever their case."""
    return frozenset(re.sub(r"\W+", " ", name).strip().casefold() for name in names)


def _codes(labels: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    return frozenset(entry["label"] for entry in labels)


def _macro(table: Mapping[str, Counts], names: Sequence[str]) -> float:
    return round(sum(table[name].f1 for name in names) / len(names), 3)
