"""Comparisons and frames → files, the format chosen by suffix; written whole or not at all.

Text cells that a spreadsheet would run as a formula get an apostrophe before them in CSV and XLSX; JSON and Parquet
keep every character. CSV is UTF-8 with a byte order mark: without it Excel shows *ä* as two strange letters.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pandas as pd

from analyzer.comparison import Comparison
from analyzer.errors import ExportError
from analyzer.exports import markdown, report, workbook
from analyzer.exports.cells import neutral_frame, plain

# In bytes; longer names than this, with suffix and temporary mark, meet the 255 bytes that file systems allow.
MAX_NAME = 200
# Windows opens these as devices, whatever the suffix.
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")


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


def write_text(text: str, path: Path) -> None:
    """Write text in UTF-8, whole or not at all. Raises ExportError when it cannot be written."""
    write_bytes(text.encode("utf-8"), path)


def write_bytes(content: bytes, path: Path) -> None:
    """Write a file under another name first, so that no half of it is ever seen; missing folders are made.

    Raises ExportError when it cannot be written.
    """
    draft = path.with_name(f".{_cut(path.name)}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            draft.write_bytes(content)
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or error
        raise ExportError(f"{path}: cannot be written ({reason}); name another file or free the place") from error


def file_name(identity: str) -> str:
    """A file name (no suffix) for an id, safe in every folder; an id that had to change gets a hash, so none clash.

    >>> file_name("kauppa-oy")
    'kauppa-oy'
    """
    plainer = unicodedata.normalize("NFC", identity)
    safe = _cut(re.sub(r"[^\w.-]+", "-", plainer).strip(".-"))
    if safe and safe == identity and not _DEVICES.match(safe):
        return safe
    return f"{safe or 'notice'}-{hashlib.sha256(identity.encode('utf-8', 'replace')).hexdigest()[:8]}"


def _cut(name: str) -> str:
    return name.encode("utf-8", "replace")[:MAX_NAME].decode("utf-8", "ignore")


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
