"""Annotated sentences → a label model, with scores measured on notices that the model has not seen.

Cross-validation holds out whole notices, and those that resemble one another together. For an honest second look the
first scores that it learns from must come from models that saw neither the sentence's own notice nor the notices it is
tested on: so for every two folds there is a first model that has seen neither.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Any

import numpy as np
from joblib import Parallel, delayed
from numpy.typing import NDArray
from scipy import sparse
from sklearn.isotonic import IsotonicRegression
from sklearn.model_selection import GroupKFold

from analyzer import taxonomy
from analyzer.labels import features as extraction
from analyzer.labels import neighbours
from analyzer.labels.classifier import LabelModel, cues_hash
from analyzer.labels.features import Features
from analyzer.labels.neighbours import Place
from analyzer.lexicon import Lexicon
from analyzer.linear import SEED, Weights, narrow, regression, vectorizer_of
from analyzer.sentences import Sentence

FOLDS = 4
# A feature of one sentence only cannot generalise, and such features are most of all there are.
MIN_SENTENCES = 2
# Inverse regularisation; on an earlier corpus cross-validation over 4, 16 and 40 was flat.
INVERSE_REGULARISATION = 8.0
# A weight this small moves a probability by at most 0.0025, as no feature is above 1; without them the file is smaller.
MIN_WEIGHT = 0.01
# The share of sentences that are learned a second time without headings and lead-in, and the part of these under the
# document's title alone: many notices have no other headings.
BLIND_SHARE = 0.5
TITLE_SHARE = 0.25
# Where thresholds are looked for: below, a label would be a guess; above, too few cases decide.
THRESHOLDS = tuple(round(0.2 + 0.025 * step, 3) for step in range(21))
# A given label is unsure where on held-out notices fewer than this share of such labels are right.
SURE_ENOUGH = 0.8

Progress = Callable[[str], None]
# For each topic the score from which it is given, and the one from which it is no longer unsure.
Decided = tuple[tuple[float, ...], tuple[float, ...]]
# A sparse matrix in rows; scipy's own types say less.
Matrix = Any


@dataclass(frozen=True, slots=True)
class Lesson:
    """A document to learn from, its sentences in order.

    ``labels`` are None where nothing is annotated (headings, furniture); ``judged`` are the topics that the
    annotation decides (None: those of the taxonomy). Lessons of one ``group`` stay on one side of a fold. ``title`` is
    what the document's title alone says of a sentence under it.
    """

    features: Sequence[Features]
    places: Sequence[Place]
    labels: Sequence[frozenset[str] | None]
    group: int
    judged: frozenset[str] | None = None
    title: Features = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TopicScore:
    """Precision, recall and F1 of a topic over held-out notices, and how many sentences have it."""

    precision: float
    recall: float
    f1: float
    support: int


@dataclass(frozen=True, slots=True)
class Calibration:
    """How far scores are from the share that is right, over ten equal-width bins (expected calibration error).

    ``all_scores`` is over every sentence and topic, ``given`` over the labels that are given; of those the share
    ``unsure`` is marked, and ``unsure_right`` and ``sure_right`` are right.
    """

    all_scores: float
    given: float
    unsure: float
    unsure_right: float
    sure_right: float


@dataclass(frozen=True, slots=True)
class Trained:
    """A model trained on all lessons, and what cross-validation measured.

    ``held_out`` are the models of the folds, each with thresholds that the other folds chose: the notices of fold
    ``k`` (``folds``) are new to the ``k``-th.
    """

    model: LabelModel
    topics: dict[str, TopicScore]
    core_micro_f1: float
    core_macro_f1: float
    other_micro_f1: float
    calibration: Calibration
    sentences: int
    held_out: tuple[LabelModel, ...] = ()


def lesson(
    sentences: Sequence[Sentence],
    labels: Sequence[frozenset[str] | None],
    group: int,
    lexicon: Lexicon,
    judged: frozenset[str] | None = None,
) -> Lesson:
    """The lesson of one annotated document."""
    places = [neighbours.place(sentence) for sentence in sentences]
    seen, title = extraction.of_document(sentences, lexicon), extraction.of_title(sentences, lexicon)
    return Lesson(seen, places, list(labels), group, judged, title)


def train(lessons: Sequence[Lesson], lexicon: Lexicon, progress: Progress = lambda _: None) -> Trained:
    """A model of all lessons, with thresholds and scores from cross-validation over groups of notices.

    Raises ValueError when there are fewer groups than folds.
    """
    known = taxonomy.load()
    added = sorted({topic for each in lessons for topic in each.judged or ()} - known.topics.keys())
    names = _names(lessons)
    table = _Table(lessons, (*known.topics, *added), len(known.topics), names)
    first = _first_looks(table, progress)
    held_out = np.zeros(table.gold.shape)
    progress(f"second look, {FOLDS} folds and the whole")
    looks = [_seen(table, first, fold) for fold in range(FOLDS)]
    seconds = _in_parallel(
        [(_fit, table, table.fold != fold, table.gold.shape[1], seen) for fold, seen in enumerate(looks)]
        + [(_fit, table, table.fold >= 0, table.gold.shape[1], _seen(table, first, None))]
    )
    for fold, (seen, weights) in enumerate(zip(looks, seconds, strict=False)):
        rows = table.fold == fold
        held_out[rows] = weights.scores(_beside(table.matrix, seen)[rows])
    nobody = np.zeros(len(table.fold), dtype=bool)
    looks_of: list[tuple[tuple[int, ...], Weights, NDArray[np.bool_]]] = [((), seconds[-1], nobody)]
    looks_of += [((fold,), seconds[fold], table.fold == fold) for fold in range(FOLDS)]
    whole, *parts = (
        _smaller(_joined(table, names, first[unseen], second, _thresholds(held_out, table, rows), lexicon))
        for unseen, second, rows in looks_of
    )
    return replace(_measured(whole, held_out, table, known.core_topics), held_out=tuple(parts))


def _joined(
    table: _Table, names: Sequence[str], first: Weights, second: Weights, decided: Decided, lexicon: Lexicon
) -> LabelModel:
    return LabelModel(
        table.topics, vectorizer_of(names), first, *_split(second, len(names)), *decided, cues_hash(lexicon)
    )


def extend(model: LabelModel, lessons: Sequence[Lesson], progress: Progress = lambda _: None) -> Trained:
    """The model with the topics that the lessons judge and it lacks, learned from them; all else stays as it is.

    Folds are of groups of notices, or of sentences when there are fewer groups than folds. Raises ValueError when the
    lessons judge no new topic, or a new topic has fewer examples than there are folds.
    """
    added = sorted({topic for each in lessons for topic in each.judged or ()} - set(model.topics))
    if not added:
        raise ValueError("nothing new to learn")
    names = [*model.vectorizer.feature_names_]
    names += [name for name in _names(lessons) if name not in model.vectorizer.vocabulary_]
    table = _Table(lessons, added, 0, names)
    for number, topic in enumerate(added):
        if table.gold[:, number].sum() < FOLDS:
            raise ValueError(f"{topic}: {table.gold[:, number].sum()} examples are too few, give at least {FOLDS}")
    wider = _widened(model, names)
    seen = np.vstack([neighbours.look(wider.first.scores(table.matrix[rows]), places) for rows, places in table])
    progress(f"learning {', '.join(added)} from {len(table.gold)} sentences")
    held_out = np.zeros(table.gold.shape)
    for fold in range(FOLDS):
        rows = table.fold == fold
        held_out[rows] = _fit(table, ~rows, len(added), seen).scores(_beside(table.matrix, seen)[rows])
    thresholds, unsure = _thresholds(held_out, table)
    second, around = _split(_fit(table, table.fold >= 0, len(added), seen), len(names))
    longer = replace(
        wider,
        topics=(*model.topics, *added),
        second=_stacked(wider.second, second),
        around=np.vstack([wider.around, around]),
        thresholds=(*model.thresholds, *thresholds),
        unsure_below=(*model.unsure_below, *unsure),
    )
    return _measured(_smaller(longer), held_out, table, ())


class _Table:
    """All sentences of the lessons as rows: features, gold labels, what is known of them, and their fold."""

    def __init__(self, lessons: Sequence[Lesson], topics: Sequence[str], basic: int, names: Sequence[str]) -> None:
        # The lessons themselves stay here: a table is copied to the processes that fit.
        self.places = [one.places for one in lessons]
        self.groups = len({one.group for one in lessons})
        self.topics = tuple(topics)
        self.basic = basic
        vectorizer = vectorizer_of(names)
        self.matrix = narrow(vectorizer.transform([each for one in lessons for each in one.features]))
        labels = [given for one in lessons for given in one.labels]
        self.gold = np.array([[topic in (given or ()) for topic in topics] for given in labels])
        taxonomy_topics = frozenset(taxonomy.load().topics)
        judged = [one.judged if one.judged is not None else taxonomy_topics for one in lessons for _ in one.labels]
        self.known = np.array(
            [[given is not None and topic in by for topic in topics] for given, by in zip(labels, judged, strict=True)]
        )
        self.fold = np.repeat(folds([one.group for one in lessons]), [len(one.labels) for one in lessons])
        if self.groups < FOLDS:  # only where a topic is added to a model
            self.fold = np.arange(len(self.fold)) % FOLDS
        drawn = np.random.default_rng(SEED).random(len(labels))
        self.blind_rows = np.flatnonzero((drawn < BLIND_SHARE) & self.known.any(axis=1))
        flat = [(each, one.title) for one in lessons for each in one.features]
        blind = [
            {**extraction.without_headings(flat[row][0]), **(flat[row][1] if drawn[row] < TITLE_SHARE else {})}
            for row in self.blind_rows
        ]
        self.blind = narrow(vectorizer.transform(blind))

    def __iter__(self) -> Iterator[tuple[slice, Sequence[Place]]]:
        """The rows and places of each document."""
        at = 0
        for places in self.places:
            yield slice(at, at + len(places)), places
            at += len(places)


def folds(groups: Sequence[int]) -> NDArray[np.int64]:
    """The fold of each notice, those of one group in the same; all in the first when there are too few groups."""
    found = np.zeros(len(groups), dtype=np.int64)
    if len(set(groups)) >= FOLDS:
        for number, (_, unseen) in enumerate(GroupKFold(FOLDS).split(groups, groups=groups)):
            found[unseen] = number
    return found


def _names(lessons: Sequence[Lesson]) -> list[str]:
    """The features that are worth a weight."""
    frequency = Counter(
        name
        for one in lessons
        for features, labels in zip(one.features, one.labels, strict=True)
        if labels is not None
        for name in features
    )
    return sorted(name for name, count in frequency.items() if count >= MIN_SENTENCES)


def _first_looks(table: _Table, progress: Progress) -> dict[tuple[int, ...], Weights]:
    """First looks by the folds they have not seen: none, one, or two."""
    if table.groups < FOLDS:
        raise ValueError(f"fewer groups of notices than the {FOLDS} folds")
    unseen: list[tuple[int, ...]] = [(), *((fold,) for fold in range(FOLDS)), *combinations(range(FOLDS), 2)]
    progress(f"first look, {len(unseen)} models")
    fitted = _in_parallel([(_fit, table, ~np.isin(table.fold, folds), table.basic, None) for folds in unseen])
    return dict(zip(unseen, fitted, strict=True))


def _seen(table: _Table, first: dict[tuple[int, ...], Weights], held_out: int | None) -> NDArray[np.float32]:
    """What the second look is given: each sentence's first scores by a model that saw neither it nor ``held_out``."""
    scores = np.zeros((len(table.gold), table.basic))
    for fold in range(FOLDS):
        rows = table.fold == fold
        apart = tuple(sorted({fold} if held_out is None else {fold, held_out}))
        scores[rows] = first[apart].scores(table.matrix[rows])
    return np.vstack([neighbours.look(scores[rows], places) for rows, places in table])


def _fit(table: _Table, rows: NDArray[np.bool_], topics: int, seen: NDArray[np.float32] | None) -> Weights:
    """The regressions of the table's first so many topics, on the rows given and their copies without headings."""
    copies = rows[table.blind_rows]
    matrix = sparse.vstack([table.matrix[rows], table.blind[copies]], format="csr")
    source = np.concatenate([np.flatnonzero(rows), table.blind_rows[copies]])
    if seen is not None:
        matrix = _beside(matrix, seen[source])
    coefficients = np.zeros((topics, matrix.shape[1]), dtype=np.float32)
    # A label without examples is never given.
    intercepts = np.full(topics, -20.0, dtype=np.float32)
    for column in range(topics):
        known, gold = table.known[source, column], table.gold[source, column]
        if not (known & gold).any():
            continue
        fitted = regression(INVERSE_REGULARISATION)
        fitted.fit(narrow(matrix[known]), gold[known])
        coefficients[column], intercepts[column] = fitted.coef_[0], fitted.intercept_[0]
    return Weights(coefficients, intercepts)


def _in_parallel(jobs: Sequence[tuple[Any, ...]]) -> list[Weights]:
    # In processes, not threads: liblinear's random numbers are one sequence a process, and threads would share it out
    # differently each time, so that no two trainings gave the same model.
    return list(Parallel(n_jobs=-1)(delayed(job[0])(*job[1:]) for job in jobs))


def _beside(matrix: Matrix, seen: NDArray[np.float32]) -> Matrix:
    return narrow(sparse.hstack([matrix, sparse.csr_matrix(seen)], format="csr"))


def _split(weights: Weights, words: int) -> tuple[Weights, NDArray[np.float32]]:
    """The weights of a second look, of the words and of what was seen around."""
    coefficients = weights.coefficients
    return Weights(coefficients[:, :words], weights.intercepts), coefficients[:, words:]


def _smaller(model: LabelModel) -> LabelModel:
    """The model without the weights that move nothing."""
    # A first look may be shared: what is small is dropped in a copy.
    first, second = (
        replace(weights, coefficients=np.where(np.abs(weights.coefficients) < MIN_WEIGHT, 0, weights.coefficients))
        for weights in (model.first, model.second)
    )
    model = replace(model, first=first, second=second)
    used = np.flatnonzero(model.first.coefficients.any(axis=0) | model.second.coefficients.any(axis=0))
    return replace(
        model,
        vectorizer=vectorizer_of([model.vectorizer.feature_names_[index] for index in used]),
        first=replace(model.first, coefficients=np.ascontiguousarray(model.first.coefficients[:, used])),
        second=replace(model.second, coefficients=np.ascontiguousarray(model.second.coefficients[:, used])),
    )


def _widened(model: LabelModel, names: Sequence[str]) -> LabelModel:
    """The model over more features, whose weights are nought."""

    def wider(weights: Weights) -> Weights:
        more = len(names) - weights.coefficients.shape[1]
        return replace(weights, coefficients=np.pad(weights.coefficients, ((0, 0), (0, more))))

    return replace(model, vectorizer=vectorizer_of(names), first=wider(model.first), second=wider(model.second))


def _stacked(one: Weights, other: Weights) -> Weights:
    return Weights(
        np.vstack([one.coefficients, other.coefficients]), np.concatenate([one.intercepts, other.intercepts])
    )


def _thresholds(scores: NDArray[np.float64], table: _Table, but: NDArray[np.bool_] | None = None) -> Decided:
    """For each topic the score from which it is given, and the score from which it is no longer unsure.

    They are chosen on the scores of held-out sentences, those of the rows ``but`` left out.
    """
    given, sure = [], []
    for column in range(scores.shape[1]):
        known = table.known[:, column] if but is None else table.known[:, column] & ~but
        threshold = _best_threshold(scores[known, column], table.gold[known, column])
        given.append(threshold)
        sure.append(_sure_from(scores[known, column], table.gold[known, column], threshold))
    return tuple(given), tuple(sure)


def _best_threshold(scores: NDArray[np.float64], gold: NDArray[np.bool_]) -> float:
    """The threshold with the best F1; of equal ones the nearest to a half."""
    return max(THRESHOLDS, key=lambda threshold: (round(_f1(scores >= threshold, gold), 4), -abs(threshold - 0.5)))


def _sure_from(scores: NDArray[np.float64], gold: NDArray[np.bool_], threshold: float) -> float:
    """The least score from which labels are right often enough, by isotonic regression over the given ones."""
    given = scores >= threshold
    if not given.any():
        return threshold
    fitted = IsotonicRegression(y_min=0, y_max=1, out_of_bounds="clip").fit(scores[given], gold[given])
    steps = np.round(np.arange(threshold, 1.0, 0.01), 2)
    enough = steps[fitted.predict(steps) >= SURE_ENOUGH]
    return float(enough[0]) if len(enough) else 1.0


def _measured(model: LabelModel, scores: NDArray[np.float64], table: _Table, core: Sequence[str]) -> Trained:
    """The scores of the table's topics, each fold decided by thresholds that were chosen on the others."""
    given, unsure = np.zeros(scores.shape, dtype=bool), np.zeros(scores.shape, dtype=bool)
    for fold in range(FOLDS):
        rows, others = table.fold == fold, table.fold != fold
        for column in range(scores.shape[1]):
            known = others & table.known[:, column]
            threshold = _best_threshold(scores[known, column], table.gold[known, column])
            sure = _sure_from(scores[known, column], table.gold[known, column], threshold)
            given[rows, column] = scores[rows, column] >= threshold
            unsure[rows, column] = given[rows, column] & (scores[rows, column] < sure)
    given, unsure = given & table.known, unsure & table.known
    is_core = np.array([topic in core for topic in table.topics])
    is_other = ~is_core & np.array([number < table.basic for number in range(len(table.topics))])
    by_topic = {topic: _score(given[:, column], table.gold[:, column]) for column, topic in enumerate(table.topics)}
    return Trained(
        model=model,
        topics=by_topic,
        core_micro_f1=_f1(given[:, is_core], table.gold[:, is_core]),
        core_macro_f1=float(np.mean([by_topic[topic].f1 for topic in core])) if core else 0.0,
        other_micro_f1=_f1(given[:, is_other], table.gold[:, is_other]),
        calibration=Calibration(
            all_scores=calibration_error(scores[table.known], table.gold[table.known]),
            given=calibration_error(scores[given], table.gold[given]),
            unsure=_share(unsure, given),
            unsure_right=_share(table.gold, unsure),
            sure_right=_share(table.gold, given & ~unsure),
        ),
        sentences=int(table.known.any(axis=1).sum()),
    )


def _share(true: NDArray[np.bool_], of: NDArray[np.bool_]) -> float:
    return float((true & of).sum() / max(1, of.sum()))


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


def calibration_error(scores: NDArray[np.float64], gold: NDArray[np.bool_], bins: int = 10) -> float:
    """The expected calibration error: how far, on the average, a score is from the share that is right (0 to 1)."""
    if not len(scores):
        return 0.0
    which = np.minimum((scores * bins).astype(int), bins - 1)
    gaps = (
        abs(float(scores[which == number].mean()) - float(gold[which == number].mean())) * int((which == number).sum())
        for number in range(bins)
        if (which == number).any()
    )
    return sum(gaps) / len(scores)
