"""Lines and tables in reading order → HTML: which lines make a paragraph, a title, an item of a list."""

from __future__ import annotations

import html as markup
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from analyzer.blocks.conversion import grid
from analyzer.blocks.conversion.glyphs import BULLETS, Line, is_mark, runs_on
from analyzer.blocks.conversion.look import Look

# Lines of one paragraph: as far apart as lines mostly are, give or take; in types of one size (points).
_LOOSE = 1.12
_SAME_SIZE = 0.75
# Lines begin at one place (points); the first of a paragraph may be indented by so many times its size.
_SAME_X, _INDENT = 4.0, 3.0
# In a cell, more than this pitch (times the size) sets paragraphs apart.
_CELL_PITCH = 1.75
# "Vastaanottajat ........ 4" stands in the contents at the front.
_CONTENTS = re.compile(r"(?:\.\s?){4,}\s*\d{1,3}$")
_SURE_MARKS = BULLETS - frozenset("–—-")
_NUMBERED = re.compile(r"(\d{1,2})\.\s+(?=[^\W\d_])")

Element = Line | grid.Table


@dataclass(slots=True)
class _Passage:
    """Lines that belong together: a title (with its level), a paragraph (0), or an item."""

    lines: list[Line]
    level: int = 0
    item: bool = False
    mark_x: float = 0.0

    @property
    def text_x(self) -> float:
        """Where the text begins after the mark."""
        first = self.lines[0].words
        marked = len(first) > 1 and (is_mark(first[0].text) or re.fullmatch(r"(?:\d{1,2}\.){1,3}", first[0].text))
        return first[1].x0 if marked else first[0].x0

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)

    def text(self, look: Look) -> str:
        lines = self.lines
        if self.item and self.lines[0].marked:
            lines = [Line(lines[0].words[1:], lines[0].column, lines[0].edge), *lines[1:]]
        return look.hyphens.joined(lines)


def html(elements: Iterable[Element], look: Look) -> str:
    """The tags of all that stands in the document."""
    writer = _Writer(look)
    for element in _tables_joined(elements):
        writer.add(element)
    return writer.done()


def cell_html(lines: Sequence[Line], look: Look) -> str:
    """What stands in a cell: its paragraphs and lists."""
    parts: list[tuple[bool, list[Line]]] = []
    for number, line in enumerate(lines):
        apart = number and line.bottom - lines[number - 1].bottom > _CELL_PITCH * line.size
        marked = line.marked and line.words[0].text in BULLETS
        if marked or not parts or apart:
            parts.append((marked, []))
        parts[-1][1].append(line)
    written = []
    for marked, inside in parts:
        text = markup.escape(_Passage(inside, item=marked).text(look), quote=False)
        written.append(f"<ul><li>{text}</li></ul>" if marked else f"<p>{text}</p>" if len(parts) > 1 else text)
    return "".join(written).replace("</ul><ul>", "")


def _tables_joined(elements: Iterable[Element]) -> Iterator[Element]:
    above: grid.Table | None = None
    for element in elements:
        if isinstance(element, grid.Table) and above is not None:
            whole = grid.continued(above, element) if element.column != above.column else None
            if whole is not None:
                above = grid.Table(whole.rows, element.column)
                continue
        if above is not None:
            yield above
        above = element if isinstance(element, grid.Table) else None
        if above is None:
            yield element
    if above is not None:
        yield above


@dataclass(slots=True)
class _Writer:
    look: Look
    parts: list[str] = field(default_factory=list)
    passage: _Passage | None = None
    # The places of the marks of the lists that are open.
    lists: list[float] = field(default_factory=list)
    # The last item: what is indented below it belongs to it.
    last_item: _Passage | None = None
    waiting: list[tuple[int, str]] = field(default_factory=list)

    def add(self, element: Element) -> None:
        if isinstance(element, grid.Table):
            self._end_passage()
            self._end_lists()
            self._end_numbered()
            self.parts.append(grid.html(element, lambda lines: cell_html(lines, self.look)))
        elif not _CONTENTS.search(element.text):
            self._line(element)

    def done(self) -> str:
        self._end_passage()
        self._end_lists()
        self._end_numbered()
        return "".join(self.parts)

    def _line(self, line: Line) -> None:
        level = self.look.level(line)
        if self.passage is not None and self._continues(self.passage, line, level):
            self.passage.lines.append(line)
            return
        self._end_passage()
        item = line.marked and not level
        self.passage = _Passage([line], level, item, line.x0)

    def _continues(self, passage: _Passage, line: Line, level: int) -> bool:
        above = passage.lines[-1]
        if level != passage.level or abs(line.size - above.size) > _SAME_SIZE:
            return False
        if line.marked and not self._only_looks_marked(passage, line):
            return False
        if level:
            pitch = line.bottom - above.bottom
            return line.column == above.column and pitch < _LOOSE * self.look.title_pitch * line.size
        if line.column != above.column:
            return self._continues_over_break(above, line)
        if line.bottom - above.bottom > _LOOSE * self.look.pitch_of(line.size) or not self._is_below(passage, line):
            return False
        return (passage.bold == line.bold or not line.bold) and runs_on(above, line)

    def _only_looks_marked(self, passage: _Passage, line: Line) -> bool:
        """Whether a line of running text begins with a dash or "3)" because the line above was full."""
        above = passage.lines[-1]
        if above.text[-1] in ".:;!?" or line.words[0].text in _SURE_MARKS or not runs_on(above, line):
            return False
        return above.column == line.column and abs(line.x0 - above.x0) <= _SAME_X and not above.marked

    def _continues_over_break(self, above: Line, line: Line) -> bool:
        """Over the end of a page or column only what plainly goes on does: white cannot be measured there."""
        ended = above.text[-1] in ".!?:;"
        small = line.text[0].islower()
        return runs_on(above, line) and above.bold == line.bold and (small or not ended)

    def _is_below(self, passage: _Passage, line: Line) -> bool:
        above = passage.lines[-1]
        if passage.item:
            return line.x0 >= passage.mark_x - _SAME_X and abs(line.x0 - passage.text_x) <= _SAME_X + line.size
        if len(passage.lines) == 1:
            if self.look.is_indented(line):
                return False
            near = abs(line.x0 - passage.text_x) <= _SAME_X or abs(line.x0 - above.x0) <= _SAME_X
            return near or 0 < above.x0 - line.x0 <= _INDENT * line.size
        return abs(line.x0 - above.x0) <= _SAME_X

    def _end_passage(self) -> None:
        passage, self.passage = self.passage, None
        if passage is None:
            return
        text = markup.escape(passage.text(self.look), quote=False)
        number = _NUMBERED.match(text)
        if passage.item or self._belongs_to_item(passage):
            self._end_numbered()
            self._item(passage, text)
        elif number and not passage.level and not passage.bold:
            self._end_lists()
            self._numbered(int(number.group(1)), text)
        else:
            self._end_lists()
            self._end_numbered()
            self.parts.append(_paragraph(passage, text))

    def _belongs_to_item(self, passage: _Passage) -> bool:
        above = self.last_item
        if above is None or passage.level or passage.bold or above.lines[-1].column != passage.lines[0].column:
            return False
        inside = abs(passage.lines[0].x0 - above.text_x) <= _SAME_X and above.text_x > above.mark_x + _SAME_X
        if inside:
            passage.mark_x = above.mark_x
        return inside

    def _item(self, passage: _Passage, text: str) -> None:
        if passage.item:
            self.last_item = passage
        x = passage.mark_x
        while len(self.lists) > 1 and x < self.lists[-1] - _SAME_X:
            self.lists.pop()
            self.parts.append("</li></ul>")
        if not self.lists or x > self.lists[-1] + _SAME_X and not self._moved(passage):
            self.lists.append(x)
            self.parts.append("<ul>")
        else:
            self.lists[-1] = x
            self.parts.append("</li>")
        self.parts.append(f"<li>{text}")

    def _moved(self, passage: _Passage) -> bool:
        """Whether the item stands in another column of the page than the list began in: its place tells nothing."""
        return abs(passage.mark_x - self.lists[-1]) > 10 * passage.lines[0].size

    def _end_lists(self) -> None:
        self.parts.extend("</li></ul>" for _ in self.lists)
        self.lists = []
        self.last_item = None

    def _numbered(self, number: int, text: str) -> None:
        if self.waiting and number != self.waiting[-1][0] + 1:
            self._end_numbered()
        self.waiting.append((number, text))

    def _end_numbered(self) -> None:
        """Numbered lines one right after another are a list; one alone is a title or a paragraph."""
        waiting, self.waiting = self.waiting, []
        if len(waiting) > 1:
            items = "".join(f"<li>{_NUMBERED.sub('', text, count=1)}</li>" for _, text in waiting)
            self.parts.append(f"<ol>{items}</ol>")
        else:
            self.parts.extend(f"<p>{text}</p>" for _, text in waiting)


def _paragraph(passage: _Passage, text: str) -> str:
    if passage.level:
        return f"<h{passage.level}>{text}</h{passage.level}>"
    return f"<p><b>{text}</b></p>" if passage.bold else f"<p>{text}</p>"
