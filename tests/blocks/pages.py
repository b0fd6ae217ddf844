"""Pages for tests, made of a text."""

from __future__ import annotations

from analyzer import blocks
from analyzer.notice import Block, Document, Page, Source

# Long enough to be known as Finnish, whatever a test puts beside it.
FINNISH = (
    "Käsittelemme asiakkaidemme henkilötietoja asiakassuhteen hoitamista ja laskutusta varten, ja säilytämme niitä"
    " kuusi vuotta asiakkuuden päättymisestä."
)


def page(content: str | bytes, media_type: str = "text/html", charset: str | None = None) -> Page:
    data = content if isinstance(content, bytes) else content.encode("utf-8", errors="surrogatepass")
    return Page(Source("sivu", "sivu"), data, media_type, charset)


def document(content: str | bytes, media_type: str = "text/html", charset: str | None = None) -> Document:
    return blocks.read(page(content, media_type, charset))


def shown(found: tuple[Block, ...] | list[Block]) -> list[tuple[str, str]]:
    """The blocks as (kind, text), one letter a kind: heading, paragraph, item, row."""
    letters = {"heading": "h", "paragraph": "p", "list_item": "i", "table_row": "r"}
    return [(letters[block.kind], block.text) for block in found]


def html(body: str) -> list[tuple[str, str]]:
    """The blocks of a page with this body, without the Finnish paragraph that is added to it."""
    return [item for item in shown(document(f"<main>{body}<p>{FINNISH}</p></main>").blocks) if item[1] != FINNISH]
