"""Comparisons and frames → files, the format chosen by suffix; written whole or not at all.

Text cells that a spreadsheet would run as a formula get an apostrophe before them in CSV and XLSX; JSON and Parquet
keep every character. CSV is UTF-8 with a byte order mark: without it Excel shows *ä* as two strange letters.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pandas as pd

from analyzer.comparison import Comparison
from analyzer.errors import ExportError
from analyzer.exports import markdown, report, workbook
from analyzer.exports.cells import neutral_frame, plain
from analyzer.writing import write_bytes


def write_comparison(comparison: Comparison, path: Path) -> None:
    """Write the comparison in the format of the path's suffix.

    Raises ExportError when the suffix is none of ``SUFFIXES`` or the file cannot be written.
    """
    suffix = check_suffix(path)
    write_bytes(_WRITERS[suffix](comparison), path)


def check_suffix(path: Path) -> str:
    """The path's suffix, when it is one that a comparison can be written in. Raises ExportError else."""
    suffix = path.suffix.lower()
    if suffix not in _WRITERS:
        raise ExportError(f"{path}: unknown suffix {suffix!r}; choose one of {', '.join(SUFFIXES)}")
    return suffix


def to_csv(frame: pd.DataFrame) -> bytes:
    """A frame as CSV that Excel opens rightly; lists as ``a; b``."""
    return neutral_frame(frame).to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def to_parquet(frame: pd.DataFrame) -> bytes:
    """A frame as Parquet, every dtype kept."""
    buffer = io.BytesIO()
    frame.to_parquet(buffer, index=False)
    return buffer.getvalue()


def flat(comparison: Comparison) -> pd.DataFrame:
    """The comparison with one plain column name each: ``company``, ``id``, ``purposes.payment`` …"""
    table = comparison.table.copy()
    table.columns = pd.Index([".".join(names) for names in _columns(table)])
    return table.reset_index()


def to_json(comparison: Comparison) -> bytes:
    """The comparison as one JSON object: ``notices`` (one object each), ``shares`` of the codes, ``failures``."""
    content = {
        "notices": [_notice_object(comparison, row) for row in range(len(comparison.table))],
        "shares": {
            slot: {str(code): round(float(share), 4) for code, share in comparison.shares(slot).items()}
            for slot in comparison.statuses.columns.unique(0)
        },
        "failures": [
            {"id": failure.source.id, "location": failure.source.location, "stage": failure.stage}
            | {"reason": failure.reason, "may_pass": failure.may_pass}
            for failure in comparison.failures
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _notice_object(comparison: Comparison, row: int) -> dict[str, Any]:
    company, identity = comparison.table.index[row]
    subjects: dict[str, Any] = {"id": str(identity), "company": str(company)}
    values = comparison.table.iloc[row]
    for (subject, code), value in zip(_columns(comparison.table), values, strict=True):
        subjects.setdefault(subject, {})[code] = plain(value)
    return subjects


def _columns(table: pd.DataFrame) -> list[tuple[str, str]]:
    return cast(list[tuple[str, str]], list(table.columns))


_WRITERS: dict[str, Callable[[Comparison], bytes]] = {
    ".html": lambda comparison: report.render(comparison).encode("utf-8"),
    ".xlsx": lambda comparison: workbook.render(flat(comparison), comparison),
    ".csv": lambda comparison: to_csv(flat(comparison)),
    ".json": to_json,
    ".parquet": lambda comparison: to_parquet(flat(comparison)),
    ".md": lambda comparison: markdown.render(comparison).encode("utf-8"),
}
SUFFIXES = tuple(_WRITERS)
