"""Sentence → Labels: what is this sentence about?

In: the sentences of one document, in order, with their headings and lead-ins. Out: for each, the labels that a sure
sign or the trained model asserts; a heading has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from analyzer.labels import features, rules
from analyzer.labels.classifier import LabelModel
from analyzer.lexicon import Lexicon
from analyzer.notice import Label, Origin
from analyzer.sentences import Sentence
from analyzer.settings import shipped_models

__all__ = ["Labeller"]


class Labeller:
    """The rules and the model together; where both speak, the rule is named and the higher score kept."""

    def __init__(self, model: LabelModel, lexicon: Lexicon) -> None:
        self._model = model
        self._lexicon = lexicon

    @classmethod
    def load(cls, folder: Path | None, lexicon: Lexicon) -> Labeller:
        """The label model of a folder (None: the one shipped). Raises ModelError when it is missing or does not fit."""
        return cls(LabelModel.load(folder or shipped_models("labels"), lexicon), lexicon)

    @property
    def version(self) -> str:
        """Names the model in a record's provenance."""
        return self._model.version

    def __call__(self, sentences: Sequence[Sentence]) -> list[tuple[Label, ...]]:
        """The labels of each sentence of one document, in the order of the taxonomy."""
        if not sentences:
            return []
        scores = self._model.scores(features.of_document(sentences, self._lexicon))
        return [
            () if sentence.is_heading else self._labels(sentence, row)
            for sentence, row in zip(sentences, scores, strict=True)
        ]

    def _labels(self, sentence: Sentence, scores: Sequence[float]) -> tuple[Label, ...]:
        sure = rules.sure(sentence, self._lexicon)
        found = []
        for topic, score, threshold in zip(self._model.topics, scores, self._model.thresholds, strict=True):
            if topic in sure:
                found.append(Label(topic, max(float(score), rules.SURE), Origin.RULE))
            elif score >= threshold:
                found.append(Label(topic, float(score), Origin.MODEL))
        return tuple(found)
