"""Sentence → named features: what the fact model sees, beside what the rules have found.

A feature is ``channel:value``. Words count once, whatever the length of the sentence: a list of ten kinds of data
names each of them as plainly as a list of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from spacy.tokens import Span, Token

from analyzer.lexicon import Lexicon
from analyzer.linear import Features
from analyzer.notice import Fact, Polarity
from analyzer.sentences import Labelled

# Set by judgement: what a rule found weighs most, the words themselves next, what stands above them least.
CHANNEL_WEIGHTS: Mapping[str, float] = {
    "rule": 1.5,
    "word": 1.0,
    "part": 0.7,
    "pair": 0.7,
    "form": 0.7,
    "start": 0.7,
    "letters": 0.5,
    "heading": 0.5,
    "lead": 0.5,
    "above": 0.5,
    "topic": 0.4,
}
# The letters that a word's beginning is known by: enough to tell stems, few enough to bridge endings and misspellings.
_BEGINNING = 6
_RUN = 5
_REMEMBERED_WORDS = 50_000
# Groups of the lexicon that headings and lead-ins are searched for.
_ABOVE = ("purposes", "data_categories", "legal_bases", "recipients", "retention_kinds", "rights")


def of_words(region: Span) -> dict[Token, list[str]]:
    """The features that the region's own words give, by word: they tell which word speaks for a code."""
    words = [token for token in region if not token.is_space]
    found: dict[Token, list[str]] = {}
    last = "^"
    for token in words:
        names = list(_of_word(token.lemma_, token.norm_, token.lower_))
        names.append(f"pair:{last} {token.lemma_}")
        last = token.lemma_
        found[token] = names
    if words:
        found[words[-1]].append(f"pair:{last} $")
    return found


def of_place(labelled: Labelled, lexicon: Lexicon) -> list[str]:
    """The features that stand around the sentence: its headings, its lead-in, its topics."""
    sentence = labelled.sentence
    above = [("heading", heading) for heading in sentence.headings[-1:]]
    above += [("lead", sentence.lead_in)] if sentence.lead_in is not None else []
    names = [f"{channel}:{token.lemma_}" for channel, span in above for token in span if token.is_alpha]
    names += [
        f"above:{channel} {group} {code}"
        for channel, span in above
        for group in _ABOVE
        for code in sorted(lexicon.codes(group, span))
    ]
    return names + [f"topic:{topic}" for topic in sorted(labelled.topics)]


def of_rules(facts: Iterable[Fact]) -> list[str]:
    """What the rules have found in the sentence."""
    found = list(facts)
    names = {f"rule:{fact.slot} {fact.value}" for fact in found if fact.slot not in ("named_recipients", "durations")}
    names |= {f"rule:{fact.slot}" for fact in found if fact.slot in ("named_recipients", "durations")}
    names |= {f"rule:{fact.slot} denied" for fact in found if fact.polarity is Polarity.DENIED}
    return sorted(names)


def weighed(names: Iterable[str]) -> Features:
    """The features with their channels' weights."""
    return {name: CHANNEL_WEIGHTS[name.split(":", 1)[0]] for name in names}


@lru_cache(maxsize=_REMEMBERED_WORDS)
def _of_word(lemma: str, norm: str, surface: str) -> tuple[str, ...]:
    names = [f"word:{lemma}", f"form:{surface}"]
    several = norm.split("#")
    if len(several) > 1:
        names += [f"part:{part}" for part in several]
    if len(surface) > _BEGINNING - 2:
        names.append(f"start:{surface[:_BEGINNING]}")
    padded = f" {surface} "
    names += [f"letters:{padded[at : at + _RUN]}" for at in range(len(padded) - _RUN + 1)]
    return tuple(names)
