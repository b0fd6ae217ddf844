"""HTML text → the tree of what a page shows: scripts, styles and other things that are no text are left out."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag
from bs4.element import PreformattedString
from lxml import etree

from analyzer.blocks import nesting
from analyzer.blocks.elements import all_in, attribute, is_gone, take_out

# Never text of the page. A frame's own words are for browsers that have no frames.
_NO_TEXT = "script style template noscript svg math iframe frame object embed canvas audio video map noframes".split()


def text_length(text: str) -> int:
    """How many characters the page shows, furniture included: measured fast, so that a giant is refused at once."""
    # A bare string or a page of comments has no root; then there is nothing to measure.
    root = etree.fromstring(text, etree.HTMLParser()) if text.strip() else None
    if root is None:
        return 0
    shown = root.xpath(f"//text()[not({' or '.join(f'ancestor::{name}' for name in _NO_TEXT)})]")
    return sum(len(piece) for piece in shown)


def parse(text: str) -> BeautifulSoup:
    """The page's tree as written."""
    return BeautifulSoup(nesting.flattened(text), "lxml")


def leave_shown(soup: BeautifulSoup) -> None:
    """Take out what is no text of the page."""
    for tag in all_in(soup, "template"):
        # A component writes what it shows into a template of its own, which browsers show in the component's place.
        if attribute(tag, "shadowrootmode") == "open":
            tag.name = "div"
    for tag in all_in(soup, *_NO_TEXT):
        if not is_gone(tag):
            take_out(tag)
    for string in [node for node in soup.descendants if isinstance(node, PreformattedString)]:
        string.extract()


def body_of(soup: BeautifulSoup) -> Tag:
    """The page's body, or all there is."""
    return soup.body or soup
