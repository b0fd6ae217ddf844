"""HTML → the places that lead elsewhere, each with the words in it and around it.

One walk over the page in reading order, without recursion; what is kept of each place is bounded, so that a page with
fifty thousand links costs fifty thousand times the same little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement, PreformattedString

# A page as long as this has said where its notice is; past it, parsing is a risk.
MAX_CHARACTERS = 5_000_000
# Words of a link, in characters: longer ones are whole cards of a news list.
_MAX_TEXT = 200
# Words around a link that may speak for it, in characters each way and in pieces of text.
_MAX_AROUND = 160
_MAX_PIECES = 24
# How many elements may stand between a link and the picture in it.
_MAX_DEPTH = 8

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "summary", "legend", "caption", "dt"})
# What begins words of its own: a link inside says nothing of those outside.
_BLOCKS = _HEADINGS | frozenset(
    "address article aside blockquote body dd details div dl fieldset figure footer form header hr li main nav ol p pre"
    " section table tr ul".split()
)
_NO_TEXT = frozenset({"script", "style", "template", "svg", "math", "textarea"})
# Which attribute of which element holds an address.
_ADDRESSES = {
    "a": "href",
    "area": "href",
    "iframe": "src",
    "frame": "src",
    "embed": "src",
    "object": "data",
    "link": "href",
    "option": "value",
}
_DATA_ADDRESSES = ("data-href", "data-url", "data-link")
_SCRIPTED = (*_DATA_ADDRESSES, "onclick")
_LABELS = ("aria-label", "title", "alt", "name")
# An address in plain quotes in a handler: "location.href='/tietosuoja'".
_QUOTED = re.compile(
    r"""['"]((?:https?:/)?/[^'"\s]{1,500}|[\w./-]{1,200}\.(?:html?|pdf|php|aspx?)[^'"\s]{0,200})['"]""", re.I
)
_MAX_HANDLER = 600
_REFRESH = re.compile(r"^\s*\d{0,6}[\s;,]{0,10}url\s{0,5}=\s{0,5}['\"]?([^'\"]{1,2000})", re.I)
_BREAK = "\0"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page leads elsewhere.

    ``role`` is the element's name, or "refresh", "privacy" or "language" where the page itself says what the address is
    for; ``around`` are the words of the same line, ``heading`` those above it.
    """

    address: str
    role: str
    text: str = ""
    label: str = ""
    around: str = ""
    heading: str = ""


@dataclass(slots=True)
class _Met:
    """An element that leads elsewhere, and where its words stand among those of the page."""

    tag: Tag
    heading: str
    start: int
    end: int = 0
    # What a picture in it shows, in words.
    picture: str = ""


@dataclass(slots=True)
class _Open:
    """An element whose children are being walked."""

    children: Iterator[PageElement]
    is_block: bool
    met: _Met | None
    # Where the words of a heading begin.
    heading_start: int | None


def parse(html_text: str) -> BeautifulSoup:
    """The page as a tree."""
    return BeautifulSoup(html_text[:MAX_CHARACTERS], "lxml")


def base(soup: BeautifulSoup) -> str:
    """The address that the page's own addresses are relative to, where it says so."""
    tag = soup.find("base", href=True)
    return str(tag["href"]) if isinstance(tag, Tag) else ""


def places(soup: BeautifulSoup) -> Iterator[Place]:
    """The places of the page, in reading order."""
    walk = _Walk()
    walk.over(soup)
    for met in walk.found:
        for role, address in _addresses(met.tag):
            yield Place(
                address=address,
                role=role,
                text=_joined(walk.words[met.start : min(met.end, met.start + _MAX_PIECES)], _MAX_TEXT),
                label=_label(met.tag, met.picture),
                around=_around(walk.words, met.start, met.end),
                heading=met.heading,
            )


class _Walk:
    """Over the page in reading order: the words with breaks between lines, and the elements that lead elsewhere."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.found: list[_Met] = []
        self._heading = ""
        self._open: list[_Open] = []

    def over(self, root: Tag) -> None:
        self._open.append(_Open(iter(root.children), False, None, None))
        while self._open:
            child = next(self._open[-1].children, None)
            if child is None:
                self._leave(self._open.pop())
            elif isinstance(child, Tag):
                if child.name not in _NO_TEXT:
                    self._enter(child)
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                if text := " ".join(child[: 2 * _MAX_TEXT].split()):
                    self.words.append(text)

    def _enter(self, tag: Tag) -> None:
        is_block = tag.name in _BLOCKS
        if is_block:
            self.words.append(_BREAK)
        if tag.name == "img" and (text := str(tag.get("alt") or tag.get("title") or "")):
            self._picture(text)
        met = _Met(tag, self._heading, len(self.words)) if _leads_on(tag) else None
        if met:
            self.found.append(met)
        start = len(self.words) if tag.name in _HEADINGS else None
        self._open.append(_Open(iter(tag.children), is_block, met, start))

    def _picture(self, text: str) -> None:
        inside = next((element.met for element in reversed(self._open[-_MAX_DEPTH:]) if element.met), None)
        if inside and not inside.picture:
            inside.picture = text[:_MAX_TEXT]

    def _leave(self, element: _Open) -> None:
        if element.met:
            element.met.end = len(self.words)
        if element.heading_start is not None:
            end = min(len(self.words), element.heading_start + _MAX_PIECES)
            self._heading = _joined(self.words[element.heading_start : end], _MAX_AROUND)
        if element.is_block:
            self.words.append(_BREAK)


def _leads_on(tag: Tag) -> bool:
    return bool(tag.get(_ADDRESSES.get(tag.name, ""))) or _is_refresh(tag) or any(tag.get(name) for name in _SCRIPTED)


def _is_refresh(tag: Tag) -> bool:
    return tag.name == "meta" and str(tag.get("http-equiv", "")).lower() == "refresh"


def _addresses(tag: Tag) -> Iterator[tuple[str, str]]:
    """What the element leads to, and its role."""
    if _is_refresh(tag):
        if match := _REFRESH.match(str(tag.get("content", ""))):
            yield "refresh", match[1]
        return
    address = str(tag.get(_ADDRESSES.get(tag.name, ""), "")).strip()
    role = _role(tag)
    if address and role:
        yield role, address
    if not address or address.startswith(("#", "javascript:")):
        for name in _DATA_ADDRESSES:
            if tag.get(name):
                yield "script", str(tag[name]).strip()
        handler = f"{tag.get('onclick', '')} {address}"[:_MAX_HANDLER]
        for match in _QUOTED.finditer(handler):
            yield "script", match[1]


def _role(tag: Tag) -> str:
    """What the address is for: "" when it is for no reader, such as a style sheet."""
    kinds = {kind.lower() for kind in tag.get_attribute_list("rel") if kind}
    if "privacy-policy" in kinds:
        return "privacy"
    if str(tag.get("hreflang", "")).lower().split("-")[0] == "fi":
        return "language"
    return "" if tag.name == "link" else tag.name


def _label(tag: Tag, picture: str) -> str:
    """What the element says of itself where no words are shown, or besides them."""
    told = (str(tag.get(name) or "")[:_MAX_TEXT] for name in _LABELS)
    return " ".join(" ".join([*told, picture]).split())[:_MAX_TEXT]


def _around(words: Sequence[str], start: int, end: int) -> str:
    """The words of the same line before and after; of the line above where the place is all that its line holds."""
    above = words[max(start - _MAX_PIECES, 0) : start]
    line = _last_line(above)
    after = _joined(list(takewhile(lambda word: word != _BREAK, words[end : end + _MAX_PIECES])), _MAX_AROUND)
    if not line and not after:
        while above and above[-1] == _BREAK:
            above = above[:-1]
        line = _last_line(above)
    return f"{line} {after}".strip()


def _last_line(words: Sequence[str]) -> str:
    line = list(takewhile(lambda word: word != _BREAK, reversed(words)))
    return " ".join(reversed(line))[-_MAX_AROUND:]


def _joined(words: Sequence[str], limit: int) -> str:
    return " ".join(" ".join(word for word in words if word != _BREAK).split())[:limit]
