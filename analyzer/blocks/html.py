"""HTML → blocks: what the tags say of headings, lists and tables, and what the shape says where they say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bs4 import Tag

from analyzer.blocks import container, frames, headings, parsing, pieces, styles
from analyzer.blocks.building import Builder
from analyzer.blocks.lines import Line, last_sentence, unmarked
from analyzer.blocks.pieces import Kind, Piece
from analyzer.notice import Block

# With fewer headings than this in its tags, a page's headings are looked for in the shape of its lines.
_MIN_HEADINGS = 3
# A page with fewer lines than this needs no headings, and its shape tells nothing.
_MIN_LINES = 8
# A title in bold is short and no sentence.
_TITLE_WORDS = 14
# Levels of headings that no h1…h6 tells: a class that says title, bold type, underlined type.
_NAMED, _BOLD, _UNDERLINED = 7, 8, 9
# What tells in a footer who the controller is and how to reach it.
_CONTACT = re.compile(
    r"@|\(at\)|\b\d{5}\s+[A-ZÅÄÖ]|\b(?:puh|tel|vaihde|p)\b\.?\s*[+(]?\d|\b0\d{1,3}[ -]\d{3}|\+358|\b\d{7}-\d\b"
    r"|(?:katu|tie|kuja|polku|raitti|tori|väylä|aukio|ranta|mäki) \d+"
)
_NO_CONTACT = re.compile(r"^sivut:|^avoinna|evästeet$", re.I)
# What follows is whose the page is and who made it, not how to reach the controller.
_COPYRIGHT = re.compile(r"[\s|·–-]*(?:©|\(c\)|copyright)", re.I)
# A longer line that begins so says more than that.
_MAX_COPYRIGHT = 200
# With more of the page in bold than this, bold type tells no title.
_MAX_BOLD_SHARE = 0.5
_INTRODUCES = re.compile(r":$|\b(?:seuraav\w*(?:\s+\w+){0,4}|mm\.?|kuten|esimerkiksi|muun muassa)$", re.I)


text_length = parsing.text_length


class Contents(NamedTuple):
    """What a page gives: its title, its blocks, and a note on each part of it that is not in the page itself."""

    title: str | None
    blocks: list[Block]
    unread: tuple[str, ...] = ()


def blocks(text: str) -> Contents:
    """The page's title, the blocks of its notice, and notes on frames that hold what the page does not."""
    soup = parsing.parse(text)
    title = " ".join(soup.title.get_text().split()) if soup.title else ""
    if soup.title:
        soup.title.decompose()
    frames.take_in(soup)
    bold = styles.bold_classes(soup)
    notes = frames.found(soup)
    parsing.leave_shown(soup)
    root, after = container.find(soup)
    builder = Builder()
    _Assembler(builder).add(_with_headings([piece for piece in pieces.of(root, bold) if not _is_copyright(piece)]))
    _add_contact(builder, after)
    letters = sum(character.isalpha() for block in builder.blocks for character in block.text)
    return Contents(title or None, builder.blocks, frames.notes(notes, letters))


def _is_copyright(piece: Piece) -> bool:
    """A line on whose the page is."""
    return piece.kind is Kind.LINE and len(piece.text) < _MAX_COPYRIGHT and bool(_COPYRIGHT.match(piece.text))


@dataclass(slots=True)
class _Assembler:
    """Puts pieces into blocks, remembering the line that may introduce the list that comes."""

    builder: Builder
    # The last text that was no item: the lead-in of a list that begins now.
    above: str = ""
    hand_typed: str = ""
    # The heading right above, or above the list right under it.
    title: str = ""
    # The last item of each depth, where a word processor tells how deep a typed item stands.
    deep: dict[int, str] = field(default_factory=dict)

    def add(self, found: Sequence[Piece]) -> None:
        for number, piece in enumerate(found):
            self._add(piece, found[number + 1] if number + 1 < len(found) else None)

    def _add(self, piece: Piece, below: Piece | None) -> None:
        if piece.kind is Kind.HEADING:
            self.builder.heading(piece.text, piece.level)
            self.above = self.hand_typed = ""
            self.title = piece.text
        elif piece.kind is Kind.END:
            self.builder.close(piece.level)
        elif piece.kind is Kind.ROW:
            lead_in = piece.lead_in or (self.above if not piece.header else "")
            self.builder.row(piece.cells, header=piece.header, lead_in=lead_in)
        elif piece.kind is Kind.ITEM:
            _, text = unmarked(piece.text)
            # A heading introduces no list: what stands under it is known by its headings.
            self.builder.item(text, "" if piece.lead_in == self.title else last_sentence(piece.lead_in))
            self.hand_typed = last_sentence(text) if _INTRODUCES.search(text) else ""
        else:
            self._line(piece, below)

    def _line(self, piece: Piece, below: Piece | None) -> None:
        bullet, text = unmarked(piece.text)
        self.title = ""
        if bullet:
            self.builder.item(text, self.deep.get(piece.depth - 1, self.hand_typed))
            self.deep[piece.depth] = text
        elif self.hand_typed and not piece.apart and (text[0].islower() or _is_short(text)) and not piece.starts:
            self.builder.item(text, self.hand_typed)
        else:
            self.builder.paragraph(text)
            opens = below is not None and below.kind is Kind.LINE and bool(unmarked(below.text)[0])
            introduces = bool(_INTRODUCES.search(text)) or (opens and text[-1] not in ".!?")
            self.hand_typed = last_sentence(text) if introduces else ""
            self.above = last_sentence(text)


def _with_headings(found: list[Piece]) -> list[Piece]:
    """Titles that no heading tag marks, found by their type, their class, or the shape of the page's lines."""
    lines = [piece for piece in found if piece.kind is Kind.LINE]
    if sum(len(piece.text) for piece in lines if piece.bold) > _MAX_BOLD_SHARE * sum(
        len(piece.text) for piece in lines
    ):
        for piece in lines:
            piece.bold = False
    found = list(_broken_titles_joined(found))
    for number, piece in enumerate(found):
        if piece.kind is Kind.LINE and (level := _title_level(piece, found[number + 1 : number + 2])):
            piece.kind, piece.level = Kind.HEADING, level
    if len(found) >= _MIN_LINES and sum(piece.kind is Kind.HEADING for piece in found) < _MIN_HEADINGS:
        plain = [piece for piece in found if piece.kind is not Kind.END]
        for number in headings.find([_as_line(piece) for piece in plain]):
            if plain[number].kind is Kind.LINE:
                plain[number].kind, plain[number].level = Kind.HEADING, _BOLD
    return found


def _broken_titles_joined(found: Sequence[Piece]) -> Iterator[Piece]:
    """A title in bold that a line break cuts in two is one title."""
    above: Piece | None = None
    for piece in found:
        bold = piece.kind is Kind.LINE and piece.bold and not piece.apart
        if above is not None and above.bold and bold and piece.text[0].islower() and above.text[-1] not in ".:,;":
            above.text = f"{above.text} {piece.text}"
            continue
        if above is not None:
            yield above
        above = piece
    if above is not None:
        yield above


def _title_level(piece: Piece, below: Sequence[Piece]) -> int:
    """The level of a line that is a title though no tag says so; 0 when it is none."""
    text = piece.text
    if not (piece.bold or piece.underlined or piece.named_title) or len(text.split()) > _TITLE_WORDS:
        return 0
    if text[-1] in ",;" or (text[-1] in ".!" and not headings.NUMBER.match(text)) or unmarked(text)[0]:
        return 0
    if not below or below[0].kind in (Kind.END, Kind.HEADING) and not piece.named_title and not piece.bold:
        return 0
    if text[-1] == ":" and (below[0].kind is Kind.ITEM or unmarked(below[0].text)[0]):
        return 0
    if piece.named_title:
        return _NAMED + ("sub" in piece.names)
    return _BOLD if piece.bold else _UNDERLINED


def _as_line(piece: Piece) -> Line:
    if piece.kind is Kind.ROW:
        cells = tuple(text for _, text in piece.cells)
        return Line(" ".join(cells) or "-", "", cells, piece.apart)
    bullet, text = unmarked(piece.text)
    return Line(text, bullet or ("-" if piece.kind is Kind.ITEM else ""), (), piece.apart)


def _is_short(text: str) -> bool:
    return len(text) <= 90 and text[-1] not in ".!?:"


def _add_contact(builder: Builder, after: Sequence[Tag]) -> None:
    """The contact details in the page's footer belong to the notice, under no heading of it."""
    builder.outside()
    for tag in after:
        for text in _contact_lines(list(pieces.of(tag))):
            builder.paragraph(text)


def _contact_lines(found: Sequence[Piece]) -> Iterator[str]:
    """Lines with contact details, and the name that stands right above the first of them."""
    shown = [piece for piece in found if piece.text and not piece.linked and not _NO_CONTACT.search(piece.text)]
    lines = [(piece.kind, text) for piece in shown if (text := _COPYRIGHT.split(piece.text)[0])]
    telling = [number for number, (_, text) in enumerate(lines) if _CONTACT.search(text)]
    if telling:
        start = telling[0] - 1 if telling[0] and lines[telling[0] - 1][0] is Kind.LINE else telling[0]
        yield from (lines[number][1] for number in range(start, telling[-1] + 1) if number in {start, *telling})
