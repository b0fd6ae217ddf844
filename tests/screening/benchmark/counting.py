"""What came of the mutants and the plants: noticed, moved, found, false alarms."""

from dataclasses import dataclass, field
from statistics import fmean

from analyzer import taxonomy
from analyzer.notice import Verdict


@dataclass(slots=True)
class Deletions:
    """How the deletions of one element, or of all, were taken.

    ``noticed`` are those whose verdict is the expected one, ``unclear`` those where a person is asked to look instead,
    ``kept`` those where the element is still said to be met; ``missing`` is how many were expected to be missing (the
    others do not apply any longer). ``moved`` holds for each mutant the share of other elements whose verdict changed
    though it should not have.
    """

    mutants: int = 0
    missing: int = 0
    noticed: int = 0
    unclear: int = 0
    kept: int = 0
    moved: list[float] = field(default_factory=list)

    def add(self, mutant, before, after):
        """Count a mutant by the verdicts of its notice before the deletion and after it."""
        verdict, expected = after[mutant.element], mutant.expected[mutant.element]
        self.mutants += 1
        self.missing += expected is Verdict.MISSING
        self.noticed += verdict is expected
        self.unclear += verdict is Verdict.UNCLEAR
        self.kept += verdict is Verdict.MET
        self.moved.append(len(moved(mutant, before, after)) / max(1, len(mutant.others)))

    def row(self):
        """The figures as plain data."""
        return {
            "mutants": self.mutants,
            "missing": self.missing,
            "noticed": round(self.noticed / self.mutants, 3),
            "noticed_or_unclear": round((self.noticed + self.unclear) / self.mutants, 3),
            "still_met": self.kept,
            "moved": round(fmean(self.moved), 4),
        }


def moved(mutant, before, after):
    """The other elements whose verdict a deletion changed though their passages all stand."""
    return [element for element in mutant.others if before[element] is not after[element]]


def deletions(cases):
    """The figures by element and over all, of (mutant, verdicts before, verdicts after)."""
    counted, everything = {element: Deletions() for element in taxonomy.load().elements}, Deletions()
    for mutant, before, after in cases:
        counted[mutant.element].add(mutant, before, after)
        everything.add(mutant, before, after)
    return {"all elements": everything.row(), **{name: each.row() for name, each in counted.items() if each.mutants}}


def plants(cases, kinds):
    """The figures by kind and over all, of (sentence, codes of warnings): found, and false alarms on decoys."""
    rows = {kind: {"planted": 0, "found": 0} for kind in ("all kinds", *kinds)}
    decoys = {"planted": 0, "false alarms": 0}
    for sentence, warnings in cases:
        if sentence.kind is None:
            decoys["planted"] += 1
            decoys["false alarms"] += bool(warnings & set(kinds))
            continue
        for kind in ("all kinds", sentence.kind):
            rows[kind]["planted"] += 1
            rows[kind]["found"] += sentence.kind in warnings
    for row in rows.values():
        row["share"] = round(row["found"] / max(1, row["planted"]), 3)
    return {**rows, "decoys": decoys}
