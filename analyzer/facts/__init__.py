"""Sentences with their topics → what the notice says, exactly: Facts, and what it ties together: Processing.

Each finder reads the whole notice and yields facts with the words that say them; the order below is only the order of
the record.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.facts import elements, processing, recipients, retention, transfers, vocabulary
from analyzer.lexicon import Lexicon
from analyzer.notice import Fact, Processing
from analyzer.sentences import Labelled

FINDERS = (vocabulary.find, retention.find, recipients.find, transfers.find, elements.find)


@dataclass(frozen=True, slots=True)
class Found:
    """What the notice says, and what it ties together."""

    facts: tuple[Fact, ...]
    processing: tuple[Processing, ...]


def find(sentences: Sequence[Labelled], lexicon: Lexicon) -> Found:
    """All facts of a notice, in reading order, and its processing entries."""
    facts = [fact for finder in FINDERS for fact in finder(sentences, lexicon)]
    facts.sort(key=lambda fact: (fact.evidence.block, fact.evidence.start, fact.evidence.end))
    return Found(tuple(facts), tuple(processing.find(sentences, facts)))
