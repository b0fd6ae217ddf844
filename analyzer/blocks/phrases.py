"""The phrases of ``data/recognition.yaml`` as expressions to look for in a text in small letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


def folded(text: str) -> str:
    """In small letters, without soft hyphens and with plain apostrophes."""
    return text.replace("\xad", "").replace("’", "'").lower()


def phrases(text: str) -> re.Pattern[str]:
    """One expression for all the phrases of a table, which commas separate."""
    anywhere: list[str] = []
    at_start: list[str] = []
    for phrase in text.split(","):
        if words := phrase.split():
            (anywhere if words[0].startswith("*") else at_start).append(_expression(words))
    return re.compile("|".join([*([rf"(?<!\w)(?:{'|'.join(at_start)})"] if at_start else []), *anywhere]))


def _expression(words: Sequence[str]) -> str:
    found, between = "", ""
    for word in words:
        if word == "..":
            between += r"(?:\S{1,40}\s){0,3}"
            continue
        found += between + re.escape(word.strip("*")) + (r"\w{0,40}" if word.endswith("*") else r"(?!\w)")
        between = r"\W{1,4}"
    return found


@cache
def data() -> dict[str, Any]:
    """The tables as they are written."""
    read: dict[str, Any] = yaml.safe_load(files("analyzer").joinpath("data/recognition.yaml").read_text("utf-8"))
    return read
