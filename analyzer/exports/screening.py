"""A screening as others take it: rows for a frame and CSV, one JSON object a notice; and its words in Finnish."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd

from analyzer.decisions import DISMISSED, STANDS, VERDICT_ORDER, Decision, Judged, Screened, Status, one_line, page_of
from analyzer.exports import wording
from analyzer.exports.evidence import quote
from analyzer.exports.files import to_csv
from analyzer.records import EvidenceEntry, Record
from analyzer.tables import DATE, KIND, VERDICT

VERDICTS = {**wording.VERDICTS, STANDS: "varoitus", DISMISSED: "hylätty varoitus"}
# What a person can decide: of an element, of a warning.
DECIDED = {**wording.VERDICTS, STANDS: "varoitus pitää paikkansa", DISMISSED: "aiheeton varoitus"}
SEVERITIES = {"serious": "vakava", "notable": "huomattava", "slight": "lievä"}
CHOICES = {"confirmed": "vahvistettu", "overturned": "kumottu"}
LIMITS = (
    "Ohjelma kertoo, mitä tekstissä sanotaan ja mitä siitä ei löytynyt; se ei arvioi, onko seloste lain mukainen. "
    "Puuttuu tarkoittaa, että ohjelma ei löytänyt kohtaa: se on voitu sanoa tavalla, jota ohjelma ei ymmärtänyt."
)

SCREENING: dict[str, Any] = {
    "id": "str",
    "company": "str",
    "kind": KIND,
    "code": "str",
    "name": "str",
    "article": "str",
    "verdict": VERDICT,
    "severity": pd.CategoricalDtype(list(SEVERITIES), ordered=True),
    "score": "float64",
    "reason": "str",
    "quotes": "object",
    "sections": "object",
    "counts_as": pd.CategoricalDtype(list(VERDICT_ORDER)),
    "decision": "str",
    "decision_status": "str",
    "decided_verdict": "str",
    "decided_reason": "str",
    "by": "str",
    "date": DATE,
}


def name_of(code: str) -> str:
    """The Finnish name of an element or a warning; an unknown code stands for itself."""
    return wording.WARNINGS.get(code) or wording.name("elements", code)


def capital(text: str) -> str:
    """The text with a capital first, as at the beginning of a line."""
    return text[:1].upper() + text[1:]


def frame(notices: Iterable[Screened]) -> pd.DataFrame:
    """One row a finding, most serious first in each notice; ``verdict`` is the program's (none on a warning).

    ``counts_as`` is the verdict that counts once the decisions are respected, ``severity`` what that weighs.
    """
    rows = [_row(notice, finding) for notice in notices for finding in notice.findings]
    return pd.DataFrame(
        {name: pd.Series([row[name] for row in rows], dtype=dtype) for name, dtype in SCREENING.items()}
    )


def csv(notices: Iterable[Screened]) -> bytes:
    """The rows as CSV that Excel opens and that nothing in it can steer."""
    table = frame(notices)
    for name in [name for name, dtype in SCREENING.items() if dtype == "str"]:
        table[name] = [one_line(text) if isinstance(text, str) else None for text in table[name]]
    for name in ("quotes", "sections"):
        table[name] = [[one_line(text) for text in texts] for texts in table[name]]
    return to_csv(table)


def json_line(notice: Screened) -> str:
    """The screening as one line of JSON; what could steer a terminal is escaped."""
    text = json.dumps(plain(notice), ensure_ascii=False)
    return "".join(each if each.isprintable() else json.dumps(each)[1:-1] for each in text)


def plain(notice: Screened) -> dict[str, Any]:
    """The screening as plain JSON data: the record's own entries, with what counts and what was decided."""
    record = notice.record
    return {
        "id": record["id"],
        "company": record["company"],
        "location": record["source"]["location"],
        "sha256": record["source"]["sha256"],
        "dated": record["dated"],
        "counts": counts(notice),
        "screening": [_finding(record, finding) for finding in notice.findings],
        "decisions_gone": [_decided(decision) for decision in notice.gone],
    }


def counts(notice: Screened) -> dict[str, int]:
    """How many findings of each kind, as they count."""
    return {
        "missing": notice.count("missing"),
        "unclear": notice.count("unclear"),
        "warnings": notice.count(STANDS),
        "met": notice.count("met"),
        "not_applicable": notice.count("not_applicable"),
        "dismissed": notice.count(DISMISSED),
        "serious": notice.serious,
        "decisions_outdated": notice.outdated,
    }


def tally(notice: Screened) -> list[tuple[str, str]]:
    """The counts in Finnish, each with the verdict it is of; nothing of what there is none."""
    names = {
        "missing": "puuttuu",
        STANDS: "varoituksia",
        "unclear": "tarkistettava",
        "met": "löytyi",
        "not_applicable": "ei koske",
    }
    return [(verdict, f"{name} {notice.count(verdict)}") for verdict, name in names.items() if notice.count(verdict)]


def decision_told(finding: Judged) -> str:
    """What was decided, why, by whom and when; empty where nothing was."""
    if finding.decision is None:
        return ""
    if finding.status is Status.OUTDATED:
        return f"päätös koski aiempaa versiota: tarkista ({decided(finding.decision)})"
    return decided(finding.decision)


def decided(decision: Decision) -> str:
    """A decision in one line: *kumottu: löytyi – liitteessä 2 (T. Tarkastaja, 22.11.2026)*."""
    verdict = DECIDED[decision.verdict]
    return f"{CHOICES[decision.choice]}: {verdict} – {decision.reason} ({decision.by}, {wording.day(decision.date)})"


def page_changed(record: Record, finding: Judged) -> bool:
    """Whether the decision was made on another version of the page and still counts, as the finding is the same."""
    decision = finding.decision
    return decision is not None and finding.status is Status.APPLIED and decision.sha256 != page_of(record)


def _row(notice: Screened, finding: Judged) -> dict[str, Any]:
    record, entry, decision = notice.record, finding.entry, finding.decision
    return {
        "id": record["id"],
        "company": record["company"],
        "kind": "element" if "element" in entry else "warning",
        "code": finding.code,
        "name": name_of(finding.code),
        "article": entry.get("article"),
        "verdict": entry.get("verdict"),
        "severity": finding.severity,
        "score": entry.get("score"),
        "reason": entry["reason"],
        "quotes": [place["quote"] for place in entry["evidence"]],
        "sections": list(dict.fromkeys(_sections(record, entry["evidence"]))),
        "counts_as": finding.verdict,
        "decision": decision.choice.value if decision else None,
        "decision_status": finding.status.value if finding.status else None,
        "decided_verdict": decision.verdict if decision else None,
        "decided_reason": decision.reason if decision else None,
        "by": decision.by if decision else None,
        "date": decision.date if decision else None,
    }


def _sections(record: Record, evidence: Iterable[EvidenceEntry]) -> Iterator[str]:
    for place in evidence:
        section = quote(record, place).section
        if section:
            yield section


def _finding(record: Record, finding: Judged) -> dict[str, Any]:
    shown: dict[str, Any] = {
        **finding.entry,
        "name": name_of(finding.code),
        "evidence": [{**place, "section": quote(record, place).section} for place in finding.entry["evidence"]],
        "counts_as": finding.verdict,
    }
    shown.pop("severity", None)
    if finding.severity:
        shown["severity"] = finding.severity
    if finding.decision and finding.status:
        shown["decision"] = {**_decided(finding.decision), "status": finding.status.value}
    return shown


def _decided(decision: Decision) -> dict[str, str]:
    return {
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
