"""The multi-label model: logistic regressions over named features in two looks, so that every score can be explained.

The first look knows a sentence by its words and its place; the second also by what the first found in it and around it
(``neighbours.py``).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit
from sklearn.feature_extraction import DictVectorizer

from analyzer import linear
from analyzer.errors import ModelError
from analyzer.labels import neighbours
from analyzer.labels.features import Features
from analyzer.labels.neighbours import Place
from analyzer.lexicon import Lexicon
from analyzer.linear import Weights, vectorizer_of

MODEL_FILE = "labels.skops"
FORMAT = 2
# The lexicon group that the features read: a model fits the program only with the group it was trained with.
CUES = "labels"


@dataclass(frozen=True, slots=True)
class LabelModel:
    """Weights and thresholds by topic.

    ``first`` and ``second`` weigh the named features of the vectorizer; ``around`` is the second look's weights of
    what the first found, of shape (topics, relations × basic topics). The basic topics are those of the first look;
    topics that a user added come after them and have a second look only. A label is asserted when its probability
    reaches the threshold; one below ``unsure_below`` wants a person's eye.
    """

    topics: tuple[str, ...]
    vectorizer: DictVectorizer
    first: Weights
    second: Weights
    around: NDArray[np.float32]
    thresholds: tuple[float, ...]
    unsure_below: tuple[float, ...]
    cues: str
    version: str = "untrained"

    @property
    def basic_topics(self) -> tuple[str, ...]:
        """The topics of the first look."""
        return self.topics[: len(self.first.intercepts)]

    def scores(self, features: Sequence[Features], places: Sequence[Place]) -> NDArray[np.float64]:
        """The probability of each topic (columns) for each sentence (rows) of one document, in order."""
        matrix = self.matrix(features)
        seen = neighbours.look(self.first.scores(matrix), places)
        logits = matrix @ self.second.coefficients.T + seen @ self.around.T + self.second.intercepts
        return np.asarray(expit(logits), dtype=np.float64)

    def matrix(self, features: Sequence[Features]) -> Any:
        """Sentences (rows) by known features (columns), sparse."""
        return linear.matrix(self.vectorizer, features)

    def contributions(
        self, features: Sequence[Features], places: Sequence[Place], at: int, topic: str
    ) -> dict[str, float]:
        """The features of sentence ``at`` that spoke for (positive) or against (negative) a topic, in log-odds.

        Names are ``channel:value`` (``features.py``) and ``relation:topic`` (``neighbours.py``). What the first look
        found of the same topic in the sentence itself is given back to the words that it found it by.
        """
        seen = neighbours.look(self.first.scores(self.matrix(features)), places)[at]
        number = self.topics.index(topic)
        found = self._by_name(self.second.coefficients[number], features[at])
        for name, weight, value in zip(neighbours.names(self.basic_topics), self.around[number], seen, strict=True):
            if weight * value:
                found[name] = float(weight * value)
        first = found.pop(f"{neighbours.Relation.ITSELF}:{topic}", 0.0)
        if first:
            spoke = self._by_name(self.first.coefficients[number], features[at])
            total = sum(weight for weight in spoke.values() if weight > 0)
            for name, weight in spoke.items():
                if weight > 0:
                    found[name] = found.get(name, 0.0) + first * weight / total
        return found

    def _by_name(self, row: NDArray[np.float32], features: Features) -> dict[str, float]:
        vocabulary: Mapping[str, int] = self.vectorizer.vocabulary_
        known = ((name, value) for name, value in features.items() if name in vocabulary)
        return {name: float(row[vocabulary[name]]) * value for name, value in known if row[vocabulary[name]]}

    def save(self, folder: Path) -> None:
        """Write the model into a folder, as arrays in a skops file (no pickle, so loading runs no code)."""
        folder.mkdir(parents=True, exist_ok=True)
        state = {
            "format": FORMAT,
            "topics": np.array(self.topics),
            "features": np.array(self.vectorizer.feature_names_),
            "first": [self.first.coefficients, self.first.intercepts],
            "second": [self.second.coefficients, self.second.intercepts],
            "around": self.around,
            "thresholds": np.array(self.thresholds),
            "unsure_below": np.array(self.unsure_below),
            "cues": self.cues,
        }
        temporary = folder / f"{MODEL_FILE}.new"
        temporary.write_bytes(linear.dumps(state))
        temporary.replace(folder / MODEL_FILE)

    @classmethod
    def load(cls, folder: Path, lexicon: Lexicon) -> LabelModel:
        """The model of a folder. Raises ModelError when it is missing, damaged, or trained with other cues."""
        path = folder / MODEL_FILE
        if not path.exists():
            raise ModelError(f"{path}: no label model there; run `make train`, or name a folder that has one")
        try:
            content = path.read_bytes()
            state = linear.loads(content)
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


def _from_state(state: dict[str, Any], version: str) -> LabelModel:
    if state["format"] != FORMAT:
        raise ValueError(f"format {state['format']}, not {FORMAT}")
    return LabelModel(
        topics=tuple(str(topic) for topic in state["topics"]),
        vectorizer=vectorizer_of([str(name) for name in state["features"]]),
        first=Weights(*state["first"]),
        second=Weights(*state["second"]),
        around=state["around"],
        thresholds=tuple(state["thresholds"].tolist()),
        unsure_below=tuple(state["unsure_below"].tolist()),
        cues=state["cues"],
        version=version,
    )
