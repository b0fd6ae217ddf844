"""The difference as a reader sees it: Finnish names, one line of news for each change, the words of both versions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from analyzer.differences import Difference, Outcome, Reread
from analyzer.differences.alignment import PassageKind
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
from analyzer.differences.facts import ANSWERS, CONTACT, COUNTRIES
from analyzer.exports import wording
from analyzer.exports.evidence import Quote, quote
from analyzer.records import EvidenceEntry, Record

PARTS = {
    "elements": "Tietosuoja-asetuksen 13 ja 14 artiklan kohdat",
    "warnings": "Varoitukset",
    "periods": "Säilytysajat",
    "facts": "Mitä seloste sanoo",
}
SLOTS = wording.SLOTS | {
    COUNTRIES: "Maat",
    "business_id": "Y-tunnus",
    "email": "Sähköposti",
    "phone": "Puhelin",
    "dpo": "Tietosuojavastaava",
}
BOUNDS = {"at_most": "enintään", "at_least": "vähintään"}
EYES = {
    "analyzer": "ohjelma",
    "label_model": "luokkamalli",
    "fact_model": "tietomalli",
    "finnish_models": "kielimallit",
    "lexicon": "sanasto",
}
OUTCOMES = {
    Outcome.IDENTICAL: "Ei muutoksia",
    Outcome.COSMETIC: "Vain ulkoasu muuttui",
    Outcome.READING: "Teksti ei muuttunut, mutta ohjelma luki sen toisin",
    Outcome.CHANGED: "Seloste muuttui",
}
MARKS = {Change.GAINED: "+", Change.LOST: "−", Change.CHANGED: "→", Change.UNCLEAR: "?"}
# What a reader should take for bad news, as against good news and mere news.
WORSE, BETTER, OTHER = "worse", "better", "other"
# One count a kind of passage: of one sentence, of several.
_COUNTED = {
    PassageKind.CHANGED: ("kohta muuttui", "kohtaa muuttui"),
    PassageKind.REMOVED: ("lause poistui", "lausetta poistui"),
    PassageKind.ADDED: ("lause tuli lisää", "lausetta tuli lisää"),
    PassageKind.MOVED: ("lause siirtyi", "lausetta siirtyi"),
}


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change: what it is about (``slot`` and ``name``), what became of it, and the words on either side."""

    mark: str
    tone: str
    change: str
    slot: str
    name: str
    before: str
    after: str
    article: str
    reason: str
    old: tuple[Quote, ...]
    new: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class VersionView:
    """One of the two versions: which it is, and where it comes from."""

    called: str
    company: str
    title: str
    location: str
    dated: str
    fetched: str
    fingerprint: str


def versions(difference: Difference) -> tuple[VersionView, VersionView]:
    """The old version and the new."""
    return _version("Vanha", difference.old), _version("Uusi", difference.new)


def _version(called: str, record: Record) -> VersionView:
    source = record["source"]
    return VersionView(
        called=called,
        company=record["company"] or record["id"],
        title=record["title"] or "",
        location=source["location"],
        dated=wording.day(record["dated"]),
        fetched=wording.day(source["fetched_at"]),
        fingerprint=source["sha256"][:12],
    )


def headline(difference: Difference) -> str:
    """What it all comes to, in one sentence."""
    counts = difference.counts
    told = [f"{counts[kind]} {names[counts[kind] != 1]}" for kind, names in _COUNTED.items() if counts[kind]]
    said = OUTCOMES[difference.outcome]
    if difference.outcome in (Outcome.IDENTICAL, Outcome.READING):
        return f"{said}."
    if difference.outcome is Outcome.COSMETIC:
        return f"{said}: sanat ovat samat" + (f", {' ja '.join(told)}." if told else ".")
    return f"{said}: {', '.join(told)}."


def eyes(difference: Difference) -> str:
    """That the versions were read by different programs or models; nothing when they were not."""
    if not difference.eyes:
        return ""
    parts = ", ".join(EYES.get(eye.part, eye.part) for eye in difference.eyes)
    return (
        f"Versiot on luettu ohjelman eri versioilla ({parts}): ero voi johtua ohjelmasta eikä tekstistä. "
        "Analysoi molemmat uudelleen, niin ero on tekstin."
    )


def sections(difference: Difference) -> list[tuple[str, list[ChangeView]]]:
    """The changes, part by part; parts without any are left out."""
    return [(name, found) for name, found in _parts(difference, difference) if found]


def doubtful(difference: Difference) -> list[ChangeView]:
    """The claims that only one version has although their own words stand in both."""
    return [view for _, views in _parts(difference, difference.reread) for view in views]


def _parts(difference: Difference, claims: Difference | Reread) -> Iterator[tuple[str, list[ChangeView]]]:
    yield PARTS["elements"], [_element(difference, change) for change in claims.elements]
    yield PARTS["warnings"], [_warning(difference, change) for change in claims.warnings]
    yield PARTS["periods"], [_period(difference, change) for change in claims.periods]
    yield PARTS["facts"], [_fact(difference, change) for change in claims.facts]


def _element(difference: Difference, change: ElementChange) -> ChangeView:
    tone = (
        BETTER if change.new_verdict == "met" else WORSE if change.is_loss or change.new_verdict == "missing" else OTHER
    )
    return ChangeView(
        mark=MARKS[change.kind],
        tone=tone,
        change=change.kind.value,
        slot="",
        name=wording.name("elements", change.code),
        before=wording.VERDICTS.get(change.old_verdict, change.old_verdict),
        after=wording.VERDICTS.get(change.new_verdict, change.new_verdict),
        article=change.article,
        reason="" if change.new_verdict == "met" else change.reason,
        old=_quotes(difference.old, change.old_words),
        new=_quotes(difference.new, change.new_words),
    )


def _warning(difference: Difference, change: WarningChange) -> ChangeView:
    gained = change.kind is Change.GAINED
    return ChangeView(
        mark=MARKS[change.kind],
        tone=WORSE if gained else BETTER,
        change=change.kind.value,
        slot="",
        name=wording.WARNINGS.get(change.code, change.code),
        before="",
        after="uusi varoitus" if gained else "ei enää",
        article=change.article,
        reason=change.reason if gained else "",
        old=() if gained else _quotes(difference.old, change.words),
        new=_quotes(difference.new, change.words) if gained else (),
    )


def _period(difference: Difference, change: PeriodChange) -> ChangeView:
    return ChangeView(
        mark=MARKS[Change.CHANGED],
        tone=OTHER,
        change=Change.CHANGED.value,
        slot="",
        name=concern(change.new) or concern(change.old) or "säilytysaika",
        before=length(change.old),
        after=length(change.new),
        article="",
        reason="",
        old=_quotes(difference.old, [change.old.words]),
        new=_quotes(difference.new, [change.new.words]),
    )


def concern(period: Period) -> str:
    """What data and purposes a period is said to concern."""
    data = [wording.name("data_categories", code) for code in period.data_categories]
    return ", ".join([*data, *(wording.name("purposes", code) for code in period.purposes)])


def length(period: Period) -> str:
    """How long, as a Finn says it: *enintään 2 vuotta (tilauksesta)*."""
    told = wording.duration(period.period) if period.period else ""
    criteria = ", ".join(wording.name("retention_kinds", code) for code in period.kinds)
    said = " ".join(part for part in (BOUNDS.get(period.bound or "", ""), told or criteria) if part)
    return f"{said} ({period.counted_from})" if period.counted_from else said


def _fact(difference: Difference, change: FactChange) -> ChangeView:
    return ChangeView(
        mark=MARKS[change.kind],
        tone=OTHER,
        change=change.kind.value,
        slot=SLOTS.get(change.slot, change.slot),
        name=fact_name(change.slot, change.value) if change.slot not in ANSWERS else "",
        before=_said(change.slot, change.old),
        after=_said(change.slot, change.new),
        article="",
        reason="",
        old=_quotes(difference.old, change.old.words if change.old else ()),
        new=_quotes(difference.new, change.new.words if change.new else ()),
    )


def _said(slot: str, said: Said | None) -> str:
    """What one version says: the answer itself, or how plainly it is stated."""
    if said is None:
        return wording.STATUSES["absent"]
    if slot in CONTACT:
        return said.value
    return wording.name(slot, said.value) if slot in ANSWERS else wording.STATUSES.get(said.polarity, said.polarity)


def fact_name(slot: str, value: str) -> str:
    """The Finnish name of what a fact states."""
    if slot == COUNTRIES:
        return _countries().get(value, value)
    return wording.name(slot, value)


@cache
def _countries() -> dict[str, str]:
    text = files("analyzer").joinpath("data/country_names.yaml").read_text("utf-8")
    return {str(code): str(name) for code, name in yaml.safe_load(text).items()}


def _quotes(record: Record, words: Iterable[Quoted]) -> tuple[Quote, ...]:
    return tuple(quote(record, EvidenceEntry(sentence=each.sentence, quote=each.quote)) for each in words)
