"""The comparison as one HTML page in Finnish: what notices say, what they leave out, and the words behind each mark."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from analyzer.comparison import Comparison, Difference
from analyzer.exports import matrices, pages, wording
from analyzer.exports.views import TIE_COLUMNS, NoticeView, notice_view

# With so few notices codes go down and notices across, every name written out; and shares of them would be no shares.
FEW = 6
# Up to here every table is open from the start; beyond, a page of tables hides what it says.
OPEN = 12
# Recipients named most are told at once; the long tail that a notice or two name goes under a fold.
FIRST_NAMES = 15


@dataclass(frozen=True, slots=True)
class Outlier:
    """A notice that differs from most, and how."""

    notice: NoticeView
    distance: float
    remarks: tuple[tuple[str, str], ...]


def render(comparison: Comparison, made: date | None = None) -> str:
    """The page, dated today unless told otherwise."""
    notices = _notices(comparison)
    order = {notice.id: notice.number for notice in notices}
    return pages.render(
        "report.html",
        style="report.css",
        script="report.js",
        notices=notices,
        few=len(notices) <= FEW,
        opened=len(notices) <= OPEN,
        shares=len(notices) > FEW,
        elements=matrices.elements(comparison, order),
        slots={slot: matrices.codes(comparison, slot, order) for slot in comparison.statuses.columns.unique(0)},
        warnings=_warnings(notices),
        figures=_figures(comparison, notices),
        third_country=_third_country(comparison),
        named=_named(comparison, notices),
        first_names=FIRST_NAMES,
        strips=matrices.strips(notices, comparison),
        ticks=matrices.ticks(float(comparison.frames.facts["days"].max())),
        silent=_without_periods(comparison, notices),
        # Of a few notices every difference would be rare: the matrices themselves tell more.
        outliers=_outliers(comparison, notices) if len(notices) > FEW else [],
        failures=[(failure, wording.STAGES.get(failure.stage, failure.stage)) for failure in comparison.failures],
        provenance=_provenance(comparison),
        tie_columns=tuple(TIE_COLUMNS.values()),
        made=wording.day(made or date.today()),
    )


def _notices(comparison: Comparison) -> list[NoticeView]:
    """By company, as a Finn sorts (å, ä, ö last); companies with several notices are told apart by the notice's id."""
    by_name = {((record["company"] or record["id"]).casefold(), record["id"]): record for record in comparison.records}
    views = [notice_view(by_name[key], number) for number, key in enumerate(sorted(by_name), start=1)]
    times = Counter(view.company for view in views)
    return [replace(view, company=f"{view.company} ({view.id})") if times[view.company] > 1 else view for view in views]


def _figures(comparison: Comparison, notices: Sequence[NoticeView]) -> list[tuple[str, str, str]]:
    """The key figures: value, what it is, a word more."""
    expected, met = sum(view.expected for view in notices), sum(view.count("met") for view in notices)
    complete = sum(not view.count("missing") for view in notices)
    outside = sum(view.third_country in ("transferred", "possible") for view in notices)
    found = wording.percent(met / expected) if expected else "–"
    figures = [
        (str(len(notices)), "selostetta luettu", _unread(len(comparison.failures))),
        (found, "pakollisista kohdista löytyi", "13 ja 14 artiklan kohdat, jotka koskevat selostetta"),
        (str(complete), "selosteesta ei puutu mitään", f"{len(notices) - complete} selosteesta puuttuu jokin kohta"),
        (str(outside), "siirtää tai voi siirtää tietoja", "EU:n/ETA:n ulkopuolelle"),
    ]
    return [*figures, *_period_figures(comparison)]


def _unread(count: int) -> str:
    return f"{count} jäi lukematta" if count else "kaikki saatiin luettua"


def _period_figures(comparison: Comparison) -> list[tuple[str, str, str]]:
    periods = comparison.periods()
    if periods.empty:
        return []
    top = periods[periods["days"] == periods["days"].max()]
    first = top.iloc[0]
    company = first["company"] if isinstance(first["company"], str) else first["id"]
    where = str(company) if len(top) == 1 else f"{len(top)} selosteessa"
    return [(wording.duration(first["value"]), "pisin säilytysaika", where)]


def _warnings(notices: Sequence[NoticeView]) -> list[tuple[str, list[NoticeView]]]:
    """Each kind of warning with the notices that got it, in the order of the screening: most serious first."""
    found: dict[str, list[NoticeView]] = {}
    for notice in notices:
        for name in dict.fromkeys(check.name for check in notice.warnings):
            found.setdefault(name, []).append(notice)
    order = list(wording.WARNINGS.values())
    return sorted(found.items(), key=lambda pair: order.index(pair[0]) if pair[0] in order else len(order))


def _third_country(comparison: Comparison) -> list[tuple[str, str, int]]:
    counts = comparison.frames.notices["third_country"].value_counts()
    codes = ("transferred", "possible", "not_transferred", "unstated")
    return [(code, wording.name("third_country", code), int(counts.get(code, 0))) for code in codes]


def _named(comparison: Comparison, notices: Sequence[NoticeView]) -> list[tuple[str, list[NoticeView]]]:
    by_id = {notice.id: notice for notice in notices}
    named = comparison.named_recipients()
    pairs = zip(named["name"], named["notices"], strict=True)
    return [(name, [by_id[identity] for identity in ids]) for name, ids in pairs]


def _without_periods(comparison: Comparison, notices: Sequence[NoticeView]) -> list[NoticeView]:
    stating = set(comparison.periods()["id"])
    return [notice for notice in notices if notice.id not in stating]


def _outliers(comparison: Comparison, notices: Sequence[NoticeView]) -> list[Outlier]:
    distances = comparison.distances()
    remarks: dict[str, list[tuple[str, str]]] = {}
    for difference in comparison.differences():
        remarks.setdefault(difference.id, []).append((difference.kind, _remark(difference)))
    remarkable = (notice for notice in notices if notice.id in remarks)
    found = [Outlier(notice, float(distances[notice.id]), tuple(remarks[notice.id])) for notice in remarkable]
    return sorted(found, key=lambda outlier: (-len(outlier.remarks), -outlier.distance))


def _remark(difference: Difference) -> str:
    name = wording.name(difference.slot, difference.code)
    return f"siirto ETA:n ulkopuolelle: {name}" if difference.kind == "third_country" else name


def _provenance(comparison: Comparison) -> list[tuple[dict[str, Any], int]]:
    """The versions that read the notices, with the number each read: usually one line."""
    versions = Counter(tuple(sorted(record["provenance"].items())) for record in comparison.records)
    return [(dict(version), count) for version, count in versions.most_common()]
