"""What the screening looks at: a notice, read and understood but not yet judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from analyzer.notice import Country, Document, Fact, Processing
from analyzer.sentences import Labelled


@dataclass(frozen=True, slots=True)
class Subject:
    """A notice to be screened.

    ``chances`` are the topics that each sentence may be about, by their probability, and ``possible`` the facts that
    stand if it is about them all; both are empty where the labels are a person's, so that nothing is in doubt.
    ``company`` is the controller, ``dated`` the notice's own date of last update.
    """

    document: Document
    sentences: Sequence[Labelled] = ()
    facts: Sequence[Fact] = ()
    processing: Sequence[Processing] = ()
    countries: Sequence[Country] = ()
    chances: Sequence[Mapping[str, float]] = ()
    possible: Sequence[Fact] = ()
    dated: date | None = None
    company: str | None = None
