"""Where on a page the notice stands: the element that holds it, and the footers below, which tell of the controller."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from analyzer.blocks import copies, furniture, linklists, panels
from analyzer.blocks.elements import HEADINGS, Measures, all_in, attribute, measured, names
from analyzer.blocks.parsing import body_of

# Words in class and id of what may stand beside a notice, looked at only while its container is sought.
_BESIDE_NAMES = re.compile(
    r"(?:^|[-_])(?:c-)?(?:foot\w*|ft|ala\w*|head|header|hd|yla\w*|ylä\w*|top|bottom|side\w*|vasen|oikea|aside|left|right"
    r"|col-3|logo|menu|valikko|nav|related|moduletable)(?:$|[-_])",
    re.I,
)
_FOOTER_NAMES = re.compile(
    r"^(?:(?:site|page|main|global|c)[-_]?)?(?:footer\w*|colophon|alapalkki|alatunniste|ft)(?:$|[-_])", re.I
)
# A footer holds no more of the page than this, and at most this much text comes after it.
_MAX_FOOTER_SHARE = 0.25
_MAX_AFTER_FOOTER = 0.05
# More footers than this are no page's.
_MAX_FOOTERS = 20
# The child that holds this much of the page's text holds the notice; so does one whose siblings all are furniture.
_SHARE = 0.95
_SHARE_BESIDE_FURNITURE = 0.5
# Text that stands right in an element, in none of its own elements, is a line of the page from so many letters on.
_MIN_BARE = 20
_TITLE = re.compile(r"selos|tietosuoj|rekister|ilmoitus|päivitetty|päiväys|laadittu|\b(?:19|20)\d\d\b", re.I)


def find(soup: BeautifulSoup) -> tuple[Tag, list[Tag]]:
    """The element that holds the notice, with the furniture taken out, and what comes after it, nearest first."""
    body = body_of(soup)
    panels.unfold(soup, body)
    copies.leave_one(body)
    furniture.remove(body)
    linklists.remove(body)
    footers = _footers(body)
    measures = measured(body)
    root = _named(body, measures) or body
    while (inner := _heaviest(root, measures)) is not None:
        root = inner
    linklists.remove_menus(root)
    return root, [*_after(root, body), *footers]


def _footers(body: Tag) -> list[Tag]:
    """The page's footers, taken out of it."""
    measures = measured(body)
    whole = max(1, measures.own(body))
    found: list[Tag] = []
    for tag in all_in(body):
        if tag.parent is None or len(found) == _MAX_FOOTERS or not _is_footer(tag):
            continue
        small = measures.own(tag) < whole * _MAX_FOOTER_SHARE
        if small and measures.after.get(id(tag), 0) < whole * _MAX_AFTER_FOOTER:
            found.append(tag.extract())
    # A footer inside a footer has been taken out of it, and stands after it.
    return found


def _is_footer(tag: Tag) -> bool:
    if tag.name in ("p", "span", "a", *HEADINGS):
        return False
    return tag.name == "footer" or attribute(tag, "role") == "contentinfo" or any(map(_FOOTER_NAMES.match, names(tag)))


def _after(root: Tag, body: Tag) -> Iterator[Tag]:
    """The elements after the notice's container, nearest first."""
    node: Tag | None = root
    while node is not None and node is not body:
        yield from (sibling for sibling in node.next_siblings if isinstance(sibling, Tag))
        node = node.parent


def _named(body: Tag, measures: Measures) -> Tag | None:
    tags = all_in(body)
    mains = [tag for tag in tags if tag.name == "main"]
    roles = [tag for tag in tags if attribute(tag, "role") == "main"]
    for found in (mains, roles, [tag for tag in tags if tag.name == "article"]):
        if len(found) == 1 and measures.own(found[0]) >= measures.own(body) * _SHARE_BESIDE_FURNITURE:
            return found[0]
    return None


def _heaviest(root: Tag, measures: Measures) -> Tag | None:
    """The child that holds (nearly) all text, if there is one to go down to."""
    children = [child for child in root.children if isinstance(child, Tag)]
    if not children or root.name in ("table", "ul", "ol", "dl", "p"):
        children = [child for child in children if root.name == "table" and child.name in ("tbody", "tr")]
    bare = measures.own(root) - sum(measures.own(child) for child in children)
    if not children or (bare >= _MIN_BARE and root.name != "table"):
        return None
    best = max(children, key=measures.own)
    if best.name in ("p", "ul", "ol", "dl", "details", "section", *HEADINGS) or not best.find(True):
        return None
    share = measures.own(best) / max(1, measures.own(root))
    others = [child for child in children if child is not best and measures.own(child)]
    beside = all(_stands_beside(child, measures) for child in others) and share >= _SHARE_BESIDE_FURNITURE
    kept = any(_may_be_title(child) for child in others if not _stands_beside(child, measures))
    return best if beside or (share >= _SHARE and not kept) else None


def _may_be_title(tag: Tag) -> bool:
    """What stands without links, or with a heading, may be the notice's title or date; a layout table's cell rarely."""
    if tag.name in ("tr", "td", "tbody"):
        return bool(_TITLE.search(tag.get_text()))
    return tag.find(HEADINGS) is not None or tag.find("a") is None


def _stands_beside(tag: Tag, measures: Measures) -> bool:
    if tag.name in ("header", "footer", "aside", "address") or measures.is_linked(tag):
        return True
    return any(map(_BESIDE_NAMES.search, names(tag)))
