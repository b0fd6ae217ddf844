"""What the screening looks at: a notice, read and understood but not yet judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from analyzer.notice import Country, Document, Fact, Processing
from analyzer.sentences import Labelled


@dataclass(frozen=True, slots=True)
class Subject:
    """A notice to be screened.

    ``possible`` are facts that the models nearly saw, each with the probability that it is stated: they meet nothing,
    but where an element rests on them alone a person should look. ``dated`` is the notice's own date of last update.
    """

    document: Document
    sentences: Sequence[Labelled] = ()
    facts: Sequence[Fact] = ()
    processing: Sequence[Processing] = ()
    countries: Sequence[Country] = ()
    possible: Sequence[Fact] = ()
    dated: date | None = None
