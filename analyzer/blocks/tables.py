"""Rows of cells → which row titles the columns, and under which title each cell stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

Row = Sequence[str]

# What the columns of notices' tables are called: a two-column table whose first row says so has a header.
_COLUMN_TITLE = re.compile(
    r"(?:henkilö)?(?:tieto|tiedo|sisält|tarkoi|käyttöta|perust|oikeuspe|aika|säily|kuvaus|kuinka|mitä|mihin|miksi|missä"
    r"|millä|tehtäv|taho|rooli|lähd|vastaanott|selit|voimassa|kesto|elinik|tarjoaja|sijain|esimerk|käsitt|luovut|syy"
    r"|toim|rekister|mistä|kenelle|vanhen|poist)",
    re.I,
)
_HEADER_WORDS = 6
# What no column is called: numbers, addresses, the ends of sentences.
_NO_TITLE = re.compile(r"[@\d]|[.;!]$")


def titled(rows: Sequence[tuple[Row, bool]]) -> Iterator[tuple[list[tuple[str, str]], bool]]:
    """Each row as (column, text) pairs and whether it is a header; rows come with whether they follow a blank line.

    A table without a header whose rows are key and value has the key as the value's column.
    """
    titles: Row = ()
    for number, (cells, after_blank) in enumerate(rows):
        below = [row for row, _ in rows[number + 1 : number + 4]]
        if (number == 0 or after_blank) and is_header(cells, below):
            titles = cells
            yield [("", cell) for cell in cells], True
        else:
            yield columns(cells, titles), False


def columns(cells: Row, titles: Row) -> list[tuple[str, str]]:
    """The cells of a row under their titles; without titles, a key titles its value."""
    if titles:
        return [(titles[place] if place < len(titles) else "", cell) for place, cell in enumerate(cells)]
    filled = [cell for cell in cells if cell]
    if len(filled) == 2:
        return [("", filled[0]), (filled[0], filled[1])]
    return [("", cell) for cell in filled]


def is_header(cells: Row, below: Sequence[Row]) -> bool:
    """Whether the first row of a table looks like titles of the columns: short names, no data."""
    filled = [cell for cell in cells if cell]
    if len(filled) < 2 or not below or len(set(filled)) < len(filled):
        return False
    if any(len(cell.split()) > _HEADER_WORDS or _NO_TITLE.search(cell) or cell[0].islower() for cell in filled):
        return False
    if len(filled) == 2:
        return bool(_COLUMN_TITLE.match(filled[1]))
    return all(len([cell for cell in row if cell]) > 1 for row in below[:1])
