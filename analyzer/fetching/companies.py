"""The list of companies whose notices are wanted: a CSV file of names and addresses."""

from __future__ import annotations

import csv
import hashlib
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from analyzer.blocks.decoding import decode
from analyzer.errors import SourceError
from analyzer.notice import Failure, Page, Source
from analyzer.sources import files, names

_COMPANY = frozenset({"company", "name", "yritys", "nimi", "organisaatio", "rekisterinpitäjä", "organization"})
_URL = frozenset(
    "url,address,osoite,verkkosivu,verkkosivut,verkko-osoite,www,sivu,website,website url,homepage,kotisivu,kotisivut"
    ",linkki,link".split(",")
)
_DELIMITERS = ",;\t|"
# A list longer than this is a mistake: another file was named.
_MAX_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Company:
    """Whose notice is wanted (``name`` None when the list gives only the address), and where to begin."""

    id: str
    name: str | None
    url: str


def read(location: str | Path) -> list[Company | Failure]:
    """The companies of the list, in order; a Failure for each line that names no address.

    ``location`` is a CSV file, or one address, which is then the whole list.

    A first line of titles (company, url; yritys, osoite) may stand there or not; a line may be an address alone; an
    address without a scheme is taken as https. Two lines that say the same are one.

    Raises SourceError when the file cannot be read or names no address at all.
    """
    if files.is_address(str(location)):
        address = _address(str(location))
        if address is None:
            raise SourceError(f"{location}: is no address of a web page; give one like https://…")
        return [Company(slug(None, address), None, address)]
    path = Path(location)
    rows = list(_rows(path))
    company, url = _columns(rows[0][1]) if rows else (None, None)
    found: dict[tuple[str | None, str], Company | Failure] = {}
    for number, cells in rows if url is None else rows[1:]:
        item = _company(path, number, cells, company, url)
        key = (item.name, item.url) if isinstance(item, Company) else (None, item.reason)
        found.setdefault(key, item)
    if not any(isinstance(item, Company) for item in found.values()):
        raise SourceError(f"{path}: names no address; give a CSV file with the columns company,url")
    return list(_with_own_ids(list(found.values())))


def slug(name: str | None, url: str) -> str:
    """An id for the company: its name, else its host."""
    return names.slug(name or (urlsplit(url).hostname or url).removeprefix("www."))


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The filled lines with their numbers."""
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise SourceError(f"{path}: has more than {_MAX_BYTES:,} bytes; is it the list of companies?")
        content = path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path}: cannot be read ({error.strerror or error}); check the name") from error
    text = decode(Page(Source(path.stem, str(path)), content, "text/csv"))
    lines = text.splitlines()
    delimiter = max(_DELIMITERS, key=lambda mark: _divides(mark, lines[:20]))
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text), delimiter=delimiter), 1):
            filled = [cell.strip() for cell in cells]
            if any(filled) and not filled[0].startswith("#"):
                yield number, filled
    except csv.Error as error:
        raise SourceError(f"{path}: is no CSV file ({error}); give one with the columns company,url") from error


def _divides(mark: str, lines: list[str]) -> tuple[int, int]:
    """How surely the mark divides the lines: it stands in each, and often."""
    counts = [line.count(mark) for line in lines if line.strip()]
    return min(counts, default=0), sum(counts)


def _columns(titles: list[str]) -> tuple[int | None, int | None]:
    """Where the titles say that names and addresses stand; (None, None) when the line is no line of titles."""
    folded = [title.casefold() for title in titles]
    url = next((number for number, title in enumerate(folded) if title in _URL), None)
    company = next((number for number, title in enumerate(folded) if title in _COMPANY), None)
    return (company, url) if url is not None else (None, None)


def _company(path: Path, number: int, cells: list[str], company: int | None, url: int | None) -> Company | Failure:
    if url is None:  # no titles: the address is the cell that looks like one, the name the first that does not
        looks = [("://" in cell) + 1 if _address(cell) else 0 for cell in cells]
        url = looks.index(max(looks))
        company = next((place for place, cell in enumerate(cells) if cell and place != url), None)
    written = cells[url] if url < len(cells) else ""
    name = cells[company] if company is not None and company < len(cells) and cells[company] else None
    address = _address(written)
    if address is None:
        shown = name or written or f"line {number}"
        reason = f"{path}, line {number}: {written[:80]!r} is no address of a web page; give one like https://…"
        return Failure(Source(names.slug(shown), f"{path}, line {number}", name), SourceError.stage, reason)
    return Company(slug(name, address), name, address)


def _address(text: str) -> str | None:
    """The address that the text is, with its scheme; None when it is none of the web."""
    if not text or any(character.isspace() for character in text):
        return None
    address = text if "://" in text else f"https://{text}"
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return None
    dotted = "." in host or ":" in host or host == "localhost"
    return address if parts.scheme.lower() in ("http", "https") and dotted and not host.startswith(".") else None


def _with_own_ids(found: list[Company | Failure]) -> Iterator[Company | Failure]:
    """Companies of one name get ids by their addresses, so that an id does not hang on the order of the list."""
    # Some file systems know no capitals: what differs by them only is the same folder.
    taken = Counter(item.id.casefold() for item in found if isinstance(item, Company))
    for item in found:
        if isinstance(item, Company) and taken[item.id.casefold()] > 1:
            digest = hashlib.sha256(item.url.encode()).hexdigest()[:8]
            yield Company(f"{item.id}-{digest}", item.name, item.url)
        else:
            yield item
