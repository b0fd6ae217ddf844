"""The difference as an HTML page shows it: the news, then both texts side by side with their words marked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from analyzer.differences import Difference
from analyzer.differences.alignment import Passage, PassageKind
from analyzer.differences.pieces import Piece, PieceKind
from analyzer.exports import wording
from analyzer.exports.difference import views
from analyzer.exports.difference.plain import text
from analyzer.records import Record

# So many sentences that stayed are shown before and after a change; longer runs fold.
NEAR = 1
_NAMES = {
    PassageKind.CHANGED: "muuttui",
    PassageKind.REMOVED: "poistui",
    PassageKind.ADDED: "uusi",
    PassageKind.MOVED: "siirtyi",
    PassageKind.SAME: "",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A passage: its pieces as the old text has them and as the new one has; an empty side is not there."""

    kind: str
    name: str
    heading: bool
    old: tuple[Piece, ...]
    new: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Rows that follow one another; those that stayed as they were may be folded."""

    folded: bool
    rows: tuple[Row, ...]


def values(difference: Difference) -> dict[str, Any]:
    """What the template asks for."""
    old, new = views.versions(difference)
    return {
        "title": new.company,
        "versions": (old, new),
        "headline": views.headline(difference),
        "outcome": difference.outcome.value,
        "eyes": views.eyes(difference),
        "parts": [(eye, views.EYES.get(eye.part, eye.part)) for eye in difference.eyes],
        "sections": views.sections(difference),
        "doubtful": views.doubtful(difference),
        "runs": runs(difference),
        "made": wording.day(date.today()),
    }


def runs(difference: Difference) -> list[Run]:
    """Both texts from beginning to end."""
    listed = difference.passages
    stirred = [number for number, passage in enumerate(listed) if passage.kind is not PassageKind.SAME]
    near = {number + step for number in stirred for step in range(-NEAR, NEAR + 1)}
    grouped = groupby(enumerate(listed), key=lambda pair: pair[0] not in near)
    return [Run(folded, tuple(_row(difference, passage) for _, passage in found)) for folded, found in grouped]


def _row(difference: Difference, passage: Passage) -> Row:
    name = _NAMES[passage.kind]
    if passage.kind is PassageKind.CHANGED and passage.moved:
        name = "siirtyi ja muuttui"
    return Row(
        kind=passage.kind.value,
        name=name,
        heading=_heading(difference.new, passage.new) or _heading(difference.old, passage.old),
        old=passage.marked.old or _side(passage, text(difference.old, passage.old), PieceKind.REMOVED),
        new=passage.marked.new or _side(passage, text(difference.new, passage.new), PieceKind.ADDED),
    )


def _side(passage: Passage, text: str, alone: PieceKind) -> tuple[Piece, ...]:
    kind = PieceKind.KEPT if passage.old and passage.new else alone
    return (Piece(kind, text),) if text else ()


def _heading(record: Record, places: tuple[int, ...]) -> bool:
    return bool(places) and all(record["sentences"][place]["heading"] for place in places)
