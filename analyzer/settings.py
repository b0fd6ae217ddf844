"""The few things a user may tune, as small frozen value objects."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSettings:
    """How pages become documents."""

    # The longest notice of the corpus has 11,800 characters; fifty times that is no notice and would only hold memory.
    max_characters: int = 600_000
    # A page with scripts and inline images is larger than its text; past this even parsing it is a risk.
    max_bytes: int = 20_000_000
    # The processor time that a PDF, DOCX or ODT may take to convert: a notice takes one second, a book of 300 pages
    # some thirty; what takes longer is built to.
    conversion_seconds: int = 60
    # The memory that the conversion may take, with the program itself: the longest notices take 300 million bytes.
    conversion_bytes: int = 1_500_000_000
    # Fewer letters than this cannot say who the controller is, let alone more.
    min_letters: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSettings:
    """Which Finnish models read the text, and with how many threads."""

    # A folder with tokenize, pos and lemma models; None is the project's own.
    models: Path | None = None
    # Use stanza's official "fi" package (which must be installed) instead of the project's own models.
    official: bool = False
    # One thread a process, so that two workers on two cores do not fight.
    threads: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchSettings:
    """How politely, how far and how long pages are fetched."""

    # An address or a page by which a site's owner can reach whoever fetches; part of the user agent.
    contact: str | None = None
    # Between two requests to one host; a longer Crawl-delay of its robots.txt goes before.
    delay_seconds: float = 2.0
    # Companies visited at the same time. One host is never asked two things at once.
    concurrency: int = 16
    # For one answer, first byte to last: a server that drips is given up.
    timeout_seconds: float = 30.0
    # Of one answer, as sent and as unpacked.
    max_bytes: int = 20_000_000
    # Of one site: enough for a home page, a list of notices and all notices of a large city.
    max_pages: int = 40
    # Links away from the start: home page, list of notices, notice, its other parts.
    max_depth: int = 4
    max_redirects: int = 8
    # For all of one company: a site with slow answers must not hold up a list.
    company_seconds: float = 900.0
    retries: int = 2
    # A server that asks (Retry-After, Crawl-delay) for more patience than this is left for another day.
    max_wait_seconds: float = 120.0
    # Hosts by name that may stand on this machine or in a private network.
    allowed_hosts: frozenset[str] = frozenset()
    # Addresses of hosts known beside the DNS, as (name, address): a site before it is moved, a server of tests.
    hosts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings of an Analyzer; the defaults are those that the published scores were measured with."""

    read: ReadSettings = ReadSettings()
    language: LanguageSettings = LanguageSettings()
    fetch: FetchSettings = FetchSettings()
    # A folder with a trained label model; None is the one that the package carries.
    label_model: Path | None = None
    # A folder with a trained fact model; None is the one that the package carries.
    fact_model: Path | None = None
    presence_model: Path | None = None


def shipped_models(name: str) -> Path:
    """The folder of a model that comes with the program: inside the installed package, or in a checkout beside it."""
    package = Path(__file__).parent
    installed = package / "_models" / name
    return installed if installed.is_dir() else package.parent / "models" / name
