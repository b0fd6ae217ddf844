"""Tables of a PDF → HTML: one that goes on over a page break is one, its repeated titles left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from analyzer.blocks.conversion.glyphs import Line, Word, rows
from analyzer.blocks.conversion.pages import RuledTable

# Rules and ends of columns that are nearer to each other than this are one (points).
_SAME = 4.0
# Where more of the rows begin in a small letter, that tells nothing.
_SMALL = 0.3


@dataclass(frozen=True, slots=True)
class Cell:
    """The lines in a cell, and how many columns and rows it spans."""

    lines: tuple[Line, ...]
    wide: int = 1
    tall: int = 1

    @property
    def text(self) -> str:
        """Its words, as they stand."""
        return " ".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; ``column`` is the number of the column of the page, in reading order, that it stands in."""

    rows: tuple[tuple[Cell, ...], ...]
    column: int = 0

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max(sum(cell.wide for cell in row) for row in self.rows)


def ruled(table: RuledTable, words: Sequence[Word]) -> Table | None:
    """The table with the words in its cells, or None when it is but a frame around text."""
    xs = _edges([cell[0] for row in table.rows for cell in row if cell])
    ys = _edges([cell[1] for row in table.rows for cell in row if cell])
    found = []
    for row in table.rows:
        cells = []
        for box in row:
            if box is None:
                continue
            inside = [w for w in words if box[0] <= (w.x0 + w.x1) / 2 < box[2] and box[1] <= w.middle < box[3]]
            cells.append(Cell(_lines(inside), _span(xs, box[0], box[2]), _span(ys, box[1], box[3])))
        if any(cell.lines for cell in cells):
            found.append(tuple(cells))
    grid = Table(tuple(found)) if found else None
    return grid if grid is not None and grid.width > 1 else None


def aligned(cells: Sequence[Sequence[Sequence[Sequence[Word]]]], column: int) -> Table:
    """A table without rules."""
    return Table(tuple(tuple(Cell(tuple(Line(tuple(line)) for line in cell)) for cell in row) for row in cells), column)


def _lines(words: Sequence[Word]) -> tuple[Line, ...]:
    return tuple(Line(tuple(row)) for row in rows(words))


def _edges(places: Sequence[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _SAME:
            found.append(place)
    return found


def _span(edges: Sequence[float], start: float, end: float) -> int:
    return max(1, sum(start - _SAME <= edge < end - _SAME for edge in edges))


def continued(above: Table, below: Table) -> Table | None:
    """Both as one table, when the second goes on with the first over the end of a page; else None."""
    if above.width != below.width:
        return None
    rest = below.rows
    if [cell.text for cell in rest[0]] == [cell.text for cell in above.rows[0]]:
        rest = rest[1:]
    elif is_title(rest[0]) and not is_title(above.rows[-1]):
        return None
    whole = list(above.rows)
    if rest and _goes_on(whole, rest[0]):
        whole[-1] = tuple(replace(a, lines=(*a.lines, *b.lines)) for a, b in zip(whole[-1], rest[0], strict=True))
        rest = rest[1:]
    return replace(above, rows=(*whole, *rest))


def _goes_on(rows: Sequence[Sequence[Cell]], below: Sequence[Cell]) -> bool:
    """Whether the row is the rest of one that the page's end cut in two: it begins in small letters, as none else."""
    filled = [cell for cell in below if cell.lines]
    if len(rows[-1]) != len(below) or not filled:
        return False
    if not below[0].lines and rows[-1][0].lines:
        return True
    others = [row for row in rows if row[0].lines]
    if sum(row[0].text[0].islower() for row in others) > len(others) * _SMALL:
        return False
    return all(not cell.text[0].isupper() for cell in filled) and any(cell.text[0].islower() for cell in filled)


def is_title(row: Sequence[Cell]) -> bool:
    """Whether all its cells are in bold."""
    filled = [cell for cell in row if cell.lines]
    return len(filled) > 1 and all(line.bold for cell in filled for line in cell.lines)


def html(table: Table, inner: Callable[[Sequence[Line]], str]) -> str:
    """The table's tags; ``inner`` writes the lines of a cell."""
    titled = is_title(table.rows[0]) and not all(is_title(row) for row in table.rows)
    lines = []
    for number, row in enumerate(table.rows):
        name = "th" if titled and number == 0 else "td"
        lines.append("".join(f"<{name}{_spans(cell)}>{inner(cell.lines)}</{name}>" for cell in row))
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


def _spans(cell: Cell) -> str:
    wide = f' colspan="{cell.wide}"' if cell.wide > 1 else ""
    return wide + (f' rowspan="{cell.tall}"' if cell.tall > 1 else "")
