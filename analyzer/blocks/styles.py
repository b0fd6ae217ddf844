"""How an element looks: on lines of its own or within one, as a heading, in bold type; by tag, role, style or class."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

from analyzer.blocks.elements import HEADINGS, attribute, classes

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td"
    " tfoot th thead tr ul".split()
)
_BOLD_TAGS = frozenset(("b", "strong", "big"))
_APART = re.compile(r"display\s*:\s*(?:block|flex|grid)")
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


def is_block(tag: Tag) -> bool:
    """Whether it stands on lines of its own: by its name, as a site's own element, or by its style."""
    return tag.name in _BLOCKS or "-" in tag.name or is_heading(tag) or _is_set_apart(tag)


def is_heading(tag: Tag) -> bool:
    """Whether it is a heading by its tag or its role."""
    return tag.name in HEADINGS or attribute(tag, "role") == "heading"


def _is_set_apart(tag: Tag) -> bool:
    style = tag.get("style")
    return isinstance(style, str) and "display" in style and _APART.search(style) is not None


def _weighs(style: str) -> bool | None:
    """True for bold, False for plain, None where the style does not say."""
    found = _WEIGHT.search(style[:2000]) if "weight" in style else None
    if not found:
        return None
    value = found.group(1).lower()
    if value.isdigit():
        return int(value[:4]) >= _MIN_BOLD
    return {"bold": True, "bolder": True, "normal": False, "lighter": False}.get(value)
