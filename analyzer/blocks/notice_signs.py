"""How much of what a privacy notice says does a text say? Tables in ``data/recognition.yaml``, code that walks them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from analyzer.blocks.phrases import data, folded, phrases
from analyzer.notice import Block, BlockKind

# What a notice is, it is in its first pages; a longer text only takes time.
_MAX_LETTERS = 60_000
# A heading, or a line with no more words than this before its colon, names a section.
_SECTION_WORDS = 7
# A title is short: a longer line that speaks of data protection is a sentence.
_TITLE_WORDS = 12
_SHORT_TITLE_WORDS = 2
# A title has parts: "Tietosuoja | Kuusela Oy".
_TITLE_PARTS = re.compile(r"\s[|–—:•·-]\s")
# How many lines at the top may be the title.
_TOP = 3
# What a sign is worth, in points: a thing told of, a section of its own, a passage that says what is done with data (as
# many as are counted), a title that names a notice.
_CONCEPT, _SECTION, _STATEMENT, _TITLE = 1.0, 0.5, 0.8, 2.5
_MAX_STATEMENTS = 5
# Signs of other pages weigh fully in a text of this many letters, and less in a longer one, where any word may occur.
_FULL_WEIGHT_LETTERS = 1_500
# A list of links to notices: so many lines that name one, and no more told than this.
_MIN_LIST_LINES, _MAX_LIST_CONCEPTS = 3, 5
# What is told of in a text that only says where the notices are; what a cookie policy tells of.
_MAX_POINTER_CONCEPTS, _MAX_COOKIE_CONCEPTS = 2, 5
# A text without a title, a section or a passage on data of its own names what others do.
_ABOUT_OTHERS_POINTS, _MAX_ABOUT_SECTIONS = 1.5, 1
_LIST_POINTS, _COOKIE_POINTS = 5.0, 4.75
# A title that names another kind of page; advice on notices names both.
_TITLED_OTHER_POINTS = 5.0
_NAMES_BOTH = "advice on how to make a notice"
# A list of questions to the reader, or of sections of a law: this many of them, and this share of the lines.
_MIN_ASKED, _ASKED_SHARE, _ASKED_POINTS = 3, 0.3, 6.0
_LAW_SECTION = re.compile(r"\d{1,3} ?(?:[a-z] )?§|§ ?\d")
# What is left to be filled in: a line of dots, a gap in brackets. That many make a form of a notice, not a notice.
_GAP = re.compile(r"\.{6}|_{5}|…{3}|\[[^\W\d][^\][]{2,60}\]")
_MIN_GAPS, _GAP_SHARE, _FORM_POINTS = 3, 0.2, 9.0
# A short text that names so many kinds of data, or so many of the things that notices tell, is about data that one has.
_TELLING_DATA, _TELLING_CONCEPTS = 2, 3
# Forms of the name of a kind of data share their first letters: *nimi*, *nimet*; *osoite*, *osoitteet*.
_KIND_LETTERS = 3
# A sentence or row that names so many kinds of data lists what one has.
_LISTED_DATA = 3
FORM = "a form or template with gaps to fill in"
LIST, COOKIES, ASKED, LAW = "a list of links to notices", "a cookie policy", "a list of questions", "a law or rules"


@dataclass(frozen=True, slots=True)
class Signs:
    """What a text says of what notices say, and what it says of what other pages say.

    ``concepts`` are told of anywhere, ``sections`` named by a heading or a label; ``statements`` counts the blocks that
    say what is done with data, ``titled`` tells whether the title names a notice, ``data`` counts the kinds of data
    named, and ``others`` tells how strongly which other kind of page it resembles.
    """

    letters: int
    concepts: frozenset[str]
    sections: frozenset[str]
    statements: int
    titled: bool
    data: int
    others: Mapping[str, float]

    @property
    def score(self) -> float:
        """How much of a notice it is: most notices have more than ten points, articles about them less than three."""
        return (
            _CONCEPT * len(self.concepts)
            + _SECTION * len(self.sections)
            + _STATEMENT * min(self.statements, _MAX_STATEMENTS)
            + _TITLE * self.titled
            - sum(self.others.values())
            - _ABOUT_OTHERS_POINTS * self._is_about_others
        )

    @property
    def _is_about_others(self) -> bool:
        return not self.titled and not self.statements and len(self.sections) <= _MAX_ABOUT_SECTIONS

    @property
    def tells_of_data(self) -> bool:
        """Whether it tells of data that someone has, as against a word on an address or a name."""
        titled = self.titled and bool(self.concepts)
        named = "controller" in self.concepts or self.data >= _TELLING_DATA
        return titled or named or self.statements > 0 or len(self.concepts) >= _TELLING_CONCEPTS

    @property
    def resembles(self) -> str | None:
        """The kind of other page that it resembles most."""
        return max(self.others, key=lambda name: self.others[name], default=None)


@dataclass(frozen=True, slots=True)
class _Other:
    name: str
    points: float
    titles: re.Pattern[str]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Tables:
    concepts: Mapping[str, re.Pattern[str]]
    questions: re.Pattern[str]
    acts: re.Pattern[str]
    acted_on: re.Pattern[str]
    data_kinds: re.Pattern[str]
    names: re.Pattern[str]
    short_names: re.Pattern[str]
    cookie_names: re.Pattern[str]
    lists: re.Pattern[str]
    list_lines: re.Pattern[str]
    menu: re.Pattern[str]
    others: tuple[_Other, ...]


def signs(blocks: Sequence[Block], title: str | None, links: Collection[str] = ()) -> Signs:
    """What the page says, read from its blocks and title.

    ``links`` are the texts of its links, folded: a line that is a link tells where something is said, not what.
    """
    every = _texts(blocks)
    start = _below_banner(blocks, every)
    linked = [block.kind is not BlockKind.HEADING and text in links for block, text in zip(blocks, every, strict=False)]
    kept = [place for place, is_link in enumerate(linked) if not is_link]
    blocks, texts = [blocks[place] for place in kept], [every[place] for place in kept]
    own = "\n".join(every[place] for place in kept if place >= start)
    letters = sum(character.isalpha() for character in own)
    labels = [label for block, text in zip(blocks, texts, strict=True) if (label := _label(block, text))]
    heads = _heads(title, blocks, texts)
    concepts = _found_in("\n".join(texts))
    statements = sum(_says_what_is_done(text) for text in texts)
    others = _others("\n".join([folded(title or ""), own]), letters)
    listed = sum(linked[place] and not _tables().menu.fullmatch(every[place]) for place in range(start, len(every)))
    if statements <= 1 and _is_list(every[start:], listed, len(concepts)):
        others[LIST] = _LIST_POINTS
    for name, points in _shapes(blocks, texts, heads, len(concepts)):
        others[name] = others.get(name, 0) + points
    return Signs(
        letters=letters,
        concepts=concepts,
        sections=_found_in("\n".join(labels)) | _questions(blocks, texts),
        statements=statements,
        titled=any(_names_notice(head) and not _others(head, letters) for head in heads),
        data=len(_data_kinds(own)),
        others=others,
    )


def _says_what_is_done(text: str) -> bool:
    """Whether a block says what is done with data, or which data there are; a question only asks it."""
    known = _tables()
    done = known.acts.search(text) and known.acted_on.search(text)
    return text[-1:] != "?" and bool(done or len(_data_kinds(text)) >= _LISTED_DATA)


def _data_kinds(text: str) -> set[str]:
    return {match[0][:_KIND_LETTERS] for match in _tables().data_kinds.finditer(text)}


def _below_banner(blocks: Sequence[Block], texts: Sequence[str]) -> int:
    """Where the page itself begins: short lines above the first heading are the site's name, menu and offers."""
    first = next((place for place, block in enumerate(blocks) if block.kind is BlockKind.HEADING), 0)
    return first if all(len(text.split()) <= _SECTION_WORDS for text in texts[:first]) else 0


def _texts(blocks: Sequence[Block]) -> list[str]:
    texts, left = [], _MAX_LETTERS
    for block in blocks:
        if left <= 0:
            break
        texts.append(folded(block.text[:left]))
        left -= len(block.text)
    return texts


def _label(block: Block, text: str) -> str:
    """The words that name what follows: a heading, a short line, what stands before a colon or in the first cell."""
    if block.kind is BlockKind.HEADING or len(text.split()) <= _SECTION_WORDS and text[-1:] not in ".!":
        return text
    head, mark, _ = text[:80].replace("\t", ":", 1).partition(":")
    return head if mark and len(head.split()) <= _SECTION_WORDS else ""


def _heads(title: str | None, blocks: Sequence[Block], texts: Sequence[str]) -> list[str]:
    """What may be the page's title, in small letters."""
    pairs = list(zip(blocks, texts, strict=False))
    headings = [text for block, text in pairs if block.kind is BlockKind.HEADING][:2]
    top = [text for _, text in pairs[:_TOP] if text[-1:] not in ".!?"]
    return [head for head in [folded(title or ""), *headings, *top] if head and len(head.split()) <= _TITLE_WORDS]


def _names_notice(head: str) -> bool:
    """Whether a title names a notice: *Asiakkaiden tietosuojaseloste*, or just *Tietosuoja*."""
    known = _tables()
    if known.names.search(head):
        return True
    parts = [part.split() for part in _TITLE_PARTS.split(head) if part.strip()]
    return any(len(words) <= _SHORT_TITLE_WORDS and known.short_names.search(words[-1]) for words in parts)


def _found_in(text: str) -> frozenset[str]:
    return frozenset(code for code, pattern in _tables().concepts.items() if pattern.search(text))


def _questions(blocks: Sequence[Block], texts: Sequence[str]) -> frozenset[str]:
    """Headings that ask what a notice answers, by their first words."""
    headings = (text for block, text in zip(blocks, texts, strict=False) if block.kind is BlockKind.HEADING)
    return frozenset(match[0] for heading in headings if (match := _tables().questions.match(heading)))


def _others(text: str, letters: int) -> dict[str, float]:
    share = min(1.0, _FULL_WEIGHT_LETTERS / max(letters, 1))
    return {
        other.name: round(other.points * hits * share, 2)
        for other in _tables().others
        if (hits := len(set(other.pattern.findall(text))))
    }


def _shapes(
    blocks: Sequence[Block], texts: Sequence[str], heads: Sequence[str], concepts: int
) -> Iterator[tuple[str, float]]:
    """Other kinds of pages that show in the shape or the title of the text, and the points each costs."""
    known = _tables()
    asked = [
        block.kind is not BlockKind.HEADING and text[-1:] == "?" for block, text in zip(blocks, texts, strict=False)
    ]
    if _has_many(asked):
        yield ASKED, _ASKED_POINTS
    if _has_many([bool(_LAW_SECTION.match(text)) for text in texts]):
        yield LAW, _ASKED_POINTS
    if _has_many([bool(_GAP.search(text)) for text in texts], _MIN_GAPS, _GAP_SHARE):
        yield FORM, _FORM_POINTS
    of_cookies = any(known.cookie_names.search(head) and not known.names.search(head) for head in heads[:2])
    if of_cookies and concepts <= _MAX_COOKIE_CONCEPTS:
        yield COOKIES, _COOKIE_POINTS
    for name in _titled_other(heads[:2]):
        yield name, _TITLED_OTHER_POINTS


def _has_many(are: Sequence[bool], least: int = _MIN_ASKED, share: float = _ASKED_SHARE) -> bool:
    return sum(are) >= least and sum(are) >= share * len(are)


def _titled_other(heads: Sequence[str]) -> set[str]:
    known = _tables()
    return {
        other.name
        for other in known.others
        for head in heads
        if other.titles.search(head)
        and (other.name == _NAMES_BOTH or not (known.names.search(head) or known.short_names.search(head)))
    }


def _is_list(texts: Sequence[str], linked: int, concepts: int) -> bool:
    """Whether the text lists notices instead of being one: by links, by names, or by saying that they are below."""
    known = _tables()
    points_on = any(known.lists.search(text) for text in texts[: 2 * _TOP])
    if points_on and concepts <= _MAX_POINTER_CONCEPTS:
        return True
    lines = [text for text in texts if len(text.split()) <= _SECTION_WORDS and text[-1:] not in ".:"]
    if concepts > _MAX_LIST_CONCEPTS or 2 * len(lines) < len(texts):
        return False
    named = sum(bool(known.list_lines.search(line)) for line in lines)
    return linked >= _MIN_LIST_LINES or points_on and named >= _MIN_LIST_LINES


@cache
def _tables() -> _Tables:
    tables = data()
    return _Tables(
        concepts={code: phrases(text) for code, text in tables["concepts"].items()},
        questions=phrases(tables["questions"]),
        acts=phrases(tables["acts"]),
        acted_on=phrases(tables["acted_on"]),
        data_kinds=phrases(tables["data_kinds"]),
        names=phrases(tables["notice_names"]),
        short_names=phrases(tables["short_names"]),
        cookie_names=phrases(tables["cookie_names"]),
        lists=phrases(tables["lists"]),
        list_lines=phrases(tables["list_lines"]),
        menu=phrases(tables["menu"]),
        others=tuple(
            _Other(each["name"], each["points"], phrases(each["titles"]), phrases(each["phrases"]))
            for each in tables["others"]
        ),
    )
