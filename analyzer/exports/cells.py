"""Values as cells that nothing runs: lists joined, dates as text, formulas made harmless."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pandas as pd

# What Excel, LibreOffice and Google Sheets take for the beginning of a formula, full-width forms included; they
# skip white space before it, and tab, line feed and carriage return can begin a new cell.
_FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")
# Characters that XML, and so XLSX, cannot hold.
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def neutral(text: str) -> str:
    """The text as a cell that stays text: an apostrophe before anything that may begin a formula.

    >>> neutral("=1+1")
    "'=1+1"
    """
    return f"'{text}" if _FORMULA.match(text) else text


def restored(cell: str) -> str:
    """The text of a cell as it was before ``neutral``.

    >>> restored(neutral("- nimi"))
    '- nimi'
    """
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell[1:]) else cell


def printable(text: str) -> str:
    """The text without the control characters that a workbook cannot hold."""
    return _ILLEGAL.sub("", text)


def plain(value: Any) -> Any:
    """A value of a frame as JSON knows it: None, number, text, or a list of these."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    if value is None or value is pd.NaT or value != value:
        return None
    if isinstance(value, date):
        return value.date().isoformat() if isinstance(value, pd.Timestamp) and value.tz is None else value.isoformat()
    return value.item() if hasattr(value, "item") else value


def cell(value: Any) -> Any:
    """A value as a spreadsheet cell: lists joined by ``; ``, text neutral."""
    simple = plain(value)
    if isinstance(simple, list):
        simple = "; ".join(str(item) for item in simple)
    return neutral(printable(simple)) if isinstance(simple, str) else simple


def neutral_frame(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with every value as a spreadsheet cell, the column names too."""
    return pd.DataFrame(
        {cell(str(name)): pd.Series([cell(value) for value in frame[name]], dtype="object") for name in frame.columns}
    )
