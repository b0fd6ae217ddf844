"""Do the data leave the EEA? Each statement is judged, and then all of a notice together.

"Ei siirretä" is *not transferred*; "pääsääntöisesti ei", "voidaan siirtää", "ei siirretä, paitsi …" are *possible*. A
general denial with an exception elsewhere ("Ei siirretä. Poikkeuksena ovat …") is *possible* too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span

from analyzer.facts import place, polarity
from analyzer.lexicon import Hit, Lexicon
from analyzer.notice import Evidence, Fact, Polarity
from analyzer.sentences import Labelled, Sentence, evidence

GROUP = "third_country"
TOPIC = "transfer"
TRANSFERRED, POSSIBLE, NOT_TRANSFERRED = "transferred", "possible", "not_transferred"


@dataclass(frozen=True, slots=True)
class _Statement:
    """What one sentence says; a hint ("toimittaja on yhdysvaltalainen") counts only where nothing plainer is said."""

    code: str
    where: Evidence
    hint: bool = False


def find(sentences: Sequence[Labelled], lexicon: Lexicon) -> Iterator[Fact]:
    """The statements on third countries, as affirmed facts."""
    stated = [
        statement
        for labelled in sentences
        for region in place.regions(labelled, (TOPIC,), lexicon)
        for statement in _statements(region, labelled.sentence, lexicon)
    ]
    for statement in _together(stated):
        yield Fact("third_country", statement.code, Polarity.AFFIRMED, statement.where)


def abroad(span: Span, lexicon: Lexicon) -> bool:
    """Whether the words speak of countries outside the EEA."""
    return bool(lexicon.codes(GROUP, span) & {"outside", "country"})


def under_abroad(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether the nearest heading or the lead-in speaks of countries outside the EEA."""
    above = [*sentence.headings[-1:], *([sentence.lead_in] if sentence.lead_in is not None else [])]
    return any(abroad(span, lexicon) for span in above)


def _together(stated: Sequence[_Statement]) -> Sequence[_Statement]:
    plain = [statement for statement in stated if not statement.hint] or list(stated)
    if any(statement.code == NOT_TRANSFERRED for statement in plain):
        return [replace(s, code=POSSIBLE) if s.code == TRANSFERRED else s for s in plain]
    return plain


def _statements(region: Span, sentence: Sentence, lexicon: Lexicon) -> Iterator[_Statement]:
    hits = lexicon.find(GROUP, region)
    spots = [hit for hit in hits if hit.code in {"outside", "country"}]
    for spot in spots[:1]:
        yield _judged(spot, hits, region, sentence, lexicon)
    if not spots:
        yield from _by_place(hits, region, sentence, lexicon)
        yield from (
            _Statement(POSSIBLE, evidence(sentence, hit.span), hint=True) for hit in hits if hit.code == "american"
        )


def _judged(spot: Hit, hits: Sequence[Hit], region: Span, sentence: Sentence, lexicon: Lexicon) -> _Statement:
    clause = polarity.clause_of(spot.span, sentence)
    where = evidence(sentence, clause)
    if _denied(clause, lexicon):
        return _Statement(POSSIBLE if _any(hits, "reserved") else NOT_TRANSFERRED, where)
    approving = spot.code == "country" and any(
        hit.code == "approval" and clause.start <= hit.span.start < clause.end for hit in hits
    )
    return _Statement(POSSIBLE if _any(hits, "condition") else TRANSFERRED, where, hint=approving)


def _by_place(hits: Sequence[Hit], region: Span, sentence: Sentence, lexicon: Lexicon) -> Iterator[_Statement]:
    """Under "Siirrot EU:n ulkopuolelle" a bare "Tietoja ei siirretä" or "Ei." is enough."""
    if under_abroad(sentence, lexicon) and _denied(region, lexicon) and (_any(hits, "move") or len(region) < 4):
        yield _Statement(POSSIBLE if _any(hits, "reserved") else NOT_TRANSFERRED, evidence(sentence, region))


def _denied(clause: Span, lexicon: Lexicon) -> bool:
    return "denial" in lexicon.codes(polarity.GROUP, clause)


def _any(hits: Sequence[Hit], code: str) -> bool:
    return any(hit.code == code for hit in hits)
