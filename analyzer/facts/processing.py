"""What the notice ties together: a table's row, or a sentence that joins a purpose to data, ground or period.

Precision before recall: an entry needs a purpose and one thing more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from analyzer.notice import Fact, Polarity, Processing
from analyzer.sentences import Labelled

_PARTS = ("purposes", "data_categories", "legal_bases", "recipients", "retention")
_PART_OF_SLOT = {
    "purposes": "purposes",
    "data_categories": "data_categories",
    "legal_bases": "legal_bases",
    "recipients": "recipients",
    "named_recipients": "recipients",
    "retention_kinds": "retention",
    "durations": "retention",
}


def find(sentences: Sequence[Labelled], facts: Sequence[Fact]) -> Iterator[Processing]:
    """The entries of a notice, in reading order, made of the facts that stand in one sentence or row."""
    by_block: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.polarity is not Polarity.DENIED and fact.slot in _PART_OF_SLOT and fact.value != "none":
            by_block[fact.evidence.block].append(fact)
    for labelled in sentences:
        where = labelled.sentence.evidence
        inside = [f for f in by_block[where.block] if where.start <= f.evidence.start and f.evidence.end <= where.end]
        parts: dict[str, dict[str, None]] = {part: {} for part in _PARTS}
        for fact in inside:
            parts[_PART_OF_SLOT[fact.slot]][fact.value] = None
        if parts["purposes"] and sum(bool(values) for values in parts.values()) > 1:
            yield Processing(where, **{part: tuple(values) for part, values in parts.items()})
