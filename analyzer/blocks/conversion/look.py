"""What is usual in a document: the sizes of its type, how far apart its lines stand, how it parts words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from analyzer.blocks.conversion.glyphs import Hyphens, Line

# A title is set in a type so much larger than the text's, has no more words than this, and no more levels.
_LARGER = 1.1
_TITLE_WORDS = 25
_LEVELS = 4
# The first line of a paragraph is indented by so many times its size; so many such lines are a way of writing.
_MIN_INDENT, _MAX_INDENT, _MIN_INDENTED = 0.5, 4.0, 2
# The pitch of lines in parts of their size: below and above it they stand in no paragraph.
_MIN_PITCH, _MAX_PITCH, USUAL_PITCH = 0.9, 1.9, 1.2
# A pitch that one pair of lines in so many has is usual: where most paragraphs are one line, few lines follow another.
_SELDOM = 12


@dataclass(frozen=True, slots=True)
class Look:
    """What is usual in the document: the size of its text, of its titles, the pitch of its lines, its hyphens."""

    size: float
    titles: tuple[float, ...]
    pitch: dict[float, float]
    hyphens: Hyphens
    # Where the lines of each column begin, and whether the first of a paragraph is indented.
    lefts: dict[int, float]
    indents: bool

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Look:
        sizes = Counter[float]()
        for line in lines:
            sizes[line.size] += len(line.text)
        size = max(sizes, key=lambda found: sizes[found], default=0.0)
        titles = sorted({line.size for line in lines if line.size >= size * _LARGER and _is_short(line)}, reverse=True)
        lefts: dict[int, float] = {}
        for line in lines:
            lefts[line.column] = min(line.x0, lefts.get(line.column, line.x0))
        return cls(size, tuple(titles), dict(_pitches(lines)), Hyphens.of(lines), lefts, _indents(lines, lefts))

    def is_indented(self, line: Line) -> bool:
        """Whether the line begins a paragraph by its indent."""
        return self.indents and line.x0 > self.lefts.get(line.column, line.x0) + _MIN_INDENT * line.size

    @property
    def title_pitch(self) -> float:
        """How far apart the lines of a title stand, in parts of its size."""
        return max(USUAL_PITCH, self.pitch_of(self.size) / self.size if self.size else 0.0)

    def level(self, line: Line) -> int:
        """The level of a title in a larger type than the text's; 0 when it is none."""
        if line.size not in self.titles or not _is_short(line):
            return 0
        return min(self.titles.index(line.size) + 1, _LEVELS)

    def pitch_of(self, size: float) -> float:
        """How far apart lines of one paragraph in this size stand."""
        return self.pitch.get(size, size * USUAL_PITCH)


def _indents(lines: Sequence[Line], lefts: dict[int, float]) -> bool:
    back = sum(
        above.column == below.column
        and not above.marked
        and _MIN_INDENT * above.size < above.x0 - below.x0 < _MAX_INDENT * above.size
        and below.x0 <= lefts[below.column] + 1
        for above, below in pairwise(lines)
    )
    return back >= _MIN_INDENTED


def _is_short(line: Line) -> bool:
    return len(line.words) <= _TITLE_WORDS and any(map(str.isalpha, line.text))


def _pitches(lines: Sequence[Line]) -> Iterator[tuple[float, float]]:
    """For each size the smallest pitch that is usual."""
    found: dict[float, list[float]] = {}
    for above, below in pairwise(lines):
        pitch = below.bottom - above.bottom
        if above.column == below.column and above.size == below.size:
            if _MIN_PITCH <= pitch / above.size <= _MAX_PITCH:
                found.setdefault(above.size, []).append(pitch)
    for size, pitches in found.items():
        ordered = sorted(pitches)
        often = max(2, len(ordered) // _SELDOM)
        usual = (p for n, p in enumerate(ordered) if sum(p <= q <= p * 1.05 for q in ordered[n : n + often]) >= often)
        yield size, next(usual, size * USUAL_PITCH)
