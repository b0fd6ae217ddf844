"""Writes how the corpus is worded, ``analyzer/data/reference.json``, to hold notices against: ``make reference``.

The quantiles are over the notices: of vague words a sentence, topic by topic (by the labels of the annotation), and of
the measures of hard language. Notices that say too little of a topic, or have too little running text, are left out.
"""

import json
from pathlib import Path

import numpy as np

from analyzer import annotated, gold
from analyzer.screening.warnings import language, vague
from analyzer.sentences import FinnishAnalyser, Labelled

HERE = Path(__file__).parent
TARGET = HERE.parent / "analyzer" / "data" / "reference.json"
QUANTILES = (25, 50, 75, 90)


def main():
    notices = annotated.read(gold.load(HERE / "notices"), FinnishAnalyser())
    TARGET.write_text(json.dumps(reference(notices), indent=1) + "\n", "utf-8")


def reference(notices):
    """The quantiles of annotated notices, and the hash of the corpus that they were computed from."""
    rates, measures = {}, {}
    for notice in notices:
        sentences = [
            Labelled(sentence, labels or frozenset())
            for sentence, labels in zip(notice.sentences, notice.labels, strict=True)
        ]
        for told in vague.measure(sentences):
            rates.setdefault(told.topic, []).append(told.rate)
        for name, value in (language.measure(list(language.running_text(sentences))) or {}).items():
            measures.setdefault(name, []).append(value)
    return {
        "corpus": gold.folder_hash(HERE / "notices"),
        "vague": {name: _quantiles(values) for name, values in rates.items()},
        "language": {name: _quantiles(values) for name, values in measures.items()},
    }


def _quantiles(values):
    cuts = {f"p{cut}": round(float(np.percentile(values, cut)), 3) for cut in QUANTILES}
    return cuts | {"notices": len(values)}


if __name__ == "__main__":
    main()
