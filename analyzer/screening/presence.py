"""How likely a notice states an element: what each sentence gives away, weighed, and what the notice's best ones do.

A label and a code alone are poor witnesses: in a long notice some sentence nearly always looks a little like what is
missing. So each sentence is looked at with all that the earlier stages saw in it (which topics and codes, how surely,
under which heading, in company of what), and a logistic regression an element says how likely it states the element;
another one, over the best of these, how likely the notice does (``learning/screening.py`` trains both).
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from analyzer import lexicon, taxonomy
from analyzer.notice import BlockKind, Evidence, Fact, Polarity
from analyzer.screening import data
from analyzer.screening.subject import Subject
from analyzer.sentences import Labelled, Sentence

# The topic of the sentences that state an element, and the slot and code (None: any) of the facts that do.
SIGNS: Mapping[str, tuple[str, tuple[tuple[str, str | None], ...]]] = {
    "controller_identity": ("controller", (("elements", "controller_identity"),)),
    "controller_contact": ("controller", (("elements", "controller_contact"),)),
    "dpo_contact": ("dpo", (("elements", "dpo_contact"),)),
    "purposes": ("purpose", (("purposes", None),)),
    "legal_basis": ("legal_basis", (("legal_bases", None),)),
    "legitimate_interests": ("legal_basis", (("elements", "legitimate_interests"),)),
    "data_categories": ("data_category", (("data_categories", None),)),
    "recipients": ("transfer", (("recipients", None), ("named_recipients", None))),
    "third_country_transfer": ("transfer", (("third_country", None),)),
    "transfer_safeguards": ("transfer", (("safeguards", None),)),
    "retention": ("retention", (("durations", None), ("retention_kinds", None))),
    "right_access": ("rights", (("rights", "access"),)),
    "right_rectification": ("rights", (("rights", "rectification"),)),
    "right_erasure": ("rights", (("rights", "erasure"),)),
    "right_restriction": ("rights", (("rights", "restriction"),)),
    "right_objection": ("rights", (("rights", "objection"),)),
    "right_portability": ("rights", (("rights", "portability"),)),
    "right_withdraw_consent": ("rights", (("rights", "withdraw_consent"),)),
    "right_complaint": ("rights", (("rights", "complaint"),)),
    "obligation_to_provide": ("obligation", ()),
    "source": ("source", ()),
    "automated_decisions": ("automated_decision", (("elements", "automated_decisions"),)),
}
_SLOTS = (*(slot for slot in taxonomy.SLOTS if slot != "elements"), "elements")
# Words by whose shape a contact line is known.
_SHAPES = {
    "email": re.compile(r"@|\(at\)|\(a\)|email protected", re.IGNORECASE),
    "phone": re.compile(r"\+358|(?<!\d)0\d{1,3}[ -]?\d{3}|\bpuh", re.IGNORECASE),
    "address": re.compile(r"\b\d{5} [A-ZÅÄÖ]|\bPL ?\d|(?:katu|tie|kuja|polku) \d", re.IGNORECASE),
    "business_id": re.compile(r"\b\d{7}-\d\b"),
    "organisation": re.compile(r"\b(?:Oyj?|Ab|ry|rf|Ky|Tmi|osk|Ltd)\b|(?:kaupunki|kunta|yhdistys|seura|virasto)\b"),
    "controller": re.compile(r"rekisterin ?pitäj", re.IGNORECASE),
    "officer": re.compile(r"tietosuojavastaava", re.IGNORECASE),
    "processor": re.compile(r"käsittelijä", re.IGNORECASE),
    "question": re.compile(r"\?$"),
}  # fmt: skip
# Beyond this a probability says no more; it keeps the log-odds finite.
_NEARLY = 0.005
# How many of a notice's sentences are shown for an element, at most.
BEST = 3

Look = dict[str, float]
"""The named features of a sentence, as one element sees it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence with what the earlier stages saw in it; ``codes`` are the best facts by slot and value."""

    sentence: Sentence
    chances: Mapping[str, float]
    codes: Mapping[tuple[str, str], Fact]
    common: Look

    def look(self, element: str) -> Look:
        """The features that the element's regression weighs."""
        topic, wanted = SIGNS[element]
        chance = self.chances.get(topic, 0.0)
        told = [fact for key, fact in self.codes.items() if any(_is(key, one) for one in wanted)]
        code = max((fact.score for fact in told), default=0.0)
        affirmed = max((fact.score for fact in told if fact.polarity is not Polarity.DENIED), default=0.0)
        other = max((score for name, score in self.chances.items() if name != topic), default=0.0)
        hint = float(_hinted(element, self.sentence.text))
        placed = self.common.get(f"heading:{topic}", 0.0)
        return self.common | {
            "topic": chance,
            "topic, log-odds": _log_odds(chance),
            "code": code,
            "topic and code": chance * code,
            "topic and affirmed code": chance * affirmed,
            "topic, no code": chance * (not told),
            "topic alone": chance * (1 - other),
            "topic in its section": chance * placed,
            "topic and code in its section": chance * code * placed,
            "other codes": math.log1p(len(self.codes) - len(told)),
            "codes": math.log1p(len(told)),
            "hint": hint,
            "hint, no topic": hint * (1 - chance),
            "hint in its section": hint * placed,
        }

    def words(self, element: str) -> Evidence:
        """What to show of the sentence: the words of the fact, or all of it."""
        _, wanted = SIGNS[element]
        told = [fact for key, fact in self.codes.items() if any(_is(key, one) for one in wanted)]
        best = max(told, key=lambda fact: fact.score, default=None)
        return best.evidence if best is not None else self.sentence.evidence


def seen(subject: Subject) -> list[Seen]:
    """The sentences that may be about anything at all, or have a word that may."""
    words = lexicon.load()
    facts = _by_sentence(subject)
    return [
        Seen(each.sentence, chances, codes, _common(each, chances, codes, words))
        for each, chances, codes in zip(subject.sentences, subject.chances, facts, strict=True)
        if chances or any(_hinted(element, each.sentence.text) for element in SIGNS)
    ]


def _by_sentence(subject: Subject) -> list[dict[tuple[str, str], Fact]]:
    spots: dict[int, list[tuple[Evidence, dict[tuple[str, str], Fact]]]] = defaultdict(list)
    result: list[dict[tuple[str, str], Fact]] = []
    for each in subject.sentences:
        result.append({})
        where = each.sentence.evidence
        spots[where.block].append((where, result[-1]))
    for fact in subject.possible:
        for where, codes in spots[fact.evidence.block]:
            key = (fact.slot, fact.value)
            inside = where.start <= fact.evidence.start < where.end
            if inside and (key not in codes or codes[key].score < fact.score):
                codes[key] = fact
    return result


def _common(
    labelled: Labelled, chances: Mapping[str, float], codes: Mapping[tuple[str, str], Fact], words: lexicon.Lexicon
) -> Look:
    """The features that all elements see."""
    sentence = labelled.sentence
    look = {f"chance:{topic}": chance for topic, chance in chances.items()}
    for slot in _SLOTS:
        found = [fact for (of, _), fact in codes.items() if of == slot]
        if found:
            look[f"slot:{slot}"] = max(fact.score for fact in found)
            look[f"denied:{slot}"] = max(float(fact.polarity is Polarity.DENIED) for fact in found)
    places = words.codes("places", sentence.headings[-1]) if sentence.headings else frozenset[str]()
    look |= {f"heading:{topic}": 1.0 for topic in places}
    look |= {f"shape:{name}": 1.0 for name, shape in _SHAPES.items() if shape.search(sentence.text)}
    look |= {name: 1.0 for name, true in _kinds(sentence) if true}
    look["length"] = math.log(len(sentence.span)) / 3
    names = [fact for (slot, _), fact in codes.items() if slot == "named_recipients"]
    look["name with a capital"] = float(any(fact.value[:1].isupper() for fact in names))
    return look


def _kinds(sentence: Sentence) -> Iterator[tuple[str, bool]]:
    yield "row", sentence.block.kind is BlockKind.TABLE_ROW
    yield "item", sentence.block.kind is BlockKind.LIST_ITEM
    yield "title", sentence.is_heading
    yield "verb", any(token.pos_ in ("VERB", "AUX") for token in sentence.span)
    yield "under a heading", bool(sentence.headings)
    yield "under a lead-in", sentence.lead_in is not None


def summary(scores: Sequence[float]) -> Look:
    """What a notice's sentences say together of an element: the log-odds of the best two."""
    best = [*sorted(scores, reverse=True)[:2], 0.0, 0.0]
    return {"best": _log_odds(best[0]), "second": _log_odds(best[1])}


def _log_odds(probability: float) -> float:
    clipped = min(max(probability, _NEARLY), 1 - _NEARLY)
    return math.log(clipped / (1 - clipped))


def _hinted(element: str, text: str) -> bool:
    """Whether the text has a word that may be about the element (``data/screening/hints.yaml``)."""
    return element in data.load("hints") and data.pattern("hints", element).search(text) is not None


def _is(key: tuple[str, str], wanted: tuple[str, str | None]) -> bool:
    return key[0] == wanted[0] and wanted[1] in (None, key[1])
