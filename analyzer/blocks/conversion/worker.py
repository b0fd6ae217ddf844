"""The child process that converts one document: bytes in, JSON out, within limits that it sets for itself."""

from __future__ import annotations

import importlib
import json
import logging
import sys

from analyzer.blocks.conversion.refusal import TOO_DEEP, TOO_LARGE, Refusal

# Each is imported only when asked for, so that no child loads what it does not need.
_CONVERTERS = {"PDF": "pdf", "DOCX": "word", "ODT": "opendocument"}


def main(kind: str, seconds: int, memory: int, size: int) -> None:
    """Converts what stands in standard input; ``size`` bounds the bytes of HTML."""
    logging.disable(logging.CRITICAL)  # pdfminer tells of every oddity
    _limit(seconds, memory)
    answer = json.dumps(_answer(kind, sys.stdin.buffer.read(), size))
    sys.stdout.write(answer)


def _answer(kind: str, content: bytes, size: int) -> dict[str, object]:
    converter = importlib.import_module(f"analyzer.blocks.conversion.{_CONVERTERS[kind]}")
    try:
        html, unread = converter.convert(content)
    except Refusal as refusal:
        return {"refused": str(refusal)}
    except MemoryError:
        return {"refused": TOO_LARGE.format(kind=kind)}
    except RecursionError:
        return {"refused": TOO_DEEP.format(kind=kind)}
    if len(html) > size:
        return {"refused": TOO_LARGE.format(kind=kind)}
    return {"html": html, "unread": unread}


def _limit(seconds: int, memory: int) -> None:
    """Where the system knows such limits; elsewhere the parent's clock alone ends what takes too long."""
    try:
        import resource
    except ImportError:
        return
    for what, amount in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, memory)):
        _, most = resource.getrlimit(what)
        amount = amount if most == resource.RLIM_INFINITY else min(amount, most)
        resource.setrlimit(what, (amount, most))


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
