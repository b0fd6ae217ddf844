"""A notice's blocks → a clean HTML page: what the other formats of the fixtures are made of."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from analyzer.blocks.lines import last_sentence
from analyzer.notice import Block, BlockKind, Document

# HTML has no deeper headings.
_MAX_LEVEL = 6


def page(document: Document, style: str = "") -> str:
    """The whole page."""
    body = "\n".join(_parts(document))
    title = escape(document.title or "")
    head = f'<meta charset="utf-8"><title>{title}</title>{f"<style>{style}</style>" if style else ""}'
    return f'<!DOCTYPE html>\n<html lang="fi"><head>{head}</head>\n<body>\n{body}\n</body></html>\n'


def _parts(document: Document) -> Iterator[str]:
    for is_table, group in groupby(document.blocks, key=lambda block: bool(block.cells)):
        blocks = list(group)
        if is_table:
            for table in _tables(blocks):
                yield _table(table)
            continue
        for is_item, inner in groupby(blocks, key=lambda block: block.kind is BlockKind.LIST_ITEM):
            if is_item:
                yield _list(list(inner))
            else:
                yield from (_line(block) for block in inner)


def _line(block: Block) -> str:
    text = escape(block.text, quote=False)
    if block.kind is BlockKind.HEADING:
        name = f"h{min(len(block.headings) + 1, _MAX_LEVEL)}"
        return f"<{name}>{text}</{name}>"
    return f"<p>{text}</p>"


def _list(items: list[Block]) -> str:
    """Nested where an item is introduced by another item."""
    parts: list[str] = []
    open_lists: list[str] = []
    above = ""
    for item in items:
        if item.lead_in not in open_lists:
            if open_lists and above == item.lead_in:
                parts[-1] = parts[-1].removesuffix("</li>")
            else:
                parts.extend("</ul></li>" for _ in open_lists[1:])
                parts.extend(["</ul>"] * bool(open_lists))
                open_lists = []
            parts.append("<ul>")
            open_lists.append(item.lead_in)
        while open_lists[-1] != item.lead_in:
            open_lists.pop()
            parts.append("</ul></li>")
        parts.append(f"<li>{escape(item.text, quote=False)}</li>")
        above = last_sentence(item.text)
    return "\n".join([*parts, *("</ul></li>" for _ in open_lists[1:]), "</ul>"])


def _tables(rows: list[Block]) -> Iterator[list[Block]]:
    """A header begins a table of its own."""
    table: list[Block] = []
    for row in rows:
        if row.kind is BlockKind.HEADING and table:
            yield table
            table = []
        table.append(row)
    yield table


def _table(rows: list[Block]) -> str:
    titles: list[str] = []
    lines = []
    for row in rows:
        texts = [row.text[cell.start : cell.end] for cell in row.cells]
        if row.kind is BlockKind.HEADING:
            titles = texts
            lines.append(_row(texts, "th"))
        else:
            lines.append(_row(_placed(row, texts, titles), "td"))
    return "<table>\n" + "\n".join(lines) + "\n</table>"


def _placed(row: Block, texts: list[str], titles: list[str]) -> list[str]:
    if not titles:
        return texts
    by_title = {cell.column: text for cell, text in zip(row.cells, texts, strict=True)}
    return [by_title.get(title, "") for title in titles]


def _row(texts: list[str], name: str) -> str:
    return "<tr>" + "".join(f"<{name}>{escape(text, quote=False)}</{name}>" for text in texts) + "</tr>"
