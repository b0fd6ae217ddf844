"""Text that stands twice on a page, once for wide and once for narrow screens: the later copy is left out."""

from __future__ import annotations

import re
from collections import defaultdict

from bs4 import Tag

from analyzer.blocks.elements import Measures, all_in, ancestors, attribute, classes, is_gone, measured, take_out

# Shorter texts may well stand twice in a notice (the same rights in two registers), and are cheap to read twice.
_MIN_LETTERS = 150
_FOR_SOME_SCREENS = re.compile(
    r"(?:^|[-_ ])(?:mobile|mobiili|desktop|tablet|phone|hidden|hide|show|visible|invisible|d-none|d-\w+-none|none|only"
    r"|small|large|xs|sm|md|lg|xl)(?:$|[-_ ])|(?:sm|md|lg|xl):(?:hidden|block|flex)",
    re.I,
)
_HIDES = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
# How far around a copy the sign may stand that it is for some screens only.
_NEAR = 4


def leave_one(body: Tag) -> None:
    """Take out what repeats an earlier element word for word, where a sign says that only one of them is shown."""
    measures = measured(body)
    alike: dict[int, list[Tag]] = defaultdict(list)
    for tag in all_in(body):
        letters = measures.letters_of(tag)
        # Of boxes in boxes that hold the same, the outermost stands for all.
        if letters >= _MIN_LETTERS and tag.parent is not None and measures.letters_of(tag.parent) != letters:
            alike[letters].append(tag)
    for group in alike.values():
        if len(group) > 1:
            _leave_first(group, measures)


def _leave_first(group: list[Tag], measures: Measures) -> None:
    seen: dict[str, Tag] = {}
    for tag in group:
        if is_gone(tag):
            continue
        text = " ".join(tag.get_text(" ").split())
        first = seen.setdefault(text, tag)
        if first is not tag and not is_gone(first) and (_is_for_some(first, measures) or _is_for_some(tag, measures)):
            take_out(tag)


def _is_for_some(tag: Tag, measures: Measures) -> bool:
    return any(_is_marked(near) for near in (tag, *ancestors(tag, _NEAR), *_only_children(tag, measures)))


def _only_children(tag: Tag, measures: Measures) -> list[Tag]:
    """The boxes right inside it that hold all it holds."""
    inside: list[Tag] = []
    while len(inside) < _NEAR:
        letters = measures.letters_of(tag)
        child = next(
            (child for child in tag.children if isinstance(child, Tag) and measures.letters_of(child) == letters), None
        )
        if child is None:
            break
        inside.append(child)
        tag = child
    return inside


def _is_marked(tag: Tag) -> bool:
    if tag.name in ("body", "html", "main"):
        return False
    hidden = tag.has_attr("hidden") or attribute(tag, "aria-hidden") == "true" or _HIDES.search(attribute(tag, "style"))
    return bool(hidden or _FOR_SOME_SCREENS.search(classes(tag)))
