"""A PDF's bytes → its pages as characters, ruled tables and drawn bullets; the only module that knows pdfplumber."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect

from analyzer.blocks.conversion.glyphs import Char
from analyzer.blocks.conversion.refusal import DAMAGED, Refusal

Box = tuple[float, float, float, float]

_BOLD = re.compile(r"bold|black|heavy|demi", re.I)
# A page with more ruling lines than this holds a drawing; looking for tables in it takes minutes.
_MAX_EDGES = 3_000
# A drawn bullet is about as wide as high, and smaller than a letter (points).
_MIN_BULLET, _MAX_BULLET = 1.0, 8.0
# Rules nearer to each other than this are one (points).
_SNAP = 3.0
# The notice of a large group has forty pages; so many more are a book, and would take minutes.
_MAX_PAGES = 400


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A table drawn with lines: its cells row by row, None where a cell of before reaches over."""

    box: Box
    rows: tuple[tuple[Box | None, ...], ...]


@dataclass(frozen=True, slots=True)
class PdfPage:
    """What stands on a page, and where; in points from its upper left corner."""

    number: int
    width: float
    height: float
    chars: tuple[Char, ...]
    tables: tuple[RuledTable, ...]
    bullets: tuple[Box, ...]
    pictures: int


def read(content: bytes) -> tuple[list[PdfPage], Any]:
    """The pages, and the catalog's structure tree (None without one) with the pages' numbers by their object ids.

    Raises Refusal when the PDF is encrypted or damaged.
    """
    try:
        with pdfplumber.open(io.BytesIO(content), unicode_norm=None) as pdf:
            if len(pdf.pages) > _MAX_PAGES:
                raise Refusal(f"the PDF has {len(pdf.pages)} pages, more than {_MAX_PAGES}; save only the notice's own")
            root = pdf.doc.catalog.get("StructTreeRoot")
            numbers = {page.page_obj.pageid: page.page_number for page in pdf.pages}
            return [_page(page) for page in pdf.pages], (root, numbers) if root is not None else None
    except (Refusal, MemoryError, RecursionError):
        raise
    except Exception as error:  # pdfminer meets damage with whatever error the damage causes
        raise _refusal(error) from error


def _refusal(error: Exception) -> Refusal:
    """What pdfplumber met, which it hides in an error of its own."""
    causes = (error, *error.args)
    for cause in causes:
        if isinstance(cause, MemoryError | RecursionError):
            raise cause
    if any(isinstance(cause, PDFPasswordIncorrect) for cause in causes):
        return Refusal("the PDF is encrypted; open it with its password and print it to a new PDF")
    return Refusal(DAMAGED.format(kind="PDF", problem=f"{type(error).__name__}: {error}"))


def _page(page: Any) -> PdfPage:
    tables = tuple(_tables(page.filter(_is_no_fill))) if 0 < len(page.edges) <= _MAX_EDGES else ()
    found = PdfPage(
        page.page_number,
        float(page.width),
        float(page.height),
        tuple(_chars(page)),
        tables,
        tuple(_bullets(page)),
        len(page.images),
    )
    page.close()
    return found


def _chars(page: Any) -> Iterator[Char]:
    """The page's characters once each: some programs draw a letter twice to make it bold."""
    seen: set[tuple[str, float, float]] = set()
    for char in page.chars:
        place = (char["text"], round(char["x0"]), round(char["top"]))
        if not char["upright"] or (place in seen and not char["text"].isspace()):
            continue
        seen.add(place)
        yield Char(
            char["text"],
            char["x0"],
            char["x1"],
            char["top"],
            char["bottom"],
            round(char["size"] * 2) / 2,
            bool(_BOLD.search(char["fontname"] or "")),
            char.get("mcid"),
            char.get("tag") == "Artifact",
        )


def _is_no_fill(shape: Any) -> bool:
    """Whether it may be a rule: rows that are only shaded, every other one mostly, have no rules."""
    thin = min(shape.get("width") or 0.0, shape.get("height") or 0.0) <= _SNAP
    return shape["object_type"] != "rect" or thin or bool(shape.get("stroke"))


def _tables(page: Any) -> Iterator[RuledTable]:
    settings = {
        "snap_tolerance": _SNAP,
        "join_tolerance": _SNAP,
        "intersection_tolerance": _SNAP,
        "explicit_horizontal_lines": list(_missing_rules(page.edges)),
    }
    for table in page.find_tables(settings):
        rows = tuple(tuple(row.cells) for row in table.rows)
        columns = {round(cell[0]) for row in rows for cell in row if cell}
        if len(columns) > 1:
            yield RuledTable(tuple(table.bbox), rows)


def _missing_rules(edges: Any) -> Iterator[dict[str, Any]]:
    """The rules that a page's end leaves out: where at least three uprights end at one height, and no rule runs."""
    level = [edge["top"] for edge in edges if edge["orientation"] == "h" and edge["x1"] - edge["x0"] > _SNAP]
    ends: dict[int, list[tuple[float, float]]] = {}
    for x, runs in _uprights(edges).items():
        for y in (end for run in runs for end in run):
            ends.setdefault(round(y / _SNAP), []).append((x, y))
    for places in ends.values():
        y = places[0][1]
        if len({round(x) for x, _ in places}) > 2 and not any(abs(y - other) <= _SNAP for other in level):
            left, right = min(places)[0], max(places)[0]
            line = {"object_type": "line", "x0": left, "x1": right, "top": y, "bottom": y}
            yield {**line, "width": right - left, "height": 0.0}


def _uprights(edges: Any) -> dict[float, list[tuple[float, float]]]:
    """The upright rules by their place, from top to bottom, those that touch as one."""
    found: dict[float, list[tuple[float, float]]] = {}
    for edge in sorted((edge for edge in edges if edge["orientation"] == "v"), key=lambda edge: edge["top"]):
        runs = found.setdefault(round(edge["x0"] / _SNAP) * _SNAP, [])
        if runs and edge["top"] <= runs[-1][1] + _SNAP:
            runs[-1] = (runs[-1][0], max(runs[-1][1], edge["bottom"]))
        else:
            runs.append((edge["top"], edge["bottom"]))
    return found


def _bullets(page: Any) -> Iterator[Box]:
    for shape in (*page.curves, *page.rects):
        wide, high = shape["x1"] - shape["x0"], shape["bottom"] - shape["top"]
        if _MIN_BULLET <= wide <= _MAX_BULLET and abs(wide - high) <= max(wide, high) / 2:
            yield (shape["x0"], shape["top"], shape["x1"], shape["bottom"])
