"""Who and when, against gold: title, controller, business id, contacts, data protection officer, date of update."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.evaluation.counts import Counts, Miss
from analyzer.facts.names import letters
from analyzer.gold import IDENTITY, GoldNotice
from analyzer.records import Record

# A notice with several controllers names them with this between.
_BETWEEN = ";"


def score(counted: dict[str, Counts], notice: GoldNotice, record: Record | None) -> Iterator[Miss]:
    """Count each field; one of several names is enough, and a date is compared as far as the gold tells it."""
    if notice.identity is None:
        return
    found = _told(record)
    for key in IDENTITY:
        wanted, have = notice.identity.get(key, ""), found.get(key) or ""
        same = _same(key, wanted, have)
        counted[key].add({key} if wanted else set(), ({key} if same else {have}) if have else set())
        if bool(wanted or have) and not same:
            yield Miss(notice.id, key, frozenset({wanted} - {""}), frozenset({have} - {""}))


def _told(record: Record | None) -> dict[str, str | None]:
    if record is None:
        return {}
    contact = {key: told["value"] for key, told in record.get("contact", {}).items()}
    return {"title": record["title"], "name": record["company"], "dated": record["dated"], **contact}


def _same(key: str, wanted: str, found: str) -> bool:
    if key == "dated":
        return bool(wanted) and found.startswith(wanted)
    return bool(letters(found)) and letters(found) in {letters(name) for name in wanted.split(_BETWEEN)}
