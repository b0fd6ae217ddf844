"""Sentence → Labels: what is this sentence about?

In: the sentences of one document, in order, with their headings and lead-ins. Out: for each, the labels that a sure
sign or the trained model asserts; a heading has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from analyzer.labels import explanation, features, neighbours, rules
from analyzer.labels.classifier import LabelModel
from analyzer.labels.explanation import Explained, Explanation, Reason, Where
from analyzer.labels.features import Features
from analyzer.labels.neighbours import Place
from analyzer.lexicon import Lexicon
from analyzer.notice import Label, Origin
from analyzer.sentences import Sentence
from analyzer.settings import shipped_models

__all__ = ["Explained", "Explanation", "Labeller", "Reason", "Where"]

# A label that is not given, but scores this share of its threshold, is worth explaining: it was a near thing.
NEAR = 0.5
# A topic less likely than this is not worth weighing in the screening.
POSSIBLE = 0.05


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

    @property
    def topics(self) -> tuple[str, ...]:
        """The labels that the model knows: those of the taxonomy, then those that a user added."""
        return self._model.topics

    def __call__(self, sentences: Sequence[Sentence]) -> list[tuple[Label, ...]]:
        """The labels of each sentence of one document, in the order of ``topics``."""
        return self.judged(sentences)[0]

    def judged(self, sentences: Sequence[Sentence]) -> tuple[list[tuple[Label, ...]], list[dict[str, float]]]:
        """The labels of each sentence of one document, and the topics that it may be about, by their probability.

        Those of given labels are among these. A heading has chances where it is a statement ("Päätöksiä ei tehdä
        automaattisesti"), though it has no labels.
        """
        if not sentences:
            return [], []
        rows = list(zip(sentences, self.scores(sentences), strict=True))
        given = [() if sentence.is_heading else tuple(self._labels(sentence, row)) for sentence, row in rows]
        return given, [self._chances(sentence, row) for sentence, row in rows]

    def _chances(self, sentence: Sentence, scores: Sequence[float]) -> dict[str, float]:
        if sentence.is_heading and not _states(sentence):
            return {}
        chances = {topic: float(score) for topic, score in zip(self.topics, scores, strict=True) if score >= POSSIBLE}
        if not sentence.is_heading:
            chances |= {topic: rules.SURE for topic in rules.sure(sentence, self._lexicon)}
        return chances

    def scores(self, sentences: Sequence[Sentence]) -> NDArray[np.float64]:
        """The model's probability of each topic (columns) for each sentence (rows) of one document, in order."""
        return self._model.scores(*self._seen(sentences))

    def explain(self, sentences: Sequence[Sentence]) -> list[Explained]:
        """Each sentence of one document with the reasons for its labels, and for those that it nearly has."""
        if not sentences:
            return []
        seen, places = self._seen(sentences)
        scores = self._model.scores(seen, places)
        return [
            Explained(
                sentence.evidence,
                sentence.text,
                sentence.is_heading,
                () if sentence.is_heading else tuple(self._explanations(sentences, seen, places, at, scores[at])),
            )
            for at, sentence in enumerate(sentences)
        ]

    def _seen(self, sentences: Sequence[Sentence]) -> tuple[list[Features], list[Place]]:
        return features.of_document(sentences, self._lexicon), [neighbours.place(sentence) for sentence in sentences]

    def _labels(self, sentence: Sentence, scores: Sequence[float]) -> Iterator[Label]:
        sure = rules.sure(sentence, self._lexicon)
        model = self._model
        for topic, score, threshold, below in zip(
            model.topics, scores, model.thresholds, model.unsure_below, strict=True
        ):
            if topic in sure:
                yield Label(topic, max(float(score), rules.SURE), Origin.RULE)
            elif score >= threshold:
                yield Label(topic, float(score), Origin.MODEL, unsure=bool(score < below))

    def _explanations(
        self,
        sentences: Sequence[Sentence],
        seen: Sequence[Features],
        places: Sequence[Place],
        at: int,
        scores: Sequence[float],
    ) -> Iterator[Explanation]:
        given = {label.topic: label for label in self._labels(sentences[at], scores)}
        rows = list(zip(self._model.topics, scores, self._model.thresholds, strict=True))
        for topic, score, threshold in sorted(rows, key=lambda row: (row[0] not in given, -row[1])):
            label = given.get(topic)
            if label is None and score < NEAR * threshold:
                continue
            spoke = explanation.reasons(sentences[at], self._model.contributions(seen, places, at, topic))
            if label is None:
                yield Explanation(topic, float(score), threshold, False, False, Origin.MODEL, spoke)
                continue
            if label.origin is Origin.RULE:
                sure = explanation.sure_reasons(sentences[at], topic, self._lexicon, rules.LOG_ODDS)
                spoke = (*sure, *spoke)
            yield Explanation(topic, label.score, threshold, True, label.unsure, label.origin, spoke)


def _states(heading: Sentence) -> bool:
    """Whether a heading is a sentence that states something, and asks nothing."""
    verbs = any(token.pos_ in ("VERB", "AUX") for token in heading.span)
    return verbs and not heading.text.rstrip().endswith("?")
