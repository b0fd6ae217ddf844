"""The smallest PDF files that real readers read: typed lines, or a picture of a page."""

from __future__ import annotations

import textwrap
import zlib
from collections.abc import Sequence

# Points: A4, margins, size of type and distance of lines.
_WIDTH, _HEIGHT, _MARGIN, _SIZE, _LEADING = 595, 842, 60, 11, 14
# Characters of Helvetica 11 that surely fit between the margins.
_COLUMNS = 85
_LINES = (_HEIGHT - 2 * _MARGIN) // _LEADING
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def text_pdf(paragraphs: Sequence[str]) -> bytes:
    """The paragraphs as lines of Helvetica; a letter outside Windows-1252 becomes a question mark."""
    lines = [line for paragraph in paragraphs for line in [*textwrap.wrap(paragraph, _COLUMNS), ""]]
    pages = [lines[start : start + _LINES] for start in range(0, len(lines), _LINES)]
    return _file([(_typed(page), b"/Font << /F1 3 0 R >>") for page in pages], [_FONT])


def scanned_pdf() -> bytes:
    """Two pages that are grey pictures: nothing in it can be read."""
    width, height = 50, 70
    pixels = zlib.compress(bytes(255 if (x * y) % 7 else 90 for y in range(height) for x in range(width)))
    picture = (
        b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8"
        b" /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (width, height, len(pixels), pixels)
    )
    drawn = b"q %d 0 0 %d 0 0 cm /Im1 Do Q" % (_WIDTH, _HEIGHT)
    return _file([(drawn, b"/XObject << /Im1 3 0 R >>")] * 2, [picture])


def _typed(lines: Sequence[str]) -> bytes:
    shown = b"\n".join(b"(" + _escaped(line) + b") Tj T*" for line in lines)
    start = b"%d %d Td %d TL" % (_MARGIN, _HEIGHT - _MARGIN, _LEADING)
    return b"BT /F1 %d Tf %s\n%s\nET" % (_SIZE, start, shown)


def _escaped(line: str) -> bytes:
    raw = line.encode("cp1252", "replace")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _file(pages: Sequence[tuple[bytes, bytes]], shared: Sequence[bytes]) -> bytes:
    """Objects: catalogue, page tree, what is shared (from number 3), then each page and its drawing."""
    first = 3 + len(shared)
    kids = b" ".join(b"%d 0 R" % (first + 2 * number) for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        *shared,
    ]
    for number, (drawing, resources) in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Resources << %s >> /Contents %d 0 R >>"
            % (_WIDTH, _HEIGHT, resources, first + 2 * number + 1)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing))
    return _with_table(objects)


def _with_table(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)
