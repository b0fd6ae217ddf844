"""Periods of retention that became others: what a passage says now, against what it said of the same data before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analyzer.differences.alignment import Passage
from analyzer.differences.changes import Period, PeriodChange, Quoted, Touched
from analyzer.records import Record, RetentionEntry


def periods(old: Record, new: Record, passages: Iterable[Passage], touched: Touched) -> tuple[PeriodChange, ...]:
    """Periods of the same passage that differ; then those of the same data in passages that went and came."""
    before, after = _by_sentence(old), _by_sentence(new)
    found: list[tuple[Period, Period]] = []
    gone: list[Period] = []
    come: list[Period] = []
    for passage in passages:
        olds = [period for place in passage.old for period in before.get(place, [])]
        news = [period for place in passage.new for period in after.get(place, [])]
        _without_common(olds, news)
        found += _paired(olds, news, by_place=bool(passage.old and passage.new))
        gone += olds
        come += news
    found += _paired(gone, come, by_place=False)
    return tuple(PeriodChange(one, other, touched.by([one.words], [other.words])) for one, other in found)


def _by_sentence(record: Record) -> dict[int, list[Period]]:
    found: dict[int, list[Period]] = {}
    for entry in record.get("retention", []):
        found.setdefault(entry["evidence"]["sentence"], []).append(_period(entry))
    return found


def _period(entry: RetentionEntry) -> Period:
    return Period(
        period=entry["period"],
        kinds=tuple(entry["kinds"]),
        bound=entry["bound"],
        counted_from=entry["counted_from"],
        data_categories=tuple(entry["data_categories"]),
        purposes=tuple(entry["purposes"]),
        words=Quoted(entry["evidence"]["sentence"], entry["evidence"]["quote"]),
    )


def _without_common(olds: list[Period], news: list[Period]) -> None:
    """Take out of both lists what both have."""
    for old in list(olds):
        same = next((new for new in news if new.length == old.length), None)
        if same:
            olds.remove(old)
            news.remove(same)


def _paired(olds: list[Period], news: list[Period], *, by_place: bool) -> Iterator[tuple[Period, Period]]:
    """Take out of both lists, and give, what belongs together: the same data, else (in one passage) the same place."""
    for old in list(olds):
        same = next((new for new in news if any(old.concern) and new.concern == old.concern), None)
        if same is None:
            continue
        olds.remove(old)
        news.remove(same)
        if same.length != old.length:
            yield old, same
    if by_place:
        yield from zip(olds, news, strict=False)
        both = min(len(olds), len(news))
        del olds[:both], news[:both]
