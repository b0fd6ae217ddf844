"""What is wrong or worth a look beside the elements: repealed law, void safeguards, an old notice or none dated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from analyzer.notice import Document, Evidence, Finding

# The day the GDPR began to apply: a notice older than that cannot have been written under it in force.
GDPR_APPLIES = date(2018, 5, 25)

_REPEALED = re.compile(
    r"henkilötietola(?:ki|in|kia|issa)|\bhetil\b|rekisteriseloste[^.]{0,40}\b10 ?§|\b523/(?:19)?99", re.IGNORECASE
)
_VOID = re.compile(r"privacy[ -]shield|safe[ -]harbou?r", re.IGNORECASE)


def screen(document: Document, dated: date | None) -> Iterator[Finding]:
    """The warnings of a notice, most serious first."""
    yield from _wherever(
        document, _VOID, "void_safeguard",
        "Siirron suojaksi mainitaan järjestely, joka ei ole enää voimassa (Safe Harbor kumottiin 6.10.2015, Privacy "
        "Shield 16.7.2020).",
    )  # fmt: skip
    yield from _wherever(
        document, _REPEALED, "repealed_law",
        "Selosteessa nojataan henkilötietolakiin (523/1999), joka kumottiin 1.1.2019 tietosuojalailla (1050/2018).",
    )  # fmt: skip
    yield from _age(dated)


def _wherever(document: Document, pattern: re.Pattern[str], code: str, reason: str) -> Iterator[Finding]:
    places = tuple(
        Evidence(block.number, match.start(), match.end())
        for block in document.blocks
        for match in pattern.finditer(block.text)
    )
    if places:
        yield Finding(code, "", None, reason, places)


def _age(day: date | None) -> Iterator[Finding]:
    if day is None:
        yield Finding("undated", "", None, "Selosteesta ei selviä, milloin se on laadittu tai päivitetty.")
    elif day < GDPR_APPLIES:
        told = f"{day.day}.{day.month}.{day.year}"
        reason = f"Seloste on päivätty {told}, ennen kuin tietosuoja-asetusta alettiin soveltaa (25.5.2018)."
        yield Finding("stale", "", None, reason)
