"""Annotated passages → a fact model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from joblib import Parallel, delayed
from numpy.typing import NDArray

from analyzer.facts import judgement, names, sections
from analyzer.facts.judgement import (
    NAMED,
    NAMES,
    POLARITY,
    SECTIONS,
    TIED,
    TOPICS,
    Passage,
)
from analyzer.facts.model import Decision, FactModel
from analyzer.gold import Stated
from analyzer.lexicon import Lexicon
from analyzer.linear import Features, Weights, matrix, narrow, regression, vectorizer_of
from analyzer.notice import Fact, Polarity
from analyzer.sentences import Labelled

# A feature of one passage only cannot generalise; a code that fewer passages state is left to the rules.
MIN_PASSAGES = 2
MIN_EXAMPLES = 3
INVERSE_REGULARISATION = 4.0
# Weights this small are left out of the file.
MIN_WEIGHT = 0.01
# How many codes one process fits at a time.
CODES_A_JOB = 6
# The probability from which a code is stated; what the rules found needs less (``model.SUPPORTED``).
THRESHOLD = 0.5
# An annotated entry is a section when they share this part of their sentences.
SAME_SECTION = 0.7
WAYS = (Polarity.DENIED, Polarity.CONDITIONAL)

Told = tuple[Passage, frozenset[Stated]]
"""A passage, and what it states by the annotation."""
Table = tuple[list[Features], list[frozenset[str]]]
"""What is seen of each case of a decision, and which of its codes hold."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A notice to learn from: its passages with what each states, and its sections with whether they are entries.

    What a passage states is None where nothing is annotated (headings, furniture).
    """

    passages: Sequence[Passage]
    stated: Sequence[frozenset[Stated] | None]
    sections: Sequence[tuple[Features, bool]]

    @property
    def annotated(self) -> Iterator[tuple[Passage, frozenset[Stated]]]:
        """The passages whose facts are annotated, with these."""
        yield from (
            (passage, told) for passage, told in zip(self.passages, self.stated, strict=True) if told is not None
        )


def lesson(
    sentences: Sequence[Labelled],
    facts: Sequence[Fact],
    stated: Sequence[frozenset[Stated] | None],
    entries: Sequence[frozenset[int]],
    lexicon: Lexicon,
) -> Lesson:
    """A lesson of a notice's sentences, the facts that the rules find in them, and what the annotation says.

    ``entries`` are the processing entries that rest on several sentences, by the numbers of these.
    """
    passages = judgement.passages(sentences, facts)
    found = [
        (features, any(sections.matches(section, sentences, entry, SAME_SECTION) for entry in entries))
        for section, features in judgement.sections_of(passages, lexicon)
    ]
    return Lesson(passages, stated, found)


def train(lessons: Sequence[Lesson], lexicon: Lexicon) -> FactModel:
    """The model of the lessons."""
    told = [each for lesson in lessons for each in lesson.annotated]
    tables = {slot: _table(slot, told, lexicon) for slot in TOPICS}
    tables[NAMES] = _candidates(told, lexicon)
    tables[SECTIONS] = _sections(lessons)
    codes = _fitted(tables)
    return _joined(codes, _fitted({POLARITY: _ways(told, codes, lexicon)}))


def _sections(lessons: Sequence[Lesson]) -> Table:
    found = [each for lesson in lessons for each in lesson.sections]
    return [features for features, _ in found], [frozenset({TIED}) if tied else frozenset() for _, tied in found]


def _table(slot: str, told: Sequence[Told], lexicon: Lexicon) -> Table:
    """What is seen of each passage that speaks of the slot, and the codes it states, in whatever way."""
    features, codes = [], []
    for passage, stated in told:
        look = judgement.seen(passage, slot, lexicon)
        if look is not None:
            features.append(look.features)
            codes.append(frozenset(each.value for each in stated if each.slot == slot))
    return features, codes


def _candidates(told: Sequence[Told], lexicon: Lexicon) -> Table:
    """How each candidate for a name looks, and whether the annotation names it."""
    features, codes = [], []
    for passage, stated in told:
        gold = {names.letters(each.value) for each in stated if each.slot == NAMES}
        for name, seen in judgement.named_candidates(passage, lexicon):
            features.append(seen)
            codes.append(frozenset({NAMED}) if names.letters(name.text) in gold else frozenset())
    return features, codes


def _ways(told: Sequence[Told], model: FactModel, lexicon: Lexicon) -> Table:
    """What is seen of each fact that the annotation and the program both find, and how it is said."""
    decided = [slot for slot in TOPICS if slot in model.decisions]
    features, ways = [], []
    for passage, stated in told:
        gold = {(each.slot, each.value): each.polarity for each in stated}
        facts = [
            *(fact for slot in decided for fact in judgement.stated(passage, slot, model, lexicon)),
            *(fact for fact in passage.facts if fact.slot not in model.decisions),
            *judgement.named(passage, model, lexicon),
        ]
        for fact in facts:
            key = (fact.slot, fact.value)
            if key not in gold or not judgement.is_judged(fact):
                continue
            seen = judgement.polarity_features(fact, passage.labelled, lexicon)
            if seen is not None:
                features.append(seen)
                ways.append(frozenset({gold[key].value}) & {way.value for way in WAYS})
    return features, ways


def _names(tables: Iterable[Sequence[Features]]) -> list[str]:
    frequency = Counter(name for features in tables for each in features for name in each)
    return sorted(name for name, count in frequency.items() if count >= MIN_PASSAGES)


def _fitted(tables: Mapping[str, Table]) -> FactModel:
    """A decision a table, over all features that are worth a weight."""
    vectorizer = vectorizer_of(_names(features for features, _ in tables.values()))
    jobs, slots = [], list[tuple[str, tuple[str, ...]]]()
    for slot, (features, stated) in tables.items():
        frequency = Counter(code for codes in stated for code in codes)
        codes = sorted(code for code, count in frequency.items() if count >= MIN_EXAMPLES)
        rows = narrow(matrix(vectorizer, features))
        for start in range(0, len(codes), CODES_A_JOB):
            some = tuple(codes[start : start + CODES_A_JOB])
            slots.append((slot, some))
            jobs.append((rows, np.array([[code in each for code in some] for each in stated])))
    # The solver sorts what it is given, so it must be given copies, not shared memory.
    fitted = Parallel(n_jobs=-1, max_nbytes=None)(delayed(_fit)(*job) for job in jobs)
    decisions = {}
    for slot in tables:
        mine = [number for number, (of, _) in enumerate(slots) if of == slot]
        if not mine:  # nothing to learn from: the rules decide
            continue
        decisions[slot] = Decision(
            tuple(code for number in mine for code in slots[number][1]),
            Weights(
                np.vstack([fitted[number][0] for number in mine]), np.hstack([fitted[number][1] for number in mine])
            ),
            THRESHOLD,
        )
    return FactModel(vectorizer, decisions)


def _fit(rows: Any, gold: NDArray[np.bool_]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    coefficients = np.zeros((gold.shape[1], rows.shape[1]), dtype=np.float32)
    intercepts = np.zeros(gold.shape[1], dtype=np.float32)
    for column in range(gold.shape[1]):
        fitted = regression(INVERSE_REGULARISATION)
        fitted.fit(rows, gold[:, column])
        coefficients[column], intercepts[column] = fitted.coef_[0], fitted.intercept_[0]
    coefficients[np.abs(coefficients) < MIN_WEIGHT] = 0
    return coefficients, intercepts


def _joined(one: FactModel, other: FactModel) -> FactModel:
    """One model of both, without the features that move nothing."""
    pieces = []
    for model in (one, other):
        used = np.flatnonzero(
            np.any([each.weights.coefficients.any(axis=0) for each in model.decisions.values()], axis=0)
        )
        pieces.append((model, used, [model.vectorizer.feature_names_[index] for index in used]))
    kept = sorted({name for _, _, some in pieces for name in some})
    at = {name: index for index, name in enumerate(kept)}
    decisions = {}
    for model, used, some in pieces:
        columns = [at[name] for name in some]
        for slot, each in model.decisions.items():
            coefficients = np.zeros((len(each.codes), len(kept)), dtype=np.float32)
            coefficients[:, columns] = each.weights.coefficients[:, used]
            decisions[slot] = Decision(each.codes, Weights(coefficients, each.weights.intercepts), each.threshold)
    return FactModel(vectorizer_of(kept), decisions)


def without(model: FactModel, slots: frozenset[str]) -> FactModel:
    """The model without the decisions on these slots, which are then left to the rules."""
    return replace(model, decisions={name: each for name, each in model.decisions.items() if name not in slots})
