"""Bytes → characters: ä, ö and å come out as they were written, whatever the encoding."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from analyzer.errors import ReadError
from analyzer.notice import Page

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.I)
# HTML wants its charset among the first 1024 bytes; saved pages put comments and scripts before it.
_META_WITHIN = 8_192
# So many characters beyond ASCII must be whole UTF-8 for each that is not; in another encoding hardly any is.
_MIN_RIGHT = 4
# In the encodings of Finnish texts. Browsers, too, read "ISO-8859-1" as its superset windows-1252.
_FINNISH = ["cp1252", "iso8859_15"]
_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252"}


def decode(page: Page) -> str:
    """The page's characters: by its byte order mark, what it or its server declares, as UTF-8, or by a good guess."""
    content = page.content
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    text = _strictly(content, "utf-8")
    if text is None:
        text = _nearly_utf8(content) or _declared(page) or _guessed(content)
    if "\x00" in text:
        raise ReadError(f"{page.source.location}: is not text (it holds binary data); save the notice as .txt or .html")
    return text


def _nearly_utf8(content: bytes) -> str | None:
    """UTF-8 with a broken byte here and there: one pasted word must not spoil every ä of the page."""
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    right = sum(character > "\x7f" for character in text) - broken
    return text if right > _MIN_RIGHT * broken else None


def _declared(page: Page) -> str | None:
    meta = _META.search(page.content[:_META_WITHIN])
    names = (page.charset, meta.group(1).decode("ascii") if meta else None)
    return next((text for name in names if name and (text := _strictly(page.content, name)) is not None), None)


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        name = codecs.lookup(encoding).name
        return content.decode(_SUPERSETS.get(name, name))
    except (LookupError, UnicodeError, ValueError):
        return None


def _guessed(content: bytes) -> str:
    best = from_bytes(content, cp_isolation=_FINNISH).best()
    # windows-1252 with its five holes filled: a Finnish text that is not Unicode is nearly always that.
    return str(best) if best else content.decode("cp1252", errors="replace")
