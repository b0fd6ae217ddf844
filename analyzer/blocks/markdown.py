"""Markdown → HTML, so that one reader serves both. HTML inside the Markdown stays text: it is never run."""

from __future__ import annotations

import html
import re

from markdown_it import MarkdownIt

# The YAML block that site generators put before the text: its title is the page's, the rest is not of the notice.
_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.S)
_TITLE = re.compile(r"^title:[ \t]*(.+?)[ \t]*$", re.M | re.I)


def as_html(text: str) -> str:
    """The text as an HTML page with the same headings, lists and tables."""
    front = _FRONT_MATTER.match(text)
    title = _TITLE.search(front.group(1)) if front else None
    body = text[front.end() :] if front else text
    head = f"<title>{html.escape(title.group(1).strip(chr(34) + chr(39)))}</title>" if title else ""
    rendered = MarkdownIt("commonmark", {"html": False, "maxNesting": 100}).enable("table").render(body)
    return f"<html><head>{head}</head><body><main>{rendered}</main></body></html>"
