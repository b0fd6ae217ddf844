"""Reads Finnish privacy notices (*tietosuojaseloste*): what they say of personal data, and the words that say it.

>>> import analyzer
>>> notice = analyzer.analyze("selosteet/yritys.html")          # doctest: +SKIP
>>> analyzer.frames([notice]).facts                             # doctest: +SKIP

Everything promised is listed in ``__all__``; nothing else is. Importing is quick: models and pandas load when used.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analyzer.comparison import compare
    from analyzer.errors import AnalyzerError
    from analyzer.exports.highlight import Highlighted
    from analyzer.labels import Explained
    from analyzer.notice import Failure, Notice, Page
    from analyzer.pipeline import Analyzer
    from analyzer.records import Record
    from analyzer.settings import Settings
    from analyzer.sources.archive import Visited
    from analyzer.tables import frames

__all__ = [
    "Analyzer",
    "AnalyzerError",
    "Failure",
    "Notice",
    "Settings",
    "__version__",
    "analyze",
    "analyze_all",
    "compare",
    "explain",
    "fetch",
    "frames",
    "highlight",
    "record",
]

# Where the names live that are imported only when somebody asks for them (PEP 562).
_HOMES = {
    "Analyzer": "pipeline",
    "AnalyzerError": "errors",
    "Failure": "notice",
    "Notice": "notice",
    "Settings": "settings",
    "compare": "comparison",
    "frames": "tables",
}


def analyze(location: str | Path) -> Notice:
    """The notice in a file or at an address, understood: its sentences, their labels, its facts, the screening.

    The first call loads the models (some seconds); later calls reuse them.

    Raises an AnalyzerError that says what is wrong, where, and the next step, when no notice can be read there.

    >>> notice = analyze("selosteet/yritys.html")               # doctest: +SKIP
    >>> [fact.value for fact in notice.facts if fact.slot == "durations"]   # doctest: +SKIP
    ['P2Y', 'P6Y']
    """
    return _analyzer()(_page(location))


def explain(location: str | Path) -> list[Explained]:
    """Why the sentences of a notice have their labels: for each label what spoke for it and against it.

    A reason is a Finnish lemma (or what else the model saw), where it stands, and its weight in log-odds. Labels that
    were nearly given are explained too (``given`` is false).

    Raises an AnalyzerError that says what is wrong, where, and the next step, when no notice can be read there.

    >>> for sentence in explain("selosteet/yritys.html"):       # doctest: +SKIP
    ...     for label in sentence.labels:
    ...         print(sentence.text, label.topic, label.score, label.reasons[:3])
    """
    return _analyzer().explain(_page(location))


def analyze_all(*locations: str | Path) -> Iterator[Notice | Failure]:
    """The notices in files, folders and at addresses, lazily and in order; what could not be read is a Failure there.

    >>> for result in analyze_all("selosteet/", "muut/yritys.txt"):         # doctest: +SKIP
    ...     print(result)
    """
    from analyzer import pipeline, sources

    yield from _analyzer().pipe(pipeline.pages(sources.find(locations)))


def fetch(
    companies: str | Path, folder: str | Path, *, contact: str, settings: Settings | None = None
) -> Iterator[Visited | Failure]:
    """Fetch the notices of companies into a folder, found from their home pages; each company as it is done.

    ``companies`` is a CSV file with the columns company,url, or one address; ``contact`` an e-mail or page that is told
    to the sites. A line of the list that names no address is a Failure. A run that was cut short goes on where it was;
    one made again asks only for what has changed. ``analyze_all(folder)`` reads what was fetched.

    Raises SourceError when the list cannot be read, FetchError when the folder holds something else.

    >>> for visited in fetch("yritykset.csv", "sivut", contact="you@example.org"):      # doctest: +SKIP
    ...     print(visited.company, visited.outcome, visited.reason)
    """
    from dataclasses import replace

    from analyzer import fetching
    from analyzer.settings import Settings

    given = settings or Settings()
    given = replace(given, fetch=replace(given.fetch, contact=contact))
    listed = fetching.read_list(companies)
    yield from (item for item in listed if not isinstance(item, fetching.Company))
    yield from fetching.fetch([item for item in listed if isinstance(item, fetching.Company)], Path(folder), given)


def record(notice: Notice) -> Record:
    """The notice as plain JSON data, in the form that ``docs/record.md`` promises.

    >>> json.dumps(record(notice), ensure_ascii=False)          # doctest: +SKIP
    """
    from analyzer import records

    return records.of(notice)


def highlight(notice: Notice | Record) -> Highlighted:
    """The notice with its sentences marked by what they are about; a notebook draws it.

    >>> highlight(notice)                                       # doctest: +SKIP
    >>> Path("seloste.html").write_text(highlight(notice).page(), "utf-8")  # doctest: +SKIP
    """
    from analyzer import records
    from analyzer.exports.highlight import Highlighted
    from analyzer.notice import Notice

    return Highlighted(records.of(notice) if isinstance(notice, Notice) else notice)


def _page(location: str | Path) -> Page:
    from analyzer import pipeline, sources
    from analyzer.errors import SourceError
    from analyzer.notice import Failure

    found = list(pipeline.pages(sources.find([location])))
    if len(found) != 1:
        raise SourceError(f"{location}: holds {len(found)} notices; use analyze_all, which gives each")
    if isinstance(found[0], Failure):
        raise SourceError(found[0].reason)
    return found[0]


@cache
def _analyzer() -> Analyzer:
    from analyzer.pipeline import Analyzer

    return Analyzer.load()


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("analyzer")
    if name in _HOMES:
        return getattr(import_module(f"analyzer.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'analyzer' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
