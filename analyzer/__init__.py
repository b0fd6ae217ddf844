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
    import pandas as pd

    from analyzer.comparison import compare
    from analyzer.decisions import Screened
    from analyzer.errors import AnalyzerError
    from analyzer.exports.difference import NoticeDifference
    from analyzer.exports.highlight import Highlighted
    from analyzer.exports.sheet import Sheet
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
    "diff",
    "explain",
    "fetch",
    "frames",
    "highlight",
    "record",
    "screen",
    "sheet",
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


def screen(notice: Notice | Record | str | Path, *, decisions: str | Path | None = None) -> pd.DataFrame:
    """The screening of a notice, most serious first: a row an element or warning, with its reason and quotes.

    ``notice`` may also be a file, an address or a saved record. ``decisions`` names a register of an officer's
    decisions; ``counts_as`` is the verdict once they are respected, ``verdict`` the program's own.

    >>> screen("selosteet/yritys.html").query("counts_as == 'missing'")     # doctest: +SKIP
    """
    from analyzer.exports import screening

    return screening.frame([_screened(notice, decisions)])


def sheet(notice: Notice | Record | str | Path, *, decisions: str | Path | None = None) -> Sheet:
    """The screening of a notice as a printable page, its text beside it, evidence marked; a notebook draws it.

    >>> Path("arvio.html").write_text(sheet("selosteet/yritys.html").page(), "utf-8")   # doctest: +SKIP
    """
    from analyzer.exports.sheet import Sheet

    return Sheet(_screened(notice, decisions))


def _screened(notice: Notice | Record | str | Path, decisions: str | Path | None) -> Screened:
    from analyzer.decisions import screened
    from analyzer.exports import register

    return screened(_record(notice), register.read(Path(decisions)) if decisions is not None else None)


def _record(notice: Notice | Record | str | Path) -> Record:
    from analyzer import records

    if isinstance(notice, dict):
        return notice
    if isinstance(notice, (str, Path)):
        if Path(notice).suffix.lower() == ".json":
            return records.load(Path(notice))
        notice = analyze(notice)
    return records.of(notice)


def diff(old: Notice | Record | str | Path, new: Notice | Record | str | Path) -> NoticeDifference:
    """What changed between two versions of a notice: elements, warnings, facts and periods; and the sentences.

    Each version is a notice, a record, or where one is: a file, an address, a saved record. A notebook draws it.

    Raises an AnalyzerError that says what is wrong, where, and the next step, when one of them is not one notice.

    >>> [change.code for change in diff("2025.html", "2026.html").lost]         # doctest: +SKIP
    ['right_portability']
    """
    from analyzer.differences import versions
    from analyzer.exports.difference import NoticeDifference

    return NoticeDifference.of(*versions.read(old, new, load=lambda _: _analyzer()))


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
