"""How to reach whom: the controller's business id, e-mail and telephone, and the data protection officer.

Read where the labels say that the controller or the officer is told, the first of each kind; the business id anywhere,
for it may stand in a letterhead or a footer. An address stands as written, also when it is veiled from robots
("etunimi.sukunimi(a)yritys.fi").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from analyzer.notice import Contact, Evidence, Mention
from analyzer.sentences import Labelled

_BUSINESS_ID = re.compile(r"(?<![\d-])\d{7}\s?[-–]\s?\d(?![\d-])")
_AT = r"(?:@|\s?\((?:a|at|ät|ät-merkki)\)\s?|\s?\[(?:a|at|ät|email protected)\]\s?|\s(?:at|ät)\s)"
_EMAIL = re.compile(
    rf"(?<![\w.])[\w.+'-]+{_AT}[\w-]+(?:\s?(?:\.|\(piste\)|\[piste\])\s?[\w-]+)+|\[email protected\]", re.I
)
# A number of seven digits or more that begins as Finnish numbers do; neither a postal code nor a business id.
_PHONE = re.compile(
    r"(?<![\w.,/-])(?!\d{7}\s?[-–]\s?\d(?!\d))(?:\+358|00358|0|\(0\d{1,2}\))\s?(?:\(0\)\s?)?\d(?:[\s\u00a0-]?\d){4,12}(?![\w-]|\.\d)"
)
# "Tietosuojavastaava: Matti Meikäläinen", "tietosuojavastaavana toimii Maija Meikäläinen": capitals in a row.
_PART = r"[A-ZÅÄÖ][a-zåäöéüß]+(?:-[A-ZÅÄÖ][a-zåäöéüß]+)*"
_PERSON = re.compile(rf"(?<![\w@.]){_PART}(?:\s(?:von|af|de)\b)?(?:\s(?:{_PART}|[A-ZÅÄÖ]\.)){{1,3}}(?![\w@])")
_PROFESSION = re.compile(
    r"(?:proviisori|lakimies|juristi|varatuomari|asianajaja|lääkäri|toimitusjohtaja|johtaja|rehtori|apteekkari|sihteeri"
    r"|päällikkö|\w+päällikkö|\w+johtaja|\w+sihteeri|\w+asiantuntija|\w+lakimies|\w+suunnittelija)\s+",
    re.IGNORECASE,
)
# Capitals that are no person: titles, offices, streets, companies.
_NO_PERSON = re.compile(
    r"tietosuoj|vastaava|yhtey|rekister|tietoturva|yksikkö|konserni|toimisto|virasto|katu\b|tie\b|kuja\b|polku\b|sähköposti"
    r"|\bosoite|puhelin|kaupunki|kunta\b|\b(?:Oyj?|Ab|Ltd|ry|Data|Protection|Officer|Privacy|Helsinki|Suomi|Suomen)\b",
    re.IGNORECASE,
)


def find(sentences: Sequence[Labelled]) -> Contact:
    """What the notice tells of each; None where it tells nothing."""
    controller = [each for each in sentences if "controller" in each.topics]
    officer = [each for each in sentences if "dpo" in each.topics]
    # Sentences on rights tell where to send a request when nothing else does.
    rights = [each for each in sentences if "rights" in each.topics]
    return Contact(
        business_id=_first(_BUSINESS_ID, [*controller, *sentences]),
        email=_first(_EMAIL, [*controller, *rights]),
        phone=_first(_PHONE, controller),
        dpo=next(_people(officer), None) or _first(_EMAIL, officer) or _first(_PHONE, officer),
    )


def _first(pattern: re.Pattern[str], sentences: Iterable[Labelled]) -> Mention | None:
    return next(_mentions(pattern, sentences), None)


def _mentions(pattern: re.Pattern[str], sentences: Iterable[Labelled]) -> Iterator[Mention]:
    for labelled in sentences:
        where = labelled.sentence.evidence
        for match in pattern.finditer(labelled.sentence.text):
            yield Mention(match[0], Evidence(where.block, where.start + match.start(), where.start + match.end()))


def _people(sentences: Sequence[Labelled]) -> Iterator[Mention]:
    for told in _mentions(_PERSON, sentences):
        if _NO_PERSON.search(told.value):
            continue
        # "Proviisori Leo Ahtiainen": the profession is no part of the name.
        title = _PROFESSION.match(told.value)
        if title is None:
            yield told
        elif " " in told.value[title.end() :]:
            where = told.evidence
            yield Mention(told.value[title.end() :], Evidence(where.block, where.start + title.end(), where.end))
