"""Documents made by hand: small ones that show one thing, and those that are built to break their readers."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument"/></Relationships>'
)
_ODT = "application/vnd.oasis.opendocument.text"
_ODF_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{own}:1.0"'
    for name, own in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("draw", "drawing"),
    )
)


def packed(members: Mapping[str, str | bytes]) -> bytes:
    """A zip file of these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else None)
    return buffer.getvalue()


def docx(body: str, before: str = "", **others: str) -> bytes:
    """A DOCX with this inside its body; other members by name ("styles" is word/styles.xml)."""
    document = f'<?xml version="1.0"?>{before}<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    parts = {f"word/{name}.xml": f'<?xml version="1.0"?>{text}' for name, text in others.items()}
    relations = "".join(
        f'<Relationship Id="o{number}" Target="{name}.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'relationships/{name}"/>'
        for number, name in enumerate(others)
    )
    own = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}'
    return packed(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _RELATIONS,
            "word/_rels/document.xml.rels": f"{own}</Relationships>",
            "word/document.xml": document,
            **parts,
        }
    )


def styles(inside: str) -> str:
    """What stands in word/styles.xml."""
    return f'<w:styles xmlns:w="{_W}">{inside}</w:styles>'


def footer(text: str) -> str:
    """What stands in word/footer1.xml."""
    return f'<w:ftr xmlns:w="{_W}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:ftr>'


def odt(body: str, automatic: str = "", before: str = "", manifest: str = "") -> bytes:
    """An ODT with this as its text, and these automatic styles."""
    content = (
        f'<?xml version="1.0"?>{before}<office:document-content {_ODF_NAMES}>'
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    members = {"mimetype": _ODT, "content.xml": content}
    return packed({**members, "META-INF/manifest.xml": manifest} if manifest else members)


def pdf(content: bytes, resources: str = "", filters: str = "", others: Mapping[int, str] | None = None) -> bytes:
    """A PDF of one page with this content stream; ``others`` are more objects by number (from 6)."""
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >>"
        f" {resources} >> >>".encode(),
        4: f"<< /Length {len(content)} {filters} >>\nstream\n".encode() + content + b"\nendstream",
        5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    }
    objects.update({number: text.encode("latin-1") for number, text in (others or {}).items()})
    out, places = b"%PDF-1.4\n", {}
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{places[number]:010} 00000 n \n" for number in sorted(places))
    start = len(out)
    trailer = (
        f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(places) + 1} /Root 1 0 R >>"
    )
    return out + f"{trailer}\nstartxref\n{start}\n%%EOF\n".encode()


def lines(*texts: str, size: float = 11, left: float = 60, top: float = 780, pitch: float = 14) -> bytes:
    """A content stream that writes these lines under each other."""
    shown = "".join(
        f"BT /F {size} Tf {left} {top - number * pitch} Td ({text}) Tj ET\n" for number, text in enumerate(texts)
    )
    return shown.encode("cp1252")


def scanned() -> bytes:
    """A PDF whose page is a picture."""
    picture = "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    picture += " /Length 1 >>\nstream\n0\nendstream"
    return pdf(b"q 595 0 0 842 0 0 cm /I Do Q", "/XObject << /I 6 0 R >>", others={6: picture})


def garbled() -> bytes:
    """A PDF whose font does not tell which letters its signs are."""
    font = (
        "<< /Type /Font /Subtype /Type0 /BaseFont /Seloste /Encoding /Identity-H /DescendantFonts [<< /Type /Font"
        " /Subtype /CIDFontType2 /BaseFont /Seloste /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
        " /Supplement 0 >> >>] >>"
    )
    return pdf(b"BT /F 12 Tf 60 700 Td <" + b"00210022002300240025" * 30 + b"> Tj ET", others={5: font})


def flate_bomb(megabytes: int) -> bytes:
    """A PDF of some kilobytes that unpacks to so much."""
    inner = zlib.compressobj(9)
    packed_once = b"".join(inner.compress(b" " * 1_000_000) for _ in range(megabytes)) + inner.flush()
    return pdf(zlib.compress(packed_once, 9), filters="/Filter [/FlateDecode /FlateDecode]")


def circle() -> bytes:
    """A PDF whose pages hold themselves."""
    return pdf(b"", others={2: "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"})


ENTITIES = (
    '<!DOCTYPE w [<!ENTITY a "tieto">'
    + "".join(f'<!ENTITY {name} "{f"&{inner};" * 10}">' for inner, name in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
