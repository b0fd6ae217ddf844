"""A notice on the terminal, in Finnish: what it says, its own words beside each claim, as wide as there is room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.columns import Columns
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from analyzer.exports import wording
from analyzer.exports.matrices import MARKS
from analyzer.exports.views import Check, Claim, NoticeView, notice_view
from analyzer.records import Record

_STYLES = {"met": "green", "missing": "bold red", "unclear": "yellow", "not_applicable": "dim"}
# What is not in order comes first: that is what a reader looks for.
_ORDER = ("missing", "unclear", "met", "not_applicable")
# The longest names of codes wrap here; the quotes get the rest of the line.
_NAME_WIDTH = 34
# So much of the sentence before a quote: the quote itself must still fit on the line.
_BEFORE = 24
_LIMITS = "Lainaukset ovat selosteen omia sanoja. Ohjelma erehtyy eikä arvioi, onko seloste lain mukainen."


def summary(record: Record) -> RenderableType:
    """What a person wants to know of one notice, ready to print."""
    view = notice_view(record, 1)
    return Group(_head(view), Text(), *_screening(view), *_slots(view), *_unsure(record), Text(_LIMITS, style="dim"))


def _unsure(record: Record) -> Iterator[RenderableType]:
    labels = [label for sentence in record["sentences"] for label in sentence["labels"]]
    count = sum(label.get("unsure", False) for label in labels)
    if count:
        yield Text(
            f"Lauseiden {len(labels)} luokasta {count} on epävarmoja; analyzer explain kertoo, mistä ne tulevat.",
            style="yellow",
        )


def clean(text: str) -> str:
    """Text that cannot steer the terminal: control and other invisible characters become spaces."""
    return "".join(character if character.isprintable() else " " for character in text)


def _head(view: NoticeView) -> RenderableType:
    rule = Rule(Text(clean(view.company), style="bold"), align="left", characters="─", style="dim")
    dated = f"päivätty {view.dated}" if view.dated else "ei päiväystä"
    title = clean(view.title) if view.title != view.company else ""
    about = "\n".join(line for line in (title, f"{clean(view.location)} · {dated}") if line)
    lost = [Text(f"pois jäi: {clean(line)}", style="yellow", overflow="fold") for line in view.left_out]
    return Group(rule, Text(about, style="dim", overflow="fold"), *lost)


def _screening(view: NoticeView) -> Iterator[RenderableType]:
    counts = [f"{wording.VERDICTS[verdict]} {view.count(verdict)}" for verdict in _ORDER if view.count(verdict)]
    yield _title("Tietosuoja-asetuksen 13 ja 14 artiklan kohdat", ", ".join(counts))
    ordered = sorted(view.checks, key=lambda check: _ORDER.index(check.verdict))
    yield Columns([_check(check) for check in ordered], padding=(0, 2), equal=True, column_first=True)
    for warning in view.warnings:
        yield Text.assemble(("! ", "bold red"), clean(warning.reason))
    yield Text()


def _check(check: Check) -> Text:
    return Text.assemble((MARKS[check.verdict], _STYLES[check.verdict]), " ", check.name)


def _slots(view: NoticeView) -> Iterator[RenderableType]:
    for title, claims in view.slots:
        yield _title(title)
        yield _claims(claims)
        yield Text()


def _title(text: str, more: str = "") -> Text:
    return Text.assemble((text, "bold cyan"), (f"  {more}" if more else "", "dim"))


def _claims(claims: Iterable[Claim]) -> RenderableType:
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(width=_NAME_WIDTH)
    table.add_column(no_wrap=True, overflow="ellipsis", ratio=1)
    for claim in claims:
        table.add_row(_named(claim), _quoted(claim))
    return Padding(table, (0, 0, 0, 2))


def _named(claim: Claim) -> Text:
    name = Text(clean(claim.name))
    if claim.status != "affirmed":
        name.append(f" ({claim.status_name})", style="yellow")
    return name


def _quoted(claim: Claim) -> Text:
    """The first quote, bright, in its sentence; the line is cut where the terminal ends."""
    if not claim.quotes:
        return Text()
    quote = claim.quotes[0]
    before = clean(quote.before)
    if len(before) > _BEFORE:
        before = "…" + before[-_BEFORE:].partition(" ")[2]
    return Text.assemble((before, "dim"), f"”{clean(quote.words)}”", (clean(quote.after), "dim"))
