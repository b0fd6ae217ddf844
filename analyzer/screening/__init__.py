"""Notice → Findings: the elements of Articles 13 and 14 first, then the warnings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from analyzer.notice import Document, Fact, Finding
from analyzer.screening import elements, warnings
from analyzer.sentences import Labelled


def screen(
    document: Document, sentences: Sequence[Labelled], facts: Sequence[Fact], *, dated: date | None = None
) -> tuple[Finding, ...]:
    """One finding an element, in the order of the taxonomy, and then what is wrong or worth a look.

    ``dated`` is the notice's own date of last update, if it gives one.
    """
    return (*elements.screen(facts), *warnings.screen(document, dated))
