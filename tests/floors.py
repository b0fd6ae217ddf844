"""The quality floors: what is measured on the corpus, pinned in ``floors.json``; run as a program, it raises them.

    python -m tests.floors                      raise every floor that is lower than what is measured now
    python -m tests.floors --lower "reason"     set the floors to what is measured now, also downwards, and keep why

Labels are measured on held-out notices (cross-validation), and sure signs by their precision. Facts are measured with
the gold labels given, so that each stage answers for itself: on held-out notices when their model is trained (the
figures are those of its card), and here with the shipped model on the corpus it was trained on, which tells whether
program and model still fit. All on the corpus whose hash is pinned with them.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from analyzer import annotated, evaluation, gold, learning, lexicon, records
from analyzer.facts.model import FactModel
from analyzer.labels import rules
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
    found = learning.scores(learning.learn(notices, progress=progress))
    figures = {f"labels {name}": found[name] for name in ("core_micro_f1", "core_macro_f1", "other_micro_f1")}
    figures |= {f"label {topic}": row["f1"] for topic, row in found["labels"].items()}
    progress("facts with gold labels, and the sure signs")
    figures |= {f"sure {topic}": round(precision, 3) for topic, precision in measure_signs(notices).items()}
    figures |= measure_facts(pairs if pairs is not None else understood(notices))
    return {"corpus": gold.folder_hash(CORPUS), "figures": figures | held_out_facts()}


def held_out_facts():
    """The facts' figures on held-out notices, as the card of their model has them."""
    found = json.loads((shipped_models("facts") / "card.json").read_text("utf-8"))["scores"]["held_out"]
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
