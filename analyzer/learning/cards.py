"""A trained model, its card, and the card as a page, written into a folder together."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from analyzer.errors import ExportError

CARD_FILE = "card.json"
README_FILE = "README.md"


class Model(Protocol):
    """What can be written into a folder."""

    def save(self, folder: Path) -> None:
        """Write the model into the folder."""


def sentence(words: str) -> str:
    """The words as a sentence begins; other capitals stay as they are."""
    return words[:1].upper() + words[1:]


def write(model: Model, file: str, card: dict[str, Any], page: Callable[[dict[str, Any]], str], folder: Path) -> None:
    """Write them; ``file`` is what the model calls its file, whose size goes into the card.

    Raises ExportError when the folder cannot be written.
    """
    try:
        model.save(folder)
        card["size_bytes"] = (folder / file).stat().st_size
        (folder / CARD_FILE).write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", "utf-8")
        (folder / README_FILE).write_text(page(card), "utf-8")
    except OSError as error:
        raise ExportError(f"{folder}: the model cannot be written there ({error.strerror})") from error
