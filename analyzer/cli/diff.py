"""The command ``diff``: what changed between two versions of a notice."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from analyzer.cli import given, showing

if TYPE_CHECKING:
    from analyzer.exports.difference import NoticeDifference

CHECK_FAILED = 1


class DiffFormat(StrEnum):
    """How `diff` shows what changed."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


class FailOn(StrEnum):
    """What makes `diff` fail."""

    LOST = "lost"


def diff(
    context: typer.Context,
    old: Annotated[str, typer.Argument(metavar="OLD", help="The older version: a notice, address or saved record.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The newer version: a notice, address or saved record.")],
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help="Write here: .html .json .csv", show_default=False),
    ] = None,
    form: Annotated[
        DiffFormat, typer.Option("--format", help="text to read on the terminal, json or csv.")
    ] = DiffFormat.TEXT,
    fail_on: Annotated[
        FailOn | None,
        typer.Option("--fail-on", help="Exit 1 when an element that was met is no longer.", show_default=False),
    ] = None,
) -> None:
    """Compare two versions of a notice: elements, warnings and facts gained and lost, sentences changed.

    - `analyzer diff vanha.html uusi.html` – on the terminal

    - `analyzer diff tietueet/2025.json https://yritys.example/tietosuoja` – a saved record and what stands there now

    - `analyzer diff vanha.pdf uusi.pdf -o ero.html` – a page with both texts side by side

    What only looks different (white space, letter case, punctuation, numbering, line breaks) is no change.
    """
    from analyzer.differences import versions
    from analyzer.exports import difference as exported

    if out is not None:
        exported.check_suffix(out)
    found = exported.NoticeDifference.of(*versions.read(old, new, settings=given.settings_of(context)))
    if out is not None:
        exported.write(found, out)
        showing.say(f"the difference: {out}")
    else:
        _show(found, form)
    if fail_on is FailOn.LOST and found.lost:
        lost = ", ".join(change.code for change in found.lost)
        showing.say(f"no longer met: {lost}")
        raise typer.Exit(CHECK_FAILED)


def _show(found: NoticeDifference, form: DiffFormat) -> None:
    from analyzer.exports import difference as exported
    from analyzer.exports.difference import terminal

    if form is DiffFormat.JSON:
        typer.echo(exported.to_json(found), nl=False)
    elif form is DiffFormat.CSV:
        typer.echo(exported.to_csv(found), nl=False)
    else:
        Console(highlight=False, width=showing.width()).print(terminal.summary(found))
