"""The zip files that DOCX and ODT are: opened with care, because anything may be in them."""

from __future__ import annotations

import io
import zipfile
from xml.sax import SAXException
from xml.sax.handler import ContentHandler

from defusedxml import DefusedXmlException, sax
from lxml import etree

from analyzer.blocks.conversion.refusal import DAMAGED, TOO_LARGE, Refusal

# The text of the longest notice takes a hundredth of this as XML; pictures are never unpacked.
_MAX_XML = 50_000_000
# More than a thousand pictures and styles are in no notice.
_MAX_MEMBERS = 5_000
# Where an ODT tells which of its members are encrypted.
_LISTING = "META-INF/manifest.xml"
_XML = (".xml", ".rels")


class Archive:
    """The XML members of a document, each known to hold no entities and to have a bearable size."""

    def __init__(self, content: bytes, kind: str) -> None:
        self.kind = kind
        try:
            self._file = zipfile.ZipFile(io.BytesIO(content))
            infos = self._file.infolist()
        except (zipfile.BadZipFile, ValueError, EOFError, OSError) as error:
            raise self.damaged(error) from error
        # The sizes may lie, but no member is ever unpacked beyond the size that it declares.
        xml = [info for info in infos if info.filename.endswith(_XML)]
        if len(infos) > _MAX_MEMBERS or sum(info.file_size for info in xml) > _MAX_XML:
            raise Refusal(TOO_LARGE.format(kind=kind))
        if any(info.flag_bits & 1 for info in infos):
            raise self._encrypted()
        self.names = [info.filename for info in xml]
        if _LISTING in self.names and b"encryption-data" in self.read(_LISTING):
            raise self._encrypted()
        for name in self.names:
            self._check(name)

    def read(self, name: str) -> bytes:
        """A member's bytes."""
        try:
            return self._file.read(name)
        except MemoryError:
            raise
        except Exception as error:  # zlib, lzma and bz2 have errors of their own, with no common class
            raise self.damaged(error) from error

    def xml(self, name: str) -> etree._Element:
        """A member as a tree; what it refers to is not fetched."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True)
        try:
            return etree.fromstring(self.read(name), parser)
        except etree.XMLSyntaxError as error:
            raise self.damaged(error) from error

    def damaged(self, problem: object) -> Refusal:
        """The refusal of a document that its own program could not open either."""
        return Refusal(DAMAGED.format(kind=self.kind, problem=problem))

    def _encrypted(self) -> Refusal:
        return Refusal(f"the {self.kind} is encrypted; open it with its password and save it without one")

    def _check(self, name: str) -> None:
        try:
            sax.parseString(self.read(name), ContentHandler(), forbid_dtd=True)
        except DefusedXmlException as error:
            raise Refusal(
                f"the {self.kind} defines XML entities ({name}), as no word processor does; save it as .html or .txt"
            ) from error
        except SAXException:
            return  # not XML after all; whoever needs the member tells so
