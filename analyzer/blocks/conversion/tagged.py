"""A tagged PDF → HTML: its structure tree says what is a heading, a list, a table, and in what order all is read."""

from __future__ import annotations

import html as markup
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pdfminer.pdftypes import PDFObjRef, resolve1
from pdfminer.psparser import PSLiteral

from analyzer.blocks.conversion.glyphs import Char, Line, is_mark, row_words, rows, runs_on
from analyzer.blocks.conversion.look import Look
from analyzer.blocks.conversion.pages import PdfPage

# The tree must hold this share of the letters that are text, or the layout is trusted more.
_COVERED = 0.98
# With fewer parts than one for so many letters the tree is a hull: a "document" with one long "paragraph".
_LETTERS_A_PART = 1_500
# More elements than this are in no notice.
_MAX_ELEMENTS = 200_000
_BLOCKS = {
    **{f"H{level}": f"h{level}" for level in range(1, 7)},
    "H": "h2",
    "Title": "h1",
    "P": "p",
    "L": "ul",
    "LI": "li",
    "Table": "table",
    "THead": "thead",
    "TBody": "tbody",
    "TR": "tr",
    "TH": "th",
    "TD": "td",
    "Caption": "p",
    "Note": "p",
    "BlockQuote": "div",
    "Sect": "div",
    "Div": "div",
    "Part": "div",
    "Art": "div",
    "LBody": "",
}
# What says again what stands elsewhere: the contents at the front, the bullets of lists.
_SKIPPED = {"TOC", "TOCI", "Lbl", "Artifact"}
_CELLS = ("th", "td")
# Lines begin at one place (points).
_SAME_X = 4.0

_Mark = tuple[int, int]


@dataclass(slots=True)
class _Element:
    """An element of the tree: what it is, its spans in a table, and its parts in order."""

    kind: str
    spans: str = ""
    parts: list[_Element | _Mark] = field(default_factory=list)


def html(
    pages: Sequence[PdfPage], root: tuple[Any, Mapping[Any, int]], margins: Mapping[int, Sequence[Line]]
) -> str | None:
    """The document by its tags, without the lines along its margins; None when they tell too little of it."""
    tree = _tree(*root)
    chars: dict[_Mark, list[Char]] = {}
    letters = 0
    for page in pages:
        for char in page.chars:
            if char.artifact or _in_margin(char, margins[page.number]):
                continue
            letters += not char.text.isspace()
            if char.mark is not None:
                chars.setdefault((page.number, char.mark), []).append(char)
    marks, parts = _counted(tree)
    held = sum(not char.text.isspace() for mark in marks for char in chars.get(mark, ()))
    if held < _COVERED * letters or parts * _LETTERS_A_PART < letters:
        return None
    lines = list(_lines(chars, marks))
    edges: dict[int, float] = {}
    for line in lines:
        edges[_place(line)] = max(edges.get(_place(line), 0.0), line.x1)
    return _Writer(chars, Look.of(lines), edges).written(tree)


def _place(line: Line) -> int:
    """Lines that begin at the same place stand in the same column."""
    return round(line.x0 / _SAME_X)


def _in_margin(char: Char, lines: Sequence[Line]) -> bool:
    middle = (char.top + char.bottom) / 2
    return any(line.top <= middle <= line.bottom for line in lines)


def _lines(chars: Mapping[_Mark, Sequence[Char]], marks: Sequence[_Mark]) -> Iterator[Line]:
    for mark in marks:
        for row in rows(chars.get(mark, ())):
            if found := tuple(row_words(row)):
                yield Line(found, mark[0])


def _counted(tree: _Element) -> tuple[list[_Mark], int]:
    """The marks of content in the tree, and how many elements are blocks."""
    marks, parts, stack = [], 0, [tree]
    while stack:
        element = stack.pop()
        parts += bool(_BLOCKS.get(element.kind))
        for part in element.parts:
            if isinstance(part, _Element):
                stack.append(part)
            else:
                marks.append(part)
    return marks, parts


def _tree(root: Any, numbers: Mapping[Any, int]) -> _Element:
    """The structure tree, walked without recursion; what refers to itself is taken once."""
    whole = _Element("Document")
    top = resolve1(root)
    roles = resolve1(top.get("RoleMap")) or {}
    seen: set[int] = set()
    stack: list[tuple[Any, _Element, int | None]] = [(top.get("K"), whole, None)]
    while stack and len(seen) < _MAX_ELEMENTS:
        node, parent, page = stack.pop()
        if isinstance(node, PDFObjRef):
            if node.objid in seen:
                continue
            seen.add(node.objid)
            node = resolve1(node)
        if isinstance(node, list):
            stack.extend((part, parent, page) for part in reversed(node))
        elif isinstance(node, int) and page is not None:
            parent.parts.append((page, node))
        elif isinstance(node, dict):
            page = numbers.get(getattr(node.get("Pg"), "objid", None), page)
            if "MCID" in node:
                stack.append((node["MCID"], parent, page))
            elif "S" in node:
                element = _Element(_role(node["S"], roles), _spans(node.get("A")))
                parent.parts.append(element)
                stack.append((node.get("K"), element, page))
    return whole


def _role(name: Any, roles: Mapping[str, Any]) -> str:
    """The standard type that the element's own type stands for."""
    text = _name(name)
    for _ in range(len(roles)):
        if text in _BLOCKS or text in _SKIPPED or text not in roles:
            break
        text = _name(resolve1(roles[text]))
    return text


def _name(literal: Any) -> str:
    name = literal.name if isinstance(literal, PSLiteral) else ""
    return name.decode("latin-1") if isinstance(name, bytes) else str(name)


def _spans(attributes: Any) -> str:
    found = resolve1(attributes)
    spans = ""
    for entry in found if isinstance(found, list) else [found]:
        entry = resolve1(entry)
        if isinstance(entry, dict):
            for name, own in (("colspan", "ColSpan"), ("rowspan", "RowSpan")):
                value = resolve1(entry.get(own))
                spans += f' {name}="{value}"' if isinstance(value, int) and value > 1 else ""
    return spans


@dataclass(slots=True)
class _Writer:
    chars: Mapping[_Mark, Sequence[Char]]
    look: Look
    # How far to the right lines go that begin at a place.
    edges: Mapping[int, float]
    parts: list[str] = field(default_factory=list)
    # The characters of the block that is open, and the tags that are.
    run: list[tuple[int, Char]] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    # Whether the cell that is open holds more paragraphs than one.
    several: bool = False

    def written(self, tree: _Element) -> str:
        stack: list[tuple[_Element | _Mark, bool]] = [(tree, False)]
        while stack:
            part, leaving = stack.pop()
            if not isinstance(part, _Element):
                self.run.extend((part[0], char) for char in self.chars.get(part, ()))
            elif leaving:
                self._flush()
                self._close(part)
            elif part.kind not in _SKIPPED:
                if part.kind in _BLOCKS:
                    self._flush()
                    self._open(part)
                    stack.append((part, True))
                stack.extend((inner, False) for inner in reversed(part.parts))
        self._flush()
        return "".join(self.parts)

    def _open(self, element: _Element) -> None:
        tag = _BLOCKS[element.kind]
        if tag == "p" and self._in_cell() and not self.several:
            tag = ""
        elif tag in _CELLS:
            self.several = sum(isinstance(part, _Element) and part.kind == "P" for part in element.parts) > 1
        self.open.append(tag)
        if tag:
            self.parts.append(f"<{tag}{element.spans if tag in _CELLS else ''}>")

    def _close(self, element: _Element) -> None:
        tag = self.open.pop()
        self.parts.append(f"</{tag}>" if tag else " ")

    def _in_cell(self) -> bool:
        return any(tag in _CELLS for tag in self.open)

    def _flush(self) -> None:
        run, self.run = self.run, []
        lines = list(_run_lines(run))
        if not lines:
            return
        if self._in_cell():
            text = self._text(lines)
        else:
            pieces = _broken(lines, self.edges.get(_place(lines[0]), 0.0))
            text = "<br>".join(self._text(piece) for piece in pieces)
        level = self.look.level(lines[0]) if self.open and self.open[-1] == "p" and "li" not in self.open else 0
        if level and len(lines) < 4:
            text = f"</p><h{level}>{text}</h{level}><p>"
        elif all(line.bold for line in lines):
            text = f"<b>{text}</b>"
        self.parts.append(text)

    def _text(self, lines: Sequence[Line]) -> str:
        first = lines[0].words
        if "li" in self.open and len(first) > 1 and is_mark(first[0].text):
            lines = [Line(first[1:], lines[0].column, lines[0].edge), *lines[1:]]
        return markup.escape(self.look.hyphens.joined(lines), quote=False)


def _run_lines(run: Sequence[tuple[int, Char]]) -> Iterator[Line]:
    """The characters of one block, in the order of the tree, as the lines that they stand on."""
    line: list[Char] = []
    number = 0
    for page, char in run:
        above = next((other for other in reversed(line) if not other.text.isspace()), None)
        turned = above is not None and (page != number or _is_below(above, char))
        if turned and not char.text.isspace():
            if found := tuple(row_words(line)):
                yield Line(found, number)
            line = []
        if not line or not turned:
            line.append(char)
        number = page
    if found := tuple(row_words(line)):
        yield Line(found, number)


def _is_below(above: Char, char: Char) -> bool:
    middle = (char.top + char.bottom) / 2
    return middle > above.bottom or middle < above.top


def _broken(lines: Sequence[Line], edge: float) -> Iterator[list[Line]]:
    """The lines of a block, parted where somebody broke them on purpose."""
    piece: list[Line] = []
    for line in lines:
        above = Line(piece[-1].words, piece[-1].column, edge) if piece else None
        if above is not None and not runs_on(above, line):
            yield piece
            piece = []
        piece.append(line)
    yield piece
