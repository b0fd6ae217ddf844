"""A quote in its sentence: what a reader needs to judge a claim at a glance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from analyzer.records import EvidenceEntry, Record

# On either side of the quote: a good half of a printed line each, enough to see who does what to which data.
CONTEXT = 80


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of the notice, what stands around them in the same sentence, and the heading above."""

    before: str
    words: str
    after: str
    section: str


def quote(record: Record, entry: EvidenceEntry) -> Quote:
    """The evidence with the rest of its sentence, shortened at spaces where that is long."""
    number, words = entry["sentence"], entry["quote"]
    sentences = record["sentences"]
    if not 0 <= number < len(sentences):
        return Quote("", words, "", "")
    sentence = sentences[number]
    section = sentence["section"][-1] if sentence["section"] else ""
    before, found, after = sentence["text"].partition(words)
    if not found:
        return Quote("", words, "", section)
    return Quote(_tail(before), words, _head(after), section)


def quotes(record: Record, entries: Iterable[EvidenceEntry]) -> tuple[Quote, ...]:
    """The different quotes among the entries, in order."""
    return tuple(dict.fromkeys(quote(record, entry) for entry in entries))


def _tail(text: str) -> str:
    if len(text) <= CONTEXT:
        return text
    cut = text[-CONTEXT:]
    return "… " + (cut.partition(" ")[2] or cut)


def _head(text: str) -> str:
    if len(text) <= CONTEXT:
        return text
    cut = text[:CONTEXT]
    return (cut.rpartition(" ")[0] or cut) + " …"
