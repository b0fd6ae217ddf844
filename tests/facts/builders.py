"""Hand-made analysed sentences, so that a rule is tested without loading a model.

A word is written ``surface/lemma/POS``, the lemma with compound marks; lemma and POS may be left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import spacy
from spacy.tokens import Doc, Span

from analyzer.notice import Block, BlockKind, Cell, Document, Source
from analyzer.sentences import CellSpan, Labelled, Sentence

VOCAB = spacy.blank("fi").vocab
NO_SPACE_BEFORE = frozenset(".,;:!?)")


def a_span(words: str) -> Span:
    """An analysed text: ``a_span("Emme/ei/AUX luovuta/luovuttaa/VERB")``."""
    parts = [_word(word) for word in words.split(" ")]
    surfaces = [surface for surface, _, _ in parts]
    spaces = [
        number + 1 < len(surfaces) and surfaces[number + 1] not in NO_SPACE_BEFORE and surface not in "(\t"
        for number, surface in enumerate(surfaces)
    ]
    doc = Doc(
        VOCAB,
        words=surfaces,
        spaces=spaces,
        lemmas=[lemma.replace("#", "") or lemma for _, lemma, _ in parts],
        pos=[pos for _, _, pos in parts],
    )
    for token, (_, lemma, _) in zip(doc, parts, strict=True):
        token.norm_ = lemma
    return doc[:]


def a_sentence(
    words: str,
    *topics: str,
    headings: Sequence[str] = (),
    lead_in: str = "",
    kind: BlockKind = BlockKind.PARAGRAPH,
    number: int = 0,
) -> Labelled:
    """A labelled sentence that is a whole block."""
    span = a_span(words)
    above = tuple(a_span(heading) for heading in headings)
    lead = a_span(lead_in) if lead_in else None
    block = Block(number, kind, span.text, tuple(span.text for span in above), lead.text if lead is not None else "")
    return Labelled(Sentence(number, block, span, above, lead), frozenset(topics))


def a_row(columns: Iterable[tuple[str, str]], *topics: str, number: int = 0) -> Labelled:
    """A labelled table row: (column header, cell) after (column header, cell)."""
    pairs = list(columns)
    span = a_span(" \t ".join(cell for _, cell in pairs))
    cells, places, start = [], [], 0
    for column, cell in pairs:
        end = start + len(cell.split(" "))
        part = span[start:end]
        cells.append(CellSpan(a_span(column) if column else None, part))
        places.append(Cell(a_span(column).text if column else "", part.start_char, part.end_char))
        start = end + 1
    block = Block(number, BlockKind.TABLE_ROW, span.text, cells=tuple(places))
    return Labelled(Sentence(number, block, span, cells=tuple(cells)), frozenset(topics))


def a_document(*sentences: Labelled, title: str | None = None) -> Document:
    """The document that the sentences stand in."""
    blocks = tuple(labelled.sentence.block for labelled in sentences)
    return Document(Source("a", "a.txt"), "", "text/plain", None, title, "fi", blocks)


def a_text(*lines: str, title: str | None = None) -> Document:
    """A document of plain paragraphs."""
    blocks = tuple(Block(number, BlockKind.PARAGRAPH, line) for number, line in enumerate(lines))
    return Document(Source("a", "a.txt"), "", "text/plain", None, title, "fi", blocks)


def _word(word: str) -> tuple[str, str, str]:
    surface, _, rest = word.partition("/")
    lemma, _, pos = rest.partition("/")
    return surface, lemma or surface.lower(), pos or "NOUN"
