"""Files written whole or not at all, under names that are safe in every folder."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from pathlib import Path

from analyzer.errors import ExportError

# In bytes; longer names than this, with suffix and temporary mark, meet the 255 bytes that file systems allow.
MAX_NAME = 200
# Windows opens these as devices, whatever the suffix.
DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")


def write_text(text: str, path: Path) -> None:
    """Write text in UTF-8, whole or not at all. Raises ExportError when it cannot be written."""
    write_bytes(text.encode("utf-8"), path)


def write_bytes(content: bytes, path: Path) -> None:
    """Write a file under another name first, so that no half of it is ever seen; missing folders are made.

    Raises ExportError when it cannot be written.
    """
    draft = path.with_name(f".{_cut(path.name)}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with draft.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())  # else a power cut may leave the new name with nothing behind it
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or error
        raise ExportError(f"{path}: cannot be written ({reason}); name another file or free the place") from error


def file_name(identity: str) -> str:
    """A file name (no suffix) for an id, safe in every folder; an id that had to change gets a hash, so none clash.

    >>> file_name("kauppa-oy")
    'kauppa-oy'
    """
    plainer = unicodedata.normalize("NFC", identity)
    safe = _cut(re.sub(r"[^\w.-]+", "-", plainer).strip(".-"))
    if safe and safe == identity and not DEVICES.match(safe):
        return safe
    return f"{safe or 'notice'}-{hashlib.sha256(identity.encode('utf-8', 'replace')).hexdigest()[:8]}"


def _cut(name: str) -> str:
    return name.encode("utf-8", "replace")[:MAX_NAME].decode("utf-8", "ignore")
