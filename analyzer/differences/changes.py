"""The nouns: what two versions of a notice say differently, with the words of both.

A change whose own words stand untouched in both versions may come from the program, or from what stands around them;
each change tells which it is (``text_changed``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from analyzer.differences.words import forms, words
from analyzer.records import EvidenceEntry

# More quotes of one claim than this tell a reader nothing new.
MAX_QUOTES = 3


class Change(StrEnum):
    """What became of a claim."""

    GAINED = "gained"
    LOST = "lost"
    # The new version has the element, perhaps: a person should look.
    UNCLEAR = "unclear"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of one version, and the index of the sentence they stand in."""

    sentence: int
    quote: str


@dataclass(frozen=True, slots=True)
class Said:
    """What one version says: a code, name, period or answer, how plainly, and its words."""

    value: str
    polarity: str
    words: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class ElementChange:
    """An element of Articles 13 and 14 that the screening judges otherwise, and the words on either side."""

    code: str
    article: str
    kind: Change
    old_verdict: str
    new_verdict: str
    reason: str
    old_words: tuple[Quoted, ...]
    new_words: tuple[Quoted, ...]
    text_changed: bool

    @property
    def is_loss(self) -> bool:
        """Whether the old version met it and the new one does not, or not surely."""
        return self.old_verdict == "met"


@dataclass(frozen=True, slots=True)
class WarningChange:
    """A warning that came or went; ``reason`` and words are of the version that has it."""

    code: str
    article: str
    severity: str
    kind: Change
    reason: str
    words: tuple[Quoted, ...]
    text_changed: bool


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact that came or went (then one side is None), or is said otherwise: denied before, affirmed now."""

    slot: str
    kind: Change
    old: Said | None
    new: Said | None
    text_changed: bool

    @property
    def value(self) -> str:
        """What it is about: the new value where there is one."""
        said = self.new or self.old
        return said.value if said else ""


@dataclass(frozen=True, slots=True)
class Period:
    """How long, as one passage says it (see ``retention[]`` of the record)."""

    period: str | None
    kinds: tuple[str, ...]
    bound: str | None
    counted_from: str | None
    data_categories: tuple[str, ...]
    purposes: tuple[str, ...]
    words: Quoted

    @property
    def length(self) -> tuple[object, ...]:
        """What makes it another period: how long, at most or at least, from when; without a length its criterion."""
        counted_from = plain(self.counted_from or "")
        return self.period, self.bound, counted_from, () if self.period else self.kinds

    @property
    def concern(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The data and purposes that the passage names with it."""
        return self.data_categories, self.purposes


@dataclass(frozen=True, slots=True)
class PeriodChange:
    """A period of the same data that has become longer, shorter, or another."""

    old: Period
    new: Period
    text_changed: bool


@dataclass(frozen=True, slots=True)
class Touched:
    """The sentences, by index, that changed, went or came: of the old version, of the new."""

    old: frozenset[int]
    new: frozenset[int]

    def by(self, old: Iterable[Quoted], new: Iterable[Quoted]) -> bool:
        """Whether any of these words stands in a sentence that did not stay as it was."""
        return any(words.sentence in self.old for words in old) or any(words.sentence in self.new for words in new)


def quoted(entries: Iterable[EvidenceEntry]) -> tuple[Quoted, ...]:
    """The first different quotes of some evidence."""
    found = dict.fromkeys(Quoted(entry["sentence"], entry["quote"]) for entry in entries)
    return tuple(found)[:MAX_QUOTES]


def plain(text: str) -> str:
    """A name, number or address without what only looks different: *040 123-456* is *040123456*."""
    return "".join(forms(words({"text": text, "heading": False, "section": [], "labels": []})))
