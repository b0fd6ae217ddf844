"""The second look: what the sentences around one are probably about, as features of that one.

A first look scores each sentence by its words; a second has those scores too, of the sentence itself, of its
neighbours, its section and its list: stacked sequential learning (Cohen and Carvalho, IJCAI 2005).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from analyzer.notice import BlockKind
from analyzer.sentences import Sentence

# How far a section reaches, in sentences to either side; a longer one tends to change its subject.
SECTION_REACH = 8
# How far the next sentence may be, headings between counted.
NEIGHBOUR_REACH = 3


class Relation(StrEnum):
    """Whose first scores a feature of the second look is."""

    ITSELF = "itself"
    PREVIOUS = "previous"
    NEXT = "next"
    SECTION = "section"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands, as far as the second look asks: is it a heading, under which headings and lead-in?"""

    heading: bool
    section: tuple[str, ...]
    lead_in: str | None
    kind: BlockKind


def place(sentence: Sentence) -> Place:
    """The place of a sentence."""
    lead_in = sentence.lead_in.text if sentence.lead_in is not None else None
    headings = tuple(str(heading.text) for heading in sentence.headings)
    return Place(sentence.is_heading, headings, lead_in, sentence.block.kind)


def names(topics: Sequence[str]) -> list[str]:
    """The names of the columns that ``look`` gives, ``relation:topic``."""
    return [f"{relation}:{topic}" for relation in Relation for topic in topics]


def look(scores: NDArray[np.float64], places: Sequence[Place]) -> NDArray[np.float32]:
    """Features of the second look, for the sentences of one document in order.

    ``scores`` are the first look's probabilities, of shape (sentences, topics); the result has a column for each
    relation and topic. Headings have no neighbours' say: they are nobody's neighbour.
    """
    columns = {relation: np.zeros(scores.shape, dtype=np.float32) for relation in Relation}
    columns[Relation.ITSELF][:] = scores
    for at, here in enumerate(places):
        before = _first(range(at - 1, max(-1, at - 1 - NEIGHBOUR_REACH), -1), places)
        after = _first(range(at + 1, min(len(places), at + 1 + NEIGHBOUR_REACH)), places)
        if before is not None:
            columns[Relation.PREVIOUS][at] = scores[before]
        if after is not None:
            columns[Relation.NEXT][at] = scores[after]
        section = [other for other in _reach(at, len(places)) if _same_section(places[other], here)]
        if section:
            columns[Relation.SECTION][at] = scores[section].mean(axis=0)
        siblings = [other for other in section if here.lead_in and _same_list(places[other], here)]
        if siblings:
            columns[Relation.LIST][at] = scores[siblings].mean(axis=0)
    return np.hstack([columns[relation] for relation in Relation])


def _first(numbers: range, places: Sequence[Place]) -> int | None:
    return next((number for number in numbers if not places[number].heading), None)


def _reach(at: int, total: int) -> list[int]:
    return [other for other in range(max(0, at - SECTION_REACH), min(total, at + SECTION_REACH + 1)) if other != at]


def _same_section(other: Place, here: Place) -> bool:
    return not other.heading and other.section == here.section


def _same_list(other: Place, here: Place) -> bool:
    return other.lead_in == here.lead_in and other.kind == here.kind
