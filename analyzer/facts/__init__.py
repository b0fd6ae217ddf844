"""Sentences with their topics → what the notice says, exactly: Facts, and what it ties together: Processing.

Each finder reads the whole notice and yields facts with the words that say them; the order below is only the order of
the record.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analyzer.facts import elements, judgement, processing, recipients, retention, transfers, vocabulary
from analyzer.facts.model import FactModel
from analyzer.facts.sections import Section
from analyzer.lexicon import Lexicon
from analyzer.notice import Country, Fact, Processing, Retention
from analyzer.sentences import Labelled

# A code that the model gives a sentence with less than this probability is not worth a look (as with labels).
POSSIBLE = 0.05
# The slots whose codes an element of Articles 13 and 14 rests on.
_LENIENT = frozenset({"rights", "recipients", "third_country", "legal_bases"})

FINDERS = (vocabulary.find, retention.find, recipients.find, transfers.find, elements.find)


@dataclass(frozen=True, slots=True)
class Found:
    """What the notice says, what it ties together, how long it keeps what, and which countries it names."""

    facts: tuple[Fact, ...]
    processing: tuple[Processing, ...]
    retention: tuple[Retention, ...]
    countries: tuple[Country, ...]


def find(sentences: Sequence[Labelled], lexicon: Lexicon, model: FactModel | None = None) -> Found:
    """All facts of a notice, in reading order, and what it ties together; without a model by the rules alone."""
    facts, tied = by_rules(sentences, lexicon), list[Section]()
    if model is not None:
        passages = judgement.passages(sentences, facts)
        facts, tied = judgement.judged(passages, model, lexicon), judgement.tied(passages, model, lexicon)
    facts += elements.interests(sentences, facts, lexicon)
    facts.sort(key=lambda fact: (fact.evidence.block, fact.evidence.start, fact.evidence.end))
    entries = tuple(processing.find(sentences, facts, tied, lexicon))
    countries = tuple(transfers.countries(sentences, lexicon))
    return Found(tuple(facts), entries, tuple(retention.details(sentences, facts)), countries)


def possible(
    sentences: Sequence[Labelled], chances: Sequence[Mapping[str, float]], lexicon: Lexicon, model: FactModel
) -> tuple[Fact, ...]:
    """What the notice may state: the facts that stand if each sentence is about all that it may be about.

    ``chances`` are these topics, with their probabilities. What ``find`` found is among the result; the score of a fact
    is its own, given that the topic is right.
    """
    generous = [
        Labelled(each.sentence, each.topics | chance.keys()) for each, chance in zip(sentences, chances, strict=True)
    ]
    lenient = model.lenient(POSSIBLE, _LENIENT)
    facts = judgement.judged(judgement.passages(generous, by_rules(generous, lexicon)), lenient, lexicon)
    facts += elements.interests(generous, facts, lexicon)
    return tuple(facts)


def by_rules(sentences: Sequence[Labelled], lexicon: Lexicon) -> list[Fact]:
    """What the rules find, with the polarity that they see: what the model is told."""
    return [fact for finder in FINDERS for fact in finder(sentences, lexicon)]
