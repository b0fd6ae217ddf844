"""Verdicts of the screening against gold: how much of what is missing is pointed out, and what wrongly.

The verdict *expected* of an element is met where the gold has it; elsewhere the screening's own table of conditions
decides between missing and not applicable, asked about what the gold says is stated. Two views are counted by element:

``missing``   expected missing against found missing, as an officer reads the sheet
``absent``    not stated by the gold against not met by the program, whatever the conditions say

A verdict of unclear is neither found missing nor found absent, so it costs recall. What became of the unclear ones is
counted apart, and ``r_with_unclear`` is the recall when a person who is asked to look sees what is not there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from analyzer import taxonomy
from analyzer.evaluation.counts import Counts, Miss, total
from analyzer.gold import GoldNotice
from analyzer.notice import Document, Evidence, Fact, Polarity, Source, Verdict
from analyzer.records import Record
from analyzer.screening import Subject, elements

ALL = "all elements"
# The code for saying nothing: no fact.
UNSTATED = ("third_country", "unstated")
# Facts taken from an annotation stand nowhere: the conditions ask what is stated, not where.
_NOWHERE = Evidence(0, 0, 0)
_NO_DOCUMENT = Document(Source("", ""), "", "", None, None, "fi", ())


def _by_element() -> dict[str, Counts]:
    return {element: Counts() for element in taxonomy.load().elements}


@dataclass(slots=True)
class Verdicts:
    """Counts by element over all notices; ``unclear`` are the unclear verdicts by (element, expected verdict)."""

    missing: dict[str, Counts] = field(default_factory=_by_element)
    absent: dict[str, Counts] = field(default_factory=_by_element)
    unclear: Counter[tuple[str, Verdict]] = field(default_factory=Counter)
    notices: int = 0

    def figures(self) -> dict[str, Any]:
        """The two views by element and over all, and what the unclear verdicts would have been."""
        return {
            "missing": {ALL: self._row(), **{element: self._row(element) for element in self.missing}},
            "absent": {
                ALL: total(self.absent.values()).row(),
                **{element: counts.row() for element, counts in self.absent.items()},
            },
            "unclear": self._unclear(),
        }

    def _row(self, element: str | None = None) -> dict[str, float | int]:
        counts = total(self.missing.values()) if element is None else self.missing[element]
        unclear = {
            expected: sum(n for (of, what), n in self.unclear.items() if what is expected and element in (None, of))
            for expected in Verdict
        }
        wanted = counts.tp + counts.fn
        pointed_out = (counts.tp + unclear[Verdict.MISSING]) / wanted if wanted else 0.0
        return {**counts.row(), "unclear": sum(unclear.values()), "r_with_unclear": round(pointed_out, 3)}

    def _unclear(self) -> dict[str, float | int]:
        by_expected = {
            expected: sum(n for (_, what), n in self.unclear.items() if what is expected) for expected in Verdict
        }
        findings, unclear = self.notices * len(self.missing), sum(by_expected.values())
        return {
            "findings": findings,
            "unclear": unclear,
            "share": round(unclear / findings, 3) if findings else 0.0,
            "expected_missing": by_expected[Verdict.MISSING],
            "expected_met": by_expected[Verdict.MET],
            "expected_not_applicable": by_expected[Verdict.NOT_APPLICABLE],
        }


def expected(stated: Mapping[str, Iterable[str]], company: str | None = None) -> dict[str, Verdict]:
    """The right verdict of every element of a notice that states these codes by slot, ``elements`` among them.

    ``company`` is the controller: an authority must name a data protection officer.
    """
    told = frozenset(stated.get("elements", ()))
    facts = [
        Fact(slot, code, Polarity.AFFIRMED, _NOWHERE)
        for slot, codes in stated.items()
        for code in codes
        if (slot, code) != UNSTATED
    ]
    verdicts = {
        finding.code: finding.verdict
        for finding in elements.screen(Subject(_NO_DOCUMENT, facts=facts, company=company))
    }
    return {element: _right(element in told, verdicts[element]) for element in taxonomy.load().elements}


def score(counted: Verdicts, notice: GoldNotice, record: Record | None) -> Iterator[Miss]:
    """Count a notice's verdicts against its gold; of a notice that could not be read nothing is pointed out."""
    wanted, found = expected(notice.slots, (notice.identity or {}).get("name")), _found(record)
    counted.notices += record is not None
    for element, right in wanted.items():
        verdict = found.get(element)
        counted.missing[element].add(_if(right is Verdict.MISSING), _if(verdict is Verdict.MISSING))
        silent = verdict in (Verdict.MISSING, Verdict.NOT_APPLICABLE)
        counted.absent[element].add(_if(right is not Verdict.MET), _if(silent))
        if verdict is Verdict.UNCLEAR:
            counted.unclear[element, right] += 1
        elif verdict is not right:
            yield Miss(notice.id, f"verdict: {element}", frozenset({right}), frozenset({verdict} if verdict else ()))


def _right(told: bool, verdict: Verdict | None) -> Verdict:
    """Met as the annotation says; of the others, what the screening says of their conditions."""
    if told:
        return Verdict.MET
    # Where the annotation has a fact of the element but not the element, it has judged that the fact does not tell it.
    return Verdict.NOT_APPLICABLE if verdict is Verdict.NOT_APPLICABLE else Verdict.MISSING


def _found(record: Record | None) -> dict[str, Verdict]:
    entries = record["screening"] if record else ()
    return {entry["element"]: Verdict(entry["verdict"]) for entry in entries if "element" in entry}


def _if(true: bool) -> frozenset[bool]:
    return frozenset({True}) if true else frozenset()
