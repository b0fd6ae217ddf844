"""Tables without rules: columns that stand under each other, set apart by white."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from analyzer.blocks.conversion.glyphs import BULLETS, Word, is_mark

# Parts of the type's size. A gap this wide makes one look for columns; the white that all rows share may be narrower,
# even as narrow as between words.
_SEED, _GUTTER, _NARROW = 1.0, 0.55, 0.15
# The rows of a table stand further apart than the lines in them, by this part of the size.
_ROW_WHITE = 0.06
# More white than this between two lines ends a table.
_MAX_WHITE = 2.5
# The left ends of a column's cells are at one place (within points) in this share of the rows.
_ALIGNED, _ALIGNED_NARROW, _WITHIN = 0.6, 0.8, 2.5
# Types whose sizes differ by more than this (points) do not stand in one table.
_SAME_SIZE = 1.0
# In a justified line the gaps are even (points); so many times the size one may be wide, or the line be indented.
_EVEN, _FEW_WORDS = 0.6, 4.0
_NUMBER = re.compile(r"(?:\d{1,2}\.){1,3}\d{0,2}")

Row = Sequence[Word]
Gap = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its rows of cells, each a list of lines of words; and which of the given lines it takes up."""

    start: int
    end: int
    cells: tuple[tuple[tuple[Row, ...], ...], ...]
    # The white between its columns.
    gutters: tuple[Gap, ...]


def find(lines: Sequence[Row], white: float) -> Iterator[Grid]:
    """The tables among the lines of a column; ``white`` is what stands between the lines of one paragraph."""
    lines = list(_without_spread(lines))
    at = 0
    while at < len(lines):
        grid = _grid_from(lines, at, white) if _has_wide_gap(lines[at]) else None
        if grid is not None:
            yield grid
        at = grid.end if grid is not None else at + 1


def _without_spread(lines: Sequence[Row]) -> Iterator[Row]:
    """The lines, those that are spread from end to end of the column as one word each: they are running text."""
    left = min((line[0].x0 for line in lines), default=0.0)
    right = max((line[-1].x1 for line in lines), default=0.0)
    for line in lines:
        gaps = [b.x0 - a.x1 for a, b in pairwise(line)]
        even = gaps and max(gaps) - min(gaps) <= _EVEN and (len(gaps) > 1 or gaps[0] < _FEW_WORDS * line[0].size)
        whole = line[0].x0 - left < _FEW_WORDS * line[0].size and right - line[-1].x1 < _WITHIN
        text = " ".join(word.text for word in line)
        yield (replace(line[0], text=text, x1=line[-1].x1),) if even and whole else line


def go_on(lines: Sequence[Row], above: Grid, white: float) -> Grid | None:
    """The first lines of a page as more rows of the table that the page before ended with."""
    gutters = [(b - _WITHIN, b) for _, b in above.gutters]
    starts = sorted(b for _, b in gutters)
    end = 0
    while end < len(lines) and (not end or _goes_on(lines[end - 1], lines[end])) and _stands_in(lines[end], starts):
        end += 1
    if not end:
        return None
    inside = min(white, _white_in_cells(lines[:end], gutters))
    groups = _groups(lines, 0, end, inside)
    while groups and _filled(lines[slice(*groups[-1])], gutters) < 2 and lines[groups[-1][0]][0].x0 < starts[0]:
        groups = groups[:-1]
    if not groups:
        return None
    cells = tuple(tuple(_cells(lines[first:last], gutters)) for first, last in groups)
    return Grid(0, groups[-1][1], cells, above.gutters)


def _has_wide_gap(line: Row) -> bool:
    """Whether white stands between its words that is none between words; what follows a bullet or number is not."""
    words = line[1:] if is_mark(line[0].text) or _NUMBER.fullmatch(line[0].text) else line
    return any(b.x0 - a.x1 >= _SEED * a.size for a, b in pairwise(words))


def _grid_from(lines: Sequence[Row], seed: int, white: float) -> Grid | None:
    start, end, gutters = _extent(lines, seed)
    while gutters:
        inside = min(white, _white_in_cells(lines[start:end], gutters))
        groups = _trimmed(_groups(lines, start, end, inside), lines, gutters)
        if len(groups) == 1:
            groups = _one_line_rows(lines, groups[0], gutters)
        if len(groups) < 2:
            return None
        kept = _gutters(lines[groups[0][0] : groups[-1][1]], gutters)
        if len(kept) == len(gutters):
            cells = tuple(tuple(_cells(lines[first:last], gutters)) for first, last in groups)
            return Grid(groups[0][0], groups[-1][1], cells, tuple(gutters))
        gutters = kept
    return None


def _extent(lines: Sequence[Row], seed: int) -> tuple[int, int, list[Gap]]:
    """How far down and up lines share white with the seed, and the white that parts columns."""
    gaps = _shared([(float("-inf"), float("inf"))], lines[seed])
    start, end = seed, seed + 1
    sure: list[Gap] = []
    for step in (1, -1):
        while True:
            number = end if step > 0 else start - 1
            if not 0 <= number < len(lines) or not _goes_on(lines[number - (step > 0)], lines[number + (step < 0)]):
                break
            left = _shared(gaps, lines[number])
            new_start, new_end = min(start, number), max(end, number + 1)
            found = _gutters(lines[new_start:new_end], left)
            # White that has parted columns so far must not be crossed: what does is text below or above the table.
            if any(not any(_overlap(gap, other) for other in left) for gap in sure) or _runs_over(lines[number], sure):
                break
            if not sure and not _inner(left, lines[seed]):
                break
            if sure and lines[number][0].text in BULLETS and lines[number][0].x1 <= sure[0][0]:
                break
            gaps, sure, start, end = left, found, new_start, new_end
    return start, end, sure


def _inner(gaps: Sequence[Gap], seed: Row) -> bool:
    """Whether some of the white stands between the seed's words."""
    return any(seed[0].x1 <= b and a <= seed[-1].x0 and b - a >= _GUTTER * seed[0].size for a, b in gaps)


def _runs_over(line: Row, gutters: Sequence[Gap]) -> bool:
    """Whether the line's words only happen to leave white there: one of them reaches over the beginning of a column."""
    return any(word.x0 < b - _WITHIN and word.x1 > b + _WITHIN for _, b in gutters for word in line)


def _overlap(gap: Gap, other: Gap) -> bool:
    return gap[0] < other[1] and other[0] < gap[1]


def _goes_on(above: Row, below: Row) -> bool:
    same = abs(above[0].size - below[0].size) <= _SAME_SIZE
    return same and _top(below) - _bottom(above) <= _MAX_WHITE * below[0].size


def _shared(gaps: Sequence[Gap], line: Row) -> list[Gap]:
    """What is left of the white once the line's words are laid over it."""
    left = list(gaps)
    for word in line:
        pieces = []
        for a, b in left:
            pieces.extend([(a, b)] if word.x1 <= a or word.x0 >= b else [(a, word.x0), (word.x1, b)])
        left = [(a, b) for a, b in pieces if b - a >= _NARROW * line[0].size]
    return left


def _gutters(lines: Sequence[Row], gaps: Sequence[Gap]) -> list[Gap]:
    """The white that parts columns: what stands between it and the next white begins at one place."""
    ordered = sorted(gaps)
    ends = [gap[0] for gap in ordered[1:]] + [float("inf")]
    return [gap for gap, end in zip(ordered, ends, strict=True) if _parts_columns(lines, gap, end)]


def _parts_columns(lines: Sequence[Row], gap: Gap, end: float) -> bool:
    """Whether words on its right begin at one place in most of the lines, and words stand on its left.

    White no wider than between words must do so nearly always, and more often than twice.
    """
    inside = ([w.x0 for w in line if w.x0 >= gap[1] - 0.1 and w.x1 <= end + 0.1] for line in lines)
    firsts = [places[0] for places in inside if places]
    lefts = sum(line[0].x1 <= gap[0] + 0.1 and not _is_marked_there(line, gap) for line in lines)
    usual = max((sum(abs(x - other) <= _WITHIN for other in firsts) for x in firsts[:100]), default=0)
    narrow = gap[1] - gap[0] < _GUTTER * lines[0][0].size
    least, share = (3, _ALIGNED_NARROW) if narrow else (2, _ALIGNED)
    return lefts > 1 and usual >= least and usual >= share * len(firsts)


def _is_marked_there(line: Row, gap: Gap) -> bool:
    """Whether nothing but the mark of an item stands on the left."""
    mark = is_mark(line[0].text) or bool(_NUMBER.fullmatch(line[0].text))
    return mark and len(line) > 1 and line[1].x0 >= gap[1] - 0.1


def _white_in_cells(lines: Sequence[Row], gutters: Sequence[Gap]) -> float:
    """The least white between lines that follow each other in a column."""
    least = float("inf")
    for column in _cells(lines, gutters):
        whites = [_top(below) - _bottom(above) for above, below in pairwise(column)]
        least = min([least, *(white for white in whites if white >= 0)])
    return least


def _groups(lines: Sequence[Row], start: int, end: int, white: float) -> list[tuple[int, int]]:
    """Lines that no white parts, as one row of the table: from, to."""
    found = [start]
    bottom = _bottom(lines[start])
    for number in range(start + 1, end):
        if _top(lines[number]) - bottom > white + _ROW_WHITE * lines[number][0].size:
            found.append(number)
        bottom = max(bottom, _bottom(lines[number]))
    return list(pairwise([*found, end]))


def _trimmed(groups: list[tuple[int, int]], lines: Sequence[Row], gutters: Sequence[Gap]) -> list[tuple[int, int]]:
    """Without the rows at both ends that have one cell: they are text above and below."""

    def single(group: tuple[int, int]) -> bool:
        return _filled(lines[slice(*group)], gutters) < 2

    # A title may stand between the rows of a table, but not two lines of text.
    cut = (number for number, pair in enumerate(pairwise(groups)) if number and all(map(single, pair)))
    groups = groups[: next(cut, len(groups))]
    while groups and single(groups[0]):
        groups = groups[1:]
    while groups and single(groups[-1]):
        groups = groups[:-1]
    return groups


def _filled(lines: Sequence[Row], gutters: Sequence[Gap]) -> int:
    return sum(bool(cell) for cell in _cells(lines, gutters))


def _stands_in(line: Row, starts: Sequence[float]) -> bool:
    """Whether no word reaches over the beginning of a column, and the first of each column stands there."""
    if any(word.x0 < start - _WITHIN and word.x1 > start for word in line for start in starts):
        return False
    for a, b in pairwise([*starts, float("inf")]):
        first = next((word.x0 for word in line if a - _WITHIN <= word.x0 < b - _WITHIN), a)
        if abs(first - a) > _WITHIN:
            return False
    return True


def _one_line_rows(lines: Sequence[Row], group: tuple[int, int], gutters: Sequence[Gap]) -> list[tuple[int, int]]:
    """Rows that stand no further apart than lines: each begins where its first cell does, with no small letter."""
    starts = [
        number
        for number in range(*group)
        if lines[number][0].x1 <= gutters[0][0] + 0.1 and not lines[number][0].text[0].islower()
    ]
    return list(pairwise([*starts, group[1]])) if len(starts) > 1 and starts[0] == group[0] else [group]


def _cells(lines: Sequence[Row], gutters: Sequence[Gap]) -> Iterator[tuple[Row, ...]]:
    """The words between the gutters, line by line."""
    ordered = sorted(gutters)
    bounds = [float("-inf"), *((a + b) / 2 for a, b in ordered), float("inf")]
    for left, right in pairwise(bounds):
        found = ([word for word in line if left <= (word.x0 + word.x1) / 2 < right] for line in lines)
        yield tuple(words for words in found if words)


def _top(line: Row) -> float:
    return min(word.top for word in line)


def _bottom(line: Row) -> float:
    return max(word.bottom for word in line)
