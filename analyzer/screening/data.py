"""The tables of ``data/screening``: what conditions and warnings look for, and with which law behind it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from analyzer.notice import Evidence

_FOLDER = "data/screening"


@cache
def load(name: str) -> dict[str, Any]:
    """A table as it is written."""
    read: dict[str, Any] = yaml.safe_load(files("analyzer").joinpath(_FOLDER, f"{name}.yaml").read_text("utf-8"))
    return read


@cache
def reference() -> dict[str, Any]:
    """How the corpus is worded: the quantiles that a notice is held against (``corpus/reference.py``)."""
    read: dict[str, Any] = json.loads(files("analyzer").joinpath("data/reference.json").read_text("utf-8"))
    return read


def expression(patterns: str | Iterable[str]) -> re.Pattern[str]:
    """One expression for a pattern or all the patterns of a table; letter case does not matter."""
    listed = [patterns] if isinstance(patterns, str) else patterns
    return re.compile("|".join(f"(?:{pattern})" for pattern in listed), re.IGNORECASE)


def optional(patterns: str | Iterable[str] | None) -> re.Pattern[str] | None:
    """The same, or None where the table has none."""
    return expression(patterns) if patterns else None


def apart(places: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Places in reading order, the first and longest of those that overlap."""
    kept: list[Evidence] = []
    for place in sorted(places, key=lambda place: (place.block, place.start, -place.end)):
        if not kept or (kept[-1].block, kept[-1].end) <= (place.block, place.start):
            kept.append(place)
    return tuple(kept)


def number(value: float, digits: int = 0) -> str:
    """A number the Finnish way: 12.5 → 12,5."""
    return f"{value:.{digits}f}".replace(".", ",")


@cache
def pattern(name: str, key: str) -> re.Pattern[str]:
    """One expression for all the patterns that a table has under a key."""
    return expression(load(name)[key])
