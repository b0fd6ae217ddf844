"""Processing entries against gold: what a row, a section or a sentence ties together.

A found entry and a gold entry may be a pair when they rest on a unit in common; each is paired at most once, those
that agree best first. Counted are the **values**, each code of an entry by itself, those of entries without a partner
all wrong or all missed; and, more strictly, the whole **entries**, right when their values are exactly the gold's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from analyzer.evaluation.counts import Counts, Miss, folded, total
from analyzer.gold import PARTS, Entry, GoldNotice
from analyzer.records import ProcessingEntry

ROWS, OTHERS = "table rows", "sections and sentences"


@dataclass(slots=True)
class Entries:
    """Counts of entries and of the values in them, for table rows and for sections and sentences."""

    entries: dict[str, Counts] = field(default_factory=lambda: {ROWS: Counts(), OTHERS: Counts()})
    values: dict[str, Counts] = field(default_factory=lambda: {ROWS: Counts(), OTHERS: Counts()})

    def figures(self) -> dict[str, dict[str, float | int]]:
        """Rows of figures by name."""
        rows = {f"{kind}, values": counts.row() for kind, counts in self.values.items()}
        rows |= {f"{kind}, whole": counts.row() for kind, counts in self.entries.items()}
        rows["all, values"] = total(self.values.values()).row()
        return rows


def score(
    counted: Entries, notice: GoldNotice, found: Iterable[ProcessingEntry], pairs: Sequence[tuple[int, int]]
) -> Iterator[Miss]:
    """Count a notice's entries against its gold; ``pairs`` are its units and sentences that belong together."""
    if notice.processing is None:
        return
    units_of = defaultdict(list)
    for unit, sentence in pairs:
        units_of[sentence].append(unit)
    yield from compare(counted, notice, [_read(entry, units_of) for entry in found])


def compare(counted: Entries, notice: GoldNotice, have: Sequence[Entry]) -> Iterator[Miss]:
    """Count entries of a notice, resting on its gold's units, against the gold's own."""
    gold_entries = notice.processing or ()
    partners = _paired(gold_entries, have)
    for number, wanted in enumerate(gold_entries):
        partner = have[partners[number]] if number in partners else None
        yield from _count(counted, notice, wanted, partner)
    for number, entry in enumerate(have):
        if number not in partners.values():
            yield from _count(counted, notice, None, entry)


def _read(entry: ProcessingEntry, units_of: dict[int, list[int]]) -> Entry:
    sentences = {entry["evidence"]["sentence"], *(fact["evidence"]["sentence"] for fact in entry.get("facts", ()))}
    units = sorted({unit for sentence in sentences for unit in units_of[sentence]})
    values = frozenset((part, value) for part in PARTS for value in entry[part])  # type: ignore[literal-required]
    return Entry(values, tuple(units))


def _paired(wanted: Sequence[Entry], found: Sequence[Entry]) -> dict[int, int]:
    """The partner of each gold entry that has one."""
    candidates = sorted(
        (
            (-len(want.values & have.values), len(want.values ^ have.values), first, second)
            for first, want in enumerate(wanted)
            for second, have in enumerate(found)
            if set(want.units) & set(have.units) and want.values & have.values
        ),
    )
    partners: dict[int, int] = {}
    for _, _, first, second in candidates:
        if first not in partners and second not in partners.values():
            partners[first] = second
    return partners


def _count(counted: Entries, notice: GoldNotice, wanted: Entry | None, found: Entry | None) -> Iterator[Miss]:
    units = next(entry.units for entry in (wanted, found) if entry is not None)
    kind = ROWS if any("\t" in notice.units[number].text for number in units) else OTHERS
    want, have = _comparable(wanted), _comparable(found)
    counted.values[kind].add(want, have)
    counted.entries[kind].add({want} - {frozenset()}, {have} - {frozenset()})
    if want != have:
        told = notice.units[units[0]].text if units else ""
        yield Miss(notice.id, f"processing: {told}", want, have)


def _comparable(entry: Entry | None) -> frozenset[str]:
    if entry is None:
        return frozenset()
    return frozenset(f"{part} {next(iter(folded([value])))}" for part, value in entry.values)
