"""Gold annotations: read strictly, aligned by characters."""

import json

import pytest

from analyzer import gold
from analyzer.errors import RecordError


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
