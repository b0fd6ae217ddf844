"""What the notice ties together: a table's row, a sentence, an item with its lead-in, a section about one thing.

An entry ties at least two of purposes, data, grounds, recipients and retention, of which one is a purpose or data.
Precision before recall: facts that only stand in the same notice are not tied.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from analyzer.facts import place
from analyzer.facts.sections import Section
from analyzer.lexicon import Lexicon
from analyzer.notice import Fact, Polarity, Processing
from analyzer.sentences import Labelled

_PART_OF_SLOT = {
    "purposes": "purposes",
    "data_categories": "data_categories",
    "legal_bases": "legal_bases",
    "recipients": "recipients",
    "named_recipients": "recipients",
    "retention_kinds": "retention",
    "durations": "retention",
}
_TIED = frozenset({"purposes", "data_categories"})
# Below this a fact is worth showing, but not worth tying to others.
_SURE_ENOUGH = 0.6


def find(
    sentences: Sequence[Labelled], facts: Sequence[Fact], tied: Sequence[Section], lexicon: Lexicon
) -> Iterator[Processing]:
    """The entries of a notice, in reading order; ``tied`` are the sections that are about one thing."""
    told = _Told(sentences, facts)
    sections = {section.heading: section for section in tied}
    for number, labelled in enumerate(sentences):
        if number in sections:
            inside = [fact for below in sections[number].numbers for fact in told.own(below)]
            yield from _entry(labelled, [*_of_title(labelled, inside, lexicon), *inside])
        elif not labelled.sentence.is_heading:
            for group in _groups(told.own(number), labelled):
                yield from _entry(labelled, _joined(group, told.above(number)))


class _Told:
    """The facts that may be tied, by sentence, in reading order; and the sentence that leads in another."""

    def __init__(self, sentences: Sequence[Labelled], facts: Sequence[Fact]) -> None:
        self._facts = place.of_sentences(sentences, filter(_may_be_tied, facts))
        self._above: list[int | None] = []
        last: dict[str, int] = {}
        for number, labelled in enumerate(sentences):
            block = labelled.sentence.block
            self._above.append(last.get(block.lead_in) if block.lead_in else None)
            last[labelled.sentence.text] = last[block.text] = number

    def own(self, number: int) -> tuple[Fact, ...]:
        """Those of one sentence."""
        return self._facts[number]

    def above(self, number: int) -> tuple[Fact, ...]:
        """Those of the sentence that leads in the list it is an item of."""
        leading = self._above[number]
        return self._facts[leading] if leading is not None else ()


def _may_be_tied(fact: Fact) -> bool:
    denied = fact.polarity is Polarity.DENIED or fact.value == "none"
    return not denied and fact.slot in _PART_OF_SLOT and fact.score >= _SURE_ENOUGH


def _of_title(labelled: Labelled, inside: Sequence[Fact], lexicon: Lexicon) -> Iterator[Fact]:
    """The purpose that a section's title names, unless its text tells one."""
    if any(fact.slot == "purposes" for fact in inside):
        return
    where = labelled.sentence.evidence
    for code in sorted(lexicon.codes("purposes", labelled.sentence.span)):
        yield Fact("purposes", code, Polarity.AFFIRMED, where)


def _joined(own: Sequence[Fact], above: Sequence[Fact]) -> tuple[Fact, ...]:
    """An item says the parts that it says; the lead-in says the others."""
    said = _parts(own)
    return (*(fact for fact in above if _PART_OF_SLOT[fact.slot] not in said), *own) if own else ()


def _groups(facts: Sequence[Fact], labelled: Labelled) -> Iterator[Sequence[Fact]]:
    """The facts of one tie each: "laskut 6 vuotta, viestit vuoden" ties twice.

    A sentence is cut only where two runs of the same two parts follow one another: data, period, data, period.
    """
    ordered = sorted(facts, key=lambda fact: fact.evidence.start)
    runs: list[list[Fact]] = []
    for fact in ordered:
        if runs and _PART_OF_SLOT[runs[-1][-1].slot] == _PART_OF_SLOT[fact.slot]:
            runs[-1].append(fact)
        else:
            runs.append([fact])
    kinds = [_PART_OF_SLOT[run[0].slot] for run in runs]
    pairs = len(kinds) // 2
    cut = (
        not labelled.sentence.cells
        and len(kinds) >= 4
        and len(kinds) % 2 == 0
        and len(set(kinds)) == 2
        and kinds == kinds[:2] * pairs
        and set(kinds) in ({"data_categories", "retention"}, {"purposes", "legal_bases"})
    )
    if not cut:
        yield facts
        return
    for pair in range(pairs):
        yield [*runs[2 * pair], *runs[2 * pair + 1]]


def _entry(labelled: Labelled, facts: Sequence[Fact]) -> Iterator[Processing]:
    parts = _parts(facts)
    if len(parts) > 1 and parts & _TIED:
        yield Processing(labelled.sentence.evidence, tuple(facts))


def _parts(facts: Iterable[Fact]) -> frozenset[str]:
    return frozenset(_PART_OF_SLOT[fact.slot] for fact in facts)
