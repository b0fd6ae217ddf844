"""How a run over a list of companies went, as the terminal shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rich import box
from rich.console import Group
from rich.table import Table

from analyzer.exports import terminal
from analyzer.sources.archive import Outcome, Visited

# What each outcome of a company means, in the order in which they are told.
_MEANINGS = {
    Outcome.NOTICE: "notices fetched",
    Outcome.UNCHANGED: "unchanged since the last run",
    Outcome.OTHER: "no notice found",
    Outcome.NOT_FOUND: "no such page",
    Outcome.ERROR_PAGE: "an error page instead",
    Outcome.CONSENT_WALL: "a consent wall instead",
    Outcome.BOT_WALL: "a wall against machines",
    Outcome.LOGIN_WALL: "a login instead",
    Outcome.SCRIPT_SHELL: "a page that only scripts fill",
    Outcome.FOREIGN: "not in Finnish",
    Outcome.UNREADABLE: "not readable",
    Outcome.ROBOTS: "closed by robots.txt",
    Outcome.BLOCKED: "refused by the server",
    Outcome.SERVER_ERROR: "the server's error",
    Outcome.UNREACHABLE: "not reachable",
    Outcome.TIMEOUT: "no answer in time",
    Outcome.TOO_LARGE: "too large",
    Outcome.REDIRECTS: "sent on without end",
    Outcome.FORBIDDEN_ADDRESS: "no address to fetch",
}


def summary(visits: Sequence[Visited], folder: Path) -> Group | str:
    """Companies by what came of them, and where the pages are."""
    if not visits:
        return "No company to visit."
    counts = Counter(visited.outcome for visited in visits)
    table = Table("", "companies", "notices", box=box.SIMPLE_HEAD)
    table.columns[1].justify = table.columns[2].justify = "right"
    for outcome, meaning in _MEANINGS.items():
        if counts[outcome]:
            notices = sum(len(visited.notices) for visited in visits if visited.outcome is outcome)
            table.add_row(meaning, str(counts[outcome]), str(notices or "–"))
    return Group(table, f"The pages are in {terminal.clean(str(folder))}; read them with analyzer analyze")
