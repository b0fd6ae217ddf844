"""Annotated pages → analysed sentences with their gold labels: what training and evaluation both start from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analyzer import blocks, gold, pipeline
from analyzer.facts.model import FactModel
from analyzer.gold import GoldNotice
from analyzer.lexicon import Lexicon
from analyzer.notice import Document, Label, Notice, Origin, Provenance, Source
from analyzer.sentences import FinnishAnalyser, Sentence
from analyzer.sources import files

_NOBODY = Provenance("", "", "", "")


@dataclass(frozen=True, slots=True)
class AnnotatedNotice:
    """A gold notice as the program itself reads its page; ``labels`` as in ``gold.sentence_labels``.

    ``judged`` are the labels that the annotation decides; None stands for those of the taxonomy.
    """

    gold: GoldNotice
    document: Document
    sentences: Sequence[Sentence]
    labels: Sequence[frozenset[str] | None]
    judged: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Corrected:
    """A notice out of a file that a person has corrected: its text in blocks, its units, and what was judged."""

    gold: GoldNotice
    document: Document
    judged: frozenset[str]


def read(notices: Sequence[GoldNotice], finnish: FinnishAnalyser) -> Iterator[AnnotatedNotice]:
    """The notices analysed, in order, lazily. Raises an AnalyzerError when a page cannot be read."""
    documents = [blocks.read(files.read(Source(notice.id, str(notice.page)))) for notice in notices]
    for notice, document, sentences in zip(notices, documents, finnish.pipe(documents), strict=True):
        yield AnnotatedNotice(notice, document, sentences, _labels(notice, sentences))


def of_corrected(notices: Sequence[Corrected], finnish: FinnishAnalyser) -> Iterator[AnnotatedNotice]:
    """The corrected notices analysed, in order, lazily."""
    for notice, sentences in zip(notices, finnish.pipe(each.document for each in notices), strict=True):
        labels = _labels(notice.gold, sentences)
        yield AnnotatedNotice(notice.gold, notice.document, sentences, labels, notice.judged)


def given(notice: AnnotatedNotice, words: Lexicon, fact_model: FactModel | None) -> Notice:
    """The notice as the program would understand it if its labels were the gold's: what facts are measured by."""
    labelling = [tuple(Label(topic, 1.0, Origin.MODEL) for topic in sorted(labels or ())) for labels in notice.labels]
    return pipeline.understood(notice.document, notice.sentences, labelling, words, fact_model, _NOBODY)


def _labels(notice: GoldNotice, sentences: Sequence[Sentence]) -> list[frozenset[str] | None]:
    return gold.sentence_labels(notice, [sentence.text for sentence in sentences])
