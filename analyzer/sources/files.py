"""Files and folders that a user names, as Sources; and the Page that a Source leads to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from analyzer.errors import SourceError
from analyzer.notice import Failure, Page, Source
from analyzer.settings import ReadSettings
from analyzer.sources import documents

SUFFIXES = (".txt", ".html", ".htm", ".md", ".markdown")
# Formats that a notice may well come in, but that cannot be read yet.
_OTHER_DOCUMENTS = (".pdf", ".docx", ".doc", ".odt", ".rtf")
# Ids become file names of records; file systems allow 255 bytes, and a suffix and a number must still fit.
_MAX_ID = 100
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.I)


def find(inputs: Sequence[str | Path]) -> Iterator[Source | Failure]:
    """A Source for every notice that the inputs name, in order; a Failure for each input that names none.

    A folder stands for all notices in it and below it, by name.
    """
    ids = _Ids()
    for item in inputs:
        location = str(item)
        try:
            paths = _paths(location)
        except SourceError as error:
            yield _failure(ids.unique(_name(location)), location, error)
            continue
        for path in paths:
            yield Source(ids.unique(path.stem), str(path))


def read(source: Source, settings: ReadSettings = ReadSettings()) -> Page:
    """The bytes behind a source and what they are.

    Raises SourceError when they cannot be had, ReadError when they are no text.
    """
    path = Path(source.location)
    content = _content(path, settings.max_bytes)
    return Page(source, content, documents.media_type(content, source.location))


def _paths(location: str) -> list[Path]:
    if _ADDRESS.match(location):
        raise SourceError(f"{location}: addresses are not fetched yet; save the page as .html and give the file")
    path = Path(location)
    try:
        if path.is_dir():
            return _in_folder(path)
        if not path.exists():
            raise SourceError(f"{location}: there is no such file or folder; check the spelling")
    except (OSError, ValueError) as error:  # a name too long, a NUL in it, a folder that may not be listed
        raise SourceError(f"{location!r}: cannot be read ({error}); check the name and its permissions") from error
    _refuse_suffix(path)
    return [path]


def _in_folder(folder: Path) -> list[Path]:
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())
    paths = [path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts)]
    if not paths:
        raise SourceError(f"{folder}: the folder holds no notices; they are looked for as {', '.join(SUFFIXES)}")
    return paths


def _refuse_suffix(path: Path) -> None:
    suffix = path.suffix.lower()
    if suffix in _OTHER_DOCUMENTS:
        raise SourceError(f"{path}: {suffix} files cannot be read yet; save the notice as .txt or .html")
    if suffix not in SUFFIXES:
        raise SourceError(f"{path}: not a notice's format; give one of {', '.join(SUFFIXES)}")


def _content(path: Path, max_bytes: int) -> bytes:
    try:
        if path.is_dir():
            raise SourceError(f"{path}: is a folder, not a notice; name a file in it")
        size = path.stat().st_size
        if size > max_bytes:
            raise SourceError(
                f"{path}: has {size:,} bytes, more than the limit of {max_bytes:,};"
                " save only the notice's own page, or raise read.max_bytes in the settings"
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError(f"{path}: there is no such file; check the spelling") from error
    except PermissionError as error:
        raise SourceError(f"{path}: may not be read; change its permissions") from error
    except (OSError, ValueError) as error:
        raise SourceError(f"{path}: cannot be read ({error})") from error


def _name(location: str) -> str:
    """A file's own name without its suffix, or an address without its scheme."""
    return _ADDRESS.sub("", location) if _ADDRESS.match(location) else Path(location).stem


def _failure(identity: str, location: str, error: SourceError) -> Failure:
    return Failure(Source(identity, location), error.stage, str(error), error.may_pass)


class _Ids:
    """Gives out names that are safe as file names, each only once."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def unique(self, name: str) -> str:
        slug = _slug(name)
        candidate, number = slug, 1
        while candidate in self._given:
            number += 1
            candidate = f"{slug}-{number}"
        self._given.add(candidate)
        return candidate


def _slug(name: str) -> str:
    """Letters, digits, dots, dashes and underscores only: *Äänekosken ../seloste* → Aanekosken-seloste."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    slug = re.sub(r"[^A-Za-z0-9._-]+", "-", plain)
    slug = re.sub(r"\.{2,}", ".", slug).strip(".-_")[:_MAX_ID].strip(".-_")
    return slug or "notice"
