"""A part of a web page → its pieces in reading order: headings, lines, list items, table rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from bs4 import Tag
from bs4.element import NavigableString

from analyzer.blocks import grids, styles
from analyzer.blocks.building import clean
from analyzer.blocks.elements import HEADINGS, attribute, classes, tells_contact

_LISTS = ("ul", "ol", "menu", "dir")
# Word processors write every level of a list as a list of its own, with the level in its class.
_LEVEL = re.compile(r"\blst-\S+-(\d)\b")
_PARAGRAPH_LEVEL = re.compile(r"mso-list:[^;]{0,40}\blevel(\d)")
# What aria-level may say, and what a heading that does not say it has.
_LEVELS, _DEFAULT_LEVEL = ("1", "2", "3", "4", "5", "6"), 2
_TITLE_NAMES = re.compile(
    r"(?:^|[-_ ])(?:ttl|sub|title|subtitle|otsikko\w*|otsake|heading|headline|vali-?otsikko)(?:$|[-_ ])", re.I
)
# Inside an accordion headings rank below its own title, whatever their tags: each level of accordions has its ten.
_ACCORDION_LEVELS = 10
# The titles in a list of terms rank below every real heading.
_TERM = 8


class Kind(Enum):
    """What a piece is; END closes the sections that an accordion opened."""

    HEADING = auto()
    LINE = auto()
    ITEM = auto()
    ROW = auto()
    END = auto()


@dataclass(slots=True)
class Piece:
    """A stretch of text that stands by itself on the page."""

    kind: Kind
    text: str = ""
    level: int = 0
    lead_in: str = ""
    cells: tuple[tuple[str, str], ...] = ()
    header: bool = False
    # The type and the class of the line, which may make it a title.
    bold: bool = False
    underlined: bool = False
    named_title: bool = False
    names: str = ""
    # Whether an empty line stands before it, whether it starts its element, and whether it is only links.
    apart: bool = False
    starts: bool = False
    linked: bool = False
    # How deep in a list a word processor says that the paragraph stands; 0 where it does not.
    depth: int = 0


@dataclass(slots=True)
class _Run:
    """A stretch of text in one type, or a line break."""

    text: str
    bold: bool = False
    underlined: bool = False
    linked: bool = False


@dataclass(slots=True)
class _Walk:
    """Where the walk is: inside which heading, lists, accordions; and what text has been gathered."""

    runs: list[_Run] = field(default_factory=list)
    # Classes that the page's style sheet makes bold, and whether the type is bold in each element around.
    bold_classes: frozenset[str] = frozenset()
    bold: list[bool] = field(default_factory=lambda: [False])
    underlined: int = 0
    linked: int = 0
    preformatted: int = 0
    heading: int = 0
    # The element that is the heading.
    titled: int = 0
    accordions: int = 0
    items: int = 0
    terms: int = 0
    names: list[str] = field(default_factory=list)
    lead_ins: list[str] = field(default_factory=list)
    # What introduced the last list that stood in no other; the last item of each level where classes tell levels.
    introduced: str = ""
    levels: dict[int, str] = field(default_factory=dict)
    list_levels: list[int] = field(default_factory=list)
    depths: list[int] = field(default_factory=list)
    # The cells of a form that title what stands on their right.
    titles: set[int] = field(default_factory=set)
    last: str = ""
    last_is_item: bool = False
    starts: bool = True

    def flush(self) -> Iterator[Piece]:
        """The gathered text as pieces, one a line."""
        runs, self.runs = self.runs, []
        if self.heading:
            text = clean(" ".join(run.text if run.text != "\n" else " " for run in _tight(runs)))
            if text:
                self.last, self.last_is_item = "", False
                yield Piece(Kind.HEADING, text, self.heading)
            return
        apart = self.starts
        for line in _lines(runs):
            text = clean("".join(run.text for run in line))
            if not text:
                apart = True
                continue
            yield self._piece(text, line, apart)
            apart = self.starts = False

    def _piece(self, text: str, line: list[_Run], apart: bool) -> Piece:
        if self.items:
            piece = Piece(Kind.ITEM, text, lead_in=self.lead_ins[-1] if self.lead_ins else "")
            if self.list_levels and self.list_levels[-1] >= 0:
                self.levels[self.list_levels[-1]] = text
        else:
            worded = [run for run in line if any(character.isalnum() for character in run.text)]
            names = self.names[-1] if self.names else ""
            piece = Piece(
                Kind.LINE,
                text,
                bold=bool(worded) and all(run.bold for run in worded),
                underlined=bool(worded) and all(run.underlined for run in worded),
                named_title=bool(_TITLE_NAMES.search(names)),
                names=names,
                apart=apart,
                starts=self.starts,
                linked=bool(worded) and all(run.linked for run in worded),
                depth=self.depths[-1] if self.depths else 0,
            )
        self.last, self.last_is_item = text, self.items > 0
        return piece


def of(root: Tag, bold_classes: frozenset[str] = frozenset()) -> Iterator[Piece]:
    """The pieces of an element, in reading order. Iterative: a page's depth is not limited by Python's stack."""
    walk = _Walk(bold_classes=bold_classes)
    stack: list[tuple[Tag | NavigableString, bool]] = [(root, False)]
    while stack:
        node, leaving = stack.pop()
        if isinstance(node, NavigableString):
            _take_text(walk, str(node))
        elif leaving:
            yield from _leave(walk, node)
        elif node.name == "table" and (table := grids.read(node)) is not None:
            yield from walk.flush()
            yield from _table(walk, table)
        else:
            yield from _enter(walk, node)
            stack.append((node, True))
            children = (child for child in reversed(node.contents) if isinstance(child, Tag | NavigableString))
            stack.extend((child, False) for child in children)
    yield from walk.flush()


def _take_text(walk: _Walk, text: str) -> None:
    if walk.preformatted:
        for number, line in enumerate(text.split("\n")):
            if number:
                walk.runs.append(_Run("\n"))
            walk.runs.append(_Run(line))
        return
    # A line end in the source is a space on the page.
    text = re.sub(r"\s+", " ", text)
    walk.runs.append(_Run(text, walk.bold[-1], walk.underlined > 0, walk.linked > 0))


def _enter(walk: _Walk, tag: Tag) -> Iterator[Piece]:
    name = tag.name
    walk.bold.append(styles.is_bold(tag, walk.bold_classes, walk.bold[-1]))
    if name == "br":
        walk.runs.append(_Run("\n"))
    elif name == "img" and tag.get("alt") and walk.heading:
        walk.runs.append(_Run(str(tag["alt"])))
    if not styles.is_block(tag):
        _pass_inline(walk, tag, 1)
        return
    yield from walk.flush()
    walk.starts = True
    walk.names.append(classes(tag))
    walk.depths.append(_depth(tag) or (walk.depths[-1] if walk.depths else 0))
    if not walk.heading and (level_here := _heading_level(walk, tag)):
        walk.heading, walk.titled = level_here, id(tag)
    if name == "details":
        walk.accordions += 1
    elif name == "table":
        walk.titles.update(id(cell) for cell in grids.form_titles(tag))
    elif name in _LISTS:
        level = _LEVEL.search(classes(tag))
        walk.list_levels.append(int(level.group(1)) if level else -1)
        walk.lead_ins.append(_introduction(walk))
    elif name == "li":
        walk.items += 1
    elif name == "pre":
        walk.preformatted += 1


def _leave(walk: _Walk, tag: Tag) -> Iterator[Piece]:
    name = tag.name
    walk.bold.pop()
    if not styles.is_block(tag):
        _pass_inline(walk, tag, -1)
        return
    yield from walk.flush()
    walk.names.pop()
    walk.depths.pop()
    if name == "details":
        yield Piece(Kind.END, level=_ACCORDION_LEVELS * walk.accordions)
        walk.accordions -= 1
    elif name == "dl":
        yield Piece(Kind.END, level=_ACCORDION_LEVELS * walk.accordions + _TERM)
    elif name in _LISTS:
        walk.lead_ins.pop()
        walk.list_levels.pop()
    elif name == "li":
        walk.items -= 1
    elif name == "pre":
        walk.preformatted -= 1
    if walk.heading and walk.titled == id(tag):
        walk.heading = 0


def _heading_level(walk: _Walk, tag: Tag) -> int:
    """The level of the heading that begins here; 0 when none does."""
    name, base = tag.name, _ACCORDION_LEVELS * walk.accordions
    if name == "summary":
        return base
    if name in HEADINGS:
        return base + int(name[1])
    if styles.is_heading(tag):
        level = attribute(tag, "aria-level")
        return base + (int(level) if level in _LEVELS else _DEFAULT_LEVEL)
    if name in ("dt", "caption", "legend") and not walk.items or name in ("td", "th") and id(tag) in walk.titles:
        return base + _TERM
    return 0


def _introduction(walk: _Walk) -> str:
    """What introduces the list that begins here."""
    if walk.list_levels[-1] > 0:
        return walk.levels.get(walk.list_levels[-1] - 1, walk.last)
    if walk.items or walk.lead_ins:
        return walk.last
    # A list right after a list goes on with it, unless the last item introduces it.
    if not walk.last_is_item or walk.last.endswith(":"):
        walk.introduced = walk.last
    return walk.introduced


def _depth(tag: Tag) -> int:
    style = tag.get("style")
    found = _PARAGRAPH_LEVEL.search(style) if isinstance(style, str) and "mso-list" in style else None
    return int(found.group(1)) if found else 0


def _pass_inline(walk: _Walk, tag: Tag, by: int) -> None:
    walk.underlined += by * (tag.name == "u")
    walk.linked += by * (tag.name == "a" and not tells_contact(tag))


def _table(walk: _Walk, table: grids.Table) -> Iterator[Piece]:
    if table.caption:
        yield Piece(Kind.HEADING, table.caption, _ACCORDION_LEVELS * walk.accordions + _TERM)
    for row in table.rows:
        yield Piece(Kind.ROW, cells=row.cells, header=row.header, lead_in=row.carried, apart=True)
    if table.caption:
        yield Piece(Kind.END, level=_ACCORDION_LEVELS * walk.accordions + _TERM)
    walk.last = ""


def _tight(runs: list[_Run]) -> Iterator[_Run]:
    """Runs of one heading joined without spaces between inline tags, only at line breaks."""
    text = "".join(run.text for run in runs)
    yield _Run(text.replace("\n", " "))


def _lines(runs: list[_Run]) -> Iterator[list[_Run]]:
    line: list[_Run] = []
    for run in runs:
        if run.text == "\n":
            yield line
            line = []
        else:
            line.append(run)
    yield line
