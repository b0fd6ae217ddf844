"""What trained linear models are made of: weights over named features, and a file of them that runs no code."""

from __future__ import annotations

import io
import re
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import numpy as np
import skops.io
from numpy.typing import NDArray
from scipy import sparse
from scipy.special import expit
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

# Liblinear stops when no weight moves the loss by more; at its own 0.0001 probabilities differ by under 0.001.
TOLERANCE = 0.01
# More rounds than liblinear allows itself, which it needs where classes are hard to part.
MAX_ROUNDS = 1000
SEED = 0

Features = Mapping[str, float]
"""Named features, ``channel:value``, and their values."""

# How skops names its list of contents, and the objects in it.
_SCHEMA = "schema.json"
_OBJECT_NUMBER = re.compile(r'"__id__": (\d+)')


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic regression a class: ``coefficients`` of shape (classes, features), ``intercepts`` (classes,)."""

    coefficients: NDArray[np.float32]
    intercepts: NDArray[np.float32]

    def scores(self, matrix: Any) -> NDArray[np.float64]:
        """The probability of each class (columns) for each row of features."""
        return np.asarray(expit(matrix @ self.coefficients.T + self.intercepts), dtype=np.float64)


def vectorizer_of(names: Sequence[str]) -> DictVectorizer:
    """A vectorizer for known feature names, in their order."""
    vectorizer = DictVectorizer(dtype=np.float32, sort=False)
    vectorizer.feature_names_ = list(names)
    vectorizer.vocabulary_ = {name: index for index, name in enumerate(names)}
    return vectorizer


def matrix(vectorizer: DictVectorizer, features: Sequence[Features]) -> Any:
    """Rows of known features, sparse; as the vectorizer's ``transform``, at half the cost."""
    vocabulary: Mapping[str, int] = vectorizer.vocabulary_
    columns, values, ends = array("i"), array("f"), [0]
    for each in features:
        known = [(vocabulary[name], value) for name, value in each.items() if name in vocabulary]
        columns.extend([column for column, _ in known])
        values.extend([value for _, value in known])
        ends.append(len(columns))
    shape = (len(ends) - 1, len(vocabulary))
    return sparse.csr_matrix((np.asarray(values), np.asarray(columns), ends), shape=shape)


def regression(inverse_regularisation: float) -> LogisticRegression:
    """A regression of one class, not yet fitted; the same examples always give the same weights."""
    return LogisticRegression(
        C=inverse_regularisation,
        solver="liblinear",
        dual=True,
        tol=TOLERANCE,
        max_iter=MAX_ROUNDS,
        random_state=SEED,
    )


def narrow(table: Any) -> Any:
    """The sparse matrix with 32-bit indices: scikit-learn's solver takes no others."""
    table.indices, table.indptr = table.indices.astype(np.int32), table.indptr.astype(np.int32)
    return table


def dumps(state: Mapping[str, Any]) -> bytes:
    """Arrays and names as a skops file; the same state always gives the same bytes, and so the same version."""
    return _reproducible(skops.io.dumps(dict(state)))


def loads(content: bytes) -> dict[str, Any]:
    """The state in a skops file. Raises ValueError, KeyError, TypeError or BadZipFile when it is none."""
    state: dict[str, Any] = skops.io.loads(content)
    return state


def _reproducible(content: bytes) -> bytes:
    """A skops file without what differs from run to run: Python's object numbers and the time of day."""
    with ZipFile(io.BytesIO(content)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    schema = entries.pop(_SCHEMA).decode("utf-8")
    numbers = dict.fromkeys(_OBJECT_NUMBER.findall(schema))
    order = {number: str(place) for place, number in enumerate(numbers)}
    fixed = {_SCHEMA: re.sub(r"\d+", lambda found: order.get(found[0], found[0]), schema).encode("utf-8")}
    for name, data in entries.items():
        stem, dot, suffix = name.partition(".")
        fixed[f"{order.get(stem, stem)}{dot}{suffix}"] = data
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(fixed):
            archive.writestr(ZipInfo(name), fixed[name], ZIP_DEFLATED, 9)
    return buffer.getvalue()
