"""Vague wording, topic by topic, against what is usual; and a retention "as long as necessary" without a criterion.

How often a notice leaves things open is counted apart in its sentences on purposes, data, disclosures and so on, and
held against the notices of the corpus (``data/reference.json``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from analyzer.notice import Evidence, Finding, Polarity, Severity
from analyzer.screening import data
from analyzer.screening.subject import Subject
from analyzer.sentences import Labelled

ARTICLE = "12(1)"
# Fewer sentences on a topic than this make no rate.
MIN_SENTENCES = 3
# Fewer vague words than this are no habit, however few the sentences.
MIN_WEIGHT = 3.0
# The share of the corpus's notices that are less vague on the topic.
USUAL = "p90"
# So much more than that is clearly more: notices are short, and one word makes a difference.
CLEARLY = 1.25
# A reader sees the manner from so many examples.
MAX_EVIDENCE = 6


@dataclass(frozen=True, slots=True)
class Vagueness:
    """The vague words in the sentences on one topic: how many sentences, the words' weight together, their places."""

    topic: str
    sentences: int
    weight: float
    places: tuple[Evidence, ...]

    @property
    def rate(self) -> float:
        """Weight a sentence."""
        return self.weight / self.sentences


def find(subject: Subject) -> Iterator[Finding]:
    """The warnings of vague wording and of a retention without a criterion."""
    usual = data.reference()["vague"]
    above = [
        told
        for told in measure(subject.sentences)
        if told.weight >= MIN_WEIGHT and told.topic in usual and told.rate > CLEARLY * usual[told.topic][USUAL]
    ]
    if above:
        places = sorted(
            {place for told in above for place in told.places}, key=lambda place: (place.block, place.start)
        )
        reason = " ".join(["Sanamuodot jättävät avoimeksi, mitä tehdään.", *(_told(told, usual) for told in above)])
        yield Finding("vague_wording", ARTICLE, None, reason, tuple(places[:MAX_EVIDENCE]), Severity.SLIGHT)
    yield from _retention(subject)


def measure(sentences: Sequence[Labelled]) -> Iterator[Vagueness]:
    """How vague the notice is on each topic that it says enough of."""
    table = data.load("vague")
    for topic in table["topics"]:
        about = [each for each in sentences if _about(each, topic, table["not_topics"])]
        if len(about) >= MIN_SENTENCES:
            found = [hit for each in about for hit in _hits(each)]
            yield Vagueness(topic, len(about), sum(weight for weight, _ in found), tuple(place for _, place in found))


def _about(labelled: Labelled, topic: str, others: Sequence[str]) -> bool:
    return topic in labelled.topics and not labelled.sentence.is_heading and not labelled.topics & set(others)


def _hits(labelled: Labelled) -> Iterator[tuple[float, Evidence]]:
    where = labelled.sentence.evidence
    for weight, pattern in _words():
        for match in pattern.finditer(labelled.sentence.text):
            yield weight, Evidence(where.block, where.start + match.start(), where.start + match.end())


@cache
def _words() -> tuple[tuple[float, re.Pattern[str]], ...]:
    groups = data.load("vague")["words"].items()
    return tuple((weight, re.compile(rf"(?<!\w)(?:{'|'.join(words)})", re.IGNORECASE)) for weight, words in groups)


def _told(told: Vagueness, usual: dict[str, dict[str, float]]) -> str:
    name = data.load("vague")["names"][told.topic]
    return (
        f"{name.capitalize()} kertovissa virkkeissä ({told.sentences}) epämääräisiä ilmauksia on {len(told.places)}, "
        f"painotettuna {data.number(told.rate, 2)} virkettä kohti; yhdeksässä vertailuselosteessa kymmenestä niitä "
        f"on enintään {data.number(usual[told.topic][USUAL], 2)}."
    )


def _retention(subject: Subject) -> Iterator[Finding]:
    """ "As long as necessary", and nothing in the notice tells how that is decided."""
    facts = [fact for fact in subject.facts if fact.slot in ("retention_kinds", "durations")]
    told = [fact for fact in facts if fact.polarity is not Polarity.DENIED]
    if not told or any(fact.value != "necessity" for fact in told) or _criterion(subject.sentences):
        return
    reason = (
        "Säilytysajaksi kerrotaan vain, että tietoja säilytetään niin kauan kuin on tarpeen. Tietosuoja-asetuksen 13 "
        "artiklan 2 kohdan a alakohta edellyttää säilytysaikaa tai kriteerejä, joiden mukaan se määräytyy."
    )
    places = tuple(dict.fromkeys(fact.evidence for fact in told))
    yield Finding("retention_without_criterion", "13(2)(a)", None, reason, places, Severity.NOTABLE)


def _criterion(sentences: Sequence[Labelled]) -> bool:
    pattern = data.pattern("vague", "criteria")
    return any(pattern.search(each.sentence.text) for each in sentences if "retention" in each.topics)
