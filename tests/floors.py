"""The quality floors: what is measured on the corpus, pinned in ``floors.json``; run as a program, it raises them.

    python -m tests.floors                      raise every floor that is lower than what is measured now
    python -m tests.floors --lower "reason"     set the floors to what is measured now, also downwards, and keep why

Each stage answers for itself: labels from the text, facts with the gold labels given, verdicts from labels and facts of
held-out models. Each is measured on held-out notices when its model is trained (the figures are those of its card); and
labels and facts here with the shipped models on the corpus they were trained on, which tells whether program and model
still fit. Sure signs are measured by their precision. All on the corpus whose hash is pinned with them.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from analyzer import annotated, evaluation, gold, lexicon, records
from analyzer.facts.model import FactModel
from analyzer.labels import Labeller, rules
from analyzer.sentences import FinnishAnalyser
from analyzer.settings import shipped_models
from tests.conftest import CORPUS

FLOORS = Path(__file__).with_name("floors.json")


def analysed(progress=lambda _: None):
    """The corpus, analysed."""
    progress("analysing the corpus")
    return list(annotated.read(gold.load(CORPUS), FinnishAnalyser()))


def understood(notices):
    """The gold of each analysed notice, and its record as the shipped fact model reads it, the gold labels given."""
    words, model = lexicon.load(), FactModel.load(shipped_models("facts"))
    return [(notice.gold, records.of(annotated.given(notice, words, model))) for notice in notices]


def measure(notices, pairs=None, progress=lambda _: None):
    """All pinned figures of the analysed corpus, by name, and the hash of the corpus.

    ``pairs`` is what ``understood`` gives, where it is known already.
    """
    figures = held_out_labels()
    progress("labels with the shipped model")
    figures |= measure_labels(notices)
    progress("facts with gold labels, and the sure signs")
    figures |= {f"sure {topic}": round(precision, 3) for topic, precision in measure_signs(notices).items()}
    figures |= measure_facts(pairs if pairs is not None else understood(notices))
    return {"corpus": gold.folder_hash(CORPUS), "figures": figures | held_out_facts() | held_out_verdicts()}


def card_of(model):
    """The scores in the card of a shipped model."""
    return json.loads((shipped_models(model) / "card.json").read_text("utf-8"))["scores"]


def held_out_labels():
    """The labels' figures on held-out notices, as the card of their model has them."""
    found = card_of("labels")
    figures = {f"labels {name}": found[name] for name in ("core_micro_f1", "core_macro_f1", "other_micro_f1")}
    return figures | {f"label {topic}": row["f1"] for topic, row in found["labels"].items()}


def held_out_verdicts():
    """The screening's figures on held-out notices, as the card of its model has them; more is better in each."""
    found = card_of("screening")["all"]
    chosen = {name: found[name] for name in ("precision", "recall", "deletions_noticed")}
    return {f"screening {name}": value for name, value in chosen.items()} | {"screening clear": 1 - found["unclear"]}


def measure_labels(notices):
    """How the shipped label model does on the corpus it was trained on: micro F1 over all labels."""
    labeller, right, given, wanted = Labeller.load(None, lexicon.load()), 0, 0, 0
    for notice in notices:
        for found, labels in zip(labeller(notice.sentences), notice.labels, strict=True):
            if labels is not None:
                topics = {label.topic for label in found}
                right, given, wanted = right + len(topics & labels), given + len(topics), wanted + len(labels)
    return {"shipped: labels micro": round(2 * right / (given + wanted), 3)}


def held_out_facts():
    """The facts' figures on held-out notices, as the card of their model has them."""
    found = card_of("facts")["held_out"]
    figures = {"held out: slots micro": found["slots_micro"]["f1"]}
    for table in ("slots", "passages", "polarity", "processing", "identity"):
        figures |= {f"held out: {table} {name}": row["f1"] for name, row in found[table].items()}
    return figures


def measure_facts(pairs):
    """How the shipped fact model does on the corpus, with the gold labels given."""
    figures = evaluation.score(pairs).figures()
    chosen = {"slots micro": figures["slots_micro"], **{f"slot {name}": row for name, row in figures["slots"].items()}}
    chosen |= {f"polarity {name}": row for name, row in figures["polarity"].items()}
    chosen |= {f"processing {name}": row for name, row in figures["processing"].items()}
    return {f"shipped: {name}": row["f1"] for name, row in chosen.items()}


def measure_signs(notices):
    """Of the labels that sure signs give, the share that the gold has, by label."""
    words, given, right = lexicon.load(), Counter(), Counter()
    for notice in notices:
        for sentence, labels in zip(notice.sentences, notice.labels, strict=True):
            if labels is not None:
                signs = rules.sure(sentence, words)
                given.update(signs)
                right.update(signs & labels)
    return {topic: right[topic] / given[topic] for topic in sorted(given)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lower", metavar="REASON", help="let floors fall, and keep this reason with them")
    options = parser.parse_args()
    measured = measure(analysed(print), progress=print)
    pinned = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {"figures": {}}
    for name, value in measured["figures"].items():
        floor = pinned["figures"].get(name, 0.0)
        measured["figures"][name] = value if options.lower else max(value, floor)
        if measured["figures"][name] != floor:
            print(f"{name}: {floor} -> {measured['figures'][name]}")
        elif value < floor:
            print(f"{name}: {value} is below its floor {floor}; mend it, or say why with --lower")
    if options.lower:
        measured["lowered"] = options.lower
    elif "lowered" in pinned:
        measured["lowered"] = pinned["lowered"]
    FLOORS.write_text(json.dumps(measured, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
