"""DOCX → HTML by mammoth; styles of the writer's own are looked up, pictures and outside files are left alone."""

from __future__ import annotations

import html as markup
import io
import re
from collections.abc import Iterator

import mammoth
from lxml import etree

from analyzer.blocks.conversion import tidy
from analyzer.blocks.conversion.archives import Archive

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCUMENT, _STYLES = "word/document.xml", "word/styles.xml"
_MARGINS = re.compile(r"word/(?:header|footer)\d*\.xml")
_DRAWN = ("word/charts/", "word/diagrams/")
# Where the writer marks titles in other ways than by "heading 1"; the contents at the front say nothing new.
_STYLE_MAP = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p > strong:fresh
p[style-name='Table Heading'] => p:fresh > strong
p[style-name='TOC Heading'] => !
u => u
"""
_CONTENTS_LEVELS = 9
_CONTENTS = "".join(f"p[style-name='toc {level}'] => !\n" for level in range(1, _CONTENTS_LEVELS + 1))
_MAX_LEVEL = 6
# A chain of styles is short; a longer one is a circle.
_MAX_CHAIN = 20
_LINK = re.compile(r"</?a\b[^>]*>")
_NOTE_MARK = re.compile(r'<sup><a href="#(?:foot|end)note-[^>]*>\[\d+\]</a></sup>')
_NOTE_RETURN = re.compile(r'\s*<a href="#(?:foot|end)note-ref-[^>]*>↑</a>')


def convert(content: bytes) -> tuple[str, list[str]]:
    """The document as HTML, and what was not read of it."""
    archive = Archive(content, "DOCX")
    if _DOCUMENT not in archive.names:
        raise archive.damaged(f"it has no {_DOCUMENT}")
    style_map = _STYLE_MAP + _CONTENTS + "".join(_own_styles(archive))
    try:
        found = mammoth.convert_to_html(
            io.BytesIO(content),
            style_map=style_map,
            convert_image=mammoth.images.img_element(lambda image: {}),
            external_file_access=False,
            include_embedded_style_map=False,
        ).value
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # mammoth has no errors of its own: a document that breaks its rules breaks it anyhow
        raise archive.damaged(error) from error
    main = _LINK.sub("", _NOTE_RETURN.sub("", _NOTE_MARK.sub("", found)))
    return tidy.page(tidy.numbered_titles(main), "".join(_margins(archive))), _unread(archive)


def _own_styles(archive: Archive) -> Iterator[str]:
    """Style map lines for styles that are titles by their outline level, or bold, whatever their names."""
    if _STYLES not in archive.names:
        return
    styles = {
        style.get(f"{_W}styleId", ""): style
        for style in archive.xml(_STYLES).iter(f"{_W}style")
        if style.get(f"{_W}type") == "paragraph"
    }
    for style in styles.values():
        name = _value(style, "name")
        if not name or name.lower().startswith(("heading ", "toc", "title", "subtitle", "table heading")):
            continue
        quoted = name.replace("\\", "\\\\").replace("'", "\\'").replace("\n", " ")
        level = _inherited(style, styles, f"{_W}pPr/{_W}outlineLvl")
        if level is not None and level.isdigit() and int(level) < _MAX_LEVEL:
            yield f"p[style-name='{quoted}'] => h{int(level) + 1}:fresh\n"
        elif _inherited(style, styles, f"{_W}rPr/{_W}b") in ("", "1", "true", "on"):
            yield f"p[style-name='{quoted}']:unordered-list(1) => ul > li:fresh\n"
            yield f"p[style-name='{quoted}'] => p:fresh > strong\n"


def _inherited(style: etree._Element, styles: dict[str, etree._Element], path: str) -> str | None:
    """The property's value in the style or the nearest that it is based on; "" for a mere mark."""
    for _ in range(_MAX_CHAIN):
        found = style.find(path)
        if found is not None:
            return str(found.get(f"{_W}val", ""))
        based = styles.get(_value(style, "basedOn"))
        if based is None:
            return None
        style = based
    return None


def _value(style: etree._Element, name: str) -> str:
    found = style.find(f"{_W}{name}")
    return str(found.get(f"{_W}val", "")) if found is not None else ""


def _margins(archive: Archive) -> Iterator[str]:
    """The lines of page headers and footers, each once."""
    seen = set()
    for name in sorted(filter(_MARGINS.fullmatch, archive.names)):
        for paragraph in archive.xml(name).iter(f"{_W}p"):
            text = "".join(part.text or " " for part in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br")).strip()
            if text and text not in seen:
                seen.add(text)
                yield f"<p>{markup.escape(text)}</p>"


def _unread(archive: Archive) -> list[str]:
    drawn = sum(name.startswith(_DRAWN) and not name.endswith(".rels") for name in archive.names)
    return [f"{drawn} parts of charts or diagrams: their text was not read"] if drawn else []
