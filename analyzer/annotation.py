"""Notices out for a person to correct, and back again as something to learn from.

``write`` puts the sentences of notices with the labels that the program gives them into a file: CSV or XLSX for a
spreadsheet (a row a sentence, an ``x`` in the column of each label), JSON for Label Studio (a task a sentence).
``read`` takes the corrected file back. Every row carries its headings and lead-in, so the pages are not needed again.

A column that a person adds, with an ``x`` where it is true, is a label of their own; so is any further choice in Label
Studio.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from analyzer import taxonomy
from analyzer.annotated import Corrected
from analyzer.errors import ExportError, RecordError
from analyzer.exports import wording
from analyzer.exports.cells import neutral, printable, restored
from analyzer.gold import GoldNotice, Unit
from analyzer.notice import Block, BlockKind, Cell, Document, Notice, Source, Statement
from analyzer.writing import write_bytes

MARK = "x"
_MARKS = frozenset({"x", "1", "true", "tosi", "kyllä", "k", "yes"})
_NO_MARKS = frozenset({"", "0", "false", "epätosi", "ei", "-", "no"})
# What stands between headings in a cell, and between the columns of a table row.
_WITHIN = " › "
_COLUMNS = " | "
# The columns that say which sentence it is; the labels follow, then what the person may use.
_PLACE = ("notice", "number", "block", "kind", "section", "lead_in", "columns", "text")
CHECKED = "checked"
_HELP = ("unsure", CHECKED)
_CODE = re.compile(r"[^\W\d_]\w*")
# Wide enough to read a sentence, narrow enough to see the labels beside it.
_WIDTHS = {"text": 80, "section": 28, "lead_in": 24, "notice": 18}
_LABELS = "labels"

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Rows of a file, each with the labels it is given (None: not judged) and the row's name for messages."""

    rows: Sequence[tuple[str, Row, frozenset[str] | None]]
    judged: frozenset[str]


def write(notices: Iterable[Notice], path: Path, topics: Sequence[str]) -> int:
    """Write the sentences of notices with the program's labels into a file to be corrected; returns how many.

    ``topics`` are the labels that get a column. Raises ExportError when the suffix is none of ``SUFFIXES`` or the file
    cannot be written. For Label Studio the labelling interface goes into a file of the same name with ``.xml``.
    """
    suffix = check_suffix(path)
    rows = [row for notice in notices for row in _rows(notice)]
    write_bytes(_WRITERS[suffix](rows, topics), path)
    if suffix == ".json":
        write_bytes(_interface(topics).encode("utf-8"), path.with_suffix(".xml"))
    return len(rows)


def check_suffix(path: Path) -> str:
    """The path's suffix, when it is one that can be written and read back. Raises ExportError else."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise ExportError(f"{path}: unknown suffix {suffix!r}; choose one of {', '.join(SUFFIXES)}")
    return suffix


def read(path: Path) -> list[Corrected]:
    """The notices of a corrected file.

    When any row is marked as checked, only such rows are learned from; otherwise all are. Raises RecordError that names
    the row when the file is not one that ``write`` made, or a mark cannot be understood.
    """
    if path.suffix.lower() not in _READERS:
        raise RecordError(f"{path}: is no file of corrections; give one of {', '.join(SUFFIXES)}")
    sheet = _READERS[path.suffix.lower()](path)
    known = [row for _, row, labels in sheet.rows if labels is not None]
    if not known:
        raise RecordError(f"{path}: holds no sentence that somebody has judged")
    return [_notice(name, rows, path, sheet.judged) for name, rows in _by_notice(sheet.rows)]


def _rows(notice: Notice) -> Iterator[tuple[dict[str, str], Statement]]:
    document = notice.document
    for number, statement in enumerate(notice.statements):
        block = document.blocks[statement.evidence.block]
        yield (
            {
                "notice": document.source.id,
                "number": str(number),
                "block": str(block.number),
                "kind": block.kind.value,
                "section": _WITHIN.join(block.headings),
                "lead_in": block.lead_in,
                "columns": _COLUMNS.join(cell.column for cell in block.cells),
                "text": statement.evidence.quote(document),
            },
            statement,
        )


_Rows = Sequence[tuple[dict[str, str], Statement]]


def _table(rows: _Rows, topics: Sequence[str]) -> Iterator[list[str]]:
    yield [*_PLACE, *topics, *_HELP]
    for place, statement in rows:
        unsure = " ".join(label.topic for label in statement.labels if label.unsure)
        marks = [MARK if topic in statement.topics else "" for topic in topics]
        yield [neutral(printable(place[name])) for name in _PLACE] + [*marks, unsure, ""]


def _csv(rows: _Rows, topics: Sequence[str]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=";", lineterminator="\r\n").writerows(_table(rows, topics))
    # Excel takes a file without this mark for one in the system's own character set.
    return buffer.getvalue().encode("utf-8-sig")


def _xlsx(rows: _Rows, topics: Sequence[str]) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "lauseet"
    for line in _table(rows, topics):
        sheet.append(line)
    sheet.freeze_panes = sheet.cell(row=2, column=len(_PLACE) + 1)
    sheet.auto_filter.ref = sheet.dimensions
    for at, name in enumerate([*_PLACE, *topics, *_HELP], 1):
        sheet.cell(row=1, column=at).font = Font(bold=True)
        if name in topics:
            sheet.cell(row=1, column=at).alignment = Alignment(text_rotation=60)
        sheet.column_dimensions[get_column_letter(at)].width = _WIDTHS.get(name, 5 if name in topics else 9)
    for row in sheet.iter_rows(min_row=2, min_col=1, max_col=len(_PLACE)):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    guide = book.create_sheet("ohje")
    for line in _guide(topics):
        guide.append(line)
    guide.column_dimensions["A"].width, guide.column_dimensions["B"].width = 24, 110
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _guide(topics: Sequence[str]) -> Iterator[list[str]]:
    yield ["", "Korjaa rastit: rivi on lause, rasti (x) luokan sarakkeessa sanoo, että lause kertoo siitä."]
    yield ["unsure", "Luokat, joista ohjelma on epävarma: näistä kannattaa aloittaa."]
    yield [CHECKED, "Merkitse rastilla tarkistamasi rivit; jos yhtään on merkitty, vain niistä opitaan."]
    yield ["oma luokka", "Lisää uusi sarake ja rasti ne rivit, joista se on totta; ohjelma oppii senkin."]
    known = taxonomy.load().topics
    for topic in topics:
        yield [topic, f"{known[topic].fi}. {known[topic].note}".strip(". ") if topic in known else topic]


def _tasks(rows: _Rows, topics: Sequence[str]) -> bytes:
    tasks = [
        {
            "data": place,
            "predictions": [{"model_version": "analyzer", "score": _surety(statement), "result": _result(statement)}],
        }
        for place, statement in rows
        if not statement.heading
    ]
    # A heading is no work; every task names the headings that it stands under.
    return json.dumps(tasks, ensure_ascii=False, indent=1).encode("utf-8")


def _surety(statement: Statement) -> float:
    """How sure the program is of a sentence as a whole: Label Studio can show the least sure first."""
    return round(min((label.score for label in statement.labels), default=1.0), 3)


def _result(statement: Statement) -> list[dict[str, Any]]:
    choices = [label.topic for label in statement.labels]
    return [{"from_name": _LABELS, "to_name": "text", "type": "choices", "value": {"choices": choices}}]


def _interface(topics: Sequence[str]) -> str:
    choices = "\n".join(
        f"    <Choice value={quoteattr(topic)} hint={quoteattr(wording.topic(topic))}/>" for topic in topics
    )
    return f"""<View>
  <Header value="$section"/>
  <Text name="lead" value="$lead_in"/>
  <Text name="text" value="$text"/>
  <Choices name="{_LABELS}" toName="text" choice="multiple" showInline="true">
{choices}
  </Choices>
</View>
"""


def _read_csv(path: Path) -> _Sheet:
    content = _bytes(path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")  # what Excel in Finland calls CSV
    first = text.partition("\n")[0]
    delimiter = max(";,\t", key=first.count)
    try:
        return _of_table(list(csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)), path)
    except csv.Error as error:
        raise RecordError(f"{path}: is not CSV ({error}); save it as CSV or XLSX again") from error


def _read_xlsx(path: Path) -> _Sheet:
    try:
        book = load_workbook(io.BytesIO(_bytes(path)), read_only=True, data_only=True)
    except (InvalidFileException, BadZipFile, KeyError, OSError, ValueError) as error:
        raise RecordError(f"{path}: is no workbook ({error})") from error
    rows = [
        ["" if value is None else str(value) for value in row] for row in book.worksheets[0].iter_rows(values_only=True)
    ]
    return _of_table(rows, path)


def _of_table(table: Sequence[Sequence[str]], path: Path) -> _Sheet:
    header = [name.strip() for name in table[0]] if table else []
    missing = [name for name in _PLACE if name not in header]
    if missing:
        raise RecordError(f"{path}: has no column {missing[0]!r}; correct a file that `analyzer annotate` wrote")
    lines = [
        (number, dict(zip(header, [*line, *[""] * (len(header) - len(line))], strict=False)))
        for number, line in enumerate(table[1:], 2)
        if any(cell.strip() for cell in line)
    ]
    topics = [name for name in header if _is_label(name, [row for _, row in lines], path)]
    chosen = [_marked(row.get(CHECKED, ""), path, number, CHECKED) for number, row in lines]
    rows = []
    for (number, row), checked in zip(lines, chosen, strict=True):
        given = frozenset(topic for topic in topics if _marked(row[topic], path, number, topic))
        judged = checked or not any(chosen)
        rows.append(
            (f"{path}, row {number}", {name: restored(row[name]) for name in _PLACE}, given if judged else None)
        )
    return _Sheet(rows, frozenset(topics))


def _is_label(name: str, rows: Sequence[Row], path: Path) -> bool:
    """Whether a column is of a label: one of the taxonomy's, or one that a person added and marked."""
    if name in taxonomy.load().topics:
        return True
    if not name or name in (*_PLACE, *_HELP):
        return False
    values = {row[name].strip().lower() for row in rows}
    if not values <= _MARKS | _NO_MARKS or not values & _MARKS:
        return False  # remarks, or an empty column
    if not _CODE.fullmatch(name):
        raise RecordError(f"{path}: column {name!r}: a label of your own needs a name of letters, digits and _")
    return True


def _marked(value: str, path: Path, number: int, column: str) -> bool:
    mark = value.strip().lower()
    if mark in _MARKS:
        return True
    if mark in _NO_MARKS:
        return False
    raise RecordError(f"{path}, row {number}, column {column}: {value!r} is no mark; write {MARK} or leave it empty")


def _read_tasks(path: Path) -> _Sheet:
    try:
        tasks = json.loads(_bytes(path))
        rows = [(f"{path}, task {number}", _data(task), _chosen(task)) for number, task in enumerate(tasks, 1)]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise RecordError(
            f"{path}: is no export of Label Studio in its JSON form, made from `analyzer annotate`"
            f" ({type(error).__name__}: {error})"
        ) from error
    added = {topic for _, _, labels in rows for topic in labels or ()}
    for topic in added:
        if not _CODE.fullmatch(topic):
            raise RecordError(f"{path}: choice {topic!r}: a label of your own needs a name of letters, digits and _")
    return _Sheet(rows, frozenset(added) | frozenset(taxonomy.load().topics))


def _data(task: Mapping[str, Any]) -> Row:
    return {name: str(task["data"][name]) for name in _PLACE}


def _chosen(task: Mapping[str, Any]) -> frozenset[str] | None:
    """The choices of the last annotation that was not cancelled; None when there is none."""
    done = [each for each in task.get("annotations", ()) if not each.get("was_cancelled")]
    if not done:
        return None
    results = [each for each in done[-1]["result"] if each.get("from_name") == _LABELS]
    return frozenset(choice for each in results for choice in each["value"]["choices"])


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise RecordError(f"{path}: cannot be read ({error.strerror})") from error


_Named = tuple[str, Row, frozenset[str] | None]


def _by_notice(rows: Sequence[_Named]) -> Iterator[tuple[str, list[_Named]]]:
    """The rows of each notice in the order of the text, however the file was sorted."""
    ordered = sorted(rows, key=lambda each: (each[1]["notice"], _number(each[1]["number"], each[0])))
    for name, group in groupby(ordered, key=lambda each: each[1]["notice"]):
        yield name, list(group)


def _number(text: str, where: str) -> int:
    try:
        return int(float(text))  # a spreadsheet may have made 7 into 7.0
    except ValueError as error:
        raise RecordError(f"{where}: {text!r} is no number of a sentence; leave that column as it was") from error


def _notice(name: str, rows: Sequence[_Named], path: Path, judged: frozenset[str]) -> Corrected:
    blocks, units = [], []
    for block_number, (_, group) in enumerate(groupby(rows, key=lambda each: each[1]["block"])):
        sentences = list(group)
        blocks.append(_block(block_number, sentences))
        for _, row, labels in sentences:
            # A unit that is a heading decides nothing, nor does one that nobody has judged.
            undecided = labels is None or row["kind"] == BlockKind.HEADING
            units.append(Unit(row["text"], labels or frozenset(), heading=undecided))
    text = "\n".join(unit.text for unit in units)
    slots: dict[str, frozenset[str]] = {}
    document = Document(Source(name, str(path)), "", "text/plain", None, None, "fi", tuple(blocks))
    return Corrected(GoldNotice(name, path, text, tuple(units), slots, None, None, ""), document, judged)


def _block(number: int, sentences: Sequence[_Named]) -> Block:
    where, row, _ = sentences[0]
    try:
        kind = BlockKind(row["kind"])
    except ValueError as error:
        raise RecordError(f"{where}: {row['kind']!r} is no kind of block; leave that column as it was") from error
    text = " ".join(each["text"] for _, each, _ in sentences)
    headings = tuple(part for part in row["section"].split(_WITHIN) if part)
    return Block(number, kind, text, headings, row["lead_in"], tuple(_cells(text, row["columns"])))


def _cells(text: str, columns: str) -> Iterator[Cell]:
    """The filled cells of a table row, by the tabs in its text."""
    if "\t" not in text and not columns:
        return
    names, at = columns.split(_COLUMNS), 0
    filled = [part for part in text.split("\t") if part.strip()]
    for number, part in enumerate(filled):
        start = text.index(part, at)
        at = start + len(part)
        yield Cell(names[number] if number < len(names) else "", start, at)


_WRITERS: Mapping[str, Callable[[_Rows, Sequence[str]], bytes]] = {".csv": _csv, ".xlsx": _xlsx, ".json": _tasks}
_READERS: Mapping[str, Callable[[Path], _Sheet]] = {".csv": _read_csv, ".xlsx": _read_xlsx, ".json": _read_tasks}
SUFFIXES = tuple(_WRITERS)
