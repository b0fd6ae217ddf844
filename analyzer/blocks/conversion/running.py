"""What runs along the margins of every page: headers, footers, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from analyzer.blocks.conversion.glyphs import Line, Word, rows
from analyzer.blocks.conversion.pages import PdfPage

# A header or footer has no more lines than this.
_MAX_LINES = 4
# On at least so many of the pages, and on two at least, the line stands at the same height (within points).
_SHARE, _HEIGHT = 0.4, 4.0
_PAGE_NUMBER = re.compile(r"(?:sivu|s\.|page)?\s*[-–]?\s*\d{1,3}\s*[-–]?(?:\s*(?:/|\(|of)\s*\d{1,3}\)?)?", re.I)
# A page number stands in this outer part of the page.
_MARGIN = 0.12

_Key = tuple[str, int]


def lines(pages: Sequence[PdfPage], found: Sequence[Sequence[Word]]) -> dict[int, list[Line]]:
    """The lines along the margins of each page, by its number."""
    all_lines = [rows(words) for words in found]
    keys = Counter(key for own in all_lines for key in {*_keys(_outer(own))})
    often = max(2, _SHARE * len(pages))
    running = {key for key, count in keys.items() if count >= often}
    return {
        page.number: [Line(tuple(own[number])) for number in sorted({*_running(page, own, running)})]
        for page, own in zip(pages, all_lines, strict=True)
    }


def texts(margins: Mapping[int, Sequence[Line]]) -> list[str]:
    """What stands there, each line once, without the numbers of pages."""
    found = dict.fromkeys(line.text for lines in margins.values() for line in lines)
    return [text for text in found if not _PAGE_NUMBER.fullmatch(text)]


def _running(page: PdfPage, lines: Sequence[Sequence[Word]], running: set[_Key]) -> Iterator[int]:
    """The outermost lines that run, from above and from below: what stands inside one that does not is text."""
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        for count, number in enumerate(order):
            line = lines[number]
            if count == _MAX_LINES or not (running.intersection(_keys([line])) or _is_number(page, line)):
                break
            yield number


def _outer(lines: Sequence[Sequence[Word]]) -> list[Sequence[Word]]:
    return [*lines[:_MAX_LINES], *lines[max(_MAX_LINES, len(lines) - _MAX_LINES) :]]


def _keys(lines: Sequence[Sequence[Word]]) -> Iterator[_Key]:
    """The line's words, whatever its numbers, and its height: twice, so that no border of the raster parts any two."""
    for line in lines:
        text = re.sub(r"\d+", "#", _text(line))
        for shift in (0.0, _HEIGHT):
            yield text, int((line[0].top + shift) // (2 * _HEIGHT)) * 2 + bool(shift)


def _is_number(page: PdfPage, line: Sequence[Word]) -> bool:
    outer = line[0].top < page.height * _MARGIN or line[0].bottom > page.height * (1 - _MARGIN)
    return outer and bool(_PAGE_NUMBER.fullmatch(_text(line)))


def _text(line: Sequence[Word]) -> str:
    return " ".join(word.text for word in line)
