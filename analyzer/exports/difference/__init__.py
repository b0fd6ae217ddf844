"""The difference between two versions of a notice, out of the house: terminal, page, JSON, table.

In: two records. Out: a ``NoticeDifference``, which a notebook draws by itself.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd

from analyzer.differences import Difference
from analyzer.errors import ExportError
from analyzer.exports import files, pages
from analyzer.exports.difference import page, plain
from analyzer.writing import write_bytes

__all__ = ["SUFFIXES", "NoticeDifference", "check_suffix", "to_csv", "to_json", "write"]


class NoticeDifference(Difference):
    """What changed between two versions of a notice, most important first; a notebook draws it.

    ``elements``, ``warnings``, ``periods`` and ``facts`` are what one version says and the other does not, ``passages``
    what became of the sentences.
    """

    __slots__ = ()

    def page(self) -> str:
        """The difference as an HTML page that stands alone."""
        return pages.render("diff_page.html", style="diff.css", **page.values(self))

    def frame(self) -> pd.DataFrame:
        """A row a change: part, change, code, name, old and new, the words of both."""
        return pd.DataFrame(list(plain.rows(self)), columns=list(plain.COLUMNS))

    def plain(self) -> dict[str, Any]:
        """The difference as plain JSON data, in the form that ``docs/diff.md`` promises."""
        return plain.plain(self)

    def _repr_html_(self) -> str:
        return pages.render("diff.html", style="diff.css", **page.values(self))


def to_json(difference: NoticeDifference) -> str:
    """The difference as JSON text, in UTF-8 letters, a line break at the end."""
    return json.dumps(difference.plain(), ensure_ascii=False, indent=1) + "\n"


def to_csv(difference: NoticeDifference) -> bytes:
    """The rows as CSV that Excel opens rightly, no cell a formula."""
    return files.to_csv(difference.frame())


def write(difference: NoticeDifference, path: Path) -> None:
    """Write the difference in the format of the path's suffix.

    Raises ExportError when the suffix is none of ``SUFFIXES`` or the file cannot be written.
    """
    suffix = check_suffix(path)
    write_bytes(_WRITERS[suffix](difference), path)


def check_suffix(path: Path) -> str:
    """The path's suffix, when it is one that a difference can be written in. Raises ExportError else."""
    suffix = path.suffix.lower()
    if suffix not in _WRITERS:
        raise ExportError(f"{path}: unknown suffix {suffix!r}; choose one of {', '.join(SUFFIXES)}")
    return suffix


_WRITERS: dict[str, Callable[[NoticeDifference], bytes]] = {
    ".html": lambda difference: difference.page().encode("utf-8"),
    ".json": lambda difference: to_json(difference).encode("utf-8"),
    ".csv": to_csv,
}
SUFFIXES = tuple(_WRITERS)
