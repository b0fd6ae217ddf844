"""Plain text → lines: white space squeezed, hard-wrapped paragraphs joined again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analyzer.blocks.building import clean

_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
# Dashes, dots and arrows typed as bullets. A dash needs a space after it, unless it is a long one before a word.
_BULLET = re.compile(
    r"(?:[-–—•·▪●■◦○□‣∙*+►➢✓✔»→>\uf0b7\U0001f539]|\bo(?=\s))\ufe0f?\s+(?=\S)|[•●▪◦‣➢✓✔\uf0b7](?=\S)|[–—](?=[^\W\d_])"
)
_ENUMERATOR = re.compile(r"\(?(?:[a-zåäö]|[ivx]{2,4}|\d{1,2})\)\s*(?=\S)")
# "-<tab>nimi" is an item and "3.<tab>Rekisterin nimi" a numbered heading: no rows of two cells.
_MARK_CELL = re.compile(r"\W{1,3}|o|\(?\w{1,3}\)")
_NUMBER_CELL = re.compile(r"(?:\d{1,2}\.?){1,3}|[A-ZÅÄÖ][.)]")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])")
# A text is hard-wrapped when its lines break at some width in the middle of sentences. Wider than this is no
# terminal or mail; narrower is a poem or an address.
_MIN_WIDTH, _MAX_WIDTH = 50, 110
# How many of the full lines must run on in the next line, in lower case, before all are joined.
_MIN_RUNNING_ON = 0.35
# With fewer full lines than this there is no telling.
_MIN_FULL_LINES = 4
# How near to the widest a line must come to count as full.
_FULL = 0.8
# A line that goes on in lower case may have been wrapped a little before the width.
_LOWER_CASE_SLACK = 8
# Spaces that set columns apart; two may be an old typist's habit after a full stop.
_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
# Texts are wrapped at a width; a few longer lines (an address of a web page) do not change it.
_WIDTH_QUANTILE = 0.97


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text: its words without the bullet, the bullet, the cells when tabs divide it."""

    text: str
    bullet: str = ""
    cells: tuple[str, ...] = ()
    after_blank: bool = False
    indent: int = 0

    @property
    def short(self) -> bool:
        """Whether it may be a title or an item: not long, and no sentence."""
        return len(self.text) <= 90 and self.text[-1] not in ".;,!"


def split(text: str) -> list[Line]:
    """The lines that hold something, in order; hard-wrapped lines are joined to the paragraphs they were."""
    raw = _columns_as_tabs(_LINE_END.split(unicodedata.normalize("NFC", text)))
    width = _wrap_width(raw)
    return list(_lines(_joined(raw, width) if width else raw))


def _lines(raw: Sequence[str]) -> Iterator[Line]:
    blank = False
    for piece in raw:
        cells = tuple(clean(cell) for cell in piece.split("\t"))
        filled = [cell for cell in cells if cell]
        if not filled:
            blank = True
            continue
        yield _line(cells, filled, blank, len(piece) - len(piece.lstrip()))
        blank = False


def _line(cells: tuple[str, ...], filled: Sequence[str], blank: bool, indent: int) -> Line:
    if len(filled) == 2 and _MARK_CELL.fullmatch(filled[0]):
        return Line(filled[1], filled[0], (), blank, indent)
    text = " ".join(filled)
    if len(filled) > 1 and not _NUMBER_CELL.fullmatch(filled[0]):
        return Line(text, "", cells, blank, indent)
    bullet, rest = unmarked(text)
    return Line(rest, bullet, (), blank, indent)


def unmarked(text: str) -> tuple[str, str]:
    """The hand-typed bullet that a line begins with ("" when none), and the line without it."""
    mark = _BULLET.match(text) or _ENUMERATOR.match(text)
    return (mark.group().strip(), text[mark.end() :]) if mark else ("", text)


def last_sentence(text: str) -> str:
    """What introduces a list is the last sentence of the paragraph above it, not the whole paragraph."""
    return _SENTENCE_END.split(text)[-1]


def _wrap_width(raw: Sequence[str]) -> int:
    """The width at which the text is hard-wrapped, or 0."""
    lengths = sorted(len(line.rstrip()) for line in raw if line.strip() and "\t" not in line)
    if not lengths:
        return 0
    width = lengths[int((len(lengths) - 1) * _WIDTH_QUANTILE)]
    if not _MIN_WIDTH <= width <= _MAX_WIDTH or lengths[-1] > 2 * width:
        return 0
    full = [number for number, line in enumerate(raw[:-1]) if len(line.rstrip()) >= width * _FULL]
    running = [number for number in full if raw[number + 1].strip()[:1].islower()]
    enough = len(full) >= _MIN_FULL_LINES and len(running) >= _MIN_RUNNING_ON * len(full)
    return width if enough else 0


def _joined(raw: Sequence[str], width: int) -> list[str]:
    joined: list[list[str]] = []
    for number, line in enumerate(raw):
        if number and _runs_on(raw[number - 1], line, width):
            joined[-1].append(line.strip())
        else:
            joined.append([line.rstrip()])
    return [" ".join(parts) for parts in joined]


def _runs_on(above: str, line: str, width: int) -> bool:
    """Whether the line goes on with the one above: its first word would not have fitted there any more."""
    words = line.split()
    if not words or not above.strip() or "\t" in above + line:
        return False
    if _BULLET.match(line.strip()) or _ENUMERATOR.match(line.strip()):
        return False
    slack = _LOWER_CASE_SLACK if words[0][0].islower() else 0
    return len(above.rstrip()) + 1 + len(words[0]) > width - slack


def _columns_as_tabs(raw: Sequence[str]) -> list[str]:
    """Columns set apart by spaces, on two lines or more one after another, become cells."""
    gaps = [bool(_GAP.search(line.strip())) for line in raw]
    beside = [any(gaps[max(0, number - 1) : number] + gaps[number + 1 : number + 2]) for number in range(len(raw))]
    return [
        _GAP.sub("\t", line.strip()) if gap and near else line
        for line, gap, near in zip(raw, gaps, beside, strict=True)
    ]
