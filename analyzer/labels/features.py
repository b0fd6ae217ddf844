"""Sentence → named features: what the label model sees, in words a reader can check.

A feature's name is ``channel:value``: ``lemma:säilyttää``, ``heading:tietolähde``. Each channel's values are scaled to
unit length times the channel's weight, so that a long sentence does not drown its heading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import sqrt

from spacy.tokens import Span, Token

from analyzer.lexicon import Lexicon
from analyzer.sentences import Sentence, parts

Features = Mapping[str, float]

# Concrete addresses, numbers and dates say nothing beyond their kind, and must not tie a label to one company.
_PLACEHOLDERS = (
    ("<email>", re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\]|\(a\))\s?[\w-]+(?:\.[\w-]+)+|\[email[^\]]*\]")),
    ("<url>", re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:fi|com|net|org|eu|example)\b(?:/\S*)?")),
    ("<ytunnus>", re.compile(r"\b\d{7}-\d\b")),
    ("<date>", re.compile(r"\b\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\b")),
    ("<puhelin>", re.compile(r"(?:\+358|\b0\d{1,3})[\s\d()-]{5,}\d")),
    ("<postinumero>", re.compile(r"\b\d{5}\b(?=\s+[A-ZÅÄÖ])")),
    ("<num>", re.compile(r"\b\d+\b")),
)

# Set by judgement, not searched: the sentence's own words weigh most, its heading and lead-in nearly as much, its
# neighbours least.
CHANNEL_WEIGHTS: Mapping[str, float] = {
    "lemma": 1.0,
    "pair": 0.7,
    "part": 0.7,
    "letters": 1.0,
    "heading": 0.9,
    "outer": 0.4,
    "lead": 0.8,
    "column": 0.8,
    "before": 0.35,
    "after": 0.3,
    "place": 0.5,
    "cue": 0.8,
    "cue_before": 0.3,
    "cue_after": 0.3,
}

_HEADING_CHANNELS = frozenset({"heading", "outer", "lead"})

# Words whose letter runs are remembered: a text says most of its words again.
_REMEMBERED_WORDS = 50_000
# Letters in runs of these lengths, within words: they carry endings, misspellings and unseen compounds.
_LETTER_RUNS = (3, 4, 5)
# The groups of the lexicon whose hits are offered to the model as cues.
_CUE_GROUP = "labels"


def of_document(sentences: Sequence[Sentence], lexicon: Lexicon) -> list[Features]:
    """The features of each sentence of one document, in order; neighbours are features too."""
    lemmas = [list(_lemmas(sentence.span)) for sentence in sentences]
    cues = [sorted(lexicon.codes(_CUE_GROUP, sentence.span)) for sentence in sentences]
    # A section's sentences stand under the same headings: what these say is worked out once.
    headed: dict[tuple[str, ...], Features] = {}
    found = list[Features]()
    for number, sentence in enumerate(sentences):
        above = tuple(str(heading.text) for heading in sentence.headings)
        if above not in headed:
            headed[above] = _of_headings(sentence, lexicon)
        last = number + 1 == len(sentences)
        features = dict(headed[above])
        features |= _channel("lemma", lemmas[number])
        features |= _channel("pair", _pairs(lemmas[number]))
        features |= _channel("part", [part for token in sentence.span for part in _several_parts(token)])
        runs = [run for word in masked(sentence.text).lower().split() for run in _runs(word)]
        features |= _scaled(runs, CHANNEL_WEIGHTS["letters"])
        features |= _channel("lead", list(_context([sentence.lead_in] if sentence.lead_in is not None else [])))
        columns = [cell.column for cell in sentence.cells if cell.column is not None]
        features |= _channel("column", list(_context(columns)))
        features |= _channel("before", lemmas[number - 1] if number else ["<alku>"])
        features |= _channel("after", ["<loppu>"] if last else lemmas[number + 1])
        features |= _channel("place", list(_place(sentence, number, len(sentences))))
        features |= _channel("cue", cues[number])
        features |= _channel("cue_before", cues[number - 1] if number else [])
        features |= _channel("cue_after", [] if last else cues[number + 1])
        found.append(features)
    return found


def _of_headings(sentence: Sentence, lexicon: Lexicon) -> Features:
    cues = [f"@{code}" for code in sorted(_heading_cues(sentence, lexicon))]
    nearest = [*_context(sentence.headings[-1:]), *cues]
    return _channel("heading", nearest) | _channel("outer", list(_context(sentence.headings[:-1])))


def of_title(sentences: Sequence[Sentence], lexicon: Lexicon) -> Features:
    """What the title of the document says of the sentences under it: empty when there is no heading."""
    for sentence in sentences:
        if sentence.headings:
            title = sentence.headings[:1]
            cues = [f"@{code}" for code in sorted(lexicon.codes(_CUE_GROUP, title[0]))]
            return _channel("heading", [*_context(title), *cues])
    return {}


def without_headings(features: Features) -> Features:
    """The same sentence as it would look in a notice without headings and lead-ins."""
    return {name: value for name, value in features.items() if name.split(":", 1)[0] not in _HEADING_CHANNELS}


def _pairs(lemmas: Sequence[str]) -> list[str]:
    return [f"{first} {second}" for first, second in zip(["^", *lemmas], [*lemmas, "$"], strict=True)]


def _several_parts(token: Token) -> tuple[str, ...]:
    found = parts(token)
    return found if len(found) > 1 else ()


def masked(text: str) -> str:
    """The text with addresses, numbers and dates replaced by their kind.

    >>> masked("Soita 09 123 4567 tai kirjoita matti@yritys.example")
    'Soita <puhelin> tai kirjoita <email>'
    """
    for name, pattern in _PLACEHOLDERS:
        text = pattern.sub(name, text)
    return text


def _lemmas(span: Span) -> Iterator[str]:
    kinds = _placeholder_tokens(span)
    last = ""
    for token in span:
        if token.is_space:
            continue
        kind = kinds.get(token.i, "")
        if kind and kind == last:
            continue
        last = kind
        yield kind or str(token.lemma_)


def _placeholder_tokens(span: Span) -> dict[int, str]:
    """Which tokens belong to an address, number or date, by the token's index."""
    text, offset = str(span.text), span.start_char
    if not any(character.isdigit() or character in "@[." for character in text):
        return {}
    kinds: dict[int, str] = {}
    taken: list[tuple[int, int]] = []
    for name, pattern in _PLACEHOLDERS:
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            for token in span:
                if _inside(token, match.start() + offset, match.end() + offset):
                    kinds[token.i] = name
    return kinds


def _inside(token: Token, start: int, end: int) -> bool:
    return bool(start <= token.idx < end)


@lru_cache(maxsize=_REMEMBERED_WORDS)
def _runs(word: str) -> tuple[str, ...]:
    """The letter runs of a word, as features' names: they are most of all names, and made once."""
    padded = f" {word} "
    return tuple(
        f"letters:{padded[at : at + length]}" for length in _LETTER_RUNS for at in range(len(padded) - length + 1)
    )


def _context(spans: Iterable[Span]) -> Iterator[str]:
    for span in spans:
        for token in span:
            if token.is_space or token.is_punct or token.like_num:
                continue
            yield str(token.lemma_)
            yield from (f"+{part}" for part in parts(token) if len(parts(token)) > 1)


def _heading_cues(sentence: Sentence, lexicon: Lexicon) -> frozenset[str]:
    """The cues of the nearest heading that has any: a subtitle "Yleistä" leaves the section's sense to its parent."""
    for heading in reversed(sentence.headings):
        codes = lexicon.codes(_CUE_GROUP, heading)
        if codes:
            return codes
    return frozenset()


def _place(sentence: Sentence, number: int, total: int) -> Iterator[str]:
    yield str(sentence.block.kind)
    yield f"kohta {min(9, 10 * number // total)}"
    yield f"pituus {min(6, len(sentence.span).bit_length())}"
    yield f"lohkon alku {sentence.span.start == 0}"
    yield f"kaksoispiste {sentence.text.endswith(':')}"
    yield f"johdanto {sentence.lead_in is not None}"
    yield f"otsikoita {min(3, len(sentence.headings))}"
    if not any(token.pos_ in {"VERB", "AUX"} for token in sentence.span):
        yield "ei verbiä"


def _channel(channel: str, values: Sequence[str]) -> dict[str, float]:
    """The channel's values, scaled so that all together have the channel's weight as their length."""
    return _scaled([f"{channel}:{value}" for value in values], CHANNEL_WEIGHTS[channel])


def _scaled(names: Sequence[str], weight: float) -> dict[str, float]:
    if not names:
        return {}
    scale = weight / sqrt(len(names))
    once = dict.fromkeys(names, scale)
    if len(once) < len(names):
        return {name: scale * sqrt(count) for name, count in Counter(names).items()}
    return once
