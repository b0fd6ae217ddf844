"""What a notice says, apart from how a page shows it; and how much of it a reader of the page finds again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analyzer.blocks.lines import last_sentence
from analyzer.notice import Block, BlockKind
from tests.blocks.pages import document
from tests.conftest import CORPUS

MEDIA_TYPES = {".txt": "text/plain", ".md": "text/markdown", ".html": "text/html"}


@dataclass(frozen=True)
class Title:
    """A heading; the outermost have level 1."""

    text: str
    level: int


@dataclass(frozen=True)
class Text:
    """A paragraph."""

    text: str


@dataclass(frozen=True)
class Items:
    """A list: each item's text and how deep it stands."""

    entries: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Grid:
    """A table: the titles of its columns (none where it has no header) and its rows, filled up with ""."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Part = Title | Text | Items | Grid
Outline = Sequence[Part]


def of_notice(stem: str) -> list[Part]:
    """The outline of a notice of the corpus, by the name of its file."""
    path = next(path for path in CORPUS.glob(f"{stem}.*") if path.suffix in MEDIA_TYPES)
    return of_blocks(document(path.read_bytes(), MEDIA_TYPES[path.suffix]).blocks)


def of_blocks(blocks: Sequence[Block]) -> list[Part]:
    """The outline that the blocks of a notice show."""
    outline: list[Part] = []
    at = 0
    while at < len(blocks):
        block, end = blocks[at], at + 1
        if block.kind is BlockKind.TABLE_ROW or block.cells:
            while end < len(blocks) and blocks[end].kind is BlockKind.TABLE_ROW:
                end += 1
            outline.append(_grid(blocks[at:end]))
        elif block.kind is BlockKind.LIST_ITEM:
            while end < len(blocks) and blocks[end].kind is BlockKind.LIST_ITEM:
                end += 1
            outline.append(_items(blocks[at:end]))
        elif block.kind is BlockKind.HEADING:
            outline.append(Title(block.text, len(block.headings) + 1))
        else:
            outline.append(Text(block.text))
        at = end
    return outline


def _items(blocks: Sequence[Block]) -> Items:
    entries: list[tuple[str, int]] = []
    above: list[str] = []
    for number, block in enumerate(blocks):
        if number and block.lead_in == last_sentence(blocks[number - 1].text):
            above.append(block.lead_in)
        while above and above[-1] != block.lead_in:
            above.pop()
        above = above or [block.lead_in]
        entries.append((block.text, len(above) - 1))
    return Items(tuple(entries))


def _grid(blocks: Sequence[Block]) -> Grid:
    head = tuple(_texts(blocks[0])) if blocks[0].kind is BlockKind.HEADING else ()
    rows = [_row(block, head) for block in blocks if block.kind is BlockKind.TABLE_ROW]
    width = max([len(head), *(len(row) for row in rows)])
    return Grid(head, tuple(tuple(row + [""] * (width - len(row))) for row in rows))


def _row(block: Block, head: Sequence[str]) -> list[str]:
    row: list[str] = []
    for cell, text in zip(block.cells, _texts(block), strict=True):
        place = head.index(cell.column) if cell.column in head else len(row)
        row.extend([""] * (place - len(row)))
        row.append(text)
    return row


def _texts(block: Block) -> list[str]:
    return [block.text[cell.start : cell.end] for cell in block.cells]


def items_of(outline: Outline) -> list[str]:
    """All list items."""
    return [text for part in outline if isinstance(part, Items) for text, _ in part.entries]


def cells_of(outline: Outline) -> list[str]:
    """All filled cells of tables, the titles of columns too."""
    grids = [part for part in outline if isinstance(part, Grid)]
    return [cell for grid in grids for row in (grid.head, *grid.rows) for cell in row if cell]


def text_of(outline: Outline) -> str:
    """All its words, in order."""
    parts: list[str] = []
    for part in outline:
        if isinstance(part, Title | Text):
            parts.append(part.text)
        else:
            parts.extend(items_of([part]) or cells_of([part]))
    return "\n".join(parts)


def words(text: str) -> Counter[str]:
    """The words of a text and how often each stands there; what is no letter or digit parts words."""
    return Counter("".join(character if character.isalnum() else " " for character in text).split())


@dataclass(frozen=True)
class Score:
    """How much of a notice was found, and how much of what was found is of the notice (0 to 1)."""

    recall: float
    precision: float
    items: float
    cells: float
    titles: float


def score(outline: Outline, found: Sequence[Block]) -> Score:
    """How well blocks show the outline: an item must be a block of its own, a cell a cell or a block of its own.

    A title must be a heading.
    """
    recall, precision = overlap(text_of(outline), "\n".join(block.text for block in found))
    whole = Counter(block.text for block in found if not block.cells)
    cells = whole + Counter(text for block in found for text in _texts(block))
    headings = Counter(block.text for block in found if block.kind is BlockKind.HEADING)
    titles = share((part.text for part in outline if isinstance(part, Title)), headings)
    return Score(recall, precision, share(items_of(outline), whole), share(cells_of(outline), cells), titles)


def overlap(wanted: str, found: str) -> tuple[float, float]:
    """Recall and precision of the words, each counted as often as it stands."""
    ours, theirs = words(wanted), words(found)
    shared = (ours & theirs).total()
    return shared / max(1, ours.total()), shared / max(1, theirs.total())


def share(wanted: Iterable[str], found: Counter[str]) -> float:
    """How many of the texts are there."""
    needed = Counter(wanted)
    return (needed & found).total() / max(1, needed.total()) if needed else 1.0
