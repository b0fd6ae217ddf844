"""The multi-label model: one logistic regression a label over named features, so that every score can be explained."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
import skops.io
from numpy.typing import NDArray
from scipy.special import expit
from sklearn.feature_extraction import DictVectorizer

from analyzer.errors import ModelError
from analyzer.labels.features import Features
from analyzer.lexicon import Lexicon

MODEL_FILE = "labels.skops"
CARD_FILE = "card.json"
FORMAT = 1
# The lexicon group that the features read: a model fits the program only with the group it was trained with.
CUES = "labels"


@dataclass(frozen=True, slots=True)
class LabelModel:
    """Weights and thresholds by topic.

    ``coefficients`` has shape (topics, features), ``intercepts`` and ``thresholds`` (topics,); a label is asserted
    when its probability reaches the threshold.
    """

    topics: tuple[str, ...]
    vectorizer: DictVectorizer
    coefficients: NDArray[np.float32]
    intercepts: NDArray[np.float32]
    thresholds: tuple[float, ...]
    cues: str
    version: str = "untrained"

    def scores(self, features: Sequence[Features]) -> NDArray[np.float64]:
        """The probability of each topic (columns) for each sentence (rows)."""
        matrix = self.vectorizer.transform(features)
        return np.asarray(expit(matrix @ self.coefficients.T + self.intercepts), dtype=np.float64)

    def contributions(self, features: Features, topic: str) -> list[tuple[str, float]]:
        """The features that spoke for (positive) or against (negative) a topic, in log-odds, the strongest first."""
        row = self.coefficients[self.topics.index(topic)]
        vocabulary = self.vectorizer.vocabulary_
        found = [(name, float(row[vocabulary[name]]) * value) for name, value in features.items() if name in vocabulary]
        return sorted(found, key=lambda item: -abs(item[1]))

    def save(self, folder: Path) -> None:
        """Write the model into a folder, as arrays in a skops file (no pickle, so loading runs no code)."""
        folder.mkdir(parents=True, exist_ok=True)
        state = {
            "format": FORMAT,
            "topics": list(self.topics),
            "features": np.array(self.vectorizer.feature_names_),
            "coefficients": self.coefficients,
            "intercepts": self.intercepts,
            "thresholds": list(self.thresholds),
            "cues": self.cues,
        }
        temporary = folder / f"{MODEL_FILE}.new"
        skops.io.dump(state, temporary, compression=8, compresslevel=9)
        temporary.replace(folder / MODEL_FILE)

    @classmethod
    def load(cls, folder: Path, lexicon: Lexicon) -> LabelModel:
        """The model of a folder. Raises ModelError when it is missing, damaged, or trained with other cues."""
        path = folder / MODEL_FILE
        if not path.exists():
            raise ModelError(f"{path}: no label model there; run `make train`, or name a folder that has one")
        try:
            content = path.read_bytes()
            state = skops.io.loads(content)
            model = _from_state(state, hashlib.sha256(content).hexdigest()[:12])
        except (ValueError, KeyError, TypeError, OSError, BadZipFile) as error:
            raise ModelError(f"{path}: is no label model of this program ({error}); run `make train`") from error
        if model.cues != cues_hash(lexicon):
            raise ModelError(
                f"{path}: was trained with other cues (labels.yaml) than the program has; run `make train`"
            )
        return model


def cues_hash(lexicon: Lexicon) -> str:
    """A short hash of the cues that the features read."""
    terms = {code: list(terms) for code, terms in lexicon.groups[CUES].terms.items()}
    return hashlib.sha256(json.dumps(terms, sort_keys=True).encode()).hexdigest()[:12]


def vectorizer_of(names: Sequence[str]) -> DictVectorizer:
    """A vectorizer for known feature names, in their order."""
    vectorizer = DictVectorizer(dtype=np.float32, sort=False)
    vectorizer.feature_names_ = list(names)
    vectorizer.vocabulary_ = {name: index for index, name in enumerate(names)}
    return vectorizer


def _from_state(state: dict[str, Any], version: str) -> LabelModel:
    if state["format"] != FORMAT:
        raise ValueError(f"format {state['format']}, not {FORMAT}")
    return LabelModel(
        topics=tuple(state["topics"]),
        vectorizer=vectorizer_of([str(name) for name in state["features"]]),
        coefficients=state["coefficients"],
        intercepts=state["intercepts"],
        thresholds=tuple(state["thresholds"]),
        cues=state["cues"],
        version=version,
    )
