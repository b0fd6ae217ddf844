"""Plain text → blocks: headings, lists and tables recovered from the shape of the lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analyzer.blocks import headings, tables
from analyzer.blocks.building import Builder
from analyzer.blocks.lines import Line, last_sentence, split
from analyzer.notice import Block

# A line that introduces a list without a colon: "Keräämme seuraavia tietoja", "Perustiedot, kuten", "sisältää mm."
_INTRODUCES = re.compile(r"\b(?:seuraav\w*(?:\s+\w+){0,4}|mm\.?|kuten|esimerkiksi|muun muassa|esim\.?|ovat)$", re.I)
# "2. Tilaustiedot" in a run of such lines is an item of a list.
_NUMBERED_ITEM = re.compile(r"\d{1,2}\.\s+(?=[^\W\d_])")
# "Säilytysaika — Henkilötietoja säilytetään …": a title and its text in one line.
_RUN_IN = re.compile(r"(?P<title>[^\W\d_a-zåäö][^—–:.!?]{2,58}?)(?:\s[—–-]\s|:\s)(?=\S.{38})")
# One such line may be a sentence with a dash or a colon; this many are a way of writing.
_MIN_RUN_INS = 3
_RUN_IN_WORDS = 7

# Levels by the look of a heading, outermost first. Sub-numbers go one deeper each, down to _NUMBERED + 3.
_TITLE, _CAPITALS, _LETTER_PARTS, _NUMBERED, _LETTERED, _SECTION, _SUBSECTION = 0, 1, 2, 3, 7, 8, 9


def blocks(text: str) -> list[Block]:
    """The blocks of a plain text: one a line, where the text is not hard-wrapped."""
    lines = split(text)
    return _Reader(lines).read()


class _Reader:
    """Walks the lines once, remembering which line introduces the list that comes."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._headings = headings.find(lines)
        self._style = headings.Style.of(lines)
        self._letters_above_numbers = _letters_above_numbers(lines, self._headings)
        self._run_ins = _has_run_ins(lines, self._headings)
        self._builder = Builder()
        # The lead-in of each open list, by its bullet; "" is the line above all bullets.
        self._lead_ins: dict[str, str] = {}

    def read(self) -> list[Block]:
        number = 0
        while number < len(self._lines):
            number = self._read_from(number)
        return self._builder.blocks

    def _read_from(self, number: int) -> int:
        line = self._lines[number]
        if line.cells:
            return self._table(number)
        if number in self._headings:
            self._builder.heading(_whole(line), self._level(number))
            self._lead_ins = {"": line.text} if line.text[-1] == ":" else {}
        elif line.bullet:
            self._item(line)
        elif self._is_unmarked_item(number):
            mark = _NUMBERED_ITEM.match(line.text)
            self._builder.item(line.text[mark.end() :] if mark else line.text, self._lead_ins.get("", ""))
        else:
            self._paragraph(number)
        return number + 1

    def _table(self, start: int) -> int:
        end = start
        while end < len(self._lines) and self._lines[end].cells:
            end += 1
        rows = [(line.cells, line.after_blank) for line in self._lines[start:end]]
        for cells, header in tables.titled(rows):
            self._builder.row(cells, header=header, lead_in="" if header else self._lead_ins.get("", ""))
        self._lead_ins = {}
        return end

    def _item(self, line: Line) -> None:
        kind = _kind(line.bullet)
        if kind in self._lead_ins:
            # Back in an outer list: the lists inside it are over.
            kinds = list(self._lead_ins)
            self._lead_ins = {known: self._lead_ins[known] for known in kinds[: kinds.index(kind) + 1]}
        lead_in = self._lead_ins.setdefault(kind, list(self._lead_ins.values())[-1] if self._lead_ins else "")
        self._builder.item(line.text, lead_in)
        if _introduces(line.text):
            self._lead_ins[f"in {kind}"] = line.text

    def _paragraph(self, number: int) -> None:
        line = self._lines[number]
        run_in = _RUN_IN.match(line.text) if self._run_ins else None
        title = run_in.group("title") if run_in else ""
        self._builder.paragraph(line.text, title if len(title.split()) <= _RUN_IN_WORDS else "")
        below = self._lines[number + 1] if number + 1 < len(self._lines) else None
        opens_list = below is not None and bool(below.bullet or below.text[0].islower())
        introduces = _introduces(line.text) or (opens_list and line.text[-1] not in ".!?")
        self._lead_ins = {"": last_sentence(line.text)} if introduces else {}

    def _is_unmarked_item(self, number: int) -> bool:
        line = self._lines[number]
        above, below = self._lines[number - 1 : number], self._lines[number + 1 : number + 2]
        if _NUMBERED_ITEM.match(line.text):
            return any(_NUMBERED_ITEM.match(other.text) for other in (*above, *below))
        if "" not in self._lead_ins or _introduces(line.text):
            return False
        if line.after_blank and self._style.blanks == "some" and not _introduces(above[0].text):
            return False
        return line.text[0].islower() or (line.short and not _introduces(line.text))

    def _level(self, number: int) -> int:
        line = self._lines[number]
        numbered = headings.NUMBER.match(line.text)
        if numbered:
            return _NUMBERED + numbered.group(1).count(".")
        if number == min(self._headings):
            return _TITLE
        if headings.LETTER.match(_whole(line)):
            return _LETTER_PARTS if self._letters_above_numbers else _LETTERED
        if line.text.isupper():
            return _CAPITALS
        return _SECTION if line.after_blank or self._style.blanks != "some" else _SUBSECTION


def _whole(line: Line) -> str:
    return f"{line.bullet} {line.text}" if headings.LETTER.match(f"{line.bullet} ") else line.text


def _kind(bullet: str) -> str:
    """Items of one list share their bullet, or the shape of their numbers: *a)*, *b)*."""
    return re.sub(r"\w+", "1", bullet)


def _introduces(text: str) -> bool:
    return text[-1] == ":" or bool(_INTRODUCES.search(text))


def _letters_above_numbers(lines: Sequence[Line], found: set[int]) -> bool:
    """Whether "A. Asiakasrekisteri" holds sections 1, 2, 3, and not the other way round."""
    for number in sorted(found):
        if headings.NUMBER.match(lines[number].text):
            return False
        if headings.LETTER.match(_whole(lines[number])):
            return True
    return False


def _has_run_ins(lines: Sequence[Line], found: set[int]) -> bool:
    matches = [line for number, line in enumerate(lines) if number not in found and _RUN_IN.match(line.text)]
    return sum(not line.bullet and not line.cells for line in matches) >= _MIN_RUN_INS
