"""Sure signs: what needs no statistics, because the page itself says what a passage is about.

The signs are in the lexicon: ``sure.yaml`` for a sentence's own words, ``columns.yaml`` for the header over a cell. A
test holds each to its precision on the corpus.
"""

from __future__ import annotations

from math import log

from analyzer.lexicon import Lexicon
from analyzer.sentences import Sentence

# The score of a label that a sure sign gives, and the least precision of the signs on the corpus (tests/floors.py).
SURE = 0.97
# The same in log-odds, to stand beside the model's reasons.
LOG_ODDS = log(SURE / (1 - SURE))


def sure(sentence: Sentence, lexicon: Lexicon) -> frozenset[str]:
    """The topics that a sure sign gives the sentence."""
    return _columns(sentence, lexicon) | lexicon.codes("sure", sentence.span)


def _columns(sentence: Sentence, lexicon: Lexicon) -> frozenset[str]:
    """The topics of a table row's filled cells, by the headers of their columns."""
    return frozenset(
        topic
        for cell in sentence.cells
        if cell.column is not None and any(token.is_alpha or token.like_num for token in cell.span)
        for topic in lexicon.codes("columns", cell.column)
    )
