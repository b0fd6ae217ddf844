"""What can go wrong with a notice, as against with the program.

::

    AnalyzerError
    ├── SourceError       the page could not be had: no such file, no permission, too large
    ├── ReadError         the page is there, but no notice can be read out of it
    │   └── LanguageError     it is text, but not Finnish
    ├── ModelError        a model or lexicon is missing, damaged or of another version
    ├── RecordError       a saved record or gold file is not one
    └── ExportError       a result cannot be written as asked

Only these are caught in a run over many notices; anything else is a defect of ours and stops the run.
"""

from __future__ import annotations


class AnalyzerError(Exception):
    """Something is wrong with the input or its surroundings; the message says what, where, and the next step."""

    stage = "analysis"
    # Whether trying again later may help (a server that is down), as against an input that must change.
    may_pass = False


class SourceError(AnalyzerError):
    """The page could not be had."""

    stage = "source"


class ReadError(AnalyzerError):
    """No notice can be read out of the page."""

    stage = "read"


class LanguageError(ReadError):
    """The page is text, but not Finnish."""

    stage = "language"


class ModelError(AnalyzerError):
    """A model or lexicon is missing, damaged, or of another version than the program."""

    stage = "model"


class RecordError(AnalyzerError):
    """A saved record or gold annotation does not hold what it should."""

    stage = "record"


class ExportError(AnalyzerError):
    """A result cannot be written as asked."""

    stage = "export"
