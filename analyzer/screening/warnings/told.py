"""Whether a name is told as something of the past: "kumottu henkilötietolaki", "aiemmin Privacy Shield"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from analyzer.screening import data
from analyzer.screening.warnings.passages import Passage

_CLAUSE_END = re.compile(r"[,;:()]|\. ")
# Characters: as far as "entisen (1999 säädetyn)" and "… on nyttemmin korvattu" stand from the name.
NEAR = 60
# Texts whose answers are remembered: those of a few sentences at hand.
REMEMBERED = 256
# What takes up the name in the next sentence: "Se kumottiin …", "Järjestely ei ole enää voimassa".
_TAKEN_UP = re.compile(
    r"(?:se|sen|tämä|tuo|kyseinen|laki|lain|järjestely\w*|päätös|päätöksen|lautakunta|virasto|viranomainen)\b", re.I
)


def as_past(passage: Passage, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` are told as repealed, replaced or given up."""
    text = passage.text
    # The name's last letter belongs to what follows: "Privacy Shieldin korvasi …" tells of its end by the case.
    beside = _found("before", text[max(0, start - NEAR) : start]) or _found("after", text[end - 1 : end + NEAR])
    taken_up = bool(_TAKEN_UP.match(passage.after)) and _found("gone", passage.after)
    return beside or taken_up or _found("gone", text) or _past_reaches(text, start, end)


def _past_reaches(text: str, start: int, end: int) -> bool:
    """A word of the past before the name, with no talk of today between; or after it, in the same clause."""
    for ends in _ends("past", text):
        between = text[ends:start]
        if ends > start:
            break
        closed = between.count(")") > between.count("(")
        if not closed and not _found("now", between):
            return True
    clause = _CLAUSE_END.split(text[end:], maxsplit=1)[0]
    return _found("past", clause)


@lru_cache(maxsize=REMEMBERED)
def _ends(name: str, text: str) -> tuple[int, ...]:
    """Where the words of a table end in a text, which is asked once for each name in it."""
    return tuple(match.end() for match in _expression(name).finditer(text))


@lru_cache(maxsize=REMEMBERED)
def _found(name: str, text: str) -> bool:
    return bool(_expression(name).search(text))


@cache
def _expression(name: str) -> re.Pattern[str]:
    return data.expression(data.load("told")[name])
