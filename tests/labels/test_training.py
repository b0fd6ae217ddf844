"""Learning on hand-made features: real fits, no models of Finnish needed."""

import dataclasses

import numpy as np
import pytest

from analyzer import lexicon, taxonomy
from analyzer.errors import ModelError
from analyzer.labels.classifier import MODEL_FILE, LabelModel
from analyzer.labels.neighbours import Place
from analyzer.labels.training import FOLDS, Lesson, calibration_error, extend, train
from analyzer.notice import BlockKind

HERE = Place(False, (), None, BlockKind.PARAGRAPH)
RETENTION, TRANSFER = frozenset({"retention"}), frozenset({"transfer"})


def lesson(number, extra=(), judged=None):
    """Each notice says one sentence of two kinds, one that is both, one of neither, and a heading."""
    rows = [
        ({"lemma:säilyttää": 1.0, f"lemma:nimi{number}": 0.5}, RETENTION),
        ({"lemma:luovuttaa": 1.0, f"lemma:toinen{number}": 0.5}, TRANSFER),
        ({"lemma:säilyttää": 0.7, "lemma:luovuttaa": 0.7, "heading:aika": 1.0}, RETENTION | TRANSFER),
        ({"lemma:tervetuloa": 1.0}, frozenset()),
        ({"lemma:otsikko": 1.0}, None),
        *extra,
    ]
    return Lesson([features for features, _ in rows], [HERE] * len(rows), [gold for _, gold in rows], number, judged)


@pytest.fixture(scope="module")
def trained():
    return train([lesson(number) for number in range(12)], lexicon.load())


def scores(model, features):
    return model.scores([features], [HERE])[0]


def test_what_can_be_learned_is_learned(trained):
    assert trained.topics["retention"].f1 == 1.0
    assert trained.topics["transfer"].support == 24
    assert trained.core_micro_f1 == 1.0


def test_a_label_without_examples_is_never_given(trained):
    assert scores(trained.model, {"lemma:säilyttää": 1.0})[trained.model.topics.index("cookies")] < 0.01


def test_features_of_one_sentence_only_are_not_learned(trained):
    assert "lemma:nimi3" not in trained.model.vectorizer.vocabulary_


def test_what_is_not_annotated_is_not_learned(trained):
    assert "lemma:otsikko" not in trained.model.vectorizer.vocabulary_


def test_contributions_name_what_spoke_and_sum_to_the_score(trained):
    features = {"lemma:säilyttää": 1.0, "lemma:tervetuloa": 1.0}
    spoke = trained.model.contributions([features], [HERE], 0, "retention")
    assert spoke["lemma:säilyttää"] > 0 > spoke["lemma:tervetuloa"]
    number = trained.model.topics.index("retention")
    logit = sum(spoke.values()) + trained.model.second.intercepts[number]
    assert 1 / (1 + np.exp(-logit)) == pytest.approx(scores(trained.model, features)[number], abs=1e-5)


def test_neighbours_speak_where_words_are_silent():
    """Items of a list under two lead-ins share their words; only what stands beside them tells them apart."""
    lessons = []
    for number in range(12):
        kept, given = ({f"lemma:{verb}": 1.0} for verb in ("säilyttää", "luovuttaa"))
        item = {"lemma:tieto": 1.0}
        rows = [(kept, RETENTION), (item, RETENTION), (given, TRANSFER), (item, TRANSFER)]
        lessons.append(Lesson([each for each, _ in rows], [HERE] * 4, [gold for _, gold in rows], number))
    found = train(lessons, lexicon.load())
    assert found.topics["retention"].f1 > 0.95
    assert found.topics["transfer"].f1 > 0.95


def test_a_saved_model_scores_as_before(trained, tmp_path):
    trained.model.save(tmp_path)
    loaded = LabelModel.load(tmp_path, lexicon.load())
    features, places = [{"lemma:säilyttää": 1.0}, {"lemma:luovuttaa": 0.3, "never seen": 1.0}], [HERE, HERE]
    assert np.array_equal(loaded.scores(features, places), trained.model.scores(features, places))
    assert loaded.thresholds == trained.model.thresholds
    assert loaded.unsure_below == trained.model.unsure_below
    assert loaded.topics == loaded.basic_topics == tuple(taxonomy.load().topics)


def test_training_again_gives_the_same_bytes(trained, tmp_path):
    again = train([lesson(number) for number in range(12)], lexicon.load())
    for name, model in (("one", trained.model), ("other", again.model)):
        model.save(tmp_path / name)
    assert (tmp_path / "one" / MODEL_FILE).read_bytes() == (tmp_path / "other" / MODEL_FILE).read_bytes()


def test_too_few_notices_are_refused():
    with pytest.raises(ValueError, match="fewer groups"):
        train([lesson(number) for number in range(FOLDS - 1)], lexicon.load())


def test_notices_of_one_group_count_once():
    alike = [dataclasses.replace(lesson(number), group=number % (FOLDS - 1)) for number in range(12)]
    with pytest.raises(ValueError, match="fewer groups"):
        train(alike, lexicon.load())


def own_lessons(count):
    """Corrected notices in which a person marked a label of their own beside the others."""
    judged = frozenset(taxonomy.load().topics) | {"lapset"}
    extra = [({"lemma:lapsi": 1.0}, frozenset({"lapset"})), ({"lemma:aikuinen": 1.0}, frozenset())]
    return [lesson(number, extra, judged) for number in range(count)]


def test_a_label_of_ones_own_is_learned_beside_the_others(trained):
    found = extend(trained.model, own_lessons(6))
    assert found.topics.keys() == {"lapset"}
    assert found.topics["lapset"].f1 == 1.0
    assert found.model.topics == (*trained.model.topics, "lapset")
    number = found.model.topics.index("lapset")
    assert scores(found.model, {"lemma:lapsi": 1.0})[number] >= found.model.thresholds[number]
    assert scores(found.model, {"lemma:aikuinen": 1.0})[number] < found.model.thresholds[number]


def test_adding_a_label_leaves_the_others_as_they_were(trained):
    longer = extend(trained.model, own_lessons(6)).model
    for features in ({"lemma:säilyttää": 1.0}, {"lemma:luovuttaa": 0.4, "lemma:lapsi": 1.0}):
        before, after = scores(trained.model, features), scores(longer, features)
        assert np.allclose(before, after[: len(before)], atol=1e-6)


def test_a_label_of_ones_own_is_also_learned_with_a_corpus():
    """The corpus says nothing of the added label: its sentences are no evidence against it."""
    found = train([*(lesson(number) for number in range(12)), *own_lessons(6)], lexicon.load())
    assert found.topics["lapset"].support == 6
    assert found.topics["lapset"].f1 == 1.0


@pytest.mark.parametrize(("lessons", "message"), [(2, "lapset: 2 examples are too few"), (0, "nothing new")])
def test_too_little_to_add_is_refused(trained, lessons, message):
    with pytest.raises(ValueError, match=message):
        extend(trained.model, own_lessons(lessons))


def test_labels_that_are_often_wrong_are_unsure():
    """A word that means the label two times of three gives it, but not surely."""
    lessons = []
    for number in range(30):
        doubtful = RETENTION if number % 3 else frozenset()
        lessons.append(lesson(number, [({"lemma:aika": 1.0}, doubtful)]))
    model = train(lessons, lexicon.load()).model
    number = model.topics.index("retention")
    column = model.scores(lessons[0].features, lessons[0].places)[:, number]
    clear, doubtful = column[0], column[-1]
    assert model.thresholds[number] <= doubtful < model.unsure_below[number] <= clear


def test_calibration_error_is_the_gap_between_score_and_truth():
    gold = np.array([True, False, True, True])
    assert calibration_error(np.array([0.75, 0.75, 0.75, 0.75]), gold) == pytest.approx(0.0)
    assert calibration_error(np.array([0.95, 0.95, 0.95, 0.95]), gold) == pytest.approx(0.2)


def test_a_missing_model_tells_the_next_step(tmp_path):
    with pytest.raises(ModelError, match="make train"):
        LabelModel.load(tmp_path, lexicon.load())


def test_a_damaged_model_is_told(tmp_path):
    (tmp_path / MODEL_FILE).write_bytes(b"not a model")
    with pytest.raises(ModelError, match="no label model of this program"):
        LabelModel.load(tmp_path, lexicon.load())


def test_a_model_of_other_cues_is_refused(trained, tmp_path):
    dataclasses.replace(trained.model, cues="other").save(tmp_path)
    with pytest.raises(ModelError, match="other cues"):
        LabelModel.load(tmp_path, lexicon.load())
