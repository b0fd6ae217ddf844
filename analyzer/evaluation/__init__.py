"""Records against gold: the figures behind every claim of accuracy.

A gold unit is credited with the labels of every sentence that covers at least half of it or lies at least half inside
it (white space left out), so another segmentation does no harm; headings are not scored. A slot is scored as the set
of its values a notice; ``slots_micro`` leaves out elements and named recipients, which are reported by themselves.
Where the gold has them, the facts of each unit with their polarity, the processing entries and the identity of the
notice are scored too (``passages``, ``entries``, ``identity``); what the screening says of each element always
(``verdicts``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analyzer import gold, records, taxonomy
from analyzer.evaluation import entries, identity, passages, verdicts
from analyzer.evaluation.counts import Counts, Miss, folded, total
from analyzer.evaluation.entries import Entries
from analyzer.evaluation.passages import Passages
from analyzer.evaluation.verdicts import Verdicts
from analyzer.gold import GoldNotice
from analyzer.notice import Failure, Source
from analyzer.pipeline import Analyzer, pages
from analyzer.records import Record

# Scored by themselves: an element is a judgement on other slots, a name has many spellings.
_APART = ("elements", "named_recipients")


@dataclass(slots=True)
class Evaluation:
    """Counts by label and by slot over all gold notices, with every miss and what could not be read."""

    labels: dict[str, Counts]
    slots: dict[str, Counts]
    passages: Passages = field(default_factory=Passages)
    processing: Entries = field(default_factory=Entries)
    screening: Verdicts = field(default_factory=Verdicts)
    identity: dict[str, Counts] = field(default_factory=lambda: {key: Counts() for key in gold.IDENTITY})
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
            **self.screening.figures(),
            **self._finer(),
        }

    def _finer(self) -> dict[str, Any]:
        """The figures that only a gold with facts, entries and identity gives; nothing is said of the others."""
        figures: dict[str, Any] = {}
        if self.passages.units:
            figures["passages"] = {slot: counts.row() for slot, counts in self.passages.stated.items()}
            figures["polarity"] = {
                "denials found": self.passages.denials.row(),
                "denied, of facts found": self.passages.denied.row(),
                "conditional, of facts found": self.passages.conditional.row(),
            }
        if any(counts.tp + counts.fn for counts in self.processing.values.values()):
            figures["processing"] = self.processing.figures()
        if any(counts.tp + counts.fn for counts in self.identity.values()):
            figures["identity"] = {key: counts.row() for key, counts in self.identity.items()}
        return figures


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
        _score_notice(result, notice, None if isinstance(record, Failure) else record)
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


def _score_notice(result: Evaluation, notice: GoldNotice, record: Record | None) -> None:
    sentences = record["sentences"] if record else []
    texts = [entry["text"] for entry in sentences]
    pairs = gold.overlaps(notice.text, [unit.text for unit in notice.units], texts)
    result.aligned.append(gold.aligned_share(notice.text, texts))
    _score_labels(result, notice, [_codes(entry["labels"]) for entry in sentences], pairs)
    _score_slots(result, notice, record["slots"] if record else {})
    result.misses += passages.score(result.passages, notice, record["facts"] if record else (), pairs)
    result.misses += entries.score(result.processing, notice, record["processing"] if record else (), pairs)
    result.misses += identity.score(result.identity, notice, record)
    result.misses += verdicts.score(result.screening, notice, record)


def _score_labels(
    result: Evaluation,
    notice: GoldNotice,
    labels: Sequence[frozenset[str]],
    pairs: Sequence[tuple[int, int]],
) -> None:
    credited: list[frozenset[str]] = [frozenset()] * len(notice.units)
    for number, index in pairs:
        credited[number] |= labels[index]
    for unit, found in zip(notice.units, credited, strict=True):
        if unit.heading:
            continue
        for topic, counts in result.labels.items():
            counts.add(unit.labels & {topic}, found & {topic})
        if unit.labels != found:
            result.misses.append(Miss(notice.id, unit.text, unit.labels, found))


def _score_slots(result: Evaluation, notice: GoldNotice, slots: Mapping[str, Any]) -> None:
    for slot, counts in result.slots.items():
        value = slots.get(slot, ())
        wanted, found = notice.slots[slot], frozenset([value] if isinstance(value, str) else value)
        if slot == "named_recipients":
            wanted, found = folded(wanted), folded(found)
        counts.add(wanted, found)
        if wanted != found:
            result.misses.append(Miss(notice.id, slot, wanted, found))


def _codes(labels: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    return frozenset(entry["label"] for entry in labels)


def _macro(table: Mapping[str, Counts], names: Sequence[str]) -> float:
    return round(sum(table[name].f1 for name in names) / len(names), 3)
