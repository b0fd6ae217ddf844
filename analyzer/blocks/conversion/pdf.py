"""PDF → HTML: by its structure tree where it has a good one, else by its layout."""

from __future__ import annotations

import html as markup
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from analyzer.blocks.conversion import aligned, columns, flow, grid, running, tagged, tidy
from analyzer.blocks.conversion.glyphs import Line, Word, rows, words
from analyzer.blocks.conversion.look import Look
from analyzer.blocks.conversion.pages import Box, PdfPage, read
from analyzer.blocks.conversion.refusal import Refusal

# A page with a picture and fewer letters than this is a picture of a page, with a stamp at most.
_MIN_LETTERS = 20
# A font without a table of its letters gives numbers for them; a text with this many is none.
_MAX_GARBLED = 0.3
# A bullet stands right before its line: not further off than this (points).
_BULLET_GAP = 30.0
_OCR = "run it through OCR first (for example ocrmypdf -l fin IN OUT)"


def convert(content: bytes) -> tuple[str, list[str]]:
    """The document as HTML, and what was not read of it."""
    pages, root = read(content)
    _refuse_garbled(pages)
    unread = _pictures(pages)
    found = [words(page.chars) for page in pages]
    margins = running.lines(pages, found)
    by_tags = tagged.html(pages, root, margins) if root is not None else None
    main = by_tags if by_tags is not None else _by_layout(pages, found, margins)
    footer = "".join(f"<p>{markup.escape(line)}</p>" for line in running.texts(margins))
    return tidy.page(tidy.numbered_titles(main), footer), unread


def _by_layout(pages: Sequence[PdfPage], found: Sequence[Sequence[Word]], margins: Mapping[int, Sequence[Line]]) -> str:
    kept = []
    for page, page_words in zip(pages, found, strict=True):
        out = {id(word) for line in margins[page.number] for word in line.words}
        kept.append(_with_bullets([word for word in page_words if id(word) not in out], page.bullets))
    elements = list(_elements(pages, kept))
    # Once with all lines, to find the tables without rules; then without theirs.
    found_elements = list(_with_aligned(elements, _look(elements)))
    return flow.html(found_elements, _look(found_elements))


def _look(elements: Sequence[flow.Element]) -> Look:
    return Look.of([element for element in elements if isinstance(element, Line)])


def _pictures(pages: Sequence[PdfPage]) -> list[str]:
    """A note of the pages that are pictures; Refusal when all are."""
    shown = {page.number: sum(char.text.isalpha() for char in page.chars) for page in pages}
    pictured = [page.number for page in pages if page.pictures and shown[page.number] < _MIN_LETTERS]
    if sum(shown.values()) < _MIN_LETTERS:
        if pictured:
            raise Refusal(f"the PDF holds pictures of pages, not text; {_OCR}")
        raise Refusal(f"the PDF holds no text; if it shows some, it is drawn: {_OCR}")
    if not pictured:
        return []
    numbers = ", ".join(map(str, pictured))
    return [f"{'pages' if len(pictured) > 1 else 'page'} {numbers}: pictures, not text; {_OCR}"]


def _refuse_garbled(pages: Sequence[PdfPage]) -> None:
    chars = [char.text for page in pages for char in page.chars if not char.text.isspace()]
    garbled = sum(text.startswith("(cid:") or "\ue000" <= text[:1] <= "\uf8ff" or text == "\ufffd" for text in chars)
    if garbled > _MAX_GARBLED * len(chars):
        raise Refusal(f"the PDF does not tell which letters its signs are; print it to a new PDF, or {_OCR}")


def _with_bullets(found: list[Word], bullets: Sequence[Box]) -> list[Word]:
    """Drawn bullets as words of the lines that they stand before."""
    drawn = []
    for x0, top, x1, bottom in bullets:
        middle = (top + bottom) / 2
        near = [w for w in found if w.top <= middle <= w.bottom and 0 <= w.x0 - x1 <= _BULLET_GAP]
        if near:
            first = min(near, key=lambda word: word.x0)
            drawn.append(Word("•", x0, x1, first.top, first.bottom, first.size, False))
    return found + drawn


def _elements(pages: Sequence[PdfPage], kept: Sequence[list[Word]]) -> Iterator[flow.Element]:
    """Lines and ruled tables in the order of reading, page by page, column by column."""
    tables = [_ruled(page, found) for page, found in zip(pages, kept, strict=True)]
    boxes = [[box for box, _ in found] for found in tables]
    gutters = columns.gutters(kept, boxes)
    parts = [
        (number, part)
        for number, (found, gutter) in enumerate(zip(kept, gutters, strict=True))
        for part in columns.parts(found, gutter, boxes[number])
    ]
    edges: dict[int, float] = {}
    for number, part in parts:
        ends = [word.x1 for word in part.words if _table_of(word, boxes[number]) is None]
        edges[part.place] = max([edges.get(part.place, 0.0), *ends])
    for column, (number, part) in enumerate(parts):
        yield from _in_part(part, column, edges[part.place], tables[number])


def _in_part(
    part: columns.Part, column: int, edge: float, tables: Sequence[tuple[Box, grid.Table]]
) -> Iterator[flow.Element]:
    """The lines of a column, and each ruled table before the first line below its upper end."""
    boxes = [box for box, _ in tables]
    places = [_table_of(word, boxes) for word in part.words]
    free = [word for word, place in zip(part.words, places, strict=True) if place is None]
    lines = [Line(tuple(row), column, edge) for row in rows(free)]
    for place in sorted({place for place in places if place is not None}, key=lambda place: boxes[place][1]):
        above = [line for line in lines if line.top < boxes[place][1]]
        yield from above
        yield grid.Table(tables[place][1].rows, column)
        lines = lines[len(above) :]
    yield from lines


def _ruled(page: PdfPage, found: Sequence[Word]) -> list[tuple[Box, grid.Table]]:
    """The ruled tables of a page, the inner ones of a table in a table left to the outer."""
    read = [(table.box, whole) for table in page.tables if (whole := grid.ruled(table, found)) is not None]
    return [(box, whole) for box, whole in read if not any(_inside(box, other) for other, _ in read if other != box)]


def _inside(box: Box, other: Box) -> bool:
    return other[0] <= box[0] and other[1] <= box[1] and box[2] <= other[2] and box[3] <= other[3]


def _table_of(word: Word, boxes: Sequence[Box]) -> int | None:
    """The number of the table that the word stands in."""
    middle = (word.x0 + word.x1) / 2
    inside = (n for n, box in enumerate(boxes) if box[0] <= middle <= box[2] and box[1] <= word.middle <= box[3])
    return next(inside, None)


def _with_aligned(elements: Sequence[flow.Element], look: Look) -> Iterator[flow.Element]:
    """The same, with lines that are rows of tables without rules as tables."""
    above: aligned.Grid | None = None
    for column, group in groupby(elements, key=lambda element: element.column):
        for is_lines, inner in groupby(group, key=lambda element: isinstance(element, Line)):
            run = list(inner)
            if not is_lines:
                above = None
                yield from run
                continue
            lines = [element for element in run if isinstance(element, Line)]
            at = 0
            for found in _grids(lines, above, _white(lines, look)):
                yield from lines[at : found.start]
                yield grid.aligned(found.cells, column)
                at, above = found.end, found
            yield from lines[at:]
            above = above if at == len(lines) else None


def _grids(lines: Sequence[Line], above: aligned.Grid | None, white: float) -> Iterator[aligned.Grid]:
    rows_of_words = [line.words for line in lines]
    first = aligned.go_on(rows_of_words, above, white) if above is not None else None
    start = first.end if first is not None else 0
    if first is not None:
        yield first
    for found in aligned.find(rows_of_words[start:], white):
        yield replace(found, start=found.start + start, end=found.end + start)


def _white(lines: Sequence[Line], look: Look) -> float:
    """What stands between the lines of a paragraph: their pitch less their own height."""
    usual = next((line for line in lines if line.size == look.size), lines[0])
    return max(0.0, look.pitch_of(usual.size) - (usual.bottom - usual.top))
