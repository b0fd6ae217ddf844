"""Learning on hand-made features: real fits, no models of Finnish needed."""

import numpy as np
import pytest

from analyzer import lexicon, taxonomy
from analyzer.errors import ModelError
from analyzer.labels.classifier import MODEL_FILE, LabelModel
from analyzer.labels.training import FOLDS, Example, train


def some_examples(notices=10):
    """Each notice says one sentence of two kinds, and one that is both."""
    for notice in range(notices):
        yield Example({"lemma:säilyttää": 1.0, f"lemma:nimi{notice}": 0.5}, frozenset({"retention"}), notice)
        yield Example({"lemma:luovuttaa": 1.0, f"lemma:toinen{notice}": 0.5}, frozenset({"transfer"}), notice)
        both = {"lemma:säilyttää": 0.7, "lemma:luovuttaa": 0.7}
        yield Example(both, frozenset({"retention", "transfer"}), notice)
        yield Example({"lemma:tervetuloa": 1.0}, frozenset(), notice)


@pytest.fixture(scope="module")
def trained():
    return train(list(some_examples()), lexicon.load())


def test_what_can_be_learned_is_learned(trained):
    assert trained.topics["retention"].f1 == 1.0
    assert trained.topics["transfer"].support == 20
    assert trained.core_micro_f1 == 1.0


def test_a_label_without_examples_is_never_given(trained):
    scores = trained.model.scores([{"lemma:säilyttää": 1.0}])
    assert scores[0][trained.model.topics.index("cookies")] < 0.01


def test_features_of_one_sentence_only_are_not_learned(trained):
    assert "lemma:nimi3" not in trained.model.vectorizer.vocabulary_


def test_contributions_name_the_words_that_spoke(trained):
    spoke = dict(trained.model.contributions({"lemma:säilyttää": 1.0, "lemma:tervetuloa": 1.0}, "retention"))
    assert spoke["lemma:säilyttää"] > 0 > spoke["lemma:tervetuloa"]


def test_a_saved_model_scores_as_before(trained, tmp_path):
    trained.model.save(tmp_path)
    loaded = LabelModel.load(tmp_path, lexicon.load())
    features = [{"lemma:säilyttää": 1.0}, {"lemma:luovuttaa": 0.3, "never seen": 1.0}]
    assert np.array_equal(loaded.scores(features), trained.model.scores(features))
    assert loaded.thresholds == trained.model.thresholds
    assert loaded.topics == tuple(taxonomy.load().topics)


def test_training_again_gives_the_same_model(trained):
    again = train(list(some_examples()), lexicon.load())
    assert np.array_equal(again.model.coefficients, trained.model.coefficients)


def test_too_few_notices_are_refused():
    with pytest.raises(ValueError):
        train(list(some_examples(FOLDS - 1)), lexicon.load())


def test_a_missing_model_tells_the_next_step(tmp_path):
    with pytest.raises(ModelError, match="make train"):
        LabelModel.load(tmp_path, lexicon.load())


def test_a_damaged_model_is_told(tmp_path):
    (tmp_path / MODEL_FILE).write_bytes(b"not a model")
    with pytest.raises(ModelError, match="no label model of this program"):
        LabelModel.load(tmp_path, lexicon.load())


def test_a_model_of_other_cues_is_refused(trained, tmp_path):
    import dataclasses

    dataclasses.replace(trained.model, cues="other").save(tmp_path)
    with pytest.raises(ModelError, match="other cues"):
        LabelModel.load(tmp_path, lexicon.load())
