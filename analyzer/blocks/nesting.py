"""HTML nested deeper than any page made for reading is flattened before it is parsed.

Parsers and trees take time with the square of the depth; a broken or hostile page would hold a run up for minutes.
"""

from __future__ import annotations

import re

# Pages of site builders come to about sixty levels.
MAX_DEPTH = 120
_TAG = re.compile(r"<(/?)([a-z][a-z0-9-]*)[^<>]*>", re.I)
# Elements that have no end tag, or may leave it out: they do not nest by themselves.
_NOT_NESTING = frozenset(
    "area base br col embed hr img input link meta param source track wbr"
    " p li dt dd tr td th thead tbody tfoot option optgroup colgroup html head body".split()
)


def flattened(text: str) -> str:
    """The same page with the tags beyond the deepest level left out; their text stays."""
    depth = 0
    dropped: list[tuple[int, int]] = []
    surplus = 0
    for tag in _TAG.finditer(text):
        if tag.group(2).lower() in _NOT_NESTING or tag.group().endswith("/>"):
            continue
        if tag.group(1):
            if surplus:
                surplus -= 1
                dropped.append(tag.span())
            else:
                depth = max(0, depth - 1)
        elif depth >= MAX_DEPTH:
            surplus += 1
            dropped.append(tag.span())
        else:
            depth += 1
    return _without(text, dropped) if dropped else text


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    kept, at = [], 0
    for start, end in spans:
        kept.append(text[at:start])
        at = end
    return " ".join([*kept, text[at:]])
