"""What can be asked of a page's elements: their names and attributes, and how much text, linked or not, they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from bs4 import Tag
from bs4.element import NavigableString, PageElement

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Class names beyond this are no names.
MAX_NAMES = 500
# An element that shows nothing, and how many neighbours make taking one out slow.
_EMPTY = "wbr"
_MANY = 1_000
_NO_LETTER = re.compile(r"[\W_]+")
_CAMEL = re.compile(r"(?<=[a-zåäö])(?=[A-ZÅÄÖ])")


@dataclass(frozen=True, slots=True)
class Measures:
    """How much each element held when the page was measured, by the element's ``id()``.

    ``letters`` and ``linked`` count letters and digits; mail and telephone links tell contact details and count as
    text. ``after`` is how much text that is no link came after the element.
    """

    length: dict[int, int] = field(default_factory=dict)
    letters: dict[int, int] = field(default_factory=dict)
    linked: dict[int, int] = field(default_factory=dict)
    after: dict[int, int] = field(default_factory=dict)

    def length_of(self, tag: Tag) -> int:
        """Its characters."""
        return self.length.get(id(tag), 0)

    def letters_of(self, tag: Tag) -> int:
        """Its letters and digits."""
        return self.letters.get(id(tag), 0)

    def own(self, tag: Tag) -> int:
        """Its letters and digits that are in no link."""
        return self.letters.get(id(tag), 0) - self.linked.get(id(tag), 0)

    def is_linked(self, tag: Tag) -> bool:
        """Whether all its words are links."""
        return 0 < self.letters_of(tag) <= self.linked.get(id(tag), 0)


def measured(root: Tag) -> Measures:
    """The measures of an element and all in it, in one walk."""
    found = Measures()
    length = letters = linked = links = 0
    starts: dict[int, tuple[int, int, int]] = {}
    ends: list[tuple[int, int]] = []
    stack: list[tuple[PageElement, bool]] = [(root, False)]
    while stack:
        node, leaving = stack.pop()
        if isinstance(node, NavigableString):
            count = len(_NO_LETTER.sub("", node))
            length, letters, linked = length + len(node), letters + count, linked + (count if links else 0)
        elif isinstance(node, Tag) and leaving:
            before = starts.pop(id(node))
            found.length[id(node)] = length - before[0]
            found.letters[id(node)] = letters - before[1]
            found.linked[id(node)] = linked - before[2]
            ends.append((id(node), letters - linked))
            links -= _is_link(node)
        elif isinstance(node, Tag):
            starts[id(node)] = (length, letters, linked)
            links += _is_link(node)
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(node.contents))
    found.after.update((name, letters - linked - before_end) for name, before_end in ends)
    return found


def _is_link(tag: Tag) -> bool:
    return tag.name == "a" and not tells_contact(tag)


def tells_contact(link: Tag) -> bool:
    """Whether the link is a mail address or a telephone number."""
    return attribute(link, "href").startswith(("mailto:", "tel:"))


def classes(tag: Tag) -> str:
    """The element's classes as they stand in the page."""
    value = tag.get("class") or ""
    return (value if isinstance(value, str) else " ".join(value))[:MAX_NAMES]


def names(tag: Tag) -> list[str]:
    """Its classes and its id, each with hyphens where capitals part words."""
    found = f"{classes(tag)} {str(tag.get('id') or '')[:MAX_NAMES]}"
    return _CAMEL.sub("-", found).split()


def attribute(tag: Tag, name: str) -> str:
    """An attribute in lower case, "" where it is not."""
    value = tag.get(name)
    return value.strip().lower() if isinstance(value, str) else ""


def all_in(root: Tag, *wanted: str) -> list[Tag]:
    """All elements in it, or those of these names, in order: ``find_all`` without its price on large pages."""
    found = (node for node in root.descendants if isinstance(node, Tag))
    return [tag for tag in found if tag.name in wanted] if wanted else list(found)


def take_out(tag: Tag) -> None:
    """Take an element and all in it out of the page."""
    parent = tag.parent
    if parent is None or len(parent.contents) < _MANY:
        tag.decompose()
        return
    # Finding its place among very many takes long, and would be done for each: an empty element does no harm.
    tag.clear(decompose=True)
    tag.name, tag.attrs = _EMPTY, {}


def is_gone(tag: Tag) -> bool:
    """Whether it has been taken out: such an element has lost its name (its own ``decomposed`` is slow to ask)."""
    return tag.name in ("", _EMPTY)


def beginning(tag: Tag, characters: int) -> str:
    """The first characters of its text in single spaces, without walking all of it."""
    parts: list[str] = []
    length = 0
    for string in tag.stripped_strings:
        parts.append(string)
        length += len(string) + 1
        if length > characters:
            break
    return " ".join(" ".join(parts).split())[:characters]


def element_siblings(tag: Tag) -> Iterator[Tag]:
    """The elements that follow it under the same parent."""
    return (sibling for sibling in tag.next_siblings if isinstance(sibling, Tag))


def ancestors(tag: Tag, most: int) -> Iterator[Tag]:
    """The nearest elements around it."""
    return (parent for parent in islice(tag.parents, most) if isinstance(parent, Tag))
