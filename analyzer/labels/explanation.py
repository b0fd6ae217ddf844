"""Why a sentence has a label: what spoke for it and against it, in words that a Finnish reader knows.

The model's weights are of named features; here they are gathered by the word that they come from. What a word's lemma,
its compound parts, its letters and its pairs said together is one reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Span, Token

from analyzer import taxonomy
from analyzer.labels.neighbours import Relation
from analyzer.lexicon import Lexicon
from analyzer.notice import Evidence, Origin
from analyzer.sentences import Sentence, parts

# Reasons weaker than this, in log-odds, change a probability by at most 0.025 and only tire the reader.
LEAST_WEIGHT = 0.1
PUNCTUATION = "välimerkit"
_EDGES = ' .,;:!?()"”–-'


class Where(StrEnum):
    """Where a reason stands, as told to a Finnish reader."""

    SURE = "varma merkki"
    OWN = "lauseessa"
    HEADING = "otsikossa"
    OUTER = "ylemmässä otsikossa"
    LEAD_IN = "johdantolauseessa"
    COLUMN = "sarakkeen otsikossa"
    BEFORE = "edellisessä lauseessa"
    AFTER = "seuraavassa lauseessa"
    SHAPE = "muoto ja paikka"
    ALSO = "lause kertoo myös"
    PREVIOUS = "edellinen lause kertoo"
    NEXT = "seuraava lause kertoo"
    SECTION = "osion muut lauseet kertovat"
    LIST = "luettelon muut kohdat kertovat"


@dataclass(frozen=True, slots=True)
class Reason:
    """What spoke for a label (``weight`` above nought) or against it, in log-odds: a lemma, or what else was seen."""

    where: Where
    words: str
    weight: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """A label that a sentence has, or nearly has, and the reasons, the strongest first.

    The label is given when its score reaches ``threshold`` (the model's), or a sure sign gave it.
    """

    topic: str
    score: float
    threshold: float
    given: bool
    unsure: bool
    origin: Origin
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """A sentence with the explanations of its labels, those given first; a heading has none."""

    evidence: Evidence
    text: str
    heading: bool
    labels: tuple[Explanation, ...]


_CHANNELS: Mapping[str, Where] = {
    "lemma": Where.OWN,
    "pair": Where.OWN,
    "part": Where.OWN,
    "letters": Where.OWN,
    "cue": Where.OWN,
    "heading": Where.HEADING,
    "outer": Where.OUTER,
    "lead": Where.LEAD_IN,
    "column": Where.COLUMN,
    "before": Where.BEFORE,
    "cue_before": Where.BEFORE,
    "after": Where.AFTER,
    "cue_after": Where.AFTER,
    "place": Where.SHAPE,
    Relation.ITSELF: Where.ALSO,
    Relation.PREVIOUS: Where.PREVIOUS,
    Relation.NEXT: Where.NEXT,
    Relation.SECTION: Where.SECTION,
    Relation.LIST: Where.LIST,
}
_RELATIONS = frozenset(Relation)


def reasons(sentence: Sentence, contributions: Mapping[str, float]) -> tuple[Reason, ...]:
    """The model's contributions by named feature, gathered by word; the strongest first."""
    said = _Words(sentence)
    gathered: dict[tuple[Where, str], float] = defaultdict(float)
    for name, weight in contributions.items():
        channel, _, value = name.partition(":")
        sources = said.of(channel, value)
        for words in sources:
            gathered[_CHANNELS[channel], words] += weight / len(sources)
    found = [Reason(where, words, weight) for (where, words), weight in gathered.items() if abs(weight) >= LEAST_WEIGHT]
    return tuple(sorted(found, key=lambda reason: (-abs(reason.weight), reason.where, reason.words)))


def sure_reasons(sentence: Sentence, topic: str, lexicon: Lexicon, weight: float) -> Iterator[Reason]:
    """The sure signs that gave the sentence a topic."""
    for hit in lexicon.groups["sure"].find(sentence.span):
        if hit.code == topic:
            yield Reason(Where.SURE, _lemmas(hit.span), weight)
    for cell in sentence.cells:
        if cell.column is not None and topic in lexicon.codes("columns", cell.column):
            yield Reason(Where.SURE, f"sarake ”{cell.column.text}”", weight)


class _Words:
    """Which lemmas of a sentence and its surroundings a feature comes from."""

    def __init__(self, sentence: Sentence) -> None:
        self._own = list(_tokens([sentence.span]))
        self._context = {
            "heading": list(_tokens(sentence.headings[-1:])),
            "outer": list(_tokens(sentence.headings[:-1])),
            "lead": list(_tokens([sentence.lead_in] if sentence.lead_in is not None else [])),
            "column": list(_tokens([cell.column for cell in sentence.cells if cell.column is not None])),
        }

    def of(self, channel: str, value: str) -> list[str]:
        """The lemmas, or what else to call it."""
        if channel in _RELATIONS:
            return [_topic(value)]
        if channel.startswith("cue") or value.startswith("@"):
            return [f"vihjesana: {_topic(value.removeprefix('@'))}"]
        if channel in self._context:
            part = value.removeprefix("+")
            tokens = self._context[channel]
            return _unique(token for token in tokens if value == token.lemma_ or part in parts(token)) or [part]
        if channel == "pair":
            return [_called(word) for word in value.split(" ") if word not in "^$"] or [value]
        if channel == "part":
            return _unique(token for token in self._own if value in parts(token)) or [value]
        if channel == "letters":
            # A mark at a word's edge is in its run of letters: "vuotta." belongs to vuosi.
            run = value.strip(_EDGES)
            return _unique(token for token in self._own if run and run in token.text.lower()) or [PUNCTUATION]
        return [_called(value)]


# What the model's own marks mean.
_SHAPES = {
    "<alku>": "selosteen alku",
    "<loppu>": "selosteen loppu",
    "<email>": "sähköpostiosoite",
    "<url>": "verkko-osoite",
    "<ytunnus>": "Y-tunnus",
    "<date>": "päivämäärä",
    "<puhelin>": "puhelinnumero",
    "<postinumero>": "postinumero",
    "<num>": "luku",
    "kaksoispiste True": "päättyy kaksoispisteeseen",
    "kaksoispiste False": "ei pääty kaksoispisteeseen",
    "johdanto True": "johdantolauseen alla",
    "johdanto False": "ei johdantolauseen alla",
    "lohkon alku True": "kappaleen ensimmäinen lause",
    "lohkon alku False": "kappaleen myöhempi lause",
    "paragraph": "kappale",
    "list_item": "luettelon kohta",
    "table_row": "taulukon rivi",
    "heading": "otsikko",
    **{f"otsikoita {count}": f"sisäkkäisiä otsikoita {count}" for count in range(4)},
    **{f"kohta {tenth}": f"selosteen {tenth + 1}. kymmenes" for tenth in range(10)},
    **{
        f"pituus {bits}": f"pituus {2 ** (bits - 1) if bits else 0}–{2**bits - 1} sanaa" if bits < 6 else "yli 31 sanaa"
        for bits in range(7)
    },
}


def _called(value: str) -> str:
    """A lemma as it is; what is no word by its Finnish name."""
    return _SHAPES.get(value, value if any(map(str.isalnum, value)) else PUNCTUATION)


def _tokens(spans: Iterable[Span]) -> Iterator[Token]:
    return (token for span in spans for token in span if not token.is_space)


def _unique(tokens: Iterable[Token]) -> list[str]:
    return list(dict.fromkeys(str(token.lemma_) for token in tokens))


def _lemmas(span: Span) -> str:
    return " ".join(str(token.lemma_) for token in span if not token.is_space)


def _topic(code: str) -> str:
    known = taxonomy.load().topics
    return known[code].fi if code in known else code
