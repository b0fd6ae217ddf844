"""What a user names as the two versions: files, addresses and saved records, each exactly one notice, as records."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from analyzer import records, sources
from analyzer.errors import SourceError
from analyzer.notice import Failure, Notice, Page
from analyzer.pipeline import Analyzer, pages
from analyzer.records import Record
from analyzer.settings import Settings

Version = Notice | Record | str | Path


def read(
    *versions: Version, settings: Settings = Settings(), load: Callable[[Settings], Analyzer] = Analyzer.load
) -> list[Record]:
    """The records of some versions; the models are loaded once, and only when something must be analysed.

    Raises an AnalyzerError that says what is wrong, where, and the next step, when one of them is not one notice.
    """
    found = [_found(version, settings) for version in versions]
    if not any(isinstance(each, Page) for each in found):
        return [each for each in found if not isinstance(each, Page)]
    analyse = load(settings)
    return [records.of(analyse(each)) if isinstance(each, Page) else each for each in found]


def _found(version: Version, settings: Settings) -> Page | Record:
    if isinstance(version, Notice):
        return records.of(version)
    if not isinstance(version, str | Path):
        return version
    path = Path(version)
    if path.suffix.lower() == ".json" and path.is_file():
        return records.load(path)
    return _page(version, settings)


def _page(location: str | Path, settings: Settings) -> Page:
    found = list(pages(sources.find([location]), settings))
    notices = [each for each in found if isinstance(each, Page)]
    if len(notices) == 1:
        return notices[0]
    if notices:
        names = ", ".join(page.source.location for page in notices)
        raise SourceError(f"{location}: holds {len(notices)} notices; name one of them: {names}")
    reasons = "; ".join(each.reason for each in found if isinstance(each, Failure))
    raise SourceError(reasons or f"{location}: holds no notice; name a notice's file, its address or a saved record")
