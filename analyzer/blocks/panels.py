"""Accordions and tabs → <details>: a button or a tab that opens a panel is the panel's title, whatever it is made of.

What a click would show is on the page already; only its title stands on a control, which is no text otherwise.
"""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

from analyzer.blocks.elements import (
    HEADINGS,
    Measures,
    all_in,
    ancestors,
    attribute,
    beginning,
    classes,
    element_siblings,
    is_gone,
    measured,
    take_out,
)

_OPENERS = ("button", "a", "label", "div", "span", "li", "p", "dt")
_TOGGLES = {"collapse", "tab", "pill"}
_FOLDING_NAMES = re.compile(r"accord|collaps|toggle|faq|expand|haitari|fold|tab", re.I)
# What does not open a part of the page's text.
_NOT_AROUND = {"nav", "form", "dialog", "menu"}
# A panel is wrapped whole; these cannot be without breaking a table or list.
_UNWRAPPED = ("td", "tr", "tbody", "thead", "li", "dd", "dt", "body", "html", "main")
# A title is no longer than this, and a panel holds at least so many letters that are no links.
_MAX_TITLE = 200
_MIN_PANEL_LETTERS = 8
# More openers than this are no accordion that anyone would click through.
_MAX_OPENERS = 2_000
# How many boxes around the opener, holding nothing else, may stand between it and its panel.
_MAX_BOXES = 4
# How far around an opener a menu or a form may stand whose control it is.
_MAX_AROUND = 6


def unfold(soup: BeautifulSoup, body: Tag) -> None:
    """Wrap each panel that a control opens in <details>, with the control's words as its summary."""
    openers = [tag for tag in all_in(body, *_OPENERS) if _may_open(tag)][:_MAX_OPENERS]
    if not openers:
        return
    measures = measured(body)
    by_id = {str(tag["id"]): tag for tag in all_in(body) if tag.has_attr("id")}
    opened: set[int] = set()
    families: set[tuple[str, str]] = set()
    for opener in openers:
        panel = _panel(opener, by_id, measures)
        if panel is not None and id(panel) not in opened:
            opened.add(id(panel))
            families.add(_family(opener))
            _join(soup, opener, panel)
    for opener in openers:
        # One of a row of titles may open nothing; it is a title all the same.
        if not is_gone(opener) and opener.parent is not None and _family(opener) in families:
            _join(soup, opener, None)


def _family(opener: Tag) -> tuple[str, str]:
    """What the openers of one accordion share."""
    return opener.name, classes(opener)


def _may_open(tag: Tag) -> bool:
    role, folding = attribute(tag, "role"), _FOLDING_NAMES.search(classes(tag)) is not None
    if tag.name == "label":
        return folding or tag.has_attr("for") and _folds_without_script(tag)
    if tag.name == "button":
        return tag.has_attr("aria-expanded") or tag.has_attr("aria-controls") or role == "tab" or folding
    toggles = {attribute(tag, "data-toggle"), attribute(tag, "data-bs-toggle")}
    return role == "tab" or bool(toggles & _TOGGLES) or (role == "button" and tag.has_attr("aria-expanded"))


def _folds_without_script(label: Tag) -> bool:
    """A check box beside the label shows and hides what follows."""
    box = next((sibling for sibling in label.previous_siblings if isinstance(sibling, Tag)), None)
    return box is not None and box.name == "input" and attribute(box, "type") in ("checkbox", "radio")


def _panel(opener: Tag, by_id: dict[str, Tag], measures: Measures) -> Tag | None:
    if is_gone(opener) or opener.parent is None or not 1 < measures.letters_of(opener) <= _MAX_TITLE:
        return None
    around = {tag.name for tag in ancestors(opener, _MAX_AROUND)}
    # A title inside a heading is a heading already.
    if around & _NOT_AROUND or around.intersection(HEADINGS):
        return None
    for name in ("aria-controls", "data-bs-target", "data-target", "href"):
        target = by_id.get(str(opener.get(name) or "").lstrip("#"))
        if target is not None and _is_panel(target, opener, measures):
            return target
    if attribute(opener, "role") == "tab":
        return None
    box = opener
    for _ in range(_MAX_BOXES):
        following = next((tag for tag in element_siblings(box) if measures.letters_of(tag)), None)
        if following is not None:
            return following if _is_panel(following, opener, measures) else None
        if box.parent is None or measures.letters_of(box.parent) > measures.letters_of(opener):
            return None
        box = box.parent
    return None


def _is_panel(tag: Tag, opener: Tag, measures: Measures) -> bool:
    if is_gone(tag) or tag.name in (*_UNWRAPPED, *_NOT_AROUND, *HEADINGS, "button", "label"):
        return False
    if any(parent is tag for parent in opener.parents):
        return False
    # A control of a form, not of a panel.
    if opener.name == "label" and tag.find(("input", "select", "textarea")) is not None:
        return False
    return measures.own(tag) >= _MIN_PANEL_LETTERS


def _join(soup: BeautifulSoup, opener: Tag, panel: Tag | None) -> None:
    """The opener's words become the panel's title; they stand by themselves when there is no panel."""
    # Signs that turn when the panel opens ("+", "expand_more") are no part of the title.
    for sign in opener.find_all(True, attrs={"aria-hidden": "true"}):
        take_out(sign)
    title = " ".join(opener.get_text(" ").split())
    details, summary = soup.new_tag("details"), soup.new_tag("summary")
    summary.string = title
    if panel is None:
        opener.replace_with(details)
    else:
        take_out(opener)
        if not title or beginning(panel, len(title)).casefold() == title.casefold():
            return
        panel.wrap(details)
    details.insert(0, summary)
