"""What the rules found → what the trained model makes of it: which codes are stated, where, and how.

A code that the rules found keeps their words as its evidence; one that only the model sees points at the word that
spoke for it most. How it is said, ``polarity`` judges.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Span, Token

from analyzer.facts import candidates, identity, place, polarity, reading, sections, transfers
from analyzer.facts.model import FactModel
from analyzer.facts.names import Name
from analyzer.facts.sections import Section
from analyzer.lexicon import Lexicon
from analyzer.linear import Features
from analyzer.notice import Evidence, Fact, Polarity
from analyzer.sentences import Labelled, evidence

POLARITY = "polarity"
# The decision on candidates for names, and its one code.
NAMES = "named_recipients"
NAMED = "named"
# The decision on sections that are about one thing, and its one code.
SECTIONS = "sections"
TIED = "tied"
# Slots whose codes the model may decide, and the topics whose sentences are read for them.
TOPICS: Mapping[str, tuple[str, ...]] = {
    "purposes": ("purpose",),
    "data_categories": ("data_category",),
    "legal_bases": ("legal_basis",),
    "recipients": ("transfer",),
    "third_country": ("transfer",),
    "retention_kinds": ("retention",),
    "rights": ("rights",),
}
# Elements that a sentence may deny.
DENIABLE_ELEMENTS = frozenset({"automated_decisions", "dpo_contact"})


@dataclass(frozen=True)
class Passage:
    """A sentence with what the rules found in it."""

    labelled: Labelled
    facts: tuple[Fact, ...]

    def of(self, slot: str) -> dict[str, Fact]:
        """The first fact of each code of a slot."""
        return {fact.value: fact for fact in reversed(self.facts) if fact.slot == slot}

    def words(self, region: Span) -> Mapping[Token, Sequence[str]]:
        """The features of a region's words, worked out once for all slots."""
        key = (region.start, region.end)
        if key not in self._words:
            self._words[key] = reading.of_words(region)
        return self._words[key]

    def around(self, lexicon: Lexicon) -> Sequence[str]:
        """The features of what stands around the sentence and of what the rules found, worked out once."""
        if not self._around:
            self._around.extend([*reading.of_place(self.labelled, lexicon), *reading.of_rules(self.facts)])
        return self._around

    _words: dict[tuple[int, int], Mapping[Token, Sequence[str]]] = field(default_factory=dict, compare=False)
    _around: list[str] = field(default_factory=list, compare=False)


@dataclass(frozen=True, slots=True)
class Seen:
    """A passage as the model sees it for one slot: the features, and which word gives which."""

    features: Features
    words: Mapping[Token, Sequence[str]]


def passages(sentences: Sequence[Labelled], facts: Sequence[Fact]) -> list[Passage]:
    """The facts of each sentence, in order."""
    return [Passage(*each) for each in zip(sentences, place.of_sentences(sentences, facts), strict=True)]


def seen(passage: Passage, slot: str, lexicon: Lexicon) -> Seen | None:
    """What the model sees of a passage for a slot; None when the passage does not speak of it."""
    regions = place.regions(passage.labelled, TOPICS[slot], lexicon)
    if slot == "third_country":
        regions = tuple(region for region in regions if not transfers.only_titles(region, lexicon))
    if not regions:
        return None
    words = {token: told for region in regions for token, told in passage.words(region).items()}
    told = [name for each in words.values() for name in each]
    return Seen(reading.weighed([*told, *passage.around(lexicon)]), words)


def judged(passages: Sequence[Passage], model: FactModel, lexicon: Lexicon) -> list[Fact]:
    """The facts as the model sees them, in no particular order."""
    own = identity.own_names([passage.labelled for passage in passages])
    return [fact for passage in passages for fact in _of_passage(passage, model, lexicon, own)]


def _of_passage(passage: Passage, model: FactModel, lexicon: Lexicon, own: frozenset[str]) -> Iterator[Fact]:
    decided = [fact for slot in TOPICS if slot in model.decisions for fact in stated(passage, slot, model, lexicon)]
    known = {slot for slot in (*TOPICS, NAMES) if slot in model.decisions}
    kept = [fact for fact in passage.facts if fact.slot not in known]
    for fact in (*decided, *named(passage, model, lexicon, own), *kept):
        yield replace(fact, polarity=_polarity(fact, passage.labelled, model, lexicon))


def stated(passage: Passage, slot: str, model: FactModel, lexicon: Lexicon) -> Iterator[Fact]:
    """The facts of one slot, their polarity not yet judged."""
    look = seen(passage, slot, lexicon)
    if look is None:
        return
    by_rule = passage.of(slot)
    for code, score in model.stated(slot, look.features, by_rule):
        where = by_rule[code].evidence if code in by_rule else _evidence(passage.labelled, look, slot, code, model)
        yield Fact(slot, code, Polarity.AFFIRMED, where, score)


def sections_of(passages: Sequence[Passage], lexicon: Lexicon) -> list[tuple[Section, Features]]:
    """The sections of a notice that may be about one thing, and how each looks."""
    sentences = [each.labelled for each in passages]
    found, kinds = sections.find(sentences), [frozenset(fact.slot for fact in each.facts) for each in passages]
    return [(section, sections.signs(section, found, sentences, kinds, lexicon)) for section in found]


def tied(passages: Sequence[Passage], model: FactModel, lexicon: Lexicon) -> list[Section]:
    """The sections that the model takes to be about one thing."""
    if SECTIONS not in model.decisions:
        return []
    return [section for section, features in sections_of(passages, lexicon) if any(model.stated(SECTIONS, features))]


def named_candidates(passage: Passage, lexicon: Lexicon) -> list[tuple[Name, Features]]:
    """What may be a name of a recipient in a passage that speaks of disclosure, and how it looks."""
    found = [
        name
        for region in place.regions(passage.labelled, TOPICS["recipients"], lexicon)
        for name in candidates.find(region, lexicon)
    ]
    return [(name, candidates.signs(name, passage.labelled)) for name in found]


def named(passage: Passage, model: FactModel, lexicon: Lexicon, own: frozenset[str] = frozenset()) -> Iterator[Fact]:
    """The candidates that the model takes for names of recipients; ``own`` are the controller's, in lower case."""
    if NAMES not in model.decisions:
        return
    by_rule = passage.of(NAMES)
    for name, features in named_candidates(passage, lexicon):
        if name.text.casefold() in own:
            continue
        known = {NAMED} if name.text in by_rule else ()
        for _, score in model.stated(NAMES, features, known):
            yield Fact(NAMES, name.text, Polarity.AFFIRMED, evidence(passage.labelled.sentence, name.span), score)


def _evidence(labelled: Labelled, look: Seen, slot: str, code: str, model: FactModel) -> Evidence:
    """The word that spoke for the code most."""
    weights = {
        word: model.weight(slot, code, told, look.features) for word, told in look.words.items() if word.is_alpha
    }
    if not weights:
        return labelled.sentence.evidence
    word = max(weights, key=lambda each: weights[each])
    return evidence(labelled.sentence, word.doc[word.i : word.i + 1])


def _polarity(fact: Fact, labelled: Labelled, model: FactModel, lexicon: Lexicon) -> Polarity:
    if not is_judged(fact):
        return fact.polarity
    features = polarity_features(fact, labelled, lexicon)
    if POLARITY not in model.decisions or features is None:
        return fact.polarity if features is not None else Polarity.AFFIRMED
    scores = dict(model.stated(POLARITY, features))
    return Polarity(max(scores, key=lambda each: scores[each])) if scores else Polarity.AFFIRMED


def is_judged(fact: Fact) -> bool:
    """Whether a fact can be denied; "ei luovuteta" and "ei siirretä" affirm a code of their own."""
    if fact.slot == "elements":
        return fact.value in DENIABLE_ELEMENTS
    return fact.slot != "third_country" and (fact.slot, fact.value) != ("recipients", "none")


def polarity_features(fact: Fact, labelled: Labelled, lexicon: Lexicon) -> Features | None:
    """What the model sees of how a fact is said; None when no word of denial or reserve is near."""
    span = _span(fact, labelled)
    if fact.slot != "elements" and not polarity.cued(labelled.sentence, lexicon):
        return None
    return polarity.signs(fact.slot, fact.value, span, labelled, lexicon)


def _span(fact: Fact, labelled: Labelled) -> Span:
    doc = labelled.sentence.span.doc
    span = doc.char_span(fact.evidence.start, fact.evidence.end, alignment_mode="expand")
    return span if span is not None else labelled.sentence.span
