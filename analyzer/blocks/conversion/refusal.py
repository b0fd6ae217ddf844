"""Why a document cannot be converted, as the reader of the message should know it."""

from __future__ import annotations


class Refusal(Exception):
    """The document itself is at fault; the message says what is wrong with it, and the next step."""


DAMAGED = "the {kind} is damaged ({problem}); open it in the program that wrote it and save it again"
TOO_LARGE = "the {kind} unpacks to more than can be read; save only the notice's own pages, or as .html or .txt"
TOO_DEEP = "the {kind} is nested deeper than any notice; save it as .html or .txt"
