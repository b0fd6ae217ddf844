"""For each annotated notice, models that have not seen it: what honest figures of the whole program come from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from analyzer import lexicon, similarity
from analyzer.annotated import AnnotatedNotice
from analyzer.errors import RecordError
from analyzer.facts.model import FactModel
from analyzer.labels import Labeller
from analyzer.labels.training import folds
from analyzer.learning import facts, labels
from analyzer.learning.labels import ALIKE

Progress = Callable[[str], None]


def models(
    notices: Sequence[AnnotatedNotice], progress: Progress = lambda _: None
) -> tuple[list[tuple[Labeller, FactModel]], NDArray[np.int64]]:
    """The label model and the fact model of each fold, and the fold of each notice, which is new to these.

    Raises RecordError when there are fewer notices than cross-validation needs, or the facts of one are not annotated
    (both kinds of models must be held out alike).
    """
    words = lexicon.load()
    for notice in notices:
        if all(unit.stated is None for unit in notice.gold.units):
            raise RecordError(f"{notice.gold.id}: its facts are not annotated; leave it out, or annotate them")
    progress("label models of the folds")
    labellers = [Labeller(model, words) for model in labels.learn(notices, progress).held_out]
    progress("fact models of the folds")
    fact_models = facts.learn(notices, progress).folds
    groups = similarity.groups([" ".join(each.text for each in notice.sentences) for notice in notices], ALIKE)
    return list(zip(labellers, fact_models, strict=True)), folds(groups)
