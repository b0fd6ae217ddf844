"""What the label model owes to what: held-out scores with parts of it left out, with less data, and by plain keywords.

    python models/labels/study.py            measure on corpus/notices, write STUDY.md and study.json beside this file

Everything is measured on held-out notices of the corpus (four folds, thresholds chosen on the other folds), as in
``analyzer/labels/training.py``, whose own functions do the work.
"""

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np

from analyzer import annotated, gold, lexicon, similarity, taxonomy
from analyzer.labels import features, rules, training
from analyzer.learning import ALIKE
from analyzer.sentences import FinnishAnalyser

HERE = Path(__file__).parent
CORPUS = HERE.parent.parent / "corpus" / "notices"
OWN = ("lemma", "pair", "part", "letters")
AROUND = ("heading", "outer", "lead", "column", "before", "after", "place")
CUES = ("cue", "cue_before", "cue_after")
PARTS = (1 / 8, 1 / 4, 1 / 2, 3 / 4)
FIRST_LOOK = "and a part learned again without headings: the first look"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    arguments = parser.parse_args()
    measure(arguments.corpus, lambda text: print(text, file=sys.stderr, flush=True))


def save(study):
    """Write what is measured so far: a study takes long, and what it has is worth having."""
    (HERE / "study.json").write_text(json.dumps(study, ensure_ascii=False, indent=1) + "\n", "utf-8")
    (HERE / "STUDY.md").write_text(page(study), "utf-8")


def measure(corpus, say):
    """All rows of the study: each a name and its scores."""
    say("analysing the corpus")
    words = lexicon.load()
    notices = list(annotated.read(gold.load(corpus), FinnishAnalyser()))
    say("features")
    groups = similarity.groups([" ".join(each.text for each in notice.sentences) for notice in notices], ALIKE)
    lessons = [
        training.lesson(notice.sentences, notice.labels, group, words)
        for notice, group in zip(notices, groups, strict=True)
    ]
    surface = [_surface(lesson, notice.sentences) for lesson, notice in zip(lessons, notices, strict=True)]
    study = {"corpus": gold.folder_hash(corpus), "notices": len(notices), "rows": {}}

    def row(part, name, scores):
        say(f"{name}: {scores}")
        study["rows"].setdefault(part, {})[name] = scores
        save(study)

    row("baseline", "keywords of the sentence, else of its heading", keywords(notices, words))
    row("words", "surface words", one_look(surface))
    row("words", "lemmas", one_look(_only(lessons, ("lemma",))))
    row("words", "lemmas and compound parts", one_look(_only(lessons, ("lemma", "part"))))
    row("words", "lemmas, compound parts, pairs and letters", one_look(_only(lessons, OWN)))
    row("context", "with headings, lead-ins, columns and neighbours' words", one_look(_only(lessons, OWN + AROUND)))
    row("context", "with cue words of all these", one_look(_only(lessons, OWN + AROUND + CUES)))
    row("context", FIRST_LOOK, one_look(lessons, blind=True))
    model, signed = two_looks(lessons, notices, words)
    row("looks", "with the second look: the model", model)
    row("looks", "and the sure signs", signed)
    series = {name: number for number, name in enumerate(sorted({_series(notice) for notice in notices}))}
    by_notice = [replace(lesson, group=number) for number, lesson in enumerate(lessons)]
    by_series = [replace(each, group=series[_series(one)]) for each, one in zip(lessons, notices, strict=True)]
    alike = study["rows"]["context"][FIRST_LOOK]
    row("held out", "single notices", one_look(by_notice, blind=True))
    row("held out", "notices that resemble one another, together (as elsewhere here)", alike)
    row("held out", "whole series, each of one writer's hand", one_look(by_series, blind=True))
    for share in PARTS:
        chosen = np.random.default_rng(0).permutation(len(lessons))[: round(share * len(lessons))]
        few = [lessons[number] for number in sorted(chosen)]
        row("learning curve", f"{len(few)} notices", one_look(few, blind=True))
    row("learning curve", f"{len(lessons)} notices", alike)
    return study


def keywords(notices, words):
    """The label whose cue words stand in the sentence; when none do, in the nearest heading that has any."""
    found, wanted = [], []
    topics = tuple(taxonomy.load().topics)
    for notice in notices:
        for sentence, labels in zip(notice.sentences, notice.labels, strict=True):
            if labels is not None:
                codes = words.codes("labels", sentence.span) or features._heading_cues(sentence, words)
                found.append([topic in codes for topic in topics])
                wanted.append([topic in labels for topic in topics])
    return _scores(np.array(found), np.array(wanted))


def one_look(lessons, *, blind=False):
    """Cross-validated scores of a first look alone."""
    table = _table(lessons)
    if not blind:
        table.blind, table.blind_rows = table.blind[:0], table.blind_rows[:0]
    weights = training._in_parallel(
        [(training._fit, table, table.fold != fold, table.basic, None) for fold in range(training.FOLDS)]
    )
    scores = np.zeros(table.gold.shape)
    for fold, fitted in enumerate(weights):
        rows = table.fold == fold
        scores[rows] = fitted.scores(table.matrix[rows])
    return _decided(scores, table)


def two_looks(lessons, notices, words):
    """Cross-validated scores of the model, and of the model with what the sure signs add."""
    table = _table(lessons)
    first = training._first_looks(table, lambda _: None)
    looks = [training._seen(table, first, fold) for fold in range(training.FOLDS)]
    seconds = training._in_parallel(
        [(training._fit, table, table.fold != fold, table.basic, seen) for fold, seen in enumerate(looks)]
    )
    scores = np.zeros(table.gold.shape)
    for fold, (seen, fitted) in enumerate(zip(looks, seconds, strict=True)):
        rows = table.fold == fold
        scores[rows] = fitted.scores(training._beside(table.matrix, seen)[rows])
    signs = [rules.sure(sentence, words) for notice in notices for sentence in notice.sentences]
    sure = np.array([[topic in given for topic in table.topics] for given in signs])
    return _decided(scores, table), _decided(scores, table, sure)


def _decided(scores, table, sure=None):
    given = np.zeros(scores.shape, dtype=bool)
    for fold in range(training.FOLDS):
        rows, others = table.fold == fold, (table.fold != fold) & table.known.any(axis=1)
        for column in range(scores.shape[1]):
            given[rows, column] = scores[rows, column] >= training._best_threshold(
                scores[others, column], table.gold[others, column]
            )
    if sure is not None:
        given |= sure
    known = table.known.any(axis=1)
    return _scores(given[known], table.gold[known])


def _scores(found, wanted):
    known = taxonomy.load()
    core = np.array([topic in known.core_topics for topic in known.topics])
    by_topic = [training._f1(found[:, column], wanted[:, column]) for column in range(len(core))]
    return {
        "core_micro_f1": round(training._f1(found[:, core], wanted[:, core]), 3),
        "core_macro_f1": round(float(np.mean(np.array(by_topic)[core])), 3),
        "other_micro_f1": round(training._f1(found[:, ~core], wanted[:, ~core]), 3),
    }


def _table(lessons):
    topics = tuple(taxonomy.load().topics)
    return training._Table(lessons, topics, len(topics), training._names(lessons))


def _only(lessons, channels):
    """The lessons with some channels of features alone."""
    return [
        replace(
            lesson,
            features=[
                {name: value for name, value in each.items() if name.split(":", 1)[0] in channels}
                for each in lesson.features
            ],
        )
        for lesson in lessons
    ]


def _surface(lesson, sentences):
    """The lesson with the words as they stand in the text, scaled as any channel is."""
    found = []
    for sentence in sentences:
        forms = [token.lower_ for token in sentence.span if not token.is_space]
        found.append(features._channel("lemma", forms))
    return replace(lesson, features=found)


def _series(notice):
    return notice.gold.id.split("-")[0]


def page(study):
    """The study as a page to read."""
    titles = {
        "baseline": "Plain keywords",
        "words": "Words, nothing else",
        "context": "Words in their place",
        "looks": "The second look",
        "held out": "What is held out together (first look)",
        "learning curve": "How much data (first look)",
    }
    parts = "\n".join(
        f"## {titles[part]}\n\n| | core micro F1 | core macro F1 | other micro F1 |\n|---|---|---|---|\n"
        + "".join(
            f"| {name} | {row['core_micro_f1']:.3f} | {row['core_macro_f1']:.3f} | {row['other_micro_f1']:.3f} |\n"
            for name, row in rows.items()
        )
        for part, rows in study["rows"].items()
    )
    return f"""# What the label model owes to what

Written by `make study`; do not edit. Measured on held-out notices of the corpus ({study["notices"]} notices, hash
`{study["corpus"]}`), four folds, thresholds chosen on the other folds.

{parts}"""


if __name__ == "__main__":
    main()
