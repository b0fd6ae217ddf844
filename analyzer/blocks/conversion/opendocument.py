"""ODT → HTML: the text, with headings, lists, tables and bold type; deletions that are tracked are no text."""

from __future__ import annotations

import html as markup
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from analyzer.blocks.conversion import tidy
from analyzer.blocks.conversion.archives import Archive

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_CONTENT, _STYLES = "content.xml", "styles.xml"
# What is no text of the document, or says again what stands elsewhere in it.
_SKIPPED = {
    *(f"{_TEXT}{name}" for name in ("tracked-changes", "table-of-content", "alphabetical-index", "note-citation")),
    *(f"{_TEXT}{name}" for name in ("illustration-index", "table-index", "user-index", "ruby-text")),
    *(f"{_TEXT}{name}" for name in ("sequence-decls", "variable-decls", "user-field-decls")),
    *(f"{_OFFICE}{name}" for name in ("annotation", "forms")),
    *(f"{_TABLE}{name}" for name in ("covered-table-cell", "shapes")),
    f"{_SVG}title",
    f"{_SVG}desc",
}
_NOTE = f"{_TEXT}note-body"
_MAX_LEVEL = 6
# Repeats beyond these are the empty rest of a sheet.
_MAX_REPEATED = 50
# A chain of styles is short; a longer one is a circle.
_MAX_CHAIN = 20
_LEVEL = re.compile(r"\d{1,2}")


def convert(content: bytes) -> tuple[str, list[str]]:
    """The document as HTML, and what was not read of it."""
    archive = Archive(content, "ODT")
    if _CONTENT not in archive.names:
        raise archive.damaged(f"it has no {_CONTENT}")
    root = archive.xml(_CONTENT)
    roots = [root, archive.xml(_STYLES)] if _STYLES in archive.names else [root]
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise archive.damaged("it is no text document")
    writer = _Writer(_Styles.of(roots))
    main = writer.written(body)
    footer = "".join(f"<p>{markup.escape(line)}</p>" for line in dict.fromkeys(_margins(roots[-1])))
    unread = [f"{writer.objects} embedded objects: their text was not read"] if writer.objects else []
    return tidy.page(tidy.numbered_titles(main), footer), unread


def _margins(root: etree._Element) -> Iterator[str]:
    """The lines of page headers and footers."""
    for part in root.iter(f"{_STYLE}header", f"{_STYLE}footer"):
        for paragraph in part.iter(f"{_TEXT}p"):
            text = " ".join("".join(paragraph.itertext()).split())
            if text:
                yield text


@dataclass(frozen=True, slots=True)
class _Styles:
    """Which styles are bold, which are numbered lists, and what each is based on."""

    bold: dict[str, bool]
    parents: dict[str, str]
    numbered: frozenset[str]

    @classmethod
    def of(cls, roots: list[etree._Element]) -> _Styles:
        bold: dict[str, bool] = {}
        parents: dict[str, str] = {}
        numbered: set[str] = set()
        for root in roots:
            for style in root.iter(f"{_STYLE}style"):
                name = style.get(f"{_STYLE}name", "")
                parents.setdefault(name, style.get(f"{_STYLE}parent-style-name", ""))
                properties = style.find(f"{_STYLE}text-properties")
                if properties is not None and (weight := properties.get(f"{_FO}font-weight")):
                    bold[name] = weight == "bold" or weight.isdigit() and int(weight) >= 600
            for style in root.iter(f"{_TEXT}list-style"):
                if len(style) and style[0].tag == f"{_TEXT}list-level-style-number":
                    numbered.add(style.get(f"{_STYLE}name", ""))
        return cls(bold, parents, frozenset(numbered))

    def is_bold(self, name: str) -> bool:
        return next((self.bold[style] for style in self._chain(name) if style in self.bold), False)

    def is_title(self, name: str) -> bool:
        return "Title" in self._chain(name)

    def _chain(self, name: str) -> Iterator[str]:
        for _ in range(_MAX_CHAIN):
            if not name:
                return
            yield name
            name = self.parents.get(name, "")


@dataclass(slots=True)
class _Writer:
    """Walks the document once, without recursion: each element opens a tag or not, and closes what it opened."""

    styles: _Styles
    objects: int = 0
    parts: list[str] = field(default_factory=list)
    # Notes come after all else; while one is written, the text that it interrupts waits.
    notes: list[str] = field(default_factory=list)
    waiting: list[list[str]] = field(default_factory=list)
    # What closes each open element, and whether characters right inside it are text.
    closing: list[str] = field(default_factory=list)
    mixed: list[bool] = field(default_factory=list)

    def written(self, body: etree._Element) -> str:
        walk = etree.iterwalk(body, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                if element.tag in _SKIPPED:
                    walk.skip_subtree()
                self._enter(element)
            else:
                self._leave(element)
        return "".join(self.parts + self.notes)

    def _enter(self, element: etree._Element) -> None:
        start, end, mixed = ("", "", False) if element.tag in _SKIPPED else self._tags(element)
        if element.tag == _NOTE:
            self.waiting.append(self.parts)
            self.parts = self.notes
        self.parts.append(start)
        self.closing.append(end)
        self.mixed.append(mixed)
        if mixed and element.text:
            self.parts.append(markup.escape(element.text, quote=False))

    def _leave(self, element: etree._Element) -> None:
        self.parts.append(self.closing.pop())
        self.mixed.pop()
        if element.tag == _NOTE:
            self.parts = self.waiting.pop()
        if self.mixed and self.mixed[-1] and element.tail:
            self.parts.append(markup.escape(element.tail, quote=False))

    def _tags(self, element: etree._Element) -> tuple[str, str, bool]:
        """What the element opens and closes, and whether characters right inside it are text."""
        name = str(element.tag)
        if name == f"{_TEXT}h":
            return self._heading(element)
        if name == f"{_TEXT}p":
            return self._paragraph(element)
        if name == f"{_TEXT}span":
            bold = self.styles.is_bold(element.get(f"{_TEXT}style-name", ""))
            return ("<b>", "</b>", True) if bold else ("", "", True)
        if name.startswith(_TABLE):
            return self._table(element, name.removeprefix(_TABLE))
        if name in (f"{_TEXT}list", f"{_TEXT}list-item", f"{_TEXT}list-header"):
            return self._list(element, name)
        if name in (f"{_TEXT}s", f"{_TEXT}tab"):
            return (" ", "", False)
        if name == f"{_TEXT}line-break":
            return ("<br>", "", False)
        if name == f"{_DRAW}object":
            self.objects += 1
        # A note or a text box stands inside a paragraph, and holds paragraphs itself.
        if name in (_NOTE, f"{_DRAW}text-box"):
            return ("<div>", "</div>", False)
        return ("", "", bool(self.mixed) and self.mixed[-1])

    def _heading(self, element: etree._Element) -> tuple[str, str, bool]:
        level = element.get(f"{_TEXT}outline-level", "1")
        number = min(max(int(level), 1), _MAX_LEVEL) if _LEVEL.fullmatch(level) else _MAX_LEVEL
        return (f"<h{number}>", f"</h{number}>", True)

    def _paragraph(self, element: etree._Element) -> tuple[str, str, bool]:
        style = element.get(f"{_TEXT}style-name", "")
        if self.styles.is_title(style):
            return ("<h1>", "</h1>", True)
        return ("<p><b>", "</b></p>", True) if self.styles.is_bold(style) else ("<p>", "</p>", True)

    def _list(self, element: etree._Element, name: str) -> tuple[str, str, bool]:
        """Word processors number headings as lists; a list with a heading in it is no list."""
        if element.find(f".//{_TEXT}h") is not None:
            return ("", "", False)
        if name != f"{_TEXT}list":
            return ("<li>", "</li>", False)
        tag = "ol" if element.get(f"{_TEXT}style-name", "") in self.styles.numbered else "ul"
        return (f"<{tag}>", f"</{tag}>", False)

    def _table(self, element: etree._Element, name: str) -> tuple[str, str, bool]:
        if name == "table":
            return ("<table>", "</table>", False)
        if name == "table-header-rows":
            return ("<thead>", "</thead>", False)
        if name == "table-row":
            return ("<tr>", "</tr>", False)
        if name == "table-cell":
            spans = [
                f' {html}="{value}"'
                for html, own in (("colspan", "number-columns-spanned"), ("rowspan", "number-rows-spanned"))
                if (value := element.get(f"{_TABLE}{own}", "1")).isdigit() and value != "1"
            ]
            return (f"<td{''.join(spans)}>", "</td>" + "<td></td>" * self._repeats(element), False)
        return ("", "", False)

    def _repeats(self, element: etree._Element) -> int:
        value = element.get(f"{_TABLE}number-columns-repeated", "1")
        return min(int(value) - 1, _MAX_REPEATED) if value.isascii() and value.isdigit() and int(value) > 1 else 0
