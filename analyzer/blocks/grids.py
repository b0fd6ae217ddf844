"""An HTML table → rows of cells under their columns; None for a table that only lays out a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import Tag
from bs4.element import PageElement

from analyzer.blocks import tables
from analyzer.blocks.building import clean
from analyzer.blocks.elements import HEADINGS, all_in

# Spans and widths beyond these are a mistake or an attack: no notice has a table so wide or a cell so tall.
_MAX_SPAN = 100
_MAX_COLUMNS = 60
# A table of two columns whose right cells are this long on average is a form: titles left, sections right.
_FORM_CHARACTERS = 200
_EDGES = ("br", "p", "div", "li", "ul", "ol", "dl", "dt", "dd")


@dataclass(frozen=True, slots=True)
class Row:
    """A row's own cells as (column, text); ``carried`` is what cells that span from above say about it."""

    cells: tuple[tuple[str, str], ...]
    header: bool = False
    carried: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of data."""

    caption: str
    rows: tuple[Row, ...]


@dataclass(slots=True)
class _Cell:
    text: str
    title: bool
    own: bool


def read(tag: Tag) -> Table | None:
    """The rows of a table of data, or None when its cells are parts of a page and are to be read one by one."""
    if tag.get("role") == "presentation" or tag.find(["table", *HEADINGS]) is not None:
        return None
    rows = all_in(tag, "tr")
    if form_titles(tag):
        return None
    grid = [line for line in _grid(rows) if any(cell.text for cell in line)]
    if not grid or max(len(line) for line in grid) < 2:
        return None
    titles = _header_rows(tag, grid)
    caption = tag.find("caption")
    return Table(_text(caption) if caption else "", tuple(_rows(grid, titles)))


def _grid(rows: list[Tag]) -> Iterator[list[_Cell]]:
    """Each row's cells by column, spans filled in."""
    hanging: dict[int, tuple[_Cell, int]] = {}
    for row in rows:
        line: list[_Cell] = []
        for tag in _cells(row):
            _fill(line, hanging)
            cell = _Cell(_text(tag), tag.name == "th" or row.parent is not None and row.parent.name == "thead", True)
            wide, tall = _span(tag, "colspan"), _span(tag, "rowspan")
            for place in range(min(wide, max(1, _MAX_COLUMNS - len(line)))):
                own = cell if place == 0 else _Cell("", cell.title, False)
                if tall > 1:
                    hanging[len(line)] = (_Cell(own.text, own.title, False), tall - 1)
                line.append(own)
        _fill(line, hanging)
        yield line


def _cells(row: Tag) -> list[Tag]:
    return [child for child in row.children if isinstance(child, Tag) and child.name in ("td", "th")]


def _fill(line: list[_Cell], hanging: dict[int, tuple[_Cell, int]]) -> None:
    while (place := len(line)) in hanging:
        cell, left = hanging.pop(place)
        line.append(cell)
        if left > 1:
            hanging[place] = (cell, left - 1)


def _span(tag: Tag, name: str) -> int:
    value = str(tag.get(name) or "1").strip()
    return min(max(int(value), 1), _MAX_SPAN) if value.isascii() and value.isdigit() else 1


def _header_rows(tag: Tag, grid: list[list[_Cell]]) -> int:
    """How many rows at the top title the columns."""
    count = 0
    while count < len(grid) - 1 and all(cell.title for cell in grid[count] if cell.text):
        count += 1
    if count:
        return count
    first = [cell.text for cell in grid[0]]
    below = [[cell.text for cell in line] for line in grid[1:4]]
    row = tag.find("tr")
    marked = isinstance(row, Tag) and _is_marked(row)
    if below and (marked or tables.is_header(first, below)):
        return 1
    return 0


def _is_marked(row: Tag | None) -> bool:
    """Whether every cell of the row is in bold, as titles of columns are."""
    cells = [cell for cell in _cells(row) if _text(cell)] if row else []
    return len(cells) > 1 and all(
        cell.name == "th" or sum(len(_text(bold)) for bold in cell.find_all(["b", "strong"])) >= len(_text(cell))
        for cell in cells
    )


def form_titles(tag: Tag) -> list[Tag]:
    """The left cells of a table that is a form filled in: two columns, with whole sections in the right one."""
    lines = [_cells(row) for row in all_in(tag, "tr")]
    pairs = [cells for cells in lines if len(cells) == 2]
    if not pairs or len(pairs) < len(lines) - 1 or tag.find(["thead", "table"]) or pairs[0][1].name == "th":
        return []
    right = [cells[1] for cells in pairs]
    blocks = any(len(cell.find_all(["p", "br", "div"])) > 1 or cell.find(["ul", "ol"]) for cell in right)
    titled = tables.is_header([_text(cell) for cell in pairs[0]], [[_text(cell) for cell in pairs[-1]]])
    long = sum(len(_text(cell)) for cell in right) > _FORM_CHARACTERS * len(right)
    return [cells[0] for cells in pairs] if (blocks or long) and not (titled or _is_marked(pairs[0][0].parent)) else []


def _rows(grid: list[list[_Cell]], titles: int) -> Iterator[Row]:
    columns = [cell.text for cell in grid[titles - 1]] if titles else []
    for number, line in enumerate(grid):
        if number < titles:
            yield Row(tuple(("", cell.text) for cell in line if cell.own), header=True)
            continue
        texts = [cell.text if cell.own else "" for cell in line]
        carried = " ".join(cell.text for cell in line if not cell.own and cell.text)
        pairs = [(column, text) for column, text in tables.columns(texts, columns) if text]
        if pairs:
            yield Row(tuple(pairs), carried=carried)


def _text(tag: Tag) -> str:
    """A cell's words; a line break or the edge of a paragraph in it is a space."""
    parts: list[str] = []
    stack: list[PageElement | str] = [*reversed(tag.contents)]
    while stack:
        node = stack.pop()
        if isinstance(node, Tag):
            edge = " " if node.name in _EDGES else ""
            stack.extend([edge, *reversed(node.contents), edge])
        else:
            parts.append(str(node))
    return clean("".join(parts))
