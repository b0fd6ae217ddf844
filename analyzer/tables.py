"""Notices → pandas frames: the only place where records become rows.

Frames are tidy: one row a thing, one column a property, the same columns and dtypes also when there is no row.
Lists (labels, purposes of a processing …) stay lists: ``frame.explode("labels")`` makes a row of each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analyzer import records, taxonomy
from analyzer.notice import Failure, Notice, Polarity, Severity, Verdict
from analyzer.records import EvidenceEntry, FactEntry, Record, ScreeningEntry

# What a table is made of: notices just analysed, records saved earlier, and the pages that could not be read.
Item = Notice | Record | Failure

SLOT = pd.CategoricalDtype(list(taxonomy.SLOTS))
POLARITY = pd.CategoricalDtype([polarity.value for polarity in Polarity])
VERDICT = pd.CategoricalDtype([verdict.value for verdict in Verdict])
SEVERITY = pd.CategoricalDtype([severity.value for severity in Severity])
KIND = pd.CategoricalDtype(["element", "warning"])
THIRD_COUNTRY = pd.CategoricalDtype(["not_transferred", "possible", "transferred", "unstated"])
# Days since a date far in the past or future still fit when the unit is a second.
DATE = "datetime64[s]"
MOMENT = "datetime64[us, UTC]"

Schema = Mapping[str, Any]
# Which models and lexicons read a notice.
_EYES = ("analyzer", "label_model", "finnish_models", "lexicon", "fact_model")

NOTICES: Schema = {
    "id": "str",
    "company": "str",
    "title": "str",
    "language": "str",
    "dated": DATE,
    "third_country": THIRD_COUNTRY,
    "longest_retention": "str",
    "longest_retention_days": "float64",
    "met": "int64",
    "missing": "int64",
    "unclear": "int64",
    "warnings": "int64",
    "sentences": "int64",
    "facts": "int64",
    "location": "str",
    "media_type": "str",
    "sha256": "str",
    "fetched_at": MOMENT,
    "analyzer": "str",
    "label_model": "str",
    "finnish_models": "str",
    "lexicon": "str",
    "fact_model": "str",
    "business_id": "str",
    "email": "str",
    "phone": "str",
    "dpo": "str",
    "left_out": "object",
}
SENTENCES: Schema = {
    "id": "str",
    "company": "str",
    "sentence": "int64",
    "text": "str",
    "heading": "bool",
    "section": "str",
    "labels": "object",
    "scores": "object",
    "origins": "object",
    "unsure": "object",
    **{topic: "bool" for topic in taxonomy.load().topics},
}
FACTS: Schema = {
    "id": "str",
    "company": "str",
    "slot": SLOT,
    "value": "str",
    "polarity": POLARITY,
    "days": "float64",
    "sentence": "int64",
    "quote": "str",
    "score": "float64",
}
RETENTION: Schema = {
    "id": "str",
    "company": "str",
    "period": "str",
    "days": "float64",
    "kinds": "object",
    "polarity": POLARITY,
    "bound": "str",
    "counted_from": "str",
    "laws": "object",
    "data_categories": "object",
    "purposes": "object",
    "sentence": "int64",
    "quote": "str",
}
PROCESSING: Schema = {
    "id": "str",
    "company": "str",
    "entry": "int64",
    "purposes": "object",
    "data_categories": "object",
    "legal_bases": "object",
    "recipients": "object",
    "retention": "object",
    "sentence": "int64",
    "quote": "str",
}
SCREENING: Schema = {
    "id": "str",
    "company": "str",
    "kind": KIND,
    "code": "str",
    "article": "str",
    "verdict": VERDICT,
    "severity": SEVERITY,
    "score": "float64",
    "reason": "str",
    "sentences": "object",
    "quotes": "object",
}
FAILURES: Schema = {
    "id": "str",
    "company": "str",
    "location": "str",
    "stage": "str",
    "reason": "str",
    "may_pass": "bool",
}

# The mean lengths of the Gregorian calendar: enough to put periods in order and to draw them on one scale.
DAYS = {"Y": 365.2425, "M": 30.436875, "W": 7.0, "D": 1.0, "H": 1 / 24, "m": 1 / 1440, "S": 1 / 86400}
_NUMBER = r"(\d+(?:[.,]\d+)?)"
_DURATION = re.compile(
    rf"P(?=.)(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}W)?(?:{_NUMBER}D)?"
    rf"(?:T(?=.)(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?"
)


@dataclass(frozen=True, slots=True)
class Frames:
    """What notices say, as tables; ``id`` joins them.

    ``notices``     one row a notice: company, dates, counts of the screening, third country, provenance
    ``sentences``   one row a sentence or heading: its text, its labels as a list and as one true/false column each;
                    ``unsure`` lists the labels that a person should check
    ``facts``       one row a fact: slot, value, polarity, the quote that says it; ``days`` for a duration
    ``processing``  one row a thing the notice ties together: purposes, data, grounds, recipients, retention
    ``retention``   one row a period or criterion: what bounds it, starts it and sets it, and which data it concerns
    ``screening``   one row an element of Articles 13 and 14 or a warning, with verdict, reason and quotes
    ``failures``    one row a page that could not be read, with the stage and the reason
    """

    notices: pd.DataFrame
    sentences: pd.DataFrame
    facts: pd.DataFrame
    processing: pd.DataFrame
    retention: pd.DataFrame
    screening: pd.DataFrame
    failures: pd.DataFrame


def frames(items: Iterable[Item]) -> Frames:
    """The tables of many notices, saved records and failures; a saved record gives the rows its notice would."""
    read, failures = sorted_out(items)
    return Frames(
        notices=_frame(map(_notice, read), NOTICES),
        sentences=_frame((row for record in read for row in _sentences(record)), SENTENCES),
        facts=_frame((row for record in read for row in _facts(record)), FACTS),
        processing=_frame((row for record in read for row in _processing(record)), PROCESSING),
        retention=_frame((row for record in read for row in _retention(record)), RETENTION),
        screening=_frame((row for record in read for row in _screening(record)), SCREENING),
        failures=_frame(map(_failure, failures), FAILURES),
    )


def sorted_out(items: Iterable[Item]) -> tuple[list[Record], list[Failure]]:
    """The records and the failures among the items, each in order; ids that clash get a number (``a``, ``a-2``)."""
    read: list[Record] = []
    failures: list[Failure] = []
    taken: set[str] = set()
    for item in items:
        if isinstance(item, Failure):
            failures.append(item)
            continue
        record = records.of(item) if isinstance(item, Notice) else item
        name = _free_id(record["id"], taken)
        taken.add(name)
        read.append(record if name == record["id"] else Record(**{**record, "id": name}))
    return read, failures


def days(duration: str) -> float:
    """The length of an ISO 8601 duration in days, on the average of months and years; NaN when it is none.

    >>> days("P2W")
    14.0
    """
    match = _DURATION.fullmatch(duration)
    if not match:
        return float("nan")
    amounts = (float((amount or "0").replace(",", ".")) for amount in match.groups())
    return sum(amount * length for amount, length in zip(amounts, DAYS.values(), strict=True))


def longest(durations: Iterable[str]) -> str | None:
    """The longest of some ISO 8601 durations; None when there is none."""
    measured = [(days(duration), duration) for duration in durations]
    return max((pair for pair in measured if pair[0] >= 0), default=(0.0, None))[1]


def _free_id(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    return name


def _frame(rows: Iterable[Mapping[str, Any]], schema: Schema) -> pd.DataFrame:
    listed = list(rows)
    return pd.DataFrame({column: _column([row[column] for row in listed], schema[column]) for column in schema})


def _column(values: Sequence[Any], dtype: Any) -> Any:
    if dtype == MOMENT:
        return pd.Series(pd.to_datetime(list(values), utc=True, format="ISO8601"), dtype=dtype)
    return pd.Series(list(values), dtype=dtype)


def _identity(record: Record) -> dict[str, Any]:
    return {"id": record["id"], "company": record["company"]}


def _notice(record: Record) -> dict[str, Any]:
    verdicts = [entry.get("verdict") for entry in record["screening"]]
    longest_period = longest(record["slots"].get("durations", ()))
    return {
        **_identity(record),
        "title": record["title"],
        "language": record["language"],
        "dated": record["dated"],
        **record["source"],
        **{eyes: record["provenance"].get(eyes) for eyes in _EYES},
        **{key: _told(record, key) for key in ("business_id", "email", "phone", "dpo")},
        **{verdict: verdicts.count(verdict) for verdict in ("met", "missing", "unclear")},
        "third_country": record["slots"].get("third_country", "unstated"),
        "longest_retention": longest_period,
        "longest_retention_days": days(longest_period or ""),
        "warnings": verdicts.count(None),
        "sentences": len(record["sentences"]),
        "facts": len(record["facts"]),
        "left_out": record.get("left_out", []),
    }


def _told(record: Record, key: str) -> str | None:
    told = record.get("contact", {}).get(key)
    return told["value"] if told else None


def _sentences(record: Record) -> Iterator[dict[str, Any]]:
    for number, entry in enumerate(record["sentences"]):
        labels = [label["label"] for label in entry["labels"]]
        yield {
            **_identity(record),
            "sentence": number,
            "text": entry["text"],
            "heading": entry["heading"],
            "section": " › ".join(entry["section"]),
            "labels": labels,
            "scores": [label["score"] for label in entry["labels"]],
            "origins": [label["origin"] for label in entry["labels"]],
            "unsure": [label["label"] for label in entry["labels"] if label.get("unsure")],
            **{topic: topic in labels for topic in taxonomy.load().topics},
        }


def value(entry: FactEntry) -> str:
    """What a fact of a record states: its code, name or duration."""
    return entry.get("code") or entry.get("name") or entry.get("duration") or ""


def _facts(record: Record) -> Iterator[dict[str, Any]]:
    for entry in record["facts"]:
        yield {
            **_identity(record),
            "slot": entry["slot"],
            "value": value(entry),
            "polarity": entry["polarity"],
            "days": days(entry.get("duration", "")),
            "score": entry.get("score", 1.0),
            **_evidence(entry["evidence"]),
        }


def _evidence(entry: EvidenceEntry) -> dict[str, Any]:
    return {"sentence": entry["sentence"], "quote": entry["quote"]}


def _processing(record: Record) -> Iterator[dict[str, Any]]:
    for number, entry in enumerate(record["processing"]):
        yield {
            **_identity(record),
            "entry": number,
            "purposes": list(entry["purposes"]),
            "data_categories": list(entry["data_categories"]),
            "legal_bases": list(entry["legal_bases"]),
            "recipients": list(entry["recipients"]),
            "retention": list(entry["retention"]),
            **_evidence(entry["evidence"]),
        }


def _retention(record: Record) -> Iterator[dict[str, Any]]:
    for entry in record.get("retention", ()):
        yield {
            **_identity(record),
            **{key: entry[key] for key in ("period", "polarity", "bound", "counted_from")},
            "days": days(entry["period"] or ""),
            **{key: list(entry[key]) for key in ("kinds", "laws", "data_categories", "purposes")},
            **_evidence(entry["evidence"]),
        }


def _screening(record: Record) -> Iterator[dict[str, Any]]:
    for entry in record["screening"]:
        yield {**_identity(record), **_finding(entry)}


def _finding(entry: ScreeningEntry) -> dict[str, Any]:
    return {
        "kind": "element" if "element" in entry else "warning",
        "code": entry.get("element") or entry.get("code"),
        "article": entry.get("article"),
        "verdict": entry.get("verdict"),
        "severity": entry.get("severity"),
        "score": entry.get("score"),
        "reason": entry["reason"],
        "sentences": [place["sentence"] for place in entry["evidence"]],
        "quotes": [place["quote"] for place in entry["evidence"]],
    }


def _failure(failure: Failure) -> dict[str, Any]:
    return {
        "id": failure.source.id,
        "company": failure.source.company,
        "location": failure.source.location,
        "stage": failure.stage,
        "reason": failure.reason,
        "may_pass": failure.may_pass,
    }
