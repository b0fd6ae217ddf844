"""Finnish expressions by code: loads ``data/lexicon/*.yaml`` and finds them in a run of lemmas.

A file is a group: ``{about: …, terms: {code: terms}}``, the terms a list, or one text with commas between them. A term
is one or more words in order:

=============  ====================================================================================
``osoite``     the lemma itself, compound marks left out (or the surface form, whatever its lemma)
``a|b``        either
``#osoite``    a compound whose last parts are this, or the word itself: *sähköpostiosoite*, *osoite*
``luotto#``    a compound whose first parts are this, or the word itself: *luottotiedot*
``#tieto#``    a compound that has this part anywhere, or the word itself
``*osoite``    lemma or surface ends in these letters (``osoite*`` begins, ``*soit*`` contains)
``=emme``      the surface form only, whatever its lemma; wildcards as above
``..``         up to four words between, of the same clause
``!word``      any one word but this one
=============  ====================================================================================

The code ``_`` holds expressions that only look like terms of the group: they hide every hit inside them.

Why not spaCy's Matcher: with some two thousand terms it asks Python about each word again and again (a second or two a
notice). Here each word of the language is judged once and remembered, which is a hundred times faster.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml
from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans

# How many words ".." may skip: enough for "siirtää … järjestelmästä toiseen", too few to cross a clause.
MAX_GAP = 4
GAP = -1
# The code of expressions that hide what lies inside them.
HIDING = "_"

Word = tuple[str, str, str]
"""What a word is judged by: its lemma, its lemma with compound marks, its surface in lower case."""

Test = Callable[[Word], bool]


@dataclass(frozen=True, slots=True)
class Hit:
    """An expression found: the code it stands for and its words."""

    code: str
    span: Span


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All groups by name, and a hash of their text for a record's provenance."""

    groups: Mapping[str, Group]
    hash: str

    def find(self, group: str, text: Doc | Span) -> list[Hit]:
        """The expressions of one group in the text. Raises KeyError when there is no such group."""
        return self.groups[group].find(text)

    def codes(self, group: str, text: Doc | Span) -> frozenset[str]:
        """The codes found in the text."""
        return frozenset(hit.code for hit in self.find(group, text))


class Group:
    """The expressions of one file, ready to be found."""

    def __init__(self, name: str, terms: Mapping[str, Sequence[str] | str]) -> None:
        self.name = name
        self.terms: Mapping[str, tuple[str, ...]] = {code: tuple(_split(texts)) for code, texts in terms.items()}
        self._tests: list[Test] = []
        self._starts: dict[int, list[tuple[str, tuple[int, ...]]]] = {}
        self._judged: dict[Word, frozenset[int]] = {}
        numbers: dict[str, int] = {}
        for code, texts in self.terms.items():
            for text in texts:
                steps = tuple(GAP if word == ".." else self._number(word, numbers) for word in text.split())
                self._starts.setdefault(steps[0], []).append((code, steps))

    def find(self, text: Doc | Span) -> list[Hit]:
        """All expressions in the text, the longest of each code where they overlap, in reading order."""
        tokens = list(text)
        kinds = [self._judge(token) for token in tokens]
        if not any(kinds):
            return []
        by_code: dict[str, list[Span]] = {}
        for start, kind in enumerate(kinds):
            for number in kind:
                for code, steps in self._starts.get(number, ()):
                    for end in _ends(steps, 1, start + 1, kinds, tokens):
                        by_code.setdefault(code, []).append(tokens[0].doc[tokens[start].i : tokens[end - 1].i + 1])
        return _resolved(by_code)

    def _number(self, word: str, numbers: dict[str, int]) -> int:
        if word not in numbers:
            numbers[word] = len(self._tests)
            self._tests.append(_test(word))
        return numbers[word]

    def _judge(self, token: Token) -> frozenset[int]:
        word = (token.lemma_, token.norm_, token.lower_)
        known = self._judged.get(word)
        if known is None:
            known = frozenset(number for number, test in enumerate(self._tests) if test(word))
            self._judged[word] = known
        return known


@cache
def load() -> Lexicon:
    """The project's lexicon, read from the package's data."""
    digest, groups = hashlib.sha256(), {}
    folder = files("analyzer").joinpath("data/lexicon")
    for path in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if path.name.endswith(".yaml"):
            text = path.read_text("utf-8")
            digest.update(text.encode())
            name = path.name.removesuffix(".yaml")
            groups[name] = Group(name, yaml.safe_load(text)["terms"])
    return Lexicon(groups, digest.hexdigest()[:12])


def _split(texts: Sequence[str] | str) -> Iterator[str]:
    for text in re.split(r"[,\n]", texts) if isinstance(texts, str) else texts:
        if text.strip():
            yield text.strip()


def _ends(
    steps: tuple[int, ...], step: int, at: int, kinds: Sequence[frozenset[int]], tokens: Sequence[Token]
) -> Iterator[int]:
    """Where a term that has matched up to here may end."""
    if step == len(steps):
        yield at
    elif steps[step] == GAP:
        for skipped in range(MAX_GAP + 1):
            yield from _ends(steps, step + 1, at + skipped, kinds, tokens)
            if at + skipped >= len(tokens) or tokens[at + skipped].is_punct:
                return
    elif at < len(tokens) and steps[step] in kinds[at]:
        yield from _ends(steps, step + 1, at + 1, kinds, tokens)


def _resolved(by_code: Mapping[str, list[Span]]) -> list[Hit]:
    hidden = by_code.get(HIDING, [])
    hits = [
        Hit(code, span)
        for code, spans in by_code.items()
        if code != HIDING
        for span in filter_spans(spans)
        if not any(mask.start <= span.start and span.end <= mask.end for mask in hidden)
    ]
    return sorted(hits, key=lambda hit: (hit.span.start, hit.span.end, hit.code))


def _test(word: str) -> Test:
    if word.startswith("!"):
        other = _test(word[1:])
        return lambda judged: not other(judged)
    if word.startswith("="):
        surfaces = re.compile("|".join(_letters(each) for each in word[1:].split("|")))
        return lambda judged: surfaces.search(judged[2]) is not None
    compounds = [_parts(each) for each in word.split("|") if "#" in each]
    letters = [_letters(each) for each in word.split("|") if "#" not in each]
    by_norm = re.compile("|".join(compounds)) if compounds else None
    by_lemma = re.compile("|".join(letters)) if letters else None

    def test(judged: Word) -> bool:
        lemma, norm, surface = judged
        if by_norm is not None and (by_norm.search(norm) or by_norm.search(surface)):
            return True
        return by_lemma is not None and bool(by_lemma.search(lemma) or by_lemma.search(surface))

    return test


def _parts(word: str) -> str:
    """A compound wildcard as a regular expression over the marked lemma."""
    inner = "#?".join(re.escape(part) for part in word.strip("#").split("#"))
    return f"{'(?:^|[#-])' if word.startswith('#') else '^'}{inner}{'(?:[#-]|$)' if word.endswith('#') else '$'}"


def _letters(word: str) -> str:
    """A plain word, or one with letters left out, as a regular expression."""
    inner = re.escape(word.strip("*"))
    return f"{'' if word.startswith('*') else '^'}{inner}{'' if word.endswith('*') else '$'}"
