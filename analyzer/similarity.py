"""Which texts repeat one another: shared runs of words, as in near-duplicate detection (Broder 1997, shingling)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from scipy.sparse.csgraph import connected_components
from sklearn.feature_extraction.text import CountVectorizer

# Words in a run. Finnish notices share single phrases of law; five words in a row are rarely the same by chance.
RUN = 5


class Pair(NamedTuple):
    """Two texts, by their places in the sequence, and the share of the shorter one's runs that both have."""

    one: int
    other: int
    shared: float


def pairs(texts: Sequence[str], least: float) -> list[Pair]:
    """The pairs of texts that share at least the given part (0 to 1) of the shorter one's runs, the most alike first.

    >>> pairs(["a b c d e f", "x a b c d e", "p q r s t u"], 0.3)
    [Pair(one=0, other=1, shared=0.5)]
    """
    vectorizer = CountVectorizer(ngram_range=(RUN, RUN), token_pattern=r"\w+", binary=True, dtype=np.int32)
    try:
        runs = vectorizer.fit_transform(texts)
    except ValueError:  # scikit-learn's word for "no text has as many as five words"
        return []
    lengths = np.asarray(runs.sum(axis=1)).ravel()
    common = (runs @ runs.T).tocoo()
    found = [
        Pair(int(one), int(other), float(count / min(lengths[one], lengths[other])))
        for one, other, count in zip(common.row, common.col, common.data, strict=True)
        if one < other and count >= least * min(lengths[one], lengths[other])
    ]
    return sorted(found, key=lambda pair: (-pair.shared, pair.one, pair.other))


def groups(texts: Sequence[str], least: float) -> list[int]:
    """Each text's group number: texts that share at least so much with one another, directly or through others.

    >>> groups(["a b c d e f", "x a b c d e", "p q r s t u"], 0.3)
    [0, 0, 1]
    """
    graph = np.zeros((len(texts), len(texts)), dtype=bool)
    for pair in pairs(texts, least):
        graph[pair.one, pair.other] = True
    return [int(number) for number in connected_components(graph, directed=False)[1]]
