"""The fact model: which codes of a slot a sentence states, and how; logistic regressions over named features.

It decides where words alone do not: the rules' findings are features among others, so that it can overrule them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit
from sklearn.feature_extraction import DictVectorizer

from analyzer import linear
from analyzer.errors import ModelError
from analyzer.linear import Features, Weights, vectorizer_of

MODEL_FILE = "facts.skops"
FORMAT = 1
# What a rule found is kept from this probability on: the model may overrule it, but only when it is sure.
SUPPORTED = 0.05


@dataclass(frozen=True, slots=True)
class Decision:
    """One slot's codes with their weights; a code is stated when its probability reaches the threshold."""

    codes: tuple[str, ...]
    weights: Weights
    threshold: float


@dataclass(frozen=True, slots=True)
class FactModel:
    """A decision a slot, and one for polarity (``POLARITY``), over one set of features.

    Loading is by ``load``, training by ``facts.training``.
    """

    vectorizer: DictVectorizer
    decisions: Mapping[str, Decision]
    version: str = "untrained"

    def scores(self, decision: str, features: Features) -> NDArray[np.float64]:
        """The probability of each code of a decision."""
        vocabulary, weights = self.vectorizer.vocabulary_, self.decisions[decision].weights
        known = [(vocabulary[name], value) for name, value in features.items() if name in vocabulary]
        columns, values = [column for column, _ in known], np.array([value for _, value in known], dtype=np.float32)
        # One row against all weights: picking its columns is much less work than a product of matrices.
        logits = weights.coefficients[:, columns] @ values + weights.intercepts
        return np.asarray(expit(logits), dtype=np.float64)

    def stated(self, decision: str, features: Features, supported: Container[str] = ()) -> Iterator[tuple[str, float]]:
        """The codes that reach the threshold, with their probability; ``supported`` codes need only ``SUPPORTED``."""
        decided = self.decisions[decision]
        for code, score in zip(decided.codes, self.scores(decision, features), strict=True):
            if score >= (min(SUPPORTED, decided.threshold) if code in supported else decided.threshold):
                yield code, float(score)

    def lenient(self, threshold: float, names: Container[str]) -> FactModel:
        """The model with the named decisions at another threshold, the others as they are."""
        kept = {
            name: replace(each, threshold=threshold) if name in names else each for name, each in self.decisions.items()
        }
        return replace(self, decisions=kept)

    def weight(self, decision: str, code: str, names: Sequence[str], features: Features) -> float:
        """What these of the features add to a code's log-odds."""
        decided = self.decisions[decision]
        row, known = decided.weights.coefficients[decided.codes.index(code)], self.vectorizer.vocabulary_
        return float(sum(row[known[name]] * features[name] for name in set(names) if name in known))

    def save(self, folder: Path) -> None:
        """Write the model into a folder, as arrays in a skops file (no pickle, so loading runs no code)."""
        folder.mkdir(parents=True, exist_ok=True)
        state = {
            "format": FORMAT,
            "features": np.array(self.vectorizer.feature_names_),
            "decisions": {
                name: [np.array(each.codes), each.weights.coefficients, each.weights.intercepts, each.threshold]
                for name, each in self.decisions.items()
            },
        }
        temporary = folder / f"{MODEL_FILE}.new"
        temporary.write_bytes(linear.dumps(state))
        temporary.replace(folder / MODEL_FILE)

    @classmethod
    def load(cls, folder: Path) -> FactModel:
        """The model of a folder. Raises ModelError when it is missing or damaged."""
        path = folder / MODEL_FILE
        if not path.exists():
            raise ModelError(f"{path}: no fact model there; run `make train`")
        try:
            content = path.read_bytes()
            state = linear.loads(content)
            if state["format"] != FORMAT:
                raise ValueError(f"format {state['format']}, not {FORMAT}")
            decisions = {
                name: Decision(tuple(str(code) for code in codes), Weights(coefficients, intercepts), threshold)
                for name, (codes, coefficients, intercepts, threshold) in state["decisions"].items()
            }
        except (ValueError, KeyError, TypeError, OSError, BadZipFile) as error:
            raise ModelError(f"{path}: is no fact model of this program ({error}); run `make train`") from error
        names = vectorizer_of([str(name) for name in state["features"]])
        return cls(names, decisions, hashlib.sha256(content).hexdigest()[:12])
