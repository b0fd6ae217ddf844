"""To whom the data go: companies and services by name, and nobody.

"None" is an affirmed fact: the notice states it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Span

from analyzer.facts import identity, names, place, polarity, transfers
from analyzer.lexicon import Lexicon
from analyzer.notice import Fact, Polarity
from analyzer.sentences import Labelled, Sentence, evidence

TOPIC = "transfer"
_DISCLOSE = frozenset({"luovuttaa", "antaa", "siirtää", "jakaa", "luovutus", "luovuttaminen", "välittää", "siirtyä"})
# Denied for these only, the disclosure itself is not denied.
_ONLY_FOR = ("markkinoin", "suoramarkkinoin", "suoramainon", "mainon", "markkinointitarkoit")
# Denied to these, the disclosure is denied to all.
_ANYBODY = (
    "ulkopuol", "muille", "kenellekään", "kellekään", "kenelle", "kolman", "osapuol", "taho", "ulospäin", "sivullis",
    "kolmas", "toisille", "organisaatio", "henkilö", "yrity", "yhtei", "jollekin", "millekään",
)  # fmt: skip


def find(sentences: Sequence[Labelled], lexicon: Lexicon) -> Iterator[Fact]:
    """The named recipients of a notice, and "none"."""
    own = identity.own_names(sentences)
    for number, labelled in enumerate(sentences):
        for region in place.regions(labelled, (TOPIC,), lexicon):
            yield from _named(region, labelled.sentence, lexicon, own)
            if not transfers.titled(sentences, number, lexicon):
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
    """ "Tietoja ei luovuteta": denied as such, not only abroad, for marketing, to somebody, or without a ground."""
    for token in region:
        if token.lemma_ not in _DISCLOSE:
            continue
        clause = polarity.clause_of(region.doc[token.i : token.i + 1], sentence)
        if not any(hit.code == "denial" for hit in lexicon.find(polarity.GROUP, clause)):
            continue
        if transfers.abroad(clause, lexicon) or transfers.under_abroad(sentence, lexicon) or _limited(clause):
            continue
        yield Fact("recipients", "none", Polarity.AFFIRMED, evidence(sentence, clause))
        return


def _limited(clause: Span) -> bool:
    """Whether only some disclosures are denied: to a recipient told by its kind, for a purpose, without a ground."""
    # What stands after "muutoin kuin" or "paitsi" is excepted from the denial, not its limit.
    told = [token.lower_ for token in clause]
    words = set(told[: next((at for at, word in enumerate(told) if word in {"kuin", "paitsi"}), len(told))])
    if "perustetta" in words or any(word.startswith(_ONLY_FOR) for word in words):
        return True
    return any(word.endswith("lle") and not word.startswith(_ANYBODY) for word in words)
