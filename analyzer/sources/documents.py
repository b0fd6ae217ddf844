"""What kind of document the bytes are: judged by their content first, by the file's suffix second."""

from __future__ import annotations

import codecs
import re

from analyzer.errors import ReadError

HTML = "text/html"
MARKDOWN = "text/markdown"
PLAIN = "text/plain"

# What the first bytes of other formats look like, and what a person can do about it.
_SIGNATURES = (
    (b"%PDF-", "a PDF; save its text as .txt, or the same notice's web page as .html"),
    (b"PK\x03\x04", "a DOCX, ODT or zip file; save the notice as .txt or .html in the program that wrote it"),
    (b"\xd0\xcf\x11\xe0", "an old Word file; save the notice as .txt or .html in the program that wrote it"),
    (b"{\\rtf", "an RTF file; save the notice as .txt or .html in the program that wrote it"),
    (b"\x89PNG", "an image; type or recognise its text first and save it as .txt"),
    (b"\xff\xd8\xff", "an image; type or recognise its text first and save it as .txt"),
    (b"GIF8", "an image; type or recognise its text first and save it as .txt"),
    (b"\x1f\x8b", "compressed; unpack it first"),
)
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Control characters that no text has; tab, line ends, form feed and escape are let through.
_CONTROL = bytes(sorted(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 26, 27}))
# A stray control character can slip into a real text (a copied form feed, an old editor); more than this is data.
_MAX_CONTROL_SHARE = 0.01
# How far into the file the signs are looked for: past the longest comment or script that opened a page seen.
_HEAD = 4_096
# A leading comment, declaration or white space may stand before the first tag; a text *about* HTML starts with words.
_HTML_START = re.compile(rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_HTML_TAG = re.compile(
    rb"</(?:p|div|h[1-6]|li|[uo]l|td|tr|table|section|article|main|span|a|strong|b)>|<br\s*/?>", re.I
)
# Fewer tags than this may be a text that mentions one.
_MIN_TAGS = 3
_MARKDOWN_SUFFIXES = (".md", ".markdown")
_HTML_SUFFIXES = (".html", ".htm", ".xhtml")


def media_type(content: bytes, location: str, declared: str | None = None) -> str:
    """The page's type, ``text/html``, ``text/markdown`` or ``text/plain``.

    Raises ReadError when there is nothing in it or it is not text.
    """
    _refuse_what_is_no_text(content, location)
    suffix = location[location.rfind(".") :].lower() if "." in location else ""
    head = _ascii_view(content)
    if _HTML_START.match(head) or suffix in _HTML_SUFFIXES or (declared or "").startswith((HTML, "application/xhtml")):
        return HTML
    if suffix in _MARKDOWN_SUFFIXES or (declared or "").startswith(MARKDOWN):
        return MARKDOWN
    return HTML if len(_HTML_TAG.findall(head)) >= _MIN_TAGS else PLAIN


def _refuse_what_is_no_text(content: bytes, location: str) -> None:
    if not content.strip(b" \t\r\n\f\x00\xef\xbb\xbf\xff\xfe"):
        raise ReadError(f"{location}: is empty; check that the notice was saved into it")
    for signature, advice in _SIGNATURES:
        if content.startswith(signature):
            raise ReadError(f"{location}: is not text but {advice}")
    if content.startswith(_UTF16):
        return
    control = len(content) - len(content.translate(None, _CONTROL))
    if b"\x00" in content or control > len(content) * _MAX_CONTROL_SHARE:
        raise ReadError(f"{location}: is not text (it holds binary data); save the notice as .txt or .html")


def _ascii_view(content: bytes) -> bytes:
    """The head of the page with UTF-16's padding bytes out, so that one pattern fits every encoding."""
    head = content[:_HEAD]
    if head.startswith(_UTF16):
        return head[2:].replace(b"\x00", b"")
    return head.removeprefix(codecs.BOM_UTF8)
