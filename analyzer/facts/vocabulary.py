"""Purposes, data categories, legal bases, rights, kinds of recipients, safeguards and retention: terms → codes.

Which sentences are read for which slot is the table SLOTS; a term counts only there, so that *sähköposti* among the
controller's contact lines is no data category.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span

from analyzer.facts import place, polarity
from analyzer.lexicon import Hit, Lexicon
from analyzer.notice import Fact, Polarity
from analyzer.sentences import Labelled, Sentence, evidence


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot: its lexicon group, and the topics whose sentences are read for it."""

    name: str
    topics: tuple[str, ...]


SLOTS = (
    Slot("purposes", ("purpose",)),
    Slot("data_categories", ("data_category",)),
    Slot("legal_bases", ("legal_basis",)),
    Slot("recipients", ("transfer",)),
    Slot("safeguards", ("transfer",)),
    Slot("retention_kinds", ("retention",)),
    Slot("rights", ("rights",)),
)


def find(sentences: Sequence[Labelled], lexicon: Lexicon) -> Iterator[Fact]:
    """The facts that a term of the lexicon states, sentence by sentence."""
    for labelled in sentences:
        for slot in SLOTS:
            for region in place.regions(labelled, slot.topics, lexicon):
                for code, span in _hits(slot, region, labelled, lexicon):
                    judged = _polarity(slot, code, span, labelled.sentence, lexicon)
                    yield Fact(slot.name, code, judged, evidence(labelled.sentence, span))


def _hits(slot: Slot, region: Span, labelled: Labelled, lexicon: Lexicon) -> Iterator[tuple[str, Span]]:
    """The first hit of each code in the region: one piece of evidence a sentence is enough."""
    first: dict[str, Span] = {}
    for hit in lexicon.find(slot.name, region):
        if hit.code not in first and _counts(slot, hit, labelled):
            first[hit.code] = hit.span
    if len(first) > 1:
        # "Suojatoimia, kuten vakiosopimuslausekkeita" does specify them.
        first.pop("unspecified", None)
    yield from first.items() or _inherited(slot, region, labelled, lexicon)


def _inherited(slot: Slot, region: Span, labelled: Labelled, lexicon: Lexicon) -> Iterator[tuple[str, Span]]:
    """An item in a list of grounds has the ground of its lead-in: the item itself is the evidence."""
    lead_in = labelled.sentence.lead_in
    if slot.name == "legal_bases" and lead_in is not None:
        yield from ((code, region) for code in sorted(lexicon.codes(slot.name, lead_in)))


def _counts(slot: Slot, hit: Hit, labelled: Labelled) -> bool:
    if slot.name == "data_categories" and "purpose" in labelled.topics:
        return not _only_subject(hit.span)
    return True


# In a purpose a kind of data is stated when it is used ("ostohistorian perusteella"), not as the subject of the task
# ("palautteiden käsittely").
_TASKS = frozenset({"käsittely", "käsitteleminen", "vastaaminen", "lähettäminen", "toimittaminen", "hoitaminen"})


def _only_subject(span: Span) -> bool:
    after = span.doc[span.end : span.end + 2]
    return any(token.lemma_ in _TASKS for token in after)


def _polarity(slot: Slot, code: str, span: Span, sentence: Sentence, lexicon: Lexicon) -> Polarity:
    if slot.name == "retention_kinds" and code != "indefinite":
        # "Kun niitä ei enää tarvita" states the criterion, though it denies the need.
        return Polarity.AFFIRMED
    judged = polarity.of(span, sentence, lexicon)
    if slot.name == "rights" and judged is Polarity.CONDITIONAL:
        # "Voit pyytää" grants the right; what is conditional of it is the data subject's choice.
        return Polarity.AFFIRMED
    return judged
