"""Notice → record: the JSON object that other programs rely on (version 1 of the record contract).

A record is plain JSON data. Frames and comparisons are made from records, so that a saved record and a notice just
analysed give the same rows.
"""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any, NotRequired

from pydantic import TypeAdapter, ValidationError
from typing_extensions import TypedDict  # pydantic asks for it before Python 3.12

from analyzer.errors import RecordError
from analyzer.notice import (
    Contact,
    Evidence,
    Fact,
    Finding,
    Label,
    Notice,
    Polarity,
    Processing,
    Retention,
    Statement,
)
from analyzer.taxonomy import SLOTS

RECORD_VERSION = 1

# Of several statements on third countries the one that lets data out counts: "ei siirretä, paitsi …" is a transfer.
_THIRD_COUNTRY_ORDER = ("transferred", "possible", "not_transferred")


class SourceEntry(TypedDict):
    """Where the notice came from; ``sha256`` of the bytes, ``fetched_at`` null for a file."""

    location: str
    media_type: str
    sha256: str
    fetched_at: str | None


class LabelEntry(TypedDict):
    """An asserted label of a sentence; ``unsure`` stands only where a person should look."""

    label: str
    score: float
    origin: str
    unsure: NotRequired[bool]


class SentenceEntry(TypedDict):
    """A sentence or heading; ``section`` are the headings above it, outermost first."""

    text: str
    heading: bool
    section: list[str]
    labels: list[LabelEntry]


class EvidenceEntry(TypedDict):
    """The words that say it, and the index of the sentence they stand in."""

    sentence: int
    quote: str


class FactEntry(TypedDict):
    """One fact; ``code``, ``name`` (named recipients) or ``duration`` (ISO 8601), by its slot.

    ``score`` is how sure the fact model is (0 to 1); what a rule alone decides has 1.
    """

    slot: str
    polarity: str
    evidence: EvidenceEntry
    score: NotRequired[float]
    code: NotRequired[str]
    name: NotRequired[str]
    duration: NotRequired[str]


class ProcessingEntry(TypedDict):
    """What the notice ties together, one entry a table row, section or sentence."""

    purposes: list[str]
    data_categories: list[str]
    legal_bases: list[str]
    recipients: list[str]
    retention: list[str]
    evidence: EvidenceEntry
    facts: NotRequired[list[FactEntry]]


class RetentionEntry(TypedDict):
    """How long, as one passage says it: a period or criterion, what it is counted from, which law sets it, of what."""

    period: str | None
    kinds: list[str]
    polarity: str
    bound: str | None
    counted_from: str | None
    laws: list[str]
    data_categories: list[str]
    purposes: list[str]
    evidence: EvidenceEntry


class CountryEntry(TypedDict):
    """A country named where the notice tells of disclosures and servers; ``country`` is its ISO 3166-1 code."""

    country: str
    polarity: str
    evidence: EvidenceEntry


class MentionEntry(TypedDict):
    """Something told in the notice's own words."""

    value: str
    evidence: EvidenceEntry


class ScreeningEntry(TypedDict):
    """An element of Articles 13 and 14 with its verdict, or a warning (``code``, no verdict).

    ``severity`` is serious, notable or slight, and missing where nothing is wrong; ``score`` how likely the notice
    states the element (0 to 1). A warning has an ``article`` where one asks for what it misses.
    """

    reason: str
    evidence: list[EvidenceEntry]
    element: NotRequired[str]
    article: NotRequired[str]
    verdict: NotRequired[str]
    code: NotRequired[str]
    severity: NotRequired[str]
    score: NotRequired[float]


class Record(TypedDict):
    """One notice; the fields that may be missing are more than the record contract asks for."""

    record: int
    id: str
    company: str | None
    source: SourceEntry
    title: str | None
    language: str
    dated: str | None
    provenance: dict[str, str]
    sentences: list[SentenceEntry]
    facts: list[FactEntry]
    processing: list[ProcessingEntry]
    retention: NotRequired[list[RetentionEntry]]
    countries: NotRequired[list[CountryEntry]]
    contact: NotRequired[dict[str, MentionEntry]]
    slots: dict[str, Any]
    screening: list[ScreeningEntry]
    left_out: NotRequired[list[str]]


_CONTRACT = TypeAdapter(Record)


def of(notice: Notice) -> Record:
    """The notice as a record."""
    document, index = notice.document, _SentenceIndex(notice)
    return Record(
        record=RECORD_VERSION,
        id=document.source.id,
        company=notice.company,
        source=SourceEntry(
            location=document.source.location,
            media_type=document.media_type,
            sha256=document.fingerprint,
            fetched_at=document.fetched_at.isoformat() if document.fetched_at else None,
        ),
        title=document.title,
        language=document.language,
        dated=notice.dated.isoformat() if notice.dated else None,
        provenance={
            "analyzer": notice.provenance.analyzer,
            "label_model": notice.provenance.label_model,
            "finnish_models": notice.provenance.finnish_models,
            "lexicon": notice.provenance.lexicon,
            "fact_model": notice.provenance.fact_model,
            "presence_model": notice.provenance.presence_model,
        },
        sentences=[_sentence(statement, notice) for statement in notice.statements],
        facts=[_fact(fact, index) for fact in notice.facts],
        processing=[_processing(entry, index) for entry in notice.processing],
        retention=[_retention(each, notice, index) for each in notice.retention],
        countries=[
            CountryEntry(country=each.code, polarity=each.polarity.value, evidence=index.entry(each.evidence))
            for each in notice.countries
        ],
        contact={
            field.name: MentionEntry(value=told.value, evidence=index.entry(told.evidence))
            for field in fields(Contact)
            if (told := getattr(notice.contact, field.name)) is not None
        },
        slots=slots(notice),
        screening=[_finding(finding, index) for finding in notice.findings],
        left_out=[*document.foreign, *document.unread],
    )


def slots(notice: Notice) -> dict[str, list[str] | str]:
    """The notice-level sets: every value stated and not denied; ``third_country`` is exactly one code."""
    sets: dict[str, set[str]] = {slot: set() for slot in SLOTS}
    for fact in notice.facts:
        if fact.polarity is not Polarity.DENIED:
            sets[fact.slot].add(fact.value)
    # Imported here, as it brings spaCy: who only loads a saved record need not wait for that.
    from analyzer.screening.elements import stated_elements

    sets["elements"] = set(stated_elements(notice.facts))
    result: dict[str, list[str] | str] = {slot: sorted(values) for slot, values in sets.items()}
    stated = (code for code in _THIRD_COUNTRY_ORDER if code in sets["third_country"])
    result["third_country"] = next(stated, "unstated")
    return result


def load(path: Path) -> Record:
    """A record saved as JSON. Raises RecordError when the file is not one, or of a version this program can't read."""
    try:
        raw = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise RecordError(f"{path}: cannot be read ({error.strerror})") from error
    except ValueError as error:
        raise RecordError(f"{path}: is not JSON ({error}); give a record that `analyze -o` wrote") from error
    if not isinstance(raw, dict) or "record" not in raw:
        raise RecordError(f'{path}: has no "record" field; give a record that `analyze -o` wrote')
    if raw["record"] != RECORD_VERSION:
        raise RecordError(f"{path}: is a record of version {raw['record']}, this program reads {RECORD_VERSION}")
    try:
        return _CONTRACT.validate_python(raw)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(step) for step in first["loc"])
        raise RecordError(f"{path}: {place}: {first['msg'].lower()}; analyse the notice again") from error


def dumps(record: Record) -> str:
    """The record as JSON text, in UTF-8 letters, a line break at the end."""
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


class _SentenceIndex:
    """Finds the sentence that a place in the document belongs to."""

    def __init__(self, notice: Notice) -> None:
        self._document = notice.document
        self._by_block: dict[int, list[tuple[int, Evidence]]] = {}
        for number, statement in enumerate(notice.statements):
            self._by_block.setdefault(statement.evidence.block, []).append((number, statement.evidence))

    def entry(self, evidence: Evidence) -> EvidenceEntry:
        spots = self._by_block[evidence.block]
        number = next((n for n, where in spots if where.start <= evidence.start < where.end), spots[0][0])
        return EvidenceEntry(sentence=number, quote=evidence.quote(self._document))


def _sentence(statement: Statement, notice: Notice) -> SentenceEntry:
    block = notice.document.blocks[statement.evidence.block]
    return SentenceEntry(
        text=statement.evidence.quote(notice.document),
        heading=statement.heading,
        section=list(block.headings),
        labels=[_label(label) for label in statement.labels],
    )


def _label(label: Label) -> LabelEntry:
    entry = LabelEntry(label=label.topic, score=round(label.score, 3), origin=label.origin.value)
    if label.unsure:
        entry["unsure"] = True
    return entry


def _fact(fact: Fact, index: _SentenceIndex) -> FactEntry:
    entry = FactEntry(
        slot=fact.slot, polarity=fact.polarity.value, evidence=index.entry(fact.evidence), score=round(fact.score, 3)
    )
    if fact.slot == "durations":
        entry["duration"] = fact.value
    elif fact.slot == "named_recipients":
        entry["name"] = fact.value
    else:
        entry["code"] = fact.value
    return entry


def _processing(entry: Processing, index: _SentenceIndex) -> ProcessingEntry:
    return ProcessingEntry(
        purposes=list(entry.purposes),
        data_categories=list(entry.data_categories),
        legal_bases=list(entry.legal_bases),
        recipients=list(entry.recipients),
        retention=list(entry.retention),
        evidence=index.entry(entry.evidence),
        facts=[_fact(fact, index) for fact in entry.facts],
    )


def _retention(told: Retention, notice: Notice, index: _SentenceIndex) -> RetentionEntry:
    return RetentionEntry(
        period=told.period,
        kinds=list(told.kinds),
        polarity=told.polarity.value,
        bound=told.bound,
        counted_from=told.counted_from.quote(notice.document) if told.counted_from else None,
        laws=[law.value for law in told.laws],
        data_categories=list(told.data_categories),
        purposes=list(told.purposes),
        evidence=index.entry(told.evidence),
    )


def _finding(finding: Finding, index: _SentenceIndex) -> ScreeningEntry:
    entry = ScreeningEntry(reason=finding.reason, evidence=[index.entry(place) for place in finding.evidence])
    if finding.verdict is None:
        entry["code"] = finding.code
    else:
        entry["element"] = finding.code
        entry["verdict"] = finding.verdict.value
    if finding.article:
        entry["article"] = finding.article
    if finding.severity is not None:
        entry["severity"] = finding.severity.value
    if finding.score is not None:
        entry["score"] = round(finding.score, 3)
    return entry
