"""Lengths of time in Finnish → ISO 8601: "kuusi (6) vuotta" → P6Y, "24 kk" → P24M; the unit stays as written.

Read are numbers in digits and in words, in any case form, ranges (both ends), halves, units that stand alone
("enintään vuosi") and "tilikausi ja kuusi seuraavaa vuotta"; not ages, guarantees and how often something is done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Span

# Number words as they begin in any case form: "viiden", "viittä", "viideksi".
_WORDS = {
    "yksi": 1, "yhde": 1, "yhtä": 1, "yhte": 1, "kaksi": 2, "kahde": 2, "kahte": 2, "kahta": 2, "kolme": 3, "kolmi": 3,
    "neljä": 4, "viisi": 5, "viide": 5, "viite": 5, "viittä": 5, "kuusi": 6, "kuude": 6, "kuute": 6, "kuutta": 6,
    "seitsemä": 7, "kahdeksa": 8, "yhdeksä": 9, "kymmene": 10, "kymmentä": 10, "kaksitoista": 12, "kahdentoista": 12,
    "kahtatoista": 12, "kolmetoista": 13, "kolmentoista": 13, "neljätoista": 14, "neljäntoista": 14,
    "viisitoista": 15, "viidentoista": 15, "kuusitoista": 16, "kahdeksantoista": 18, "kaksikymmentäneljä": 24,
    "kahdenkymmenenneljän": 24, "kaksikymmentä": 20, "kahdenkymmenen": 20, "kolmekymmentä": 30,
    "kolmenkymmenen": 30, "kuusikymmentä": 60, "viisikymmentä": 50, "viidenkymmenen": 50, "yhdeksänkymmentä": 90,
    "yhdeksänkymmenen": 90, "sata": 100, "sada": 100, "sataa": 100,
}  # fmt: skip
_ORDINALS = {
    "toise": 2, "kolmanne": 3, "neljänne": 4, "viidenne": 5, "kuudenne": 6, "seitsemänne": 7, "kahdeksanne": 8,
    "yhdeksänne": 9, "kymmenenne": 10,
}  # fmt: skip
_NUMBER_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
# Units as written → ISO 8601, in any case form; "T" marks minutes, which share their letter with months.
_UNITS = (
    (
        r"(?:kalenteri|tili|luku)?vuo(?:si|tta|de\w{0,4}|te\w{0,3}|sien|sia|sina)|tilikau(?:si|tta|de\w{0,3}|teen)|v\.?",
        "Y",
    ),
    (r"kuukau(?:si|tta|de\w{0,4}|te\w{0,3}|sien|sia)|kk(?::\w+|\.)?", "M"),
    (r"viik(?:ko|koa|koon|on|oksi|ossa|osta|kojen)|vkoa?|vk", "W"),
    (
        r"vuorokau(?:si|tta|de\w{0,4}|te\w{0,3}|sien|sia)|vrk(?::\w+)?|päiv(?:ä|ää|än|ät|äksi|ässä|ästä|ien|iä)|pvä?(?::\w+)?",
        "D",
    ),
    (r"tun(?:ti|tia|nin|nit|nissa|niksi|tien)|h", "H"),
    (r"minuut(?:ti|tia|in|issa|iksi)|min", "T"),
)
_UNIT = "|".join(pattern for pattern, _ in _UNITS)
# What may stand between a number and its unit: "kuusi seuraavaa vuotta", "12 täyttä kuukautta".
_BETWEEN = r"(?:(?:seuraava|edelli|peräkkäi|täy|kokonai|täyde)\w*\s+)?"
_PERIOD = re.compile(
    rf"(?<![\w.,§/:-])"
    rf"(?P<number>\d{{1,3}}|(?:{_NUMBER_WORD})(?!sti)\w{{0,3}})(?::\w{{1,4}})?"
    rf"(?:\s*(?:\(\s*(?P<paren>\d{{1,3}})\s*\)))?"
    rf"(?:\s*(?:[-–—]|\.\.\.?|tai|ja|\+)\s*(?P<upper>\d{{1,3}}|(?:{_NUMBER_WORD})\w{{0,3}}))?"
    rf"(?:\s*\(\w+\))?"
    rf"[\s\u00a0]*{_BETWEEN}(?P<unit>{_UNIT})(?![\w-])",
    re.IGNORECASE,
)
# "Kuluva vuosi ja 6 edellistä": the unit stands before.
_BEFORE = re.compile(
    rf"(?P<unit>vuosi|vuoden)\s+(?:ja|sekä|\+)\s+(?P<number>\d{{1,2}}|(?:{_NUMBER_WORD})\w{{0,3}})"
    r"\s+(?:edelli|seuraava)\w*(?!\s+\w*vuo)",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"(?<![\w.,])(?P<whole>\d{1,2}),5\s*(?:vuo(?:tta|den|teen|deksi)|v)(?!\w)", re.IGNORECASE)
_HALF_MORE = re.compile(r"(?<!\w)(?:puolitoista|puolentoista|puoleentoista|puoltatoista)\s+vuo\w+", re.IGNORECASE)
_HALF = re.compile(
    r"(?<!\w)(?:(?:puoli|puolen|puolta|puoleen|puoleksi|puolessa)\s+"
    r"(?P<unit>vuotta|vuoden|vuosi|vuoteen|vuodeksi|vuodessa|tuntia|tunnissa|tunnin)|puolivuosittain|puolivuot\w+)(?!\w)",
    re.IGNORECASE,
)
# "Kuudennen vuoden loppuun".
_NTH = re.compile(
    rf"(?<!\w)(?P<number>{_ORDINAL})n?\s+(?P<unit>kalenterivuoden|vuoden|tilikauden)(?!\w)", re.IGNORECASE
)
# A unit alone is one of it ("säilyy vuoden", "enintään kuukausi"), unless it is a certain one ("vuoden lopussa").
_ONE = re.compile(
    r"(?<![\w-])(?P<unit>vuo(?:den|si|deksi|dessa|teen|desta)|kuukau(?:den|si|deksi|dessa)|viik(?:on|ko|oksi|ossa)"
    r"|vuorokau(?:den|si|deksi|dessa))(?![\w-])"
    r"(?!\s+(?:lopu|loppu|alu|alk|aika|mittaan|vaihtu|vaihte|tammi|joulu|ensimmäi|välein\s+tehtä))",
    re.IGNORECASE,
)
_CERTAIN = re.compile(
    r"(?:\d|\w+nen|seuraava\w*|edellis\w*|kuluva\w*|kulunee\w*|kunkin|joka|saman|viime|tämän|kerran|kahdesti|kertaa|krt|ensimmäis\w*"
    r"|viimeis\w*|toisen|kolmannen|neljännen|viidennen|kuudennen|kymmenennen|useamman|tietyn|kunakin|puolen|puoli|puoleen)\s*$"
    rf"|(?:{_NUMBER_WORD})\w{{0,3}}\s*(?:\([^)]*\)\s*)?$",
    re.IGNORECASE,
)
# What stands before or after a number of years that is no period of keeping.
_NOT_KEEPING = re.compile(r"takuu|(?<!elin)(?<!käyttö)ikä|vanha|täytt|alle\s+$|vastaa(?:mme|taan)\b", re.IGNORECASE)


def find(region: Span) -> Iterator[tuple[str, Span]]:
    """The periods in a stretch of text, with their words."""
    text = region.text
    for match in _matches(text):
        span = region.char_span(match.start(), match.end(), alignment_mode="expand")
        if span is not None and _about_keeping(text, match):
            yield from ((duration, span) for duration in _durations(match))


def first(text: str) -> str | None:
    """The first length of time in the text, as ISO 8601.

    >>> first("Säilytämme tietoja viiden (5) vuoden ajan")
    'P5Y'
    """
    matches = _matches(text)
    return _durations(matches[0])[-1] if matches else None


def _matches(text: str) -> list[re.Match[str]]:
    """All periods in reading order; of two that overlap ("kahden vuoden kuluttua") the one that begins first."""
    patterns = (_DECIMAL, _HALF_MORE, _HALF, _PERIOD, _BEFORE, _NTH)
    found = [match for pattern in patterns for match in pattern.finditer(text)]
    found += [match for match in _ONE.finditer(text) if not _CERTAIN.search(text[: match.start()])]
    kept: list[re.Match[str]] = []
    for match in sorted(found, key=lambda match: (match.start(), -match.end())):
        if not kept or match.start() >= kept[-1].end():
            kept.append(match)
    return kept


def _durations(match: re.Match[str]) -> list[str]:
    if match.re is _DECIMAL:
        return [f"P{12 * int(match['whole']) + 6}M"]
    if match.re is _HALF_MORE:
        return ["P18M"]
    if match.re is _HALF:
        return ["PT30M"] if match["unit"] and match["unit"].lower().startswith("tun") else ["P6M"]
    if match.re is _ONE:
        return [_iso(1, match["unit"])]
    if match.re in (_BEFORE, _NTH):
        return [_iso(_value(match["number"]), match["unit"])]
    numbers = [_value(match["paren"] or match["number"])]
    if match["upper"]:
        numbers.append(_value(match["upper"]))
    return [_iso(number, match["unit"]) for number in numbers if number]


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    lowered = number.lower()
    known = {**_WORDS, **_ORDINALS}
    return known[max((word for word in known if lowered.startswith(word)), key=len)]


def _iso(number: int, unit: str) -> str:
    code = next(code for pattern, code in _UNITS if re.fullmatch(pattern, unit, re.IGNORECASE))
    if code in "HT":
        return f"PT{number}{'H' if code == 'H' else 'M'}"
    return f"P{number}{code}"


def _about_keeping(text: str, match: re.Match[str]) -> bool:
    return not _NOT_KEEPING.search(text[max(0, match.start() - 12) : match.start()])
