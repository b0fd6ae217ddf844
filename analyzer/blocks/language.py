"""Which language is it? Only Finnish is read: passages in other languages are left out, foreign notices refused.

A short block (a name, an address, a product) says nothing sure of its language and is never left out by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from lingua import ConfidenceValue, Language, LanguageDetector, LanguageDetectorBuilder

from analyzer.errors import LanguageError
from analyzer.notice import Block

FINNISH = "fi"
# The languages that notices in Finland are published in, and those most often met besides.
_LANGUAGES = (
    Language.FINNISH,
    Language.SWEDISH,
    Language.ENGLISH,
    Language.ESTONIAN,
    Language.GERMAN,
    Language.RUSSIAN,
)
_NAMES = {"sv": "Swedish", "en": "English", "et": "Estonian", "de": "German", "ru": "Russian"}
# Words that hold sentences together: a list of foreign companies has none, a foreign sentence always has some.
_FUNCTION_WORDS = {
    "sv": "och att som för är av på till med den det vi du din dina ditt inte om eller kan har de vår våra",
    "en": "the and of to in we you your is are for or that our with by on this as be it from may not",
    "et": "ja on ei et või kui meie teie mis selle nende oma see ning ka kes isikuandmete",
    "de": "und der die das wir sie ihre nicht zu den von mit für ist auf werden oder eine",
    "ru": "и в на не с что мы вы по для или к от ваши",
}
_WORDS = {code: frozenset(words.split()) for code, words in _FUNCTION_WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")
# A paragraph this long can be judged by itself; below it, proper names mislead the detector.
_SURE_LETTERS = 80
_SURE = 0.9
_MIN_FUNCTION_SHARE = 0.1
# Shorter blocks are judged only together: this many of them in a row, each of this many words.
_RUN_BLOCKS = 3
_RUN_WORDS = 4
# A short block between foreign ones goes with them only when Finnish is this unlikely for it.
_NOT_FINNISH = 0.35
# A page is a Finnish notice when this much of it is Finnish, or this many letters are.
_MIN_FINNISH_SHARE = 0.15
_ENOUGH_LETTERS = 600
# The detector's time grows with the text, its certainty does not.
_SAMPLE = 4_000


def keep_finnish(blocks: Sequence[Block], location: str) -> tuple[list[Block], tuple[str, ...]]:
    """The Finnish blocks, and a line on each passage left out, such as *sv: 14 blocks from 'Dataskydd'*.

    Raises LanguageError when what is left is no Finnish notice.
    """
    runs = list(_foreign_runs(blocks))
    dropped = {number for start, end, _ in runs for number in range(start, end)}
    kept = [block for number, block in enumerate(blocks) if number not in dropped]
    _check_finnish(blocks, kept, runs, location)
    notes = tuple(f"{code}: {end - start} blocks from '{blocks[start].text[:60]}'" for start, end, code in runs)
    return kept, notes


def _check_finnish(
    blocks: Sequence[Block], kept: Sequence[Block], runs: Sequence[tuple[int, int, str]], location: str
) -> None:
    total, left = _letters(blocks), _letters(kept)
    sample = " ".join(block.text for block in kept)[:_SAMPLE]
    code = _language(sample) if left >= min(_SURE_LETTERS, max(total, 1)) else None
    foreign = code if code not in (None, FINNISH) else None
    if not foreign and runs and left < min(_ENOUGH_LETTERS, total * _MIN_FINNISH_SHARE):
        foreign = max(runs, key=lambda run: _letters(blocks[run[0] : run[1]]))[2]
    if foreign:
        name = _NAMES.get(foreign, foreign)
        raise LanguageError(f"{location}: the notice is in {name}, and only Finnish is read; give its Finnish version")


def _foreign_runs(blocks: Sequence[Block]) -> Iterator[tuple[int, int, str]]:
    """Stretches (start, end, language) of blocks that are surely in another language."""
    codes = [_sure_language(block.text) for block in blocks]
    start = 0
    while start < len(blocks):
        end, code = _stretch(blocks, codes, start)
        if code:
            yield start, end, code
        start = max(end, start + 1)


def _stretch(blocks: Sequence[Block], codes: Sequence[str | None], start: int) -> tuple[int, str | None]:
    """Where the stretch of not-Finnish blocks from ``start`` ends, and its language if that is sure."""
    end = start
    while end < len(blocks) and codes[end] != FINNISH and (codes[end] or _unlikely_finnish(blocks[end].text)):
        end += 1
    known = [code for code in codes[start:end] if code]
    if known:
        return end, max(set(known), key=known.count)
    worded = [block.text for block in blocks[start:end] if len(block.text.split()) >= _RUN_WORDS]
    if len(worded) >= _RUN_BLOCKS:
        code = _sure_language(" ".join(worded))
        return end, code if code != FINNISH else None
    return end, None


def _sure_language(text: str) -> str | None:
    """The language of a text long enough to tell, or None."""
    if sum(character.isalpha() for character in text) < _SURE_LETTERS:
        return None
    return _language(text[:_SAMPLE])


def _language(text: str) -> str | None:
    best = _confidences(text)[0]
    code = best.language.iso_code_639_1.name.lower()
    if best.value < _SURE:
        return None
    if code == FINNISH:
        return code
    words = _WORD.findall(text.lower())
    hits = sum(word in _WORDS[code] for word in words)
    return code if words and hits / len(words) >= _MIN_FUNCTION_SHARE else None


@lru_cache(maxsize=20_000)
def _unlikely_finnish(text: str) -> bool:
    text = text[:_SAMPLE]
    if not any(character.isalpha() for character in text):
        return False
    # The detector's languages are equal but not identical to one another.
    return next(value.value for value in _confidences(text) if value.language == Language.FINNISH) < _NOT_FINNISH


def _confidences(text: str) -> list[ConfidenceValue]:
    return _detector().compute_language_confidence_values(text)


@cache
def _detector() -> LanguageDetector:
    return LanguageDetectorBuilder.from_languages(*_LANGUAGES).build()


def _letters(blocks: Sequence[Block]) -> int:
    return sum(character.isalpha() for block in blocks for character in block.text)
