"""Where a sentence speaks of a topic: its label opens it whole; a table's row is opened cell by cell, by its columns.

Where the label is missing, an unmistakable place (a column header, or the heading or lead-in above an unlabelled
sentence) may open it as well, for the label model is not the only witness.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from spacy.tokens import Span

from analyzer.lexicon import Lexicon
from analyzer.notice import Evidence, Fact
from analyzer.sentences import CellSpan, Labelled, Sentence

GROUP = "places"


def regions(labelled: Labelled, topics: Iterable[str], lexicon: Lexicon) -> tuple[Span, ...]:
    """The parts of the sentence that speak of any of the topics; none when it does not."""
    wanted = frozenset(topics)
    sentence = labelled.sentence
    if any(cell.column is not None for cell in sentence.cells):
        return _cells(labelled, wanted, lexicon)
    if wanted & labelled.topics or _placed(labelled, wanted, lexicon):
        return (sentence.span,)
    return ()


def of_sentences(sentences: Sequence[Labelled], facts: Iterable[Fact]) -> list[tuple[Fact, ...]]:
    """The facts whose words stand in each sentence, in the order given."""
    by_block: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_block[fact.evidence.block].append(fact)
    return [tuple(fact for fact in by_block[w.block] if _within(fact.evidence, w)) for w in map(_where, sentences)]


def _where(labelled: Labelled) -> Evidence:
    return labelled.sentence.evidence


def _within(inner: Evidence, outer: Evidence) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def named_by(sentence: Sentence, lexicon: Lexicon) -> frozenset[str]:
    """The topics that the nearest heading above the sentence names."""
    return lexicon.codes(GROUP, sentence.headings[-1]) if sentence.headings else frozenset()


def _cells(labelled: Labelled, wanted: frozenset[str], lexicon: Lexicon) -> tuple[Span, ...]:
    """The cells whose column names a topic; if the label alone says so, those whose column names nothing, or all."""
    named = [(cell, _column(cell, lexicon)) for cell in labelled.sentence.cells]
    by_column = tuple(cell.span for cell, topics in named if wanted & topics)
    if by_column or not wanted & labelled.topics:
        return by_column
    return tuple(cell.span for cell, topics in named if not topics) or tuple(cell.span for cell, _ in named)


def _column(cell: CellSpan, lexicon: Lexicon) -> frozenset[str]:
    return lexicon.codes(GROUP, cell.column) if cell.column is not None else frozenset()


def _placed(labelled: Labelled, wanted: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether an unlabelled sentence stands in a place that names one of the topics and no other."""
    sentence = labelled.sentence
    if labelled.topics or sentence.is_heading:
        return False
    above = named_by(sentence, lexicon)
    return bool(above) and above <= wanted
