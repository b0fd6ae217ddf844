"""A run over a list of companies: begun, gone on with after a break, and finished."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO

from analyzer.errors import AnalyzerError, FetchError
from analyzer.fetching import addresses
from analyzer.fetching.companies import Company, slug
from analyzer.fetching.tasks import MESSAGE, TASK, Task
from analyzer.notice import Failure, Page, Source
from analyzer.settings import FetchSettings, ReadSettings, Settings
from analyzer.sources import archive, files
from analyzer.sources.archive import Outcome, Run, Visited

# How much is shown of what a process said that ended in an error.
_TAIL = 2_000
# Cookies are kept by domains; the list of these comes with the library, which would else fetch a newer one by itself.
_ENVIRONMENT = {"TLDEXTRACT_PUBLIC_SUFFIX_LIST_URLS": ""}
# A run that was cut short longer ago than this is not gone on with: what it has fetched is old.
_RESUME_WITHIN = timedelta(days=7)


def fetch(companies: Sequence[Company], folder: Path, settings: Settings = Settings()) -> Iterator[Visited]:
    """Fetch the notices of the companies into the folder; each company as it is done, in no order.

    A run that was cut short goes on where it was. After a finished one, a new run asks for the known notices again:
    what has changed is kept beside the older version.

    Raises FetchError when the folder holds something else, or when a page cannot be written.
    """
    run = _begun(folder)
    waiting = []
    for company in companies:
        visited = archive.before(folder / company.id)
        if visited is not None and visited.run == run.id and visited.url == company.url:
            yield visited
        else:
            waiting.append(company)
    if waiting:
        yield from _fetched(waiting, folder, run, settings.fetch, settings.read)
    archive.save_run(folder, Run(run.id, run.started_at, datetime.now(UTC)))


def failures(visits: Iterable[Visited]) -> Iterator[Failure]:
    """The companies that gave no notice this time, each with what stood in the way."""
    for visited in visits:
        if visited.outcome not in (Outcome.NOTICE, Outcome.UNCHANGED):
            yield archive.failure(visited)


def pages(source: Source, settings: Settings) -> Iterator[Page | Failure]:
    """The notices at an address, or found from it; a Failure that says what stands there when there is none."""
    problem = addresses.problem(source.location, settings.fetch)
    if problem:
        yield Failure(source, FetchError.stage, f"{source.location}: {problem}")
        return
    with tempfile.TemporaryDirectory(prefix="analyzer-") as place:
        company = Company(slug(source.company, source.location), source.company, source.location)
        list(fetch([company], Path(place), settings))
        found = list(archive.find(Path(place)))
        for number, item in enumerate(found, 1):
            identity = source.id if len(found) == 1 else f"{source.id}-{number}"
            if isinstance(item, Failure):
                yield Failure(Source(identity, source.location, source.company), item.stage, item.reason, item.may_pass)
                continue
            try:
                yield files.read(Source(identity, item.location, source.company), settings.read)
            except AnalyzerError as error:
                yield Failure(source, error.stage, str(error), error.may_pass)


def _begun(folder: Path) -> Run:
    """The run that this is: the one that was cut short, or a new one."""
    if folder.exists() and not folder.is_dir():
        raise FetchError(f"{folder}: is a file; name a folder for the pages")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / archive.RUN_FILE).exists():
        raise FetchError(f"{folder}: holds other files; name a new folder, or one that pages were fetched to")
    last = archive.load_run(folder)
    now = datetime.now(UTC)
    if last is not None and last.finished_at is None and now - last.started_at < _RESUME_WITHIN:
        return last
    run = Run(now.isoformat(timespec="microseconds"), now)
    archive.save_run(folder, run)
    return run


def _fetched(
    companies: Sequence[Company], folder: Path, run: Run, fetch: FetchSettings, read: ReadSettings
) -> Iterator[Visited]:
    task = TASK.dump_json(Task(tuple(companies), folder.absolute(), run.id, fetch, read))
    command = [sys.executable, "-P", "-m", "analyzer.fetching.worker"]
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said, env={**os.environ, **_ENVIRONMENT}
        )
        assert child.stdin is not None and child.stdout is not None
        try:
            child.stdin.write(task + b"\n")
            child.stdin.flush()
            for line in child.stdout:
                visited = archive.load_visited(folder / line.decode().strip())
                assert visited is not None, "a company is named when its file is written"
                yield visited
            if child.wait() and (message := _message(said)):
                raise FetchError(message)
            if child.returncode:
                raise RuntimeError(f"the fetching process ended with {child.returncode}: {_tail(said)}")
        finally:
            child.kill()
            child.wait()
            child.stdin.close()
            child.stdout.close()


def _message(said: IO[bytes]) -> str | None:
    """What the process told of a trouble that is no defect."""
    last = _tail(said).rpartition("\n")[2]
    return last.removeprefix(MESSAGE) if last.startswith(MESSAGE) else None


def _tail(said: IO[bytes]) -> str:
    said.seek(0)
    return said.read()[-_TAIL:].decode("utf-8", "replace").strip()
