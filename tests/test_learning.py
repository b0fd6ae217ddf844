"""Training the fact model on a few notices of the corpus: what it writes, and what it refuses."""

import json
import shutil

import pytest

from analyzer import gold, learning
from analyzer.errors import RecordError
from analyzer.evaluation import Evaluation
from analyzer.evaluation.passages import Passages
from analyzer.facts.model import FactModel
from analyzer.learning.facts import worse_than_rules

FEW = 6


def few(corpus, folder, number):
    """The shortest notices of the corpus, in a folder of their own."""
    folder.mkdir()
    shortest = sorted(gold.paths(corpus), key=lambda path: path.stat().st_size)[:number]
    for path in shortest:
        page = gold.read(path).page
        shutil.copy(path, folder)
        shutil.copy(page, folder)
    return folder


@pytest.mark.model
def test_training_writes_a_model_and_a_card_that_tell_of_each_other(corpus, tmp_path):
    folder = few(corpus, tmp_path / "few", FEW)
    card = learning.train_facts([folder], tmp_path / "model")
    model = FactModel.load(tmp_path / "model")
    assert card["decides"] == sorted(model.decisions)
    assert json.loads((tmp_path / "model" / "card.json").read_text("utf-8")) == card
    assert card["data"]["hash"] == gold.folder_hash(folder) and card["data"]["notices"] == FEW
    assert 0 < card["scores"]["held_out"]["slots_micro"]["f1"] <= 1
    page = (tmp_path / "model" / "README.md").read_text("utf-8")
    assert "| purposes |" in page and card["data"]["hash"] in page


@pytest.mark.model
def test_too_few_notices_are_refused(corpus, tmp_path):
    folder = few(corpus, tmp_path / "few", 2)
    with pytest.raises(RecordError, match="too few"):
        learning.train_facts([folder], tmp_path / "model")


def test_a_slot_that_the_rules_find_better_is_left_to_them():
    model, rules = (Evaluation({}, {}, Passages()) for _ in range(2))
    for found, right in ((model, 5), (rules, 8)):
        found.passages.stated["purposes"].tp, found.passages.stated["purposes"].fn = right, 10 - right
    assert worse_than_rules(model, rules) == {"purposes"}
