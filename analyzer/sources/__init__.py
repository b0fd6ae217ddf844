"""Where pages come from: names of files and folders → Sources → Pages, byte for byte.

In: what a user named. Out: a ``Source`` for every notice found (or a ``Failure`` that says why there is none), and
for a source its ``Page``.
"""

from __future__ import annotations

from analyzer.sources.files import find, read

__all__ = ["find", "read"]
