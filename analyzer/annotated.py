"""Annotated pages → analysed sentences with their gold labels: what training and evaluation both start from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analyzer import blocks, gold
from analyzer.gold import GoldNotice
from analyzer.notice import Document, Source
from analyzer.sentences import FinnishAnalyser, Sentence
from analyzer.sources import files


@dataclass(frozen=True, slots=True)
class AnnotatedNotice:
    """A gold notice as the program itself reads its page; ``labels`` as in ``gold.sentence_labels``."""

    gold: GoldNotice
    document: Document
    sentences: Sequence[Sentence]
    labels: Sequence[frozenset[str] | None]


def read(notices: Sequence[GoldNotice], finnish: FinnishAnalyser) -> Iterator[AnnotatedNotice]:
    """The notices analysed, in order, lazily. Raises an AnalyzerError when a page cannot be read."""
    documents = [blocks.read(files.read(Source(notice.id, str(notice.page)))) for notice in notices]
    for notice, document, sentences in zip(notices, documents, finnish.pipe(documents), strict=True):
        labels = gold.sentence_labels(notice, [sentence.text for sentence in sentences])
        yield AnnotatedNotice(notice, document, sentences, labels)
