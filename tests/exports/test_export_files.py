"""Files by suffix: complete, harmless, written whole or not at all."""

import json

import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer import exports, writing
from analyzer.comparison import Comparison
from analyzer.errors import ExportError
from analyzer.exports import cells, markdown
from tests import records_samples as samples

FORMULA = tuple("=+-@\t\r\n")


@pytest.fixture(scope="module")
def comparison():
    return Comparison.of(samples.all_items())


@pytest.mark.parametrize("suffix", exports.SUFFIXES)
@pytest.mark.parametrize("items", [samples.all_items(), [], [samples.failure()]], ids=["all", "none", "failed"])
def test_every_format_writes_any_comparison_into_a_new_folder(tmp_path, suffix, items):
    path = tmp_path / "uusi kansio" / f"vertailu{suffix}"
    exports.write_comparison(Comparison.of(items), path)
    assert path.stat().st_size > 0
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_an_unknown_suffix_names_the_known_ones(tmp_path, comparison):
    with pytest.raises(ExportError, match=r"vertailu\.docx.*\.html, \.xlsx, \.csv"):
        exports.write_comparison(comparison, tmp_path / "vertailu.docx")


def test_a_place_that_cannot_be_written_is_an_error_and_leaves_nothing(tmp_path, comparison):
    (tmp_path / "tiedosto").write_text("")
    with pytest.raises(ExportError, match="cannot be written"):
        exports.write_comparison(comparison, tmp_path / "tiedosto" / "vertailu.csv")
    (tmp_path / "kansio.csv").mkdir()
    with pytest.raises(ExportError, match="kansio"):
        exports.write_comparison(comparison, tmp_path / "kansio.csv")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["kansio.csv", "tiedosto"]


def test_writing_replaces_the_old_file(tmp_path):
    path = tmp_path / "a.txt"
    writing.write_text("vanha ja pitkä", path)
    writing.write_text("uusi", path)
    assert path.read_text("utf-8") == "uusi"


def test_csv_opens_rightly_in_excel(tmp_path, comparison):
    exports.write_comparison(comparison, tmp_path / "v.csv")
    content = (tmp_path / "v.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    frame = pd.read_csv(tmp_path / "v.csv")
    assert frame["id"].tolist() == ["leipomo", "kuntosali", "../../etc/=paha"]
    assert frame.loc[0, "purposes.direct_marketing"] == "denied"


def test_no_cell_of_a_workbook_is_a_formula(tmp_path, comparison):
    exports.write_comparison(comparison, tmp_path / "v.xlsx")
    book = openpyxl.load_workbook(tmp_path / "v.xlsx")
    values = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.value for cell in values if cell.data_type == "f"]
    assert not [cell.value for cell in values if isinstance(cell.value, str) and cell.value.startswith(FORMULA)]
    assert book["comparison"].freeze_panes and book["codes"].max_row > 100


def test_a_workbook_holds_control_characters_and_long_texts(tmp_path):
    record = samples.bakery()
    record["facts"][0]["evidence"]["quote"] = "a\x00b\x07" + "pitkä " * 10_000
    exports.write_comparison(Comparison.of([record]), tmp_path / "v.xlsx")
    quotes = [row[7].value for row in openpyxl.load_workbook(tmp_path / "v.xlsx")["facts"].iter_rows(min_row=2)]
    assert quotes[0].startswith("abpitkä") and len(quotes[0]) <= 32_767


def test_json_and_parquet_keep_every_character(tmp_path, comparison):
    exports.write_comparison(comparison, tmp_path / "v.json")
    content = json.loads((tmp_path / "v.json").read_text("utf-8"))
    assert content["notices"][2]["company"].startswith("=cmd|")
    assert content["notices"][0]["notice"]["dated"] == "2025-03-01"
    assert content["failures"][0]["stage"] == "read"
    exports.write_comparison(comparison, tmp_path / "v.parquet")
    assert pd.read_parquet(tmp_path / "v.parquet")["company"][2].startswith("=cmd|")


def test_markdown_makes_no_link_tag_or_cell_of_a_notice(comparison):
    text = markdown.render(comparison)
    assert "<script" not in text.replace("\\<script", "")
    assert "https://" not in text
    heads, _, row, *_ = text[text.index("| Seloste") :].splitlines()
    assert row.replace("\\|", "").count("|") == heads.count("|")


@given(st.text())
def test_no_text_becomes_a_formula(text):
    neutral = cells.neutral(text)
    assert not neutral.startswith((*FORMULA, "\uff1d", "\uff0b", "\uff0d", "\uff20"))
    assert not neutral.lstrip().startswith(("=", "+", "-", "@"))
    assert neutral in (text, f"'{text}")


@given(st.text())
def test_file_names_stay_in_their_folder(text):
    name = writing.file_name(text)
    assert name and "/" not in name and "\\" not in name and "\0" not in name
    assert not name.startswith(".") and len(name.encode()) <= writing.MAX_NAME + 9


def test_long_names_fit_the_file_system(tmp_path):
    writing.write_text("", tmp_path / f"{writing.file_name('ö' * 500)}.json")
    writing.write_text("", tmp_path / ("ä" * 120 + ".json"))


def test_file_names_do_not_clash():
    names = [writing.file_name(text) for text in ("a/b", "a-b", "a b", "../a-b", "CON", "con.txt", "")]
    assert len(set(names)) == len(names)
    assert not {"CON", "con.txt"} & set(names)


def test_cells_of_lists_and_missing_values():
    assert cells.cell(["=a", "b"]) == "'=a; b"
    assert cells.cell(float("nan")) is None
    assert cells.cell(pd.NaT) is None
    assert cells.cell(pd.Timestamp("2025-03-01")) == "2025-03-01"
