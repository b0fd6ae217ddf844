"""Document → Sentences: stanza's analysis held as spaCy Docs, with every character's place kept.

The only module that knows stanza. A block goes to stanza as a paragraph of its own, so no sentence crosses a block
or a table cell, and many blocks of many documents go in one call. Each token is one surface word; its lemma is in
``token.lemma_`` (lower case), and the same with compound boundaries marked, ``tieto#suoja#seloste``, in
``token.norm_``.
"""

from __future__ import annotations

import hashlib
import json
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from pickle import UnpicklingError
from typing import Any, NamedTuple

import spacy
import stanza
import torch
from spacy.tokens import Doc, Span, Token

from analyzer.errors import ModelError
from analyzer.notice import Block, BlockKind, Cell, Document, Evidence
from analyzer.settings import LanguageSettings, shipped_models

# Stanza pads a batch to its longest paragraph, so one endless "sentence" (a list run together, a table pasted as
# text) costs memory for all; the longest sentence annotated in the corpus has 653 characters.
MAX_CHUNK = 1_500
# What goes into one stanza call: large enough to fill its batches, small enough to keep memory flat.
CALL_CHARACTERS = 120_000
# Texts whose analysis is remembered: notices of one trade, and of one template, share many of their blocks.
CACHE_TEXTS = 20_000

# What a sentence within a block ends with.
_CLOSING = tuple('.!?:;…"”’)»')

COMPOUND_MARK = "#"


class Word(NamedTuple):
    """One surface word as stanza sees it: its place in the text, its lemma with compound marks, its UPOS tag."""

    start: int
    end: int
    lemma: str
    upos: str


Analysis = tuple[tuple[Word, ...], ...]
"""The sentences of a text, each a run of words."""


@dataclass(frozen=True, slots=True)
class CellSpan:
    """A table cell as analysed text, with its column's header (None when the table has none)."""

    column: Span | None
    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence (or a whole table row) in its place: the block it stands in, the headings and lead-in above it."""

    number: int
    block: Block
    span: Span
    headings: tuple[Span, ...] = ()
    lead_in: Span | None = None
    cells: tuple[CellSpan, ...] = ()

    @property
    def text(self) -> str:
        """The sentence's own words."""
        return str(self.span.text)

    @property
    def is_heading(self) -> bool:
        """Whether it only titles what follows."""
        return self.block.kind is BlockKind.HEADING

    @property
    def evidence(self) -> Evidence:
        """Where it stands in the document."""
        return evidence(self, self.span)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence and what it is about: what the finders of facts read."""

    sentence: Sentence
    topics: frozenset[str]


def evidence(sentence: Sentence, span: Span) -> Evidence:
    """The place of a part of the sentence in the document."""
    return Evidence(sentence.block.number, span.start_char, span.end_char)


def parts(token: Token) -> tuple[str, ...]:
    """The lemma's compound parts: *tietosuojaseloste* → tieto, suoja, seloste."""
    return tuple(token.norm_.split(COMPOUND_MARK))


class FinnishAnalyser:
    """The Finnish models, loaded once: texts in, analysed sentences out.

    Raises ModelError when a model is missing or damaged.
    """

    def __init__(self, settings: LanguageSettings = LanguageSettings()) -> None:
        self._folder = settings.models or shipped_models("finnish")
        self._version = self.version_of(settings)
        torch.set_num_threads(settings.threads)
        self._stanza = _official_pipeline() if settings.official else _own_pipeline(self._folder)
        self._vocab = spacy.blank("fi").vocab
        self._cache: OrderedDict[str, Analysis] = OrderedDict()

    @property
    def version(self) -> str:
        """Names the models in a record's provenance: a hash of the files, or stanza's official package."""
        return self._version

    @staticmethod
    def version_of(settings: LanguageSettings) -> str:
        """The version that models loaded with these settings have."""
        if settings.official:
            return f"stanza-{stanza.__version__}-fi"
        return models_hash(settings.models or shipped_models("finnish"))

    def sentences(self, document: Document) -> list[Sentence]:
        """The document's sentences in reading order, headings among them."""
        return next(self.pipe([document]))

    def pipe(self, documents: Iterable[Document]) -> Iterator[list[Sentence]]:
        """The sentences of many documents; their blocks share stanza calls, a few documents at a time."""
        group: list[Document] = []
        size = 0
        for document in documents:
            group.append(document)
            size += sum(len(block.text) for block in document.blocks)
            if size >= CALL_CHARACTERS:
                yield from self._group(group)
                group, size = [], 0
        if group:
            yield from self._group(group)

    def docs(self, texts: Sequence[str]) -> list[Doc]:
        """Each text as an analysed spaCy Doc whose ``text`` is the text itself, character for character."""
        self._analyse({piece for text in texts for piece, _ in _pieces(text, ())})
        return [self._doc(text, ()) for text in texts]

    def _group(self, documents: Sequence[Document]) -> Iterator[list[Sentence]]:
        needed = {text for document in documents for block in document.blocks for text in _texts(block)}
        self._analyse(needed)
        for document in documents:
            yield self._sentences(document)

    def _sentences(self, document: Document) -> list[Sentence]:
        contexts: dict[str, Span] = {}

        def context(text: str) -> Span:
            if text not in contexts:
                contexts[text] = self._doc(text, ())[:]
            return contexts[text]

        found: list[Sentence] = []
        for block in document.blocks:
            doc = self._doc(block.text, block.cells)
            headings = tuple(context(text) for text in block.headings if text)
            lead_in = context(block.lead_in) if block.lead_in else None
            cells = tuple(_cell_span(cell, doc, context) for cell in block.cells)
            whole = block.kind in (BlockKind.HEADING, BlockKind.TABLE_ROW)
            for span in [doc[:]] if whole else _sentence_spans(doc):
                found.append(Sentence(len(found), block, span, headings, lead_in, cells))
        return found

    def _doc(self, text: str, cells: Sequence[Cell]) -> Doc:
        builder = _DocBuilder(text)
        for piece, offset in _pieces(text, cells):
            for sentence in self._remembered(piece):
                builder.add_sentence(sentence, offset)
        return builder.build(self._vocab)

    def _remembered(self, text: str) -> Analysis:
        if text not in self._cache:
            self._analyse({text})
        return self._cache[text]

    def _analyse(self, texts: Iterable[str]) -> None:
        """Put the analysis of every text into the cache, in as few stanza calls as their size allows."""
        wanted = set(texts)
        for text in wanted & self._cache.keys():
            self._cache.move_to_end(text)
        missing = sorted((text for text in wanted if text not in self._cache), key=len)
        for batch in _batches(missing):
            for text, analysis in zip(batch, self._call(batch), strict=True):
                self._cache[text] = analysis
        while len(self._cache) > max(CACHE_TEXTS, len(wanted)):
            self._cache.popitem(last=False)

    def _call(self, texts: Sequence[str]) -> list[Analysis]:
        starts, at = [], 0
        for text in texts:
            starts.append(at)
            at += len(text) + 2
        found: list[list[tuple[Word, ...]]] = [[] for _ in texts]
        current = 0
        for sentence in self._stanza("\n\n".join(texts)).sentences:
            first = sentence.tokens[0].start_char
            while current + 1 < len(starts) and first >= starts[current + 1]:
                current += 1
            found[current].append(tuple(_word(token, starts[current]) for token in sentence.tokens))
        return [_joined(text, sentences) for text, sentences in zip(texts, found, strict=True)]


def models_hash(folder: Path) -> str:
    """A short hash of the model files of a folder, by their content."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.pt")):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _own_pipeline(folder: Path) -> Any:
    paths = {
        "tokenize_model_path": folder / "fi_tokenize.pt",
        "pos_model_path": folder / "fi_pos.pt",
        "pos_pretrain_path": folder / "fi_vectors.pt",
        "lemma_model_path": folder / "fi_lemma.pt",
    }
    for path in (*paths.values(), folder / "resources.json"):
        if not path.exists():
            raise ModelError(f"{path}: the Finnish models are not complete; install the package again or train them")
    try:
        json.loads((folder / "resources.json").read_text("utf-8"))
        return stanza.Pipeline(
            "fi",
            dir=str(folder),
            processors="tokenize,pos,lemma",
            download_method=None,
            allow_unknown_language=True,
            use_gpu=False,
            logging_level="ERROR",
            **{name: str(path) for name, path in paths.items()},
        )
    except (OSError, ValueError, RuntimeError, EOFError, KeyError, UnpicklingError) as error:
        raise ModelError(f"{folder}: the Finnish models cannot be loaded ({error}); install it again") from error


def _official_pipeline() -> Any:
    try:
        return stanza.Pipeline(
            "fi", processors="tokenize,mwt,pos,lemma", download_method=None, use_gpu=False, logging_level="ERROR"
        )
    except OSError as error:  # stanza's "not downloaded" errors are FileNotFoundErrors
        raise ModelError(
            "stanza's official Finnish package is not installed: python -c \"import stanza; stanza.download('fi')\""
        ) from error


def _word(token: Any, offset: int) -> Word:
    # "ettei" is että + ei: where stanza splits it, one token stays, so offsets hold, and the lemma keeps the denial.
    lemma = "+".join((word.lemma or word.text) for word in token.words)
    upos = next((word.upos for word in token.words if word.upos), "X")
    lowered = lemma.lower().strip(COMPOUND_MARK) or token.text.lower()
    return Word(token.start_char - offset, token.end_char - offset, lowered, upos)


def _joined(text: str, sentences: Sequence[tuple[Word, ...]]) -> Analysis:
    """Sentences joined where no reader would end one: after a word without a closing mark, or a mere number ("3.").

    Within a block stanza also ends sentences before capitals ("… siirretä | Euroopan unionin …"), which would cut a
    denial from what it denies.
    """
    joined: list[tuple[Word, ...]] = []
    for words in sentences:
        if joined and not _ends(text[joined[-1][0].start : joined[-1][-1].end]):
            joined[-1] += words
        else:
            joined.append(words)
    if len(joined) > 1 and not _has_letters(text[joined[-1][0].start :]):
        joined[-2:] = [joined[-2] + joined[-1]]
    return tuple(joined)


def _ends(sentence: str) -> bool:
    return _has_letters(sentence) and sentence.endswith(_CLOSING)


def _has_letters(text: str) -> bool:
    return any(character.isalpha() for character in text)


def _texts(block: Block) -> Iterator[str]:
    for text, cells in ((block.text, block.cells), (block.lead_in, ()), *((heading, ()) for heading in block.headings)):
        yield from (piece for piece, _ in _pieces(text, cells))
    for cell in block.cells:
        yield from (piece for piece, _ in _pieces(cell.column, ()))


def _pieces(text: str, cells: Sequence[Cell]) -> Iterator[tuple[str, int]]:
    """The stretches that go to stanza apart, with their offsets: cells, and chunks of what is too long."""
    for start, end in [(cell.start, cell.end) for cell in cells] or [(0, len(text))]:
        while end - start > MAX_CHUNK:
            cut = _cut_before(text, start, start + MAX_CHUNK)
            yield from _piece(text, start, cut)
            start = cut
        yield from _piece(text, start, end)


def _piece(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    stretch = text[start:end]
    stripped = stretch.strip()
    if stripped:
        yield stripped, start + stretch.index(stripped[0])


def _cut_before(text: str, start: int, limit: int) -> int:
    """The best place to cut before the limit: after a sentence or clause end, else a space, else anywhere."""
    best = 0
    for ending in (". ", "; ", ": ", ", ", " "):
        best = text.rfind(ending, start + MAX_CHUNK // 3, limit)
        if best > 0:
            return best + len(ending)
    return limit


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for text in texts:
        batch.append(text)
        size += len(text)
        if size >= CALL_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _sentence_spans(doc: Doc) -> list[Span]:
    spans = [_trimmed(span) for span in doc.sents]
    return [span for span in spans if len(span)]


def _trimmed(span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and span.doc[start].is_space:
        start += 1
    while end > start and span.doc[end - 1].is_space:
        end -= 1
    return span.doc[start:end]


def _cell_span(cell: Cell, doc: Doc, context: Any) -> CellSpan:
    span = doc.char_span(cell.start, cell.end, alignment_mode="expand")
    return CellSpan(context(cell.column) if cell.column else None, _trimmed(span))


class _DocBuilder:
    """Collects words until the whole text is covered: what lies between words becomes spaces or space tokens."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._words: list[str] = []
        self._spaces: list[bool] = []
        self._lemmas: list[str] = []
        self._tags: list[str] = []
        self._starts: list[bool] = []

    def add_sentence(self, words: Sequence[Word], offset: int) -> None:
        for number, word in enumerate(words):
            self._fill(word.start + offset)
            surface = self._text[word.start + offset : word.end + offset]
            self._append(surface, word.lemma, word.upos, starts=number == 0)
            self._at = word.end + offset

    def build(self, vocab: spacy.vocab.Vocab) -> Doc:
        self._fill(len(self._text))
        doc = Doc(
            vocab,
            words=self._words,
            spaces=self._spaces,
            lemmas=[lemma.replace(COMPOUND_MARK, "") or lemma for lemma in self._lemmas],
            pos=self._tags,
            sent_starts=[bool(starts) or number == 0 for number, starts in enumerate(self._starts)],
        )
        for token, lemma in zip(doc, self._lemmas, strict=True):
            token.norm_ = lemma
        return doc

    def _fill(self, until: int) -> None:
        between = self._text[self._at : until]
        if between.startswith(" ") and self._words:
            self._spaces[-1] = True
            between = between[1:]
        if between:
            self._append(between, between, "SPACE" if between.isspace() else "X", starts=False)
        self._at = until

    def _append(self, surface: str, lemma: str, tag: str, *, starts: bool) -> None:
        self._words.append(surface)
        self._spaces.append(False)
        self._lemmas.append(lemma)
        self._tags.append(tag)
        self._starts.append(starts)
