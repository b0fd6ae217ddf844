"""What a command is given: notices, folders, addresses and saved records, as results to go through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from analyzer.cli.showing import progress
from analyzer.errors import RecordError
from analyzer.notice import Failure, Notice, Source

if TYPE_CHECKING:
    from analyzer.records import Record
    from analyzer.settings import Settings

# A record names its version within its first characters; other JSON files in a folder are left alone.
RECORD_HEAD = 200


def results(inputs: Iterable[str], settings: Settings, *, bar: bool) -> Iterator[Notice | Failure]:
    """The notices that the inputs name, analysed; with a bar of progress on a terminal."""
    from analyzer import sources

    found = list(sources.find(list(inputs)))
    if all(isinstance(item, Failure) for item in found):  # then there is no need to load any model
        yield from (item for item in found if isinstance(item, Failure))
        return
    with progress(len(found) if bar else 0) as advance:
        from analyzer.pipeline import Analyzer, pages

        for result in Analyzer.load(settings).pipe(pages(found, settings)):
            yield result
            advance()


def records_and_results(inputs: Iterable[str], settings: Settings) -> Iterator[Notice | Record | Failure]:
    saved: list[Path] = []
    rest: list[str] = []
    for item in inputs:
        records = _saved_records(Path(item))
        saved.extend(records)
        if not records:
            rest.append(item)
    yield from map(_loaded, saved)
    if rest:
        yield from results(rest, settings, bar=True)


def _saved_records(path: Path) -> list[Path]:
    """The records that a path stands for: a .json file, or those in a folder; none when it holds notices."""
    if path.is_dir():
        return [file for file in sorted(path.rglob("*.json")) if '"record"' in _beginning(file)]
    return [path] if path.suffix.lower() == ".json" and path.is_file() else []


def _beginning(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return file.read(RECORD_HEAD)
    except OSError:
        return '"record"'  # so that loading it tells what is wrong


def _loaded(path: Path) -> Record | Failure:
    from analyzer import records

    try:
        return records.load(path)
    except RecordError as error:
        return Failure(Source(path.stem, str(path)), error.stage, str(error), error.may_pass)


def only_notices(results: Iterable[Notice | Failure], failures: list[Failure]) -> Iterator[Notice]:
    """The notices as they come; what could not be read is put aside."""
    for result in results:
        if isinstance(result, Failure):
            failures.append(result)
        else:
            yield result


def settings_of(context: typer.Context) -> Settings:
    """The settings that the options before the command ask for."""
    found: Settings = context.obj
    return found
