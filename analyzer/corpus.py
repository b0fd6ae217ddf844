"""A folder of annotated notices → what is wrong with it, before anything is learned or measured from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from analyzer import blocks, gold, similarity
from analyzer.errors import AnalyzerError, RecordError
from analyzer.gold import GoldNotice
from analyzer.notice import Source
from analyzer.sources import files

# The share of the shorter notice's word runs that two notices may have in common. The most alike pair of the project's
# own corpus, two hunting clubs under the headings of the old law, has 0.08.
MOST_SHARED = 0.2
# Slots whose codes come only from passages with certain labels: a code without any such passage is a slip.
_SLOT_LABELS = {
    "durations": {"retention", "cookies"},
    "rights": {"rights", "cookies"},
    "legal_bases": {"legal_basis"},
    "purposes": {"purpose", "cookies"},
    "named_recipients": {"transfer", "cookies"},
}
# Shown of a passage, in characters.
_QUOTE = 60
# A list item's mark, which a page of HTML draws and its text does not hold.
_MARK = re.compile(r"\s*(?:[-–—•*·]|\(?\w{1,2}[.)])\s+")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with an annotated notice, in words; ``notice`` is its name."""

    notice: str
    what: str

    def __str__(self) -> str:
        return f"{self.notice}: {self.what}"


def check(folder: Path) -> list[Problem]:
    """Everything that is wrong with the annotated notices of a folder, by notice; an empty list when nothing is.

    Looked for: files that are no annotation, unknown codes, units without labels, out of order, overlapping or not in
    the page, text that no unit covers, headings with labels, slots that no passage bears out, and notices that repeat
    one another. Raises RecordError when the folder has no annotation at all.
    """
    notices, problems = [], []
    for path in gold.paths(folder):
        try:
            notice = gold.read(path)
        except RecordError as error:
            problems.append(Problem(path.name.removesuffix(gold.SUFFIX), str(error)))
            continue
        notices.append(notice)
        problems.extend(Problem(notice.id, what) for what in _of_notice(notice))
    return problems + list(_repeats(notices))


def _of_notice(notice: GoldNotice) -> Iterator[str]:
    if not notice.units:
        yield "has no units"
    if not notice.sector:
        yield "has no sector"
    for number, unit in enumerate(notice.units):
        if not unit.text.strip():
            yield f"unit {number} has no text"
        if unit.heading and unit.labels:
            yield f"unit {number} is a heading with labels ({', '.join(sorted(unit.labels))}): {unit.text[:_QUOTE]!r}"
    yield from _places(notice)
    yield from _unborne(notice)


def _places(notice: GoldNotice) -> Iterator[str]:
    """Units must follow one another in the page, and in a page of text cover all of it."""
    try:
        stream = gold.squeeze(notice.text if notice.page.suffix == ".txt" else _page_text(notice))
    except AnalyzerError as error:
        yield f"its page cannot be read: {error}"
        return
    at = 0
    for number, unit in enumerate(notice.units):
        needle = gold.squeeze(unit.text)
        if stream.find(needle, at) < 0:
            needle = gold.squeeze(_MARK.sub("", unit.text, count=1))
        found = stream.find(needle, at)
        if found < 0:
            known = needle in stream
            what = "overlaps another or is out of order" if known else "does not stand in the page"
            yield f"unit {number} {what}: {unit.text[:_QUOTE]!r}"
            continue
        if notice.page.suffix == ".txt":
            yield from _uncovered(stream[at:found], f"before unit {number}")
        at = found + len(needle)
    if notice.page.suffix == ".txt":
        yield from _uncovered(stream[at:], "at the end")


def _page_text(notice: GoldNotice) -> str:
    document = blocks.read(files.read(Source(notice.id, str(notice.page))))
    return "\n".join(block.text for block in document.blocks)


def _uncovered(text: str, where: str) -> Iterator[str]:
    # Bullets and numbers may be left out of a unit; words may not.
    if sum(character.isalpha() for character in text) > 2:
        yield f"no unit covers the text {where}: {text[:_QUOTE]!r}"


def _unborne(notice: GoldNotice) -> Iterator[str]:
    given = frozenset(label for unit in notice.units for label in unit.labels)
    for slot, labels in _SLOT_LABELS.items():
        if notice.slots[slot] and not given & labels:
            yield f"slot {slot} has {', '.join(sorted(notice.slots[slot]))}, but no unit is labelled {sorted(labels)}"


def _repeats(notices: Sequence[GoldNotice]) -> Iterator[Problem]:
    texts = ["\n".join(unit.text for unit in notice.units) for notice in notices]
    for pair in similarity.pairs(texts, MOST_SHARED):
        other = notices[pair.one].id
        yield Problem(notices[pair.other].id, f"repeats {other}: {pair.shared:.0%} of its runs of words are the same")
