"""What the fetching process is told to do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from analyzer.fetching.companies import Company
from analyzer.settings import FetchSettings, ReadSettings


@dataclass(frozen=True, slots=True)
class Task:
    """All that is to be done: the companies, the folder for their pages, and how to go about it."""

    companies: tuple[Company, ...]
    folder: Path
    run: str
    fetch: FetchSettings
    read: ReadSettings


TASK = TypeAdapter(Task)
# Before the last line of a process that ends for a reason that the user can mend.
MESSAGE = "analyzer: "
