"""Is the page a notice at all? A wall, an error page or an article is told apart, with the reason, and refused.

What a consent wall does not say is not missing from the notice behind it: such a page must never be screened. But a
true notice refused is worse than a doubtful page read, so short and plain texts need a sign of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from lxml import etree

from analyzer.blocks import nesting
from analyzer.blocks.notice_signs import Signs, signs
from analyzer.blocks.phrases import data, folded, phrases
from analyzer.errors import NotANoticeError
from analyzer.notice import Block, BlockKind, PageKind

__all__ = ["Signs", "check_notice", "check_wall", "signs"]

# Points (see Signs.score) with which a page is a notice, and with which nothing else about it counts any more.
NOTICE_POINTS, SURE_POINTS = 3.5, 8.0
# With fewer letters than this a text may be a notice that says little: if it speaks of data at all it needs no points,
# unless it resembles something else too.
SHORT_LETTERS, SHORT_POINTS = 250, 1.0
# A text somewhat longer needs none either, if it says what is done with data and resembles nothing else.
_BRIEF_LETTERS = 400
# Walls say little: a page with more letters than this is none, whatever single phrases it holds.
_WALL_LETTERS = 1_200
# What is left of a page without its furniture, if a wall is all that stood there: a name, a line of contact details.
_AROUND_LETTERS = 150
# So many different words about consent in a text with no controller are a wall though it tells of data.
_CONSENT_WORDS = 3
# A page with no more letters than this is a message: any of its lines may be a wall's heading, *Ladataan…*.
_MESSAGE_LETTERS = 60
# A page about itself is short: a message and the line of contact details around it.
_ITSELF_LETTERS = 300
_SENTENCE = re.compile(r"[.!?]\s|\n")
# The part of the HTML in which a wall shows itself.
_MARKUP_CHARACTERS = 300_000
# How many headings may be a wall's, and how many of them tell of the whole page.
_MAX_HEADS, _MAX_TITLES = 4, 2
# What is read of a page: neither scripts nor the links, for any shop's menu has one to log in.
_NO_TEXT = " or ".join(f"ancestor::{name}" for name in ("script", "style", "template", "title", "a"))
_SCRIPT = re.compile(r"<script\b|<app-root\b|id=[\"']?(?:root|app|__next|__nuxt)\b", re.I)

_NEXT_STEP = {
    PageKind.BOT_WALL: "open the page in a browser and save it from there, or ask the company for its notice",
    PageKind.CONSENT_WALL: "answer the question in a browser and save the page that follows",
    PageKind.LOGIN_WALL: "find the address at which the notice is open to all",
    PageKind.ERROR_PAGE: "check the address, or try again later",
    PageKind.SCRIPT_SHELL: "save the page from a browser once it shows the notice",
    PageKind.FOREIGN: "give its Finnish version",
    PageKind.OTHER: "give the address or the file of the notice itself",
}


@dataclass(frozen=True, slots=True)
class _Wall:
    """One kind of wall and its signs."""

    kind: PageKind
    name: str
    text: re.Pattern[str] | None
    head: re.Pattern[str] | None
    text_around: re.Pattern[str] | None
    markup: tuple[str, ...]
    markup_around: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _View:
    """What is looked at of a page, all in small letters."""

    heads: tuple[str, ...]
    # What a reader would take for the page's own text, and all that it shows.
    own: str
    shown: str
    markup: str
    own_letters: int
    # The lines of a page that is hardly more than a message.
    lines: tuple[str, ...]

    @property
    def is_bare(self) -> bool:
        """Whether hardly any text is left beside what stands around it on every page."""
        return self.own_letters < _AROUND_LETTERS


def check_wall(
    location: str, title: str | None, blocks: Sequence[Block], html_text: str = "", min_letters: int = 0
) -> None:
    """Raises NotANoticeError when the page is a wall, an error page or a shell that scripts would fill.

    ``html_text`` is "" when the page is no HTML; a page with fewer letters than ``min_letters`` has no text.
    """
    found = signs(blocks, title)
    view = _view(title, blocks, html_text)
    if found.score >= SURE_POINTS and not _asks_consent(found, view):
        return
    # What a heading says goes before what any text says: a browser too old is none of the server's trouble.
    for read in (_heading_sign, _sign):
        for wall in _walls():
            if sign := read(wall, view, found):
                raise _refusal(location, f"{wall.name} ({sign})", wall.kind)
    if sign := _trouble(view, found):
        raise _refusal(location, f"a page that says something is wrong with itself ({sign})", PageKind.ERROR_PAGE)
    if view.own_letters < min_letters and _SCRIPT.search(html_text):
        raise _refusal(location, "hardly any text, only scripts that would load it", PageKind.SCRIPT_SHELL)


def check_notice(
    location: str, title: str | None, blocks: Sequence[Block], html_text: str = "", foreign: Sequence[str] = ()
) -> None:
    """Raises NotANoticeError when what is Finnish on a page is no notice; ``foreign`` are the passages that are not."""
    found = signs(blocks, title, _links(html_text))
    if _is_notice(found):
        return
    if foreign:
        what = f"in another language where it says most ({foreign[0]})"
        raise _refusal(location, what, PageKind.FOREIGN)
    if found.resembles:
        raise _refusal(location, f"{found.resembles}, not what a notice says", PageKind.OTHER)
    told = ", ".join(sorted(found.concepts)) or "nothing"
    raise _refusal(location, f"no notice (of what notices tell, it tells of {told})", PageKind.OTHER)


def _is_notice(found: Signs) -> bool:
    if found.letters < SHORT_LETTERS and found.tells_of_data:
        return not found.others or found.score >= SHORT_POINTS
    plain = found.letters < _BRIEF_LETTERS and found.statements and not found.others
    return bool(plain) or found.score >= NOTICE_POINTS


def _refusal(location: str, what: str, kind: PageKind) -> NotANoticeError:
    return NotANoticeError(f"{location}: the page is {what}; {_NEXT_STEP[kind]}", kind)


def _asks_consent(found: Signs, view: _View) -> bool:
    """Whether a text that tells much of data is only a question about cookies: *me ja 200 kumppaniamme*."""
    if found.letters > _WALL_LETTERS or "controller" in found.concepts:
        return False
    consent = [wall for wall in _walls() if wall.kind is PageKind.CONSENT_WALL]
    patterns = [pattern for wall in consent for pattern in (wall.text, wall.text_around) if pattern]
    return len({words for pattern in patterns for words in pattern.findall(view.own)}) >= _CONSENT_WORDS


def _heading_sign(wall: _Wall, view: _View, found: Signs) -> str | None:
    """What the headings say that makes the page this wall, in words for a person."""
    if view.own_letters < _ITSELF_LETTERS and (sign := _head_sign(wall, [*view.heads[:_MAX_TITLES], *view.lines])):
        return sign
    if wall.kind is PageKind.CONSENT_WALL and found.score >= NOTICE_POINTS:
        return None
    heads = () if found.score >= NOTICE_POINTS else view.heads
    return _head_sign(wall, heads) or _title_sign(wall, view)


def _sign(wall: _Wall, view: _View, found: Signs) -> str | None:
    """What the text or the HTML says that makes the page this wall."""
    if found.score < NOTICE_POINTS or wall.kind is PageKind.CONSENT_WALL and _asks_consent(found, view):
        return _text_sign(wall, view, found) or _markup_sign(wall, view, found)
    return None


def _head_sign(wall: _Wall, heads: Sequence[str]) -> str | None:
    for head in heads:
        if wall.head and (match := wall.head.match(head)):
            return f"its heading says “{match[0]}”"
    return None


def _title_sign(wall: _Wall, view: _View) -> str | None:
    """A title like "Sivua ei löytynyt" tells of the page; one about cookies or scripts may head a part of any page."""
    if wall.text and wall.kind not in (PageKind.CONSENT_WALL, PageKind.SCRIPT_SHELL):
        for head in view.heads[:_MAX_TITLES]:
            if match := wall.text.search(head):
                return f"its heading says “{match[0]}”"
    return None


def _text_sign(wall: _Wall, view: _View, found: Signs) -> str | None:
    for pattern, text in _short_texts(wall, view, found):
        if pattern and (match := pattern.search(text)):
            return f"the text says “{match[0]}”"
    return None


def _markup_sign(wall: _Wall, view: _View, found: Signs) -> str | None:
    markers = [*wall.markup, *(wall.markup_around if view.is_bare and not found.statements else ())]
    return next((f"its HTML holds “{marker}”" for marker in markers if marker in view.markup), None)


def _trouble(view: _View, found: Signs) -> str | None:
    """What a short page says to be wrong with itself: *Linkki johtaa tyhjään*."""
    if view.own_letters > _ITSELF_LETTERS or found.titled or found.statements:
        return None
    itself, troubles = _about_itself()
    for sentence in _SENTENCE.split("\n".join([*view.heads, view.own])):
        if itself.search(sentence) and (match := troubles.search(sentence)):
            return f"the text says “{match[0]}”"
    return None


def _short_texts(wall: _Wall, view: _View, found: Signs) -> Iterator[tuple[re.Pattern[str] | None, str]]:
    """What is looked for in which text, if the text is short enough to be all that a wall says.

    What stands around a page is no sign where its own few words say what is done with data: any shop has a log-in.
    """
    if view.own_letters < _WALL_LETTERS:
        yield wall.text, view.own
    if view.is_bare and not found.statements:
        yield wall.text, view.shown
        yield wall.text_around, view.shown


def _view(title: str | None, blocks: Sequence[Block], html_text: str) -> _View:
    own = "\n".join(folded(block.text) for block in blocks)[:_MARKUP_CHARACTERS]
    headings = [folded(block.text) for block in blocks if block.kind is BlockKind.HEADING]
    shown, all_headings = _shown(html_text)
    heads = [folded(title or ""), *(headings or all_headings)[:_MAX_HEADS]]
    own_letters = sum(character.isalpha() for character in own)
    return _View(
        heads=tuple(head for head in heads if head),
        own=own,
        shown=shown or own,
        markup=html_text[:_MARKUP_CHARACTERS].lower(),
        own_letters=own_letters,
        lines=tuple(own.split("\n")) if own_letters < _MESSAGE_LETTERS else (),
    )


def _shown(html_text: str) -> tuple[str, list[str]]:
    """All text and all headings of a web page, with its furniture and what browsers without scripts would show."""
    root = _root(html_text)
    if root is None:
        return "", []
    pieces = root.xpath(f"//text()[not({_NO_TEXT})]")
    headings = [" ".join("".join(tag.itertext()).split()) for tag in root.iter("h1", "h2")]
    return folded(" ".join(" ".join(pieces).split())), [folded(heading) for heading in headings]


def _links(html_text: str) -> frozenset[str]:
    """The texts of the page's links."""
    root = _root(html_text)
    tags = root.iter("a") if root is not None else ()
    return frozenset(folded(" ".join("".join(tag.itertext()).split())) for tag in tags)


def _root(html_text: str) -> etree._Element | None:
    text = nesting.flattened(html_text[:_MARKUP_CHARACTERS])
    return etree.fromstring(text, etree.HTMLParser()) if text.strip() else None


@cache
def _walls() -> tuple[_Wall, ...]:
    return tuple(
        _Wall(
            kind=PageKind(each["kind"]),
            name=each["name"],
            text=_phrases(each, "text"),
            head=_phrases(each, "head"),
            text_around=_phrases(each, "text_around"),
            markup=_markers(each.get("markup", "")),
            markup_around=_markers(each.get("markup_around", "")),
        )
        for each in data()["walls"]
    )


@cache
def _about_itself() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return phrases(data()["itself"]), phrases(data()["troubles"])


def _phrases(each: Mapping[str, str], name: str) -> re.Pattern[str] | None:
    return phrases(each[name]) if name in each else None


def _markers(text: str) -> tuple[str, ...]:
    return tuple(marker.strip() for marker in text.split(",") if marker.strip())
