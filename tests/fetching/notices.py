"""The corpus's notices, to be put on web sites: as HTML of the simple kind, or as the page that they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from html import escape
from itertools import groupby
from pathlib import Path

from analyzer.blocks import plain
from analyzer.notice import Block, BlockKind

_ROOT = Path(__file__).parents[2]
_CORPUS = _ROOT / "corpus" / "notices"
_DOCUMENTS = _ROOT / "tests" / "documents"


@dataclass(frozen=True, slots=True)
class Text:
    """A notice of the corpus that is plain text, taken apart when it is asked for."""

    file: Path

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Its headings, paragraphs, items and rows."""
        return _blocks(self.file)

    @property
    def html(self) -> str:
        """Headings, paragraphs, lists and tables, without a page around them."""
        return "\n".join(_markup(kind, list(run)) for kind, run in groupby(self.blocks, _shape))

    @property
    def paragraphs(self) -> list[str]:
        """The text, block by block."""
        return [block.text.replace("\t", "   ") for block in self.blocks]


def texts() -> Iterator[Text]:
    """The plain notices, mixed, each once; without those that are there as ready documents."""
    ready = {folder.name for folder in folders()}
    # By a hash of the name: in any order of names those of one sector would stand together.
    for file in sorted(_CORPUS.glob("*.txt"), key=lambda file: sha256(file.stem.encode()).digest()):
        if file.stem not in ready:
            yield Text(file)


def pages(suffix: str) -> Iterator[bytes]:
    """The notices that are whole pages (``.html``, ``.md``), byte for byte."""
    for file in sorted(_CORPUS.glob(f"*{suffix}")):
        yield file.read_bytes()


def folders() -> list[Path]:
    """Of each notice that is there as ready documents (``.pdf``, ``.docx``) the folder of them."""
    return sorted(path for path in _DOCUMENTS.glob("*") if any(path.glob("*.pdf")))


@cache
def _blocks(file: Path) -> tuple[Block, ...]:
    return tuple(plain.blocks(file.read_text("utf-8")))


def _shape(block: Block) -> str:
    if block.cells:
        return "table"
    return "ul" if block.kind is BlockKind.LIST_ITEM else str(block.kind)


def _markup(shape: str, run: list[Block]) -> str:
    if shape == "ul":
        return "<ul>" + "".join(f"<li>{escape(block.text)}</li>" for block in run) + "</ul>"
    if shape == "table":
        return "<table>" + "".join(map(_row, run)) + "</table>"
    if shape == BlockKind.HEADING:
        return "".join(f"<h{_level(block)}>{escape(block.text)}</h{_level(block)}>" for block in run)
    return "".join(f"<p>{escape(block.text)}</p>" for block in run)


def _row(block: Block) -> str:
    tag = "th" if block.kind is BlockKind.HEADING else "td"
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in block.text.split("\t")) + "</tr>"


def _level(block: Block) -> int:
    return min(len(block.headings) + 1, 6)
