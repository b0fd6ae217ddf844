"""A corpus → the presence model of the screening: what tells that a notice states an element, and how surely.

The label and fact models that it rests on are trained fold by fold first, so that it learns from sentences as they
look to models that have never seen them. Few notices leave out their purposes; so each notice teaches also what it
looks like without the sentences that state an element, as if these had been deleted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import sklearn
from joblib import Parallel, delayed
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from analyzer import annotated, facts, gold, lexicon
from analyzer.annotated import AnnotatedNotice
from analyzer.errors import RecordError
from analyzer.evaluation import stating, verdicts
from analyzer.facts.model import FactModel
from analyzer.labels import Labeller
from analyzer.labels.training import FOLDS
from analyzer.learning import cards, held_out
from analyzer.notice import Verdict
from analyzer.screening import Subject, presence
from analyzer.screening.model import MODEL_FILE, PresenceModel, Regression
from analyzer.screening.presence import SIGNS, Look, Seen
from analyzer.sentences import FinnishAnalyser, Labelled
from analyzer.settings import Settings

# Below these an element is missing. One that nearly every notice states must look rarer to be called so: deletions
# make its absence seem more usual than it is. From the other on it is met: on held-out notices these bounds leave less
# than a tenth of all verdicts unclear, and let few deleted passages go unnoticed (the card tells how many).
MISSING_BELOW = 0.35
MISSING_BELOW_IF_USUAL = 0.2
USUAL = 0.9
MET_FROM = 0.95
# What a notice with deleted passages weighs beside a real one: deletions are as common as notices, real gaps are not.
DELETED_WEIGHT = 0.15
INVERSE_REGULARISATION = 1.0
# The card tells how sure "missing" is at these bounds, for those who would rather have fewer and surer findings.
BOUNDS = (0.03, 0.05, 0.1, 0.2, 0.35)

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A notice to learn from, as models see it that do not know it.

    ``states`` are the elements that each seen sentence states, ``elements`` those of the notice, ``expected`` the right
    verdicts. ``fold`` is the part that it is held out with.
    """

    seen: Sequence[Seen]
    states: Sequence[frozenset[str]]
    elements: frozenset[str]
    expected: Mapping[str, Verdict]
    fold: int


@dataclass(frozen=True, slots=True)
class Judged:
    """A notice's element with the probability that held-out models give it; ``deleted`` if its sentences were cut."""

    element: str
    expected: Verdict
    stated: bool
    deleted: bool
    score: float
    missing_below: float


@dataclass(frozen=True, slots=True)
class TrainedPresence:
    """The model of all lessons, those of the folds, and what these made of the notices that are new to them."""

    model: PresenceModel
    folds: tuple[PresenceModel, ...]
    judged: Sequence[Judged]


def train(
    corpora: Sequence[Path], folder: Path, settings: Settings = Settings(), progress: Progress = lambda _: None
) -> dict[str, Any]:
    """Train the presence model from folders of gold notices with annotated facts; write it and its card.

    Returns the card. Raises RecordError when a corpus is none or has too few notices, ExportError when the folder
    cannot be written.
    """
    notices = [notice for corpus in corpora for notice in gold.load(corpus)]
    progress(f"analysing {len(notices)} notices")
    read = list(annotated.read(notices, FinnishAnalyser(settings.language)))
    models, fold = held_out.models(read, progress)
    trained = learn(lessons(read, models, fold, progress), progress)
    data = {
        "corpus": ", ".join(corpus.name for corpus in corpora),
        "hash": "+".join(gold.folder_hash(corpus) for corpus in corpora),
        "licence": "CC BY 4.0",
        "notices": len(notices),
    }
    card = _card(data, trained, settings)
    cards.write(trained.model, MODEL_FILE, card, _readme, folder)
    return card


def lessons(
    notices: Sequence[AnnotatedNotice],
    models: Sequence[tuple[Labeller, FactModel]],
    fold: NDArray[np.int64],
    progress: Progress = lambda _: None,
) -> list[Lesson]:
    """The lessons of notices, each seen by the models of its fold."""
    progress("what the held-out models see")
    return [lesson(notice, *models[int(of)], int(of)) for notice, of in zip(notices, fold, strict=True)]


def lesson(notice: AnnotatedNotice, labeller: Labeller, fact_model: FactModel, fold: int) -> Lesson:
    """A notice as these models see it, and what it states by its annotation."""
    sentences, words = notice.sentences, lexicon.load()
    labelling, chances = labeller.judged(sentences)
    labelled = [
        Labelled(sentence, frozenset(label.topic for label in given))
        for sentence, given in zip(sentences, labelling, strict=True)
    ]
    possible = facts.possible(labelled, chances, words, fact_model)
    seen = presence.seen(Subject(notice.document, labelled, chances=chances, possible=possible))
    of_units, states = stating.by_unit(notice.gold), [frozenset[str]() for _ in sentences]
    texts = [sentence.text for sentence in sentences]
    for unit, number in gold.overlaps(notice.gold.text, [each.text for each in notice.gold.units], texts):
        states[number] |= of_units[unit]
    return Lesson(
        seen,
        [states[each.sentence.number] for each in seen],
        notice.gold.slots["elements"],
        verdicts.expected(notice.gold.slots, (notice.gold.identity or {}).get("name")),
        fold,
    )


def learn(given: Sequence[Lesson], progress: Progress = lambda _: None) -> TrainedPresence:
    """The presence model of the lessons, and what models of the other folds make of each notice."""
    progress(f"presence of {len(SIGNS)} elements")
    learned = Parallel(n_jobs=-1)(delayed(_learn)(element, _table(element, given)) for element in SIGNS)
    whole, *folds = (
        PresenceModel(
            {element: models[number][0] for element, (models, _) in zip(SIGNS, learned, strict=True)},
            {element: models[number][1] for element, (models, _) in zip(SIGNS, learned, strict=True)},
            {element: _bound([element in each.elements for each in given]) for element in SIGNS},
            MET_FROM,
        )
        for number in range(FOLDS + 1)
    )
    return TrainedPresence(whole, tuple(folds), [each for _, judged in learned for each in judged])


@dataclass(frozen=True, slots=True)
class _Table:
    """All sentences as one element sees them, whether they state it, and which notice they are of."""

    looks: Sequence[Look]
    states: NDArray[np.bool_]
    notice: NDArray[np.int64]
    fold: NDArray[np.int64]
    stated: Sequence[bool]
    expected: Sequence[Verdict]


def _bound(stated: Sequence[bool]) -> float:
    """Below which probability an element is missing, by how many notices state it."""
    return MISSING_BELOW_IF_USUAL if sum(stated) > USUAL * len(stated) else MISSING_BELOW


def _table(element: str, given: Sequence[Lesson]) -> _Table:
    return _Table(
        [seen.look(element) for each in given for seen in each.seen],
        np.array([element in states for each in given for states in each.states], dtype=bool),
        np.repeat(np.arange(len(given)), [len(each.seen) for each in given]),
        np.array([each.fold for each in given]),
        [element in each.elements for each in given],
        [each.expected[element] for each in given],
    )


def _learn(element: str, table: _Table) -> tuple[list[tuple[Regression, Regression]], list[Judged]]:
    """The element's regressions, of all and of each fold's others, and its held-out judgements."""
    vectorizer = DictVectorizer(dtype=np.float32, sparse=False)
    matrix, of = vectorizer.fit_transform(table.looks), table.fold[table.notice]
    scores = np.zeros(len(matrix))
    sentences = [_fit(matrix, table.states)]
    for fold in range(FOLDS):
        sentences.append(_fit(matrix[of != fold], table.states[of != fold]))
        scores[of == fold] = sentences[-1].predict_proba(matrix[of == fold])[:, 1]
    cases = list(_cases(table, scores))
    looks = np.array([list(look.values()) for _, _, look in cases])
    stated = np.array([table.stated[number] and not deleted for number, deleted, _ in cases])
    weight = np.array([DELETED_WEIGHT if deleted else 1.0 for _, deleted, _ in cases])
    fold_of = np.array([table.fold[number] for number, _, _ in cases])
    notices, judged = [_fit(looks, stated, weight)], np.zeros(len(cases))
    for fold in range(FOLDS):
        rows = fold_of != fold
        notices.append(_fit(looks[rows], stated[rows], weight[rows]))
        judged[~rows] = notices[-1].predict_proba(looks[~rows])[:, 1]
    names, whole = list(vectorizer.get_feature_names_out()), list(presence.summary(()))
    models = [
        (_regression(names, one), _regression(whole, other)) for one, other in zip(sentences, notices, strict=True)
    ]
    return models, [
        Judged(element, table.expected[number], bool(told), deleted, float(score), _bound(table.stated))
        for (number, deleted, _), told, score in zip(cases, stated, judged, strict=True)
    ]


def _cases(table: _Table, scores: NDArray[np.float64]) -> Iterator[tuple[int, bool, Look]]:
    """Each notice as it is, and those that state the element also without the sentences that do."""
    for number, told in enumerate(table.stated):
        rows = table.notice == number
        yield number, False, presence.summary(scores[rows].tolist())
        if told and table.states[rows].any():
            yield number, True, presence.summary(scores[rows & ~table.states].tolist())


def _fit(matrix: Any, true: NDArray[np.bool_], weight: NDArray[np.float64] | None = None) -> LogisticRegression:
    if true.all() or not true.any():
        raise RecordError("too few notices: some sentences of every fold must state each element, and others not")
    return LogisticRegression(C=INVERSE_REGULARISATION, max_iter=2000).fit(matrix, true, sample_weight=weight)


def _regression(names: Sequence[str], fitted: LogisticRegression) -> Regression:
    weights = {name: float(weight) for name, weight in zip(names, fitted.coef_[0], strict=True) if abs(weight) >= 1e-3}
    return Regression(float(fitted.intercept_[0]), weights)


def figures(judged: Sequence[Judged]) -> dict[str, Any]:
    """The card's figures: the class "missing" over all and by element, unclear verdicts, deletions that are noticed."""
    return {
        "all": _figures(judged),
        "elements": {element: _figures([each for each in judged if each.element == element]) for element in SIGNS},
        "bounds": {str(bound): _at(judged, bound) for bound in BOUNDS},
    }


def _figures(judged: Sequence[Judged]) -> dict[str, Any]:
    real, cut = [each for each in judged if not each.deleted], [each for each in judged if each.deleted]
    applies = [each for each in real if each.expected is not Verdict.NOT_APPLICABLE]
    unclear = sum(each.missing_below <= each.score < MET_FROM for each in applies)
    return _at(judged) | {
        "unclear": round(unclear / max(1, len(real)), 3),
        "deletions": len(cut),
        "deletions_noticed": _share(sum(each.score < MET_FROM for each in cut), len(cut)),
    }


def _at(judged: Iterable[Judged], bound: float | None = None) -> dict[str, Any]:
    """Precision and recall of "missing" on the notices as they are, said below this probability (None: the model's)."""
    applies = [each for each in judged if not each.deleted and each.expected is not Verdict.NOT_APPLICABLE]
    said, wanted = (
        [each for each in applies if each.score < (bound or each.missing_below)],
        [each for each in applies if not each.stated],
    )
    right = sum(not each.stated for each in said)
    return {"missing": len(wanted), "precision": _share(right, len(said)), "recall": _share(right, len(wanted))}


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


def _card(data: dict[str, Any], trained: TrainedPresence, settings: Settings) -> dict[str, Any]:
    return {
        "name": "screening",
        "what": "model of whether a Finnish privacy notice states each element of Articles 13 and 14 GDPR, and how"
        " surely",
        "method": "a logistic regression an element over what the label and fact models, headings and words give away"
        " of a sentence; another over the two best sentences of the notice",
        "licence": "Apache-2.0",
        "data": data,
        "measured": f"on held-out notices with labels and facts by models that have not seen them either, {FOLDS}-fold"
        " cross-validation, notices that resemble one another on one side; deletions are simulated by leaving out the"
        " sentences that state an element",
        "bounds": {"missing_below": trained.model.missing_below, "met_from": MET_FROM},
        "scores": figures(trained.judged),
        "versions": {
            "analyzer": version("analyzer"),
            "scikit-learn": sklearn.__version__,
            "finnish_models": FinnishAnalyser.version_of(settings.language),
            "lexicon": lexicon.load().hash,
        },
        "trained": date.today().isoformat(),
        "train_again": "make train",
        "limits": [
            "Elements that hardly any notice of the corpus leaves out (purposes, recipients, controller) were learned"
            " from deletions: real notices without them may look otherwise.",
            "An element told in words that neither the models nor the hints know is called missing.",
            "The score of a finding is a probability among notices like those of the corpus, a deletion weighing"
            f" {DELETED_WEIGHT} of a notice; it is no measure of compliance.",
        ],
    }


def _readme(card: dict[str, Any]) -> str:
    """The card as a page for people, written from the same data."""
    found = card["scores"]
    rows = "\n".join(_row(name, row) for name, row in [("all", found["all"]), *found["elements"].items()])
    bounds = "\n".join(
        f"| {bound} | {_told(row['precision'])} | {_told(row['recall'])} |" for bound, row in found["bounds"].items()
    )
    limits = "\n".join(f"- {limit}" for limit in card["limits"])
    return f"""# The presence model

{cards.sentence(card["what"])}: {card["method"]}. Written by `{card["train_again"]}`; do not edit.

- **Data**: {card["data"]["notices"]} notices of `{card["data"]["corpus"]}` (hash `{card["data"]["hash"]}`,
  {card["data"]["licence"]}).
- **Measured** {card["measured"]}.
- **Verdicts**: missing below {MISSING_BELOW} ({MISSING_BELOW_IF_USUAL} where more than {USUAL:.0%} of notices state the
  element), met from {card["bounds"]["met_from"]}, unclear between; an element is never called missing while a fact
  states it, which these figures leave out of account.
- **Size**: {card["size_bytes"] / 1e3:.0f} kB, plain JSON. **Licence**: {card["licence"]}.

## Missing, unclear, deleted
*Missing* counts the elements that the annotation lacks though their condition holds; *unclear* is the share of all
verdicts; *noticed* the share of deleted elements that are no longer called met.

| element | missing | precision | recall | unclear | deletions | noticed |
|---|---|---|---|---|---|---|
{rows}

## Surer findings
Every finding carries its score. "Missing" at a score below:

| score | precision | recall |
|---|---|---|
{bounds}

## Limits
{limits}

## Train it again
`{card["train_again"]}` (or `analyzer train CORPUS --screening -o FOLDER` for a corpus of your own).
"""


def _row(name: str, row: Mapping[str, Any]) -> str:
    return (
        f"| {name.replace('_', ' ')} | {row['missing']} | {_told(row['precision'])} | {_told(row['recall'])} "
        f"| {row['unclear']:.3f} | {row['deletions']} | {_told(row['deletions_noticed'])} |"
    )


def _told(share: float | None) -> str:
    return "–" if share is None else f"{share:.3f}"
