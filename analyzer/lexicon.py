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

Why not spaCy's Matcher: it asks every wildcard about every word again. Here a word is looked up once by its
beginnings, endings and parts, and remembered (see ``docs/decisions/0003``).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
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

Key = tuple[str, bool, str]
"""How a term's word matches, whether on the surface form only, and the letters it matches."""

EXACT, BEGINS, ENDS, CONTAINS = "exact", "begins", "ends", "contains"
PARTS_ALL, PARTS_BEGIN, PARTS_END, PARTS_ANY = "parts", "parts begin", "parts end", "parts any"
_PART_BOUNDARY = re.compile("[#-]")
# Words whose keys are kept between groups: those of the last few notices.
REMEMBERED_WORDS = 5_000


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
        self._index = _WordIndex()
        self._starts: dict[int, list[tuple[str, tuple[int, ...]]]] = {}
        self._judged: dict[Word, frozenset[int]] = {}
        for code, texts in self.terms.items():
            for text in texts:
                steps = tuple(GAP if word == ".." else self._index.number(word) for word in text.split())
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

    def _judge(self, token: Token) -> frozenset[int]:
        word = (token.lemma_, token.norm_, token.lower_)
        known = self._judged.get(word)
        if known is None:
            known = self._judged[word] = self._index.judge(word)
        return known


class _WordIndex:
    """Which of the terms' words a word of the text is, by looking up its beginnings, endings and parts."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._keys: dict[Key, set[int]] = {}
        # Letters anywhere in a word have too many keys; these terms are few and are looked for one by one.
        self._inside: list[tuple[str, int]] = []
        # A word that is anything but another: its number → the other's.
        self._others: dict[int, int] = {}

    def number(self, word: str) -> int:
        """The number of a term's word, new or known."""
        if word not in self._numbers:
            number = self._numbers[word] = len(self._numbers)
            if word.startswith("!"):
                self._others[number] = self.number(word[1:])
            for key in _keys_of_term(word) if not word.startswith("!") else ():
                if key[0] == CONTAINS:
                    self._inside.append((key[2], number))
                self._keys.setdefault(key, set()).add(number)
        return self._numbers[word]

    def judge(self, word: Word) -> frozenset[int]:
        """The numbers of all terms' words that this word of the text is."""
        found: set[int] = set()
        for key in self._keys.keys() & _keys_of_word(word):
            found |= self._keys[key]
        for letters, number in self._inside:
            if letters in word[0] or letters in word[2]:
                found.add(number)
        return frozenset(found | {number for number, other in self._others.items() if other not in found})


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


def _keys_of_term(word: str) -> Iterator[Key]:
    """What a term's word is looked up by: a key for each of its alternatives."""
    surface_only = word.startswith("=")
    for each in word.removeprefix("=").split("|"):
        if "#" in each:
            kind = {(True, False): PARTS_END, (False, True): PARTS_BEGIN}.get(
                (each.startswith("#"), each.endswith("#")), PARTS_ANY if each.startswith("#") else PARTS_ALL
            )
            yield kind, False, each.replace("#", "")
        else:
            kind = {(True, False): ENDS, (False, True): BEGINS, (True, True): CONTAINS}.get(
                (each.startswith("*"), each.endswith("*")), EXACT
            )
            yield kind, surface_only, each.strip("*")


@lru_cache(maxsize=REMEMBERED_WORDS)
def _keys_of_word(word: Word) -> frozenset[Key]:
    """All keys that a word of the text answers to; every group asks for them, so they are remembered."""
    lemma, norm, surface = word
    keys = set(_letter_keys(surface, True))
    for form in {lemma, surface}:
        keys.update(_letter_keys(form, False))
    for form in {norm, surface}:
        keys.update(_part_keys(_PART_BOUNDARY.split(form)))
    return frozenset(keys)


def _letter_keys(form: str, surface_only: bool) -> Iterator[Key]:
    yield EXACT, surface_only, form
    for at in range(len(form) + 1):
        yield BEGINS, surface_only, form[:at]
        yield ENDS, surface_only, form[at:]


def _part_keys(parts: Sequence[str]) -> Iterator[Key]:
    yield PARTS_ALL, False, "".join(parts)
    for at in range(len(parts)):
        yield PARTS_END, False, "".join(parts[at:])
        yield PARTS_BEGIN, False, "".join(parts[: at + 1])
        for end in range(at + 1, len(parts) + 1):
            yield PARTS_ANY, False, "".join(parts[at:end])
