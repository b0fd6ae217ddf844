"""What Articles 13 and 14 ask for and only language tells: who the controller is, how to reach it, which interest.

Gives facts of the slot "elements"; what other facts meet by themselves (a right, a period) the screening reads there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import dropwhile, takewhile

from spacy.tokens import Span, Token

from analyzer.facts import place, polarity
from analyzer.lexicon import Lexicon
from analyzer.notice import Fact, Polarity
from analyzer.sentences import Labelled

SLOT = "elements"

_CONTACT = re.compile(
    r"@|\(at\)|\[at\]|\(a\)|\bät\b|email protected|https?://|www\.|\.fi\b|\+358|(?<!\d)0\d{1,3}[ -]?\d{3}|\bpuh|"
    r"\bPL ?\d|\b\d{5} [A-ZÅÄÖ]|sähköpost|s-post|osoit|puhelin|yhteyttä",
    re.IGNORECASE,
)
_GROUND = ("legal_bases", "legitimate_interest")
INTERESTS = "legitimate_interests"
# What follows these in a table's cell is another ground.
_NEXT_GROUND = frozenset({";", ",", "/", "+", "ja", "sekä", "tai"})
# Words that name the ground more exactly, but tell no interest.
_LEGAL_WORDS = frozenset(
    {
        "artikla",
        "art",
        "art.",
        "kohta",
        "alakohta",
        "gdpr",
        "tietosuojaasetus",
        "tietosuoja-asetus",
        "asetus",
        "peruste",
    }
    | {"rekisterinpitäjä", "suostumus", "sopimus", "laki", "velvoite", "tieto", "muu", "asiakassuhde"}
)
_UNNAMED = re.compile(r"\bei ole\b|\bei nimetty|\bemme ole|\bei tarvita|\bei tarvitse", re.IGNORECASE)


def find(sentences: Sequence[Labelled], lexicon: Lexicon) -> Iterator[Fact]:
    """The elements stated, each at the sentence that states it."""
    for labelled in sentences:
        for element, test in TESTS:
            if test(labelled, lexicon):
                yield Fact(SLOT, element, _said(element, labelled, lexicon), labelled.sentence.evidence)


def _said(element: str, labelled: Labelled, lexicon: Lexicon) -> Polarity:
    """An officer may be said not to be named, automated decisions not to be made; the other elements are just told."""
    if element == "dpo_contact" and _UNNAMED.search(labelled.sentence.text):
        return Polarity.DENIED
    if element == "automated_decisions":
        return polarity.of(labelled.sentence.span, labelled.sentence, lexicon)
    return Polarity.AFFIRMED


def _about(topic: str) -> Callable[[Labelled, Lexicon], bool]:
    def test(labelled: Labelled, lexicon: Lexicon) -> bool:
        return bool(place.regions(labelled, (topic,), lexicon))

    return test


def _identity(labelled: Labelled, lexicon: Lexicon) -> bool:
    return "controller" in labelled.topics


def _contact(labelled: Labelled, lexicon: Lexicon) -> bool:
    return "controller" in labelled.topics and _CONTACT.search(labelled.sentence.text) is not None


def _dpo(labelled: Labelled, lexicon: Lexicon) -> bool:
    return "dpo" in labelled.topics


def interests(sentences: Sequence[Labelled], facts: Sequence[Fact], lexicon: Lexicon) -> Iterator[Fact]:
    """Where the interest itself is told, not the word alone, once it is known which sentences name the ground."""
    for labelled, found in zip(sentences, place.of_sentences(sentences, facts), strict=True):
        grounds = [
            fact for fact in found if (fact.slot, fact.value) == _GROUND and fact.polarity is not Polarity.DENIED
        ]
        told = _told_in_cell if labelled.sentence.cells else _told
        if told(labelled, grounds, lexicon):
            score = max((fact.score for fact in grounds), default=1.0)
            yield Fact(SLOT, INTERESTS, Polarity.AFFIRMED, labelled.sentence.evidence, score)


def _told(labelled: Labelled, grounds: Sequence[Fact], lexicon: Lexicon) -> bool:
    """The ground and an aim stand in one sentence, or an aim under a lead-in of interests."""
    sentence = labelled.sentence
    under = sentence.lead_in is not None and _GROUND[1] in lexicon.codes("legal_bases", sentence.lead_in)
    if {"legal_basis", "purpose"} <= labelled.topics:
        return bool(grounds) or under
    return "legal_basis" in labelled.topics and bool(grounds) and _aims(_after_interest(sentence.span))


def _told_in_cell(labelled: Labelled, grounds: Sequence[Fact], lexicon: Lexicon) -> bool:
    """The cell goes on after the ground: "oikeutettu etu: petosten torjunta", "oikeutettu etumme palvella vieraita"."""
    return "legal_basis" in labelled.topics and any(
        _goes_on(cell.span) for cell in labelled.sentence.cells if any(_holds(cell.span, fact) for fact in grounds)
    )


def _holds(cell: Span, fact: Fact) -> bool:
    return int(cell.start_char) <= fact.evidence.start < int(cell.end_char)


def _after_interest(span: Span) -> list[Token]:
    return list(dropwhile(lambda token: token.lemma_ != "etu", span))[1:]


def _goes_on(cell: Span) -> bool:
    rest = takewhile(_same_ground, _after_interest(cell))
    return any(token.pos_ in ("NOUN", "VERB", "PROPN") for token in rest if token.lemma_ not in _LEGAL_WORDS)


def _same_ground(token: Token) -> bool:
    """Another ground in the same cell begins with a capital or after a sign."""
    return token.text not in _NEXT_GROUND and not token.text[:1].isupper()


def _aims(after: Sequence[Token]) -> bool:
    """An infinitive follows ("etuumme torjua väärinkäytöksiä"), or the interests are listed ("etu: …")."""
    if not after:
        return False
    infinitive = after[0].pos_ == "VERB" and after[0].lower_ == after[0].lemma_
    return bool(infinitive) or (after[0].text == ":" and len(after) > 1) or after[-1].text == ":"


def _categories(labelled: Labelled, lexicon: Lexicon) -> bool:
    """Categories stated as what is collected or kept, not merely used in a purpose."""
    if not place.regions(labelled, ("data_category",), lexicon):
        return False
    if labelled.sentence.cells:
        return True
    if {"purpose", "retention", "rights", "obligation"} & labelled.topics:
        return False
    hits = lexicon.find("data_categories", labelled.sentence.span)
    return any(polarity.of(hit.span, labelled.sentence, lexicon) is not Polarity.DENIED for hit in hits)


TESTS: tuple[tuple[str, Callable[[Labelled, Lexicon], bool]], ...] = (
    ("controller_identity", _identity),
    ("controller_contact", _contact),
    ("dpo_contact", _dpo),
    ("purposes", _about("purpose")),
    ("legal_basis", _about("legal_basis")),
    ("data_categories", _categories),
    ("retention", _about("retention")),
    ("obligation_to_provide", _about("obligation")),
    ("source", _about("source")),
    ("automated_decisions", _about("automated_decision")),
)
