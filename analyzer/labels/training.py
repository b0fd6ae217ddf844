"""Annotated sentences → a label model, with scores measured on notices that the model has not seen.

Cross-validation holds out whole notices: sentences of one notice resemble each other too much to be on both sides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from analyzer import taxonomy
from analyzer.labels import features as extraction
from analyzer.labels.classifier import LabelModel, cues_hash, vectorizer_of
from analyzer.labels.features import Features
from analyzer.lexicon import Lexicon
from analyzer.sentences import Sentence

FOLDS = 5
# A feature of one sentence only cannot generalise, and such features are most of all there are.
MIN_SENTENCES = 2
# Inverse regularisation; cross-validation over 4, 16 and 40 is flat (core micro F1 0.840 to 0.841).
INVERSE_REGULARISATION = 8.0
# A weight this small moves a probability by at most 0.0025, as no feature is above 1; without them the file is smaller.
MIN_WEIGHT = 0.01
# Where thresholds are looked for: below, a label would be a guess; above, too few cases decide.
THRESHOLDS = tuple(round(0.2 + 0.025 * step, 3) for step in range(21))
SEED = 0

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence to learn from: its features, its gold labels, and the number of the notice it stands in."""

    features: Features
    labels: frozenset[str]
    notice: int


@dataclass(frozen=True, slots=True)
class TopicScore:
    """Precision, recall and F1 of a topic over held-out notices, and how many sentences have it."""

    precision: float
    recall: float
    f1: float
    support: int


@dataclass(frozen=True, slots=True)
class Trained:
    """A model trained on all examples, and what cross-validation measured.

    ``calibration_error`` is the expected calibration error over ten equal-width bins.
    """

    model: LabelModel
    topics: dict[str, TopicScore]
    core_micro_f1: float
    core_macro_f1: float
    other_micro_f1: float
    calibration_error: float
    sentences: int


def examples(
    sentences: Sequence[Sentence], labels: Sequence[frozenset[str] | None], notice: int, lexicon: Lexicon
) -> Iterator[Example]:
    """The examples of one annotated document; sentences without gold (headings, furniture) only serve as neighbours."""
    for found, given in zip(extraction.of_document(sentences, lexicon), labels, strict=True):
        if given is not None:
            yield Example(found, given, notice)


def train(examples: Sequence[Example], lexicon: Lexicon, progress: Progress = lambda _: None) -> Trained:
    """A model of all examples, with thresholds and scores from cross-validation over notices.

    Raises ValueError when there are fewer notices than folds.
    """
    known = taxonomy.load()
    topics = tuple(known.topics)
    gold = np.array([[topic in example.labels for topic in topics] for example in examples])
    held_out = _held_out_scores(examples, gold, progress)
    thresholds = tuple(_best_threshold(held_out[:, column], gold[:, column]) for column in range(len(topics)))
    progress("fitting the model on all notices")
    names, coefficients, intercepts = _fit([example.features for example in examples], gold)
    model = LabelModel(topics, vectorizer_of(names), coefficients, intercepts, thresholds, cues_hash(lexicon))
    return _measured(model, held_out >= np.array(thresholds), held_out, gold, known.core_topics)


def _held_out_scores(examples: Sequence[Example], gold: NDArray[np.bool_], progress: Progress) -> NDArray[np.float64]:
    """Each example's probabilities by a model that has not seen its notice."""
    groups = [example.notice for example in examples]
    scores = np.zeros(gold.shape)
    for number, (seen, unseen) in enumerate(GroupKFold(FOLDS).split(groups, groups=groups), 1):
        progress(f"cross-validation, fold {number} of {FOLDS}")
        names, coefficients, intercepts = _fit([examples[index].features for index in seen], gold[seen])
        model = LabelModel((), vectorizer_of(names), coefficients, intercepts, (), "")
        scores[unseen] = model.scores([examples[index].features for index in unseen])
    return scores


def _fit(
    features: Sequence[Features], gold: NDArray[np.bool_]
) -> tuple[list[str], NDArray[np.float32], NDArray[np.float32]]:
    frequency = Counter(name for each in features for name in each)
    names = sorted(name for name, count in frequency.items() if count >= MIN_SENTENCES)
    matrix = vectorizer_of(names).transform(features)
    # scikit-learn's solver takes 32-bit indices only.
    matrix.indices, matrix.indptr = matrix.indices.astype(np.int32), matrix.indptr.astype(np.int32)
    coefficients = np.zeros((gold.shape[1], len(names)), dtype=np.float32)
    # A label without examples is never given.
    intercepts = np.full(gold.shape[1], -20.0, dtype=np.float32)
    for column in np.flatnonzero(gold.any(axis=0)):
        fitted = LogisticRegression(C=INVERSE_REGULARISATION, solver="liblinear", dual=True, random_state=SEED)
        fitted.fit(matrix, gold[:, column])
        coefficients[column], intercepts[column] = fitted.coef_[0], fitted.intercept_[0]
    coefficients[np.abs(coefficients) < MIN_WEIGHT] = 0
    used = np.flatnonzero(coefficients.any(axis=0))
    return [names[index] for index in used], coefficients[:, used], intercepts


def _best_threshold(scores: NDArray[np.float64], gold: NDArray[np.bool_]) -> float:
    """The threshold with the best F1; of equal ones the nearest to a half."""
    return max(THRESHOLDS, key=lambda threshold: (round(_f1(scores >= threshold, gold), 4), -abs(threshold - 0.5)))


def _measured(
    model: LabelModel,
    found: NDArray[np.bool_],
    scores: NDArray[np.float64],
    gold: NDArray[np.bool_],
    core: Sequence[str],
) -> Trained:
    is_core = np.array([topic in core for topic in model.topics])
    by_topic = {topic: _score(found[:, column], gold[:, column]) for column, topic in enumerate(model.topics)}
    return Trained(
        model=model,
        topics=by_topic,
        core_micro_f1=_f1(found[:, is_core], gold[:, is_core]),
        core_macro_f1=float(np.mean([by_topic[topic].f1 for topic in core])),
        other_micro_f1=_f1(found[:, ~is_core], gold[:, ~is_core]),
        calibration_error=_calibration_error(scores.ravel(), gold.ravel()),
        sentences=len(gold),
    )


def _score(found: NDArray[np.bool_], gold: NDArray[np.bool_]) -> TopicScore:
    right = int((found & gold).sum())
    return TopicScore(
        precision=right / max(1, int(found.sum())),
        recall=right / max(1, int(gold.sum())),
        f1=_f1(found, gold),
        support=int(gold.sum()),
    )


def _f1(found: NDArray[np.bool_], gold: NDArray[np.bool_]) -> float:
    return 2 * int((found & gold).sum()) / max(1, int(found.sum()) + int(gold.sum()))


def _calibration_error(scores: NDArray[np.float64], gold: NDArray[np.bool_], bins: int = 10) -> float:
    which = np.minimum((scores * bins).astype(int), bins - 1)
    gaps = (
        abs(float(scores[which == number].mean()) - float(gold[which == number].mean())) * int((which == number).sum())
        for number in range(bins)
        if (which == number).any()
    )
    return sum(gaps) / len(scores)
