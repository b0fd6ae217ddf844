"""One notice as the report shows it: its checks, its claims with their quotes, and what it ties together.

Plain values in Finnish, ready for a template; every claim has an anchor that the matrices link to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analyzer import tables
from analyzer.comparison import STATUS
from analyzer.exports import wording
from analyzer.exports.evidence import Quote, quotes
from analyzer.records import FactEntry, ProcessingEntry, Record, ScreeningEntry
from analyzer.taxonomy import SLOTS

# More quotes of one claim than this tell a reader nothing new; the rest are counted.
MAX_QUOTES = 3
_STRENGTH = {status: number for number, status in enumerate(STATUS.categories)}


@dataclass(frozen=True, slots=True)
class Claim:
    """One code, name or period that a notice states, denies or states under conditions."""

    anchor: str
    name: str
    status: str
    status_name: str
    quotes: tuple[Quote, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Check:
    """One element of Articles 13 and 14, or a warning (then ``verdict`` is empty)."""

    anchor: str
    name: str
    article: str
    verdict: str
    verdict_name: str
    reason: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """One processing: cells of names, in the order of ``TIE_COLUMNS``."""

    cells: tuple[tuple[str, ...], ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class NoticeView:
    """Everything that the report tells about one notice."""

    number: int
    id: str
    company: str
    title: str
    dated: str
    location: str
    third_country: str
    third_country_name: str
    checks: tuple[Check, ...]
    warnings: tuple[Check, ...]
    claims: Mapping[str, tuple[Claim, ...]]
    ties: tuple[Tie, ...]
    left_out: tuple[str, ...] = ()

    @property
    def anchor(self) -> str:
        """Where the notice's own part of the report begins."""
        return f"n{self.number}"

    @property
    def slots(self) -> list[tuple[str, tuple[Claim, ...]]]:
        """The Finnish name of each slot that the notice says something of, with its claims."""
        return [(wording.SLOTS[slot], claims) for slot, claims in self.claims.items() if claims]

    def count(self, verdict: str) -> int:
        """How many elements got the verdict."""
        return sum(check.verdict == verdict for check in self.checks)

    @property
    def expected(self) -> int:
        """How many elements concern this notice, as far as the screening can tell."""
        return len(self.checks) - self.count("not_applicable")


TIE_COLUMNS = {
    "purposes": "Käyttötarkoitus",
    "data_categories": "Tiedot",
    "legal_bases": "Oikeusperuste",
    "recipients": "Vastaanottajat",
    "retention": "Säilytys",
}


def notice_view(record: Record, number: int) -> NoticeView:
    """The record as the report shows it; ``number`` makes its anchors unique on the page."""
    third_country = record["slots"].get("third_country", "unstated")
    entries = record["screening"]
    return NoticeView(
        number=number,
        id=record["id"],
        company=record["company"] or record["id"],
        title=record["title"] or "",
        dated=wording.day(record["dated"]),
        location=record["source"]["location"],
        third_country=third_country,
        third_country_name=wording.name("third_country", third_country),
        checks=tuple(_check(record, entry, number) for entry in entries if "element" in entry),
        warnings=tuple(_check(record, entry, number) for entry in entries if "element" not in entry),
        claims={slot: _claims(record, slot, number) for slot in SLOTS if slot != "elements"},
        ties=tuple(_tie(record, entry) for entry in record["processing"]),
        left_out=tuple(record.get("left_out", ())),
    )


def anchor(number: int, slot: str, value: str) -> str:
    """The anchor of a claim; a name or any other odd value is reduced to letters and digits."""
    return f"n{number}-{slot}-{re.sub(r'[^0-9A-Za-z_]+', '-', value)}"


def _check(record: Record, entry: ScreeningEntry, number: int) -> Check:
    code, verdict = entry.get("element") or entry.get("code") or "", entry.get("verdict") or ""
    return Check(
        anchor=anchor(number, "elements", code),
        name=wording.WARNINGS.get(code) or wording.name("elements", code),
        article=entry.get("article") or "",
        verdict=verdict,
        verdict_name=wording.VERDICTS.get(verdict, verdict),
        reason=entry["reason"],
        quotes=quotes(record, entry["evidence"])[:MAX_QUOTES],
    )


def _claims(record: Record, slot: str, number: int) -> tuple[Claim, ...]:
    by_value: dict[str, list[FactEntry]] = {}
    for fact in record["facts"]:
        if fact["slot"] == slot:
            by_value.setdefault(tables.value(fact), []).append(fact)
    values = sorted(by_value, key=tables.days) if slot == "durations" else list(by_value)
    return tuple(_claim(record, slot, value, by_value[value], number) for value in values)


def _claim(record: Record, slot: str, value: str, facts: Iterable[FactEntry], number: int) -> Claim:
    listed = list(facts)
    status = max((fact["polarity"] for fact in listed), key=lambda polarity: _STRENGTH.get(polarity, 0))
    found = quotes(record, (fact["evidence"] for fact in listed if fact["polarity"] == status))
    return Claim(
        anchor=anchor(number, slot, value),
        name=wording.name(slot, value),
        status=status,
        status_name=wording.STATUSES.get(status, status),
        quotes=found[:MAX_QUOTES],
        more=max(0, len(found) - MAX_QUOTES),
    )


def _tie(record: Record, entry: ProcessingEntry) -> Tie:
    lists: Mapping[str, list[str]] = {column: entry[column] for column in TIE_COLUMNS}  # type: ignore[literal-required]
    return Tie(
        cells=tuple(
            tuple(wording.name("retention_kinds" if column == "retention" else column, code) for code in codes)
            for column, codes in lists.items()
        ),
        quotes=quotes(record, [entry["evidence"]]),
    )
