"""What is wrong or worth a look beside the elements: one module a kind, each a ``find`` over the whole notice."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.notice import Finding
from analyzer.screening.subject import Subject
from analyzer.screening.warnings import age, completeness, contradictions, language, law, template, vague

FINDERS = (law.find, template.find, contradictions.find, completeness.find, vague.find, language.find, age.find)


def screen(subject: Subject) -> Iterator[Finding]:
    """The warnings of a notice, a code at most once."""
    for find in FINDERS:
        yield from find(subject)
