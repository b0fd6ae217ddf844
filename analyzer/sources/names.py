"""Ids of notices: safe as file names everywhere, and each given only once in a run."""

from __future__ import annotations

import re
import unicodedata

from analyzer.writing import DEVICES

# Ids become file names of records; file systems allow 255 bytes, and a suffix and a number must still fit.
_MAX_ID = 100


class Ids:
    """Gives out names that are safe as file names, each only once."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def unique(self, name: str) -> str:
        """The name as an id; a number follows when it was given before."""
        plain = slug(name)
        candidate, number = plain, 1
        while candidate.casefold() in self._given:  # some file systems know no capitals
            number += 1
            candidate = f"{plain}-{number}"
        self._given.add(candidate.casefold())
        return candidate


def slug(name: str) -> str:
    """Letters, digits, dots, dashes and underscores only: *Äänekosken ../seloste* → Aanekosken-seloste."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    safe = re.sub(r"[^A-Za-z0-9._-]+", "-", plain)
    safe = re.sub(r"\.{2,}", ".", safe).strip(".-_")[:_MAX_ID].strip(".-_")
    return f"notice-{safe}" if DEVICES.match(safe) else safe or "notice"
