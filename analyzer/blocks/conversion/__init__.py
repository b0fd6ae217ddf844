"""PDF, DOCX and ODT → HTML, so that one reader makes the blocks of every format.

The converters run in a process of their own with bounded time and memory: a document that unpacks to gigabytes, or
whose pages refer to each other in a circle, ends in a ReadError and never holds up a run.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from analyzer.errors import ReadError
from analyzer.notice import Page
from analyzer.settings import ReadSettings

__all__ = ["KINDS", "Converted", "to_html"]

# What the worker calls the formats, by their media types.
KINDS = {
    "application/pdf": "PDF",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    "application/vnd.oasis.opendocument.text": "ODT",
}
# Waiting for the processor is no fault of the document's: so much longer than its own time it may take by the clock.
_PATIENCE = 3
_ROOT = Path(__file__).parents[3]


@dataclass(frozen=True, slots=True)
class Converted:
    """The document as an HTML page, and a line for each thing in it that could not be turned into text."""

    html: str
    unread: tuple[str, ...]


def to_html(page: Page, settings: ReadSettings) -> Converted:
    """The text of the document, with its headings, lists and tables as tags.

    Raises ReadError when it is encrypted, damaged, holds no text, or takes more time or memory than any notice.
    """
    kind = KINDS[page.media_type]
    limits = (settings.conversion_seconds, settings.conversion_bytes, settings.max_bytes)
    command = [sys.executable, "-P", "-m", f"{__name__}.worker", kind, *map(str, limits)]
    try:
        done = subprocess.run(
            command,
            input=page.content,
            capture_output=True,
            timeout=settings.conversion_seconds * _PATIENCE,
            env=_environment(),
        )
    except subprocess.TimeoutExpired as error:
        raise _too_slow(page, kind, settings) from error
    if done.returncode < 0:  # ended by a signal: the system's limit on its time or memory
        raise _too_slow(page, kind, settings)
    if done.returncode:
        report = done.stderr.decode("utf-8", errors="replace")
        raise RuntimeError(f"{page.source.location}: the {kind} converter broke down\n{report}")
    answer = json.loads(done.stdout)
    if "refused" in answer:
        raise ReadError(f"{page.source.location}: {answer['refused']}")
    return Converted(answer["html"], tuple(answer["unread"]))


def _environment() -> dict[str, str]:
    """The child finds this very program, wherever it is started, and nothing else that lies in that folder."""
    paths = [str(_ROOT), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in paths if path), "PYTHONIOENCODING": "utf-8"}


def _too_slow(page: Page, kind: str, settings: ReadSettings) -> ReadError:
    return ReadError(
        f"{page.source.location}: the {kind} could not be read in {settings.conversion_seconds} seconds;"
        " save only the notice's own pages, or as .html or .txt, or raise read.conversion_seconds in the settings"
    )
