"""A corpus → a label model in a folder, with its card: what it learned from, how good it is, how to train it again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, replace
from datetime import date
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import Any

import sklearn

from analyzer import annotated, gold, lexicon, similarity, taxonomy
from analyzer.annotated import AnnotatedNotice, Corrected
from analyzer.errors import ModelError, RecordError
from analyzer.labels import training
from analyzer.labels.classifier import MODEL_FILE, LabelModel
from analyzer.labels.training import FOLDS, Lesson, Trained
from analyzer.learning import cards
from analyzer.sentences import FinnishAnalyser
from analyzer.settings import Settings, shipped_models

# Notices that share this part of the shorter one's runs of words are held out together: they may be of one template.
ALIKE = 0.03

Progress = Callable[[str], None]


def train(
    corpora: Sequence[Path],
    folder: Path,
    settings: Settings = Settings(),
    progress: Progress = lambda _: None,
    corrected: Sequence[Corrected] = (),
) -> dict[str, Any]:
    """Train the label model from folders of gold notices and from corrected ones; write it and its card into a folder.

    Returns the card. Raises RecordError when a corpus is not one or there are fewer notices than cross-validation
    needs, ExportError when the folder cannot be written.
    """
    notices = [notice for corpus in corpora for notice in gold.load(corpus)]
    progress(f"analysing {len(notices) + len(corrected)} notices")
    finnish = FinnishAnalyser(settings.language)
    trained = learn(chain(annotated.read(notices, finnish), annotated.of_corrected(corrected, finnish)), progress)
    data = {
        "corpus": ", ".join(corpus.name for corpus in corpora),
        "hash": "+".join(gold.labels_hash(corpus) for corpus in corpora),
        "licence": "CC BY 4.0",
        "notices": len(notices),
        "corrected_notices": len(corrected),
        "sentences": trained.sentences,
    }
    card = _card(data, trained, settings)
    cards.write(trained.model, MODEL_FILE, card, _readme, folder)
    return card


def add_labels(
    corrected: Sequence[Corrected], folder: Path, settings: Settings = Settings(), progress: Progress = lambda _: None
) -> dict[str, Any]:
    """Teach the model of the settings the labels of corrected notices that it lacks; write it into a folder.

    What it knew stays as it was. Returns the card. Raises RecordError when there is no new label or too few examples
    of one, ModelError when the model to start from is missing, ExportError when the folder cannot be written.
    """
    start, words = settings.label_model or shipped_models("labels"), lexicon.load()
    model = LabelModel.load(start, words)
    progress(f"analysing {len(corrected)} notices")
    lessons = [
        training.lesson(notice.sentences, notice.labels, number, words, notice.judged)
        for number, notice in enumerate(annotated.of_corrected(corrected, FinnishAnalyser(settings.language)))
    ]
    try:
        trained = training.extend(model, lessons, progress)
    except ValueError as error:
        raise RecordError(
            f"{error}; to learn the labels that the model has, give a corpus folder beside the corrected file"
        ) from error
    card = _started_from(start)
    card["added"] = {
        "notices": len(corrected),
        "sentences": trained.sentences,
        "measured": f"on held-out sentences of the corrected notices, {FOLDS} folds",
        "labels": scores(trained)["labels"],
    }
    card["features"] = len(trained.model.vectorizer.feature_names_)
    card["train_again"] = "analyzer train CORRECTED -o FOLDER"
    cards.write(trained.model, MODEL_FILE, card, _readme, folder)
    return card


def learn(notices: Iterable[AnnotatedNotice], progress: Progress = lambda _: None) -> Trained:
    """The model of annotated notices, with its cross-validated scores.

    Raises RecordError when there are fewer notices than cross-validation needs.
    """
    words, lessons, texts = lexicon.load(), list[Lesson](), list[str]()
    for notice in notices:
        lessons.append(training.lesson(notice.sentences, notice.labels, 0, words, notice.judged))
        texts.append(" ".join(sentence.text for sentence in notice.sentences))
    groups = similarity.groups(texts, ALIKE)
    if len(set(groups)) < FOLDS:
        raise RecordError(
            f"{len(set(groups))} annotated notices that differ are too few: cross-validation needs at least {FOLDS}"
        )
    lessons = [replace(lesson, group=group) for lesson, group in zip(lessons, groups, strict=True)]
    return training.train(lessons, words, progress)


def scores(trained: Trained) -> dict[str, Any]:
    """The cross-validated scores as plain data, rounded to what they can bear."""
    at = {topic: number for number, topic in enumerate(trained.model.topics)}
    return {
        "core_micro_f1": round(trained.core_micro_f1, 3),
        "core_macro_f1": round(trained.core_macro_f1, 3),
        "other_micro_f1": round(trained.other_micro_f1, 3),
        "calibration": {name: round(value, 3) for name, value in asdict(trained.calibration).items()},
        "labels": {
            topic: {
                "precision": round(score.precision, 3),
                "recall": round(score.recall, 3),
                "f1": round(score.f1, 3),
                "sentences": score.support,
                "threshold": trained.model.thresholds[at[topic]],
                "unsure_below": trained.model.unsure_below[at[topic]],
            }
            for topic, score in trained.topics.items()
        },
    }


def _started_from(folder: Path) -> dict[str, Any]:
    try:
        card: dict[str, Any] = json.loads((folder / cards.CARD_FILE).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"{folder / cards.CARD_FILE}: the model's card cannot be read ({error})") from error
    return card


def _card(data: dict[str, Any], trained: Trained, settings: Settings) -> dict[str, Any]:
    return {
        "name": "labels",
        "what": "multi-label model of what a sentence of a Finnish privacy notice is about",
        "method": "logistic regression a label in two looks: first over lemmas, compound parts, letters, headings,"
        " lead-ins and neighbours' words; then also over what the first found in the sentence and around it",
        "licence": "Apache-2.0",
        "data": data,
        "measured": f"on sentences of held-out notices, {FOLDS}-fold cross-validation, notices that resemble one"
        " another on one side; each fold decided by thresholds chosen on the others",
        "scores": scores(trained),
        "features": len(trained.model.vectorizer.feature_names_),
        "versions": {
            "analyzer": version("analyzer"),
            "scikit-learn": sklearn.__version__,
            "finnish_models": FinnishAnalyser.version_of(settings.language),
            "cues": trained.model.cues,
        },
        "trained": date.today().isoformat(),
        "train_again": "make train",
        "limits": [
            "The corpus was written for the project; notices of a kind that it lacks (sectors, registers, layouts) are"
            " labelled less well than the scores say.",
            "A sentence is judged with its headings and neighbours; taken alone it may get other labels.",
        ],
    }


def _readme(card: dict[str, Any]) -> str:
    """The card as a page for people, written from the same data."""
    found = card["scores"]
    calibration = found["calibration"]
    limits = "\n".join(f"- {limit}" for limit in card["limits"])
    return f"""# The label model

{cards.sentence(card["what"])}: {card["method"]}. Written by `{card["train_again"]}`; do not edit.

- **Data**: {card["data"]["notices"]} notices, {card["data"]["sentences"]} sentences of `{card["data"]["corpus"]}`
  (hash `{card["data"]["hash"]}`, {card["data"]["licence"]}).
- **Measured** {card["measured"]}.
- **Core labels**: micro F1 {found["core_micro_f1"]:.3f}, macro F1 {found["core_macro_f1"]:.3f};
  **other labels**: micro F1 {found["other_micro_f1"]:.3f}.
- **Scores as probabilities**: expected calibration error {calibration["all_scores"]:.3f} over all sentences and labels,
  {calibration["given"]:.3f} over the labels that are given.
- **Unsure**: {calibration["unsure"]:.1%} of the given labels are marked so; of these {calibration["unsure_right"]:.1%}
  are right, of the others {calibration["sure_right"]:.1%}.
- **Size**: {card["features"]} features, {card["size_bytes"] / 1e6:.1f} MB. **Licence**: {card["licence"]}.

{_scores_table(found["labels"])}
{_added(card)}
## Limits
{limits}

## Train it again
`{card["train_again"]}` (or `analyzer train CORPUS -o FOLDER` for a corpus of your own).
"""


def _scores_table(rows: dict[str, Any]) -> str:
    topics = taxonomy.load().topics
    lines = "\n".join(
        f"| `{topic}` | {topics[topic].fi if topic in topics else topic} | {row['precision']:.3f} "
        f"| {row['recall']:.3f} | {row['f1']:.3f} | {row['sentences']} | {row['threshold']:.3f} "
        f"| {row['unsure_below']:.2f} |"
        for topic, row in rows.items()
    )
    return f"""| label | in Finnish | precision | recall | F1 | sentences | threshold | unsure below |
|---|---|---|---|---|---|---|---|
{lines}"""


def _added(card: dict[str, Any]) -> str:
    if "added" not in card:
        return ""
    added = card["added"]
    return f"""
## Labels that were added
Learned from {added["sentences"]} sentences of {added["notices"]} corrected notices; measured {added["measured"]}.

{_scores_table(added["labels"])}
"""
