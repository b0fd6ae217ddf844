"""Places of a template that nobody filled: "[yrityksen nimi]", "pp.kk.vvvv", "____"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from analyzer.notice import Block, Evidence, Finding, Severity
from analyzer.screening import data
from analyzer.screening.subject import Subject

# So many show that the notice was not finished.
MAX_EVIDENCE = 10
REASON = (
    "Selosteessa on täyttämättömiä mallipohjan kohtia. Siitä ei selviä, mitä niissä pitäisi lukea, joten tiedot jäävät "
    "niiltä osin kertomatta."
)


@dataclass(frozen=True, slots=True)
class Group:
    """Some kinds of places, as ``placeholders.yaml`` explains."""

    hints: tuple[str, ...]
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None

    def find(self, block: Block, lowered: str) -> Iterator[Evidence]:
        """The places in a block, of which ``lowered`` is the text in small letters."""
        if not any(hint in lowered for hint in self.hints) or (self.unless and self.unless.search(block.text)):
            return
        for match in self.pattern.finditer(block.text):
            yield Evidence(block.number, match.start(), match.end())


def find(subject: Subject) -> Iterator[Finding]:
    """The warning of unfilled places."""
    places: list[Evidence] = []
    for block in subject.document.blocks:
        lowered = block.text.lower()
        found = (place for group in _groups() for place in group.find(block, lowered))
        places += data.apart(found)
    if places:
        yield Finding("placeholder", "", None, REASON, tuple(places[:MAX_EVIDENCE]), Severity.SERIOUS)


@cache
def _groups() -> tuple[Group, ...]:
    return tuple(
        Group(tuple(raw["hints"]), data.expression(raw["patterns"]), data.optional(raw.get("unless")))
        for raw in data.load("placeholders")["groups"]
    )
