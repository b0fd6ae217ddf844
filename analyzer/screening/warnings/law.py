"""Law that is no longer in force: the repealed Personal Data Act, and safeguards that courts have annulled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyzer.notice import Evidence, Finding, Severity
from analyzer.screening.subject import Subject

_REPEALED = re.compile(
    r"henkilötietola(?:ki|in|kia|issa)|\bhetil\b|rekisteriseloste[^.]{0,40}\b10 ?§|\b523/(?:19)?99", re.IGNORECASE
)
_VOID = re.compile(r"privacy[ -]shield|safe[ -]harbou?r", re.IGNORECASE)


def find(subject: Subject) -> Iterator[Finding]:
    """The warnings of law that is not in force."""
    yield from _wherever(
        subject, _VOID, "void_safeguard",
        "Siirron suojaksi mainitaan järjestely, joka ei ole enää voimassa (Safe Harbor kumottiin 6.10.2015, Privacy "
        "Shield 16.7.2020).",
    )  # fmt: skip
    yield from _wherever(
        subject, _REPEALED, "repealed_law",
        "Selosteessa nojataan henkilötietolakiin (523/1999), joka kumottiin 1.1.2019 tietosuojalailla (1050/2018).",
    )  # fmt: skip


def _wherever(subject: Subject, pattern: re.Pattern[str], code: str, reason: str) -> Iterator[Finding]:
    places = tuple(
        Evidence(block.number, match.start(), match.end())
        for block in subject.document.blocks
        for match in pattern.finditer(block.text)
    )
    if places:
        yield Finding(code, "", None, reason, places, Severity.SERIOUS)
