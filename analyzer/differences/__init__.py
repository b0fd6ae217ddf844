"""Two versions of a notice → what changed: elements, warnings, facts, periods, and the sentences themselves.

In: two records. Out: a ``Difference``, which tells the text's own changes apart from what only looks different, and
says when the two were read by different versions of the program.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import Self, TypeVar

from analyzer.differences import facts, periods, screened
from analyzer.differences.alignment import Passage, PassageKind, passages
from analyzer.differences.changes import ElementChange, FactChange, PeriodChange, Touched, WarningChange
from analyzer.records import Record


class Outcome(StrEnum):
    """What the whole comparison comes to."""

    # Not a letter of the text differs.
    IDENTICAL = "identical"
    # The same words: white space, punctuation, letter case, line breaks, numbering, markup or the order differ.
    COSMETIC = "cosmetic"
    # The same words, read otherwise by another version of the program.
    READING = "reading"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class EyeChange:
    """A part of the program (a key of the record's ``provenance``) that was another when the new version was read."""

    part: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Reread:
    """Claims that only one version has although their own words stand in both: the text did not change them.

    The cause is the program, or what stands around the words, as the layout or a heading.
    """

    elements: tuple[ElementChange, ...] = ()
    warnings: tuple[WarningChange, ...] = ()
    facts: tuple[FactChange, ...] = ()
    periods: tuple[PeriodChange, ...] = ()

    def __len__(self) -> int:
        return len(self.elements) + len(self.warnings) + len(self.facts) + len(self.periods)


@dataclass(frozen=True, slots=True, repr=False)
class Difference:
    """What changed between two versions of a notice; most important first within each part.

    An edit that only looks different changes no element, warning, fact or period; should the program read such a text
    otherwise, that is told in ``reread``.
    """

    old: Record
    new: Record
    elements: tuple[ElementChange, ...]
    warnings: tuple[WarningChange, ...]
    facts: tuple[FactChange, ...]
    periods: tuple[PeriodChange, ...]
    passages: tuple[Passage, ...]
    eyes: tuple[EyeChange, ...]
    reread: Reread = Reread()

    @classmethod
    def of(cls, old: Record, new: Record) -> Self:
        """The difference between two records of a notice."""
        aligned = passages(old["sentences"], new["sentences"])
        touched = _touched(aligned)
        found_periods = periods.periods(old, new, aligned, touched)
        found_elements = screened.elements(old, new, touched)
        found_warnings = screened.warnings(old, new, touched)
        found_facts = facts.facts(old, new, aligned, found_periods, touched)
        return cls(
            old=old,
            new=new,
            elements=_told(found_elements),
            warnings=_told(found_warnings),
            facts=_told(found_facts),
            periods=_told(found_periods),
            passages=aligned,
            eyes=_eyes(old, new),
            reread=Reread(
                elements=_told(found_elements, by_text=False),
                warnings=_told(found_warnings, by_text=False),
                facts=_told(found_facts, by_text=False),
                periods=_told(found_periods, by_text=False),
            ),
        )

    @property
    def outcome(self) -> Outcome:
        """What it comes to, in one word."""
        if any(passage.kind not in _AS_IT_WAS for passage in self.passages):
            return Outcome.CHANGED
        same = _texts(self.old) == _texts(self.new)
        if self.reread and (self.eyes or same):
            return Outcome.READING
        return Outcome.IDENTICAL if same else Outcome.COSMETIC

    @property
    def lost(self) -> tuple[ElementChange, ...]:
        """The elements that were met and no longer are, or not surely; none where all words are the same."""
        changed = self.outcome is Outcome.CHANGED
        return tuple(change for change in (*self.elements, *self.reread.elements) if change.is_loss and changed)

    @property
    def counts(self) -> Counter[PassageKind]:
        """How many passages stayed, moved, changed, went and came."""
        return Counter(passage.kind for passage in self.passages)

    def __repr__(self) -> str:
        changes = len(self.elements) + len(self.warnings) + len(self.facts) + len(self.periods)
        return f"<Difference {self.old['id']!r} → {self.new['id']!r}: {self.outcome.value}, {changes} changes>"


_Claim = TypeVar("_Claim", ElementChange, WarningChange, FactChange, PeriodChange)


def _told(changes: tuple[_Claim, ...], *, by_text: bool = True) -> tuple[_Claim, ...]:
    return tuple(change for change in changes if change.text_changed is by_text)


_AS_IT_WAS = {PassageKind.SAME, PassageKind.MOVED}


def _texts(record: Record) -> list[tuple[str, bool]]:
    return [(entry["text"], entry["heading"]) for entry in record["sentences"]]


def _touched(aligned: tuple[Passage, ...]) -> Touched:
    changed = [passage for passage in aligned if passage.kind not in _AS_IT_WAS]
    return Touched(
        frozenset(place for passage in changed for place in passage.old),
        frozenset(place for passage in changed for place in passage.new),
    )


def _eyes(old: Record, new: Record) -> tuple[EyeChange, ...]:
    before, after = old["provenance"], new["provenance"]
    parts = dict.fromkeys([*before, *after])
    return tuple(
        EyeChange(part, before.get(part, ""), after.get(part, ""))
        for part in parts
        if before.get(part, "") != after.get(part, "")
    )
