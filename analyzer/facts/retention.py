"""Periods of keeping: "kuusi (6) vuotta" → P6Y, "24 kk" → P24M; the unit stays as written.

Only what a retention sentence or cell says is read, and there neither ages, guarantees nor response times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Span

from analyzer.facts import place, polarity
from analyzer.lexicon import Lexicon
from analyzer.notice import Fact, Polarity
from analyzer.sentences import Labelled, evidence

TOPIC = "retention"

# Number words as they begin in any case form: "viiden", "viittä", "viideksi".
_WORDS = {
    "puoli": None,
    "yksi": 1, "yhde": 1, "yhtä": 1, "yhte": 1, "kaksi": 2, "kahde": 2, "kahte": 2, "kahta": 2, "kolme": 3, "kolmi": 3,
    "neljä": 4, "viisi": 5, "viide": 5, "viite": 5, "viittä": 5, "kuusi": 6, "kuude": 6, "kuute": 6, "kuutta": 6,
    "seitsemä": 7, "kahdeksa": 8, "yhdeksä": 9, "kymmene": 10, "kaksitoista": 12, "kahdentoista": 12,
    "kahtatoista": 12, "kolmetoista": 13, "kolmentoista": 13, "neljätoista": 14, "neljäntoista": 14,
    "viisitoista": 15, "viidentoista": 15, "kuusitoista": 16, "kahdeksantoista": 18, "kaksikymmentäneljä": 24,
    "kahdenkymmenenneljän": 24, "kaksikymmentä": 20, "kahdenkymmenen": 20, "kolmekymmentä": 30,
    "kolmenkymmenen": 30, "kuusikymmentä": 60, "viisikymmentä": 50, "viidenkymmenen": 50, "yhdeksänkymmentä": 90,
    "yhdeksänkymmenen": 90, "sata": 100, "sadan": 100, "sataa": 100,
}  # fmt: skip
_NUMBER_WORD = "|".join(sorted((word for word in _WORDS if word != "puoli"), key=len, reverse=True))
# Units as written → ISO 8601. "T" marks the units of time of day.
_UNITS = (
    (r"(?:kalenteri|tili)?vuo(?:si|tta|den|det|teen|dessa|ksi|sien|sia|dest\w*)|v|v\.|vuosi", "Y"),
    (r"kuukau(?:si|tta|den|det|teen|dessa|sien|deksi|sia)|kuukausi|kk|kk:n|kk:ta|kk\.", "M"),
    (r"viikko|viikkoa|viikon|viikot|viikoksi|vko|vk|viikossa", "W"),
    (r"vuorokau(?:si|tta|den|det|teen|dessa|sien)|vrk|vrk:n|päivä|päivää|päivän|päivät|päivässä|pv|pv:n|pvä?", "D"),
    (r"tunti|tuntia|tunnin|tunnit|tunnissa|h", "H"),
    (r"minuutti|minuuttia|minuutin|min", "T"),
)
_UNIT = "|".join(pattern for pattern, _ in _UNITS)
_PERIOD = re.compile(
    rf"(?<![\w.,§/:-])"
    rf"(?P<number>\d{{1,3}}|(?:{_NUMBER_WORD})\w{{0,3}})"
    rf"(?:\s*(?:\(\s*(?P<paren>\d{{1,3}})\s*\)))?"
    rf"(?:\s*(?:[-–—]|\.\.\.?|tai|\+)\s*(?P<upper>\d{{1,3}}))?"
    rf"(?:\s*\(\w+\))?"
    rf"[\s\u00a0]*(?P<unit>{_UNIT})(?![\w-])",
    re.IGNORECASE,
)
_HALF = re.compile(r"(?<!\w)(?:puoli|puolen|puolta)\s+(?P<unit>vuotta|vuoden|vuosi)(?!\w)", re.IGNORECASE)
_ONE = re.compile(
    r"(?<!\w)(?P<unit>vuoden|vuosi|kuukauden|kuukausi|viikon|viikko|vuorokauden|vuorokausi)"
    r"\s+(?:ajan|ajaksi|kuluttua|kuluessa|päästä|jälkeen|verran|mittai\w+|pituis\w+|päättymisestä|viimeisestä)(?!\w)",
    re.IGNORECASE,
)
# What stands before or after a number of years that is no period of keeping.
_NOT_KEEPING = re.compile(r"takuu|ikä|vanha|täytt|alle\s+$|vastaa(?:mme|taan)\b", re.IGNORECASE)


def find(sentences: Sequence[Labelled], lexicon: Lexicon) -> Iterator[Fact]:
    """The periods of retention sentences and cells, each with the kind "fixed"."""
    for labelled in sentences:
        for region in place.regions(labelled, (TOPIC,), lexicon):
            for duration, span in periods(region):
                judged = polarity.of(span, labelled.sentence, lexicon)
                judged = Polarity.CONDITIONAL if judged is Polarity.CONDITIONAL else Polarity.AFFIRMED
                where = evidence(labelled.sentence, span)
                yield Fact("durations", duration, judged, where)
                yield Fact("retention_kinds", "fixed", judged, where)


def periods(region: Span) -> Iterator[tuple[str, Span]]:
    """The periods in a stretch of text, with their words."""
    text = region.text
    for match in _matches(text):
        span = region.char_span(match.start(), match.end(), alignment_mode="expand")
        if span is not None and _about_keeping(text, match):
            yield from ((duration, span) for duration in _durations(match))


def period(text: str) -> str | None:
    """The first length of time in the text, as ISO 8601.

    >>> period("Säilytämme tietoja viiden (5) vuoden ajan")
    'P5Y'
    """
    matches = _matches(text)
    return _durations(matches[0])[-1] if matches else None


def _matches(text: str) -> list[re.Match[str]]:
    """All periods in reading order; of two that overlap ("kahden vuoden kuluttua") the one that begins first."""
    found = [match for pattern in (_PERIOD, _HALF, _ONE) for match in pattern.finditer(text)]
    kept: list[re.Match[str]] = []
    for match in sorted(found, key=lambda match: (match.start(), -match.end())):
        if not kept or match.start() >= kept[-1].end():
            kept.append(match)
    return kept


def _durations(match: re.Match[str]) -> list[str]:
    if match.re is _HALF:
        return ["P6M"]
    if match.re is _ONE:
        return [_iso(1, match["unit"])]
    numbers = [_value(match["paren"] or match["number"])]
    if match["upper"]:
        numbers.append(int(match["upper"]))
    return [_iso(number, match["unit"]) for number in numbers if number]


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    lowered = number.lower()
    stem = max((word for word in _WORDS if lowered.startswith(word)), key=len)
    return _WORDS[stem] or 0


def _iso(number: int, unit: str) -> str:
    code = next(code for pattern, code in _UNITS if re.fullmatch(pattern, unit, re.IGNORECASE))
    if code in "HT":
        return f"PT{number}{'H' if code == 'H' else 'M'}"
    return f"P{number}{code}"


def _about_keeping(text: str, match: re.Match[str]) -> bool:
    return not _NOT_KEEPING.search(text[max(0, match.start() - 12) : match.start()])
