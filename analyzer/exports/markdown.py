"""The comparison as Markdown in Finnish: to be pasted into a memo, a wiki or an issue."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from analyzer import tables
from analyzer.comparison import Comparison
from analyzer.exports import wording

# Everything that Markdown or the HTML in it could make a link, a picture, a tag or a table cell of.
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
# Bare addresses become links by themselves in many renderings; a space of no width stops that.
_ADDRESS = re.compile(r"(?i)(https?|ftp)(://)|(www)(\.)")
_NO_WIDTH = "\u200b"
_SLOTS = ("purposes", "data_categories", "legal_bases", "recipients", "safeguards", "retention_kinds", "rights")
_LIMITS = (
    "---\n\nTaulukot kertovat, mitä selosteissa lukee ohjelman mukaan. Ne eivät kerro, noudattaako kukaan lakia, "
    "ja ohjelma erehtyy: tarkista selosteesta."
)


def render(comparison: Comparison) -> str:
    """The whole comparison: a table of notices, then the shares of each slot's codes, then what was not read."""
    parts = [_head(comparison), _notices(comparison), _elements(comparison)]
    parts += [_slot(comparison, slot) for slot in _SLOTS]
    parts += [_named(comparison), _failures(comparison), _LIMITS]
    return "\n\n".join(part for part in parts if part) + "\n"


def escape(text: object) -> str:
    r"""Text as Markdown that shows just these characters, on one line.

    >>> escape("a|b <i>")
    'a\\|b \\<i\\>'
    """
    one_line = " ".join(str(text).split())
    return _ADDRESS.sub(r"\1\3" + _NO_WIDTH + r"\2\4", _SPECIAL.sub(r"\\\1", one_line))


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table; an empty one says so."""
    lines = [f"| {' | '.join(escape(value) for value in row)} |" for row in rows]
    if not lines:
        return "(ei yhtään)"
    return "\n".join([f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}", *lines])


def _head(comparison: Comparison) -> str:
    unread = f", {len(comparison.failures)} jäi lukematta" if comparison.failures else ""
    return f"# Tietosuojaselosteiden vertailu\n\n{len(comparison.records)} selostetta{unread}."


def _notices(comparison: Comparison) -> str:
    heads = ("Seloste", "Päivätty", "Löytyi", "Puuttuu", "Siirto EU:n/ETA:n ulkopuolelle", "Pisin säilytysaika")
    return "## Selosteet\n\n" + table(heads, _notice_rows(comparison))


def _notice_rows(comparison: Comparison) -> Iterator[tuple[object, ...]]:
    for record in comparison.records:
        verdicts = [entry.get("verdict") for entry in record["screening"]]
        longest = tables.longest(record["slots"].get("durations", ()))
        yield (
            record["company"] or record["id"],
            wording.day(record["dated"]),
            verdicts.count("met"),
            verdicts.count("missing"),
            wording.name("third_country", record["slots"].get("third_country", "unstated")),
            wording.duration(longest) if longest else "–",
        )


def _elements(comparison: Comparison) -> str:
    counts = comparison.verdict_counts()
    heads = ("Kohta", *(word.capitalize() for word in wording.VERDICTS.values()))
    rows = [(wording.name("elements", str(code)), *row) for code, row in counts.T.items()]
    return "## Tietosuoja-asetuksen 13 ja 14 artiklan kohdat\n\n" + table(heads, rows)


def _slot(comparison: Comparison, slot: str) -> str:
    counts = comparison.counts(slot)
    said = counts[["affirmed", "conditional"]].T
    rows = [
        (wording.name(slot, str(code)), *said[code], wording.percent(share))
        for code, share in comparison.shares(slot).items()
        if share
    ]
    return f"## {wording.SLOTS[slot]}\n\n" + table(("", "Sanotaan", "Ehdollisesti", "Osuus selosteista"), rows)


def _named(comparison: Comparison) -> str:
    named = comparison.named_recipients()
    rows = zip(named["name"], named["count"], strict=True)
    return f"## {wording.SLOTS['named_recipients']}\n\n" + table(("Vastaanottaja", "Selosteita"), rows)


def _failures(comparison: Comparison) -> str:
    if not comparison.failures:
        return ""
    rows = [(failure.source.location, failure.reason) for failure in comparison.failures]
    return "## Lukematta jääneet\n\n" + table(("Mikä", "Syy"), rows)
