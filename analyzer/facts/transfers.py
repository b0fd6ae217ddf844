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
from analyzer.notice import Country, Evidence, Fact, Polarity
from analyzer.sentences import Labelled, Sentence, evidence

GROUP = "third_country"
COUNTRIES = "countries"
TOPIC = "transfer"
_TRANSFERS = frozenset({"siirto", "siirtäminen", "luovutus", "luovuttaminen"})
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
        for number, labelled in enumerate(sentences)
        for region in place.regions(labelled, (TOPIC,), lexicon)
        for statement in _statements(region, labelled.sentence, lexicon, titled(sentences, number, lexicon))
    ]
    for statement in _together(stated):
        yield Fact("third_country", statement.code, Polarity.AFFIRMED, statement.where)


def countries(sentences: Sequence[Labelled], lexicon: Lexicon) -> Iterator[Country]:
    """The countries named in sentences on disclosure, each once a sentence, and how they are named."""
    for labelled in sentences:
        if TOPIC not in labelled.topics:
            continue
        named: dict[str, Span] = {}
        for hit in lexicon.find(COUNTRIES, labelled.sentence.span):
            named.setdefault(hit.code, hit.span)
        for code, span in named.items():
            judged = polarity.of(span, labelled.sentence, lexicon)
            yield Country(code, judged, evidence(labelled.sentence, span))


def abroad(span: Span, lexicon: Lexicon) -> bool:
    """Whether the words speak of countries outside the EEA."""
    return bool(lexicon.codes(GROUP, span) & {"outside", "country"})


def titled(sentences: Sequence[Labelled], number: int, lexicon: Lexicon) -> bool:
    """Whether the line before only names transfers abroad: a title that the page does not mark as one."""
    return number > 0 and only_titles(sentences[number - 1].sentence.span, lexicon)


def under_abroad(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether the nearest heading or the lead-in speaks of countries outside the EEA."""
    above = [*sentence.headings[-1:], *([sentence.lead_in] if sentence.lead_in is not None else [])]
    return any(abroad(span, lexicon) for span in above)


def _together(stated: Sequence[_Statement]) -> Sequence[_Statement]:
    plain = [statement for statement in stated if not statement.hint] or list(stated)
    if any(statement.code == NOT_TRANSFERRED for statement in plain):
        return [replace(s, code=POSSIBLE) if s.code == TRANSFERRED else s for s in plain]
    return plain


def only_titles(region: Span, lexicon: Lexicon) -> bool:
    """Whether the words only name the subject, as a title does: "Tietojen siirto EU:n tai ETA:n ulkopuolelle:"."""
    verbs = any(token.pos_ in {"VERB", "AUX"} for token in region)
    named = any(token.lemma_ in _TRANSFERS for token in region)
    return named and not verbs and abroad(region, lexicon) and not _denied(region, lexicon)


def _statements(region: Span, sentence: Sentence, lexicon: Lexicon, below_title: bool) -> Iterator[_Statement]:
    if only_titles(region, lexicon):
        return
    hits = lexicon.find(GROUP, region)
    spots = [hit for hit in hits if hit.code in {"outside", "country"}]
    for spot in spots[:1]:
        yield _judged(spot, hits, region, sentence, lexicon)
    if not spots:
        yield from _by_place(hits, region, sentence, lexicon, below_title)
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


def _by_place(
    hits: Sequence[Hit], region: Span, sentence: Sentence, lexicon: Lexicon, below_title: bool
) -> Iterator[_Statement]:
    """Under "Siirrot EU:n ulkopuolelle" a bare "Tietoja ei siirretä" or "Ei." is enough."""
    placed = below_title or under_abroad(sentence, lexicon)
    if placed and _denied(region, lexicon) and (_any(hits, "move") or len(region) < 4):
        yield _Statement(POSSIBLE if _any(hits, "reserved") else NOT_TRANSFERRED, evidence(sentence, region))


def _denied(clause: Span, lexicon: Lexicon) -> bool:
    return "denial" in lexicon.codes(polarity.GROUP, clause)


def _any(hits: Sequence[Hit], code: str) -> bool:
    return any(hit.code == code for hit in hits)
