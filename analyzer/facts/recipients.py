"""To whom the data go: named companies and services, nobody ("none"), and whether they leave the EEA.

"None" and "not transferred" are affirmed facts: the notice states them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Span

from analyzer.facts import identity, names, place, polarity
from analyzer.lexicon import Lexicon
from analyzer.notice import Fact, Polarity
from analyzer.sentences import Labelled, Sentence, evidence

TOPIC = "transfer"
_DISCLOSE = frozenset({"luovuttaa", "antaa", "siirtää", "jakaa", "luovutus", "luovuttaminen", "välittää", "siirtyä"})
# Denied for these only, the disclosure itself is not denied.
_ONLY_FOR = frozenset({"markkinointi", "suoramarkkinointi", "mainonta", "markkinointitarkoitus", "tarkoitus"})
# "Not as a rule": a denial with a door left open.
_RESERVED = frozenset({
    "pääsääntöisesti", "lähtökohtaisesti", "säännönmukaisesti", "yleensä", "ellei", "elleivät", "ellemme", "paitsi",
    "ilman", "pääosin", "säännöllisesti", "ensisijaisesti",
})  # fmt: skip
_MODAL = frozenset({"voida", "saattaa", "jos", "mikäli", "mahdollisesti", "tarvittaessa", "joskus", "voimme", "voi"})


def find(sentences: Sequence[Labelled], lexicon: Lexicon) -> Iterator[Fact]:
    """The named recipients, "none" and the statements on third countries of a notice."""
    own = identity.own_names(sentences)
    for labelled in sentences:
        regions = place.regions(labelled, (TOPIC,), lexicon)
        for region in regions:
            yield from _named(region, labelled.sentence, lexicon, own)
            yield from _third_country(region, labelled.sentence, lexicon)
            yield from _none(region, labelled.sentence, lexicon)


def _named(region: Span, sentence: Sentence, lexicon: Lexicon, own: frozenset[str]) -> Iterator[Fact]:
    for name in names.find(region, lexicon):
        if name.text.casefold() in own:
            continue
        judged = polarity.of(name.span, sentence, lexicon)
        where = evidence(sentence, name.span)
        yield Fact("named_recipients", name.text, judged, where)
        if name.kind:
            yield Fact("recipients", name.kind, judged, where)


def _none(region: Span, sentence: Sentence, lexicon: Lexicon) -> Iterator[Fact]:
    """"Tietoja ei luovuteta": denied as such, not only abroad, for marketing, or by sale."""
    for token in region:
        if token.lemma_ not in _DISCLOSE:
            continue
        clause = polarity.clause_of(region.doc[token.i : token.i + 1], sentence)
        if not any(hit.code == "denial" for hit in lexicon.find(polarity.GROUP, clause)):
            continue
        lemmas = {word.lemma_ for word in clause}
        if _abroad(clause, sentence, lexicon) or lemmas & _ONLY_FOR:
            continue
        yield Fact("recipients", "none", Polarity.AFFIRMED, evidence(sentence, clause))
        return


def _third_country(region: Span, sentence: Sentence, lexicon: Lexicon) -> Iterator[Fact]:
    if not _abroad(region, sentence, lexicon):
        return
    hits = [hit for hit in lexicon.find("third_country", region) if hit.code in {"outside", "country"}]
    spot = hits[0].span if hits else region
    clause = polarity.clause_of(spot, sentence) if hits else region
    denied = any(hit.code == "denial" for hit in lexicon.find(polarity.GROUP, clause))
    words = {token.lower_ for token in region} | {token.lemma_ for token in region}
    if denied:
        code = "possible" if words & _RESERVED else "not_transferred"
    else:
        code = "possible" if {token.lemma_ for token in clause} & _MODAL else "transferred"
    yield Fact("third_country", code, Polarity.AFFIRMED, evidence(sentence, clause))


def _abroad(span: Span, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether the words, or else the nearest heading, speak of countries outside the EEA."""
    if lexicon.codes("third_country", span) & {"outside", "country"}:
        return True
    return bool(sentence.headings) and "outside" in lexicon.codes("third_country", sentence.headings[-1])
