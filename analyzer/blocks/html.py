"""HTML → blocks."""

from __future__ import annotations

from bs4 import BeautifulSoup

from analyzer.blocks import plain
from analyzer.notice import Block


def blocks(text: str) -> tuple[str | None, list[Block]]:
    """The page's title and its blocks."""
    soup = BeautifulSoup(text, "lxml")
    return None, plain.blocks(soup.get_text("\n"))
