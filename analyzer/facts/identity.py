"""Whose notice it is, and of which day: the controller as the notice names it, and its own date of last update."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from spacy.tokens import Token

from analyzer.notice import Document
from analyzer.sentences import Labelled

_FORMS = r"(?:Oyj|Oy|Ab|Abp|Ltd|ry|r\.y\.|Ky|Tmi|Osk|rf|sr|säätiö)"
_COMPANY = re.compile(
    rf"(?:[A-ZÅÄÖ0-9][\w&.’'/+-]*[ \u00a0])(?:[\w&.’'/+–-]+[ \u00a0]){{0,8}}?{_FORMS}(?: (?:Ab|LKV|Ltd|Abp))?(?![\w])"
)
# Here the form comes first.
_FORM_FIRST = re.compile(
    r"\b(?:Tmi|T:mi|Toiminimi|Asunto Oy|As Oy|As\. Oy|Osuuskunta) [A-ZÅÄÖ][\w-]*(?: [A-ZÅÄÖ][\w-]*){0,3}"
)
_LABEL = re.compile(
    r"^(?:[-–•]\s*)?(?:\d+[.)]\s*)?(?:rekisterin\s?pitäjä(?:n)?|yhdistyksen|yrityksen|yhtiön|toiminimen|nimi|y?ritys|organisaatio|yhteisö)"
    r"(?:n)?(?:\s*(?:nimi|ja yhteystiedot|nimi ja yhteystiedot))?\s*[:\t–-]\s*",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^.*\b(?:on|ovat|toimii|pitää|ylläpitää|järjestää|tekee|vastaa|jälkeen|nimi:?|rekisterinpitäjä:?)\s+(?=[A-ZÅÄÖ0-9])",
    re.IGNORECASE,
)
# "X on rekisterinpitäjä", "rekisterinpitäjänä toimii X".
_TOLD = (
    re.compile(r"\b[Rr]ekisterinpitäjä(?:nä)?\s+(?:on|toimii)\s+(?P<name>[A-ZÅÄÖ][^,.;:(]+)"),
    re.compile(r"^(?P<name>[A-ZÅÄÖ][^,.;:(]{2,80}?)\s+(?:\([^)]*\)\s+)?(?:on|toimii)\b[^.]*\brekisterinpitäj"),
)
# A name is no sentence: more words than this are not one.
MAX_NAME_WORDS = 8
_NO_NAME = re.compile(
    r"@|https?:|www\.|\d{5}|puh\b|tel\b|^\+?\d|osoite|sähköposti|puhelin|y-tunnus|katu|tie \d|:$", re.IGNORECASE
)

_MONTHS = {
    name: number + 1
    for number, name in enumerate("tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu".split())
}
# Words that only a notice's own date stands beside.
_DATED = re.compile(
    r"päivite|päivity|voimaantul|laadit|laatim|laatinut|muokat|julkais|versio|hyväksyt|tarkist|päiväys|päivämäärä|pvm"
    r"|viimeksi|luotu",
    re.IGNORECASE,
)
# Words that may as well tell when a law came into force; beside a law's name the date is the law's.
_IN_FORCE = re.compile(r"muuto|muute|voimassa|astu", re.IGNORECASE)
_DAY = re.compile(r"(?<!\d)(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:19|20)\d\d)(?!\d)")
_ISO = re.compile(r"(?<!\d)(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_MONTH = re.compile(
    rf"(?:(?P<day>\d{{1,2}})\.\s)?(?P<month>{'|'.join(_MONTHS)})kuu\w*\s(?P<year>(?:19|20)\d\d)", re.IGNORECASE
)
_YEAR_AND_MONTH = re.compile(r"(?<![\d/.])(?P<day>)(?P<month>0?[1-9]|1[0-2])/(?P<year>20\d\d)(?!\d)")
# How far from its word ("päivitetty") a date may stand, in characters.
_NEAR = 60
_LAW = re.compile(r"asetus|gdpr|laki|lain\b|sovelle|tuli voimaan", re.IGNORECASE)


def company(sentences: Sequence[Labelled], document: Document) -> str | None:
    """The controller as the notice names it: a company, association or trade name, never a sentence."""
    candidates = list(_candidates(sentences))
    if candidates:
        return candidates[0]
    title = document.title or ""
    return _with_form(title)


def own_names(sentences: Sequence[Labelled]) -> frozenset[str]:
    """The names the notice calls its controller by, in lower case: in full, and without the company form."""
    names: set[str] = set()
    for name in _candidates(sentences):
        names |= {name.casefold(), re.sub(rf"\s*\b{_FORMS}$", "", name).casefold()}
    return frozenset(names)


def dated(document: Document) -> date | None:
    """The notice's own last update: the latest of the dates that it gives as such."""
    dates = [day for block in document.blocks for day in _own_dates(block.text, block.headings)]
    return max(dates, default=None)


def _candidates(sentences: Sequence[Labelled]) -> Iterator[str]:
    told = [labelled for labelled in sentences if "controller" in labelled.topics]
    for labelled in told:
        name = _with_form(labelled.sentence.text)
        if name:
            yield name
    for labelled in told:
        match = next(filter(None, (pattern.search(labelled.sentence.text) for pattern in _TOLD)), None)
        if match and len(match["name"].split()) <= MAX_NAME_WORDS:
            yield match["name"].strip()
    for labelled in told:
        line = _LABEL.sub("", labelled.sentence.text).strip(" -–•\t.")
        if _may_be_name(line) and not any(_finite(token) for token in labelled.sentence.span):
            yield line


def _finite(token: Token) -> bool:
    return bool(token.pos_ == "AUX" or (token.pos_ == "VERB" and token.is_lower))


def _with_form(text: str) -> str | None:
    """A name with its company form, without the words that lead to it ("Rekisterinpitäjä on …")."""
    match = _FORM_FIRST.search(text) or _COMPANY.search(text)
    return _LEADING.sub("", match[0]) if match else None


def _may_be_name(line: str) -> bool:
    return bool(line) and len(line.split()) <= MAX_NAME_WORDS and line[0].isupper() and not _NO_NAME.search(line)


def _own_dates(text: str, headings: Sequence[str]) -> Iterator[date]:
    for pattern in (_DAY, _ISO, _MONTH, _YEAR_AND_MONTH):
        for match in pattern.finditer(text):
            around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR // 3]
            titled = bool(headings) and _DATED.search(headings[-1]) and len(text) < _NEAR
            in_force = _IN_FORCE.search(around) and not _LAW.search(around)
            if _DATED.search(around) or titled or in_force:
                day = _date(match)
                if day is not None:
                    yield day


def _date(match: re.Match[str]) -> date | None:
    month = match["month"].lower()
    try:
        return date(int(match["year"]), _MONTHS.get(month) or int(month), int(match["day"] or 1))
    except ValueError:
        return None
