"""Which language is it? Only Finnish is read: passages in other languages are left out, foreign notices refused.

Each block says something of its language, a long sentence much and a name little; blocks beside each other mostly share
one. The likeliest course through the page is cut where its language changes. A block that looks Finnish by itself is
never left out, wherever it stands.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from lingua import Language, LanguageDetector, LanguageDetectorBuilder

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
    Language.BOKMAL,
    Language.DANISH,
)
_NAMES = {
    "sv": "Swedish",
    "en": "English",
    "et": "Estonian",
    "de": "German",
    "ru": "Russian",
    "nb": "Norwegian",
    "da": "Danish",
}
# Words that hold sentences together, but for those that are Finnish too: a list of foreign companies has none.
_FUNCTION_WORDS = {
    "sv": "och att som för är av på till med den det vi du din dina ditt inte om eller kan har de vår våra när hur i",
    "en": "the and of to in we you your is are for or that our with by this as be it from may not what how can will",
    "et": "või kui meie teie mis selle nende see ning ka kes sest mida siis kuid isikuandmete andmed andmeid teid meil",
    "de": "und der die das wir sie ihre nicht zu den von mit für ist auf werden oder eine des dem wenn ein",
    "ru": "и в на не с что мы вы по для или к от ваши о из за",
    "nb": "og å jeg du den det er for av til på med vi deg din dine ikke som har kan om i hvis når etter",
    "da": "og at du den det er for af til på med vi dig din dine ikke som har kan om i hvis når efter os",
    "fi": "ja on ei tai että sekä ovat voi kun jos joka jotka mukaan myös emme tietoja tiedot sinun ole vain niitä",
}
_WORDS = {code: frozenset(words.split()) for code, words in _FUNCTION_WORDS.items()}
# Letters that no Finnish word has; with capitals, a name may have them.
_LETTERS = {
    "sv": re.compile("[å]"),
    "et": re.compile("[õü]"),
    "de": re.compile("[ßü]"),
    "ru": re.compile("[а-яё]"),
    "nb": re.compile("[øæå]"),
    "da": re.compile("[øæå]"),
}
_WORD = re.compile(r"[^\W\d_]+")
# So many letters speak for a language as much as one sure sign; no block speaks louder than so many signs.
_SIGN_LETTERS = 20
_MAX_SIGNS = 4.0
# The most that a sign may say (log odds): the detector is surer of itself than it should be of short texts.
_MAX_ODDS = 4.0
# Odds nearer to even than this tell nothing by themselves.
_UNSURE_ODDS = 2.0
# A block of names, without a word that holds sentences together, says this little of being foreign.
_NAMES_SAY = 0.15
# What a foreign passage among Finnish ones must outweigh: two sure signs.
_CHANGE = 8.0
# A passage is left out when it has so many letters, or blocks, and its words are so often those of the language.
_MIN_LETTERS = 80
_MIN_BLOCKS = 3
_MIN_FUNCTION_SHARE = 0.05
_MIN_FUNCTION_WORDS = 2
# A block in a foreign passage that is Finnish this surely, and has no word of the passage's, is kept.
_OWN_FINNISH = 0.6
# A page is a Finnish notice when this much of it is surely Finnish, or this many letters are.
_MIN_FINNISH_SHARE = 0.15
_ENOUGH_LETTERS = 600
# The detector's time grows with the text, its certainty does not.
_SAMPLE = 400


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
    finnish = sum(_letter_count(block.text) for block in kept if _is_surely_finnish(block.text))
    if runs and finnish < min(_ENOUGH_LETTERS, _letters(blocks) * _MIN_FINNISH_SHARE):
        code = max(runs, key=lambda run: _letters(blocks[run[0] : run[1]]))[2]
        raise LanguageError(
            f"{location}: the notice is in {_NAMES[code]}, and only Finnish is read; give its Finnish version"
        )


def _foreign_runs(blocks: Sequence[Block]) -> Iterator[tuple[int, int, str]]:
    """Stretches (start, end, language) of blocks that are surely in another language."""
    for start, end in _not_finnish([_odds(block.text) for block in blocks]):
        code = _sure_language(blocks[start:end])
        if code is None:
            continue
        at = start
        for number in range(start, end + 1):
            if number == end or _is_finnish_among(blocks[number].text, code):
                if number > at:
                    yield at, number, code
                at = number + 1


def _not_finnish(odds: Sequence[float]) -> list[tuple[int, int]]:
    """The stretches that the likeliest course through the page has in another language than Finnish."""
    # The best sums that end in Finnish and in another language, and for each block how each was come by.
    finnish, foreign = 0.0, -_CHANGE / 2
    came: list[tuple[bool, bool]] = []
    for value in odds:
        to_finnish, to_foreign = foreign - _CHANGE / 2 > finnish, finnish - _CHANGE / 2 >= foreign
        came.append((to_finnish, to_foreign))
        finnish, foreign = (
            max(finnish, foreign - _CHANGE / 2) + value / 2,
            max(foreign, finnish - _CHANGE / 2) - value / 2,
        )
    state = foreign - _CHANGE / 2 > finnish
    stretches: list[tuple[int, int]] = []
    end = len(odds)
    for number in reversed(range(len(odds))):
        to_finnish, to_foreign = came[number]
        changed = to_foreign if state else to_finnish
        if changed:
            if state:
                stretches.append((number, end))
            end = number
            state = not state
    return [*([(0, end)] if state else []), *reversed(stretches)]


@lru_cache(maxsize=20_000)
def _odds(text: str) -> float:
    """How much a block speaks for Finnish (above zero) or for any other language."""
    letters = _letter_count(text)
    if not letters:
        return 0.0
    confidences = _confidences(text[:_SAMPLE])
    finnish = confidences[FINNISH]
    odds = max(-_MAX_ODDS, min(_MAX_ODDS, math.log((finnish + 1e-9) / (1 - finnish + 1e-9))))
    signs = min(letters / _SIGN_LETTERS, _MAX_SIGNS)
    other = max((code for code in confidences if code != FINNISH), key=lambda code: confidences[code])
    words = len(_function_words(text, other))
    # Finnish names and addresses in a foreign sentence hide its language from the detector, but not its small words.
    if abs(odds) < _UNSURE_ODDS and words > _MIN_FUNCTION_WORDS * max(1, len(_function_words(text, FINNISH))):
        odds = -_UNSURE_ODDS
    if odds < 0 and not words:
        signs *= _NAMES_SAY
    return odds * signs


def _sure_language(blocks: Sequence[Block]) -> str | None:
    """The language of a stretch, when enough of it is foreign without doubt."""
    if _letters(blocks) < _MIN_LETTERS and len(blocks) < _MIN_BLOCKS:
        return None
    votes: dict[str, float] = dict.fromkeys(_NAMES, 0.0)
    for block in blocks:
        for code, confidence in _confidences(block.text[:_SAMPLE]).items():
            if code != FINNISH:
                votes[code] += confidence * _letter_count(block.text[:_SAMPLE])
    code = max(votes, key=lambda code: votes[code])
    text = " ".join(block.text for block in blocks)
    found = _function_words(text, code)
    enough = len(set(found)) >= _MIN_FUNCTION_WORDS and len(found) >= _MIN_FUNCTION_SHARE * len(_WORD.findall(text))
    return code if enough else None


def _is_finnish_among(text: str, code: str) -> bool:
    """Whether a block in a passage of another language is Finnish by itself."""
    if not any(character.isalpha() for character in text):
        return False
    return _confidences(text[:_SAMPLE])[FINNISH] >= _OWN_FINNISH and not _function_words(text, code)


def _is_surely_finnish(text: str) -> bool:
    """Whether it is Finnish and says something: names and addresses alone make no Finnish notice."""
    return _confidences(text[:_SAMPLE])[FINNISH] >= _OWN_FINNISH and bool(_function_words(text, FINNISH))


def _function_words(text: str, code: str) -> list[str]:
    """The words that hold sentences of the language together, or have letters that no Finnish word has."""
    signs = _LETTERS.get(code)
    words = _WORD.findall(text)
    return [
        word.lower()
        for word in words
        if word.lower() in _WORDS[code] or (signs and word.islower() and signs.search(word))
    ]


@lru_cache(maxsize=20_000)
def _confidences(text: str) -> dict[str, float]:
    found = _detector().compute_language_confidence_values(text)
    return {value.language.iso_code_639_1.name.lower(): value.value for value in found}


@cache
def _detector() -> LanguageDetector:
    return LanguageDetectorBuilder.from_languages(*_LANGUAGES).build()


def _letter_count(text: str) -> int:
    return sum(character.isalpha() for character in text)


def _letters(blocks: Sequence[Block]) -> int:
    return sum(_letter_count(block.text) for block in blocks)
