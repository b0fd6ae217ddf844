"""Evidence marked in the text it stands in: numbered in reading order, each number leading to its finding and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analyzer.decisions import Judged
from analyzer.records import EvidenceEntry, Record, SentenceEntry

# Evidence that goes on over sentences is found by so many of its first characters.
_BEGINNING = 24


@dataclass(frozen=True, slots=True)
class Span:
    """A run of characters in a sentence."""

    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """One piece of evidence: its number, the finding it is of (by place in the screening), where it stands.

    ``spans`` is empty where the record's sentences do not hold the words; then only the finding shows them.
    """

    number: int
    finding: int
    entry: EvidenceEntry
    spans: tuple[Span, ...]
    tone: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that the same marks cover; ``begins`` are those that begin here."""

    text: str
    tone: str
    begins: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or heading of the notice, cut where marks begin and end."""

    heading: bool
    pieces: tuple[Piece, ...]


# The heaviest of several tones on the same words shows.
TONES = ("serious", "notable", "slight", "met", "other")


def marks(record: Record, findings: Sequence[Judged]) -> list[Mark]:
    """All evidence of the findings, numbered in the order of the text."""
    found = [
        (finding, entry, spans, _tone(findings[finding]))
        for finding, entry, spans in _placed(record["sentences"], findings)
    ]
    found.sort(key=lambda each: (each[2][0].sentence, each[2][0].start) if each[2] else (each[1]["sentence"], 0))
    return [Mark(number, *each) for number, each in enumerate(found, 1)]


def passages(record: Record, marked: Sequence[Mark]) -> list[Passage]:
    """The notice's text with its marks."""
    by_sentence: dict[int, list[tuple[Span, Mark]]] = {}
    for mark in marked:
        for span in mark.spans:
            by_sentence.setdefault(span.sentence, []).append((span, mark))
    return [
        Passage(sentence["heading"], tuple(_pieces(sentence["text"], by_sentence.get(number, []))))
        for number, sentence in enumerate(record["sentences"])
    ]


def _tone(finding: Judged) -> str:
    return finding.severity or ("met" if finding.verdict == "met" else TONES[-1])


def _placed(
    sentences: Sequence[SentenceEntry], findings: Sequence[Judged]
) -> Iterator[tuple[int, EvidenceEntry, tuple[Span, ...]]]:
    for number, finding in enumerate(findings):
        # Words told twice of one sentence stand in it twice: the search goes on where they were found last.
        last: dict[tuple[int, str], int] = {}
        for entry in finding.entry["evidence"]:
            place = entry["sentence"], entry["quote"]
            spans = tuple(_spans(sentences, entry, last.get(place, -1)))
            if spans:
                last[place] = spans[0].start
            yield number, entry, spans


def _spans(sentences: Sequence[SentenceEntry], entry: EvidenceEntry, last: int) -> Iterator[Span]:
    """Where the words stand; ``last`` is where in the sentence the same words were found before (-1: nowhere)."""
    number, words = entry["sentence"], entry["quote"]
    if not 0 <= number < len(sentences) or not words:
        return
    text = sentences[number]["text"]
    start = text.find(words, last + 1)
    start = start if start >= 0 else text.find(words)
    if start >= 0:
        yield Span(number, start, start + len(words))
        return
    yield Span(number, max(0, text.find(words[:_BEGINNING])), len(text))
    for further in range(number + 1, len(sentences)):
        text = sentences[further]["text"]
        if not text or text not in words:
            return
        yield Span(further, 0, len(text))


def _pieces(text: str, covering: Sequence[tuple[Span, Mark]]) -> Iterator[Piece]:
    begin: dict[int, list[tuple[Span, Mark]]] = {}
    end: dict[int, list[int]] = {}
    for span, mark in covering:
        begin.setdefault(span.start, []).append((span, mark))
        end.setdefault(span.end, []).append(mark.number)
    here: dict[int, Mark] = {}
    cuts = sorted({0, len(text), *begin, *end})
    for at, following in zip(cuts, cuts[1:], strict=False):
        for number in end.get(at, ()):
            here.pop(number, None)
        here.update((mark.number, mark) for _, mark in begin.get(at, ()))
        begins = tuple(mark for span, mark in begin.get(at, ()) if span == mark.spans[0])
        yield Piece(text[at:following], min((mark.tone for mark in here.values()), key=TONES.index, default=""), begins)
