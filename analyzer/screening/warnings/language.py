"""Hard language (Article 12(1): clear and plain): long sentences and words, passives, nouns made of verbs.

Only whole sentences of running text count: neither rows of tables nor contact lines nor bare list items.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from statistics import fmean
from typing import Any

from spacy.tokens import Span, Token

from analyzer.notice import BlockKind, Finding, Severity
from analyzer.screening import data
from analyzer.screening.subject import Subject
from analyzer.sentences import Labelled, Sentence

ARTICLE = "12(1)"
# Fewer sentences than this are too few to judge the language of a notice by.
MIN_SENTENCES = 10
# Shorter ones are contact lines and list items.
MIN_WORDS = 5
# LIX calls words of more letters than this long (Björnsson 1968).
LONG_WORD = 6
# The measures that must be harder than in three quarters of the corpus's notices; LIX in nine tenths.
MIN_HARD = 4
MAX_EVIDENCE = 3
# How many words back the verb is looked for that a form belongs to: "ei ole kuitenkaan enää siirretty".
REACH = 5


def find(subject: Subject) -> Iterator[Finding]:
    """The warning of language clearly harder than usual."""
    prose = list(running_text(subject.sentences))
    measured = measure(prose)
    if measured is None:
        return
    usual = data.reference()["language"]
    hard = [name for name, value in measured.items() if value > usual[name]["p75"]]
    if len(hard) >= MIN_HARD and measured["lix"] > usual["lix"]["p90"]:
        hardest = sorted(prose, key=lambda sentence: _lix([sentence]), reverse=True)[:MAX_EVIDENCE]
        places = tuple(sentence.evidence for sentence in sorted(hardest, key=lambda sentence: sentence.number))
        yield Finding("hard_language", ARTICLE, None, _reason(measured, hard, usual), places, Severity.SLIGHT)


def running_text(sentences: Sequence[Labelled]) -> Iterator[Sentence]:
    """The whole sentences: of some words, with a verb, closed."""
    for labelled in sentences:
        sentence = labelled.sentence
        told = sentence.block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and sentence.text.endswith(
            (".", "!", "?")
        )
        if (
            told
            and len(_words(sentence.span)) >= MIN_WORDS
            and any(token.pos_ in ("VERB", "AUX") for token in sentence.span)
        ):
            yield sentence


def measure(prose: Sequence[Sentence]) -> dict[str, float] | None:
    """The measures of ``language.yaml``; None where there is too little text."""
    if len(prose) < MIN_SENTENCES:
        return None
    words = [word for sentence in prose for word in _words(sentence.span)]
    return {
        "sentence_length": len(words) / len(prose),
        "word_length": fmean(len(word) for word in words),
        "lix": _lix(prose),
        "passives": 100 * sum(any(map(is_passive, sentence.span)) for sentence in prose) / len(prose),
        "nominalisations": 100 * sum(map(_is_nominalisation, _tokens(prose))) / len(words),
    }


def is_passive(token: Token) -> bool:
    """Whether a verb is a passive that states something: "käsitellään", "ei käsitellä", "on käsitelty"."""
    if token.pos_ not in ("VERB", "AUX"):
        return False
    word, forms = token.lower_, _forms()
    if forms["finite"].search(word):
        return not forms["not_finite"].search(word)
    governing = _verb_before(token)
    if governing is None:
        return False
    table = data.load("language")
    if governing.lower_ in table["negators"]:
        return _is_denied_passive(token)
    of_being: bool = governing.lemma_ == table["be"]
    return of_being and bool(forms["participle"].search(word)) and not forms["not_participle"].search(word)


def _is_denied_passive(token: Token) -> bool:
    forms = _forms()
    if forms["vowel_verb"].search(token.lemma_):
        # The passive stem is no shorter than the infinitive by more than its last vowel.
        return bool(forms["denied_of_vowel_verb"].search(token.lower_)) and len(token.lower_) >= len(token.lemma_) - 1
    return bool(token.lower_ == token.lemma_)


def _verb_before(token: Token) -> Token | None:
    before = token.doc[max(0, token.i - REACH) : token.i]
    return next((each for each in reversed(list(before)) if each.pos_ in ("VERB", "AUX")), None)


def _is_nominalisation(token: Token) -> bool:
    noun = token.pos_ == "NOUN" and token.lemma_ not in data.load("language")["not_nominalisation"]
    return noun and bool(_forms()["nominalisation"].search(token.lemma_))


@cache
def _forms() -> dict[str, re.Pattern[str]]:
    table = data.load("language")
    return {
        name: re.compile(text)
        for name, text in (table["passive"] | {"nominalisation": table["nominalisation"]}).items()
    }


def _tokens(prose: Sequence[Sentence]) -> Iterator[Token]:
    for sentence in prose:
        yield from sentence.span


def _words(span: Span) -> list[str]:
    return [token.text for token in span if token.text[0].isalpha()]


def _lix(prose: Sequence[Sentence]) -> float:
    words = [word for sentence in prose for word in _words(sentence.span)]
    return len(words) / len(prose) + 100 * sum(len(word) > LONG_WORD for word in words) / len(words)


def _reason(measured: dict[str, float], hard: Sequence[str], usual: dict[str, dict[str, float]]) -> str:
    measures: dict[str, dict[str, Any]] = data.load("language")["measures"]
    told = ", ".join(_compared(measures[name], measured[name], usual[name]) for name in measures if name in hard)
    return (
        "Kieli on selvästi vaikeampaa kuin selosteissa yleensä; tietosuoja-asetuksen 12 artiklan 1 kohta edellyttää "
        f"selkeää ja yksinkertaista kieltä. Tässä selosteessa: {told}. Suluissa on väli, johon puolet "
        "vertailuselosteista sijoittuu."
    )


def _compared(named: dict[str, Any], value: float, usual: dict[str, float]) -> str:
    low, high, here = (data.number(each, named["digits"]) for each in (usual["p25"], usual["p75"], value))
    unit = f" {named['unit']}" if named["unit"] else ""
    return f"{named['fi']} {here}{unit} ({low}–{high})"
