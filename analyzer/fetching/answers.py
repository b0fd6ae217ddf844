"""A server's answer → what it means: a page and its kind, or why there is none."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

from scrapy.http import Response

from analyzer import blocks
from analyzer.blocks import recognition
from analyzer.errors import LanguageError, NotANoticeError, ReadError
from analyzer.notice import Document, Page, PageKind, Source
from analyzer.settings import ReadSettings
from analyzer.sources import documents
from analyzer.sources.archive import Hop, Kept, Outcome

_REFUSALS = {
    401: "asks for a password",
    402: "asks for a payment",
    403: "refuses us",
    407: "asks for a password",
    429: "says that we asked too often",
    451: "may not show it for legal reasons",
}


@dataclass(frozen=True, slots=True)
class Judged:
    """What a page is; ``text`` is a hash of the notice's words, the same for two copies of one notice."""

    kind: PageKind
    reason: str
    text: str = ""

    @property
    def outcome(self) -> Outcome:
        """The kind as what came of the address."""
        return Outcome(self.kind.value)


def judge(page: Page, settings: ReadSettings) -> Judged:
    """What the page is, and why it is no notice when it is none."""
    try:
        document = blocks.read(page, settings)
    except NotANoticeError as error:
        return Judged(error.kind, _short(error, page))
    except LanguageError as error:
        return Judged(PageKind.FOREIGN, _short(error, page))
    except ReadError as error:
        return Judged(PageKind.UNREADABLE, _short(error, page))
    if _only_names_one(document):
        return Judged(PageKind.OTHER, "says too little to be a notice")
    return Judged(PageKind.NOTICE, "", _words(document))


def _only_names_one(document: Document) -> bool:
    """Whether a few words, let through in a file that a user gave, only name a notice, as the links to one do."""
    found = recognition.signs(document.blocks, document.title)
    return found.letters < recognition.SHORT_LETTERS and not found.statements


def kept(response: Response, requested: str, redirects: tuple[Hop, ...]) -> Kept:
    """What is to be written beside the page. Raises ReadError when the answer holds no document."""
    declared, charset = _content_type(response)
    now = datetime.now(UTC)
    path = urlsplit(response.url).path
    return Kept(
        file="",
        address=response.url,
        requested=requested,
        redirects=redirects,
        status=response.status,
        headers=tuple(_headers(response)),
        media_type=documents.media_type(response.body, path, declared),
        charset=charset,
        fetched_at=now,
        checked_at=now,
        sha256=hashlib.sha256(response.body).hexdigest(),
        size=len(response.body),
        kind=PageKind.OTHER,
    )


def page(kept: Kept, content: bytes) -> Page:
    """The page as the rest of the program reads it."""
    return Page(Source("page", kept.address), content, kept.media_type, kept.charset, kept.fetched_at)


def refusal(status: int) -> tuple[Outcome, str] | None:
    """What an answer's status says against there being a page; None when there is one."""
    if 200 <= status < 300:
        return None
    if status in _REFUSALS:
        return Outcome.BLOCKED, f"the server {_REFUSALS[status]} (status {status})"
    if 300 <= status < 400:
        return Outcome.REDIRECTS, f"is sent on to no web page (status {status})"
    if status >= 500:
        return Outcome.SERVER_ERROR, f"the server had trouble (status {status})"
    return Outcome.NOT_FOUND, f"there is no such page (status {status})"


def _words(document: Document) -> str:
    text = " ".join(" ".join(block.text for block in document.blocks).split()).casefold()
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def _short(error: ReadError, page: Page) -> str:
    return str(error).removeprefix(f"{page.source.location}: ")


def _content_type(response: Response) -> tuple[str, str | None]:
    value = (response.headers.get("Content-Type") or b"").decode("latin-1")
    kind, *options = [part.strip() for part in value.split(";")]
    pairs = (option.partition("=") for option in options)
    charset = next((text.strip("'\" ") for name, _, text in pairs if name.strip().lower() == "charset"), None)
    return kind.lower(), charset or None


def _headers(response: Response) -> list[tuple[str, str]]:
    return [
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, values in response.headers.items()
        for value in values
    ]
