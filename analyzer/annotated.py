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
    sentences: Sequence[Sentence]
    labels: Sequence[frozenset[str] | None]


def read(notices: Sequence[GoldNotice], finnish: FinnishAnalyser) -> Iterator[AnnotatedNotice]:
    """The notices analysed, in order, lazily. Raises an AnalyzerError when a page cannot be read."""
    documents = (_document(notice) for notice in notices)
    for notice, sentences in zip(notices, finnish.pipe(documents), strict=True):
        labels = gold.sentence_labels(notice, [sentence.text for sentence in sentences])
        yield AnnotatedNotice(notice, sentences, labels)


def _document(notice: GoldNotice) -> Document:
    return blocks.read(files.read(Source(notice.id, str(notice.page))))
