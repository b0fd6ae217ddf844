"""Files, folders and addresses that a user names, as Sources; and the Page that a file leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from analyzer.errors import SourceError
from analyzer.notice import Failure, Page, Source
from analyzer.settings import ReadSettings
from analyzer.sources import archive, documents, names

SUFFIXES = (".txt", ".html", ".htm", ".md", ".markdown", ".pdf", ".docx", ".odt")
# Formats that a notice may well come in, but that only word processors can read.
_OTHER_DOCUMENTS = (".doc", ".rtf")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.I)


def find(inputs: Sequence[str | Path]) -> Iterator[Source | Failure]:
    """A Source for every notice that the inputs name, in order; a Failure for each input that names none.

    A folder stands for all notices in it and below it, by name; a folder of fetched pages for the notices among them,
    with their companies. An address stands for itself: what it leads to is known when it is fetched.
    """
    ids = names.Ids()
    for item in inputs:
        location = str(item)
        try:
            found = list(_sources(location))
        except SourceError as error:
            found = [_failure(_name(location), location, error)]
        for each in found:
            source = each.source if isinstance(each, Failure) else each
            source = replace(source, id=ids.unique(source.id))
            yield replace(each, source=source) if isinstance(each, Failure) else source


def is_address(location: str) -> bool:
    """Whether the location is an address on the net and not a file."""
    return bool(_ADDRESS.match(location))


def read(source: Source, settings: ReadSettings = ReadSettings()) -> Page:
    """The bytes behind a source and what they are; of a fetched page also where and when it was fetched.

    Raises SourceError when they cannot be had, ReadError when they are no text.
    """
    path = Path(source.location)
    content = _content(path, settings.max_bytes)
    kept = archive.read(source, content)
    return kept or Page(source, content, documents.media_type(content, source.location))


def _sources(location: str) -> Iterator[Source | Failure]:
    if is_address(location):
        yield Source(_name(location), location)
        return
    path = Path(location)
    try:
        if path.is_dir():
            yield from _in_folder(path)
            return
        if not path.exists():
            raise SourceError(f"{location}: there is no such file or folder; check the spelling")
    except (OSError, ValueError) as error:  # a name too long, a NUL in it, a folder that may not be listed
        raise SourceError(f"{location!r}: cannot be read ({error}); check the name and its permissions") from error
    _refuse_suffix(path)
    yield _source(path)


def _source(path: Path) -> Source:
    return Source(path.stem, str(path))


def _in_folder(folder: Path) -> Iterator[Source | Failure]:
    """Files by name, and the notices of the folders of fetched pages that it is or holds."""
    archives = (
        [folder] if archive.is_archive(folder) else sorted(file.parent for file in folder.rglob(archive.RUN_FILE))
    )
    for path in archives:
        yield from archive.find(path)
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())
    paths = [path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts)]
    files = [path for path in paths if not any(other in path.parents for other in archives)]
    yield from map(_source, files)
    if not archives and not files:
        raise SourceError(f"{folder}: the folder holds no notices; they are looked for as {', '.join(SUFFIXES)}")


def _refuse_suffix(path: Path) -> None:
    suffix = path.suffix.lower()
    if suffix in _OTHER_DOCUMENTS:
        raise SourceError(f"{path}: {suffix} files cannot be read; open it in a word processor and save it as .docx")
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


def _failure(name: str, location: str, error: SourceError) -> Failure:
    return Failure(Source(name, location), error.stage, str(error), error.may_pass)
