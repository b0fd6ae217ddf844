"""Decisions: what an officer has confirmed or overturned of a screening, and whether it still counts.

The program finds, a person decides. A decision counts in every later run, until the page changes so that the program
sees something else there: then the decision is shown as outdated, and the program's verdict counts until it is decided
again.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from analyzer.errors import RecordError
from analyzer.notice import Severity, Verdict
from analyzer.records import Record, ScreeningEntry

# A warning has no verdict of its own: it is there, and a person lets it stand or dismisses it.
STANDS, DISMISSED = "stands", "dismissed"
ELEMENT_VERDICTS = tuple(verdict.value for verdict in Verdict)
WARNING_VERDICTS = (STANDS, DISMISSED)
# Most serious first where the severity is the same; then what is in order, last what does not concern the notice.
VERDICT_ORDER = ("missing", STANDS, "unclear", "met", DISMISSED, "not_applicable")
# What a verdict weighs where the record does not tell, or a person has changed it; the others weigh nothing.
_WEIGHTS = {"missing": Severity.SERIOUS, STANDS: Severity.NOTABLE, "unclear": Severity.NOTABLE}
_SEVERITIES = tuple(severity.value for severity in Severity)
# Of the words that a decision was made on, so many characters are kept: an Excel cell holds 32,767, and nobody needs
# more to see whether they are the same.
MAX_QUOTED = 4_000
BETWEEN_QUOTES = " | "


class Choice(StrEnum):
    """What the officer did with the program's verdict."""

    CONFIRMED = "confirmed"
    OVERTURNED = "overturned"


class Status(StrEnum):
    """Whether a decision counts now."""

    APPLIED = "applied"
    # The page has changed, and the program now finds something else than what was decided on.
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the register: of which notice and finding, what was decided, why, by whom, and on what ground.

    ``program_verdict``, ``quotes`` and ``sha256`` are what the program showed and the page it read at that time.
    """

    id: str
    code: str
    choice: Choice
    verdict: str
    reason: str
    by: str
    date: date
    program_verdict: str
    quotes: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Judged:
    """One line of a screening as it counts: what the program found, and what a person has decided of it."""

    entry: ScreeningEntry
    decision: Decision | None = None
    status: Status | None = None

    @property
    def code(self) -> str:
        """The element or the warning."""
        return code_of(self.entry)

    @property
    def program_verdict(self) -> str:
        """What the program says; of a warning, that it stands."""
        return program_verdict(self.entry)

    @property
    def verdict(self) -> str:
        """The verdict that counts: the person's where there is one, else the program's."""
        if self.decision is not None and self.status is Status.APPLIED:
            return self.decision.verdict
        return self.program_verdict

    @property
    def severity(self) -> str | None:
        """How heavily the counting verdict weighs; None where nothing is wrong."""
        if self.verdict not in _WEIGHTS:
            return None
        own = self.entry.get("severity")
        return own if self.verdict == self.program_verdict and own in _SEVERITIES else _WEIGHTS[self.verdict].value

    @property
    def rank(self) -> tuple[int, int]:
        """Sorts the most serious first."""
        weight = _SEVERITIES.index(self.severity) if self.severity else len(_SEVERITIES)
        verdict = VERDICT_ORDER.index(self.verdict) if self.verdict in VERDICT_ORDER else len(VERDICT_ORDER)
        return weight, verdict


@dataclass(frozen=True, slots=True)
class Screened:
    """A notice's screening, most serious first, decisions respected; ``gone`` are decisions that it no longer needs.

    Those were made of a warning that the notice no longer gets, or of a code that the program no longer knows.
    """

    record: Record
    findings: tuple[Judged, ...]
    gone: tuple[Decision, ...] = ()

    def count(self, verdict: str) -> int:
        """How many findings have the verdict, as it counts."""
        return sum(finding.verdict == verdict for finding in self.findings)

    @property
    def serious(self) -> int:
        """How many findings are serious."""
        return sum(finding.severity == Severity.SERIOUS.value for finding in self.findings)

    @property
    def outdated(self) -> int:
        """How many decisions must be looked at again."""
        return sum(finding.status is Status.OUTDATED for finding in self.findings)


class Register:
    """All decisions; of one finding the latest counts, and of the same day the last written."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self.decisions = tuple(decisions)
        self._by_notice: dict[str, dict[str, Decision]] = {}
        for decision in self.decisions:
            kept = self._by_notice.setdefault(_same_id(decision.id), {})
            if decision.code not in kept or decision.date >= kept[decision.code].date:
                kept[decision.code] = decision

    def of(self, identity: str) -> Mapping[str, Decision]:
        """The decisions on a notice that count, by code."""
        return self._by_notice.get(_same_id(identity), {})

    def of_others(self, identities: Iterable[str]) -> list[str]:
        """The notices that it holds decisions on, and that are none of these."""
        here = {_same_id(identity) for identity in identities}
        return sorted(self._by_notice.keys() - here)


def screened(record: Record, register: Register | None = None) -> Screened:
    """The screening of a notice with the decisions on it, most serious first."""
    decisions = (register or Register()).of(record["id"])
    findings = [_judged(record, entry, decisions.get(code_of(entry))) for entry in record["screening"]]
    codes = {finding.code for finding in findings}
    return Screened(
        record,
        tuple(sorted(findings, key=lambda finding: finding.rank)),
        tuple(decision for code, decision in decisions.items() if code not in codes),
    )


def decide(record: Record, code: str, verdict: str, *, reason: str, by: str, on: date) -> Decision:
    """A decision on a finding of the notice, as it stands now; ``verdict`` may also be plainly *confirmed*.

    Raises RecordError when the notice has no such finding, or it cannot have that verdict.
    """
    entry = next((each for each in record["screening"] if code_of(each) == one_line(code)), None)
    if entry is None:
        codes = ", ".join(code_of(each) for each in record["screening"])
        raise RecordError(f"{record['id']}: its screening has no {code!r}; it has {codes}")
    program = program_verdict(entry)
    decided = program if verdict == Choice.CONFIRMED.value else verdict
    possible = WARNING_VERDICTS if program in WARNING_VERDICTS else ELEMENT_VERDICTS
    if decided not in possible:
        kind = "a warning" if program in WARNING_VERDICTS else "an element"
        raise RecordError(f"{record['id']}, {code}: {verdict!r} is no verdict of {kind}; give {', '.join(possible)}")
    if not reason.strip() or not by.strip():
        raise RecordError(f"{record['id']}, {code}: a decision needs a reason and a name; give both")
    return Decision(
        id=one_line(record["id"]),
        code=code_of(entry),
        choice=Choice.CONFIRMED if decided == program else Choice.OVERTURNED,
        verdict=decided,
        reason=one_line(reason),
        by=one_line(by),
        date=on,
        program_verdict=program,
        quotes=quoted(entry),
        sha256=page_of(record),
    )


def code_of(entry: ScreeningEntry) -> str:
    """The element or the warning of an entry."""
    return one_line(entry.get("element") or entry.get("code") or "")


def program_verdict(entry: ScreeningEntry) -> str:
    """The program's verdict of an element; of a warning, that it stands."""
    return entry.get("verdict") or STANDS


def page_of(record: Record) -> str:
    """Which version of the page was read, as the register keeps it."""
    return one_line(record["source"]["sha256"]).lower()


def quoted(entry: ScreeningEntry) -> str:
    """The words that an entry shows, in one line, as the register keeps and compares them."""
    words = BETWEEN_QUOTES.join(one_line(place["quote"]) for place in entry["evidence"])
    return words[:MAX_QUOTED].strip()


def one_line(text: str) -> str:
    """The text without line breaks and invisible characters: what a cell, a page and a terminal show alike."""
    return " ".join("".join(character if character.isprintable() else " " for character in text).split())


def _judged(record: Record, entry: ScreeningEntry, decision: Decision | None) -> Judged:
    if decision is None:
        return Judged(entry)
    same_page = decision.sha256 == page_of(record)
    same_finding = decision.program_verdict == program_verdict(entry) and decision.quotes == quoted(entry)
    return Judged(entry, decision, Status.APPLIED if same_page or same_finding else Status.OUTDATED)


def _same_id(identity: str) -> str:
    """An id as it is compared: some file systems hand out *ä* as two characters."""
    return unicodedata.normalize("NFC", one_line(identity))
