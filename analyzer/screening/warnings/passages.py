"""The notice as passages in reading order: sentences, headings and rows, each with its place and what stands above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analyzer.notice import Block, BlockKind, Evidence
from analyzer.screening.subject import Subject

# A stretch between commas and full stops that is longer than this is no sentence that a pattern should walk.
MAX_PASSAGE = 2_000


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, a heading or a table row; ``before`` and ``after`` are its neighbours in the same block.

    ``beside`` are the items of its list, which may tell of other ways. ``context`` are the headings and the lead-in
    above, and the sentence before it.
    """

    block: Block
    start: int
    text: str
    before: str = ""
    after: str = ""
    beside: str = ""

    @property
    def heading(self) -> bool:
        """Whether it only titles what follows."""
        return self.block.kind is BlockKind.HEADING

    @property
    def context(self) -> str:
        """What says what it is about: its own words, those before it, and those above."""
        above = self.block.headings[-1:] if not self.heading else ()
        return " \n ".join((*above, self.block.lead_in, self.before, self.text))

    def holds(self, where: Evidence) -> bool:
        """Whether the words stand in it."""
        return where.block == self.block.number and self.start <= where.start < self.start + len(self.text)

    def evidence(self, start: int, end: int) -> Evidence:
        """The place of a part of it in the document."""
        return Evidence(self.block.number, self.start + start, self.start + end)


def of(subject: Subject) -> Iterator[Passage]:
    """The passages of a notice; where it has not been analysed into sentences, its blocks."""
    places: dict[int, list[tuple[int, int]]] = {}
    for labelled in subject.sentences:
        where = labelled.sentence.evidence
        places.setdefault(where.block, []).append((where.start, where.end))
    lists = _lists(subject.document.blocks)
    for block in subject.document.blocks:
        spans = [
            (at, min(at + MAX_PASSAGE, end))
            for start, end in places.get(block.number, [(0, len(block.text))])
            for at in range(start, end, MAX_PASSAGE)
        ]
        texts = [block.text[start:end] for start, end in spans]
        for number, (start, _) in enumerate(spans):
            before = texts[number - 1] if number else ""
            after = "".join(texts[number + 1 : number + 2])
            yield Passage(block, start, texts[number], before, after, lists.get(block.lead_in, ""))


def _lists(blocks: Sequence[Block]) -> dict[str, str]:
    """The items of each list together, by the lead-in that they share."""
    found: dict[str, list[str]] = {}
    for block in blocks:
        if block.lead_in and block.kind is BlockKind.LIST_ITEM:
            found.setdefault(block.lead_in, []).append(block.text[:MAX_PASSAGE])
    return {lead_in: "\n".join(texts)[:MAX_PASSAGE] for lead_in, texts in found.items()}
