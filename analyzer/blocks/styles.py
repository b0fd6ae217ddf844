"""What type a text is in: bold by its tag, by its own style, or by a class that the page's style sheet makes bold."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

from analyzer.blocks.elements import classes

_BOLD_TAGS = frozenset(("b", "strong", "big"))
_WEIGHT = re.compile(r"(?<![\w-])font-weight\s*:\s*([a-z]+|\d+)", re.I)
# The lightest weight that looks bold beside plain text, which has 400.
_MIN_BOLD = 600
# A rule for one class alone, as word processors write them; longer rules belong to a site's design.
_CLASS_RULE = re.compile(r"(?<![^\s,}])(?:span|p)?\.([\w-]{1,60})\s*\{([^{}]{0,2000})\}")
# Style sheets longer than this are a site's design, which tells nothing of this text.
_MAX_SHEET = 200_000


def bold_classes(soup: BeautifulSoup) -> frozenset[str]:
    """The classes that the page's own style sheets make bold."""
    sheet = "\n".join(tag.get_text() for tag in soup.find_all("style"))[:_MAX_SHEET]
    return frozenset(name for name, rule in _CLASS_RULE.findall(sheet) if _weighs(rule))


def is_bold(tag: Tag, bold: frozenset[str], inherited: bool) -> bool:
    """Whether what stands right in the element is in bold type."""
    own = _weighs(str(tag.get("style") or ""))
    if own is not None:
        return own
    if tag.name in _BOLD_TAGS or bold and not bold.isdisjoint(classes(tag).split()):
        return True
    return inherited


def shows_as_block(tag: Tag) -> bool:
    """Whether the element's own style sets it on lines of its own."""
    style = tag.get("style")
    return (
        isinstance(style, str)
        and "display" in style
        and re.search(r"display\s*:\s*(?:block|flex|grid)", style) is not None
    )


def _weighs(style: str) -> bool | None:
    """True for bold, False for plain, None where the style does not say."""
    found = _WEIGHT.search(style[:2000]) if "weight" in style else None
    if not found:
        return None
    value = found.group(1).lower()
    if value.isdigit():
        return int(value[:4]) >= _MIN_BOLD
    return {"bold": True, "bolder": True, "normal": False, "lighter": False}.get(value)
