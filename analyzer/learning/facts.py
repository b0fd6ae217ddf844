"""A corpus → the fact model: trained on all of it, and measured on held-out notices, against the rules alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import sklearn
from numpy.typing import NDArray

from analyzer import annotated, evaluation, facts, gold, lexicon, records, similarity
from analyzer.annotated import AnnotatedNotice
from analyzer.errors import RecordError
from analyzer.evaluation import Evaluation
from analyzer.facts import training
from analyzer.facts.model import MODEL_FILE, FactModel
from analyzer.facts.training import Lesson
from analyzer.labels.training import FOLDS, folds
from analyzer.learning import cards
from analyzer.learning.labels import ALIKE
from analyzer.lexicon import Lexicon
from analyzer.sentences import FinnishAnalyser, Labelled
from analyzer.settings import Settings

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class TrainedFacts:
    """A fact model of all notices; ``held_out`` is how such models do on notices they have not seen, and ``rules`` how
    the rules alone do on the same, both with the gold labels given. ``folds`` are those models, by the fold that is new
    to each."""

    model: FactModel
    held_out: Evaluation
    rules: Evaluation
    passages: int
    folds: tuple[FactModel, ...] = ()


def train(
    corpora: Sequence[Path], folder: Path, settings: Settings = Settings(), progress: Progress = lambda _: None
) -> dict[str, Any]:
    """Train the fact model from folders of gold notices whose facts are annotated; write it and its card.

    Returns the card. Raises RecordError when a corpus is none or has too few notices with facts, ExportError when the
    folder cannot be written.
    """
    notices = [notice for corpus in corpora for notice in gold.load(corpus)]
    progress(f"analysing {len(notices)} notices")
    trained = learn(annotated.read(notices, FinnishAnalyser(settings.language)), progress)
    data = {
        "corpus": ", ".join(corpus.name for corpus in corpora),
        "hash": "+".join(gold.folder_hash(corpus) for corpus in corpora),
        "licence": "CC BY 4.0",
        "notices": len(notices),
        "passages": trained.passages,
    }
    card = _card(data, trained, settings)
    cards.write(trained.model, MODEL_FILE, card, _readme, folder)
    return card


def learn(notices: Iterable[AnnotatedNotice], progress: Progress = lambda _: None) -> TrainedFacts:
    """The fact model of annotated notices, and how it does on held-out ones.

    A decision that the rules alone make better stays with the rules. Raises RecordError when there are fewer notices
    with annotated facts than cross-validation needs.
    """
    words = lexicon.load()
    told = [notice for notice in notices if any(unit.stated is not None for unit in notice.gold.units)]
    groups = similarity.groups([" ".join(each.text for each in notice.sentences) for notice in told], ALIKE)
    if len(set(groups)) < FOLDS:
        raise RecordError(
            f"{len(set(groups))} notices with annotated facts that differ are too few: at least {FOLDS} are needed"
        )
    lessons = [lesson(notice, words) for notice in told]
    rules = evaluation.score((notice.gold, records.of(annotated.given(notice, words, None))) for notice in told)
    fold = folds(groups)
    models = {}
    for number in range(FOLDS):
        progress(f"fold {number + 1} of {FOLDS}")
        models[number] = training.train([one for one, of in zip(lessons, fold, strict=True) if of != number], words)
    held_out = _scored(told, fold, models, words)
    worse = worse_than_rules(held_out, rules)
    if worse:
        models = {number: training.without(model, worse) for number, model in models.items()}
        held_out = _scored(told, fold, models, words)
    progress("the model of all notices")
    passages = sum(stated is not None for one in lessons for stated in one.stated)
    whole = training.without(training.train(lessons, words), worse)
    return TrainedFacts(whole, held_out, rules, passages, tuple(models[number] for number in range(FOLDS)))


def lesson(notice: AnnotatedNotice, words: Lexicon) -> Lesson:
    """A notice with its gold labels as a lesson in facts."""
    sentences = [
        Labelled(sentence, labels or frozenset())
        for sentence, labels in zip(notice.sentences, notice.labels, strict=True)
    ]
    texts = [sentence.text for sentence in notice.sentences]
    entries = [entry for entry in gold.entry_sentences(notice.gold, texts) if len(entry) > 2]
    stated = gold.sentence_facts(notice.gold, texts)
    return training.lesson(sentences, facts.by_rules(sentences, words), stated, entries, words)


def worse_than_rules(model: Evaluation, rules: Evaluation) -> frozenset[str]:
    """The slots that the rules alone find better."""
    return frozenset(
        slot for slot, counts in model.passages.stated.items() if counts.f1 < rules.passages.stated[slot].f1
    )


def _scored(
    notices: Sequence[AnnotatedNotice], fold: NDArray[np.int64], models: dict[int, FactModel], words: Lexicon
) -> Evaluation:
    return evaluation.score(
        (notice.gold, records.of(annotated.given(notice, words, models[int(of)])))
        for notice, of in zip(notices, fold, strict=True)
    )


def figures(trained: TrainedFacts) -> dict[str, Any]:
    """The figures of the card: by slot for notices and passages, polarity, processing, identity; and the rules' own."""
    kept = ("slots_micro", "slots", "passages", "polarity", "processing", "identity")
    mine, others = trained.held_out.figures(), trained.rules.figures()
    return {
        "held_out": {name: mine[name] for name in kept},
        "rules_alone": {name: others[name] for name in kept[:-1]},
    }


def _card(data: dict[str, Any], trained: TrainedFacts, settings: Settings) -> dict[str, Any]:
    return {
        "name": "facts",
        "what": "model of which codes a passage of a Finnish privacy notice states, how it states them, which names are"
        " recipients, and which sections are about one thing",
        "method": "logistic regression a code over lemmas, compound parts, letters, headings, lead-ins and what the"
        " rules and lexicons found; polarity is judged at each fact's words by a model of its own",
        "decides": sorted(trained.model.decisions),
        "licence": "Apache-2.0",
        "data": data,
        "measured": f"on held-out notices with the gold labels given, {FOLDS}-fold cross-validation, notices that"
        " resemble one another on one side",
        "scores": figures(trained),
        "features": len(trained.model.vectorizer.feature_names_),
        "versions": {
            "analyzer": version("analyzer"),
            "scikit-learn": sklearn.__version__,
            "finnish_models": FinnishAnalyser.version_of(settings.language),
            "lexicon": lexicon.load().hash,
        },
        "trained": date.today().isoformat(),
        "train_again": "make train",
        "limits": [
            "The figures are of facts alone, given right labels: a notice's own labels are a source of error more.",
            "The lexicons were grown with part of the corpus in view; on other notices expect somewhat less.",
            "Purposes and data in words that the corpus and the lexicons lack are missed, not guessed.",
        ],
    }


def _readme(card: dict[str, Any]) -> str:
    """The card as a page for people, written from the same data."""
    found, alone = card["scores"]["held_out"], card["scores"]["rules_alone"]
    limits = "\n".join(f"- {limit}" for limit in card["limits"])
    return f"""# The fact model

{cards.sentence(card["what"])}: {card["method"]}. Written by `{card["train_again"]}`; do not edit.

- **Data**: {card["data"]["notices"]} notices, {card["data"]["passages"]} passages of `{card["data"]["corpus"]}` (hash
  `{card["data"]["hash"]}`, {card["data"]["licence"]}).
- **Measured** {card["measured"]}.
- **Decides**: {", ".join(f"`{name}`" for name in card["decides"])}; the rest is decided by rules.
- **Size**: {card["features"]} features, {card["size_bytes"] / 1e6:.1f} MB. **Licence**: {card["licence"]}.

## The codes that a notice states
{_compared(found["slots"], alone["slots"])}

## The codes that each passage states
{_compared(found["passages"], alone["passages"])}

## How they are stated
{_compared(found["polarity"], alone["polarity"])}

## Processing entries
*Values* counts each code of an entry, *whole* the entries that are exactly the gold's.

{_compared(found["processing"], alone["processing"])}

## Title, controller, contacts, date (rules)
{_compared(found["identity"], found["identity"], rules=False)}

## Limits
{limits}

## Train it again
`{card["train_again"]}` (or `analyzer train CORPUS --facts -o FOLDER` for a corpus of your own).
"""


def _compared(rows: dict[str, Any], alone: dict[str, Any], *, rules: bool = True) -> str:
    head = "| | precision | recall | F1 | gold |" + (" F1 of the rules alone |" if rules else "")
    lines = [head, "|---|---|---|---|---|" + ("---|" if rules else "")]
    for name, row in rows.items():
        line = f"| {name.replace('_', ' ')} | {row['p']:.3f} | {row['r']:.3f} | {row['f1']:.3f} | {row['gold']} |"
        lines.append(line + (f" {alone[name]['f1']:.3f} |" if rules else ""))
    return "\n".join(lines)
