"""Notice → Findings: the elements of Articles 13 and 14 first, then the warnings."""

from __future__ import annotations

from analyzer.notice import Finding
from analyzer.screening import elements, warnings
from analyzer.screening.model import PresenceModel
from analyzer.screening.subject import Subject

__all__ = ["PresenceModel", "Subject", "screen"]


def screen(subject: Subject, model: PresenceModel | None = None) -> tuple[Finding, ...]:
    """One finding an element, in the order of the taxonomy, and then what is wrong or worth a look."""
    return (*elements.screen(subject, model), *warnings.screen(subject))
