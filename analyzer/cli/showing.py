"""What a command shows: on the terminal, in files, and of what could not be read."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

import typer
from rich.console import Console

from analyzer.notice import Failure, Notice

# What a pipe or a file gets: wide enough for a quote beside its claim.
PIPE_WIDTH = 110
BAD_INPUT = 2


class Format(StrEnum):
    """How `analyze` shows a notice."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


def each_shown(results: Iterable[Notice | Failure], show: Callable[[Notice], None]) -> list[Failure]:
    """Show the notices as they come; return what could not be read."""
    failures = []
    for result in results:
        if isinstance(result, Failure):
            failures.append(result)
        else:
            show(result)
    return failures


def printer(form: Format) -> Callable[[Notice], None]:
    from analyzer import records
    from analyzer.exports import terminal

    if form is Format.JSON:
        return lambda notice: typer.echo(json.dumps(records.of(notice), ensure_ascii=False))
    console = Console(highlight=False, width=width())
    return lambda notice: console.print(terminal.summary(records.of(notice)))


def saver(form: Format, folder: Path) -> Callable[[Notice], None]:
    from analyzer import highlight, records, writing

    def save(notice: Notice) -> None:
        record = records.of(notice)
        text = highlight(record).page() if form is Format.HTML else records.dumps(record)
        writing.write_text(text, folder / f"{writing.file_name(record['id'])}.{form.value}")

    return save


def width() -> int | None:
    """The terminal's own width; for a pipe or a file a fixed one."""
    return None if sys.stdout.isatty() else PIPE_WIDTH


@contextmanager
def progress(total: int, doing: str = "Reading notices") -> Iterator[Callable[[], None]]:
    """A bar on a terminal's standard error, when there is more than one thing to wait for."""
    console = Console(stderr=True)
    if total < 2 or not console.is_terminal:
        yield lambda: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(doing, total=total)
        yield lambda: progress.advance(task)


def finish(failures: Iterable[Failure], what: str = "could not be read") -> None:
    """List what could not be read; exit status 2 when there is any."""
    listed = list(failures)
    if not listed:
        return
    say(f"{len(listed)} {what}:" if len(listed) > 1 else f"{what.capitalize()}:")
    for failure in listed:
        place = "" if failure.source.location in failure.reason else f"{failure.source.location}: "
        who = f"{failure.source.company}: " if failure.source.company else ""
        say(f"  {who}{place}{failure.reason}" + (" (trying again later may help)" if failure.may_pass else ""))
    raise typer.Exit(BAD_INPUT)


def say(text: str) -> None:
    from analyzer.exports.terminal import clean

    typer.echo(clean(text), err=True)
