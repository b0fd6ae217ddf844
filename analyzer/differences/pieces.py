"""A changed passage as runs of words: kept, removed, added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from analyzer.differences.sequences import common
from analyzer.differences.words import Word, forms

# Up to so many words the longest runs are looked for first, which reads best; the time it takes grows with the square.
MAX_MATCHED = 400
# Words kept between two changes that are no longer than this, in letters, tell nothing: "ja", "tai", "on".
ISLAND = 3

# After these no space stands.
_OPENING = "([{”“\"’'/-–"

Run = tuple[str, Sequence[Word]]
# Places in the old and the new sequence of words: from, to; from, to.
_Span = tuple[int, int, int, int]


class PieceKind(StrEnum):
    """What became of a run of words within a changed passage."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words of a changed passage: kept, or only in one of the versions."""

    kind: PieceKind
    text: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A changed passage: as one text, and side by side.

    ``old`` and ``new`` are the two texts to the letter; ``both`` is the new text with what is gone between its words.
    """

    both: tuple[Piece, ...] = ()
    old: tuple[Piece, ...] = ()
    new: tuple[Piece, ...] = ()


def marked(old: Run, new: Run) -> Marked:
    """The two texts, each with its words, their changes marked."""
    kept = _kept(old[1], new[1])
    return Marked(
        both=tuple(piece for piece in _both(old, new, kept) if piece.text),
        old=tuple(piece for piece in _side(old, [span[:2] for span in kept], PieceKind.REMOVED) if piece.text),
        new=tuple(piece for piece in _side(new, [span[2:] for span in kept], PieceKind.ADDED) if piece.text),
    )


def _both(old: Run, new: Run, kept: Sequence[_Span]) -> Iterator[Piece]:
    text, listed = new
    told = here = there = 0
    for old_from, old_to, new_from, new_to in [*kept, (len(old[1]), 0, len(listed), 0)]:
        if here < old_from or there < new_from:
            spot = listed[there].start if there < len(listed) else len(text)
            yield Piece(PieceKind.KEPT, text[told:spot])
            yield Piece(PieceKind.REMOVED, _spaced(_cut(old, here, old_from), after=text[:spot]))
            added = _cut(new, there, new_from)
            yield Piece(PieceKind.ADDED, added)
            told = spot + len(added)
        here, there = old_to, new_to
    yield Piece(PieceKind.KEPT, text[told:])


def _side(run: Run, kept: Sequence[tuple[int, int]], kind: PieceKind) -> Iterator[Piece]:
    """One text to the letter; only words are marked, not what stands between them and the rest."""
    text, listed = run
    told = here = 0
    for first, end in [*kept, (len(listed), 0)]:
        if here < first:
            start = listed[here].start
            yield Piece(PieceKind.KEPT, text[told:start])
            yield Piece(kind, _cut(run, here, first))
            told = listed[first - 1].end
        here = end
    yield Piece(PieceKind.KEPT, text[told:])


def _spaced(removed: str, *, after: str) -> str:
    """Words that are gone, apart from what stands around them."""
    before = "" if not after or after[-1].isspace() or after[-1] in _OPENING else " "
    return f"{before}{removed} " if removed else ""


def _cut(run: Run, first: int, end: int) -> str:
    """The text of some words."""
    text, listed = run
    return text[listed[first].start : listed[end - 1].end] if first < end else ""


def _kept(old: Sequence[Word], new: Sequence[Word]) -> list[_Span]:
    """The runs of words that both have, without those too short to hold on to."""
    spans = _matched(old, new)
    kept: list[_Span] = []
    for number, span in enumerate(spans):
        before = kept[-1] if kept else (0, 0, 0, 0)
        after = spans[number + 1] if number + 1 < len(spans) else (len(old), len(old), len(new), len(new))
        if not _island(span, before, after, new):
            kept.append(span)
    return kept


def _island(span: _Span, before: _Span, after: _Span, new: Sequence[Word]) -> bool:
    """One short word alone between changes on both sides, in both texts."""
    alone = span[3] - span[2] == 1 and len(new[span[2]].form) <= ISLAND
    changed = (span[0] - before[1], span[2] - before[3], after[0] - span[1], after[2] - span[3])
    return alone and all(changed)


def _matched(old: Sequence[Word], new: Sequence[Word]) -> list[_Span]:
    if max(len(old), len(new)) <= MAX_MATCHED:
        matcher = SequenceMatcher(None, forms(old), forms(new), autojunk=False)
        return [(a, a + size, b, b + size) for a, b, size in matcher.get_matching_blocks() if size]
    spans: list[_Span] = []
    for here, there in common(forms(old), forms(new)):
        last = spans[-1] if spans else None
        if last and (here, there) == (last[1], last[3]):
            spans[-1] = (last[0], here + 1, last[2], there + 1)
        else:
            spans.append((here, here + 1, there, there + 1))
    return spans
