"""Blocks one after another: numbers, headings above, white space, and the cells of table rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analyzer.notice import Block, BlockKind, Cell

# Characters that show nothing: soft hyphens, zero-width spaces and joiners, direction and byte order marks.
_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffc]")
# C0 and C1 controls that are no white space; lone surrogates cannot be stored as UTF-8.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")


def clean(text: str) -> str:
    """The text in single spaces, without characters that show nothing."""
    return " ".join(_CONTROL.sub("", _INVISIBLE.sub("", text)).split())


class Builder:
    """Collects blocks in reading order and gives each the headings that stand above it."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._path: list[tuple[int, str]] = []

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings above what comes next, outermost first."""
        return tuple(text for _, text in self._path)

    def heading(self, text: str, level: int) -> None:
        """A heading that holds until one of its own level or above."""
        self.close(level)
        self._add(BlockKind.HEADING, text, headings=self.headings)
        self._path.append((level, text))

    def paragraph(self, text: str, run_in: str = "") -> None:
        """A paragraph; ``run_in`` is a title that opens it, which then also counts among its headings."""
        self._add(BlockKind.PARAGRAPH, text, headings=(*self.headings, run_in) if run_in else self.headings)

    def item(self, text: str, lead_in: str = "") -> None:
        """A list item, without its bullet."""
        self._add(BlockKind.LIST_ITEM, text, lead_in=lead_in, headings=self.headings)

    def row(self, cells: Sequence[tuple[str, str]], *, header: bool = False, lead_in: str = "") -> None:
        """A table row of (column, text) pairs, empty ones left out; a header row titles columns, not sections."""
        filled = [(column, text) for column, text in cells if text]
        if not filled:
            return
        places, at = [], 0
        for column, text in filled:
            places.append(Cell(column, at, at + len(text)))
            at += len(text) + 1
        kind = BlockKind.HEADING if header else BlockKind.TABLE_ROW
        joined = "\t".join(text for _, text in filled)
        self._add(kind, joined, lead_in=lead_in, headings=self.headings, cells=tuple(places))

    def close(self, level: int) -> None:
        """The end of the sections of this level and below: what follows stands beside them."""
        while self._path and self._path[-1][0] >= level:
            self._path.pop()

    def outside(self) -> None:
        """What follows stands outside every section."""
        self._path.clear()

    def _add(
        self,
        kind: BlockKind,
        text: str,
        *,
        lead_in: str = "",
        headings: tuple[str, ...] = (),
        cells: tuple[Cell, ...] = (),
    ) -> None:
        if text:
            self.blocks.append(Block(len(self.blocks), kind, text, headings, lead_in, cells))
