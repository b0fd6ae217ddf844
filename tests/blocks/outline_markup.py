"""Outlines → HTML, part by part: how a page's system writes a title, a paragraph, a list, a table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape

from tests.blocks.outlines import Grid, Items, Outline, Part, Text, Title

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def plain(text: str) -> str:
    """The text as it may stand between tags."""
    return escape(text, quote=False)


def linked(text: str) -> str:
    """The text with its mail addresses as links."""
    return _MAIL.sub(lambda found: f'<a href="mailto:{found.group()}">{found.group()}</a>', plain(text))


def heading(title: Title) -> str:
    """A heading of its level."""
    level = min(title.level, 6)
    return f"<h{level}>{plain(title.text)}</h{level}>"


def paragraph(text: str) -> str:
    """A paragraph with links."""
    return f"<p>{linked(text)}</p>"


def nested(entries: Sequence[tuple[str, int]], opening: str = "<ul>", item: str = "<li>", inner: str = "{}") -> str:
    """A list with the deeper items inside the item above them."""
    closing, depth, parts = f"</{opening[1:3]}>", -1, []
    for text, level in entries:
        while depth > level:
            parts.append(f"</li>{closing}")
            depth -= 1
        parts.append("</li>" if depth == level else "")
        while depth < level:
            parts.append(opening)
            depth += 1
        parts.append(item + inner.format(linked(text)))
    return "".join(parts) + f"</li>{closing}" * (depth + 1)


def bare_list(items: Items) -> str:
    """A list without a class."""
    return nested(items.entries)


def dashed(items: Items) -> str:
    """Lines that begin with a dash, parted by line breaks."""
    return "<br>\n".join(f"- {linked(text)}" for text, _ in items.entries)


def table(grid: Grid, opening: str = "<table>", head: str = "<th>", cell: str = "<td>", inner: str = "{}") -> str:
    """A table with its header in a thead."""
    row = "<tr>" + "{}" + "</tr>"
    end = f"</{head[1:3]}>"
    top = "".join(head + inner.format(plain(text)) + end for text in grid.head)
    body = "".join(
        row.format("".join(cell + inner.format(linked(text)) + "</td>" for text in line)) for line in grid.rows
    )
    return f"{opening}{'<thead>' + row.format(top) + '</thead>' if grid.head else ''}<tbody>{body}</tbody></table>"


@dataclass(frozen=True)
class Markup:
    """How each part is written."""

    title: Callable[[Title], str] = heading
    text: Callable[[str], str] = paragraph
    items: Callable[[Items], str] = bare_list
    grid: Callable[[Grid], str] = table

    def write(self, outline: Outline) -> str:
        """All parts, one after another."""
        return "\n".join(self._part(part) for part in outline)

    def _part(self, part: Part) -> str:
        if isinstance(part, Title):
            return self.title(part)
        if isinstance(part, Text):
            return self.text(part.text)
        return self.items(part) if isinstance(part, Items) else self.grid(part)


@dataclass(frozen=True)
class Section:
    """A title and what stands under it; the notice's beginning has no title of its own."""

    title: Title | None
    parts: tuple[Part, ...]


def sections(outline: Outline) -> list[Section]:
    """The notice cut at the titles of its outermost level that has two or more."""
    levels = [part.level for part in outline if isinstance(part, Title)]
    cut = min((level for level in levels if levels.count(level) > 1), default=0)
    found = [Section(None, ())]
    for part in outline:
        if isinstance(part, Title) and part.level == cut:
            found.append(Section(part, ()))
        else:
            found[-1] = replace(found[-1], parts=(*found[-1].parts, part))
    return [section for section in found if section.title or section.parts]


def titled(outline: Outline) -> list[tuple[Title | None, list[Part]]]:
    """Every title with what stands right under it."""
    found: list[tuple[Title | None, list[Part]]] = [(None, [])]
    for part in outline:
        if isinstance(part, Title):
            found.append((part, []))
        else:
            found[-1][1].append(part)
    return [(title, parts) for title, parts in found if title or parts]


def spanned(outline: Outline) -> list[Part]:
    """The same notice with cells that repeat the one above them left empty, to be spanned by it."""
    return [_spanned(part) if isinstance(part, Grid) else part for part in outline]


def _spanned(grid: Grid) -> Grid:
    rows: list[tuple[str, ...]] = []
    above: tuple[str, ...] = ()
    for row in grid.rows:
        rows.append(tuple("" if above[place : place + 1] == (cell,) else cell for place, cell in enumerate(row)))
        above = row
    return Grid(grid.head, tuple(rows))


def carded(outline: Outline) -> list[Part]:
    """The same notice with a line of its column and a line of its words for each cell of a table."""
    return [piece for part in outline for piece in (_cards(part) if isinstance(part, Grid) else [part])]


def _cards(grid: Grid) -> Iterator[Part]:
    for row in grid.rows:
        for place, cell in enumerate(row):
            if cell:
                yield from (Text(grid.head[place]),) if grid.head and grid.head[place] else ()
                yield Text(cell)
