"""Where pages come from: names of files, folders and addresses → Sources → Pages, byte for byte.

In: what a user named. Out: a ``Source`` for every notice found (or a ``Failure`` that says why there is none), and
for a source its ``Page``.
"""

from __future__ import annotations

from analyzer.sources.files import find, is_address, read

__all__ = ["find", "is_address", "read"]
