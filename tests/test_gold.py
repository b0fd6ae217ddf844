"""Gold annotations: read strictly, aligned by characters."""

import json

import pytest

from analyzer import gold
from analyzer.errors import RecordError
from analyzer.notice import Polarity


def write(folder, units, slots=None, page="Nimi. Osoite.\n", name="a"):
    (folder / f"{name}.txt").write_text(page, "utf-8")
    slots = {"third_country": "unstated", **(slots or {})}
    (folder / f"{name}.gold.json").write_text(json.dumps({"id": name, "slots": slots, "units": units}), "utf-8")


def test_units_by_text_or_by_place_are_the_same(tmp_path):
    write(tmp_path, [{"text": "Osoite.", "labels": ["data_category"]}], name="a")
    write(tmp_path, [{"start": 6, "end": 13, "labels": ["data_category"]}], name="b")
    first, second = gold.load(tmp_path)
    assert first.units == second.units


@pytest.mark.parametrize(
    ("units", "slots", "message"),
    [
        ([{"text": "Nimi.", "labels": ["name"]}], {}, "unknown label 'name'"),
        ([], {"purposes": ["fun"]}, "unknown code 'fun'"),
        ([{"text": "Nimi."}], {}, "unit 0 has no labels"),
        ([{"labels": []}], {}, "is not a gold annotation"),
    ],
)
def test_what_is_wrong_is_named(tmp_path, units, slots, message):
    write(tmp_path, units, slots)
    with pytest.raises(RecordError, match=message):
        gold.load(tmp_path)


def test_an_annotation_without_its_page_is_refused(tmp_path):
    write(tmp_path, [])
    (tmp_path / "a.txt").unlink()
    with pytest.raises(RecordError, match="not beside it"):
        gold.load(tmp_path)


def test_an_empty_folder_is_refused(tmp_path):
    with pytest.raises(RecordError, match="no \\*.gold.json"):
        gold.load(tmp_path)


def test_sentences_take_the_labels_of_the_units_they_share_characters_with(tmp_path):
    page = "Otsikko\nKeräämme nimen. Säilytämme\nsen vuoden.\n"
    units = [
        {"text": "Otsikko", "heading": True, "labels": []},
        {"text": "Keräämme nimen.", "labels": ["data_category"]},
        {"text": "Säilytämme sen vuoden.", "labels": ["retention"]},
    ]
    write(tmp_path, units, page=page)
    (notice,) = gold.load(tmp_path)
    labels = gold.sentence_labels(notice, ["Otsikko", "Keräämme nimen. Säilytämme sen vuoden.", "Muuta"])
    assert labels == [None, {"data_category", "retention"}, None]


def test_the_hash_changes_with_the_data(tmp_path):
    write(tmp_path, [{"text": "Nimi.", "labels": []}])
    before = gold.folder_hash(tmp_path)
    write(tmp_path, [{"text": "Nimi.", "labels": ["data_category"]}])
    assert gold.folder_hash(tmp_path) != before


def test_what_a_label_model_learns_from_does_not_change_with_the_facts(tmp_path):
    unit = {"text": "Nimi. Osoite.", "labels": ["data_category"]}
    write(tmp_path, [unit])
    before = gold.labels_hash(tmp_path)
    write(tmp_path, [{**unit, "affirmed": {"data_categories": ["name"]}}])
    assert gold.labels_hash(tmp_path) == before
    write(tmp_path, [{**unit, "labels": []}])
    assert gold.labels_hash(tmp_path) != before


def test_facts_entries_and_identity_are_read(tmp_path):
    unit = {"text": "Nimi. Osoite.", "labels": ["data_category"], "affirmed": {"data_categories": ["name"]}}
    write(tmp_path, [{**unit, "denied": {"data_categories": ["health"]}}])
    path = tmp_path / "a.gold.json"
    raw = json.loads(path.read_text("utf-8"))
    raw |= {"processing": [{"purposes": ["payment"], "units": [0]}], "identity": {"name": "Lumi Oy"}}
    path.write_text(json.dumps(raw), "utf-8")
    notice = gold.read(path)
    assert notice.units[0].stated == {
        gold.Stated("data_categories", "name", Polarity.AFFIRMED),
        gold.Stated("data_categories", "health", Polarity.DENIED),
    }
    assert notice.processing == (gold.Entry(frozenset({("purposes", "payment")}), (0,)),)
    assert notice.identity == {"name": "Lumi Oy"}
    assert gold.sentence_facts(notice, ["Nimi. Osoite."]) == [notice.units[0].stated]
    assert gold.entry_sentences(notice, ["Nimi. Osoite."]) == [frozenset({0})]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"units": [{"text": "Nimi.", "labels": [], "denied": {"purposes": ["fun"]}}]}, "unknown purposes 'fun'"),
        ({"processing": [{"purposes": ["payment"], "units": [7]}]}, "not all there"),
        ({"processing": [{"purposes": ["fun"], "units": [0]}]}, "unknown code 'fun'"),
    ],
)
def test_wrong_facts_and_entries_are_named(tmp_path, change, message):
    write(tmp_path, [{"text": "Nimi. Osoite.", "labels": []}])
    path = tmp_path / "a.gold.json"
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), **change}), "utf-8")
    with pytest.raises(RecordError, match=message):
        gold.read(path)
