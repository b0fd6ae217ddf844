"""What Articles 13 and 14 ask for and only language tells: who the controller is, how to reach it, which interest.

Gives facts of the slot "elements"; what other facts meet by themselves (a right, a period) the screening reads there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from analyzer.facts import place, polarity
from analyzer.lexicon import Lexicon
from analyzer.notice import Fact, Polarity
from analyzer.sentences import Labelled

SLOT = "elements"

_CONTACT = re.compile(
    r"@|\(at\)|\[at\]|\(a\)|https?://|www\.|\.fi\b|\+358|\b0\d{1,2}[ -]?\d{3}|\bpuh|\bPL ?\d|\b\d{5} [A-ZÅÄÖ]|"
    r"sähköpost|osoit|puhelin|yhteyttä",
    re.IGNORECASE,
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


def _interest(labelled: Labelled, lexicon: Lexicon) -> bool:
    """The interest itself is told: the ground and an aim in one sentence, or an aim under a lead-in of interests."""
    if not {"legal_basis", "purpose"} <= labelled.topics or labelled.sentence.cells:
        return False
    sentence = labelled.sentence
    return "legitimate_interest" in lexicon.codes("legal_bases", sentence.span) or (
        sentence.lead_in is not None and "legitimate_interest" in lexicon.codes("legal_bases", sentence.lead_in)
    )


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
    ("legitimate_interests", _interest),
    ("data_categories", _categories),
    ("retention", _about("retention")),
    ("obligation_to_provide", _about("obligation")),
    ("source", _about("source")),
    ("automated_decisions", _about("automated_decision")),
)
