"""What can go wrong with a notice, as against with the program.

::

    AnalyzerError
    ├── SourceError       the page could not be had: no such file, no permission, too large
    │   └── FetchError        it could not be fetched from its address
    ├── ReadError         the page is there, but no notice can be read out of it
    │   ├── LanguageError     it is text, but not Finnish
    │   └── NotANoticeError   it is a page, but no notice: a wall, an error page, something else
    ├── ModelError        a model or lexicon is missing, damaged or of another version
    ├── RecordError       a saved record or gold file is not one
    └── ExportError       a result cannot be written as asked

Only these are caught in a run over many notices; anything else is a defect of ours and stops the run.
"""

from __future__ import annotations

from analyzer.notice import PageKind

# What may be gone the next time: a wall for machines, a server's trouble.
PASSING = frozenset({PageKind.BOT_WALL, PageKind.ERROR_PAGE})


class AnalyzerError(Exception):
    """Something is wrong with the input or its surroundings; the message says what, where, and the next step."""

    stage = "analysis"
    # Whether trying again later may help (a server that is down), as against an input that must change.
    may_pass = False


class SourceError(AnalyzerError):
    """The page could not be had."""

    stage = "source"


class FetchError(SourceError):
    """The page could not be fetched; ``may_pass`` when the trouble was the server's or the way's."""

    stage = "fetch"

    def __init__(self, message: str, *, may_pass: bool = False) -> None:
        super().__init__(message)
        self.may_pass = may_pass


class ReadError(AnalyzerError):
    """No notice can be read out of the page."""

    stage = "read"


class LanguageError(ReadError):
    """The page is text, but not Finnish."""

    stage = "language"


class NotANoticeError(ReadError):
    """The page stands where a notice was looked for, but is none; ``kind`` says what it is instead.

    Such a page must never be screened: what a consent wall does not say is not missing from the notice behind it.
    """

    stage = "notice"

    def __init__(self, message: str, kind: PageKind) -> None:
        super().__init__(message)
        self.kind = kind
        self.may_pass = kind in PASSING


class ModelError(AnalyzerError):
    """A model or lexicon is missing, damaged, or of another version than the program."""

    stage = "model"


class RecordError(AnalyzerError):
    """A saved record or gold annotation does not hold what it should."""

    stage = "record"


class ExportError(AnalyzerError):
    """A result cannot be written as asked."""

    stage = "export"
