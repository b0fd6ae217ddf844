"""Notice → Findings: the elements of Articles 13 and 14 first, then the warnings."""

from __future__ import annotations

from analyzer.notice import Finding
from analyzer.screening import elements, warnings
from analyzer.screening.subject import Subject

__all__ = ["Subject", "screen"]


def screen(subject: Subject) -> tuple[Finding, ...]:
    """One finding an element, in the order of the taxonomy, and then what is wrong or worth a look."""
    return (*elements.screen(subject), *warnings.screen(subject))
