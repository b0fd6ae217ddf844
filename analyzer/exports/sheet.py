"""A notice's screening as a printable page: the findings, and beside them the notice with the evidence marked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from markupsafe import escape

from analyzer.decisions import (
    DISMISSED,
    STANDS,
    WARNING_VERDICTS,
    Decision,
    Judged,
    Screened,
    Status,
    one_line,
    page_of,
    quoted,
)
from analyzer.exports import pages, register, screening, wording
from analyzer.exports.evidence import Quote, quote
from analyzer.exports.marks import Mark, marks, passages
from analyzer.exports.screening_table import MARKS
from analyzer.notice import Failure
from analyzer.writing import file_name, write_text

# The parts of the sheet: which counting verdict, its title, and what an officer should make of it.
PARTS = (
    ("missing", "Puuttuu", "Tietosuoja-asetus edellyttää näitä, eikä ohjelma löytänyt niitä selosteesta."),
    ("unclear", "Tarkistettava (epäselvä)", "Ohjelma ei ole varma: katso merkityt kohdat ja päätä."),
    (STANDS, "Varoitukset", "Vanhentunutta, väljää tai ristiriitaista: selosteen omat sanat kertovat, mikä."),
    ("met", "Löytyi", "Seloste kertoo näistä."),
    ("not_applicable", "Ei koske", "Selosteen perusteella näitä ei edellytetä."),
    (DISMISSED, "Aiheettomat varoitukset", "Virkailija on todennut, että nämä eivät pidä paikkaansa."),
)
# What a person may overturn to; *unclear* is the program's word, a person decides.
_OVERTURNED = {"met": "löytyy", "missing": "puuttuu", "not_applicable": "ei koske"}
# So much of a hash tells versions apart to the eye; the whole stands beside it in small print.
SHORT_HASH = 12
_EYES = {
    "analyzer": "ohjelma",
    "label_model": "luokittelija",
    "fact_model": "tietomalli",
    "finnish_models": "kielimallit",
    "lexicon": "sanasto",
}
INDEX = "index"


@dataclass(frozen=True, slots=True)
class Option:
    """What an officer can decide of a finding."""

    verdict: str
    name: str


@dataclass(frozen=True, slots=True)
class Line:
    """One finding as the sheet shows it."""

    anchor: str
    code: str
    mark: str
    name: str
    notes: tuple[str, ...]
    severity: str
    reason: str
    quotes: tuple[tuple[Mark, Quote], ...]
    program_verdict: str
    program_name: str
    words: str
    decided: str
    outdated: bool
    overturned: bool
    page_changed: bool
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A screened notice; a notebook draws it by itself, ``page()`` is the same as a file of its own."""

    screened: Screened

    def page(self, made: date | None = None, *, index: bool = False) -> str:
        """The HTML page, dated today unless told otherwise; with ``index``, a link to the list of sheets."""
        record, found = self.screened.record, marks(self.screened.record, self.screened.findings)
        lines = _lines(self.screened, found)
        return pages.render(
            "sheet.html",
            style="sheet.css",
            script="sheet.js",
            title=self.title,
            identity=one_line(record["id"]),
            fingerprint=page_of(record),
            about=list(_about(self.screened)),
            provenance=_provenance(record["provenance"]),
            tally=screening.tally(self.screened),
            parts=[(*part, lines[part[0]]) for part in PARTS if lines.get(part[0])],
            outdated=self.screened.outdated,
            gone=[
                (screening.capital(screening.name_of(each.code)), screening.decided(each))
                for each in self.screened.gone
            ],
            passages=passages(record, found),
            anchors=[line.anchor for line in _in_order(lines)],
            left_out=record.get("left_out", []),
            limits=screening.LIMITS,
            columns=";".join(register.COLUMNS),
            register_file=f"paatokset-{file_name(record['id'])}.csv",
            made=wording.day(made or date.today()),
            index=f"{INDEX}.html" if index else "",
        )

    def _repr_html_(self) -> str:
        # A frame of its own: the page's style stays inside, and nothing in it runs.
        return (
            f'<iframe sandbox title="{escape(self.title)}" srcdoc="{escape(self.page())}"'
            ' width="100%" height="720" style="border:1px solid #ccc"></iframe>'
        )

    def __repr__(self) -> str:
        return f"<Sheet {self.title!r}: {len(self.screened.findings)} findings>"

    @property
    def title(self) -> str:
        """The company, or what else names the notice."""
        record = self.screened.record
        return record["company"] or record["title"] or record["id"]


def write(notices: Sequence[Screened], failures: Sequence[Failure], folder: Path) -> Path:
    """Write a sheet of each notice, and of several a list of them; returns what to open first.

    Raises ExportError when a file cannot be written.
    """
    several = len(notices) > 1
    names = [_file_name(notice.record["id"]) for notice in notices]
    for notice, name in zip(notices, names, strict=True):
        write_text(Sheet(notice).page(index=several), folder / name)
    if not several:
        return folder / names[0]
    write_text(_index(notices, names, failures), folder / f"{INDEX}.html")
    return folder / f"{INDEX}.html"


def _index(notices: Sequence[Screened], names: Sequence[str], failures: Sequence[Failure]) -> str:
    rows = sorted(
        zip(notices, names, strict=True),
        key=lambda pair: (-pair[0].serious, -pair[0].count("unclear"), Sheet(pair[0]).title.casefold()),
    )
    return pages.render(
        "sheet_index.html",
        style="sheet.css",
        rows=[
            (Sheet(notice).title, name, notice.record["id"], wording.day(notice.record["dated"]), _numbers(notice))
            for notice, name in rows
        ],
        failures=failures,
        limits=screening.LIMITS,
        made=wording.day(date.today()),
    )


def _numbers(notice: Screened) -> tuple[int, ...]:
    """The columns of the list: serious findings first."""
    return notice.serious, notice.count("missing"), notice.count("unclear"), notice.count(STANDS), notice.outdated


def _file_name(identity: str) -> str:
    name = file_name(identity)
    if name.casefold() == INDEX:  # a notice of that name must not be written over by the list
        name = f"{name}-{hashlib.sha256(identity.encode()).hexdigest()[:8]}"
    return f"{name}.html"


def _lines(notice: Screened, found: Sequence[Mark]) -> dict[str, list[Line]]:
    """The findings by the verdict that counts, in their order."""
    by_finding: dict[int, list[Mark]] = {}
    for mark in found:
        by_finding.setdefault(mark.finding, []).append(mark)
    lines: dict[str, list[Line]] = {}
    for number, finding in enumerate(notice.findings):
        known = finding.verdict if finding.verdict in screening.VERDICTS else "unclear"
        lines.setdefault(known, []).append(_line(notice, number, by_finding.get(number, [])))
    return lines


def _in_order(lines: Mapping[str, Sequence[Line]]) -> list[Line]:
    """The lines by the number of their finding, which the marks name."""
    return sorted((line for part in lines.values() for line in part), key=lambda line: int(line.anchor[1:]))


def _line(notice: Screened, number: int, found: Sequence[Mark]) -> Line:
    finding, record = notice.findings[number], notice.record
    entry, program = finding.entry, finding.program_verdict
    return Line(
        anchor=f"f{number}",
        code=finding.code,
        mark=MARKS.get(finding.verdict, "·"),
        name=screening.capital(screening.name_of(finding.code)),
        notes=tuple(_notes(finding)),
        severity=finding.severity or "",
        reason=entry["reason"],
        quotes=tuple((mark, quote(record, mark.entry)) for mark in found),
        program_verdict=program,
        program_name=screening.VERDICTS.get(program, program),
        words=quoted(entry),
        decided=_told(finding.decision),
        outdated=finding.status is Status.OUTDATED,
        overturned=finding.verdict != program,
        page_changed=screening.page_changed(record, finding),
        options=tuple(_options(program)),
    )


def _notes(finding: Judged) -> Iterator[str]:
    """The articles, how heavily it weighs, and of what is unclear how likely the notice tells it."""
    yield from (article.strip() for article in (finding.entry.get("article") or "").split(",") if article.strip())
    if finding.severity:
        yield screening.SEVERITIES[finding.severity]
    if finding.verdict == "unclear" and "score" in finding.entry:
        yield f"todennäköisyys {wording.percent(finding.entry['score'])}"


def _told(decision: Decision | None) -> str:
    return screening.capital(screening.decided(decision)) if decision else ""


def _options(program: str) -> Iterator[Option]:
    if program in WARNING_VERDICTS:
        yield Option(STANDS, "Vahvista: varoitus pitää paikkansa")
        yield Option(DISMISSED, "Kumoa: aiheeton")
        return
    yield Option(program, f"Vahvista: {_OVERTURNED.get(program, wording.VERDICTS.get(program, program))}")
    for verdict, name in _OVERTURNED.items():
        if verdict != program:
            yield Option(verdict, f"Kumoa: {name}")


def _about(notice: Screened) -> Iterator[tuple[str, str]]:
    """What the sheet says of the page that was read."""
    record = notice.record
    source = record["source"]
    yield "Lähde", source["location"]
    yield "Päivätty", wording.day(record["dated"]) or "ei päiväystä"
    if source["fetched_at"]:
        yield "Noudettu", f"{wording.day(source['fetched_at'])} klo {source['fetched_at'][11:16]}"
    yield "Sivun tunniste (SHA-256)", source["sha256"][:SHORT_HASH]


def _provenance(versions: Mapping[str, str]) -> str:
    """Which program and models read the notice, in one line."""
    return ", ".join(f"{_EYES.get(eye, eye)} {version[:SHORT_HASH]}" for eye, version in versions.items() if version)
