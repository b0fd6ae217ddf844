"""A corpus → a label model in a folder, with its card: what it learned from, how good it is, how to train it again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

import sklearn

from analyzer import annotated, gold, lexicon, taxonomy
from analyzer.annotated import AnnotatedNotice
from analyzer.errors import ExportError, RecordError
from analyzer.labels import training
from analyzer.labels.classifier import CARD_FILE, MODEL_FILE
from analyzer.labels.training import FOLDS, Example, Trained
from analyzer.sentences import FinnishAnalyser
from analyzer.settings import Settings

README_FILE = "README.md"


def train(
    corpus: Path, folder: Path, settings: Settings = Settings(), progress: Callable[[str], None] = lambda _: None
) -> dict[str, Any]:
    """Train the label model from a corpus of gold notices, write it and its card into a folder; returns the card.

    Raises RecordError when the corpus is not one or has fewer notices than cross-validation needs, ExportError when
    the folder cannot be written.
    """
    notices = gold.load(corpus)
    progress(f"analysing {len(notices)} notices")
    trained = learn(annotated.read(notices, FinnishAnalyser(settings.language)), progress)
    card = _card(corpus, trained, len(notices), settings)
    try:
        trained.model.save(folder)
        card["size_bytes"] = (folder / MODEL_FILE).stat().st_size
        (folder / CARD_FILE).write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", "utf-8")
        (folder / README_FILE).write_text(_readme(card), "utf-8")
    except OSError as error:
        raise ExportError(f"{folder}: the model cannot be written there ({error.strerror})") from error
    return card


def learn(notices: Iterable[AnnotatedNotice], progress: Callable[[str], None] = lambda _: None) -> Trained:
    """The model of annotated notices, with its cross-validated scores.

    Raises RecordError when there are fewer notices than cross-validation needs.
    """
    words, found, number = lexicon.load(), list[Example](), 0
    for number, notice in enumerate(notices, 1):
        found.extend(training.examples(notice.sentences, notice.labels, number, words))
    if number < FOLDS:
        raise RecordError(f"{number} annotated notices are too few: cross-validation needs at least {FOLDS}")
    return training.train(found, words, progress)


def scores(trained: Trained) -> dict[str, Any]:
    """The cross-validated scores as plain data, rounded to what they can bear."""
    return {
        "core_micro_f1": round(trained.core_micro_f1, 3),
        "core_macro_f1": round(trained.core_macro_f1, 3),
        "other_micro_f1": round(trained.other_micro_f1, 3),
        "calibration_error": round(trained.calibration_error, 4),
        "labels": {
            topic: {
                "precision": round(score.precision, 3),
                "recall": round(score.recall, 3),
                "f1": round(score.f1, 3),
                "sentences": score.support,
                "threshold": threshold,
            }
            for (topic, score), threshold in zip(trained.topics.items(), trained.model.thresholds, strict=True)
        },
    }


def _card(corpus: Path, trained: Trained, notices: int, settings: Settings) -> dict[str, Any]:
    return {
        "name": "labels",
        "what": "multi-label model of what a sentence of a Finnish privacy notice is about",
        "method": "logistic regression a label over lemmas, compound parts, letters, headings, lead-ins and neighbours",
        "licence": "Apache-2.0",
        "data": {
            "corpus": corpus.name,
            "hash": gold.folder_hash(corpus),
            "licence": "CC BY 4.0",
            "notices": notices,
            "sentences": trained.sentences,
        },
        "measured": f"on sentences of held-out notices, {FOLDS}-fold cross-validation; thresholds from the same folds",
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
            "The corpus was written for the project and annotated by one reading of the guidelines; notices of a kind"
            " that it lacks (sectors, registers, layouts) are labelled less well than the scores say.",
            "The thresholds are chosen on the same held-out scores that are reported, which flatters them slightly.",
            "A sentence is judged with its headings and neighbours; taken alone it may get other labels.",
        ],
    }


def _readme(card: dict[str, Any]) -> str:
    """The card as a page for people, written from the same data."""
    topics, found = taxonomy.load().topics, card["scores"]
    rows = "\n".join(
        f"| `{topic}` | {topics[topic].fi} | {row['precision']:.3f} | {row['recall']:.3f} | {row['f1']:.3f} "
        f"| {row['sentences']} | {row['threshold']:.3f} |"
        for topic, row in found["labels"].items()
    )
    limits = "\n".join(f"- {limit}" for limit in card["limits"])
    return f"""# The label model

{card["what"].capitalize()}: {card["method"]}. Written by `{card["train_again"]}`; do not edit.

- **Data**: {card["data"]["notices"]} notices, {card["data"]["sentences"]} sentences of `{card["data"]["corpus"]}`
  (hash `{card["data"]["hash"]}`, {card["data"]["licence"]}).
- **Measured** {card["measured"]}.
- **Core labels**: micro F1 {found["core_micro_f1"]:.3f}, macro F1 {found["core_macro_f1"]:.3f};
  **other labels**: micro F1 {found["other_micro_f1"]:.3f}; expected calibration error {found["calibration_error"]:.4f}.
- **Size**: {card["features"]} features, {card["size_bytes"] / 1e6:.1f} MB. **Licence**: {card["licence"]}.

| label | in Finnish | precision | recall | F1 | sentences | threshold |
|---|---|---|---|---|---|---|
{rows}

## Limits
{limits}

## Train it again
`{card["train_again"]}` (or `analyzer train CORPUS -o FOLDER` for a corpus of your own).
"""
