"""The difference as data: JSON with stable keys, and rows for a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from analyzer.differences import Difference, Reread
from analyzer.differences.alignment import Passage, PassageKind
from analyzer.differences.changes import (
    Change,
    ElementChange,
    FactChange,
    Period,
    PeriodChange,
    Quoted,
    Said,
    WarningChange,
)
from analyzer.differences.facts import ANSWERS
from analyzer.exports import wording
from analyzer.exports.difference import views
from analyzer.records import Record

DIFFERENCE_VERSION = 1
COLUMNS = (
    "part",
    "change",
    "code",
    "name",
    "article",
    "old",
    "new",
    "old_quote",
    "new_quote",
    "text_changed",
    "reason",
)


def plain(difference: Difference) -> dict[str, Any]:
    """The difference as one JSON object; ``docs/diff.md`` names its keys."""
    return {
        "difference": DIFFERENCE_VERSION,
        "outcome": difference.outcome.value,
        "old": _version(difference.old),
        "new": _version(difference.new),
        "program": [{"part": eye.part, "old": eye.old, "new": eye.new} for eye in difference.eyes],
        **_claims(difference),
        "reread": _claims(difference.reread),
        "counts": {kind.value: difference.counts[kind] for kind in PassageKind}
        | {"restyled": sum(passage.restyled for passage in difference.passages)},
        "passages": [
            _passage(difference, passage) for passage in difference.passages if passage.kind is not PassageKind.SAME
        ],
    }


def _claims(claims: Difference | Reread) -> dict[str, list[dict[str, Any]]]:
    return {
        "elements": [
            {
                "element": change.code,
                "article": change.article,
                "change": change.kind.value,
                "old_verdict": change.old_verdict,
                "new_verdict": change.new_verdict,
                "reason": change.reason,
                "old_evidence": _evidence(change.old_words),
                "new_evidence": _evidence(change.new_words),
            }
            for change in claims.elements
        ],
        "warnings": [
            {
                "code": change.code,
                "article": change.article,
                "severity": change.severity,
                "change": change.kind.value,
                "reason": change.reason,
                "evidence": _evidence(change.words),
            }
            for change in claims.warnings
        ],
        "periods": [{"old": _period(change.old), "new": _period(change.new)} for change in claims.periods],
        "facts": [
            {
                "slot": change.slot,
                "change": change.kind.value,
                "old": _said(change.old),
                "new": _said(change.new),
            }
            for change in claims.facts
        ],
    }


def _version(record: Record) -> dict[str, Any]:
    return {
        "id": record["id"],
        "company": record["company"],
        "title": record["title"],
        "dated": record["dated"],
        **record["source"],
        "provenance": dict(record["provenance"]),
    }


def _evidence(words: Iterable[Quoted]) -> list[dict[str, Any]]:
    return [{"sentence": each.sentence, "quote": each.quote} for each in words]


def _said(said: Said | None) -> dict[str, Any] | None:
    return None if said is None else {"value": said.value, "polarity": said.polarity, "evidence": _evidence(said.words)}


def _period(period: Period) -> dict[str, Any]:
    return {
        "period": period.period,
        "kinds": list(period.kinds),
        "bound": period.bound,
        "counted_from": period.counted_from,
        "data_categories": list(period.data_categories),
        "purposes": list(period.purposes),
        "evidence": _evidence([period.words])[0],
    }


def _passage(difference: Difference, passage: Passage) -> dict[str, Any]:
    return {
        "change": passage.kind.value,
        "moved": passage.moved,
        "restyled": passage.restyled,
        "old": list(passage.old),
        "new": list(passage.new),
        "old_text": text(difference.old, passage.old),
        "new_text": text(difference.new, passage.new),
        "pieces": [{"change": piece.kind.value, "text": piece.text} for piece in passage.marked.both],
    }


def text(record: Record, places: Iterable[int]) -> str:
    """Some sentences of a record as one text."""
    return " ".join(record["sentences"][place]["text"] for place in places)


def rows(difference: Difference) -> Iterator[dict[str, Any]]:
    """A row a change, of the columns ``COLUMNS``, in the order of importance."""
    for each in (*_claim_rows(difference), *_passage_rows(difference), *_claim_rows(difference.reread)):
        yield dict.fromkeys(COLUMNS, "") | each


def _claim_rows(claims: Difference | Reread) -> Iterator[dict[str, Any]]:
    yield from map(_element_row, claims.elements)
    yield from map(_warning_row, claims.warnings)
    yield from map(_period_row, claims.periods)
    yield from map(_fact_row, claims.facts)


def _element_row(change: ElementChange) -> dict[str, Any]:
    return {
        "part": "element",
        "change": change.kind.value,
        "code": change.code,
        "name": wording.name("elements", change.code),
        "article": change.article,
        "old": change.old_verdict,
        "new": change.new_verdict,
        "old_quote": _joined(change.old_words),
        "new_quote": _joined(change.new_words),
        "text_changed": change.text_changed,
        "reason": change.reason,
    }


def _warning_row(change: WarningChange) -> dict[str, Any]:
    side = "new" if change.kind is Change.GAINED else "old"
    return {
        "part": "warning",
        "change": change.kind.value,
        "code": change.code,
        "name": wording.WARNINGS.get(change.code, change.code),
        "article": change.article,
        side: change.severity,
        f"{side}_quote": _joined(change.words),
        "text_changed": change.text_changed,
        "reason": change.reason,
    }


def _period_row(change: PeriodChange) -> dict[str, Any]:
    return {
        "part": "period",
        "change": Change.CHANGED.value,
        "code": "durations",
        "name": views.concern(change.new) or views.concern(change.old),
        "old": views.length(change.old),
        "new": views.length(change.new),
        "old_quote": change.old.words.quote,
        "new_quote": change.new.words.quote,
        "text_changed": change.text_changed,
    }


def _fact_row(change: FactChange) -> dict[str, Any]:
    return {
        "part": "fact",
        "change": change.kind.value,
        "code": f"{change.slot}.{change.value}",
        "name": views.fact_name(change.slot, change.value),
        "old": _state(change, change.old),
        "new": _state(change, change.new),
        "old_quote": _joined(change.old.words if change.old else ()),
        "new_quote": _joined(change.new.words if change.new else ()),
        "text_changed": change.text_changed,
    }


def _state(change: FactChange, said: Said | None) -> str:
    if said is None:
        return "absent"
    return said.value if change.slot in ANSWERS else said.polarity


def _passage_rows(difference: Difference) -> Iterator[dict[str, Any]]:
    for passage in difference.passages:
        if passage.kind is not PassageKind.SAME:
            yield {
                "part": "sentence",
                "change": passage.kind.value,
                "old_quote": text(difference.old, passage.old),
                "new_quote": text(difference.new, passage.new),
                "text_changed": passage.kind is not PassageKind.MOVED,
            }


def _joined(words: Iterable[Quoted]) -> str:
    return " … ".join(each.quote for each in words)
