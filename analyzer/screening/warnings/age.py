"""How old the notice is: older than the regulation, or of no date at all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from analyzer.notice import Finding, Severity
from analyzer.screening.subject import Subject

# The day the GDPR began to apply: a notice older than that cannot have been written under it in force.
GDPR_APPLIES = date(2018, 5, 25)


def find(subject: Subject) -> Iterator[Finding]:
    """The warning of a notice that is too old, or of one that tells no date."""
    day = subject.dated
    if day is None:
        reason = "Selosteesta ei selviä, milloin se on laadittu tai päivitetty."
        yield Finding("undated", "", None, reason, severity=Severity.SLIGHT)
    elif day < GDPR_APPLIES:
        told = f"{day.day}.{day.month}.{day.year}"
        reason = f"Seloste on päivätty {told}, ennen kuin tietosuoja-asetusta alettiin soveltaa (25.5.2018)."
        yield Finding("stale", "", None, reason, severity=Severity.SERIOUS)
