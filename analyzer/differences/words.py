"""Sentences as the words that a reader reads: what only looks different is the same.

White space, soft hyphens, quotation marks and dashes of one kind or another, other punctuation, letter case, bullets
and numbering are left out; what remains are words, numbers and the signs that are read aloud (%, €, §).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analyzer.records import SentenceEntry

# Signs that stand for a word; all other punctuation only parts the words.
_WORD = re.compile(r"[^\W_]+|[%€$£§&@+]")
# Shown nowhere: soft hyphen, zero-width characters, marks of direction, the byte order mark.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
# A line up to so many characters, without a sentence's end, may be a heading that the reader took for text.
MAX_HEADING = 80
_ENDING = (".", ",", ";", "!", "?")
# "b)", "(iv)", "2.3." before text count its place; a number with a full stop only before a capital, for "13. artikla"
# and "31.12. mennessä" go on in lower case; a bare number only on a heading, for "2 vuotta" begins with an amount.
_SIGN = r"(?:\d{1,2}|[ivx]{1,4}|[a-zåäö]|[IVX]{1,4}|[A-ZÅÄÖ])"
_NUMBER = r"\d{1,2}(?:\.\d{1,2}){0,3}"
_CAPITAL = r"\s+(?=[^\W\d_a-zåäö])"
_PLACE = re.compile(rf"\W*(?:\(?{_SIGN}\)\s+|{_NUMBER}\.{_CAPITAL})")
_HEADING_PLACE = re.compile(rf"\W*(?:{_NUMBER}[.):]?|{_SIGN}[.):]){_CAPITAL}")
_ONLY_PLACE = re.compile(rf"\W*(?:{_NUMBER}|{_SIGN})[.)]\W*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word in the form that is compared, and where it stands in its sentence."""

    form: str
    start: int
    end: int

    def after(self, length: int) -> Word:
        """The same word where so many characters more stand before it."""
        return Word(self.form, self.start + length, self.end + length)


def words(entry: SentenceEntry) -> tuple[Word, ...]:
    """The words of a sentence or heading, its numbering left out.

    >>> [word.form for word in words({"text": "2. Tietojen SÄILYTYS", "heading": True, "section": [], "labels": []})]
    ['tietojen', 'säilytys']
    """
    text = entry["text"]
    if _ONLY_PLACE.fullmatch(text):
        return ()
    # Another layout makes a heading of a line, or none of it; its number must not come and go with that.
    headed = entry["heading"] or (len(text) <= MAX_HEADING and text[-1:] not in _ENDING)
    place = (_HEADING_PLACE.match(text) if headed else None) or _PLACE.match(text)
    seen, places = _seen(text, place.end() if place else 0)
    return tuple(
        Word(match[0].casefold(), places[match.start()][0], places[match.end() - 1][1])
        for match in _WORD.finditer(seen)
    )


def forms(listed: Sequence[Word]) -> tuple[str, ...]:
    """The words alone, without their places."""
    return tuple(word.form for word in listed)


def _seen(text: str, start: int) -> tuple[str, list[tuple[int, int]]]:
    """The text from ``start`` on as it is seen, and for each of its characters where in the text it comes from."""
    if unicodedata.is_normalized("NFKC", text) and not _UNSEEN.search(text):  # as nearly every sentence is
        return text[start:], [(place, place + 1) for place in range(start, len(text))]
    characters: list[str] = []
    places: list[tuple[int, int]] = []
    for first, end in _letters(text, start):
        for character in unicodedata.normalize("NFKC", text[first:end]):
            characters.append(character)
            places.append((first, end))
    return "".join(characters), places


def _letters(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where the letters stand, each with the marks that follow it (a + ¨ is ä)."""
    place = start
    while place < len(text):
        first, place = place, place + 1
        while place < len(text) and unicodedata.combining(text[place]):
            place += 1
        if not _UNSEEN.match(text[first]):
            yield first, place
