"""Facts that one version states and the other does not, or states otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from analyzer import taxonomy
from analyzer.differences.alignment import Passage, PassageKind
from analyzer.differences.changes import Change, FactChange, PeriodChange, Said, Touched, plain, quoted
from analyzer.records import EvidenceEntry, FactEntry, Record
from analyzer.tables import value

# Of several statements of one thing the plainest counts, as in a comparison of companies.
_DENIED = "denied"
_STRENGTH = (_DENIED, "conditional", "affirmed")
# What a record tells beside the facts of the taxonomy's slots, compared in the same way.
COUNTRIES = "countries"
CONTACT = ("business_id", "email", "phone", "dpo")
# One answer a notice, told as one change: "ei siirretä" → "siirretään".
THIRD_COUNTRY = "third_country"
ANSWERS = (THIRD_COUNTRY, *CONTACT)
_UNSTATED = "unstated"
# Elements have verdicts, which are told for themselves.
_FACT_SLOTS = tuple(slot for slot in taxonomy.SLOTS if slot not in {THIRD_COUNTRY, "elements"})


def facts(
    old: Record, new: Record, aligned: Iterable[Passage], periods: Iterable[PeriodChange], touched: Touched
) -> tuple[FactChange, ...]:
    """What is said otherwise, then what is no longer said, then what is new; slot by slot within these.

    A length of time that ``periods`` tells as changed is not told again as one lost and one gained.
    """
    told = list(periods)
    known = {("durations", Change.LOST, each.old.period) for each in told}
    known |= {("durations", Change.GAINED, each.new.period) for each in told}
    found = [
        change
        for slot, collect in _COLLECTED.items()
        for change in _changes(slot, collect(old, slot), collect(new, slot), touched)
        if (change.slot, change.kind, change.value) not in known
    ]
    seen = {(change.slot, plain(change.value)) for change in found}
    flips = [change for change in _flips(old, new, aligned) if (change.slot, plain(change.value)) not in seen]
    return tuple(sorted([*found, *flips], key=_weight))


def _flips(old: Record, new: Record, aligned: Iterable[Passage]) -> Iterator[FactChange]:
    """What a changed passage denied and now says, or the other way round, though the notice says it elsewhere too."""
    before, after = _by_sentence(old), _by_sentence(new)
    for passage in aligned:
        if passage.kind is PassageKind.CHANGED:
            olds = _said_in(fact for place in passage.old for fact in before.get(place, []))
            news = _said_in(fact for place in passage.new for fact in after.get(place, []))
            for slot, key in (both for both in olds if both in news):
                one, other = olds[slot, key], news[slot, key]
                if (one.polarity == _DENIED) != (other.polarity == _DENIED):
                    yield FactChange(slot, Change.CHANGED, one, other, text_changed=True)


def _by_sentence(record: Record) -> dict[int, list[FactEntry]]:
    found: dict[int, list[FactEntry]] = {}
    for fact in record["facts"]:
        if fact["slot"] in _FACT_SLOTS:
            found.setdefault(fact["evidence"]["sentence"], []).append(fact)
    return found


def _weight(change: FactChange) -> int:
    """How soon a reader should see it: a denial that is gone first."""
    denied_before = change.old is not None and change.old.polarity == _DENIED
    order = (
        change.kind is Change.CHANGED and (denied_before or change.slot == THIRD_COUNTRY),
        change.kind is Change.CHANGED,
    )
    return order.index(True) if any(order) else 2 + (change.kind is Change.GAINED)


def _changes(
    slot: str, before: Mapping[str, Said], after: Mapping[str, Said], touched: Touched
) -> Iterator[FactChange]:
    for key in dict.fromkeys([*before, *after]):
        old, new = before.get(key), after.get(key)
        if old and new and (old.polarity, plain(old.value)) == (new.polarity, plain(new.value)):
            continue
        kind = Change.CHANGED if old and new else Change.GAINED if new else Change.LOST
        text_changed = touched.by(old.words if old else (), new.words if new else ())
        yield FactChange(slot, kind, old, new, text_changed)


def _of_slot(record: Record, slot: str) -> dict[str, Said]:
    said = _said_in(fact for fact in record["facts"] if fact["slot"] == slot)
    return {key: each for (_, key), each in said.items()}


def _said_in(entries: Iterable[FactEntry]) -> dict[tuple[str, str], Said]:
    """What some facts say, by slot and value."""
    found: dict[tuple[str, str], list[FactEntry]] = {}
    for fact in entries:
        found.setdefault((fact["slot"], plain(value(fact)) or value(fact)), []).append(fact)
    return {key: _plainest(value(listed[0]), listed) for key, listed in found.items()}


def _plainest(said: str, entries: Iterable[FactEntry]) -> Said:
    return _strongest(said, ((entry["polarity"], entry["evidence"]) for entry in entries))


def _strongest(said: str, told: Iterable[tuple[str, EvidenceEntry]]) -> Said:
    listed = list(told)
    polarity = max((each for each, _ in listed), key=lambda each: _STRENGTH.index(each) if each in _STRENGTH else 0)
    return Said(said, polarity, quoted(evidence for each, evidence in listed if each == polarity))


def _answer(record: Record, slot: str) -> dict[str, Said]:
    code = record["slots"].get(slot, _UNSTATED)
    if code == _UNSTATED:
        return {}
    told = [fact for fact in record["facts"] if fact["slot"] == slot and fact.get("code") == code]
    return {slot: Said(code, "affirmed", quoted(fact["evidence"] for fact in told if fact["polarity"] != "denied"))}


def _countries(record: Record, _: str) -> dict[str, Said]:
    found: dict[str, list[tuple[str, EvidenceEntry]]] = {}
    for entry in record.get("countries", []):
        found.setdefault(entry["country"], []).append((entry["polarity"], entry["evidence"]))
    return {code: _strongest(code, told) for code, told in found.items()}


def _contact(record: Record, slot: str) -> dict[str, Said]:
    told = record.get("contact", {}).get(slot)
    return {slot: Said(told["value"], "affirmed", quoted([told["evidence"]]))} if told else {}


_COLLECTED: Mapping[str, Callable[[Record, str], Mapping[str, Said]]] = {
    THIRD_COUNTRY: _answer,
    **dict.fromkeys(_FACT_SLOTS, _of_slot),
    COUNTRIES: _countries,
    **dict.fromkeys(CONTACT, _contact),
}
