"""Characters with places → words → lines → running text, the Finnish way at the line ends."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

# Parts of the type's size. Words stand a quarter apart in most typefaces; letters of one word never so far.
WORD_GAP = 0.16
# The space between words that are not spread: wider in some typefaces, which then seem to have a little more room.
_SPACE = 0.25
# Smaller than this part of the usual size are raised figures, which belong to the line that they stand in.
_RAISED = 0.8
# So much more room than the word takes must be left at the end of a line before the break is somebody's wish; and
# so much before a small letter.
_ROOM, _SLACK = 0.5, 4.0
# Marks that begin an item of a list, also as symbol fonts write them.
BULLETS = frozenset("•●▪■◦○□‣⁃∙·*–—-►➢➤✓✔»→❖\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d\uf0e0")
_ENUMERATOR = re.compile(r"\(?(?:[a-zåäö]|[ivx]{2,4}|\d{1,2})\)")
# What may stand after a hyphen that is not the line end's: "osto- ja myyntitiedot".
_AFTER_HANGING = re.compile(r"(?:ja|tai|sekä|eli|ynnä|vai)\b")
_HYPHENS = ("-", "\u2010", "\u00ad")
_PUNCTUATION = "-\u2010.,:;!?()[]\"'”’“«»"
# So many of the lines end in a hyphen where words are parted; where they are not, one in a hundred does.
_PARTED, _MIN_PARTED = 0.04, 3
_VOWELS = frozenset("aeiouyåäö")


@dataclass(frozen=True, slots=True)
class Char:
    """A character of a page; ``mark`` is the number of the marked content that it belongs to."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool
    mark: int | None = None
    artifact: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """Characters that stand together."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool

    @property
    def middle(self) -> float:
        """Half its height, where its line is."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line; ``column`` is the number of its column in reading order, ``edge`` where it ends."""

    words: tuple[Word, ...]
    column: int = 0
    edge: float = 0.0

    @property
    def text(self) -> str:
        """Its words in single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        """Its left end."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Its right end."""
        return self.words[-1].x1

    @property
    def top(self) -> float:
        """Its upper end."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """Its lower end."""
        return max(word.bottom for word in self.words)

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        sizes: dict[float, int] = {}
        for word in self.words:
            sizes[word.size] = sizes.get(word.size, 0) + len(word.text)
        return max(sizes, key=lambda size: sizes[size])

    @property
    def bold(self) -> bool:
        """Whether all its words are in bold."""
        worded = [word for word in self.words if any(map(str.isalnum, word.text))]
        return bool(worded) and all(word.bold for word in worded)

    @property
    def marked(self) -> bool:
        """Whether it begins with the mark of a list's item."""
        return len(self.words) > 1 and is_mark(self.words[0].text)


def is_mark(text: str) -> bool:
    """Whether a word is a bullet or an enumerator like *a)*."""
    return text in BULLETS or text == "o" or bool(_ENUMERATOR.fullmatch(text))


Glyph = TypeVar("Glyph", Char, Word)


def rows(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """What stands at one height, from the top; in each row from the left."""
    ordered = sorted(glyphs, key=lambda glyph: (glyph.top + glyph.bottom, glyph.x0))
    usual = _usual_size(ordered)
    found: list[list[Glyph]] = _rows([glyph for glyph in ordered if glyph.size >= usual * _RAISED])
    apart: list[Glyph] = []
    tops = [min(glyph.top for glyph in row) for row in found]
    for glyph in (glyph for glyph in ordered if glyph.size < usual * _RAISED):
        middle = (glyph.top + glyph.bottom) / 2
        near = bisect.bisect(tops, middle) - 1
        if near >= 0 and middle < max(other.bottom for other in found[near]):
            found[near].append(glyph)
        else:
            apart.append(glyph)
    found.extend(_rows(apart))
    found.sort(key=lambda row: row[0].top)
    for row in found:
        row.sort(key=lambda glyph: glyph.x0)
    return found


def _rows(ordered: Sequence[Glyph]) -> list[list[Glyph]]:
    found: list[list[Glyph]] = []
    below = 0.0
    for glyph in ordered:
        middle = (glyph.top + glyph.bottom) / 2
        if not found or middle > below:
            found.append([])
            # Lines stand further apart than three quarters of their height, the letters of one line never.
            below = glyph.bottom - (glyph.bottom - glyph.top) * 0.25
        found[-1].append(glyph)
    return found


def _usual_size(glyphs: Sequence[Glyph]) -> float:
    sizes: dict[float, int] = {}
    for glyph in glyphs:
        sizes[glyph.size] = sizes.get(glyph.size, 0) + 1
    return max(sizes, key=lambda size: sizes[size], default=0.0)


def words(chars: Iterable[Char]) -> list[Word]:
    """The words among the characters, row by row."""
    return [word for row in rows(chars) for word in row_words(row)]


def row_words(row: Sequence[Char]) -> Iterator[Word]:
    """The words of characters that follow each other on a line: parted by spaces, or by a gap."""
    word: list[Char] = []
    for char in row:
        if word and (char.text.isspace() or char.x0 - word[-1].x1 > WORD_GAP * char.size or _turns(word[-1], char)):
            yield _word(word)
            word = []
        if not char.text.isspace():
            word.append(char)
    if word:
        yield _word(word)


def _turns(above: Char, char: Char) -> bool:
    """Whether the next character begins another line."""
    return char.x1 < above.x0 or char.top > above.bottom


def _word(chars: Sequence[Char]) -> Word:
    return Word(
        "".join(char.text for char in chars),
        chars[0].x0,
        chars[-1].x1,
        min(char.top for char in chars),
        max(char.bottom for char in chars),
        chars[0].size,
        sum(char.bold for char in chars) * 2 > len(chars),
    )


def runs_on(above: Line, line: Line) -> bool:
    """Whether the line goes on where the one above ended, because there was no room for its first word.

    A small letter lets some room go unused: then the line was rather broken early than on purpose.
    """
    first = line.words[0]
    left = above.edge - _natural_end(above) - _SPACE * above.size - (first.x1 - first.x0)
    return left <= (_SLACK if line.text[0].islower() else _ROOM) * above.size


def _natural_end(line: Line) -> float:
    """Where the line ended before its words were spread to fill it."""
    gaps = sum(min(b.x0 - a.x1, _SPACE * line.size) for a, b in pairwise(line.words))
    return line.x0 + gaps + sum(word.x1 - word.x0 for word in line.words)


@dataclass(frozen=True, slots=True)
class Hyphens:
    """What tells which hyphens at line ends are the words' own: the document's words, and whether it parts words."""

    known: frozenset[str] = frozenset()
    parts_words: bool = False
    # Whether a hyphen between spaces stands for a dash.
    dashes: bool = False

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Hyphens:
        """As the document's lines have it."""
        known = (_bare(word.text) for line in lines for word in line.words[:-1])
        ended = sum(line.text.endswith(_HYPHENS) for line in lines)
        dashes = any(word.text == "-" for line in lines for word in line.words[1:-1])
        return cls(frozenset(known), ended >= max(_MIN_PARTED, _PARTED * len(lines)), dashes)

    def joined(self, lines: Sequence[Line]) -> str:
        """The text of lines that follow each other."""
        text = ""
        for line in lines:
            text = self._with(text, line.text) if text else line.text
        return text

    def _with(self, text: str, line: str) -> str:
        if not text.endswith(_HYPHENS) or len(text) < 2:
            return f"{text} {line}"
        if text[-2].isspace():  # "Privacy Framework -järjestely"
            return f"{text} {line}" if self.dashes or not line[0].islower() else text + line
        if text[-1] == "\u00ad":
            return text[:-1] + line
        if _AFTER_HANGING.match(line):
            return f"{text} {line}"
        return text[:-1] + line if self._is_line_ends(text[:-1].split()[-1], line.split()[0]) else text + line

    def _is_line_ends(self, head: str, tail: str) -> bool:
        """Whether the hyphen stands there only because the line ends: *henkilö-tietoja*, not *EU-maat*, *ala-asema*."""
        if f"{_bare(head)}-{_bare(tail)}" in self.known:
            return False
        if _bare(head) + _bare(tail) in self.known:
            return True
        if not self.parts_words or not tail[0].islower() or not head[-1].islower():
            return False
        return not (head[-1] in _VOWELS and head[-1] == tail[0]) and "@" not in head and "/" not in head


def _bare(word: str) -> str:
    return word.strip(_PUNCTUATION).lower()
