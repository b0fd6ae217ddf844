"""What on a web page is the notice, and what is furniture: menus, banners, share buttons, breadcrumbs, forms.

A lost line of the notice is worse than a kept menu, so what may be either is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString
from lxml import etree

from analyzer.blocks import nesting

# Never text of the page.
_NO_TEXT = "script style template noscript svg math iframe object canvas audio video map".split()
# Controls: what they say is the form's, not the notice's.
_CONTROLS = ("button", "input", "select", "textarea", "label", "option", "datalist", "output", "progress", "meter")
_FURNITURE_TAGS = ("nav", "dialog", "menu", "form")
_FURNITURE_ROLES = {"navigation", "dialog", "alertdialog", "search", "menu", "menubar", "toolbar", "banner", "tooltip"}
# Words in class and id that name furniture, whole or as part of a name like "cookie-layer" or "siteMenu".
_FURNITURE_NAMES = re.compile(
    r"(?:^|[-_ ])(?:c-)?(?:cookies?|keksi\w*|consent|cmp|ck|cc|gdpr|banneri?|bread\w*|crumbs?|bc|murupolku|murut|share"
    r"|sharing|jaa|jako|some|social|newsletter|nl|uutiskirje|menu|valikko|nav|navi|navbar|navigation|navigointi|skip\w*|search|haku"
    r"|lang|languages?|kieli\w*|print|tulosta|ads?|mainos|promo|nosto|popup|modal|pagination|comments?|related|sidebar"
    r"|side|topbar|ylapalkki|cta|widget|tags|login)(?:$|[-_ ])",
    re.I,
)
# Words in class and id of what may stand beside a notice, looked at only while its container is sought.
_BESIDE_NAMES = re.compile(
    r"(?:^|[-_ ])(?:c-)?(?:foot\w*|ft|ala\w*|head|header|hd|yla\w*|ylä\w*|side\w*|vasen|oikea|aside|left|right|col-3"
    r"|logo)(?:$|[-_ ])",
    re.I,
)
_CAMEL = re.compile(r"(?<=[a-zåäö])(?=[A-ZÅÄÖ])")
# What is written on the links and buttons of furniture.
_SAYS_FURNITURE = re.compile(
    r"^(?:siirry|hyppää|tulosta|jaa\b|takaisin|sivun alkuun|ylös|alkuun|sulje|evästeasetukset|lue myös|katso myös"
    r"|kopioi linkki|jaa facebookissa|twitter|facebook|linkedin|whatsapp|instagram|pinterest)",
    re.I,
)
_ACCEPTS = re.compile(
    r"^(?:hyväksy|salli|sallin|hylkää|ok$|ymmärrän|vain välttämättömät|estä|kiellä|saatte|ette$|selvä)", re.I
)
# Class names beyond this are no names.
_MAX_NAMES = 500
# Longer than this is no banner, whatever buttons it has.
_MAX_BANNER = 900
# An element that a name calls furniture is left out only when it is this small a part of the page's text.
_MAX_FURNITURE_SHARE = 0.25
# The child that holds this much of the page's text holds the notice; so does one whose siblings all are furniture.
_CONTAINER_SHARE = 0.95
_CONTAINER_SHARE_BESIDE_FURNITURE = 0.5
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TITLE = re.compile(r"selos|tietosuoj|rekister|ilmoitus", re.I)
_SEPARATORS = re.compile(r"[\s|·•›»>/,\-–—:]+")


def text_length(text: str) -> int:
    """How many characters the page shows, furniture included: measured fast, so that a giant is refused at once."""
    # A bare string or a page of comments has no root; then there is nothing to measure.
    root = etree.fromstring(text, etree.HTMLParser()) if text.strip() else None
    if root is None:
        return 0
    shown = root.xpath(f"//text()[not({' or '.join(f'ancestor::{name}' for name in _NO_TEXT)})]")
    return sum(len(piece) for piece in shown)


def parse(text: str) -> BeautifulSoup:
    """The page without what is no text of it."""
    soup = BeautifulSoup(nesting.flattened(text), "lxml")
    for tag in soup.find_all(_NO_TEXT):
        tag.decompose()
    for string in soup.find_all(string=lambda string: isinstance(string, PreformattedString)):
        string.extract()
    return soup


def main_part(soup: BeautifulSoup) -> Tag:
    """The element that holds the notice, with the furniture taken out of it and of the page."""
    body = soup.body or soup
    _remove_furniture(body)
    weights = _weights(body)
    root = _named_container(body, weights) or body
    while True:
        inner = _heaviest(root, weights)
        if inner is None:
            break
        root = inner
    _remove_links(root)
    return root


def after(root: Tag, body: Tag) -> Iterator[Tag]:
    """The elements after the notice's container, nearest first: there, the footer tells who the controller is."""
    node: Tag | None = root
    while node is not None and node is not body:
        yield from (sibling for sibling in node.next_siblings if isinstance(sibling, Tag))
        node = node.parent


def is_link_only(tag: Tag) -> bool:
    """Whether all its words are links (mail and telephone links tell contact details, and do not count)."""
    links = [link for link in tag.find_all("a") if not _tells_contact(link)]
    linked = sum(len(_letters(link)) for link in links)
    return bool(links) and linked >= len(_letters(tag))


def _remove_furniture(body: Tag) -> None:
    total = max(1, len(body.get_text()))
    for tag in body.find_all(_CONTROLS):
        if tag.name != "button" or not tag.find(_HEADINGS):
            _mark_banner(tag)
    for tag in list(body.find_all(True)):
        if tag.decomposed or tag.parent is None:
            continue
        if _is_furniture(tag, total):
            _remove(tag)
    for tag in body.find_all(_CONTROLS):
        if not tag.decomposed and not _opens_panel(tag):
            tag.decompose()


def _remove(tag: Tag) -> None:
    """Take the element out; the box of a form goes with it when only its title is left."""
    box = tag.parent if tag.name == "form" else None
    tag.decompose()
    if box is not None and box.name in ("div", "aside", "section") and _only_links_and_titles(box):
        box.decompose()


def _opens_panel(tag: Tag) -> bool:
    """An accordion's button is the heading of its panel."""
    return tag.name == "button" and (tag.has_attr("aria-expanded") or tag.find_parent(_HEADINGS) is not None)


def _mark_banner(control: Tag) -> None:
    """Name the smallest short element around an "accept cookies" button as the banner that it is."""
    if not _ACCEPTS.match(control.get_text(" ", strip=True)):
        return
    around = control.parent
    while around is not None and around.name not in ("body", "html", "main", "article"):
        text = around.get_text(" ", strip=True)
        if len(text) > _MAX_BANNER:
            return
        if re.search(r"eväste|keksi|kumppan", text, re.I):
            around["role"] = "dialog"
            return
        around = around.parent


def _is_furniture(tag: Tag, total: int) -> bool:
    if tag.name in ("body", "html", "main", "article"):
        return False
    if tag.name in _FURNITURE_TAGS or _attribute(tag, "role") in _FURNITURE_ROLES:
        return len(tag.get_text()) < total * _MAX_FURNITURE_SHARE or _attribute(tag, "role") == "dialog"
    if tag.name == "a" and _SAYS_FURNITURE.match(tag.get_text(" ", strip=True)):
        return True
    if _attribute(tag, "aria-hidden") == "true" and len(tag.get_text(strip=True)) < 40:
        return True
    names = _names(tag)
    if not names or not _FURNITURE_NAMES.search(names):
        return False
    text = tag.get_text(" ", strip=True)
    return len(text) < total * _MAX_FURNITURE_SHARE and _is_hollow_or_small(tag, text)


def _is_hollow_or_small(tag: Tag, text: str) -> bool:
    """Whether an element with a name of furniture holds nothing that reads like a part of the notice."""
    if tag.find(["table", "dl"]) or len(tag.find_all("p")) > 3:
        return False
    return len(text) < _MAX_BANNER


def _named_container(body: Tag, weights: dict[int, int]) -> Tag | None:
    whole = weights[id(body)]
    for selector in ("main", "[role=main]", "article"):
        found = body.select(selector)
        if len(found) == 1 and weights.get(id(found[0]), 0) >= whole * _CONTAINER_SHARE_BESIDE_FURNITURE:
            return found[0]
    return None


def _heaviest(root: Tag, weights: dict[int, int]) -> Tag | None:
    """The child that holds (nearly) all text, if there is one to go down to."""
    children = [child for child in root.children if isinstance(child, Tag)]
    if not children or root.name in ("table", "ul", "ol", "dl", "p"):
        children = [child for child in children if root.name == "table" and child.name in ("tbody", "tr")]
    if not children:
        return None
    best = max(children, key=lambda child: weights[id(child)])
    if best.name in ("p", "ul", "ol", "dl", "details", "section", *_HEADINGS) or not best.find(True):
        return None
    share = weights[id(best)] / max(1, weights[id(root)])
    others = [child for child in children if child is not best and weights[id(child)]]
    beside = all(_stands_beside(child) for child in others) and share >= _CONTAINER_SHARE_BESIDE_FURNITURE
    kept = any(_may_be_title(child) for child in others if not _stands_beside(child))
    return best if beside or (share >= _CONTAINER_SHARE and not kept) else None


def _may_be_title(tag: Tag) -> bool:
    """What stands without links, or with a heading, may be the notice's title or date; a layout table's cell rarely."""
    if tag.name in ("tr", "td", "tbody"):
        return bool(_TITLE.search(tag.get_text()))
    return tag.find(_HEADINGS) is not None or tag.find("a") is None


def _stands_beside(tag: Tag) -> bool:
    if tag.name in ("header", "footer", "aside", "address") or is_link_only(tag):
        return True
    names = _names(tag)
    return bool(names and (_BESIDE_NAMES.search(names) or _FURNITURE_NAMES.search(names)))


def _remove_links(root: Tag) -> None:
    """Lists of links before the first heading (where am I?) and asides that hold only links (read also)."""
    titled = root.find(_HEADINGS) is not None
    for tag in list(root.find_all(["ul", "ol", "p", "div", "aside", *_HEADINGS])):
        if tag.name in _HEADINGS:
            titled = False
        elif tag.decomposed:
            continue
        elif tag.name == "aside" and _only_links_and_titles(tag):
            tag.decompose()
        elif not tag.find(_HEADINGS) and is_link_only(tag) and (titled or _leads_around_the_site(tag)):
            tag.decompose()


def _leads_around_the_site(tag: Tag) -> bool:
    """Two links or more in one line, all to pages of the same site."""
    links = tag.find_all("a")
    return tag.name == "p" and len(links) > 1 and all(_attribute(link, "href").startswith(("/", "#")) for link in links)


def _only_links_and_titles(tag: Tag) -> bool:
    titles = sum(len(_letters(title)) for title in tag.find_all(_HEADINGS))
    linked = sum(len(_letters(link)) for link in tag.find_all("a") if not _tells_contact(link))
    return titles + linked >= len(_letters(tag))


def _weights(body: Tag) -> dict[int, int]:
    """How many letters each element holds that are no links."""
    tags = [body, *body.find_all(True)]
    weights = {id(tag): 0 for tag in tags}
    for string in body.find_all(string=True):
        linked = any(near.name == "a" and not _tells_contact(near) for near in _near(string))
        if string.parent is not None and not linked:
            weights[id(string.parent)] += sum(character.isalpha() for character in string)
    for tag in reversed(tags[1:]):  # children stand after their parents, so each is complete when it is added
        if tag.parent is not None:
            weights[id(tag.parent)] += weights[id(tag)]
    return weights


def _near(string: NavigableString) -> Iterator[Tag]:
    """The few elements right around a text: a link is among them or nowhere."""
    for count, parent in enumerate(string.parents):
        if count == 4:
            return
        yield parent


def _tells_contact(link: Tag) -> bool:
    return _attribute(link, "href").startswith(("mailto:", "tel:"))


def _letters(tag: Tag) -> str:
    return _SEPARATORS.sub("", tag.get_text())


def classes(tag: Tag) -> str:
    """The element's classes as they stand in the page."""
    value = tag.get("class") or ""
    return value if isinstance(value, str) else " ".join(value)


def _names(tag: Tag) -> str:
    names = f"{classes(tag)} {_attribute(tag, 'id')}"
    return _CAMEL.sub("-", names[:_MAX_NAMES]).strip()


def _attribute(tag: Tag, name: str) -> str:
    value = tag.get(name)
    return value.strip().lower() if isinstance(value, str) else ""
