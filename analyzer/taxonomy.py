"""The closed vocabularies of the project: what a sentence can be about, what a notice can state, what the law asks for.

Everything is read once from ``data/taxonomy.yaml``; no other module spells out a list of codes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

# The slots whose values come from a closed list, in the order in which a record gives them.
CODED_SLOTS = (
    "purposes",
    "data_categories",
    "legal_bases",
    "recipients",
    "third_country",
    "safeguards",
    "retention_kinds",
    "rights",
)
# Slots with open values: ISO 8601 durations, and names of organisations as written in the nominative.
OPEN_SLOTS = ("durations", "named_recipients")
# Every notice-level set of a record, in order; ``elements`` comes from the screening.
SLOTS = (
    "purposes",
    "data_categories",
    "legal_bases",
    "recipients",
    "third_country",
    "safeguards",
    "retention_kinds",
    "durations",
    "rights",
    "named_recipients",
    "elements",
)


@dataclass(frozen=True, slots=True)
class Term:
    """One code of a vocabulary, with what a person reads and where it comes from.

    ``fi`` and ``en`` are the labels shown to people, ``dpv`` the closest term of the W3C Data Privacy Vocabulary,
    ``article`` the article of the GDPR, ``note`` what belongs here; each is empty where the taxonomy gives none.
    """

    code: str
    fi: str = ""
    en: str = ""
    dpv: str = ""
    article: str = ""
    note: str = ""
    applies: str = ""
    core: bool = False
    special: bool = False


Vocabulary = Mapping[str, Term]


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """All vocabularies: the sentence labels, the coded slots, and the elements of Articles 13 and 14."""

    version: int
    topics: Vocabulary
    slots: Mapping[str, Vocabulary]
    elements: Vocabulary

    @property
    def core_topics(self) -> tuple[str, ...]:
        """The five labels that a comparison rests on: purpose, data, ground, transfer, retention."""
        return tuple(code for code, term in self.topics.items() if term.core)

    def term(self, slot: str, code: str) -> Term:
        """The term of a code; an open slot's value (a name, a duration) stands for itself.

        Raises KeyError when a coded slot has no such code.
        """
        if slot in OPEN_SLOTS:
            return Term(code=code, fi=code)
        return (self.elements if slot == "elements" else self.slots[slot])[code]


@cache
def load() -> Taxonomy:
    """The project's taxonomy, read from the package's data."""
    raw = yaml.safe_load(files("analyzer").joinpath("data/taxonomy.yaml").read_text("utf-8"))
    return Taxonomy(
        version=raw["version"],
        topics=_vocabulary(raw["labels"]),
        slots=MappingProxyType({slot: _vocabulary(raw[slot]) for slot in CODED_SLOTS}),
        elements=_vocabulary(raw["elements"]),
    )


def _vocabulary(raw: Mapping[str, Mapping[str, Any]]) -> Vocabulary:
    terms = {}
    for code, fields in raw.items():
        known = {key: value for key, value in fields.items() if value is not None}
        terms[code] = Term(code=code, **{"fi": code, **known})
    return MappingProxyType(terms)
