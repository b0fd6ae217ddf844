"""Page → Document: the text that a person would read, in blocks that know the words above them.

In: a ``Page`` (HTML, Markdown, plain text, PDF, DOCX or ODT). Out: a ``Document``, or a ReadError that says why there
is none.
"""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from analyzer.blocks import conversion, html, language, markdown, plain, recognition
from analyzer.blocks.decoding import decode
from analyzer.errors import ReadError
from analyzer.notice import Block, BlockKind, Document, Page
from analyzer.settings import ReadSettings

__all__ = ["read"]


def read(page: Page, settings: ReadSettings = ReadSettings()) -> Document:
    """The notice on the page.

    Raises ReadError when the page is too long or holds hardly any text, LanguageError when it is not in Finnish,
    NotANoticeError when it is a wall, an error page or another page than a notice.
    """
    text = "" if page.media_type in conversion.KINDS else decode(page)
    title, found, unread = _blocks(page, text, settings)
    markup = text if page.media_type == "text/html" else ""
    recognition.check_wall(page.source.location, title, found, markup, settings.min_letters)
    finnish, foreign = language.keep_finnish(found, page.source.location)
    _check_letters(page, finnish, settings)
    recognition.check_notice(page.source.location, title, finnish, markup, foreign)
    return Document(
        source=page.source,
        fingerprint=page.fingerprint,
        media_type=page.media_type,
        fetched_at=page.fetched_at,
        title=title or _first_heading(finnish),
        language=language.FINNISH,
        blocks=tuple(replace(block, number=number) for number, block in enumerate(finnish)),
        foreign=foreign,
        unread=unread,
    )


def _blocks(page: Page, text: str, settings: ReadSettings) -> html.Contents:
    if page.media_type in conversion.KINDS:
        converted = conversion.to_html(page, settings)
        _check_size(page, html.text_length(converted.html), settings)
        contents = html.blocks(unicodedata.normalize("NFC", converted.html))
        return contents._replace(unread=converted.unread + contents.unread)
    # What is too long is refused before it is taken apart, which would take minutes.
    _check_size(page, html.text_length(text) if page.media_type == "text/html" else len(text), settings)
    if page.media_type == "text/html":
        return html.blocks(text)
    if page.media_type == "text/markdown":
        return html.blocks(markdown.as_html(text))
    return html.Contents(None, plain.blocks(text))


def _check_size(page: Page, characters: int, settings: ReadSettings) -> None:
    if characters > settings.max_characters:
        raise ReadError(
            f"{page.source.location}: the text has {characters:,} characters, more than the limit of"
            f" {settings.max_characters:,}; give the notice alone, or raise read.max_characters in the settings"
        )


def _check_letters(page: Page, blocks: list[Block], settings: ReadSettings) -> None:
    letters = sum(character.isalpha() for block in blocks for character in block.text)
    if letters < settings.min_letters:
        raise ReadError(
            f"{page.source.location}: hardly any text ({letters} letters); check that the notice itself was saved,"
            " not a page that loads it by script"
        )


def _first_heading(blocks: list[Block]) -> str | None:
    return next((block.text for block in blocks if block.kind is BlockKind.HEADING and not block.cells), None)
