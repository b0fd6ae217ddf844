"""The difference on the terminal, in Finnish: the news first, then the sentences, as wide as there is room."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from analyzer.differences import Difference
from analyzer.differences.alignment import Passage, PassageKind
from analyzer.differences.pieces import PieceKind
from analyzer.exports.difference import views
from analyzer.exports.difference.plain import text
from analyzer.exports.difference.views import ChangeView, VersionView
from analyzer.exports.evidence import Quote
from analyzer.exports.terminal import clean

# Beyond so many passages nobody reads on in a terminal; the page shows all.
MAX_PASSAGES = 40
# So much of the sentence before a quote: the quote itself must still fit on the line.
_BEFORE = 30
_TONES = {views.WORSE: "bold red", views.BETTER: "green", views.OTHER: "yellow"}
# Told by signs too, as colours may be off: what went and what came.
_SIGNS = {PieceKind.REMOVED: ("[−", "−]", "red"), PieceKind.ADDED: ("[+", "+]", "green")}
_PASSAGES = {
    PassageKind.CHANGED: ("→", "yellow", "muuttui"),
    PassageKind.REMOVED: ("−", "red", "poistui"),
    PassageKind.ADDED: ("+", "green", "uusi"),
}
LIMITS = "Ohjelma kertoo, mitä teksteissä lukee; se erehtyy eikä arvioi, onko seloste lain mukainen."


def summary(difference: Difference) -> RenderableType:
    """What changed, ready to print."""
    return Group(*_head(difference), *_sections(difference), *_passages(difference), Text(LIMITS, style="dim"))


def _head(difference: Difference) -> Iterator[RenderableType]:
    old, new = views.versions(difference)
    yield Rule(Text(clean(new.company), style="bold"), align="left", characters="─", style="dim")
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(style="dim", overflow="fold")
    for version in (old, new):
        table.add_row(version.called, clean(about(version)))
    yield table
    yield Text()
    yield Text(views.headline(difference), style="bold")
    if eyes := views.eyes(difference):
        yield Text(eyes, style="yellow")
    yield Text()


def about(version: VersionView) -> str:
    """Where a version comes from and of what day it is."""
    dated = f"päivätty {version.dated}" if version.dated else "ei päiväystä"
    fetched = f"haettu {version.fetched}" if version.fetched else ""
    return " · ".join(part for part in (version.location, dated, fetched) if part)


def _sections(difference: Difference) -> Iterator[RenderableType]:
    for title, changes in views.sections(difference):
        yield Text(title, style="bold cyan")
        for change in changes:
            yield from _change(change)
        yield Text()
    if doubtful := views.doubtful(difference):
        yield Text.assemble(("Luettu toisin, vaikka lause on ennallaan", "bold cyan"), ("  tarkista itse", "dim"))
        for change in doubtful:
            yield Padding(_line(change), (0, 0, 0, 2))
        yield Text()


def _change(change: ChangeView) -> Iterator[RenderableType]:
    yield Padding(_line(change), (0, 0, 0, 2))
    table = Table.grid(padding=(0, 1), expand=True)
    table.add_column(width=6, style="dim", no_wrap=True)
    table.add_column(no_wrap=True, overflow="ellipsis", ratio=1)
    for called, found in (("vanha", change.old), ("uusi", change.new)):
        if found:
            table.add_row(called, _quoted(found[0]))
    yield Padding(table, (0, 0, 0, 6))
    if change.reason:
        yield Padding(Text(clean(change.reason), style="dim"), (0, 0, 0, 6))


def _line(change: ChangeView) -> Text:
    tone = _TONES[change.tone]
    slot = f"{change.slot}: " if change.slot and change.name else change.slot
    line = Text.assemble((f"{change.mark} ", tone), (clean(slot), ""), (clean(change.name), "bold"), "  ")
    before = f"{clean(change.before)} → " if change.before else ""
    line.append(before, style="dim").append(clean(change.after), style=tone)
    return line.append(f"  {change.article}" if change.article else "", style="dim")


def _quoted(found: Quote) -> Text:
    before = clean(found.before)
    if len(before) > _BEFORE:
        before = "…" + before[-_BEFORE:].partition(" ")[2]
    return Text.assemble((before, "dim"), f"”{clean(found.words)}”", (clean(found.after), "dim"))


def _passages(difference: Difference) -> Iterator[RenderableType]:
    changed = [passage for passage in difference.passages if passage.kind in _PASSAGES]
    if not changed:
        return
    yield Text.assemble(("Lauseet", "bold cyan"), ("  [−poistettu−] [+lisätty+]", "dim"))
    table = Table.grid(padding=(0, 1))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for passage in changed[:MAX_PASSAGES]:
        mark, style, _ = _PASSAGES[passage.kind]
        table.add_row(Text(mark, style=style), _passage(difference, passage))
    yield Padding(table, (0, 0, 0, 2))
    if len(changed) > MAX_PASSAGES:
        yield Text(f"  … ja {len(changed) - MAX_PASSAGES} muuta; kaikki näkee sivulta: -o ero.html", style="dim")
    yield Text()


def _passage(difference: Difference, passage: Passage) -> Text:
    if passage.kind is PassageKind.REMOVED:
        return Text(clean(text(difference.old, passage.old)), style="red")
    if passage.kind is PassageKind.ADDED:
        return Text(clean(text(difference.new, passage.new)), style="green")
    line = Text("(siirretty) ", style="dim") if passage.moved else Text()
    for piece in passage.marked.both:
        begin, end, style = _SIGNS.get(piece.kind, ("", "", ""))
        words = clean(piece.text)
        inner = words.strip() if begin else words
        lead, trail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
        line.append(f"{lead}{begin}{inner}{end}{trail}" if begin else words, style=style)
    return line
