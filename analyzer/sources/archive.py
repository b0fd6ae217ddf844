"""Pages kept as they came, in folders that a person can read, to be analysed now and by later versions.

::

    sivut/                           what `analyzer fetch` writes
      run.json                       when the run began and, once it is through, ended
      kauppa-oy/                     one company
        company.json                 how it went: what was found, every address tried and what stood there
        tietosuoja-1f3a9c02.html     a page, byte for byte; its name ends in the beginning of its SHA-256
        tietosuoja-1f3a9c02.html.page.json      its address, redirects, headers, times and hash

A page counts when the file beside it is there, which is written last: what a crash cuts short leaves nothing that
looks whole. Nothing is overwritten but the times of checking: a page that changed is kept in both versions.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError

from analyzer.errors import FetchError, SourceError
from analyzer.notice import Failure, Page, PageKind, Source
from analyzer.sources import documents, names
from analyzer.writing import write_bytes

RUN_FILE = "run.json"
COMPANY_FILE = "company.json"
PAGE_SUFFIX = ".page.json"
# How much of the SHA-256 a file's name bears: enough to tell the versions of one page apart.
_HASH_DIGITS = 8
_SUFFIXES = {
    documents.HTML: ".html",
    documents.MARKDOWN: ".md",
    documents.PLAIN: ".txt",
    documents.PDF: ".pdf",
    documents.DOCX: ".docx",
    documents.ODT: ".odt",
}


class Outcome(StrEnum):
    """What became of an address, or of a company: a notice, a page of another kind, or no page."""

    NOTICE = "notice"
    UNCHANGED = "unchanged"
    CONSENT_WALL = "consent_wall"
    BOT_WALL = "bot_wall"
    LOGIN_WALL = "login_wall"
    ERROR_PAGE = "error_page"
    SCRIPT_SHELL = "script_shell"
    FOREIGN = "foreign"
    UNREADABLE = "unreadable"
    OTHER = "other"
    # The site's robots.txt forbids it, or could not be had (which forbids it too, RFC 9309).
    ROBOTS = "robots"
    # The server refuses: 401, 403, 407, 429, 451.
    BLOCKED = "blocked"
    # 404, 410 and the other answers that say: not here.
    NOT_FOUND = "not_found"
    SERVER_ERROR = "server_error"
    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    TOO_LARGE = "too_large"
    REDIRECTS = "redirects"
    # No address of the open net, or none at all.
    FORBIDDEN_ADDRESS = "forbidden_address"


# What another day may cure.
PASSING = frozenset(
    {Outcome.BOT_WALL, Outcome.ERROR_PAGE, Outcome.BLOCKED, Outcome.SERVER_ERROR, Outcome.UNREACHABLE, Outcome.TIMEOUT}
)


@dataclass(frozen=True, slots=True)
class Hop:
    """An address that led on to another, and how: its HTTP status, or "meta refresh"."""

    address: str
    reason: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A page kept raw: where it came from, and what the server said of it.

    ``file`` is its name in the company's folder; ``fetched_at`` when these bytes came, ``checked_at`` when the server
    last answered with the same; ``headers`` are those of the answer, in order.
    """

    file: str
    address: str
    requested: str
    redirects: tuple[Hop, ...]
    status: int
    headers: tuple[tuple[str, str], ...]
    media_type: str
    charset: str | None
    fetched_at: datetime
    checked_at: datetime
    sha256: str
    size: int
    kind: PageKind
    reason: str = ""
    # A hash of the notice's words: a page that changes in other bytes only says the same.
    text: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """An address that was tried, where the link to it stood, and what came of it.

    ``validators`` are the headers with which to ask for it again, so that the server may say "unchanged".
    """

    address: str
    outcome: Outcome
    reason: str = ""
    via: str = ""
    status: int | None = None
    at: datetime | None = None
    validators: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Visited:
    """How it went with a company: ``notices`` are the files of the pages that are notices today."""

    id: str
    company: str | None
    url: str
    run: str
    finished_at: datetime
    outcome: Outcome
    reason: str
    notices: tuple[str, ...] = ()
    visits: tuple[Visit, ...] = ()

    @property
    def may_pass(self) -> bool:
        """Whether another day may give what this one did not."""
        return self.outcome in PASSING


@dataclass(frozen=True, slots=True)
class Run:
    """One going through the list; without ``finished_at`` it was cut short, and the next goes on with it."""

    id: str
    started_at: datetime
    finished_at: datetime | None = None


_T = TypeVar("_T")
_KEPT = TypeAdapter(Kept)
_VISITED = TypeAdapter(Visited)
_RUN = TypeAdapter(Run)


def is_archive(folder: Path) -> bool:
    """Whether the folder is one that fetched pages were written to, or a company's folder in it."""
    return (folder / RUN_FILE).is_file() or (folder / COMPANY_FILE).is_file()


def find(folder: Path) -> Iterator[Source | Failure]:
    """The notices kept in the folder, company by company; a Failure for each company that gave none."""
    for path in _companies(folder):
        try:
            visited = load_visited(path.parent)
        except SourceError as error:
            yield Failure(Source(names.slug(path.parent.name), str(path.parent)), error.stage, str(error))
            continue
        if visited is not None:
            yield from _of_company(path.parent, visited)


def read(source: Source, content: bytes) -> Page | None:
    """The kept page in the file of the source, with its address as the source's; None for any other file.

    Raises SourceError when the file is no longer what was fetched.
    """
    path = Path(source.location)
    kept = load_kept(path)
    if kept is None:
        return None
    page = Page(replace(source, location=kept.address), content, kept.media_type, kept.charset, kept.fetched_at)
    if page.fingerprint != kept.sha256:
        raise SourceError(f"{path}: is not what was fetched (its SHA-256 differs); fetch it again")
    return page


def keep(folder: Path, page: Kept, content: bytes) -> Kept:
    """Write the page and then the file beside it; the page as kept, with its file's name."""
    digest = hashlib.sha256(content).hexdigest()
    name = f"{_stem(page.address)}-{digest[:_HASH_DIGITS]}{_SUFFIXES.get(page.media_type, '.bin')}"
    page = replace(page, file=name, sha256=digest, size=len(content))
    write_bytes(content, folder / name)
    note(folder, page)
    return page


def note(folder: Path, page: Kept) -> None:
    """Write what is known of a kept page."""
    write_bytes(_json(_KEPT, page), folder / f"{page.file}{PAGE_SUFFIX}")


def load_kept(path: Path) -> Kept | None:
    """What is known of the page in the file; None when it was not fetched. Raises SourceError when damaged."""
    return _load(_KEPT, path.with_name(path.name + PAGE_SUFFIX))


def versions(folder: Path) -> list[Kept]:
    """All pages kept in a company's folder, oldest first; what is damaged is left out, to be fetched again."""
    found = []
    for path in sorted(folder.glob(f"*{PAGE_SUFFIX}")):
        try:
            kept = _load(_KEPT, path)
        except SourceError:
            continue
        if kept is not None and _is_whole(folder / kept.file, kept):
            found.append(kept)
    return sorted(found, key=lambda kept: kept.fetched_at)


def _is_whole(path: Path, kept: Kept) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == kept.sha256
    except OSError:
        return False


def before(folder: Path) -> Visited | None:
    """How it went with a company last time; None also when its file is damaged, so that it is visited anew."""
    try:
        return load_visited(folder)
    except SourceError:
        return None


def save_visited(folder: Path, visited: Visited) -> None:
    """Write how it went with a company: from here on the run is done with it."""
    write_bytes(_json(_VISITED, visited), folder / COMPANY_FILE)


def load_visited(folder: Path) -> Visited | None:
    """How it went with the company of the folder; None when it was not visited. Raises SourceError when damaged."""
    return _load(_VISITED, folder / COMPANY_FILE)


def save_run(folder: Path, run: Run) -> None:
    """Write where the run stands."""
    write_bytes(_json(_RUN, run), folder / RUN_FILE)


def load_run(folder: Path) -> Run | None:
    """The folder's last run; None when there was none. Raises SourceError when its file is damaged."""
    return _load(_RUN, folder / RUN_FILE)


def failure(visited: Visited) -> Failure:
    """A company that gave no notice, as a result beside those that did."""
    source = Source(visited.id, visited.url, visited.company)
    return Failure(source, FetchError.stage, f"{visited.url}: {visited.reason}", visited.may_pass)


def _companies(folder: Path) -> Sequence[Path]:
    here = folder / COMPANY_FILE
    return [here] if here.is_file() else sorted(folder.glob(f"*/{COMPANY_FILE}"))


def _of_company(folder: Path, visited: Visited) -> Iterator[Source | Failure]:
    if not visited.notices:
        yield failure(visited)
    for name in visited.notices:
        identity = visited.id if len(visited.notices) == 1 else f"{visited.id}-{Path(name).stem}"
        yield Source(identity, str(folder / Path(name).name), visited.company)


def _stem(address: str) -> str:
    """A readable name from the last part of the address's path."""
    parts = urlsplit(address)
    last = [part for part in parts.path.split("/") if part]
    return names.slug(Path(last[-1]).stem if last else parts.hostname or "sivu")


def _json(adapter: TypeAdapter[Any], value: Any) -> bytes:
    return adapter.dump_json(value, indent=1) + b"\n"


def _load(adapter: TypeAdapter[_T], path: Path) -> _T | None:
    try:
        return adapter.validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        reason = f"{error.error_count()} mistakes" if isinstance(error, ValidationError) else error
        raise SourceError(f"{path}: cannot be read as what `analyzer fetch` wrote ({reason}); fetch again") from error
