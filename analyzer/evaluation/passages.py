"""Facts unit by unit: which codes a unit states, and whether it affirms or denies them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from analyzer import tables, taxonomy
from analyzer.evaluation.counts import Counts, Miss, folded
from analyzer.facts.judgement import DENIABLE_ELEMENTS
from analyzer.gold import GoldNotice, Stated
from analyzer.notice import Polarity
from analyzer.records import FactEntry

# A denial that has a code of its own: "tietoja ei luovuteta", "tietoja ei siirretä EU:n ulkopuolelle".
DENIALS = frozenset({("recipients", "none"), ("third_country", "not_transferred")})
SLOTS = tuple(slot for slot in taxonomy.SLOTS if slot != "elements")


@dataclass(slots=True)
class Passages:
    """Counts over all units whose facts are annotated.

    ``stated`` are the codes affirmed or conditional, by slot; ``denials`` the codes denied, with those whose code is
    itself a denial. ``denied`` and ``conditional`` are the codes so said among those that gold and program both find
    in the unit, in whatever way: how well polarity is judged, apart from what is found.
    """

    stated: dict[str, Counts] = field(default_factory=lambda: {slot: Counts() for slot in SLOTS})
    denials: Counts = field(default_factory=Counts)
    denied: Counts = field(default_factory=Counts)
    conditional: Counts = field(default_factory=Counts)
    units: int = 0


def score(
    passages: Passages, notice: GoldNotice, facts: Iterable[FactEntry], pairs: Sequence[tuple[int, int]]
) -> Iterator[Miss]:
    """Count a notice's facts against its gold; ``pairs`` are its units and sentences that belong together."""
    units_of = defaultdict(list)
    for number, sentence in pairs:
        units_of[sentence].append(number)
    found: dict[int, set[Stated]] = defaultdict(set)
    for fact in facts:
        for number in units_of[fact["evidence"]["sentence"]]:
            found[number].add(Stated(fact["slot"], tables.value(fact), Polarity(fact["polarity"])))
    for number, unit in enumerate(notice.units):
        if unit.heading or unit.stated is None:
            continue
        passages.units += 1
        yield from _score_unit(passages, notice.id, unit.text, unit.stated, found[number])


def _score_unit(
    passages: Passages, name: str, text: str, wanted: Iterable[Stated], found: Iterable[Stated]
) -> Iterator[Miss]:
    want, have = _by_slot(wanted), _by_slot(found)
    for slot, counts in passages.stated.items():
        counts.add(want[slot], have[slot])
        if want[slot] != have[slot]:
            yield Miss(name, f"{slot}: {text}", want[slot], have[slot])
    want_denied, have_denied = denials(wanted), denials(found)
    passages.denials.add(want_denied, have_denied)
    if want_denied != have_denied:
        yield Miss(name, f"denials: {text}", want_denied, have_denied)
    both = _codes(wanted) & _codes(found)
    for counts, way in ((passages.denied, Polarity.DENIED), (passages.conditional, Polarity.CONDITIONAL)):
        counts.add(_codes(wanted, way) & both, _codes(found, way) & both)


def _by_slot(facts: Iterable[Stated]) -> Mapping[str, frozenset[str]]:
    values: dict[str, set[str]] = {slot: set() for slot in SLOTS}
    for fact in facts:
        if fact.slot in values and fact.polarity is not Polarity.DENIED:
            values[fact.slot].add(_comparable(fact))
    return {slot: frozenset(codes) for slot, codes in values.items()}


def denials(facts: Iterable[Stated]) -> frozenset[str]:
    """What a unit denies, with the codes that are denials themselves."""
    return frozenset(
        f"{fact.slot} {_comparable(fact)}"
        for fact in facts
        if fact.polarity is Polarity.DENIED
        and (fact.slot != "elements" or fact.value in DENIABLE_ELEMENTS)
        or (fact.slot, fact.value) in DENIALS
    )


def _codes(facts: Iterable[Stated], way: Polarity | None = None) -> frozenset[tuple[str, str]]:
    return frozenset(
        (fact.slot, _comparable(fact))
        for fact in facts
        if (way is None or fact.polarity is way) and (fact.slot != "elements" or fact.value in DENIABLE_ELEMENTS)
    )


def _comparable(fact: Stated) -> str:
    return next(iter(folded([fact.value]))) if fact.slot == "named_recipients" else fact.value
