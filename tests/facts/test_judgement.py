"""The fact model: learned from a handful of hand-made passages, it decides codes, their words and how they are said."""

import pytest

from analyzer import facts, lexicon
from analyzer.errors import ModelError
from analyzer.facts import judgement, training
from analyzer.facts.model import MODEL_FILE, SUPPORTED, FactModel
from analyzer.gold import Stated
from analyzer.notice import Polarity
from tests.facts.builders import a_sentence

LEXICON = lexicon.load()
# Words that no lexicon knows: what the model makes of them, it has learned here.
PASSAGES = [
    ("Tallennamme höpöttimen lukeman", "property", Polarity.AFFIRMED),
    ("Rekisterissä on höpöttimen numero", "property", Polarity.AFFIRMED),
    ("Kirjaamme höpöttimen sijainnin", "property", Polarity.AFFIRMED),
    ("Kysymme köpöttimen väriä", "health", Polarity.AFFIRMED),
    ("Tallennamme köpöttimen iän", "health", Polarity.AFFIRMED),
    ("Kirjaamme köpöttimen koon", "health", Polarity.AFFIRMED),
    ("Emme/ei/AUX tallenna/tallentaa/VERB höpöttimen lukemaa", "property", Polarity.DENIED),
    ("Emme/ei/AUX kerää/kerätä/VERB köpöttimen väriä", "health", Polarity.DENIED),
    ("Emme/ei/AUX kirjaa/kirjata/VERB höpöttimen numeroa", "property", Polarity.DENIED),
    ("Voimme/voida/AUX tallentaa/tallentaa/VERB höpöttimen numeron", "property", Polarity.CONDITIONAL),
    ("Voimme/voida/AUX kirjata/kirjata/VERB köpöttimen iän", "health", Polarity.CONDITIONAL),
    ("Voimme/voida/AUX kysyä/kysyä/VERB höpöttimen kokoa", "property", Polarity.CONDITIONAL),
] * 2


@pytest.fixture(scope="module")
def model():
    lessons = []
    for words, code, polarity in PASSAGES:
        sentences = [a_sentence(words, "data_category")]
        stated = [frozenset({Stated("data_categories", code, polarity)})]
        lessons.append(training.lesson(sentences, facts.by_rules(sentences, LEXICON), stated, [], LEXICON))
    return training.train(lessons, LEXICON)


def found(model, words, *topics):
    sentences = [a_sentence(words, *topics)]
    return [fact for fact in facts.find(sentences, LEXICON, model).facts if fact.slot == "data_categories"], sentences


def test_a_code_is_stated_at_the_word_that_speaks_for_it(model):
    (fact,), (labelled,) = found(model, "Pyydämme höpöttimen kuvan", "data_category")
    assert fact.value == "property" and 0.5 <= fact.score <= 1
    assert labelled.sentence.block.text[fact.evidence.start : fact.evidence.end] == "höpöttimen"


def test_passages_of_other_topics_are_not_read(model):
    assert found(model, "Pyydämme höpöttimen kuvan", "security")[0] == []


@pytest.mark.parametrize(
    ("words", "polarity"),
    [
        ("Tallennamme höpöttimen kuvan", Polarity.AFFIRMED),
        ("Emme/ei/AUX tallenna/tallentaa/VERB höpöttimen kuvaa", Polarity.DENIED),
        ("Voimme/voida/AUX tallentaa/tallentaa/VERB höpöttimen kuvan", Polarity.CONDITIONAL),
    ],
)
def test_how_it_is_said_is_learned_too(model, words, polarity):
    facts_found, _ = found(model, words, "data_category")
    assert [fact.polarity for fact in facts_found if fact.value == "property"] == [polarity]


def test_what_a_rule_found_needs_less(model):
    features = judgement.seen(
        judgement.Passage(a_sentence("höpöttimen", "data_category"), ()), "data_categories", LEXICON
    ).features
    score = dict(zip(model.decisions["data_categories"].codes, model.scores("data_categories", features), strict=True))
    code, low = min(score.items(), key=lambda pair: pair[1])
    assert code not in dict(model.stated("data_categories", features))
    assert (code in dict(model.stated("data_categories", features, {code}))) is bool(low >= SUPPORTED)


def test_a_slot_can_be_left_to_the_rules(model):
    without = training.without(model, frozenset({"data_categories"}))
    assert [fact.value for fact in found(without, "Pyydämme höpöttimen kuvan", "data_category")[0]] == ["image_audio"]


def test_saved_and_loaded_it_decides_the_same(model, tmp_path):
    model.save(tmp_path)
    loaded = FactModel.load(tmp_path)
    words = "Emme/ei/AUX tallenna/tallentaa/VERB höpöttimen kuvaa"
    assert found(loaded, words, "data_category")[0] == found(model, words, "data_category")[0]
    model.save(tmp_path / "again")
    assert (tmp_path / MODEL_FILE).read_bytes() == (tmp_path / "again" / MODEL_FILE).read_bytes()


@pytest.mark.parametrize("content", [None, b"", b"not a model"])
def test_a_missing_or_damaged_model_is_told(tmp_path, content):
    if content is not None:
        (tmp_path / MODEL_FILE).write_bytes(content)
    with pytest.raises(ModelError, match=r"facts\.skops.*make train"):
        FactModel.load(tmp_path)
