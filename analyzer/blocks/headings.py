"""Which lines of a plain text are headings? Signs of shape, each with its points, added up.

A text has no tags: a heading is known by being short, by its number or capitals, by what stands above and below it,
and by how the other headings of the same text look. Every sign by itself is weak; their sum is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analyzer.blocks.lines import Line

# Longer lines are paragraphs, whatever their shape.
_MAX_CHARACTERS = 170
# Titles stand among the first lines; a letterhead or a link may come before them.
_TITLE_LINES = 4

NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,3})[a-z]?(?:[.):]|\.?\s)\s*(?=\S)")
LETTER = re.compile(
    r"(?:[A-ZÅÄÖ][.)]\s|#{1,6}\s|[A-Z]\d{1,2}[.:)]?\s|(?:artikla|luku|liite|osa|kohta|rooli|vaihe)\s+\w{1,3}\b"
    r"|§\s*\d|\d+\s*[a-z]\)|\d+\s?§)\s*",
    re.I,
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
# What headings of notices begin with: the stems of their subjects.
_SUBJECT = re.compile(
    r"(?:rekister|tieto|tiedo|henkilötie|käsitt|käyttötark|tarkoit|perus|oikeu|säily|luovut|siir|eväst|läht|suoja"
    r"|vastaanott|yhtey|automa|profil|muut|säännönm|turva|päivit|valit|tarkastus|lisäti|kolman|ulkopuol)",
    re.I,
)
_QUESTION = re.compile(
    r"(?:mitä|mikä|mitkä|miten|miksi|mihin|kuka|ketkä|keitä|keiden|kenen|kuinka|milloin|mistä|missä|minne|kenelle|ketä"
    r"|millä|millais|onko|ovatko|voiko|pitääkö|\w+k[oö]\b)",
    re.I,
)
# Finite verbs of notices' sentences: the negation verb, *on, voi, saa*, passives (-taan) and "we" (-mme).
_VERB = re.compile(
    r"\b(?:ei|eivät|emme|en|et|on|ovat|voi|voit|saa|saat|tulee|\w+[td]aan|\w+[td]ään|\w+mme"
    r"|\w+(?<!t)(?<!tt)[aä]?v[aä]t(?<!tavat)(?<!tävät))\b",
    re.I,
)
_CONTACT = re.compile(
    r"@|\(at\)|\(a\)|\b\d{5}\b|\bpuh\b|\bp\.|www\.|https?:|\+358|\b0\d{1,2} ?\d{2,}|\b\d{7}-\d\b"
    r"|\b(?:Oy|Oyj|Ky|ry|Tmi|Ab|Ltd|Inc|LLC|Oy:n|osk)\b|\[email"
)
_DATE = re.compile(r"\b\d{1,2}\.\d{1,2}\.\d{2,4}\b|\b(?:19|20)\d\d\b")
_STATUS = re.compile(r"päivitet|laadit|viimeksi|voimassa|versio|hyväksyt|tulostet|julkaist|muokat", re.I)
_INTRODUCES = re.compile(r"\b(?:seuraav\w*|mm\.?|kuten|esimerkiksi|muun muassa|esim\.?)\W*$|\bseuraav", re.I)
# Links and buttons that a copied web page leaves in its text.
_FURNITURE = re.compile(
    r"(?:siirry|hyppää|hae |kirjaudu|takaisin|jaa |tulosta|lue myös|lue lisää|varaa|hylkää|hyväksy|valikko|etusivu"
    r"|vain välttämättömät|oliko tä|suomeksi|på svenska|in english|katso myös|\[)|\S+ [>|›] ",
    re.I,
)
_TITLE = re.compile(
    r"selos|tietosuoj|ilmoitus|käytän|tiedote|informoin|henkilötieto|lausuma|kuvaus|rekister|yksityisyy|tietojasi"
    r"|tietosi|tietoja",
    re.I,
)
_INNER_COLON = re.compile(r":\s\S")

# Fitted by logistic regression to the headings marked in corpus/notices, each text also without its blank lines and
# with all lines apart; rounded. A line is a heading when its points and the first number come above zero.
POINTS: dict[str, float] = {
    "first title": 6.1,
    "unlike sentences": 4.4,
    "lettered": 3.5,
    "question": 3.0,
    "capitals": 2.7,
    "numbered as others": 2.6,
    "title in line 2": 2.5,
    "asks": 2.5,
    "subject": 2.1,
    "below row": 1.9,
    "below colon": 1.8,
    "below sentence": 1.7,
    "title in line 3": 1.6,
    "1-2 words": 1.6,
    "below longer": 1.5,
    "colon as others": 1.2,
    "above sentence": 1.1,
    "below lower": 1.1,
    "after blank": 1.0,
    "below short, no blanks": 0.8,
    "below contact": 0.5,
    "first": 0.4,
    "3-4 words": 0.4,
    "alone": 0.3,
    "second": 0.3,
    "before blank": -0.2,
    "colon": -0.2,
    "blanks all": -0.2,
    "over the title": -0.4,
    "run above": -0.4,
    "no capitals as others": -0.5,
    "verb": -0.5,
    "above bullet, no blanks": -0.6,
    "colon over lower": -0.7,
    "not numbered as others": -0.8,
    "above sentence, no blanks": -0.9,
    "below short": -0.9,
    "8-10 words": -0.9,
    "bracket": -1.1,
    "more": -1.1,
    "shout": -1.3,
    "comma": -1.3,
    "no words": -1.4,
    "inner stop": -1.4,
    "above colon": -1.5,
    "no colon as others": -1.6,
    "status": -1.8,
    "names": -1.9,
    "date": -2.1,
    "above short, no blanks": -2.1,
    "no blank": -2.4,
    "verb over list": -2.5,
    "above long": -2.6,
    "above heading, no blanks": -2.6,
    "lower": -2.8,
    "contact": -3.2,
    "inner colon": -3.2,
    "last": -3.3,
    "introduces": -3.7,
    "ends in comma": -3.7,
    "colon over list": -3.8,
    "among sentences": -4.3,
    "capitals at top": -4.7,
    "furniture": -7.1,
    "stop": -8.8,
}
BASE = -0.2


@dataclass(frozen=True, slots=True)
class Style:
    """How this text sets off its headings."""

    numbered: bool
    capitals: bool
    colons: bool
    sentences: bool
    # "some": blank lines stand between sections; "none": there are none; "all": every line stands apart.
    blanks: str

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Style:
        """The style that the shapes of all lines show."""
        count = max(1, len(lines))
        blank = sum(line.after_blank for line in lines) / count
        colons = [
            line.text[-1] == ":" and line.short and len(_WORD.findall(line.text)) <= 8 and not below.bullet
            for line, below in zip(lines, lines[1:], strict=False)
        ]
        return cls(
            numbered=sum(_is_numbered(line) for line in lines) >= 3,
            capitals=sum(_is_capitals(line.text) for line in lines) >= 3,
            colons=sum(colons) >= 5,
            sentences=sum(line.text[-1] in ".!" for line in lines) > count / 2,
            blanks="none" if blank <= 0.04 else "some" if blank < 0.75 else "all",
        )


def find(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines that are headings."""
    style = Style.of(lines)
    found: set[int] = set()
    for number, line in enumerate(lines):
        if line.cells or line.bullet and not LETTER.match(line.bullet + " ") or len(line.text) > _MAX_CHARACTERS:
            continue
        given = signs(lines, number, style, after_heading=number - 1 in found)
        if BASE + sum(POINTS.get(sign, 0.0) for sign in given) > 0:
            found.add(number)
    return found | _bulleted(lines)


def signs(lines: Sequence[Line], number: int, style: Style, *, after_heading: bool) -> set[str]:
    """The signs that a line bears, by name."""
    line = lines[number]
    found = {*_wording(line, style), *_ending(lines, number, style), *_top(lines, number)}
    found.update(_blanks(lines, number, style))
    found.update(_below(lines, number, style))
    found.update(_above(lines, number, after_heading))
    if style.blanks != "some":
        stronger = ("below short", "above sentence", "above short", "above heading", "above bullet")
        found.update(f"{sign}, no blanks" for sign in stronger if sign in found)
    return found


def body(text: str) -> str:
    """The heading's words without its number."""
    mark = NUMBER.match(text) or LETTER.match(text)
    return text[mark.end() :] if mark else text


def _wording(line: Line, style: Style) -> Iterator[str]:
    text, words = line.text, _WORD.findall(line.text)
    yield next(name for limit, name in _LENGTHS if len(words) <= limit)
    numbered, lettered = bool(NUMBER.match(text)), bool(LETTER.match(text))
    if numbered and style.numbered:
        yield "numbered as others"
    elif style.numbered and not lettered:
        yield "not numbered as others"
    if lettered:
        yield "lettered"
    if text[0].islower():
        yield "lower"
    if text[0].isdigit() and not numbered:
        yield "digit"
    if _is_capitals(text):
        yield "capitals"
        if style.capitals:
            yield "capitals as others"
    elif style.capitals:
        yield "no capitals as others"
    yield from _words(text)


# Numbers of words, to which a name is given.
_LENGTHS = ((0, "no words"), (2, "1-2 words"), (4, "3-4 words"), (7, "5-7 words"), (10, "8-10 words"), (999, "more"))


def _words(text: str) -> Iterator[str]:
    title = body(text)
    pieces = text.split()
    if _SUBJECT.match(title):
        yield "subject"
    if _QUESTION.match(title):
        yield "question"
    elif _VERB.search(title):
        yield "verb"
    if len(pieces) >= 2 and all(piece[0].isupper() for piece in pieces) and not text.isupper():
        yield "names"
    tests = (
        ("contact", _CONTACT),
        ("date", _DATE),
        ("status", _STATUS),
        ("furniture", _FURNITURE),
        ("inner colon", _INNER_COLON),
    )
    yield from (name for name, pattern in tests if pattern.search(text))
    if _INTRODUCES.search(text) and not _QUESTION.match(title):
        yield "introduces"
    if "," in text:
        yield "comma"
    if ". " in title:
        yield "inner stop"


def _ending(lines: Sequence[Line], number: int, style: Style) -> Iterator[str]:
    text = lines[number].text
    end = text[-1]
    below = lines[number + 1] if number + 1 < len(lines) else None
    if end in _ENDINGS:
        yield _ENDINGS[end]
    if end == ":":
        if below and below.bullet:
            yield "colon over list"
        elif style.colons:
            yield "colon as others"
        if below and not below.bullet and below.text[0].islower():
            yield "colon over lower"
    elif style.colons:
        yield "no colon as others"
    if style.sentences:
        yield "among sentences"
        if end not in ".!:;,":
            yield "unlike sentences"


_ENDINGS = {
    ".": "stop",
    ":": "colon",
    ",": "ends in comma",
    ";": "ends in comma",
    "!": "shout",
    "?": "asks",
    ")": "bracket",
}


def _top(lines: Sequence[Line], number: int) -> Iterator[str]:
    text = lines[number].text
    if number == 0:
        yield "first"
        if len(lines) > 1 and not _TITLE.search(text) and _TITLE.search(lines[1].text):
            yield "over the title"
    if number == 1:
        yield "second"
    if number < 2 and _is_capitals(text):
        yield "capitals at top"
    if number < _TITLE_LINES and _TITLE.search(text):
        yield f"title in line {min(number + 1, 3)}"
        if not any(_TITLE.search(above.text) for above in lines[:number]):
            yield "first title"


def _blanks(lines: Sequence[Line], number: int, style: Style) -> Iterator[str]:
    if style.blanks != "some":
        yield f"blanks {style.blanks}"
        return
    before = lines[number].after_blank or number == 0
    after = number + 1 >= len(lines) or lines[number + 1].after_blank
    yield "after blank" if before else "no blank"
    if after:
        yield "before blank"
    if before and after:
        yield "alone"


def _below(lines: Sequence[Line], number: int, style: Style) -> Iterator[str]:
    if number + 1 >= len(lines):
        yield "last"
        return
    line, below = lines[number], lines[number + 1]
    yield "below " + _shape(below)
    if below.text[0].islower():
        yield "below lower"
    if below.short and _CONTACT.search(below.text):
        yield "below contact"
    if below.text[-1] == ":":
        yield "below colon"
    if style.numbered and _is_numbered(below):
        yield "below numbered"
    if len(below.text) > 2.5 * len(line.text):
        yield "below longer"
    if (below.bullet or below.text[0].islower()) and _VERB.search(line.text) and not _QUESTION.match(body(line.text)):
        yield "verb over list"
    following = lines[number + 1 : number + 3]
    if len(following) == 2 and all(_in_run(other) for other in following):
        yield "run below"


def _above(lines: Sequence[Line], number: int, after_heading: bool) -> Iterator[str]:
    if number == 0:
        return
    above, line = lines[number - 1], lines[number]
    shape = _shape(above)
    yield "above heading" if after_heading else "above colon" if above.text[-1] == ":" else "above " + shape
    if shape == "short" and not line.after_blank and not after_heading:
        yield "run above"


def _in_run(line: Line) -> bool:
    return _shape(line) == "short" and not line.after_blank


def _shape(line: Line) -> str:
    if line.cells:
        return "row"
    if line.bullet:
        return "bullet"
    if line.short:
        return "short"
    return "sentence" if line.text[-1] in ".!" else "long"


def _is_numbered(line: Line) -> bool:
    return line.short and bool(NUMBER.match(line.text))


def _is_capitals(text: str) -> bool:
    return text.isupper() and len(text) > 4


def _bulleted(lines: Sequence[Line]) -> set[int]:
    """Bulleted titles over bulleted sentences, where a list alternates between the two."""
    found, start = set(), 0
    while start < len(lines):
        end = start
        while end < len(lines) and lines[end].bullet and lines[end].bullet == lines[start].bullet:
            end += 1
        titles = {number for number in range(start, end - 1) if _titles(lines[number], lines[number + 1])}
        if len(titles) >= _MIN_BULLETED and not any(number + 1 in titles for number in titles):
            if all(lines[number].text[-1] in ".!" for number in range(start, end) if number not in titles):
                found |= titles
        start = max(end, start + 1)
    return found


# So many pairs of title and sentence are no accident.
_MIN_BULLETED = 3


def _titles(line: Line, below: Line) -> bool:
    return line.short and len(line.text.split()) <= 5 and below.text[-1] in ".!"
