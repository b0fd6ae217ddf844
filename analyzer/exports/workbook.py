"""A comparison as an Excel workbook: one sheet a table, heads frozen, filters on, a sheet that explains the codes."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from analyzer import taxonomy
from analyzer.comparison import Comparison
from analyzer.exports import wording
from analyzer.exports.cells import neutral_frame

# Excel's own limits: a longer text or sheet makes it repair, that is damage, the file.
MAX_CELL = 32_767
MAX_ROWS = 1_048_575
# Wide enough for a name, narrow enough that several columns stand on a screen; quotes wrap.
MIN_WIDTH, MAX_WIDTH = 9, 60
# The first rows tell the width of a column well enough; a long corpus need not be measured.
MEASURED_ROWS = 200

_HEAD = PatternFill("solid", fgColor="1F4E5F")
_HEAD_FONT = Font(bold=True, color="FFFFFF")
_FILLS = {
    "met": PatternFill("solid", fgColor="DDEFE6"),
    "affirmed": PatternFill("solid", fgColor="DDEFE6"),
    "missing": PatternFill("solid", fgColor="F8DFD8"),
    "denied": PatternFill("solid", fgColor="E7E5EE"),
    "unclear": PatternFill("solid", fgColor="FBF0D2"),
    "conditional": PatternFill("solid", fgColor="FBF0D2"),
}


def render(table: pd.DataFrame, comparison: Comparison) -> bytes:
    """The workbook's bytes: the comparison itself (``table``, one row a notice), then the frames behind it."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, frame in _sheets(table, comparison):
        _fill(book.create_sheet(title), neutral_frame(frame.head(MAX_ROWS)))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _sheets(table: pd.DataFrame, comparison: Comparison) -> Iterator[tuple[str, pd.DataFrame]]:
    frames = comparison.frames
    yield "comparison", table
    yield "notices", frames.notices
    yield "facts", frames.facts
    yield "periods", comparison.periods()
    yield "named_recipients", comparison.named_recipients()
    yield "processing", frames.processing
    yield "retention", frames.retention
    yield "screening", frames.screening
    yield "failures", frames.failures
    yield "codes", codebook()


def codebook() -> pd.DataFrame:
    """What every code means: slot, code, Finnish name, article of the law, DPV term."""
    known = taxonomy.load()
    vocabularies = {**known.slots, "elements": known.elements, "labels": known.topics}
    rows = [
        {
            "slot": slot,
            "code": code,
            "name": wording.topic(code) if slot == "labels" else wording.name(slot, code),
            "article": term.article,
            "dpv": term.dpv,
            "note": term.note,
        }
        for slot, vocabulary in vocabularies.items()
        for code, term in vocabulary.items()
    ]
    return pd.DataFrame(rows)


def _fill(sheet: Worksheet, frame: pd.DataFrame) -> None:
    sheet.append(list(frame.columns))
    for row in frame.itertuples(index=False, name=None):
        sheet.append([value[:MAX_CELL] if isinstance(value, str) else value for value in row])
    for head in sheet[1]:
        head.fill, head.font = _HEAD, _HEAD_FONT
        head.alignment = Alignment(vertical="top", wrap_text=True)
    for number, column in enumerate(frame.columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _width(frame[column], str(column))
    _colour(sheet)
    sheet.freeze_panes = "C2" if len(frame.columns) > 2 else "A2"
    if len(frame):
        sheet.auto_filter.ref = sheet.dimensions


def _width(column: pd.Series, head: str) -> int:
    longest = max((len(str(value)) for value in column.head(MEASURED_ROWS) if value is not None), default=0)
    # A head may break at its dot or underscore; its longer half must fit.
    return min(max(MIN_WIDTH, longest + 2, len(head) // 2 + 4), MAX_WIDTH)


def _colour(sheet: Worksheet) -> None:
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            if isinstance(cell.value, str) and cell.value in _FILLS:
                cell.fill = _FILLS[cell.value]
