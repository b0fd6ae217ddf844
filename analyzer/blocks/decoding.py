"""Bytes → characters: ä, ö and å come out as they were written, whatever the encoding."""

from __future__ import annotations

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes
from ftfy import fix_encoding

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
# "ä", "ö", "å", "–", "”" as UTF-8 read as windows-1252 or Latin-1: pairs that no language writes.
_SPOILT = re.compile("Ã[\u0080-\u00bf\u0160\u0161\u017d\u017e\u2013-\u2026]|â(?:€|\u0080)|Â[\u00a0-\u00bb]")
# The repair tries several readings; a longer line is data inside a page.
_MAX_LINE = 100_000
# How far UTF-16 is looked for; so many zeros it has at least in every other byte, and so few in the others.
_UTF16_WITHIN, _MIN_ZEROS, _MAX_OTHER_ZEROS = 4_096, 0.7, 0.05
# In the encodings of Finnish texts. Browsers, too, read "ISO-8859-1" as its superset windows-1252.
_FINNISH = ["cp1252", "iso8859_15"]
# Of old Macintoshes and of DOS: only where they make the text Finnish.
_OLD = ("mac_roman", "cp850")
# In a Finnish text so many of the letters beyond ASCII are ä, ö and å; names give the rest.
_MIN_FINNISH = 0.8
# What these encodings would be told by its bytes: a page that says so in ASCII is wrong.
_WIDE = ("utf-16", "utf16", "utf-32", "utf32", "ucs-2")
_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252"}


# What an old XHTML page begins with. Characters have no encoding any more, and lxml refuses to be told one.
_XML_DECLARATION = re.compile(r"\A\ufeff?\s*<\?xml\b[^>]{0,200}\?>")


def decode(page: Page) -> str:
    """The page's characters: by its byte order mark, what it or its server declares, as UTF-8, or by a good guess.

    Letters that somebody spoilt before by reading UTF-8 as something else are made whole, and *ä* is one character
    (Unicode NFC) also where the file has an *a* and two dots.
    """
    text = unicodedata.normalize("NFC", _XML_DECLARATION.sub("", _decoded(page), count=1))
    return _repaired(text) if _SPOILT.search(text) else text


def _repaired(text: str) -> str:
    """Line by line, so that one right line is not judged by a spoilt one, nor the other way round."""
    return "".join(
        fix_encoding(line) if len(line) <= _MAX_LINE and _SPOILT.search(line) else line
        for line in text.splitlines(keepends=True)
    )


def _decoded(page: Page) -> str:
    content = page.content
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    text = _strictly(content, _utf16(content) or "utf-8")
    if text is None:
        text = _nearly_utf8(content) or _declared(page) or _guessed(content)
    if "\x00" in text:
        raise ReadError(f"{page.source.location}: is not text (it holds binary data); save the notice as .txt or .html")
    return text


def _utf16(content: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte of a Finnish text is zero."""
    head = content[:_UTF16_WITHIN]
    even, odd = (head[start::2].count(0) / max(1, len(head) // 2) for start in (0, 1))
    if max(even, odd) < _MIN_ZEROS or min(even, odd) > _MAX_OTHER_ZEROS:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _nearly_utf8(content: bytes) -> str | None:
    """UTF-8 with a broken byte here and there: one pasted word must not spoil every ä of the page."""
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    right = sum(character > "\x7f" for character in text) - broken
    return text if right > _MIN_RIGHT * broken else None


def _declared(page: Page) -> str | None:
    """As the server or the page itself says, unless the words are Finnish only when read otherwise."""
    meta = _META.search(page.content[:_META_WITHIN])
    names = (page.charset, meta.group(1).decode("ascii") if meta else None)
    texts = (_strictly(page.content, name) for name in names if name and not name.lower().startswith(_WIDE))
    found = next((text for text in texts if text is not None), None)
    usual = page.content.decode(_FINNISH[0], errors="replace")
    return None if found is not None and _finnish_share(found) < _MIN_FINNISH <= _finnish_share(usual) else found


def _finnish_share(text: str) -> float:
    """How many of the letters beyond ASCII are those that Finnish is written with."""
    letters = [character for character in text if character > "\x7f" and character.isalpha()]
    return sum(character in "äöåÄÖÅ" for character in letters) / max(1, len(letters))


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        name = codecs.lookup(encoding).name
        return content.decode(_SUPERSETS.get(name, name))
    except (LookupError, UnicodeError, ValueError):
        return None


def _guessed(content: bytes) -> str:
    best = from_bytes(content, cp_isolation=_FINNISH).best()
    # windows-1252 with its five holes filled: a Finnish text that is not Unicode is nearly always that.
    found = str(best) if best else content.decode("cp1252", errors="replace")
    if _finnish_share(found) >= _MIN_FINNISH:
        return found
    old = [content.decode(encoding, errors="replace") for encoding in _OLD]
    return next((text for text in old if _finnish_share(text) >= _MIN_FINNISH), found)
