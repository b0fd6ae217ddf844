"""Quality only rises: what is measured on the corpus now stays above what is pinned."""

import json

import pytest

from analyzer import annotated, gold, lexicon
from analyzer.labels.rules import SURE
from analyzer.settings import shipped_models
from tests import floors

# Solvers on other processors differ in the last digits; a figure may wobble by this much.
NOISE = 0.005

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def pinned():
    return json.loads(floors.FLOORS.read_text("utf-8"))


def test_the_floors_belong_to_this_corpus(pinned, corpus):
    assert pinned["corpus"] == gold.folder_hash(corpus), "the corpus has changed: run `make train floors`"


def test_the_shipped_model_was_trained_on_this_corpus(corpus):
    card = json.loads((shipped_models("labels") / "card.json").read_text("utf-8"))
    assert card["data"]["hash"] == gold.labels_hash(corpus), "the corpus has changed: run `make train floors`"


def test_the_shipped_fact_model_was_trained_on_this_corpus_and_lexicon(corpus):
    card = json.loads((shipped_models("facts") / "card.json").read_text("utf-8"))
    assert card["data"]["hash"] == gold.folder_hash(corpus), "the corpus has changed: run `make train floors`"
    assert card["versions"]["lexicon"] == lexicon.load().hash, "the lexicon has changed: run `make train floors`"


def test_the_shipped_presence_model_was_trained_on_this_corpus(corpus):
    card = json.loads((shipped_models("screening") / "card.json").read_text("utf-8"))
    assert card["data"]["hash"] == gold.folder_hash(corpus), "the corpus has changed: run `make train floors`"
    assert card["versions"]["lexicon"] == lexicon.load().hash, "the lexicon has changed: run `make train floors`"


@pytest.fixture(scope="module")
def notices(finnish, corpus):
    return list(annotated.read(gold.load(corpus), finnish))


@pytest.fixture(scope="module")
def understood(notices):
    return floors.understood(notices)


@pytest.fixture(scope="module")
def measured(notices, understood):
    return floors.measure(notices, understood)["figures"]


def test_figures_stay_above_the_pinned_floors(pinned, measured):
    assert measured.keys() == pinned["figures"].keys()
    fallen = {
        name: (measured[name], floor) for name, floor in pinned["figures"].items() if measured[name] < floor - NOISE
    }
    assert not fallen, f"got worse (measured, floor): {fallen}"


def test_sure_signs_are_as_sure_as_their_score_says(measured):
    unsure = {name: value for name, value in measured.items() if name.startswith("sure ") and value < SURE}
    assert not unsure


def test_every_fact_of_every_notice_has_its_words_in_the_notice(understood):
    for gold_notice, record in understood:
        assert record["facts"], gold_notice.id
        for entry in quotes(record):
            sentence = record["sentences"][entry["sentence"]]["text"]
            assert entry["quote"].strip() and entry["quote"] in sentence, (gold_notice.id, entry)


def quotes(record):
    """All evidence of a record: of facts, ties, periods, countries, contacts and findings."""
    told = [*record["facts"], *record["processing"], *record["retention"], *record["countries"]]
    told += [fact for entry in record["processing"] for fact in entry["facts"]] + [*record["contact"].values()]
    yield from (entry["evidence"] for entry in told)
    yield from (entry for finding in record["screening"] for entry in finding["evidence"])
