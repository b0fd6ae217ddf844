"""What kind of document the bytes are: judged by their content first, by the file's suffix second."""

from __future__ import annotations

import codecs
import io
import re
import zipfile

from analyzer.errors import ReadError

HTML = "text/html"
MARKDOWN = "text/markdown"
PLAIN = "text/plain"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"

_PDF_SIGN, _ZIP_SIGN = b"%PDF-", b"PK\x03\x04"
# Readers of PDF look for its sign so far into the file: mail programs and servers put lines before it.
_PDF_WITHIN = 1_024
_IMAGE = "an image; run it through OCR first (for example tesseract -l fin IN OUT) and save its text as .txt"
# What the first bytes of other formats look like, and what a person can do about it.
_SIGNATURES = (
    (
        b"\xd0\xcf\x11\xe0",
        "an old Word file, or one with a password; open it in a word processor and save it as .docx without a password",
    ),
    (b"{\\rtf", "an RTF file; open it in a word processor and save it as .docx"),
    (b"\x89PNG", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),
    (b"GIF8", _IMAGE),
    (b"\x1f\x8b", "compressed; unpack it first"),
)
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# In UTF-16 every other byte of a Finnish text is zero; so many of them at least, and so few of the others.
_MIN_ZEROS, _MAX_OTHER_ZEROS = 0.7, 0.05
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
    """The page's type: one of ``HTML``, ``MARKDOWN``, ``PLAIN``, ``PDF``, ``DOCX`` and ``ODT``.

    Raises ReadError when there is nothing in it, or nothing that can be read.
    """
    if _is_pdf(content):
        return PDF
    if content.startswith(_ZIP_SIGN):
        return _packed(content, location)
    _refuse_what_is_no_text(content, location)
    suffix = location[location.rfind(".") :].lower() if "." in location else ""
    head = _ascii_view(content)
    if _HTML_START.match(head) or suffix in _HTML_SUFFIXES or (declared or "").startswith((HTML, "application/xhtml")):
        return HTML
    if suffix in _MARKDOWN_SUFFIXES or (declared or "").startswith(MARKDOWN):
        return MARKDOWN
    return HTML if len(_HTML_TAG.findall(head)) >= _MIN_TAGS else PLAIN


def _is_pdf(content: bytes) -> bool:
    """By its sign; further inside also by what no text about PDFs holds."""
    return content.startswith(_PDF_SIGN) or (_PDF_SIGN in content[:_PDF_WITHIN] and b" obj" in content)


def _packed(content: bytes, location: str) -> str:
    """What a zip file is by its members."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            # An ODT says what it is in its first member, uncompressed.
            told = content[:_HEAD].find(ODT.encode()) >= 0 and "mimetype" in names
    except (zipfile.BadZipFile, ValueError, EOFError, OSError) as error:
        raise ReadError(
            f"{location}: is a damaged DOCX, ODT or zip file ({error}); get it again from where it came"
        ) from error
    if any(name.startswith("word/document") for name in names):
        return DOCX
    if told:
        return ODT
    raise ReadError(f"{location}: is not text but a zip file, spreadsheet or slides; give the notice itself")


def _refuse_what_is_no_text(content: bytes, location: str) -> None:
    if not content.strip(b" \t\r\n\f\x00\xef\xbb\xbf\xff\xfe"):
        raise ReadError(f"{location}: is empty; check that the notice was saved into it")
    for signature, advice in _SIGNATURES:
        if content.startswith(signature):
            raise ReadError(f"{location}: is not text but {advice}")
    if content.startswith(_UTF16) or _is_utf16(content):
        return
    control = len(content) - len(content.translate(None, _CONTROL))
    if b"\x00" in content or control > len(content) * _MAX_CONTROL_SHARE:
        raise ReadError(f"{location}: is not text (it holds binary data); save the notice as .txt or .html")


def _ascii_view(content: bytes) -> bytes:
    """The head of the page with UTF-16's padding bytes out, so that one pattern fits every encoding."""
    head = content[:_HEAD]
    if head.startswith(_UTF16) or _is_utf16(head):
        return head.removeprefix(_UTF16[0]).removeprefix(_UTF16[1]).replace(b"\x00", b"")
    return head.removeprefix(codecs.BOM_UTF8)


def _is_utf16(content: bytes) -> bool:
    """Whether it is UTF-16 without a byte order mark."""
    head = content[:_HEAD]
    even, odd = (head[start::2].count(0) / max(1, len(head) // 2) for start in (0, 1))
    return max(even, odd) >= _MIN_ZEROS and min(even, odd) <= _MAX_OTHER_ZEROS
