"""Out to be corrected and back: a spreadsheet or Label Studio in between loses nothing and is believed only so far."""

import csv
import io
import json
from xml.etree import ElementTree

import openpyxl
import pytest

from analyzer import annotation, taxonomy
from analyzer.errors import ExportError, RecordError
from analyzer.notice import (
    Block,
    BlockKind,
    Cell,
    Document,
    Evidence,
    Label,
    Notice,
    Origin,
    Provenance,
    Source,
    Statement,
)

TOPICS = tuple(taxonomy.load().topics)
ROW = "Laskutus\tnimi; osoite"


def a_notice(name="kauppa"):
    """A heading, a paragraph of two sentences, an item that looks like a formula, and a table row."""
    blocks = (
        Block(0, BlockKind.HEADING, "Tiedot"),
        Block(1, BlockKind.PARAGRAPH, "Keräämme nimen. Säilytämme sen vuoden.", ("Seloste", "Tiedot")),
        Block(2, BlockKind.LIST_ITEM, '- =HYPERLINK("http://paha.example")', ("Tiedot",), "Keräämme:"),
        Block(3, BlockKind.TABLE_ROW, ROW, (), "", (Cell("Tarkoitus", 0, 8), Cell("Tiedot", 9, 22))),
    )
    sure, unsure = Label("data_category", 0.9, Origin.MODEL), Label("source", 0.4, Origin.MODEL, unsure=True)
    statements = (
        Statement(Evidence(0, 0, 6), heading=True),
        Statement(Evidence(1, 0, 15), (sure, unsure)),
        Statement(Evidence(1, 16, 38), (Label("retention", 0.99, Origin.RULE),)),
        Statement(Evidence(2, 0, len(blocks[2].text)), (sure,)),
        Statement(Evidence(3, 0, len(ROW)), (Label("purpose", 0.8, Origin.MODEL), sure)),
    )
    document = Document(Source(name, f"{name}.txt"), "", "text/plain", None, None, "fi", blocks)
    return Notice(document, statements, (), (), (), Provenance("", "", "", ""))


@pytest.fixture(params=annotation.SUFFIXES)
def path(request, tmp_path):
    return tmp_path / f"korjattavaksi{request.param}"


def sheet(path):
    """The written rows, whatever the spreadsheet."""
    if path.suffix == ".csv":
        return list(csv.reader(io.StringIO(path.read_text("utf-8-sig")), delimiter=";"))
    rows = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
    return [["" if value is None else str(value) for value in row] for row in rows]


def save(rows, path, delimiter=";", encoding="utf-8-sig"):
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter).writerows(rows)
    path.write_bytes(buffer.getvalue().encode(encoding))


def accepted(path):
    """A Label Studio export in which a person accepted every prediction."""
    tasks = json.loads(path.read_text("utf-8"))
    for task in tasks:
        task["annotations"] = [{"was_cancelled": False, "result": task["predictions"][0]["result"]}]
    path.write_text(json.dumps(tasks), "utf-8")


def test_what_is_written_comes_back(path):
    count = annotation.write([a_notice(), a_notice("kerho")], path, TOPICS)
    if path.suffix == ".json":
        accepted(path)
    kerho, kauppa = sorted(annotation.read(path), key=lambda each: each.gold.id, reverse=True)
    assert (kauppa.gold.id, kerho.gold.id) == ("kauppa", "kerho")
    units = [unit for unit in kauppa.gold.units if not unit.heading]
    assert [unit.text for unit in units] == [
        "Keräämme nimen.",
        "Säilytämme sen vuoden.",
        '- =HYPERLINK("http://paha.example")',
        ROW,
    ]
    assert [set(unit.labels) for unit in units] == [
        {"data_category", "source"},
        {"retention"},
        {"data_category"},
        {"purpose", "data_category"},
    ]
    assert count == 10
    blocks = kauppa.document.blocks[-3:]
    assert blocks[0].text == "Keräämme nimen. Säilytämme sen vuoden."
    assert blocks[0].headings == ("Seloste", "Tiedot")
    assert (blocks[1].kind, blocks[1].lead_in) == (BlockKind.LIST_ITEM, "Keräämme:")
    assert [(cell.column, ROW[cell.start : cell.end]) for cell in blocks[2].cells] == [
        ("Tarkoitus", "Laskutus"),
        ("Tiedot", "nimi; osoite"),
    ]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_no_cell_is_a_formula(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    annotation.write([a_notice()], path, TOPICS)
    assert not [cell for row in sheet(path) for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_the_unsure_are_named(tmp_path):
    annotation.write([a_notice()], tmp_path / "a.csv", TOPICS)
    header, _, first, *_ = sheet(tmp_path / "a.csv")
    assert first[header.index("unsure")] == "source"


@pytest.mark.parametrize(("delimiter", "encoding"), [(";", "cp1252"), (",", "utf-8"), ("\t", "utf-8-sig")])
def test_a_file_saved_by_another_program_is_read(tmp_path, delimiter, encoding):
    annotation.write([a_notice()], tmp_path / "a.csv", TOPICS)
    rows = [row[:] for row in sheet(tmp_path / "a.csv")]
    save([[cell.replace("›", ">") for cell in row] for row in rows], tmp_path / "b.csv", delimiter, encoding)
    (notice,) = annotation.read(tmp_path / "b.csv")
    assert notice.gold.units[1].text == "Keräämme nimen."


def test_a_sorted_sheet_is_put_in_order_again(tmp_path):
    annotation.write([a_notice()], tmp_path / "a.csv", TOPICS)
    header, *rows = sheet(tmp_path / "a.csv")
    save([header, *reversed(rows)], tmp_path / "a.csv")
    (notice,) = annotation.read(tmp_path / "a.csv")
    assert [block.number for block in notice.document.blocks] == [0, 1, 2, 3]
    assert notice.gold.units[1].text == "Keräämme nimen."


def test_an_added_column_is_a_label_and_a_remark_is_not(tmp_path):
    annotation.write([a_notice()], tmp_path / "a.csv", TOPICS)
    header, *rows = sheet(tmp_path / "a.csv")
    marks, remarks = ["", "x", "", "X", ""], ["", "hm, x?", "", "", ""]
    extended = [row + [mark, remark] for row, mark, remark in zip(rows, marks, remarks, strict=True)]
    save([[*header, "lapset", "huomautus"], *extended], tmp_path / "a.csv")
    (notice,) = annotation.read(tmp_path / "a.csv")
    assert notice.judged == {*TOPICS, "lapset"}
    assert ["lapset" in unit.labels for unit in notice.gold.units] == [False, True, False, True, False]


def test_when_some_rows_are_checked_only_they_count(tmp_path):
    annotation.write([a_notice()], tmp_path / "a.csv", TOPICS)
    header, *rows = sheet(tmp_path / "a.csv")
    rows[2][header.index("checked")] = "x"
    save([header, *rows], tmp_path / "a.csv")
    (notice,) = annotation.read(tmp_path / "a.csv")
    assert [unit.text for unit in notice.gold.units if not unit.heading] == ["Säilytämme sen vuoden."]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda header, rows: rows[1].__setitem__(header.index("rights"), "ehkä"), "row 3, column rights: 'ehkä'"),
        (lambda header, rows: header.__setitem__(header.index("kind"), "laji"), "no column 'kind'"),
        (lambda header, rows: rows[1].__setitem__(header.index("number"), "toinen"), "row 3: 'toinen' is no number"),
        (lambda header, rows: rows[1].__setitem__(header.index("kind"), "kappale"), "row 3: 'kappale' is no kind"),
        (lambda header, rows: (header.append("oma nimi"), rows[1].append("x")), "column 'oma nimi': a label"),
        (lambda header, rows: rows.clear(), "no sentence that somebody has judged"),
    ],
)
def test_what_cannot_be_understood_is_told_with_its_place(tmp_path, change, message):
    annotation.write([a_notice()], tmp_path / "a.csv", TOPICS)
    header, *rows = sheet(tmp_path / "a.csv")
    change(header, rows)
    save([header, *rows], tmp_path / "a.csv")
    with pytest.raises(RecordError, match=message):
        annotation.read(tmp_path / "a.csv")


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.json"])
def test_files_of_another_kind_are_refused(tmp_path, name):
    (tmp_path / name).write_bytes(b'{"x": [\x00')
    with pytest.raises(RecordError, match=name):
        annotation.read(tmp_path / name)


def test_other_suffixes_are_refused(tmp_path):
    with pytest.raises(ExportError, match=r"choose one of \.csv, \.xlsx, \.json"):
        annotation.write([a_notice()], tmp_path / "a.ods", TOPICS)
    with pytest.raises(RecordError, match="no file of corrections"):
        annotation.read(tmp_path / "a.txt")


def test_label_studio_gets_its_interface(tmp_path):
    annotation.write([a_notice()], tmp_path / "a.json", TOPICS)
    view = ElementTree.fromstring((tmp_path / "a.xml").read_text("utf-8"))
    assert [choice.get("value") for choice in view.iter("Choice")] == list(TOPICS)
    fields = {element.get("value", "").lstrip("$") for element in view.iter() if element.get("value", "")[:1] == "$"}
    tasks = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert all(fields <= task["data"].keys() for task in tasks)
    names = {element.get("name") for element in view.iter()}
    assert {result["from_name"] for task in tasks for result in task["predictions"][0]["result"]} <= names


def test_label_studio_counts_the_last_annotation_and_no_cancelled_one(tmp_path):
    annotation.write([a_notice()], tmp_path / "a.json", TOPICS)
    tasks = json.loads((tmp_path / "a.json").read_text("utf-8"))

    def annotated(cancelled, *choices):
        result = [{"from_name": "labels", "to_name": "text", "type": "choices", "value": {"choices": list(choices)}}]
        return {"was_cancelled": cancelled, "result": result}

    tasks[0]["annotations"] = [annotated(False, "rights"), annotated(False, "lapset"), annotated(True, "cookies")]
    tasks[1]["annotations"] = [annotated(True, "cookies")]
    (tmp_path / "a.json").write_text(json.dumps(tasks), "utf-8")
    (notice,) = annotation.read(tmp_path / "a.json")
    (unit,) = [unit for unit in notice.gold.units if not unit.heading]
    assert unit.labels == {"lapset"}
    assert notice.judged == {*TOPICS, "lapset"}
