"""The register of decisions as a CSV file that Excel opens and writes: read, checked, and added to.

UTF-8 with a byte order mark, semicolons between the cells, as Excel in Finland has them; commas are read as well, and a
file that exists keeps its own. Nothing that stands in the file is ever rewritten: a decision is added at its end.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from analyzer.decisions import ELEMENT_VERDICTS, WARNING_VERDICTS, Choice, Decision, Register, one_line
from analyzer.errors import RecordError
from analyzer.exports.cells import neutral, printable, restored
from analyzer.writing import write_bytes

COLUMNS = ("id", "code", "decision", "verdict", "reason", "by", "date", "program_verdict", "quotes", "sha256")
# A finding that says something is missing shows no words.
_MAY_BE_EMPTY = frozenset({"quotes"})
_DELIMITERS = ";,\t"
# A register of thousands of decisions is some megabytes; what is larger is another file.
MAX_BYTES = 50_000_000
# 22.11.2026, and with the time that a spreadsheet may add.
_FINNISH_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ T].*)?")
_ISO_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ T].*)?")


@dataclass(frozen=True, slots=True)
class _Text:
    """A register as text: what divides its cells, its columns in their order, its lines with their numbers."""

    content: str
    delimiter: str
    columns: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def read(*paths: Path) -> Register:
    """The decisions in some files, one after another.

    Raises RecordError that names file, line and column when a file is none or a line of it is not whole.
    """
    return Register(decision for path in paths for decision in _decisions(_text(path, _bytes(path)), path))


def add(path: Path, decisions: Sequence[Decision]) -> None:
    """Add decisions at the end of a register, which is begun if it is not there; all or none is written.

    Raises RecordError when the file is there and is no sound register, ExportError when it cannot be written.
    """
    there = _text(path, _bytes(path) if path.exists() else _head())
    list(_decisions(there, path))  # a line that is not whole is mended before another comes after it
    line_end = "\r\n" if "\r\n" in there.content else "\n"
    before = there.content if there.content.endswith(("\n", "\r")) else there.content + line_end
    added = _lines([_cells(decision, there.columns) for decision in decisions], there.delimiter, line_end)
    write_bytes((before + added).encode("utf-8-sig"), path)


def merge(path: Path, others: Iterable[Path]) -> int:
    """Add the decisions of other registers that the first does not hold yet; returns how many were added."""
    known = set(read(path).decisions) if path.exists() else set()
    # A file given twice, or downloaded twice, adds nothing twice.
    new = [each for each in dict.fromkeys(read(*others).decisions) if each not in known]
    if new or not path.exists():
        add(path, new)
    return len(new)


def _head() -> bytes:
    """A register that holds nothing yet."""
    return _lines([COLUMNS], ";", "\r\n").encode("utf-8")


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise RecordError(f"{path}: has more than {MAX_BYTES:,} bytes; is it the register of decisions?")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise RecordError(f"{path}: there is no such register; `analyzer decide {path} …` begins one") from error
    except OSError as error:
        raise RecordError(f"{path}: cannot be read ({error.strerror or error}); check the name") from error


def _text(path: Path, content: bytes) -> _Text:
    try:
        # Excel's "Unicode text" is UTF-16 with its mark.
        text = content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")  # what Excel in Finland calls plain CSV
    text = text.replace("\x00", "")
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    rows = tuple(_rows(text, delimiter, path))
    columns = tuple(name.strip().lower() for name in rows[0][1]) if rows else ()
    missing = [name for name in COLUMNS if name not in columns]
    if missing:
        raise RecordError(
            f"{path}, line 1: has no column {missing[0]!r}; the first line of a register is {';'.join(COLUMNS)}"
        )
    return _Text(text, delimiter, columns, rows[1:])


def _rows(text: str, delimiter: str, path: Path) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The filled lines, each with the number of the line where it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield begins, tuple(cells)
            begins = reader.line_num + 1
    except csv.Error as error:
        raise RecordError(
            f"{path}, line {begins}: is not CSV ({error}); mend the line or save it as CSV again"
        ) from error


def _decisions(text: _Text, path: Path) -> Iterator[Decision]:
    for number, cells in text.rows:
        filled = [restored(cell).strip() for cell in cells] + [""] * (len(text.columns) - len(cells))
        yield _decision(dict(zip(text.columns, filled, strict=False)), f"{path}, line {number}")


def _decision(row: Mapping[str, str], where: str) -> Decision:
    for column in COLUMNS:
        if not row[column] and column not in _MAY_BE_EMPTY:
            raise RecordError(f"{where}, column {column}: is empty; fill it in, or take the line away")
    verdict = _one_of(row, "verdict", (*ELEMENT_VERDICTS, *WARNING_VERDICTS), where)
    program = _one_of(row, "program_verdict", (*ELEMENT_VERDICTS, WARNING_VERDICTS[0]), where)
    if (verdict in WARNING_VERDICTS) != (program in WARNING_VERDICTS):
        possible = WARNING_VERDICTS if program in WARNING_VERDICTS else ELEMENT_VERDICTS
        raise RecordError(f"{where}, column verdict: {verdict!r} does not suit {program!r}; write {_either(possible)}")
    choice = Choice(_one_of(row, "decision", tuple(Choice), where))
    fitting = Choice.CONFIRMED if verdict == program else Choice.OVERTURNED
    if choice is not fitting:
        raise RecordError(
            f"{where}, column decision: {choice.value!r}, but the verdict is {verdict!r} and the program's"
            f" {program!r}; write {fitting.value!r} or mend the verdict"
        )
    return Decision(
        id=row["id"],
        code=row["code"],
        choice=choice,
        verdict=verdict,
        reason=one_line(row["reason"]),
        by=one_line(row["by"]),
        date=_date(row["date"], where),
        program_verdict=program,
        quotes=one_line(row["quotes"]),
        sha256=row["sha256"].lower(),
    )


def _one_of(row: Mapping[str, str], column: str, possible: Sequence[str], where: str) -> str:
    value = row[column].lower()
    if value not in possible:
        raise RecordError(f"{where}, column {column}: {row[column]!r} is unknown; write {_either(possible)}")
    return value


def _either(possible: Sequence[str]) -> str:
    return " or ".join(str(each) for each in possible)


def _date(text: str, where: str) -> date:
    """The day; a spreadsheet may have turned 2026-11-22 into 22.11.2026."""
    try:
        if match := _ISO_DATE.fullmatch(text):
            return date.fromisoformat(match[1])
        if match := _FINNISH_DATE.fullmatch(text):
            day, month, year = map(int, match.groups())
            return date(year, month, day)
    except ValueError:
        pass
    raise RecordError(f"{where}, column date: {text!r} is no date; write it like 2026-11-22 or 22.11.2026")


def _cells(decision: Decision, columns: Sequence[str]) -> list[str]:
    """The decision in the order of the file's own columns; those that somebody has added stay empty."""
    values = {
        "id": decision.id,
        "code": decision.code,
        "decision": decision.choice.value,
        "verdict": decision.verdict,
        "reason": decision.reason,
        "by": decision.by,
        "date": decision.date.isoformat(),
        "program_verdict": decision.program_verdict,
        "quotes": decision.quotes,
        "sha256": decision.sha256,
    }
    return [neutral(printable(values.get(column, ""))) for column in columns]


def _lines(rows: Iterable[Sequence[str]], delimiter: str, line_end: str) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter, lineterminator=line_end).writerows(rows)
    return buffer.getvalue()
