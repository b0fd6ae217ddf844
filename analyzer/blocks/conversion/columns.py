"""A page printed in two columns: where the white between them runs, and what belongs to which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.blocks.conversion.glyphs import Word, rows
from analyzer.blocks.conversion.pages import Box

# Where between the left and the right end of the text the white may run, and how finely it is sought (points).
_FROM, _TO, _STEP = 0.3, 0.7, 2.0
# So far from any letter on both sides the white must run (points): in running text no line after line leaves that.
_CLEAR = 2.0
# So many lines on both sides are columns; fewer may be a table. Where other pages have columns, two are.
_MIN_LINES, _MIN_LINES_AGAIN = 8, 2
# Lines of running text fill their column so far on average, and have so many words.
_FILLED, _WORDS = 0.5, 2.5
# White that both sides share and that is this part of the size higher than a line's parts the rows of a table.
_ROW_WHITE = 0.55
# In a table, so many of the rows begin at the same height on both sides.
_LEVEL_ROWS = 0.7


@dataclass(frozen=True, slots=True)
class Part:
    """Words of one column, or across the whole page; ``place`` tells columns of the same kind from others."""

    words: tuple[Word, ...]
    place: int


WHOLE, LEFT, RIGHT = 0, 1, 2


def parts(words: Sequence[Word], gutter: float | None, tables: Sequence[Box]) -> list[Part]:
    """The page's words in the order of reading, given where its white runs."""
    lines = rows(words)
    run = _longest_run(lines, gutter, tables) if gutter is not None else None
    if gutter is None or run is None:
        return [Part(tuple(words), WHOLE)]
    start, end, _ = run
    inside = [word for line in lines[start:end] for word in line]
    found = [
        Part(tuple(word for line in lines[:start] for word in line), WHOLE),
        Part(tuple(word for word in inside if word.x1 <= gutter), LEFT),
        Part(tuple(word for word in inside if word.x1 > gutter), RIGHT),
        Part(tuple(word for line in lines[end:] for word in line), WHOLE),
    ]
    return [part for part in found if part.words]


def gutters(pages: Sequence[Sequence[Word]], tables: Sequence[Sequence[Box]]) -> list[float | None]:
    """For each page where the white between its two columns runs, None where there is but one column."""
    sure = [_gutter(words, boxes, _MIN_LINES, None) for words, boxes in zip(pages, tables, strict=True)]
    known = next((gutter for gutter in sure if gutter is not None), None)
    if known is None:
        return sure
    again = [_gutter(words, boxes, _MIN_LINES_AGAIN, known) for words, boxes in zip(pages, tables, strict=True)]
    return [first if first is not None else second for first, second in zip(sure, again, strict=True)]


def _gutter(words: Sequence[Word], tables: Sequence[Box], min_lines: int, known: float | None) -> float | None:
    if not words:
        return None
    left, right = min(word.x0 for word in words), max(word.x1 for word in words)
    lines = rows(words)
    best: tuple[int, float] | None = None
    steps = int((right - left) * (_TO - _FROM) / _STEP)
    places = [known] if known is not None else [left + (right - left) * _FROM + n * _STEP for n in range(steps + 1)]
    for x in places:
        run = _longest_run(lines, x, tables)
        if run is None or run[2] < min_lines or (best is not None and run[2] <= best[0]):
            continue
        if known is not None or _is_text(lines[run[0] : run[1]], x, left, right):
            best = (run[2], x)
    return best[1] if best else None


def _longest_run(lines: Sequence[Sequence[Word]], x: float, tables: Sequence[Box]) -> tuple[int, int, int] | None:
    """The longest stretch of lines that leave white at the place: from, to, and the lines on the emptier side."""
    best: tuple[int, int, int] | None = None
    across = [box for box in tables if box[0] < x < box[2]]
    start = 0
    for end in range(len(lines) + 1):
        if end < len(lines) and not _crosses(lines[end], x, across):
            continue
        found = _trimmed(lines, start, end, x)
        if found and (best is None or found[2] > best[2]):
            best = found
        start = end + 1
    return best


def _trimmed(lines: Sequence[Sequence[Word]], start: int, end: int, x: float) -> tuple[int, int, int] | None:
    """The stretch without lines before the right column begins: a short title above both columns is above them."""
    while start < end and not any(word.x0 >= x for word in lines[start]):
        start += 1
    left = sum(any(word.x1 <= x for word in line) for line in lines[start:end])
    right = sum(any(word.x0 >= x for word in line) for line in lines[start:end])
    # The left column may begin a little above the first line of the right one.
    if start and left and right and lines[start - 1][-1].x1 <= x and not any(word.x1 <= x for word in lines[start]):
        start -= 1
    return (start, end, min(left, right)) if left and right else None


def _crosses(line: Sequence[Word], x: float, tables: Sequence[Box]) -> bool:
    """Whether the line, or the table that it stands in, covers the place."""
    if any(box[1] <= line[0].middle <= box[3] for box in tables):
        return True
    return any(word.x0 - _CLEAR < x < word.x1 + _CLEAR for word in line)


def _is_text(lines: Sequence[Sequence[Word]], x: float, left: float, right: float) -> bool:
    """Whether both sides are running text, and not the columns of a table."""
    sides = [[[w for w in line if w.x1 <= x] for line in lines], [[w for w in line if w.x0 >= x] for line in lines]]
    for side, width in zip(sides, (x - left, right - x), strict=True):
        filled = [line for line in side if line]
        if not filled:
            return False
        share = sum(sum(word.x1 - word.x0 for word in line) for line in filled) / (len(filled) * width)
        if share < _FILLED or sum(map(len, filled)) < _WORDS * len(filled):
            return False
    return not _is_table(lines, x)


def _is_table(lines: Sequence[Sequence[Word]], x: float) -> bool:
    """Whether white runs across both sides again and again, and the rows between begin level."""
    groups: list[list[Word]] = []
    bottom = 0.0
    for line in lines:
        if not groups or min(word.top for word in line) - bottom > _ROW_WHITE * line[0].size:
            groups.append([])
        groups[-1].extend(line)
        bottom = max(bottom, *(word.bottom for word in line))
    both = [(a, b) for group in groups if (a := _top(group, x, True)) and (b := _top(group, x, False))]
    level = sum(abs(a - b) < 2 for a, b in both)
    return len(both) > 2 and level >= _LEVEL_ROWS * len(both) and len(both) >= len(groups) / 2


def _top(group: Sequence[Word], x: float, left: bool) -> float:
    return min((word.top for word in group if (word.x1 <= x) == left), default=0.0)
