"""What all converters do to their text and tags at the end."""

from __future__ import annotations

import re

from lxml import etree

# A title is no longer than this, and no sentence.
_TITLE_WORDS = 14
_TITLE_END = re.compile(r"[^.,;!]$|^\d[\d.]*\s.*$", re.S)
# Typefaces draw these letters as one.
_LETTERS = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"})


def letters(text: str) -> str:
    """The text with ligatures as the letters that they join."""
    return text.translate(_LETTERS)


def page(main: str, footer: str = "") -> str:
    """The whole page; ``footer`` is what runs along its margins."""
    return f"<html><body><main>{letters(main)}</main><footer>{letters(footer)}</footer></body></html>"


def numbered_titles(html: str) -> str:
    """Numbered lists whose items are titles in bold as the titles that they are, and footnotes as paragraphs.

    Word processors number titles as lists; then every section is a list of one item.
    """
    if "<ol" not in html:
        return html
    root = etree.fromstring(f"<div>{html}</div>", etree.HTMLParser(encoding="utf-8"))
    if root is None:
        return html
    for items in list(root.iter("ol")):
        if items.getparent().tag != "li" and all(_is_title(item) or _is_note(item) for item in items):
            _unlist(items)
    inner = root.find(".//div")
    whole = etree.tostring(inner, encoding="unicode", method="html", with_tail=False)
    return str(whole.removeprefix("<div>").removesuffix("</div>"))


def _is_title(item: etree._Element) -> bool:
    text = "".join(item.itertext()).strip()
    bold = "".join("".join(part.itertext()) for part in item.iter("strong", "b")).strip()
    return bool(text) and text == bold and len(text.split()) <= _TITLE_WORDS and bool(_TITLE_END.search(text))


def _is_note(item: etree._Element) -> bool:
    return str(item.get("id", "")).startswith(("footnote-", "endnote-"))


def _unlist(items: etree._Element) -> None:
    """Each item as a paragraph of its own."""
    for item in items:
        item.tag = "p"
    items.tag = "div"
