"""Said, denied or conditional: the only judge of negation.

*Luovutamme* affirms, *emme luovuta* denies, *voimme luovuttaa* makes conditional. A denial reaches as far as its
clause, and over the items of a list whose lead-in denies; what stands after "paitsi" or "muutoin kuin" is excepted
from it.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span, Token

from analyzer.lexicon import Lexicon
from analyzer.linear import Features
from analyzer.notice import BlockKind, Polarity
from analyzer.sentences import Labelled, Sentence

GROUP = "negation"
# These begin a clause of their own wherever they stand.
_NEW_CLAUSE = frozenset({"eikä", "eivätkä", "emmekä", "enkä", "mutta", "vaan", "koska", "ellei", "elleivät", "ellemme"})
# These begin one after a comma; the next comma then ends it.
_SUBORDINATE = frozenset({"joka", "että", "jotta", "kun", "jos", "mikäli", "mikä", "jolloin", "milloin", "vaikka"})
_STOPS = frozenset({".", ";", "?", "!", "–", "—", "•", "\t"})
# "Ei vain X vaan myös Y" affirms both.
_NOT_ONLY = frozenset({"vain", "ainoastaan", "pelkästään", "yksinomaan"})
# How near its word "ilman" must stand to deny it: "ilman erillistä suostumusta".
_WITHOUT_REACH = 4
# Words this near a span are told by their place.
_NEAR = 3


def of(span: Span, sentence: Sentence, lexicon: Lexicon) -> Polarity:
    """How the sentence says what the span says."""
    clause = clause_of(span, sentence)
    if denied(span, clause, lexicon) or _listed_under_denial(span, clause, sentence, lexicon):
        return Polarity.DENIED
    if lexicon.groups[GROUP].find(clause) and _has(clause, "condition", lexicon):
        return Polarity.CONDITIONAL
    return Polarity.AFFIRMED


def cued(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a word of denial or reserve stands in the sentence, its lead-in or its nearest heading."""
    above = [*sentence.headings[-1:], *([sentence.lead_in] if sentence.lead_in is not None else [])]
    return any(lexicon.find(GROUP, span) for span in (sentence.span, *above))


def signs(slot: str, code: str, span: Span, labelled: Labelled, lexicon: Lexicon) -> Features:
    """Named features of how a span is said: the rule's judgement, the words around it, those that deny or reserve."""
    sentence = labelled.sentence
    clause = clause_of(span, sentence)
    rule = of(span, sentence, lexicon)
    names = {f"said:{rule}": 1.5, f"said:{rule} {slot}": 1.0, f"said:{slot} {code}": 0.7}
    hits = lexicon.find(GROUP, sentence.span)
    for hit in hits:
        inside = clause.start <= hit.span.start < clause.end
        side = "before" if hit.span.start < span.start else "after"
        distance = min(abs(hit.span.start - span.start) // 3, 4)
        names[f"cue:{hit.code} {side} {inside}"] = 1.0
        names[f"cue:{hit.code} {side} {distance}"] = 0.7
        names[f"cue:{hit.span.text.lower()} {side} {inside}"] = 0.7
    for channel, above in (
        ("lead", sentence.lead_in),
        ("heading", sentence.headings[-1] if sentence.headings else None),
    ):
        if above is not None:
            names |= {f"{channel} cue:{hit.code}": 1.0 for hit in lexicon.find(GROUP, above)}
            names |= {f"{channel} word:{token.lemma_}": 0.4 for token in above if token.is_alpha}
    for token in sentence.span:
        if token.is_space:
            continue
        inside = clause.start <= token.i < clause.end
        side = "own" if span.start <= token.i < span.end else "before" if token.i < span.start else "after"
        names[f"word:{token.lemma_} {side}" if inside else f"far:{token.lemma_}"] = 0.6 if inside else 0.3
        if abs(token.i - span.start) <= _NEAR:
            names[f"near:{token.lower_} {token.i - span.start}"] = 0.5
    names |= {f"topic:{topic}": 0.4 for topic in labelled.topics}
    names[f"kind:{sentence.block.kind} {bool(sentence.lead_in)}"] = 0.4
    return names


def denied(span: Span, clause: Span, lexicon: Lexicon) -> bool:
    """Whether the clause denies the span, not excepting it."""
    hits = lexicon.find(GROUP, clause)
    denials = [hit.span for hit in hits if hit.code == "denial" and not _only_follows(hit.span)]
    without = [hit.span for hit in hits if hit.code == "exception" and hit.span[0].lower_ == "ilman"]
    if any(0 <= span.start - word.end <= _WITHOUT_REACH for word in without):
        return True
    if not denials:
        return False
    excepted = any(
        hit.code == "exception" and hit.span.end <= span.start and hit.span.start > denials[0].start for hit in hits
    )
    return not excepted


def clause_of(span: Span, sentence: Sentence) -> Span:
    """The clause of the sentence (or of the table cell) that the span stands in."""
    whole = next((cell.span for cell in sentence.cells if cell.span.start <= span.start < cell.span.end), sentence.span)
    numbers = _clause_numbers(list(whole))
    number = numbers[span.start - whole.start]
    first = numbers.index(number)
    last = len(numbers) - 1 - numbers[::-1].index(number)
    return whole[first : last + 1]


def _clause_numbers(tokens: Sequence[Token]) -> list[int]:
    numbers: list[int] = []
    number, subordinate = 0, False
    for position, token in enumerate(tokens):
        before = tokens[position - 1] if position else None
        after_comma = before is not None and before.text == ","
        opens = after_comma and token.lemma_ in _SUBORDINATE
        if before is not None and (
            before.text in _STOPS or token.lower_ in _NEW_CLAUSE or opens or (after_comma and subordinate)
        ):
            number += 1
            subordinate = opens
        elif position == 0:
            subordinate = token.lemma_ in _SUBORDINATE
        numbers.append(number)
    return numbers


def _only_follows(denial: Span) -> bool:
    after = denial.doc[denial.end : denial.end + 2]
    return any(token.lower_ in _NOT_ONLY for token in after)


def _has(span: Span, code: str, lexicon: Lexicon) -> bool:
    return code in lexicon.codes(GROUP, span)


def _listed_under_denial(span: Span, clause: Span, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether the span is an item of a list whose lead-in denies ("Emme käsittele:")."""
    if sentence.lead_in is None or sentence.block.kind is not BlockKind.LIST_ITEM:
        return False
    if any(token.pos_ in {"VERB", "AUX"} and token.i < span.start for token in clause):
        return False
    lead_in = sentence.lead_in
    last = _last_clause(lead_in)
    return _has(last, "denial", lexicon) and not _has(last, "exception", lexicon)


def _last_clause(lead_in: Span) -> Span:
    numbers = _clause_numbers(list(lead_in))
    return lead_in[numbers.index(numbers[-1]) :]
