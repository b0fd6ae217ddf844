"""The quality floors: what is measured on the corpus, pinned in ``floors.json``; run as a program, it raises them.

    python -m tests.floors                      raise every floor that is lower than what is measured now
    python -m tests.floors --lower "reason"     set the floors to what is measured now, also downwards, and keep why

Labels are measured on held-out notices (cross-validation), facts with the gold labels given, and sure signs by their
precision, so that each stage answers for itself; all on the corpus whose hash is pinned with them.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from analyzer import annotated, evaluation, facts, gold, learning, lexicon, records, screening
from analyzer.evaluation import Counts
from analyzer.facts import identity
from analyzer.labels import rules
from analyzer.notice import Notice, Provenance
from analyzer.sentences import FinnishAnalyser, Labelled
from tests.conftest import CORPUS

FLOORS = Path(__file__).with_name("floors.json")
NOBODY = Provenance("", "", "", "")


def measure(progress=lambda _: None):
    """All pinned figures, by name, and the hash of the corpus they were measured on."""
    progress("analysing the corpus")
    notices = list(annotated.read(gold.load(CORPUS), FinnishAnalyser()))
    found = learning.scores(learning.learn(notices, progress=progress))
    figures = {f"labels {name}": found[name] for name in ("core_micro_f1", "core_macro_f1", "other_micro_f1")}
    figures |= {f"label {topic}": row["f1"] for topic, row in found["labels"].items()}
    progress("facts with gold labels, and the sure signs")
    slots = measure_slots(notices)
    micro = evaluation.total(slots[slot] for slot in slots if slot not in ("elements", "named_recipients"))
    figures["slots micro_f1"] = round(micro.f1, 3)
    figures |= {f"slot {slot}": round(counts.f1, 3) for slot, counts in slots.items()}
    figures |= {f"sure {topic}": round(precision, 3) for topic, precision in measure_signs(notices).items()}
    return {"corpus": gold.folder_hash(CORPUS), "figures": figures}


def measure_slots(notices):
    """Each slot's counts over the corpus, the facts read with the gold labels."""
    words, slots = lexicon.load(), {}
    for notice in notices:
        for slot, value in _slots(notice, words).items():
            have = frozenset([value] if isinstance(value, str) else value)
            want = notice.gold.slots[slot]
            if slot == "named_recipients":
                want, have = evaluation.folded(want), evaluation.folded(have)
            slots.setdefault(slot, Counts()).add(want, have)
    return slots


def _slots(notice, words):
    labelled = [
        Labelled(sentence, labels or frozenset())
        for sentence, labels in zip(notice.sentences, notice.labels, strict=True)
    ]
    found = facts.find(labelled, words)
    findings = screening.screen(notice.document, labelled, found.facts, dated=identity.dated(notice.document))
    return records.slots(Notice(notice.document, (), found.facts, (), findings, NOBODY))


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
    measured = measure(progress=print)
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
