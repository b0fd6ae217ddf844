"""Links in rows: tables of contents, menus that no tag tells to be one, and what else there is to read."""

from __future__ import annotations

import re
from collections import defaultdict

from bs4 import Tag

from analyzer.blocks.elements import HEADINGS, Measures, all_in, attribute, is_gone, measured, take_out

_BOXES = ("ul", "ol", "p", "div", "section", "aside")
# Fewer links to places of the page itself may be a sentence's.
_MIN_CONTENTS = 3
# A title over a list of the page's sections.
_CONTENTS_TITLE = re.compile(r"^(?:sisäl\w*|sivun sisältö|tällä sivulla\w*|hakemisto|aiheet|siirry kohtaan)\W*$", re.I)
# Words of notices: a link that says them may be to another notice of the same controller, and is kept.
_NOTICE_WORDS = re.compile(r"rekister|henkilötie|tietosuoj|seloste", re.I)
# A teaser is a linked title and a few lines; longer than this is an article itself.
_MAX_TEASER = 400
_MAX_TITLE = 60


def remove(body: Tag) -> None:
    """Take out tables of contents and teasers."""
    measures = measured(body)
    _remove_contents(body, measures)
    _remove_teasers(body, measures)


def _remove_contents(body: Tag, measures: Measures) -> None:
    """Take out lists of links to places of the page itself, with their titles."""
    for tag in all_in(body, *_BOXES):
        if is_gone(tag) or not measures.is_linked(tag):
            continue
        links = tag.find_all("a")
        if len(links) >= _MIN_CONTENTS and all(attribute(link, "href").startswith("#") for link in links):
            _remove_with_title(tag, measures)


def _remove_with_title(tag: Tag, measures: Measures) -> None:
    title = tag.find_previous_sibling(True)
    parent = tag.parent
    take_out(tag)
    if isinstance(title, Tag) and measures.length_of(title) < _MAX_TITLE and _is_contents_title(title):
        take_out(title)
    if (
        parent is not None
        and parent.name in _BOXES
        and measures.own(parent) < _MAX_TITLE
        and _is_contents_title(parent)
    ):
        take_out(parent)


def _is_contents_title(tag: Tag) -> bool:
    return _CONTENTS_TITLE.match(tag.get_text(" ", strip=True)) is not None


def _remove_teasers(body: Tag, measures: Measures) -> None:
    """Take out teasers, that is neighbours of one kind with linked titles, and the title over them."""
    families: dict[int, list[Tag]] = defaultdict(list)
    parents: dict[int, Tag] = {}
    for title in all_in(body, *HEADINGS[1:]):
        if not measures.is_linked(title) or title.find("a", href=re.compile("^#")):
            continue
        card = _card(title, measures)
        if card is not None and card.parent is not None and not _NOTICE_WORDS.search(card.get_text(" ")):
            families[id(card.parent)].append(card)
            parents[id(card.parent)] = card.parent
    for name, cards in families.items():
        if len(cards) > 1:
            for card in cards:
                if not is_gone(card):
                    take_out(card)
            _remove_title_left(parents[name])


def _card(title: Tag, measures: Measures) -> Tag | None:
    """The largest short element that holds the title and no other."""
    card = None
    for around in title.parents:
        if around.name in ("body", "main", "html") or measures.length_of(around) > _MAX_TEASER:
            break
        if len(around.find_all(HEADINGS, limit=2)) > 1:
            break
        if around.name in ("article", "div", "li", "section"):
            card = around
    return card


def _remove_title_left(box: Tag) -> None:
    """A box of which only a title is left, and the title right above a list of teasers that is gone."""
    while (
        box.name in ("ul", "ol", "div", "section", "aside") and not box.get_text(strip=True) and box.parent is not None
    ):
        title, parent = box.find_previous_sibling(True), box.parent
        take_out(box)
        if isinstance(title, Tag) and title.name in HEADINGS and not title.find_next_sibling(True):
            take_out(title)
        box = parent
    rest = box.find_all(True, recursive=False) if box.name in ("section", "aside", "div") else []
    if rest and all(tag.name in HEADINGS for tag in rest) and len(rest) == 1:
        take_out(box)


def remove_menus(root: Tag) -> None:
    """Take out rows of links before the text begins and after it ends, and boxes that hold titles and links alone."""
    measures = measured(root)
    whole = measures.own(root)
    titled = root.find(HEADINGS) is not None
    for tag in all_in(root, *_BOXES, *HEADINGS):
        if is_gone(tag) or tag is root:
            continue
        if tag.name in HEADINGS:
            titled = False
        elif tag.name in ("aside", "section", "div") and _holds_links_and_titles(tag, measures):
            take_out(tag)
        elif measures.is_linked(tag) and not tag.find(HEADINGS):
            outside = measures.after.get(id(tag), 0) in (0, whole)
            if titled or _leads_around(tag, outside):
                take_out(tag)


def _leads_around(tag: Tag, outside: bool) -> bool:
    """Two links or more, all to pages of the same site: in one line, or where no text stands before or after them."""
    if tag.name != "p" and not outside:
        return False
    links = tag.find_all("a")
    return len(links) > 1 and all(_stays(link) for link in links)


def _stays(link: Tag) -> bool:
    address = attribute(link, "href")
    return not re.match(r"[a-z][a-z0-9+.-]*:|//", address)


def _holds_links_and_titles(tag: Tag, measures: Measures) -> bool:
    """Whether a box says nothing but links to pages of the same site and the titles over them."""
    titles = tag.find_all(HEADINGS, limit=3) if measures.linked.get(id(tag)) else []
    if not titles or measures.own(tag) > sum(measures.own(title) for title in titles):
        return False
    links = tag.find_all("a")
    if tag.name == "aside":
        return True
    return len(links) > 1 and all(_stays(link) for link in links) and not _NOTICE_WORDS.search(tag.get_text(" "))
