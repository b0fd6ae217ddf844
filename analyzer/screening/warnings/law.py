"""What rests on law that is not in force, or names what no longer exists: the items of ``outdated.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from analyzer.notice import Evidence, Finding, Polarity, Severity
from analyzer.screening import data
from analyzer.screening.subject import Subject
from analyzer.screening.warnings import passages, told
from analyzer.screening.warnings.passages import Passage

GROUND = "repealed_ground"
# The words by which a relationship itself is named as the ground; a mere section of the act is told by repealed_law.
_RELATIONSHIP = re.compile(
    r"asiakassuh|asiakkuu|jäsenyy|jäsensuh|toimeksian|asialli|yhtey[st]|suhde|suhte|oppilassuh|palvelussuh",
    re.IGNORECASE,
)
# The relationship then explains one of the grounds of Article 6, as recital 47 does.
_EXPLAINS = re.compile(
    r"oikeutet\w+ e[dt]u|6 artikla|artiklan 1 kohdan|merkityksel|sopimukse\w+ (?:\w+ )?rinnast"
    r"|rinnast\w+ [^.;]{0,80}sopimuks",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a warning may be found by; the table explains the fields."""

    hints: tuple[str, ...]
    pattern: re.Pattern[str]
    needs: re.Pattern[str] | None
    also: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    mention: bool
    told: str

    def hinted(self, text: str) -> bool:
        """Whether a text in small letters may have it: most have not, and need not be read for it."""
        return any(hint in text for hint in self.hints)

    def find(self, passage: Passage) -> Iterator[Evidence]:
        """The places in a passage where it stands as something in force."""
        matches = list(self.pattern.finditer(passage.text))
        for match in matches if matches and self._fits(passage) else ():
            if not (self.mention and told.as_past(passage, match.start(), match.end())):
                yield passage.evidence(match.start(), match.end())

    def _fits(self, passage: Passage) -> bool:
        if self.unless and (self.unless.search(passage.text) or self.unless.search(passage.beside)):
            return False
        asked = [pattern for pattern in (self.needs, self.also) if pattern]
        return all(pattern.search(passage.context) for pattern in asked)


@dataclass(frozen=True, slots=True)
class Outdated:
    """A warning of the table: its code, what is said of it, and its items."""

    code: str
    article: str
    severity: Severity
    reason: str
    items: tuple[Item, ...]


def find(subject: Subject) -> Iterator[Finding]:
    """The warnings of the table, in its order."""
    read = list(passages.of(subject))
    lowered = [passage.text.lower() for passage in read]
    whole = "\n".join(lowered)
    for warning in outdated():
        found = [
            (
                item,
                [
                    place
                    for passage, low in zip(read, lowered, strict=True)
                    if item.hinted(low)
                    for place in item.find(passage)
                ],
            )
            for item in warning.items
            if item.hinted(whole)
        ]
        places = [place for _, inside in found for place in inside]
        if warning.code == GROUND:
            places += _grounds(subject, read)
        if places:
            details = dict.fromkeys(item.told for item, inside in found if inside and item.told)
            reason = " ".join((warning.reason, *details))
            yield Finding(warning.code, warning.article, None, reason, data.apart(places), warning.severity)


@cache
def outdated() -> tuple[Outdated, ...]:
    """The table, ready to be used."""
    return tuple(
        Outdated(code, raw["article"], Severity(raw["severity"]), raw["reason"], tuple(map(_item, raw["items"])))
        for code, raw in data.load("outdated")["warnings"].items()
    )


def _item(raw: dict[str, Any]) -> Item:
    needs, also, unless = (data.optional(raw.get(name)) for name in ("needs", "also", "unless"))
    pattern = data.expression(raw["patterns"])
    return Item(tuple(raw["hints"]), pattern, needs, also, unless, raw.get("mention", False), raw.get("told", ""))


def _grounds(subject: Subject, read: Sequence[Passage]) -> Iterator[Evidence]:
    """Where a relationship is stated as today's ground, by whatever words."""
    for fact in subject.facts:
        where = fact.evidence
        stated = fact.value == "repealed_connection" and fact.polarity is not Polarity.DENIED
        if not stated or not _RELATIONSHIP.search(where.quote(subject.document)):
            continue
        passage = next((each for each in read if each.holds(where)), None)
        if passage is None or _EXPLAINS.search(passage.text):
            continue
        if not told.as_past(passage, where.start - passage.start, where.end - passage.start):
            yield where
