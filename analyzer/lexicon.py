"""Finnish expressions by code: loads ``data/lexicon/*.yaml`` and finds them in a run of lemmas with spaCy's Matcher.

A file is a group: ``{about: …, terms: {code: [term, …]}}``. A term is one or more words in order:

=============  ====================================================================================
``osoite``     the lemma itself (lower case, compound marks left out)
``a|b``        either
``#osoite``    a compound whose last parts are this, or the word itself: *sähköpostiosoite*, *osoite*
``luotto#``    a compound whose first parts are this, or the word itself: *luottotiedot*
``#tieto#``    a compound that has this part anywhere, or the word itself
``*osoite``    ends in these letters (``osoite*`` begins, ``*soit*`` contains), wherever the parts divide
``=emme``      the surface form, whatever its lemma
``..``         up to four words between
``!word``      any one word but this one
=============  ====================================================================================
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from spacy.matcher import Matcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

# How many words ".." may skip: enough for "siirtää … järjestelmästä toiseen", too few to cross a clause.
GAP = "{,4}"


@dataclass(frozen=True, slots=True)
class Hit:
    """An expression found: the code it stands for and its words."""

    code: str
    span: Span


@dataclass(slots=True)
class Group:
    """The expressions of one file, ready to be found."""

    name: str
    terms: Mapping[str, Sequence[str]]
    _matchers: dict[int, Matcher] = field(default_factory=dict)

    def find(self, text: Doc | Span) -> list[Hit]:
        """All expressions in the text, the longest of each code where they overlap, in reading order."""
        by_code: dict[str, list[Span]] = {}
        for span in self._matcher(text.vocab)(text, as_spans=True):
            by_code.setdefault(span.label_, []).append(span)
        hits = [Hit(code, span) for code, spans in by_code.items() for span in filter_spans(spans)]
        return sorted(hits, key=lambda hit: (hit.span.start, hit.span.end, hit.code))

    def _matcher(self, vocab: Vocab) -> Matcher:
        if id(vocab) not in self._matchers:
            matcher = Matcher(vocab)
            for code, terms in self.terms.items():
                matcher.add(code, list(_patterns(terms)))
            self._matchers[id(vocab)] = matcher
        return self._matchers[id(vocab)]


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


def _patterns(terms: Sequence[str]) -> Iterator[list[dict[str, Any]]]:
    """The spaCy patterns of a code's terms; its single words share patterns, so that matching stays fast."""
    singles = [term for term in terms if " " not in term]
    lemmas = [word for term in singles if not set(term) & set("#*=!") for word in term.split("|")]
    if lemmas:
        yield [{"LEMMA": {"IN": lemmas}}]
    for attribute, mark in (("NORM", "#"), ("LEMMA", "*")):
        regexes = [_regex(word) for term in singles if mark in term for word in term.split("|")]
        if regexes:
            yield [{attribute: {"REGEX": "|".join(regexes)}}]
    for term in terms:
        if " " in term or set(term) & set("=!"):
            yield [_token(word) for word in term.split()]


def _token(word: str) -> dict[str, Any]:
    if word == "..":
        return {"IS_PUNCT": False, "OP": GAP}
    if word.startswith("="):
        return {"LOWER": {"IN": word[1:].split("|")}}
    if word.startswith("!"):
        return {"LEMMA": {"NOT_IN": word[1:].split("|")}}
    words = word.split("|")
    if "#" in word:
        return {"NORM": {"REGEX": "|".join(_regex(each) for each in words)}}
    if "*" in word:
        return {"LEMMA": {"REGEX": "|".join(_regex(each) for each in words)}}
    return {"LEMMA": {"IN": words}}


def _regex(word: str) -> str:
    """A wildcard word as a regular expression; see the table in the module's docstring."""
    if "#" in word:
        inner = "#?".join(re.escape(part) for part in word.strip("#").split("#"))
        return f"{'(?:^|#)' if word.startswith('#') else '^'}{inner}{'(?:#|$)' if word.endswith('#') else '$'}"
    inner = re.escape(word.strip("*"))
    return f"{'' if word.startswith('*') else '^'}{inner}{'' if word.endswith('*') else '$'}"
