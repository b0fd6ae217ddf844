"""Which sections are about one thing: "Uutiskirje", "B. Jonorekisteri", "Kameravalvonta" tie what stands in them.

"Säilytysajat" or "Henkilötietojen käsittely" do not: they hold one kind of statement about everything. The model
tells them apart by the heading's words, the kinds of facts below it and the sections beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.facts import place
from analyzer.lexicon import Lexicon
from analyzer.linear import Features
from analyzer.sentences import Labelled, parts

# Sections of fewer sentences tie nothing that a sentence does not; longer ones are whole notices.
MIN_SENTENCES, MAX_SENTENCES = 2, 80


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it: the numbers of its sentences, sub-headings among them; ``depth`` from 1."""

    heading: int
    end: int
    depth: int

    @property
    def numbers(self) -> range:
        """The sentences below the heading."""
        return range(self.heading + 1, self.end)


def find(sentences: Sequence[Labelled]) -> list[Section]:
    """The sections of a notice that may be about one thing, in reading order."""
    found = [_section(sentences, number) for number, each in enumerate(sentences) if each.sentence.is_heading]
    return [
        section
        for section in found
        if MIN_SENTENCES
        <= sum(not sentences[number].sentence.is_heading for number in section.numbers)
        <= MAX_SENTENCES
    ]


def _section(sentences: Sequence[Labelled], heading: int) -> Section:
    path = _path(sentences[heading])
    end = heading + 1
    while end < len(sentences) and sentences[end].sentence.block.headings[: len(path)] == path:
        end += 1
    return Section(heading, end, len(path))


def _path(labelled: Labelled) -> tuple[str, ...]:
    return (*labelled.sentence.block.headings, labelled.sentence.block.text)


def signs(
    section: Section,
    sections: Sequence[Section],
    sentences: Sequence[Labelled],
    kinds: Sequence[frozenset[str]],
    lexicon: Lexicon,
) -> Features:
    """Named features of a section; ``kinds`` are the slots of the facts in each sentence of the notice."""
    heading = sentences[section.heading].sentence.span
    subtitles = [number for number in section.numbers if sentences[number].sentence.is_heading]
    below = [sentences[number] for number in section.numbers if not sentences[number].sentence.is_heading]
    inside = [kinds[number] for number in section.numbers]
    slots = frozenset[str]().union(*inside)
    topics = [topic for each in below for topic in each.topics]
    named = sorted(lexicon.codes(place.GROUP, heading))
    purposes = sorted(lexicon.codes("purposes", heading))
    beside = [other for other in sections if other.depth == section.depth and other.heading != section.heading]
    rich = sum(len(frozenset[str]().union(*(kinds[number] for number in other.numbers))) > 2 for other in beside)
    names = {f"title:{token.lemma_}" for token in heading if token.is_alpha}
    names |= {f"title part:{part}" for token in heading for part in parts(token)}
    names |= {f"names:{code}" for code in named} | {f"names purpose:{code}" for code in purposes}
    names |= {f"holds:{slot}" for slot in slots} | {f"holds topic:{topic}" for topic in set(topics)}
    names |= {
        f"names:{len(named)} topics", f"names:{len(purposes)} purposes", f"size:{len(below).bit_length()}",
        f"holds:{len(slots)} kinds", f"holds:{len(set(topics))} topics", f"depth:{section.depth}",
        f"beside:{min(rich, 4)} rich", f"beside:{min(len(beside), 6)}",
        f"covers:{10 * len(below) // max(1, len(sentences))}", f"first:{section.heading == 0}",
        f"kinds {len(slots)} names {bool(named)} purposes {bool(purposes)}",
        f"subtitles:{min(4, len(subtitles))}",
    }  # fmt: skip
    if topics:
        most = max(set(topics), key=topics.count)
        names.add(f"mostly:{most} {10 * topics.count(most) // len(topics)}")
        names.add(f"mostly:{10 * topics.count(most) // len(topics)}")
    told = frozenset[str]().union(
        *(lexicon.codes(place.GROUP, sentences[number].sentence.span) for number in subtitles)
    )
    names.add(f"subtitles name:{min(5, len(told))}")
    above = sentences[section.heading].sentence.headings
    names |= {f"above:{token.lemma_}" for heading in above[-1:] for token in heading if token.is_alpha}
    return {f"section {name}": 0.7 for name in names}


def matches(section: Section, sentences: Sequence[Labelled], entry: frozenset[int], share: float) -> bool:
    """Whether an annotated entry, by its sentences, is this section: the part of both that they share is enough."""
    own = {number for number in section.numbers if not sentences[number].sentence.is_heading}
    told = {number for number in entry if not sentences[number].sentence.is_heading}
    return bool(own | told) and len(own & told) / len(own | told) >= share
