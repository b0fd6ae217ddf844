"""What two sequences have in common, in order, within bounds of time and memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

# Bits of the table of a longest common subsequence: 25 megabytes, a gap of some 14,000 words on either side.
MAX_TABLE = 200_000_000


def common(one: Sequence[object], other: Sequence[object]) -> list[tuple[int, int]]:
    """A longest common subsequence, as pairs of places; nothing when its table would be too large.

    A row of the table is one long integer (Hyyrö 2004): a thousand sentences take milliseconds.

    >>> common("säilytys", "sälytys")
    [(0, 0), (1, 1), (3, 2), (4, 3), (5, 4), (6, 5), (7, 6)]
    """
    head = _alike(zip(one, other, strict=False))
    tail = _alike(zip(reversed(one[head:]), reversed(other[head:]), strict=False))
    middle = one[head : len(one) - tail], other[head : len(other) - tail]
    found = [(head + here, head + there) for here, there in _common(*middle)]
    last = zip(range(len(one) - tail, len(one)), range(len(other) - tail, len(other)), strict=True)
    return [*((place, place) for place in range(head)), *found, *last]


def _alike(pairs: Iterable[tuple[object, object]]) -> int:
    count = 0
    for here, there in pairs:
        if here != there:
            break
        count += 1
    return count


def _common(one: Sequence[object], other: Sequence[object]) -> list[tuple[int, int]]:
    if not one or not other or len(one) * len(other) > MAX_TABLE:
        return []
    spots: dict[object, int] = defaultdict(int)
    for place, item in enumerate(other):
        spots[item] |= 1 << place
    full = (1 << len(other)) - 1
    rows = [full]
    for item in one:
        row = rows[-1]
        match = row & spots.get(item, 0)
        rows.append(((row + match) | (row - match)) & full)
    found: list[tuple[int, int]] = []
    here, there = len(one), len(other)
    while here and there:
        if one[here - 1] == other[there - 1]:
            here, there = here - 1, there - 1
            found.append((here, there))
        elif rows[here] >> (there - 1) & 1:  # no longer with this item of the other
            there -= 1
        else:
            here -= 1
    return found[::-1]
